"""What a cell of a table is governed by: its column's header, its row, the sentence in front."""

from __future__ import annotations

import re
from collections.abc import Sequence

from moulint.clauses.clause import Clause
from moulint.clauses.labels import row_number
from moulint.clauses.nesting import AT_THE_END
from moulint.expression import expression


def governor(
    clauses: Sequence[Clause], column: int | None, row: tuple[int, int], text: str
) -> int | None:
    """The column header, or the cell in front, that a cell's sentence begins with."""
    if column is None:
        return None
    header = clauses[column].text.strip()
    if _governs(header) or _FORBIDS.search(header):
        return column
    before = clauses[-1] if clauses else None
    same_row = before is not None and before.row is not None and before.row == row
    if _MODAL_FIRST.match(text) and same_row and _KIND_OF_COLUMN.match(header):
        return len(clauses) - 1
    names_somebody = len(header.split()) <= 4 and not _KIND_OF_COLUMN.match(header)
    return column if names_somebody and _VERB_FIRST.match(text.strip()) else None


def announced(clauses: Sequence[Clause]) -> int | None:
    """The sentence in front of a table that its rows complete: "… shall do the following:"."""
    before = next((one for one in reversed(clauses) if one.row is None), None)
    text = before.text.strip() if before else ""
    title = before is not None and before.heading and not text.endswith(":")
    if before and not title and len(text) > 20 and _ANNOUNCES.search(text[-AT_THE_END:]):
        return before.index
    return None


def row_label(head: str) -> str:
    """The number that a row's first cell gives it; an "x" there is the mark in a box."""
    return "" if head == "x" else row_number(head)


_VERB_FIRST = expression(
    r"(?:shall|will|must|may|does|do|is|are|has|can|[a-z]{2,}[^s\W]s)\b(?!['’])",
    re.IGNORECASE,
)
_FORBIDS = expression(
    r"\b(?:prohibited|forbidden|barred|off limits|not (?:allowed|permitted))\b", re.IGNORECASE
)
_MODAL_FIRST = expression(r"(?:shall|will|must|may|does|is|has)\b", re.IGNORECASE)
_KIND_OF_COLUMN = expression(
    r"\W*(?:what|actions?|tasks?|dut(?:y|ies)|steps?|requirements?|responsibilit\w*|activit\w*|items?"
    r"|headings?|titles?|captions?|sections?|matters?|subjects?|issues?|topics?|situations?"
    r"|incidents?|behaviou?rs?|conduct|offenses?)\b",
    re.IGNORECASE,
)
_ANNOUNCES = expression(
    r"(?::|\b(?:following|below|here|table)\b[^.]{0,40}[.:]?)\s*$", re.IGNORECASE
)
_GOVERNS = expression(
    r"\b(?:shall|will|must|may|should|can|does|do|is|are)\b(?: not)?\W*$"
    r"|^(?:\S+ ){1,5}(?:shall|will|must|may|should)\b(?: \S+){0,4}$",
    re.IGNORECASE,
)


def _governs(header: str) -> bool:
    """A column header that ends in a verb ("The SRO will not") is the start of a sentence."""
    return bool(_GOVERNS.search(header.strip()))
