"""Deeds joined in one list with a deed that counts: what else is done beside it.

"shall patrol the halls and reset the bells": where the patrol counts, somebody who makes a list
with it of what he does with the things of the place means deeds of its kind, whatever the verbs.
"""

from __future__ import annotations

from collections.abc import Iterator

from moulint.judge.apart import touches, unsaid
from moulint.judge.items import begins_item
from moulint.judge.opening import opens
from moulint.judge.patterns import Pattern
from moulint.language.grammar.provision import Provision
from moulint.language.words.stream import Span

_FINITE = frozenset("vz")
_PARTED = frozenset(",;C")


def mates(provision: Provision, counted: int, pattern: Pattern) -> Iterator[Span]:
    """The verbs of the other items of a list of deeds, in one of which a counted deed begins.

    The pattern says what such an item must be about, how it may not begin and what may not stand
    in it.
    """
    sentence = provision.sentence
    tags, high = sentence.tags, provision.deed[1]
    if counted < provision.verb or tags[counted] not in _FINITE:
        return
    starts = [at for at in range(provision.verb, high) if at == counted or _starts(provision, at)]
    for at, end in zip(starts, [*starts[1:], high], strict=True):
        alike = tags[at] == tags[counted] and not (tags[at - 1] == "T" != tags[counted - 1])
        if at == counted or not alike:
            continue
        if not any(sentence.any(name, at + 1, end) for name in pattern.eked_out_beside):
            continue
        if any(sentence.any(name, at, end) for name in pattern.eked_out_clear_of):
            continue
        if any(at == first for name in pattern.eked_out_not_by for first, _ in sentence.hits(name)):
            continue
        if not unsaid(provision, (at, at + 1)) and not touches(provision.apart, (at, at + 1)):
            yield at, at + 1


def _starts(provision: Provision, at: int) -> bool:
    """True for the first verb of a deed, or one that a comma or "and" parts from the others."""
    tags = provision.sentence.tags
    if tags[at] not in _FINITE or not (begins_item(provision, at) and opens(provision, at)):
        return False
    before = at - 1
    while before > provision.verb and tags[before] in "RT":
        before -= 1
    return before <= provision.verb or tags[before] in _PARTED
