"""What is ordered without a modal: "that they not be drawn in", "Resolved, that one be sent"."""

from __future__ import annotations

from moulint.language.grammar.auxiliaries import main_verb
from moulint.language.grammar.force import Force, Group, by_phrase
from moulint.language.grammar.subjects import (
    ends_subject,
)
from moulint.language.sentences.sentence import Sentence
from moulint.language.words.classes import ORDAINED


def subjunctive(sentence: Sentence, at: int) -> Group | None:
    """ "It is important that officers not be drawn into discipline"."""
    if sentence.words[at] != "not" or at == 0 or at + 1 >= len(sentence):
        return None
    if sentence.tags[at + 1] not in "bv" or not ends_subject(sentence, at - 1, "z"):
        return None
    verb, _, passive, only = main_verb(sentence, at)
    return Group(at, verb, Force.BAR, True, passive, only, True)


_MANDATES = ORDAINED | frozenset(
    "agreed condition directed recommended required mandatory compulsory orders directs demands "
    "suggested proposed requested advised requirement requires".split()
)
_ASKED = frozenset("recommended suggested proposed requested advised".split())
"""What orders only with "is": "a parent proposed that" tells what somebody said."""


def _ordains(sentence: Sentence, at: int) -> bool:
    """True for a word of order in front of "that"."""
    asked = sentence.words[at] in _ASKED
    return sentence.words[at] in _MANDATES and not (asked and sentence.tags[at - 1] not in "BbR")


def _describes_one(sentence: Sentence, that: int, at: int) -> bool:
    """ "that each officer named in a list complete": a bare verb behind what tells who is meant."""
    if sentence.words[that + 1] not in _ONE_OF_ALL or sentence.tags[at] != "v":
        return False
    if sentence.tags[at - 1] != "x":
        return False  # "named in Schedule 1"
    named = [last for (first, last), _ in sentence.named if that < first <= that + 3]
    between = sentence.tags[min(named, default=at) : at]
    return bool(between) and between[0] in "dP" and not set(between) & set("zg,;SC")


_ONE_OF_ALL = frozenset("each every any no".split())


def mandate(sentence: Sentence, at: int) -> Group | None:
    """ "Resolved, that no officer be assigned until …": what is ordered, with a bare "be"."""
    if at == 0 or sentence.tags[at - 1] in "TMbBHDRN" or "that" not in sentence.words[1:at]:
        return None
    that = next(i for i in range(at - 1, 0, -1) if sentence.words[i] == "that")
    described = _describes_one(sentence, that, at)
    if sentence.words[at] != "be" and not described and not ends_subject(sentence, at - 1, "z"):
        return None  # "Ordered that each officer complete"
    if not any(_ordains(sentence, i) for i in range(max(0, that - 4), that)):
        return None
    subject = described or sentence.tags[at - 1] == "x" or ends_subject(sentence, at - 1, "z")
    if set("MBD;") & set(sentence.tags[that:at]) or not subject:
        return None
    if sentence.tags[at] == "v":  # "it is agreed that clerks ring the bell", or "refrain from it"
        force = by_phrase(sentence, at, at, Force.DUTY, False)
        return Group(at, at, force, False, False, False, False)
    verb, negated, passive, only = main_verb(sentence, at + 1, auxiliary=True)
    force = by_phrase(sentence, at, verb, Force.BAR if negated else Force.DUTY, negated)
    return Group(at, verb, force, negated, passive, only, False)
