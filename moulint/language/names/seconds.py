"""Deputies that stand in for somebody and are no sworn ones: "the dean's deputies".

In "the warden and her deputy" and "deputies of the warden" the deputy is the second of the warden,
though a deputy alone is one of the sheriff's.
"""

from __future__ import annotations

from moulint.clauses import Clause
from moulint.expression import expression
from moulint.language.words.matcher import Matcher
from moulint.language.words.stream import Span, Stream

_OWNED = expression(r"[’'](?:s\s+)?(?:\w+ )?$|[’'] $")
"""What stands in front of one whom a possessive ties to somebody, perhaps with an adjective."""
_JOINED = expression(r"\b(?:and|or),? (?:one of |any of )?(?:his|her|their|his or her) (?:\w+ )?$")
"""The same of one who is joined with him: "and their (two) deputies"."""
_OF = frozenset({"of", "to"})


def name_seconds(clauses: tuple[Clause, ...], stream: Stream, matcher: Matcher) -> None:
    """Let a deputy whom the text gives to somebody be named as he is."""
    found = [first for first, last in stream.hits.get("second-in-command", ()) if last == first + 1]
    if not found:
        return
    owners = _owners(stream, matcher)
    for at in found:
        span = (at, at + 1)
        if not any(span in stream.hits.get(name, ()) for name in matcher.default_actor):
            continue
        owner = _owner(clauses[stream.clause_of[at]], stream, at, owners)
        if owner is None:
            continue
        for name in matcher.default_actor:
            stream.hits[name] = [hit for hit in stream.hits[name] if hit != span]
        stream.add(owner, span)


def _owners(stream: Stream, matcher: Matcher) -> dict[Span, str]:
    """Where persons are named who are neither in the post nor of its side.

    A place that stands for who runs it owns no second.
    """
    places = {last for _, last in stream.hits.get("workplace", ())}
    own = matcher.widened(matcher.default_actor) - {"person"}
    return {
        span: name
        for name in matcher.actors
        if "person" in matcher.wider[name] and not matcher.wider[name] & own
        if not matcher.vocabulary.lists[name].served
        for span in stream.hits.get(name, ())
        if span[1] not in places
    }


def _owner(clause: Clause, stream: Stream, at: int, owners: dict[Span, str]) -> str | None:
    """Whose second a deputy is; None where nobody's."""
    if stream.written[at][:1].isupper() and at > stream.clause_span[clause.index][0]:
        return None  # a title, or a defined term
    if stream.words[at + 1 : at + 2] and stream.words[at + 1] in _OF:
        return next((name for span, name in owners.items() if span[0] == at + 2), None)
    front = clause.reading.text[: stream.start[at]]
    ends: tuple[int, ...] = ()
    if _OWNED.search(front[-_NEAR:]):
        ends = (at, at - 1)
    elif _JOINED.search(front[-_NEAR:]):
        ends = (at - 1, at - 2)
    return next((name for span, name in owners.items() if span[1] in ends), None)


_NEAR = 32
"""Characters in front of a deputy that can tie him to somebody."""
