"""Tables of things: courses and who takes them, fees, addresses, what proves that work was done."""

from __future__ import annotations

from moulint.clauses import Clause
from moulint.language.sentences.cells import Cell, Part, Table
from moulint.language.sentences.headers import (
    HOW_OFTEN,
    OF_THINGS,
    PRICE,
    PROOF,
    SHALL_NOT,
    TASKS,
    TO_CALL,
    headed,
    of_things,
)
from moulint.language.sentences.sheet import Heads, Owners, Sheet

_TAKES = frozenset("vzdM")
"""Tags of a header that says what those named below it do: "Taken by", "Who must attend"."""


def of_addresses(sheet: Sheet, table: Table, heads: Heads, _: Owners) -> bool:
    """Names with their telephone numbers, which provide nothing."""
    found = any(headed(TO_CALL.match, head) for head in heads.values())
    if found:
        sheet.names(table.cells.values())
    return found


def of_prices(sheet: Sheet, table: Table, heads: Heads, _: Owners) -> bool:
    """What is charged for each thing: "| Service | Hours | Fee |", with nobody to do it."""
    if not any(headed(PRICE.match, head) for head in heads.values()):
        return False
    if headed(of_things, heads[table.columns[0]]) or sheet.doer(table) is not None:
        return False
    things = (cell for cell in table.cells.values() if sheet.tags(cell)[:1] not in (["v"], ["z"]))
    sheet.names(things)
    return True


def beside_tasks(sheet: Sheet, table: Table, heads: Heads, _: Owners) -> bool:
    """What stands beside a column of tasks is nothing to be done: its proof, its rhythm."""
    task = next((c for c, head in heads.items() if _task_column(sheet, table, c, head)), None)
    if task is None or sheet.doer(table) is not None:
        return False
    sheet.names(heads.values())
    for row in table.rows:
        done = table.cells.get((row, task))
        for column, head in heads.items():
            cell = table.cells.get((row, column))
            if cell is None or head is None or cell in (head, done):
                continue
            if done is not None and HOW_OFTEN.fullmatch(head.text):
                led = done.lead_in is not None and done.lead_in != cell.index
                announced = done.lead_in if led and column > task else None
                before = (announced, done.index) if announced is not None else (done.index,)
                sheet.cells[cell.index] = Cell(Part.WHEN, before=before)
            elif PROOF.fullmatch(head.text):
                sheet.cells[cell.index] = Cell(Part.NAME)
    return True


def _task_column(sheet: Sheet, table: Table, column: int, head: Clause | None) -> bool:
    """True for a column of things to be done: "| No. | Task | Record | How often |"."""
    if not headed(TASKS.fullmatch, head):
        return False
    return any(set("vzgx") & set(sheet.tags(cell)) for cell in table.body(column))


def of_courses(sheet: Sheet, table: Table, heads: Heads, _: Owners) -> bool:
    """ "| Course | Who | When |": names of courses, and who takes them."""
    doer, top = sheet.doer(table), heads[table.columns[0]]
    if doer is None or top is None or not of_things(top.text):
        return False
    for row in table.rows[1:]:
        course = table.cells.get((row, table.columns[0]))
        who = sheet.who.only(table.cells.get((row, doer)))
        if course is not None and (
            (who and not who & sheet.default) or sheet.tags(course)[:1] == ["g"]
        ):
            sheet.cells[course.index] = Cell(Part.THING, who)
        name, head = table.cells.get((row, doer)), heads[doer]
        if course and name and head and who and _TAKES & set(sheet.tags(head)):
            # "Bread | taken by | cooks": a sentence whose verb stands in the header
            sheet.cells[name.index] = Cell(Part.SAID, who, before=(course.index, head.index))
    _due(sheet, table, doer, top)
    return True


def _due(sheet: Sheet, table: Table, doer: int, top: Clause) -> None:
    """A cell "must be done by May" says it of its row's course and of whom the row names."""
    first = table.columns[0]
    for row in table.rows[1:] if first != doer else ():
        name, course = table.cells.get((row, doer)), table.cells.get((row, first))
        who = sheet.who.only(name)
        if name is None or course is None or not who:
            continue
        before = (name.index, top.index, course.index)
        for cell in _musts(sheet, table, row):
            if cell not in (name, course):
                sheet.cells[cell.index] = Cell(Part.SAID, who, before=before)


def _musts(sheet: Sheet, table: Table, row: int) -> list[Clause]:
    """The cells of a row that say what must be: "Must be finished by May"."""
    return [cell for cell in table.row(row) if sheet.tags(cell)[:1] == ["M"]]


def unowned(sheet: Sheet, table: Table, heads: Heads) -> None:
    """A table that names nobody: "| Do | Don't |", courses and fees."""
    for column, head in heads.items():
        if headed(SHALL_NOT.fullmatch, head):
            for cell in table.body(column):
                sheet.cells[cell.index] = Cell(Part.TASK, barred=sheet.default)
    bought = any(headed(OF_THINGS.match, head) for head in heads.values())
    for column, head in heads.items():
        if (bought and head is not None) or headed(of_things, head):
            for cell in table.body(column):
                sheet.cells[cell.index] = Cell(Part.THING)
    if headed(of_things, heads[table.columns[0]]):
        _to_be_done(sheet, table, table.columns[0])


def _to_be_done(sheet: Sheet, table: Table, first: int) -> None:
    """A cell "Must be finished by May" beside a course: of the course that its row names."""
    for row in table.rows[1:]:
        thing = table.cells.get((row, first))
        if thing is None:
            continue
        for cell in _musts(sheet, table, row):
            if cell is not thing:
                sheet.cells[cell.index] = Cell(Part.DONE, sheet.default, before=(thing.index,))
