"""Whom a text calls "you" and who says "I": the actor it is addressed to, and the one who speaks.

A pledge, a letter or a job card in the first person binds whoever its title or signature names.
"""

from __future__ import annotations

import re

from moulint.clauses import Clause
from moulint.expression import expression
from moulint.language.words.matcher import Matcher
from moulint.language.words.stream import Stream

_ADDRESSED = expression(
    r"(?:^|[\s.;|*])(?:to\s*:|dear\b|(?:memo(?:randum)?|notice|letter|message|bulletin|directive|orders?"
    r"|instructions?|reminder) (?:to|for)\b)[\s*]*(?P<whom>[^.;:\n|]{3,80})",
    re.I,
)
_YOU_ARE = expression(
    r"\b(?:you (?:are|serve as|will be|will serve as)\s+(?:our|the|an?|this \w+[’']s)\s+"
    r"|(?<=as )(?:our|the|an?)\s+(?=[^.;:,\n|]{3,60}, you\b))(?P<whom>[^.;:,\n|]{3,60})",
    re.I,
)
"""Who is spoken to: "You are our resource officer.", "As our resource officer, you will …"."""
_WRITTEN_FOR = expression(
    r"\b(?:guide|rules|expectations|pointers|tips|notes|guidelines|cheat sheet"
    r"|handbook|manual|orders?|instructions?|checklist|pocket card|directions"
    r"|reminders?)\b",
    re.IGNORECASE,
)
_FIRST = 8
"""Clauses in which a text says to whom it speaks."""
_TITLE = 90
"""Characters of a clause that may be a title."""


_SPEAKS = expression(
    r"\bI,\s+(?:the |an? )?(?P<as>[^.;:\n]{3,80})"
    r"|\bI(?: am|['’]m) (?:the|your)\s+(?P<am>[^.;:\n]{3,60})"
)
"""Who says "I": "I, Officer Lee, agree to …", "I am your resource officer"."""
_SENDER = expression(
    r"(?:^|\n)[\s*_]{0,12}(?:from\s*:|signed(?:\s*:| by)|[-–—]{1,2}\s*|/s/)\s*"
    r"(?P<whom>[^.;:\n|]{3,80})",
    re.I,
)
_LAST = 3
"""Clauses at the end of a text among which a signature stands."""


def address(clauses: tuple[Clause, ...], stream: Stream, matcher: Matcher) -> None:
    """Let "you" and "I" name the actors that the text speaks to and for, where it says so."""
    you = stream.places(["you"])
    if you:
        _let_name(_addressee(clauses, stream, matcher), you, stream)
    first_person = [
        at
        for at in stream.places(["i"])
        if stream.written[at] == "I" and set(stream.tags[at + 1 : at + 2]) & _VERBAL
    ]
    if first_person:
        _let_name(_speaker(clauses, stream, matcher), first_person, stream)


_VERBAL = frozenset("MBHDRvz")
"""Tags behind "I" as a pronoun, told from a numeral."""


def _let_name(actor: str | None, places: list[int], stream: Stream) -> None:
    if actor is not None:
        hits = stream.hits.setdefault(actor, [])
        hits.extend((at, at + 1) for at in places)
        hits.sort()


def _speaker(clauses: tuple[Clause, ...], stream: Stream, matcher: Matcher) -> str | None:
    """Who says "I": named beside it, by the title of the text, by its sender or signature."""
    persons = {name for name in matcher.actors if _is_person(matcher, name)}
    for clause in clauses[:_FIRST]:
        said = _SPEAKS.search(clause.reading.text)
        if said is not None:
            span = said.span("as" if said["as"] else "am")
            named = [one for one in _named(clause, stream, matcher, *span) if one in persons]
            if named:
                return named[0]
    for clause in (*clauses[:_FIRST], *clauses[-_LAST:]):
        sent = _SENDER.search(clause.reading.text)
        if sent is not None:
            named = _named(clause, stream, matcher, *sent.span("whom"))
            if named and named[0] in persons:
                return named[0]
    for clause in clauses[:1]:
        title = re.split(r"[.:;]|\s[-–—]|\b(?:to|for)\b", clause.reading.text[:_TITLE], maxsplit=1)[
            0
        ]
        named = _named(clause, stream, matcher, 0, len(title))
        if named and named[0] in persons and not re.search(r"\b(?:shall|will|must|I)\b", title):
            return named[0]
    return None


def _is_person(matcher: Matcher, name: str) -> bool:
    one = matcher.vocabulary.lists[name]
    return "person" in one.belongs_to and not one.served


def _addressee(clauses: tuple[Clause, ...], stream: Stream, matcher: Matcher) -> str | None:
    for clause in clauses[:_FIRST]:
        text = clause.reading.text
        found = _ADDRESSED.search(text)
        if found is not None:
            named = _named(clause, stream, matcher, *found.span("whom"))
            return (
                named[0] if named else _in_address(found["whom"], clause, clauses, stream, matcher)
            )
        said = _YOU_ARE.search(text)
        if said is not None:
            named = _named(clause, stream, matcher, *said.span("whom"))
            if named:
                return named[0]
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
    longest = {
        begin: begin - min(size for at, size, _ in found if at == begin) for begin, _, _ in found
    }
    return [
        name
        for begin, size, name in sorted(found)
        if begin - size == longest[begin] and longest[begin] not in longest
    ]
