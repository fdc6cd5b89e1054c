"""What every kind of table asks while its cells are read, and how they were read so far."""

from __future__ import annotations

from collections.abc import Iterable

from moulint.clauses import Clause
from moulint.language.sentences.cells import Cell, Part, Table
from moulint.language.sentences.headers import WHO, headed
from moulint.language.sentences.named import Named
from moulint.language.words.stream import Stream

Heads = dict[int, Clause | None]
"""By column, its header."""
Owners = dict[int, frozenset[str]]
"""By column, whose name it is under."""


class Sheet:
    """The cells of an agreement's tables, as far as they have been read."""

    def __init__(self, stream: Stream, actors: Iterable[str], default: frozenset[str]) -> None:
        self.stream = stream
        self.who = Named(stream, actors)
        self.default = default
        """Whose duties are listed where nobody is named."""
        self.cells: dict[int, Cell] = {}
        """By clause index, how a cell is read."""

    def tags(self, cell: Clause) -> list[str]:
        """The word classes of a cell."""
        return self.stream.tags[slice(*self.who.span(cell))]

    def names(self, cells: Iterable[Clause | None]) -> None:
        """Let cells only name, unless they say what is to be done."""
        for cell in cells:
            if cell is not None and not _modal(self.tags(cell)):
                self.cells[cell.index] = Cell(Part.NAME)

    def doer(self, table: Table) -> int | None:
        """The first column whose cells only name somebody."""
        heads = table.heads
        return next((c for c in table.columns if self.names_column(table, c, heads[c])), None)

    def names_column(self, table: Table, column: int, head: Clause | None) -> bool:
        """True for a column whose cells only name somebody."""
        body = table.body(column)
        asks = headed(WHO.match, head)
        named = sum(
            bool(
                self.who.only(cell)
                or any(self.who.bound(cell))
                or (asks and self.who.led_by(cell)[0])
            )
            for cell in body
        )
        enough = 0.5 if asks else 0.7
        return named > 0 and named >= enough * len(body)


def _modal(tags: list[str]) -> bool:
    return bool(set("MBDN") & set(tags))
