"""In which sentences entries made of several pieces can occur: worked out for all at once.

An entry can occur only where all its pieces can. There are thousands of entries, a piece of one may
be a list with entries of its own, and a document has few sentences: so a row of bits stands for
where a list or piece occurs, and rows are joined and cut in layers, each of lists that name only
those of the layers below.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING

from moulint.language.words.stream import Pieces, Span

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Rows = NDArray[np.uint64]
    Numbers = NDArray[np.intp]

_ANYWHERE, _NOWHERE = 0, -1
"""The rows of bits that are all set, and that are not."""


@dataclass(frozen=True, slots=True)
class _Layer:
    """Lists that name only those of the layers below."""

    low: int
    high: int
    """Which entries are theirs, in the order in which entries are kept."""
    pieces: tuple[Numbers, ...]
    """For the first piece, and each further one, its row in each entry."""
    lists: Numbers
    """The rows of the lists."""
    begins: Numbers
    """Where among the entries of the layer those of each list begin."""


class Sequences:
    """The entries of several pieces of a vocabulary."""

    def __init__(self, names: Iterable[str], entries: Mapping[str, Sequence[Pieces]]) -> None:
        """`names` are all lists and pieces, `entries` the entries of several pieces of each."""
        self.row = {name: row for row, name in enumerate(names, _ANYWHERE + 1)}
        """For each list and each piece its row."""
        self.entries: list[Pieces] = []
        """The entries, those of one list together."""
        self.span: dict[str, Span] = {}
        """For each list with entries, which of these are its own."""
        self._layers = [self._layer(entries, names) for names in _layered(entries)]

    def _layer(self, entries: Mapping[str, Sequence[Pieces]], names: Iterable[str]) -> _Layer:
        import numpy as np

        low = len(self.entries)
        begins: list[int] = []
        lists: list[int] = []
        for name in names:
            begins.append(len(self.entries) - low)
            lists.append(self.row[name])
            first = len(self.entries)
            self.entries += entries[name]
            self.span[name] = first, len(self.entries)
        row = self.row.get  # a piece that is nowhere keeps its entry from everywhere
        rows = [[row(name, _NOWHERE) for name, _ in one] for one in self.entries[low:]]
        pieces = (np.array(one, np.intp) for one in zip_longest(*rows, fillvalue=_ANYWHERE))
        return _Layer(
            low,
            len(self.entries),
            tuple(pieces),
            np.array(lists, np.intp),
            np.array(begins, np.intp),
        )

    def rows(self, width: int) -> Rows:
        """Empty rows for all lists and pieces, of so many words of 64 bits."""
        import numpy as np

        rows = np.zeros((len(self.row) + 2, width), np.uint64)
        rows[_ANYWHERE] = ~np.uint64(0)
        return rows

    def spread(self, rows: Rows) -> Rows:
        """Put into the rows of lists where their entries can occur; and rows for the entries."""
        import numpy as np

        entries = np.empty((len(self.entries), rows.shape[1]), np.uint64)
        for layer in self._layers:
            own = entries[layer.low : layer.high]
            own[:] = rows.take(layer.pieces[0], 0)
            for piece in layer.pieces[1:]:
                own &= rows.take(piece, 0)
            rows[layer.lists] |= np.bitwise_or.reduceat(own, layer.begins, axis=0)
        return entries


def _layered(entries: Mapping[str, Sequence[Pieces]]) -> list[list[str]]:
    """The lists with entries, those first that name no others."""
    height: dict[str, int] = {}

    def measure(name: str) -> int:
        known = height.get(name)
        if known is None:
            height[name] = 0  # on the way
            named = {piece for one in entries[name] for piece, _ in one if piece in entries}
            known = height[name] = 1 + max(map(measure, named), default=0)
        return known

    layers: dict[int, list[str]] = {}
    for name in entries:
        layers.setdefault(measure(name), []).append(name)
    return [layers[at] for at in sorted(layers)]
