"""The numbers Word shows in front of paragraphs: definitions, and the counters that run.

Word stores no number. A paragraph, or its style, names a definition (`w:num`) and a level; the
definition leads to an abstract one that says how each level counts and looks. Counters belong
to the abstract definition, so that two `w:num` on the same one go on counting together.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from moulint.expression import expression
from moulint.read.word.names import MC, VAL, W, is_on, value, whole
from moulint.read.word.number_formats import written

if TYPE_CHECKING:
    from moulint.read.word.names import Element
    from moulint.read.word.styles import ParagraphStyle, Styles

LEVELS = 9
LONGEST_TEXT = 100
"""Characters of a level's pattern, and of a label; the longest seen in real files has 40."""
LONGEST_LINK = 64
PLACEHOLDER = expression(r"%([1-9])")
NO_NUMBER = "0"
"""The `w:numId` by which a paragraph or style takes itself out of a list."""


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list counts and looks."""

    start: int = 0
    form: str = "decimal"
    text: str = ""
    """"%1.%2" with a place for each counter."""
    restart: int | None = None
    """The level (from 1) after which this one starts again; 0 never, None any higher one."""
    legal: bool = False
    """Show roman numbers and letters of the levels above as digits."""
    hidden: bool = False
    """Counted, not shown."""
    style: str | None = None
    """The paragraph style that stands for this level."""

    @property
    def bullet(self) -> bool:
        """Whether a sign stands here instead of a number."""
        return self.form == "bullet"


@dataclass(frozen=True, slots=True)
class List:
    """A number definition (`w:num`), all links followed and overrides applied."""

    num: str
    abstract: str
    levels: dict[int, Level]
    restarts: dict[int, int]
    """Numbers from which levels count anew where this definition is first used."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a paragraph stands in a list: the list and its level, from 0."""

    list: List
    level: int

    @property
    def definition(self) -> Level:
        """How this level counts and looks."""
        return self.list.levels[self.level]


class Numbering:
    """The number definitions of a file, resolved when first used."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        """Index the numbering part."""
        self._styles = styles
        self._abstracts: dict[str, Element] = {}
        self._nums: dict[str, Element] = {}
        self._levels: dict[str, dict[int, Level]] = {}
        self._lists: dict[str, List | None] = {}
        if root is None:
            return
        for element in root.iterchildren(W + "abstractNum"):
            self._abstracts.setdefault(element.get(W + "abstractNumId", ""), element)
        for element in root.iterchildren(W + "num"):
            self._nums.setdefault(element.get(W + "numId", ""), element)

    def place(self, num: str | None, level: int | None, style: ParagraphStyle) -> Place | None:
        """The place of a paragraph, from its own numbering and its style's.

        Definition and level are looked up apart: Word writes a heading 2 that inherits the
        list from heading 1 and only says its own level.
        """
        from_style = num is None
        if from_style:
            num = next((said.num for said in style.numbering if said.num is not None), None)
        if num is None or num == NO_NUMBER:
            return None
        found = self._list(num)
        if found is None:
            return None
        if level is None:
            level = self._level_of_style(found, style, from_style)
        level = max(0, min(level, LEVELS - 1))
        return Place(found, level) if level in found.levels else None

    def _level_of_style(self, found: List, style: ParagraphStyle, linked: bool) -> int:
        """The level a style stands for: where the list names the style, else what it says."""
        for said in style.numbering:
            if linked:
                for number, level in found.levels.items():
                    if level.style == said.style:
                        return number
            if said.level is not None:
                return said.level
        return 0

    def _list(self, num: str) -> List | None:
        if num not in self._lists:
            self._lists[num] = self._resolve(num)
        return self._lists[num]

    def _resolve(self, num: str) -> List | None:
        element = self._nums.get(num)
        if element is None:
            return None
        abstract = self._follow_links(value(element, W + "abstractNumId"))
        if abstract is None:
            return None
        levels = dict(self._levels_of(abstract))
        restarts: dict[int, int] = {}
        for override in element.iterchildren(W + "lvlOverride"):
            number = whole(override.get(W + "ilvl"))
            if number is None or not 0 <= number < LEVELS:
                continue
            definition = override.find(W + "lvl")
            if definition is not None:
                levels[number] = _level(definition)
            start = whole(value(override, W + "startOverride"))
            if start is not None and number in levels:
                restarts[number] = start
        return List(num, abstract, levels, restarts)

    def _levels_of(self, abstract: str) -> dict[int, Level]:
        found = self._levels.get(abstract)
        if found is None:
            found = self._levels[abstract] = _levels(self._abstracts[abstract])
        return found

    def _follow_links(self, abstract: str | None) -> str | None:
        """From an abstract definition that only names a numbering style to the one it means."""
        seen: set[str] = set()
        while abstract in self._abstracts and abstract not in seen and len(seen) < LONGEST_LINK:
            assert abstract is not None
            seen.add(abstract)
            link = value(self._abstracts[abstract], W + "numStyleLink")
            num = None if link is None else self._styles.numbering(link)
            if num is None or num not in self._nums:
                return abstract
            abstract = value(self._nums[num], W + "abstractNumId")
        return None


class Counters:
    """The running counts of one story in one text, by abstract definition and level."""

    def __init__(self) -> None:
        """Nothing counted yet."""
        self._counts: dict[str, dict[int, int]] = {}
        self._used: set[str] = set()

    def count(self, place: Place) -> str:
        """Count one paragraph and give its label as shown; "" for bullets and hidden numbers."""
        numbers, level = place.list, place.level
        counts = self._counts.setdefault(numbers.abstract, {})
        definition = numbers.levels[level]
        if level in numbers.restarts and numbers.num not in self._used:
            self._used.add(numbers.num)
            counts[level] = numbers.restarts[level]
        else:
            counts[level] = counts[level] + 1 if level in counts else definition.start
        for above in range(level):
            # A level that was skipped shows its first number and has used it up: 1.1, then 2.
            if above in numbers.levels and above not in counts:
                counts[above] = numbers.levels[above].start
        for deeper in [known for known in counts if known > level]:
            if _restarts(numbers.levels.get(deeper), deeper, level):
                del counts[deeper]
        if definition.hidden or definition.bullet or not definition.text:
            return ""
        return _label(numbers.levels, level, counts)


def _restarts(definition: Level | None, deeper: int, level: int) -> bool:
    """Whether counting at `level` makes the deeper level start again."""
    if definition is None or definition.restart is None:
        return True
    return level < definition.restart


def _label(levels: dict[int, Level], level: int, counts: dict[int, int]) -> str:
    definition = levels[level]

    def shown(match: re.Match[str]) -> str:
        number = int(match[1]) - 1
        own = levels.get(number)
        if own is None or number > level:
            return ""
        form = own.form
        if definition.legal and form not in ("decimalZero", "none", "bullet"):
            form = "decimal"
        return written(counts.get(number, own.start), form)

    return PLACEHOLDER.sub(shown, definition.text).strip()[:LONGEST_TEXT]


def _levels(abstract: Element) -> dict[int, Level]:
    levels: dict[int, Level] = {}
    for element in abstract.iterchildren(W + "lvl"):
        number = whole(element.get(W + "ilvl"))
        if number is not None and 0 <= number < LEVELS:
            levels.setdefault(number, _level(element))
    return levels


def _level(element: Element) -> Level:
    return Level(
        start=whole(value(element, W + "start")) or 0,
        form=_form(element),
        text=(value(element, W + "lvlText") or "")[:LONGEST_TEXT],
        restart=whole(value(element, W + "lvlRestart")),
        legal=is_on(element.find(W + "isLgl")),
        hidden=is_on(element.find(f"{W}rPr/{W}vanish")),
        style=value(element, W + "pStyle"),
    )


def _form(element: Element) -> str:
    """The number format; a custom one stands in an alternative beside its replacement."""
    form = element.find(W + "numFmt")
    if form is None:
        form = element.find(f"{MC}AlternateContent/{MC}Choice/{W}numFmt")
    if form is None:
        return "decimal"
    if form.get(VAL) == "custom":
        return form.get(W + "format") or "decimal"
    return form.get(VAL) or "decimal"
