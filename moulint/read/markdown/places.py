"""Where the characters of a token's content stand in the source."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from copy import copy

from moulint.read.textual.bars import split_cells
from moulint.read.textual.lines import Line


class Places:
    """Offsets of a content, mapped to lines and columns of the source."""

    def __init__(self, anchors: Sequence[tuple[int, int, int]]) -> None:
        self._anchors = anchors
        self._starts = [anchor[0] for anchor in anchors]
        self._base = 0

    def within(self, start: int) -> Places:
        """Places of the part of the content that starts at `start`."""
        part = copy(self)
        part._base += start
        return part

    def at(self, offset: int) -> tuple[int, int]:
        """Line and column of the character at `offset`."""
        offset += self._base
        start, line, column = self._anchors[max(0, bisect_right(self._starts, offset) - 1)]
        return line, column + offset - start

    def stretches(self, start: int, text: str) -> Iterator[tuple[str, int, int]]:
        """`text`, which stands at `start`, cut where the source does not run on."""
        end = start + len(text)
        while start < end:
            index = bisect_right(self._starts, start + self._base)
            stop = self._starts[index] - self._base if index < len(self._starts) else end
            stop = min(stop, end)
            yield (text[: stop - start], *self.at(start))
            text, start = text[stop - start :], stop


def of_lines(content: str, lines: Sequence[Line], first: int) -> Places:
    """Places of a content of whole lines, less what markdown-it strips at their start.

    The end of a content line is the end of its source line, so places are counted from there;
    only the last content line may have lost white space at its end, and is looked for.
    """
    anchors = []
    offset = 0
    pieces = content.split("\n")
    for index, piece in enumerate(pieces):
        if first + index >= len(lines):
            break
        line = lines[first + index]
        start = len(line.text) - len(piece)
        if index == len(pieces) - 1:
            words = piece.lstrip()  # a tab before them may have become spaces
            start = line.text.rfind(words) - (len(piece) - len(words))
        anchors.append((offset, line.number, line.column + start))
        offset += len(piece) + 1
    return Places(anchors)


def of_heading(content: str, line: Line, marks: str) -> Places:
    """Places of the content of a heading like "## This ##"."""
    after = line.text.find(marks) + len(marks)
    return Places([(0, line.number, line.column + max(0, line.text.find(content, after)))])


def of_cells(line: Line) -> list[Places]:
    """Places of the content of each cell of a row like "| a | b |"."""
    return [Places(cell.anchors) for cell in split_cells(line)]
