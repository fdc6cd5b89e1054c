"""The data that flows through moulint, from a file to a verdict.

Everything here is frozen and plain: it can be built in a test, compared, hashed and printed.
Lines and columns count from 1, offsets into a text count characters from 0.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

View = Literal["proposed", "original"]
"""Which of a document's two texts is read: tracked changes accepted, or rejected."""

Format = Literal["word", "markdown", "text"]


class ReadError(Exception):
    """A file that cannot be read; the message is one clear line: what is wrong and what to do."""


# --- what a reader gives -------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Position:
    """A place in the source (Markdown, text) or in the reading copy (Word)."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class NoteMark:
    """A footnote or endnote reference: the note `note` is called at `offset` in a text."""

    offset: int
    note: str


@dataclass(frozen=True, slots=True)
class Reading:
    """One of the two texts of a block, as the person who opens the file reads it.

    `text` has soft wraps joined by one space and inline markup removed; a hard line break is a
    newline. `label` is an *automatic* number as shown ("5.1", "(a)", "Article III."), never part
    of `text`; numbers typed by hand stay in `text`. `anchors` map offsets to the source: from
    each anchor's offset on, characters run on that line from that column, until the next anchor.
    """

    text: str
    label: str = ""
    anchors: tuple[tuple[int, int, int], ...] = ((0, 1, 1),)
    notes: tuple[NoteMark, ...] = ()

    def position(self, offset: int) -> Position:
        """Line and column of the character at `offset` (an offset past the end gives the end)."""
        offset = max(0, min(offset, len(self.text)))
        anchor = self.anchors[max(0, bisect_right(self.anchors, (offset, 1 << 60, 0)) - 1)]
        return Position(anchor[1], anchor[2] + max(0, offset - anchor[0]))


class BlockKind(StrEnum):
    """What a block is on the page."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"  # a paragraph of a list, typed bullets and automatic numbers alike
    CELL = "cell"
    QUOTE = "quote"  # a block quotation


class Story(StrEnum):
    """Which text of the file a block belongs to."""

    BODY = "body"
    NOTE = "note"  # footnotes and endnotes
    BOX = "box"  # text boxes
    HEADER = "header"  # page headers and footers: never part of the agreement's text
    FOOTER = "footer"


@dataclass(frozen=True, slots=True)
class Cell:
    """Where a cell stands: its table's number in the document, row, column (all from 0)."""

    table: int
    row: int
    column: int
    header: bool = False
    """True in a header row (marked as such, or the first row of a Markdown table)."""
    span: int = 1
    """Columns covered."""


@dataclass(frozen=True, slots=True)
class Change:
    """A tracked change that touches a block."""

    kind: Literal["insertion", "deletion", "move", "numbering"]
    author: str
    date: str
    """As stored (ISO 8601), "" when unknown."""
    text: str
    """The words inserted, deleted or moved."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, list item or table cell in reading order, with its two texts.

    `proposed` is None for a block that a tracked deletion removes, `original` is None for one
    that a tracked insertion adds. Where no change touches the block both are the same object.
    """

    kind: BlockKind
    proposed: Reading | None
    original: Reading | None
    level: int = 0
    """Heading level from 1; depth of a list item from 1; 0 for the rest."""
    story: Story = Story.BODY
    cell: Cell | None = None
    note: str = ""
    """The id of the note this block belongs to, when `story` is NOTE."""
    flags: frozenset[str] = frozenset()
    """Among: "contents" (part of a table of contents), "placeholder" (an unfilled form field),
    "bold" (the whole paragraph is set bold, or in capitals by style: it may be a heading),
    "title", "code" (an indented block that Markdown would take for code)."""
    page: int | None = None
    """Page where Word left rendered page breaks, about right; None elsewhere."""
    changes: tuple[Change, ...] = ()

    def reading(self, view: View) -> Reading | None:
        """The block's text in that view, None where the block is not part of it."""
        return self.proposed if view == "proposed" else self.original


@dataclass(frozen=True, slots=True)
class Comment:
    """An HTML comment of a Markdown file (its text without the marks), for accepted findings."""

    text: str
    line: int
    block: int
    """Index of the block that follows it, len(blocks) at the end of the document."""


@dataclass(frozen=True, slots=True)
class NotRead:
    """Something in the file that moulint did not or could not read, told to the user."""

    what: str
    """In plain words: "embedded document", "2 pictures", "hidden text", "3 comments"."""
    where: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A file as read: blocks in reading order; notes follow the body, in order of reference."""

    path: str
    format: Format
    blocks: tuple[Block, ...]
    title: str = ""
    """From front matter, document properties or the first title; "" when there is none."""
    not_read: tuple[NotRead, ...] = ()
    comments: tuple[Comment, ...] = ()

    @property
    def changed(self) -> bool:
        """True where tracked changes make the two texts differ."""
        return any(block.proposed is not block.original for block in self.blocks)


# --- what the clause reading gives ---------------------------------------------------------------


class Region(StrEnum):
    """Which part of an agreement a clause stands in; only some parts bind."""

    COVER = "cover memo"
    TITLE = "title"
    RECITAL = "recital"
    PURPOSE = "purpose"
    DEFINITION = "definition"
    OPERATIVE = "operative"
    EXHIBIT = "exhibit"
    SIGNATURE = "signature block"
    CONTENTS = "table of contents"
    QUOTED = "quoted law"


# --- what the judge gives ------------------------------------------------------------------------


class Verdict(StrEnum):
    """How an agreement stands against one requirement, best first."""

    MET = "met"
    WEAK = "weak"
    CONFLICTING = "conflicting"
    MISSING = "missing"


Severity = Literal["error", "warning", "info", "none"]
Confidence = Literal["high", "medium", "low"]
Role = Literal["deciding", "opposing", "nearest"]


@dataclass(frozen=True, slots=True)
class Place:
    """Where the words of a verdict stand; a person finds them by clause, heading and quote."""

    role: Role
    line: int
    end_line: int
    column: int
    end_column: int
    """Column just after the last character."""
    clause: str
    """"5.1(a)", "" where nothing is numbered."""
    heading: tuple[str, ...]
    page: int | None
    quote: str
    """The sentence, or item with its lead-in's place, as written."""
    marks: tuple[tuple[int, int], ...] = ()
    """Offsets (start, end) into `quote` of the words that decide."""
    block: int = -1
    """Index of the block of the document that `quote` stands in."""
    start: int = 0
    """Offset of `quote` in that block's text."""


@dataclass(frozen=True, slots=True)
class PartResult:
    """A recommended item under a requirement; it never changes the verdict."""

    id: str
    title: str
    verdict: Literal["met", "weak", "missing"]
    places: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Accepted:
    """A finding that somebody accepted, with the reason given."""

    reason: str
    until: str | None
    where: str
    """The file and line of the directive or setting."""


@dataclass(frozen=True, slots=True)
class Result:
    """One requirement judged against one document."""

    rule: str
    pack: str
    revision: int
    title: str
    verdict: Verdict
    severity: Severity
    confidence: Confidence
    message: str
    """The reading that led to the verdict, one plain sentence."""
    why: str
    """Why the requirement matters."""
    suggestion: str
    """Wording that would mend it; "" for met."""
    places: tuple[Place, ...] = ()
    parts: tuple[PartResult, ...] = ()
    original_verdict: Verdict | None = None
    """The verdict on the original text, where tracked changes make it differ."""
    changes: tuple[Change, ...] = ()
    """The tracked changes that make it differ."""
    accepted: Accepted | None = None


Status = Literal["checked", "skipped", "failed"]


@dataclass(frozen=True, slots=True)
class DocumentReport:
    """Everything moulint says of one file."""

    path: str
    format: Format
    status: Status
    reason: str | None = None
    """Why it was skipped or failed, one line."""
    title: str = ""
    results: tuple[Result, ...] = ()
    not_read: tuple[NotRead, ...] = ()
    notes: tuple[str, ...] = ()
    """Problems with directives and the like, one line each."""
    document: Document | None = None
    """The text as read, for reports that show it; not part of what is compared or stored."""
    view: View = "proposed"
    """Which of the document's texts was judged."""


@dataclass(frozen=True, slots=True)
class PackInfo:
    """A rule pack in use."""

    id: str
    version: str


@dataclass(frozen=True, slots=True)
class Report:
    """The answer to one run of `moulint check`."""

    version: str
    packs: tuple[PackInfo, ...]
    documents: tuple[DocumentReport, ...] = field(default=())

    def counts(self) -> dict[str, int]:
        """How many results there are of each verdict, over all documents checked."""
        found = {verdict.value: 0 for verdict in Verdict}
        for document in self.documents:
            for result in document.results:
                found[result.verdict.value] += 1
        return found
