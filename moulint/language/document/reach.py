"""Limits that stand elsewhere: "Section 5.2 does not apply where …", "except as in Section 7.3"."""

from __future__ import annotations

import re
from dataclasses import replace

from moulint.clauses.cited import cites, meant
from moulint.expression import expression
from moulint.language.document.at_pleasure import at_pleasure
from moulint.language.document.citations import (
    citation_ends,
    cited_outright,
    numbers_in,
    references,
)
from moulint.language.document.in_time import begins_along, in_time
from moulint.language.document.kept_when import kept_when
from moulint.language.document.menus import menus
from moulint.language.document.narrowed import narrowed
from moulint.language.document.notes import Notes
from moulint.language.document.prevailing import overridden
from moulint.language.document.qualified import qualified
from moulint.language.document.raised import raised_note
from moulint.language.document.released import Released
from moulint.language.grammar.limits import Limit, LimitKind, classify
from moulint.language.sentences.index import Index
from moulint.language.sentences.sentence import Sentence

_SAME = frozenset("this that these foregoing above preceding it they".split())
_PIECES = frozenset(
    "section paragraph article clause provision sentence requirement subsection item rule".split()
)
_WHOLE = frozenset("agreement memorandum mou moa contract program".split())
"""What "this" stands in front of when no sentence is meant: "this Agreement does not apply"."""


def _keeps(lifting: Sentence) -> bool:
    """True for "Nothing in Section 4 is waived by delay", which lifts nothing."""
    _, last = lifting.hits("lifts")[0]
    denied = lifting.words[lifting.own : lifting.own + 1]
    return denied != [] and denied[0] in _NONE and lifting.words[last - 1] in _LIFTED


_NONE = frozenset("nothing none neither no".split())
_LIFTED = frozenset("waived suspended lifted excepted".split())


def _takes_back(sentence: Sentence) -> bool:
    """ "…; the Chief may waive this requirement": lifted at the end of its own sentence."""
    first, last = sentence.hits("lifts")[0]
    points = {*_SAME, "such", "requirement", "requirements"} & set(sentence.words[first : last + 1])
    return bool(points) and bool(set(";C") & set(sentence.tags[sentence.own : first]))


def _begins_with_citation(lifting: Sentence) -> bool:
    """ "Article 4 shall not apply." takes it out of force; "2.1 does not limit 4.4" does not."""
    first, _ = lifting.hits("lifts")[0]
    span = lifting.offsets((lifting.own, first))
    if span is None or lifting.words[first] == "excepted":
        return False
    text = lifting.clause.reading.text[slice(*span)]
    ends = citation_ends(text)
    return bool(ends) and len(text[max(ends) :].split()) <= _BETWEEN


_BETWEEN = 4
"""Words between a citation and the verb that it is the subject of: "is, for this year, waived"."""


def _holds_citation(lifting: Sentence) -> bool:
    """ "As to Section 4, the clerk has full discretion": cited within what lifts it."""
    span = lifting.offsets(lifting.hits("lifts")[0])
    return span is not None and bool(numbers_in(lifting.clause.reading.text[slice(*span)]))


def _complies(lifting: Sentence) -> bool:
    """ "Compliance with this paragraph is optional": what is done by it, and not the paragraph."""
    words = lifting.words[lifting.own : lifting.own + 4]
    return words[:1] in _DOING and words[2:3] == ["this"] and words[-1] in _PIECES


_DOING = (["compliance"], ["observance"], ["performance"], ["adherence"], ["participation"])


def _spares(lifting: Sentence) -> bool:
    """ "That discretion does not extend to 6.1": something else stops short of what is cited."""
    span = lifting.offsets((lifting.own, len(lifting)))
    return span is not None and bool(_STOPS_SHORT.search(lifting.clause.reading.text[slice(*span)]))


def _from_the_front(lifting: Sentence, limit: Limit) -> Limit:
    """The limit with what stands in front: "In an emergency Article 2 is suspended until noon"."""
    first, last = lifting.hits("lifts")[0]
    whole = classify(lifting, (lifting.own, len(lifting)), False)
    fronted = whole.kind is LimitKind.HANDS_BACK and whole.reason[1] <= first
    if fronted or whole.kind is LimitKind.NARROW:
        return whole  # "If the clerk asks, Article 2 does not apply"
    return limit if last < len(lifting) else replace(limit, reason=whole.reason)


def _of_powers(lifting: Sentence) -> bool:
    """ "Section 4 does not limit the town's authority over its staff": of nothing in it."""
    first, last = lifting.hits("lifts")[0]
    if _LIMITING.isdisjoint(lifting.words[first:last]) or not _AT_WILL.isdisjoint(lifting.words):
        return False
    return not _POWERS.isdisjoint(lifting.words[last : last + _NEAR])


_LIMITING = frozenset("limit restrict".split())
_POWERS = frozenset(
    "authority authorities right rights power powers remedy remedies immunity immunities liability "
    "jurisdiction defenses defense".split()
)
_AT_WILL = frozenset("discretion fit pleasure will judgment choice".split())
_NEAR = 5
"""Words behind "does not limit" in which that stands which is not limited."""


_STOPS_SHORT = expression(
    r"\b(?:do|does|shall|will|may) not (?:extend|apply|reach)(?: to)?\s+(?:the )?"
    r"(?:(?:sections?|articles?|paragraphs?|clauses?|parts?|exhibits?|§+)\s*)?(?:\d|[IVX]+\b)",
    re.IGNORECASE,
)


_TIMES = frozenset("until before after".split())
"""What begins a limit of time: what it cites is done by then, and takes nothing back."""


class Reach:
    """For each clause, the limits that other sentences put on it."""

    def __init__(self, index: Index, left_out: frozenset[int] = frozenset()) -> None:
        self._sentences = index.all
        self._lifting = [
            one
            for one in index.those_holding(["lifts"])
            if one.clause.index not in left_out and not begins_along(one) and not _keeps(one)
        ]
        self._notes = Notes(index.all, left_out)
        self._released = Released(index, left_out)
        self._at_pleasure = at_pleasure(index.all)
        self._qualified = (
            in_time(index.all)
            | overridden(index.all)
            | kept_when(index.all)
            | menus(index.all)
            | narrowed(index.all)
            | qualified(index.all)
        )

    def on(self, sentence: Sentence) -> tuple[Limit, ...]:
        """Limits on a sentence that other sentences state."""
        found: list[Limit] = []
        for other in self._lifting:
            own = other.number == sentence.number
            if _takes_back(other) if own else self._reaches(other, sentence):
                _, last = other.hits("lifts")[0]
                limit = classify(other, (last, len(other)), False)
                if limit.kind is LimitKind.UNCLEAR:
                    limit = _from_the_front(other, limit)
                if _of_powers(other):
                    continue
                bare = limit.kind is LimitKind.UNCLEAR and last >= len(other)
                cited = _begins_with_citation(other) or _holds_citation(other)
                if bare and not (cited or _complies(other)):
                    continue
                found.append(replace(limit, sentence=other, lifts=not own))
        found.extend(self._notes.on(sentence))
        found.extend(self._released.on(sentence))
        behind = self._qualified.get(sentence.number)
        found.extend([] if behind is None or found else [behind])
        if not found and self._at_pleasure is not None:
            found.append(self._at_pleasure)
        return tuple(found)

    def _reaches(self, lifting: Sentence, sentence: Sentence) -> bool:
        if self._notes.calls(sentence, lifting):
            return True
        if raised_note(lifting):
            return False
        head = lifting.words[lifting.own : lifting.own + 4]
        pointed = head[:1] == ["this"] and bool(_PIECES & set(head[1:2]))
        if references(lifting) and _spares(lifting):
            return False
        cited = cited_outright(lifting, lifting.hits("lifts")[0][1])
        if cited and not pointed:
            return meant(cited, lifting.clause, sentence.clause)
        if not _SAME & set(head) or _WHOLE & set(head[:2]):
            return False
        if lifting.number - 1 == sentence.number:
            return True
        above = lifting.clause.parent
        return above is not None and sentence.clause.index in (above, lifting.clause.index)

    def resolved(self, sentence: Sentence, limit: Limit) -> Limit:
        """An exception that only cites another clause, told by what that clause says."""
        if limit.kind is not LimitKind.UNCLEAR or limit.sentence is not None:
            return limit
        if sentence.words[limit.span[0]] in _TIMES:
            return limit  # "until he has completed every course in Schedule A"
        cited = references(sentence)
        for other in self._sentences:
            if other.number != sentence.number and cited and cites(cited, other.clause):
                found = classify(other, (0, len(other)), False)
                if found.kind is not LimitKind.UNCLEAR:
                    return replace(found, sentence=other)
        return limit
