"""Whom a text calls "you" and who says "I" or "we": whom it is addressed to, and who speaks.

A pledge, a letter or a job card in the first person binds whoever its title or signature names.
A notice that says "our school district" speaks for the district, and "we" is then not both parties.
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
_CALLED = expression(r"(?:^|\n)[ \t*]{0,12}(?P<whom>[A-Z][^.;:,\n|]{2,40})[:,]\s+[Yy]ou\b")
"""Who is called by name in front of what is said to him: "Officer Lee: You will …"."""
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
    """Let "you", "I" and "we" name whom the text speaks to and for, where it says so."""
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
    we = stream.places(["we"])
    if we:
        _let_speak(_owner(clauses, stream, matcher), we, stream)


_VERBAL = frozenset("MBHDRvz")
"""Tags behind "I" as a pronoun, told from a numeral."""


def _let_name(actor: str | None, places: list[int], stream: Stream) -> None:
    if actor is not None:
        hits = stream.hits.setdefault(actor, [])
        hits.extend((at, at + 1) for at in places)
        hits.sort()


def _let_speak(actor: str | None, places: list[int], stream: Stream) -> None:
    """Let "we" name one actor only, where the text names nobody else whom it could join.

    A text that names the parties by another word than "we" is one of both of them.
    """
    if actor is None:
        return
    both = [hits for hits in stream.hits.values() if (places[0], places[0] + 1) in hits]
    here = {(at, at + 1) for at in places}
    if any(set(hits) - here for hits in both):
        return
    for hits in both:
        hits[:] = [one for one in hits if one not in here]
    _let_name(actor, places, stream)


def _owner(clauses: tuple[Clause, ...], stream: Stream, matcher: Matcher) -> str | None:
    """Whose text it is: the one body that it calls "our district", "our department"."""
    owners = {
        name
        for clause in clauses
        for said in _OURS.finditer(clause.reading.text)
        for name in _named(clause, stream, matcher, *said.span("whom"))[:1]
        if "body" in matcher.vocabulary.lists[name].belongs_to
    }
    return owners.pop() if len(owners) == 1 else None


_OURS = expression(r"\bour (?P<whom>[a-z]+(?:[ -][a-z]+){0,2})", re.I)


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
        said = _YOU_ARE.search(text) or _CALLED.search(text)
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
        if begin - size == longest[begin]
        and not any(at in longest for at in _compounded(stream, longest[begin]))
    ]


def _compounded(stream: Stream, end: int) -> list[int]:
    """Where the noun may begin that ends a compound: "All School (Post) Officers"."""
    found = [end]
    for at in range(end, min(end + _BETWEEN, len(stream.words))):
        titled = stream.tags[at] in "xv" and stream.written[at].istitle()
        if not titled or at in stream.articled:
            break
        found.append(at + 1)
    return found


_BETWEEN = 2
"""Words of a title between what it begins and ends with."""
