"""What "it" stands for in the first sentence under a title: "GATES. The guard takes no part in it."

The pronoun that such a sentence ends with means what the title names, where the sentence itself
names nothing else that it could mean.
"""

from __future__ import annotations

import re
from bisect import insort
from itertools import takewhile

from moulint.clauses import Clause
from moulint.expression import expression
from moulint.language.words.matcher import Matcher
from moulint.language.words.stream import Span, Stream

_POINTS = frozenset("it this that them these those".split())
_MATTERS = frozenset("matter matters subject area field work".split())
_SUCH = expression(r"\b(?:such|these|those|this|that)\s+$", re.IGNORECASE)
"""What stands in front of "matters" where known ones are meant; matching passes over it."""
_LONGEST = 14
"""Words of a sentence in which nothing else is named."""
_TITLE = 7
"""Words of a title that runs in."""
_SHORT_SECTION = 70
"""Words of a paragraph that its title can sum up as "it"."""
_SINKS = frozenset("it they them this that these those which what who".split())


def head_pronouns(clauses: tuple[Clause, ...], stream: Stream, matcher: Matcher) -> None:
    """Let a pronoun at the end of a section's first sentence mean what the title names."""
    wanted: list[tuple[Span, int]] = []
    for clause in clauses:
        first, last = stream.clause_span[clause.index]
        if last - first > _SHORT_SECTION or first >= last or clause.heading:
            continue
        title, begins = _title(clause, clauses, stream)
        if title is None:
            continue
        at = _pronoun(stream, clause.reading.text, begins, last)
        if at is not None:
            wanted.append((title, at))
    for title, at in wanted:
        _let_mean(stream, matcher, title, at)


def _title(clause: Clause, clauses: tuple[Clause, ...], stream: Stream) -> tuple[Span | None, int]:
    """The words of the title that a clause begins with or stands right under, and its own start."""
    first, last = stream.clause_span[clause.index]
    end = next(
        (i for i in range(first, min(last, first + _TITLE)) if stream.words[i] in ".:"), None
    )
    if end is not None and end > first and not set("MBHDz") & set(stream.tags[first:end]):
        return (first, end), end + 1
    above = clause.parent
    if above is not None and above == clause.index - 1 and clauses[above].heading:
        return stream.clause_span[above], first
    return None, first


def _pronoun(stream: Stream, text: str, low: int, high: int) -> int | None:
    """Where the first sentence ends in a pronoun that nothing in front of it explains."""
    words = list(takewhile(lambda word: word not in ".;?!", stream.words[low:high]))
    if not 3 < len(words) <= _LONGEST:
        return None
    at = low + len(words) - 1
    such = stream.words[at] in _MATTERS and _SUCH.search(text[: stream.start[at]])
    if not such and stream.words[at] not in _POINTS:
        return None
    if stream.tags[at - 1] not in "PvCgz" or _SINKS & set(stream.words[low:at]):
        return None
    return at


def _let_mean(stream: Stream, matcher: Matcher, title: Span, at: int) -> None:
    low, high = title
    for name, hits in stream.hits.items():
        if name in matcher.actors or (at, at + 1) in hits:
            continue
        if any(low <= one and two <= high for one, two in hits):
            insort(hits, (at, at + 1))
