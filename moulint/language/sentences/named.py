"""Whom a cell names: alone, as the owner of a column, with what he promises, or kept out."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable

from moulint.clauses import Clause
from moulint.expression import expression
from moulint.language.words.classes import DUTIES
from moulint.language.words.stream import Span, Stream

_BESIDE = frozenset(
    "and or & / , ; : . only alone designee designees own either both each every all any assigned "
    "of receiving host home concerned affected joint standing full acting responsible lead "
    "oversight steering advisory review".split()
)
_OFFICE = DUTIES | {
    *"part side undertakings commitments response responses action actions step steps".split(),
    *"reaction involvement measures intervention interventions".split(),
}
"""What a header says of whose column it is: "Responsibility of the City", "Steps by the City"."""
_OWNS = frozenset("of for by from what".split())
_DENIES = frozenset("not never".split())
_DOES_NOT = (["does", "not"], ["do", "not"])
_DOES = frozenset("does do will shall must not never".split())
"""What ends a header that asks: "What the clerk does"."""
_HALVES = frozenset("never not but".split())
_SHUTS_OUT = frozenset("not never none out barred excluded nothing".split())
_NO_MORE = frozenset(
    "has have takes take plays play no not never part role say hand involvement is are not "
    "involved stays stay out barred excluded nothing none in it this here".split()
)
"""All that may stand beside a name in a cell that keeps somebody out: "the clerk has no part"."""
_PROMISE = 4
"""Words of "shall", "shall not conduct", behind a name that a row's task belongs to."""
_OPTIONAL = frozenset("may can could might should would".split())
DENIAL = expression(
    r"\W*(?:no|none|never|nothing|(?:has |plays )?no (?:role|part|involvement|authority|say|action)"
    r"|not (?:involved|permitted|allowed|authorized|responsible|used)"
    r"|(?:is |are )?prohibited|stays out|keeps out|takes no part|hands off|out|uninvolved)\W*",
    re.IGNORECASE,
)


_THIS = frozenset("this that these those it following".split())
"""What a header leaves to its cells: "The clerk does not do this"."""


def without_filler(words: list[str], low: int, high: int) -> Span:
    """A header up to its "do this", which stands for what the cells say: "Clerk shall not"."""
    end = high
    while end > low and words[end - 1] in _THIS:
        end -= 1
    filled = low + 1 < end < high and words[end - 1] in ("do", "does")
    return (low, end - 1) if filled else (low, high)


def without_asking(words: list[str], low: int, high: int) -> Span:
    """A header that asks what somebody does, without what asks: "Clerk", "Clerk shall not".

    What its cells say then has a subject and no verb of the header's in front.
    """
    if words[low] != "what":
        return without_filler(words, low, high)
    end = high - 1 if words[high - 1] in ("do", "does") else high
    return (low + 1, end) if low + 1 < end < high else (low, high)


class Named:
    """The actors that the cells of an agreement's tables name."""

    def __init__(self, stream: Stream, actors: Iterable[str]) -> None:
        self._stream = stream
        named = [(span, name) for name in actors for span in stream.hits.get(name, ())]
        named.sort(key=lambda one: (one[0][0], -one[0][1]))
        self._in_order: list[tuple[Span, str]] = named
        """Everybody who is named, the longest name in front where several begin."""
        self._begins = [first for (first, _), _ in named]

    def span(self, clause: Clause) -> Span:
        """Where a cell stands in the stream."""
        return self._stream.clause_span[clause.index]

    def only(self, clause: Clause | None) -> frozenset[str]:
        """The actors of a cell that holds nothing else, empty for any other cell."""
        if clause is None:
            return frozenset()
        return self.between(*self.span(clause))

    def between(self, low: int, high: int) -> frozenset[str]:
        """The actors of a span that holds nothing else."""
        if low == high or high - low > 8:
            return frozenset()
        who, rest = self.inside(low, high)
        return who if not rest - _BESIDE else frozenset()

    def inside(self, low: int, high: int) -> tuple[frozenset[str], set[str]]:
        """The actors named in a span, and its words beside their names."""
        longest: list[tuple[Span, str]] = []
        for at in range(bisect_left(self._begins, low), bisect_left(self._begins, high)):
            span, name = self._in_order[at]
            if span[1] > high:
                continue
            if not longest or span[0] >= longest[-1][0][1] or span == longest[-1][0]:
                longest.append((span, name))
        places = self._stream.hits.get("workplace", [])
        beside = places[bisect_left(places, (low,)) : bisect_left(places, (high,))]
        covered = {at for span in (*beside, *(one for one, _ in longest)) for at in range(*span)}
        rest = {self._stream.words[at] for at in range(low, high) if at not in covered}
        return frozenset(name for _, name in longest), rest

    def owner(self, head: Clause | None) -> frozenset[str]:
        """Whose column a header opens: "City", "City's responsibility", "Role of the clerk"."""
        if head is None or (plain := self.only(head)):
            return frozenset() if head is None else plain
        low, high = self.span(head)
        words = self._stream.words
        asks = words[low] == "what" if low < high else False
        while low < high and words[low] in _OFFICE | _OWNS | _DENIES:
            low += 1
        end = without_filler(words, low, high)[1]
        asks = asks or end < high or words[end - 2 : end] in _DOES_NOT
        high = end
        while low < high and words[high - 1] in (_OFFICE | _DOES if asks else _OFFICE):
            high -= 1
        return self.between(low, high)

    def bound(self, cell: Clause) -> tuple[frozenset[str], frozenset[str]]:
        """Whom a cell gives its row to, and whom it keeps out, where it says little more."""
        low, high = self.span(cell)
        tags = self._stream.tags
        modal = next((at for at in range(low + 1, high) if tags[at] == "M"), None)
        if modal is None or high - modal > _PROMISE or not set(tags[modal:high]) <= set("MNRvbD"):
            return self._shares(cell)
        who, rest = self.inside(low, modal)
        if rest - _BESIDE or self._stream.words[modal] in _OPTIONAL:
            return frozenset(), frozenset()
        return (frozenset(), who) if "N" in tags[modal:high] else (who, frozenset())

    def _shares(self, cell: Clause) -> tuple[frozenset[str], frozenset[str]]:
        """Whom a cell names for its row and whom it keeps out: "Dean; never the clerk"."""
        low, high = self.span(cell)
        doers: set[str] = set()
        barred: set[str] = set()
        for first, last in self._halves(low, high):
            words = self._stream.words[first:last]
            who, rest = self.inside(first, last)
            if not who:
                return frozenset(), frozenset()
            if rest <= _BESIDE:
                doers |= who
            elif rest <= _NO_MORE | _BESIDE and (_SHUTS_OUT | {"no"}) & set(words):
                barred |= who
            else:
                return frozenset(), frozenset()
        return (frozenset(doers), frozenset(barred)) if barred else (frozenset(), frozenset())

    def _halves(self, low: int, high: int) -> list[Span]:
        """A cell cut at its stops and in front of "not" and "never"."""
        found: list[Span] = []
        first = low
        for at in range(low, high):
            word, tag = self._stream.words[at], self._stream.tags[at]
            stop = tag in ",;" or word in (".", "(", ")", "-", "–", "—")
            turn = word in _HALVES and at > first and tag != "x"
            if stop or (turn and bool(self.inside(first, at)[0]) and at + 1 < high):
                if at > first and self.inside(first, at)[0]:
                    found.append((first, at))
                    first = at
                if stop:
                    first = at + 1
        return [*found, (first, high)] if first < high else found

    def led_by(self, cell: Clause) -> tuple[frozenset[str], int]:
        """Whom a cell begins with, and where that name ends."""
        low, high = self.span(cell)
        tags = self._stream.tags
        end = next((at for at in range(low + 1, high) if tags[at] in ",;PSR"), high)
        return self.between(low, end), end

    def kept_out(self, low: int, high: int) -> frozenset[str]:
        """Whom the end of a cell keeps out: "; clerk takes no part"."""
        start = next((at + 1 for at in range(high - 1, low - 1, -1) if self._parts(at)), high)
        for end in range(high, start, -1):
            who = self.between(start, end)
            said = " ".join(self._stream.written[end:high])
            if who and DENIAL.fullmatch(said):
                return who
        return frozenset()

    def _parts(self, at: int) -> bool:
        return self._stream.tags[at] in ",;C"
