"""Where the walk stands: the paragraph being filled and everything that holds around it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from moulint.model import Cell, NotRead, Story
from moulint.read.word.compatibility import Alternatives
from moulint.read.word.fields import Field
from moulint.read.word.flow import Flow
from moulint.read.word.formats import Formats
from moulint.read.word.numbering import Counters
from moulint.read.word.paragraph import BOTH, Origin, Paragraph
from moulint.read.word.styles import ParagraphStyle

if TYPE_CHECKING:
    from moulint.read.word.names import Element

FARTHEST_BACK = 20
"""How many paragraphs, or pieces of one, are looked at to say where something stands."""

Step: TypeAlias = "tuple[Iterator[Element], Callable[[], None] | None]"
"""A handler's wish: go through these elements next, then call this."""

Handler: TypeAlias = "Callable[[Walk, Element], Step | None]"


@dataclass(frozen=True, slots=True)
class NoteCall:
    """A footnote or endnote that was called, with what held at the call."""

    kind: str
    """"footnotes" or "endnotes": the part it stands in."""
    id: str
    name: str
    """The number a reader sees at the call: "1", "ii"."""
    views: int
    page: int


@dataclass(slots=True)
class Table:
    """The table the walk is in."""

    number: int
    row: int = -1
    column: int = 0
    header: bool = False


class NotReadList:
    """Counts what was met and not read, and keeps where each kind was met first."""

    def __init__(self) -> None:
        """Nothing yet."""
        self._counts: Counter[str] = Counter()
        self._places: dict[str, str] = {}

    def add(self, what: str, where: Callable[[], str] | None = None) -> None:
        """Count one "picture", "comment" or the like; `where` is asked for the first only."""
        if what not in self._counts and where is not None:
            self._places[what] = where()
        self._counts[what] += 1

    def items(self) -> tuple[NotRead, ...]:
        """The list as the document gives it: "picture", "2 pictures"."""
        return tuple(
            NotRead(what if count == 1 else f"{count} {_plural(what)}", self._places.get(what, ""))
            for what, count in self._counts.items()
        )


def _plural(what: str) -> str:
    noun, mark, rest = what.partition(" that ")
    return f"{noun}s{mark}{rest}"


class Walk:
    """The state handlers read and change; everything scoped is put back by a step's end."""

    def __init__(self, formats: Formats) -> None:
        """For one file: the stories follow each other."""
        self.formats = formats
        self.paragraphs: list[Paragraph] = []
        """In reading order, a text box after the paragraph it hangs on."""
        self.not_read = NotReadList()
        self.note_calls: list[NoteCall] = []
        self.notes_known: dict[tuple[str, str], NoteCall] = {}
        self.notes_called: Counter[str] = Counter()
        self.pages: list[tuple[str, Story]] = []
        """The relationship ids of page headers and footers, in order of their sections."""
        self.tables = 0
        self.hidden_passages = 0
        self.breaks = 0
        """Pages that Word broke off so far, in the body."""
        self.alternatives = Alternatives()
        self.box_counters = (Counters(), Counters())
        self.start(Story.BODY)

    def start(self, story: Story, note: str = "", views: int = BOTH, page: int = 0) -> None:
        """Begin another story."""
        self.story = story
        self.note = note
        self.views = views
        self.page = page
        self.flow = Flow(self.formats)
        self.paragraph: Paragraph | None = None
        self.style = ParagraphStyle()
        self.table: Table | None = None
        self.cell: Cell | None = None
        self.origin: Origin | None = None
        self.fields: list[Field] = []
        self.unshown = 0
        """How many open fields are not yet past their "separate"."""
        self.strays: frozenset[Element] = frozenset()
        self.contents = 0
        self.placeholder = False
        self.in_object = False
        self.hidden = self.hidden_before = False
        self.emphasis = False
        self.font: str | None = None

    def add(self, text: str) -> None:
        """Append text to the paragraph, if it is shown."""
        paragraph = self.paragraph
        if not text or paragraph is None or self.unshown:
            return
        if self.hidden:
            if not self.hidden_before and not text.isspace():
                self.hidden_before = True
                self.hidden_passages += 1
            return
        if self.fields:
            self.fields[-1].wrote = True
        if self.contents:
            paragraph.flag("contents")
        if self.placeholder:
            paragraph.flag("placeholder")
        if not self.emphasis and not text.isspace():
            paragraph.emphasis = False
        paragraph.add(self.views, text, self.origin)

    def whereabouts(self) -> str:
        """The words before this point, for the list of what was not read."""
        for paragraph in reversed(self.paragraphs[-FARTHEST_BACK:]):
            words = "".join(text for _, text, _ in paragraph.pieces[:FARTHEST_BACK]).split()
            if words:
                return "after “" + " ".join(words[:6]) + ("…”" if len(words) > 6 else "”")
        return "" if self.paragraphs else "at the start"
