"""Abbreviations that a text spells out itself: "ICE (in case of emergency)".

What the vocabulary takes for the initials of somebody may be those of something else in this text.
Where the text spells it out, and never as the name of him, the initials stand for him nowhere.
"""

from __future__ import annotations

import re
from functools import lru_cache

from moulint.clauses import Clause
from moulint.language.words.matcher import Matcher
from moulint.language.words.stream import Stream

_SHORTEST, _LONGEST = 2, 6
"""Letters of such an abbreviation."""
_GAP = r"(?:[\s/&-]+(?:of|and|the|for|in|to|on|or|an?))*[\s/&-]+"
"""What may stand between two words of which the initials are taken."""
_MEANS = r"(?:for|means?|meaning|stands? for|is short for|short for|that is|i\.e\.)"
_SIGN = (
    rf"(?:\W{{0,2}}[(\[=:\"“\u2013\u2014]\W{{0,3}}(?:{_MEANS}\W{{1,4}})?"
    rf"|\W{{1,3}}{_MEANS}\W{{1,4}})"
)
"""What stands between an abbreviation and the words that it is taken from."""


def other_initials(clauses: tuple[Clause, ...], stream: Stream, matcher: Matcher) -> None:
    """Let initials stand for nobody where the text says that they are those of something else."""
    for name in matcher.actors:
        if name in matcher.default_actor:
            continue  # of whom the agreement speaks it may call as it likes
        short = {
            stream.written[first]
            for first, last in stream.hits.get(name, ())
            if last - first == 1 and stream.written[first].isupper()
        }
        for written in short:
            if _SHORTEST <= len(written) <= _LONGEST and written.isalpha():
                _take_away(name, written, clauses, stream)


def _take_away(name: str, written: str, clauses: tuple[Clause, ...], stream: Stream) -> None:
    """Take an actor's hits from an abbreviation that is only spelled out otherwise."""
    told = [
        (clause.index, found.span(found.lastgroup or 0))
        for clause in clauses
        if written in clause.reading.text or ".".join(written) in clause.reading.text
        for found in _spelled_out(written).finditer(clause.reading.text)
    ]
    if not told or any(_names(name, stream, index, span) for index, span in told):
        return
    hits = stream.hits[name]
    hits[:] = [
        (first, last)
        for first, last in hits
        if last - first > 1 or stream.written[first] != written
    ]


def _names(name: str, stream: Stream, index: int, span: tuple[int, int]) -> bool:
    """True where an actor is named in some characters of a clause."""
    low, high = stream.clause_span[index]
    return any(
        low <= first
        and last <= high
        and span[0] <= stream.start[first]
        and stream.end[last - 1] <= span[1]
        for first, last in stream.hits.get(name, ())
    )


@lru_cache(maxsize=64)
def _spelled_out(written: str) -> re.Pattern[str]:
    """How an abbreviation is spelled out, behind it or in front: "Yard Office (Y.O.)"."""
    words = _GAP.join(rf"{letter}[a-z'’]+" for letter in written)
    short = r"\.?".join(written) + r"(?:\.|s?\b)"
    return re.compile(
        rf"(?-i:\b{short}){_SIGN}(?P<behind>{words})\b"
        rf"|\b(?P<front>{words})\W{{0,2}}\s*[(,]\W{{0,2}}(?:or )?(?-i:{short})",
        re.IGNORECASE,
    )
