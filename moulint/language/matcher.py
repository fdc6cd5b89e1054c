"""Where each list of the vocabulary occurs: phrases found by spaCy's PhraseMatcher.

A document is tokenized once and matched once per way of comparing words (stems, words as written,
letters). Phrases are handed to PhraseMatcher when all their words have turned up in some document:
of seven thousand, an agreement needs some six hundred.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from moulint.clauses import Clause
from moulint.language.english import Tagger
from moulint.language.stems import english, stem
from moulint.language.stream import Stream, Words, even
from moulint.language.vocabulary import Entry, Vocabulary

if TYPE_CHECKING:
    from spacy.matcher import PhraseMatcher
    from spacy.tokens import Doc

Pieces = tuple[tuple[str, bool], ...]
"""An entry with gaps: for each piece the name of its hits, and whether a gap goes before it."""


class _Phrases:
    """The phrases compared in one way, added to a PhraseMatcher as their words turn up."""

    def __init__(self, attribute: str) -> None:
        from spacy.matcher import PhraseMatcher

        self._nlp = english()
        self._attribute = attribute
        self._matcher: PhraseMatcher = PhraseMatcher(self._nlp.vocab, attr=attribute)
        self._waiting: dict[str, list[tuple[str, tuple[str, ...], tuple[str, ...]]]] = {}
        self._seen: set[str] = set()

    def add(self, name: str, words: tuple[str, ...]) -> None:
        """Keep a phrase of a list until its words turn up."""
        keys = tuple(self._key(word) for word in words)
        self._waiting.setdefault(keys[-1], []).append((name, words, keys))

    def _key(self, word: str) -> str:
        if self._attribute == "ORTH":
            return word
        return word if self._attribute == "LOWER" else stem(word)

    def meet(self, types: Iterable[str]) -> None:
        """Make phrases ready whose words all occur among these and earlier word types."""
        from spacy.tokens import Doc

        new = {self._key(word) for word in types} - self._seen
        self._seen |= new
        for key in new:
            waiting = self._waiting.pop(key, [])
            for name, words, keys in waiting:
                missing = next((one for one in keys if one not in self._seen), None)
                if missing is None:
                    self._matcher.add(name, [Doc(self._nlp.vocab, words=list(words))])
                else:
                    self._waiting.setdefault(missing, []).append((name, words, keys))

    def __call__(self, doc: Doc) -> list[tuple[int, int, int]]:
        """Matches as (key of the list, first, last)."""
        return list(self._matcher(doc)) if len(self._matcher) else []


class Matcher:
    """A vocabulary made ready for matching; building one takes a while, so it is kept."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self.nlp = english()
        self.actors = vocabulary.named("actor")
        self.wider = {name: vocabulary.wider(name) for name in self.actors}
        """Each actor with everything it belongs to."""
        self.sequences: dict[str, list[Pieces]] = {}
        """By list: its entries of more than one piece."""
        self.exclusions: dict[str, list[Pieces]] = {}
        """By list: what cancels a hit that lies inside it."""
        self._by_stem, self._by_word, self._by_letter = (
            _Phrases("NORM"),
            _Phrases("LOWER"),
            _Phrases("ORTH"),
        )
        self._words = Words(Tagger(vocabulary.verbs))
        self._pieces: set[str] = set()
        self._names: dict[int, str] = {}
        for name, one in vocabulary.lists.items():
            for entry in one.entries:
                self._add(name, entry, one.as_written, self.sequences)
            for entry in one.unless:
                self._add(f"{name} unless", entry, False, self.exclusions)
            for phrase in one.exact:
                self._by_letter.add(name, phrase)
            for family in one.belongs_to:  # a hit of the narrower list is one of the wider
                self.sequences.setdefault(family, []).append(((name, False),))

    def _add(
        self, name: str, entry: Entry, as_written: bool, sequences: dict[str, list[Pieces]]
    ) -> None:
        if not entry:
            return  # nothing but words that are passed over
        if len(entry) == 1 and entry[0].words:
            (self._by_word if as_written else self._by_stem).add(name, entry[0].words)
            return
        pieces = []
        for element in entry:
            piece = element.name or "=" + " ".join(element.words)
            if element.words and piece not in self._pieces:
                self._pieces.add(piece)
                self._by_stem.add(piece, element.words)
            pieces.append((piece, element.apart))
        sequences.setdefault(name, []).append(tuple(pieces))

    def stream(self, clauses: Sequence[Clause]) -> Stream:
        """Tokenize clauses and find every plain phrase of the vocabulary in them."""
        from spacy.tokens import Doc

        bounds = [0]
        for clause in clauses:
            bounds.append(bounds[-1] + len(clause.reading.text) + 1)
        doc = self.nlp.make_doc("\n".join(even(clause.reading.text) for clause in clauses))
        stream = Stream()
        self._words.fill(stream, doc, clauses, bounds)
        kept = Doc(self.nlp.vocab, words=stream.written)
        types = set(stream.written)
        clause_of = stream.clause_of
        for phrases, forms in (
            (self._by_stem, types),
            (self._by_word, {word.lower() for word in types}),
            (self._by_letter, types),
        ):
            phrases.meet(forms)
            for key, first, last in phrases(kept):
                if clause_of[first] == clause_of[last - 1]:
                    stream.hits.setdefault(self._name(key), []).append((first, last))
        for spans in stream.hits.values():
            spans.sort()
        return stream

    def _name(self, key: int) -> str:
        name = self._names.get(key)
        if name is None:
            name = self._names[key] = self.nlp.vocab.strings[key]
        return name


@lru_cache(maxsize=4)
def matcher_for(vocabulary: Vocabulary) -> Matcher:
    """The matcher of a vocabulary, built once."""
    return Matcher(vocabulary)
