"""Terms whose meaning stands elsewhere: "The "Gate Sheet" is the form in Exhibit 2"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from moulint.clauses import Clause
from moulint.clauses.cited import ATTACHMENT, NUMBER, cites
from moulint.expression import expression
from moulint.language.words.stream import Span, Stream

_ATTACHED = expression(
    rf"\b({ATTACHMENT})\s+({NUMBER})(?!\w)",
    re.IGNORECASE,
    cues="exhibit|attachment|appendix|schedule|annex|addendum",
)
_SHORT = 160
"""Characters of a definition that says no more than where its matter stands."""
_LONG = 30
"""An attachment of more clauses is no form or table."""


def set_out(
    clauses: tuple[Clause, ...], stream: Stream, meanings: Iterable[tuple[tuple[str, ...], str]]
) -> Iterator[tuple[tuple[str, ...], list[Span]]]:
    """For each term that an attachment sets out, where its words stand in the stream."""
    for term, meaning in meanings:
        cited = _ATTACHED.search(meaning) if len(meaning) < _SHORT else None
        if cited is None:
            continue
        number = f"{cited[1].title()} {cited[2]}"
        parts = [one.index for one in clauses if not one.heading and cites((number,), one)]
        if 0 < len(parts) < _LONG:
            first, last = stream.clause_span[parts[0]], stream.clause_span[parts[-1]]
            yield term, [(first[0], last[1])]
