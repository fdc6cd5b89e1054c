"""Tasks: what "responsible for", "include", "assist in" and their like lead on to."""

from __future__ import annotations

from moulint.language.grammar.provision import Provision
from moulint.language.sentences.sentence import Sentence
from moulint.language.words.classes import DUTIES

NAMING = frozenset("include includes including included limited comprise comprises".split())
_OPENERS = NAMING | frozenset("is are be being both limited confined restricted following".split())
TASKS = DUTIES - {"work"} | frozenset(
    "responsible answerable accountable charge charged tasked assist assists help helps aid part "
    "participate participates "
    "engage engaged involved utilized consist consists consisting comprised composed made "
    "limited confined restricted divided lead".split()
)
"""What a preposition leads on from to what is done; "work" is a verb here as a rule."""


def opens_task(provision: Provision, before: int, at: int) -> bool:
    """True for what stands in front of a task: "include", "responsible for"."""
    sentence = provision.sentence
    if opener(sentence, before) or entails(provision, before) or such_as(provision, before):
        return True
    return sentence.tags[before] == "P" and of_a_task(provision, before, at)


def entails(provision: Provision, at: int) -> bool:
    """True for the verb of "the job entails sweeping", which names tasks as "includes" does."""
    return at == provision.verb and provision.sentence.words[at] in _ENTAILS


_ENTAILS = frozenset(
    "entail entails involve involves embrace embraces cover covers consist consists".split()
)


def adjectives(provision: Provision, before: int, at: int) -> int:
    """How many words describe a noun that is a task: "regular foot patrol"."""
    sentence = provision.sentence
    if sentence.tags[at] == "g" or before != at - 1:
        return 0
    count = 0
    while count < _FEW and sentence.tags[before - count] == "x":
        count += 1
    return count


_FEW = 2
"""Adjectives that stand in front of the name of a task."""


def opener(sentence: Sentence, at: int) -> bool:
    """True for "include", and not in "shall take a course on tasks that include sowing"."""
    return sentence.words[at] in _OPENERS and (at == 0 or sentence.words[at - 1] != "that")


def such_as(provision: Provision, at: int) -> bool:
    """True for the "as" of "gives services such as sweeping"; "such" is passed over in reading."""
    words, tags = provision.sentence.words, provision.sentence.tags
    services = words[at] == "as" and at > 0 and words[at - 1] in _SERVICES
    gives = words[provision.verb : provision.verb + 1] and words[provision.verb] in _GIVES
    return bool(services and gives) and not provision.passive and tags[at + 1 : at + 2] == ["g"]


_GIVES = frozenset(
    "provide provides perform performs render renders deliver delivers furnish furnishes conduct "
    "conducts engage engages participate participates undertake undertakes offer offers".split()
)
_SERVICES = DUTIES | frozenset("services activities efforts".split())


def of_a_task(provision: Provision, position: int, at: int) -> bool:
    """ "responsible for patrolling", "assist in teaching": what a preposition of a task takes."""
    sentence = provision.sentence
    if sentence.words[position] == "by":
        return sentence.tags[at] == "g"
    near = range(max(0, position - 4), position)
    if any(sentence.words[i] in TASKS and not _asks_a_fee(sentence, i) for i in near):
        return True
    if sentence.tags[position - 1] not in ",C":
        return False
    word = sentence.words[position]
    return any(  # "responsible for sowing in spring and for reaping"
        sentence.words[one] in TASKS and sentence.words[one + 1] == word
        for one in range(provision.deed[0], position - 1)
    )


def _asks_a_fee(sentence: Sentence, at: int) -> bool:
    """ "charge the hirer for sweeping": not what somebody is charged with or has charge of."""
    of = sentence.words[at + 1 : at + 2] == ["of"]
    return sentence.words[at] == "charge" and sentence.tags[at - 1] != "P" and not of
