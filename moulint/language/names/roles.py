"""Whom the words name that say what a term means: "one officer of the Department", his office."""

from __future__ import annotations

from moulint.language.names.definitions import Definition
from moulint.language.words.matcher import Matcher
from moulint.language.words.stream import Span, Stream


def role_of(stream: Stream, matcher: Matcher, span: Span, stated: Definition) -> str | None:
    """The actor that the defining words name."""
    if stated.term[-1].lower() in _PAPERS:
        return None  # "the School Officer Agreement of 2016 (the "Base Agreement")"
    before = stated.before
    low, high = span if before else (span[0], min(span[1], span[0] + 14))
    named = [
        (hit, name)
        for name in matcher.actors
        for hit in stream.hits.get(name, ())
        if low <= hit[0] and hit[1] <= high and not excluded(stream, name, hit)
    ]
    if stated.each:
        persons = [one for one in named if "person" in matcher.wider[one[1]]]
        mine = [one for one in persons if one[1] in matcher.default_actor]
        return max(mine or persons, default=(span, None))[1]
    if before:
        high = _in_front_of_name(stream, low, high)
        whole = stream.written[high - 1] == stated.term[-1]  # "Elm High School (the "School")"
        named = [
            hit
            for hit in named
            if hit[0][1] == high
            or (hit[0][1] < high and not whole and _stands_next(stream, hit[0][1], high))
        ]
    else:
        said = named
        named = [
            one
            for one in named
            if _heads(stream, low, one[0][0])
            and not _only_owns(stream, one[0][1])
            and not _listed_thing(stream, low, one[0])
        ]
    if not named:
        return None
    lists = matcher.vocabulary.lists
    narrow = [one for one in named if not lists[one[1]].last_resort] or named
    if before:
        last = max(narrow, key=lambda one: (one[0][1], one[0][1] - one[0][0]))
        if _only_agent(stream, last[0][0]):
            return None  # "each stop made by the officers (the "School Stops")"
        role = _owned_by(stream, narrow, last)[1]
        own = None if "person" in matcher.wider[role] else _names_person(matcher, stated.term)
        return own or role
    head = min(narrow, key=lambda one: (one[0][0], one[0][0] - one[0][1]))
    for one in sorted(narrow):  # "a City police officer": the noun that ends the compound
        goes_on = head[0][1] < one[0][1] and _one_name(stream, head[0][1], one[0][0])
        if goes_on and stream.words[one[0][0]] != "employed":
            head = one
    own = _names_person(matcher, stated.term, whole=True)
    if own and head[1] != own and head[1] in matcher.wider[own]:
        return own  # "Head Cook" means whoever leads the kitchen: he is no less
    if head[1] in matcher.default_actor:
        return _employed_as(stream, matcher, said, head) or head[1]
    return head[1]


def _one_name(stream: Stream, low: int, high: int) -> bool:
    """True where nothing parts two actors but words of a name: "School Kite Officer"."""
    own = all(
        stream.tags[at] == "x" and stream.written[at][:1].isupper() and at not in stream.articled
        for at in range(low, high)
    )
    return own and (low >= high or not {low, high} & (stream.owned | stream.articled))


def _employed_as(
    stream: Stream, matcher: Matcher, named: list[tuple[Span, str]], head: tuple[Span, str]
) -> str | None:
    """In "a yard officer, who is an employee of the Yard": somebody of the Yard, and no officer.

    Of a sworn one it only tells whose officer he is.
    """
    low, high = head[0][0], max(last for (_, last), _ in named)
    sworn = (first for first, _ in stream.hits.get("sworn", ()) if low <= first < high)
    if any(stream.tags[at - 1] != "N" for at in sworn):
        return None
    others = {name for _, name in named if not matcher.of_one_side(head[1], name)}
    for at in range(head[0][1], high):
        if not stream.words[at].startswith("employ") or "N" in stream.tags[at - 2 : at]:
            continue
        for (first, _), name in sorted(named):
            if name in others and at <= first <= at + 3:
                return name
    return None


def _names_person(matcher: Matcher, term: tuple[str, ...], whole: bool = False) -> str | None:
    """The actor that a name ends in which is a person's of itself: "Class Two yard guard".

    "A rank of employee of the Watch to be known as "Class Two yard guard"": he is not the Watch.
    `whole` lets the name itself be his.
    """
    words = [word.lower() for word in term]
    for name in matcher.actors:
        one = matcher.vocabulary.lists[name]
        ends = (" ".join(words[first:]) for first in range(not whole, len(words)))
        if "person" in one.belongs_to and any(end in one.words.phrases for end in ends):
            return name
    return None


_PAPERS = frozenset(
    "agreement agreements contract contracts memorandum mou moa amendment addendum letter exhibit "
    "schedule plan policy handbook manual code act law".split()
)
"""What a text is called, and nobody."""
_GIVEN = frozenset("called named titled styled known termed".split())
_NAME = 7
"""Most words of a name that somebody is called by."""


def _in_front_of_name(stream: Stream, low: int, high: int) -> int:
    """In "Guards called Yard Partners ("Partners")": where the name begins that they are given."""
    for at in range(high - 1, max(low, high - _NAME), -1):
        if stream.words[at] in _GIVEN and at > low:
            return at
    return high


_MATTERS = frozenset(
    "number list lists record records log logs register count counts tally data names actions "
    "stop stops search searches contact "
    "contacts act acts action event events figure figures copy file files".split()
)


def _only_agent(stream: Stream, at: int) -> bool:
    """True for an actor that a matter in front of it is done by, or told of."""
    while at and stream.tags[at - 1] == "x" and stream.written[at - 1][:1].isupper():
        at -= 1  # "by School Deputies"
    before = stream.words[max(0, at - 3) : at]
    if before[-1:] == ["by"]:
        deeds = stream.tags[at - 2] == "d" or stream.words[at - 2].endswith("s")  # "stops by"
        return deeds or bool(_MATTERS & set(stream.words[max(0, at - 8) : at]))
    return before[-1:] == ["of"] and bool(_MATTERS & set(before))


_FOR_HIM = frozenset("designee designees delegate delegates representative agents agent".split())


def _only_owns(stream: Stream, end: int) -> bool:
    """True for "the District's" in "the District's Code of Conduct", not before "designee"."""
    return end in stream.owned and not _FOR_HIM & set(stream.words[end : end + 1])


def _heads(stream: Stream, low: int, at: int) -> bool:
    """True for an actor that a meaning begins with, and does not only mention.

    "means the placement of officers" and "means anything a student does" name no actor.
    """
    if "P" in stream.tags[low:at]:
        return False
    led = at <= low or stream.tags[at - 1] in ",;C" or stream.words[at - 1] in ("both", "either")
    return led or at not in stream.articled


def _listed_thing(stream: Stream, low: int, hit: Span) -> bool:
    """True for "faith, health, and *family* circumstances": of a thing that ends a list."""
    first, last = hit
    joined = low < first and stream.tags[first - 1] == "C" and first not in stream.articled
    return joined and stream.tags[last : last + 1] == ["x"] and last not in stream.articled


def _stands_next(stream: Stream, end: int, high: int) -> bool:
    """True for an actor that no verb parts from the term behind it.

    "The officer keeps a log (the "Log")" names the log; "an officer who serves the school (the
    "Guard")" the officer.
    """
    between = stream.tags[end:high]
    verb = next((at for at, tag in enumerate(between) if tag in "zMDH"), None)
    return verb is None or "S" in between[:verb]


def members(stream: Stream, matcher: Matcher, span: Span) -> frozenset[str]:
    """The persons of whom a meaning makes a body, where it names more than one actor.

    What "Screening Team" does, "the Lieutenant and the principal" do.
    """
    named = {
        name: hit
        for name in matcher.actors
        for hit in stream.hits.get(name, ())
        if span[0] <= hit[0] and hit[1] <= span[1] and not excluded(stream, name, hit)
        if hit[0] == span[0] or stream.tags[hit[0] - 1] in ",;C" or _listed(stream, span[0], hit[0])
    }
    if len(set(named.values())) < 2 or "C" not in stream.tags[span[0] : span[1]]:
        return frozenset()
    return frozenset(name for name in named if "person" in matcher.wider[name])


def _listed(stream: Stream, low: int, at: int) -> bool:
    """True for a member that a comma or "and" brings in, with what stands before its name."""
    before = stream.tags[max(low, at - 3) : at]
    return not before or bool(set(",;C") & set(before))


def _owned_by(
    stream: Stream, named: list[tuple[Span, str]], last: tuple[Span, str]
) -> tuple[Span, str]:
    """In "one officer of the Brandt Police Department" the officer, and not the department."""
    at = last[0][0] - 1
    for _ in range(3):  # "of the Brandt Police Department": past the name of the town
        if at > 0 and stream.words[at] not in ("of", "from") and stream.written[at].istitle():
            at -= 1
    if at > 0 and stream.words[at] in ("of", "from"):
        heads = [one for one in named if one[0][1] == at]
        if heads:
            return max(heads, key=lambda one: one[0][1] - one[0][0])
    return last


def excluded(stream: Stream, name: str, hit: Span) -> bool:
    """True for a hit inside words that are none ("Deputy Chief" names no deputy)."""
    return any(a <= hit[0] and hit[1] <= b for a, b in stream.hits.get(f"{name} unless", ()))
