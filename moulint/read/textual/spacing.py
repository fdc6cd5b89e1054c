"""What a copy of a printed page sets between its lines: bars at the margin, numbers, blank lines.

Bills and drafts are printed with a bar at the edge of each line, or with double spacing and a
number to each line. Copied, bars and numbers stand among the words, or on lines of their own, and
every line of a sentence looks like a paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from moulint.expression import expression
from moulint.read.textual.lines import Line
from moulint.read.textual.numbering import bullet, ended, enumerator
from moulint.read.textual.wrapping import breaks_off

_BARRED = expression(r"(?P<front>\s*\|)?(?P<words>[^|]*)(?P<end>\|\s*)?")
_COUNT = expression(r"\s*(\d{1,3})\s*")
_DRAWN = expression(r"\s*(?:[|#>+]|```|~~~|<)")

_FEWEST_BARS = 5
_FEWEST_COUNTS = 4
_FEWEST_APART = 4
"""Written lines in a row, each with blank ones around it, that may be double spacing."""
_FEWEST_BROKEN = 2
_FULL = 0.55
"""How much of the longest line a line must fill that goes on in the next."""


def without_margins(lines: Sequence[Line]) -> list[Line]:
    """The lines without bars at their margin and numbers between them."""
    return _without_counts_between(_without_margin_bars(lines))


# --- bars -----------------------------------------------------------------------------------------


def _without_margin_bars(lines: Sequence[Line]) -> list[Line]:
    """The lines without the bar that each of them has on the same side, and on no other."""
    kept = list(lines)
    gone: set[int] = set()
    for side in ("end", "front"):
        for run in _barred(lines, side):
            for index in run:
                match = _BARRED.fullmatch(lines[index].text)
                if match and match["words"].strip():
                    kept[index] = lines[index].cut(*match.span("words"))
                else:
                    gone.add(index)
    return [line for index, line in enumerate(kept) if index not in gone]


def _barred(lines: Sequence[Line], side: str) -> Iterator[list[int]]:
    """Indexes of lines of prose that follow each other with one bar each, all on one side."""
    run: list[int] = []
    for index in range(len(lines) + 1):
        match = _BARRED.fullmatch(lines[index].text) if index < len(lines) else None
        if match and (_bar_on(match) == side or (_bar_on(match) == "alone" and run)):
            run.append(index)
            continue
        texts = [text for one in run if (text := lines[one].text.strip(" \t|"))]
        if len(texts) >= _FEWEST_BARS and _prose(texts):
            yield run
        run = []


def _bar_on(match: re.Match[str]) -> str:
    """The side of a line on which its only bar is, "alone" where it has no words."""
    bars = [side for side in ("front", "end") if match[side]]
    if len(bars) != 1:
        return ""
    return bars[0] if match["words"].strip() else "alone"


def _prose(texts: Sequence[str]) -> bool:
    """Whether lines run on into one another, which those of a list or a table do not."""
    broken = sum(breaks_off(text) for text in texts)
    small = sum(text[0].islower() for text in texts)
    return broken >= _FEWEST_BROKEN and small * 3 >= len(texts)


# --- numbers --------------------------------------------------------------------------------------


def _without_counts_between(lines: list[Line]) -> list[Line]:
    """The lines without numbers that count them, each on a line of its own between two."""
    written = [index for index, line in enumerate(lines) if not line.blank]
    counts = {
        at: int(match[1])
        for at, index in enumerate(written)
        if (match := _COUNT.fullmatch(lines[index].text))
    }
    runs: list[list[int]] = [[]]
    for at, count in counts.items():
        if runs[-1] and (at != runs[-1][-1] + 2 or count != counts[at - 2] + 1):
            runs.append([])
        runs[-1].append(at)
    runs = [run for run in runs if len(run) >= _FEWEST_COUNTS]
    beside = {at + step for run in runs for at in run for step in (-1, 1)} - counts.keys()
    texts = [lines[written[at]].text.strip() for at in sorted(beside) if 0 <= at < len(written)]
    gone = {written[at] for run in runs for at in run} if _prose(texts) else set()
    return [line for index, line in enumerate(lines) if index not in gone]


# --- blank lines ----------------------------------------------------------------------------------


def single_spaced(lines: list[Line]) -> list[Line]:
    """The lines without the blank ones of double spacing."""
    gone: set[int] = set()
    for run in _apart(lines):
        texts = {index: lines[index].text.rstrip() for index in run}
        width = max(map(len, texts.values()))
        joints = [
            (before, after)
            for before, after in pairwise(run)
            if _goes_on(texts[before], texts[after]) and len(texts[before]) >= width * _FULL
        ]
        broken = sum(breaks_off(texts[before]) for before, _ in joints)
        if broken < _FEWEST_BROKEN or broken * 4 < len(joints):
            continue
        for before, after in joints:
            gone.update(range(before + 1, after))
    return [line for index, line in enumerate(lines) if index not in gone]


def _apart(lines: Sequence[Line]) -> Iterator[list[int]]:
    """Indexes of written lines that follow each other with nothing but blank lines between."""
    written = [index for index, line in enumerate(lines) if not line.blank]
    run: list[int] = []
    for index, following in pairwise([*written, len(lines) + 1]):
        run.append(index)
        if following == index + 1 or following > len(lines):
            if len(run) >= _FEWEST_APART:
                yield run
            run = []


def _goes_on(before: str, after: str) -> bool:
    """Whether a sentence that ends no line goes on in the next."""
    after = after.strip()
    if ended(before) or _DRAWN.match(before) or _DRAWN.match(after):
        return False
    if enumerator(after) or bullet(after):
        return False
    return after[0].islower() or breaks_off(before)
