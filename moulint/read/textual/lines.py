"""A source text as numbered lines, counted the way an editor counts them."""

from __future__ import annotations

from typing import NamedTuple

from moulint.expression import expression

_LINE_END = expression(r"\r\n|\r|\n")


class Line(NamedTuple):
    """A line of the source, or what is left of it to read."""

    text: str
    number: int
    column: int = 1
    """Where `text` starts on the source line."""

    @property
    def blank(self) -> bool:
        """Nothing but white space."""
        return not self.text.strip()

    @property
    def indent(self) -> int:
        """White space before the first character."""
        return len(self.text) - len(self.text.lstrip())

    def cut(self, start: int, end: int | None = None) -> Line:
        """The part from offset `start` to `end`, knowing where it stood."""
        return Line(self.text[start:end], self.number, self.column + start)


def source_lines(source: str) -> list[Line]:
    """The lines of `source`; form feeds and other odd separators do not end one."""
    return [Line(text, number) for number, text in enumerate(_LINE_END.split(source), start=1)]
