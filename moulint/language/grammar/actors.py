"""Actors: who is named where in a sentence, and with whom."""

from __future__ import annotations

from moulint.expression import expression
from moulint.language.sentences.sentence import Sentence
from moulint.language.words.stream import Span

PRONOUNS = frozenset("he she they it".split())


def actor_ends(sentence: Sentence, position: int) -> bool:
    """True where an actor's name ends right in front of a position."""
    return any(last == position for (_, last), _ in sentence.named)


def actors(sentence: Sentence, low: int, high: int) -> list[tuple[Span, str]]:
    """The actors named in a span, longest reading first at each place, in order."""
    if sentence.in_order is None:
        sentence.in_order = [one for one in sentence.named if not _two_names(sentence, one[0])]
        sentence.in_order.sort(key=lambda one: (one[0][0], -one[0][1]))
    kept: list[tuple[Span, str]] = []
    behind: Span = (0, 0)
    for one in sentence.in_order:
        span = one[0]
        if low <= span[0] and span[1] <= high and (span[0] >= behind[1] or span == behind):
            kept.append(one)
            behind = span
    return kept


def _two_names(sentence: Sentence, span: Span) -> bool:
    """True for words that an article parts: "while at school | the Police Counselor shall"."""
    return any(
        sentence.articled(at) and sentence.tags[at - 1] in "xvz"
        for at in range(span[0] + 1, span[1])
    )


KIN = frozenset(
    "husband wife spouse brother sister son daughter mother father uncle aunt cousin nephew niece "
    "friend friends neighbor neighbors dog dogs canine k9 horse driver clerk secretary assistant "
    "assistants aide aides union lawyer attorney doctor roommate landlord tenant relative "
    "relatives widow fiance".split()
)
"""Persons, and what is like them, who are somebody's and not he himself."""


def owner_only(sentence: Sentence, end: int) -> bool:
    """True for a name that only tells whose something else is: "by the principal's choir"."""
    return end < len(sentence) and sentence.owned(end)


_NAMED_BY = expression(r",x{0,3}dPx{0,3}(?:,[C,xR]{0,3})?")
"""By tags: ", an elder named by the Council,", which stands beside the list and ends no list."""


def joined(sentence: Sentence, named: list[tuple[Span, str]]) -> frozenset[str]:
    """The first actor of a list and those that "and" or commas join to it."""
    found = {named[0][1]}
    end = named[0][0][1]
    for span, name in named[1:]:
        between = sentence.tags[end : span[0]]
        if "alone" in sentence.words[end : span[0]]:
            break  # "reserved to the chief alone, the district having no voice"
        if span[0] < end:
            found.add(name)
            continue
        if sentence.words[end : span[0]] in (["and", "of"], ["or", "of"]):
            found.add(name)  # "the duty of the cook and of the clerk"
            end = span[1]
            continue
        beside = _NAMED_BY.fullmatch("".join(between))
        if beside is not None and between[-1] == "P":
            end = span[1]  # who names somebody is not named himself
            continue
        if beside is None and (len(between) > 5 or not set(between) <= set("C,xR")):
            break
        found.add(name)
        end = span[1]
    return frozenset(found)


_MEANS = frozenset("its their his her the such own one or more".split())


def by_means_of(sentence: Sentence, low: int, high: int) -> frozenset[str]:
    """Through whom somebody acts: "shall, through its officers, open the gates".

    The same holds for a lead-in, "shall deliver the following through its officers:".
    """
    for at in range(low, high):
        if sentence.words[at] != "through":
            continue
        for (first, last), name in actors(sentence, at + 1, high):
            between = sentence.words[at + 1 : first]
            behind = sentence.tags[last : last + 1]
            joined = sentence.tags[last : last + 2] == [
                ",",
                "C",
            ]  # "the Town, through its Clerk, and"
            if joined and sentence.tags[at - 1 : at] == [","]:
                continue
            if set(between) <= _MEANS and (last == high or behind in ([","], [";"])):
                return frozenset({name})
    return frozenset()
