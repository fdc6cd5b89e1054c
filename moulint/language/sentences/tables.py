"""Tables that share out work: who does what is told by a row's or a column's name.

    | Task | Carried out by |        | Matter     | Principal | SRO          |
    | Bus duty | SRO |               | Dress code | Decides   | Not involved |

A cell that only names somebody says whose the row is; a mark under somebody's name makes the
matter of the row his; a denial bars him from it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from moulint.clauses import Clause
from moulint.clauses.labels import row_number
from moulint.language.words.classes import DUTIES
from moulint.language.words.stream import Span, Stream


class Part(StrEnum):
    """What a cell is to its row."""

    NAME = "name"  # says only who
    TASK = "task"  # is done, or not done, by whom the row names
    SAID = "said"  # says what somebody does; the name is read in front
    THING = "thing"  # one of a list of courses, fees, figures
    DONE = "done"  # says who, and how he does the task of the row, which is read in front
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


_BESIDE = frozenset(
    "and or & / , ; only alone designee designees own either both each every all any assigned of "
    "receiving host home concerned affected".split()
)
_OFFICE = DUTIES | {"part", "side", "undertakings", "commitments"}
"""What a header says of whose column it is: "Responsibility of the City"."""
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
_DENIAL = re.compile(
    r"\W*(?:no|none|never|nothing|(?:has |plays )?no (?:role|part|involvement|authority|say|action)"
    r"|not (?:involved|permitted|allowed|authorized|responsible|used)"
    r"|(?:is |are )?prohibited|stays out|keeps out|takes no part|hands off|out|uninvolved)\W*",
    re.IGNORECASE,
)
_ALLOWED = re.compile(
    r"\b(?:permitted|allowed|authorized|prohibited|forbidden|may|can|does|will|ok|okay|proper)\b",
    re.I,
)
"""What heads a column of answers: "Allowed?", "May the clerk do it?"."""
_FORBIDDEN = re.compile(r"\b(?:prohibited|forbidden|not (?:permitted|allowed))\b", re.I)
_ANSWER = re.compile(r"\W*(?:yes|no|y|n|never|✓|✗|✘|x|not (?:permitted|allowed))?\W*", re.I)
_NAY = re.compile(r"\W*(?:n|no|never|not (?:permitted|allowed)|✗|✘)\W*$", re.I)
_EMPTY = re.compile(r"\W*(?:n/?a|not applicable)?\W*", re.IGNORECASE)
_THINGS = re.compile(
    r"\W*(?:courses?|topics?|class(?:es)?|subjects?|modules?|sessions?|indicators?"
    r"|measures?|metrics?|data|figures?|standards?|goals?|objectives?|fees?|costs?|rates?|items? of"
    r"|equipment|reports?|records?|qualifications?|requirements?)\b",
    re.IGNORECASE,
)
_NAMED_THINGS = re.compile(r"\b(?:courses?|topics?|modules?|requirements?)\W*$", re.IGNORECASE)
_SHORT_HEADER = 3
_OF_THINGS = re.compile(
    r"\W*(?:hours|deadline|due|cost|price|provider|credits?|length|instructor)\b", re.IGNORECASE
)
"""What a table says of courses and purchases, and not of deeds."""
_TO_CALL = re.compile(
    r"\W*(?:(?:office|cell|mobile) )?(?:(?:tele)?phone|e-?mail|fax|address|extension)\b",
    re.IGNORECASE,
)
_WHO = re.compile(
    r"\W*(?:who\b|by whom|whose|(?:carried out|done|performed|handled|led|provided|decided) by"
    r"|responsib|assigned to|leads?\b|owner|person|position|role|part(?:y|ies)\b|bound\b|actor"
    r"|doer|staff)",
    re.IGNORECASE,
)
_TASKS = re.compile(
    r"\W*(?:\w+ ){0,2}(?:tasks?|dut(?:y|ies)|jobs?|functions?|work(?: items?)?|services?"
    r"|deliverables?|activit(?:y|ies)|assignments?|responsibilit(?:y|ies)|undertakings?)"
    r"(?: (?:of|to|performed|delivered|in)\b.*)?\W*",
    re.IGNORECASE,
)
"""The header of a column of things to be done."""
_PROOF = re.compile(
    r"\W*(?:\w+ ){0,2}(?:records?|measures?|proof|evidence|logs?|forms?|documents?|documentation"
    r"|notes?|remarks|comments|references?|source|output|product|paper|unit|hours?|time|units?"
    r"|metrics?|indicators?|verif\w+|report)(?: (?:kept|made|used|due|of\b.*))?\W*",
    re.IGNORECASE,
)
"""The header of a column that tells what shows that a task was done."""
_HOW_OFTEN = re.compile(
    r"\W*(?:\w+ )?(?:how often|frequency|frequencies|when|pace|rhythm|interval|schedule|timing|due"
    r"|deadline|by when|times|cadence|period)(?: \w+)?\W*",
    re.IGNORECASE,
)
_JOINS = re.compile(
    r"\W*(?:(?:takes?|taking) part|(?:together|jointly|along) with|with$|joins|helps|assists"
    r"|also)\b",
    re.IGNORECASE,
)
"""What heads a column of those who do a row's task with whom another column names."""
_HALVES = frozenset("never not but".split())
_SHUTS_OUT = frozenset("not never none out barred excluded nothing".split())
_NO_MORE = frozenset(
    "has have takes take plays play no not never part role say hand involvement is are not "
    "involved stays stay out barred excluded nothing none in it this here".split()
)
"""All that may stand beside a name in a cell that keeps somebody out: "the clerk has no part"."""
_PROMISE = 4
"""Words of "shall", "shall not conduct", behind a name that a row's task belongs to."""
_OPTIONAL = frozenset("may can could might should would".split())
_MATTER = 12
"""Words that a row's first cell may have to be what the row is about."""
_FEWEST = 2
"""Columns of which at least so many must be left beside that of the numbers."""
_DEEDS = frozenset("vz")
"""Tags that a cell with something to do begins with."""
_BRIEF = 2
"""Words of a cell that needs the matter of its row to say anything: "Decides"."""


class _Table:
    """The cells of one table by row and column."""

    def __init__(self) -> None:
        self.cells: dict[tuple[int, int], Clause] = {}

    def add(self, clause: Clause, row: int) -> None:
        self.cells[(row, clause.column)] = clause

    @property
    def rows(self) -> list[int]:
        return sorted({row for row, _ in self.cells})

    @property
    def columns(self) -> list[int]:
        return sorted({column for _, column in self.cells})

    def without_numbers(self) -> list[Clause]:
        """Take out a first column that only counts the rows; its cells."""
        first = self.columns[0]
        body = self.body(first)
        numbered = len(self.columns) > _FEWEST and bool(body)
        if not numbered or not all(row_number(cell.text.strip()) for cell in body):
            return []
        return [self.cells.pop(at) for at in list(self.cells) if at[1] == first]

    def body(self, column: int) -> list[Clause]:
        return [cell for (row, col), cell in sorted(self.cells.items()) if col == column and row]


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
        tables: dict[int, _Table] = {}
        for clause in clauses:
            if clause.row is not None:
                tables.setdefault(clause.row[0], _Table()).add(clause, clause.row[1])
        named = [(span, name) for name in actors if tables for span in stream.hits.get(name, ())]
        named.sort(key=lambda one: (one[0][0], -one[0][1]))
        self._named_in_order: list[tuple[Span, str]] = named
        """Everybody who is named, the longest name in front where several begin."""
        self._begins = [first for (first, _), _ in named]
        for table in tables.values():
            self._names(table.without_numbers())
            self._read(table)

    def _read(self, table: _Table) -> None:
        columns = table.columns
        heads = {column: table.cells.get((0, column)) for column in columns}
        if any(head is not None and _TO_CALL.match(head.text) for head in heads.values()):
            self._names(table.cells.values())
            return
        owners = {c: who for c in columns if (who := self._owner(heads[c]))}
        titled = len(columns) == 1 and owners and not self._named(heads[columns[0]])
        if len(owners) == len(columns) > 1 or titled or self._deeds_by_party(table, owners):
            self._names(heads.values())
            for column, head in heads.items():
                for cell in table.body(column):
                    self._says(cell, head, None)
            return
        owners.pop(columns[0], None)
        if self._asked(table, heads):
            return
        if owners and not self._names_column(table, columns[0], heads[columns[0]]):
            if not any(self._speaks(cell) for column in owners for cell in table.body(column)):
                return  # "| School | SROs | Hours |": how many, and not what they do
            self._matrix(table, owners, heads)
            return
        task = next((c for c in columns if self._task_column(table, c, heads[c])), None)
        doer = next((c for c in columns if self._names_column(table, c, heads[c])), None)
        if task is not None and doer is None:
            self._beside_tasks(table, task, heads)
            return
        top = heads[columns[0]]
        things = top is not None and _of_things(top.text)
        if doer is not None and things:
            for row in table.rows[1:]:  # "| Course | Who | When |": names of courses
                name = table.cells.get((row, columns[0]))
                who = self._named(table.cells.get((row, doer)))
                if name is not None and (
                    (who and not who & self._default)
                    or self._stream.tags[slice(*self._span(name))][:1] == ["g"]
                ):
                    self.cells[name.index] = Cell(Part.THING, who)
            self._due(table, doer, top)
            return
        if doer is not None and len(columns) > 1:
            self._shared_out(table, doer, heads)
            return
        for column, head in heads.items():
            if head is not None and _SHALL_NOT.fullmatch(head.text):  # "| Do | Don't |"
                for cell in table.body(column):
                    self.cells[cell.index] = Cell(Part.TASK, barred=self._default)
        bought = any(head is not None and _OF_THINGS.match(head.text) for head in heads.values())
        for column, head in heads.items():
            if head is not None and (bought or _of_things(head.text)):
                for cell in table.body(column):
                    self.cells[cell.index] = Cell(Part.THING)
        if top is not None and _of_things(top.text):
            self._to_be_done(table, columns[0])

    def _deeds_by_party(self, table: _Table, owners: dict[int, frozenset[str]]) -> bool:
        """Two columns of deeds, "| Town | Vendor |", of which only the first doer is known."""
        if len(table.columns) != 2 or set(owners) != {table.columns[0]}:
            return False
        body = [cell for column in table.columns for cell in table.body(column)]
        spans = [self._span(cell) for cell in body if cell.text.strip()]
        return bool(spans) and all(self._stream.tags[low] in _DEEDS for low, _ in spans)

    def _to_be_done(self, table: _Table, first: int) -> None:
        """A cell "Must be finished by May" beside a course: of the course that its row names."""
        for row in table.rows[1:]:
            thing = table.cells.get((row, first))
            for column in table.columns:
                cell = table.cells.get((row, column))
                if thing is None or cell is None or cell is thing:
                    continue
                if self._stream.tags[slice(*self._span(cell))][:1] == ["M"]:
                    self.cells[cell.index] = Cell(Part.DONE, self._default, before=(thing.index,))

    def _asked(self, table: _Table, heads: dict[int, Clause | None]) -> bool:
        """Rows under "Permitted for the clerk?": a "no" bars him from the row's matter."""
        first = table.columns[0]
        for column in table.columns[1:]:
            head, body = heads[column], table.body(column)
            if head is None or not body:
                continue
            brief = head.text.rstrip().endswith("?") and len(head.text.split()) < _SHORT_HEADER
            of_somebody = brief and self._names_in(*self._span(head))[0]  # "SRO?"
            if not of_somebody and not _ALLOWED.search(head.text):
                continue
            if not all(_ANSWER.fullmatch(cell.text) for cell in body):
                continue
            who = self._names_in(*self._span(head))[0] or self._default
            forbids = _FORBIDDEN.search(head.text) is not None
            self._names(heads.values())
            for row in table.rows[1:]:
                matter, cell = table.cells.get((row, first)), table.cells.get((row, column))
                if matter is None or cell is None:
                    continue
                self.cells[cell.index] = Cell(Part.NAME)
                if (_NAY.match(cell.text) is not None) is not forbids:
                    self.cells[matter.index] = Cell(Part.TASK, barred=who)
                else:
                    allowed = frozenset[str]() if forbids else who
                    self.cells[matter.index] = Cell(Part.TASK, allowed=allowed)
            return True
        return False

    def _matrix(
        self,
        table: _Table,
        owners: dict[int, frozenset[str]],
        heads: dict[int, Clause | None],
    ) -> None:
        """Columns under somebody's name; the first cell of a row is its matter."""
        first = table.columns[0]
        for row in table.rows:
            matter = table.cells.get((row, first))
            if matter is None or (row == 0 and heads[first] is matter):
                if row == 0:
                    self._names(heads.values())
                continue
            doers: set[str] = set()
            barred: set[str] = set()
            for column, who in owners.items():
                cell = table.cells.get((row, column))
                if cell is None:
                    continue
                text = cell.text.strip()
                if _MARK.fullmatch(text) or _SIGNS.fullmatch(cell.reading.text):
                    doers |= who
                elif _DENIAL.fullmatch(text):
                    barred |= who
                elif not _EMPTY.fullmatch(text):
                    self._says(cell, heads[column], matter)
                    continue
                self.cells[cell.index] = Cell(Part.NAME)
            self.cells[matter.index] = Cell(Part.TASK, frozenset(doers), frozenset(barred))

    def _speaks(self, cell: Clause) -> bool:
        """True for a mark, a denial or a verb: what a table of tasks holds."""
        text = cell.text.strip()
        if _MARK.fullmatch(text) or _SIGNS.fullmatch(cell.reading.text) or _DENIAL.fullmatch(text):
            return True
        low, high = self._span(cell)
        return bool(set("vzgMBN") & set(self._stream.tags[low:high]))

    def _says(self, cell: Clause, head: Clause | None, matter: Clause | None) -> None:
        """A cell in words, behind the name of its column, and the matter where it needs one."""
        low, high = self._span(cell)
        tags = self._stream.tags[low:high]
        sentence = tags[:1] != [] and tags[0] in "x" and bool(set("MB") & set(tags))
        if head is None or sentence:
            return  # "The SRO may …": a sentence of its own
        brief = high - low <= _BRIEF or set("Nn") & set(tags[:4])
        before: tuple[int, ...] = (head.index,)
        if matter is not None and brief and self._short(matter):
            before = (matter.index, head.index)
        self.cells[cell.index] = Cell(Part.SAID, self._owner(head), before=before)

    def _short(self, matter: Clause) -> bool:
        low, high = self._span(matter)
        return high - low <= _MATTER and not set("MB;") & set(self._stream.tags[low:high])

    def _task_column(self, table: _Table, column: int, head: Clause | None) -> bool:
        """True for a column of things to be done: "| No. | Task | Record | How often |"."""
        body = table.body(column)
        return (
            head is not None
            and bool(_TASKS.fullmatch(head.text))
            and any(set("vzgx") & set(self._stream.tags[slice(*self._span(one))]) for one in body)
        )

    def _beside_tasks(self, table: _Table, task: int, heads: dict[int, Clause | None]) -> None:
        """What stands beside a column of tasks is nothing to be done: its proof, its rhythm."""
        self._names(heads.values())
        for row in table.rows:
            done = table.cells.get((row, task))
            for column, head in heads.items():
                cell = table.cells.get((row, column))
                if cell is None or head is None or cell in (head, done):
                    continue
                if done is not None and _HOW_OFTEN.fullmatch(head.text):
                    led = done.lead_in is not None and done.lead_in != cell.index
                    announced = done.lead_in if led and column > task else None
                    before = (announced, done.index) if announced is not None else (done.index,)
                    self.cells[cell.index] = Cell(Part.WHEN, before=before)
                elif _PROOF.fullmatch(head.text):
                    self.cells[cell.index] = Cell(Part.NAME)

    def _shared_out(self, table: _Table, doer: int, heads: dict[int, Clause | None]) -> None:
        """One column names who does what the row says."""
        first = next(c for c in table.columns if c != doer)
        joining = [c for c, top in heads.items() if top is not None and _JOINS.match(top.text)]
        denying = [c for c, top in heads.items() if top and _SHALL_NOT.fullmatch(top.text)]
        freeing = [c for c, top in heads.items() if top and _NO_DUTY.fullmatch(top.text)]
        head = heads[doer]
        top = head is not None and not self._named(head)
        for row in table.rows:
            name = table.cells.get((row, doer))
            if row == 0 and top:
                self._names(heads.values())
                continue
            who, shut_out = self._named(name), frozenset[str]()
            if name is not None and not who:
                who, shut_out = self._bound(name)
                if not who | shut_out:
                    self._with_more(table, row, name, first)
            if name is None or not who | shut_out:
                continue
            self.cells[name.index] = Cell(Part.NAME)
            for column in joining:
                who |= self._named(table.cells.get((row, column)))
            for column in table.columns:
                cell = table.cells.get((row, column))
                if cell is None or column == doer:
                    continue
                if column in joining and self._named(cell):
                    self.cells[cell.index] = Cell(Part.NAME)
                elif column in denying:
                    self.cells[cell.index] = Cell(Part.TASK, barred=who)
                elif column in freeing:
                    self.cells[cell.index] = Cell(Part.THING)
                elif doer < column:
                    self.cells[cell.index] = Cell(Part.SAID, who, before=(name.index,))
                elif column == first:
                    self.cells[cell.index] = Cell(Part.TASK, who, shut_out)

    def _with_more(self, table: _Table, row: int, name: Clause, first: int) -> None:
        """A cell that begins with a name and goes on: "Chief, after hearing the dean"."""
        who, end = self._led_by(name)
        high, tags = self._span(name)[1], self._stream.tags
        task = table.cells.get((row, first))
        if not who or end == high or task is None or task.column >= name.column:
            return
        barred = self._kept_out(end, high)
        if barred:
            self.cells[task.index] = Cell(Part.TASK, who, barred - who)
            self.cells[name.index] = Cell(Part.NAME)
        elif not set("MBHD") & set(tags[end:high]):
            self.cells[task.index] = Cell(Part.TASK, who)
            self.cells[name.index] = Cell(Part.DONE, who, before=(task.index,))

    def _led_by(self, cell: Clause) -> tuple[frozenset[str], int]:
        """Whom a cell begins with, and where that name ends."""
        low, high = self._span(cell)
        tags = self._stream.tags
        end = next((at for at in range(low + 1, high) if tags[at] in ",;PSR"), high)
        return self._named_between(low, end), end

    def _kept_out(self, low: int, high: int) -> frozenset[str]:
        """Whom the end of a cell keeps out: "; clerk takes no part"."""
        start = next((at + 1 for at in range(high - 1, low - 1, -1) if self._parts(at)), high)
        for end in range(high, start, -1):
            who = self._named_between(start, end)
            said = " ".join(self._stream.written[end:high])
            if who and _DENIAL.fullmatch(said):
                return who
        return frozenset()

    def _parts(self, at: int) -> bool:
        return self._stream.tags[at] in ",;C"

    def _due(self, table: _Table, doer: int, top: Clause | None) -> None:
        """A cell "must be done by May" says it of its row's course and of whom the row names."""
        first = table.columns[0]
        for row in table.rows[1:]:
            name, course = table.cells.get((row, doer)), table.cells.get((row, first))
            who = self._named(name)
            if name is None or course is None or not who or first == doer:
                continue
            for column in table.columns:
                cell = table.cells.get((row, column))
                if cell is None or column in (first, doer):
                    continue
                if self._stream.tags[slice(*self._span(cell))][:1] == ["M"]:
                    before = (name.index, *(() if top is None else (top.index,)), course.index)
                    self.cells[cell.index] = Cell(Part.SAID, who, before=before)

    def _names(self, cells: Iterable[Clause | None]) -> None:
        for cell in cells:
            if cell is not None and not _modal(self._stream.tags[slice(*self._span(cell))]):
                self.cells[cell.index] = Cell(Part.NAME)

    def _names_column(self, table: _Table, column: int, head: Clause | None) -> bool:
        """True for a column whose cells only name somebody."""
        body = table.body(column)
        asks = head is not None and bool(_WHO.match(head.text))
        named = sum(
            bool(self._named(cell) or any(self._bound(cell)) or (asks and self._led_by(cell)[0]))
            for cell in body
        )
        enough = 0.5 if asks else 0.7
        return named > 0 and named >= enough * len(body)

    def _span(self, clause: Clause) -> Span:
        return self._stream.clause_span[clause.index]

    def _bound(self, cell: Clause) -> tuple[frozenset[str], frozenset[str]]:
        """Whom a cell gives its row to, and whom it keeps out, where it says little more."""
        low, high = self._span(cell)
        tags = self._stream.tags
        modal = next((at for at in range(low + 1, high) if tags[at] == "M"), None)
        if modal is None or high - modal > _PROMISE or not set(tags[modal:high]) <= set("MNRvbD"):
            return self._shares(cell)
        who, rest = self._names_in(low, modal)
        if rest - _BESIDE or self._stream.words[modal] in _OPTIONAL:
            return frozenset(), frozenset()
        return (frozenset(), who) if "N" in tags[modal:high] else (who, frozenset())

    def _shares(self, cell: Clause) -> tuple[frozenset[str], frozenset[str]]:
        """Whom a cell names for its row and whom it keeps out: "Dean; never the clerk"."""
        low, high = self._span(cell)
        doers: set[str] = set()
        barred: set[str] = set()
        for first, last in self._halves(low, high):
            words = self._stream.words[first:last]
            who, rest = self._names_in(first, last)
            if not who:
                return frozenset(), frozenset()
            if rest <= _BESIDE:
                doers |= who
            elif rest <= _NO_MORE | _BESIDE and (_SHUTS_OUT | {"no"}) & set(words):
                barred |= who
            else:
                return frozenset(), frozenset()
        return (frozenset(doers), frozenset(barred)) if barred else (frozenset(), frozenset())

    def _owner(self, head: Clause | None) -> frozenset[str]:
        """Whose column a header opens: "City", "City's responsibility", "Role of the clerk"."""
        if head is None or (plain := self._named(head)):
            return frozenset() if head is None else plain
        low, high = self._span(head)
        words = self._stream.words
        while low < high and words[low] in _OFFICE | {"of", "for"}:
            low += 1
        while low < high and words[high - 1] in _OFFICE:
            high -= 1
        return self._named_between(low, high)

    def _halves(self, low: int, high: int) -> list[Span]:
        """A cell cut at its stops and in front of "not" and "never"."""
        found: list[Span] = []
        first = low
        for at in range(low, high):
            word, tag = self._stream.words[at], self._stream.tags[at]
            stop = tag in ",;" or word in (".", "(", ")", "-", "–", "—")
            turn = word in _HALVES and at > first and tag != "x"
            if stop or (turn and bool(self._names_in(first, at)[0]) and at + 1 < high):
                if at > first and self._names_in(first, at)[0]:
                    found.append((first, at))
                    first = at
                if stop:
                    first = at + 1
        return [*found, (first, high)] if first < high else found

    def _names_in(self, low: int, high: int) -> tuple[frozenset[str], set[str]]:
        """The actors named in a span, and its words beside their names."""
        longest: list[tuple[Span, str]] = []
        for at in range(bisect_left(self._begins, low), bisect_left(self._begins, high)):
            span, name = self._named_in_order[at]
            if span[1] > high:
                continue
            if not longest or span[0] >= longest[-1][0][1] or span == longest[-1][0]:
                longest.append((span, name))
        places = self._stream.hits.get("workplace", [])
        beside = places[bisect_left(places, (low,)) : bisect_left(places, (high,))]
        covered = {at for span in (*beside, *(one for one, _ in longest)) for at in range(*span)}
        rest = {self._stream.words[at] for at in range(low, high) if at not in covered}
        return frozenset(name for _, name in longest), rest

    def _named(self, clause: Clause | None) -> frozenset[str]:
        """The actors of a cell that holds nothing else, empty for any other cell."""
        if clause is None:
            return frozenset()
        return self._named_between(*self._span(clause))

    def _named_between(self, low: int, high: int) -> frozenset[str]:
        if low == high or high - low > 8:
            return frozenset()
        who, rest = self._names_in(low, high)
        return who if not rest - _BESIDE else frozenset()


def _of_things(header: str) -> bool:
    """True for a header such as "Course" or "Required topics"."""
    short = len(header.split()) <= _SHORT_HEADER
    return bool(_THINGS.match(header) or (short and _NAMED_THINGS.search(header)))


def _modal(tags: list[str]) -> bool:
    return bool(set("MBDN") & set(tags))
