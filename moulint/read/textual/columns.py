"""Tables in plain text whose columns only blanks or tabs make, or nothing any more.

    CLERKS SHALL                 THE GUILD SHALL
    Sweep the hall               Provide brooms

A chart of two columns is known by its first line, which says of both sides what they will do;
blanks of other kinds, such as those behind a signature's name, make no columns. A table of more is
known by short titles above rows of as many cells. Where a copy ran the columns together, the last
one is still told by the few words that its rows end with: "Knots 3 yearly Required".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from moulint.expression import expression
from moulint.read.textual.lines import Line

_GAP = expression(r"(?<=\S)(?: *\t[ \t]*| {3,})(?=\S)")
_SAYS_WHAT = expression(
    r"\b(?:will|shall|must|duties|responsibilit(?:y|ies)|roles?|tasks|functions)\b", re.IGNORECASE
)
_HEADER = 7
"""Most words of a header."""
_ASIDE = 3
"""Characters by which a cell may stand beside the column that blanks make."""
_FEWEST = 2
"""Rows below the headers that make a chart."""

_TITLES = 4
"""Most words of the title of one of several columns."""
_LONGEST = 120
"""Characters of the titles of columns that were run together."""
_MANY = 3
"""Columns of a table that needs no title to say what somebody does."""
_STATUS = expression(
    r"(?P<rest>[A-Z]\w*(?:[ /]+(?:[A-Z]\w*|of|by|to|when|due)){1,7}) +"
    r"(?P<last>Status|Requirement|Required\??|Mandatory\??|Obligation)"
)
"""The titles of columns that were run together, the last over words such as "Optional"."""
_ASKED = expression(
    r"(?P<rest>\S.*\S) +(?P<last>required|mandatory|optional|recommended|voluntary|elective"
    r"|encouraged|suggested|yes|no)[.*]?",
    re.IGNORECASE,
)

Pair = tuple[Line, Line]
Rows = list[tuple[Line, ...]]


def table(lines: Sequence[Line]) -> tuple[int, Rows] | None:
    """Where a table begins among some lines, and its rows, the headers first; None for no table."""
    for begins in range(len(lines) - _FEWEST):
        rows = _statuses(lines, begins) or _wide(lines, begins)
        if rows:
            return begins, rows
    found = _chart(lines)
    return None if found is None else (found[0], list(found[1]))


def _statuses(lines: Sequence[Line], begins: int) -> Rows:
    """The rows below "Course Hours When Status" that end in a word such as "Required"."""
    if len(lines[begins].text) > _LONGEST:
        return []
    header = _STATUS.fullmatch(lines[begins].text.strip())
    if header is None:
        return []
    rows: Rows = [_halved(lines[begins], header)]
    for line in lines[begins + 1 :]:
        match = _ASKED.fullmatch(line.text.strip())
        if match is None:
            break
        rows.append(_halved(line, match))
    return rows if len(rows) > _FEWEST else []


def _halved(line: Line, match: re.Match[str]) -> Pair:
    """A line cut in front of its last column."""
    at = line.indent
    return line.cut(at, at + match.end("rest")), line.cut(at + match.start("last"))


def _wide(lines: Sequence[Line], begins: int) -> Rows:
    """The rows below the short titles of three columns or more, as many cells in each."""
    header = _cells(lines[begins])
    if len(header) < _MANY or not all(map(_names, header)):
        return []
    if begins and len(_cells(lines[begins - 1])) == len(header):
        return []  # looked at with the line above
    rows = [header]
    for line in lines[begins + 1 :]:
        row = _cells(line)
        pairs = zip(row, header, strict=False)
        tabbed = "\t" in line.text.strip()
        if len(row) != len(header) or not (tabbed or all(_below(*pair) for pair in pairs)):
            break
        rows.append(row)
    return rows if len(rows) > _FEWEST else []


def _names(cell: Line) -> bool:
    """True for a title of a column: a few words without a figure, a colon, or a line to fill in."""
    text = cell.text
    return text[0].isupper() and len(text.split()) <= _TITLES and not _FILLED.search(text)


_FILLED = expression(r"[\d:_]")


def _below(cell: Line, title: Line) -> bool:
    return abs(cell.column - title.column) <= _ASIDE


def _cells(line: Line) -> tuple[Line, ...]:
    """The cells of a line that blanks or tabs part."""
    start = line.indent
    end = len(line.text.rstrip())
    cells: list[Line] = []
    for gap in _GAP.finditer(line.text):
        if gap.start() > start:
            cells.append(line.cut(start, gap.start()))
            start = gap.end()
    return (*cells, line.cut(start, end)) if end > start else ()


def _chart(lines: Sequence[Line]) -> tuple[int, list[Pair]] | None:
    """A chart of two columns, and where it begins."""
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
