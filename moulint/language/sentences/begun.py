"""Tables whose first header begins a sentence that each cell below it goes on with.

| The cook shall bake | Oven | Minutes |
| Rye bread           | 2    | 40      |
"""

from __future__ import annotations

from moulint.clauses import Clause
from moulint.language.sentences.cells import Cell, Part, Table
from moulint.language.sentences.sheet import Heads, Owners, Sheet


def begun(sheet: Sheet, table: Table, heads: Heads, _: Owners) -> bool:
    """A first header with a verb that has no object yet, beside headers that only name things."""
    first = table.columns[0]
    head = heads[first]
    if len(table.columns) == 1 or head is None or not _begins(sheet, head):
        return False
    if any("M" in sheet.tags(other) for column, other in heads.items() if other and column > first):
        return False
    low, high = sheet.who.span(head)
    modal = low + sheet.stream.tags[low:high].index("M")
    who = sheet.who.between(low, modal)
    if not who:
        return False
    sheet.names(other for column, other in heads.items() if column > first)
    for cell in table.body(first):
        sheet.cells[cell.index] = Cell(Part.SAID, who, before=(head.index,))
    return True


def _begins(sheet: Sheet, head: Clause) -> bool:
    """True for "The cook shall bake": a modal, and a verb that ends the header."""
    tags = sheet.tags(head)
    return "M" in tags[1:-1] and tags[-1] == "v" and not {"N", "n"} & set(tags)
