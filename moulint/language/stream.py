"""The stream: the words of an agreement that carry something, clause after clause.

Articles, possessives and brackets are left out, so that "the school's rules" and "school rules"
read alike. *Positions* are indexes into the stream; `start` and `end` lead back to characters.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from moulint.clauses import Clause
from moulint.language.english import Tagger
from moulint.language.vocabulary import dropped

if TYPE_CHECKING:
    from spacy.tokens import Doc

Span = tuple[int, int]
"""First position and the one after the last."""


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
    hits: dict[str, list[Span]] = field(default_factory=dict)
    """By list (or piece of an entry), in reading order."""
    articled: set[int] = field(default_factory=set)
    """Positions of words that an article was left out in front of."""
    owned: set[int] = field(default_factory=set)
    """Positions of words behind a possessive ("the officer's duties")."""
    quoted: set[int] = field(default_factory=set)
    """Positions inside quotation marks that hold a sentence and not just a term."""


_HYPHEN = re.compile(
    r"(?<=\w)[-\u2010\u2011](?=\w)|[*_\n\r\t](?=\S)|[\u00a0\u2000-\u200a\u202f\u205f]"
)


def even(text: str) -> str:
    """The text with hyphens inside words and odd blanks as spaces; its length stays the same."""
    if "[" in text:
        text = text.replace("[ ]", " ☐ ").replace("[x]", " ☒ ").replace("[X]", " ☒ ")
    if "(s)" in text:
        text = text.replace("(s)", "   ")  # "the SRO(s)"
    return _ENDLESS.sub(_words_only, _HYPHEN.sub(" ", text))


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
_NUMBER_AGAIN = re.compile(r"\(\d{1,3}%?\)|(?<!\S)\((?:[ivx]{1,4}|[A-Za-z])\)(?=\s)")
"""The figure in "forty (40) hours", and the number of an item in running text."""
_CHOICES = frozenset("shall will may must is are does do not should can yes no".split())
"""What a form lets its writer choose: behind an empty box it is not chosen."""
_EMPTY_BOX = "☐"
_TICKED = frozenset("☒☑✓✔")
_ARTICLES = frozenset({"a", "an", "the"})
_POSSESSIVES = frozenset({"'s", "’s", "'", "’"})


class Words:
    """What is known of each word type, worked out once: (written, lower case, tag, carries)."""

    def __init__(self, tagger: Tagger) -> None:
        self._tagger = tagger
        self._known: dict[int, tuple[str, str, str, bool]] = {}

    def of(self, key: int, text: str) -> tuple[str, str, str, bool]:
        """The entry of a word type, by spaCy's key for it."""
        written = unscanned(text)
        lower = written.lower()
        carries = not (lower.isspace() or dropped(lower))
        found = self._known[key] = (written, lower, self._tagger.tag(lower), carries)
        return found

    def fill(self, stream: Stream, doc: Doc, clauses: Sequence[Clause], bounds: list[int]) -> None:
        """Copy the tokens that carry something into the stream, clause by clause.

        `bounds` are the offsets in the tokenized text at which the clauses begin, and its end.
        """
        from spacy.attrs import IDX, ORTH

        known, strings = self._known, doc.vocab.strings
        words, written = stream.words, stream.written
        number = first = 0
        in_number = unchosen = False
        quoted = _quotations(clauses)
        skip_to = clauses[0].start if clauses else 0
        for key, offset in doc.to_array([ORTH, IDX]).tolist():
            while offset >= bounds[number + 1]:
                stream.clause_span.append((first, len(words)))
                number, first = number + 1, len(words)
                skip_to = clauses[number].start
            shown, lower, tag, carries = known.get(key) or self.of(key, strings[key])
            local = offset - bounds[number]
            if not carries:
                if lower == "(":
                    in_number = bool(_NUMBER_AGAIN.match(clauses[number].reading.text, local))
                elif lower == ")":
                    in_number = False
                elif lower in _ARTICLES:
                    stream.articled.add(len(words))
                elif lower in _POSSESSIVES:
                    stream.owned.add(len(words))
                continue
            if lower == "she" and words[-2:] == ["he", "or"]:
                for kept in (words, written, stream.tags, stream.start, stream.end):
                    kept.pop()  # "he or she" is one pronoun
                stream.clause_of.pop()
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
            if number in quoted and any(a < local < b for a, b in quoted[number]):
                stream.quoted.add(len(words))
            words.append(lower)
            written.append(shown)
            stream.tags.append(tag)
            stream.start.append(local)
            stream.end.append(local + len(strings[key]))
            stream.clause_of.append(number)
        while len(stream.clause_span) < len(clauses):
            stream.clause_span.append((first, len(words)))
            first = len(words)


def quotations(text: str) -> list[Span]:
    """Where a text quotes sentences, marks included; a quoted term is none."""
    ways = [_QUOTATION] if '"' in text or "“" in text else []
    if " '" in text or " ‘" in text:
        ways.append(_SINGLY)
    return [m.span() for way in ways for m in way.finditer(text) if len(m[1]) >= _TERM]


def _quotations(clauses: Sequence[Clause]) -> dict[int, list[Span]]:
    found = {clause.index: quotations(clause.reading.text) for clause in clauses}
    return {number: spans for number, spans in found.items() if spans}


_SCANNED = re.compile(
    r"[a-z]{2,}[I1|0]+[a-z]*|[a-z]+[I1|0]+[a-z]+|[A-Z][a-z]*[1|0]+[a-z]+|[1|0][a-z]{3,}[a-z1|0]*"
)
_SCANNED_CAPITALS = re.compile(r"[A-Z]+(?:[l1|0]+[A-Z]+)+")
_SMALL = str.maketrans("I1|0", "lllo")
_CAPITAL = str.maketrans("l1|0", "IIIO")
_LIGATURES = {
    0xAD: None,
    0xFB00: "ff",
    0xFB01: "fi",
    0xFB02: "fl",
    0xFB03: "ffi",
    0xFB04: "ffl",
}


def unscanned(word: str) -> str:
    """A word with the letters that scanners take for digits and capitals put right ("shaIl")."""
    if not word.isascii():
        word = word.translate(_LIGATURES)
    if len(word) > 3:
        if _SCANNED.fullmatch(word):
            return word.translate(_SMALL)
        if _SCANNED_CAPITALS.fullmatch(word):
            return word.translate(_CAPITAL)
    return word
