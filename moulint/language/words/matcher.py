"""Where each list of the vocabulary occurs: its phrases, found word by word.

A document is tokenized once and looked through once per way of comparing words (stems, words as
written, letters). Phrases stand in trees of those that begin alike, which grow where a text goes:
of eleven thousand, an agreement needs some two thousand to be told apart.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache

from moulint.clauses import Clause
from moulint.language.words.english import Tagger
from moulint.language.words.scanned import is_scan
from moulint.language.words.stems import english, stem
from moulint.language.words.stream import Pieces, Stream, Words, even
from moulint.language.words.vocabulary import Entry, Vocabulary


class _Tree:
    """Phrases that begin alike, parted by their next word when a text comes so far."""

    __slots__ = ("lists", "next", "unparted")

    def __init__(self) -> None:
        self.lists: list[str] = []
        """The lists that hold the phrase which ends here."""
        self.next: dict[str, _Tree] = {}
        self.unparted: list[tuple[str, list[str]]] = []
        """What is left of longer phrases, with their lists."""

    def part(self, key: Callable[[str], str]) -> None:
        """Part the longer phrases by their next word."""
        for left, lists in self.unparted:
            word, _, rest = left.partition(" ")
            word = key(word)
            tree = self.next.get(word)
            if tree is None:
                tree = self.next[word] = _Tree()
            if rest:
                tree.unparted.append((rest, lists))
            elif tree.lists:  # other words with the same stems
                tree.lists = list(dict.fromkeys([*tree.lists, *lists]))
            else:
                tree.lists = lists
        self.unparted = []


class _Phrases:
    """The phrases compared in one way; `key` gives what two words have in common that are alike."""

    def __init__(self, key: Callable[[str], str]) -> None:
        self._key = key
        self._lists: dict[str, list[str]] = {}
        self._tree: _Tree | None = None

    def add(self, name: str, phrases: Iterable[str]) -> None:
        """Add phrases of a list. All must be added before the first text is looked through."""
        lists = self._lists
        for phrase in phrases:
            known = lists.get(phrase)
            if known is None:
                lists[phrase] = [name]
            else:
                known.append(name)

    def find(self, stream: Stream, keys: Sequence[str]) -> None:
        """Add to a stream's hits where each list occurs; `keys` are the keys of its words."""
        if self._tree is None:
            self._tree = _Tree()
            self._tree.unparted = list(self._lists.items())
            self._tree.part(self._key)
        key, hits, begins = self._key, stream.hits, self._tree.next
        for start, end in stream.clause_span:
            for first in range(start, end):
                tree, last = begins.get(keys[first]), first + 1
                while tree is not None:
                    if tree.lists:
                        span = first, last
                        for name in tree.lists:
                            hits[name].append(span)
                    if tree.unparted:
                        tree.part(key)
                    if last == end or not tree.next:
                        break
                    tree, last = tree.next.get(keys[last]), last + 1


class Matcher:
    """A vocabulary made ready for matching; building one takes a while, so it is kept."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self.actors = vocabulary.named("actor")
        self.default_actor = vocabulary.default_actor()
        self.wider = {name: vocabulary.wider(name) for name in self.actors}
        """Each actor with everything it belongs to."""
        self._by_stem, self._by_word, self._by_letter = (
            _Phrases(stem),
            _Phrases(str.lower),
            _Phrases(str),
        )
        self._tagger = Tagger(vocabulary.verbs)
        self._words = Words(self._tagger, self._is_word)
        self._plain: frozenset[str] = frozenset()
        self.excluding = {name for name, one in vocabulary.lists.items() if any(one.unless)}
        """The lists that have exceptions: what cancels their hits is a list too, "NAME unless"."""
        self.families: dict[str, list[str]] = {}
        """By family: the lists that belong to it."""
        self._sequences: dict[str, list[tuple[str, Pieces]]] = {}
        """By their longest piece of words, which is the rarest, "" where there is none: entries of
        more than one piece, each with its list."""
        pieces: dict[str, str] = {}
        for name, one in vocabulary.lists.items():
            (self._by_word if one.as_written else self._by_stem).add(name, one.words.phrases)
            self._by_stem.add(f"{name} unless", one.unless.phrases)
            self._by_letter.add(name, one.exact)
            self._add_sequences(name, one.words.sequences, pieces)
            self._add_sequences(f"{name} unless", one.unless.sequences, pieces)
            for family in one.belongs_to:  # a hit of the narrower list is one of the wider
                self.families.setdefault(family, []).append(name)
                self._sequences.setdefault("", []).append((family, ((name, False),)))
        for words, name in pieces.items():
            self._by_stem.add(name, (words,))

    def _is_word(self, word: str) -> bool:
        """True for a lower-case word that the vocabulary or the grammar knows."""
        if self._tagger.knows(word):
            return True
        if not self._plain:  # asked for by few texts: made ready by the first of them
            every = [
                phrase
                for one in self.vocabulary.lists.values()
                for phrase in (
                    *one.words.phrases,
                    *(piece.words for entry in one.words.sequences for piece in entry),
                )
            ]
            self._plain = frozenset(" ".join(every).split())
        return word in self._plain or (word.endswith("s") and word[:-1] in self._plain)

    def _add_sequences(self, name: str, sequences: Iterable[Entry], found: dict[str, str]) -> None:
        """Keep sequences of a list; `found` has a name for every piece of words."""
        for entry in sequences:
            pieces = []
            lead = ""
            for words, listed, apart in entry:
                if words and words not in found:
                    found[words] = f"={words}"
                if len(words) >= len(lead):
                    lead = found.get(words, "")
                pieces.append((listed or found[words], apart))
            self._sequences.setdefault(lead, []).append((name, tuple(pieces)))

    def stream(self, clauses: Sequence[Clause]) -> Stream:
        """Tokenize clauses and find every phrase of the vocabulary in them."""
        bounds = [0]
        for clause in clauses:
            bounds.append(bounds[-1] + len(clause.reading.text) + 1)
        text = "\n".join(even(clause.reading.text) for clause in clauses)
        stream = Stream()
        self._words.fill(stream, english()(text), clauses, bounds, noisy=is_scan(text))
        self._by_stem.find(stream, list(map(stem, stream.written)))
        self._by_word.find(stream, stream.words)
        self._by_letter.find(stream, stream.written)
        hits = stream.hits
        for spans in hits.values():
            spans.sort()
        for lead in ("", *hits):
            for name, pieces in self._sequences.get(lead, ()):
                stream.sequences.setdefault(name, []).append(pieces)
        return stream


@lru_cache(maxsize=4)
def matcher_for(vocabulary: Vocabulary) -> Matcher:
    """The matcher of a vocabulary, built once."""
    return Matcher(vocabulary)
