"""Notes below a text that limit the sentence which calls them: "sweep.[1] … [1] Where practicable".

A note is called by a mark of Markdown, a raised figure, a star, a number in brackets or in words,
"(see note 2)". One that is no more than a limit, "Except as the owner may direct", leaves of its
sentence what the same words would leave of it there. One that says how the text stands is read in
footed.py, and one that speaks of "this duty" wherever such words are read.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from moulint.clauses import Clause
from moulint.clauses.cited import ATTACHMENT
from moulint.expression import expression
from moulint.language.document.citations import own_text
from moulint.language.document.raised import calls_raised, raised_note
from moulint.language.grammar.limits import Limit, LimitKind, classify
from moulint.language.sentences.sentence import Sentence

_SIGN = expression(
    rf"\W{{0,3}}?(?!(?:{ATTACHMENT})\b)(?:(?P<bracket>\[[\da-z]{{1,2}}\])|(?P<cross>[†‡§#]{{1,2}}"
    r"|\*{1,3})|(?:end|foot)?note (?P<number>[\da-z]{1,2})\b\W)",
    re.IGNORECASE,
)
"""How a note begins: "[1] ", "† ", "Note 2: "."""
_CALLED = expression(r"(?:end|foot)?note ([\da-z]{1,2})\b", re.IGNORECASE)
_SEE = expression(r"[\s.]*[(\[]\s*(?:see )?(?:end|foot)?note \w{1,2}", re.IGNORECASE)
""" "Clerks sweep. (See Note 2)": called in brackets behind the sentence."""
_TITLE = expression(r"\W*(?:end ?|foot ?)?notes?\b[^.;]{0,30}", re.IGNORECASE)
_STAR = expression(r"[.;:)]?\\?\*{1,3}(?!\w)")
_BEHIND = 6
"""Characters behind a sentence, or at its end, in which the sign of its note stands."""
_CUES = {
    "hedge": LimitKind.HEDGE,
    "at-will": LimitKind.HANDS_BACK,
    "contingent": LimitKind.CONTINGENT,
}


def calls_note(clause: Clause, note: Clause) -> bool:
    """True where a clause bears the mark of a footnote, and the other is the footnote's text."""
    return bool(note.note) and any(mark.note == note.note for mark in clause.reading.notes)


class Notes:
    """The notes of a document, each with the sign by which sentences call it."""

    def __init__(self, sentences: Sequence[Sentence], left_out: Collection[int]) -> None:
        self._signs: dict[int, str] = {}
        """By number of a sentence that is a note: its sign."""
        titled = False
        for one in sentences:
            if one.number and sentences[one.number - 1].clause is one.clause:
                if _starred_below(one) and _only_limit(one) is not None:
                    self._signs[one.number] = "*"
                continue
            if one.clause.index in left_out:
                continue
            titled = bool(_TITLE.fullmatch(one.clause.text)) or (titled and one.clause.label != "")
            sign = _sign(one, titled)
            if sign:
                self._signs[one.number] = sign
        self._limits = [
            limit for number in self._signs if (limit := _only_limit(sentences[number])) is not None
        ]

    def on(self, sentence: Sentence) -> list[Limit]:
        """What the notes that a sentence calls leave of it."""
        return [
            one
            for one in self._limits
            if one.sentence is not None and self.calls(sentence, one.sentence)
        ]

    def calls(self, sentence: Sentence, note: Sentence) -> bool:
        """True for a sentence that bears the sign of a note, which stands further down."""
        sign = self._signs.get(note.number)
        if sign is None or note.number <= sentence.number:
            return False
        if note.clause is sentence.clause and sign != "*":
            return False
        if sign == _MARK:
            return calls_note(sentence.clause, note.clause)
        if sign == _RAISED:
            raised = raised_note(note)
            return raised is not None and calls_raised(sentence, note, raised.sign)
        span = sentence.offsets((sentence.own, len(sentence)))
        if span is None:
            return False
        text = sentence.clause.reading.text
        end = text[max(span[0], span[1] - _BEHIND) : span[1] + _BEHIND]
        if sign == "*":
            return _STAR.match(text, span[1]) is not None
        if sign.startswith("note "):
            behind = _SEE.match(text, span[1])
            whole = text[span[0] : behind.end() if behind else span[1] + 2]
            return any(f"note {one[1].lower()}" == sign for one in _CALLED.finditer(whole))
        return sign in end


_MARK, _RAISED = "mark", "raised"


def _sign(one: Sentence, titled: bool) -> str:
    """By which sign sentences call what may be a note; "" for what is none."""
    clause, text = one.clause, one.clause.reading.text
    if clause.note:
        return _MARK
    if raised_note(one) is not None:
        return _RAISED
    if clause.row is not None:
        return ""
    if titled and clause.label:
        return f"note {clause.label.strip('.()[] ').lower()}"
    found = _SIGN.match(text)
    if found is not None:
        if found["number"]:
            return f"note {found['number'].lower()}"
        return found["bracket"] or ("*" if "*" in found["cross"] else found["cross"])
    bare = not clause.label and not clause.heading
    return "*" if bare and (_lifts_first(one) or _only_limit(one) is not None) else ""


def _lifts_first(note: Sentence) -> bool:
    """ "Does not apply to substitutes": behind a star that was read as a bullet."""
    return any(first <= note.own + 1 for first, _ in note.hits("lifts"))


def _only_limit(note: Sentence) -> Limit | None:
    """What a note is that says no more than under which limit its sentence stands."""
    low = next((at for at in range(note.own, len(note)) if _speaks(note.words[at])), note.own)
    if any(note.tags[at] in "MBDH" and "," in note.tags[low:at] for at in range(low, len(note))):
        return None  # "Unless noted, all hours are local"
    whole = (low, len(note))
    for cue, kind in _CUES.items():
        for span in note.hits(cue):
            if span[0] == low:
                return Limit(kind, whole, span, sentence=note)
    if _AT_A_TIME.fullmatch(own_text(note)):
        return Limit(LimitKind.PARTIAL, whole, whole, sentence=note)
    if any(first == low for first, _ in note.hits("exception")):
        found = classify(note, whole, False)
        direct = found.kind is LimitKind.UNCLEAR and _DIRECTED.search(own_text(note))
        kind = LimitKind.HANDS_BACK if direct else found.kind
        return Limit(kind, whole, found.reason, sentence=note)
    return None


_AT_A_TIME = expression(
    r"(?:[^A-Za-z]*|(?:end|foot)?note \w{1,2}\W+)(?:(?:in|at|during|for|on|within|through|until"
    r"|while|where"
    r"|when)\b[^.;:]{3,80}\b(?:only|alone)|(?:only|solely) (?:in|at|during|for|on|within|through"
    r"|until"
    r"|while|where|when)\b[^.;:]{3,80})\W*",
    re.IGNORECASE,
)
""" "In the first year only": a note that confines its sentence to a time or a place."""


def _starred_below(note: Sentence) -> bool:
    """True for a note that stands in one paragraph with its sentence, behind a star of its own."""
    span = note.offsets((note.own, len(note)))
    if span is None:
        return False
    return note.clause.reading.text[max(0, span[0] - 3) : span[0]].rstrip()[-1:] == "*"


_DIRECTED = expression(r"\bas (?:\w+ ){1,4}(?:may|shall|will)? ?\w*direct|\bas directed\b", re.I)


def _speaks(word: str) -> bool:
    return word not in _SIGNS and not word.isdigit()


_SIGNS = frozenset("[ ] ( ) † ‡ § # * : . - – — note footnote endnote but only".split())
