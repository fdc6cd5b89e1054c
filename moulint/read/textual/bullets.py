"""Bullets that a copy gives as other signs, or on lines of their own, made bullets again.

Fonts of signs come out as letters or as what looks like them ("§ Lock", "e Lock", "¢ Lock"); pages
copied out of a PDF file have each bullet on a line above its item.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from moulint.expression import expression
from moulint.read.textual.lines import Line

_ODD = expression(r"\s*([§¢«»®©°¤¨~^=øØüÜðÞqvelnuJ\uf000-\uf0ff])\s+(?=[\"“(]?\w\w)")
"""What a bullet may have become, in front of the first word of an item."""
_BARE = expression(r"\s*(?:[•·▪▫■□●○◦‣⁃➢➤►✓✔❖§¤¨\uf000-\uf0ff]|[-–o*])\s*")
"""A bullet alone on its line."""
_ALONE = expression(r"\s*[•·▪▫■□●○◦‣⁃➢➤►✓✔❖\uf000-\uf0ff]\s*")
"""One that is nothing else."""
_RULE = expression(r"\s*([-=~*])\1{2,}\s*")
_SIGNS, _LETTERS = 2, 3
"""Items that such a sign, or a letter, must stand in front of before it is taken for a bullet."""
_NEAR = 24
"""Lines within which the same sign stands again."""
_DOT = "•"
_COUNTS = expression(r"\s*(?:(?P<one>[lI|!])|(?P<two>\d{1,2}))(?P<mark>[.)])\s+(?=\S)")
"""The number of an item, or the sign that a scan made of a 1."""


def with_bullets(lines: Sequence[Line]) -> list[Line]:
    """The lines with bullets where a copy has other signs, and with those of lines of their own."""
    return _ones(_signs(_on_their_lines(lines)))


def _ones(lines: list[Line]) -> list[Line]:
    """The lines with a 1 for the letter that a scan made of it: "l. Lock" above "2. Walk"."""
    last: tuple[int, int, str] | None = None
    for index, line in enumerate(lines):
        match = _COUNTS.match(line.text)
        if match is None:
            continue
        if match["one"]:
            last = index, match.start("one"), match["mark"]
        elif last is not None and (match["two"], match["mark"]) == ("2", last[2]):
            at, start, _ = last
            one = lines[at]
            if index - at <= _NEAR:
                text = f"{one.text[:start]}1{one.text[start + 1 :]}"
                lines[at] = Line(text, one.number, one.column)
            last = None
        else:
            last = None
    return lines


def _signs(lines: list[Line]) -> list[Line]:
    """The lines with a bullet for each odd sign that begins several of them."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    for index, line in enumerate(lines):
        match = _ODD.match(line.text)
        if match:
            places[match[1]].append(index)
    for sign, found in places.items():
        fewest = _LETTERS if sign.isascii() and sign.isalpha() else _SIGNS
        for run in _near(found):
            for index in run if len(run) >= fewest else ():
                line = lines[index]
                at = line.text.index(sign)
                text = f"{line.text[:at]}{_DOT}{line.text[at + 1 :]}"
                lines[index] = Line(text, line.number, line.column)
    return lines


def _near(places: Sequence[int]) -> list[list[int]]:
    """The places in runs, each not far behind the one before."""
    runs: list[list[int]] = []
    for place in places:
        if runs and place - runs[-1][-1] <= _NEAR:
            runs[-1].append(place)
        else:
            runs.append([place])
    return runs


def _on_their_lines(lines: Sequence[Line]) -> list[Line]:
    """The lines with each bullet that stands alone put in front of the item below it."""
    kept = list(lines)
    bare = [index for index, line in enumerate(lines) if _BARE.fullmatch(line.text)]
    sure = any(_ALONE.fullmatch(lines[index].text) for index in bare)
    if len(bare) < _SIGNS or not sure:
        return kept
    gone: set[int] = set()
    for index in bare:
        below = index + 1
        if below < len(lines) and lines[below].blank:
            below += 1
        if below >= len(lines) or lines[below].blank or _BARE.fullmatch(lines[below].text):
            continue
        if any(_RULE.fullmatch(one.text) for one in lines[below : below + 2]):
            continue  # a heading with a line under it, which a bullet does not open
        line = lines[below]
        kept[below] = Line(f"{_DOT} {line.text}", line.number, line.column - 2)
        gone.update(range(index, below))
    return [line for index, line in enumerate(kept) if index not in gone]
