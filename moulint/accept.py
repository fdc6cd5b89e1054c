"""Findings that somebody accepted: in the document itself, or in the settings.

    <!-- moulint: accept principal-input reason="the board appoints" until=2027-06-30 -->

Only a real comment of a Markdown file is a directive, never a sentence of the text. It holds for
the section it stands in, or for the whole document where it stands above the first heading or right
under the title. A directive that cannot be honoured silences nothing and is an error of its own.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date

from moulint.config import Settings
from moulint.model import (
    Accepted,
    BlockKind,
    Comment,
    Document,
    DocumentReport,
    Result,
    Verdict,
)


@dataclass(frozen=True, slots=True)
class Directive:
    """A finding is accepted: by a comment of the document, or by the settings."""

    rule: str
    reason: str
    until: date | None
    where: str
    first: int = 0
    """The blocks it holds for: the first one, and the one after the last."""
    last: int | None = None
    """None for the whole document."""


@dataclass(frozen=True, slots=True)
class Told:
    """Something to be said of a directive."""

    text: str
    error: bool


@dataclass(frozen=True, slots=True)
class Accepting:
    """A report with the accepted findings marked, and what is wrong with directives."""

    report: DocumentReport
    told: tuple[Told, ...]
    used: frozenset[str]
    """Where the directives stand that accepted a finding here."""


def accept(
    report: DocumentReport, settings: Settings, rules: Collection[str], today: date
) -> Accepting:
    """Mark the findings that the document or the settings of this file accept.

    `rules` are the ids of all rules there are, also of those that were not applied. Directives of
    the document that accept nothing are told; those of the settings may be for other files.
    """
    told: list[Told] = []
    wanted: list[Directive] = []
    inside: list[Directive] = []
    if report.document is not None:
        inside, wrong = directives(report.document)
        told += wrong
        if settings.accept_in_document:
            wanted += inside
        else:
            told += [_not_allowed(one, settings) for one in inside]
    wanted += [Directive(one.rule, one.reason, one.until, one.where) for one in settings.accept]
    honoured = []
    for one in wanted:
        problem = _problem(one, settings, rules, today)
        if problem is None:
            honoured.append(one)
        else:
            told.append(Told(f"{one.where}: {problem}", error=True))
    results, used = _mark(report.results, honoured)
    applied = {result.rule for result in results}
    told += [
        _unused(one)
        for one in honoured
        if one in inside and one not in used and _id(one.rule) in applied
    ]
    where = frozenset(one.where for one in used)
    return Accepting(replace(report, results=results), tuple(told), where)


# --- reading directives --------------------------------------------------------------------------

_OURS = re.compile(r"\s*moulint\b", re.IGNORECASE)
_ACCEPT = re.compile(r"\s*moulint\s*:\s*accept\s+(?P<rule>[\w./-]+)(?P<rest>.*)", re.DOTALL)
_OPTION = re.compile(
    r"\s*(?P<name>[\w-]+)\s*=\s*(?:\"(?P<a>[^\"]*)\"|“(?P<b>[^”]*)”|(?P<c>[^\s\"“]+))"
)
_FORM = 'write <!-- moulint: accept RULE reason="…" until=2027-06-30 -->'


def directives(document: Document) -> tuple[list[Directive], list[Told]]:
    """The directives in a document's comments, and comments that try to be one and fail."""
    found: list[Directive] = []
    wrong: list[Told] = []
    for comment in document.comments:
        if not _OURS.match(comment.text):
            continue
        where = f"{document.path}:{comment.line}"
        try:
            found.append(_directive(document, comment, where))
        except ValueError as error:
            wrong.append(Told(f"{where}: {error}", error=True))
    return found, wrong


def _directive(document: Document, comment: Comment, where: str) -> Directive:
    match = _ACCEPT.fullmatch(comment.text)
    if match is None:
        raise ValueError(f"this comment is no directive; {_FORM}")
    options = _options(match["rest"])
    reason = " ".join(options.get("reason", "").split())
    if not reason:
        raise ValueError(f"accepts {match['rule']!r} without a reason; {_FORM}")
    until = None
    if "until" in options:
        try:
            until = date.fromisoformat(options["until"])
        except ValueError:
            said = options["until"]
            raise ValueError(f"until={said} is no date; write it as until=2027-06-30") from None
    first, last = _reach(document, comment.block)
    return Directive(match["rule"], reason, until, where, first, last)


def _options(text: str) -> dict[str, str]:
    found: dict[str, str] = {}
    at = 0
    while text[at:].strip():
        match = _OPTION.match(text, at)
        if match is None:
            raise ValueError(f"cannot understand {text[at:].strip()[:40]!r}; {_FORM}")
        name = match["name"]
        if name not in ("reason", "until") or name in found:
            raise ValueError(f"{name!r} is unknown or given twice; {_FORM}")
        found[name] = next(value for value in match.group("a", "b", "c") if value is not None)
        at = match.end()
    return found


def _reach(document: Document, block: int) -> tuple[int, int | None]:
    """The section that a comment before that block belongs to; all blocks where there is none."""
    headings = [n for n, one in enumerate(document.blocks) if one.kind is BlockKind.HEADING]
    above = [number for number in headings if number < block]
    if not above:
        return 0, None
    at = block if block in headings else above[-1]
    if at == headings[0] and _is_title(document, headings):
        return 0, None
    level = document.blocks[at].level
    later = (n for n in headings if n > at and document.blocks[n].level <= level)
    return at, next(later, len(document.blocks))


def _is_title(document: Document, headings: list[int]) -> bool:
    """Whether the first heading stands over all others, and not beside them."""
    first, *others = (document.blocks[number] for number in headings)
    return "title" in first.flags or all(first.level < one.level for one in others)


# --- honouring them ------------------------------------------------------------------------------


def _problem(one: Directive, settings: Settings, rules: Collection[str], today: date) -> str | None:
    """Why a directive is not honoured."""
    from moulint.choose import meant

    rule = _id(one.rule)
    if rule not in rules:
        return f"accepts {one.rule!r}, which is no rule; {meant(rule, sorted(rules))}"
    if rule in settings.locked:
        return f"accepts {rule!r}, which {settings.file} locks: nobody may accept it"
    if one.until is not None and one.until < today:
        return f"accepts {rule!r} until {one.until}, which is past; judge the finding anew"
    return None


def _mark(
    results: Iterable[Result], honoured: Iterable[Directive]
) -> tuple[tuple[Result, ...], set[Directive]]:
    used: set[Directive] = set()
    marked: list[Result] = []
    for result in results:
        fitting = [one for one in honoured if _holds(one, result)]
        used.update(fitting)
        marked.append(replace(result, accepted=_accepted(fitting[0])) if fitting else result)
    return tuple(marked), used


def _accepted(by: Directive) -> Accepted:
    return Accepted(by.reason, by.until.isoformat() if by.until else None, by.where)


def _holds(one: Directive, result: Result) -> bool:
    """Whether a directive is about a finding: the words that decide stand where it holds.

    What is missing has no words, so that it can be accepted for the whole document only.
    """
    if result.verdict is Verdict.MET or result.rule != _id(one.rule):
        return False
    if one.rule not in (result.rule, f"{result.pack}/{result.rule}"):
        return False
    if one.last is None:
        return True
    role = "opposing" if result.verdict is Verdict.CONFLICTING else "deciding"
    blocks = [place.block for place in result.places if place.role == role]
    return bool(blocks) and all(one.first <= block < one.last for block in blocks)


def _unused(one: Directive) -> Told:
    where = "" if one.last is None else " in the section it stands in"
    return Told(
        f"{one.where}: accepts {one.rule!r}, which has no finding{where}; take it out", error=False
    )


def _not_allowed(one: Directive, settings: Settings) -> Told:
    return Told(
        f"{one.where}: accepts {one.rule!r}, but {settings.file} lets no document accept findings",
        error=False,
    )


def _id(name: str) -> str:
    return name.rpartition("/")[2]
