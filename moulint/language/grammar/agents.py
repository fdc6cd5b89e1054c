"""Agents: by whom a passive is done, and to whom a matter belongs or falls."""

from __future__ import annotations

from collections.abc import Callable

from moulint.language.grammar.actors import actors, joined, owner_only
from moulint.language.grammar.force import Group
from moulint.language.sentences.sentence import Sentence
from moulint.language.words.classes import DUTIES
from moulint.language.words.stream import Span


def agent_of(sentence: Sentence, group: Group, deed: Span) -> frozenset[str]:
    """Who a passive is done by, or to whom a matter belongs ("is the responsibility of")."""
    owner = (
        _outside_whom(sentence, group, deed)
        or _belonging_to(sentence, group, deed)
        or _behind_it(sentence, group)
        or _theirs_to(sentence, group, deed)
        or _for_somebody(sentence, group, deed)
    )
    return owner or (_done_by(sentence, group, deed) if group.passive else frozenset())


def _outside_whom(sentence: Sentence, group: Group, deed: Span) -> frozenset[str]:
    """In "is outside the clerk's role": the clerk."""
    for first, last in sentence.hits("outside-role"):
        if group.start <= first <= group.verb:
            named = actors(sentence, first, min(deed[1], last + 4))
            if named:
                return frozenset({named[0][1]})
    return frozenset()


def _belonging_to(sentence: Sentence, group: Group, deed: Span) -> frozenset[str]:
    """In "is the responsibility of the clerk", "shall fall to the clerk": the clerk."""
    low, high = group.verb, deed[1]
    for cue in ("outside-role", "belongs-to"):
        for first, last in sentence.hits(cue):
            if _is_somebody(sentence, group, first):
                continue  # "the clerk is assigned to the dean": a person, and no matter
            here = group.start <= first <= min(high, low + 2)
            if not here or not (first <= low or _is_being(sentence, group)):
                continue
            if _told_of(sentence, low, first):
                continue
            named = actors(sentence, last, min(high, last + 12))
            if named and "S" in sentence.tags[last : named[0][0][0]]:
                continue  # "stay with classes when the officer speaks"
            if named and named[0][0][0] - last <= _NEAR:
                return joined(sentence, named)
    return frozenset()


def _is_somebody(sentence: Sentence, group: Group, cue: int) -> bool:
    """True where somebody, and no matter, is assigned or belongs: "the clerk belongs to a club"."""
    word = sentence.words[cue]
    fronts = (low for (low, end), _ in sentence.named if end == group.start)
    if word in _BEFALLS_BOTH:
        return any(True for _ in fronts)
    matter = (["P"], ["g"])  # "the use of cooks", "training cooks"
    return word in _IS_ONE_OF and any(sentence.tags[low - 1 : low] not in matter for low in fronts)


def _behind_it(sentence: Sentence, group: Group) -> frozenset[str]:
    """In "it is the clerk's duty to", "it is unlawful for a clerk to": the clerk."""
    if sentence.words[max(0, group.start - 1) : group.start] != ["it"]:
        return frozenset()
    return _whose_duty(sentence, group) or _for_whom(sentence, group)


def whose_task(sentence: Sentence, group: Group, subject: Span) -> frozenset[str]:
    """In "sweeping the halls is the clerk's first task": the clerk, whose the deed in front is."""
    if subject[0] >= subject[1] or group.negated:
        return frozenset()
    words = sentence.words
    return _owner(
        sentence, group, len(sentence), lambda at: not DUTIES.isdisjoint(words[at : at + 3])
    )


def _theirs_to(sentence: Sentence, group: Group, deed: Span) -> frozenset[str]:
    """In "the code is not the officer's to enforce": the officer."""
    return _owner(sentence, group, deed[1], lambda at: sentence.tags[at : at + 1] == ["T"])


def _owner(
    sentence: Sentence, group: Group, high: int, fits: Callable[[int], bool]
) -> frozenset[str]:
    """Whose the subject is said to be, right behind "is", where what stands behind him fits."""
    low = group.verb
    if not _is_being(sentence, group):
        return frozenset()
    for (first, last), name in actors(sentence, low, min(high, low + 5)):
        if first <= low + 1 and fits(last) and sentence.owned(last):
            return frozenset({name})
    return frozenset()


def _for_somebody(sentence: Sentence, group: Group, deed: Span) -> frozenset[str]:
    """In "are prohibited for the clerk", "are forbidden to clerks": the clerk."""
    low = group.verb
    before = sentence.words[low + 1 : low + 2]
    barred = before == ["to"] and sentence.words[low] in _TO_SOMEBODY
    if not barred and (before != ["for"] or sentence.words[low] not in _FOR_SOMEBODY):
        return frozenset()
    named = actors(sentence, low + 2, min(deed[1], low + 7))
    near = bool(named) and named[0][0][0] - low <= _NEAR
    return joined(sentence, named) if near else frozenset()


def _done_by(sentence: Sentence, group: Group, deed: Span) -> frozenset[str]:
    """In "shall be swept by the clerk", "is required of the clerk": the clerk."""
    words, low, high = sentence.words, group.verb, deed[1]
    if words[low : low + 2] in (["required", "of"], ["permitted", "of"]):
        named = actors(sentence, low + 2, min(high, low + 6))
        return joined(sentence, named) if named else frozenset()
    if words[high - 1] in PEOPLE and sentence.tags[high : high + 1] == [";"]:
        high = len(sentence)  # "by four people: the principal, …"
    for position in range(low, high):
        if words[position] != "by" or _of_thing(sentence, low, position):
            continue
        named = actors(sentence, position + 1, min(high, position + 14))
        if not named:
            continue
        (first, last), _ = named[0]
        if words[low] in TOLD and last <= position + 8 and words[last : last + 1] in _TO_OR_FROM:
            return frozenset()  # "is required by the Chief to sweep": who sweeps is told to
        if first - position <= _NEAR:
            whole = not owner_only(sentence, last)  # no whole agent in "by the clerk's choir"
            return joined(sentence, named) if whole else frozenset()
    return frozenset()


def _of_thing(sentence: Sentence, verb: int, by: int) -> bool:
    """True in "shall be given a car bought by the guild", "be asked about the cook named by it"."""
    done = by - 1
    while done > verb and sentence.tags[done] == "R":
        done -= 1
    if done <= verb + 1 or sentence.tags[done] != "d":
        return False
    noun = sentence.tags[done - 1] == "x" or any(end == done for (_, end), _ in sentence.named)
    return noun and "C" not in sentence.tags[verb:done]


_NEAR = 4
"""How far behind "by", "of" or "to" an agent may stand, in words."""
_TO_OR_FROM = (["to"], ["from"])
TOLD = frozenset(
    "required directed instructed ordered expected asked requested told prohibited forbidden "
    "barred authorized permitted allowed encouraged urged".split()
)
"""What befalls whoever is to do, or not to do, what stands behind "to"."""


def _told_of(sentence: Sentence, verb: int, cue: int) -> bool:
    """True in "shall be taught about the role of the clerk": the role is what is taught.

    "shall be deemed the role of the clerk", "regarded as the role of the clerk" say whose it is.
    """
    between = range(verb + 1, cue)
    return sentence.tags[verb : verb + 1] == ["d"] and any(
        sentence.tags[at] == "P" and sentence.words[at] != "as" for at in between
    )


_TO_SOMEBODY = frozenset("prohibited forbidden barred denied closed".split())
_FOR_SOMEBODY = frozenset("prohibited forbidden barred required mandatory compulsory".split())


_BEFALLS_BOTH = frozenset("assigned attached detailed referred".split())
"""What befalls persons as well as matters."""
_IS_ONE_OF = frozenset("belong belongs".split())
PEOPLE = frozenset("people persons members following".split())
"""What a colon behind it counts up: "by four people: …"."""


def _for_whom(sentence: Sentence, group: Group) -> frozenset[str]:
    """In "it is unlawful, on these grounds, for an officer to …": the officer."""
    if not _is_being(sentence, group):
        return frozenset()
    for at in range(group.verb, min(group.verb + 8, len(sentence) - 1)):
        if sentence.words[at] == "for":
            named = actors(sentence, at + 1, min(len(sentence), at + 8))
            beside = [one for one in named if sentence.tags[one[0][1] : one[0][1] + 1] == ["T"]]
            return frozenset(name for _, name in beside)
    return frozenset()


def _whose_duty(sentence: Sentence, group: Group) -> frozenset[str]:
    """In "it is the officer's duty to …": the officer."""
    for (_, end), name in actors(sentence, group.start, min(len(sentence), group.verb + 8)):
        if sentence.words[end : end + 1] and sentence.words[end] in _OWED:
            return frozenset({name})
    for (first, end), name in actors(sentence, group.verb, min(len(sentence), group.verb + 6)):
        of_duty = sentence.words[first - 1] == "of" and sentence.words[first - 2] in _OWED
        if of_duty and sentence.tags[end : end + 1] == ["T"]:
            return frozenset({name})  # "it is not the place of the clerk to"
    return frozenset()


_OWED = DUTIES | {"place", "business"}


def _is_being(sentence: Sentence, group: Group) -> bool:
    """True for "is", "shall be", "remains": what follows tells whose matter it is."""
    return any(
        sentence.tags[position] in "Bb" or sentence.words[position].startswith("remain")
        for position in range(group.start, min(group.verb + 1, len(sentence)))
    )
