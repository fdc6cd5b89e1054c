"""The force of a verb group: whether it binds, bars, allows or hopes, and the words that say so."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from moulint.language.sentences.sentence import Sentence


class Force(StrEnum):
    """What a provision does to whom it speaks of."""

    DUTY = "duty"
    BAR = "bar"
    GRANT = "grant"
    HOPE = "hope"
    RELEASE = "release"  # "is not responsible for", "need not": a duty denied
    STATEMENT = "statement"  # says how things are: "is a trained officer"
    PAST = "past"


@dataclass(frozen=True, slots=True)
class Group:
    """A finite verb group, by positions in its sentence."""

    start: int
    verb: int
    """Position of the main verb, or of the complement of "be" and "have"."""
    force: Force
    negated: bool
    passive: bool
    only: bool
    """True for "may only": what follows is the one thing allowed."""
    present: bool
    """True for plain present tense, which binds only where operative text states duties."""
    inverted: int | None = None
    """Where the verb begins when the subject stands between it and the modal."""


def negate(force: Force) -> Force:
    """The force of a verb that is denied: "shall not", "may not"."""
    return {
        Force.DUTY: Force.BAR,
        Force.GRANT: Force.BAR,
        Force.BAR: Force.DUTY,
        Force.STATEMENT: Force.BAR,
    }.get(force, force)


PHRASES: dict[str, tuple[Force, Force]] = {  # force as it stands, force when negated
    "prohibits": (Force.BAR, Force.RELEASE),
    "not-enough": (Force.RELEASE, Force.RELEASE),
    "obliges": (Force.DUTY, Force.RELEASE),
    "allows": (Force.GRANT, Force.BAR),
    "stands-ready": (Force.GRANT, Force.BAR),
    "encourages": (Force.HOPE, Force.HOPE),
    "strives": (Force.HOPE, Force.BAR),
    "has-no-part": (Force.BAR, Force.DUTY),
    "refrains": (Force.BAR, Force.RELEASE),
    "outside-role": (Force.BAR, Force.RELEASE),
    "belongs-to": (Force.DUTY, Force.RELEASE),
    "agrees": (Force.DUTY, Force.RELEASE),
}


_CUES = tuple(PHRASES)


def by_phrase(sentence: Sentence, at: int, verb: int, force: Force, negated: bool) -> Force:
    """The force that the words after an auxiliary give: "is prohibited from", "agrees to"."""
    fails = sentence.words[verb : verb + 1] and sentence.words[verb] in FAILING
    if fails and not negated and "N" in sentence.tags[at:verb]:
        return Force.DUTY  # "shall not refuse to help"
    if sentence.words[verb : verb + 1] and sentence.words[verb] in _MULLING:
        at_once = sentence.tags[verb + 1 : verb + 2] == ["g"]
        at_once = at_once and sentence.words[verb + 1] != "following"
        if at_once and not negated and force is not Force.PAST:
            return Force.HOPE  # "shall study closing the gates"
    for cue in sentence.where.among(_CUES, sentence.number):
        for first, last in sentence.hits(cue):
            if cue == "outside-role" and not somebodys(sentence, last):
                continue
            if not at <= first <= verb + _reach(sentence, cue, at, verb, force):
                continue
            if cue == "belongs-to" and force is not Force.STATEMENT and sentence.tags[first] == "d":
                continue  # "shall not be assigned to a school": a person, no matter
            if cue == "agrees" and negated and force is Force.BAR and sentence.tags[at] == "M":
                return Force.BAR  # "may not agree to be used"
            if cue == "refrains" and negated and sentence.tags[at] == "M" and force is Force.BAR:
                return Force.DUTY  # "shall not decline to help"
            if cue == "stands-ready" and force is Force.DUTY and not negated:
                acts = sentence.tags[last : last + 1] in (["v"], ["b"])
                acts = acts or _somebody_for(sentence, at, last)
                return Force.DUTY if acts else Force.GRANT  # "shall be available to sweep"
            return _given(cue, force, negated)
    return force


_MULLING = frozenset(
    "study studies discuss discusses weigh weighs debate debates contemplate contemplates ponder "
    "ponders examine examines favor favors welcome welcomes support supports suggest suggests "
    "recommend recommends propose proposes".split()
)
"""What somebody does with a deed that is not decided on."""


def _somebody_for(sentence: Sentence, at: int, last: int) -> bool:
    """ "The clerk shall be available to masters", and not "the books shall be available to"."""
    spans = [span for span, _ in sentence.named]
    return any(high == at for _, high in spans) and any(low == last for low, _ in spans)


def _reach(sentence: Sentence, cue: str, at: int, verb: int, force: Force) -> int:
    """How many words behind the verb the words of a cue may begin."""
    if cue == "encourages" and force is Force.STATEMENT and sentence.words[at - 1] == "it":
        return 2  # "it is the firm and stated intention of the parties that"
    if cue == "allows" and sentence.words[verb : verb + 1] in (["remains"], ["remain"]):
        return 1  # "remains free to"
    reach = 2 if cue in ("belongs-to", "obliges") and force is Force.STATEMENT else 0
    if cue == "has-no-part":
        reach = 1  # "shall take no part"
    if cue in ("has-no-part", "refrains") and _goes_on(sentence, verb):
        reach += 2  # "will continue to stay out of it"
    return reach


def _given(cue: str, force: Force, negated: bool) -> Force:
    """The force that a cue makes of the auxiliary's own."""
    if force is Force.HOPE:
        return Force.HOPE
    if cue == "has-no-part":
        return Force.BAR
    if cue in ("refrains", "obliges") and force is Force.GRANT and not negated:
        return Force.GRANT  # "may decline"
    plain, turned = PHRASES[cue]
    return turned if negated else plain


def _goes_on(sentence: Sentence, verb: int) -> bool:
    return sentence.words[verb : verb + 2] in (["continue", "to"], ["continues", "to"])


FAILING = frozenset("fail hesitate neglect omit refuse".split())


def somebodys(sentence: Sentence, last: int) -> bool:
    """True where an actor is named right in front of the end of a phrase, or right behind it."""
    return any(last - 4 <= first <= last + 3 for (first, _), _ in sentence.named)
