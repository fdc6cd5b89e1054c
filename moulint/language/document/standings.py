"""How a sentence stands: operative, an aim, a definition, or aside from what the parties agree."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import cache
from itertools import takewhile

from moulint.clauses import Clause
from moulint.clauses.amending import announces, strikes
from moulint.clauses.regions import states_purpose
from moulint.expression import expression
from moulint.language.document.advisory import advisory
from moulint.language.document.amendments import quoted_standing
from moulint.language.document.chosen import not_chosen
from moulint.language.document.disowned import (
    came_to_nothing,
    disowned,
    kept_apart,
    marked_void,
    minuted,
    not_taken_in,
    of_no_force,
    only_advised,
)
from moulint.language.document.displaced import replaced
from moulint.language.document.footed import footed
from moulint.language.document.former import once_said, own_year, under_former
from moulint.language.document.labelled import (
    below,
    columns,
    labels,
    marked_behind,
)
from moulint.language.document.laws import leaves_free, tells_of_law
from moulint.language.document.left_out import placeholders, turned_down
from moulint.language.document.meanings import goes_beyond
from moulint.language.document.meant_for import meant_for_others
from moulint.language.document.prevailing import prevailing
from moulint.language.document.qualified import out_of_force
from moulint.language.document.statuses import statuses
from moulint.language.document.weak_words import weakened
from moulint.language.grammar.hopes import agreed
from moulint.language.grammar.items import set_as_title
from moulint.language.grammar.provision import Standing, standing_of
from moulint.language.grammar.wholes import continues
from moulint.language.sentences.lead_ins import Sentences
from moulint.language.sentences.sentence import Sentence
from moulint.language.words.classes import ORDAINED
from moulint.model import BlockKind, Document, Region

_MEANS = frozenset("includes include means mean refers refer defined meaning stands stand".split())
_DEFINES = expression(
    r"\W{0,4}(?:(?:as used )?(?:in|for (?:the )?purposes? of) (?:this|these|the) \w+,?\s*)?"
    r"(?:(?:the )?(?:term|word|phrase)s?\s+)?[\"“][^\"“”]{2,60}[\"”],?\s*"
    r"(?P<more>(?:(?:,|or|and|/)+\s+[\"“][^\"“”]{2,60}[\"”],?\s*){0,3})"
    r"(?:as used [^,\"“”]{3,60},?\s*|\([^()]{2,40}\)\s*)?(?:shall |will )?"
    r"(?:means?|refers? to|(?:is|are|be) defined|has the meaning|stands? for"
    r"|includes?,? but (?:is|are)? ?not limited to)\b",
    re.IGNORECASE,
    cues='"|“',
)
"""How a sentence begins that says what a term means."""
_ARTICLED = expression(r"^\W{0,4}(?:\(?\w{1,4}[.)]\s+)?(?:an? |the )?(?=[\"“])", re.IGNORECASE)
"""The number and article in front of a quoted term."""
_ADOPTED = expression(
    r"\b(?:recitals?|whereas clauses|preamble|above statements)\b.{0,60}\b(?:incorporated|adopted"
    r"|made (?:a )?part|form (?:a )?part|are (?:a )?(?:material |integral )?part|binding)",
    re.IGNORECASE | re.DOTALL,
)
_RECITALS = ("recital", "whereas clause", "preamble", "above statement")
"""What a clause speaks of that adopts them; whatever holds none of these is passed over."""
_TITLE_RUN_IN = 3
"""Words of a title that stands in the middle of a clause: "Rules.", "Terms of Use."."""
_NUMBERED = frozenset("section sections paragraph paragraphs article clause exhibit §".split())
_STRUCK = frozenset("struck stricken deleted repealed rescinded revoked removed".split())
_SHARED = frozenset("share shares common shared mutual".split())
_FRONT = 5
"""Words within which a sentence says that it tells of others: "In other cities, officers …"."""


_BELIEF = frozenset("believe believes belief believing".split())
"""In a lead-in: what follows is a creed, and no promise."""


class Standings:
    """For each sentence of a document, whether it binds."""

    def __init__(
        self,
        document: Document,
        clauses: Sequence[Clause],
        sentences: Sequence[Sentence],
        builder: Sentences,
        meanings: Collection[int],
        left_out: Collection[int],
    ) -> None:
        self._document = document
        self._clauses = clauses
        self._sentences = sentences
        self._builder = builder
        self._meanings = meanings
        """The clauses that say what a term means."""
        self._left_out = left_out
        """The clauses that are no part of the agreement."""
        self._prevailing = prevailing(clauses, left_out)
        self._recitals_bind = any(map(_adopts_recitals, clauses))
        self._advisory = advisory(sentences) | weakened(sentences)
        self._footed = footed(clauses, sentences)
        self._not_chosen = not_chosen(clauses, sentences)
        self._out_of_force = out_of_force(sentences) | meant_for_others(sentences)
        self._notes = {
            clause.index: found
            for clause in clauses
            if (found := placeholders(clause.reading.text))
        }
        self._own_year = own_year(clauses)
        self._title = next(
            (
                one.text
                for one in takewhile(lambda one: not one.label, clauses[:_TITLE_STANDS])
                if one.heading
            ),
            "",
        )
        self._columns = statuses(clauses) | columns(clauses) | replaced(clauses)
        """By clause that is a cell, what its column or its row says of it."""
        self._labels = cache(labels)
        """The labels of a text, once somebody asks."""
        self._below = cache(below)
        """How what stands over a clause says it stands."""
        self._found: dict[tuple[int, bool], Standing] = {}
        """By number of a sentence, and whether it is read behind its lead-in."""

    def of(self, sentence: Sentence) -> Standing:
        """Whether a sentence binds by its place and by how it begins."""
        key = sentence.number, sentence.governed
        found = self._found.get(key)
        if found is None:
            found = self._found[key] = self._stands(sentence)
        return found

    def at(self, sentence: Sentence, position: int, standing: Standing | None = None) -> Standing:
        """How the words at a position bind, where a sentence quotes or an amendment strikes."""
        found = self.of(sentence) if standing is None else standing
        struck = self._struck(sentence.clause) or _struck_by_itself(sentence, position)
        if found is Standing.ASIDE or struck:
            return Standing.ASIDE
        if not sentence.stream.quoted or sentence.absolute(position) not in sentence.stream.quoted:
            return found
        if self._set_off(sentence.clause) or sentence.clause.index in self._prevailing:
            return found
        above = sentence.clause.lead_in
        announced = "" if above is None else self._clauses[above].text
        return quoted_standing(sentence, announced, found, position)

    def _stands(self, sentence: Sentence) -> Standing:
        """By the words of a sentence, and where they leave it open by the region it stands in."""
        clause = sentence.clause
        if sentence.governed and self.brought_in(clause):
            return self.of(self._builder.alone(sentence))
        if clause.blank or sentence.asks or clause.index in self._left_out:
            return Standing.ASIDE
        if sentence.number in self._out_of_force:
            return Standing.ASIDE
        if self._noted(sentence) or self._set_as_title(sentence):
            return Standing.ASIDE
        marked = (
            self._not_chosen.get(sentence.number)
            or self._footed.get(sentence.number)
            or self._marked(sentence)
        )
        if marked is not None:
            region = standing_of(clause.region)
            return region if region is Standing.ASIDE else marked
        before = self._sentences[sentence.number - 1] if sentence.number else sentence
        meaning = clause.index in self._meanings and not goes_beyond(sentence, before)
        if meaning or self._defines(sentence):
            return Standing.MEANING
        if sentence.governed and self._under_definition(sentence):
            return Standing.MEANING
        if sentence.number in self._advisory:
            return Standing.AIM
        if _heads(sentence):
            return Standing.ASIDE
        found = standing_of(clause.region)
        if found is Standing.AIM:
            return Standing.OPERATIVE if self._binds_all_the_same(sentence) else found
        if found is Standing.OPERATIVE and self._purpose_runs_in(sentence):
            return Standing.AIM
        if found is Standing.ASIDE:
            return found
        if tells_of_law(sentence, self._clauses):
            return Standing.ASIDE if leaves_free(sentence) else Standing.AIM
        return Standing.AIM if self._aims(sentence) else found

    def _marked(self, sentence: Sentence) -> Standing | None:
        """How a sentence stands by what a label in front of it says, or over it."""
        clause, text = sentence.clause, sentence.clause.reading.text
        span = sentence.offsets((sentence.own, len(sentence)))
        if span is not None:
            own = [found for start, found in self._labels(text) if start < span[1]]
            if found := (own[-1] if own else None) or marked_behind(text, span):
                return found
        if clause.index in self._columns:
            return self._columns[clause.index]
        lead = None if clause.lead_in is None else self._clauses[clause.lead_in].text
        beside = lead if clause.row is not None and not sentence.governed else None
        titles = [title for title in clause.path if title not in (self._title, beside)]
        if lead is not None and beside is None:
            titles += [lead, _STOP.split(lead)[-1]]
        return next(filter(None, map(self._below, titles)), None)

    def _binds_all_the_same(self, sentence: Sentence) -> bool:
        """True for a recital that the parties adopt, and for a duty among purposes."""
        region = sentence.clause.region
        if region is Region.RECITAL and (self._recitals_bind or _past_recitals(sentence)):
            return True
        shall = any(w in ("shall", "must") for w in sentence.words[sentence.own :])
        return region is Region.PURPOSE and shall and not sentence.governed

    def _aims(self, sentence: Sentence) -> bool:
        """True for words among those that bind which recite, announce an aim or tell of others."""
        if "whereas" in sentence.words[:2] and not self._recitals_bind:
            return True
        lead = sentence.words[: sentence.own] if sentence.governed else ()
        if not _BELIEF.isdisjoint(lead) and "M" not in sentence.tags[: sentence.own]:
            return True  # "The parties sign this since they believe that:"
        of_others = sentence.any("elsewhere", 0, _FRONT) is not None
        if _announces_aim(sentence) or (of_others and sentence.words[:1] != ["as"]):
            return True  # "As under the former contract, cooks shall" goes on with it
        return under_former(sentence, self._own_year)

    def _set_as_title(self, sentence: Sentence) -> bool:
        """True for a sentence in capitals that is set as a title over prose, without a mark."""
        index = sentence.clause.index + 1
        if index >= len(self._clauses) or not set_as_title(sentence):
            return False
        below = self._clauses[index].text.rstrip()
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
        text = self._clauses[lead].reading.text
        return bool(_DEFINES.match(_ARTICLED.sub("", text))) and continues(sentence, self._builder)

    def _noted(self, sentence: Sentence) -> bool:
        """True for what a draft leaves to its writers, and for proposals that were turned down."""
        span = sentence.offsets((sentence.own, len(sentence)))
        if span is None:
            return False
        notes = self._notes.get(sentence.clause.index, ())
        whole = sentence.clause.reading.text
        text = whole[slice(*span)]
        goes_on = bool(whole[span[1] + 1 :].strip())
        return (
            disowned(text)
            or minuted(text)
            or once_said(text)
            or marked_void(text, whole, span[1])
            or only_advised(whole, span[1])
            or turned_down(sentence, text)
            or (goes_on and _taken_back(text, whole, span[1]))
            or any(
                (low <= span[0] or _RUN_IN.fullmatch(whole, span[0], low)) and span[1] <= high
                for low, high in notes
            )
        )

    def brought_in(self, clause: Clause) -> bool:
        """True for new text of an amendment, whose lead-in is no part of it."""
        above = clause.lead_in
        return above is not None and announces(self._clauses[above].text)

    def _struck(self, clause: Clause) -> bool:
        """True for text that an amendment shows only to delete it."""
        above = clause.lead_in
        return above is not None and strikes(self._clauses[above].text)

    def _set_off(self, clause: Clause) -> bool:
        """True for new text that an amendment sets off as a block, in quotation marks as well.

        What was set off only to be shown stands in the region of quoted words.
        """
        block = self._document.blocks[clause.block]
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
        while number >= 0 and self._sentences[number].clause.index == sentence.clause.index:
            before = self._sentences[number]
            title = len(before) <= _TITLE_RUN_IN and not set("MBHDzvN") & set(before.tags)
            if title and number and self._sentences[number - 1].clause is before.clause:
                return not states_purpose(before.text())
            number -= 1
        return False


_TITLE_STANDS = 3
"""Clauses at the head of a text among which the title of the whole stands."""
_STOP = expression(r"(?<=[.;!?])\s+(?=[A-Z(])")
_RUN_IN = expression(r"[\w\s,’'/&-]{1,60}[:.–—]\s*")
"""A title in front of a note: "Hours: [state the hours]"."""


def _taken_back(text: str, whole: str, end: int) -> bool:
    """True for a sentence of which the next one in the same clause leaves nothing."""
    return (
        kept_apart(whole, end)
        or not_taken_in(text, whole, end)
        or came_to_nothing(text, whole, end)
        or of_no_force(text, whole, end)
    )


def _announces_aim(sentence: Sentence) -> bool:
    """ "The purpose of the program is …", "The goals of the parties are to …"."""
    if sentence.tags and sentence.tags[0] == "P":
        return False  # "In keeping with its mission, the SRO …"
    aim = sentence.any("aim", 0, min(len(sentence), 10))
    if aim is None:
        return False
    if "for" in sentence.words[max(0, aim[0] - 2) : aim[0]]:
        return False  # "may not be called for that purpose"
    if "whose" in sentence.words[max(0, aim[0] - 3) : aim[0]]:
        return False  # "Clerks are guards whose main purpose is to": what they are is stated
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


def _heads(sentence: Sentence) -> bool:
    """True for a heading that is no sentence and leads in to nothing."""
    heading = sentence.clause.heading and sentence.words[-1:] != [":"] and len(sentence) < 12
    return heading and "M" not in sentence.tags


def _adopts_recitals(clause: Clause) -> bool:
    """True for a clause that makes the recitals binding."""
    lower = clause.text.lower()
    return any(map(lower.__contains__, _RECITALS)) and bool(_ADOPTED.search(clause.text))


def _past_recitals(sentence: Sentence) -> bool:
    """In one paragraph with "Whereas": a later sentence that recites nothing."""
    text = sentence.clause.text.lstrip().lower()
    begins = sentence.words[sentence.own : sentence.own + 3]
    binds = "M" in sentence.tags or not ORDAINED.isdisjoint(sentence.words[sentence.own :])
    return text.startswith("whereas") and "whereas" not in begins and binds


def _struck_by_itself(sentence: Sentence, position: int) -> bool:
    """True behind the colon of "The following sentence is deleted: SROs shall not …".

    True also of the striking itself: "Section 8 (under which the principal sat), is struck".
    """
    if position < sentence.own:  # "The parties agree: 2. Section 8 is struck."
        own = range(sentence.own, len(sentence))
        verb = next((at for at in own if sentence.tags[at] in "BM"), position)
        near = range(verb + 1, min(verb + 4, len(sentence)))
        position = next((at for at in near if sentence.words[at] in _STRUCK), position)
    if sentence.words[position : position + 1] and sentence.words[position] in _STRUCK:
        return not _NUMBERED.isdisjoint(sentence.words[sentence.own : position])
    if ":" not in sentence.words[sentence.own : position]:
        return False
    colon = sentence.own + sentence.words[sentence.own : position].index(":")
    before = sentence.offsets((sentence.own, colon))
    return before is not None and strikes(sentence.clause.reading.text[slice(*before)])
