"""In which sentences the lists of a vocabulary occur, so that no other sentence is looked through.

A set of sentences is a number whose bit n stands for sentence n: sets are joined and cut for every
list and every pattern of a rule, and for numbers that costs next to nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from moulint.language.words.matcher import Matcher
from moulint.language.words.stream import Pieces, Stream

if TYPE_CHECKING:
    from moulint.language.sentences.sentence import Sentence


class Index(dict[str, int]):
    """For each list the sentences in which it can occur, worked out when one is first asked for.

    An entry with gaps can occur only where all its pieces can, so most sentences are ruled out
    for most lists without a look at them.
    """

    def __init__(self, stream: Stream, matcher: Matcher, only: Sequence[str] = ()) -> None:
        """`only` are the lists that will be asked for, behind all those that they name."""
        super().__init__()
        self.all: list[Sentence] = []
        """The sentences, each at its number. All are added before the first list is asked for."""
        self._hits = stream.hits
        self._entries = matcher.sequences
        self._only = only
        self._order = matcher.order
        self._worked_out = False
        self._among: dict[int, tuple[tuple[str, ...], list[list[str]]]] = {}
        """By identity of some lists: these, and for each sentence those of them it can hold."""
        self._sure: dict[str, int] = {}
        self.sequences: dict[str, list[tuple[int, Pieces]]] = {}
        """The entries of several pieces that can occur at all, each with its sentences."""
        self._stretch = [0] * (len(stream.words) + 1)
        """For each position, the stretch that it belongs to: a sentence's own words, mostly."""
        self._readers = [0]
        """For each stretch, the sentences it is read in: its own, and those that it governs."""

    def add(self, sentence: Sentence) -> None:
        """Add the next sentence."""
        self.all.append(sentence)
        bit = 1 << sentence.number
        for low, high in sentence.pieces:
            stretches = self._stretch[low:high]
            for one in set(stretches):
                self._readers[one] |= bit
            if self._readers[0]:
                self._readers[0] = 0
                self._readers.append(bit)
                new = len(self._readers) - 1
                self._stretch[low:high] = [one or new for one in stretches]

    def __missing__(self, name: str) -> int:
        if not self._worked_out:
            self._worked_out = True
            self._work_out()
            return self.get(name, 0)
        self[name] = 0
        return 0

    def _work_out(self) -> None:
        """Where the lists occur: their phrases first, then the entries made of other lists."""
        hits = self._hits
        read_in = [self._readers[one] for one in self._stretch]
        here = self.get
        for name in self._only or hits:
            found = 0
            for first, _ in hits.get(name, ()):
                found |= read_in[first]
            self[name] = found
        for name in self._only or self._order:
            entries = self._entries.get(name)
            if entries is None:
                continue
            found = here(name, 0)
            possible: list[tuple[int, Pieces]] = []
            for lead in ("", *(entries.keys() & hits.keys())):
                where = here(lead, 0) if lead else -1
                for others, pieces in entries.get(lead, ()):
                    every = where
                    for other in others:
                        every &= here(other, 0)
                    if every:
                        possible.append((every, pieces))
                        found |= every
            if possible:
                self[name] = found
                self.sequences[name] = possible

    def anywhere(self, names: Iterable[str]) -> int:
        """The sentences that can hold a hit of any of these lists."""
        found = 0
        for name in names:
            found |= self[name]
        return found

    def holding(self, names: Iterable[str]) -> int:
        """The sentences that do hold a hit of any of these lists."""
        found = 0
        for name in names:
            sure = self._sure.get(name)
            if sure is None:
                sure = 0
                for sentence in self.sentences(self[name]):
                    if sentence.hits(name):
                        sure |= 1 << sentence.number
                self._sure[name] = sure
            found |= sure
        return found

    def among(self, names: tuple[str, ...], number: int) -> list[str]:
        """Those of some lists that a sentence can hold; for lists that many sentences ask for."""
        known = self._among.get(id(names))
        if known is None:
            held: list[list[str]] = [[] for _ in self.all]
            for name in names:
                for sentence in self.sentences(self[name]):
                    held[sentence.number].append(name)
            known = self._among[id(names)] = names, held
        return known[1][number]

    def those_holding(self, names: Iterable[str]) -> Iterator[Sentence]:
        """The same, one after the other."""
        return self.sentences(self.holding(names))

    def sentences(self, bits: int) -> Iterator[Sentence]:
        """The sentences of a set, in reading order."""
        digits = f"{bits:b}"[::-1]
        number = digits.find("1")
        while number >= 0:
            yield self.all[number]
            number = digits.find("1", number + 1)
