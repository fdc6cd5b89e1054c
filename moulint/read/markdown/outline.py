"""Where a block stands: in which list, table, quotation, and so what kind it is."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from moulint.expression import expression
from moulint.model import BlockKind, Cell
from moulint.read.markdown import html, places
from moulint.read.markdown.places import Places
from moulint.read.textual.indents import Indents
from moulint.read.textual.lines import Line

_SPAN = expression(r"colspan\s*=\s*[\"']?(\d{1,3})", re.IGNORECASE)
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


@dataclass(frozen=True, slots=True)
class Place:
    """What a block is by where it stands."""

    kind: BlockKind
    level: int = 0
    label: str = ""
    cell: Cell | None = None


@dataclass(slots=True)
class _Item:
    """A list item that is open; its indent is known once its first text is read."""

    label: str
    indent: int = -1


@dataclass(slots=True)
class _Table:
    """A table that is open, Markdown's or HTML's."""

    number: int
    row: int = -1
    column: int = -1
    span: int = 1
    header: bool = False
    in_cell: bool = False


@dataclass
class Outline:
    """The lists, tables and quotations that are open at one point of a document."""

    items: list[_Item] = field(default_factory=list)
    quotes: int = 0
    tables: list[_Table] = field(default_factory=list)
    table_count: int = 0
    html_heading: int = 0
    indents: Indents = field(default_factory=Indents)
    _html_lists: list[int] = field(default_factory=list)  # count of an <ol>, -1 for <ul>
    _cells_of: tuple[int, list[Places]] = (-1, [])

    def place(
        self, indent: int, heading: int, typed: bool, bulleted: bool, continues: bool
    ) -> Place:
        """The place of a text whose source line is indented by `indent` characters.

        `typed` says that it starts with a number or bullet typed by hand, `continues` that it
        follows another text in the same Markdown paragraph.
        """
        if self.tables and self.tables[-1].in_cell:
            table = self.tables[-1]
            cell = Cell(table.number, table.row, table.column, table.header, table.span)
            return Place(BlockKind.CELL, cell=cell)
        depth = len(self.items)
        label = ""
        kind = BlockKind.PARAGRAPH
        if self.items:
            item = self.items[-1]
            if not continues and item.indent < 0:
                label, kind = item.label, BlockKind.ITEM
                item.indent = indent
            elif continues:
                # A lazy line may belong to an outer item, or to none.
                depth = sum(0 <= item.indent < indent for item in self.items)
        if heading:
            self.indents.close()
            return Place(BlockKind.HEADING, heading, label)
        if typed and kind is not BlockKind.ITEM and (bulleted or depth or indent):
            kind, depth = BlockKind.ITEM, depth + (1 if depth else self.indents.level(indent))
        elif not indent:
            self.indents.close()
        if self.quotes:
            kind = BlockKind.QUOTE
        return Place(kind, depth, label)

    def close_all(self) -> None:
        """A heading at the top level ends whatever HTML was left open."""
        self.items.clear()
        self.tables.clear()
        self._html_lists.clear()
        self.quotes = self.html_heading = 0

    def enter_item(self, label: str) -> None:
        """A list item opens."""
        self.items.append(_Item(label))

    def leave_item(self) -> None:
        """The innermost list item closes."""
        if self.items:
            self.items.pop()

    def table_token(self, kind: str) -> None:
        """A token of a Markdown table."""
        match kind:
            case "table_open":
                self._open_table()
            case "table_close":
                self.tables.pop()
            case "tr_open":
                self._open_row()
            case _:
                self._open_cell(header=kind == "th_open", span=1)

    def cell_places(self, line: Line, number: int) -> Places:
        """Places of the Markdown cell that is open."""
        if self._cells_of[0] != number:
            self._cells_of = number, places.of_cells(line)
        cells, column = self._cells_of[1], self.tables[-1].column
        return cells[column] if column < len(cells) else Places([(0, line.number, line.column)])

    def _open_table(self) -> None:
        self.tables.append(_Table(self.table_count))
        self.table_count += 1

    def _open_row(self) -> None:
        table = self.tables[-1]
        table.row, table.column, table.span, table.in_cell = table.row + 1, -1, 1, False

    def _open_cell(self, header: bool, span: int) -> None:
        table = self.tables[-1]
        table.row = max(table.row, 0)
        table.column += table.span if table.column >= 0 else 1
        table.span, table.header, table.in_cell = max(1, span), header, True

    def html_tag(self, tag: str) -> None:
        """A tag of an HTML block."""
        name = html.tag_name(tag)
        closing = tag.startswith("</")
        if name in _HEADINGS:
            self.html_heading = 0 if closing else int(name[1])
        elif name == "blockquote":
            self.quotes = max(0, self.quotes + (-1 if closing else 1))
        elif name in ("ol", "ul"):
            self._html_list(name, closing)
        elif name == "li" and self._html_lists and not closing:
            self._html_item()
        elif name in ("table", "tr", "td", "th"):
            self._html_table(name, tag, closing)

    def _html_list(self, name: str, closing: bool) -> None:
        if not closing:
            self._html_lists.append(0 if name == "ol" else -1)
            self.enter_item("")
        elif self._html_lists:
            self._html_lists.pop()
            self.leave_item()

    def _html_item(self) -> None:
        self.leave_item()
        label = ""
        if self._html_lists[-1] >= 0:
            self._html_lists[-1] += 1
            label = f"{self._html_lists[-1]}."
        self.enter_item(label)

    def _html_table(self, name: str, tag: str, closing: bool) -> None:
        if name == "table":
            if not closing:
                self._open_table()
            elif self.tables:
                self.tables.pop()
        elif not self.tables:
            return
        elif closing:
            self.tables[-1].in_cell = False
        elif name == "tr":
            self._open_row()
        else:
            span = _SPAN.search(tag)
            self._open_cell(header=name == "th", span=int(span[1]) if span else 1)
