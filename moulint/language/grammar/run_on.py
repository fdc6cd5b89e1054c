"""Lists set as sentences of one paragraph: "Clerks should: Sweep the hall. Lock the gate."

Only the first of them stands in the sentence of the lead-in; the others have its force as well.
"""

from __future__ import annotations

from collections.abc import Iterable

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


def list_leads(sentences: Iterable[Sentence]) -> dict[int, Sentence]:
    """By number of a sentence that goes on a list, the sentence with the lead-in."""
    found: dict[int, Sentence] = {}
    lead: Sentence | None = None
    for sentence in sentences:
        same = lead is not None and lead.clause.index == sentence.clause.index
        if lead is not None and same and goes_on_list(sentence):
            found[sentence.number] = lead
        else:
            lead = sentence if leads_list(sentence) else None
    return found


def hand_on(led: list[Provision], found: list[Provision]) -> None:
    """Give tasks the force of the one that stands beside their lead-in, and whom it binds."""
    lead = led[-1] if led else None
    if lead is None or lead.force not in _KEPT:
        return
    for one in found:
        if one.force is Force.DUTY and not one.negated:
            one.force, one.negated = lead.force, lead.negated
            one.who, one.implied = lead.who or one.who, one.implied and not lead.who
