"""Cases: texts that show what a rule's verdicts mean, executed by the tests, printed on its page.

    # training
    ## A duty that names a course
    > 3.1 The SRO shall complete the NASRO basic course.

    met at 3.1
    because requires the officer to be trained

A case is a title, a block quote that is judged as a document of its own, and the verdict expected:
met, weak, conflicting or missing, `at` a clause and `with confidence` high, medium or low where
that matters. A second line `because` gives words that the message or a quoted passage must hold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, get_args

from moulint.model import Confidence, Verdict
from moulint.policy.mistakes import Mistake, PackError, did_you_mean, shown

if TYPE_CHECKING:
    from moulint.model import Place, Result
    from moulint.policy.packs import Pack


@dataclass(frozen=True, slots=True)
class Case:
    """A text, and what a rule must say of it."""

    rule: str
    title: str
    text: str
    """The document, in Markdown."""
    verdict: Verdict
    clause: str = ""
    """Number of the clause that decides; "" where the case leaves it open."""
    confidence: Confidence | None = None
    because: str = ""
    """Words that the message or a quoted passage must hold."""
    file: str = ""
    line: int = 0
    """Where the case begins."""

    def __str__(self) -> str:
        """The rule and the title, as tests name a case."""
        return f"{self.rule}/{self.title}"


# --- reading a cases file ------------------------------------------------------------------------

_CONFIDENCE = get_args(Confidence)
_EXPECTED = re.compile(
    r"(?P<verdict>\S+)(?: at (?P<clause>.+?))?(?: with confidence (?P<confidence>\S+))?"
)


def parse(text: str, rule: str, file: str = "") -> tuple[list[Case], list[Mistake]]:
    """The cases of a rule, and everything in the file that cannot be read."""
    return _Parser(text, rule, file).parse()


class _Parser:
    def __init__(self, text: str, rule: str, file: str) -> None:
        self._lines = [line.rstrip() for line in text.removeprefix("\ufeff").splitlines()]
        self._rule = rule
        self._file = file
        self._at = 0
        self._cases: list[Case] = []
        self._mistakes: list[Mistake] = []

    def parse(self) -> tuple[list[Case], list[Mistake]]:
        self._head()
        while self._more():
            title = self._lines[self._at].removeprefix("##").strip()
            line = self._at + 1
            if not title:
                self._wrong(line, "a case needs a title after ##")
            elif any(title == one.title for one in self._cases):
                self._wrong(
                    line, f'a case titled "{title}" stands above; give this one another title'
                )
            self._at += 1
            self._case(title, line)
        if not self._cases and not self._mistakes:
            self._wrong(1, "there is no case here; a case begins with ## and a title")
        return self._cases, self._mistakes

    def _head(self) -> None:
        self._skip_blank()
        first = self._lines[self._at] if self._at < len(self._lines) else ""
        if first != f"# {self._rule}":
            self._wrong(
                self._at + 1, f'the first line must be "# {self._rule}", the name of the rule'
            )
        if first.startswith("# "):
            self._at += 1

    def _more(self) -> bool:
        """Go on to the next title; text that belongs to no case is a mistake."""
        told = False
        while self._at < len(self._lines) and not self._is_title():
            if self._lines[self._at] and not told:
                self._wrong(
                    self._at + 1, "this line belongs to no case; a case begins with ## and a title"
                )
                told = True
            self._at += 1
        return self._at < len(self._lines)

    def _case(self, title: str, line: int) -> None:
        quoted = self._quote(line)
        expected = self._expected(line) if quoted is not None else None
        if quoted is None or expected is None:
            self._to_next_title()
            return
        verdict, clause, confidence = expected
        because = ""
        if self._at < len(self._lines) and self._lines[self._at].startswith("because"):
            because = " ".join(self._lines[self._at].removeprefix("because").split())
            if not because:
                self._wrong(self._at + 1, 'words are missing after "because"')
            self._at += 1
        self._cases.append(
            Case(self._rule, title, quoted, verdict, clause, confidence, because, self._file, line)
        )

    def _quote(self, line: int) -> str | None:
        self._skip_blank()
        start = self._at
        while self._at < len(self._lines) and self._lines[self._at].startswith(">"):
            self._at += 1
        found = [one[1:].removeprefix(" ") for one in self._lines[start : self._at]]
        if not "".join(found).strip():
            self._wrong(
                line, "the text of this case is missing: lines that begin with > after its title"
            )
            return None
        return "\n".join(found) + "\n"

    def _expected(self, line: int) -> tuple[Verdict, str, Confidence | None] | None:
        self._skip_blank()
        if self._at >= len(self._lines) or self._is_title():
            self._wrong(line, 'the verdict of this case is missing: a line such as "met at 5.1"')
            return None
        written, here = self._lines[self._at], self._at + 1
        self._at += 1
        if written.startswith(">"):
            self._wrong(here, "the text of a case is one quote; begin its empty lines with > too")
            return None
        found = _EXPECTED.fullmatch(written)
        verdicts = [one.value for one in Verdict]
        verdict = (found["verdict"] if found else written.split()[0]).rstrip(".,:")
        if verdict not in verdicts:
            near = did_you_mean(verdict, verdicts) or f"; it is one of {', '.join(verdicts)}"
            self._wrong(here, f'verdict "{verdict}" is unknown{near}')
            return None
        if found is None or found["verdict"] != verdict:
            self._wrong(
                here, f'after "{verdict}" only "at CLAUSE" and "with confidence low" may follow'
            )
            return None
        confidence: Confidence | None = found["confidence"]  # type: ignore[assignment]
        if confidence is not None and confidence not in _CONFIDENCE:
            self._wrong(here, f'confidence "{confidence}" is unknown; it is high, medium or low')
            return None
        return Verdict(verdict), found["clause"] or "", confidence

    def _is_title(self) -> bool:
        line = self._lines[self._at]
        return line.startswith("##") and not line.startswith("###")

    def _skip_blank(self) -> None:
        while self._at < len(self._lines) and not self._lines[self._at]:
            self._at += 1

    def _to_next_title(self) -> None:
        while self._at < len(self._lines) and not self._is_title():
            self._at += 1

    def _wrong(self, line: int, text: str) -> None:
        self._mistakes.append(Mistake(self._file, line, text))


# --- running them --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a rule said of a case."""

    case: Case
    result: Result
    wrong: tuple[str, ...]
    """What differs from what the case expects; empty where it holds."""

    def __str__(self) -> str:
        """What a person needs to see why a case fails."""
        case, result = self.case, self.result
        places = [f"    {one.role} at {one.clause or '–'}: {one.quote}" for one in result.places]
        return "\n".join(
            [
                f"{case.file}:{case.line}: {case.title}",
                *(f"    > {line}" for line in case.text.splitlines()),
                *(f"  {line}" for line in self.wrong),
                f"  message: {result.message}",
                *places,
            ]
        )


def load(pack: Pack) -> list[Case]:
    """All cases of a pack; raises PackError where a cases file cannot be read."""
    from moulint.policy.folders import cases_file

    found: list[Case] = []
    mistakes: list[Mistake] = []
    for rule in pack.rules:
        path = cases_file(pack.folder, rule.id)
        if path.is_file():
            cases, wrong = parse(path.read_text(encoding="utf-8"), rule.id, shown(path))
            found += cases
            mistakes += wrong
    if mistakes:
        raise PackError(str(one) for one in mistakes)
    return found


def run(pack: Pack) -> Iterator[Outcome]:
    """Judge every case of a pack; for the tests of packs, ours and others'."""
    for case in load(pack):
        yield judge(pack, case)


def judge(pack: Pack, case: Case) -> Outcome:
    """Judge one case by the rule that it belongs to."""
    from moulint.language.agreement import Agreement
    from moulint.policy.code import verdict_of
    from moulint.read import read_bytes

    rule = next(one for one in pack.rules if one.id == case.rule)
    document = read_bytes(case.text.encode(), f"{Path(case.file).name}.md")
    result = verdict_of(Agreement(document, pack.vocabulary, "proposed"), rule)
    return Outcome(case, result, tuple(_differences(case, result)))


def _differences(case: Case, result: Result) -> Iterator[str]:
    if result.verdict is not case.verdict:
        yield f"expected {case.verdict}, got {result.verdict}"
    elif case.clause and (found := _clause(result)) != case.clause:
        yield f"expected {case.verdict} at {case.clause}, got it at {found or 'no numbered clause'}"
    if case.confidence and result.confidence != case.confidence:
        yield f"expected confidence {case.confidence}, got {result.confidence}"
    told = [result.message, *(place.quote for place in result.places)]
    if case.because and not any(_even(case.because) in _even(one) for one in told):
        yield f'"{case.because}" stands neither in the message nor in a quoted passage'


def _clause(result: Result) -> str:
    """The clause that decides: of a conflict the opposing one, else the first that is named."""
    places: list[Place] = list(result.places)
    if result.verdict is Verdict.CONFLICTING:
        places = [one for one in places if one.role == "opposing"] or places
    return places[0].clause if places else ""


def _even(text: str) -> str:
    return " ".join(text.casefold().replace("’", "'").split())
