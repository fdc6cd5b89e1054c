"""What limits a provision: hedges, exceptions and conditions, and what each leaves of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from moulint.language.grammar.denial import AMOUNTS
from moulint.language.grammar.force import Force, Group
from moulint.language.grammar.hedging import hedges_elsewhere
from moulint.language.grammar.wide import goes_on_after, of_a_relative
from moulint.language.grammar.willed import leaves_no_choice, of_last_deed
from moulint.language.sentences.sentence import Sentence
from moulint.language.words.stream import Span


class LimitKind(StrEnum):
    """What a limit does to a provision."""

    HEDGE = "hedge"  # "where practicable": does not bind
    NARROW = "narrow"  # an emergency, a crime, the law: leaves it standing
    HANDS_BACK = "hands back"  # at somebody's request or discretion: swallows it
    CONTINGENT = "contingent"  # "if the Board adopts a policy": waits for what may never come
    PARTIAL = "partial"  # "at graduation": a bar that leaves the rest of the year open
    UNCLEAR = "unclear"  # an exception that is neither


@dataclass(frozen=True, slots=True)
class Limit:
    """A limit and the words that say it, as positions in the sentence."""

    kind: LimitKind
    span: Span
    reason: Span
    """The words that decide its kind."""
    fronted: bool = False
    sentence: Sentence | None = field(default=None, hash=False)
    """The sentence that the spans are positions of, where it is another one."""
    lifts: bool = False
    """True where another sentence takes the provision out of force: "Article 4 does not apply"."""


def limits(
    sentence: Sentence, group: Group, subject: Span, deed: Span, front: int = 0
) -> tuple[Limit, ...]:
    """Every limit on the deed of a verb group.

    `front` is where the first main verb group of the sentence starts: what stands before it, such
    as "Except in an emergency, …", limits every deed of the sentence.
    """
    sight = _sight(sentence, group, subject, deed, front)
    found = [
        *_of_some(sentence, subject),
        *_hedges(sight),
        *_narrowed(sight),
        *_excepted_from(sight),
    ]
    found.extend(_at_will(sight, found))
    if group.only and group.force not in _SOLELY:
        found.append(classify(sentence, (group.verb, sight.end), False))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Sight:
    """How far around its verb the limits of a deed are looked for."""

    sentence: Sentence
    group: Group
    low: int
    front: int
    end: int
    denied: bool

    @property
    def barred(self) -> bool:
        """True where something is denied or barred."""
        return self.denied or self.group.force is Force.BAR

    def begins(self, at: int) -> bool:
        """True for what begins beside the deed, or in front of the whole sentence."""
        return self.low <= at or at < self.front

    def covers(self, span: Span) -> bool:
        """True for what stands there from its beginning to its end."""
        return self.begins(span[0]) and span[1] <= self.end

    def limit(self, kind: LimitKind, span: Span) -> Limit:
        """A limit whose own words decide its kind."""
        return Limit(kind, span, span, span[0] < self.group.start)


def _sight(sentence: Sentence, group: Group, subject: Span, deed: Span, front: int) -> _Sight:
    low = 0 if subject[0] <= sentence.own else subject[0]
    while low and sentence.tags[low - 1] in "RC":
        low -= 1  # "and generally will not"
    low = _front_of(sentence, _set_off(sentence, low))
    denied = group.negated or _nobody(sentence, subject)
    return _Sight(sentence, group, low, front, _reach_end(sentence, deed), denied)


def _of_some(sentence: Sentence, subject: Span) -> Iterator[Limit]:
    """A subject that leaves others out: "Some officers shall"."""
    if subject[0] < subject[1] and sentence.words[subject[0]] in _SOME:
        some = (subject[0], subject[0] + 1)
        yield Limit(LimitKind.PARTIAL, some, some, True)


def _hedges(sight: _Sight) -> Iterator[Limit]:
    sentence, group = sight.sentence, sight.group
    for span in sentence.hits("hedge"):
        if sight.covers(span) and not hedges_elsewhere(sentence, span, group, sight.low):
            yield sight.limit(LimitKind.HEDGE, span)


def _narrowed(sight: _Sight) -> Iterator[Limit]:
    """Phrases that leave a part; "shall patrol at dances" is as much a duty as "shall patrol"."""
    sentence = sight.sentence
    for cue, kind in _NARROWING:
        if kind is LimitKind.PARTIAL and not sight.barred:
            continue
        for span in sentence.hits(cue):
            place = kind is LimitKind.PARTIAL and _listed_place(sentence, span)
            if sight.covers(span) and not place:
                yield sight.limit(kind, span)


def _excepted_from(sight: _Sight) -> Iterator[Limit]:
    """Exceptions and conditions, each up to where it ends."""
    sentence, group = sight.sentence, sight.group
    for first, last in sentence.hits("exception"):
        without = sentence.words[first] == "without"
        if not sight.covers((first, last)) or (without and not sight.barred):
            continue
        ends = sentence.words[first] in _TIME_WHEN and not sight.barred
        if _no_exception(sentence, first, group):
            continue
        stop = _exception_end(sentence, last, sight)
        limit = classify(sentence, (first, stop), first < group.start)
        if limit.kind is LimitKind.UNCLEAR and (ends or (without and not sight.denied)):
            continue  # "shall refrain from selling soup without salt", "shall stir until it boils"
        yield limit


_TIME_WHEN = frozenset(("until", "till"))
"""Words that tell of a duty how long it goes on, and of a bar what ends it."""


def _at_will(sight: _Sight, found: list[Limit]) -> Iterator[Limit]:
    """Somebody's request or will that no exception found so far tells of already."""
    taken = [one.span for one in found]
    for span in sight.sentence.hits("at-will"):
        if leaves_no_choice(sight.sentence, span, sight.group):
            continue
        if sight.barred and of_last_deed(sight.sentence, span, sight.group):
            continue
        inside = sight.begins(span[0]) and span[0] <= sight.end
        if inside and not any(low <= span[0] < high for low, high in taken):
            taken.append(span)
            yield sight.limit(LimitKind.HANDS_BACK, span)


def _no_exception(sentence: Sentence, first: int, group: Group) -> bool:
    """True for words that make exceptions elsewhere, and here say what is done, or why."""
    words = sentence.words
    if "because" in words[group.verb : first]:
        return True  # "merely because a pupil is without a pass"
    if words[first] == "only" and not group.negated:
        return of_a_relative(sentence, first, group.verb)
    if words[first] == "absent" and sentence.articled(first):
        return True  # "covers for an absent officer"
    if words[first] == "without" and first - 1 <= group.verb <= first:
        return any(low == first for low, _ in sentence.hits("has-no-part"))  # "is without power to"
    # "is subject to the principal's approval": what is said, no limit on it
    if words[first : first + 2] != _SUBJECT_TO:
        return False
    stays = words[group.verb] in _STAYS and _ALWAYS.issuperset(words[group.verb + 1 : first])
    return stays or group.start < first <= group.verb


_STAYS = frozenset("remain remains stay stays".split())
_ALWAYS = frozenset("at all times always still solely only fully and wholly entirely".split())


def _nobody(sentence: Sentence, subject: Span) -> bool:
    """True for a subject that leaves nobody: "No cook may sweep", "neither of them"."""
    words = sentence.words[subject[0] : subject[1]]
    return any(
        word in _NOBODY and not AMOUNTS & set(words[at + 1 : at + 2])
        for at, word in enumerate(words)
    )


_NOBODY = frozenset("no neither nobody none".split())


_ASIDE = 14
"""Words that an aside between commas may have."""


def _set_off(sentence: Sentence, low: int) -> int:
    """From a verb to the "and" before an aside: "and, wherever practicable, will leave"."""
    tags = sentence.tags
    if not low or tags[low - 1] != ",":
        return low
    for position in range(low - 2, max(0, low - _ASIDE), -1):
        if tags[position] in ";MD":
            break
        if tags[position] == "," and tags[position - 1] == "C":
            return position
    return low


def _front_of(sentence: Sentence, low: int) -> int:
    """In "…; however, when a guest asks, he may sweep": where the clause's own condition begins."""
    tags = sentence.tags
    if low < sentence.own + 2 or tags[low - 1] != ",":
        return low
    for at in range(low - 2, max(sentence.own, low - _FRONT), -1):
        joined = tags[at] == "C" and tags[at - 1] == ","
        if tags[at] == ";" or joined:
            begins = at + 1
            while tags[begins] in "R,C":
                begins += 1
            return begins if begins < low and tags[begins] == "S" else low
        if tags[at] in "M;":
            break
    return low


_FRONT = 18
"""Words that a condition in front of a clause may have."""
_SOME = frozenset("most many some few several".split())
"""What a subject begins with that leaves others out."""
_SOLELY = (Force.DUTY, Force.STATEMENT)
"""Forces that "only" does not limit: "is solely responsible for the gates"."""
_SUBJECT_TO = ["subject", "to"]

_NARROWING = (("contingent", LimitKind.CONTINGENT), ("partial", LimitKind.PARTIAL))


def _listed_place(sentence: Sentence, span: Span) -> bool:
    """True for one of several: "on campus, at games or on a bus" leaves little open."""
    before = sentence.words[max(0, span[0] - 1) : span[0]]
    after = sentence.words[span[1] : span[1] + 1]
    if before == [","] and sentence.tags[max(0, span[0] - 2)] in "MN":
        return False  # "shall not, in the two upper rooms, …"
    return after == ["or"] or (before != [] and before[0] in _MORE)


_MORE = frozenset(", including even also or and".split())


def trailing(sentence: Sentence) -> Limit | None:
    """A hedge or exception behind a comma at the very end, which reaches a whole list."""
    end = len(sentence)
    while end and sentence.tags[end - 1] in ";,":
        end -= 1
    for cue in ("hedge", "at-will"):
        for begins, last in sentence.hits(cue):
            each = begins and sentence.words[begins - 1] in ("each", "all")
            first = begins - bool(each)  # "…; each to the extent practicable."
            if last >= end - 1 and first and sentence.tags[first - 1] in ",;":
                kind = LimitKind.HEDGE if cue == "hedge" else LimitKind.HANDS_BACK
                return Limit(kind, (first, last), (first, last))
    return None


def classify(sentence: Sentence, span: Span, fronted: bool) -> Limit:
    """An exception, told by the reasons that it gives."""
    low, high = span
    back = [one for one in sentence.hits("hands-back") if low <= one[0] and one[1] <= high]
    narrow = [one for one in sentence.hits("narrow-reason") if low <= one[0] and one[1] <= high]
    narrow = [one for one in narrow if not any(_overlap(one, other) for other in back)]
    alone = next((one for one in back if not _both_needed(sentence, one, narrow)), None)
    if alone is not None:  # "as authorized by law, or by the mayor's order": as wide as its widest
        return Limit(LimitKind.HANDS_BACK, span, alone, fronted)
    if narrow:
        return Limit(LimitKind.NARROW, span, narrow[0], fronted)
    return Limit(LimitKind.UNCLEAR, span, span, fronted)


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _both_needed(sentence: Sentence, back: Span, narrow: list[Span]) -> bool:
    """ "when the principal asks for help in an emergency": the emergency is needed as well."""
    vague = sentence.hits("vague-reason")
    for one in narrow:
        if one in vague:
            continue  # "where the Sheriff judges that it would further public safety"
        low, high = min(back[1], one[1]), max(back[0], one[0])
        between = sentence.words[low:high]
        if "or" not in between and ";" not in between:
            return True
    return False


def _reach_end(sentence: Sentence, deed: Span) -> int:
    """A limit at the end of a list of deeds reaches them all: to the end of the sentence part."""
    for position in range(deed[1], len(sentence)):
        if sentence.tags[position] == ";":
            return position
        if sentence.tags[position] in "MBDH":
            return deed[1]
    return len(sentence)


def _exception_end(sentence: Sentence, start: int, sight: _Sight) -> int:
    """A fronted exception ends at the comma before the subject, others at the deed's end."""
    if start <= sight.group.start:
        subject = min(sight.group.start, sight.front) if start < sight.front else sight.group.start
        comma = [at for at in range(start, subject - 1) if sentence.tags[at] == ","]
        again = {first - 1 for first, _ in sentence.hits("exception")}
        another = [at for at in comma if at in again]  # "Unless asked, except in a fire, he shall"
        return next(iter([*another, *comma[-1:]]), subject)
    for position in range(start, sight.end):
        if sentence.tags[position] == ";" or _closes_by_law(sentence, position, sight.end):
            return position
        if sight.barred and _next_deed(sentence, position, sight.group):
            return position
        if goes_on_after(sentence, start, position) or _further_deed(sight, start, position):
            return position
    return sight.end


def _further_deed(sight: _Sight, start: int, comma: int) -> bool:
    """True at the comma of "shall sing only when asked, sweep the hall, and mop": a list goes on.

    Not where the exception has such a verb itself: "when guests arrive, leave, or go".
    """
    sentence, group = sight.sentence, sight.group
    tags = sentence.tags
    form = tags[group.verb : group.verb + 1]
    if sight.barred or tags[comma] != "," or form not in (["v"], ["z"]):
        return False
    at = comma + 1 + (tags[comma + 1 : comma + 2] == ["C"])
    if tags[at : at + 1] != form or sentence.articled(at) or tags[comma - 1] == ",":
        return False
    if {form[0], "T", ";"} & set(tags[start:comma]) or sentence.words[comma + 1] == "or":
        return False
    behind = tags[comma:]
    closes = (i for i in range(len(behind) - 1) if behind[i] == "C" and [behind[i + 1]] == form)
    return tags[group.start] in "Mz" and next(closes, None) is not None


def _next_deed(sentence: Sentence, comma: int, group: Group) -> bool:
    """True at the last comma of "not sing, sit in other than as a guest, or sweep a hall"."""
    tags = sentence.tags
    behind = tags[comma : comma + 3] == [",", "C", "v"] and not sentence.articled(comma + 2)
    earlier = tags[group.verb : comma]
    return behind and any(earlier[at : at + 2] == [",", "v"] for at in range(len(earlier)))


def _closes_by_law(sentence: Sentence, comma: int, end: int) -> bool:
    """True at the comma of "unless the mayor asks, in accordance with law": no reason to ask."""
    if sentence.tags[comma] != "," or "," in sentence.tags[comma + 1 : end]:
        return False
    at = comma + 1 + (sentence.words[comma + 1 : comma + 2] == ["in"])
    begins = sentence.words[at : at + 2]
    return begins[:1] in _BY_LAW or (begins[:1] == ["as"] and begins[1:] in _SET_FORTH)


_BY_LAW = (["accordance"], ["pursuant"], ["consistent"], ["according"], ["conformity"])
_SET_FORTH = tuple(
    [word] for word in "provided set required permitted described stated specified allowed".split()
)
