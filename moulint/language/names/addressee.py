"""Whom a memo, letter or guide calls "you": the actor it is addressed to."""

from __future__ import annotations

import re

from moulint.clauses import Clause
from moulint.language.words.matcher import Matcher
from moulint.language.words.stream import Stream

_ADDRESSED = re.compile(
    r"(?:^|[\s.;|*])(?:to\s*:|dear\b|(?:memo(?:randum)?|notice|letter|message|bulletin|directive|orders?"
    r"|instructions?|reminder) (?:to|for)\b)[\s*]*(?P<whom>[^.;:\n|]{3,80})",
    re.I,
)
_WRITTEN_FOR = re.compile(
    r"\b(?:guide|handbook|manual|orders?|instructions?|checklist|pocket card|directions"
    r"|reminders?)\b",
    re.IGNORECASE,
)
_FIRST = 8
"""Clauses in which a text says to whom it speaks."""
_TITLE = 90
"""Characters of a clause that may be a title."""


def address(clauses: tuple[Clause, ...], stream: Stream, matcher: Matcher) -> None:
    """Let "you" name the actor that the text is addressed to, where it says so."""
    places = [at for at, word in enumerate(stream.words) if word == "you"]
    if not places:
        return
    actor = _addressee(clauses, stream, matcher)
    if actor is None:
        return
    hits = stream.hits.setdefault(actor, [])
    hits.extend((at, at + 1) for at in places)
    hits.sort()


def _addressee(clauses: tuple[Clause, ...], stream: Stream, matcher: Matcher) -> str | None:
    for clause in clauses[:_FIRST]:
        text = clause.reading.text
        found = _ADDRESSED.search(text)
        if found is not None:
            named = _named(clause, stream, matcher, *found.span("whom"))
            return (
                named[0] if named else _in_address(found["whom"], clause, clauses, stream, matcher)
            )
        title = text[:_TITLE] if clause.heading else text[:_TITLE].split(".")[0]
        if _WRITTEN_FOR.search(title):
            named = _named(clause, stream, matcher, 0, len(title))
            if named:
                return named[0]
    return None


def _in_address(
    whom: str, salutation: Clause, clauses: tuple[Clause, ...], stream: Stream, matcher: Matcher
) -> str | None:
    """Whom "Dear Gene" speaks to: the post that stands beside that name further up."""
    person = whom.strip(" *,").rpartition(" ")[2]
    for clause in clauses[: salutation.index] if person.isalpha() else ():
        text = clause.reading.text
        at = re.search(rf"\b{person}\b", text)
        named = _named(clause, stream, matcher, at.start(), len(text)) if at else []
        if named:
            return named[0]
    return None


def _named(clause: Clause, stream: Stream, matcher: Matcher, low: int, high: int) -> list[str]:
    """The actors named between two characters of a clause, the first and longest in front.

    In "school deputies" it is the noun that ends the compound.
    """
    first, last = stream.clause_span[clause.index]
    found = [
        (begin, begin - end, name)
        for name in matcher.actors
        for begin, end in stream.hits.get(name, ())
        if first <= begin and end <= last
        if low <= stream.start[begin] and stream.end[end - 1] <= high
    ]
    starts = {begin for begin, _, _ in found}
    return [name for begin, size, name in sorted(found) if begin - size not in starts]
