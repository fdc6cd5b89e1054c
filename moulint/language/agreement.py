"""An agreement as read: its sentences, what binds, and the provisions of each sentence."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from functools import cached_property, partial

from moulint.clauses import Clause, read_clauses
from moulint.clauses.amending import announces, strikes
from moulint.clauses.regions import states_purpose
from moulint.language.document.advisory import advisory
from moulint.language.document.amendments import quoted_standing
from moulint.language.document.disowned import (
    disowned,
    kept_apart,
    minuted,
    not_taken_in,
    of_no_force,
)
from moulint.language.document.former import own_year, under_former
from moulint.language.document.left_out import left_out, placeholders, turned_down
from moulint.language.document.reach import Reach
from moulint.language.document.revoked import revoked
from moulint.language.grammar.actors import actors, by_means_of, joined
from moulint.language.grammar.answers import (
    answered,
    answered_by_name,
    asks_what,
    asks_who,
    says_yes,
)
from moulint.language.grammar.carried_out import begins_with_verb, by_whom, carries_out, handed_down
from moulint.language.grammar.denying import CUES, may_deny
from moulint.language.grammar.groups import groups
from moulint.language.grammar.headless import row_tasks
from moulint.language.grammar.items import set_as_title
from moulint.language.grammar.limits import Limit, trailing
from moulint.language.grammar.pronouns import (
    compound_end,
    his_or_hers,
    object_named,
    of_them,
    same_person,
)
from moulint.language.grammar.provision import Context, Provision, Standing, standing_of
from moulint.language.grammar.provisions import read
from moulint.language.grammar.spelled_out import barred_as_well, spells_out
from moulint.language.grammar.turns import turned
from moulint.language.grammar.wishes import agreed
from moulint.language.names import terms
from moulint.language.names.addressee import address
from moulint.language.sentences.index import Index
from moulint.language.sentences.lead_ins import Sentences
from moulint.language.sentences.sentence import Sentence
from moulint.language.sentences.tables import Part
from moulint.language.words.matcher import matcher_for
from moulint.language.words.stream import Span
from moulint.language.words.vocabulary import Vocabulary
from moulint.model import BlockKind, Document, Region, View

_MEANS = frozenset("includes include means mean refers refer defined meaning stands stand".split())
_DEFINES = re.compile(
    r"\W{0,4}(?:(?:as used )?(?:in|for (?:the )?purposes? of) (?:this|these|the) \w+,?\s*)?"
    r"(?:(?:the )?(?:term|word|phrase)s?\s+)?[\"“][^\"“”]{2,60}[\"”],?\s*"
    r"(?P<more>(?:(?:,|or|and|/)+\s+[\"“][^\"“”]{2,60}[\"”],?\s*){0,3})"
    r"(?:as used [^,\"“”]{3,60},?\s*|\([^()]{2,40}\)\s*)?(?:shall |will )?"
    r"(?:means?|refers? to|(?:is|are|be) defined|has the meaning|stands? for"
    r"|includes?,? but (?:is|are)? ?not limited to)\b",
    re.IGNORECASE,
)
"""How a sentence begins that says what a term means."""
_ARTICLED = re.compile(r"^\W{0,4}(?:\(?\w{1,4}[.)]\s+)?(?:an? |the )?(?=[\"“])", re.IGNORECASE)
"""The number and article in front of a quoted term."""
_ADOPTED = re.compile(
    r"\b(?:recitals?|whereas clauses|preamble|above statements)\b.{0,60}\b(?:incorporated|adopted"
    r"|made (?:a )?part|form (?:a )?part|are (?:a )?(?:material |integral )?part|binding)",
    re.IGNORECASE | re.DOTALL,
)
_RECITALS = ("recital", "whereas clause", "preamble", "above statement")
"""What a clause speaks of that adopts them; whatever holds none of these is passed over."""
_TITLE = re.compile(
    r"\b(?:agreement|memorandum|contract|between|district|board of education|city of|county of"
    r"|chapter|policy)\b",
    re.IGNORECASE,
)
"""A heading that names the document or its parties, and not whose duties follow."""


_GENERAL = frozenset(
    "office position post assignment duty employment service services work job this these such "
    "each all any every time daily regular assigned interest".split()
)
"""What stands behind "duties of" and names nobody."""


_TITLE_WORDS = 8
_AGAIN = 3
"""How often a name is bound before it is somebody, and no chance word."""
_OF_THINGS = frozenset(
    "be mean include begin end remain run apply control govern prevail expire terminate renew "
    "continue commence constitute contain survive become take have require consist refer supersede "
    "replace bind inure state provide cover".split()
)
"""What agreements, sections and terms do as well as persons."""
_FEW = 2


class Agreement:
    """A document's text in one view, read as an agreement. Sentences are read when asked for."""

    def __init__(self, document: Document, vocabulary: Vocabulary, view: View) -> None:
        self.document = document
        self.view = view
        self.matcher = matcher_for(vocabulary)
        self.clauses: tuple[Clause, ...] = read_clauses(document, view)
        self.stream = self.matcher.stream(self.clauses)
        self._builder = Sentences(self.clauses, self.stream, self.matcher)
        self._meanings = terms.apply(self.clauses, self.stream, self.matcher, self._builder)
        address(self.clauses, self.stream, self.matcher)
        self._actors = sorted(
            (span, name) for name in self.matcher.actors for span in self.stream.hits.get(name, ())
        )
        self.index: Index = self._builder.all()
        self.sentences: list[Sentence] = self.index.all
        self.recitals_bind = any(map(_adopts_recitals, self.clauses))
        self._left_out = left_out(self.clauses) | revoked(self.clauses, self.sentences)
        self._advisory = advisory(self.sentences)
        self.reach = Reach(self.index, self._left_out)
        self._notes = {
            clause.index: found
            for clause in self.clauses
            if (found := placeholders(clause.reading.text))
        }
        self._own_year = own_year(self.clauses)
        self._last_item = {clause.lead_in: clause.index for clause in self.clauses}
        """By lead-in, the last clause that it governs."""
        self._opening_of = {one.clause.index: one for one in reversed(self.sentences)}
        """By clause, its first sentence."""
        self._standing: dict[tuple[int, bool], Standing] = {}
        """By number of a sentence, and whether it is read behind its lead-in."""
        self._read: dict[int, list[Provision]] = {}
        self._defaults: dict[int | None, frozenset[str]] = {}

    @cached_property
    def strangers(self) -> frozenset[str]:
        """Names in capitals that are bound again and again and stand for nobody known.

        "The Warden shall lock …, the Warden shall keep …": who the Warden is was not understood.
        """
        tags, words, written = self.stream.tags, self.stream.words, self.stream.written
        known = {at for span, _ in self._actors for at in range(*span)}
        seen: Counter[str] = Counter()
        for at in [at for at, tag in enumerate(tags) if tag == "M"]:
            if at == 0 or at - 1 in known or not written[at - 1][:1].isupper():
                continue
            verb = at + 1 + (tags[at + 1 : at + 2] == ["N"])
            deed = tags[verb : verb + 1] == ["v"] and words[verb] not in _OF_THINGS
            named = tags[at - 1] == "x" and words[at - 1] != "i"
            if named and deed and written[at].islower():
                seen[words[at - 1]] += 1
        return frozenset(name for name, times in seen.items() if times >= _AGAIN)

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

    def _provisions(self, sentence: Sentence) -> list[Provision]:
        found = turned(self._plain_provisions(sentence))
        if spells_out(sentence) and sentence.number:
            before = self.sentences[sentence.number - 1]
            if before.clause.index == sentence.clause.index:
                barred_as_well(found, self.provisions(before))
        self._limit_from_elsewhere(sentence, found)
        for provision in found:
            provision.standing = self.standing_at(
                provision.sentence, provision.verb, provision.standing
            )
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

    def _struck(self, clause: Clause) -> bool:
        """True for text that an amendment shows only to delete it."""
        above = clause.lead_in
        return above is not None and strikes(self.clauses[above].text)

    @staticmethod
    def _open_clause(clause: Clause) -> bool:
        return clause.text.rstrip().endswith(":")

    def _runs_in(self, sentence: Sentence) -> bool:
        """True for a run-in heading: "Training of Personnel. The operator shall …"."""
        if self._titles(sentence):
            return True
        if len(sentence) > 8 or sentence.governed or any(t in "MBDH" for t in sentence.tags):
            return False
        if sentence.tags[0] == "n" and sentence.named and "by" in sentence.words:
            return False  # "No sweeping of halls by clerks."
        if "z" in sentence.tags[1:] and sentence.named and not self._names_events(sentence):
            return False  # a short sentence in the present tense
        if "v" in sentence.tags[1:] and groups(sentence):
            return False  # "Principals handle rule violations."
        if sentence.tags[0] in "vz" and self._told(sentence):
            return False  # "Answer the telephone.", "Gives help with the telephone."
        if sentence.number and self.sentences[sentence.number - 1].asks:
            return False  # "Who opens the gates? The guard of the day. He also …"
        return self._goes_on(sentence)

    def _told(self, sentence: Sentence) -> bool:
        """True for an order, "Answer the telephone.", and no title: "Patrol of grounds."."""
        if any(map(sentence.articled, range(1, len(sentence)))):
            return True
        before = self.sentences[sentence.number - 1] if sentence.number else sentence
        later = before.clause.index == sentence.clause.index and before is not sentence
        low, high = sentence.pieces[-1]
        return (
            later
            and len(sentence) > _FEW
            and not any(word[:1].isupper() for word in self.stream.written[low + 1 : high])
        )

    def _names_events(self, sentence: Sentence) -> bool:
        """True for a plural that looks like a verb: "Canteen reviews. The board shall …"."""
        low, last = sentence.own, len(sentence) - 1
        ends = sentence.tags[last] == "z" and set(sentence.tags[low:last]) <= {"x"}
        return ends and not sentence.articled(low) and sentence.words[low][-1:] != "s"

    def _goes_on(self, sentence: Sentence) -> bool:
        """True where another sentence of the same clause follows."""
        following = self.sentences[sentence.number + 1 : sentence.number + 2]
        return bool(following) and following[0].clause.index == sentence.clause.index

    def _titles(self, sentence: Sentence) -> bool:
        """True for capitals behind a number that what follows stands under: "7. USE OF GATES."."""
        span = sentence.offsets((sentence.own, len(sentence)))
        if span is None or not sentence.clause.label or len(sentence) - sentence.own > _TITLE_WORDS:
            return False
        if not sentence.clause.reading.text[slice(*span)].isupper():
            return False
        if set("MBDH") & set(sentence.tags[sentence.own :]):
            return False
        following = self.sentences[sentence.number + 1 : sentence.number + 2]
        below = {following[0].clause.index, following[0].clause.parent} if following else set()
        return sentence.clause.index in below

    def _plain_provisions(self, sentence: Sentence) -> list[Provision]:
        if sentence.asks:
            return self._answered(sentence)
        if self._runs_in(sentence):
            return []
        standing = self.standing(sentence)
        cell = self._builder.tables.cells.get(sentence.clause.index)
        if cell is not None and cell.part is Part.NAME:
            return []
        if cell is not None and cell.part in (Part.TASK, Part.DONE):
            return row_tasks(sentence, standing, cell.doers, cell.barred, cell.allowed)
        before = self.sentences[sentence.number - 1] if sentence.number else sentence
        things = cell is not None and cell.part is Part.THING
        doers = cell.doers if cell is not None and things else frozenset()
        context = Context(
            last=lambda: self._pointed_at(sentence) or self._last_actor(sentence, person=False),
            person=lambda: self._last_actor(sentence, person=True),
            default=lambda: doers or self._default(sentence),
            answers=before.asks and asks_what(before),
            things=things,
            same_person=same_person(before, sentence),
        )
        if sentence.governed:
            alone = self._builder.alone(sentence)
            lead_in = sentence.clause.lead_in
            through = by_means_of(sentence, 0, sentence.own)
            if through and "following" in sentence.words[: sentence.own]:
                # "shall deliver the following through its officers"
                context.default = lambda: through
                return read(alone, standing, context)
            whole = _own_sentence(alone) or _follows_a_whole(sentence, alone)
            if whole or self._amends(lead_in) or self._only_lists(sentence):
                return read(alone, standing, context)
        found = read(sentence, standing, context)
        led = next((one for one in reversed(found) if carries_out(one)), None)
        if led is not None and begins_with_verb(sentence):
            context.default = partial(by_whom, led)
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
        return answered(question, yes, standing, self._last_actor(question, person=True))

    def one_list(self, lead_in: int, one: Sentence, two: Sentence) -> bool:
        """True for items of one list, and not for sections below "the parties agree as follows:".

        They stand in their lead-in's own section, or both complete its sentence.
        """
        return self.clauses[lead_in].section == one.clause.section == two.clause.section or (
            self._behind_lead_in(one) and self._behind_lead_in(two)
        )

    def _behind_lead_in(self, sentence: Sentence) -> bool:
        return sentence.governed and not _own_sentence(self._builder.alone(sentence))

    def _amends(self, lead_in: int | None) -> bool:
        """True for a lead-in that announces new text, and is no part of its sentences."""
        return lead_in is not None and announces(self.clauses[lead_in].text)

    def _only_lists(self, sentence: Sentence) -> bool:
        """True behind "The following tasks are contracted for:", which says not who does them."""
        if sentence.words[:1] != ["following"]:
            return False
        return not any(span[1] <= sentence.own for span, _ in sentence.named)

    def standing(self, sentence: Sentence) -> Standing:
        """Whether a sentence binds by its place and by how it begins."""
        key = sentence.number, sentence.governed
        found = self._standing.get(key)
        if found is None:
            found = self._standing[key] = self._stands(sentence)
        return found

    def _stands(self, sentence: Sentence) -> Standing:
        clause = sentence.clause
        if clause.blank or sentence.asks or clause.index in self._left_out:
            return Standing.ASIDE
        if self._noted(sentence) or self._set_as_title(sentence):
            return Standing.ASIDE
        if clause.index in self._meanings or self._defines(sentence):
            return Standing.MEANING
        if sentence.governed and self._under_definition(sentence):
            return Standing.MEANING
        if sentence.number in self._advisory:
            return Standing.AIM
        found = standing_of(clause.region)
        heading = clause.heading and sentence.words[-1:] != [":"] and len(sentence) < 12
        if heading and not any(tag == "M" for tag in sentence.tags):
            return Standing.ASIDE
        if found is Standing.OPERATIVE and self._purpose_runs_in(sentence):
            return Standing.AIM
        if found is Standing.AIM:
            if clause.region is Region.RECITAL and (self.recitals_bind or _past_recitals(sentence)):
                return Standing.OPERATIVE
            shall = any(w in ("shall", "must") for w in sentence.words[sentence.own :])
            if clause.region is Region.PURPOSE and shall and not sentence.governed:
                return Standing.OPERATIVE
            return found
        if found in (Standing.OPERATIVE, Standing.MEANING):
            begins = sentence.words[:2]
            if "whereas" in begins and not self.recitals_bind:
                return Standing.AIM
            if _announces_aim(sentence) or sentence.any("elsewhere", 0, _FRONT):
                return Standing.AIM
            if under_former(sentence, self._own_year):
                return Standing.AIM
        return found

    def _set_as_title(self, sentence: Sentence) -> bool:
        """True for a sentence in capitals that is set as a title over prose, without a mark."""
        index = sentence.clause.index + 1
        if index >= len(self.clauses) or not set_as_title(sentence):
            return False
        below = self.clauses[index].text.rstrip()
        return below.endswith(".") and below.count(" ") > len(sentence)

    def _defines(self, sentence: Sentence) -> bool:
        """True for a sentence that says what a quoted term means, in whatever section it stands."""
        if _MEANS.isdisjoint(sentence.words):
            return False
        span = sentence.offsets((sentence.own, len(sentence)))
        text = sentence.clause.reading.text
        if span is None or not (found := _DEFINES.match(text[max(0, span[0] - 2) : span[1]])):
            return False
        # of two names for somebody, "Clerk" or "Aide", it tells what he does as well
        return not (found["more"] and any(at == sentence.own for (at, _), _ in sentence.named))

    def _under_definition(self, sentence: Sentence) -> bool:
        """True for an item of what a quoted term means: ""Cook" means one who helps with: …"."""
        lead = sentence.clause.lead_in
        if lead is None or _MEANS.isdisjoint(sentence.words[: sentence.own]):
            return False
        text = self.clauses[lead].reading.text
        return bool(_DEFINES.match(_ARTICLED.sub("", text))) and self._behind_lead_in(sentence)

    def _noted(self, sentence: Sentence) -> bool:
        """True for what a draft leaves to its writers, and for proposals that were turned down."""
        span = sentence.offsets((sentence.own, len(sentence)))
        if span is None:
            return False
        notes = self._notes.get(sentence.clause.index, ())
        whole = sentence.clause.reading.text
        text = whole[slice(*span)]
        return (
            disowned(text)
            or minuted(text)
            or kept_apart(whole, span[1])
            or not_taken_in(text, whole, span[1])
            or of_no_force(text, whole, span[1])
            or turned_down(sentence, text)
            or any(low <= span[0] and span[1] <= high for low, high in notes)
        )

    def standing_at(
        self, sentence: Sentence, position: int, standing: Standing | None = None
    ) -> Standing:
        """How the words at a position bind, where a sentence quotes or an amendment strikes."""
        found = self.standing(sentence) if standing is None else standing
        struck = self._struck(sentence.clause) or _struck_by_itself(sentence, position)
        if found is Standing.ASIDE or struck:
            return Standing.ASIDE
        if not self.stream.quoted or sentence.absolute(position) not in self.stream.quoted:
            return found
        if self._set_off(sentence.clause):
            return found
        above = sentence.clause.lead_in
        announced = "" if above is None else self.clauses[above].text
        return quoted_standing(sentence, announced, found, position)

    def _set_off(self, clause: Clause) -> bool:
        """True for new text that an amendment sets off as a block, in quotation marks as well.

        What was set off only to be shown stands in the region of quoted words.
        """
        block = self.document.blocks[clause.block]
        whole = clause.reading.text.lstrip(" *_~")[:1] in {'"', "“"}
        return block.kind is BlockKind.QUOTE and clause.region is Region.OPERATIVE and whole

    def _purpose_runs_in(self, sentence: Sentence) -> bool:
        """True in a clause that begins "1. Purpose." or "Goals and Objectives: …"."""
        text = sentence.clause.text
        begins = re.match(r"[^.:]{3,60}[.:]", text)
        if begins is None or not states_purpose(begins[0]) or self._titled_anew(sentence):
            return False
        return not any(word in ("shall", "must") for word in sentence.words[sentence.own :])

    def _titled_anew(self, sentence: Sentence) -> bool:
        """True behind another title in the same clause: "Mission. … Rules. Gates are shut …"."""
        number = sentence.number
        while number >= 0 and self.sentences[number].clause.index == sentence.clause.index:
            before = self.sentences[number]
            title = len(before) <= _TITLE_RUN_IN and not set("MBHDzvN") & set(before.tags)
            if title and number and self.sentences[number - 1].clause is before.clause:
                return not states_purpose(before.text())
            number -= 1
        return False

    def _pointed_at(self, sentence: Sentence) -> frozenset[str]:
        """Whom "they", "the former" and "the latter" at the head of a sentence pick out."""
        begins = sentence.words[sentence.own : sentence.own + 1]
        if sentence.number == 0 or not begins or begins[0] not in _PICKS:
            return frozenset()
        before = self.sentences[sentence.number - 1]
        asked = False
        while before.number and begins == ["they"] and of_them(before):
            asked = asked or before.asks  # "They patrol. What else do they do? They …"
            before = self.sentences[before.number - 1]
        if before.clause.section != sentence.clause.section and not asked:
            return frozenset()
        named = actors(before, before.own, len(before))
        if begins[0] == "they" and named:
            together = joined(before, named)
            if len(together) > len({name for place, name in named if place == named[0][0]}):
                return together
            named = [one for one in named if before.words[one[0][1] - 1].endswith("s")]
        if not named:
            return frozenset()
        span = named[-1 if begins[0] == "latter" else 0][0]
        return frozenset(name for place, name in named if place == span)

    def _last_actor(self, sentence: Sentence, person: bool) -> frozenset[str]:
        """The actor that a pronoun at the head of a sentence stands for: the last one named."""
        number = begins = self._begins(sentence)
        near = begins - _NEAR
        same = his_or_hers(sentence, len(sentence)) if person else None
        across = person and self._opens_section_with_pronoun(sentence)
        while number > max(0, near):
            number -= 1
            before = self.sentences[number]
            apart = before.clause.section != sentence.clause.section
            if apart and not (before.asks or self.sentences[number + 1].asks or across):
                break  # "Q." and "A." are of one matter
            if same and same == his_or_hers(before, self._first_person(before)):
                near = max(number - _NEAR, begins - _FAR)  # "She patrols; the principal …. She …"
                continue
            named = [
                (span, name)
                for span, name in before.named
                if span[0] >= before.own and (not person or self._is_person(name))
                if not (person and before.words[span[0]] in _SPEAKERS)
            ]
            led = self._led(before) if person else frozenset()
            if led:
                return led
            if person and before.words[before.own : before.own + 2][-1:] in _TAKEN_ON:
                return self.matcher.default_actor  # "The person chosen must be 21. He shall …"
            if named:
                verb = next((i for i in range(len(before)) if before.tags[i] in "MBzHD"), 0)
                subject = person and min(span[0] for span, _ in named) < verb
                subject = subject or (person and before.asks)  # "Does the officer …?"
                if person and not subject:
                    first = object_named(before, [span for span, _ in named])
                else:
                    first = min(span[0] for span, _ in named)
                first = compound_end(before, first)
                return frozenset(name for span, name in named if span[0] == first)
        return frozenset()

    def _opens_section_with_pronoun(self, sentence: Sentence) -> bool:
        """ "ARTICLE IV. He shall keep the gate": somebody whom an article before it named.

        So it is where a sentence or two of the same paragraph stand between and name nobody else.
        """
        if sentence.words[sentence.own : sentence.own + 1] not in (["he"], ["she"]):
            return False
        first = sentence.number
        while first and self.sentences[first - 1].clause.index == sentence.clause.index:
            first -= 1
        before = self.sentences[first - 1] if first else sentence
        return before.clause.section != sentence.clause.section and not before.clause.heading

    def _first_person(self, sentence: Sentence) -> int:
        """Where a sentence first names a person, its end for nowhere."""
        own = [span[0] for span, name in sentence.named if self._is_person(name)]
        return min((at for at in own if at >= sentence.own), default=len(sentence))

    def _led(self, item: Sentence) -> frozenset[str]:
        """Whom the lead-in of an item has do it: "The clerk shall: (a) help cooks. He …"."""
        if not begins_with_verb(item) or not item.governed:
            return frozenset()
        low, high = item.pieces[-2]
        named = {name for span, name in self._named(low, high) if self._is_person(name)}
        return frozenset(named) if len(named) == 1 else frozenset()

    def _begins(self, sentence: Sentence) -> int:
        """The number of a sentence, or of the lead-in that it begins with.

        "He shall: (a) help the teachers; (b) patrol": the item before names nobody for "he".
        """
        number, lead = sentence.number, sentence.clause.lead_in
        if not sentence.governed or lead is None:
            return number
        while (above := self.clauses[lead].lead_in) is not None:
            lead = above
        while number and self.sentences[number].clause.index > lead:
            number -= 1
        return number

    def _named(self, low: int, high: int) -> list[tuple[Span, str]]:
        """The actors named between two positions of the stream."""
        found = []
        for index in range(bisect_left(self._actors, ((low, 0), "")), len(self._actors)):
            span, name = self._actors[index]
            if span[0] >= high:
                break
            if span[1] <= high:
                found.append((span, name))
        return found

    def _is_person(self, name: str) -> bool:
        one = self.matcher.vocabulary.lists[name]
        return "person" in one.belongs_to and not one.served

    def _heading_of_another(self, low: int, high: int) -> frozenset[str] | None:
        """Whose duties a heading without a known name is over, None for no sign of anybody.

        "Duties of the security guard: …" states nobody's that is known; "Position: Dean of
        Students. Duties: …" those of whom the words in front name.
        """
        words, tags = self.stream.words, self.stream.tags
        for at in range(low, high - 1):
            if words[at] == "of" and words[at + 1] not in _GENERAL:
                return frozenset()
        first = self.stream.clause_span[self.stream.clause_of[low]][0]
        named = [one for one in self._named(first, low) if self._is_person(one[1])]
        if not named or set(tags[first:low]) & set("MBHz"):
            return None
        return frozenset({max(named, key=lambda one: one[0][1] - one[0][0])[1]})

    def _default(self, sentence: Sentence) -> frozenset[str]:
        """Whose duties an item lists that names nobody: the heading's actor, else the officer."""
        for low, high in sentence.pieces[:-1]:
            in_front = self._named(low, high)
            if sentence.run_in and not in_front:
                known = self._heading_of_another(low, high)
                if known is not None:
                    return known
            if in_front and self.stream.clause_of[low] == sentence.clause.index:
                asked = [one for one in in_front if self.stream.words[one[0][0] - 1] == "of"]
                asked = asked if self.stream.words[low] in ("what", "things") else []
                # "What we ask of the deputy": the deputy does it
                return frozenset({max(asked or in_front, key=_length)[1]})
        above = sentence.clause.parent
        if above not in self._defaults:
            self._defaults[above] = self._heading_actor(above) or self.matcher.default_actor
        return self._defaults[above]

    def _heading_actor(self, above: int | None) -> frozenset[str]:
        steps = 0
        while above is not None and steps < 6:
            clause = self.clauses[above]
            named = self._named(*self.stream.clause_span[above])
            if named and (clause.heading or self._open_clause(clause)):
                longest = max(named, key=lambda one: (one[0][1] - one[0][0], -one[0][0]))
                # "School Deputy": the noun that ends the compound.
                longest = next((one for one in named if one[0][0] == longest[0][1]), longest)
                others = {name for span, name in named if span[1] < longest[0][0]}
                whole = clause.label and longest[0] == self.stream.clause_span[above]
                if not others and (whole or not _TITLE.search(clause.text)):
                    return frozenset({longest[1]})
            above = clause.parent
            steps += 1
        return frozenset()


def _length(named: tuple[Span, str]) -> int:
    return named[0][1] - named[0][0]


def _struck_by_itself(sentence: Sentence, position: int) -> bool:
    """True behind the colon of "The following sentence is deleted: SROs shall not …".

    True also of the striking itself: "Section 8 (under which the principal sat), is struck".
    """
    if sentence.words[position : position + 1] and sentence.words[position] in _STRUCK:
        return not _NUMBERED.isdisjoint(sentence.words[sentence.own : position])
    if ":" not in sentence.words[sentence.own : position]:
        return False
    colon = sentence.own + sentence.words[sentence.own : position].index(":")
    before = sentence.offsets((sentence.own, colon))
    return before is not None and strikes(sentence.clause.reading.text[slice(*before)])


_STRUCK = frozenset("struck stricken deleted repealed rescinded revoked removed".split())
_TAKEN_ON = (
    ["appointed"],
    ["selected"],
    ["chosen"],
    ["hired"],
    ["assigned"],
    ["named"],
    ["picked"],
)
"""What tells of a person whom nobody else names that he takes the post."""
_TITLE_RUN_IN = 3
"""Words of a title that stands in the middle of a clause: "Rules.", "Terms of Use."."""
_NEAR, _FAR = 3, 12
"""How many sentences back a pronoun reaches: to a name, and along others of its own kind."""
_NUMBERED = frozenset("section sections paragraph paragraphs article clause exhibit §".split())


def _adopts_recitals(clause: Clause) -> bool:
    """True for a clause that makes the recitals binding."""
    lower = clause.text.lower()
    return any(map(lower.__contains__, _RECITALS)) and bool(_ADOPTED.search(clause.text))


def _past_recitals(sentence: Sentence) -> bool:
    """In one paragraph with "Whereas": a later sentence that recites nothing."""
    text = sentence.clause.text.lstrip().lower()
    begins = sentence.words[sentence.own : sentence.own + 3]
    return text.startswith("whereas") and "whereas" not in begins and "M" in sentence.tags


def _own_sentence(sentence: Sentence) -> bool:
    """True for an item that is a full sentence of its own: subject, modal and all."""
    if sentence.tags[:1] in (["b"], ["M"]):
        return False  # "be taken for a clerk, and act as a clerk would", "shall cook and shall"
    for at, tag in enumerate(sentence.tags[:24]):
        if tag == "M" and at > 0:
            compared = {"as", "than"} & set(sentence.words[max(1, at - 4) : at])
            return not any(t in "S;" for t in sentence.tags[:at]) and not compared
        if tag == "B" and at > 0 and not any(t in "STg;v" for t in sentence.tags[:at]):
            return True
    return False


def _follows_a_whole(item: Sentence, alone: Sentence) -> bool:
    """True for an item with a subject and verb, behind a lead-in that ends in "as follows"."""
    if item.words[item.own - 2 : item.own] != ["as", "follows"]:
        return False
    return alone.tags[0] not in "vgTz" and any(one.start for one in groups(alone))


_PICKS = frozenset({"they", "former", "latter"})
_SPEAKERS = frozenset("i you we me us".split())
"""Who speaks or is spoken to, and is never "he" or "she"."""
_SHARED = frozenset("share shares common shared mutual".split())


_FRONT = 5
"""Words within which a sentence says that it tells of others: "In other cities, officers …"."""


def _announces_aim(sentence: Sentence) -> bool:
    """ "The purpose of the program is …", "The goals of the parties are to …"."""
    if sentence.tags and sentence.tags[0] == "P":
        return False  # "In keeping with its mission, the SRO …"
    aim = sentence.any("aim", 0, min(len(sentence), 10))
    if aim is None:
        return False
    if "for" in sentence.words[max(0, aim[0] - 2) : aim[0]]:
        return False  # "may not be called for that purpose"
    if _SHARED & set(sentence.words[max(0, aim[0] - 4) : aim[0]]):
        return True
    that = next((i for i in range(aim[1], len(sentence)) if sentence.words[i] == "that"), aim[1])
    if agreed(sentence, that):
        return False  # "It is the aim of the parties, and they so agree, that"
    if sentence.words[:2] == ["it", "is"] and "that" not in sentence.words[: aim[0]]:
        return True  # "It is the mission of the parties to …", "It is the parties' goal that …"
    if sentence.words[aim[0] - 2 : aim[0]] == ["it", "is"]:
        return True
    return any(tag == "B" for tag in sentence.tags[aim[1] : aim[1] + 14]) or len(sentence) < 14
