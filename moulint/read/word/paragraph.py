"""A paragraph while it is read: pieces of text, each in one or both of the two texts."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from moulint.model import Cell, Change, NoteMark, Story
from moulint.read.word.names import W
from moulint.read.word.properties import PLAIN, Properties

if TYPE_CHECKING:
    from moulint.read.word.names import Element

PROPOSED, ORIGINAL = 1, 2
BOTH = PROPOSED | ORIGINAL
"""In which of the two texts something stands, as bits: 0 is neither."""

VIEWS = (PROPOSED, ORIGINAL)

ChangeKind = Literal["insertion", "deletion", "move", "numbering"]

MARK = "¶"
"""What stands for an inserted or deleted paragraph mark among the words of a change."""

LONGEST_HEADING = 150
"""Characters up to which a paragraph set in bold may pass for a heading."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Who made a tracked change, and of what kind."""

    kind: ChangeKind
    author: str
    date: str

    @classmethod
    def of(cls, kind: ChangeKind, element: Element) -> Origin:
        """The origin that a revision element records."""
        return cls(kind, element.get(W + "author", ""), element.get(W + "date", ""))


@dataclass(frozen=True, slots=True)
class Shown:
    """A paragraph as one of the two texts shows it, joined and numbered."""

    text: str
    notes: tuple[NoteMark, ...]
    label: str
    heading: int
    """Heading level from 1, 0 for none."""
    depth: int
    """Depth of a list item from 1, 0 for none."""
    role: str
    """The role of the paragraph's style: "title", "contents", "quote" or ""."""


@dataclass(slots=True, eq=False)
class Paragraph:
    """Filled by the walk, finished by the flow."""

    story: Story
    cell: Cell | None
    note: str
    page: int
    pieces: list[tuple[int, str, str]] = field(default_factory=list)
    """Views, text, and the note called after it or ""."""
    split: bool = False
    """Whether any piece stands in one view only."""
    changes: list[tuple[Origin, list[str]]] = field(default_factory=list)
    flags: frozenset[str] = frozenset()
    emphasis: bool = True
    """All words so far are bold, in capitals or underlined."""
    mark: int = BOTH
    """The views in which the paragraph ends here; elsewhere it runs on into the next."""
    mark_origin: Origin | None = None
    proposed: Properties = PLAIN
    original: Properties = PLAIN
    format_origin: Origin | None = None
    shown_proposed: Shown | None = None
    shown_original: Shown | None = None

    def flag(self, name: str) -> None:
        """Set one of the flags of `model.Block`."""
        if name not in self.flags:
            self.flags |= {name}

    def add(self, views: int, text: str, origin: Origin | None) -> None:
        """Append text that stands in `views`; a tracked change also keeps the words."""
        self.pieces.append((views, text, ""))
        if views != BOTH:
            self.split = True
        if origin is not None:
            self.record(origin, text)

    def call_note(self, views: int, note: str) -> None:
        """Note the place where a footnote or endnote is called."""
        self.pieces.append((views, "", note))
        if views != BOTH:
            self.split = True

    def record(self, origin: Origin, text: str) -> None:
        """Keep the words of a change, with those before it where it is the same change."""
        if self.changes and self.changes[-1][0] == origin:
            self.changes[-1][1].append(text)
        else:
            self.changes.append((origin, [text]))

    def content(self, view: int) -> tuple[str, list[tuple[int, str]]]:
        """The text in one view, and the notes called in it with their offsets."""
        parts, notes, length = [], [], 0
        for views, text, note in self.pieces:
            if views & view:
                if note:
                    notes.append((length, note))
                else:
                    parts.append(text)
                    length += len(text)
        return "".join(parts), notes

    @property
    def blank(self) -> bool:
        """Whether it is finished and shows nothing, not even a number."""
        return (
            self.mark == BOTH
            and not self.pieces
            and self.shown_proposed is None
            and self.shown_original is None
        )

    @property
    def empty(self) -> bool:
        """Whether nothing at all was added, in either view."""
        return not self.pieces

    def tracked_changes(self) -> tuple[Change, ...]:
        """The changes as the document reports them."""
        return tuple(
            Change(origin.kind, origin.author, origin.date, "".join(words))
            for origin, words in self.changes
        )
