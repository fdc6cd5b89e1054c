"""Whom a job description means by "the person in this position": whoever its title names.

"POSITION: Head Cook" over a page makes the incumbent the head cook, and nobody else, also where the
title is one that nobody knows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from moulint.clauses import Clause
from moulint.expression import expression
from moulint.language.words.matcher import Matcher
from moulint.language.words.stream import Span, Stream

_TITLE = expression(
    r"^\W*(?:(?:position|job|post|role)(?: (?:title|description|specification|announcement"
    r"|profile))?|title|classification)(?: for(?: the)?)?\s*(?:[:–—-]+"
    r"|\bof\b)\s*(?P<whom>[^.;:|]{3,60}?)\W*$"
    r"|^\W{0,9}(?P<named>\w[^.;:|–—-]{2,60}?)\s{0,3}[–—:-]{1,3}\s*(?:position|job|post)"
    r" (?:description|specification|announcement|profile)\W*$",
    re.IGNORECASE,
)
_FIRST = 6
"""Clauses at the head of a text among which its title stands."""
_HOLDERS = frozenset("person employee individual holder occupant incumbent worker".split())
_POSTS = frozenset("position post job role assignment classification".split())
_BETWEEN = 3
"""Words from the holder to the post: "the holder of this post"."""


def name_incumbents(clauses: tuple[Clause, ...], stream: Stream, matcher: Matcher) -> None:
    """Let whoever holds the position be whom the title of the text names."""
    for clause in clauses[:_FIRST]:
        said = _TITLE.match(clause.text)
        if said is None:
            continue
        low, high = stream.clause_span[clause.index]
        named = {
            name
            for name in matcher.actors
            if "person" in matcher.wider[name]
            for hit in stream.hits.get(name, ())
            if low <= hit[0] and hit[1] <= high
        }
        spans = list(_holders(stream, high))
        for name in matcher.actors:
            hits = stream.hits.get(name)
            if hits:
                hits[:] = [one for one in hits if one not in spans]
        for name in named:
            for span in spans:
                stream.add(name, span)
        return


def _holders(stream: Stream, low: int) -> Iterator[Span]:
    """Where a text speaks of whoever holds the position."""
    for at in stream.places(_HOLDERS):
        if at < low:
            continue
        if stream.words[at] == "incumbent":
            yield at, at + 1
            continue
        posts = (i for i in range(at + 1, at + 1 + _BETWEEN) if i < len(stream.words))
        post = next((i for i in posts if stream.words[i] in _POSTS), None)
        if post is not None and stream.words[at + 1] in ("in", "of", "holding", "filling"):
            yield at, post + 1
