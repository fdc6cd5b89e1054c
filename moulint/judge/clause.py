"""What stands in a provision's own clause, and not merely in the same sentence.

A sentence can hold several: "the Chief shall choose the officer, and the principal shall choose
the room" says nothing of a principal's part in the choice of the officer.
"""

from __future__ import annotations

from itertools import pairwise

from moulint.judge.topics import does_to_another, of_another, on_topic, only_describes
from moulint.language.agreement import Agreement
from moulint.language.grammar.provision import Provision
from moulint.language.words.stream import Span


def own_words(
    agreement: Agreement,
    provision: Provision,
    groups: tuple[tuple[str, ...], ...],
    topic: tuple[str, ...] = (),
) -> tuple[Span, ...] | None:
    """A hit for each group of lists in the provision's own clause; None where one has none."""
    sentence = provision.sentence
    others = [*_other_clauses(agreement, provision), *provision.apart, *provision.told]
    low, high = _between_stops(provision)
    found: list[Span] = []
    for group in groups:
        hit = next(
            (
                one
                for name in group
                for one in sentence.hits(name)
                if low <= one[0] < high
                and not any(a < one[1] and one[0] < b for a, b in others)
                and not of_another(sentence, one)
                and not only_describes(sentence, one)
                and (not topic or on_topic(sentence, one, topic))
                and not (topic and does_to_another(sentence, one, topic))
                and not _of_later_verb(provision, one)
            ),
            None,
        )
        if hit is None:
            return None
        found.append(hit)
    return tuple(found)


def _of_later_verb(provision: Provision, found: Span) -> bool:
    """True for a phrase that belongs to another verb of the same subject.

    "shall choose the cook and shall meet weekly with the warden": the choice is not the warden's.
    """
    tags = provision.sentence.tags
    low, high = found
    if tags[low] not in "PT" or low < provision.verb:
        return False
    if tags[low - 2 : low] == ["C", ","] and tags[high : high + 2] in ([",", "v"], [",", "z"]):
        return True  # "shall choose the cook and, with the warden, set the hours"
    modal = next((at for at in range(low, provision.verb, -1) if tags[at] == "M"), None)
    return modal is not None and tags[modal - 1] in "C," and modal >= provision.deed[1] - 1


def _between_stops(provision: Provision) -> Span:
    """The part of the sentence between the semicolons around a provision, lead-in included."""
    sentence = provision.sentence
    tags = sentence.tags
    low = next(
        (i + 1 for i in range(provision.deed[0] - 1, sentence.own - 1, -1) if tags[i] == ";"), 0
    )
    stops = [i for i in range(provision.verb, len(tags)) if tags[i] == ";"]
    for stop, following in pairwise([*stops, len(tags)]):
        if _has_own_verb(tags[stop:following]):
            return low, stop  # not an item of a list, but a sentence of its own
    return low, len(tags)


def _has_own_verb(tags: list[str]) -> bool:
    """True for a part with a verb outside of relatives: not for ": one who is hired"."""
    hangs = False
    for tag in tags:
        hangs = tag == "S" or (hangs and tag != ",")
        if tag in "MB" and not hangs:
            return True
    return False


def _other_clauses(agreement: Agreement, provision: Provision) -> list[Span]:
    """Where somebody else does something else: clauses with a subject and an actor of their own."""
    own = min(provision.subject[0], provision.deed[0]), provision.deed[1]
    found: list[Span] = []
    for other in agreement.provisions(provision.sentence):
        begin = other.subject[0]
        apart = begin >= own[1] or other.deed[1] <= own[0]
        named = other.subject[0] < other.subject[1] and not other.implied and not other.embedded
        if other is not provision and apart and named and other.who != provision.who:
            found.append((begin, other.deed[1]))
    return found
