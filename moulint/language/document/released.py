"""Duties that another sentence lets go: "The audit may be skipped", "The clerk need not do so".

Leave that points back ("it", "this step", "attendance") is read with the sentence in front of it.
Leave that names the thing ("the audit") is read with the sentences of its section that speak of
that thing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from moulint.language.grammar.limits import Limit, LimitKind, classify
from moulint.language.sentences.index import Index
from moulint.language.sentences.sentence import Sentence
from moulint.language.words.stream import Span

_BACK = frozenset("it this that these those them such so same foregoing above".split())
_STEP = frozenset(
    "requirement requirements section paragraph article clause provision rule duty obligation step "
    "attendance participation compliance completion performance use take part do so".split()
)
"""What stands for the duty itself: "attendance is voluntary", "this section is a goal"."""
_LOOSE = frozenset("of in by to a an the for any with".split())
_THING = 5
"""Words in which a thing is named: "use of the review panel"."""


class Released:
    """For each sentence, the leave to depart from it that other sentences give."""

    def __init__(self, index: Index, left_out: frozenset[int]) -> None:
        found = index.those_holding(["lets-go", "let-go", "after-all"])
        self._giving = [one for one in found if one.clause.index not in left_out]

    def on(self, sentence: Sentence) -> Iterator[Limit]:
        """Leave to depart from what a sentence asks for."""
        for other in self._giving:
            if other.number == sentence.number or other.governed:
                continue
            if other.number < sentence.number or not near(sentence, other):
                continue
            meant = (hit for hit, thing in _things(other) if _meant(sentence, other, hit, thing))
            hit = next(chain(meant, _after_all(sentence, other)), None)
            if hit is not None:
                found = classify(other, (other.own, len(other)), False)
                narrow = found.kind is LimitKind.NARROW or _done_already(other, hit)
                kind = LimitKind.NARROW if narrow else LimitKind.HANDS_BACK
                yield replace(found, kind=kind, reason=hit, sentence=other)


def near(sentence: Sentence, other: Sentence) -> bool:
    """True where a sentence stands in the other's section, or in the paragraph behind it."""
    one, two = sentence.clause, other.clause
    return one.section == two.section or (one.parent == two.parent and two.index - one.index == 1)


def _things(other: Sentence) -> Iterator[tuple[Span, Span]]:
    """What leave is given from: behind "may skip", in front of "may be skipped"."""
    for first, last in other.hits("lets-go"):
        low = last
        if low < len(other) and other.words[low].endswith("ing"):
            low += 1  # "may act without convening the panel"
        yield (first, last), (low, _end(other, low))
    for first, last in other.hits("let-go"):
        low = max((n + 1 for n in range(other.own, first) if other.tags[n] in ";,C"), default=0)
        yield (first, last), (max(low, other.own, first - _THING), first)


def _after_all(sentence: Sentence, other: Sentence) -> list[Span]:
    """ "Guards may do so with the owner's leave", right behind what no guard shall do."""
    denied = not _DENIAL.isdisjoint(sentence.words) or sentence.hits("prohibits") != []
    return other.hits("after-all") if denied and other.number - 1 == sentence.number else []


_DONE = frozenset("completed finished attended passed taken done served received".split())
_EARLIER = frozenset("who that has have had already previously earlier".split())


def _done_already(other: Sentence, hit: Span) -> bool:
    """True for "One who has done it already is not required to": it is done all the same."""
    words = set(other.words[other.own : hit[0]])
    if "for" in other.words[hit[1] :]:
        words |= set(other.words[hit[1] :])  # "may waive it for one who has done it elsewhere"
    return not words.isdisjoint(_DONE) and not words.isdisjoint(_EARLIER)


_DENIAL = frozenset("not no never nor none neither nobody".split())


def _end(other: Sentence, low: int) -> int:
    high = low
    while high < min(len(other), low + _THING) and other.tags[high] not in ";,C":
        high += 1
    return high


def _meant(sentence: Sentence, other: Sentence, hit: Span, thing: Span) -> bool:
    low, high = thing
    words = [word for word in other.words[low:high] if word not in _LOOSE]
    points = not _BACK.isdisjoint(other.words[slice(*hit)])  # "may do without it"
    if points or not words or words[0] in _BACK | _STEP:
        return other.number - 1 == sentence.number
    known = {_root(word) for word in sentence.words if len(word) > _SHORT}
    heads = [word for word in words if len(word) > _SHORT]
    if low >= other.own and other.pointed(low):
        return bool(heads) and _root(heads[0]) in known
    return len(heads) > 1 and all(_root(word) in known for word in heads[:2])


_SHORT = 3
_ROOT = 6
"""Letters that "evaluation" and "evaluate" have in common, and "training" and "track" have not."""


def _root(word: str) -> str:
    return word.removesuffix("s")[:_ROOT]
