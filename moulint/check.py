"""The way from a file to its report: read, recognise, judge.

report = check_files(["mou.docx", "agreements/"])
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from moulint import __version__
from moulint.choose import choose
from moulint.find import Found, find
from moulint.model import (
    Change,
    Document,
    DocumentReport,
    Format,
    PackInfo,
    ReadError,
    Report,
    Result,
    View,
)
from moulint.policy.mistakes import PackError
from moulint.policy.rule import Rule

if TYPE_CHECKING:
    from moulint.language.agreement import Agreement
    from moulint.language.words.vocabulary import Vocabulary
    from moulint.policy.packs import Pack

CORE = "core"
"""The pack that is used where none is named."""


NO_TEXT = "holds no text; pictures of a text must be turned into text before they can be checked"


@dataclass(frozen=True, slots=True)
class Plan:
    """What is done with a text: the rules that are applied, and how the text is taken."""

    packs: tuple[Pack, ...]
    rules: tuple[Rule, ...]
    view: View = "proposed"
    assume_agreement: bool = False

    @property
    def data_only(self) -> bool:
        """True where all rules are data, so that their pack's digest says when they change."""
        return all(type(rule) is Rule for rule in self.rules)

    def key(self) -> str:
        """A text that differs wherever a verdict could."""
        packs = " ".join(f"{pack.id}={pack.digest}" for pack in self.packs)
        rules = " ".join(f"{rule.pack}/{rule.id}@{rule.revision}" for rule in self.rules)
        return f"{packs}\n{rules}\n{self.view} {self.assume_agreement}"


def plan(
    packs: Sequence[str | Path | Pack] = (CORE,),
    *,
    view: View = "proposed",
    assume_agreement: bool = False,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
) -> Plan:
    """A plan from the names of packs and rules. Raises what `packs.load` and `choose` raise."""
    from moulint.policy import packs as shelf

    loaded = tuple(shelf.load(one) if isinstance(one, str | Path) else one for one in packs)
    every = [rule for pack in loaded for rule in pack.rules]
    return Plan(loaded, choose(every, select, ignore), view, assume_agreement)


def check_document(
    document: Document,
    packs: Sequence[str | Path | Pack] = (CORE,),
    *,
    view: View = "proposed",
    assume_agreement: bool = False,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
) -> DocumentReport:
    """Judge a document that has been read.

    A text that does not look like an agreement is skipped, unless `assume_agreement`. Where
    tracked changes give the document two texts, `view` is judged, and a verdict on the proposed
    text says where the original text got another one.
    """
    return judged(
        document,
        plan(packs, view=view, assume_agreement=assume_agreement, select=select, ignore=ignore),
    )


def check_file(
    path: str | Path,
    packs: Sequence[str | Path | Pack] = (CORE,),
    *,
    view: View = "proposed",
    assume_agreement: bool = False,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
) -> DocumentReport:
    """Check one file. What keeps it from being checked is the report's `reason`, no exception.

    Only what is wrong with the rules raises: PackError, and UnknownRule for a name.
    """
    return checked_file(
        Found(os.fspath(path)),
        plan(packs, view=view, assume_agreement=assume_agreement, select=select, ignore=ignore),
    )


def check_files(
    paths: Iterable[str | Path],
    packs: Sequence[str | Path | Pack] = (CORE,),
    *,
    view: View = "proposed",
    assume_agreement: bool = False,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
) -> Report:
    """Check files, and every file in folders; one that cannot be checked stops no other."""
    how = plan(packs, view=view, assume_agreement=assume_agreement, select=select, ignore=ignore)
    found = find(os.fspath(path) for path in paths)
    return report(how.packs, (checked_file(one, how) for one in found))


def report(packs: Iterable[Pack], documents: Iterable[DocumentReport]) -> Report:
    """The report of a run."""
    return Report(
        version=__version__,
        packs=tuple(PackInfo(pack.id, pack.version) for pack in packs),
        documents=tuple(documents),
    )


# --- one file ------------------------------------------------------------------------------------


def checked_file(found: Found, how: Plan) -> DocumentReport:
    """Read and judge a file that was found."""
    if found.problem:
        return failed(found.path, found.problem)
    try:
        return checked_bytes(content(found.path), found.path, how)
    except ReadError as error:
        return failed(found.path, str(error))


def content(path: str) -> bytes:
    """What a file holds. Raises ReadError; a device or a pipe, which may never end, is no file."""
    from moulint.read import MAX_BYTES

    try:
        if not stat.S_ISREG(os.stat(path).st_mode):
            raise ReadError("is no file; standard input is named -")
        with open(path, "rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise ReadError("no such file") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise ReadError(f"cannot be opened: {reason}") from None
    return data


def checked_bytes(data: bytes, path: str, how: Plan) -> DocumentReport:
    """Read and judge a file's content; the ending of `path` names its format."""
    from moulint.read import read_bytes

    try:
        return judged(read_bytes(data, path), how)
    except PackError:
        raise  # no mistake of this file
    except Exception as error:
        return failed_by(path, error)


def failed(path: str, reason: str, notes: tuple[str, ...] = ()) -> DocumentReport:
    """The report of a file that could not be checked."""
    return DocumentReport(path, _format(path), "failed", reason, notes=notes)


def failed_by(path: str, error: Exception) -> DocumentReport:
    """The same, of an error; one that moulint did not foresee is said to be its own."""
    if isinstance(error, ReadError):
        return failed(path, str(error))
    import traceback

    said = " ".join(f"{type(error).__name__}: {error}".split())[:200]
    trace = "".join(traceback.format_exception(error))
    return failed(
        path, f"moulint broke on this file, which is a mistake of its own ({said})", (trace,)
    )


def _format(path: str) -> Format:
    """What the ending of a path promises; "text" for what moulint does not know."""
    suffix = Path(path).suffix.lower()
    if suffix.startswith((".doc", ".dot")):
        return "word"
    return "markdown" if suffix in (".md", ".markdown") else "text"


# --- one text ------------------------------------------------------------------------------------


def judged(document: Document, how: Plan) -> DocumentReport:
    """Judge a document by a plan. Raises ReadError where it holds no text."""
    readings = (block.reading(how.view) for block in document.blocks)
    if not any(reading is not None and reading.text.strip() for reading in readings):
        raise ReadError(NO_TEXT)
    told = DocumentReport(
        path=document.path,
        format=document.format,
        status="checked",
        title=document.title,
        not_read=document.not_read,
        document=document,
        view=how.view,
    )
    texts = _Texts(document, how.view)
    results: list[Result] = []
    for pack in how.packs:
        reason = None if how.assume_agreement else texts.unlike(pack.vocabulary)
        if reason is not None:
            return replace(told, status="skipped", reason=reason)
        chosen = [rule for rule in pack.rules if rule in how.rules]
        results += [texts.judge(rule, pack.vocabulary) for rule in chosen]
    return replace(told, results=tuple(results))


class _Texts:
    """The text that is judged and, where it differs, the one before the tracked changes."""

    def __init__(self, document: Document, view: View) -> None:
        self._document = document
        self._view: View = view
        self._before = view == "proposed" and document.changed
        self._read: dict[tuple[int, View], Agreement] = {}

    def unlike(self, vocabulary: Vocabulary) -> str | None:
        """Why the text does not look like an agreement."""
        from moulint.recognise import unlike

        return unlike(self._agreement(vocabulary, self._view))

    def judge(self, rule: Rule, vocabulary: Vocabulary) -> Result:
        """The verdict on the text, and how the one on the text before differs."""
        from moulint.policy.code import verdict_of

        result = verdict_of(self._agreement(vocabulary, self._view), rule)
        if not self._before:
            return result
        before = verdict_of(self._agreement(vocabulary, "original"), rule)
        if before.verdict is result.verdict:
            return result
        changes = self._changes(result, before)
        return replace(result, original_verdict=before.verdict, changes=changes)

    def _agreement(self, vocabulary: Vocabulary, view: View) -> Agreement:
        from moulint.language.agreement import Agreement

        key = (id(vocabulary), view)
        if key not in self._read:
            self._read[key] = Agreement(self._document, vocabulary, view)
        return self._read[key]

    def _changes(self, *results: Result) -> tuple[Change, ...]:
        """The changes in the blocks that decide either verdict; all of them where there is none."""
        blocks = self._document.blocks
        decide = sorted(
            {
                place.block
                for result in results
                for place in result.places
                if place.role != "nearest" and 0 <= place.block < len(blocks)
            }
        )
        found = [change for number in decide for change in blocks[number].changes]
        return tuple(found or [change for block in blocks for change in block.changes])
