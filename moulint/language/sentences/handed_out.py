"""Tables of which one column names who does what the row says.

| Task     | Carried out by |
| Bus duty | SRO            |
"""

from __future__ import annotations

from moulint.clauses import Clause
from moulint.language.sentences.cells import Cell, Part, Table
from moulint.language.sentences.headers import JOINS, NO_DUTY, SHALL_NOT, headed
from moulint.language.sentences.sheet import Heads, Owners, Sheet


def shared_out(sheet: Sheet, table: Table, heads: Heads, _: Owners) -> bool:
    """One column names who does what the row says."""
    doer = sheet.doer(table)
    if doer is None or len(table.columns) < 2:
        return False
    head = heads[doer]
    top = head is not None and not sheet.who.only(head)
    if top:
        sheet.names(heads.values())
    for row in table.rows[top:]:
        name = table.cells.get((row, doer))
        if name is not None:
            _given_to(sheet, table, row, name)
    return True


def _given_to(sheet: Sheet, table: Table, row: int, name: Clause) -> None:
    """A row that one cell gives to somebody, or keeps him out of."""
    doer, heads = name.column, table.heads
    first = next(column for column in table.columns if column != doer)
    who, shut_out = sheet.who.only(name), frozenset[str]()
    if not who:
        who, shut_out = sheet.who.bound(name)
    if not who | shut_out:
        _with_more(sheet, table, row, name, first)
        return
    sheet.cells[name.index] = Cell(Part.NAME)
    others = [cell for cell in table.row(row) if cell is not name]
    joining = [cell for cell in others if headed(JOINS.match, heads[cell.column])]
    who |= frozenset().union(*map(sheet.who.only, joining))
    for cell in others:
        head = heads[cell.column]
        if cell in joining and sheet.who.only(cell):
            sheet.cells[cell.index] = Cell(Part.NAME)
        elif headed(SHALL_NOT.fullmatch, head):
            sheet.cells[cell.index] = Cell(Part.TASK, barred=who)
        elif headed(NO_DUTY.fullmatch, head):
            sheet.cells[cell.index] = Cell(Part.THING)
        elif doer < cell.column:
            sheet.cells[cell.index] = Cell(Part.SAID, who, before=(name.index,))
        elif cell.column == first:
            sheet.cells[cell.index] = Cell(Part.TASK, who, shut_out)


def _with_more(sheet: Sheet, table: Table, row: int, name: Clause, first: int) -> None:
    """A cell that begins with a name and goes on: "Chief, after hearing the dean"."""
    who, end = sheet.who.led_by(name)
    high, tags = sheet.who.span(name)[1], sheet.stream.tags
    task = table.cells.get((row, first))
    if not who or end == high or task is None or task.column >= name.column:
        return
    barred = sheet.who.kept_out(end, high)
    if barred:
        sheet.cells[task.index] = Cell(Part.TASK, who, barred - who)
        sheet.cells[name.index] = Cell(Part.NAME)
    elif not set("MBHD") & set(tags[end:high]):
        sheet.cells[task.index] = Cell(Part.TASK, who)
        sheet.cells[name.index] = Cell(Part.DONE, who, before=(task.index,))
