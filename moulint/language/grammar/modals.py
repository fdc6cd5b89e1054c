"""Modal verbs: "shall not be used", "may only ask", "cannot", "need not"."""

from __future__ import annotations

from moulint.language.grammar.auxiliaries import fails_to, main_verb
from moulint.language.grammar.denial import denied_in_front
from moulint.language.grammar.force import Force, Group, by_phrase, negate
from moulint.language.sentences.sentence import Sentence

_MODALS: dict[str, Force] = {
    "shall": Force.DUTY,
    "shal": Force.DUTY,
    "must": Force.DUTY,
    "will": Force.DUTY,
    "'ll": Force.DUTY,
    "’ll": Force.DUTY,
    "wo": Force.DUTY,
    "may": Force.GRANT,
    "can": Force.GRANT,
    "ca": Force.GRANT,
    "should": Force.HOPE,
    "would": Force.HOPE,
    "'d": Force.HOPE,
    "’d": Force.HOPE,
    "could": Force.HOPE,
    "might": Force.HOPE,
    "ought": Force.HOPE,
    "shail": Force.DUTY,
    "shali": Force.DUTY,
    "wili": Force.DUTY,
    "wiil": Force.DUTY,
}


def modal(sentence: Sentence, at: int) -> Group | None:
    """ "shall not be used", "may only ask": a modal with all that belongs to it."""
    word = sentence.words[at]
    force = _MODALS.get(word)
    if force is None or (word in ("will", "may") and _is_noun(sentence, at)):
        return None
    joined = _joined_modal(sentence, at, force)
    if joined is not None:
        return joined
    if word == "must" and at and sentence.tags[at - 1] == "B":
        return None  # "is a must for every clerk"
    if word == "should" and at == sentence.own:
        return None  # "Should the principal object, …": a condition
    behind = inverted(sentence, at)
    verb, negated, passive, only = main_verb(sentence, behind or at + 1)
    if verb >= len(sentence) and not sentence.governed and at + 1 < len(sentence):
        return None
    if word in ("can", "could") and not negated and not only:
        force = Force.GRANT if word == "can" else Force.HOPE
    turned = behind is not None and not fails_to(sentence, verb)
    negated = negated or turned  # "nor shall", "in no event may"
    if negated:
        force = negate(force)
    force = by_phrase(sentence, at, verb, force, negated)
    if only and force is Force.DUTY:
        only = bool(_WHEN & set(sentence.words[verb:])) or _in_need(sentence, verb)
        force = Force.GRANT if only else force  # "shall ask only when": as "may only"
    return Group(at, verb, force, negated, passive, only, False, behind)


def _joined_modal(sentence: Sentence, at: int, force: Force) -> Group | None:
    """ "can and does sweep", "may, and shall, sweep": the stronger of the two is what is said."""
    tags, words = sentence.tags, sentence.words
    joint = at + 1 + (tags[at + 1 : at + 2] == [","])
    second = joint + 1 + (sentence.tags[joint + 1 : joint + 2] == ["R"])
    if words[joint : joint + 1] != ["and"] or second >= len(tags):
        return None
    if words[second] in _DOES:
        stronger = Force.DUTY
    elif tags[second] == "M" and words[second] in _MODALS:
        stronger = Force.DUTY if Force.DUTY in (force, _MODALS[words[second]]) else force
    else:
        return None
    begins = second + 1 + (tags[second + 1 : second + 2] == [","])
    verb, negated, passive, only = main_verb(sentence, begins)
    if negated or only or tags[verb : verb + 1] not in (["v"], ["b"], ["d"]):
        return None
    stronger = by_phrase(sentence, begins, verb, stronger, False)
    return Group(at, verb, stronger, False, passive, False, False)


_DOES = frozenset("do does".split())
_WHEN = frozenset("when if where as upon unless".split())


def _in_need(sentence: Sentence, verb: int) -> bool:
    """True for "shall only ask … in an emergency"."""
    return any(
        {"in", "during"} & set(sentence.words[max(verb, first - 2) : first])
        for first, _ in sentence.hits("narrow-reason")
    )


def inverted(sentence: Sentence, at: int) -> int | None:
    """In "nor shall an SRO ask" the subject stands behind the modal: where the verb begins."""
    if not denied_in_front(sentence, at):
        return None
    for position in range(at + 1, min(at + 16, len(sentence))):
        tag = sentence.tags[position]
        if tag in "vb" and position > at + 1:
            return position
        if tag in ";MBD":
            return None
    return None


def cannot(sentence: Sentence, at: int) -> Group | None:
    """ "cannot" holds its own negation."""
    if sentence.words[at] != "cannot":
        return None
    verb, _, passive, only = main_verb(sentence, at + 1)
    return Group(at, verb, Force.BAR, True, passive, only, False)


def need_not(sentence: Sentence, at: int) -> Group | None:
    """ "need not attend": a duty denied."""
    if sentence.words[at] not in ("need", "needs") or sentence.words[at + 1 : at + 2] != ["not"]:
        return None
    verb, _, passive, _ = main_verb(sentence, at + 1)
    return Group(at, verb, Force.RELEASE, True, passive, False, True)


def _is_noun(sentence: Sentence, at: int) -> bool:
    """ "the month of May", "last will": a modal that is a noun here."""
    written = sentence.text((at, at + 1))
    if sentence.words[at] == "may" and written == "May":
        if sentence.governed and at == sentence.own:
            return False  # "(2) May notify the clerk"
        return at > 0 or (len(sentence) > 1 and sentence.tags[min(1, len(sentence) - 1)] == "x")
    return False
