"""An agreement as read: its sentences, how they stand, and the provisions of each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import cached_property, partial

from moulint.clauses import Clause, read_clauses
from moulint.language.document.doers import Doers
from moulint.language.document.left_out import left_out
from moulint.language.document.meant_for import sparing
from moulint.language.document.reach import Reach
from moulint.language.document.revoked import revoked
from moulint.language.document.standings import Standings
from moulint.language.document.titles import is_title
from moulint.language.grammar.actors import by_means_of
from moulint.language.grammar.answers import (
    answered,
    answered_by_name,
    asks_what,
    asks_who,
    named_behind_label,
    says_yes,
)
from moulint.language.grammar.carried_out import (
    as_duties,
    begins_with_verb,
    by_whom,
    carries_out,
    handed_down,
    whose_duties,
)
from moulint.language.grammar.denying import CUES, may_deny
from moulint.language.grammar.headless import row_tasks
from moulint.language.grammar.items import only_wished
from moulint.language.grammar.keyed import key, keyed
from moulint.language.grammar.likewise import bind_as_well, bind_within, deny_within
from moulint.language.grammar.limits import Limit, trailing
from moulint.language.grammar.pronouns import same_person
from moulint.language.grammar.provision import Context, Provision, Standing
from moulint.language.grammar.provisions import read
from moulint.language.grammar.run_on import hand_on, list_leads
from moulint.language.grammar.schedules import has_label, in_timetable, timetable
from moulint.language.grammar.spelled_out import barred_as_well, spells_out
from moulint.language.grammar.turns import turned
from moulint.language.grammar.wholes import continues, follows_a_whole, own_sentence
from moulint.language.names import terms
from moulint.language.names.addressee import address
from moulint.language.names.by_deeds import known_by_deeds
from moulint.language.names.headed import head_pronouns
from moulint.language.names.incumbents import name_incumbents
from moulint.language.names.lent import name_lent
from moulint.language.names.seconds import name_seconds
from moulint.language.names.strangers import strangers
from moulint.language.sentences.cells import Cell, Part
from moulint.language.sentences.index import Index
from moulint.language.sentences.lead_ins import Sentences
from moulint.language.sentences.list_ends import without_ended
from moulint.language.sentences.sentence import Sentence
from moulint.language.words.matcher import matcher_for
from moulint.language.words.vocabulary import Vocabulary
from moulint.model import Document, View


class Agreement:
    """A document's text in one view, read as an agreement. Sentences are read when asked for."""

    def __init__(self, document: Document, vocabulary: Vocabulary, view: View) -> None:
        self.document = document
        self.view = view
        self.matcher = matcher_for(vocabulary)
        clauses = read_clauses(document, view)
        self.stream = self.matcher.stream(clauses)
        self.clauses: tuple[Clause, ...] = without_ended(clauses, self.stream)
        self._builder = Sentences(self.clauses, self.stream, self.matcher)
        meanings = terms.apply(self.clauses, self.stream, self.matcher, self._builder)
        name_seconds(self.clauses, self.stream, self.matcher)
        name_lent(self.clauses, self.stream, self.matcher)
        name_incumbents(self.clauses, self.stream, self.matcher)
        address(self.clauses, self.stream, self.matcher)
        known_by_deeds(self.clauses, self.stream, self.matcher)
        head_pronouns(self.clauses, self.stream, self.matcher)
        self.index: Index = self._builder.all()
        self.sentences: list[Sentence] = self.index.all
        self._doers = Doers(self.clauses, self.sentences, self.stream, self.matcher)
        outside = left_out(self.clauses) | revoked(self.clauses, self.sentences)
        self._standings = Standings(
            document, self.clauses, self.sentences, self._builder, meanings, outside
        )
        self.reach = Reach(self.index, outside)
        self._last_item = {clause.lead_in: clause.index for clause in self.clauses}
        """By lead-in, the last clause that it governs."""
        self._opening_of = {one.clause.index: one for one in reversed(self.sentences)}
        """By clause, its first sentence."""
        self._key = key(self.clauses)
        self._sparing = sparing(self.sentences)
        self._list_leads = list_leads(self.sentences)
        self._read: dict[int, list[Provision]] = {}

    @cached_property
    def strangers(self) -> frozenset[str]:
        """Names in capitals that are bound again and again and stand for nobody known."""
        return strangers(self.stream, self.matcher.actors)

    @cached_property
    def denying(self) -> int:
        """The sentences that may deny something; no other need be read for a bar or a release."""
        found = self.index.anywhere(CUES)
        for sentence in may_deny(self.sentences):
            found |= 1 << sentence.number
        return found

    def provisions(self, sentence: Sentence) -> list[Provision]:
        """What a sentence provides."""
        found = self._read.get(sentence.number)
        if found is None:
            found = self._provisions(sentence)
            self._read[sentence.number] = found
        return found

    def has_read(self, sentence: Sentence) -> bool:
        """True where a sentence has been read already."""
        return sentence.number in self._read

    def all_provisions(self) -> Iterable[Provision]:
        """Every provision of the document, in reading order."""
        for sentence in self.sentences:
            yield from self.provisions(sentence)

    def of_clause(self, clause: int) -> Iterable[Sentence]:
        """The sentences of a clause, in their order."""
        first = self._opening_of.get(clause)
        for sentence in self.sentences[first.number :] if first is not None else ():
            if sentence.clause.index != clause:
                break
            yield sentence

    def standing(self, sentence: Sentence) -> Standing:
        """Whether a sentence binds by its place and by how it begins."""
        return self._standings.of(sentence)

    def standing_at(self, sentence: Sentence, position: int) -> Standing:
        """How the words at a position bind, where a sentence quotes or an amendment strikes."""
        return self._standings.at(sentence, position)

    def one_list(self, lead_in: int, one: Sentence, two: Sentence) -> bool:
        """True for items of one list, and not for sections below "the parties agree as follows:".

        They stand in their lead-in's own section, or both complete its sentence.
        """
        return self.clauses[lead_in].section == one.clause.section == two.clause.section or (
            continues(one, self._builder) and continues(two, self._builder)
        )

    def _provisions(self, sentence: Sentence) -> list[Provision]:
        found = turned(self._plain_provisions(sentence))
        found = deny_within(sentence, bind_within(sentence, found))
        following = self.sentences[sentence.number + 1 : sentence.number + 2]
        if following and found and following[0].own == 0:
            bind_as_well(found, following[0], (0, len(following[0])))
        if spells_out(sentence) and sentence.number:
            before = self.sentences[sentence.number - 1]
            if before.clause.index == sentence.clause.index:
                barred_as_well(found, self.provisions(before))
        lead = self._list_leads.get(sentence.number)
        if lead is not None:
            hand_on(self.provisions(lead), found)
        self._limit_from_elsewhere(sentence, found)
        for provision in found:
            provision.standing = self._standings.at(
                provision.sentence, provision.verb, provision.standing
            )
            if sentence.number in self._sparing and provision.who & self.matcher.default_actor:
                provision.standing = Standing.ASIDE
        return found

    def _limit_from_elsewhere(self, sentence: Sentence, found: list[Provision]) -> None:
        """Add the limits that other sentences put on this one."""
        said = (
            limit
            for limit in self.reach.on(sentence)
            if limit.sentence is None or self.standing(limit.sentence) is not Standing.ASIDE
        )
        elsewhere = (*said, *self._end_of_list(sentence))
        for provision in found:
            own = tuple(self.reach.resolved(sentence, limit) for limit in provision.limits)
            provision.limits = own + elsewhere

    def _end_of_list(self, sentence: Sentence) -> tuple[Limit, ...]:
        """A hedge behind a comma at the end of a list, for the items in front of it."""
        own = trailing(sentence)
        if own is not None and ";" in sentence.tags[sentence.own :]:
            return (own,)
        lead = sentence.clause.lead_in
        if lead is None:
            return ()
        last = self._last_item[lead]
        if last == sentence.clause.index:
            return ()
        closing = self._opening_of.get(last)
        limit = None if closing is None else trailing(closing)
        if closing is None or limit is None or not self.one_list(lead, sentence, closing):
            return ()
        return (replace(limit, sentence=closing),)

    def _plain_provisions(self, sentence: Sentence) -> list[Provision]:
        """What a sentence provides by itself: by its words, its lead-in and its cell in a table."""
        if sentence.asks:
            return self._answered(sentence)
        standing = self.standing(sentence)
        told = self._without_verb(sentence, standing)
        if told is not None:
            return told
        cell = self._builder.tables.cells.get(sentence.clause.index)
        if cell is not None and cell.part is Part.NAME:
            return []
        if cell is not None and cell.part in (Part.TASK, Part.DONE):
            return row_tasks(sentence, standing, cell.doers, cell.barred, cell.allowed)
        context = self._context(sentence, cell)
        if sentence.governed:
            alone = self._builder.alone(sentence)
            whose = whose_duties(sentence)
            if whose:
                context.default, context.answers = (lambda: whose), True
                return as_duties(sentence, read(alone, standing, context))
            through = _through_whom(sentence)
            if through:
                context.default = lambda: through
            if through or self._stands_apart(sentence, alone):
                return only_wished(sentence, read(alone, standing, context))
        found = read(sentence, standing, context)
        led = next((one for one in reversed(found) if carries_out(one)), None)
        if led is not None and begins_with_verb(sentence):
            context.default, context.answers = partial(by_whom, led), True
            items = read(self._builder.alone(sentence), standing, context)
            if items and not items[0].subject[1] > items[0].subject[0]:
                return handed_down(led, items)
        if led is not None:
            led.who = by_whom(led)
        if cell is not None and cell.part is Part.SAID and sentence.governed:
            for one in found:
                if one.subject[1] <= sentence.own:
                    one.who, one.implied = cell.doers, False
        return found

    def _without_verb(self, sentence: Sentence, standing: Standing) -> list[Provision] | None:
        """What a line of a timetable or a form says; None for what is no such line."""
        timed = timetable(sentence, self._beside(sentence), standing) if has_label(sentence) else []
        timed = timed or named_behind_label(sentence, standing)
        if timed or is_title(sentence, self.sentences):
            return timed
        return keyed(sentence, self._key, standing)

    def _beside(self, sentence: Sentence) -> list[Sentence]:
        """The sentences of the same clause, and the one in front of it.

        The other lines of a timetable are passed over, up to its title.
        """
        number, clause = sentence.number, sentence.clause.index
        low, high = number, number + 1
        while low > 0 and self._goes_on(self.sentences[low - 1], clause):
            low -= 1
        while high < len(self.sentences) and self.sentences[high].clause.index == clause:
            high += 1
        return self.sentences[max(0, low - 1) : high]

    @staticmethod
    def _goes_on(before: Sentence, clause: int) -> bool:
        return before.clause.index == clause or (before.own == 0 and has_label(before))

    def _context(self, sentence: Sentence, cell: Cell | None) -> Context:
        """What the sentences before it, the headings above and the table leave to a sentence."""
        before = self.sentences[sentence.number - 1] if sentence.number else sentence
        things = cell is not None and cell.part is Part.THING
        doers = cell.doers if cell is not None and things else frozenset()
        return Context(
            last=lambda: self._doers.pointed_at(sentence) or self._doers.last(sentence),
            person=lambda: self._doers.last_person(sentence),
            default=lambda: doers or self._doers.default(sentence),
            answers=before.asks and asks_what(before),
            things=things,
            same_person=same_person(before, sentence),
        )

    def _stands_apart(self, item: Sentence, alone: Sentence) -> bool:
        """True for an item whose lead-in is no part of its sentence."""
        whole = own_sentence(alone) or follows_a_whole(item, alone)
        apart = whole or in_timetable(item, alone)
        return apart or self._standings.brought_in(item.clause) or _only_lists(item)

    def _answered(self, question: Sentence) -> list[Provision]:
        """What a question says with the "yes" or "no" behind it; nothing without."""
        following = self.sentences[question.number + 1 : question.number + 2]
        near = following and following[0].clause.index - question.clause.index <= 1
        if near and asks_who(question):
            return answered_by_name(question, following[0], self.standing(following[0]))
        yes = says_yes(following[0]) if near else None
        if yes is None:
            return []
        standing = self.standing(following[0])
        return answered(question, yes, standing, self._doers.last_person(question))


def _through_whom(item: Sentence) -> frozenset[str]:
    """Who does what is announced: "shall deliver the following through its officers"."""
    if "following" not in item.words[: item.own]:
        return frozenset()
    return by_means_of(item, 0, item.own)


def _only_lists(item: Sentence) -> bool:
    """True behind "The following tasks are contracted for:", which says not who does them."""
    if item.words[:1] != ["following"]:
        return False
    return not any(span[1] <= item.own for span, _ in item.named)
