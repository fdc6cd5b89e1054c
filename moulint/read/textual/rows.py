"""Rows: the lines of a block as they are read, and how they join into one `Reading`.

A row knows for every character where it stood in the source, through the same anchors that a
`Reading` has. Both readers make rows; from there on their text is treated alike.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from moulint.expression import expression
from moulint.model import NoteMark, Reading
from moulint.read.textual.hyphens import Hyphens
from moulint.read.textual.lines import Line

_UNUSUAL = expression(
    "[\u00a0\u00ad\u2000-\u200b\u200c\u200d\u2010\u2011\u2028\u2029\u202f\u2060\u3000\ufeff\v\f]"
)
_INVISIBLE = expression("[\u00ad\u200b\u200c\u200d\u2060\ufeff]+")
_PLAIN = str.maketrans(
    dict.fromkeys(
        "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000\f",
        " ",
    )
    | dict.fromkeys("\u2010\u2011", "-")
    | dict.fromkeys("\v\u2028\u2029", "\n")
)
"""Characters that only steer line breaking, by the plain one that a rule would look for."""


@dataclass(slots=True)
class Row:
    """One line of a block: its text, with the place of each stretch of it."""

    parts: list[str] = field(default_factory=list)
    anchors: list[tuple[int, int, int]] = field(default_factory=list)
    notes: list[NoteMark] = field(default_factory=list)
    length: int = 0
    hard: bool = False
    """Whether a line break that is to be kept stands at its end."""
    bold: bool = False

    @property
    def text(self) -> str:
        """What the row says."""
        if len(self.parts) > 1:
            self.parts = ["".join(self.parts)]
        return self.parts[0] if self.parts else ""

    @property
    def line(self) -> int:
        """The source line that the row starts on."""
        return self.anchors[0][1]

    def add(self, text: str, line: int, column: int) -> None:
        """Append `text`, which stands at that place of the source."""
        if not _UNUSUAL.search(text):
            self._append(text, line, column)
            return
        start = 0
        for gap in _INVISIBLE.finditer(text):
            self._append(text[start : gap.start()].translate(_PLAIN), line, column + start)
            start = gap.end()
        self._append(text[start:].translate(_PLAIN), line, column + start)

    def note(self, name: str) -> None:
        """A note is called here."""
        self.notes.append(NoteMark(self.length, name))

    def _append(self, text: str, line: int, column: int) -> None:
        if not text:
            return
        if not self.anchors or not _runs_on(self.anchors[-1], self.length, line, column):
            self.anchors.append((self.length, line, column))
        self.parts.append(text)
        self.length += len(text)

    def cut(self, start: int) -> Row:
        """The row without its first `start` characters and the white space around it."""
        text = self.text
        start += len(text[start:]) - len(text[start:].lstrip())
        kept = text[start:].rstrip()
        row = Row([kept] if kept else [], length=len(kept), hard=self.hard, bold=self.bold)
        for offset, line, column in self.anchors if kept else ():
            if offset <= start:  # the last of these holds for the new first character
                row.anchors = [(0, line, column + start - offset)]
            elif offset - start < len(kept):
                row.anchors.append((offset - start, line, column))
        row.notes = [
            NoteMark(min(max(0, mark.offset - start), len(kept)), mark.note) for mark in self.notes
        ]
        return row


def row_of(line: Line) -> Row:
    """A source line as a row."""
    row = Row()
    row.add(line.text, line.number, line.column)
    return row.cut(0)


def reading_of(rows: Iterable[Row], hyphens: Hyphens, label: str = "") -> Reading:
    """The rows as one text: soft wraps joined by a space, words broken by a hyphen made whole."""
    parts: list[str] = []
    anchors: list[tuple[int, int, int]] = []
    notes: list[NoteMark] = []
    length = 0
    last: Row | None = None
    for row in (row.cut(0) for row in rows):
        if last is not None and row.length:
            if last.hard:
                parts.append("\n")
                length += 1
            elif (joined := hyphens.join(last.text, row.text)) is None:
                parts.append(" ")
                length += 1
            elif not joined:
                parts[-1] = parts[-1][:-1]
                length -= 1
        shifted = [(offset + length, line, column) for offset, line, column in row.anchors]
        while anchors and shifted and anchors[-1][0] >= shifted[0][0]:
            anchors.pop()  # of a hyphen that is gone
        if anchors and shifted and _runs_on(anchors[-1], *shifted[0]):
            shifted.pop(0)
        anchors += shifted
        notes += [NoteMark(mark.offset + length, mark.note) for mark in row.notes]
        if row.length:
            parts.append(row.text)
            length += row.length
            last = row
        elif last is not None and row.hard:
            last.hard = True
    return Reading("".join(parts), label, tuple(anchors) or ((0, 1, 1),), tuple(notes))


def _runs_on(anchor: tuple[int, int, int], offset: int, line: int, column: int) -> bool:
    """Whether `anchor` already says that the character at `offset` stands there."""
    return anchor[1] == line and anchor[2] + offset - anchor[0] == column
