"""From a modal or auxiliary to its main verb: "shall, at all times, be jointly reviewed"."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from moulint.language.grammar.denial import (
    amount,
    denied_object,
    denies_nothing,
    in_no_event,
    no_longer,
)
from moulint.language.grammar.force import FAILING
from moulint.language.sentences.sentence import Sentence
from moulint.language.words.classes import CALENDAR, EACH_TIME


class MainVerb(NamedTuple):
    """A main verb, and what stood in front of it or stands in its object."""

    at: int
    """Its position; that of what is there instead, where no verb is to be found."""
    negated: bool
    passive: bool
    only: bool


def main_verb(sentence: Sentence, at: int, auxiliary: bool = False) -> MainVerb:
    """From the position behind a modal or auxiliary to the main verb.

    `auxiliary` is True behind a form of "be", which may make a passive.
    """
    walk = _Walk(sentence, at, auxiliary)
    walk.to_verb()
    at = walk.at
    tags, words = sentence.tags, sentence.words
    if fails_to(sentence, at):
        walk.negated = False  # "shall not fail to report"
    negated = walk.negated or denied_object(sentence, at)
    if not negated and at and words[at - 1] in _HAVING:
        at = _power_held(sentence, at)
    passive = walk.been and at < len(tags) and tags[at] == "d" and not sentence.articled(at)
    if walk.been and at + 1 < len(tags) and tags[at] == "v" and words[at] in _SAME_IN_THE_PAST:
        passive = True
    return MainVerb(at, negated, passive, walk.only)


def fails_to(sentence: Sentence, at: int) -> bool:
    """True for the verb of "fail to report", "omit to report": what it denies, "not" turns back."""
    words = sentence.words
    return words[at : at + 1] != [] and words[at] in FAILING and words[at + 1 : at + 2] == ["to"]


def _power_held(sentence: Sentence, at: int) -> int:
    """From "full" to "authority" in "has full legal authority to sweep": what is had is a power."""
    tags, words = sentence.tags, sentence.words
    end = at
    while (
        end < at + _DESCRIBING
        and tags[end : end + 1] in (["x"], ["C"])
        and words[end] not in _POWERS
    ):
        end += 1
    held = words[end : end + 1] and words[end] in _POWERS
    return end if held and tags[end + 1 : end + 3] == ["T", "v"] else at


_HAVING = frozenset("has have".split())
_POWERS = frozenset("authority power powers right".split())
_DESCRIBING = 4
"""Words that may tell of a power: "full and complete legal authority"."""
_SAME_IN_THE_PAST = frozenset("put set read run let cut cast shut hurt".split())


class _Walk:
    """The way from a modal to its main verb, and what was passed on it."""

    def __init__(self, sentence: Sentence, at: int, auxiliary: bool) -> None:
        self.at = at
        self.negated = self.only = False
        self.been = auxiliary
        """True behind a form of "be"."""
        self._sentence = sentence
        self._words = sentence.words

    def to_verb(self) -> None:
        """Pass what may stand between a modal and its verb, one piece after the other."""
        tags = self._sentence.tags
        while self.at < len(tags):
            passed = _BETWEEN.get(tags[self.at])
            behind = None if passed is None else passed(self)
            if behind is None:
                return
            self.at = behind

    def negation(self) -> int | None:
        """ "shall not": a denial, other than "not only" and "not limited to"."""
        if self._words[self.at] == "nor":
            return None
        if denies_nothing(self._words, self.at):
            return self.at + 2
        self.negated = True
        return self.at + 1

    def no(self) -> int | None:
        """ "shall no longer", "is no member", "has no duty"."""
        words, at = self._words, self.at
        if no_longer(words, at):
            self.negated = True
            return at + 2
        if not (self.been or words[at - 1] in ("have", "has")) or amount(words, at + 1):
            return None
        self.negated = True
        return at + 1

    def adverb(self) -> int | None:
        """ "shall promptly"; but "have the only say" says what is had."""
        word = self._words[self.at]
        if word == "only" and self._sentence.articled(self.at):
            return None
        self.only = self.only or word in ("only", "solely")
        tags = self._sentence.tags[self.at + 1 : self.at + 4]
        joined = tags[:2] == ["C", "R"] and tags[2:3] != [] and tags[2] in "vbd"
        return self.at + 1 + joined  # "shall thoroughly and promptly sweep"

    def each(self) -> int | None:
        """ "shall each sign", "are all to have", "shall first ask", "shall every June sweep"."""
        rhythm = _rhythm(self._sentence, self.at)
        if rhythm is not None:
            return rhythm
        following = self._sentence.tags[self.at + 1 : self.at + 2]
        behind = _BEHIND_EACH.get(self._words[self.at], "")
        return self.at + 1 if following and following[0] in behind else None

    def be(self) -> int:
        """ "shall be": what follows may be a passive."""
        self.been = True
        return self.at + 1

    def have(self) -> int:
        """ "shall have"."""
        return self.at + 1

    def to(self) -> int | None:
        """ "ought to"."""
        return self.at + 1 if self._words[self.at - 1] == "ought" else None

    def insertion(self) -> int | None:
        """ "shall, under any circumstances, be"."""
        closing = _closing_comma(self._sentence, self.at)
        if not closing:
            return None
        self.negated = self.negated or in_no_event(self._sentence, self.at, closing)
        return closing + 1

    def phrase(self) -> int | None:
        """ "shall at all times patrol", and not "is by the Chief"."""
        sentence, at = self._sentence, self.at
        if self._words[at] not in _OPENS_PHRASE or _agent_at(sentence, at):
            return None
        landing = _landing(sentence, at)
        if landing is not None:
            denied = in_no_event(sentence, at, landing) or sentence.tags[landing - 1] == "N"
            self.negated = self.negated or denied
        return landing


_BETWEEN: dict[str, Callable[[_Walk], int | None]] = {
    "N": _Walk.negation,
    "n": _Walk.no,
    "R": _Walk.adverb,
    "x": _Walk.each,
    "b": _Walk.be,
    "H": _Walk.have,
    "T": _Walk.to,
    ",": _Walk.insertion,
    "C": _Walk.insertion,
    "P": _Walk.phrase,
}
"""What may stand between a modal and its verb, by its tag: each gives the position behind it."""
_BEHIND_EACH = {"each": "TvbdH", "all": "TvbdH", "first": "dbHv"}
"""The tags of what follows, so that a word is said of one and all, or of what is done first."""
_OPENS_PHRASE = frozenset(
    "at in under upon with on to for by within during after throughout".split()
)


def _rhythm(sentence: Sentence, at: int) -> int | None:
    """The verb behind how often it is done: "shall each fiscal year sweep", "twice a year"."""
    words, end = sentence.words, at
    if words[at] not in EACH_TIME:
        return None
    while end < len(words) and (
        words[end] in EACH_TIME | _OF_TIME | _TIMES
        or not _TIMES.isdisjoint(words[end + 1 : end + 2])
    ):
        end += 1  # "each fiscal year"
    timed = end > at + 1 and words[end - 1] in _TIMES and end < len(words)
    if not timed or sentence.articled(end):
        return None
    strange = sentence.tags[end] == "x" and end + 1 < len(words) and sentence.articled(end + 1)
    return end if strange or sentence.tags[end] in "vbdRH" else None  # "each year archive the"


_OF_TIME = frozenset("in per other".split())
_TIMES = CALENDAR | frozenset("day monday tuesday wednesday thursday friday".split())
"""What ends such a phrase in front of the verb: "shall every Monday sweep"."""


def _closing_comma(sentence: Sentence, at: int) -> int | None:
    """The comma, behind that at a position, which ends an insertion with the verb behind it."""
    for position in range(at + 1, min(at + 16, len(sentence))):
        if sentence.tags[position] in "M;":
            return None
        if sentence.tags[position] == "," and position + 1 < len(sentence):
            after = sentence.tags[position + 1]
            inserted = sentence.tags[at + 1] in "SR" and after == "x"  # "when asked, guest-lecture"
            return position if inserted or after in "vdbNRHT" else None
        if position == sentence.own:  # "shall, on the way to a school:" and its item's verb
            return position - 1 if sentence.tags[position] in "vbR" else None
    return None


def _agent_at(sentence: Sentence, at: int) -> bool:
    """True for "is by the Chief": who does it, and not when."""
    return sentence.words[at] == "by" and any(first == at + 1 for (first, _), _ in sentence.named)


def _landing(sentence: Sentence, at: int) -> int | None:
    """The verb behind what is put between: "shall within a year of taking the post complete"."""
    tags = sentence.tags
    for position in range(at + 1, min(at + 14, len(sentence))):
        tag = tags[position]
        if tag == "d" or (tag in "vb" and not sentence.articled(position)):
            return position
        if fails_to(sentence, position):
            return position  # "shall not in any year neglect to report"
        if tag in ",;MBC" or (tag == "S" and tags[position + 1 : position + 2] != ["P"]):
            return None  # but "at all times while on campus refrain"; "is in session he is called"
        if sentence.words[position] == "has":
            return None  # "the cook it has in mind for the fair has trained"
    return None
