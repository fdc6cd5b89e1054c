"""Tables whose columns stand under somebody's name, and say what he does or may do in each row.

| Matter     | Principal | SRO          |        | Activity   | Allowed for the SRO? |
| Dress code | Decides   | Not involved |        | Lunch duty | No                   |
"""

from __future__ import annotations

import re
from collections import defaultdict

from moulint.clauses import Clause
from moulint.expression import expression
from moulint.language.sentences.cells import Cell, Part, Table
from moulint.language.sentences.headers import SHORT_HEADER
from moulint.language.sentences.legend import Legend, Mark, legend
from moulint.language.sentences.named import DENIAL
from moulint.language.sentences.sheet import Heads, Owners, Sheet

_MARK = expression(
    r"\W*(?:x|yes|y|leads?|conducts?|presents?|delivers?|gives?|holds?|runs?|performs?|teach(?:es)?"
    r"|primary|responsible|r|all(?: of (?:it|this|these))?|solely|alone|●|•"
    r"|☒|☑|✓|✔|\[x\])\W*",
    re.IGNORECASE,
)
_SIGNS = expression(r"\s*[✓✔●•☒☑]\s*")
_ALLOWED = expression(
    r"\b(?:permitted|allowed|authorized|prohibited|forbidden|may|can|does|will|ok|okay|proper)\b",
    re.I,
)
"""What heads a column of answers: "Allowed?", "May the clerk do it?"."""
_FORBIDDEN = expression(r"\b(?:prohibited|forbidden|not (?:permitted|allowed))\b", re.I)
_BARS = expression(r"\W*(?:not|never)\b", re.IGNORECASE)
"""What opens a header over deeds that are not the owner's: "Not for the clerk"."""
_ANSWER = expression(r"\W*(?:yes|no|y|n|never|✓|✗|✘|x|not (?:permitted|allowed))?\W*", re.I)
_NAY = expression(r"\W*(?:n|no|never|not (?:permitted|allowed)|✗|✘)\W*$", re.I)
_LETTER = expression(r"[A-Z]")
"""A mark that only a key explains: the C and I of "R, A, C, I" are asked and told."""
_EMPTY = expression(r"\W*(?:n/?a|not applicable)?\W*", re.IGNORECASE)
_MATTER = 12
"""Words that a row's first cell may have to be what the row is about."""
_DEEDS = frozenset("vz")
"""Tags that a cell with something to do begins with."""
_BRIEF = 2
"""Words of a cell that needs the matter of its row to say anything: "Decides"."""


def owned(sheet: Sheet, table: Table, heads: Heads, owners: Owners) -> bool:
    """Columns that are each under somebody's name, and say what he does."""
    columns = table.columns
    titled = len(columns) == 1 and owners and not sheet.who.only(heads[columns[0]])
    every = len(owners) == len(columns) > 1
    if not (every or titled or _deeds_by_party(sheet, table, owners)):
        return False
    sheet.names(heads.values())
    for column, head in heads.items():
        for cell in table.body(column):
            _says(sheet, cell, head, None)
    return True


def _deeds_by_party(sheet: Sheet, table: Table, owners: Owners) -> bool:
    """Two columns of deeds, "| Town | Vendor |", of which only the first doer is known."""
    if len(table.columns) != 2 or set(owners) != {table.columns[0]}:
        return False
    body = [cell for column in table.columns for cell in table.body(column)]
    spans = [sheet.who.span(cell) for cell in body if cell.text.strip()]
    return bool(spans) and all(sheet.stream.tags[low] in _DEEDS for low, _ in spans)


def asked(sheet: Sheet, table: Table, heads: Heads, _: Owners) -> bool:
    """Rows under "Permitted for the clerk?": a "no" bars him from the row's matter."""
    for column in table.columns[1:]:
        head, body = heads[column], table.body(column)
        if head is None or not body:
            continue
        brief = head.text.rstrip().endswith("?") and len(head.text.split()) < SHORT_HEADER
        who = sheet.who.inside(*sheet.who.span(head))[0]
        if not (brief and who) and not _ALLOWED.search(head.text):
            continue
        if not all(_ANSWER.fullmatch(cell.text) for cell in body):
            continue
        sheet.names(heads.values())
        _answered(
            sheet, table, column, who or sheet.default, _FORBIDDEN.search(head.text) is not None
        )
        return True
    return False


def _answered(sheet: Sheet, table: Table, column: int, who: frozenset[str], forbids: bool) -> None:
    """The rows of a column of answers: "no" bars, "yes" allows, where it does not forbid."""
    for matter, cell in table.beside(table.columns[0], column):
        sheet.cells[cell.index] = Cell(Part.NAME)
        if (_NAY.match(cell.text) is not None) is not forbids:
            sheet.cells[matter.index] = Cell(Part.TASK, barred=who)
        else:
            allowed = frozenset[str]() if forbids else who
            sheet.cells[matter.index] = Cell(Part.TASK, allowed=allowed)


def matrix(sheet: Sheet, table: Table, heads: Heads, owners: Owners) -> bool:
    """Columns under somebody's name; the first cell of a row is its matter."""
    first = table.columns[0]
    named = {column: who for column, who in owners.items() if column != first}
    if not named or sheet.names_column(table, first, heads[first]):
        return False
    key = legend(table.beside_it)
    if not any(_speaks(sheet, cell, key) for column in named for cell in table.body(column)):
        return True  # "| School | SROs | Hours |": how many, and not what they do
    sheet.names(heads.values())
    for row in filter(None, table.rows):
        matter = table.cells.get((row, first))
        if matter is not None:
            _shares(sheet, table, row, matter, named, key)
    return True


def _shares(
    sheet: Sheet, table: Table, row: int, matter: Clause, owners: Owners, key: Legend
) -> None:
    """A row of such a table: who does its matter, who is barred from it, what is said of it."""
    by_mark: defaultdict[Mark, set[str]] = defaultdict(set)
    for column, who in owners.items():
        cell = table.cells.get((row, column))
        if cell is None:
            continue
        mark = _mark(cell, key)
        if mark is not None:
            by_mark[mark] |= who
        elif not _EMPTY.fullmatch(cell.text):
            _says(sheet, cell, table.cells.get((0, column)), matter)
            continue
        sheet.cells[cell.index] = Cell(Part.NAME)
    doers = by_mark[Mark.DOES] or by_mark[Mark.ANSWERS]
    sheet.cells[matter.index] = Cell(
        Part.TASK,
        frozenset(doers),
        frozenset(by_mark[Mark.BARRED]),
        frozenset() if doers else frozenset(by_mark[Mark.MAY]),
    )


def _mark(cell: Clause, key: Legend) -> Mark | None:
    """What the mark in a cell means, by the key beside the table or by itself; None for words."""
    text = cell.text.strip()
    if text in key:
        return key[text]
    if _marked(cell):
        return Mark.DOES
    if DENIAL.fullmatch(text):
        return Mark.BARRED
    return Mark.BESIDE if _LETTER.fullmatch(text) else None


def _marked(cell: Clause) -> bool:
    """True for a mark: "X", "Lead", "✓"."""
    return bool(_MARK.fullmatch(cell.text.strip()) or _SIGNS.fullmatch(cell.reading.text))


def _speaks(sheet: Sheet, cell: Clause, key: Legend) -> bool:
    """True for a mark, a denial or a verb: what a table of tasks holds."""
    if _mark(cell, key) not in (None, Mark.BESIDE):
        return True
    return not set("vzgMBN").isdisjoint(sheet.tags(cell))


def _says(sheet: Sheet, cell: Clause, head: Clause | None, matter: Clause | None) -> None:
    """A cell in words, behind the name of its column, and the matter where it needs one."""
    tags = sheet.tags(cell)
    sentence = tags[:1] == ["x"] and not set("MB").isdisjoint(tags)
    if head is None or sentence:
        return  # "The SRO may …": a sentence of its own
    if _BARS.match(head.text):
        sheet.cells[cell.index] = Cell(Part.TASK, barred=sheet.who.owner(head))
        return
    brief = len(tags) <= _BRIEF or set("Nn") & set(tags[:4]) or _lacks_object(sheet, cell)
    before: tuple[int, ...] = (head.index,)
    if matter is not None and brief and _short(sheet, matter):
        before = (matter.index, head.index)
    sheet.cells[cell.index] = Cell(Part.SAID, sheet.who.owner(head), before=before)


def _lacks_object(sheet: Sheet, cell: Clause) -> bool:
    """ "Enforces in halls": a verb whose object is the matter of its row, and not "Serves as"."""
    low, high = sheet.who.span(cell)
    words, tags = sheet.stream.words[low:high], sheet.stream.tags[low:high]
    return tags[0] in _DEEDS and words[1:2] != [] and words[1] in _WHERE and tags[1] == "P"


_WHERE = frozenset("in at during inside outside within throughout".split())


def _short(sheet: Sheet, matter: Clause) -> bool:
    tags = sheet.tags(matter)
    return len(tags) <= _MATTER and set("MB;").isdisjoint(tags)
