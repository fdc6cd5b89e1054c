"""Words that an amendment strikes and puts in, read into the clause that it names.

"In Section 6 the words "each July" are struck and "on request" is put in": what counts is how the
clause reads afterwards. Only a clause of the same document is changed, and only where the struck
words stand in it; an amendment of another document changes nothing here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from moulint.clauses.cited import NUMBER, amending_part, attached, meant
from moulint.clauses.clause import Clause
from moulint.clauses.nesting import leads_on
from moulint.clauses.undone import rescinded, superseded_cells, without_deletions
from moulint.expression import expression
from moulint.model import Reading


@dataclass(frozen=True, slots=True)
class Change:
    """What becomes of the words `old` of a clause; without them, `new` goes to its end."""

    old: str
    new: str
    at: int = 0
    """Where the new words stand in the amendment."""
    behind: bool = False
    """True where the new words go behind the old ones, which stay."""


_CITED = expression(
    rf"(?:(?i:sections?|articles?|paragraphs?|subsections?|parts?|clauses?|items?)|§+)\s*({NUMBER})(?!\w)"
)
_OUT = (
    r"(?:str(?:ik(?:es?|ing)|uck|icken)|delet(?:es?|ed|ing)|remov(?:es?|ed|ing)|omit(?:s|ted|ting)?"
    r"|replac(?:es?|ed|ing)|tak(?:es?|en|ing) out|took out|chang(?:es?|ed|ing)"
    r"|substitut(?:es?|ed|ing) for)"
)
_IN = (
    r"(?:insert(?:s|ed|ing)?|substitut(?:es?|ed|ing)|add(?:s|ed|ing)?|put(?:s|ting)?(?: in)?|with"
    r"|by|to(?: read)?|becomes?|reads?|for)"
)
_KIND = (
    r"(?:\W*(?:the|these|those|following|new|words?|phrases?|figures?|sentences?|terms?|each)\b)*"
    r"\W*?"
)
_Q = r"\"([^\"]{1,400})\""
_OPEN_Q = r"\"([^\"]{1,600})(?:\"|$)"
_OUT_AND_IN = expression(
    rf"\b{_OUT}{_KIND}\s*{_Q}[^\"]{{0,60}}?\b{_IN}{_KIND}\s*{_Q}", re.IGNORECASE
)
_IS_OUT_AND_IN = expression(
    rf"{_Q}[^\"]{{0,30}}?\b{_OUT}\b[^\"]{{0,60}}?\b{_IN}{_KIND}\s*{_Q}"
    rf"|{_Q}[^\"]{{0,30}}?\b{_OUT}\b[^\"]{{0,20}}?\b(?:and|,)\s*{_KIND}\s*{_Q}",
    re.IGNORECASE,
)
_BECOMES = expression(
    rf"{_Q}\s{{0,3}}"
    r"(?:(?:in|wherever (?:it|they) (?:appears?|occurs?|stands?) in)\s[^\"]{0,40}?)?"
    r"(?:(?:now|shall|will|are to|is to|is|are|henceforth)\s+){0,2}"
    rf"(?:means?|(?:be )?(?:read|understood|construed) (?:as|to mean)|becomes?"
    rf"|chang(?:e|es) to|turns? into|give way to|gives way to|read){_KIND}\s*{_Q}",
    re.IGNORECASE,
)
""" "The words "each July" become "on request"": said as something that happens by itself."""
_NEW_FOR_OLD = expression(
    rf"\b(?:substitut(?:es?|ed|ing)|put(?:s|ting)?|insert(?:s|ed|ing)?){_KIND}\s*{_Q}"
    rf"[^\"]{{0,40}}?\b(?:for|in (?:the )?place of|instead of|in lieu of){_KIND}\s*{_Q}",
    re.IGNORECASE,
)
_ONLY_OUT = expression(
    rf"\b{_OUT}{_KIND}\s*{_Q}|{_Q}[^\"]{{0,30}}?\b(?:is|are|shall be)\b[^\"]{{0,20}}?\b{_OUT}\b",
    re.IGNORECASE,
)
_BEHIND = expression(
    rf"\bafter{_KIND}\s*{_Q}[^\"]{{0,60}}?\b(?:insert|add|put){_KIND}[^\"]{{0,20}}{_Q}"
    rf"|\bafter{_KIND}\s*{_Q}[^\"]{{0,60}}?\b(?:inserted|added|put in)[^\"]{{0,20}}{_Q}",
    re.IGNORECASE,
)
_PUT_BEHIND = expression(
    rf"\b(?:insert|add|put)(?:s|ed|ing|ting)?\b{_KIND}\s*{_Q}[^\"]{{0,40}}?\bafter{_KIND}\s*{_Q}"
    rf"|{_Q}[^\"]{{0,20}}\b(?:inserted|added|put)\b[^\"]{{0,20}}?\bafter{_KIND}\s*{_Q}",
    re.IGNORECASE,
)
_AT_ITS_END = expression(
    rf"\b(?:adds?|adding|added|appended|inserted|inserting)\b(?![^\"]*\bnew (?:section|paragraph"
    rf"|article|part|clause|item|subsection)\b)(?![^\"]*\b(?:after|before)\b)[^\"]{{0,60}}{_OPEN_Q}",
    re.IGNORECASE,
)
_ORDINALS = {"first": 0, "opening": 0, "second": 1, "third": 2, "fourth": 3, "last": -1,
             "final": -1, "closing": -1}  # fmt: skip
_SHOWN = r"(?:[(,]?\s*\"([^\"]{1,400})\"[),]*\s*)?"
"""What a sentence says that is struck: "The second sentence of Section 5 ("Cooks …") is struck"."""
_SENTENCE = expression(
    rf"\b{_OUT}\b[^\".]{{0,30}}\b({'|'.join(_ORDINALS)}) sentence\b"
    rf"|\b({'|'.join(_ORDINALS)}) sentence\b[^\".]{{0,60}}?{_SHOWN}\b(?:is|are|shall be|be)\b"
    rf"[^\".]{{0,20}}\b{_OUT}\b",
    re.IGNORECASE,
)
_HINT = expression(
    rf"\b(?:{_OUT}|add(?:s|ed|ing)?|insert(?:s|ed|ing)?|put|substitut\w+|amended"
    r"|means?|becomes?|turns? into|give(?:s)? way|read)\b",
    re.IGNORECASE,
)
_STOP = expression(r"(?<=[.?!])\s+(?=[A-Z\"“(])")
_QUOTES = '"“”'
_CURLY = str.maketrans("“”", '""')


def with_changes(clauses: list[Clause]) -> list[Clause]:
    """The clauses as they read once every change of words in the document is made."""
    clauses = without_deletions(clauses)
    back = rescinded(clauses)
    gone = back | superseded_cells(clauses)
    changed = [replace(one, blank=True) if one.index in gone else one for one in clauses]
    for clause in clauses:
        text = "" if clause.index in back else _instruction(clause)
        numbers = _numbers(clauses, clause, text) if text else frozenset[str]()
        places = _places(clauses, clause, numbers) if numbers else []
        behind = _copied_behind(clauses, clause, numbers) if numbers and not places else []
        for change in _changes(text) if places or behind else ():
            if places or change.old.strip("#-0123456789"):
                _make(change, places or behind, changed, clause)
    return changed


def _instruction(clause: Clause) -> str:
    """The text of a clause that may change words of another, its quotation marks made straight."""
    text = clause.text
    if not any(map(text.__contains__, _QUOTES)) and " sentence" not in text:
        return ""
    text = text.translate(_CURLY)
    return text if _HINT.search(text) else ""


def _places(clauses: list[Clause], clause: Clause, numbers: frozenset[str]) -> list[int]:
    """The clauses that an instruction may change: those of its numbers, in front of it or apart."""
    return [
        one.index
        for one in clauses
        if (one.index < clause.index or _elsewhere(clause, one))
        and meant(numbers, clause, one)
        and not one.heading
    ]


def _copied_behind(clauses: list[Clause], clause: Clause, numbers: frozenset[str]) -> list[int]:
    """The clauses of a copy behind a letter, changed only where the struck words stand in them."""
    behind = clauses[clause.index + 1 :]
    return [one.index for one in behind if meant(numbers, clause, one) and not one.heading]


def _elsewhere(clause: Clause, one: Clause) -> bool:
    """True where the text that is changed stands behind the change: in a part of its own."""
    return amending_part(clause) != amending_part(one) or (attached(one) and not attached(clause))


def _numbers(clauses: list[Clause], clause: Clause, text: str) -> frozenset[str]:
    """The clause that an instruction is about: the one it cites, or its lead-in does."""
    outside = re.sub(_OPEN_Q, " ", text)
    found = frozenset(match[1] for match in _CITED.finditer(outside))
    if not found and clause.label and (amending_part(clause) or clause.lead_in is None):
        named = _CITED.match(clause.label)  # "SECTION 7 is amended by striking …"
        found = frozenset({named[1]}) if named else found
    if not found and clause.lead_in is not None:
        above = clauses[clause.lead_in].text
        found = frozenset(match[1] for match in _CITED.finditer(above))
    return found


def _changes(text: str) -> Iterator[Change]:
    """The changes that an instruction makes, the fullest reading of each quotation first."""
    taken: set[int] = set()
    for pattern, order in _FORMS:
        for match in pattern.finditer(text):
            groups = [i for i in range(1, pattern.groups + 1) if match[i] is not None]
            starts = {match.start(i) for i in groups}
            if not starts & taken:
                taken |= starts
                yield order(match, groups[0], groups[-1])
    for match in _SENTENCE.finditer(text):
        shown = match[3] if match[3] and match.start(3) not in taken else None
        yield Change(shown or f"#{_ORDINALS[(match[1] or match[2]).lower()]}", "")
    for match in _AT_ITS_END.finditer(text):
        if match.start(1) not in taken:
            yield Change("", match[1], match.start(1))


def _old_first(match: re.Match[str], first: int, last: int) -> Change:
    return Change(match[first], match[last], match.start(last))


def _new_first(match: re.Match[str], first: int, last: int) -> Change:
    return Change(match[last], match[first], match.start())


def _put_behind(match: re.Match[str], first: int, last: int) -> Change:
    return replace(_old_first(match, first, last), behind=True)


def _behind_put(match: re.Match[str], first: int, last: int) -> Change:
    return replace(_new_first(match, first, last), behind=True)


def _out(match: re.Match[str], first: int, last: int) -> Change:
    return Change(match[first], "")


_FORMS = (
    (_BEHIND, _put_behind),
    (_PUT_BEHIND, _behind_put),
    (_NEW_FOR_OLD, _new_first),
    (_OUT_AND_IN, _old_first),
    (_IS_OUT_AND_IN, _old_first),
    (_BECOMES, _old_first),
    (_ONLY_OUT, _out),
)
"""The forms of an instruction, those that quote most first, and which quotation each has first."""


def _make(change: Change, places: list[int], clauses: list[Clause], source: Clause) -> None:
    """Make one change in the clauses named, where the words stand."""
    if not change.old:
        first = places[0]
        last = places[-1] if leads_on(clauses[first].text) else first
        if len(change.new.split()) > _A_SENTENCE:
            text = clauses[last].reading.text
            clauses[last] = edited(clauses[last], (len(text), len(text)), change, source)
        return
    for at in places:
        spot = _spot(clauses[at], change.old)
        if spot is not None:
            low = spot[1] if change.behind else spot[0]
            clauses[at] = edited(clauses[at], (low, spot[1]), change, source)


_A_TITLE = 3
"""No more words than these make a title that runs in."""
_A_SENTENCE = 4
"""Fewer words than these at the end of a clause are no sentence of their own."""


def _spot(clause: Clause, old: str) -> tuple[int, int] | None:
    """Where the old words stand in a clause; "#1" is its second sentence."""
    text = clause.reading.text
    if old.startswith("#"):
        cuts = [clause.start, *(m.end() for m in _STOP.finditer(text, clause.start)), len(text)]
        if len(cuts) > 2 and len(text[cuts[0] : cuts[1]].split()) <= _A_TITLE:
            del cuts[0]  # "5. Uniforms. Cooks shall …": a title is no sentence
        which = int(old[1:])
        if len(cuts) < 3 or which >= len(cuts) - 1:
            return None
        low = cuts[which] if which >= 0 else cuts[-2]
        return low, cuts[which + 1] if which >= 0 else len(text)
    words = old.translate(_CURLY).rstrip(",;.").split()
    if not words:
        return None
    wanted = r"\s+".join(re.escape(word) for word in words)
    found = re.compile(rf"(?<!\w){wanted}(?!\w)", re.IGNORECASE).search(text, clause.start)
    return None if found is None else found.span()


def edited(clause: Clause, span: tuple[int, int], change: Change, source: Clause) -> Clause:
    """A clause with new words in place of a span; they stand where the amendment gives them."""
    reading, (low, high) = clause.reading, span
    before, after = reading.text[:low], reading.text[high:]
    new = change.new
    if new and before and not before[-1].isspace() and new[0] not in ",.;:":
        new = " " + new
    if new and after[:1].isalnum():
        new += " "
    grown = len(new) - (high - low)
    came = source.reading.position(source.start + change.at)
    goes_on = reading.position(high)
    anchors = [one for one in reading.anchors if one[0] < low or one[0] == 0]
    if new:
        anchors.append((low, came.line, came.column))
    if after:
        anchors.append((low + len(new), goes_on.line, goes_on.column))
    anchors += [(at + grown, line, column) for at, line, column in reading.anchors if at > high]
    notes = tuple(
        replace(mark, offset=mark.offset + grown) if mark.offset >= high else mark
        for mark in reading.notes
    )
    text = before + new + after
    made = Reading(text, reading.label, tuple(_distinct(anchors)), notes)
    return replace(clause, reading=made)


def _distinct(anchors: list[tuple[int, int, int]]) -> Iterator[tuple[int, int, int]]:
    """One anchor an offset: of several the last one counts."""
    ordered = {at: (at, line, column) for at, line, column in anchors}
    yield from (ordered[at] for at in sorted(ordered))
