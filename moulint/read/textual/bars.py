"""Table rows drawn with bars: "| a | b |", in Markdown and in plain text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from moulint.read.textual.lines import Line

_SPACE = " \t\n\r\v\f\u00a0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(
    map(chr, range(0x2000, 0x200B))
)
"""What markdown-it strips around the content of a cell."""


class BarCell(NamedTuple):
    r"""The text of a cell ("\|" stands for a bar) with its anchors into the source."""

    text: str
    anchors: list[tuple[int, int, int]]

    def stretches(self) -> Iterator[tuple[str, int, int]]:
        """The text in parts that run on in the source, each with its line and column."""
        ends = [start for start, _, _ in self.anchors[1:]] + [len(self.text)]
        for (start, line, column), end in zip(self.anchors, ends, strict=True):
            yield self.text[start:end], line, column


def split_cells(line: Line) -> list[BarCell]:
    """The cells of a row, from the left."""
    text = line.text.rstrip(_SPACE)
    bars: list[int] = []
    escaped_bars: list[int] = []
    escaped = False
    start = len(text) - len(text.lstrip(_SPACE))
    for index in range(start, len(text)):
        if text[index] == "|":
            (escaped_bars if escaped else bars).append(index)
        escaped = text[index] == "\\"
    edges = [start - 1, *bars, len(text)]
    spans = [(edges[index] + 1, edges[index + 1]) for index in range(len(edges) - 1)]
    if spans[0][0] == spans[0][1]:
        spans.pop(0)
    if spans and spans[-1][0] == spans[-1][1]:
        spans.pop()
    return [_cell(line, text, span, escaped_bars) for span in spans]


def _cell(line: Line, text: str, span: tuple[int, int], escaped_bars: list[int]) -> BarCell:
    start, end = span
    content = text[start:end]
    start += len(content) - len(content.lstrip(_SPACE))
    end = start + len(content.strip(_SPACE))
    words = ""
    anchors = [(0, line.number, line.column + start)]
    for bar in escaped_bars:
        if start < bar < end:
            words += text[start : bar - 1]
            start = bar
            anchors.append((len(words), line.number, line.column + bar))
    return BarCell(words + text[start:end], anchors)
