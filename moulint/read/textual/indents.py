"""The depth of an item by how far its line is indented."""

from __future__ import annotations


class Indents:
    """Remembers the indents of the items above, outermost first."""

    def __init__(self) -> None:
        self._open: list[int] = []

    def level(self, indent: int) -> int:
        """The depth, from 1, of an item that starts `indent` characters from the margin."""
        while self._open and self._open[-1] > indent:
            self._open.pop()
        if not self._open or self._open[-1] < indent:
            self._open.append(indent)
        return len(self._open)

    def close(self) -> None:
        """Text at the margin ends all items."""
        self._open.clear()
