"""What a subject leaves of the force of its verb: "no officer", "nothing in this Agreement"."""

from __future__ import annotations

from moulint.language.grammar.actors import actors
from moulint.language.grammar.auxiliaries import fails_to
from moulint.language.grammar.force import Force, Group
from moulint.language.grammar.provision import Provision
from moulint.language.sentences.sentence import Sentence
from moulint.language.words.stream import Span

_FORESEES = frozenset(
    "expect expects anticipate anticipates foresee foresees contemplate contemplates think thinks "
    "believe believes plan plans wish wishes".split()
)


def never_so(sentence: Sentence, subject: Span) -> bool:
    """ "There are no circumstances in which a clerk may": what nobody ever may."""
    low, high = subject
    which = next((at for at in range(low, high) if sentence.words[at] == "which"), low)
    no = sentence.words[max(low, which - 3) : max(low, which - 2)] == ["no"]
    return no and sentence.words[which - 2] in _CIRCUMSTANCES


_CIRCUMSTANCES = frozenset(
    "circumstances circumstance case cases situation situations instance instances event events "
    "condition conditions".split()
)


_WEIGHED = frozenset("consideration thought attention".split())
_SAID = (Force.STATEMENT, Force.DUTY, Force.BAR)


def force_of(sentence: Sentence, group: Group, subject: Span, who: frozenset[str]) -> Force:
    """The force of a verb group, as far as its subject or its verb leaves it that force."""
    force = group.force
    being = force in _SAID and sentence.tags[group.start] == "B"
    if being and sentence.any("encourages", subject[0], subject[1]):
        return Force.HOPE  # "the expectation is that"
    if group.passive and not _WEIGHED.isdisjoint(sentence.words[slice(*subject)]):
        given = sentence.words[group.verb : group.verb + 1] in (["given"], ["paid"])
        if given and force is Force.DUTY:
            return Force.HOPE  # "consideration shall be given to hiring a clerk"
    if force is Force.BAR and not _FORESEES.isdisjoint(sentence.words[group.verb : group.verb + 1]):
        return Force.HOPE  # "the parties do not expect that the officer will"
    if group.present and force is Force.DUTY and not who and _is_law(sentence, subject):
        return Force.STATEMENT  # "state law requires officers to": says what the law is
    return force


def goes_on_denying(sentence: Sentence, previous: Provision, group: Group) -> bool:
    """ "Neither party shall ask for it and shall take it": what a subject denies goes on.

    What "no officer" denies goes on behind "or" alone: "and shall" says what he does instead.
    """
    words, at = sentence.words, group.start
    if previous.force is not Force.BAR or words[at - 1 : at] == ["but"]:
        return False
    return "neither" in words[:at] or (_denied_in_front(sentence) and _joined_by_or(sentence, at))


def _denied_in_front(sentence: Sentence) -> bool:
    """True where what stands before the first modal denies: "no clerk", "at no time"."""
    front = sentence.tags.index("M") if "M" in sentence.tags else 0
    return not _DENYING.isdisjoint(sentence.words[:front])


def _joined_by_or(sentence: Sentence, at: int) -> bool:
    """True for a verb of a series that "or" closes: ", shall ask, or shall tell"."""
    words, tags = sentence.words, sentence.tags
    places = range(at - 1, len(words) - 1)
    closing = next((i for i in places if words[i] in _CLOSING and tags[i + 1] == "M"), None)
    return closing is not None and words[closing] == "or"


_DENYING = frozenset("no none nobody".split())
_CLOSING = frozenset("or nor and but".split())


def _is_law(sentence: Sentence, subject: Span) -> bool:
    """True for a subject that is the law itself, and nobody whom the agreement binds."""
    low, high = subject
    return any(
        low <= first < min(high, low + 4) and sentence.words[last : last + 1] != ["enforcement"]
        for first, last in sentence.hits("law-itself")
    )


def nothing_does(sentence: Sentence, group: Group, words: list[str]) -> Force | None:
    """What "nothing in this Agreement …" does to whom it names: restrains, allows or requires."""
    if not speaks_of_nothing(sentence, group, words):
        return None
    reach = range(group.start, group.verb + 7)
    found = sorted(
        (sentence.words[first] in _READS, first, force)
        for cues, force in (
            (("lets-do", "allows"), Force.BAR),
            (("restrains",), Force.GRANT),
            (("makes-do", "obliges", "burdens"), Force.RELEASE),
        )
        for cue in cues
        for first, _ in sentence.hits(cue)
        if first in reach
    )
    return found[0][2] if found else None


def speaks_of_nothing(sentence: Sentence, group: Group, words: list[str]) -> bool:
    """True for "nothing in this section shall …" and "this section shall not be read to …"."""
    if "nothing" in words:
        return True
    if not group.negated or _TEXTS.isdisjoint(words):
        return False
    said = sentence.words[group.start : group.verb + 1]
    if not _READS.isdisjoint(said):
        return True
    near = range(group.verb + 1, group.verb + 4)
    restrained = any(first in near for first, _ in sentence.hits("restrains"))
    return restrained and not _MEANT.isdisjoint(said)


_MEANT = frozenset("intended intend meant mean designed".split())
_TEXTS = frozenset(
    "this that it these those foregoing section subsection paragraph clause sentence article "
    "provision rule restriction limitation exclusion prohibition agreement memorandum".split()
)


def leave_outside(provision: Provision) -> None:
    """ "Excluded from the clerk's duties are sweeping and mending": the clerk does none of it."""
    sentence, (low, high) = provision.sentence, provision.subject
    if provision.force not in (Force.STATEMENT, Force.DUTY) or low >= high:
        return
    if sentence.tags[provision.deed[0]] != "B":
        return
    for first, last in sentence.hits("left-outside"):
        if first == low and last <= high:
            whose = actors(sentence, first, high)
            provision.who = frozenset({whose[0][1]}) if whose else provision.who
            provision.force, provision.negated, provision.implied = Force.BAR, True, False
            return


def denied_force(sentence: Sentence, group: Group, force: Force) -> Force:
    """What "no officer", "neither party" makes of what its verb group says."""
    here = range(group.start, group.verb + 2)
    if any(first in here for first, _ in sentence.hits("refrains")):
        return Force.DUTY  # "no officer may decline to"
    verb = sentence.words[group.verb : group.verb + 2]
    if fails_to(sentence, group.verb) or _excused(group, verb):
        return Force.DUTY  # "in no week may the officer omit to", "no officer is excused from"
    if force is Force.BAR and not group.negated:
        return Force.RELEASE  # "no officer is prohibited from"
    obliged = any(first in here for first, _ in sentence.hits("obliges"))
    if force is Force.DUTY and obliged and sentence.tags[group.verb : group.verb + 1] == ["d"]:
        return Force.RELEASE  # "no officer is required to"
    if _NEEDS.intersection(sentence.words[group.verb :][:1]) and sentence.tags[
        group.verb + 1 : group.verb + 2
    ] == ["T"]:
        return Force.RELEASE  # "no officer needs to"
    return {
        Force.DUTY: Force.BAR,
        Force.GRANT: Force.BAR,
        Force.STATEMENT: Force.BAR,
        Force.RELEASE: Force.BAR,
    }.get(force, force)


def _excused(group: Group, verb: list[str]) -> bool:
    """True for "no officer shall be exempt from", by its verb and the word behind it."""
    being = group.passive or group.force is Force.STATEMENT
    return verb[1:] == ["from"] and verb[0] in _EXCUSED and being


_EXCUSED = frozenset("excused exempt exempted spared".split())
_NEEDS = frozenset({"need", "needs"})
_READS = frozenset(
    "construed construe interpreted interpret deemed deem read understood taken".split()
)
"""What says no more of "nothing" than how it is read: "construed as requiring"."""


def refrains(sentence: Sentence, group: Group) -> bool:
    """ "should avoid", "should have no part in": a hope that denies."""
    return group.force is Force.HOPE and any(
        group.start <= first <= group.verb + 1
        for cue in ("refrains", "has-no-part", "prohibits")
        for first, _ in sentence.hits(cue)
    )
