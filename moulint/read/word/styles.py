"""The styles of a file, each worked out along its `basedOn` chain once and then remembered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from moulint.expression import expression
from moulint.read.word.names import VAL, W, is_on, value, whole

if TYPE_CHECKING:
    from collections.abc import Iterable

    from moulint.read.word.names import Element

T = TypeVar("T")

LONGEST_CHAIN = 64
"""Word itself stops at a dozen; more is damage, or bait."""

BODY_LEVEL = 9
"""The outline level that stands for "no heading"."""

HEADING_NAME = expression(r"heading ([1-9])")
CONTENTS_NAME = expression(r"toc (?:[1-9]|heading)|table of (?:figures|authorities)|toa heading")
QUOTE_NAMES = frozenset({"quote", "intense quote", "block quote", "block quotation", "quotations"})


@dataclass(frozen=True, slots=True)
class StyleNumbering:
    """What one style of a chain says about numbering."""

    style: str
    num: str | None
    level: int | None


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """What a paragraph style decides for reading."""

    outline: int | None = None
    """Outline level from 0, `BODY_LEVEL` for an explicit "none"."""
    numbering: tuple[StyleNumbering, ...] = ()
    """The styles of the chain that say something about numbering, nearest first."""
    hidden: bool = False
    bold: bool = False
    capitals: bool = False
    underlined: bool = False
    role: str = ""
    """"title", "contents", "quote" or ""."""


@dataclass(frozen=True, slots=True)
class Look:
    """What run properties say about the look; None where they say nothing."""

    hidden: bool | None = None
    bold: bool | None = None
    capitals: bool | None = None
    underlined: bool | None = None


@dataclass(frozen=True, slots=True)
class Own:
    """What one style says by itself, before its chain."""

    name: str
    based_on: str
    outline: int | None
    numbering: StyleNumbering | None
    look: Look


NO_LOOK = Look()


class Styles:
    """Looks up paragraph, character and numbering styles by id."""

    def __init__(self, root: Element | None) -> None:
        """Index the styles part; nothing is resolved before it is asked for."""
        self._elements: dict[str, Element] = {}
        self._default = ""
        self._paragraphs: dict[str, ParagraphStyle] = {}
        self._characters: dict[str, Look] = {}
        self._own: dict[str, Own] = {}
        self._basis = NO_LOOK
        if root is None:
            return
        for style in root.iterchildren(W + "style"):
            name = style.get(W + "styleId")
            if name is None:
                continue
            self._elements.setdefault(name, style)
            if style.get(W + "type") == "paragraph" and style.get(W + "default") in ("1", "true"):
                self._default = self._default or name
        self._basis = _read_look(root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr"))

    def paragraph(self, name: str | None) -> ParagraphStyle:
        """The paragraph style of that id; an unknown one is the default, as in Word."""
        key = name if name in self._elements else self._default
        assert key is not None
        found = self._paragraphs.get(key)
        if found is None:
            found = self._paragraphs[key] = self._resolve_paragraph(key)
        return found

    def character(self, name: str) -> Look:
        """The character style of that id; an unknown one says nothing."""
        found = self._characters.get(name)
        if found is None:
            found = self._characters[name] = _merged(self._chain(name))
        return found

    def numbering(self, name: str) -> str | None:
        """The number definition (`w:numId`) that a numbering style points to."""
        style = self._elements.get(name)
        return None if style is None else value(style, f"{W}pPr/{W}numPr/{W}numId")

    def _chain(self, name: str) -> list[Own]:
        """The style and those it is based on, nearest first; a circle is cut."""
        chain: list[Own] = []
        seen: set[str] = set()
        while name in self._elements and name not in seen and len(chain) < LONGEST_CHAIN:
            seen.add(name)
            own = self._own.get(name)
            if own is None:
                own = self._own[name] = _read_style(self._elements[name])
            chain.append(own)
            name = own.based_on
        return chain

    def _resolve_paragraph(self, name: str) -> ParagraphStyle:
        chain = self._chain(name)
        look, basis = _merged(chain), self._basis
        outline = _first(own.outline for own in chain)
        if outline is None:
            # Word's own heading styles are headings even where a file forgets the level.
            outline = _first(
                int(match[1]) - 1 if (match := HEADING_NAME.fullmatch(own.name)) else None
                for own in chain
            )
        return ParagraphStyle(
            outline=outline,
            numbering=tuple(own.numbering for own in chain if own.numbering is not None),
            hidden=bool(basis.hidden or look.hidden),
            bold=bool(basis.bold or look.bold),
            capitals=bool(basis.capitals or look.capitals),
            underlined=bool(basis.underlined or look.underlined),
            role=_first(_role(own.name) for own in chain) or "",
        )


def _read_style(style: Element) -> Own:
    properties, numbering = style.find(W + "pPr"), style.find(f"{W}pPr/{W}numPr")
    said = None
    if numbering is not None:
        said = StyleNumbering(
            style.get(W + "styleId", ""),
            value(numbering, W + "numId"),
            whole(value(numbering, W + "ilvl")),
        )
    return Own(
        name=(value(style, W + "name") or "").lower(),
        based_on=value(style, W + "basedOn") or "",
        outline=whole(value(properties, W + "outlineLvl")),
        numbering=said,
        look=_read_look(style.find(W + "rPr")),
    )


def _read_look(properties: Element | None) -> Look:
    if properties is None:
        return NO_LOOK
    underline = properties.find(W + "u")
    return Look(
        hidden=_switch(properties, "vanish"),
        bold=_switch(properties, "b"),
        capitals=_switch(properties, "caps"),
        underlined=None if underline is None else underline.get(VAL) != "none",
    )


def _switch(properties: Element, name: str) -> bool | None:
    child = properties.find(W + name)
    return None if child is None else is_on(child)


def _merged(chain: list[Own]) -> Look:
    return Look(
        hidden=_first(own.look.hidden for own in chain),
        bold=_first(own.look.bold for own in chain),
        capitals=_first(own.look.capitals for own in chain),
        underlined=_first(own.look.underlined for own in chain),
    )


def _role(name: str) -> str | None:
    if name == "title":
        return "title"
    if CONTENTS_NAME.fullmatch(name):
        return "contents"
    return "quote" if name in QUOTE_NAMES else None


def _first(found: Iterable[T | None]) -> T | None:
    """The nearest that says something, along a chain."""
    return next((item for item in found if item is not None), None)
