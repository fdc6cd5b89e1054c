"""Bodies whose seats are listed: in a table or list under their name, behind a colon or "means".

"EXHIBIT 2. SOUP TABLE" and under it "Seat | Filled by": what the Soup Table does, those do who sit
there.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from moulint.clauses import Clause
from moulint.expression import expression
from moulint.language.names.roles import excluded
from moulint.language.words.matcher import Matcher
from moulint.language.words.stream import Span, Stream

_TITLE = 8
"""Words of a title or lead-in that names a body."""
_ASIDE = 6
"""Words in brackets behind its name: "(all seats required)"."""
_FEW = 14
"""Words of a list item or cell that says who sits there."""
_LEAD = 2
"""Words that may stand before whom an item names: "one", "a member"."""
_MOST = 60
"""Words of a list that runs on in a line."""
_SEATS = frozenset(
    "seat seats seated member members filled name names who position positions sits voice voices "
    "vote votes voter represents representative composition membership".split()
)
"""What heads a column of those who sit in a body."""
_NO_SEAT = frozenset(
    "may optional invited invitation advisory alternate alternates observer observers nonvoting "
    "voiceless available without not if when".split()
)
"""What keeps somebody who is listed from sitting there by right."""


def seat_members(clauses: tuple[Clause, ...], stream: Stream, matcher: Matcher) -> None:
    """Let the name of such a body stand for the persons who have its seats."""
    found = [
        one
        for way in (_under_titles, _behind_colons, _in_rows, _by_meaning, _counted_up)
        for one in way(clauses, stream, matcher)
    ]
    lasts = [stream.words[body[1] - 1] for body, _ in found]
    for body, who in found:
        alone = lasts.count(stream.words[body[1] - 1]) == 1
        for span in _uses(stream, matcher, body, alone):
            for name in _bodies(matcher):
                hits = stream.hits.get(name, [])
                hits[:] = [hit for hit in hits if not (span[0] <= hit[0] and hit[1] <= span[1])]
            for name in who:
                stream.add(name, span)


def _bodies(matcher: Matcher) -> list[str]:
    """The lists of bodies that are neither a side's nor anybody's: a committee, a panel."""
    return [name for name in matcher.actors if matcher.wider[name] - {name} == {"body"}]


def _body_in(stream: Stream, matcher: Matcher, low: int, high: int) -> Span | None:
    """The last name of a body between two places, with the capital words in front of it."""
    ends = [
        hit[1]
        for name in _bodies(matcher)
        for hit in stream.hits.get(name, ())
        if low <= hit[0] and hit[1] <= high and not excluded(stream, name, hit)
    ]
    if not ends:
        return None
    at = max(ends) - 1
    while at > low and stream.written[at - 1][:1].isupper() and stream.tags[at - 1] in "xvgd":
        at -= 1
    return at, max(ends)


def _under_titles(
    clauses: tuple[Clause, ...], stream: Stream, matcher: Matcher
) -> Iterator[tuple[Span, frozenset[str]]]:
    """Bodies named in a title or lead-in, with those whom the items or cells under it name."""
    for clause in clauses:
        low, high = stream.clause_span[clause.index]
        leads = clause.heading or clause.text.rstrip().endswith(":")
        if not leads or not 0 < high - low <= _TITLE or set("MN") & set(stream.tags[low:high]):
            continue
        body = _body_in(stream, matcher, low, high)
        if body is None:
            continue
        who = [_sits(stream, matcher, *one) for one in _parts(clauses, clause, stream)]
        if sum(map(bool, who)) > 1:
            yield body, _persons(matcher, who)


def _parts(clauses: tuple[Clause, ...], above: Clause, stream: Stream) -> list[Span]:
    """The items, cells or names under a title that say who sits in a body."""
    under = list(takewhile(lambda one: not one.heading, clauses[above.index + 1 :]))
    spans = stream.clause_span
    if under and under[0].row is not None:
        return [spans[one.index] for one in _seats(under, stream)]
    items = [one.index for one in takewhile(lambda one: one.item, under)]
    if items or not under:
        return [spans[one] for one in items if _short(stream, one)]
    low, high = spans[under[0].index]
    high -= stream.words[high - 1 : high] == ["."]
    named = high - low <= _MOST and not set("MNBHzv") & set(stream.tags[low:high])
    return list(_elements(stream, low, high)) if named and "." not in stream.words[low:high] else []


def _seats(cells: list[Clause], stream: Stream) -> list[Clause]:
    """The cells of a table's columns whose header says that who sits somewhere stands there."""
    table = cells[0].row[0] if cells[0].row else 0
    here = [one for one in cells if one.row and one.row[0] == table]
    spans = stream.clause_span
    heads = {
        one.column
        for one in here
        if one.row == (table, 0) and _SEATS & set(stream.words[slice(*spans[one.index])])
    }
    return [one for one in here if one.row and one.row[1] and one.column in heads]


def _in_rows(
    clauses: tuple[Clause, ...], stream: Stream, matcher: Matcher
) -> Iterator[tuple[Span, frozenset[str]]]:
    """Bodies named in a cell, with those whom the cell beside it lists: "Body | Members"."""
    tables = {one.row[0] for one in clauses if one.row is not None}
    for table in tables:
        cells = [one for one in clauses if one.row and one.row[0] == table]
        first = {one.row: one for one in cells if one.column == 0}
        for cell in _seats(cells, stream):
            if cell.column == 0:
                continue
            body = _body_in(stream, matcher, *stream.clause_span[first[cell.row].index])
            low, high = stream.clause_span[cell.index]
            who = [_sits(stream, matcher, *one) for one in _elements(stream, low, high)]
            if body is not None and sum(map(bool, who)) > 1:
                yield body, _persons(matcher, who)


def _short(stream: Stream, clause: int) -> bool:
    low, high = stream.clause_span[clause]
    return high - low <= _FEW and not set("MN") & set(stream.tags[low:high])


def _behind_colons(
    clauses: tuple[Clause, ...], stream: Stream, matcher: Matcher
) -> Iterator[tuple[Span, frozenset[str]]]:
    """Bodies named in front of a colon: "Panel (all seats): cook, clerk, one warden."."""
    for clause in clauses:
        first, last = stream.clause_span[clause.index]
        for colon in (i for i in range(first, last) if stream.words[i] == ":"):
            stops = (i + 1 for i in range(colon - 1, first, -1) if stream.words[i] in ".;")
            low = next(stops, first)
            body = _body_in(stream, matcher, low, colon)
            if body is None or colon - low > _TITLE + _ASIDE:
                continue
            aside = clause.reading.text[stream.end[body[1] - 1] :].lstrip().startswith("(")
            if set("MNBHz") & set(stream.tags[low : body[1] if aside else colon]):
                continue
            end = next((i for i in range(colon + 1, last) if stream.words[i] in ".:"), last)
            if end - colon > _MOST or set("MN") & set(stream.tags[colon:end]):
                continue
            who = [_sits(stream, matcher, *one) for one in _elements(stream, colon + 1, end)]
            if sum(map(bool, who)) > 1:
                yield body, _persons(matcher, who)


def _by_meaning(
    clauses: tuple[Clause, ...], stream: Stream, matcher: Matcher
) -> Iterator[tuple[Span, frozenset[str]]]:
    """Bodies that a quoted term names: ""Panel" means the cook, a clerk and a warden"."""
    for clause in clauses:
        for said in _MEANS.finditer(clause.reading.text):
            first, last = stream.clause_span[clause.index]
            at = [i for i in range(first, last) if stream.start[i] >= said.start()]
            behind = [i for i in at if stream.start[i] >= said.end()]
            if not behind:
                continue
            low, end = behind[0], next((i for i in behind if stream.words[i] in ".;:"), last)
            body = _body_in(stream, matcher, at[0], low)
            if body is None or end - low > _MOST or set("MN") & set(stream.tags[low:end]):
                continue
            who = [_sits(stream, matcher, *one) for one in _listed(stream, low, end)]
            if sum(map(bool, who)) > 1:
                yield body, _persons(matcher, who) - matcher.default_actor


def _counted_up(
    clauses: tuple[Clause, ...], stream: Stream, matcher: Matcher
) -> Iterator[tuple[Span, frozenset[str]]]:
    """Bodies whose seats follow what they do: "A panel of two shall sing: the cook and a clerk"."""
    for of in stream.places(["of"]):
        if stream.words[of + 1 : of + 2] == [] or stream.words[of + 1] not in _COUNTS:
            continue
        low = max(stream.clause_span[stream.clause_of[of]][0], of - _LEAD)
        last = stream.clause_span[stream.clause_of[of]][1]
        body = _body_in(stream, matcher, low, of)
        stop = next((i for i in range(of, last) if stream.words[i] in ".;:"), last)
        if body is None or body[1] != of or stop >= last or stream.words[stop] != ":":
            continue
        end = next((i for i in range(stop + 1, last) if stream.words[i] in ".:"), last)
        if end - stop > _MOST or set("MN") & set(stream.tags[stop:end]):
            continue
        who = [_sits(stream, matcher, *one) for one in _listed(stream, stop + 1, end)]
        if sum(map(bool, who)) > 1:
            yield body, _persons(matcher, who) - matcher.default_actor


_COUNTS = frozenset("two three four five six seven eight nine 2 3 4 5 6 7 8 9".split())
_MEANS = expression(
    r"[\"“][A-Z][^\"“”]{2,50}[\"”],? (?:shall |will )?(?:means?|is|be|consists? of|refers to"
    r"|includes?)"
    r" (?:an? (?:\w+ ){0,2}?(?:of|made up of|composed of|consisting of|with) )?"
)


def _listed(stream: Stream, low: int, high: int) -> Iterator[Span]:
    """The parts of a list between its commas, and the two that "and" joins at its end."""
    for first, last in _elements(stream, low, high):
        joint = next((i for i in range(first, last) if stream.words[i] == "and"), last)
        for begin, end in ((first, joint), (joint + 1, last)):
            if begin < end and stream.words[begin] != "one":  # "one clerk" is not every clerk
                yield begin, end


def _elements(stream: Stream, low: int, high: int) -> Iterator[Span]:
    """The parts of a list between its commas and semicolons."""
    first = low
    for at in (*(i for i in range(low, high) if stream.tags[i] in ",;"), high):
        first += stream.tags[first : first + 1] == ["C"]
        if first < at:
            yield first, at
        first = at + 1


def _sits(stream: Stream, matcher: Matcher, low: int, high: int) -> frozenset[str]:
    """Whom an item names that says who has a seat; nobody where it is not theirs by right."""
    if _NO_SEAT & set(stream.words[low:high]):
        return frozenset()
    begins = [
        (hit[0], name)
        for name in matcher.actors
        for hit in stream.hits.get(name, ())
        if low <= hit[0] <= low + _LEAD and hit[1] <= high and "P" not in stream.tags[low : hit[0]]
        if not excluded(stream, name, hit)
    ]
    first = min((at for at, _ in begins), default=low)
    return frozenset(name for at, name in begins if at == first)


def _persons(matcher: Matcher, who: list[frozenset[str]]) -> frozenset[str]:
    return frozenset(name for one in who for name in one if "person" in matcher.wider[name])


def _uses(stream: Stream, matcher: Matcher, body: Span, alone: bool) -> Iterator[Span]:
    """Where the body is named: in full, or by its last word where no other has that."""
    term = stream.words[body[0] : body[1]]
    long = len(term)
    for at in range(len(stream.words)):
        if long > 1 and stream.words[at : at + long] == term:
            yield at, at + long
        elif alone and stream.words[at] == term[-1] and _by_itself(stream, at):
            yield at, at + 1


def _by_itself(stream: Stream, at: int) -> bool:
    """True for "the panel", and not for "the hearing panel"."""
    begins = at == 0 or stream.clause_of[at - 1] != stream.clause_of[at]
    return begins or at in stream.articled or stream.tags[at - 1] in "PT,;S"
