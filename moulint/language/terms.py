"""Defined terms: "the Deputy", "Federal Partner", "Program Data" count as what they define.

A term that stands for an actor becomes a name of that actor; any other term carries what its
definition says of the lists marked `carried` in the vocabulary.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from moulint.clauses import Clause
from moulint.language.matcher import Matcher
from moulint.language.sentence import Sentences
from moulint.language.stream import Span, Stream
from moulint.model import Region

_QUOTED = r"[\"“”]\s*(?:the\s+)?(?P<{0}>[A-Z][\w .&/'’-]{{1,48}}?)\s*,?[\"“”]"
_PARENTHESIS = re.compile(
    r"\((?:[^()\"“”]{0,60})"
    + _QUOTED.format("one")
    + r"(?:[^()\"“”]{0,30}"
    + _QUOTED.format("two")
    + r")?(?:[^()\"“”]{0,20}"
    + _QUOTED.format("three")
    + r")?[^()\"“”]{0,30}\)"
)
_HEREINAFTER = re.compile(
    r"herein\s?-?after,?\s+(?:referred to as\s+|called\s+|known as\s+|the\s+)*"
    + _QUOTED.format("one")
)
_MEANS = re.compile(
    r"^\W{0,4}(?:the term\s+)?(?P<one>[A-Z][\w &/'’-]{1,48}?)[\"“”*,]{0,3}"
    r"(?:\s*,?\s+or\s+[\"“”*]{0,2}(?P<two>[A-Z][\w &/'’-]{1,48}?)[\"“”*,]{0,3})?"
    r"(?:\s*\([\"“”]?(?P<three>[A-Z]{2,8})s?[\"“”]?\))?"
    r"(?:\s+(?:means?|shall mean|refers? to|shall refer to|has the meaning|is defined as"
    r"|includes|in this [A-Z]\w+ (?:is|means))\b"
    r"|\s*[—–:]\s|\s-\s)"
)
_UNQUOTED = re.compile(
    r"(?!(?:This|That|It|Which|What|He|She)\b)[A-Z][\w-]*(?: [A-Z][\w-]*){0,3} "
    r"(?:means?|shall mean|is defined as)\b"
)
"""A term in capitals and bold or no marks at all: "School Officer means …"."""
_INLINE = re.compile(
    _QUOTED.format("one")
    + r"(?:\s*(?:,|or|and|)\s*"
    + _QUOTED.format("two")
    + r")?(?:\s*(?:,|or|and|)\s*"
    + _QUOTED.format("three")
    + r")?\s+(?:means?|shall mean|refers? to|shall refer to|has the meaning|is defined as"
    r"|in this [A-Z]\w+ (?:is|means))\b"
)
_CALLED = re.compile(r"\bis (?:here )?called (?:a|an|the)\s+" + _QUOTED.format("one"))
_ACRONYM = re.compile(
    r"(?P<name>(?:[A-Z][\w-]+ ){1,6})\((?:the )?[\"“]?(?P<one>[A-Z]{2,7})s?[\"”]?\)"
)


@dataclass(frozen=True, slots=True)
class Definition:
    """A term and the words of the text that say what it stands for."""

    term: tuple[str, ...]
    clause: int
    low: int
    high: int
    """Offsets, in the clause's reading, of the defining words."""
    before: bool
    """True where the defining words stand in front of the term."""


def definitions(clauses: tuple[Clause, ...]) -> Iterator[Definition]:
    """Every place of the text that defines a term."""
    for clause in clauses:
        text = clause.reading.text
        for pattern in (_PARENTHESIS, _HEREINAFTER, _CALLED, _ACRONYM):
            for match in pattern.finditer(text):
                low = max(0, match.start() - 160, text.rfind(")", 0, match.start()) + 1)
                high = match.start()
                if pattern is _ACRONYM:
                    low, high = match.span("name")
                for term in _terms(match):
                    yield Definition(term, clause.index, low, high, True)
        for match in _INLINE.finditer(text):
            for term in _terms(match):
                yield Definition(term, clause.index, match.end(), len(text), False)
        body = clause.text
        means = _MEANS.match(body)
        sure = clause.region is Region.DEFINITION or body[:1] in '"“*' or _UNQUOTED.match(body)
        if means and sure:
            for term in _terms(means):
                yield Definition(term, clause.index, clause.start + means.end(), len(text), False)


def _terms(match: re.Match[str]) -> Iterator[tuple[str, ...]]:
    for name in ("one", "two", "three"):
        found = match.groupdict().get(name)
        if found:
            words = tuple(re.sub(r"[-'’]s?\b", " ", found).split())
            if words and words[0].lower() not in ("whereas", "this", "agreement"):
                yield words


def apply(
    clauses: tuple[Clause, ...], stream: Stream, matcher: Matcher, sentences: Sentences
) -> None:
    """Add to the stream's hits what defined terms stand for, wherever they are used."""
    carried: dict[tuple[str, ...], set[str]] = {}
    roles: dict[tuple[str, ...], str] = {}
    others: list[Definition] = []
    for one in definitions(clauses):
        span = _stream_span(stream, one)
        role = _role(stream, matcher, span, one.before)
        if role is not None and not one.before and _is_body(matcher, one.term):
            role = None  # "Program" stays the program
        if role is not None:
            roles.setdefault(one.term, role)
        elif not one.before:
            others.append(one)
    if others:
        concepts = _concepts(dict.fromkeys(one.clause for one in others), matcher, sentences)
        for one in others:
            carried.setdefault(one.term, set()).update(concepts.get(one.clause, ()))
    uses = _uses(stream, {*roles, *carried})
    for term, role in roles.items():
        for span in uses.get(term, ()):
            for name in matcher.actors:
                hits = stream.hits.get(name)
                if hits and name != role and span in hits:
                    hits.remove(span)
            _add(stream, role, span)
    for term, names in carried.items():
        for span in uses.get(term, ()):
            for name in names:
                _add(stream, name, span)


def _add(stream: Stream, name: str, span: Span) -> None:
    hits = stream.hits.setdefault(name, [])
    if span not in hits:
        hits.append(span)
        hits.sort()


def _stream_span(stream: Stream, one: Definition) -> Span:
    first, last = stream.clause_span[one.clause]
    inside = [p for p in range(first, last) if one.low <= stream.start[p] < one.high]
    return (inside[0], inside[-1] + 1) if inside else (first, first)


def _role(stream: Stream, matcher: Matcher, span: Span, before: bool) -> str | None:
    """The actor that the defining words name."""
    low, high = span if before else (span[0], min(span[1], span[0] + 14))
    named = [
        (hit, name)
        for name in matcher.actors
        for hit in stream.hits.get(name, ())
        if low <= hit[0] and hit[1] <= high and not _excluded(stream, name, hit)
    ]
    if not before:  # "means the placement of officers" names no officer
        named = [one for one in named if "P" not in stream.tags[low : one[0][0]]]
    if not named:
        return None
    lists = matcher.vocabulary.lists
    narrow = [one for one in named if not lists[one[1]].last_resort] or named
    if before:
        last = max(narrow, key=lambda one: (one[0][1], one[0][1] - one[0][0]))
        return _owned_by(stream, narrow, last)[1]
    head = min(narrow, key=lambda one: (one[0][0], one[0][0] - one[0][1]))
    for one in sorted(narrow):  # "a City police officer": the noun that ends the compound
        if one[0][0] <= head[0][1] < one[0][1]:
            head = one
    return head[1]


def _is_body(matcher: Matcher, term: tuple[str, ...]) -> bool:
    """True for a term that is itself a word of an actor that is no person ("Partnership")."""
    words = " ".join(term).lower()
    return any(
        words in one.words.phrases and "person" not in one.belongs_to
        for one in map(matcher.vocabulary.lists.__getitem__, matcher.actors)
    )


def _owned_by(
    stream: Stream, named: list[tuple[Span, str]], last: tuple[Span, str]
) -> tuple[Span, str]:
    """In "one officer of the Department" the officer, and not the department."""
    at = last[0][0] - 1
    if at > 0 and stream.words[at] in ("of", "from"):
        heads = [one for one in named if one[0][1] == at]
        if heads:
            return max(heads, key=lambda one: one[0][1] - one[0][0])
    return last


def _excluded(stream: Stream, name: str, hit: Span) -> bool:
    """True for a hit inside words that are none ("Deputy Chief" names no deputy)."""
    return any(a <= hit[0] and hit[1] <= b for a, b in stream.hits.get(f"{name} unless", ()))


def _concepts(
    clauses: Iterable[int], matcher: Matcher, sentences: Sentences
) -> dict[int, set[str]]:
    """By clause, the lists marked `carried` that occur in it."""
    found: dict[int, set[str]] = {}
    index = sentences.of(clauses)
    for name, one in matcher.vocabulary.lists.items():
        if one.carried:
            for sentence in index.those_holding((name,)):
                found.setdefault(sentence.clause.index, set()).add(name)
    return found


def _uses(stream: Stream, terms: set[tuple[str, ...]]) -> dict[tuple[str, ...], list[Span]]:
    """Where each term stands, letter for letter, a plural "s" allowed."""
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for term in terms:
        by_first.setdefault(term[0].rstrip("s"), []).append(term)
    found: dict[tuple[str, ...], list[Span]] = {}
    for position, word in enumerate(stream.written):
        for term in by_first.get(word.rstrip("s"), ()):
            written = stream.written[position : position + len(term)]
            if [w.rstrip("s") for w in written] == [w.rstrip("s") for w in term]:
                found.setdefault(term, []).append((position, position + len(term)))
    return found
