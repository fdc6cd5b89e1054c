"""What those who are posted are there for: "shall post a clerk to the hall who opens the gates"."""

from __future__ import annotations

from moulint.language.grammar.force import Force, Group
from moulint.language.sentences.sentence import Sentence

_POSTING = frozenset(
    "assign assigns provide provides place places station stations furnish furnishes post posts "
    "designate designates appoint appoints employ employs supply supplies detail details".split()
)
_IS_THERE = frozenset("serve be work".split())
_WITHIN = 12
"""Words from a verb of posting to the "who" of whom it posts."""


def of_one_posted(sentence: Sentence, marker: int, group: Group) -> bool:
    """True in "shall assign a clerk to the hall who shall open the gates": what he is there for."""
    owed = sentence.tags[group.start : group.start + 2] == ["B", "T"]  # "who is to open it"
    if sentence.words[group.start] not in ("shall", "must", "will") and not owed:
        return False
    verb = sentence.words[group.verb : group.verb + 1]  # none in "who will"
    if sentence.words[group.start] == "will" and _IS_THERE.intersection(verb):
        return False  # "assign the clerk who will serve at each gate"
    low = max(1, marker - _WITHIN)
    return any(
        sentence.words[at] in _POSTING
        and (sentence.tags[at - 1] in "MTNRC" or (owed and sentence.tags[at] == "z"))
        for at in range(low, marker)
    )


def works_where_posted(sentence: Sentence, marker: int, group: Group) -> bool:
    """True in "shall post a clerk to the hall who opens the gates": that is his work there.

    What he is, has or knows tells who may be posted.
    """
    low = max(1, marker - _WITHIN)
    posts = (at for at in range(low, marker) if sentence.words[at] in _POSTING)
    at = next(
        (one for one in posts if sentence.words[one - 1] in _SHALL or sentence.tags[one] == "z"),
        None,
    )
    if at is None or group.force is not Force.DUTY or group.negated or group.start != marker + 1:
        return False
    if sentence.words[group.verb] in _QUALIFIED or not set("MSNn;").isdisjoint(
        sentence.tags[at:marker]
    ):
        return False
    return any(
        _is_posted(sentence, at, span[0]) and _there(sentence, span[1], marker)
        for span, _ in sentence.named
        if at < span[0] and span[1] <= marker
    )


def _is_posted(sentence: Sentence, at: int, low: int) -> bool:
    """True for whom a verb posts: "a clerk", or behind "to the hall" with an article."""
    between = sentence.tags[at + 1 : low]
    return set(between) <= {"x"} or (
        sentence.articled(low) and len(between) > 1 and _there(sentence, at + 1, low)
    )


def _there(sentence: Sentence, low: int, high: int) -> bool:
    """True for no words, or those of a place."""
    if low == high:
        return True
    led = sentence.words[low] == "to" and (
        sentence.articled(low + 1) or sentence.words[low + 1] in _EACH
    )
    placed = led or sentence.words[low] in _AT_PLACE
    return placed and set(sentence.tags[low + 1 : high]) <= {"x"}


_AT_PLACE = frozenset("at in with within".split())
_EACH = frozenset("each every one any all".split())
_SHALL = frozenset("shall must will".split())
_QUALIFIED = frozenset(
    "has have is are knows know speaks speak wants want wishes wish meets meet possesses holds "
    "hold understands shows show likes like agrees agree volunteers applies apply qualifies "
    "satisfies fits fit lives live lacks works work serves serve belongs comes come needs need "
    "enjoys cares demonstrates exhibits expresses believes asks seeks completes passes "
    "participates remains receives".split()
)
