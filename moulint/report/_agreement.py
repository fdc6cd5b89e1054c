"""The text of an agreement as HTML, with the deciding words marked and linked to their findings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from moulint.model import Block, BlockKind, Document, Place, Result, Story, View
from moulint.report import _clean, _words
from moulint.report._element import Child, Element, add, h

_DEEPEST = 6


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in the text, as the page links to it."""

    id: str
    """Of the spot itself; the finding links to it."""
    finding: str
    """Id of the finding; the spot links back to it."""
    number: int
    """The finding's number on the page."""
    result: Result
    place: Place
    start: int
    """Offset of the quotation in the block's text."""


def find(document: Document, view: View, place: Place) -> int | None:
    """Where the quotation stands in its block; None when it is not found as quoted."""
    if not (0 <= place.block < len(document.blocks) and place.quote.strip()):
        return None
    reading = document.blocks[place.block].reading(view)
    if reading is None:
        return None
    if reading.text.startswith(place.quote, place.start):
        return place.start
    found = reading.text.find(place.quote)
    return None if found < 0 else found


def text(document: Document, view: View, spots: Sequence[Spot], prefix: str) -> list[Element]:
    """The whole text in reading order; notes and page headers come after the body."""
    by_block: dict[int, list[Spot]] = {}
    for spot in spots:
        by_block.setdefault(spot.place.block, []).append(spot)
    pane = _Pane(view, by_block, prefix)
    kept = [
        (index, block)
        for index, block in enumerate(document.blocks)
        if block.reading(view) is not None
    ]
    body = [one for one in kept if one[1].story in (Story.BODY, Story.BOX)]
    notes = [one for one in kept if one[1].story is Story.NOTE]
    margins = [one for one in kept if one[1].story in (Story.HEADER, Story.FOOTER)]
    made = pane.blocks(body)
    for title, some in (("Notes", notes), ("Page headers and footers", margins)):
        if some:
            made += [h("h4", title, class_="story"), *pane.blocks(some)]
    return made


class _Pane:
    """The text of one document."""

    def __init__(self, view: View, spots: Mapping[int, Sequence[Spot]], prefix: str) -> None:
        self.view = view
        self.spots = spots
        self.prefix = prefix
        self.page: int | None = None

    def blocks(self, some: Sequence[tuple[int, Block]]) -> list[Element]:
        """Blocks one after another, cells of a table together."""
        made: list[Element] = []
        for table, group in groupby(some, key=lambda one: one[1].cell and one[1].cell.table):
            if table is None:
                for index, block in group:
                    made += [*self.break_(block), self.block(index, block)]
            else:
                cells = list(group)
                made += [*self.break_(cells[0][1]), self.table(cells)]
        return made

    def break_(self, block: Block) -> list[Element]:
        """A mark where a new page begins."""
        if block.page is None or block.page == self.page:
            return []
        self.page = block.page
        return [h("p", f"page {block.page}", class_="page")]

    def block(self, index: int, block: Block) -> Element:
        """A heading, paragraph, item or quotation."""
        tag, name = "p", "block"
        if block.kind is BlockKind.HEADING:
            tag = f"h{min(_DEEPEST, 3 + max(1, block.level))}"
        elif block.kind is BlockKind.ITEM:
            name += f" item{min(_DEEPEST, max(1, block.level))}"
        elif block.kind is BlockKind.QUOTE:
            name += " quoted"
        if block.story is Story.BOX:
            name += " box"
        if "contents" in block.flags:
            name += " contents"
        made = h(tag, *self.words(index, block), id=f"{self.prefix}-b{index}", class_=name)
        changes = self.changes(block)
        return made if changes is None else h("div", made, changes)

    def table(self, cells: Sequence[tuple[int, Block]]) -> Element:
        """A table; a cell of several paragraphs holds them all."""
        made = h("table", class_="block")
        for _, row in groupby(cells, key=lambda one: one[1].cell and one[1].cell.row):
            line = h("tr")
            for _, paragraphs in groupby(row, key=lambda one: one[1].cell and one[1].cell.column):
                inside = list(paragraphs)
                cell = inside[0][1].cell
                header = cell is not None and cell.header
                span = str(cell.span) if cell is not None and cell.span > 1 else None
                scope = "col" if header else None
                box = h("th" if header else "td", colspan=span, scope=scope)
                for index, block in inside:
                    add(box, h("p", *self.words(index, block), id=f"{self.prefix}-b{index}"))
                    add(box, self.changes(block))
                add(line, box)
            add(made, line)
        reading = cells[0][1].reading(self.view)
        name = f"Table at line {reading.position(0).line}, {self.prefix}" if reading else "Table"
        return h("div", made, class_="scroll", tabindex="0", role="region", aria_label=name)

    def changes(self, block: Block) -> Element | None:
        """The tracked changes of a block, folded in."""
        if not block.changes:
            return None
        said = [h("li", _words.change(one)) for one in block.changes]
        summary = h("summary", _words.count(len(said), "tracked change"))
        return h("details", summary, h("ul", *said), class_="changes")

    def words(self, index: int, block: Block) -> list[Child]:
        """Line number, label and text, cut where quotations and marks begin and end."""
        reading = block.reading(self.view)
        if reading is None:
            return []
        line = str(reading.position(0).line)
        made: list[Child] = [h("span", line, class_="line", aria_hidden="true")]
        if block.note:
            made += [h("sup", block.note), " "]
        if reading.label:
            made += [h("span", reading.label, class_="label"), " "]
        spots = self.spots.get(index, ())
        cuts = {0, len(reading.text), *(note.offset for note in reading.notes)}
        cuts = {cut for cut in cuts if 0 <= cut <= len(reading.text)}
        marked: list[tuple[int, int]] = []
        for spot in spots:
            end = spot.start + len(spot.place.quote)
            cuts |= {spot.start, end}
            for first, last in _clean.spans(spot.place.quote, spot.place.marks):
                cuts |= {spot.start + first, spot.start + last}
                marked.append((spot.start + first, spot.start + last))
        edges = sorted(cuts)
        for start, end in pairwise(edges):
            made += [h("span", id=spot.id, class_="spot") for spot in spots if spot.start == start]
            words = reading.text[start:end]
            over = [one for one in spots if one.start <= start < one.start + len(one.place.quote)]
            inside = any(first <= start < last for first, last in marked)
            piece: Child = h("mark", words) if inside else words
            if over:
                piece = h("span", piece, class_=f"quote {over[-1].result.verdict.value}")
            made.append(piece)
            made += [h("sup", note.note) for note in reading.notes if note.offset == end]
            made += [_back(one) for one in over if one.start + len(one.place.quote) == end]
        return made


def _back(spot: Spot) -> Element:
    """The way back to the finding, like the number of a note."""
    verdict = spot.result.verdict
    said = f"Finding {spot.number}: {spot.result.title}, {verdict.value}"
    return h(
        "a",
        f"{_words.SYMBOL[verdict]}{spot.number}",
        href=f"#{spot.finding}",
        class_=f"back {verdict.value}",
        title=said,
        aria_label=said,
    )
