"""Men whom a letter lends: "your man will stand at the gate", "one of my men", "the sheriff's man".

Whoever sends officers writes of his man, and whoever has one, of yours: it is the officer.
"""

from __future__ import annotations

import re

from moulint.clauses import Clause
from moulint.expression import expression
from moulint.language.words.matcher import Matcher
from moulint.language.words.stream import Span, Stream

_MINE = expression(r"\b(?:my|your|our)\s$", re.IGNORECASE)
"""What stands in front of the man of whoever writes, or is written to."""
_MEN = frozenset({"man", "men"})
_BESIDE = frozenset("and or".split())
"""Behind which others are named whom nobody lends: "our men and women"."""


def name_lent(clauses: tuple[Clause, ...], stream: Stream, matcher: Matcher) -> None:
    """Let such a man be named as the one in the post is."""
    found = stream.places(_MEN)
    if not found:
        return
    senders = _senders(stream, matcher)
    for at in found:
        front = clauses[stream.clause_of[at]].reading.text[: stream.start[at]]
        joined = stream.words[at + 1 : at + 2] and stream.words[at + 1] in _BESIDE
        if joined or not (_MINE.search(front[-_NEAR:]) or (at in stream.owned and at in senders)):
            continue
        for name in matcher.default_actor:
            stream.add(name, (at, at + 1))


_NEAR = 12
"""Characters in front of a man within which it is said whose he is."""


def _senders(stream: Stream, matcher: Matcher) -> frozenset[int]:
    """Where the names of bodies end that are on the side of whoever is in the post."""
    own = matcher.widened(matcher.default_actor) - matcher.default_actor - {"person"}
    spans: list[Span] = [
        span
        for name in matcher.actors
        if "body" in matcher.wider[name] and matcher.wider[name] & own
        for span in stream.hits.get(name, ())
    ]
    return frozenset(last for _, last in spans)
