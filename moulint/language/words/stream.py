"""The stream: the words of an agreement that carry something, clause after clause.

Articles, possessives and brackets are left out, so that "the school's rules" and "school rules"
read alike. *Positions* are indexes into the stream; `start` and `end` lead back to characters.
"""

from __future__ import annotations

import re
from bisect import insort
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from moulint.language.words.english import Tag

Span = tuple[int, int]
"""First position and the one after the last."""

Pieces = tuple[tuple[str, bool], ...]
"""An entry of more than one piece: for each the name of its hits, and whether a gap may go before
it."""


def outside(found: list[Span], longer: Sequence[Span]) -> list[Span]:
    """The spans that do not lie within one of some longer ones."""
    if not longer:
        return found
    return [
        (first, last)
        for first, last in found
        if not any(low <= first and last <= high for low, high in longer)
    ]


@dataclass(slots=True)
class Stream:
    """The words of all clauses, one after the other, with the vocabulary's hits."""

    words: list[str] = field(default_factory=list)
    """Lower case."""
    written: list[str] = field(default_factory=list)
    """As written, scanning errors put right."""
    tags: list[str] = field(default_factory=list)
    """The coarse word class of each (english.py)."""
    start: list[int] = field(default_factory=list)
    """Offset of each word in its clause's reading."""
    end: list[int] = field(default_factory=list)
    clause_span: list[Span] = field(default_factory=list)
    """For each clause, its first position and the one after its last."""
    clause_of: list[int] = field(default_factory=list)
    """For each position, the index of its clause."""
    hits: defaultdict[str, list[Span]] = field(default_factory=lambda: defaultdict(list))
    """By list (or piece of an entry), in reading order."""
    articled: set[int] = field(default_factory=set)
    """Positions of words that an article was left out in front of."""
    owned: set[int] = field(default_factory=set)
    """Positions of words behind a possessive ("the officer's duties")."""
    plural: set[int] = field(default_factory=set)
    """Positions of plurals that are written as possessives ("SRO's patrol the grounds")."""
    quoted: set[int] = field(default_factory=set)
    """Positions inside quotation marks that hold a sentence and not just a term."""

    _places: dict[str, list[int]] | None = None
    """By word where it stands, once somebody asks for one."""

    def add(self, name: str, span: Span) -> bool:
        """Let a list occur at a place as well; False where it did already."""
        hits = self.hits[name]
        if span in hits:
            return False
        insort(hits, span)
        return True

    def places(self, words: Iterable[str]) -> list[int]:
        """Where any of some words stands, in reading order."""
        if self._places is None:
            places: defaultdict[str, list[int]] = defaultdict(list)
            for at, word in enumerate(self.words):
                places[word].append(at)
            self._places = dict(places)
        return sorted(at for word in words for at in self._places.get(word, ()))

    def mark_police(self) -> None:
        """Let "police" be a noun in front of one: "officers from local police departments"."""
        for at in self.places(["police"]):
            if self.tags[at - 1 : at] in _VERB_FOLLOWS:
                continue
            behind = self.tags[at + 1 : at + 2]
            plural = behind == ["z"] and self.tags[at - 1 : at] == ["x"]  # "formal police talks"
            if (behind == ["x"] or plural) and at + 1 not in self.articled:
                self.tags[at] = Tag.OTHER.value

    def mark_nouns(self) -> None:
        """Let a base form be a noun where no verb can stand: "this contract", "without need of".

        So "staff" is a verb behind a pronoun and in front of a thing: "they staff the desk".
        "First aid" is one thing, whatever stands behind it, and "each fall" a time.
        """
        for at in self.places(["aid"]):
            if self.words[at - 1 : at] == ["first"]:
                self.tags[at] = Tag.OTHER.value
        for at in self.places(["fall", "spring"]):
            if self.words[at - 1 : at] in _WHICH_SEASON:
                self.tags[at] = Tag.OTHER.value
        for at in self.places(["staff", "man"]):
            if self.words[at - 1 : at] in _STAFFING and at + 1 in self.articled:
                self.tags[at] = Tag.BASE.value
        for at in self.places(_BEFORE_NOUNS):
            if self.tags[at + 1 : at + 2] == [Tag.BASE.value]:
                self.tags[at + 1] = Tag.OTHER.value
            elif self.words[at + 1 : at + 3] == ["that", "of"]:
                self.tags[at + 1] = Tag.OTHER.value  # "on that of the clerk"

    def _once_it_is(self, at: int) -> bool:
        """True for "Once the cook is there", not for "Once a year", "at once"."""
        if self.words[at - 1 : at] in _BEFORE_ONCE or self.tags[at + 1 : at + 2] != ["x"]:
            return False
        behind = self.tags[at + 2 : at + 5]
        verb = next((i for i, tag in enumerate(behind) if tag in "BHz"), None)
        timed = not _HOW_OFTEN.isdisjoint(self.words[at + 1 : at + 3])
        return verb is not None and not timed and not set(",;MS") & set(behind[:verb])

    def mark_events(self, around: frozenset[str]) -> None:
        """Let "event" open a clause, as "if" does ("in the event agents come"), and "then" none.

        `around` are words with which "after" makes one adjective: "after-work drinks".
        """
        for at in self.places(_MARKED):
            word = self.words[at]
            if word == "event" and self.words[at - 1 : at] == ["in"]:
                following = self.tags[at + 1 : at + 2]
                if following and following[0] not in "P,;SC":
                    self.tags[at] = "S"
            elif word == "end" and self.words[at - 2 : at] in (["to", "that"], ["to", "this"]):
                self.tags[at - 2 : at + 1] = ["P", "x", "x"]  # "To that end the officer shall"
            elif word == "should" and self._turned_round(at):
                self.tags[at] = "S"  # "may send another should the clerk fail to come"
            elif word == "no":
                behind = self.words[at + 1 : at + 3]
                if behind[:1] == ["."] and behind[-1][0].isdigit():
                    self.words[at] = "number"  # "District No. 57": nothing is denied
                    self.tags[at] = Tag.OTHER.value
            elif word == "once":
                if self._once_it_is(at):
                    self.tags[at] = "S"
            elif word == "then" and self.words[at - 1 : at] in (["until"], ["till"]):
                self.tags[at - 1] = "P"  # "until then the officer is to": no clause of its own
            elif word == "provided" and (
                self.tags[at - 1 : at] in _AUXILIARY or self.words[at + 1 : at + 2] in _GIVEN
            ):
                self.tags[at] = Tag.PAST.value  # "shall be provided by", "the car provided to"
            elif word == "off" and self.tags[at - 1 : at] == ["d"] and at + 1 in self.articled:
                self.tags[at] = Tag.PREP.value  # "hired off a list", not "hired off duty"
            elif word in ("after", "before") and not around.isdisjoint(self.words[at + 1 : at + 2]):
                thing = self.tags[at + 2 : at + 3] == ["x"] and at + 2 not in self.articled
                if thing and self.words[at + 2] not in _HOURS:
                    self.tags[at] = Tag.OTHER.value  # "after-work drinks"

    def _turned_round(self, at: int) -> bool:
        """True for a "should" in front of its subject, behind what is done on that condition."""
        opens = at + 1 in self.articled or self.words[at + 1 : at + 2] in _OPENERS
        denied = set("Nn") & set(self.tags[max(0, at - _FRONT) : at])  # "in no case should a clerk"
        if not opens or denied or self.tags[at - 1 : at] not in _CLAUSE_ENDS:
            return False
        behind = "".join(self.tags[at + 2 : at + _SUBJECT])
        return re.match(r"[^vb;,.MBDHSzd]*[vb]", behind) is not None


_BEFORE_NOUNS = frozenset(
    "this without of in on at with from under upon into during against about between among toward"
    " towards per via within".split()
)
_WHICH_SEASON = (["each"], ["every"], ["next"], ["last"], ["coming"])
_STAFFING = (["they"], ["we"], ["you"], ["who"])
_MARKED = frozenset("no once event end then provided after before should off".split())
_OPENERS = (["any"], ["such"], ["one"], ["they"], ["he"], ["she"], ["it"], ["there"])
_CLAUSE_ENDS = (["x"], ["v"], ["d"], ["g"], [","], ["R"], ["n"], ["z"])
_FRONT, _SUBJECT = 6, 9
"""Words in front that may deny; words within which the verb of a subject behind it stands."""
_HOURS = frozenset("hours time day days".split())
_BEFORE_ONCE = (["at"], ["than"], ["only"], ["not"], ["all"])
_HOW_OFTEN = frozenset("year month week day term semester quarter trimester summer hour".split())
_AUXILIARY = (["B"], ["b"], ["H"])
_GIVEN = (["by"], ["to"], ["for"], ["with"], ["under"], ["at"], ["in"])
"""What stands behind a thing that is provided, and not behind "provided (that)"."""
_VERB_FOLLOWS = (["M"], ["T"], ["N"], ["R"], ["C"])
"""Tags in front of a verb: "shall police", "to police", "patrol and police"."""
