"""A walk from a verb through what follows it: which words it takes, and which phrases it does not.

"shall agree with the cook on a pot for the soup": it agrees on the pot, past the cook it agrees
with, and does not come to the soup.
"""

from __future__ import annotations

from collections.abc import Collection

from moulint.language.grammar.provision import Provision
from moulint.language.words.classes import CALENDAR

MEASURES = frozenset(
    "hour hours day days week weeks month months year years session sessions block blocks series "
    "set number minimum maximum total amount least most part parts portion half quarter third "
    "phase phases module modules unit units round rounds kind type form level lot pair all any "
    "each one both some none two three four five six seven eight nine ten dozen share remainder "
    "rest majority course courses cycle program programs several many list topic topics element "
    "elements component components piece pieces principles basics fundamentals essentials "
    "offering offerings sitting".split()
)
"""What measures a thing, so that "of" joins it to the thing itself: "forty hours of class"."""
_NUMBERS = frozenset("one two three four five six seven eight nine ten twelve twenty".split())
_WITHIN = frozenset("part hand seat place spot slot say voice vote role member".split())
"""A noun that makes one verb with the verb in front: "take part in", "have a say in"."""
_BEFORE_OR_AFTER = frozenset("before after until".split())
_UNTIL = frozenset("within before after during".split())
"""What opens a phrase of time right behind a verb."""
_TAKEN = frozenset(
    "in on to about upon from among between into over with of regarding concerning through as "
    "against before by".split()
)
"""What leads from a verb to what it is done to: "sit on a board", "choose from a list"."""
_PARTNER = frozenset("with to through by from".split())
"""What names somebody else in the deed, before its matter: "confer with the cook on the soup"."""
_MATTERS = frozenset(
    "on about upon regarding concerning over in of with for through from among".split()
)
"""What leads from the partner to the matter."""
_ASKED = frozenset("who whom which whether what how whose where".split())
_LESS = frozenset("less minus except notwithstanding despite".split())
_EACH = frozenset("every each once".split())
_COMPANY = frozenset("side along together alongside jointly".split())
_CALENDAR = CALENDAR | {"trimester"}
"""What "each" stands before where a text says how often."""
_TO_TIME = frozenset("prior subsequent previous".split())
"""With "to", a preposition of time."""
_RHYTHM = frozenset(
    "yearly annually monthly quarterly weekly regularly together jointly again down".split()
)
"""What tells how often or with whom between a verb and what it takes, or ends it: "sit down"."""
_IN_WRITING_FOR = ["in", "writing", "for"]
_ASKING = frozenset("ask asks request requests demand demands direct directs insist".split())
"""Verbs of a wish that "that" follows: "ask that the cook be sent"."""
_POWERS = frozenset("right rights power powers authority option".split())
"""What somebody holds to do something: "reserves the right to send for a cook"."""
_TIMED = _CALENDAR | frozenset("time times once occasion day days".split())
"""What a phrase of time holds."""
_DESCRIPTION = 8
"""Words of a relative clause that tells who is meant."""
_MONTHS = frozenset(
    "january february march april may june july august september october november december".split()
)
_ON_A_DAY = frozenset("on by in".split())
_COST = frozenset("cost expense charge".split())
_PAID = 6
"""Words of "at the sole expense of", "at no cost"."""
_THEM = frozenset("them him her each one all both everyone it".split())
_BESIDE = frozenset("join joins accompany accompanies meet meets".split())
"""Verbs that take people, and behind a preposition what is done with them: "join them for"."""
_FOR_THEM = frozenset("for at in".split())
_HANDING = frozenset(
    "provide provides give gives furnish furnishes deliver delivers supply supplies".split()
)
"""Verbs that hand a thing to somebody."""
_FOR = frozenset(
    "sit sits apply enroll register join joins accompany accompanies meet meets provide provides "
    "arrange arranges report reports".split()
)
"""Verbs that take what they do with "for"."""
_AFTER = {"v": ",CT", "g": ",CP"}
"""Behind what a word is a verb of its own: "and rank", "in ranking"."""
_DESPITE = frozenset("notwithstanding despite".split())
VERBS = frozenset("vgzd")


def reached(
    provision: Provision, low: int, target: int, through: Collection[int], state: str
) -> bool:
    """Whether a walk from a verb comes to the target without entering another phrase."""
    walk = _Walk(provision, low, target, through, state)
    for at in range(low, target):
        walk.step(at)
    return walk.state != "aside"


_WHOEVER = frozenset("all those everyone everybody anyone anybody each any one ones".split())
"""Words that name a person only by what "who" says of him."""


class _Walk:
    """A walk through what follows a verb.

    The states: "verb" waits for an object, "thing" stands in it, "partner" in whom the deed is
    done with or something is given to, "aside" in a phrase that the verb does not take.
    """

    def __init__(
        self, provision: Provision, low: int, target: int, through: Collection[int], state: str
    ) -> None:
        self.tags, self.words = provision.sentence.tags, provision.sentence.words
        self.provision, self.low, self.target = provision, low, target
        self.through, self.whom, self.state = through, _somebody(provision), state
        self.fronted = False
        """True in a phrase between commas right behind the verb."""
        self.listed = False
        self.closed = -1
        """The comma that ends such a phrase."""
        self.inserted = False
        """True between two commas the first of which follows the verb: "takes, in May, a class"."""
        self.taking = False
        self.clause = False
        """True behind "see that", up to the verb of that clause."""
        self.given = False
        self.passed = 0
        """Where a phrase ends that only says when, or at whose cost."""

    def step(self, at: int) -> None:
        """Take one word."""
        tag = self.tags[at]
        waits = self.state in ("verb", "partner") and tag == "P"
        if at < self.passed or (waits and (self._paid(at) or self._dated(at))):
            return
        starts = tag in "zM" or (tag == "v" and self.tags[at - 1] != "S")
        if self.clause and self.state != "aside" and starts:
            self.state, self.clause = "verb", tag == "v"  # "shall see that each cook takes"
            return
        self.given = self.given and tag not in "PT"
        if self.words[at] == "in" and self.words[at + 1 : at + 2] == ["service"]:
            return  # "hours of in-service": one word
        if _IN_WRITING_FOR in (self.words[at : at + 3], self.words[at - 1 : at + 2]):
            return  # "ask the cook in writing for another"
        if tag == "P":
            self._preposition(at)
        elif tag == "T":
            self._to(at)
        elif tag == "S":
            self._clause(at)
        elif tag == ";":
            self.state, self.listed = "verb", True
        elif tag == ",":
            self.inserted = at == self.low and self.state == "verb"
            if self.state == "aside" and (self.fronted or self.listed):
                self.state, self.fronted, self.closed = "verb", False, at
        elif self.words[at] in _TO_TIME and self.words[at + 1 : at + 2] == ["to"]:
            self.fronted = self.tags[at - 1] == "," and self.state == "verb"
            self.state = "aside"  # "complete, prior to assignment, a course"
        elif tag == "x":
            self._noun(at)
        elif tag in VERBS:
            self._verb(at)

    def _paid(self, at: int) -> bool:
        """True for "at the town's cost" right behind a verb: what the verb takes follows."""
        behind = range(at + 1, min(at + _PAID, self.target))
        end = next((i for i in behind if self.words[i] in _COST), at)
        named = self.words[at] == "at" and end > at and set(self.tags[at + 1 : end]) <= set("xd")
        self.passed = end + 1 if named else self.passed
        return named

    def _dated(self, at: int) -> bool:
        """True for "on May 3", "by June": what the verb takes follows."""
        end = at + 1
        while end < self.target and (self.words[end] in _MONTHS or self.words[end].isdigit()):
            end += 1
        dated = self.words[at] in _ON_A_DAY and self.words[at + 1 : at + 2] != [] and end > at + 1
        dated = dated and self.words[at + 1] in _MONTHS
        self.passed = end if dated else self.passed
        return dated

    def _before_rhythm(self, at: int) -> int:
        """The last word in front of a position that does not only tell how often."""
        last = at - 1
        while last > self.low:
            word, before = self.words[last], self.words[last - 1]
            kind = self.provision.sentence.any("kind-of-year", last - 1, last)
            dated = word in _CALENDAR and (kind is not None or before in _EACH | {"per"})
            dated = dated or self.provision.sentence.any("kind-of-year", last, last + 1) is not None
            if not (word in _RHYTHM or dated or word in _EACH | {"per"} or self._a_year(last)):
                break
            last -= 1
        return last

    def _a_year(self, at: int) -> bool:
        """True for "a year" behind a measure: "ten hours a year of"."""
        articled = self.provision.sentence.articled(at)
        return articled and self.words[at] in _CALENDAR and self.words[at - 1] in MEASURES

    def _preposition(self, at: int) -> None:
        word = self.words[at]
        near = self._near(at)
        if self._opens_no_phrase(at) or (near and word == "than"):
            return
        self.taking = near
        if word in _UNTIL and self.state == "verb" and self.tags[at - 1] in VERBS:
            self.state, self.fronted = "aside", True  # "finish within a month of hire, the course"
        elif near or (self.state == "thing" and self._measured(at)):
            self._take(at)
        elif self.state == "partner" and self.tags[at - 1] == ",":
            self.state, self.fronted = "aside", True  # "receive from the cook, in May, a course"
        elif self.state == "partner" and word in _MATTERS:
            self.state = "thing"
        elif word != "than" and not self._of_the_thing(at):
            self.state = "aside"

    def _opens_no_phrase(self, at: int) -> bool:
        """True for "ten hours per year of", "side by side", "at least"."""
        following = self.words[at + 1 : at + 2]
        per = self.words[at] == "per" and following != [] and following[0] in _CALENDAR
        return per or following in ([self.words[at - 1]], ["least"])

    def _near(self, at: int) -> bool:
        """True for a preposition behind the verb, or behind what the verb takes with it."""
        before = self.words[at - 1]
        if self.words[at] == "of" and self.tags[at - 1] == "g" and at - 1 not in self.through:
            return before in MEASURES  # "in planning of"
        if self.state == "verb" or before in _WITHIN or at - 1 in self.through:
            return True
        return self.taking and self.tags[at - 1] == "P"  # "sit in on"

    def _measured(self, at: int) -> bool:
        """True behind a measure: "ten hours of", "three pots a year of"."""
        last = self._before_rhythm(at)
        counted = self.words[last - 1] in _NUMBERS or self.words[last - 1].isdigit()
        measure = self.words[last] in MEASURES or self.words[at - 1].isdigit()
        return measure or (self.words[at] == "of" and counted)

    def _take(self, at: int) -> None:
        """Take a phrase of the verb itself: with somebody, with the thing, or set aside."""
        word = self.words[at]
        applied = word == "for" and bool(_FOR & set(self.words[self.low - 1 : at]))
        parted = self.inserted or (self.tags[at - 1] == "," and self.closed != at - 1)
        self.fronted = parted and self.state == "verb"
        sharing = self.state == "verb" or self.words[at - 1] in _WITHIN  # "take part with cooks in"
        joined = "partner" if word in _PARTNER and sharing else "thing"
        seated = word == "at" and self.words[at - 1] in _WITHIN  # "book a place at the fair"
        taken = (word in _TAKEN or applied or seated) and not self.fronted
        self.state = joined if taken else "aside"

    def _of_the_thing(self, at: int) -> bool:
        """True for a phrase that says more of a thing: "join them for the course"."""
        if self.state != "thing":
            return False
        if self.words[at] == "of" and _named(self.provision, at):
            return True
        return self._beside() and self.words[at] in _MATTERS | _FOR_THEM

    def _beside(self) -> bool:
        return self.words[self.low - 1] in _BESIDE

    def _to(self, at: int) -> None:
        if self.state == "thing" and at + 1 in self.whom and self.words[self.low - 1] in _HANDING:
            return  # "provide a course to the cooks"
        leads = self.state in ("verb", "partner") or self.tags[at - 1] in ",C;"
        leads = leads or self.words[at - 1] in _POWERS
        if self.tags[at + 1 : at + 2] == ["v"] and leads:
            self.state = "verb"
        elif self.state == "verb":
            self.state = "partner"
        elif self.state != "partner":
            self.state = "aside"

    def _clause(self, at: int) -> None:
        word = self.words[at]
        if self.state == "partner" and self._describes(at):
            return
        if self.fronted and self.state == "aside" and word in _BEFORE_OR_AFTER:
            return  # "attend, before June and a year after, a course"
        if word in ("who", "whom") and self.words[at - 1] in _WHOEVER and self.state != "aside":
            self.state = "thing"  # "shall hear all who sing"
            return
        told = self.state == "partner" and self.tags[at + 1] == "x"  # "tell the cook that soup"
        if word == "that" and (self.state == "verb" or told or self._asked_when(at)):
            self.clause = True
            self.state = "verb"
            return
        behind = self.taking and self.tags[at - 1] == "P"
        asked = word in _ASKED and (self.state == "verb" or behind)
        self.state = "thing" if asked else "aside"
        self.fronted = not asked and self.tags[at - 1] == ","

    def _asked_when(self, at: int) -> bool:
        """True where only a phrase of time stands before "that": "ask, once a year, that"."""
        low = at - 1
        while low >= self.low and self.tags[low] in "Pgx," and self.words[low - 1] not in _ASKING:
            low -= 1
        told = bool(set(self.words[low:at]) & _TIMED) or self.tags[low : low + 2] == [",", "g"]
        return self.words[low - 1] in _ASKING and told

    def _describes(self, at: int) -> bool:
        """True in "send the cooks who work here to a course": they are sent, and not the "who"."""
        leads = range(at + 2, min(at + _DESCRIPTION, self.target))
        to = next((i for i in leads if self.words[i] in ("to", "through")), None)
        told = self.words[at] in ("who", "that") and at - 1 in self.whom
        return told and to is not None and "," not in self.tags[at:to]

    def _noun(self, at: int) -> None:
        waits = self.state in ("verb", "partner")
        if waits and (self.words[at] in _RHYTHM or self._when(at)):
            return  # "take part yearly in a course", "send the cooks every June to a course"
        if self.state == "verb" and self.words[at] in _WITHIN and self._interrupted(at + 1):
            return  # "take part, in May, in a course"
        if self.state == "verb" and self.words[at] in _COMPANY and self.tags[at - 1] == ",":
            self.state, self.fronted = "aside", True  # "shall attend, along with the cook, a class"
            return
        named = _names_one(self.provision, at, self.target, self.whom)
        second = self.state == "partner" and self.given and at - 1 in self.whom
        if self.words[at] in _LESS and (self.words[at - 1] == "," or self.words[at] in _DESPITE):
            self.state = "aside"
        elif self.state == "verb" and named:
            self.state, self.given = "partner", True
        elif self.state == "verb" or (second and not named):
            self.state = "thing"

    def _interrupted(self, at: int) -> bool:
        """True where a phrase of time is put between "take part" and its "in"."""
        return self.tags[at : at + 1] == [","] or bool(
            (_EACH | _RHYTHM) & set(self.words[at : at + 1])
        )

    def _when(self, at: int) -> bool:
        """True for a word that tells how often and no more: "every", "June", "school year"."""
        if self.words[at] in _CALENDAR:
            kind = self.provision.sentence.any("kind-of-year", at - 1, at)
            return kind is not None or self.words[at - 1] in _EACH
        often = self.words[at] in _EACH or self.words[at - 1] in _EACH
        return often and bool(_CALENDAR & set(self.words[at + 1 : at + 3]))

    def _verb(self, at: int) -> None:
        tag, before = self.tags[at], self.tags[at - 1]
        if tag in "vg" and self.state == "partner" and at - 1 in self.whom:
            self.state = "verb"  # "have the cook attend"
        elif self.state != "aside" and before in _AFTER.get(tag, ",C"):
            self.state = "verb"
        elif self.state == "verb" and before in "vzgx":
            self.state = "thing"  # "choose dates", "weigh uses"


def _somebody(provision: Provision) -> frozenset[int]:
    """Where somebody is named, to whom a verb can give something: "shall send the cook to"."""
    sentence = provision.sentence
    named = {at for (low, high), _ in sentence.named for at in range(low, high)}
    return frozenset(named | {i for i, word in enumerate(sentence.words) if word in _THEM})


def _names_one(provision: Provision, at: int, target: int, whom: Collection[int]) -> bool:
    """True where the noun that begins here is one of those the verb gives something to."""
    tags = provision.sentence.tags
    while at < target and tags[at] == "x":
        if at in whom:
            return True
        at += 1
    return False


def _named(provision: Provision, at: int) -> bool:
    """ "the Division of Public Works course": "of" inside of a name in capitals."""
    sentence = provision.sentence
    written = sentence.stream.written
    first, last = sentence.absolute(at - 1), sentence.absolute(at + 1)
    return last < len(written) and written[first][:1].isupper() and written[last][:1].isupper()
