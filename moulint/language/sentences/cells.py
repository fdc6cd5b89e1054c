"""The cells of a table by row and column, and what a cell is to its row."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from moulint.clauses import Clause
from moulint.clauses.labels import row_number
from moulint.expression import expression


class Part(StrEnum):
    """What a cell is to its row."""

    NAME = "name"  # says only who
    TASK = "task"  # is done, or not done, by whom the row names
    SAID = "said"  # says what somebody does; the name is read in front
    THING = "thing"  # one of a list of courses, fees, figures
    DONE = "done"  # says who, and how he does the task of the row, which is read in front
    HEADS = "heads"  # the last header of a blank form, read behind the others
    WHEN = "when"  # when or how often the task of the row is done, which is read in front


@dataclass(frozen=True, slots=True)
class Cell:
    """How a cell is read."""

    part: Part
    doers: frozenset[str] = frozenset()
    barred: frozenset[str] = frozenset()
    allowed: frozenset[str] = frozenset()
    """Who may do the task of the row, and need not."""
    before: tuple[int, ...] = ()
    """Clauses whose words are read in front of a cell that is said."""


_SHORT_HEADER = 3
"""Words of a header that only names a group, and the fewest headers of a form."""
_NOT_HAD = (
    r"(?:intentionally )?(?:left )?blank|(?:intentionally )?omitted|reserved|deleted|withdrawn"
    r"|repealed|not (?:used|adopted|attached)"
)
_UNSETTLED = expression(
    r"\W*(?:n\W?a|not applicable|t\.?b\.?[dan]\.?"
    r"|(?:still )?(?:to be|not yet) (?:determined|decided|announced|settled|agreed|set|negotiated"
    r"|named|filled in|developed|supplied|provided)(?: (?:upon|on|later|yearly|annually))?"
    rf"|pending|{_NOT_HAD}|undecided|open|see (?:above|below|next page|overleaf))\W*",
    re.IGNORECASE,
)
"""What a cell says of a matter that is left open, or is not provided for."""
_GONE = expression(rf"\W*(?:{_NOT_HAD})\W*", re.IGNORECASE)
"""What it says of one that the agreement does not have, whatever is announced above the table."""
_FEWEST = 2
"""Columns of which at least so many must be left beside that of the numbers."""


def by_rows(clauses: Iterable[Clause]) -> list[dict[int, list[Clause]]]:
    """The cells of each table, by row."""
    tables: defaultdict[int, defaultdict[int, list[Clause]]]
    tables = defaultdict(lambda: defaultdict(list))
    for clause in clauses:
        if clause.row is not None:
            tables[clause.row[0]][clause.row[1]].append(clause)
    return [dict(rows) for rows in tables.values()]


class Table:
    """The cells of one table by row and column."""

    def __init__(self, beside: list[str]) -> None:
        self.cells: dict[tuple[int, int], Clause] = {}
        self.beside_it = beside
        """What stands in front of it and behind it, where its marks are explained."""

    def add(self, clause: Clause, row: int) -> None:
        """Put a cell in its place."""
        self.cells[(row, clause.column)] = clause

    @property
    def rows(self) -> list[int]:
        """The rows that have a cell."""
        return sorted({row for row, _ in self.cells})

    @property
    def columns(self) -> list[int]:
        """The columns that have a cell."""
        return sorted({column for _, column in self.cells})

    @property
    def heads(self) -> dict[int, Clause | None]:
        """By column, its header."""
        return {column: self.cells.get((0, column)) for column in self.columns}

    def row(self, row: int) -> list[Clause]:
        """The cells of a row."""
        found = (self.cells.get((row, column)) for column in self.columns)
        return [cell for cell in found if cell is not None]

    def beside(self, first: int, second: int) -> Iterator[tuple[Clause, Clause]]:
        """The cells of two columns, row by row below the headers, where both are there."""
        for row in self.rows[1:]:
            one, other = self.cells.get((row, first)), self.cells.get((row, second))
            if one is not None and other is not None:
                yield one, other

    def without_numbers(self) -> list[Clause]:
        """Take out a first column that only counts the rows; its cells."""
        first = self.columns[0]
        body = self.body(first)
        numbered = len(self.columns) > _FEWEST and bool(body)
        if not numbered or not all(row_number(cell.text.strip()) for cell in body):
            return []
        return [self.cells.pop(at) for at in list(self.cells) if at[1] == first]

    def take_unsettled(self) -> list[Clause]:
        """Take out the rows of which nothing is settled yet: "Bus duty | TBD"; their cells."""
        first = self.columns[0]
        open_rows = []
        for row in self.rows[1:]:
            matter, cells = self.cells.get((row, first)), self.row(row)
            if matter is None or len(cells) == 1:
                continue
            says_so = _UNSETTLED.fullmatch if matter.lead_in is None else _GONE.fullmatch
            if all(says_so(cell.text) for cell in cells[1:]):
                open_rows.append(row)
        return [self.cells.pop(at) for at in list(self.cells) if at[0] in open_rows]

    def blank_form(self) -> list[Clause]:
        """The headers of a form to be filled in, "Line | Male | Female | Total"; else none."""
        top = self.row(0)
        blank = not any(self.body(column) for column in self.columns[1:])
        if len(top) < _SHORT_HEADER:
            return []
        lengths = sorted(len(cell.text.split()) for cell in top)
        brief = lengths[len(top) // 2] <= _SHORT_HEADER and lengths[-1] <= 2 * _SHORT_HEADER
        return top if blank and brief else []

    def body(self, column: int) -> list[Clause]:
        """The cells of a column below its header."""
        return [cell for (row, col), cell in sorted(self.cells.items()) if col == column and row]
