"""The sentences of a document, each read behind the lead-in that governs it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from moulint.clauses import Clause
from moulint.language.sentences.cells import Part
from moulint.language.sentences.index import Index
from moulint.language.sentences.named import without_asking
from moulint.language.sentences.runins import run_in
from moulint.language.sentences.sentence import Sentence
from moulint.language.sentences.stops import Stops
from moulint.language.sentences.tables import Tables
from moulint.language.sentences.where import Where
from moulint.language.words.classes import DUTIES
from moulint.language.words.matcher import Matcher
from moulint.language.words.stream import Span, Stream

_ANNOUNCED = frozenset("following follows".split())
_VERBAL = (["v"], ["z"], ["g"], ["T"])
"""How the items begin that a lead-in announces."""
_SAID_TOO = frozenset("vz")
"""How a further sentence of an item or a cell begins that has the same doer."""
_INSTEAD = frozenset(
    "refer leave tell call let send hand direct contact notify report pass turn alert inform "
    "advise ask radio summon see use keep step stay stand walk go wait remember explain".split()
)
"""What one is told to do in the place of what the header denies."""
_TOLD = frozenset("information facts points guidance reminders".split())
"""What is told in sentences of their own."""
_AGREE = frozenset("agree agrees agreed covenant covenants stipulate stipulates".split())
"""What a lead-in ends with that announces whole sentences."""
_NONE: list[Span] = []

_INCLUDING = frozenset("include includes including".split())
_NOT_ALL = frozenset(", but are is not limited to following the these".split())
"""What may stand between "include" and the items."""


class Sentences:
    """Cuts clauses into sentences and reads each behind the lead-in that governs it."""

    def __init__(self, clauses: tuple[Clause, ...], stream: Stream, matcher: Matcher) -> None:
        self._clauses = clauses
        self._stream = stream
        self._matcher = matcher
        self._tags = stream.tags
        self._spans: dict[int, list[Span]] = {}
        self._stops = Stops(stream)
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
            whole = self._stops.cut(self._clauses[index], *self._stream.clause_span[index])
            cut = run_in(self._stream.words, self._tags, whole, self._ends_in_name)
            self._heads.update((span, head) for head, span in cut if head is not None)
            found = self._spans[index] = [self._behind_a_colon(span) for _, span in cut]
        return found

    def _behind_a_colon(self, span: Span) -> Span:
        """A sentence without the colon that a label left in front of it: "A: The officer …"."""
        low, high = span
        return (low + 1, high) if self._tags[low] == ";" and low + 1 < high else span

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
                lead = self._lead_in(clause) if order == 0 or self._said_too(clause, span) else ()
                if span in self._heads:
                    lead = (self._heads[span],)
                index.add(self._build(clause, len(index.all), (*lead, span), index.where))
        return index

    def of(self, clauses: Iterable[int]) -> Index:
        """The sentences of some clauses, without lead-ins; the headers of a table as one."""
        index = Index(Where(self._stream, self._matcher))
        for number in clauses:
            clause = self._clauses[number]
            lead = self._headers(clause)
            for span in self.spans(number):
                index.add(self._build(clause, len(index.all), (*lead, span), index.where))
        return index

    def _headers(self, last: Clause) -> tuple[Span, ...]:
        """What stands in front of the last header of a table."""
        at = last.index
        following = self._clauses[at + 1].row if at + 1 < len(self._clauses) else None
        if last.row is None or last.row[1] or following == last.row:
            return ()
        while at and self._clauses[at - 1].row == last.row:
            at -= 1
        return tuple(span for one in range(at, last.index) for span in self.spans(one)[:1])

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
        """What is read in front of a clause's first sentence, the outermost lead-in first."""
        cell = self.tables.cells.get(clause.index)
        if cell is not None:
            if cell.part in (Part.TASK, Part.NAME):
                return ()
            if cell.part in (Part.SAID, Part.DONE, Part.WHEN, Part.HEADS):
                heads = (span for one in cell.before for span in self.spans(one)[:1])
                return tuple(without_asking(self._stream.words, *span) for span in heads)
        if self._side_by_side(clause):
            return ()
        pieces: list[Span] = []
        seen = 0
        above = clause.lead_in
        while above is not None and seen < 6:
            spans = self.spans(above)
            if spans:
                low, high = spans[-1]
                while high > low and self._tags[high - 1] == ";":
                    high -= 1  # the colon itself would cut the sentence
                if not all(word.isdigit() for word in self._stream.words[low:high]):
                    pieces.insert(0, (low, high))  # and not the year behind "Gates. (2025)"
            seen += 1
            if len(spans) != 1:
                break  # the lead-in's own lead-in governs its first sentence only
            above = self._clauses[above].lead_in
        if len(pieces) == 1 and self._whole(clause, *pieces[0]):
            return ()
        if pieces and self._stands_alone(clause):
            return ()
        return tuple(pieces[self._agreed_upon(pieces) :])

    def _said_too(self, clause: Clause, span: Span) -> bool:
        """True for a further sentence of an item or a cell that goes on with its lead-in.

        "The cook will | Sweep the hall. Ring the bell." Under "The cook will not" one that tells
        what to do with the matter goes on with nothing: "Mend locks. Call the porter."
        """
        words, tags = self._stream.words, self._tags
        if tags[span[0]] not in _SAID_TOO:
            return False
        cell, lead = self.tables.cells.get(clause.index), self._lead_in(clause)
        said = cell is not None and cell.part is Part.SAID
        if not lead or not (said or tags[lead[-1][1] - 1] in "MN"):
            return False
        denied = any("N" in tags[low:high] for low, high in lead)
        return not denied or (words[span[0]] not in _INSTEAD and tags[span[0]] == "v")

    def _side_by_side(self, clause: Clause) -> bool:
        """True for a cell that is a sentence of its own beside another one: old text, new text."""
        if clause.row is None or clause.lead_in is None:
            return False
        beside = self._clauses[clause.lead_in]
        if beside.row != clause.row:
            return False
        sides = (beside, clause)
        closed = all(one.text.rstrip().endswith(".") for one in sides)
        return closed and all(self._binds(one.index) for one in sides)

    def _binds(self, index: int) -> bool:
        """True for a clause that begins with somebody who shall, will or may do something."""
        for first, last in self.spans(index):
            verb = self._predicate(first, last)
            if verb is not None and self._tags[verb] == "M":
                return True
        return False

    def _agreed_upon(self, pieces: list[Span]) -> int:
        """Which lead-in begins the sentence, behind "The parties agree:" over all of them.

        "2. The officer shall: (a) patrol" says who does it; "1. To furnish guards who shall:" not.
        """
        words, tags = self._stream.words, self._tags
        for at in range(len(pieces) - 1, 0, -1):
            own = tags[pieces[at][0]] not in "TvgzbM"
            if own and words[pieces[at - 1][1] - 1] in _AGREE:
                return at
        return 0

    def _lists_duties(self, low: int, high: int) -> bool:
        """True for "The clerk's duties include, but are not limited to, the following:"."""
        words, tags = self._stream.words[low:high], self._tags[low:high]
        includes = next((at for at, word in enumerate(words) if word in _INCLUDING), None)
        if includes is None or "M" in tags or DUTIES.isdisjoint(words[:includes]):
            return False
        return set(words[includes + 1 :]) <= _NOT_ALL

    def _whole(self, clause: Clause, low: int, high: int) -> bool:
        """True for an item that is a sentence of its own under what only announces it.

        So it is in "Duties of the SRO: The SRO is stationed …", behind "the following facts:", and
        in the row "What the SRO does | The SRO takes reports".
        """
        opening = self.spans(clause.index)[:1]
        if not opening:
            return False
        first, last = opening[0]
        words, tags = self._stream.words, self._tags
        if clause.row is not None:
            verb = self._predicate(first, last) if words[low] == "what" else None
            return verb is not None and self._ends_in_name(first, verb)
        if "following" in words[max(low, high - 3) : high] and words[high - 1] in _TOLD:
            near = range(first + 1, min(last, first + 7))
            verbs = [at for at in near if tags[at] == "M" or words[at] == "cannot"]
            return bool(verbs) and set(tags[first : verbs[0]]) <= set("xP,")
        if self._lists_duties(low, high):
            verb = next((at for at in range(first + 1, min(last, first + 6)) if tags[at] == "M"), 0)
            return verb > 0 and tags[first] == "x" and self._ends_in_name(first, verb)
        if self._entitles(clause.lead_in, low, high):
            verb = self._predicate(first, last)
            named = first in self._stream.articled or (
                verb is not None and self._ends_in_name(first, verb)
            )
            return verb is not None and named
        if set(tags[low:high]) - set("xPC") or "of" not in words[low:high]:
            return False
        verb = self._predicate(first, last)
        return (
            verb is not None
            and first in self._stream.articled
            and self._ends_in_name(low, high)
            and self._ends_in_name(first, verb)
        )

    def _stands_alone(self, clause: Clause) -> bool:
        """True for a sentence of its own behind one that ends in a full stop.

        "Cooks are held to the following. (1) The mayor tastes the soup.": the mayor does.
        """
        opening = self.spans(clause.index)[:1]
        if clause.lead_in is None or not opening:
            return False
        if not self._clauses[clause.lead_in].text.rstrip().endswith("."):
            return False
        first, last = opening[0]
        while first < last - 1 and self._tags[first] in "RNn":
            first += 1
        says = "".join(self._tags[first:last]).partition("S")[0]
        return self._tags[first] not in "vgTzbC" and bool(set("MBHDz") & set(says))

    def _entitles(self, lead: int | None, low: int, high: int) -> bool:
        """True for a heading with a colon behind it that is no part of a sentence: "Hiring:"."""
        tags = self._tags[low:high]
        heads = lead is not None and self._clauses[lead].heading
        plain = set(tags) <= set("xPCgdR") and tags[:1] != ["P"] and tags[-1:] == ["x"]
        return heads and plain

    def _predicate(self, first: int, last: int) -> int | None:
        """Where the verb stands behind a subject that opens a sentence: "The clerk takes"."""
        at = first + 1
        while at < min(last, first + 6) and self._tags[at] in "xR":
            at += 1
        opens = at < min(last, first + 6) and self._tags[at] in "MBz"
        return at if opens and self._tags[first] in "xR" else None
