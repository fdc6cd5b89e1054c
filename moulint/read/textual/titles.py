"""Lines that are set like a heading."""

from __future__ import annotations

import re
from collections.abc import Sequence

from moulint.expression import expression
from moulint.model import Block, BlockKind
from moulint.read.textual.numbering import bullet, enumerator
from moulint.read.textual.wrapping import is_contents_line, is_form_line

_LONGEST = 150
_WORDS = 12
_SMALL = frozenset("a an and as at by for from in into of on or the to with within".split())
_OPENING = 10
"""Blocks among which the title of a document is looked for."""
_ARTICLE = expression(r"(?:article|part|chapter|exhibit|appendix|attachment)\b", re.IGNORECASE)

_RUNS_IN = expression(r"[A-Z][\w' ’&,/-]{2,50}\.\s+(?:\(\w{1,4}\)\s*)?[A-Z\"“(]?\w[\w'’]* \S")
"""A title with its section's text behind it: "Status.  The City's ordinance …"."""

_MISREAD = expression(r"(?<=[A-Z])l(?=[A-Z])")
"""A small letter that a scan gives for a capital one: "DUTlES"."""


_REMARK = expression(r"(?<!\s)\s*\((?:[^()\"“”;:]{4,60})\)$")
"""What a title adds in brackets; quotation marks there would give somebody a name."""


_TOLD_OF = expression(
    r"(?P<title>[A-Z0-9&/,'’ -]{3,60} [A-Z0-9&/,'’ -]{2,60}?)\s+[–—-]\s+"
    r"(?P<whom>\w[\w'’&/ -]{2,50})"
)
"""A title of two words or more, a dash, and whom or what it is about."""


def looks_bold(text: str) -> bool:
    """Whether a short text stands out by being written in capitals, of which one was misread.

    A remark in brackets behind them may be written as it likes: "RIDER TWO (signed last May)". So
    may whom a title is about, behind a dash: "BAKING PLAN – Day Cooks".
    """
    if text.endswith(")") and " " in (alone := _REMARK.sub("", text)):
        text = alone
    if (told := _TOLD_OF.fullmatch(text)) and is_titled(told["whom"].split()):
        text = told["title"]
    letters = sum(map(str.isalpha, text)) if len(text) <= _LONGEST else 0
    return letters > 2 and (text.upper() == text or _MISREAD.sub("I", text).isupper())


def is_titled(words: Sequence[str]) -> bool:
    """Whether words are written as in a title: all that matter begin with a capital."""
    return all(word in _SMALL or not word[0].islower() for word in words)


def heading_level(line: str) -> int:
    """The level of the heading that a line of plain text is, 0 for other lines."""
    mark = enumerator(line)
    words = len(line.split())
    if words > _WORDS or is_form_line(line) or is_contents_line(line) or bullet(line):
        return 0
    if mark and mark.shape == "word":
        title = line[mark.end :].strip()
        if title.endswith((".", ";", ",", ":")) and len(title.split()) > 4:
            return 0
        if _RUNS_IN.match(title):
            return 0
        return 1 if _ARTICLE.match(line) else 2
    if looks_bold(line) and not (mark and mark.shape in ("paren", "half")):
        return 1 if not line.endswith((".", ";", ",")) else 0
    return 0


_FULL = 0.8
"""How much of the longest line a line fills that only wraps."""


def titles_above(rows: Sequence[str], starts: Sequence[int]) -> set[int]:
    """The rows that are titles of the prose right below them, in one run of lines.

    "New Rules for Gate Keepers" ends where it ends; the next line begins a sentence.
    """
    width = max(map(len, rows), default=0)
    begun = set(starts)
    return {
        at
        for at in starts
        if at + 1 < len(rows) and at + 1 not in begun and _over_prose(rows, at, width)
    }


def _over_prose(rows: Sequence[str], at: int, width: int) -> bool:
    title, below = rows[at].strip(), rows[at + 1].strip()
    words = title.split()
    if not 2 < len(words) <= _WORDS or len(title) > width * _FULL or not title[-1].isalnum():
        return False
    if enumerator(title) or bullet(title) or is_form_line(title) or not below[:1].isupper():
        return False
    if not is_titled(words) or words[-1] in _SMALL or title.isupper():
        return False
    prose = sum(word.islower() for word in below.split())
    return prose > len(below.split()) // 2


def first_title(blocks: Sequence[Block]) -> str:
    """The first heading, or line set like one, at the start of a document.

    A numbered heading ("I. PURPOSE") is a section's, and the document has none of its own.
    """
    for block in blocks[:_OPENING]:
        if block.proposed and (block.kind is BlockKind.HEADING or "bold" in block.flags):
            text = block.proposed.text
            return "" if enumerator(text) else text
    return ""
