"""Whether words are what a verb is done to, and not merely named in a phrase behind that.

"shall attend, within a month, a course on soup" attends the course; "shall write a report on the
course" writes a report, and "shall be paid for the course" is paid.
"""

from __future__ import annotations

from moulint.judge.opening import verb_span
from moulint.language.provisions import Provision
from moulint.language.stream import Span

_MEASURES = frozenset(
    "hour hours day days week weeks month months year years session sessions block blocks series "
    "set number minimum maximum total amount least most part parts portion half quarter third "
    "phase phases module modules unit units round rounds kind type form level lot pair all any "
    "each one both some none two three four five six seven eight nine ten dozen share remainder "
    "rest majority course courses cycle program programs".split()
)
"""What measures a thing, so that "of" joins it to the thing itself: "forty hours of class"."""


def is_object(provision: Provision, found: Span) -> bool:
    """True where the words stand in what their verb takes as its object, or right behind it."""
    sentence = provision.sentence
    tags, words = sentence.tags, sentence.words
    _, begin = verb_span(provision, found[0])
    target = found[1] - 1 if found[0] < begin else found[0]
    if found[0] < provision.deed[0]:
        return True
    at = begin
    if words[begin - 1] in _BESIDE:
        return True
    while at < target and (tags[at] in "RN" or words[at] in _WITHIN):
        at += 1
    if at >= target or tags[at] in "PTS,;":
        return True  # "take part in the course", "attend, within a month, the course"
    last = at
    for position in range(at, target):
        if tags[position] in ",;C":
            return True
        if tags[position] in "PS" and words[position] not in _JOINING:
            return words[last] in _MEASURES or words[last].isdigit()
        last = position
    return True


_BESIDE = frozenset("join joins accompany accompanies meet meets".split())
"""Verbs that take people, and behind a preposition what is done with them: "join them for"."""
_WITHIN = frozenset({"part"})
"""A noun that makes one verb with the verb in front: "take part in"."""
_JOINING = frozenset({"of", "than"})
"""What joins two nouns to one thing: "the Board of Safety course", "no less than a course"."""
