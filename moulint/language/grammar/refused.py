"""Requests that are to be refused: "Any request that the clerk sing shall be declined".

Whoever is to refuse them, he of whom it is asked does not do it.
"""

from __future__ import annotations

from dataclasses import replace

from moulint.language.grammar.actors import actors
from moulint.language.grammar.force import Force
from moulint.language.grammar.provision import Provision

_REQUESTS = frozenset(
    "request requests invitation invitations demand demands call calls plea pleas appeal appeals "
    "order orders instruction instructions".split()
)
REFUSED = frozenset("refused declined denied rejected ignored disregarded disobeyed".split())
_AHEAD = 3
"""Words in front of "request": "each and every such request"."""


def refuse_requests(found: list[Provision]) -> list[Provision]:
    """The provisions, with a bar on him of whom that is asked which shall be refused."""
    return [*found, *(bar for one in found for bar in _barred(one))]


def _barred(one: Provision) -> list[Provision]:
    sentence, (low, high) = one.sentence, one.subject
    words = sentence.words
    refused = one.passive and one.force is Force.DUTY and words[one.verb : one.verb + 1] != []
    if not refused or words[one.verb] not in REFUSED or one.negated:
        return []
    at = next((i for i in range(low, min(low + _AHEAD, high)) if words[i] in _REQUESTS), None)
    if at is None or words[at + 1 : at + 2] not in (["that"], ["to"], ["for"], ["of"]):
        return []
    asked = [name for span, name in actors(sentence, at + 1, high) if span[0] <= at + _NEAR]
    bar = replace(one, force=Force.BAR, negated=True, passive=False, who=frozenset(asked[:1]))
    verb = next((i for i in range(at + 2, high) if sentence.tags[i] in "vbg"), at + 1)
    bar.verb, bar.deed = verb, (verb, high)
    return [bar] if asked else []


_NEAR = 3
"""Words behind "request" among which he is named of whom it is made."""
