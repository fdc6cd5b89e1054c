"""Numbered lists that run on in one paragraph: "The SRO will: 1. Patrol … 2. Teach … 3. …".

Copied pages, forms and clause libraries lose the line breaks of a list. Where its items are
sentences, each is an item of its own behind the paragraph's lead-in, as on a line of its own. Items
that only semicolons part are one sentence, and are left to the reading of sentences.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

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

    @property
    def awaited(self) -> str:
        """The number that the next item has."""
        count = len(self.starts)
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
    starts = [0, *(at for at in _starts(text) if at > 0)]
    if len(starts) == 1:
        return [(0, reading)]
    ends = [*starts[1:], len(text)]
    return [(low, _slice(reading, low, high)) for low, high in zip(starts, ends, strict=True)]


def _starts(text: str) -> list[int]:
    """Where the items of lists begin, in reading order."""
    if not any(map(text.__contains__, _FIRST)):
        return []
    open_: list[_List] = []
    closed: list[_List] = []
    for at, shape, number in _numbers(text):
        before = text[max(0, at - 120) : at]
        depth = next(
            (
                index
                for index in range(len(open_) - 1, -1, -1)
                if open_[index].shape == shape and open_[index].awaited == number
            ),
            None,
        )
        if depth is not None:
            one = open_[depth]
            if shape != "." and not _ENDED.search(before):
                continue  # "as told in (b)"
            one.stops += bool(_STOPPED.search(before))
            one.starts.append(at)
            closed += open_[depth + 1 :]
            del open_[depth + 1 :]
        elif number in ("1", "a", "A", "i", "I") and (
            _LED.search(before) or (not open_ and _ANNOUNCED.search(before))
        ):
            fewest = _FEWEST - bool(_BINDS.search(before))
            open_.append(_List(shape, number, [at], fewest=fewest))
    kept = [one for one in (*closed, *open_) if one.stops or len(one.starts) >= one.fewest]
    long = any(len(one.starts) >= one.fewest for one in kept)
    if not long or not any(one.stops for one in kept):
        return []
    return sorted(at for one in kept for at in one.starts)


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
