"""Timetables set as text: "The clerk's week. Monday: gate. Tuesday: bells. He does all of this".

What stands behind a day or an hour is a task, in few words and without a verb as often as not.
Whose it is, and that he is to do it, is said by a title or a sentence beside it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from moulint.expression import expression
from moulint.language.grammar.force import Force, Group
from moulint.language.grammar.limits import limits
from moulint.language.grammar.owed import owe
from moulint.language.grammar.provision import Provision, Standing
from moulint.language.sentences.sentence import Sentence
from moulint.language.words.classes import DUTIES

_CLOCK = expression(r"\d{1,2}(?::\d\d)?(?:am|pm|a\.m\.?|p\.m\.?)?|noon|midday")
_TIMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays "
    "thursdays fridays saturdays sundays weekdays morning mornings midday noon noontime afternoon "
    "afternoons evening evenings night nights daily weekly monthly nightly hourly am pm a.m. p.m. "
    "a.m p.m midmorning mon tue tues wed weds thu thur thurs fri january february march april "
    "june july august september october november december jan feb mar apr jun jul aug sep sept "
    "oct nov dec summer winter quarterly yearly".split()
)
_BESIDE = frozenset(
    "and to through on in at the each every all first last second third early late , - –".split()
)
"""What may stand in a label beside a day or an hour: "Tuesday and Thursday:"."""
_PLANS = DUTIES | frozenset(
    "week day schedule routine rounds calendar timetable log plan year program".split()
)
_ALL = frozenset("all foregoing following this these here above below schedule work".split())
_DOES = frozenset(
    "do does perform performs carry carries follow follows handle handles work works".split()
)
_MADE = frozenset("adopted agreed agree accepted fixed set".split())
_NOT_SO = frozenset(
    "typical sample usual example average normal illustrative suggested proposed possible former "
    "last should may might could would not no never".split()
)
"""What makes a timetable of nobody's duties: "A typical week"."""
_TITLE = 8
_HOURS = 3
"""Hours that make a title and what follows it a timetable: "Clerk's day 7:20 gate 8:00 bells …"."""


def _whose(sentence: Sentence, around: Sequence[Sentence], until: int) -> frozenset[str]:
    """Who is to do what a timetable says; nobody where no sentence beside it makes it anybody's."""
    front = _says_whose(sentence, until) if until > sentence.own else frozenset()
    said = (_says_whose(one, len(one)) for one in around if one is not sentence)
    return front or next((one for one in said if one), frozenset())


def has_label(sentence: Sentence) -> bool:
    """True for a sentence that may be a timetable: a day or an hour stands in it as a label."""
    words = sentence.words
    own = words[sentence.own : sentence.own + 1]
    if own and (own[0] in _TIMES or _is_clock(own[0])):
        return True
    if len(_clocks(sentence)) >= _HOURS:
        return True
    return ":" in words and any(one == ":" and _is_clock(two) for one, two in pairwise(words))


def in_timetable(item: Sentence, alone: Sentence) -> bool:
    """True for what a row gives to an hour: "12:05 | Room 9 | Has charge of the lunch table".

    The hour and the place tell when and where, and nobody; `alone` is the cell by itself.
    """
    front = item.words[: item.own]
    if item.clause.row is None or not any(map(_is_clock, front)):
        return False
    does = alone.tags[:1] in (["z"], ["H"]) and alone.own == 0
    return does and all(first >= item.own for (first, _), _ in item.named)


def timetable(
    sentence: Sentence, around: Sequence[Sentence], standing: Standing
) -> list[Provision]:
    """What a timetable has somebody do; [] for a sentence that is none."""
    entries = list(_entries(sentence))
    who = _whose(sentence, around, entries[0][0]) if entries else frozenset()
    found: list[Provision] = []
    for _, at, end in entries if who else ():
        group = Group(at, at, Force.DUTY, False, False, False, False)
        limited = limits(sentence, group, (0, 0), (at, end))
        found.append(
            Provision(sentence, Force.DUTY, who, (0, 0), at, (at, end), standing, limits=limited)
        )
        found[-1].timed = True
        owe(found[-1])
    return found


def _entries(sentence: Sentence) -> Iterator[tuple[int, int, int]]:
    """Of each entry: where its label begins, where its task begins, and where that ends."""
    size = len(sentence)
    starts: list[tuple[int, int]] = []
    at = sentence.own if _label_end(sentence, sentence.own) else _title_end(sentence)
    while at < size:
        behind = _label_end(sentence, at)
        if behind:
            starts.append((at, behind))
        at = behind or at + 1
    for one, (start, behind) in enumerate(starts):
        end = starts[one + 1][0] if one + 1 < len(starts) else size
        while end > behind and sentence.tags[end - 1] in ",;C":
            end -= 1
        if behind < end:
            yield start, behind, end


def _title_end(sentence: Sentence) -> int:
    """Behind the title of a timetable: behind its colon, or at the first of several hours."""
    size = len(sentence)
    colon = next((i + 1 for i in range(sentence.own, size) if sentence.words[i] == ":"), size)
    clocks = _clocks(sentence)
    return min(colon, clocks[0]) if len(clocks) >= _HOURS else colon


def _clocks(sentence: Sentence) -> list[int]:
    """Where hours stand."""
    own = enumerate(sentence.words[sentence.own :], sentence.own)
    return [at for at, word in own if (":" in word or word == "noon") and _is_clock(word)]


def _label_end(sentence: Sentence, at: int) -> int | None:
    """Where the task begins behind a label at a position: "7:40 | opens", "Monday: | gate"."""
    words, tags = sentence.words, sentence.tags
    if at > sentence.own and tags[at - 1] not in ",;" and not _is_clock(words[at]):
        return None
    end, timed, clock = at, False, False
    while end < len(words):
        clock = _is_clock(words[end])
        if not (clock or words[end] in _TIMES or (words[end] in _BESIDE and end + 1 < len(words))):
            break
        timed = timed or clock or words[end] in _TIMES
        end += 1
    if not timed or end >= len(words):
        return None
    if words[end] in (":", "—", "–", "-"):
        return end + 1
    return end if _is_clock(words[end - 1]) and ":" in words[end - 1] else None


def _is_clock(word: str) -> bool:
    return (word[:1].isdigit() and ":" in word and bool(_CLOCK.fullmatch(word))) or word == "noon"


def _says_whose(sentence: Sentence, until: int) -> frozenset[str]:
    """Whom a title or a sentence makes a timetable's: "The clerk's week", "He does all of it"."""
    low = sentence.own if until < len(sentence) else 0
    words = sentence.words[low:until]
    people = [
        (span, name)
        for span, name in sentence.named
        if low <= span[0] and span[1] <= until and _acts(sentence, name)
    ]
    taught = sentence.any("learning-time", low, until) is not None
    if not people or taught or not _NOT_SO.isdisjoint(words):
        return frozenset()
    title = len(words) <= _TITLE and not set("MBDH") & set(sentence.tags[low:until])
    does = any(
        (word in _DOES and not (_ALL | DUTIES).isdisjoint(words[at + 1 : at + 3]))
        or (word in _MADE and not DUTIES.isdisjoint(words[at:]))
        for at, word in enumerate(words)
    )
    if not does and not (title and _PLANS & set(words)):
        return frozenset()
    return frozenset({people[0][1]})


def _acts(sentence: Sentence, name: str) -> bool:
    """True for a person who can be bound."""
    one = sentence.matcher.vocabulary.lists[name]
    return "person" in one.belongs_to and not one.served
