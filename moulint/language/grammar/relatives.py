"""Relative clauses that bind: ", who shall interview …", "a matter in which the SRO shall not …".

Most relative clauses only say which person or thing is meant, and the main clauses leave them out
(mains.py). One with a modal, and one set off by a comma, states a provision of its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from moulint.language.grammar.actors import actors
from moulint.language.grammar.force import Force, Group
from moulint.language.grammar.heads import heads_of
from moulint.language.grammar.inserted import REACH, behind_inserted
from moulint.language.grammar.lifted import of_text_lifted
from moulint.language.grammar.owed import NAMING
from moulint.language.grammar.posted import of_one_posted, works_where_posted
from moulint.language.grammar.promised import in_text_to_come
from moulint.language.grammar.provision import Provision
from moulint.language.sentences.sentence import Sentence
from moulint.language.words.classes import DUTIES
from moulint.language.words.stream import Span


@dataclass(frozen=True, slots=True)
class Relative:
    """A relative clause: its verb group, what it speaks of, and whom it binds."""

    group: Group
    subject: Span
    """From what the clause is about, its antecedent, to its verb group."""
    deed: Span
    who: frozenset[str]
    denied: bool
    """True where "no" stands before its own subject: "a task that no officer may take on"."""


@dataclass(frozen=True, slots=True)
class Main:
    """As much of a main clause as its relative clauses need."""

    start: int
    verb: int
    low: int
    """Where its subject begins."""
    being: bool
    """True for "discipline is a matter in which …": the antecedent is what the subject is."""


_RELATIVES = frozenset("who whom which".split())
_THINGS = frozenset(
    "matter matters thing things task tasks duty duties function functions work one ones anything "
    "something everything nothing question questions decision decisions step steps action actions "
    "activity activities area areas subject subjects role roles job jobs business power powers "
    "authority".split()
)
"""Behind which "that" begins a relative clause, and does not tell what somebody says or wants."""


def relatives(
    sentence: Sentence, heads: list[Group], kept: list[Group], mains: list[Main]
) -> Iterator[Relative]:
    """The relative clauses of a sentence that bind, bar or allow by themselves."""
    before: Relative | None = None
    for index, group in enumerate(heads):
        if before is not None and goes_on_who(sentence, before.group, group):
            end = _end(sentence, group.verb, _next(mains, group, len(sentence)), inserted=False)
            before = replace(before, group=group, deed=(group.start, end))
            yield before
            continue
        owed = _whose_duty(sentence, group)
        if owed is not None:
            yield owed
            continue
        if group in kept or not _binds(group):
            continue
        low = heads[index - 1].verb if index else 0
        marker = _marker(sentence, low, group)
        if marker is None or not (
            _set_off(sentence, marker) or _by_itself(sentence, marker, group)
        ):
            continue
        if _conditional(sentence, marker) or _what_law_says(sentence, marker):
            continue
        opening = _opening(sentence, marker)
        if in_text_to_come(sentence, opening) or of_text_lifted(sentence, opening, group):
            continue
        main = _main(mains, marker)
        high = _next(mains, group, len(sentence))
        if index + 1 < len(heads) and goes_on_who(sentence, group, heads[index + 1]):
            high = heads[index + 1].start
        led = any(one.start < marker for one in mains)
        end = _end(sentence, group.verb, high, inserted=not led and _set_off(sentence, marker))
        found = _read(sentence, group, marker, main, end)
        if found is not None:
            before = found
            yield found


def no_such_thing(sentence: Sentence, group: Group, outer: list[Provision]) -> bool:
    """True for "is not something in which a clerk may take part": the clause in front denies it."""
    before = [one for one in outer if one.verb < group.start]
    if not before or not before[-1].negated or sentence.tags[before[-1].deed[0]] not in "Bb":
        return False
    thing = sentence.words[before[-1].verb : before[-1].verb + 1]
    return bool(thing) and thing[0] in _THINGS


def _next(mains: list[Main], group: Group, end: int) -> int:
    """Where the main clause begins behind a verb group, or else the end."""
    return next((one.start for one in mains if one.start > group.verb), end)


def goes_on_who(sentence: Sentence, before: Group, group: Group) -> bool:
    """True for the second verb of "post a clerk who shall sit in the hall and shall sweep it".

    Behind a comma the first verb of all goes on: "a clerk who shall sweep, and shall pay him".
    """
    tags, low = sentence.tags, before.start
    modal = tags[low] == "M" == tags[group.start] and tags[group.start - 1] == "C"
    between = set(tags[before.verb + 1 : group.start - 1]) if modal else set()
    if not modal or between & set(",;SMC") or sentence.words[low - 1] != "who":
        return False
    return of_one_posted(sentence, low - 1, group)


def _whose_duty(sentence: Sentence, group: Group) -> Relative | None:
    """ "a clerk whose duty it shall be to open the gates": what the clerk is to do."""
    words, tags = sentence.words, sentence.tags
    at = next((i for i in range(max(0, group.start - 5), group.start) if words[i] == "whose"), None)
    if at is None or not _OWED & set(words[at + 1 : group.start]):
        return None
    to = next((i for i in range(group.start, min(group.verb + 3, len(tags))) if tags[i] == "T"), 0)
    close = at - (sentence.tags[at - 1] == ",")
    who = frozenset(name for span, name in actors(sentence, 0, at) if span[1] == close)
    if who and words[group.verb : group.verb + 1] and words[group.verb] in NAMING:
        end = next((i for i in range(group.verb, len(tags)) if tags[i] == ";"), len(tags))
        named = replace(group, force=Force.DUTY)
        return Relative(named, (group.start, group.start), (group.start, end), who, False)
    if not to or not who or tags[to + 1 : to + 2] not in (["v"], ["b"]):
        return None
    if group.negated and tags[to - 1] != "N":
        return None  # "whose duty it is not yet to"
    end = next((i for i in range(to, len(tags)) if tags[i] == ";"), len(tags))
    verb = Group(to + 1, to + 1, group.force, False, False, False, False)
    if group.force is Force.STATEMENT:
        verb = replace(verb, force=Force.DUTY)
    if tags[to - 1] == "N":
        verb = replace(verb, force=Force.BAR, negated=True)
    return Relative(verb, (to, to), (to, end), who, False)


_OWED = DUTIES | {"business"}


def _binds(group: Group) -> bool:
    return group.force not in (Force.PAST, Force.STATEMENT) or group.negated


def _marker(sentence: Sentence, low: int, group: Group) -> int | None:
    """The "who" or "which" that a verb group stands behind."""
    if sentence.tags[group.start - 1] == ",":
        for position in range(group.start - 3, max(low, group.start - REACH) - 1, -1):
            if sentence.words[position] == "who":
                return position if behind_inserted(sentence, position) == group.start else None
    for position in range(group.start - 1, max(low, group.start - 12) - 1, -1):
        word, tag = sentence.words[position], sentence.tags[position]
        if tag in ";M" or (tag == "," and position < group.start - 1):
            return None
        if word in _RELATIVES or _at_place(sentence, position):
            return position
        if tag == "S":
            thing = word == "that" and position and sentence.words[position - 1] in _THINGS
            return position if thing else None
    return None


def _at_place(sentence: Sentence, at: int) -> bool:
    """True for the "where" of "shall come to the hall each noon, where the clerk rings"."""
    words, tags = sentence.words, sentence.tags
    if words[at] != "where" or at < 3 or tags[at - 1] != ",":
        return False
    led = next((i for i in range(at - 2, max(0, at - _PLACE), -1) if tags[i] in "PT"), None)
    placed = led is not None and set(tags[led + 1 : at - 1]) <= set("xvg")
    again = words[at + 1 : at + 2] in _AGAIN
    return placed and (again or any(low == at + 1 for (low, _), _ in sentence.named))


_AGAIN = (["they"], ["he"], ["she"])
"""Whom a clause takes up that is in front: "work in the hall, where they ring"."""


_PLACE = 10
"""Words of a place and what leads to it: "to the hall of the guild"."""


def _by_itself(sentence: Sentence, marker: int, group: Group) -> bool:
    """True for "a task which no officer may take on", not for "the officer who will serve"."""
    if _at_event(sentence, marker) or _cleft(sentence, marker):
        return True
    if group.present and sentence.words[marker] == "who":
        return works_where_posted(sentence, marker, group)
    if group.present:  # "activities in which the officer does not take part"
        thing = sentence.words[max(0, _opening(sentence, marker) - 1)] in _THINGS
        return sentence.words[marker] == "which" and (thing or group.negated)
    return sentence.words[marker] != "who" or of_one_posted(sentence, marker, group)


def _cleft(sentence: Sentence, marker: int) -> bool:
    """True for "It is the SRO who shall …", "There shall be a clerk who …", and no more."""
    low = sentence.own
    while low < marker and sentence.tags[low] in "RC,":
        low += 1
    if sentence.words[low : low + 1] not in (["it"], ["there"]) or sentence.words[marker] != "who":
        return False
    between = sentence.tags[low + 1 : marker]
    behind = between[next((i for i, tag in enumerate(between) if tag in "Bb"), len(between)) + 1 :]
    return "B" in between + ["B"] * ("b" in between) and set(behind) <= set("xPnR") and bool(behind)


def _at_event(sentence: Sentence, marker: int) -> bool:
    """True for "hold a hearing each May at which they": what is done where they come together."""
    if sentence.words[marker] != "which" or sentence.words[marker - 1] not in ("in", "at"):
        return False
    return bool(_EVENTS & set(sentence.words[max(0, marker - 6) : marker - 1]))


_EVENTS = frozenset(
    "meeting meetings session sessions hearing hearings conference sitting forum workshop retreat "
    "assembly gathering".split()
)


def _opening(sentence: Sentence, marker: int) -> int:
    """Where a relative clause begins: at the preposition of "in which", "one of whom"."""
    at = marker
    while at and (sentence.tags[at - 1] == "P" or sentence.words[at - 1] in _BEHIND):
        at -= 1
    return at


_BEHIND = frozenset("after before until upon".split())


def _set_off(sentence: Sentence, marker: int) -> bool:
    at = _opening(sentence, marker)
    return at > 0 and sentence.tags[at - 1] == ","


_FINITE = frozenset("MBHDzvg")
"""Tags that make a clause of what stands behind "before"."""
_FROM_OTHERS = frozenset("that which who whom".split())


def _conditional(sentence: Sentence, marker: int) -> bool:
    """True inside "if a student who …", "unless the matter is one which …": a case, no rule."""
    opening = _opening(sentence, marker)
    for position in range(opening - 1, -1, -1):
        tag = sentence.tags[position]
        if tag == ";" or (tag == "," and position < opening - 1):
            return False
        if tag == "S" and sentence.words[position] not in _FROM_OTHERS:
            bare = not _FINITE & set(sentence.tags[position:opening])
            if not (bare and sentence.words[position] in _BEHIND):
                return True  # and not "is laid before the council, which"
        if any(first == position for first, _ in sentence.hits("exception")):
            return True
    return False


_LAWS = frozenset("law laws statute statutes act bill ordinance policy practice".split())
_OBEYED = frozenset("comply complies abide abides adhere follow adopt adopts obey bound".split())


def _what_law_says(sentence: Sentence, marker: int) -> bool:
    """In "a law of another state under which officers may not": told, and nobody promised it."""
    if sentence.words[marker] != "which" or sentence.words[marker - 1] not in ("under", "by"):
        return False
    named = _LAWS & set(sentence.words[max(0, marker - 8) : marker])
    return bool(named) and not _OBEYED & set(sentence.words[:marker])


def _main(mains: list[Main], marker: int) -> Main | None:
    """The main clause that a relative clause belongs to."""
    before = [one for one in mains if one.low <= marker]
    return before[-1] if before else None


def is_something(sentence: Sentence, at: int) -> bool:
    """True for "is a matter" at its verb, not for "is liable for the rent": of that he owns none.

    Of "the rent is a matter which …" the rent is spoken of, of "the cook is liable for the rent,
    which rests with the mayor" not the cook.
    """
    if sentence.tags[at] not in "Bb":
        return False
    noun = at + 1
    while sentence.tags[noun : noun + 1] in (["N"], ["R"]):
        noun += 1
    if sentence.tags[noun : noun + 1] == ["d"] and sentence.tags[noun + 1 : noun + 2] == ["P"]:
        return False  # "is kept from the yard, which is left to cooks": of the yard
    quality = not sentence.articled(noun) and sentence.words[noun : noun + 1] != ["matters"]
    return not (quality and sentence.words[noun + 1 : noun + 2] in (["for"], ["of"], ["with"]))


def _end(sentence: Sentence, low: int, high: int, inserted: bool) -> int:
    """Where a relative clause ends: at a semicolon, its closing comma, the next main verb."""
    for position in range(low, high):
        if sentence.tags[position] == ";" or (inserted and sentence.tags[position] == ","):
            return position
    return high


def _read(
    sentence: Sentence, group: Group, marker: int, main: Main | None, end: int
) -> Relative | None:
    opening = _opening(sentence, marker)
    low = 0 if main is None else main.low
    if main is not None and main.start < marker and not main.being:
        low = min(main.verb, opening)
    if opening and not (main is not None and main.being):
        stops = [at for at in range(low, opening - 1) if sentence.tags[at] == ";"]
        low = max([low, *(at + 1 for at in stops)])  # "; the duties of cooks, which shall"
    own = (marker + 1, group.start)
    who, denied = heads_of(sentence, own)
    if group.inverted:
        who, denied = heads_of(sentence, (group.start + 1, group.inverted))
    if sentence.words[own[0] : own[0] + 1] in _AGAIN:
        low = own[0]
    if sentence.words[marker] == "who":
        if sentence.words[opening - 1 : opening] == ["no"]:
            return None
        together = bool(_TOGETHER & set(sentence.words[group.start : group.verb + 2]))
        who = antecedent(sentence, low, opening, together)
        if not who:
            return None
        low = max(low, opening - 1)
    return Relative(group, (low, group.start), (group.start, end), who, denied)


_TOGETHER = frozenset("together jointly both".split())


def antecedent(
    sentence: Sentence, low: int, opening: int, together: bool = False
) -> frozenset[str]:
    """Whom "who" stands for: the actor named right in front of it, "of the school" passed over.

    Those whom "and" joins are meant only where they do it `together`.
    """
    words = sentence.words
    named = [one for one in actors(sentence, low, opening) if words[one[0][0] - 1] != "not"]
    before = next((at for at in range(opening - 1, low, -1) if sentence.words[at] == "who"), None)
    if before is not None and "C" not in sentence.tags[before:opening]:
        # "a cook who was hired by the warden, who shall": the cook
        first = frozenset(name for place, name in named if place[1] == before)
        if first:
            return first
    lists = sentence.matcher.vocabulary.lists
    if any("person" in lists[name].belongs_to for _, name in named):
        named = [
            (place, name)
            for place, name in named
            if "person" in lists[name].belongs_to or sentence.tags[place[0] - 1] not in "PT"
        ]  # "a clerk to the hall who": no hall
    high = opening - (sentence.tags[opening - 1 : opening] == [","])
    found: frozenset[str] = frozenset()
    while named:
        span = named[-1][0]
        gap = sentence.tags[span[1] : high]
        if gap[:1] == [","] and "N" in gap[1:3]:
            gap = []  # "It is the cook, and not the clerk, who shall"
        if not set(gap) <= set("xPdTC" if not found else ",C"):
            break
        found = found | {name for place, name in named if place == span}
        named = [one for one in named if one[0][1] <= span[0]]
        high = span[0]
        if not together:
            break
    return found
