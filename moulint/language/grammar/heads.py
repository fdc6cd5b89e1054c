"""Who of the actors named in a subject heads it: "the principal of the school", "no officer"."""

from __future__ import annotations

from moulint.language.grammar.actors import KIN, actors
from moulint.language.grammar.denial import AMOUNTS, FRONTED
from moulint.language.grammar.openings import NAME_LENGTH, behind_opening
from moulint.language.sentences.sentence import Sentence
from moulint.language.words.classes import CALENDAR, DUTIES, EACH_TIME
from moulint.language.words.stream import Span


def heads_of(sentence: Sentence, span: Span) -> tuple[frozenset[str], bool]:
    """The actors that head a subject, and whether "no" or "neither" denies it."""
    low, high = span
    if _apposed_to_kin(sentence, low, high):
        return frozenset(), False
    while high > low and sentence.tags[high - 1] == "R":
        high -= 1  # "At the gym the SRO also"
    high = _before_name(sentence, low, high)
    low = behind_opening(sentence, (low, high))
    among = sentence.words[low : low + 1] == ["among"]  # "Among the SRO's tasks are …"
    if sentence.words[low : low + 2] in _INCLUDED and not DUTIES.isdisjoint(
        sentence.words[low:high]
    ):
        low, among = low + 1, True
    named = [
        one for one in actors(sentence, low, high) if sentence.words[max(0, one[0][0] - 1)] != "not"
    ]  # "the principal, and not the SRO, shall"
    opens = low < high and (sentence.tags[low] in "PST" or _times(sentence, low, high))
    fronted = opens and not among
    if fronted:  # only the last actor can head
        named = _last_pair(sentence, [one for one in named if one[0][1] <= high], high)
    denied = _denied(sentence, low, high, named)
    if denied is None:
        return frozenset(), True
    return _heads(sentence, (low, high), named, fronted), denied


def _denied(sentence: Sentence, low: int, high: int, named: list[tuple[Span, str]]) -> bool | None:
    """Whether "no" or "neither" denies a subject; None where "nothing" does, which has no actor."""
    denied = False
    for position in range(low, high):
        word = sentence.words[position]
        if sentence.tags[position] == "S" and position > low:
            break
        if position > low and "else" in sentence.words[position + 1 : position + 3]:
            continue  # "the principal, and nobody else,"
        if sentence.tags[position - 2 : position] == [",", "C"] and any(
            place[1] <= position - 2 for place, _ in named
        ):
            continue  # "the principal, and no other person,"
        if sentence.tags[low] == "S" and _of_front(sentence, position, named):
            continue  # "whenever there is no dean on campus the officer shall"
        if position > low and _in_phrase(sentence, position, named):
            continue  # "that, at no charge to the town, the officer shall"
        if word in ("no", "neither", "none", "nobody") and not counted(sentence, position):
            denied = True
        if word == "nothing":
            return None
    return denied


def _heads(
    sentence: Sentence, span: Span, named: list[tuple[Span, str]], fronted: bool
) -> frozenset[str]:
    """Those of the actors named in a subject that head it."""
    low, high = span
    preposition = _first_preposition(sentence, low, high, named)
    heads = [
        name
        for place, name in named
        if place[0] < preposition
        and not _owns_next(sentence, place[1], named)
        and not _in_compound(sentence, place[1], named)
    ]
    if heads:
        beside = [name for place, name in named if _as_well(sentence, place[0])]
        return frozenset((*heads, *beside, *_joined_behind(sentence, preposition, high, named)))
    ends = max((place[1] for place, _ in named), default=high)
    last = [one for one in named if one[0][1] == (ends if fronted else high)]
    free = any(_free(sentence, place[0], low) for place, _ in (named if fronted else last))
    heads = [name for _, name in last] if free else []
    if heads and (fronted or sentence.tags[low : low + 1] in (["P"], ["S"])):
        heads += [name for place, name in named if (place, name) not in last]
    if not heads and sentence.words[low : low + 1] in _SOMEBODY:
        heads = [name for place, name in named if _serves_as(sentence, place[0])]
    if not heads and sentence.words[preposition - 1] in _LEADERS:
        heads = _joined_behind(sentence, preposition, high, named)
    if not heads and named and _counts(sentence, low, preposition):
        heads = [name for place, name in named if place == named[0][0]]
    return frozenset(heads)


def _as_well(sentence: Sentence, first: int) -> bool:
    """True for the clerk in "cooks as well as the clerk shall", "cooks, like the clerk, shall"."""
    words = sentence.words
    if words[max(0, first - 3) : first] == ["as", "well", "as"]:
        return True
    if words[max(0, first - 2) : first] in (["together", "with"], ["along", "with"]):
        return True
    return words[first - 1] == "like" and sentence.tags[first - 2 : first - 1] == [","]


def _first_preposition(
    sentence: Sentence, low: int, high: int, named: list[tuple[Span, str]]
) -> int:
    """Where the first preposition stands that is no part of a name and does not open the span."""
    inside = {at for place, _ in named for at in range(*place) if sentence.words[at] == "of"}
    found = (at for at in range(low, high) if sentence.tags[at] in "PST" and at not in inside)
    first = next(found, high)
    if first == low:
        return next((at for at in range(low + 1, high) if sentence.tags[at] in "PST"), high)
    return first


def _times(sentence: Sentence, low: int, high: int) -> bool:
    """True for "Every year before May the mayor", "Not later than a day after": when, not who."""
    words = sentence.words
    if words[low] in ("no", "not"):
        return counted(sentence, low)
    if words[low] == "once" and set("zBH") & set(sentence.tags[low:high]):
        return True  # "Once the officer is on site the dean"
    timed = words[low] in EACH_TIME and not CALENDAR.isdisjoint(words[low + 1 : low + 4])
    begins = next((span[0] for span, _ in actors(sentence, low, high)), high)
    return timed and bool(set("PS") & set(sentence.tags[low:begins]))


def _of_front(sentence: Sentence, position: int, named: list[tuple[Span, str]]) -> bool:
    """True for a word of the clause in front of the subject, which begins with an article."""
    first = named[0][0][0] if named else 0
    return position < first and sentence.articled(first) and sentence.tags[first - 1] != "P"


def _in_phrase(sentence: Sentence, position: int, named: list[tuple[Span, str]]) -> bool:
    """True for the "no" of a phrase in front of the subject that denies what the phrase names."""
    last = named[-1][0][0] if named else 0
    told = sentence.tags[position - 1] == "P" and position + 1 < last
    return told and sentence.words[position + 1] not in FRONTED and sentence.articled(last)


def _joined_behind(
    sentence: Sentence, preposition: int, high: int, named: list[tuple[Span, str]]
) -> list[str]:
    """The clerk in "the head of the hall and the clerk shall": joined with whom "of" describes."""
    lists = sentence.matcher.vocabulary.lists
    people = [one for one in named if "person" in lists[one[1]].belongs_to]
    found: list[str] = []
    for (first, last), name in people:
        joins = sentence.words[first - 1] == "and" and sentence.articled(first)
        if first <= preposition + 1 or not joins or sentence.owned(last):
            continue
        between = "".join(sentence.tags[preposition:first])
        inserted = sentence.tags[preposition - 1] == "," and between[:-2].count(",") == 0
        if inserted and between.endswith(",C") and not set("SMBHD;") & set(between):
            found.append(name)  # "the Town, through its Clerk, and the warden"
            continue
        if set("SMBHD,;") & set(between.removesuffix(",C")):
            continue  # and not "the head of the hall, which the town pays, and the clerk"
        if not any(preposition < place[0] and place[1] <= first - 1 for place, _ in people):
            found.append(name)  # and not "deputies of the warden and the clerk"
    return found


def _before_name(sentence: Sentence, low: int, high: int) -> int:
    """Where "In the dean's absence Clerk Ito" ends without the name behind the title."""
    if low >= high or sentence.tags[low] not in "PST":
        return high
    ends = {last for (_, last), _ in sentence.named}
    written, base = sentence.stream.written, sentence.absolute(low) - low
    for at in range(high, max(low, high - NAME_LENGTH) - 1, -1):
        if at in ends:
            return at
        if at <= low or sentence.tags[at - 1] != "x" or not written[base + at - 1][:1].isupper():
            break
    return high


_SOMEBODY = (["person"], ["one"], ["individual"], ["employee"], ["member"], ["anyone"], ["persons"])
_LEADERS = frozenset(
    "head chair chairman chairperson chairwoman president director leader representative executive "
    "administrator manager supervisor coordinator secretary member designee officer".split()
)
"""Somebody with whom a person may act: "the head of the guild or designee, and the clerk of"."""
_OVER_OTHERS = frozenset(
    "supervisor sergeant lieutenant captain commander coordinator manager director".split()
)
"""Somebody over those whose name stands in front of his: "the Officer Unit Supervisor"."""
_SERVING = frozenset(
    "serving acting working assigned employed designated appointed chosen engaged hired".split()
)


def _serves_as(sentence: Sentence, at: int) -> bool:
    """True for the name in "the person serving as the clerk"."""
    return sentence.words[at - 1] == "as" and sentence.words[at - 2] in _SERVING


def _last_pair(
    sentence: Sentence, named: list[tuple[Span, str]], high: int
) -> list[tuple[Span, str]]:
    """The actor right in front of the verb, and the one that "and" joins with it.

    "Before the opening of school the SRO and the principal shall": both are bound.
    """
    last = [one for one in named if one[0][1] == high]
    last = _outer(sentence, last, named)
    joint = last[0][0][0] - 1 if last else 0
    while joint > 0 and sentence.tags[joint] == "x":
        joint -= 1  # "and building principal"
    if not last or sentence.tags[joint] != "C":
        return last
    other = [one for one in named if one[0][1] == joint]
    if not other or sentence.tags[other[0][0][0] - 1] in "PST":
        return last
    return [*other, *last]


def _outer(
    sentence: Sentence, last: list[tuple[Span, str]], named: list[tuple[Span, str]]
) -> list[tuple[Span, str]]:
    """In "In May the principal of the host school fills": the principal, and not the school."""
    if not last:
        return last
    at = last[0][0][0]
    while (
        at > 1
        and not sentence.articled(at)
        and (sentence.tags[at - 1] == "x" or sentence.articled(at - 1))
    ):
        at -= 1
        if any(span[0] <= at < span[1] for span, _ in named):
            return last
    if sentence.words[at - 1] not in _OF:
        return last
    outer = [one for one in named if one[0][1] == at - 1]
    return _outer(sentence, outer, named) or last


_OF = frozenset("of at in for".split())


def counted(sentence: Sentence, position: int) -> bool:
    """ "no later than", "in no case later than": an amount, and no denial."""
    return bool(AMOUNTS & set(sentence.words[position + 1 : position + 2])) or (
        sentence.words[position + 1 : position + 2] != []
        and sentence.words[position + 1] in FRONTED
        and bool(AMOUNTS & set(sentence.words[position + 2 : position + 3]))
    )


def _owns_next(sentence: Sentence, end: int, named: list[tuple[Span, str]]) -> bool:
    """True for the principal in "the principal's secretary", who is no secretary."""
    end = _behind_own_name(sentence, end)
    if not sentence.owned(end):
        return False
    return any(place[0] == end for place, _ in named) or _somebody_of(sentence, end)


def _behind_own_name(sentence: Sentence, end: int) -> int:
    """Behind the name of one who is named by his post and owns something: "Clerk Ada Ito's dog"."""
    written, base = sentence.stream.written, sentence.absolute(end) - end
    for at in range(end, min(end + NAME_LENGTH, len(sentence))):
        if sentence.owned(at) or not written[base + at][:1].isupper():
            break
        if sentence.owned(at + 1):
            return at + 1
    return end


def _somebody_of(sentence: Sentence, at: int) -> bool:
    """True for a person whom a possessive ties to somebody: "the warden's elder brother"."""
    while sentence.tags[at + 1 : at + 2] == ["x"] and not sentence.articled(at + 1):
        at += 1
    return sentence.words[at] in KIN


def _apposed_to_kin(sentence: Sentence, low: int, high: int) -> bool:
    """True for "the warden's brother, a cook," who is neither the warden nor one of the cooks."""
    comma = next((at for at in range(low, high) if sentence.tags[at] == ","), high)
    alone = comma + 1 < high and sentence.tags[high - 1] == ","
    alone = alone and "C" not in sentence.tags[low:high]
    owned = next((at for at in range(low + 1, comma) if sentence.owned(at)), None)
    return alone and owned is not None and sentence.words[comma - 1] in KIN


def _in_compound(sentence: Sentence, end: int, named: list[tuple[Span, str]]) -> bool:
    """True for the officer in "the Officer Standards Council", whose last noun heads it.

    So it does in "the Officer | Unit Supervisor", where one name stands right behind the other.
    """
    later = next((place for place, _ in named if place[0] >= end), None)
    if later is None or later[0] - end > 2:
        return False
    if later[0] == end and sentence.words[later[1] - 1] not in _OVER_OTHERS:
        return False
    between = range(end, later[0])
    return all(
        sentence.tags[at] == "x" and not sentence.articled(at) and not sentence.owned(at)
        for at in between
    ) and not (sentence.articled(later[0]) or sentence.owned(later[0]))


def _free(sentence: Sentence, position: int, low: int) -> bool:
    """True for an actor right in front of its verb that no preposition takes as its object."""
    if "S" in sentence.tags[low + 1 : position] and not _begins_anew(sentence, position, low):
        return False  # the actor belongs to a relative clause
    return position > low and (
        sentence.tags[position - 1] not in "PT" or sentence.tags[low] in "PS"
    )


def _begins_anew(sentence: Sentence, position: int, low: int) -> bool:
    """True for "in all that concerns the gates the officer", "beyond that an officer"."""
    at = position - (sentence.words[position - 1] in _EACH)  # "after the first each officer"
    anew = at < position or sentence.articled(position)
    front = sentence.tags[low] in "PS" or _times(sentence, low, position)
    return front and anew and sentence.tags[at - 1] in "xSzvg"


_EACH = frozenset("each every all any".split())


_COUNTERS = frozenset(
    "each all any none one both either neither members member officers officer use employees "
    "employee representative staff personnel every designee most some duties duty responsibilities "
    "responsibility role roles function functions work job tasks task services presence "
    "time half percent majority bulk portion rest remainder".split()
)


_INCLUDED = (["included", "in"], ["included", "among"], ["part", "of"])
"""What a sentence opens with that tells what belongs to somebody's duties."""
_ANYBODY = frozenset("nobody anybody somebody everybody anyone someone everyone one".split())
_AMONG = frozenset("on in at from among".split())


def _counts(sentence: Sentence, low: int, high: int) -> bool:
    """True for "each of the SROs", "members of the Department": the actor stands behind "of".

    So it does in "nobody on the staff", "anyone in the Department".
    """
    if high < len(sentence) and sentence.words[high] in _AMONG and high > low:
        return sentence.words[high - 1] in _ANYBODY
    if _given_to(sentence, low, high):
        return True
    return (
        high < len(sentence)
        and sentence.words[high] == "of"
        and any(word in _COUNTERS for word in sentence.words[low:high])
    )


def _given_to(sentence: Sentence, low: int, high: int) -> bool:
    """True for "tasks entrusted | to the clerk", "duties performed | by the clerk"."""
    before = sentence.words[low:high]
    return (
        high < len(sentence)
        and sentence.words[high] in _BY_OR_TO
        and before[-1:] != []
        and before[-1] in _GIVEN
        and any(word in DUTIES or word in _SERVICES for word in before[:-1])
    )


_BY_OR_TO = frozenset("by to upon on of with".split())
_GIVEN = frozenset(
    "performed rendered done provided discharged entrusted assigned given imposed allotted "
    "required undertaken conferred laid placed delegated committed".split()
)
_SERVICES = frozenset("service services".split())
