"""Where sentences end: full stops that are no abbreviation's, quotations and titles that run in."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from moulint.clauses import Clause
from moulint.expression import expression
from moulint.language.sentences.titled import behind_label, behind_remark, behind_title
from moulint.language.words.classes import ORDAINED
from moulint.language.words.stream import Span, Stream

_ABBREVIATIONS = frozenset(
    "no nos sec secs art st mr mrs ms dr jr sr gen lt sgt capt u.s u.s.c c.f.r e.g i.e etc vs v "
    "ofc off det cpl dep sgts lts inc dept approx minn wash mass conn fla tex cal colo ariz wis "
    "mich kan neb okla tenn ala nev admin cf par para ch pp p ed rev stat ann gov educ "
    "elem rcw hrs hr mins yrs yr mos wks wk ark ky ga ill ind md mont okla wyo jan feb aug sept "
    "oct nov dec sen supt prof atty ave blvd dist sch asst assoc ptl ptlm ptlmn patr tpr trp sgts "
    "maj lieut serg insp comdr cmdr rev fr hon messrs mme".split()
)
_ENDS_TOO = frozenset(
    "off dept dist sch inc etc yr yrs hr hrs min mins wk wks mos ave blvd".split()
)
"""Those that stand at the end of a sentence as often: "… in the Police Dept. The clerk shall"."""
_HOURS = frozenset("a.m. p.m. am. pm.".split())
_OPENS = (
    r"(?:The|An?|No|This|If|In|All|Any|He|She|It|When|Each|Every|Such|These|They|Both|Neither"
    r"|Nothing|Nobody)\b"
)
_FORM = expression(r"\d+[a-z]\.")
_NEXT = expression(rf"\s+(?:\(\w{{1,3}}\)\s+)?[*_\"“]{{0,3}}{_OPENS}")
_NEXT_AFTER_HOURS = expression(
    rf"\s+(?:\(\w{{1,3}}\)\s+[A-Z]|[*_\"“]{{0,3}}{_OPENS}|[A-Z][a-z]+(?: [a-z]+){{0,2}}:"
    r"|[A-Z][\w’']+(?: [A-Z]\w+){0,2} (?:shall|will|must|may|does|is to|are to)\b"
    r"|(?!\w+days?\b|Eastern|Central|Mountain|Pacific)[A-Z][a-z]+,?(?: [a-z]+,?){3})"
)
"""What begins a sentence behind the hour that ends another: "… until 3:30 p.m. Training: …"."""
_AGREES = {
    "it": frozenset("agreed resolved ordained ordered covenanted stipulated".split()),
    "parties": frozenset({"agree"}),
    "therefore": frozenset("agree agreed resolved shall will must be".split()),
    "in": frozenset({"consideration"}),
}
"""How terms begin behind the semicolon of a recital: "it is hereby agreed", "in consideration"."""
_SO = frozenset(
    "hereby mutually therefore accordingly now further and understood so also do jointly".split()
)
"""What stands in front of agreeing there; "it is widely agreed" recites."""
_BEGINNING = frozenset({"now", "be", "whereas", *_AGREES})
"""Words that a sentence begins with: "NOW, THEREFORE", "BE IT ORDAINED", "; WHEREAS"."""
_NUMBERED = frozenset("no number nos c s ss ch".split())
"""Abbreviations in front of numbers only: "No. 3", "G.L. c. 71, s. 37P"; "No." is an answer too."""
_JOINED = expression(r"[-/]")
"""What joins abbreviations: "Jr.-Sr.", "Lt./Sgt."."""
_TITLED_BY_LETTER = frozenset("exhibit appendix schedule attachment annex part section".split())
_INTRODUCED = expression(r":\s*[\"“]\W*(?:[\d.]+\s+)?(?:(?:the|an?)\s+)?$", re.IGNORECASE)
_LEADING_NUMBER = expression(
    r"\d{1,3}(?:\.\d{1,3})+\.?|\d{1,2}\.|\d{1,2}(?:\.\d{1,2})*\([a-z0-9]{1,2}"
)
_LEADING_LETTER = expression(r"[A-Za-z]\.|[B-HJ-Z]")
_COUNTED = expression(r"(?:i{1,3}|iv|vi{1,3}|ix|x|[a-h])[.)] ?[A-Z]")
"""A small letter or numeral in front of the next sentence: "… the gate. ii. The clerk shall"."""
_A_SENTENCE = 4
"""Words from which on what stands behind a number is a sentence."""


class Stops:
    """Cuts the clauses of a document into sentences."""

    def __init__(self, stream: Stream) -> None:
        self._stream = stream
        self._stops: list[int] | None = None
        """Where words stand that may end or begin a sentence, once they have been looked for."""

    def cut(self, clause: Clause, low: int, high: int) -> list[Span]:
        """The sentences of a clause, as spans of the stream."""
        spans: list[Span] = []
        first = low
        words = self._stream.words
        text = clause.reading.text
        begins = behind_label(self._stream, text, low, high)
        if begins is None:
            begins = behind_remark(self._stream, text, low, high)
        if begins is None and not clause.heading:
            begins = behind_title(self._stream, text, low, high)
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
            if word in _HOURS and _NEXT_AFTER_HOURS.match(text, self._stream.end[position]):
                spans.append((first, position + 1))
                first = position + 1
                continue
            if len(word) == 2 and word[1] == "." and self._ends_letter(position, first, high):
                spans.append((first, position + 1))  # "as in Exhibit B. The City …"
                first = position + 1
                continue
            if _FORM.fullmatch(word) and _NEXT.match(text, self._stream.end[position]):
                spans.append((first, position + 1))  # "on Form 12-7B. The clerk …"
                first = position + 1
                continue
            if not self._ends(text, position, first, high):
                continue
            if position > first:
                spans.append((first, position))
            first = position + 1
        if first < high:
            spans.append((first, high))
        return [self._unnumbered(span) for span in spans]

    def _ends(self, text: str, position: int, first: int, high: int) -> bool:
        """True for a full stop that ends a sentence, and for the marks that always do."""
        words = self._stream.words
        word = words[position]
        if word not in {".", "?", "!"}:
            return False
        before = words[position - 1] if position > first else ""
        if word == "." and len(before) == 1 and words[position - 2] in {";", ":"}:
            return False  # "…; b. answer calls"
        if before in _NUMBERED:
            after = words[position + 1] if position + 1 < high else ""
            return not (after[:1].isdigit() or (before == "nos" and after))
        short, end = _JOINED.split(before)[-1], self._stream.end[position]
        shortened = short in _ABBREVIATIONS and not (short in _ENDS_TOO and _NEXT.match(text, end))
        return word != "." or not (shortened or _goes_on(text, end))

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
        """A sentence without its number or letter: '"8.3 When agents come, …', "C. When agents"."""
        low, high = span
        if high - low <= _A_SENTENCE:
            return span
        word, behind = self._stream.written[low : low + 2]
        lettered = _LEADING_LETTER.fullmatch(word) and behind[:1].isupper()
        return (low + 1, high) if lettered or _LEADING_NUMBER.fullmatch(word.lower()) else span

    def _turns_to_terms(self, first: int, position: int, high: int) -> bool:
        """True at "NOW, THEREFORE", "BE IT ORDAINED" and the next "; WHEREAS" of a paragraph."""
        behind = self._stream.words[position + 1 : min(position + 4, high)]
        if self._stream.words[position] in _AGREES:
            return self._agrees_behind(first, position, high)
        if self._stream.words[position] == "be":
            ordains = behind[:1] == ["it"] and not ORDAINED.isdisjoint(behind)
            return ordains and "whereas" in self._stream.words[first : first + 3]
        if self._stream.words[position] == "whereas":
            before = self._stream.words[position - 2 : position]
            return before[1:] == [";"] or before == [";", "and"] or self._recites(position)
        if self._stream.words[position] != "now":
            return False
        return behind[:1] == ["therefore"] or behind[:2] == [",", "therefore"]

    def _recites(self, position: int) -> bool:
        """True for "Whereas" with a capital, which begins a recital wherever it stands.

        "THIS CONTRACT is made by the Town and the Guild WHEREAS, the Guild seeks guards, and
        WHEREAS …". In a text that is all in capitals it may be any word.
        """
        written = self._stream.written
        if not written[position][:1].isupper():
            return False
        return written[position] != "WHEREAS" or not written[position - 1].isupper()

    def _agrees_behind(self, first: int, position: int, high: int) -> bool:
        """True at "; it is hereby agreed that" behind a recital in the same sentence."""
        words = self._stream.words
        parted = words[position - 1] in {";", ","} or words[position - 2 : position] == [";", "and"]
        if not parted or "whereas" not in words[first : first + 3]:
            return False
        behind = words[position + 1 : min(position + 8, high)]
        verb = next((at for at, word in enumerate(behind) if word in _AGREES[words[position]]), -1)
        if verb < 0 or words[position] in {"therefore", "in"}:
            return verb >= 0 and (verb == 0 or words[position] != "in")
        between = behind[words[position] == "it" : verb]
        if words[position] == "it" and behind[0] != "is":
            return False
        follows = "follows" in behind[verb + 1 : verb + 3]
        return _SO.issuperset(between) and (follows or bool(between))

    def _opens_quotation(self, text: str, position: int) -> bool:
        """True where a colon introduces whole sentences in quotation marks: 'reads: "No SRO …"'."""
        stream = self._stream
        if position not in stream.quoted or position - 1 in stream.quoted:
            return False
        return bool(_INTRODUCED.search(text, 0, stream.start[position]))


def _goes_on(text: str, end: int) -> bool:
    """True where a small letter or a comma follows a full stop: an abbreviation, and no end."""
    rest = text[end : end + 9].lstrip(" \n\t)\"”’'*_")
    return (rest[:1].islower() and not _COUNTED.match(rest)) or text[end : end + 1] == ","
