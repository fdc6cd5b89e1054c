"""What a paragraph's properties (`w:pPr`) say, in both texts, in one pass over them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from moulint.read.word.names import VAL, W, is_on, whole

if TYPE_CHECKING:
    from moulint.read.word.names import Element


@dataclass(frozen=True, slots=True)
class Properties:
    """The direct settings of a paragraph that decide its kind and number."""

    style: str | None = None
    num: str | None = None
    level: int | None = None
    outline: int | None = None


PLAIN = Properties()


@dataclass(slots=True)
class Mark:
    """The paragraph mark: what ends a paragraph, and may itself be inserted or deleted."""

    inserted: Element | None = None
    deleted: Element | None = None
    moved_here: Element | None = None
    moved_away: Element | None = None
    hidden: bool = False
    separator: bool = False
    """A style separator: hidden, but only to let a heading and its text share a line."""


@dataclass(slots=True)
class ParagraphProperties:
    """Everything read from one `w:pPr`."""

    proposed: Properties = PLAIN
    original: Properties = PLAIN
    """Before a tracked change of the paragraph's format; else the same object."""
    change: Element | None = None
    """The tracked change that makes them differ."""
    mark: Mark | None = None
    dropped_capital: bool = False
    section: Element | None = None


MARKS = {
    W + "ins": "inserted",
    W + "del": "deleted",
    W + "moveTo": "moved_here",
    W + "moveFrom": "moved_away",
}


def read_properties(element: Element, *, history: bool = True) -> ParagraphProperties:
    """Read a `w:pPr`. Only its children count: the history below them has its own `w:numPr`.

    With `history` false a tracked change is passed over: a former state has no former state.
    """
    found = ParagraphProperties()
    style = num = level = outline = None
    change = numbered = None
    for child in element:
        tag = child.tag
        if tag == W + "pStyle":
            style = child.get(VAL)
        elif tag == W + "numPr":
            num, level, numbered = _read_numbering(child)
        elif tag == W + "outlineLvl":
            outline = whole(child.get(VAL))
        elif tag == W + "rPr":
            found.mark = _read_mark(child)
        elif tag == W + "framePr":
            found.dropped_capital = child.get(W + "dropCap") in ("drop", "margin")
        elif tag == W + "sectPr":
            found.section = child
        elif tag == W + "pPrChange" and history:
            change = child
    found.proposed = found.original = Properties(style, num, level, outline)
    if change is not None:
        before = change.find(W + "pPr")
        found.original = (
            PLAIN if before is None else read_properties(before, history=False).proposed
        )
        found.change = change
    elif numbered is not None:
        found.original = Properties(style, None, None, outline)
        found.change = numbered
    return found


def _read_numbering(element: Element) -> tuple[str | None, int | None, Element | None]:
    """The list and level of a `w:numPr`, and the tracked change that inserted it."""
    num = level = inserted = None
    for part in element:
        if part.tag == W + "numId":
            num = part.get(VAL)
        elif part.tag == W + "ilvl":
            level = whole(part.get(VAL))
        elif part.tag == W + "ins":
            inserted = part
    return num, level, inserted


def _read_mark(element: Element) -> Mark | None:
    mark = None
    for child in element:
        tag = child.tag
        if tag in MARKS:
            mark = mark or Mark()
            setattr(mark, MARKS[tag], child)
        elif tag == W + "vanish" and is_on(child):
            mark = mark or Mark()
            mark.hidden = True
        elif tag == W + "specVanish" and is_on(child):
            mark = mark or Mark()
            mark.separator = True
    return mark
