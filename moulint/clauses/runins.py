"""Numbered lists that run on in one paragraph: "The SRO will: 1. Patrol … 2. Teach … 3. …".

Copied pages, forms and clause libraries lose the line breaks of a list. Where its items are
sentences, each is an item of its own behind the paragraph's lead-in, as on a line of its own. Items
that only semicolons part are one sentence, and are left to the reading of sentences. A paragraph
that begins in the midst of a list ("D. Sow …; E. Reap …; F. Thresh …"), as behind the turn of a
page, has no lead-in that could make one sentence of it, and is cut wherever a number stands.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from moulint.clauses.nesting import announces
from moulint.expression import expression
from moulint.model import Reading

_NUMBER = expression(
    r"(?<![^\s\u2014\u2013:;])"
    r"(?P<mark>\((?P<inner>[a-z]|\d{1,2}|[ivx]{2,4})\)|(?P<bare>[A-Za-z]|\d{1,2}|[ivx]{2,4})[.)])"
    r"(?=\s+[\"“(]?\w)"
)
_FIRST = tuple(f"{number}{mark}" for number in "1aAiI" for mark in ".)")
"""How the first number of a list ends; most paragraphs hold none of these."""
_ROMANS = "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv".split()
_LED = expression(r"[:\u2014\u2013]\s*$")
_ANNOUNCED = expression(r"\bfollowing\b[^.?!:;]*[.:]\s*$", re.IGNORECASE)
_ENDED = expression(r"[.;:,?!\)\"”]\s*(?:and\s+|or\s+)?$")
_STOPPED = expression(r"[.?!][\"”)]*\s*$")
_SHORTEST = 60
"""Characters of a paragraph that is worth looking through."""
_FEWEST = 3
_CAPITAL = expression(r"\s+[\"“(]?[A-Z]")
_REFERS = expression(
    r"\b(?:sections?|sec\.|paragraphs?|para\.|items?|articles?|clauses?|exhibits?|parts?|steps?"
    r"|under|in|of|to|by|with|and|or|through|from|see|per|[\d)]|mr\.|mrs\.|ms\.|dr\.|no\.|[A-Z]\.)\s*$",
    re.IGNORECASE,
)
"""What stands in front of a number that begins no item: "as told in", "J.", "Mr."."""
_BINDS = expression(
    r"\b(?:shall|will|must|may|can|not|never|does|do|(?:is|are) to|agrees? to)\b[^.?!]*$",
    re.IGNORECASE,
)
"""A lead-in with a verb of its own, behind which two items are a list; a mere title needs more."""


@dataclass(slots=True)
class _List:
    """A sequence of numbers that has begun: how they are written, and where each stands."""

    shape: str
    series: str
    starts: list[int] = field(default_factory=list)
    stops: int = 0
    """How many of its items a full stop ends."""
    fewest: int = _FEWEST
    """How many items it needs to be a list."""
    passed: int = 0
    """How many of its numbers are not in the paragraph: those in front of it, and lost ones."""
    unstopped: int = 0
    """How many of its items no full stop ends."""
    small: bool = False
    """True where its first item begins with a small letter, as the others then do."""
    headless: bool = False
    """True for a list in the midst of which the paragraph begins."""

    @property
    def cuts(self) -> bool:
        """False for two items of a title, and where no number hides the start of a deed.

        Behind a full stop a sentence begins anyway; but clauses that run on in one paragraph, "3.
        The cook sows. 4. The clerk reaps.", are cited by their own numbers.
        """
        if self.headless:
            if not self.unstopped:
                return self.shape != "()" and len(self.starts) >= _FEWEST
            return len(self.starts) >= self.fewest
        return self.stops > 0 or len(self.starts) >= self.fewest

    @property
    def dotted(self) -> bool:
        """True for "1. Sow, 2. Reap, and 3. Thresh", whose numbers would end sentences."""
        return self.shape == "." and not self.small and len(self.starts) >= self.fewest

    @property
    def awaited(self) -> str:
        """The number that the next item has."""
        return self.number(len(self.starts) + self.passed)

    def number(self, count: int) -> str:
        """The number that stands behind `count` others."""
        if self.series == "1":
            return str(count + 1)
        if self.series in "iI":
            roman = _ROMANS[count] if count < len(_ROMANS) else ""
            return roman.upper() if self.series == "I" else roman
        return chr(ord(self.series) + count) if count < 26 else ""


def parts(reading: Reading) -> list[tuple[int, Reading]]:
    """A paragraph's items behind what leads them in, each with its offset in the paragraph."""
    text = reading.text
    if len(text) < _SHORTEST:
        return [(0, reading)]
    starts = [0, *(at for at in _starts(text, reading.label) if at > 0)]
    if len(starts) == 1:
        return [(0, reading)]
    ends = [*starts[1:], len(text)]
    return [(low, _slice(reading, low, high)) for low, high in zip(starts, ends, strict=True)]


def _starts(text: str, label: str) -> list[int]:
    """Where the items of lists begin, in reading order."""
    begun = _begun(f"{label.strip()} {text}") if label else _begun(text)
    if begun is None and not any(map(text.__contains__, _FIRST)):
        return []
    open_ = [] if begun is None else [begun]
    closed: list[_List] = []
    numbers = list(_numbers(text))
    last = {(shape, number): order for order, (_, shape, number) in enumerate(numbers)}
    for order, (at, shape, number) in enumerate(numbers):
        if begun is not None and at == 0:
            continue
        before = text[max(0, at - 120) : at]
        ended = _ENDED.search(before) is not None
        depth = _awaiting(open_, shape, number)
        if depth is None and ended:
            depth = _awaiting_lost(open_, shape, number, order, last)
        if depth is not None:
            one = open_[depth]
            sure = ended and not one.headless
            capital = _CAPITAL.match(text, at + len(number) + len(shape)) is not None
            goes_on = last.get((shape, one.number(len(one.starts) + one.passed + 1)), 0) > order
            alike = one.small and (goes_on or len(one.starts) >= _GOES_ON)
            if not sure and not _runs_on(one, shape, before, capital or alike):
                continue  # "as told in (b)"
            stopped = _STOPPED.search(before) is not None
            one.unstopped += not stopped
            one.stops += stopped or not ended
            one.starts.append(at)
            closed += open_[depth + 1 :]
            del open_[depth + 1 :]
        elif number in ("1", "a", "A", "i", "I"):
            announced = announces(before)
            led = _LED.search(before)
            if not led and (open_ or not (announced or _ANNOUNCED.search(before))):
                continue
            fewest = _FEWEST - (announced or _BINDS.search(before) is not None)
            small = not _CAPITAL.match(text, at + len(number) + len(shape))
            open_.append(_List(shape, number, [at], fewest=fewest, small=small))
    kept = [one for one in (*closed, *open_) if one.cuts]
    long = any(len(one.starts) >= one.fewest for one in kept)
    if not long or not any(one.stops or one.headless or one.dotted for one in kept):
        return []
    return sorted(at for one in kept for at in one.starts)


def _begun(text: str) -> _List | None:
    """The list that a paragraph goes on with from its first word: "D. Sow …; E. Reap …"."""
    match = _NUMBER.match(text)
    if match is None or not _CAPITAL.match(text, match.end()):
        return None
    number = match["inner"] or match["bare"]
    shape = "()" if match["inner"] else match["mark"][-1]
    series = "1" if number.isdigit() else "A" if number.isupper() else "a"
    if len(number) > 1 and series != "1":
        return None  # romans begin no list in the midst
    passed = int(number) - 1 if series == "1" else ord(number) - ord(series)
    if not passed and series != "1":
        return None  # it begins the list
    return _List(shape, series, [0], fewest=2, passed=passed, headless=True)


def _awaiting(open_: list[_List], shape: str, number: str) -> int | None:
    """The innermost list of which a number is the next."""
    for index in range(len(open_) - 1, -1, -1):
        if open_[index].shape == shape and open_[index].awaited == number:
            return index
    return None


def _awaiting_lost(
    open_: list[_List], shape: str, number: str, order: int, last: Mapping[tuple[str, str], int]
) -> int | None:
    """The innermost list of which a number is the next but one, where the list goes on behind it.

    A copied page may lose an item with its number. `order` counts the numbers in front of this one,
    and `last` tells by shape and number which is the last of its kind.
    """
    for index in range(len(open_) - 1, -1, -1):
        one = open_[index]
        count = len(one.starts) + one.passed + 1
        if one.shape != shape or one.number(count) != number:
            continue
        begun = len(one.starts) >= _GOES_ON
        ahead = range(1, 2 if begun else _SURE + 1)
        if not (begun or one.headless):
            continue
        if all(last.get((shape, one.number(count + step)), 0) > order for step in ahead):
            one.passed += 1
            return index
    return None


_GOES_ON = 2
"""Items of a list of which one may be lost."""
_SURE = 2
"""Numbers behind a gap that make it sure where only one stands in front: "B. …; D. …; E. …; F."."""


def _runs_on(one: _List, shape: str, before: str, capital: bool) -> bool:
    """True for a number behind no sign at all that begins an item: "a) Sow corn b) Reap it"."""
    if shape == "." and not one.headless:
        return True
    return capital and not _REFERS.search(before)


def _numbers(text: str) -> Iterator[tuple[int, str, str]]:
    for match in _NUMBER.finditer(text):
        inner = match["inner"]
        yield match.start(), "()" if inner else match["mark"][-1], inner or match["bare"]


def _slice(reading: Reading, low: int, high: int) -> Reading:
    """A stretch of a reading that still knows where in the source it stands."""
    anchors = reading.anchors
    first = max(0, bisect_right(anchors, (low, 1 << 60, 0)) - 1)
    here = reading.position(low)
    kept = [(0, here.line, here.column)]
    kept += [(at - low, line, column) for at, line, column in anchors[first + 1 :] if at < high]
    notes = tuple(
        type(mark)(mark.offset - low, mark.note)
        for mark in reading.notes
        if low <= mark.offset <= high and (mark.offset > low or low == 0)
    )
    label = reading.label if low == 0 else ""
    return Reading(reading.text[low:high].rstrip(), label, tuple(kept), notes)
