"""Sentences: a clause's own words, with the lead-in that governs them read in front."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from moulint.clauses import Clause
from moulint.language.sentences.index import Index
from moulint.language.sentences.runins import run_in
from moulint.language.sentences.tables import Part, Tables
from moulint.language.sentences.titled import behind_title
from moulint.language.sentences.where import Where
from moulint.language.words.classes import DUTIES, ORDAINED
from moulint.language.words.matcher import Matcher
from moulint.language.words.stream import Pieces, Span, Stream
from moulint.language.words.vocabulary import GAP

_ABBREVIATIONS = frozenset(
    "no nos sec secs art st mr mrs ms dr jr sr gen lt sgt capt u.s u.s.c c.f.r e.g i.e etc vs v "
    "ofc off det cpl dep sgts lts inc dept approx minn wash mass conn fla tex cal colo ariz wis "
    "mich kan neb okla tenn ala nev admin cf op cit par para ch pp p ed rev stat ann gov educ "
    "elem rcw hrs hr mins yrs yr mos wks wk".split()
)


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
        return all(any(map(self.hits, names)) for names in groups)

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
            self._asks = span is not None and bool(_ASKED.match(self.clause.reading.text, span[1]))
        return self._asks

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
        for where, pieces in self.where.entries.get(name, ()):
            if where >> self.number & 1:
                found += self._sequence(pieces)
        if found and self.announced >= 0:
            found = [one for one in found if one[0] > self.announced or one[1] <= self.own]
        if found and name in self.matcher.excluding:
            excluded = self.hits(f"{name} unless")
            if excluded and name in self.matcher.actors:
                excluded = [one for one in excluded if not self._parted(one)]
            if excluded:
                found = [
                    one
                    for one in found
                    if not any(a <= one[0] and one[1] <= b for a, b in excluded)
                ]
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
                if last <= low <= last + reach and self._passable(first, last, low)
            ]
        return chains

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
        return self.tags[first] not in "vzgd" or not ("M" in gap or "B" in gap)

    def _over_front(self, first: int, low: int, high: int) -> bool:
        """True from a fronted clause or phrase into what follows it: "When …, the clerk shall"."""
        tags = self.tags
        opens = tags[first] in "SP" or tags[first + 1 : first + 2] == ["P"]
        if not opens or (first != self.own and tags[first - 1] not in ",;"):
            return False
        gap = tags[low:high]
        if tags[first] == "S" and "," not in gap and "M" in gap:
            modal = low + gap.index("M")  # "When at the gym the clerk shall"
            return not set("zBHDdgMv") & set(tags[first + 1 : modal])
        return "," in gap and "M" in gap[gap.index(",") :]


_BEGINNING = frozenset({"now", "be"})
"""Words that a sentence begins with: "NOW, THEREFORE", "BE IT ORDAINED"."""
_ANNOUNCED = frozenset("following follows".split())
_VERBAL = (["v"], ["z"], ["g"], ["T"])
"""How the items begin that a lead-in announces."""
_NUMBERED = frozenset("no nos c s ss ch".split())
"""Abbreviations in front of numbers only: "No. 3", "G.L. c. 71, s. 37P"; "No." is an answer too."""
_POINTED = re.compile(
    r"\b(?:the|that|those|these|this|said|such|its|their)\s+"
    r"(?:(?!(?:an?|any|shall|will|must|may|of|to|in|and|or)\b)[\w'’-]+\s+){0,3}$",
    re.IGNORECASE,
)
"""What stands in front of a thing that is known already."""
_JOINED = re.compile(r"[-/]")
"""What joins abbreviations: "Jr.-Sr.", "Lt./Sgt."."""
_TITLED_BY_LETTER = frozenset("exhibit appendix schedule attachment annex part section".split())


_ASKED = re.compile(r"[)\]\"”’'*_]{0,3}\?")
"""The mark of a question, behind what closes in front of it."""


def _goes_on(text: str, end: int) -> bool:
    """True where a small letter follows a full stop: an abbreviation, not the sentence's end."""
    rest = text[end : end + 6].lstrip(" \n\t)\"”’'*_")
    return rest[:1].islower()


_INTRODUCED = re.compile(r":\s*[\"“]\W*(?:[\d.]+\s+)?(?:(?:the|an?)\s+)?$", re.IGNORECASE)
_LEADING_NUMBER = re.compile(
    r"\d{1,3}(?:\.\d{1,3})+\.?|\d{1,2}\.|\d{1,2}(?:\.\d{1,2})*\([a-z0-9]{1,2}"
)
_A_SENTENCE = 4
"""Words from which on what stands behind a number is a sentence."""
_TOLD = frozenset("information facts points guidance reminders".split())
"""What is told in sentences of their own."""
_NONE: list[Span] = []


class Sentences:
    """Cuts clauses into sentences and reads each behind the lead-in that governs it."""

    def __init__(self, clauses: tuple[Clause, ...], stream: Stream, matcher: Matcher) -> None:
        self._clauses = clauses
        self._stream = stream
        self._matcher = matcher
        self._tags = stream.tags
        self._spans: dict[int, list[Span]] = {}
        self._stops: list[int] | None = None
        """Where words stand that may end or begin a sentence, once they have been looked for."""
        self._heads: dict[Span, Span] = {}
        """By span: the heading in front of it in its own clause that governs it."""

    @property
    def clause_of(self) -> list[int]:
        """For each position of the stream, the index of its clause."""
        return self._stream.clause_of

    def spans(self, index: int) -> list[Span]:
        """The sentences of a clause, as spans of the stream."""
        found = self._spans.get(index)
        if found is None:
            whole = self._cut(self._clauses[index], *self._stream.clause_span[index])
            cut = run_in(self._stream.words, self._tags, whole, self._ends_in_name)
            self._heads.update((span, head) for head, span in cut if head is not None)
            found = self._spans[index] = [span for _, span in cut]
            if found and self._tags[found[0][0]] == ";" and found[0][0] + 1 < found[0][1]:
                found[0] = (found[0][0] + 1, found[0][1])  # "A: The officer …"
        return found

    def _ends_in_name(self, low: int, high: int) -> bool:
        """True where the words name somebody at their end, or a few words in front of it."""
        for name in self._matcher.actors:
            spans = self._stream.hits.get(name, _NONE)
            for at in range(bisect_left(spans, (low, 0)), len(spans)):
                first, last = spans[at]
                if first >= high:
                    break
                if high - 3 <= last <= high:
                    return True
        return False

    def all(self) -> Index:
        """Every sentence of the document, in reading order."""
        index = Index(Where(self._stream, self._matcher))
        matcher = self._matcher
        self.tables = Tables(self._clauses, self._stream, matcher.actors, matcher.default_actor)
        for clause in self._clauses:
            for order, span in enumerate(self.spans(clause.index)):
                lead = self._lead_in(clause) if order == 0 else ()
                if span in self._heads:
                    lead = (self._heads[span],)
                index.add(self._build(clause, len(index.all), (*lead, span), index.where))
        return index

    def of(self, clauses: Iterable[int]) -> Index:
        """The sentences of some clauses, without lead-ins."""
        index = Index(Where(self._stream, self._matcher))
        for number in clauses:
            for span in self.spans(number):
                index.add(self._build(self._clauses[number], len(index.all), (span,), index.where))
        return index

    def alone(self, sentence: Sentence) -> Sentence:
        """The same sentence without its lead-in."""
        return self._build(sentence.clause, sentence.number, sentence.pieces[-1:], sentence.where)

    def _build(
        self, clause: Clause, number: int, pieces: tuple[Span, ...], where: Where
    ) -> Sentence:
        stream = self._stream
        low, high = pieces[-1]
        words, tags = stream.words[low:high], self._tags[low:high]
        governed = len(pieces) > 1
        if governed:
            words = [w for low, high in pieces[:-1] for w in stream.words[low:high]] + words
            tags = [t for low, high in pieces[:-1] for t in self._tags[low:high]] + tags
        own = len(words) - (high - low)
        built = Sentence(
            clause, number, pieces, words, tags, own, governed, stream, self._matcher, where
        )
        if (
            governed
            and tags[own : own + 1] in _VERBAL
            and (told := [i for i in range(max(0, own - 8), own) if words[i] in _ANNOUNCED])
        ):
            built.announced = told[-1]
        return built

    def _lead_in(self, clause: Clause) -> tuple[Span, ...]:
        cell = self.tables.cells.get(clause.index)
        if cell is not None:
            if cell.part in (Part.TASK, Part.NAME):
                return ()
            if cell.part in (Part.SAID, Part.DONE, Part.WHEN):
                return tuple(span for one in cell.before for span in self.spans(one)[:1])
        pieces: list[Span] = []
        seen = 0
        above = clause.lead_in
        while above is not None and seen < 6:
            spans = self.spans(above)
            if spans:
                low, high = spans[-1]
                while high > low and self._tags[high - 1] == ";":
                    high -= 1  # the colon itself would cut the sentence
                pieces.insert(0, (low, high))
            seen += 1
            if len(spans) != 1:
                break  # the lead-in's own lead-in governs its first sentence only
            above = self._clauses[above].lead_in
        if len(pieces) == 1 and self._whole(clause, *pieces[0]):
            return ()
        return tuple(pieces)

    def _whole(self, clause: Clause, low: int, high: int) -> bool:
        """True for an item that is a sentence of its own under what only announces it.

        So it is in "Duties of the SRO: The SRO is stationed …" and behind "the following facts:".
        """
        opening = self.spans(clause.index)[:1]
        if clause.row is not None or not opening:
            return False
        first, last = opening[0]
        words, tags = self._stream.words, self._tags
        if "following" in words[max(low, high - 3) : high] and words[high - 1] in _TOLD:
            near = range(first + 1, min(last, first + 7))
            verbs = [at for at in near if tags[at] == "M" or words[at] == "cannot"]
            return bool(verbs) and set(tags[first : verbs[0]]) <= set("xP,")
        if set(tags[low:high]) - set("xPC") or "of" not in words[low:high]:
            return False
        verbs = [at for at in range(first + 1, min(last, first + 6)) if tags[at] in "MBz"]
        return (
            bool(verbs)
            and first in self._stream.articled
            and self._ends_in_name(low, high)
            and set(tags[first : verbs[0]]) <= set("xR")
            and self._ends_in_name(first, verbs[0])
        )

    def _cut(self, clause: Clause, low: int, high: int) -> list[Span]:
        spans: list[Span] = []
        first = low
        words = self._stream.words
        text = clause.reading.text
        begins = None if clause.heading else behind_title(self._stream, text, low, high)
        if begins is not None:
            spans.append((low, begins))
            first = begins
        for position in self._turns(low, high):
            word = words[position]
            if position > first and (
                self._opens_quotation(text, position) or self._turns_to_terms(first, position, high)
            ):
                spans.append((first, position))
                first = position
            if len(word) == 2 and word[1] == "." and self._ends_letter(position, first, high):
                spans.append((first, position + 1))  # "as in Exhibit B. The City …"
                first = position + 1
                continue
            if word not in {".", "?", "!"}:
                continue
            before = words[position - 1] if position > first else ""
            if word == "." and len(before) == 1 and words[position - 2] in {";", ":"}:
                continue  # "…; b. answer calls"
            after = words[position + 1 : position + 2] if position + 1 < high else []
            if before in _NUMBERED:
                number = bool(after) and after[0][:1].isdigit()
                if number or (before == "nos" and after):
                    continue
            elif word == "." and (
                _JOINED.split(before)[-1] in _ABBREVIATIONS
                or _goes_on(text, self._stream.end[position])
            ):
                continue
            if position > first:
                spans.append((first, position))
            first = position + 1
        if first < high:
            spans.append((first, high))
        return [self._unnumbered(span) for span in spans]

    def _turns(self, low: int, high: int) -> Sequence[int]:
        """Where a sentence may end or begin: anywhere in a text that quotes sentences."""
        if self._stream.quoted:
            return range(low, high)
        if self._stops is None:
            words = enumerate(self._stream.words)
            self._stops = [at for at, word in words if word[-1] in ".?!" or word in _BEGINNING]
        return self._stops[bisect_left(self._stops, low) : bisect_left(self._stops, high)]

    def _ends_letter(self, position: int, first: int, high: int) -> bool:
        """True for "Exhibit B.", "Form 14-B.", and not for an initial."""
        before = self._stream.words[position - 1] if position > first else ""
        return position + 1 < high and (before in _TITLED_BY_LETTER or before.isdigit())

    def _unnumbered(self, span: Span) -> Span:
        """A sentence without the number that stands in front of it: '"8.3 When agents come, …'."""
        low, high = span
        numbered = high - low > _A_SENTENCE and _LEADING_NUMBER.fullmatch(self._stream.words[low])
        return (low + 1, high) if numbered else span

    def _turns_to_terms(self, first: int, position: int, high: int) -> bool:
        """True at "NOW, THEREFORE" and "BE IT ORDAINED", where recitals end in a paragraph."""
        behind = self._stream.words[position + 1 : min(position + 4, high)]
        if self._stream.words[position] == "be":
            ordains = behind[:1] == ["it"] and not ORDAINED.isdisjoint(behind)
            return ordains and "whereas" in self._stream.words[first : first + 3]
        if self._stream.words[position] != "now":
            return False
        return behind[:1] == ["therefore"] or behind[:2] == [",", "therefore"]

    def _opens_quotation(self, text: str, position: int) -> bool:
        """True where a colon introduces whole sentences in quotation marks: 'reads: "No SRO …"'."""
        stream = self._stream
        if position not in stream.quoted or position - 1 in stream.quoted:
            return False
        return bool(_INTRODUCED.search(text, 0, stream.start[position]))
