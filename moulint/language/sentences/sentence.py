"""A sentence as it is read, and where in it the lists of the vocabulary occur."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field

from moulint.clauses import Clause
from moulint.expression import expression
from moulint.language.sentences.where import Where
from moulint.language.words.classes import DUTIES
from moulint.language.words.matcher import Matcher
from moulint.language.words.stream import Pieces, Span, Stream, outside
from moulint.language.words.vocabulary import GAP


@dataclass(slots=True)
class Sentence:
    """A sentence as it is read: positions count over the lead-in's words and its own.

    `pieces` are spans of the stream, in reading order; the last one is the sentence's own words.
    """

    clause: Clause
    number: int
    """Its place among the document's sentences."""
    pieces: tuple[Span, ...]
    words: list[str]
    tags: list[str]
    own: int
    """Position of the first word that is not the lead-in's."""
    governed: bool
    """True where a lead-in is read in front."""
    stream: Stream
    matcher: Matcher
    where: Where
    """Where each list can occur at all, to look no further where it cannot."""
    cited: frozenset[str] | None = None
    """The clause numbers that it refers to, once they have been asked for (citations.py)."""
    in_order: list[tuple[Span, str]] | None = None
    """Its actors, the longest reading first at each place, once they are asked for (actors.py)."""
    papers: frozenset[str] | None = None
    """The forms that it names, once they have been asked for (citations.py)."""
    announced: int = -1
    """Where a lead-in says "the following" of items that begin with verbs of their own; else -1."""
    _found: dict[str, list[Span]] = field(default_factory=dict)
    _named: list[tuple[Span, str]] | None = None
    _asks: bool | None = None

    def __len__(self) -> int:
        return len(self.words)

    @property
    def run_in(self) -> bool:
        """True for an item that a heading in its own clause governs: "Duties. Patrol …"."""
        first = self.pieces[0][0]
        return self.governed and self.stream.clause_of[first] == self.clause.index

    @property
    def heads_list(self) -> bool:
        """True where what is read in front is a noun phrase, "Duties of the SRO", and no verb."""
        asked = self.words[:1] in (["what"], ["things"])  # "What we ask of Deputy Marsh"
        return asked or not set("MBHDzN") & set(self.tags[: self.own])

    def hits(self, name: str) -> list[Span]:
        """Where a list of the vocabulary occurs in this sentence, as positions."""
        found = self._found.get(name)
        if found is None:
            if self.where[name] >> self.number & 1:
                self._found[name] = _NONE  # a list that names itself finds nothing more
                found = self._find(name)
            else:
                found = _NONE
            self._found[name] = found
        return found

    @property
    def named(self) -> list[tuple[Span, str]]:
        """Every place where an actor is named, by actor in the vocabulary's order."""
        if self._named is None:
            actors = self.where.among(self.matcher.actors, self.number)
            self._named = [(span, name) for name in actors for span in self.hits(name)]
        return self._named

    def any(self, name: str, low: int, high: int) -> Span | None:
        """The first hit of a list that lies within [low, high), or None."""
        for first, last in self.hits(name):
            if first >= low and last <= high:
                return (first, last)
        return None

    def holds(self, groups: Iterable[Iterable[str]]) -> bool:
        """True where one list of each group occurs."""
        hits = self.hits  # asked for every pattern: no generators here
        for names in groups:
            for name in names:
                if hits(name):
                    break
            else:
                return False
        return True

    def articled(self, position: int) -> bool:
        """True where an article stood in front of a word: "is a trained officer"."""
        return self.absolute(position) in self.stream.articled

    def owned(self, position: int) -> bool:
        """True for a word behind a possessive: "the officer's duties"."""
        return self.absolute(position) in self.stream.owned

    def plural(self, position: int) -> bool:
        """True for a plural, also one that is written as a possessive: "SRO's patrol"."""
        return self.words[position].endswith("s") or self.absolute(position) in self.stream.plural

    def pointed(self, position: int) -> bool:
        """True for a thing that is known already: "the log", "those monthly figures"."""
        if position < self.own:
            return False
        start = self.stream.start[self.absolute(position)]
        found = _POINTED.search(self.clause.reading.text[max(0, start - 60) : start])
        if found is None:
            return False
        between = len(found[0].split()) - 1
        return not set("zBH") & set(self.tags[position - between : position])

    @property
    def asks(self) -> bool:
        """True for a question."""
        if self._asks is None:
            span = self.offsets((self.own, len(self)))
            asked = span is not None and bool(_ASKED.match(self.clause.reading.text, span[1]))
            self._asks = asked and not self._told_to_answer()
        return self._asks

    def _told_to_answer(self) -> bool:
        """True for "The review must answer: Were the trays full?": what is asked is its object."""
        words, tags = self.words[self.own :], self.tags[self.own :]
        colon = words.index(":") if ":" in words else 0
        first = next((at for at, tag in enumerate(tags[:colon]) if tag == "M"), 0)
        return first > 0 and tags[0] != "S" and "," not in tags[:first]

    def absolute(self, position: int) -> int:
        """The position in the stream of a position in the sentence."""
        if self.own <= position < len(self.words):
            return self.pieces[-1][0] + position - self.own
        for low, high in self.pieces:
            if position < high - low:
                return low + position
            position -= high - low
        return -1

    def offsets(self, span: Span) -> tuple[int, int] | None:
        """Character offsets, in the clause's reading, of a span of the sentence's own words."""
        first, last = max(span[0], self.own), span[1]
        if first >= last:
            return None
        base = self.pieces[-1][0] - self.own
        return self.stream.start[base + first], self.stream.end[base + last - 1]

    def text(self, span: Span | None = None) -> str:
        """The words of a span, lead-in included, as written."""
        first, last = span or (0, len(self.words))
        written = [w for low, high in self.pieces for w in self.stream.written[low:high]]
        return " ".join(written[first:last]).replace(" ,", ",").replace(" .", ".")

    def _positions(self, spans: list[Span]) -> list[Span]:
        found: list[Span] = []
        base = 0
        for low, high in self.pieces:
            at = bisect_left(spans, (low,))
            until = bisect_left(spans, (high,), at)
            if at < until:
                shift = base - low
                found += [(a + shift, b + shift) for a, b in spans[at:until] if b <= high]
            base += high - low
        return found

    def _find(self, name: str) -> list[Span]:
        spans = self.stream.hits.get(name)
        found = self._positions(spans) if spans else []
        for where, pieces in self.where.entries(name):
            if where >> self.number & 1:
                chains = self._sequence(pieces)
                if chains and name.endswith(" unless"):
                    chains = [one for one in chains if not self._over_next_deed(*one)]
                found += chains
        if found and self.announced >= 0:
            found = [one for one in found if one[0] > self.announced or one[1] <= self.own]
        if found and name in self.matcher.excluding:
            excluded = self.hits(f"{name} unless")
            if excluded and name in self.matcher.actors:
                excluded = [one for one in excluded if not self._parted(one)]
            found = outside(found, excluded)
        return sorted(set(found)) if len(found) > 1 else found

    def _parted(self, span: Span) -> bool:
        """True where an article parts words: "Under this contract the officer" is no compound."""
        low, high = span
        if high - low == 2 and self.owned(low + 1) and self.words[low + 1] in DUTIES:
            return True  # "the principal's duties", told from "the principal duties"
        return high - low == 2 and self.tags[low] not in "PCT" and self.articled(low + 1)

    def _sequence(self, pieces: Pieces) -> list[Span]:
        """Hits of an entry with gaps: each piece in turn, with no full stop in a gap."""
        chains = self.hits(pieces[0][0])
        for piece, apart in pieces[1:]:
            if not chains:
                break
            following = self.hits(piece)
            reach = GAP if apart else 0
            chains = [
                (first, high)
                for first, last in chains
                for low, high in following
                if last <= low
                and self._within(last, low, reach)
                and self._passable(first, last, low)
                and not self._joined_verb(first, low, high)
            ]
        return chains

    def _within(self, low: int, high: int, reach: int) -> bool:
        """A gap is short, without a phrase that is put in: "attend, before … June, a course"."""
        if high <= low + reach:
            return True
        if not reach or high > low + _WIDEST:
            return False
        tags = self.tags
        opens = next((at for at in range(low, high) if tags[at] == ","), high)
        if tags[opens + 1 : opens + 2] not in (["P"], ["S"]):
            return False
        closes = next((at for at in range(high - 1, opens, -1) if tags[at] == ","), opens)
        return opens < closes and opens - low < _BESIDE and high - closes <= _BESIDE

    def _passable(self, first: int, low: int, high: int) -> bool:
        """A gap holds no full stop, and behind a verb no other finite verb either."""
        gap = self.tags[low:high]
        if self.words[low] == ":" and self.tags[first] in "vzgd":
            gap = gap[1:]  # "shall have taken: the basic course; …"
        if ";" in gap or self._over_front(first, low, high):
            return False
        noun = self.tags[low : low + 1] == ["B"] and (first == self.own or self.articled(first))
        if noun:  # "Discipline is the duty of"
            gap = gap[1:]
        if self.tags[first] not in "vzgd" or "M" in gap:
            return self.tags[first] not in "vzgd"
        return not any(
            tag == "B" and not self._of_whom(at) for at, tag in enumerate(gap, high - len(gap))
        )

    def _of_whom(self, at: int) -> bool:
        """True for "are" in "guests who are singing", which only tells who is meant."""
        return self.words[at - 1] in ("who", "that") and self.tags[at - 2 : at - 1] == ["x"]

    def _joined_verb(self, first: int, low: int, high: int) -> bool:
        """True where words are a verb beside the first, and not its object.

        "conducts classes and *investigates crimes*" conducts no investigation.
        """
        tags = self.tags
        joined = tags[low] in "vzg" and tags[low] == tags[first] and tags[low - 1] in ",C"
        return joined and low > first + 1 and tags[high : high + 1] == ["x"]

    def _over_next_deed(self, first: int, last: int) -> bool:
        """True in "plays chess, takes a role": what is done next makes no exception of the first.

        "plays and takes a role" and "plays, in June, a role" are still one deed.
        """
        tags = self.tags
        if tags[first] not in "vz":
            return False
        thing = False
        for at in range(first + 1, last - 1):
            begins = tags[at - 1] == "," or tags[at - 2 : at] == [",", "C"]
            if begins and tags[at] == tags[first] and thing:
                return True
            thing = thing or tags[at] == "x"
        return False

    def _over_front(self, first: int, low: int, high: int) -> bool:
        """True from a fronted clause or phrase into what follows it: "When …, the clerk shall"."""
        tags = self.tags
        opens = tags[first] in "SP" or tags[first + 1 : first + 2] in (["P"], ["T"])
        if not opens or (first != self.own and tags[first - 1] not in ",;"):
            return False
        gap = tags[low:high]
        if tags[first] == "S" and "," not in gap and "M" in gap:
            modal = low + gap.index("M")  # "When at the gym the clerk shall"
            return not set("zBHDdgMv") & set(tags[first + 1 : modal])
        if "," not in gap or self._lists_nouns(first, low, gap):
            return False
        return "M" in gap[gap.index(",") :] or self._is_subject(high)

    def _lists_nouns(self, first: int, low: int, gap: list[str]) -> bool:
        """True for "as time, seats and money may permit": one subject, and no phrase in front."""
        if self.words[first] not in ("as", "when", "where", "if") or "C" not in gap:
            return False
        last = gap.index("C")
        listed = set(self.tags[first + 1 : low]) | set(gap)
        return "M" in gap[last:] and listed <= set("x,CPMg")  # "as time and funding may permit"

    def _is_subject(self, at: int) -> bool:
        """True for a word of the subject that a fronted phrase stands in front of."""
        for tag in self.tags[at : at + _SUBJECT]:
            if tag in ",;S":
                return False
            if tag in "MB":
                return True
        return False


_POINTED = expression(
    r"\b(?:the|that|those|these|this|said|such|its|their)\s+"
    r"(?:(?!(?:an?|any|the|shall|will|must|may|of|to|in|and|or)\b)[\w'’-]+\s+){0,3}$",
    re.IGNORECASE,
)
"""What stands in front of a thing that is known already."""
_ASKED = expression(r"[)\]\"”’'*_]{0,3}\?")
"""The mark of a question, behind what closes in front of it."""
_SUBJECT = 12
"""Words in which a subject comes to its verb."""
_WIDEST = 30
"""Words of a gap with a phrase that is put in."""
_BESIDE = 3
"""Words of it in front of that phrase, and words behind it, are fewer."""
_NONE: list[Span] = []
