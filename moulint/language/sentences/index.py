"""The sentences of a document, found by the lists of the vocabulary that they hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from moulint.language.sentences.sentence import Sentence
from moulint.language.sentences.where import Where, numbers


class Index:
    """Sentences, and where among them each list can occur.

    A sentence knows where lists occur (`Where`) and nothing of the others, so that what was read of
    a document goes as soon as nobody holds it.
    """

    def __init__(self, where: Where) -> None:
        self.where = where
        self.all: list[Sentence] = []
        """The sentences, each at its number. All are added before the first list is asked for."""
        self._sure: dict[str, int] = {}

    def add(self, sentence: Sentence) -> None:
        """Add the next sentence."""
        self.all.append(sentence)
        self.where.add(sentence.pieces)

    def __getitem__(self, name: str) -> int:
        """The sentences that can hold a hit of a list."""
        return self.where[name]

    def anywhere(self, names: Iterable[str]) -> int:
        """The sentences that can hold a hit of any of these lists."""
        return self.where.anywhere(names)

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

    def those_holding(self, names: Iterable[str]) -> Iterator[Sentence]:
        """The same, one after the other."""
        return self.sentences(self.holding(names))

    def sentences(self, bits: int) -> Iterator[Sentence]:
        """The sentences of a set, in reading order."""
        return map(self.all.__getitem__, numbers(bits))
