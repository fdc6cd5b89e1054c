"""Tables that share out work: who does what is told by a row's or a column's name.

    | Task | Carried out by |        | Matter     | Principal | SRO          |
    | Bus duty | SRO |               | Dress code | Decides   | Not involved |

A cell that only names somebody says whose the row is; a mark under somebody's name makes the
matter of the row his; a denial bars him from it.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable

from moulint.clauses import Clause
from moulint.language.sentences.begun import begun
from moulint.language.sentences.cells import Cell, Part, Table
from moulint.language.sentences.goods import (
    beside_tasks,
    of_addresses,
    of_courses,
    of_prices,
    unowned,
)
from moulint.language.sentences.handed_out import shared_out
from moulint.language.sentences.owned import asked, matrix, owned
from moulint.language.sentences.sheet import Sheet
from moulint.language.words.stream import Stream

_KINDS = (
    of_addresses,
    owned,
    begun,
    asked,
    matrix,
    of_prices,
    beside_tasks,
    of_courses,
    shared_out,
)
"""Each reads a table of its kind, and says whether this is one. Tried in order."""


class Tables:
    """All tables of an agreement; `cells` tells by clause index how a cell is read."""

    def __init__(
        self,
        clauses: Iterable[Clause],
        stream: Stream,
        actors: Iterable[str],
        default: frozenset[str] = frozenset(),
    ) -> None:
        """`default` is whose duties are listed where nobody is named."""
        tables = _tables(clauses)
        sheet = Sheet(stream, actors if tables else (), default)
        self.cells = sheet.cells
        for table in tables:
            sheet.names([*table.without_numbers(), *table.take_unsettled()])
            _read(sheet, table)


def _tables(clauses: Iterable[Clause]) -> list[Table]:
    """The tables of an agreement, each with the paragraphs beside it."""
    tables: dict[int, Table] = {}
    before: deque[str] = deque(maxlen=_BESIDE)
    last: Table | None = None
    for clause in clauses:
        if clause.row is None:
            before.append(clause.text)
            if last is not None:
                last.beside_it.append(clause.text)
            last = None
            continue
        last = tables.setdefault(clause.row[0], Table(list(before)))
        last.add(clause, clause.row[1])
    return list(tables.values())


_BESIDE = 7
"""Paragraphs and items in front of a table that may explain its marks; behind it one may."""


def _read(sheet: Sheet, table: Table) -> None:
    """Read a table as the first kind that it is."""
    heads = table.heads
    owners = {column: who for column, head in heads.items() if (who := sheet.who.owner(head))}
    top = table.blank_form()
    if len(top) < _WIDE and any(kind(sheet, table, heads, owners) for kind in _KINDS):
        return
    unowned(sheet, table, heads)
    if top and (top[-1].index not in sheet.cells or len(top) >= _WIDE):
        before = tuple(cell.index for cell in top[:-1])
        sheet.cells[top[-1].index] = Cell(Part.HEADS, before=before)


_WIDE = 6
"""Columns from which a table with nothing filled in but its first column shares out no work."""
