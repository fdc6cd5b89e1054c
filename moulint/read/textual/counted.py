"""Line numbers that a copy left between the words: "shall sow 17 the north field and 18 reap".

Where the lines of a numbered page were run together, the numbers count up through the prose, one
every line's length. They are taken out, and the text is cut where they stood, as it once was.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from moulint.expression import expression
from moulint.read.textual.lines import Line

_NUMBER = expression(r"(?<!\S)\d{1,3}(?=\s+\S)")
_ENDED = expression(r"[.;:?!)\]|]\s*$")
_SMALL = expression(r"\s+[a-z(]")
_TABLE = expression(r"\s*[|+]")

_FEWEST = 5
"""Numbers that count up before they are taken for those of lines."""
_INSIDE = 2
"""How many of them must stand inside a line; at their starts they may number a list."""
_SHORTEST, _LONGEST = 25, 140
"""Characters of a line between two of its numbers."""


class _Found(NamedTuple):
    """A number, where it stands in its line, and how far down the text."""

    value: int
    line: int
    start: int
    end: int
    reach: int


def without_counts(lines: Sequence[Line]) -> list[Line]:
    """The lines cut at the numbers of lines that stand between their words."""
    found = list(_numbers(lines))
    if len(found) < _FEWEST:
        return list(lines)
    places: dict[int, list[_Found]] = {}
    for run in _runs(found):
        if _counts_lines(lines, run):
            for one in run:
                places.setdefault(one.line, []).append(one)
    if not places:
        return list(lines)
    kept: list[Line] = []
    for index, line in enumerate(lines):
        start = 0
        for one in places.get(index, ()):
            if line.text[start : one.start].strip():
                kept.append(line.cut(start, one.start))
            start = one.end
        kept.append(line.cut(start) if start else line)
    return kept


def _numbers(lines: Sequence[Line]) -> list[_Found]:
    found = []
    above = 0
    for index, line in enumerate(lines):
        if not _TABLE.match(line.text):
            for match in _NUMBER.finditer(line.text):
                where = above + match.start()
                found.append(_Found(int(match[0]), index, match.start(), match.end(), where))
        above += len(line.text) + 1
    return found


def _runs(found: Sequence[_Found]) -> list[list[_Found]]:
    """Numbers that count up one by one, each about a line's length behind the last."""
    runs: list[list[_Found]] = []
    taken: set[_Found] = set()
    for first, one in enumerate(found):
        if one in taken:
            continue
        run = [one]
        for at in range(first + 1, len(found)):
            other = found[at]
            gap = other.reach - run[-1].reach
            if gap > _LONGEST:
                break
            if other.value == run[-1].value + 1 and gap >= _SHORTEST:
                run.append(other)
        if len(run) >= _FEWEST:
            runs.append(run)
            taken.update(run)
    return runs


def _counts_lines(lines: Sequence[Line], run: Sequence[_Found]) -> bool:
    """True where most numbers cut a sentence in two, which those of a list never do."""
    inside = [one for one in run if lines[one.line].text[: one.start].strip()]
    cut = [
        one
        for one in inside
        if not _ENDED.search(lines[one.line].text[: one.start])
        and _SMALL.match(lines[one.line].text, one.end)
    ]
    return len(inside) >= _INSIDE and len(cut) * 2 >= len(inside)
