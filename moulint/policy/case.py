"""A case: a text that shows what a rule's verdict means, as the rule's cases file states it.

    # training
    ## A duty that names a course
    > 3.1 The SRO shall complete the NASRO basic course.

    met at 3.1
    because requires the officer to be trained
    has basic-course
    lacks refresher, joint-training

A case is a title, a block quote that is judged as a document of its own, and the verdict expected:
met, weak, conflicting or missing, `at` a clause and `with confidence` high, medium or low where
that matters. Further lines, in this order and each where it matters: `because` gives words that the
message or a quoted passage must hold, `has` the recommended parts that must be found, and `lacks`
those that must not.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import get_args

from moulint.model import Confidence, Verdict
from moulint.policy.mistakes import Mistake, did_you_mean


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
    has: tuple[str, ...] = ()
    """Recommended parts that must be met."""
    lacks: tuple[str, ...] = ()
    """Recommended parts that must not be."""
    file: str = ""
    line: int = 0
    """Where the case begins."""

    def __str__(self) -> str:
        """The rule and the title, as tests name a case."""
        return f"{self.rule}/{self.title}"


_CONFIDENCE = get_args(Confidence)
_EXPECTED = re.compile(
    r"(?P<verdict>\S+)(?: at (?P<clause>.+?))?(?: with confidence (?P<confidence>\S+))?"
)


def parse(text: str, rule: str, file: str = "") -> tuple[list[Case], list[Mistake]]:
    """The cases of a rule, and everything in the file that cannot be read."""
    return _Parser(text, rule, file).parse()


def _names(listed: str) -> tuple[str, ...]:
    return tuple(name for one in listed.split(",") if (name := one.strip()))


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
        self._cases.append(
            Case(
                self._rule,
                title,
                quoted,
                verdict,
                clause,
                confidence,
                because=self._further("because"),
                has=_names(self._further("has")),
                lacks=_names(self._further("lacks")),
                file=self._file,
                line=line,
            )
        )

    def _further(self, key: str) -> str:
        """What stands behind a word that begins the next line; "" where another line comes."""
        line = self._lines[self._at] if self._at < len(self._lines) else ""
        first, _, rest = line.partition(" ")
        if first != key:
            return ""
        self._at += 1
        words = " ".join(rest.split())
        if not words:
            self._wrong(self._at, f'words are missing after "{key}"')
        return words

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
