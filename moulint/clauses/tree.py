"""The clause tree: each block with its label, heading path, region and governing lead-ins."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace

from moulint.clauses.amending import introduces_far
from moulint.clauses.changes import with_changes
from moulint.clauses.clause import Clause
from moulint.clauses.labels import (
    Label,
    Style,
    as_letter,
    follows,
    reference,
    row_number,
    shown_label,
    succeeds,
    typed_label,
)
from moulint.clauses.letters import with_letters
from moulint.clauses.papers import with_papers
from moulint.clauses.regions import RULES, Sight, plain_title
from moulint.clauses.runins import parts
from moulint.model import Block, BlockKind, Document, Reading, Region, Story, View


@dataclass(slots=True)
class _Open:
    """A clause that later ones may stand under, while the tree is built."""

    clause: Clause
    label: Label | None
    depth: tuple[int, int]
    """Headings sort before items; then by heading level or nesting."""
    title: str
    """How it stands in the heading path."""


_WHOLE = {BlockKind.HEADING, BlockKind.QUOTE}
"""Blocks that are never cut into the items of a list."""
_ASKED = re.compile(r"(?:what|things|duties|tasks|jobs|work)\b[^.?!;:]*$", re.IGNORECASE)
_SHORT_LINE = 90
_OPEN_END = re.compile(r"(?:[:\u2014\u2013]|:\s*-+|\b(?:shall|will|must|not|to|following|by))\s*$")
_MODAL = re.compile(
    r"\b(?:shall|will|must|may|should|agrees?|(?:is|are) (?:not )?to)\b", re.IGNORECASE
)
_NO_SUBJECT = re.compile(r"(?:(?:and|but|or)\b,?\s*)?(?:shall|will|must|may)\b", re.IGNORECASE)
_FIRST = frozenset({"1", "a", "A", "i", "I"})
"""Numbers that begin a list."""
_TITLED = re.compile(
    r"(?:[A-Z][\w/&'’-]*|and|of|the|for|to|in|on|or|a|with|by)(?:\s+(?:[A-Z][\w/&'’-]*|and|of|the|for"
    r"|to|in|on|or|a|with|by)){1,7}$"
)
"""A short line in capitals and small words: "Assignment of School Resource Officer"."""


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
    clauses = with_letters(_with_aliases(_without_contents(builder.clauses)))
    if not builder.left_cover:
        clauses = _without_cover(clauses)
    return tuple(with_changes(with_papers(clauses)))


class _Builder:
    """Walks the blocks once, keeping the chain of clauses that the next one may stand under."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.clauses: list[Clause] = []
        self.stack: list[_Open] = []
        self.region = Region.OPERATIVE
        self.region_level = 0
        self.region_label: Label | None = None
        self.exhibit = False
        self.began = False
        self.left_cover = False
        self.recitals_headed = False
        self.listing = False
        """True below a heading "Contents", as long as lines of contents follow."""
        self.leading: dict[str, int] = {}
        self.header_cells: dict[tuple[int, int], int] = {}
        self.first_cells: dict[tuple[int, int], int] = {}
        self.matters: dict[tuple[int, int], int] = {}
        """By row, the cell behind its number: what the row is about."""

    def add(self, number: int, block: Block, reading: Reading, offset: int = 0) -> None:
        """Put one block in its place, or one item of a list that runs on in it."""
        label = shown_label(reading.label) if reading.label else None
        start = 0
        if label is None:
            label = typed_label(reading.text)
            start = min(label.end, len(reading.text)) if label else 0
        text = reading.text[start:].strip()
        heading = self._is_heading(block, label, text)
        region = self._region(block, label, text, heading)
        if block.cell is not None:
            self._add_cell(number, block, reading, region)
            return
        if block.story is Story.NOTE:
            region = Region.OPERATIVE  # a note has the force of the text that calls it
            self.stack = [one for one in self.stack if one.depth[0] < 0]
        label, depth = self._depth(block, label, heading, text)
        leads = self._leads_items(number, block, text)
        if leads:
            depth = (1, self._inner() + 1)
        while self.stack and self.stack[-1].depth >= depth:
            self.stack.pop()
        lead_in = self._lead_in(block, label, heading)
        clause = self._clause(number, block, reading, start, label, region, heading, lead_in)
        clause = replace(clause, offset=offset) if offset else clause
        self.clauses.append(clause)
        if (
            heading
            or label is not None
            or block.kind is BlockKind.ITEM
            or self._open(text)
            or leads
        ):
            self.stack.append(_Open(clause, label, depth, _title(clause)))

    def _leads_items(self, number: int, block: Block, text: str) -> bool:
        """True right above the items of a list for what they finish.

        "What we ask of Deputy Marsh"; "It is our aim that the guard", above "- lock the gates".
        """
        following = self.document.blocks[number + 1 : number + 2]
        listed = bool(following) and following[0].kind is BlockKind.ITEM
        if not listed or block.kind is not BlockKind.PARAGRAPH or block.story is not Story.BODY:
            return False
        unfinished = text[-1:].isalnum() and _begins_small(following[0])
        return unfinished or (bool(_ASKED.match(text)) and len(text) < _SHORT_LINE)

    def _is_heading(self, block: Block, label: Label | None, text: str) -> bool:
        if block.kind is BlockKind.HEADING:
            # Clauses are often set in a heading style: "2.1 The officer is assigned …".
            long = len(text) > (60 if text.endswith(".") else 25)
            return not text or not (text[0].islower() or (long and text[-1] in ".;:,"))
        if block.kind is BlockKind.CELL or block.story is not Story.BODY:
            return False
        if not text:  # "EXHIBIT 1" on a line of its own
            return label is not None and label.style is Style.NAMED and " " in label.core
        set_off = (label is not None and label.style is Style.NAMED) or "bold" in block.flags
        if text[-1] == "." and set_off and _TITLED.match(text[:-1]) and not _SAYS.search(text):
            return True  # "Section 11. Care of the Gates."
        if _GONE.fullmatch(text):
            return False
        ended = _REMARK_BEHIND.sub("", text) or text
        short = len(text) <= 90 and text[-1] not in ".;,?!" and ended[-1] not in ".;?!"
        if "__" in text:
            return False  # "__________ MAYOR": a line to sign on
        if "bold" in block.flags and short:
            return True
        if not short or (text[0] == "[" and text[-1] == "]"):
            return False  # "Section 8. [Deleted]" names nothing
        leads = text.endswith(":") and _SAYS.search(text)  # "Section 4. The officer shall:"
        named = label is not None and label.style is Style.NAMED and not leads
        shouted = text.isupper() and len(text) > 3
        return named or shouted or (block.kind is BlockKind.PARAGRAPH and bool(_TITLED.match(text)))

    def _region(self, block: Block, label: Label | None, text: str, heading: bool) -> Region:
        level = block.level if block.kind is BlockKind.HEADING else 9
        sight = Sight(
            text=plain_title(text) if heading else text,
            kind=block.kind,
            heading=heading,
            level=level,
            quoted=block.kind is BlockKind.QUOTE and not self._new_text(),
            contents="contents" in block.flags,
            label=label.text if label else "",
            opening=not self.began,
        )
        found = next((region for rule in RULES if (region := rule(sight)) is not None), None)
        if heading:
            self.listing = bool(_OF_CONTENTS.match(text))
        if self.listing and not heading and (block.cell is not None or _is_entry(text)):
            return Region.CONTENTS
        self.listing = self.listing and heading
        if found in (Region.CONTENTS, Region.QUOTED):
            return found
        if found is Region.COVER or (found is None and self.region is Region.COVER):
            self.region = Region.COVER
            return Region.COVER
        if found is None:
            self.began = self.began or len(text) > 200
            if self.region is Region.RECITAL and not self.recitals_headed:
                self.region = Region.OPERATIVE  # what no longer begins with "Whereas"
            named = label is not None and label.style is Style.NAMED
            if self.region is Region.RECITAL and named:  # "Section 1. Definitions."
                self.region, self.recitals_headed = Region.OPERATIVE, False
            if self.region in (Region.DEFINITION, Region.PURPOSE) and self._next_section(label):
                self.region, self.region_level = Region.OPERATIVE, 9
            return self.region
        self.recitals_headed = found is Region.RECITAL and (
            heading or (self.recitals_headed and self.region is Region.RECITAL)
        )
        if self.region is Region.COVER:
            return self._leave_cover(found, text, heading)
        inside = found is Region.OPERATIVE and heading and level > self.region_level < 9
        if inside and self.region in (Region.EXHIBIT, Region.PURPOSE, Region.DEFINITION):
            return self.region  # a sub-heading stays in its region
        self.region, self.region_level = found, level if heading else 9
        self.region_label = label
        self.exhibit = found is Region.EXHIBIT or (self.exhibit and not heading)
        self.began = self.began or found is Region.RECITAL or not heading
        return found

    def _next_section(self, label: Label | None) -> bool:
        """ "III. DUTIES. Officers shall …" below the heading "II. DEFINITIONS" ends these."""
        opened = self.region_label
        return label is not None and opened is not None and succeeds(label, opened)

    def _new_text(self) -> bool:
        """True where an amendment introduces the quotation as what the agreement now says."""
        for clause in reversed(self.clauses):
            if self.document.blocks[clause.block].kind is not BlockKind.QUOTE:
                return introduces_far(clause.text) is True
        return False

    _TITLE = re.compile(
        r".*\b(?:agreement|memorandum of|contract|m\.?o\.?u\.?\b|m\.?o\.?a\.?\b|compact)",
        re.IGNORECASE | re.DOTALL,
    )

    def _leave_cover(self, found: Region, text: str, heading: bool) -> Region:
        """A cover memo lasts until a heading that names an agreement, or recitals."""
        recital = found is Region.RECITAL and not _BACKGROUND.match(text)
        if recital or (heading and self._TITLE.match(text)):
            self.region, self.region_level, self.began = found, 0, True
            self.left_cover = True
            return found
        return Region.COVER

    def _depth(
        self, block: Block, label: Label | None, heading: bool, text: str
    ) -> tuple[Label | None, tuple[int, int]]:
        """How deep a block stands, and its label read in the light of its neighbours."""
        if block.kind is BlockKind.HEADING:
            return label, (0, block.level)
        if heading and (label is None or label.style is Style.NAMED):
            attached = label is not None and " " in label.core
            return label, (0, 2 if attached else 8)  # an exhibit stands in no section
        if label is None or label.style is Style.BULLET:
            nesting = block.level if block.kind is BlockKind.ITEM or label else 0
            if nesting or label:
                return label, (2, 100 + nesting)
            return label, self._open_depth(text) if self._open(text) else (3, 0)
        first = label.core in _FIRST or label.core.endswith(".1")
        begins = self.stack and first and self._open(self.stack[-1].clause.text)
        if begins and self.stack[-1].depth[0] == 1:
            return self._first_of_its_kind(label), (1, self._inner() + 1)
        for open_ in reversed(self.stack):
            if open_.label is None:
                continue
            if open_.depth[0] == 0:
                if label.style is Style.NAMED and _one_kind(label, open_.label):
                    return label, open_.depth  # "SECTION 5. Gates. …" behind a heading "SECTION 4"
                continue
            read = as_letter(label) if follows(label, open_.label) else label
            if read.key == open_.label.key or as_letter(read).key == open_.label.key:
                if as_letter(read).key == open_.label.key and read.key != open_.label.key:
                    if not follows(as_letter(read), open_.label):
                        continue
                    read = as_letter(read)
                return read, self._turned(open_) or open_.depth
        if outer := self._past_dotted(label) or self._past_recitals(label):
            return label, outer
        return self._first_of_its_kind(label), (1, self._next_depth(label))

    def _turned(self, item: _Open) -> tuple[int, int] | None:
        """The depth of "(d)" where "and shall not:" right above it turns the list of "(c)"."""
        above = self.stack[-1]
        text = above.clause.text.rstrip()
        turns = above is self._last() and above.label is None and not above.clause.heading
        if not turns or above.depth <= item.depth or not text.endswith(":"):
            return None
        if not _MODAL.search(text[-_AT_THE_END:]):
            return None
        if _NO_SUBJECT.match(text):  # whom the list's own lead-in names
            self.clauses[-1] = replace(above.clause, lead_in=item.clause.lead_in)
        self.stack = [one for one in self.stack if one.depth < item.depth or one is above]
        return 1, above.depth[1] + 1

    def _last(self) -> _Open | None:
        """The innermost open clause, where nothing stands behind it."""
        return self.stack[-1] if self.stack[-1].clause.index == len(self.clauses) - 1 else None

    def _open_depth(self, text: str) -> tuple[int, int]:
        """The depth of a lead-in without a number: beside the last one, where it is a sentence."""
        for one in reversed(self.stack):
            if one.depth[0] == 1 and one.label is not None:
                break
            if one.depth[0] == 1 and _SAYS.search(text) and text[:1].isupper():
                return one.depth
        return 1, self._inner() + 1

    def _past_dotted(self, label: Label) -> tuple[int, int] | None:
        """The depth of "6." behind "1.2", which begins a section and is no item of the other."""
        if label.style is not Style.DECIMAL or not label.core.isdigit() or label.enclosed == "()":
            return None
        dotted = [
            one
            for one in self.stack
            if one.depth[0] == 1 and one.label and re.match(r"\d+\.\d", one.label.core)
        ]
        if not dotted or dotted[0].label is None or self._open(dotted[-1].clause.text):
            return None
        later = int(label.core) > int(dotted[0].label.core.partition(".")[0])
        return (1, max(0, dotted[0].depth[1] - 1)) if later else None

    def _past_recitals(self, label: Label) -> tuple[int, int] | None:
        """The depth of "Section 1" behind recitals "A." to "C.": that of their heading."""
        behind = bool(self.clauses) and self.clauses[-1].region is Region.RECITAL
        if label.style is not Style.NAMED or not behind:
            return None
        return next((one.depth for one in reversed(self.stack) if one.clause.heading), None)

    def _first_of_its_kind(self, label: Label) -> Label:
        """A lone "(i)" starts a roman list; a lone "C." after "B." headings stays a letter."""
        if label.core.lower() in {"i", "ii", "iii", "iv", "v", "vi", "x", "xi"}:
            return label
        return as_letter(label)

    def _next_depth(self, label: Label) -> int:
        """One deeper than the innermost open item; a decimal number knows its own depth."""
        if label.style is Style.DECIMAL and "." in label.core:
            wanted = label.core.count(".") * 10
            inner = [one.depth[1] for one in self.stack if one.depth[0] == 1]
            decimal = [
                one
                for one in self.stack
                if one.depth[0] == 1 and one.label and label.core.startswith(one.label.core + ".")
            ]
            return (decimal[-1].depth[1] + 1) if decimal else min([wanted, *inner])
        return self._inner() + 1

    def _inner(self) -> int:
        """Depth of the innermost open item."""
        return max((one.depth[1] for one in self.stack if one.depth[0] == 1), default=0)

    def _lead_in(self, block: Block, label: Label | None, heading: bool) -> int | None:
        if heading or not self.stack or block.story is Story.NOTE:
            return None
        above = self.stack[-1]
        text = above.clause.text.rstrip()
        if _SALUTATION.match(text):
            return None
        if self._open(text):
            names = above.clause.heading and text.endswith(":") and not re.search(r"[a-z] \w", text)
            if names and not _MODAL.search(text):
                return None  # "DUTIES OF THE SRO:" names what follows, "THE SRO SHALL NOT:" governs
            return above.clause.index
        nested = block.kind is BlockKind.ITEM or label is not None
        if nested and not above.clause.heading and text and text[-1] not in ".?!":
            return above.clause.index
        return None

    @staticmethod
    def _open(text: str) -> bool:
        return bool(_OPEN_END.search(text[-_AT_THE_END:]))

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
        chain = [one.label for one in self.stack if one.label is not None]
        cited = reference([*chain, label] if label else chain)
        path = tuple(one.title for one in self.stack if one.clause.heading)
        if head is not None:
            path = (*path, head)
            row_label = _row_label(head)
            if row_label:
                inside = not cited or row_label.startswith((f"{cited}.", f"{cited}-"))
                cited = row_label if inside else f"{cited}, {row_label}"
        parent = self.stack[-1].clause if self.stack else None
        index = len(self.clauses)
        section = self._section(index, label)
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
            blank=_is_blank(block, reading.text),
            item=not heading
            and (
                label is not None
                or block.kind is BlockKind.ITEM
                or bool(_CHECKED.match(reading.text))
            ),
            section=section,
            note=block.note,
            page=block.page,
            row=row,
            column=column,
        )

    def _governor(self, column: int | None, row: tuple[int, int], text: str) -> int | None:
        """The column header, or the cell in front, that a cell's sentence begins with."""
        if column is None:
            return None
        header = self.clauses[column].text.strip()
        if _governs(header) or _FORBIDS.search(header):
            return column
        before = self.clauses[-1] if self.clauses else None
        same_row = before is not None and before.row is not None and before.row == row
        if _MODAL_FIRST.match(text) and same_row and _KIND_OF_COLUMN.match(header):
            return len(self.clauses) - 1
        names_somebody = len(header.split()) <= 4 and not _KIND_OF_COLUMN.match(header)
        return column if names_somebody and _VERB_FIRST.match(text.strip()) else None

    def _announced(self) -> int | None:
        """The sentence in front of a table that its rows complete: "… shall do the following:"."""
        before = next((one for one in reversed(self.clauses) if one.row is None), None)
        text = before.text.strip() if before else ""
        title = before is not None and before.heading and not text.endswith(":")
        if before and not title and len(text) > 20 and _ANNOUNCES.search(text[-_AT_THE_END:]):
            return before.index
        return None

    def _section(self, index: int, label: Label | None) -> int:
        """The outermost numbered clause or exhibit; without numbers, the innermost heading."""
        numbered = [one for one in self.stack if one.label is not None and one.label.core]
        if numbered:
            return numbered[0].clause.section
        if label is not None and "." in label.core:  # 4.2 and 4.3, with no 4 above them
            return self.leading.setdefault(label.core.split(".")[0], index)
        headings = [one for one in self.stack if one.clause.heading]
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
        elif head is not None and _row_label(head):
            matter = self.matters.setdefault(row, index)
            first = None if matter == index else matter  # "4.2 | Keys | Clerk": no number
        governed = self._governor(column, row, reading.text)
        if governed is None and not place.header:
            governed = self._announced()
        if governed is None and first is not None and place.column and not place.header:
            governed = first  # "Selection of the officer | The Chief, in his sole discretion"
        self.clauses.append(
            self._clause(
                number, block, reading, 0, None, region, False, governed, row, place.column, head
            )
        )


def _row_label(head: str) -> str:
    """The number that a row's first cell gives it; an "x" there is the mark in a box."""
    return "" if head == "x" else row_number(head)


def _begins_small(block: Block) -> bool:
    """True for an item that goes on with a sentence: it begins with a small letter."""
    reading = block.proposed or block.original
    return reading is not None and reading.text.strip()[:1].islower()


_OF_CONTENTS = re.compile(r"\W*(?:table of )?contents\b|\W*index of sections\b", re.IGNORECASE)


def _is_entry(text: str) -> bool:
    """True for a line that a table of contents can hold: short, and no sentence."""
    return len(text) <= _SHORT_LINE and text[-1:] not in ".:;" and not _SAYS.search(text)


_BACKGROUND = re.compile(r"\W*background\b", re.IGNORECASE)
"""A heading that reports have as well as agreements."""
_REMARK_BEHIND = re.compile(r"(?<!\s)\s+[\[(][^\[\]()]*[\])]\W{0,9}$")
"""What stands in brackets behind a sentence: "Guards walk. [Amended 2019.]"."""


def _one_kind(one: Label, other: Label) -> bool:
    """True for "SECTION 5" and "Section 4", and not for "§ 5-1" and "Part 4"."""
    kinds = [re.match(r"\W*([a-z]+|§+)", label.text, re.IGNORECASE) for label in (one, other)]
    names = {found[1].lower() for found in kinds if found}
    return one.key == other.key and all(kinds) and len(names) == 1


_GONE = re.compile(
    r"[\[(]\s*(?:intentionally )?(?:deleted|reserved|omitted|repealed|left blank|not used)"
    r"[^\[\]()]{0,40}[\])]\W*",
    re.IGNORECASE,
)
"""What stands in place of a section that is gone, and opens none: "Section 8. [Deleted.]"."""
_SALUTATION = re.compile(
    r"(?:dear|to whom it may|ladies and gentlemen)\b(?:[^.]|\b\w{1,4}\.){0,60}[:,]$", re.IGNORECASE
)
"""How a letter begins; it governs nothing: "Dear Trustees:"."""
_VERB_FIRST = re.compile(
    r"(?:shall|will|must|may|does|do|is|are|has|can|[a-z]{2,}[^s\W]s)\b", re.IGNORECASE
)
_FORBIDS = re.compile(
    r"\b(?:prohibited|forbidden|barred|off limits|not (?:allowed|permitted))\b", re.IGNORECASE
)
_MODAL_FIRST = re.compile(r"(?:shall|will|must|may|does|is|has)\b", re.IGNORECASE)
_KIND_OF_COLUMN = re.compile(
    r"\W*(?:what|actions?|tasks?|dut(?:y|ies)|steps?|requirements?|responsibilit\w*|activit\w*|items?"
    r"|matters?|subjects?|issues?|topics?|situations?|incidents?|behaviou?rs?|conduct|offenses?)\b",
    re.IGNORECASE,
)
_ANNOUNCES = re.compile(
    r"(?::|\b(?:following|below|here|table)\b[^.]{0,40}[.:]?)\s*$", re.IGNORECASE
)
_AT_THE_END = 80
"""More characters than these words have: a search through all of a long clause takes its time."""


_GOVERNS = re.compile(
    r"\b(?:shall|will|must|may|should|can|does|do|is|are)\b(?: not)?\W*$"
    r"|^(?:\S+ ){1,5}(?:shall|will|must|may|should)\b(?: \S+){0,4}$",
    re.IGNORECASE,
)


def _governs(header: str) -> bool:
    """A column header that ends in a verb ("The SRO will not") is the start of a sentence."""
    return bool(_GOVERNS.search(header.strip()))


_BLANK = re.compile(
    r"[\[(]\s*(?:reserved|deleted|omitted|intentionally (?:left blank|omitted)|not used|tabled)\b"
    r"|\breserved\.?\s*$",
    re.IGNORECASE,
)
_UNFILLED = re.compile(r"^[^_]{3,90}_{4,}\W*$")
"""A line of a form with nothing filled in: "Names of the panel: ________"."""
_SAYS = re.compile(r"\b(?:shall|will|must|may|is|are|agrees?)\b", re.IGNORECASE)
_UNCHECKED = re.compile(r"\s*(?:\[ ?\]|☐)\s*(?!shall|will|may|must|does|is|are)\w", re.IGNORECASE)
_CHECKED = re.compile(r"[☒☑✓✔]|\[x\]", re.IGNORECASE)
_PROMPT = re.compile(r"\s*(?:click|tap|choose|enter|select|insert|describe)\b", re.IGNORECASE)


def _is_blank(block: Block, text: str) -> bool:
    if "placeholder" in block.flags and _PROMPT.match(text):
        return True
    if ("☐" in text or "[ ]" in text) and not _CHECKED.search(text):
        return True
    if _UNCHECKED.match(text):
        return True
    if "____" in text and _UNFILLED.search(text) and not _SAYS.search(text):
        return True
    return len(text) < 120 and bool(_BLANK.search(text))


_OWN_NUMBER = re.compile(
    r"\W{0,9}(?P<kind>section|sec\.|§+|paragraph)?\s*(?P<number>\d{1,3}(?:-\d+)?)\W*$",
    re.IGNORECASE,
)


def _with_aliases(clauses: list[Clause]) -> list[Clause]:
    """Give each clause the number that it has in a count that runs on across the whole text."""
    own: dict[int, tuple[bool, str]] = {}
    for clause in clauses:
        found = _OWN_NUMBER.match(clause.label)
        if found and not clause.label.startswith("("):
            own[clause.index] = (bool(found["kind"]), found["number"])
    seen = Counter(own.values())
    named: list[Clause] = []
    for clause in clauses:
        counted = own.get(clause.index)
        above = named[clause.parent] if clause.parent is not None else None
        alias = ""
        if counted and seen[counted] == 1 and counted[1] != clause.reference:
            alias = counted[1]
        elif above and above.alias and clause.reference.startswith(above.reference):
            alias = above.alias + clause.reference[len(above.reference) :]
        named.append(replace(clause, alias=alias) if alias else clause)
    return named


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
        replace(clause, region=Region.OPERATIVE) if clause.region is Region.COVER else clause
        for clause in clauses
    ]
