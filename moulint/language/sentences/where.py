"""Where in a document each list of a vocabulary can occur, so that nothing else is looked through.

A set of sentences is a number whose bit n stands for sentence n: sets are joined and cut for every
list and every pattern of a rule, and for numbers that costs next to nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from moulint.language.words.matcher import Matcher
from moulint.language.words.stream import Pieces, Span, Stream


class Where(dict[str, int]):
    """For each list the sentences in which it can occur, worked out when one is first asked for.

    An entry with gaps can occur only where all its pieces can, so most sentences are ruled out
    for most lists without a look at them.
    """

    def __init__(self, stream: Stream, matcher: Matcher) -> None:
        super().__init__()
        self._count = 0
        """Of the sentences; all are added before the first list is asked for."""
        self._hits = stream.hits
        self._sequences = matcher.sequences
        self._width = 0
        """Bytes of a row."""
        self._rows: bytes | None = None
        self._of_entries = self._anywhere = b""
        """The same for the entries of several pieces; and for each whether it can occur at all."""
        self._entries: dict[str, list[tuple[int, Pieces]]] = {}
        self._among: dict[int, tuple[tuple[str, ...], list[list[str]]]] = {}
        """By identity of some lists: these, and for each sentence those of them it can hold."""
        self._stretch = [0] * (len(stream.words) + 1)
        """For each position, the stretch that it belongs to: a sentence's own words, mostly."""
        self._readers = [0]
        """For each stretch, the sentences it is read in: its own, and those that it governs."""

    def add(self, pieces: Iterable[Span]) -> None:
        """Add the next sentence, which is read from these spans of the stream."""
        bit = 1 << self._count
        self._count += 1
        for low, high in pieces:
            stretches = self._stretch[low:high]
            for one in set(stretches):
                self._readers[one] |= bit
            if self._readers[0]:
                self._readers[0] = 0
                self._readers.append(bit)
                new = len(self._readers) - 1
                self._stretch[low:high] = [one or new for one in stretches]

    def __missing__(self, name: str) -> int:
        if self._rows is None:
            self._rows = self._work_out()
        row = self._sequences.row.get(name, 0) * self._width
        found = self[name] = int.from_bytes(self._rows[row : row + self._width], "little")
        return found

    def _work_out(self) -> bytes:
        """Where the lists occur: their phrases first, then the entries made of other lists.

        Gives the rows of all lists, and a first one, for no list, that is empty.
        """
        import numpy as np

        words = self._count // 64 + 1
        width = self._width = 8 * words
        rows = self._sequences.rows(words)
        row = self._sequences.row
        read_at = [self._readers[one] for one in self._stretch]
        which: list[int] = []
        held: list[bytes] = []
        for name, spans in self._hits.items():
            found = 0
            for first, _ in spans:
                found |= read_at[first]
            if found and name in row:
                which.append(row[name])
                held.append(found.to_bytes(width, "little"))
        if which:
            rows[which] = np.frombuffer(b"".join(held), "<u8").reshape(-1, words)
        entries = self._sequences.spread(rows)
        self._of_entries = entries.tobytes()
        somewhere = np.bitwise_or.reduce(np.ascontiguousarray(entries.T))  # sooner than by rows
        self._anywhere = (somewhere != 0).tobytes()
        rows[0] = 0
        return rows.tobytes()

    def entries(self, name: str) -> list[tuple[int, Pieces]]:
        """The entries of several pieces of a list that can occur, each with its sentences.

        The list must have been asked for itself.
        """
        known = self._entries.get(name)
        if known is None:
            known = self._entries[name] = []
            low, high = self._sequences.span.get(name, (0, 0))
            width = self._width
            at = self._anywhere.find(1, low, high)
            while at >= 0:
                row = self._of_entries[at * width : at * width + width]
                known.append((int.from_bytes(row, "little"), self._sequences.entries[at]))
                at = self._anywhere.find(1, at + 1, high)
        return known

    def anywhere(self, names: Iterable[str]) -> int:
        """The sentences that can hold a hit of any of these lists."""
        found = 0
        for name in names:
            found |= self[name]
        return found

    def among(self, names: tuple[str, ...], number: int) -> list[str]:
        """Those of some lists that a sentence can hold; for lists that many sentences ask for."""
        known = self._among.get(id(names))
        if known is None:
            held: list[list[str]] = [[] for _ in range(self._count)]
            for name in names:
                for at in numbers(self[name]):
                    held[at].append(name)
            known = self._among[id(names)] = names, held
        return known[1][number]


def numbers(sentences: int) -> Iterator[int]:
    """The numbers of a set of sentences, in reading order."""
    while sentences:
        lowest = sentences & -sentences
        yield lowest.bit_length() - 1
        sentences ^= lowest
