"""Notes that say how the text stands that calls them: "Clerks sweep.* … * Not yet in effect"."""

from __future__ import annotations

from collections.abc import Sequence

from moulint.clauses import Clause
from moulint.language.document.notes import calls_note
from moulint.language.document.raised import calls_raised, raised_note
from moulint.language.document.statuses import says_how
from moulint.language.grammar.provision import Standing
from moulint.language.sentences.sentence import Sentence

_MARKS = ("*", "†", "‡")
_NOTE = 160
"""Fewer characters than these has a note that says only how a text stands."""


def footed(clauses: Sequence[Clause], sentences: Sequence[Sentence]) -> dict[int, Standing]:
    """By number of a sentence, how it stands by the note that it calls."""
    stars = any(mark in one.reading.text for one in clauses for mark in _MARKS)
    told = [
        (one, how)
        for one in clauses
        if (stars or one.note) and len(one.text) < _NOTE and (how := says_how(one.text)) is not None
    ]
    raised = [
        (one, foot.sign, how)
        for one in sentences
        if (foot := raised_note(one)) and (how := says_how(foot.text)) is not None
    ]
    found: dict[int, Standing] = {
        sentence.number: how
        for one, sign, how in raised
        for sentence in sentences
        if calls_raised(sentence, one, sign)
    }
    for sentence in sentences if told else ():
        for note, how in told:
            if calls_note(sentence.clause, note) or _starred(sentence, note):
                found[sentence.number] = how
    return found


def _starred(sentence: Sentence, note: Clause) -> bool:
    """True for a sentence with a star behind it and a note further down, in no list."""
    if note.index <= sentence.clause.index or note.lead_in is not None or note.row is not None:
        return False
    span = sentence.offsets((sentence.own, len(sentence)))
    if span is None:
        return False
    behind = sentence.clause.reading.text[span[1] : span[1] + 3].lstrip(".)")
    return behind.startswith(_MARKS)
