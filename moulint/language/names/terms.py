"""Defined terms: "the Deputy", "Federal Partner", "Program Data" count as what they define.

A term that stands for an actor becomes a name of that actor; any other term carries what its
definition says of the lists marked `carried` in the vocabulary.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable

from moulint.clauses import Clause
from moulint.language.names.definitions import Definition, definitions, only_tells
from moulint.language.names.elsewhere import set_out
from moulint.language.names.initials import other_initials
from moulint.language.names.own_names import addressed, numbered, own_names
from moulint.language.names.roles import members, role_of
from moulint.language.names.seated import seat_members
from moulint.language.names.short_forms import short_forms
from moulint.language.sentences.lead_ins import Sentences
from moulint.language.words.matcher import Matcher
from moulint.language.words.stream import Span, Stream

Uses = dict[tuple[str, ...], list[Span]]
"""By term, where it stands in the stream."""
_ROUNDS = 3
"""How many terms deep a definition may lean on others."""


def apply(
    clauses: tuple[Clause, ...], stream: Stream, matcher: Matcher, sentences: Sentences
) -> frozenset[int]:
    """Add to the stream's hits what defined terms stand for, wherever they are used.

    A term may be defined by another one ("Yearly Tabulation" means the totals of all Encounter
    Sheets), so what was added is looked at again. Gives back the clauses that only tell a meaning.
    """
    other_initials(clauses, stream, matcher)
    found = list(definitions(clauses))
    cells = frozenset(
        one.clause
        for one in found
        if not (one.before or one.post)
        and (clauses[one.clause].row is not None or only_tells(clauses, one))
    )
    uses = _uses(stream, {one.term for one in found})
    ends = {last for name in matcher.actors for _, last in stream.hits.get(name, ())}
    sure = {last for name in matcher.default_actor for _, last in stream.hits.get(name, ())}
    spans = {one: _stream_span(stream, clauses, one) for one in found}
    found = [one for one in found if not (one.post and _known(one, spans[one], uses, ends, sure))]
    _as_nouns(stream, uses)
    seat_members(clauses, stream, matcher)
    spans = {one: spans[one] for one in found}
    named = _name_actors(stream, matcher, spans, uses)
    short_forms(stream, matcher)
    own_names(clauses, stream, matcher)
    addressed(clauses, stream, matcher)
    numbered(stream, matcher)
    found = [one for one in found if one.term not in named and uses.get(one.term)]
    if found:
        _carry(clauses, stream, matcher, sentences, found, spans, uses)
    return cells


def _known(one: Definition, said: Span, uses: Uses, ends: set[int], sure: set[int]) -> bool:
    """True for a title that names an actor by itself somewhere else than where it is explained.

    `sure` are the ends of names of whom an agreement speaks first: they need no explaining.
    """
    if any(last in sure for _, last in uses.get(one.term, ())):
        return True
    elsewhere = (
        last for _, last in uses.get(one.term, ()) if not said[0] - _NEAR < last <= said[0]
    )
    return any(last in ends for last in elsewhere)


_NEAR = 8
"""Words from a title to what is said of it: "the Head of the Yard is its warden"."""


def _name_actors(
    stream: Stream, matcher: Matcher, spans: dict[Definition, Span], uses: Uses
) -> frozenset[tuple[str, ...]]:
    """Let the terms that stand for actors name these; gives back the terms that name one each.

    `spans` tells for each definition where its defining words stand.
    """
    bodies = {
        one: members(stream, matcher, spans[one])
        for one in spans
        if not one.before and _names_body(matcher, one.term)
    }
    for one, names in bodies.items():
        for name in names:
            for span in uses.get(one.term, ()):
                stream.add(name, span)
    roles: dict[tuple[str, ...], str] = {}
    for turn in range(_ROUNDS + 1):
        fresh: dict[tuple[str, ...], str] = {}
        for one, said in spans.items():
            if not turn and not one.before:
                continue  # the names in brackets first: they may stand in other meanings
            if one.term not in roles and not bodies.get(one):
                role = role_of(stream, matcher, said, one)
                if role is not None and not (not one.before and _is_body(matcher, one.term)):
                    fresh.setdefault(one.term, role)  # else "Program" stays the program
        for term, role in fresh.items():
            others = [stream.hits.get(name, []) for name in matcher.actors if name != role]
            for span in uses.get(term, ()):
                for hits in filter(None, others):
                    _drop(hits, span)  # "Police Counselor" is no counselor
                stream.add(role, span)
        roles.update(fresh)
        if turn and not fresh:
            break
    _name_others(stream, matcher, spans, uses, roles)
    return frozenset(roles)


def _name_others(
    stream: Stream,
    matcher: Matcher,
    spans: dict[Definition, Span],
    uses: Uses,
    roles: Collection[tuple[str, ...]],
) -> None:
    """Let no term name whom the agreement is about that is said to mean somebody else.

    ""Officer" means a probation officer": what such officers shall do binds nobody else.
    """
    for one, said in spans.items():
        if one.before or one.post or one.term in roles:
            continue
        high = min(said[1], said[0] + _NEAR)
        for name in matcher.default_actor:
            others = stream.hits.get(f"{name} unless", ())
            if any(said[0] <= low < high for low, _ in others):
                for span in uses.get(one.term, ()):
                    _drop(stream.hits.get(name, []), span)


def _carry(
    clauses: tuple[Clause, ...],
    stream: Stream,
    matcher: Matcher,
    sentences: Sentences,
    found: list[Definition],
    spans: dict[Definition, Span],
    uses: Uses,
) -> None:
    """Let the other terms carry what their definitions say of the lists marked `carried`."""
    for word in {one.term for one in found if len(one.term) == 1}:
        uses[word] = [span for span in uses[word] if not _names_another(stream, span[0])]
    said = _said_of(stream, sentences, found, uses)
    texts = ((one.term, clauses[one.clause].reading.text[one.low : one.high]) for one in found)
    for term, elsewhere in set_out(clauses, stream, texts):
        said.setdefault(term, []).extend(elsewhere)
    for _ in range(_ROUNDS):
        added = False
        for name, hit in _carried(clauses, found, said, matcher, sentences):
            for one in found:
                if _says(one, spans[one], hit) or _within(hit, said.get(one.term, ())):
                    for span in uses[one.term]:
                        added = stream.add(name, span) or added
        if not added:
            break


def _names_another(stream: Stream, at: int) -> bool:
    """True for "Code" in "Education Code", which is another one."""
    here = stream.clause_of[at]
    if at < 2 or stream.clause_of[at - 2] != here or stream.tags[at - 1] != "x":
        return False
    if stream.tags[at - 2] == ";" or stream.words[at - 2] in ".?!":
        return False  # its capital is that of a sentence
    return stream.written[at - 1].istitle() and at not in stream.owned | stream.articled


def _as_nouns(stream: Stream, uses: Uses) -> None:
    """Let a term that could be a verb be read as the noun that it is: "to Transport"."""
    for term, spans in uses.items():
        for at, _ in spans:
            if len(term) == 1 and stream.tags[at] in ("v", "z"):
                stream.tags[at] = "x"
                if at and stream.tags[at - 1] == "T":
                    stream.tags[at - 1] = "P"


def _stream_span(stream: Stream, clauses: tuple[Clause, ...], one: Definition) -> Span:
    """The defining words as positions, with the items that a lead-in ("means:") governs."""
    first, last = stream.clause_span[one.clause]
    inside = [p for p in range(first, last) if one.low <= stream.start[p] < one.high]
    if inside and not set(stream.tags[inside[0] : last]) <= {";"}:
        return (inside[0], inside[-1] + 1)
    items = [i for i in range(one.clause + 1, len(clauses)) if clauses[i].lead_in == one.clause]
    if items and not one.before:
        return (stream.clause_span[items[0]][0], stream.clause_span[items[-1]][1])
    return (first, first)


def _is_body(matcher: Matcher, term: tuple[str, ...]) -> bool:
    """True for a term that is itself a word of an actor that is no person ("Partnership")."""
    words = " ".join(term).lower()
    return any(
        words in one.words.phrases and "person" not in one.belongs_to
        for one in map(matcher.vocabulary.lists.__getitem__, matcher.actors)
    )


def _names_body(matcher: Matcher, term: tuple[str, ...]) -> bool:
    """True for a term that ends in the word of a body: "Screening Team"."""
    return len(term) > 1 and _is_body(matcher, term[-1:])


_NEXT = 6
"""Most words between a matter and the term in brackets that is given to it."""


_TELLING = frozenset(
    "shows show states state lists list includes include contains contain records record gives "
    "give notes note identifies identify tells tell breaks break sorts sort has have recorded "
    "listed kept sorted broken tallied counted tabulated entered logged sets carries carry".split()
)
"""What is said of a record by what stands in it."""
_HELD = frozenset(
    "charge authority power command control responsibility jurisdiction discretion say".split()
)
"""What somebody has over a thing, and no record holds."""


def _said_of(
    stream: Stream,
    sentences: Sentences,
    found: list[Definition],
    uses: Uses,
) -> dict[tuple[str, ...], list[Span]]:
    """Sentences that begin with a term and go on to describe it: "School Actions are listed …"."""
    said: dict[tuple[str, ...], list[Span]] = {}
    for term in dict.fromkeys(one.term for one in found):
        for first, last in uses[term]:
            if not _TELLING & set(stream.words[last : last + 2]):
                continue
            if _HELD & set(stream.words[last + 1 : last + 4]):
                continue  # "The Director has sole charge of the handbook"
            for span in sentences.spans(stream.clause_of[first]):
                if span[0] == first and not set("NM") & set(stream.tags[last : span[1]]):
                    said.setdefault(term, []).append(span)
    return said


def _drop(hits: list[Span], span: Span) -> None:
    """Take the hits inside a span out of a sorted list."""
    at = bisect_left(hits, (span[0], 0))
    while at < len(hits) and hits[at][0] < span[1]:
        if hits[at][1] <= span[1]:
            del hits[at]
        else:
            at += 1


def _within(hit: Span, spans: Iterable[Span]) -> bool:
    return any(low <= hit[0] and hit[1] <= high for low, high in spans)


def _carried(
    clauses: tuple[Clause, ...],
    found: list[Definition],
    said: dict[tuple[str, ...], list[Span]],
    matcher: Matcher,
    sentences: Sentences,
) -> list[tuple[str, Span]]:
    """Where the lists marked `carried` occur in defining clauses and the items below them."""
    defining = {one.clause for one in found}
    defining.update(one.index for one in clauses if one.lead_in in defining)
    clause_of = sentences.clause_of
    within = (range(*span) for spans in said.values() for span in spans)
    defining.update(clause_of[at] for places in within for at in places)
    index = sentences.of(sorted(defining))
    return [
        (name, (sentence.absolute(hit[0]), sentence.absolute(hit[1] - 1) + 1))
        for name in matcher.carried
        for sentence in index.those_holding((name,))
        for hit in sentence.hits(name)
    ]


def _says(one: Definition, span: Span, hit: Span) -> bool:
    """True where defining words speak of a hit: those of brackets right in front of them."""
    low, high = span
    if one.before:
        return len(one.term) > 1 and max(low, high - _NEXT) < hit[1] <= high
    return low <= hit[0] and hit[1] <= high


def _uses(stream: Stream, terms: set[tuple[str, ...]]) -> dict[tuple[str, ...], list[Span]]:
    """Where each term stands, letter for letter, a plural "s" allowed.

    "Night visit" has its capital from the sentence it opens, and may go on as "a night visit".
    """
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for term in terms:
        by_first.setdefault(term[0].rstrip("s"), []).append(term)
        if any(word.islower() for word in term[1:]):
            by_first.setdefault(term[0].lower().rstrip("s"), []).append(term)
    found: dict[tuple[str, ...], list[Span]] = {}
    initials = {first[:1] or "s" for first in by_first}
    for position in [at for at, word in enumerate(stream.written) if word[0] in initials]:
        word = stream.written[position]
        for term in by_first.get(word.rstrip("s"), ()):
            written = stream.written[position : position + len(term)]
            if len(term) == 1 and _in_a_name(stream, position):
                continue  # "Code" means the school's, and "Vehicle Code" does not
            if [w.rstrip("s") for w in written[1:]] == [w.rstrip("s") for w in term[1:]]:
                found.setdefault(term, []).append((position, position + len(term)))
    return found


def _in_a_name(stream: Stream, at: int) -> bool:
    """True for a word that ends the name of a law or a place: "Vehicle Code § 12"."""
    named = at > 0 and stream.tags[at - 1] == "x" and stream.written[at - 1][:1].isupper()
    cited = stream.words[at + 1 : at + 2] in (["§"], ["section"], ["sections"], ["§§"], ["chapter"])
    return named and cited and at not in stream.articled
