"""The styles of a file, each worked out along its `basedOn` chain once and then remembered."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from moulint.read.word.names import VAL, W, is_on, value, whole

if TYPE_CHECKING:
    from collections.abc import Iterable

    from moulint.read.word.names import Element

T = TypeVar("T")

LONGEST_CHAIN = 64
"""Word itself stops at a dozen; more is damage, or bait."""

BODY_LEVEL = 9
"""The outline level that stands for "no heading"."""

HEADING_NAME = re.compile(r"heading ([1-9])")
CONTENTS_NAME = re.compile(r"toc (?:[1-9]|heading)|table of (?:figures|authorities)|toa heading")
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
class CharacterStyle:
    """What a character style decides; None where it says nothing."""

    hidden: bool | None = None
    bold: bool | None = None
    capitals: bool | None = None
    underlined: bool | None = None


PLAIN = CharacterStyle()


class Styles:
    """Looks up paragraph, character and numbering styles by id."""

    def __init__(self, root: Element | None) -> None:
        """Index the styles part; nothing is resolved before it is asked for."""
        self._elements: dict[str, Element] = {}
        self._default = ""
        self._paragraphs: dict[str, ParagraphStyle] = {}
        self._characters: dict[str, CharacterStyle] = {}
        self._basis = PLAIN
        if root is None:
            return
        for style in root.iterchildren(W + "style"):
            name = style.get(W + "styleId")
            if name is None:
                continue
            self._elements.setdefault(name, style)
            if style.get(W + "type") == "paragraph" and style.get(W + "default") in ("1", "true"):
                self._default = self._default or name
        defaults = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        if defaults is not None:
            self._basis = _run_look(defaults)

    def paragraph(self, name: str | None) -> ParagraphStyle:
        """The paragraph style of that id; an unknown one is the default, as in Word."""
        key = name if name in self._elements else self._default
        assert key is not None
        found = self._paragraphs.get(key)
        if found is None:
            found = self._paragraphs[key] = self._resolve_paragraph(key)
        return found

    def character(self, name: str) -> CharacterStyle:
        """The character style of that id; an unknown one says nothing."""
        found = self._characters.get(name)
        if found is None:
            found = self._characters[name] = self._merged_look(self._chain(name))
        return found

    def numbering(self, name: str) -> str | None:
        """The number definition (`w:numId`) that a numbering style points to."""
        style = self._elements.get(name)
        return None if style is None else value(style, f"{W}pPr/{W}numPr/{W}numId")

    def _chain(self, name: str) -> list[Element]:
        """The style and those it is based on, nearest first; a circle is cut."""
        chain: list[Element] = []
        seen: set[str] = set()
        while name in self._elements and name not in seen and len(chain) < LONGEST_CHAIN:
            seen.add(name)
            chain.append(self._elements[name])
            name = value(chain[-1], W + "basedOn") or ""
        return chain

    def _merged_look(self, chain: list[Element]) -> CharacterStyle:
        looks = [_run_look(look) for s in chain if (look := s.find(W + "rPr")) is not None]
        return CharacterStyle(
            hidden=_first(look.hidden for look in looks),
            bold=_first(look.bold for look in looks),
            capitals=_first(look.capitals for look in looks),
            underlined=_first(look.underlined for look in looks),
        )

    def _resolve_paragraph(self, name: str) -> ParagraphStyle:
        chain = self._chain(name)
        look, basis = self._merged_look(chain), self._basis
        outline = _first(
            whole(value(properties, W + "outlineLvl"))
            for style in chain
            if (properties := style.find(W + "pPr")) is not None
        )
        names = [(value(style, W + "name") or "").lower() for style in chain]
        if outline is None:
            # Word's own heading styles are headings even where a file forgets the level.
            outline = _first(
                int(match[1]) - 1 if (match := HEADING_NAME.fullmatch(known)) else None
                for known in names
            )
        return ParagraphStyle(
            outline=outline,
            numbering=tuple(
                StyleNumbering(
                    style.get(W + "styleId", ""),
                    value(numbering, W + "numId"),
                    whole(value(numbering, W + "ilvl")),
                )
                for style in chain
                if (numbering := style.find(f"{W}pPr/{W}numPr")) is not None
            ),
            hidden=bool(basis.hidden or look.hidden),
            bold=bool(basis.bold or look.bold),
            capitals=bool(basis.capitals or look.capitals),
            underlined=bool(basis.underlined or look.underlined),
            role=_first(_role(known) for known in names) or "",
        )


def _role(name: str) -> str | None:
    if name == "title":
        return "title"
    if CONTENTS_NAME.fullmatch(name):
        return "contents"
    return "quote" if name in QUOTE_NAMES else None


def _run_look(properties: Element) -> CharacterStyle:
    """The four switches of a `w:rPr` that matter for reading."""
    underline = properties.find(W + "u")
    return CharacterStyle(
        hidden=_switch(properties, "vanish"),
        bold=_switch(properties, "b"),
        capitals=_switch(properties, "caps"),
        underlined=None if underline is None else underline.get(VAL) != "none",
    )


def _switch(properties: Element, name: str) -> bool | None:
    child = properties.find(W + name)
    return None if child is None else is_on(child)


def _first(found: Iterable[T | None]) -> T | None:
    """The nearest that says something, along a chain."""
    return next((item for item in found if item is not None), None)
