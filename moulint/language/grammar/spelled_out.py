"""Sentences that only spell out a bar: "No cook shall keep a key. This covers spares and copies."

What "this" takes up is barred, and nobody is told to do it.
"""

from __future__ import annotations

from moulint.language.grammar.force import Force
from moulint.language.grammar.provision import Provision, Standing
from moulint.language.sentences.sentence import Sentence

_POINTING = frozenset("this that these those it same".split())
_BARS = frozenset("bar ban prohibition exclusion rule limit restriction limitation".split())
_NAMES = frozenset(
    "covers cover includes include means reaches reach extends extend embraces embrace comprises "
    "comprise".split()
)
_APPLIES = frozenset("applies apply goes holds".split())
_TO_WHOM = (["to"], ["for"], ["in"])


def spells_out(sentence: Sentence) -> bool:
    """True for "This covers …", "That goes for …", "That bar shall extend to …"."""
    at = sentence.own
    words = sentence.words
    if words[at : at + 1] == [] or words[at] not in _POINTING | _BARS:
        return False
    at += 1
    if words[at : at + 1] and words[at] in _BARS:
        at += 1
    while at < len(sentence) and sentence.tags[at] in "MR":
        at += 1
    if words[at : at + 1] and words[at] in _APPLIES:
        return words[at + 1 : at + 2] in _TO_WHOM  # "The same goes for spares."
    return at < len(sentence) and words[at] in _NAMES


def barred_as_well(found: list[Provision], before: list[Provision]) -> None:
    """Give what spells out a bar the force and the actors of the bar in front of it."""
    bar = next((one for one in reversed(before) if not one.embedded), None)
    if bar is None or bar.force is not Force.BAR or bar.standing is not Standing.OPERATIVE:
        return
    for one in found[:1]:
        if one.negated or one.force not in (Force.DUTY, Force.STATEMENT):
            return
        one.force, one.negated = Force.BAR, True
        one.who, one.whom, one.implied = bar.who, bar.whom, bar.implied
        one.passive = bar.passive
