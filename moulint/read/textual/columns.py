"""Charts of two columns in plain text: whose duties stand left, and whose stand right.

    CLERKS SHALL                 THE GUILD SHALL
    Sweep the hall               Provide brooms

Such a chart is known by its first line, which says of both sides what they will do; blanks of other
kinds, such as those behind a signature's name, make no columns.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from moulint.expression import expression
from moulint.read.textual.lines import Line

_GAP = expression(r"(?<=\S)(?:\t+| {3,})(?=\S)")
_SAYS_WHAT = expression(
    r"\b(?:will|shall|must|duties|responsibilit(?:y|ies)|roles?|tasks|functions)\b", re.IGNORECASE
)
_HEADER = 7
"""Most words of a header."""
_ASIDE = 3
"""Characters by which a cell may stand beside the column that blanks make."""
_FEWEST = 2
"""Rows below the headers that make a chart."""

Pair = tuple[Line, Line]


def chart(lines: Sequence[Line]) -> tuple[int, list[Pair]] | None:
    """Where a chart begins among some lines, and its rows, the headers first; None for no chart."""
    for begins in range(len(lines) - _FEWEST):
        header = _halves(lines[begins])
        if header is None or not all(_heads(side.text) for side in header):
            continue
        rows = [_beside(line, header) for line in lines[begins + 1 :]]
        if all(row is not None for row in rows):
            return begins, [header, *(row for row in rows if row is not None)]
    return None


def _halves(line: Line) -> Pair | None:
    """The two cells of a line, None where it has not just two."""
    gaps = list(_GAP.finditer(line.text.strip()))
    if len(gaps) != 1:
        return None
    at = len(line.text) - len(line.text.lstrip())
    return line.cut(at, at + gaps[0].start()), line.cut(at + gaps[0].end())


def _heads(text: str) -> bool:
    """True for a short title that says what somebody does: "The guild shall:"."""
    return len(text.split()) <= _HEADER and bool(_SAYS_WHAT.search(text))


def _beside(line: Line, header: Pair) -> Pair | None:
    """The cells of a row, where they stand below the headers."""
    row = _halves(line)
    if row is None:
        return None
    tabbed = "\t" in line.text.strip()
    return row if tabbed or abs(row[1].column - header[1].column) <= _ASIDE else None
