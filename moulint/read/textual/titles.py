"""Lines that are set like a heading."""

from __future__ import annotations

import re
from collections.abc import Sequence

from moulint.model import Block, BlockKind
from moulint.read.textual.numbering import bullet, enumerator
from moulint.read.textual.wrapping import is_contents_line, is_form_line

_LONGEST = 150
_WORDS = 12
_OPENING = 10
"""Blocks among which the title of a document is looked for."""
_ARTICLE = re.compile(r"(?:article|part|chapter|exhibit|appendix|attachment)\b", re.IGNORECASE)

_RUNS_IN = re.compile(r"[A-Z][\w' ’&,/-]{2,50}\.\s+[A-Z\"“(]?\w[\w'’]* \S")
"""A title with its section's text behind it: "Status.  The City's ordinance …"."""


def looks_bold(text: str) -> bool:
    """Whether a short text stands out by being written in capitals."""
    letters = sum(map(str.isalpha, text)) if len(text) <= _LONGEST else 0
    return letters > 2 and text.upper() == text


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


def first_title(blocks: Sequence[Block]) -> str:
    """The first heading, or line set like one, at the start of a document.

    A numbered heading ("I. PURPOSE") is a section's, and the document has none of its own.
    """
    for block in blocks[:_OPENING]:
        if block.proposed and (block.kind is BlockKind.HEADING or "bold" in block.flags):
            text = block.proposed.text
            return "" if enumerator(text) else text
    return ""
