"""Hedges that stand beside a deed and limit something else: an exception, who comes along."""

from __future__ import annotations

from moulint.language.grammar.force import Group
from moulint.language.sentences.sentence import Sentence
from moulint.language.words.stream import Span


def hedges_elsewhere(sentence: Sentence, hedge: Span, group: Group, low: int) -> bool:
    """True for a hedge that leaves the deed of the group as binding as it is.

    `low` is where the clause of the deed begins.
    """
    if _relative(sentence, hedge[0], low) and not _at_the_end(sentence, hedge):
        return True
    where = (_excepted, _of_contrast, _which_one, _of_company)
    return any(reading(sentence, hedge, group) for reading in where)


def _relative(sentence: Sentence, at: int, low: int) -> bool:
    """True for a hedge inside "that …" or "who …": it limits the relative clause.

    `low` is where the clause of the deed begins: "agree that cooks do not usually sing" hedges it.
    """
    for position in range(at - 1, max(low - 1, at - 7), -1):
        if sentence.tags[position] in ",;M":
            return False
        if sentence.words[position] in ("that", "which", "who"):
            return True
    return False


_CLOSE = 2
"""How near to its "that" a hedge still belongs to the relative clause alone."""


def _at_the_end(sentence: Sentence, hedge: Span) -> bool:
    """True for a hedge that ends a sentence: "shall sit on the panel that meets, if possible"."""
    near = sentence.words[max(0, hedge[0] - _CLOSE) : hedge[0]]
    ends = all(tag in ";," for tag in sentence.tags[hedge[1] :])
    return ends and not {"that", "which", "who"} & set(near)


def _excepted(sentence: Sentence, hedge: Span, group: Group) -> bool:
    """True for a hedge inside an exception, which limits the exception and not the duty."""
    return any(
        (last <= hedge[0] and group.start < first and _limits(sentence, first, group))
        or (first < hedge[0] < group.start and "," not in sentence.tags[first : hedge[0]])
        for first, last in sentence.hits("exception")
    )


def _limits(sentence: Sentence, first: int, group: Group) -> bool:
    """False for "shall do it without calling anybody": how it is done, and no exception."""
    return group.negated or sentence.words[first] != "without"


def _of_contrast(sentence: Sentence, span: Span, group: Group) -> bool:
    """True for a hedge of the clause in front: "While he will not ordinarily ask, he shall"."""
    if span[1] > group.start or "," not in sentence.tags[span[1] : group.start]:
        return False
    words, tags, low = sentence.words, sentence.tags, sentence.own
    return any(
        words[at] in _CONTRASTS and (at == low or tags[at - 1] == "," or words[at - 1] == "that")
        for at in range(low, span[0])
    )


_CONTRASTS = frozenset("while although though whereas".split())


def _which_one(sentence: Sentence, hedge: Span, group: Group) -> bool:
    """True in "The head of the house where the opening exists shall": it says which house."""
    first, last = hedge
    behind_noun = first > sentence.own and sentence.tags[first - 1] == "x"
    return sentence.words[first] == "where" and behind_noun and last == group.start


def _of_company(sentence: Sentence, hedge: Span, group: Group) -> bool:
    """True in "The guard, with other guards as needed, shall": it says who comes along."""
    first, last = hedge
    if last >= group.start or sentence.tags[last] != ",":
        return False
    begins = next((at for at in range(first - 1, -1, -1) if sentence.tags[at] in ",;"), -1) + 1
    return 0 < begins < first and sentence.words[begins] in _ALONG


_ALONG = frozenset("with assisted joined accompanied alongside and plus".split())
