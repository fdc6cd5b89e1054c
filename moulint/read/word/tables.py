"""Handlers for tables: a cell's paragraphs learn in which row and column they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from moulint.model import Cell
from moulint.read.word.names import VAL, W, is_on, value, whole
from moulint.read.word.paragraph import ORIGINAL, PROPOSED, Origin
from moulint.read.word.state import Table

if TYPE_CHECKING:
    from collections.abc import Callable

    from moulint.read.word.names import Element
    from moulint.read.word.state import Handler, Step, Walk

WIDEST = 1000
"""Columns; Word allows 63."""


def table(walk: Walk, element: Element) -> Step | None:
    """`w:tbl`: number the table; nothing is joined across its edge."""
    outer, cell, flow = walk.table, walk.cell, walk.flow
    flow.stop()
    walk.table = Table(walk.tables)
    walk.tables += 1

    def leave() -> None:
        flow.stop()
        walk.table, walk.cell = outer, cell

    return iter(element), leave


def row(walk: Walk, element: Element) -> Step | None:
    """`w:tr`: count it; an inserted or deleted one stands in one view."""
    current = walk.table
    if current is None:
        return iter(element), None
    properties = element.find(W + "trPr")
    current.row += 1
    current.column = 0
    current.header = False
    if properties is None:
        return iter(element), None
    current.column = _columns(value(properties, W + "gridBefore"), 0)
    current.header = is_on(properties.find(W + "tblHeader"))
    return iter(element), _tracked(walk, properties, "ins", "del")


def cell(walk: Walk, element: Element) -> Step | None:
    """`w:tc`: what it holds, unless it continues the cell above it."""
    current, flow = walk.table, walk.flow
    if current is None:
        return iter(element), None
    properties = element.find(W + "tcPr")
    span = 1
    put_back: Callable[[], None] | None = None
    if properties is not None:
        span = max(1, _columns(value(properties, W + "gridSpan"), 1))
        for direction in ("vMerge", "hMerge"):
            merge = properties.find(W + direction)
            if merge is not None and merge.get(VAL) != "restart":
                current.column += span
                _pass_over(walk, element)
                return None
        put_back = _tracked(walk, properties, "cellIns", "cellDel")
    outer = walk.cell
    flow.stop()
    walk.cell = Cell(current.number, current.row, current.column, current.header, span)
    current.column += span

    def leave() -> None:
        flow.stop()
        walk.cell = outer
        if put_back is not None:
            put_back()

    return iter(element), leave


def _tracked(
    walk: Walk, properties: Element, inserted: str, deleted: str
) -> Callable[[], None] | None:
    """Narrow the views to those a tracked row or cell stands in; gives what undoes it."""
    insertion, deletion = properties.find(W + inserted), properties.find(W + deleted)
    if insertion is None and deletion is None:
        return None
    views, origin = walk.views, walk.origin
    if insertion is not None:
        walk.views &= PROPOSED
        walk.origin = Origin.of("insertion", insertion)
    if deletion is not None:
        walk.views &= ORIGINAL
        walk.origin = Origin.of("deletion", deletion)

    def put_back() -> None:
        walk.views, walk.origin = views, origin

    return put_back


def _pass_over(walk: Walk, element: Element) -> None:
    """Words that Word does not show in its table are hidden text."""
    if any(words.text and not words.text.isspace() for words in element.iter(W + "t")):
        walk.hidden_passages += 1


def _columns(text: str | None, missing: int) -> int:
    number = whole(text)
    return missing if number is None else max(0, min(number, WIDEST))


HANDLERS: dict[str, Handler] = {
    W + "tbl": table,
    W + "tr": row,
    W + "tc": cell,
}
