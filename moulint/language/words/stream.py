"""The stream: the words of an agreement that carry something, clause after clause.

Articles, possessives and brackets are left out, so that "the school's rules" and "school rules"
read alike. *Positions* are indexes into the stream; `start` and `end` lead back to characters.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from moulint.clauses import Clause
from moulint.language.words.english import Tagger
from moulint.language.words.scanned import Known, torn, unscanned, without_dots
from moulint.language.words.shorthand import spelled, without_stops
from moulint.language.words.vocabulary import dropped

if TYPE_CHECKING:
    from spacy.tokens import Doc

Span = tuple[int, int]
"""First position and the one after the last."""

Pieces = tuple[tuple[str, bool], ...]
"""An entry of more than one piece: for each the name of its hits, and whether a gap may go before
it."""


@dataclass(slots=True)
class Stream:
    """The words of all clauses, one after the other, with the vocabulary's hits."""

    words: list[str] = field(default_factory=list)
    """Lower case."""
    written: list[str] = field(default_factory=list)
    """As written, scanning errors put right."""
    tags: list[str] = field(default_factory=list)
    """The coarse word class of each (english.py)."""
    start: list[int] = field(default_factory=list)
    """Offset of each word in its clause's reading."""
    end: list[int] = field(default_factory=list)
    clause_span: list[Span] = field(default_factory=list)
    """For each clause, its first position and the one after its last."""
    clause_of: list[int] = field(default_factory=list)
    """For each position, the index of its clause."""
    hits: defaultdict[str, list[Span]] = field(default_factory=lambda: defaultdict(list))
    """By list (or piece of an entry), in reading order."""
    sequences: dict[str, list[Pieces]] = field(default_factory=dict)
    """By list, the entries of more than one piece that can occur: some of their words do."""
    articled: set[int] = field(default_factory=set)
    """Positions of words that an article was left out in front of."""
    owned: set[int] = field(default_factory=set)
    """Positions of words behind a possessive ("the officer's duties")."""
    quoted: set[int] = field(default_factory=set)
    """Positions inside quotation marks that hold a sentence and not just a term."""

    def drop_last(self) -> None:
        """Take the last word out again."""
        for kept in (self.words, self.written, self.tags):
            kept.pop()
        for numbers in (self.start, self.end, self.clause_of):
            numbers.pop()


_HYPHEN = re.compile(
    r"(?<=\w)[-\u2010\u2011](?=\w)|(?<=\d)[\u2013\u2014](?=\d)|[*_\n\r\t](?=\S)|[\u00a0\u2000-\u200a\u202f\u205f]"
)


def even(text: str) -> str:
    """The text with hyphens inside words and odd blanks as spaces; its length stays the same."""
    if "[" in text:
        text = text.replace("[ ]", " ☐ ").replace("[x]", " ☒ ").replace("[X]", " ☒ ")
    if "(s)" in text:
        text = text.replace("(s)", "   ")  # "the SRO(s)"
    return _ENDLESS.sub(_words_only, _HYPHEN.sub(" ", without_stops(without_dots(text))))


_ENDLESS = re.compile(r"\S{200,}")
"""Longer than any word: signs without a blank take a tokenizer the square of their number."""
_SIGN = re.compile(r"[^\w]|_")


def _words_only(match: re.Match[str]) -> str:
    return _SIGN.sub(" ", match[0])


_QUOTATION = re.compile(r"(?<![\w.,;:!?)\]])[\"“]([^\"“”]*)[\"”]")
_SINGLY = re.compile(r"(?<=[:,] )['‘](?=[A-Z])([^\"“”\n]+?[.;,])['’](?=\s|$)")
"""A sentence in single quotation marks, told from an apostrophe by what stands on both sides."""
_TERM = 30
"""Longer than a defined term: words that are quoted."""
_SMALL_LETTERS = re.compile(r"(?<![\w'’-])[a-z]{4,}")
"""What a name in capitals does not hold, however long: "Yearly Police-in-Schools Review"."""
_NUMBER_AGAIN = re.compile(r"\(\d{1,3}%?\)|(?<!\S)\((?:[ivx]{1,4}|[A-Za-z])\)(?=\s)")
"""The figure in "forty (40) hours", and the number of an item in running text."""
_CHOICES = frozenset("shall will may must is are does do not should can yes no".split())
"""What a form lets its writer choose: behind an empty box it is not chosen."""
_EMPTY_BOX = "☐"
_TICKED = frozenset("☒☑✓✔")
_TORN = 2
"""Most blanks inside a word that a scanner tore in two."""
_ARTICLES = frozenset({"a", "an", "the"})
_POSSESSIVES = frozenset({"'s", "’s", "'", "’"})


_Word = tuple[str, str, str, bool, int]
"""As written, lower case, tag, whether it carries something, length in the source."""


class Words:
    """What is known of each word type, worked out once."""

    def __init__(self, tagger: Tagger, known: Known) -> None:
        self._tagger = tagger
        self._is_word = known
        self._clean: dict[int, _Word] = {}
        self._noisy: dict[int, _Word] = {}
        """The same for texts that somebody scanned, where more may be misread."""

    def of(self, key: int, text: str, noisy: bool = False) -> _Word:
        """The entry of a word type, by spaCy's key for it."""
        written = spelled(unscanned(text, self._is_word, noisy))
        lower = written.lower()
        carries = not (lower.isspace() or dropped(lower))
        found = (written, lower, self._tagger.tag(lower), carries, len(text))
        (self._noisy if noisy else self._clean)[key] = found
        return found

    def fill(
        self,
        stream: Stream,
        doc: Doc,
        clauses: Sequence[Clause],
        bounds: list[int],
        *,
        noisy: bool,
    ) -> None:
        """Copy the tokens that carry something into the stream, clause by clause.

        `bounds` are the offsets in the tokenized text at which the clauses begin, and its end;
        `noisy` tells that somebody scanned the text.
        """
        from spacy.attrs import IDX, ORTH

        known, strings = self._noisy if noisy else self._clean, doc.vocab.strings
        words, written = stream.words, stream.written
        number, first, in_number, unchosen = 0, 0, False, False
        quoted = _quotations(clauses)
        skip_to = clauses[0].start if clauses else 0
        for key, offset in doc.to_array([ORTH, IDX]).tolist():
            while offset >= bounds[number + 1]:
                stream.clause_span.append((first, len(words)))
                number, first = number + 1, len(words)
                stream.articled.discard(first)  # a row that is numbered "A"
                skip_to = clauses[number].start
            entry = known.get(key) or self.of(key, strings[key], noisy)
            shown, lower, tag, carries, length = entry
            local = offset - bounds[number]
            if not carries:
                if lower == "(":
                    in_number = bool(_NUMBER_AGAIN.match(clauses[number].reading.text, local))
                elif lower == ")":
                    in_number = False
                elif lower in _ARTICLES and local >= skip_to:
                    stream.articled.add(len(words))
                elif lower in _POSSESSIVES:
                    stream.owned.add(len(words))
                continue
            if lower == "she" and words[-2:] == ["he", "or"]:
                stream.drop_last()  # "he or she" is one pronoun
                continue
            if lower == _EMPTY_BOX:
                unchosen = True
                continue
            if lower in _TICKED:
                unchosen = False
                continue
            unchosen = unchosen and lower in _CHOICES
            if unchosen or in_number or local < skip_to:
                continue
            if noisy and words and self._tears(stream, number, local, shown):
                continue
            if number in quoted and any(a < local < b for a, b in quoted[number]):
                stream.quoted.add(len(words))
            words.append(lower)
            written.append(shown)
            stream.tags.append(tag)
            stream.start.append(local)
            stream.end.append(local + length)
            stream.clause_of.append(number)
        while len(stream.clause_span) < len(clauses):
            stream.clause_span.append((first, len(words)))
            first = len(words)

    def _tears(self, stream: Stream, number: int, local: int, shown: str) -> bool:
        """In a scan: put a word to the torn half in front of it ("d iscipline")."""
        near = stream.clause_of[-1] == number and 0 < local - stream.end[-1] <= _TORN
        if not near or not torn(stream.words[-1], shown.lower(), self._is_word):
            return False
        stream.written[-1] += shown
        stream.words[-1] += shown.lower()
        stream.tags[-1] = self._tagger.tag(stream.words[-1])
        stream.end[-1] = local + len(shown)
        return True


def quotations(text: str) -> list[Span]:
    """Where a text quotes sentences, marks included; a quoted term is none."""
    ways = [_QUOTATION] if '"' in text or "“" in text else []
    if " '" in text or " ‘" in text:
        ways.append(_SINGLY)
    found = [m for way in ways for m in way.finditer(text) if len(m[1]) >= _TERM]
    return [m.span() for m in found if _SMALL_LETTERS.search(m[1])]


def _quotations(clauses: Sequence[Clause]) -> dict[int, list[Span]]:
    found = {clause.index: quotations(clause.reading.text) for clause in clauses}
    return {number: spans for number, spans in found.items() if spans}
