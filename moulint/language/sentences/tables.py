"""Tables that share out work: who does what is told by a row's or a column's name.

    | Task | Carried out by |        | Matter     | Principal | SRO          |
    | Bus duty | SRO |               | Dress code | Decides   | Not involved |

A cell that only names somebody says whose the row is; a mark under somebody's name makes the
matter of the row his; a denial bars him from it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from moulint.clauses import Clause
from moulint.language.sentences.cells import Cell, Part, Table
from moulint.language.sentences.headers import (
    HOW_OFTEN,
    JOINS,
    OF_THINGS,
    PRICE,
    PROOF,
    SHORT_HEADER,
    TASKS,
    TO_CALL,
    WHO,
    of_things,
)
from moulint.language.sentences.named import DENIAL, Named
from moulint.language.words.stream import Stream

_SHALL_NOT = re.compile(
    r"\W*(?:(?:will|shall|must|may|can|do|does|is to|are to|is|are)\s+)?(?:not|never)"
    r"(?:\s+(?:do|to|permitted|allowed))?\W*|\W*(?:don['’]?ts?|cannot|prohibited|forbidden)\W*",
    re.IGNORECASE,
)
"""A header that denies, and names nobody: "Will not"."""
_NO_DUTY = re.compile(r"\W*(?:not responsible|no (?:duty|responsibility))(?: for| of)?\W*", re.I)
"""A header over what somebody need not do, and is not barred from either."""
_MARK = re.compile(
    r"\W*(?:x|yes|y|lead|leads|primary|responsible|r|all(?: of (?:it|this|these))?|solely|alone|●|•"
    r"|☒|☑|✓|✔|\[x\])\W*",
    re.IGNORECASE,
)
_SIGNS = re.compile(r"\s*[✓✔●•☒☑]\s*")
_ALLOWED = re.compile(
    r"\b(?:permitted|allowed|authorized|prohibited|forbidden|may|can|does|will|ok|okay|proper)\b",
    re.I,
)
"""What heads a column of answers: "Allowed?", "May the clerk do it?"."""
_FORBIDDEN = re.compile(r"\b(?:prohibited|forbidden|not (?:permitted|allowed))\b", re.I)
_ANSWER = re.compile(r"\W*(?:yes|no|y|n|never|✓|✗|✘|x|not (?:permitted|allowed))?\W*", re.I)
_NAY = re.compile(r"\W*(?:n|no|never|not (?:permitted|allowed)|✗|✘)\W*$", re.I)
_EMPTY = re.compile(r"\W*(?:n/?a|not applicable)?\W*", re.IGNORECASE)
_MATTER = 12
"""Words that a row's first cell may have to be what the row is about."""
_TAKES = frozenset("vzdM")
"""Tags of a header that says what those named below it do: "Taken by", "Who must attend"."""
_DEEDS = frozenset("vz")
"""Tags that a cell with something to do begins with."""
_BRIEF = 2
"""Words of a cell that needs the matter of its row to say anything: "Decides"."""

Heads = dict[int, Clause | None]
"""By column, its header."""
Owners = dict[int, frozenset[str]]
"""By column, whose name it is under."""


class Tables:
    """All tables of an agreement; `cells` tells by clause index how a cell is read."""

    def __init__(
        self,
        clauses: Iterable[Clause],
        stream: Stream,
        actors: Iterable[str],
        default: frozenset[str] = frozenset(),
    ) -> None:
        self._stream = stream
        self._default = default
        """Whose duties are listed where nobody is named."""
        self.cells: dict[int, Cell] = {}
        tables: dict[int, Table] = {}
        for clause in clauses:
            if clause.row is not None:
                tables.setdefault(clause.row[0], Table()).add(clause, clause.row[1])
        self._who = Named(stream, actors if tables else ())
        for table in tables.values():
            self._names([*table.without_numbers(), *table.take_unsettled()])
            self._read(table)

    def _read(self, table: Table) -> None:
        """Read a table as the first kind that it is."""
        heads = table.heads
        owners = {c: who for c, head in heads.items() if (who := self._who.owner(head))}
        kinds = (
            self._of_addresses,
            self._owned,
            self._asked,
            self._matrix,
            self._of_prices,
            self._beside_tasks,
            self._of_courses,
            self._shared_out,
        )
        if not any(kind(table, heads, owners) for kind in kinds):
            self._unowned(table, heads)
            top = table.blank_form()
            if top and top[-1].index not in self.cells:
                before = tuple(cell.index for cell in top[:-1])
                self.cells[top[-1].index] = Cell(Part.HEADS, before=before)

    def _of_addresses(self, table: Table, heads: Heads, _: Owners) -> bool:
        """Names with their telephone numbers, which provide nothing."""
        found = any(head is not None and TO_CALL.match(head.text) for head in heads.values())
        if found:
            self._names(table.cells.values())
        return found

    def _owned(self, table: Table, heads: Heads, owners: Owners) -> bool:
        """Columns that are each under somebody's name, and say what he does."""
        columns = table.columns
        titled = len(columns) == 1 and owners and not self._who.only(heads[columns[0]])
        every = len(owners) == len(columns) > 1
        if not (every or titled or self._deeds_by_party(table, owners)):
            return False
        self._names(heads.values())
        for column, head in heads.items():
            for cell in table.body(column):
                self._says(cell, head, None)
        return True

    def _deeds_by_party(self, table: Table, owners: Owners) -> bool:
        """Two columns of deeds, "| Town | Vendor |", of which only the first doer is known."""
        if len(table.columns) != 2 or set(owners) != {table.columns[0]}:
            return False
        body = [cell for column in table.columns for cell in table.body(column)]
        spans = [self._who.span(cell) for cell in body if cell.text.strip()]
        return bool(spans) and all(self._stream.tags[low] in _DEEDS for low, _ in spans)

    def _to_be_done(self, table: Table, first: int) -> None:
        """A cell "Must be finished by May" beside a course: of the course that its row names."""
        for row in table.rows[1:]:
            thing = table.cells.get((row, first))
            for column in table.columns:
                cell = table.cells.get((row, column))
                if thing is None or cell is None or cell is thing:
                    continue
                if self._tags(cell)[:1] == ["M"]:
                    self.cells[cell.index] = Cell(Part.DONE, self._default, before=(thing.index,))

    def _asked(self, table: Table, heads: Heads, _: Owners) -> bool:
        """Rows under "Permitted for the clerk?": a "no" bars him from the row's matter."""
        for column in table.columns[1:]:
            head, body = heads[column], table.body(column)
            if head is None or not body:
                continue
            brief = head.text.rstrip().endswith("?") and len(head.text.split()) < SHORT_HEADER
            of_somebody = brief and self._who.inside(*self._who.span(head))[0]  # "SRO?"
            if not of_somebody and not _ALLOWED.search(head.text):
                continue
            if not all(_ANSWER.fullmatch(cell.text) for cell in body):
                continue
            who = self._who.inside(*self._who.span(head))[0] or self._default
            self._names(heads.values())
            self._answered(table, column, who, _FORBIDDEN.search(head.text) is not None)
            return True
        return False

    def _answered(self, table: Table, column: int, who: frozenset[str], forbids: bool) -> None:
        """The rows of a column of answers: "no" bars, "yes" allows, where it does not forbid."""
        for matter, cell in table.beside(table.columns[0], column):
            self.cells[cell.index] = Cell(Part.NAME)
            if (_NAY.match(cell.text) is not None) is not forbids:
                self.cells[matter.index] = Cell(Part.TASK, barred=who)
            else:
                allowed = frozenset[str]() if forbids else who
                self.cells[matter.index] = Cell(Part.TASK, allowed=allowed)

    def _matrix(self, table: Table, heads: Heads, owners: Owners) -> bool:
        """Columns under somebody's name; the first cell of a row is its matter."""
        first = table.columns[0]
        owned = {column: who for column, who in owners.items() if column != first}
        if not owned or self._names_column(table, first, heads[first]):
            return False
        if not any(self._speaks(cell) for column in owned for cell in table.body(column)):
            return True  # "| School | SROs | Hours |": how many, and not what they do
        for row in table.rows:
            matter = table.cells.get((row, first))
            if row == 0:
                self._names(heads.values())
            elif matter is not None:
                self._shares(table, row, matter, owned)
        return True

    def _shares(self, table: Table, row: int, matter: Clause, owners: Owners) -> None:
        """A row of such a table: who does its matter, who is barred from it, what is said of it."""
        doers: set[str] = set()
        barred: set[str] = set()
        for column, who in owners.items():
            cell = table.cells.get((row, column))
            if cell is None:
                continue
            text = cell.text.strip()
            if _MARK.fullmatch(text) or _SIGNS.fullmatch(cell.reading.text):
                doers |= who
            elif DENIAL.fullmatch(text):
                barred |= who
            elif not _EMPTY.fullmatch(text):
                self._says(cell, table.heads[column], matter)
                continue
            self.cells[cell.index] = Cell(Part.NAME)
        self.cells[matter.index] = Cell(Part.TASK, frozenset(doers), frozenset(barred))

    def _speaks(self, cell: Clause) -> bool:
        """True for a mark, a denial or a verb: what a table of tasks holds."""
        text = cell.text.strip()
        if _MARK.fullmatch(text) or _SIGNS.fullmatch(cell.reading.text) or DENIAL.fullmatch(text):
            return True
        low, high = self._who.span(cell)
        return bool(set("vzgMBN") & set(self._stream.tags[low:high]))

    def _says(self, cell: Clause, head: Clause | None, matter: Clause | None) -> None:
        """A cell in words, behind the name of its column, and the matter where it needs one."""
        low, high = self._who.span(cell)
        tags = self._stream.tags[low:high]
        sentence = tags[:1] != [] and tags[0] in "x" and bool(set("MB") & set(tags))
        if head is None or sentence:
            return  # "The SRO may …": a sentence of its own
        brief = high - low <= _BRIEF or set("Nn") & set(tags[:4])
        before: tuple[int, ...] = (head.index,)
        if matter is not None and brief and self._short(matter):
            before = (matter.index, head.index)
        self.cells[cell.index] = Cell(Part.SAID, self._who.owner(head), before=before)

    def _short(self, matter: Clause) -> bool:
        low, high = self._who.span(matter)
        return high - low <= _MATTER and not set("MB;") & set(self._stream.tags[low:high])

    def _task_column(self, table: Table, column: int, head: Clause | None) -> bool:
        """True for a column of things to be done: "| No. | Task | Record | How often |"."""
        if head is None or not TASKS.fullmatch(head.text):
            return False
        return any(set("vzgx") & set(self._tags(cell)) for cell in table.body(column))

    def _of_prices(self, table: Table, heads: Heads, _: Owners) -> bool:
        """What is charged for each thing: "| Service | Hours | Fee |", with nobody to do it."""
        if not any(_heads(PRICE.match, head) for head in heads.values()):
            return False
        top = heads[table.columns[0]]
        if self._doer(table) is not None or (top is not None and of_things(top.text)):
            return False
        things = (
            cell for cell in table.cells.values() if self._tags(cell)[:1] not in (["v"], ["z"])
        )
        self._names(things)
        return True

    def _beside_tasks(self, table: Table, heads: Heads, _: Owners) -> bool:
        """What stands beside a column of tasks is nothing to be done: its proof, its rhythm."""
        task = next((c for c, head in heads.items() if self._task_column(table, c, head)), None)
        if task is None or self._doer(table) is not None:
            return False
        self._names(heads.values())
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
                    self.cells[cell.index] = Cell(Part.WHEN, before=before)
                elif PROOF.fullmatch(head.text):
                    self.cells[cell.index] = Cell(Part.NAME)
        return True

    def _of_courses(self, table: Table, heads: Heads, _: Owners) -> bool:
        """ "| Course | Who | When |": names of courses, and who takes them."""
        doer, top = self._doer(table), heads[table.columns[0]]
        if doer is None or top is None or not of_things(top.text):
            return False
        for row in table.rows[1:]:
            course = table.cells.get((row, table.columns[0]))
            who = self._who.only(table.cells.get((row, doer)))
            if course is not None and (
                (who and not who & self._default) or self._tags(course)[:1] == ["g"]
            ):
                self.cells[course.index] = Cell(Part.THING, who)
            name, head = table.cells.get((row, doer)), heads[doer]
            if course and name and head and who and _TAKES & set(self._tags(head)):
                # "Bread | taken by | cooks": a sentence whose verb stands in the header
                self.cells[name.index] = Cell(Part.SAID, who, before=(course.index, head.index))
        self._due(table, doer, top)
        return True

    def _shared_out(self, table: Table, heads: Heads, _: Owners) -> bool:
        """One column names who does what the row says."""
        doer = self._doer(table)
        if doer is None or len(table.columns) < 2:
            return False
        head = heads[doer]
        top = head is not None and not self._who.only(head)
        if top:
            self._names(heads.values())
        for row in table.rows[top:]:
            name = table.cells.get((row, doer))
            if name is not None:
                self._given_to(table, row, name)
        return True

    def _given_to(self, table: Table, row: int, name: Clause) -> None:
        """A row that one cell gives to somebody, or keeps him out of."""
        doer, heads = name.column, table.heads
        first = next(column for column in table.columns if column != doer)
        who, shut_out = self._who.only(name), frozenset[str]()
        if not who:
            who, shut_out = self._who.bound(name)
        if not who | shut_out:
            self._with_more(table, row, name, first)
            return
        self.cells[name.index] = Cell(Part.NAME)
        others = [cell for cell in table.row(row) if cell is not name]
        joining = [cell for cell in others if _heads(JOINS.match, heads[cell.column])]
        who |= frozenset().union(*map(self._who.only, joining))
        for cell in others:
            head = heads[cell.column]
            if cell in joining and self._who.only(cell):
                self.cells[cell.index] = Cell(Part.NAME)
            elif _heads(_SHALL_NOT.fullmatch, head):
                self.cells[cell.index] = Cell(Part.TASK, barred=who)
            elif _heads(_NO_DUTY.fullmatch, head):
                self.cells[cell.index] = Cell(Part.THING)
            elif doer < cell.column:
                self.cells[cell.index] = Cell(Part.SAID, who, before=(name.index,))
            elif cell.column == first:
                self.cells[cell.index] = Cell(Part.TASK, who, shut_out)

    def _unowned(self, table: Table, heads: Heads) -> None:
        """A table that names nobody: "| Do | Don't |", courses and fees."""
        for column, head in heads.items():
            if _heads(_SHALL_NOT.fullmatch, head):
                for cell in table.body(column):
                    self.cells[cell.index] = Cell(Part.TASK, barred=self._default)
        bought = any(_heads(OF_THINGS.match, head) for head in heads.values())
        for column, head in heads.items():
            if head is not None and (bought or of_things(head.text)):
                for cell in table.body(column):
                    self.cells[cell.index] = Cell(Part.THING)
        top = heads[table.columns[0]]
        if top is not None and of_things(top.text):
            self._to_be_done(table, table.columns[0])

    def _with_more(self, table: Table, row: int, name: Clause, first: int) -> None:
        """A cell that begins with a name and goes on: "Chief, after hearing the dean"."""
        who, end = self._who.led_by(name)
        high, tags = self._who.span(name)[1], self._stream.tags
        task = table.cells.get((row, first))
        if not who or end == high or task is None or task.column >= name.column:
            return
        barred = self._who.kept_out(end, high)
        if barred:
            self.cells[task.index] = Cell(Part.TASK, who, barred - who)
            self.cells[name.index] = Cell(Part.NAME)
        elif not set("MBHD") & set(tags[end:high]):
            self.cells[task.index] = Cell(Part.TASK, who)
            self.cells[name.index] = Cell(Part.DONE, who, before=(task.index,))

    def _due(self, table: Table, doer: int, top: Clause | None) -> None:
        """A cell "must be done by May" says it of its row's course and of whom the row names."""
        first = table.columns[0]
        for row in table.rows[1:]:
            name, course = table.cells.get((row, doer)), table.cells.get((row, first))
            who = self._who.only(name)
            if name is None or course is None or not who or first == doer:
                continue
            for column in table.columns:
                cell = table.cells.get((row, column))
                if cell is None or column in (first, doer):
                    continue
                if self._tags(cell)[:1] == ["M"]:
                    before = (name.index, *(() if top is None else (top.index,)), course.index)
                    self.cells[cell.index] = Cell(Part.SAID, who, before=before)

    def _tags(self, cell: Clause) -> list[str]:
        return self._stream.tags[slice(*self._who.span(cell))]

    def _names(self, cells: Iterable[Clause | None]) -> None:
        """Let cells only name, unless they say what is to be done."""
        for cell in cells:
            if cell is not None and not _modal(self._tags(cell)):
                self.cells[cell.index] = Cell(Part.NAME)

    def _doer(self, table: Table) -> int | None:
        """The first column whose cells only name somebody."""
        heads = table.heads
        return next((c for c in table.columns if self._names_column(table, c, heads[c])), None)

    def _names_column(self, table: Table, column: int, head: Clause | None) -> bool:
        """True for a column whose cells only name somebody."""
        body = table.body(column)
        asks = head is not None and bool(WHO.match(head.text))
        named = sum(
            bool(
                self._who.only(cell)
                or any(self._who.bound(cell))
                or (asks and self._who.led_by(cell)[0])
            )
            for cell in body
        )
        enough = 0.5 if asks else 0.7
        return named > 0 and named >= enough * len(body)


def _heads(reads: Callable[[str], object], head: Clause | None) -> bool:
    """True for a header that an expression finds something in."""
    return head is not None and bool(reads(head.text))


def _modal(tags: list[str]) -> bool:
    return bool(set("MBDN") & set(tags))
