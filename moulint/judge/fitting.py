"""Which words of a deed a pattern is about: where its lists stand as its other keys ask."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from moulint.judge.apart import apart, unsaid
from moulint.judge.grasp import grasped
from moulint.judge.items import verb_span
from moulint.judge.known import heads_known, known_things
from moulint.judge.objects import heads_subject, is_object, of_a_thing
from moulint.judge.opening import names_deed, opens, undergone
from moulint.judge.patterns import Pattern
from moulint.judge.topics import (
    does_to_another,
    of_next_verb,
    of_somebody_meant,
    on_topic,
    only_describes,
    stands_alone,
)
from moulint.judge.turned import limited, undecided
from moulint.language.grammar.limits import LimitKind
from moulint.language.grammar.provision import Provision
from moulint.language.words.stream import Span


def fitting(provision: Provision, pattern: Pattern) -> Iterator[Span]:
    """Every place in a deed where the words that a pattern asks for stand as it asks."""
    return (
        found
        for found in _inside(provision, pattern)
        if not _in_limit(provision, pattern, found)
        and not unsaid(provision, found)
        and not apart(provision, pattern.force, found)
        and all(asks(provision, pattern, found) for asks in _ASKS)
    )


def _inside(provision: Provision, pattern: Pattern) -> Iterator[Span]:
    """Where the lists occur in a deed, or in its subject where that counts as well."""
    low, high = provision.deed
    begin = low if _without_subject(provision, pattern) else min(provision.subject[0], low)
    return (
        found
        for name in pattern.what
        for found in provision.sentence.hits(name)
        if begin <= found[0] and found[1] <= high and not _in_item_before(provision, found)
    )


def _in_item_before(provision: Provision, found: Span) -> bool:
    """True for words of another item: "shall not: sing aloud; sweep when asked" of the sweeping."""
    words, (_, begins), starts = provision.sentence.words, provision.subject, provision.deed[0]
    if found[0] < begins or found[1] > starts or ";" not in words[found[1] : starts]:
        return False
    return ":" in words[begins : found[0]] or ":" not in words[begins:starts]


def _without_subject(provision: Provision, pattern: Pattern) -> bool:
    """True where a subject's words are none of the deed's."""
    first, last = provision.subject
    words = provision.sentence.words
    asked = words[first : first + 1] in _ASKED and last > first
    return pattern.in_deed or asked or _of_another_item(provision)


_ASKED = (["whether"], ["how"], ["when"], ["why"])
"""What opens a subject that is a question: "whether officers may help is left to the Chief"."""


def _of_another_item(provision: Provision) -> bool:
    """True for an item behind a first one that bars: "shall: (1) not sing; (2) wash up"."""
    between = provision.sentence.tags[provision.subject[1] : provision.deed[0]]
    return items_between(provision) and not provision.negated and "N" in between


def items_between(provision: Provision) -> bool:
    """True where other items of a list stand between a subject and its deed."""
    return ";" in provision.sentence.tags[provision.subject[1] : provision.deed[0]]


def _in_limit(provision: Provision, pattern: Pattern, found: Span) -> bool:
    """True for words of an exception behind the verb, and not of the deed.

    "shall be made in the sole discretion of the Chief": where limits do not matter, who decides is
    part of the deed.
    """
    kinds = _SETS_LIMITS - ({LimitKind.HANDS_BACK} if pattern.limited else set())
    return any(
        limit.kind in kinds
        and limit.sentence is None
        and provision.verb < limit.span[0] <= found[0]
        and found[1] <= limit.span[1]
        for limit in provision.limits
    )


_SETS_LIMITS = frozenset({LimitKind.NARROW, LimitKind.HANDS_BACK, LimitKind.UNCLEAR})


# --- what the keys of a pattern ask of those words -----------------------------------------------


def _opens(provision: Provision, pattern: Pattern, found: Span) -> bool:
    """Whether words open a deed of the one whom the pattern binds, and not what befalls him."""
    if not pattern.opens:
        return True
    if not opens(provision, found[0]) or _of_its_doer(provision, pattern, found):
        return False
    if not pattern.who or not undergone(provision, found[0]):
        return True
    named = (provision.who | provision.whom) & frozenset(pattern.who)
    return not any(provision.sentence.any(name, *provision.subject) for name in named)


def _of_its_doer(provision: Provision, pattern: Pattern, found: Span) -> bool:
    """True for what another does to the one whom the pattern binds, or does beside it.

    "The clerk will be named by the mayor following a walk through the hall" has the clerk walk no
    hall; "shall be sent by the mayor to walk the hall" has.
    """
    wanted = frozenset(pattern.who)
    if not provision.passive or not wanted & provision.whom or wanted & provision.who:
        return False
    between = provision.sentence.tags[provision.verb + 1 : found[0] + 1]
    return found[0] > provision.verb and not {"T", ";"} & set(between)


def _names_deed(provision: Provision, pattern: Pattern, found: Span) -> bool:
    return not pattern.names_deed or names_deed(provision, found[0])


def _decided(provision: Provision, pattern: Pattern, found: Span) -> bool:
    """Whether a deed is settled, and not one to which limits are only named.

    A pattern of what is weak counts both.
    """
    if pattern.why_weak:
        return True
    return not undecided(provision, found) and not limited(provision, found)


def _taken_hold_of(provision: Provision, pattern: Pattern, found: Span) -> bool:
    """Whether only words stand between the verb and these that the pattern lets through."""
    if pattern.through is None:
        return True
    through = _positions(provision, pattern.through)
    if not pattern.object and not grasped(provision, found, through):
        return False
    return found[1] in through or not only_describes(provision.sentence, found)


def _among_known(provision: Provision, pattern: Pattern, found: Span) -> bool:
    """Whether the nouns between the words, and right behind them, are of the pattern's lists."""
    between, heads = pattern.between, pattern.compound
    if between and not known_things(provision, found, _positions(provision, between)):
        return False
    return not heads or heads_known(provision, found, _positions(provision, heads))


def _of_verb(provision: Provision, pattern: Pattern, found: Span) -> bool:
    """Whether the verb that words belong to is one that the pattern asks for, or allows."""
    if not pattern.verb and not pattern.not_verb:
        return True
    low, high = verb_span(provision, found[0])

    def begins_there(names: Iterable[str]) -> bool:
        hits = provision.sentence.hits
        return any(low <= first < high for name in names for first, _ in hits(name))

    if begins_there(pattern.not_verb):
        return False
    return not pattern.verb or begins_there(pattern.verb)


def _as_thing(provision: Provision, pattern: Pattern, found: Span) -> bool:
    """Whether words are what the verb is done to, the head of the subject, or a whole thing."""
    if pattern.object:
        through = _positions(provision, pattern.through or ())
        if not is_object(provision, found, through) or of_next_verb(provision.sentence, found):
            return False
    if pattern.whole and of_a_thing(provision, found):
        return False
    return not pattern.heads_subject or heads_subject(provision, found)


def _on_topic(provision: Provision, pattern: Pattern, found: Span) -> bool:
    """Whether what follows the words is what the pattern has them about, or nothing."""
    sentence, topic = provision.sentence, pattern.topic
    if pattern.alone and not stands_alone(sentence, found):
        return False
    return not topic or (
        not only_describes(sentence, found)
        and on_topic(sentence, found, topic)
        and not does_to_another(sentence, found, topic)
    )


def _of_whom_it_binds(provision: Provision, pattern: Pattern, found: Span) -> bool:
    """Whether a clause that only tells which person is meant tells it of one that counts."""
    sentence = provision.sentence
    return not (pattern.who and of_somebody_meant(sentence, provision.verb, found, pattern.who))


_ASKS = (
    _opens,
    _of_whom_it_binds,
    _names_deed,
    _decided,
    _taken_hold_of,
    _among_known,
    _of_verb,
    _as_thing,
    _on_topic,
)
"""Each answers for the keys it knows, and lets everything pass where a pattern has none of them."""


def _positions(provision: Provision, names: Iterable[str]) -> frozenset[int]:
    hits = [one for name in names for one in provision.sentence.hits(name)]
    return frozenset(position for first, last in hits for position in range(first, last))
