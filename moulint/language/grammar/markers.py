"""Which "that", "who", "when" or "as" a verb stands behind; which is another verb's, or none."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from itertools import pairwise
from typing import NamedTuple

from moulint.language.grammar.actors import PRONOUNS, actors
from moulint.language.grammar.demonstratives import demonstrative
from moulint.language.grammar.extent import SAVING
from moulint.language.grammar.force import Group
from moulint.language.grammar.inserted import behind_inserted
from moulint.language.grammar.transparent import transparent
from moulint.language.sentences.sentence import Sentence


def marker_of(sentence: Sentence, earlier: Group | None, group: Group) -> int | None:
    """The subordinator whose clause a group stands in, None in a main clause.

    `earlier` is the verb group in front. The nearest subordinator is asked first; it may be passed
    over for one further in front, and no other is asked after it has given its answer.
    """
    tags = sentence.tags
    if earlier is not None and _joined_to(sentence, group):
        return None
    low = earlier.verb + (not _opens_clause(sentence, earlier.verb)) if earlier else 0
    commas = 0
    for position in range(group.start - 1, low - 1, -1):
        tag = tags[position]
        if tag == ";":
            return None
        if tag == ",":
            commas += 1
        elif tag == "S" and not demonstrative(sentence, position):
            answer = _answer(_Place(sentence, position, commas, earlier, group))
            if answer is not _Answer.PASS_OVER:
                return None if answer is _Answer.MAIN else position - (answer is _Answer.BEFORE)
            commas = -1  # with the one in front of it: those around an insertion do not count
        elif sentence.words[position] == "as" and _as_clause(sentence, position, group):
            return position
    return None


class _Place(NamedTuple):
    """A subordinator in front of a verb group."""

    sentence: Sentence
    at: int
    commas: int
    """Between the two."""
    earlier: Group | None
    group: Group

    @property
    def word(self) -> str:
        """The subordinator itself."""
        return self.sentence.words[self.at]


class _Answer(Enum):
    """What a subordinator is to a verb group behind it."""

    MAIN = "none: the group stands in a main clause"
    THIS = "the group stands in its clause"
    BEFORE = "the group stands in the clause of the that right in front of it"
    PASS_OVER = "its clause is put in, and what stands further in front decides"


def _joined_to(sentence: Sentence, group: Group) -> bool:
    """ "… before classes and shall lock": joined with the verb before."""
    before = group.start - 1
    while before > 0 and sentence.tags[before] == "R":
        before -= 1
    return not group.present and sentence.tags[before] == "C"


def _own(place: _Place) -> bool:
    """True for a proviso, which provides by itself, and where no clause is opened."""
    sentence, at, group = place.sentence, place.at, place.group
    return (
        proviso_of(sentence, group) == at
        or _reduced(sentence, at, group)
        or _put_in(sentence, at, place.earlier, group)
    )


def _inserted(place: _Place) -> bool:
    """ "no officer, when serving a school, shall": a clause between two commas."""
    tags, at = place.sentence.tags, place.at
    closed = tags[place.group.start - 1] == "," and place.commas == 1
    return closed and at > 0 and tags[at - 1] == ","


def _several(place: _Place) -> bool:
    """ "a board on which the mayor, a clerk and two cooks sit"."""
    return place.commas != 0 and _of_several(place.sentence, place.at, place.group)


def _fronted(place: _Place) -> bool:
    """ "When it rains, the clerk shall": its clause ends at a comma in front of the subject."""
    asked = place.word in _ASKED and place.at > place.sentence.own + 1
    return place.commas != 0 and not asked and _closed(place.sentence, place.at, place.group)


def _goes_past(place: _Place) -> bool:
    """ "a clerk who, in addition to sweeping the hall, shall"."""
    begins = place.word == "who" and place.commas > 1
    return begins and behind_inserted(place.sentence, place.at) == place.group.start


def _parted(place: _Place) -> bool:
    """True for a relative pronoun with more than one comma behind it."""
    return place.word in RELATIVES and place.commas > 1


def _parted_from_agreed(place: _Place) -> bool:
    """ "see that officers, within a year, are": what is put in parts the clause from its verb."""
    inserted = place.sentence.tags[place.group.start - 1] == "," and place.commas == 2
    return _parted(place) and inserted and transparent(place.sentence, place.at)


def _governs(place: _Place) -> bool:
    """True where the group is the verb of the clause; "reports that" opens one for certain."""
    right_behind = place.earlier is not None and place.earlier.verb == place.at - 1
    certain = right_behind and place.word == "that" and not place.commas
    return certain or not _spent(place.sentence, place.at, place.group)


def _behind_agreed(place: _Place) -> bool:
    """ "agree that when called the clerk shall"."""
    behind = place.at > 0 and place.sentence.words[place.at - 1] == "that"
    return behind and transparent(place.sentence, place.at - 1)


def _timed(place: _Place) -> bool:
    """ "After lunch the clerk sweeps the hall and rests": a phrase of time, and no clause."""
    sentence, at, group = place.sentence, place.at, place.group
    tags = sentence.tags
    if not set(tags[sentence.own : at]) <= _NOUNS or place.commas or place.word not in _LATER:
        return False  # but "From noon until dusk the clerk rings"
    ends = [span[0] for span, _ in actors(sentence, at + 1, group.start) if span[1] == group.start]
    first = min(ends, default=at)
    each = sentence.words[first - 1] in ("each", "every", "any", "all")
    begins = first - each > at + 1 and (each or sentence.articled(first))
    if not begins or not set(tags[at + 1 : first - each]) <= _NOUNS:
        return False
    behind = "".join(tags[group.verb + 1 :])
    front, joined, _ = behind.partition("C")
    alone = not set("zMBHD") & set(behind.partition("S")[0])  # no other verb could be the main one
    return alone or (joined == "C" and not set("MBHD") & set(front))


_NOUNS, _LATER = frozenset("xvPd"), frozenset("after before until".split())
"""Tags of the words of a phrase of time, and what opens one."""


def _where_posted(place: _Place) -> bool:
    """ "are stationed at the gates, where they ring": "where" goes on as "and there" would."""
    sentence, at = place.sentence, place.at
    behind = at > sentence.own and sentence.tags[at - 1] == ","
    pronoun = sentence.words[at + 1 : at + 2] in (["they"], ["he"], ["she"])
    return (
        place.word == "where"
        and behind
        and pronoun
        and not _POSTED.isdisjoint(sentence.words[sentence.own : at])
    )


_POSTED = frozenset(
    "assigned stationed posted placed based located deployed detailed housed work works working "
    "serve serves serving".split()
)
_READINGS: tuple[tuple[Callable[[_Place], bool], _Answer], ...] = (
    (_own, _Answer.MAIN),
    (_where_posted, _Answer.MAIN),
    (_timed, _Answer.MAIN),
    (_inserted, _Answer.PASS_OVER),
    (_several, _Answer.THIS),
    (_goes_past, _Answer.THIS),
    (_fronted, _Answer.MAIN),
    (_parted_from_agreed, _Answer.THIS),
    (_parted, _Answer.MAIN),
    (_governs, _Answer.THIS),
    (_behind_agreed, _Answer.BEFORE),
)
"""The first that holds answers; where none does, the subordinator has a verb of its own."""


def _answer(place: _Place) -> _Answer:
    return next((answer for holds, answer in _READINGS if holds(place)), _Answer.MAIN)


def _opens_clause(sentence: Sentence, at: int) -> bool:
    """True for what stands right behind "shall be" and opens a clause: "as the owners agree"."""
    return sentence.tags[at : at + 1] == ["S"] or sentence.words[at : at + 1] == ["as"]


def _reduced(sentence: Sentence, position: int, group: Group) -> bool:
    """True for "while serving a school no officer opens": a clause without a verb of its own."""
    if sentence.words[position] not in ("while", "when") or not group.present:
        return False
    head = position == sentence.own or sentence.tags[position - 1] == ";"
    served = sentence.tags[position + 1 : position + 2] == ["g"]
    return head and served and "no" in sentence.words[position : group.start]


def _goes_on(sentence: Sentence, position: int, earlier: Group, group: Group) -> bool:
    """True for the second verb of "shall call whom the mayor names, shall keep no list"."""
    modal = sentence.tags[group.start] == "M" and sentence.tags[group.start - 1] == ","
    same = modal and sentence.words[earlier.start] == sentence.words[group.start]
    between = sentence.tags[position + 1 : group.start - 1]
    relative = sentence.words[position] in RELATIVES | {"whom"} and "," not in between
    return same and relative and bool(set("zvdB") & set(between))


def _put_in(sentence: Sentence, position: int, earlier: Group | None, group: Group) -> bool:
    """True for "the parties after a hearing shall": only a noun stands between actor and verb.

    The actor may stand further in front of what nobody does: "clerks hired after May 1 must".
    """
    if earlier is not None:
        return _goes_on(sentence, position, earlier, group)
    between = sentence.tags[position + 1 : group.start]
    if group.present or sentence.words[position] not in ("before", "after") or not between:
        return False
    month = sentence.words[position + 1] == "may"  # "hired after May 1"
    if not set(between[month:]) <= set("xP") or sentence.tags[sentence.own] in "SP":
        return False
    ahead = [span[1] for span, _ in actors(sentence, sentence.own, position)]
    if position in ahead:
        return True
    told = any(sentence.tags[end : end + 1] in (["d"], ["g"]) for end in ahead)
    return told and not actors(sentence, position + 1, group.start)


def _of_several(sentence: Sentence, position: int, group: Group) -> bool:
    """True at "which" in "a board on which the mayor, a clerk and two cooks sit"."""
    tags = sentence.tags
    behind = sentence.words[position] in ("which", "whom") and tags[position - 1] == "P"
    if not behind or position - 1 <= sentence.own:
        return False
    between = tags[position + 1 : group.start]
    last = len(between) - 1 - between[::-1].index(",")
    people = bool(actors(sentence, position + 1, group.start))
    return people and "C" in between[last:] and not set("MBDHSzvd;") & set(between)


def proviso_of(sentence: Sentence, group: Group) -> int | None:
    """The "that" of "…; save that the officer shall", ", provided that no officer shall".

    What stands behind it is provided by itself: behind a semicolon whatever it is, behind a comma
    where it bars; a leave behind a comma is an exception and nothing more.
    """
    for position in range(group.start - 1, max(0, group.start - 14), -1):
        tag = sentence.tags[position]
        if tag in ";M":
            return None
        if sentence.words[position] == "that" and sentence.words[position - 1] in SAVING:
            before = sentence.tags[position - 2] if position > 1 else ""
            denied = group.negated or "n" in sentence.tags[position : group.start]
            own = not group.present and (before == ";" or (before == "," and denied))
            return position if own else None
    return None


def _as_clause(sentence: Sentence, position: int, group: Group) -> bool:
    """True for "as it uses any other employee", "as the principal directs", "as may be agreed"."""
    if position and sentence.words[position - 1] in ("long", "soon"):
        return "," not in sentence.tags[position : group.start]  # "so long as the post is vacant"
    if sentence.tags[group.start] == "M" and "," not in sentence.tags[position : group.start]:
        if sentence.tags[position - 1 : position] in (["g"], ["d"], ["z"]):
            return False  # "the officer acting as the liaison shall"
        if position + 1 == group.start:
            return True
        named = actors(sentence, position + 1, group.start)
        first = position + 1 + 2 * (sentence.words[position + 1 : position + 3] == ["one", "of"])
        led = position == sentence.own  # "As such the officer shall"
        return bool(named) and named[0][0] == (first, group.start) and not led
    if not group.present or group.start - position > 8 or sentence.tags[group.start] not in "zv":
        return False
    if sentence.words[position + 1] in ("he", "she", "it", "they"):
        return group.start == position + 2
    named = actors(sentence, position + 1, group.start)
    if not named or named[0][0][0] != position + 1 or named[-1][0][1] != group.start:
        return False
    spans = list(dict.fromkeys(span for span, _ in named))
    between = [sentence.tags[one[1] : other[0]] for one, other in pairwise(spans)]
    if between and "C" not in between[-1]:
        return False  # "as a judge, the clerk keeps"
    return all(tags and set(tags) <= set("C,") for tags in between)


RELATIVES = frozenset({"that", "which", "who"})
_ASKED = frozenset({"how", "why"})
"""What opens a question inside a sentence: "on how race, gender and poverty can add up"."""


def _spent(sentence: Sentence, marker: int, group: Group) -> bool:
    """True where a subordinator governs something else than the group.

    "an agency that supplies an officer shall give": the relative clause has its own verb;
    "before reporting to a campus the officer shall": the participle is no finite verb.
    """
    at = marker + 1
    behind = sentence.words[marker] in ("which", "whom") and sentence.tags[marker - 1] == "P"
    if behind and not group.present and not set("zvBHD,;S") & set(sentence.tags[at : group.start]):
        return False  # "a board on which both clerks will serve"
    while at < group.start and sentence.tags[at] in "RN":
        at += 1
    if sentence.words[at - 1] in ("both", "either") and sentence.words[at : at + 1] == ["of"]:
        return False  # "after both of them have looked at it"
    at += sentence.words[at : at + 1] in (["each"], ["every"], ["any"])  # "which each clerk shall"
    if at >= group.start:
        return False
    if _finished(sentence, marker, at, group) or _placed_there(sentence, marker, group):
        return True
    if _run_out(sentence, marker, at, group):
        return True
    named = [span for span, _ in actors(sentence, at, group.start) if span[0] == at]
    if named and not transparent(sentence, marker):
        return _told(sentence, named[0][1], group.start) or _ended(sentence, marker, group)
    if named:
        return False
    if sentence.words[marker] not in RELATIVES:
        described = sentence.articled(at) and sentence.tags[at] == "d"  # "whether a named cook is"
        return (sentence.tags[at] in "gdP" and not described) or _placed(sentence, at)
    if marker == 0 or transparent(sentence, marker):
        return False
    return sentence.tags[at] in "zvx" and group.start - at > 1


def _run_out(sentence: Sentence, marker: int, at: int, group: Group) -> bool:
    """True for "Before classes begin the clerk shall": no comma ends the clause in front."""
    if group.present or marker != sentence.own or sentence.words[marker] in RELATIVES:
        return False
    begins = [first for (first, last), _ in sentence.named if last == group.start]
    if not begins or not sentence.articled(min(begins)):
        return False
    first = min(begins)
    own = (i for i in range(at + 1, first) if sentence.tags[i] in "zvB")
    return any(not sentence.articled(i) for i in own) and "S" not in sentence.tags[at:first]


def _finished(sentence: Sentence, marker: int, at: int, group: Group) -> bool:
    """True for "officers whom it hires shall": the relative has its own subject and verb."""
    own = sentence.words[at] in PRONOUNS and sentence.tags[at + 1 : at + 2] in (["z"], ["v"])
    behind = at + 2 == group.start and not group.present
    return own and behind and sentence.words[marker] in ("whom", "which", "that")


def _placed_there(sentence: Sentence, marker: int, group: Group) -> bool:
    """True for "the head of the hall where the post lies shall": "where" has had its verb."""
    behind = sentence.words[marker] == "where" or sentence.tags[marker - 1] == "P"
    if group.present or marker == sentence.own or not behind:
        return False
    between = sentence.words[marker + 2 : group.start]
    return not _LYING.isdisjoint(between) and not set(",;C") & set(
        sentence.tags[marker : group.start]
    )


_LYING = frozenset(
    "lies occurs exists arises falls comes goes stands sits serves belongs happens opens begins "
    "applies".split()
)
"""Verbs in -s that name no things, and need nothing behind them."""


def _told(sentence: Sentence, verb: int, until: int) -> bool:
    """True for a past verb with its object: "a complaint that an officer broke a rule is sent"."""
    past = sentence.tags[verb : verb + 1] == ["d"] and verb + 1 < until
    return past and sentence.articled(verb + 1)


def _placed(sentence: Sentence, at: int) -> bool:
    """True for a clause without a verb, "While there she walks", not for "if there is"."""
    return sentence.words[at] in _PLACED and sentence.tags[at + 1 : at + 2] not in (
        ["B"],
        ["M"],
        ["z"],
        ["H"],
    )


_PLACED = frozenset("there here inside outside present away".split())


def _ended(sentence: Sentence, marker: int, group: Group) -> bool:
    """True behind the comma that ends "under which the principal sat with him, is struck"."""
    between = sentence.tags[marker + 1 : group.start]
    return group.present and between[-1:] == [","] and "d" in between and between.count(",") == 1


def _closed(sentence: Sentence, marker: int, group: Group) -> bool:
    """True where a comma ends a fronted clause before the group's own subject begins."""
    last_comma = max(i for i in range(marker, group.start) if sentence.tags[i] == ",")
    return last_comma > marker and group.start - last_comma > 1
