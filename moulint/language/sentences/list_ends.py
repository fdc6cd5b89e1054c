"""Where a list of plain paragraphs ends: the next paragraph is a sentence of its own.

    The guard shall:
    Lock the gates; and
    Walk the fence.
    The keys are kept by the clerk.

Bullets and numbers show where a list ends. Where a copy lost them, its last item is told by how the
items are written, or the paragraph behind it by a subject and a verb that no item has.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from moulint.clauses import Clause
from moulint.expression import expression
from moulint.language.words.english import NOUNS_TOO
from moulint.language.words.stream import Stream

_AND = expression(r"(?:[,;]\s*|\s)(?:and|or|and/or)$")
"""How the last item but one ends."""
_FULL_STOP = expression(r"[.!?][\"”)\]]*$")
_STOPS = frozenset(".?!")
_FINITE = frozenset("MBHD")
_AT_THE_END = 12
"""Characters of a paragraph's end that tell how it ends."""
_FRONT, _SUBJECT = 12, 20
"""Words in front of a subject, and of a subject, of which the verb is looked for."""


@dataclass(slots=True)
class _List:
    """The items of a lead-in that were read so far."""

    items: int = 0
    parted: int = 0
    """How many of them a semicolon or comma ends."""
    small: int = 0
    """How many of them begin with a small letter."""
    wholes: int = 0
    """How many of them are sentences with a subject and a verb."""
    awaits_last: bool = False
    """True behind "…; and"."""
    closed: bool = False
    """True where its last item was read."""
    ended: bool = False
    """True where a paragraph behind it was read."""


def without_ended(clauses: tuple[Clause, ...], stream: Stream) -> tuple[Clause, ...]:
    """The clauses, of which those that stand behind the list of a lead-in go without it."""
    lists: dict[int, _List] = {}
    apart: list[int] = []
    for clause in clauses:
        if clause.lead_in is None or clause.row is not None or clause.item or clause.heading:
            continue
        one = lists.setdefault(clause.lead_in, _List())
        one.ended = one.ended or (one.items > 0 and _ends(one, clause, stream))
        if one.ended:
            apart.append(clause.index)
        else:
            _add(one, clause, stream)
    if not apart:
        return clauses
    kept = list(clauses)
    for index in apart:
        kept[index] = replace(clauses[index], lead_in=None)
    return tuple(kept)


def _add(one: _List, clause: Clause, stream: Stream) -> None:
    text = clause.text.strip()
    announced, one.awaits_last = one.awaits_last, bool(_AND.search(text[-_AT_THE_END:]))
    stopped = bool(_FULL_STOP.search(text[-_AT_THE_END:]))
    one.closed = not one.awaits_last and (announced or (stopped and one.parted > 1))
    one.items += 1
    one.parted += text.endswith((";", ",")) or one.awaits_last
    one.small += text[:1].islower()
    one.wholes += _whole(clause, stream)


def _ends(one: _List, clause: Clause, stream: Stream) -> bool:
    """True for a paragraph that is no item of a list any more."""
    text = clause.text.strip()
    if text[:1].islower():
        return False
    if one.closed or one.small == one.items:
        return True
    return (
        not one.wholes and bool(_FULL_STOP.search(text[-_AT_THE_END:])) and _whole(clause, stream)
    )


def _whole(clause: Clause, stream: Stream) -> bool:
    """True for a paragraph that begins with a sentence: with a subject and a finite verb."""
    low, high = stream.clause_span[clause.index]
    tags = stream.tags
    if low == high:
        return False
    if tags[low] in "PS":  # "In these classes, the cook shows how …"
        commas = (at for at in range(low, min(high, low + _FRONT)) if tags[at] == ",")
        low = next(commas, high - 1) + 1
    if low >= high or tags[low] not in "xRng" or stream.words[low] == "no":
        return False
    relatives = 0
    for at in range(low + 1, min(high, low + _SUBJECT)):
        tag = tags[at]
        if tag == ";" or stream.words[at] in _STOPS:
            return False
        relatives += tag == "S"
        if tag in _FINITE or (tags[low] != "g" and _present(stream, low, at, high)):
            if not relatives:
                return True
            relatives -= 1
    return False


def _present(stream: Stream, low: int, at: int, high: int) -> bool:
    """True for a verb in the present tense behind a noun: "a duty rests with", "clerks sweep"."""
    word, tags = stream.words[at], stream.tags
    if tags[at] not in "zv" or at in stream.articled or at in stream.owned or at + 1 >= high:
        return False
    before = stream.words[at - 1]
    if tags[at] == "z":
        noun = word[:-1] in NOUNS_TOO or word[:-2] in NOUNS_TOO
        follows = tags[at + 1] in "PTRn" or at + 1 in stream.articled
        return not noun and tags[at - 1] in "xR" and follows
    return before.endswith("s") and tags[at - 1] == "x" and word not in NOUNS_TOO and at - low < 4
