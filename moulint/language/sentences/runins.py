"""Lists that run in behind a heading of duties: "Duties of the SRO: patrol; teach", "Duties. …".

Such a heading governs what follows it in its clause as a lead-in governs items of their own: each
part is read as a sentence behind it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from moulint.language.words.classes import DUTIES
from moulint.language.words.stream import Span

_OF_DUTIES = DUTIES | frozenset(
    "services chores do does performs perform doing expectations undertakings activities "
    "carried performed rendered prohibited prohibitions restrictions forbidden limits scope".split()
)
"""What a heading holds that is over things to be done, or left undone."""
_DENIES = frozenset("not n't n’t don't don’t dont don'ts don’ts donts never".split())
_DENIAL = _DENIES | frozenset("do does please strictly".split())
"""What a heading over things left undone may be made of: "Do not: …"."""
_NO_LIST = frozenset(
    "former formerly repealed rescinded previous prior past old struck deleted superseded "
    "purpose goals goal topics topic course courses requirements qualifications note "
    "agree agrees definitions cost fee fees payment compensation hours".split()
)
_ELSEWHERE = frozenset("see refer as those such are is to-be attached tbd".split())
"""What stands behind a heading whose list is somewhere else: "Duties: see Exhibit B"."""
_CASES = frozenset("while when whenever where if".split())
_LONGEST = 14
"""Words of a heading in front of its colon."""
_SHORT = 8
"""Words of a heading that ends in a full stop."""

Cut = list[tuple[Span | None, Span]]
"""Spans in reading order, each with the span of the heading that governs it."""


def run_in(
    words: Sequence[str],
    tags: Sequence[str],
    spans: list[Span],
    names: Callable[[int, int], bool],
) -> Cut:
    """The sentences of a clause, those behind a heading of duties cut into its items.

    `names` tells whether somebody is named at the end of a span: "The Youth Officer: works …".
    """
    found: Cut = []
    heading: Span | None = None
    for order, (low, high) in enumerate(spans):
        named = _named_behind(words, tags, low, high, names) if words[low] in _CASES else None
        if named is not None:
            found.append((None, (low, named)))
        begins = low if named is None else named
        colon = _colon(words, tags, begins, high)
        if colon is not None:
            if words[begins] == "dear":  # "Dear Chief: Beginning in May …"
                found.extend([(None, (begins, colon)), (None, (colon + 1, high))])
                continue
            somebody = names(begins, colon) and _does(words, tags, begins, colon, high)
            if not somebody and not _over_duties(words, tags, begins, colon):
                heading = _announcement(words, begins, high)
                found.append((None, (begins, high)))
                continue
            heading = (begins, colon)
            found.append((None, heading))
            for item in _items(words, tags, colon + 1, high):
                found.append((heading if _governed(tags, *item) else None, item))
        elif heading is not None and _fragment(words, tags, low, high):
            found.extend((heading, item) for item in _items(words, tags, low, high))
        else:
            asks = words[high : high + 1] == ["?"]
            heads = order + 1 < len(spans) and high - low <= _SHORT and not asks
            heading = (low, high) if heads and _over_duties(words, tags, low, high) else None
            heading = heading or _announcement(words, low, high)
            found.append((None, (low, high)))
    return found


def _announcement(words: Sequence[str], low: int, high: int) -> Span | None:
    """In "The clerk will do the following: Sweep the hall. Ring the bell.": up to the colon.

    The first deed is read in its own sentence; the fragments behind it go on with the list.
    """
    until = min(low + _ANNOUNCING, high - 1)
    colon = next((at for at in range(low + 1, until) if words[at] == ":"), None)
    if colon is None or set(words[low:colon]) & _NO_LIST:
        return None
    last = set(words[max(low, colon - 2) : colon])
    owed = words[colon - 2 : colon] == ["responsible", "for"]
    return (low, colon) if owed or last & _FOLLOWING else None


_ANNOUNCING = 30
"""Words of a sentence up to the colon that announces a list."""
_FOLLOWING = frozenset("following follows".split())


def _colon(words: Sequence[str], tags: Sequence[str], low: int, high: int) -> int | None:
    """The colon that ends a heading at the start of a sentence, with words behind it."""
    until = min(low + _LONGEST, high - 1)
    if ":" not in words[low + 1 : until]:
        return None
    at = words.index(":", low + 1)
    return None if set("M;S") & set(tags[low + 1 : at]) else at


def _named_behind(
    words: Sequence[str],
    tags: Sequence[str],
    low: int,
    high: int,
    names: Callable[[int, int], bool],
) -> int | None:
    """Where the name begins in "While school keeps deputies: open the gate; …"."""
    until = min(low + _LONGEST, high - 1)
    colon = next((at for at in range(low, until) if words[at] == ":"), None)
    if colon is None or tags[colon + 1] not in "vz" or "M" in tags[low:colon]:
        return None
    return next((at for at in range(colon - 1, low, -1) if names(at, colon)), None)


def _over_duties(words: Sequence[str], tags: Sequence[str], low: int, high: int) -> bool:
    """True for a noun phrase that heads things to be done, and for "Do not", "Never"."""
    inside = set(words[low:high])
    if words[high : high + 1] == [":"] and inside <= _DENIAL and inside & _DENIES:
        return True
    asked = words[low] == "what" and not inside.isdisjoint({"ask", "asks"})
    if not (asked or inside & _OF_DUTIES) or inside & _NO_LIST:
        return False
    behind = words[high + 1 : high + 2]
    if words[high : high + 1] == [":"] and set(behind) & _ELSEWHERE:
        return False
    open_ended = _open_ended(words, low, high)
    low += words[low] == "not"  # "Not the work of the clerk. Sweeping; mending."
    said = {
        tags[at] for at in range(low, high) if words[at] not in _OF_DUTIES and at not in open_ended
    } & set("MBHDzN")
    return tags[low] != "T" and (not said or words[low] == "what")


def _open_ended(words: Sequence[str], low: int, high: int) -> range:
    """Where "are not limited to" stands in "Duties include, but are not limited to:"."""
    for at in range(low, high - len(_NOT_LIMITED) + 1):
        if tuple(words[at : at + len(_NOT_LIMITED)]) == _NOT_LIMITED:
            return range(at - (words[at - 1] in ("is", "are")), at + len(_NOT_LIMITED))
    return range(0)


_NOT_LIMITED = ("not", "limited", "to")


def _does(words: Sequence[str], tags: Sequence[str], low: int, colon: int, high: int) -> bool:
    """True for a name and a colon in front of verbs: "Members so assigned: a. stand …"."""
    if set(tags[low:colon]) & set("MBHDzN") or set(words[low:colon]) & _NO_LIST:
        return False
    if {"of", "for", "to"} & set(words[low + 1 : colon - (words[colon - 1] == "to")]):
        return False  # "Notes for officers: …", and not "Officer to: …"
    at = _behind_number(words, colon + 1, high)
    return at < high and tags[at] in "vzg" and tags[at + 1 : at + 2] != ["B"]


def _behind_number(words: Sequence[str], low: int, high: int) -> int:
    """Past the number of an item: "a.", "1)", "iv."."""
    at = low
    while at < high and (words[at] == "." or len(words[at].strip(".")) == 1 or words[at].isdigit()):
        at += 1
    return at if at < high else low


def _governed(tags: Sequence[str], low: int, high: int) -> bool:
    """False for an item that is a sentence of its own: "The Agency shall see to it that …"."""
    at = low
    while at < high - 1 and tags[at] in "RNn":
        at += 1
    return tags[at] in "vzgTb" or not set(tags[low:high]) & set("MBHD")


def _items(words: Sequence[str], tags: Sequence[str], low: int, high: int) -> list[Span]:
    found: list[Span] = []
    first = _behind_number(words, low, high)
    for at in range(low, high):
        if words[at] == ";":
            if at > first:
                found.append((first, at))
            first = at + 1
            if tags[first : first + 1] == ["C"]:
                first += 1
            first = _behind_number(words, first, high)
    if first < high:
        found.append((first, high))
    return found


def _fragment(words: Sequence[str], tags: Sequence[str], low: int, high: int) -> bool:
    """True for "Deliver four lessons a month", "Testifies", "Safety talks": no sentence."""
    if words[low + 1 : low + 2] == ["of"] and not set(tags[low:high]) & set("MBHD"):
        return True  # "Inspection of the gates that open at dawn": a deed that a noun names
    at = low
    while at < high - 1 and tags[at] in "RNn":
        at += 1
    if tags[at] in "vzgTb":
        return not set(tags[at + 1 : min(at + 3, high)]) & set("MBHD")
    return high - low <= _SHORT and not set(tags[low : high - 1]) & set("MBHDz")
