"""Whom a pronoun can mean: one "she" all along, the last one named, who stands in no phrase."""

from __future__ import annotations

from moulint.language.sentences.sentence import Sentence
from moulint.language.words.stream import Span

_DONE = frozenset("MBzHDv")
"""Tags of verbs that somebody right in front of them does."""
_ONE_PERSON = frozenset({"he", "she"})
SPEAKERS = frozenset("i you we me us".split())
"""Who speaks or is spoken to, and is never "he" or "she"."""


def his_or_hers(sentence: Sentence, end: int) -> str | None:
    """The "he" or "she" in front of a position of a sentence: one person all along."""
    words = sentence.words[sentence.own : end]
    return next((word for word in words if word in _ONE_PERSON), None)


def same_person(before: Sentence, sentence: Sentence) -> bool:
    """True where two sentences in a row both speak of one "she"."""
    pronoun = his_or_hers(sentence, len(sentence))
    same = pronoun is not None and pronoun == his_or_hers(before, len(before))
    return same and before.number < sentence.number


def repeated(sentence: Sentence, before: Span, words: list[str]) -> bool:
    """True for the second "they" of "they do not call guards, and they do not tell guards".

    So it is for "he is a guard; and he is a singer".
    """
    first = [word for word in sentence.words[slice(*before)] if word not in _COUNTS]
    words = [word for word in words if word not in _COUNTS]
    return words in (["they"], ["he"], ["she"]) and first == words


def of_them(sentence: Sentence) -> bool:
    """True for a sentence on "they", and for a question that asks about them."""
    asks = sentence.asks and "they" in sentence.words and not sentence.named
    return asks or first_word(sentence) == ["they"]


def first_word(sentence: Sentence) -> list[str]:
    """The word that a sentence begins with, behind what only counts it: "And second, *they*".

    So it is behind a role that somebody has: "As teachers *they* lead classes".
    """
    words, at = sentence.words, sentence.own
    while words[at : at + 1] and words[at] in _COUNTS:
        at += 1
    if words[at : at + 1] == ["as"]:
        role = words[at + 1 : at + _ROLE]
        end = at + 1 + role.index("they") if "they" in role else at
        if _ROLE_ENDS.isdisjoint(sentence.tags[at + 1 : end]):
            at = end
    return words[at : at + 1]


_ROLE, _ROLE_ENDS = 6, frozenset("zvdMBDHS;")
"""How many words a role may have, and what tells that it is a clause instead."""


_COUNTS = frozenset(
    "and , first firstly foremost second secondly third thirdly fourth last lastly finally next"
    " then".split()
)
"""How a sentence says that it is one of several on the same matter."""


def subject_named(sentence: Sentence, spans: list[Span]) -> int | None:
    """Where one is named who does what a clause says: "we are few, so *a guard* has two gates"."""
    ends = {first: _name_end(sentence, end) for first, end in spans}
    doing = [first for first, end in ends.items() if set(sentence.tags[end : end + 1]) & _DONE]
    return min(doing, default=None)


def _name_end(sentence: Sentence, end: int) -> int:
    """Where a name ends that goes on behind a title: "Guard *Ruiz*"."""
    family = sentence.tags[end : end + 1] == ["x"]
    return end + (family and sentence.stream.written[sentence.absolute(end)].istitle())


def object_named(sentence: Sentence, spans: list[Span], usual: list[Span]) -> int:
    """Where the last one is named who stands in no phrase: "a guard acceptable to the clerk".

    Of several it is one of the `usual`: "we have hired *Guard Ruiz* to help the clerk".
    """
    free = [span for span in spans if span[0] and sentence.tags[span[0] - 1] not in "PT"]
    meant = [span for span in free if span in usual] or free or spans
    return max(first for first, _ in meant)


def compound_end(sentence: Sentence, first: int) -> int:
    """In "the Officer Committee" where the noun begins that ends the compound."""
    ends = [(span[1], span[0]) for span, _ in sentence.named if span[0] == first]
    end = max(ends)[0]
    later = [span[0] for span, _ in sentence.named if span[0] == end]
    joined = later and not sentence.owned(end) and not sentence.articled(end)
    return end if joined else first
