"""The clause tree: each block with its label, heading path, region and governing lead-ins."""

from __future__ import annotations

import re
from dataclasses import replace

from moulint.clauses.aliases import with_aliases
from moulint.clauses.blanks import CHECKED, is_blank, worked_through
from moulint.clauses.changes import with_changes
from moulint.clauses.clause import Clause
from moulint.clauses.current import Current
from moulint.clauses.headings import SAYS, is_heading
from moulint.clauses.labels import Label, Style, reference, shown_label, typed_label
from moulint.clauses.letters import uncovered, with_letters
from moulint.clauses.moved import with_motions
from moulint.clauses.nesting import MODAL, Nesting, Open, announces, leads_on
from moulint.clauses.papers import with_papers
from moulint.clauses.raised_words import with_raised_words
from moulint.clauses.rows import announced, governor, row_label
from moulint.clauses.runins import parts
from moulint.clauses.spelled_in import with_tasks
from moulint.clauses.taken_in import with_quotations
from moulint.expression import expression
from moulint.model import Block, BlockKind, Document, Reading, Region, Story, View

_WHOLE = {BlockKind.HEADING, BlockKind.QUOTE}
"""Blocks that are never cut into the items of a list."""
_ASKED = expression(r"(?:what|things|duties|tasks|jobs|work)\b[^.?!;:]*$", re.IGNORECASE)
_SHORT_LINE = 90
_ENDED = tuple(".;:,?!")


def read_clauses(document: Document, view: View = "proposed") -> tuple[Clause, ...]:
    """The clauses of a document, in reading order; page headers and footers are left out."""
    builder = _Builder(document)
    for number, block in enumerate(document.blocks):
        reading = block.reading(view)
        if reading is None or block.story in (Story.HEADER, Story.FOOTER):
            continue
        if not reading.text.strip():
            continue
        whole = block.kind in _WHOLE or block.cell is not None
        for offset, part in [(0, reading)] if whole else parts(reading):
            builder.add(number, block, part, offset)
    clauses = with_letters(with_aliases(_without_contents(builder.clauses)))
    if not builder.regions.left_cover:
        clauses = _without_cover(clauses)
    clauses = with_raised_words(with_papers(worked_through(clauses)))
    return tuple(with_tasks(with_changes(with_quotations(with_motions(clauses)))))


class _Builder:
    """Walks the blocks once and puts each in its place."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.clauses: list[Clause] = []
        self.nesting = Nesting(self.clauses)
        self.regions = Current(document.blocks, self.clauses)
        self.leading: dict[str, int] = {}
        """By the first number of a label, the clause that begins its section."""
        self.header_cells: dict[tuple[int, int], int] = {}
        self.first_cells: dict[tuple[int, int], int] = {}
        self.titles: set[int] = set()
        """Clauses that only name the items below them."""
        self.matters: dict[tuple[int, int], int] = {}
        """By row, the cell behind its number: what the row is about."""

    def add(self, number: int, block: Block, reading: Reading, offset: int = 0) -> None:
        """Put one block in its place, or one item of a list that runs on in it."""
        label = shown_label(reading.label) if reading.label else None
        start = 0
        if label is None:
            label = typed_label(reading.text, block.kind is BlockKind.HEADING)
            start = min(label.end, len(reading.text)) if label else 0
        text = reading.text[start:].strip()
        heading = is_heading(block, label, text) and not (
            self._is_listed(number, block, label) or self._opens_list(number, block, label, text)
        )
        region = self.regions.of(block, label, text, heading)
        if block.cell is not None:
            self._add_cell(number, block, reading, region)
            return
        if block.story is Story.NOTE:
            region = Region.OPERATIVE  # a note has the force of the text that calls it
            self.nesting.stack = [one for one in self.nesting.stack if one.depth[0] < 0]
        label, depth = self.nesting.depth(block, label, heading, text)
        leads = self._leads_items(number, block, text)
        titles = not leads and self._titles_items(number, block, text)
        leads = leads or titles or (label is None and announces(text))
        if leads:
            depth = (1, self.nesting.inner() + 1)
        while self.nesting.stack and self.nesting.stack[-1].depth >= depth:
            self.nesting.stack.pop()
        lead_in = self._lead_in(number, block, label, heading)
        clause = self._clause(number, block, reading, start, label, region, heading, lead_in)
        clause = replace(clause, offset=offset) if offset else clause
        self.clauses.append(clause)
        if heading or label is not None or block.kind is BlockKind.ITEM or leads_on(text) or leads:
            self.nesting.stack.append(Open(clause, label, depth, _title(clause)))
        if titles:
            self.titles.add(clause.index)

    def _opens_list(self, number: int, block: Block, label: Label | None, text: str) -> bool:
        """True for the first of several short lines right below "Her tasks are:": no heading."""
        last = self.clauses[-1] if self.clauses else None
        if block.kind is not BlockKind.PARAGRAPH or label is not None or last is None:
            return False
        if "bold" in block.flags or text.isupper() or last.heading:
            return False
        reading = self._below(number)
        following = "" if reading is None or reading.label else reading.text.strip()
        short = bool(following) and len(following) < _SHORT_LINE and following[-1] not in ".:"
        return short and bool(_NAMES_ITEMS.search(last.text.rstrip()))

    def _is_listed(self, number: int, block: Block, label: Label | None) -> bool:
        """True for a lettered item in capitals that ends a lead-in: "shall learn: b) First Aid".

        It follows an item that is no heading, or is followed by the next letter of its list.
        """
        last = self.clauses[-1] if self.clauses else None
        if block.kind is not BlockKind.PARAGRAPH or label is None or last is None:
            return False
        if "bold" in block.flags:
            return False
        if last.item and last.lead_in is not None:
            lead = self.clauses[last.lead_in]
            return _is_beside(label, f"{last.label} ") and _asks_for_items(lead)
        if not _lettered(label) or last.heading or not _asks_for_items(last):
            return False
        reading = self._below(number)
        return reading is not None and _is_beside(label, reading.text)

    def _below(self, number: int) -> Reading | None:
        """The text of the block right below one, where there is any."""
        below = self.document.blocks[number + 1 : number + 2]
        return below[0].reading("proposed") if below else None

    def _leads_items(self, number: int, block: Block, text: str) -> bool:
        """True right above the items of a list for what they finish.

        "What we ask of Deputy Marsh"; "It is our aim that the guard", above "- lock the gates".
        """
        following = self.document.blocks[number + 1 : number + 2]
        if not self._stands_over_items(number, block):
            return False
        announced = " following " in f" {text.lower()} "
        unfinished = text[-1:].isalnum() and (_begins_small(following[0]) or announced)
        return unfinished or (bool(_ASKED.match(text)) and len(text) < _SHORT_LINE)

    def _titles_items(self, number: int, block: Block, text: str) -> bool:
        """True for a short line without a stop that names the items below: "Keys (all guards)"."""
        named = bool(text) and not text.endswith(_ENDED) and len(text) < _SHORT_LINE
        if not named or SAYS.search(text) or not self._stands_over_items(number, block):
            return False
        below = self.document.blocks[number + 1]
        reading = below.proposed or below.original
        label = None if reading is None else reading.label or typed_label(reading.text)
        return reading is not None and _bulleted(label)

    def _stands_over_items(self, number: int, block: Block) -> bool:
        """True for a paragraph right above the items of a list."""
        following = self.document.blocks[number + 1 : number + 2]
        listed = bool(following) and following[0].kind is BlockKind.ITEM
        return listed and block.kind is BlockKind.PARAGRAPH and block.story is Story.BODY

    def _lead_in(self, number: int, block: Block, label: Label | None, heading: bool) -> int | None:
        if heading or not self.nesting.stack or block.story is Story.NOTE:
            return None
        above = self.nesting.stack[-1]
        if block.kind is BlockKind.PARAGRAPH and label is None and self._fills_gap(number):
            return above.clause.lead_in
        text = above.clause.text.rstrip()
        if _SALUTATION.match(text) or above.clause.index in self.titles:
            return None
        if leads_on(text):
            names = above.clause.heading and text.endswith(":") and not re.search(r"[a-z] \w", text)
            if names and not MODAL.search(text):
                return None  # "DUTIES OF THE SRO:" names what follows, "THE SRO SHALL NOT:" governs
            return above.clause.index
        nested = block.kind is BlockKind.ITEM or label is not None
        finished = text[-1:] in ".?!" and not announces(text)
        if nested and not above.clause.heading and text and not finished:
            return above.clause.index
        return None

    def _fills_gap(self, number: int) -> bool:
        """True between the items "1." and "3." of a list: an item that lost its number."""
        last, reading = self.clauses[-1], self._below(number)
        if not last.item or not last.label or last.lead_in is None or reading is None:
            return False
        item = typed_label(f"{last.label} ")
        below = shown_label(reading.label) if reading.label else typed_label(reading.text)
        if item is None or below is None or item.key != below.key:
            return False
        return below.core == _next_but_one(item.core)

    def _clause(
        self,
        number: int,
        block: Block,
        reading: Reading,
        start: int,
        label: Label | None,
        region: Region,
        heading: bool,
        lead_in: int | None,
        row: tuple[int, int] | None = None,
        column: int = 0,
        head: str | None = None,
    ) -> Clause:
        """The next clause; `head` is what the first cell says of the row that a cell stands in."""
        chain = [one.label for one in self.nesting.stack if one.label is not None]
        cited = reference([*chain, label] if label else chain)
        path = tuple(one.title for one in self.nesting.stack if one.clause.heading)
        if head is not None:
            path = (*path, head)
            number_of_row = row_label(head)
            if number_of_row:
                inside = not cited or number_of_row.startswith((f"{cited}.", f"{cited}-"))
                cited = number_of_row if inside else f"{cited}, {number_of_row}"
        parent = self.nesting.stack[-1].clause if self.nesting.stack else None
        index = len(self.clauses)
        section = self._section(index, label, number)
        return Clause(
            index=index,
            block=number,
            reading=reading,
            start=start,
            label=label.text if label else "",
            reference=cited,
            path=path,
            region=region,
            parent=parent.index if parent else None,
            lead_in=lead_in,
            heading=heading,
            blank=is_blank(
                block, reading.text, "" if lead_in is None else self.clauses[lead_in].text
            ),
            item=not heading
            and (
                label is not None
                or block.kind is BlockKind.ITEM
                or bool(CHECKED.match(reading.text))
            ),
            section=section,
            note=block.note,
            page=block.page,
            row=row,
            column=column,
        )

    def _section(self, index: int, label: Label | None, block: int) -> int:
        """The outermost numbered clause or exhibit; without numbers, the innermost heading."""
        numbered = [one for one in self.nesting.stack if one.label is not None and one.label.core]
        if numbered:
            return numbered[0].clause.section
        if self.clauses and self.clauses[-1].block == block:
            return self.clauses[-1].section  # clauses that run on in one paragraph
        if label is not None and "." in label.core:  # 4.2 and 4.3, with no 4 above them
            return self.leading.setdefault(label.core.split(".")[0], index)
        headings = [one for one in self.nesting.stack if one.clause.heading]
        lettered = label is not None and label.core.islower() and len(headings) > 1
        if (label is not None and label.core and not lettered) or not headings:
            return index
        return headings[-1].clause.index

    def _add_cell(self, number: int, block: Block, reading: Reading, region: Region) -> None:
        """A cell stands under its row's first cell and is governed by its column's header."""
        assert block.cell is not None
        place = block.cell
        index = len(self.clauses)
        row = place.table, place.row
        first = self.first_cells.get(row)
        head = None if first is None else self.clauses[first].text.strip()
        column = self.header_cells.get((place.table, place.column))
        if place.header or (
            place.row == 0 and (place.table, place.column) not in self.header_cells
        ):
            self.header_cells[(place.table, place.column)] = index
            column = None
        elif place.column == 0:
            self.first_cells[row] = index
        elif head is not None and row_label(head):
            matter = self.matters.setdefault(row, index)
            first = None if matter == index else matter  # "4.2 | Keys | Clerk": no number
        governed = governor(self.clauses, column, row, reading.text)
        if governed is None and not place.header:
            governed = announced(self.clauses)
        if governed is None and first is not None and place.column and not place.header:
            governed = first  # "Selection of the officer | The Chief, in his sole discretion"
        self.clauses.append(
            self._clause(
                number, block, reading, 0, None, region, False, governed, row, place.column, head
            )
        )


def _next_but_one(core: str) -> str:
    """The number behind the next one: "3" behind "1", "c" behind "a"."""
    if core.isdigit():
        return str(int(core) + 2)
    return chr(ord(core) + 2) if len(core) == 1 and core.isascii() else ""


def _bulleted(label: Label | str | None) -> bool:
    """True for an item that has no number of its own."""
    if isinstance(label, Label):
        return label.style is Style.BULLET
    return not any(map(str.isalnum, label or ""))


def _lettered(label: Label) -> bool:
    """True for the letter or bracketed number of an item: "b)", "(2)"."""
    return label.style in (Style.LOWER, Style.SMALL_ROMAN) or label.enclosed in ("()", ")")


def _is_beside(label: Label, text: str) -> bool:
    """True where a text begins with a label of the same kind."""
    other = typed_label(text)
    return other is not None and other.key == label.key


def _asks_for_items(lead: Clause) -> bool:
    """True for a lead-in that binds somebody to what its items say."""
    text = lead.text.rstrip()
    return leads_on(text) and bool(_BINDS.search(text))


_BINDS = expression(r"\b(?:shall|will|must)\b(?!.*\bfollows:$)", re.IGNORECASE)
"""What makes a lead-in of a line with a colon: "The clerk shall learn:"."""


_NAMES_ITEMS = expression(
    r"\b(?:duties|tasks|responsibilities|functions|roles?|services|activities)\b"
    r".{0,60}\b(?:are|is|includes?|following|follows|these)\W*:$",
    re.IGNORECASE,
)
"""What a lead-in ends with that names things to be done: "Among her tasks are:"."""


def _begins_small(block: Block) -> bool:
    """True for an item that goes on with a sentence: it begins with a small letter."""
    reading = block.proposed or block.original
    return reading is not None and reading.text.strip()[:1].islower()


_SALUTATION = expression(
    r"(?:dear|to whom it may|ladies and gentlemen)\b(?:[^.]|\b\w{1,4}\.){0,60}[:,]$", re.IGNORECASE
)
"""How a letter begins; it governs nothing: "Dear Trustees:"."""


def _without_contents(clauses: list[Clause]) -> list[Clause]:
    """Take a line that repeats the title of a later section for a line of a table of contents."""
    later: dict[str, int] = {
        clause.text.strip().casefold(): clause.index for clause in clauses if clause.heading
    }
    return [
        replace(clause, region=Region.CONTENTS)
        if not clause.heading and later.get(clause.text.strip().casefold(), -1) > clause.index
        else clause
        for clause in clauses
    ]


def _title(clause: Clause) -> str:
    text = clause.text.strip()
    return f"{clause.label} {text}".strip() if clause.label else text


def _without_cover(clauses: list[Clause]) -> list[Clause]:
    """A "cover memo" or letter that no agreement follows is the text itself."""
    return [
        replace(clause, region=uncovered(clause)) if clause.region is Region.COVER else clause
        for clause in clauses
    ]
