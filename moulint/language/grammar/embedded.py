"""What a "that" makes of the provision behind it: "shall ensure that", "it is hoped that"."""

from __future__ import annotations

from moulint.language.grammar.force import Force, Group
from moulint.language.grammar.hopes import agreed
from moulint.language.grammar.limits import LimitKind
from moulint.language.grammar.provision import Provision, Standing
from moulint.language.sentences.sentence import Sentence
from moulint.language.words.stream import Span


def host(sentence: Sentence, found: list[Provision], marker: int) -> Provision:
    """What governs a "that": of a second one, behind "and", what governs the first."""
    if sentence.tags[marker - 1] != "C":
        return found[-1]
    return next((one for one in reversed(found) if not one.embedded), found[-1])


def goes_on(previous: Provision, subject: Span) -> bool:
    """ "It is hoped that officers will teach and will mentor": the second is hoped for as well."""
    return previous.embedded and previous.force is Force.HOPE and subject[0] >= subject[1]


def told_as_well(previous: Provision, provision: Provision, marker: int | None) -> bool:
    """ "State law provides that officers shall teach and shall mentor": both are only told."""
    if provision.standing is Standing.ASIDE:
        return False
    bare = provision.subject[0] >= provision.subject[1]
    if marker is not None and provision.sentence.tags[marker - 1] in "C,":
        return previous.standing is Standing.AIM  # "said that …, and that principals will help"
    said = previous.sentence.words[previous.verb + 1 : previous.verb + 2] == ["that"]
    told = previous.standing is Standing.AIM and (previous.embedded or said)
    return bare and marker is None and told


def embed(provision: Provision, outer: Provision, group: Group) -> None:
    """Give what "shall ensure that" governs the force of the outer verb."""
    provision.embedded = True
    provision.by = outer.who
    described = group.present and provision.force in (Force.STATEMENT, Force.PAST)
    asserts = bool(_ASSERTS & set(provision.sentence.words[outer.verb : outer.verb + 1]))
    if provision.force is Force.PAST and (outer.who & provision.who or asserts):
        described = False  # "the officer certifies that he has completed": no duty to complete
    if outer.force is Force.HOPE:
        if not agreed(provision.sentence, provision.subject[0] - 1):
            provision.force = Force.HOPE
            provision.bound_by = outer.verb_group
    elif outer.force is Force.GRANT and not outer.negated and provision.force in BINDING:
        provision.force = Force.HOPE  # "may direct that deputies not take part"
        provision.bound_by = outer.verb_group
    elif outer.standing is Standing.OPERATIVE and outer.force is Force.DUTY and described:
        provision.force = Force.DUTY
        provision.bound_by = outer.verb_group
    before = provision.subject[0]  # "is agreed in principle that officers will"
    outer_limits = (
        one
        for one in outer.limits
        if one.fronted or (one.kind is LimitKind.HEDGE and one.span[1] < before)
    )
    provision.limits = (*provision.limits, *outer_limits)


BINDING = (Force.DUTY, Force.BAR)
_ASSERTS = frozenset(
    "certify certifies represent represents affirm affirms attest attests acknowledge acknowledges "
    "declare declares confirm confirms note notes recognize recognizes warrant warrants guarantee "
    "guarantees".split()
)
"""What says that something is so already, and has nobody do it."""
