"""Duties that another sentence lets go: "The audit may be skipped", "The clerk need not do so".

"The owner may make exceptions" lets go of the rule right in front of it, or of the one it cites.
Leave that points back ("it", "this step", "attendance") is read with the sentence in front of it.
Leave that names the thing ("the audit") is read with the sentences of its section that speak of
that thing; where its own section does not, with those of the other sections.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from moulint.clauses.cited import meant as cited_there
from moulint.language.document.citations import cited_outright, references, tells_when
from moulint.language.document.things import (
    FREED,
    POINTING,
    Named,
    by_default,
    named_thing,
    of_others,
    tells_of_step,
)
from moulint.language.grammar.limits import Limit, LimitKind, classify
from moulint.language.sentences.index import Index
from moulint.language.sentences.sentence import Sentence
from moulint.language.words.stream import Span

Things = tuple[tuple[Span, Span], ...]
"""Where a sentence gives leave, and where it names what from."""
_THING = 9
"""Words in which a thing is named: "use of the review panel for hiring"."""


class Released:
    """For each sentence, the leave to depart from it that other sentences give."""

    def __init__(self, index: Index, left_out: frozenset[int]) -> None:
        def in_force(names: list[str]) -> Iterator[Sentence]:
            found = index.those_holding(names)
            return (one for one in found if one.clause.index not in left_out)

        self._dispensing = list(in_force(["dispenses"]))
        """What makes exceptions, whatever the rule."""
        self._giving = [
            (one, tuple(_things(one))) for one in in_force(["lets-go", "let-go", "after-all"])
        ]
        """What gives leave, each with its words of leave and the thing that they name."""
        self._sentences = index.all
        self._at_home: dict[int, bool] = {}
        """By number of a giving sentence: its own section speaks of the thing that it names."""

    def on(self, sentence: Sentence) -> Iterator[Limit]:
        """Leave to depart from what a sentence asks for."""
        yield from (_dispensed(other) for other in self._dispensing if _lets_off(other, sentence))
        for other, things in self._giving:
            if other.number == sentence.number:
                continue
            hit = self._hit(sentence, other, things)
            if hit is not None:
                found = classify(other, (other.own, len(other)), False)
                narrow = (
                    found.kind is LimitKind.NARROW
                    or _done_already(other, hit)
                    or _for_a_while(other)
                    or _of_old(other, hit)
                )
                kind = LimitKind.NARROW if narrow else LimitKind.HANDS_BACK
                yield replace(found, kind=kind, reason=hit, sentence=other, lifts=not narrow)

    def _hit(self, sentence: Sentence, other: Sentence, things: Things) -> Span | None:
        """The words that give leave from a sentence, if they do."""
        outright = False
        for number in references(other):
            named = [
                hit
                for hit, thing in things
                if (_holds(other, thing, number) or _holds(other, hit, number))
                and not (_lifts(other, hit) or _frees_others(sentence, other, hit))
            ]
            if named and cited_there([number], other.clause, sentence.clause):
                return named[0]
            outright = outright or bool(named)
        if outright:
            return None  # it says from which sections, and this is none of them
        if _near(sentence, other):
            if other.number < sentence.number:
                return None
            meant = (hit for hit, thing in things if _meant(sentence, other, hit, thing))
            return next(chain(meant, _after_all(sentence, other)), None)
        return next((hit for hit, thing in things if self._afar(sentence, other, hit, thing)), None)

    def _afar(self, sentence: Sentence, other: Sentence, hit: Span, thing: Span) -> bool:
        """True for "the audit" of another section, where its own says nothing of an audit."""
        found = named_thing(sentence, other, thing)
        told = found is Named.BY_NAME or (
            found is Named.IN_PASSING and tells_of_step(sentence, other, hit)
        )
        if not told or of_others(sentence, other, hit):
            return False
        at_home = self._at_home.get(other.number)
        if at_home is None:
            at_home = any(
                one.number != other.number
                and one.clause.section == other.clause.section
                and named_thing(one, other, thing) in (Named.BY_NAME, found)
                for one in self._sentences[max(0, other.number - _BACKWARDS) : other.number]
            )
            self._at_home[other.number] = at_home
        return not at_home


def _frees_others(sentence: Sentence, other: Sentence, hit: Span) -> bool:
    """ "Helpers are excused from Section 4", which binds the cook."""
    return not FREED.isdisjoint(other.words[slice(*hit)]) and of_others(sentence, other, hit)


def _lets_off(other: Sentence, sentence: Sentence) -> bool:
    """ "The owner may make exceptions", in the same sentence or right behind it."""
    first, last = other.hits("dispenses")[0]
    if other.words[first - 1 : first] == ["no"]:
        return False  # "No exception may be made by anyone"
    if other.number == sentence.number:
        return bool(set(";C") & set(sentence.tags[sentence.own : first]))
    cited = cited_outright(other, last)
    if cited:
        return cited_there(cited, other.clause, sentence.clause)
    if other.number - 1 != sentence.number or not _near(sentence, other):
        return False
    if other.words[last : last + 1] not in (["to"], ["from"]):
        return True
    rest = (last, min(len(other), last + _RULE))  # "grant exceptions to the parking rule"
    return named_thing(sentence, other, rest, any_one=True) is not Named.ANOTHER


_RULE = 5
"""Words in which a rule is named, that an exception is made to."""


def _dispensed(other: Sentence) -> Limit:
    """Leave to depart from a rule: narrow where its occasion is, and else at somebody's will."""
    first = other.hits("dispenses")[0][0]
    ends = [at for at in range(other.own, first) if other.tags[at] == ";"]
    found = classify(other, (max(ends, default=other.own), len(other)), False)
    kind = LimitKind.NARROW if found.kind is LimitKind.NARROW else LimitKind.HANDS_BACK
    return replace(found, kind=kind, reason=other.hits("dispenses")[0], sentence=other)


def _holds(other: Sentence, thing: Span, number: str) -> bool:
    """True where a thing is named by the number of its section: "compliance with Section 4"."""
    if thing[0] >= thing[1]:
        return False
    end = thing[1]
    while end < min(len(other), thing[1] + _CITED) and other.tags[end] not in ";,C":
        end += 1  # "convene the board called for in Section 4.01"
    end = next((at for at in range(thing[0], end) if tells_when(other, at)), end)
    wanted = number.rsplit(" ", maxsplit=1)[-1].replace("-", " ")  # "GC-5" is two words
    return wanted in other.text((thing[0], end)).replace("-", " ")


_CITED = 6
"""Words behind a thing in which the section is named that asks for it."""
_BACKWARDS = 12
"""Sentences in front of it in which what a sentence calls "the audit" is looked for."""


def _near(sentence: Sentence, other: Sentence) -> bool:
    """True where a sentence stands in the other's section, or in the paragraph behind it."""
    one, two = sentence.clause, other.clause
    return one.section == two.section or (one.parent == two.parent and two.index - one.index == 1)


def _things(other: Sentence) -> Iterator[tuple[Span, Span]]:
    """What leave is given from: behind "may skip", in front of "may be skipped"."""
    nobody = not _NOBODY.isdisjoint(other.words[other.own : other.own + 1])
    for first, last in other.hits("lets-go"):
        if first < other.own or (nobody and first > other.own):
            continue  # "Neither party may waive Section 4"
        low = last
        if other.words[last - 1] == "without" and other.words[low : low + 1] != []:
            low += other.words[low].endswith("ing")  # "may act without convening the panel"
        yield (first, last), (low, _end(other, low))
    for first, last in other.hits("let-go"):
        front, behind = other.words[max(0, first - 2) : first], other.words[last : last + 1]
        if first < other.own or behind == ["to"] or (behind == ["that"] and "it" in front):
            continue  # "the clerk is not required to follow", "In addition, it is recommended that"
        low = max((n + 1 for n in range(other.own, first) if other.tags[n] in ";,C"), default=0)
        low = _behind_time(other, max(low, other.own), first)
        low = max(low, first - _THING)
        that = [n + 1 for n in range(low + 1, first) if other.words[n] == "that"]
        if other.words[low] in _POINTS and not _LAWS.isdisjoint(other.words[low:first]):
            continue  # "That chapter of the law does not reach towns": no part of this text
        yield (first, last), (max([low, *that]), first)


_POINTS = frozenset("this that such those these".split())
_LAWS = frozenset("law laws statute statutes bill bills".split())
_NOBODY = frozenset("neither no nobody none".split())
_TIMES = frozenset("for during in until till through from on beginning pending while".split())


def _behind_time(other: Sentence, low: int, first: int) -> int:
    """Where the subject begins behind "For the year 2021" and "Until the bridge opens"."""
    if other.words[low : low + 1] == [] or other.words[low] not in _TIMES:
        return low
    return max((at for at in range(low + 2, first) if other.pointed(at)), default=low)


def _after_all(sentence: Sentence, other: Sentence) -> list[Span]:
    """ "Guards may do so with the owner's leave", right behind what no guard shall do."""
    denied = not _DENIAL.isdisjoint(sentence.words) or sentence.hits("prohibits") != []
    if not denied or other.number - 1 != sentence.number:
        return []
    asked = classify(other, (other.own, len(other)), False).kind is LimitKind.HANDS_BACK
    return [
        hit
        for hit in other.hits("after-all")
        if not _by_another(sentence, other, hit) and (asked or other.words[hit[0]] not in _BINDING)
    ]


_BINDING = frozenset("shall will must".split())
"""Behind these "do so" goes on with what was said, unless somebody must ask for it."""


def _by_another(sentence: Sentence, other: Sentence, hit: Span) -> bool:
    """True for "Owners shall do so", right behind what no guard shall do."""
    who = {name for (_, last), name in other.named if last == hit[0]}
    return bool(who) and who.isdisjoint(name for _, name in sentence.named)


_DENIAL = frozenset("not no never nor none neither nobody".split())


_DONE = frozenset("completed finished attended passed taken done served received".split())
_EARLIER = frozenset("who that has have had already previously earlier".split())


def _done_already(other: Sentence, hit: Span) -> bool:
    """True for "One who has done it already is not required to": it is done all the same."""
    words = set(other.words[other.own : hit[0]])
    if "for" in other.words[hit[1] :]:
        words |= set(other.words[hit[1] :])  # "may waive it for one who has done it elsewhere"
    return not words.isdisjoint(_DONE) and not words.isdisjoint(_EARLIER)


def _for_a_while(other: Sentence) -> bool:
    """ "For up to thirty days the post may be filled without a test": it is held in the end."""
    words = other.words
    for at in range(other.own + 3, len(other)):
        if words[at] in ("days", "weeks"):
            return bool({"up", "than", "exceeding", "exceed"} & set(words[at - 3 : at]))
    return False


def _of_old(other: Sentence, hit: Span) -> bool:
    """ "One appointed before May 1, 2018, is exempt": whoever comes now is not."""
    words = other.words[other.own : hit[0]]
    if _TAKEN_ON.isdisjoint(words) or {"before", "prior"}.isdisjoint(words):
        return False
    return any(len(word) == 4 and word.isdigit() and word[:2] in ("19", "20") for word in words)


_TAKEN_ON = frozenset("appointed hired employed assigned served serving engaged".split())


_BEHIND = 5
"""Words behind the words of leave in which a thing is named."""


def _end(other: Sentence, low: int) -> int:
    high = low
    while high < min(len(other), low + _BEHIND) and other.tags[high] not in ";,C":
        high += 1
    return high


_BEYOND = frozenset("additional further extra more elective advanced supplemental".split())
"""Words of what goes beyond what was provided."""


def _meant(sentence: Sentence, other: Sentence, hit: Span, thing: Span) -> bool:
    if of_others(sentence, other, hit):
        return False
    found = named_thing(sentence, other, thing)
    head, named = other.words[slice(*hit)], other.words[slice(*thing)]
    if not _BEYOND.isdisjoint(head):
        return False  # "whether they attend any further course is up to"
    if "nothing" not in head and not POINTING.isdisjoint(head):  # "may do without it"
        found = Named.POINTED
    if found is Named.POINTED:
        if _lifts(other, hit):
            return False
        whole = "this" in (*head, *named) and not _SECTIONS.isdisjoint((*head, *named))
        return whole or other.number - 1 == sentence.number
    if found is Named.PERSON:  # "the guard takes part only when asked", "instead of the guard"
        return not _PARTS.isdisjoint(head) and not by_default(other, thing)
    only = found is Named.ANOTHER and "only" in head and other.number - 1 == sentence.number
    if only:  # "an audit is held only if the owner asks"
        return thing[0] == other.own and named_thing(sentence, other, thing, True) is Named.BY_NAME
    return found in (Named.BY_NAME, Named.IN_PASSING, Named.OF_PERSON)


def _lifts(other: Sentence, hit: Span) -> bool:
    """True for "this section is suspended", which is read as a whole section's reach (reach.py)."""
    return any(first < hit[1] and hit[0] < last for first, last in other.hits("lifts"))


_PARTS = frozenset(
    "replaced substituted instead place part participates participate sits attends".split()
)
"""What leave says of somebody whose part it takes away: "may sit in the clerk's place"."""
_SECTIONS = frozenset("section article".split())
"""Pieces of a text that "this" means as a whole, and not the sentence in front alone."""
