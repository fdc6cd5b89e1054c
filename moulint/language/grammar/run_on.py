"""Lists set as sentences of one paragraph: "Clerks should: Sweep the hall. Lock the gate."

Only the first of them stands in the sentence of the lead-in; the others have its force as well.
"""

from __future__ import annotations

from collections.abc import Callable

from moulint.language.grammar.carried_out import begins_with_verb
from moulint.language.grammar.force import Force
from moulint.language.grammar.provision import Provision
from moulint.language.sentences.sentence import Sentence

_KEPT = frozenset({Force.HOPE, Force.GRANT, Force.BAR})
"""What a lead-in hands on: an order in front of orders changes nothing."""


def leads_list(sentence: Sentence) -> bool:
    """True for "Clerks should do the following: Sweep the hall." with its first task."""
    if sentence.governed or ":" not in sentence.words[sentence.own :]:
        return False
    colon = sentence.words.index(":", sentence.own)
    behind = sentence.tags[colon + 1 : colon + 2]
    return behind in (["v"], ["g"]) or sentence.words[colon - 1] == "following"


def goes_on_list(sentence: Sentence) -> bool:
    """True for a sentence that can be a further task: "Lock the gate." """
    return not sentence.governed and ":" not in sentence.words and begins_with_verb(sentence)


def led_from(
    sentence: Sentence,
    sentences: list[Sentence],
    provided: Callable[[Sentence], list[Provision]],
) -> Provision | None:
    """What the sentence with the lead-in provides of its own task; None where there is none.

    `sentences` are those of the document, and `provided` gives what one of them provides.
    """
    at = sentence.number
    while at > 0 and goes_on_list(sentences[at]):
        at -= 1
        before = sentences[at]
        if before.clause.index != sentence.clause.index:
            return None
        if leads_list(before):
            found = provided(before)
            return found[-1] if found else None
    return None


def hand_on(lead: Provision, found: list[Provision]) -> None:
    """Give tasks the force of their lead-in, and whom it binds."""
    if lead.force not in _KEPT:
        return
    for one in found:
        if one.force is Force.DUTY and not one.negated:
            one.force, one.negated = lead.force, lead.negated
            one.who, one.implied = lead.who or one.who, one.implied and not lead.who
