"""Lead-ins that only say who carries out what follows: "The City shall deliver the following:".

The verb of such a lead-in says nothing of what is done: that is said by the item's own verb. Who
does it may stand behind "through": "The City shall provide these services through its officers".
"""

from __future__ import annotations

from dataclasses import replace

from moulint.language.grammar.actors import actors, joined
from moulint.language.grammar.force import Force
from moulint.language.grammar.limits import Limit
from moulint.language.grammar.provision import Provision
from moulint.language.sentences.sentence import Sentence
from moulint.language.words.classes import DUTIES

_CARRIES = frozenset(
    "deliver delivers delivered perform performs performed provide provides provided furnish "
    "furnishes furnished render renders rendered supply supplies supplied undertake undertakes "
    "undertaken discharge discharges discharged fulfill fulfills fulfilled execute executes "
    "executed do does done have has assume assumes assumed carry carries carried".split()
)
_WORK = frozenset(
    "following these below services service tasks task duties duty functions function work "
    "responsibilities activities deliverables assignments items jobs scope here out each".split()
)
"""What a lead-in names that its items are."""
_THROUGH = frozenset("through by via using".split())
_MEANS = ["by", "means", "of"]
_HOW_FAR = 6
"""Words from "through" to whom it names: "through one or more of its"."""


def carries_out(led: Provision) -> bool:
    """True where a lead-in's verb says only that its item is carried out."""
    if _names_work(led):
        return True
    sentence = led.sentence
    low = led.deed[0]
    if not sentence.governed or led.verb >= sentence.own:
        return False
    at = next((i for i in range(low, sentence.own) if sentence.words[i] in _CARRIES), None)
    if at is None or at > led.verb + 1:
        return False
    if led.passive:
        return bool(_WORK & set(sentence.words[: low + 1]))
    last = None
    for position in range(at + 1, sentence.own):
        if sentence.tags[position] in "P,;" or sentence.words[position] in ("below", "here"):
            break
        last = sentence.words[position]
    return last is None or last in _WORK


def _names_work(led: Provision) -> bool:
    """True for "Services to be performed by guards are:", whose subject says who does them."""
    sentence, (low, high) = led.sentence, led.subject
    if not sentence.governed or led.deed[0] >= sentence.own or led.negated:
        return False
    words = sentence.words
    by = (i for i in range(low + 1, high - 1) if words[i] == "by" and words[i - 1] in _CARRIES)
    at = next(by, None)
    return at is not None and bool(_WORK & set(words[low:at]))


def by_whom(led: Provision) -> frozenset[str]:
    """Who carries it out: whom "through" or "by means of" names, or else the subject."""
    sentence = led.sentence
    named_first = _names_work(led)
    for at in range(led.subject[0] if named_first else led.verb, sentence.own - 1):
        if sentence.words[at] not in _THROUGH:
            continue
        low = at + 3 if sentence.words[at : at + 3] == _MEANS else at + 1
        named = actors(sentence, low, min(sentence.own, low + _HOW_FAR))
        if named:
            return joined(sentence, named)
    return led.who


_HERE = frozenset("following below listed here".split())
"""How a lead-in opens that says afterwards what its items are."""
_AT_HEAD = 3
"""Words of such an opening: "the tasks listed below are"."""


def whose_duties(item: Sentence) -> frozenset[str]:
    """Whose tasks "The following are the clerk's duties:" calls its items."""
    tags, words = item.tags, item.words
    at = next((i for i in range(item.own) if tags[i] in "BM"), item.own)
    if at > _AT_HEAD or (at and not _HERE & set(words[:at])):
        return frozenset()  # "these" at the head is no word of the stream
    if not DUTIES & set(words[at : item.own]) or {"S", "P"} & set(tags[at : at + 2]):
        return frozenset()  # "are outside the clerk's duties"
    named = actors(item, at, item.own)
    return joined(item, named) if named else frozenset()


def as_duties(item: Sentence, found: list[Provision]) -> list[Provision]:
    """What an item of such a list says; a lead-in that says "are not" bars it."""
    for one in found:
        one.implied = False
        if "N" in item.tags[: item.own] and one.force is Force.DUTY:
            one.force, one.negated = Force.BAR, True
    return found


def begins_with_verb(sentence: Sentence) -> bool:
    """True for an item that begins with its verb: "to patrol", "daily checks doors"."""
    at = sentence.own
    while at < len(sentence) - 1 and (
        sentence.tags[at] in "RT" or sentence.words[at].strip(".").isdigit()
    ):
        at += 1
    return at < len(sentence) and sentence.tags[at] in "vzg" and not sentence.articled(at)


def handed_down(led: Provision, items: list[Provision]) -> list[Provision]:
    """What an item says by itself, with the force and the limits of its lead-in."""
    limits = tuple(_elsewhere(led.sentence, one) for one in led.limits)
    for one in items:
        one.implied = one.implied and led.implied
        one.limits = (*one.limits, *limits)
        if one.force in (Force.DUTY, Force.STATEMENT):
            one.force = Force.DUTY if _names_work(led) else led.force
            one.negated = led.negated
    return items


def _elsewhere(sentence: Sentence, limit: Limit) -> Limit:
    return limit if limit.sentence is not None else replace(limit, sentence=sentence)
