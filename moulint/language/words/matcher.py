"""Where each list of the vocabulary occurs: its phrases, found word by word.

A document is tokenized once and looked through once, for phrases that are compared by their stems,
by their words as written and letter by letter alike.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from moulint.clauses import Clause
from moulint.language.words.english import Tagger
from moulint.language.words.even import even
from moulint.language.words.forms import Form, Forms
from moulint.language.words.phrases import Phrases, Tree
from moulint.language.words.scanned import is_scan
from moulint.language.words.sequences import Sequences
from moulint.language.words.shorthand import shortened
from moulint.language.words.stems import stem
from moulint.language.words.stream import Pieces, Stream
from moulint.language.words.taking import fill
from moulint.language.words.vocabulary import ANYBODY, Entry, Vocabulary


class Matcher:
    """A vocabulary made ready for matching; building one takes a while, so it is kept."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self.actors = vocabulary.named("actor")
        self.default_actor = vocabulary.default_actor()
        self.carried = tuple(name for name, one in vocabulary.lists.items() if one.carried)
        self.wider = {name: vocabulary.wider(name) for name in self.actors}
        """Each actor with everything it belongs to."""
        self._widened: dict[frozenset[str], frozenset[str]] = {}
        self.known_by = {
            name: vocabulary.lists[name].known_by
            for name in self.actors
            if vocabulary.lists[name].known_by
        }
        """By actor: lists of deeds that nobody else does."""
        by_stem, by_word, by_letter = Phrases(stem), Phrases(str.lower), Phrases(str)
        self._ways = (by_stem, by_word, by_letter)
        """The ways of comparing words, in the order of a form's keys."""
        self._mixed = [name for name, one in vocabulary.lists.items() if one.exact]
        """Lists with phrases of more than one way."""
        self._tagger = Tagger(vocabulary.verbs)
        self._forms = Forms(self._tagger, self.is_word, self._begins)
        self._shortened = shortened(self._words("shortened"))
        self._around = self._words("before-and-after")
        self._plain: frozenset[str] = frozenset()
        self.excluding = {name for name, one in vocabulary.lists.items() if any(one.unless)}
        """The lists that have exceptions: what cancels their hits is a list too, "NAME unless"."""
        self.families: dict[str, list[str]] = {}
        """By family: the lists that belong to it."""
        self._entries: dict[str, list[Pieces]] = {}
        """By list, its entries of more than one piece."""
        pieces: dict[str, str] = {}
        for name, one in vocabulary.lists.items():
            (by_word if one.as_written else by_stem).add(name, one.words.phrases)
            by_stem.add(f"{name} unless", one.unless.phrases)
            by_letter.add(name, one.exact)
            self._add_sequences(name, one.words.sequences, pieces)
            self._add_sequences(f"{name} unless", one.unless.sequences, pieces)
            for family in one.belongs_to:  # a hit of the narrower list is one of the wider
                self.families.setdefault(family, []).append(name)
                self._entries.setdefault(family, []).append(((name, False),))
        for words, name in pieces.items():
            by_stem.add(name, (words,))
        unless = (f"{name} unless" for name in vocabulary.lists)
        self.sequences = Sequences((*vocabulary.lists, *unless, *pieces.values()), self._entries)

    def sides(self, actor: str) -> frozenset[str]:
        """To whom an actor belongs, besides being a person or a body; the actor included."""
        return self.wider[actor] - ANYBODY

    def of_one_side(self, one: str, other: str) -> bool:
        """True for two actors who stand on one side, as members of it."""
        return bool((self.sides(one) - {one}) & (self.sides(other) - {other}))

    def _words(self, name: str) -> frozenset[str]:
        """The phrases of a list that is needed before any text is looked through."""
        found = self.vocabulary.lists.get(name)
        return frozenset() if found is None else frozenset(found.words.phrases)

    def widened(self, actors: frozenset[str]) -> frozenset[str]:
        """Actors with everything they belong to."""
        found = self._widened.get(actors)
        if found is None:
            found = self._widened[actors] = frozenset().union(*(self.wider[one] for one in actors))
        return found

    def is_word(self, word: str) -> bool:
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

    def _add_sequences(self, name: str, sequences: Sequence[Entry], found: dict[str, str]) -> None:
        """Keep sequences of a list; `found` has a name for every piece of words."""
        if not sequences:
            return
        kept = self._entries.setdefault(name, [])
        for entry in sequences:
            pieces = []
            for words, listed, apart in entry:
                piece = found.setdefault(words, f"={words}") if words else listed
                pieces.append((piece, apart))
            kept.append(tuple(pieces))

    def _begins(self, keys: tuple[str, ...]) -> tuple[tuple[int, Tree], ...]:
        """The phrases that begin with a word, by each way of comparing words."""
        found = ((number, one.begins(keys[number])) for number, one in enumerate(self._ways))
        return tuple((number, tree) for number, tree in found if tree is not None)

    def stream(self, clauses: Sequence[Clause]) -> Stream:
        """Tokenize clauses and find every phrase of the vocabulary in them."""
        texts = [even(clause.reading.text, self._shortened) for clause in clauses]
        stream = Stream()
        forms = fill(stream, self._forms, clauses, texts, noisy=is_scan("\n".join(texts)))
        stream.mark_police()
        stream.mark_nouns()
        stream.mark_events(self._around)
        self._find(stream, forms)
        for name in self._mixed:
            if name in stream.hits:
                stream.hits[name].sort()
        return stream

    def _find(self, stream: Stream, forms: Sequence[Form]) -> None:
        """Add to a stream's hits where each list occurs."""
        hits = stream.hits
        every = ([one.stem for one in forms], stream.words, stream.written)
        for start, end in stream.clause_span:
            for first in range(start, end):
                for way, begun in forms[first].begins:
                    keys = every[way]
                    tree: Tree | None = begun
                    last = first + 1
                    while tree is not None:
                        if tree.lists:
                            span = first, last
                            for name in tree.lists:
                                hits[name].append(span)
                        if tree.unparted:
                            tree.part(self._ways[way].key)
                        if last == end or not tree.next:
                            break
                        tree, last = tree.next.get(keys[last]), last + 1


@lru_cache(maxsize=4)
def matcher_for(vocabulary: Vocabulary) -> Matcher:
    """The matcher of a vocabulary, built once."""
    return Matcher(vocabulary)
