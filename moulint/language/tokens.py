"""One pass over an agreement: tokens, and where each list of the vocabulary occurs.

spaCy's tokenizer splits the text; words that carry nothing (articles, possessives, brackets) are
then left out, and the remaining *stream* is matched on word stems by PhraseMatcher. Positions
below are indexes into that stream; `start` and `end` lead back to characters.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Any, ClassVar

from moulint.clauses import Clause
from moulint.language.vocabulary import Entry, Vocabulary, dropped

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.matcher import PhraseMatcher

Span = tuple[int, int]
"""First position and the one after the last."""


Pieces = tuple[tuple[str, bool], ...]
"""An entry with gaps: for each piece the name of its hits, and whether a gap goes before it."""


@dataclass(slots=True)
class Stream:
    """The words of all clauses, one after the other, with the vocabulary's hits."""

    words: list[str]
    """Lower case."""
    written: list[str]
    """As written."""
    start: list[int]
    """Offset of each word in its clause's reading."""
    end: list[int]
    clause_span: list[Span]
    """For each clause, its first position and the one after its last."""
    hits: dict[str, list[Span]]
    """By list (or hidden part of an entry), in reading order."""
    quoted: set[int] = field(default_factory=set)
    """Positions inside quotation marks that hold a sentence and not just a term."""


class Matcher:
    """A vocabulary made ready for matching; building one takes some 30 ms, so it is kept."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        from spacy.matcher import PhraseMatcher
        from spacy.tokens import Doc

        self.vocabulary = vocabulary
        self.nlp = _english()
        self.by_stem: PhraseMatcher = PhraseMatcher(self.nlp.vocab, attr="NORM")
        self.by_letter: PhraseMatcher = PhraseMatcher(self.nlp.vocab, attr="ORTH")
        self.by_word: PhraseMatcher = PhraseMatcher(self.nlp.vocab, attr="LOWER")
        self.sequences: dict[str, list[Pieces]] = {}
        """By list: its entries of more than one piece."""
        self.exclusions: dict[str, list[Pieces]] = {}
        self.actors = vocabulary.named("actor")
        self._names: dict[int, str] = {}
        plain: dict[str, list[tuple[str, ...]]] = {}
        for name, words in vocabulary.lists.items():
            for entry in words.entries:
                self._add(name, entry, plain, self.sequences)
            for entry in words.unless:
                self._add(f"{name} unless", entry, plain, self.exclusions)
        for name, words in vocabulary.lists.items():
            for family in words.belongs_to:  # a hit of the narrower list is one of the wider
                self.sequences.setdefault(family, []).append(((name, False),))
        for name, phrases in plain.items():
            known = vocabulary.lists.get(name)
            matcher = self.by_word if known and known.as_written else self.by_stem
            matcher.add(name, [Doc(self.nlp.vocab, words=list(p)) for p in phrases if p])
        for name, words in vocabulary.lists.items():
            if words.exact:
                docs = [Doc(self.nlp.vocab, words=list(phrase)) for phrase in words.exact]
                self.by_letter.add(name, docs)

    def _add(
        self,
        name: str,
        entry: Entry,
        plain: dict[str, list[tuple[str, ...]]],
        sequences: dict[str, list[Pieces]],
    ) -> None:
        if not entry:
            return  # nothing but words that are passed over
        if len(entry) == 1 and entry[0].words:
            plain.setdefault(name, []).append(entry[0].words)
            return
        pieces = []
        for element in entry:
            piece = element.name or "=" + " ".join(element.words)
            if element.words and piece not in plain:
                plain[piece] = [element.words]
            pieces.append((piece, element.apart))
        sequences.setdefault(name, []).append(tuple(pieces))

    def stream(self, clauses: Sequence[Clause]) -> Stream:
        """Tokenize clauses and find every plain phrase of the vocabulary in them."""
        from spacy.tokens import Doc

        text = "\n".join(_even(clause.reading.text) for clause in clauses)
        doc = self.nlp.make_doc(text)
        stream = Stream([], [], [], [], [], {})
        bounds: list[int] = []
        at = 0
        for clause in clauses:
            bounds.append(at)
            at += len(clause.reading.text) + 1
        bounds.append(at)
        _fill(stream, doc, clauses, bounds)
        thin = Doc(self.nlp.vocab, words=stream.written)
        limit = _clause_of(stream)
        for matcher in (self.by_stem, self.by_word, self.by_letter):
            for key, first, last in matcher(thin):
                if limit[first] == limit[last - 1]:
                    stream.hits.setdefault(self._name(key), []).append((first, last))
        for spans in stream.hits.values():
            spans.sort()
        return stream

    def _name(self, key: int) -> str:
        name = self._names.get(key)
        if name is None:
            name = self._names[key] = self.nlp.vocab.strings[key]
        return name


def _clause_of(stream: Stream) -> list[int]:
    limit = [0] * (len(stream.words) + 1)
    for number, (first, last) in enumerate(stream.clause_span):
        for position in range(first, last):
            limit[position] = number
    return limit


def _fill(stream: Stream, doc: object, clauses: Sequence[Clause], bounds: list[int]) -> None:
    """Copy the tokens that carry something into the stream, clause by clause."""
    number, first = 0, 0
    skip_number = unchosen = False
    quotations = {
        clause.index: spans
        for clause in clauses
        if (spans := [m.span() for m in _QUOTATION.finditer(clause.reading.text)])
    }
    for token in doc:  # type: ignore[attr-defined]
        offset = token.idx
        while offset >= bounds[number + 1]:
            stream.clause_span.append((first, len(stream.words)))
            number, first = number + 1, len(stream.words)
        word = _unscanned(token.text)
        lower = word.lower()
        local = offset - bounds[number]
        if lower == "(":
            rest = clauses[number].reading.text[local : local + 8]
            skip_number = bool(re.match(r"\(\d{1,3}%?\)", rest))
        if lower == ")":
            skip_number = False
        if lower == "☐":
            unchosen = True
            continue
        unchosen = unchosen and lower in _CHOICES
        if unchosen:
            continue
        if local < clauses[number].start or lower.isspace() or dropped(lower) or skip_number:
            continue
        if any(low < local < high for low, high in quotations.get(number, ())):
            stream.quoted.add(len(stream.words))
        stream.words.append(lower)
        stream.written.append(word)
        stream.start.append(local)
        stream.end.append(local + len(word))
    while len(stream.clause_span) < len(clauses):
        stream.clause_span.append((first, len(stream.words)))
        first = len(stream.words)


_SCANNED = re.compile(r"[a-z]{2,}[I1|0]+[a-z]*|[a-z]+[I1|0]+[a-z]+")


_CHOICES = frozenset("shall will may must is are does do not should can yes no".split())
"""What a form lets its writer choose: behind an empty box it is not chosen."""

_LIGATURES = {
    0xAD: None,
    0xFB00: "ff",
    0xFB01: "fi",
    0xFB02: "fl",
    0xFB03: "ffi",
    0xFB04: "ffl",
}


def _unscanned(word: str) -> str:
    """A word with the letters that scanners take for digits and capitals put right ("shaIl")."""
    if not word.isascii():
        word = word.translate(_LIGATURES)
    if len(word) > 3 and _SCANNED.fullmatch(word):
        return word.replace("I", "l").replace("1", "l").replace("|", "l").replace("0", "o")
    return word


_QUOTATION = re.compile(r"[\"“][^\"“”]{30,}[\"”]")
"""Words in quotation marks, longer than a defined term."""

_HYPHEN = re.compile(r"(?<=\w)[-\u2010\u2011](?=\w)|[*_\n\r\t](?=\S)")


def _even(text: str) -> str:
    """The text with hyphens inside words as spaces; its length stays the same."""
    return _HYPHEN.sub(" ", text)


@lru_cache(maxsize=1)
def _english() -> Language:
    """Blank English whose words carry their stem as NORM, worked out once per word type."""
    import Stemmer
    from spacy.attrs import LOWER, NORM
    from spacy.lang.en import English, EnglishDefaults

    stem = Stemmer.Stemmer("english").stemWord

    def norm(word: str) -> str:
        if word.endswith("s") and word[:-1].isupper() and len(word) > 2:
            return word[:-1].lower()  # SROs
        lower = word.lower()
        return _OWN_STEMS.get(lower) or str(stem(lower))

    class Stemmed(English):
        class Defaults(EnglishDefaults):
            # Only what matching reads: every other attribute would be worked out per word type.
            lex_attr_getters: ClassVar[dict[int, Any]] = {LOWER: str.lower, NORM: norm}

    return Stemmed()


_OWN_STEMS = {"officer": "officer", "officers": "officer"}
"""Words that the stemmer would confuse with others (an officer and an office)."""
