"""What is only hoped for, and has the force of a hope: "The Chief hopes principals will help"."""

from __future__ import annotations

from moulint.language.grammar.extent import held_without_that
from moulint.language.grammar.force import Force, Group
from moulint.language.sentences.sentence import Sentence

_HOPES = frozenset(
    "hopes hope expects expect trusts trust believes believe anticipates anticipate wish "
    "wishes intend intends contemplate contemplates envision envisions envisage envisages foresee "
    "foresees".split()
)
"""What somebody does who hopes."""
_HOPED = frozenset(
    "intended recommended hoped expected trusted anticipated wished desired envisioned intention "
    "intent hope wish desire aim expectation suggested proposed urged "
    "contemplated envisaged foreseen preference".split()
)
"""What a thing is that is hoped for: "it is hoped that", "it is their intent that"."""


def only_hoped(
    sentence: Sentence,
    group: Group,
    marker: int | None,
    earlier: Group | None,
    before: set[Force],
) -> bool:
    """True for what is only hoped or expected, said with "that" or without it.

    `marker` is the "that" which the verb group stands behind, `earlier` the group in front of it,
    `before` are the forces of the clauses in front.
    """
    if marker is not None and _behind_that(sentence, marker, before):
        return True
    return earlier is not None and _without_that(sentence, earlier, group)


def _behind_that(sentence: Sentence, marker: int, before: set[Force]) -> bool:
    """ "The parties hope that", "It is important, and all agree, that": what is only hoped for."""
    if sentence.words[marker - 1] in _HOPES | _HOPED or _somebodys_hope(sentence, marker):
        return True
    inserted = sentence.tags[marker - 1] == "," and not agreed(sentence, marker)
    return inserted and bool(before & {Force.HOPE, Force.PAST})


def _somebodys_hope(sentence: Sentence, marker: int) -> bool:
    """ "It is the hope of the mayor and the clerks that": whose it is stands in between."""
    for position in range(marker - 2, 0, -1):
        if sentence.tags[position] in ",;MBHDSN":
            return False
        if sentence.words[position] in _HOPED and sentence.tags[position + 1] == "P":
            return True
    return False


def _without_that(sentence: Sentence, earlier: Group, group: Group) -> bool:
    """ "The Chief hopes principals will help", "It is hoped principals will help"."""
    verb = sentence.words[earlier.verb : earlier.verb + 1]
    if not verb or set(",;C") & set(sentence.tags[earlier.verb : group.start]):
        return False
    itself = verb[0] in _HOPED and held_without_that(sentence, earlier.verb) is not None
    return verb[0] in _HOPES or itself


def agreed(sentence: Sentence, marker: int) -> bool:
    """ "The parties intend, and hereby agree, that"."""
    return not _BINDS_ITSELF.isdisjoint(sentence.words[max(0, marker - 3) : marker])


_BINDS_ITSELF = frozenset(
    "agree agrees promise promises covenant covenants undertake undertakes pledge pledges "
    "guarantee guarantees stipulate stipulates".split()
)
