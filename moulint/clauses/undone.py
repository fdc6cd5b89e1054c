"""Text that a document shows and has taken out: by a mark that it explains, by a later amendment.

"Text in double brackets was deleted": what stands in such brackets is no part of any clause.
"Paragraph C of Amendment Two is rescinded": what that paragraph changed reads as it did before.
"Struck", in a column "As amended": the cell in front of it is gone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from moulint.clauses.cited import amending_part
from moulint.clauses.clause import Clause
from moulint.expression import expression
from moulint.model import Reading

_GONE = (
    r"(?:deleted|struck|stricken|removed|omitted|repealed|taken out|eliminated|cut|old|no longer"
    r"|withdrawn)"
)
_LEGEND = expression(
    r"\b(?:text|language|words?|wording|matter|material|passages?|provisions?|sentences?|anything"
    r"|what(?:ever)?|items?)\b[^.;:]{0,30}?\b(?:in|within|between|inside|enclosed in)\s+"
    r"(?P<double>double )?(?:square |curly )?(?P<kind>brackets|braces)\b[^.;:]{0,40}?"
    rf"\b(?:is|are|was|were|be|been|shows?)\b[^.;]{{0,20}}?\b{_GONE}\b"
    r"|\b(?:deletions?|deleted (?:text|language|words|matter|material)"
    r"|(?:text|matter|language) deleted|struck (?:text|language|words|matter))\b[^.;:]{0,40}?"
    r"\b(?:in|within|by|between)\s+"
    r"(?P<doubled>double )?(?:square |curly )?(?P<of_kind>brackets|braces)\b",
    re.IGNORECASE,
)
_MARKS = {
    (True, "brackets"): re.compile(r"\[\[[^\[\]]*\]\]"),
    (False, "brackets"): re.compile(r"\[[^\[\]]*\]"),
    (True, "braces"): re.compile(r"\{\{[^{}]*\}\}"),
    (False, "braces"): re.compile(r"\{[^{}]*\}"),
}


def without_deletions(clauses: list[Clause]) -> list[Clause]:
    """The clauses without what stands in the marks that the document says are for deletions."""
    marks = [
        _MARKS[bool(said["double"] or said["doubled"]), (said["kind"] or said["of_kind"]).lower()]
        for clause in clauses
        if "brac" in clause.text
        for said in _LEGEND.finditer(clause.text)
    ]
    gone = [_STRUCK_OUT, *marks[:1]]
    for mark in gone:
        clauses = [_without(clause, mark) for clause in clauses]
    return clauses


_STRUCK_OUT = expression(
    r"~~(?=\S)[^~]{2,}~~|\{--[^{}]+--\}|\{-(?!-)[^{}]+-\}|\[-(?!-)[^\[\]]+-\]"
    r"|<!--.*?-->|[\[{]\s*(?:deleted?|struck|stricken|strike|deletion|old text)\s*:[^\[\]{}]*[\]}]",
    re.IGNORECASE | re.DOTALL,
)
"""What a plain text marks as struck in ways that need no legend, and what hides in comments."""
_OPENERS = expression(r"[~\[{]|<!--")
"""One of these opens each of them, and what a legend calls brackets."""


def _without(clause: Clause, mark: re.Pattern[str]) -> Clause:
    """A clause without the marked words; one that holds nothing else is blank."""
    text = clause.reading.text
    spans = [found.span() for found in mark.finditer(text)] if _OPENERS.search(text) else []
    if not spans:
        return clause
    if not re.search(r"\w", mark.sub("", text[clause.start :])):
        return replace(clause, blank=True)
    return blanked(clause, spans)


def blanked(clause: Clause, spans: Iterable[tuple[int, int]], word: str = "") -> Clause:
    """A clause with blanks in place of some words, or a shorter word: every place stays."""
    reading = clause.reading
    text = reading.text
    for low, high in spans:
        text = f"{text[:low]}{word.ljust(high - low)}{text[high:]}"
    return replace(clause, reading=Reading(text, reading.label, reading.anchors, reading.notes))


_COUNTS = "one two three four five six seven eight nine ten".split()
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth".split()
_NUMBER = rf"(?:no\.? ?|number )?(?:\d{{1,2}}|[ivx]{{1,4}}|[a-z]\b|{'|'.join(_COUNTS)})"
_PAPER = r"(?:amendment|rider|addendum|side letter|supplement|modification)"
_PAPER_NAMED = expression(
    rf"\b(?:(?P<paper>{_PAPER}) (?P<number>{_NUMBER})|(?P<ordinal>{'|'.join(_ORDINALS)})"
    rf" (?P<other>{_PAPER}))\b",
    re.IGNORECASE,
)
_NAMED = rf"(?P<named>{_PAPER} {_NUMBER}|(?:{'|'.join(_ORDINALS)}) {_PAPER})"
_RESCINDED = (
    r"\b(?:is|are|stands?|shall be)\b[^.;:]{0,25}?\b(?:rescinded|repealed|revoked|withdrawn|deleted"
    r"|struck|cancel(?:l)?ed|annulled|undone|terminated|void|reversed)\b"
)
_OF_A_PAPER = expression(
    r"\b(?:paragraphs?|sections?|items?|parts?|clauses?|articles?|points?|§+)\s+"
    r"(?P<items>[\w.()]{1,6}(?:(?:,| and|, and) [\w.()]{1,6}){0,5}) (?:of|in|to) (?:the )?"
    rf"{_NAMED}[^.;:]{{0,40}}?{_RESCINDED}",
    re.IGNORECASE,
)
_WHOLE_PAPER = expression(
    rf"\W*(?:the )?{_NAMED}(?:,? (?:of|dated|signed|made) [^.;:]{{1,40}}?)?,?\s+{_RESCINDED}",
    re.IGNORECASE,
)


def rescinded(clauses: list[Clause]) -> frozenset[int]:
    """Indices of the clauses of an amendment that a later paper takes back."""
    return frozenset(index for clause in clauses for index in _taken_back(clause, clauses))


def _taken_back(clause: Clause, clauses: list[Clause]) -> Iterator[int]:
    text = clause.text
    lower = text.lower()
    if not any(map(lower.__contains__, _CUES)):
        return
    own = _paper_of(amending_part(clause))
    for found in _OF_A_PAPER.finditer(text):
        items = {one.strip("().").lower() for one in re.split(r",? and |, ", found["items"])}
        paper = _paper_of(found["named"])
        if paper != own:
            within = _within(clauses, paper)
            yield from (one.index for one in within if one.label.strip("().").lower() in items)
    whole = _WHOLE_PAPER.match(text)
    paper = _paper_of(whole["named"]) if whole else ""
    if paper != own:
        yield from (one.index for one in _within(clauses, paper))


def _within(clauses: list[Clause], paper: str) -> list[Clause]:
    """The clauses of an amendment, none for no name."""
    return [one for one in clauses if paper and _paper_of(amending_part(one)) == paper]


_CUES = (
    "amendment ", " amendment", "rider ", "addendum ", "supplement ", "modification ",
    "side letter ",
)  # fmt: skip


def _paper_of(title: str) -> str:
    """What a paper is told from others by: "amendment 2" for "SECOND AMENDMENT (2023)"."""
    found = _PAPER_NAMED.search(title)
    if found is None:
        return ""
    if found["ordinal"]:
        return f"{found['other'].lower()} {_ORDINALS.index(found['ordinal'].lower()) + 1}"
    number = re.sub(r"(?:no\.? ?|number )", "", found["number"].lower())
    if number in _COUNTS:
        number = str(_COUNTS.index(number) + 1)
    return f"{found['paper'].lower()} {number}"


_CHANGED = expression(
    r"\b(?:as |if )?(?:amended|changed|revised|modified|superseded)\b|\bamendments?\b"
    r"|\b(?:changes?|revisions?) (?:of|by|in|to|made|from|effective)\b",
    re.IGNORECASE,
)
"""The head of a column that says what becomes of what stands in front of it."""
_STRUCK = expression(
    rf"\W*(?:{_GONE}|cancel(?:l)?ed|rescinded|revoked|void|not agreed|dropped|none)\b"
    r"(?: (?:in (?:full|its entirety)|entirely|altogether))?\W*",
    re.IGNORECASE,
)
_SAYS_ANEW = expression(r"\b(?:shall|will|must|may|should|agrees?|is|are)\b", re.IGNORECASE)
_POINTS_BACK = expression(
    r"\b(?:it|this|that|them|these|those)\b(?! (?:has|have|is|are|holds|keeps|needs|wants))",
    re.IGNORECASE,
)
_NEW_TEXT = 5
"""Words from which a cell in such a column is new text."""


def superseded_cells(clauses: list[Clause]) -> frozenset[int]:
    """Indices of the cells whose row says in a later column that they are struck or replaced."""
    columns = {
        (clause.row[0], clause.column)
        for clause in clauses
        if clause.row is not None and clause.row[1] == 0 and _CHANGED.search(clause.text)
    }
    found: set[int] = set()
    for clause in clauses:
        if clause.row is None or not clause.row[1] or (clause.row[0], clause.column) not in columns:
            continue
        text = clause.text
        anew = _SAYS_ANEW.search(text) and not _POINTS_BACK.search(text)
        if _STRUCK.fullmatch(text) or (anew and len(text.split()) >= _NEW_TEXT):
            before = clauses[clause.index - 1]
            if before.row == clause.row and before.column > 0:
                found.add(before.index)
    return frozenset(found)
