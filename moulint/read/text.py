"""Plain-text agreements: what the layout of the lines says about headings, clauses and items."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from moulint.expression import expression
from moulint.model import Block, BlockKind, Cell, Document
from moulint.read.decode import decode
from moulint.read.scan import clean
from moulint.read.textual.bars import split_cells
from moulint.read.textual.columns import table
from moulint.read.textual.hyphens import Hyphens
from moulint.read.textual.indents import Indents
from moulint.read.textual.lines import Line, source_lines
from moulint.read.textual.numbering import bullet, ended, enumerator, openers
from moulint.read.textual.rows import Row, reading_of, row_of
from moulint.read.textual.titles import first_title, heading_level, is_titled, looks_bold
from moulint.read.textual.unmarked import below_titles, unmarked
from moulint.read.textual.wrapping import (
    is_contents_line,
    labelled,
    opens_alone,
    runs_on,
    wrap_width,
)

SUFFIXES = (".txt",)

_BREAK = expression(r"<br ?/?>", re.IGNORECASE)
_UNDERLINE = expression(r"\s*([-=~*])\1{2,}\s*$")
_TABLE_ROW = expression(r"\s*\|.*\|.*$")
_TABLE_RULE = expression(r"\s*[|+][-:|+\s]*$")
_INNER_BAR = expression(r"(?<=\S) +\| +(?=\S)")
"""The bar between two cells of a row that has no bars at its ends: "Keys | Clerk"."""


def read(data: bytes, path: str) -> Document:
    """Read a plain-text file. Raises ReadError."""
    lines = clean(list(_at_breaks(source_lines(decode(data)))))
    blocks = tuple(_Blocks(lines).read())
    return Document(path, "text", blocks, title=first_title(blocks))


def _at_breaks(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines without the "<br />" that copies from a web page leave at their ends."""
    for line in lines:
        start = 0
        for mark in _BREAK.finditer(line.text):
            yield line.cut(start, mark.start())
            start = mark.end()
        if not start or line.text[start:].strip():
            yield line.cut(start) if start else line


class _Blocks:
    """Goes through the lines once, paragraph by paragraph."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines
        self.hyphens = Hyphens(line.text for line in lines)
        self.width = wrap_width(lines)
        self.margin = min((line.indent for line in lines if not line.blank), default=0)
        self.indents = Indents()
        self.tables = 0

    def read(self) -> Iterator[Block]:
        """The blocks of the document."""
        for chunk in _chunks(self.lines):
            if _TABLE_ROW.match(chunk[0].text) or _is_bare_row(chunk, 0):
                yield from self._table(chunk)
            elif (found := table(chunk)) is not None:
                begins, rows = found
                if begins:
                    yield from self._paragraphs(chunk[:begins])
                yield from self._chart(rows)
                if rest := chunk[begins + len(rows) :]:
                    yield from self._paragraphs(rest)
            else:
                yield from self._paragraphs(chunk)

    def _chart(self, rows: Sequence[Sequence[Line]]) -> Iterator[Block]:
        """The cells of a table whose columns no bars part."""
        for number, cells in enumerate(rows):
            for column, line in enumerate(cells):
                where = Cell(self.tables, number, column, header=number == 0)
                yield self._block([row_of(line)], BlockKind.CELL, cell=where)
        self.tables += 1

    def _table(self, rows: Sequence[Line]) -> Iterator[Block]:
        """The cells of a table drawn with bars."""
        ruled = len(rows) > 1 and bool(_TABLE_RULE.match(rows[1].text))
        kept = [row for row in rows if not _TABLE_RULE.match(row.text)]
        for number, line in enumerate(kept):
            for column, cell in enumerate(split_cells(line)):
                row = Row()
                for text, place, at in cell.stretches():
                    row.add(text, place, at)
                if row.length:
                    where = Cell(self.tables, number, column, header=ruled and number == 0)
                    yield self._block([row], BlockKind.CELL, cell=where)
        self.tables += 1

    def _paragraphs(self, chunk: Sequence[Line]) -> Iterator[Block]:
        starts = self._starts(chunk)
        listed = below_titles([line.text.strip() for line in chunk], self.width)
        for start, end in zip(starts, [*starts[1:], len(chunk)], strict=True):
            lines = chunk[start:end]
            if mark := _UNDERLINE.match(lines[-1].text):
                lines = lines[:-1]
                level = 1 if mark[1] == "=" else 2
            else:
                level = heading_level(lines[0].text.strip()) if len(lines) == 1 else 0
            if lines:
                yield self._paragraph(lines, level, listed=start in listed)

    def _starts(self, lines: Sequence[Line]) -> list[int]:
        """Indexes of the lines that start a paragraph, heading or item."""
        breaks = [not runs_on(line, following, self.width) for line, following in pairwise(lines)]
        texts = [line.text.strip() for line in lines]
        opened = set(openers(texts, breaks)) | unmarked(texts, self.width)
        starts = [0]
        labels = sum(bool(labelled(line.text.strip())) for line in lines)
        for index in range(1, len(lines)):
            line, before = lines[index], lines[index - 1]
            if _UNDERLINE.match(line.text):
                if starts[-1] != index - 1:
                    starts.append(index - 1)  # only the line right above it is underlined
            elif (
                index in opened
                or opens_alone(before.text.strip(), line.text.strip(), labels)
                or (starts[-1] == index - 1 and self._heads(before, line))
                or _UNDERLINE.match(before.text)
                or (breaks[index - 1] and not _hangs(lines[starts[-1]], line))
                or (line.indent > before.indent + 1 and _indents(lines[starts[-1]], before, line))
            ):
                starts.append(index)
        return starts

    def _heads(self, line: Line, following: Line) -> bool:
        """Whether `line` is a heading set right above the text it heads."""
        title, under = line.text.strip(), following.text.strip()
        if not heading_level(title) or heading_level(under) or under[0].islower():
            return False
        return is_titled(title.split()) or not runs_on(line, following, self.width)

    def _paragraph(self, lines: Sequence[Line], level: int, listed: bool = False) -> Block:
        rows = [row_of(line) for line in lines]
        if level:
            self.indents.close()
            return self._block(rows, BlockKind.HEADING, level)
        depth = lines[0].indent - self.margin
        dot = bullet(rows[0].text)
        if dot and dot < rows[0].length:
            rows[0] = rows[0].cut(dot)
        elif not listed and not (depth > 0 and enumerator(rows[0].text)):
            if depth <= 0:
                self.indents.close()
            return self._block(rows, BlockKind.PARAGRAPH)
        return self._block(rows, BlockKind.ITEM, self.indents.level(depth))

    def _block(
        self, rows: Sequence[Row], kind: BlockKind, level: int = 0, cell: Cell | None = None
    ) -> Block:
        reading = reading_of(rows, self.hyphens)
        flags = {"bold"} if looks_bold(reading.text) else set()
        if is_contents_line(reading.text):
            flags.add("contents")
        return Block(kind, reading, reading, level, cell=cell, flags=frozenset(flags))


def _chunks(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Runs of lines without a blank one between them; the rows of a table are one of their own."""
    chunk: list[Line] = []
    drawn = False
    for index, line in enumerate(lines):
        ruled = bool(chunk and _TABLE_RULE.match(line.text))
        row = bool(_TABLE_ROW.match(line.text)) or ruled or _is_bare_row(lines, index)
        if chunk and (line.blank or row != drawn):
            yield chunk
            chunk = []
        if not line.blank:
            drawn = drawn if chunk else row
            chunk.append(line)
    if chunk:
        yield chunk


def _is_bare_row(lines: Sequence[Line], index: int) -> bool:
    """True for a row without bars at its ends, where one beside it has as many cells."""
    bars = len(_INNER_BAR.findall(lines[index].text))
    if not bars:
        return False
    beside = (*lines[max(0, index - 1) : index], *lines[index + 1 : index + 2])
    return any(len(_INNER_BAR.findall(one.text)) == bars for one in beside)


def _hangs(first: Line, line: Line) -> bool:
    """Whether `line` stands under the words of an item that `first` opens."""
    text = first.text.strip()
    mark = enumerator(text)
    end = mark.end if mark else bullet(text)
    return bool(end) and line.indent > first.indent


def _indents(first: Line, before: Line, line: Line) -> bool:
    """Whether the indent of `line` marks a new paragraph."""
    return (
        not _hangs(first, line) and ended(before.text.rstrip()) and line.text.strip()[0].isupper()
    )
