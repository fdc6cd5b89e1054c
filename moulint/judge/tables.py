"""Tables and lists that a sentence near them, or one that names them, takes up.

"Each officer shall complete the courses in this table", said above or below it, makes a duty of
every row; so does "shall fill in the Report Card" for the table that is headed so.
"""

from __future__ import annotations

import re

from moulint.clauses import Clause
from moulint.expression import expression
from moulint.language.agreement import Agreement
from moulint.language.document.citations import named_papers, papers_in
from moulint.language.sentences.sentence import Sentence

_POINTS = expression(
    r"\b(?:tables?|matrix|chart|grid|rows?|columns?|above|below|following|herein|hereunder"
    r"|(?:shown|listed|named|set (?:out|forth)) (?:here|there|above|below)"
    r"|marked|dates? due|due dates?|deadlines?|dates? (?:shown|given|set)"
    r"|these|each (?:of them|item|line|row)"
    r"|this (?:part|section|article|exhibit|schedule|appendix|attachment|annex|form|list|page))\b",
    re.IGNORECASE,
)
_THIS_TABLE = expression(
    r"\b(?:this|the) (?:table|chart|matrix|grid)\b|\b(?:above|listed here)\b", re.IGNORECASE
)
_TITLED = expression(
    r"(?:[A-Z][\w'’-]{1,40} ){0,3}"
    r"(?:Table|Matrix|Card|Scorecard|Chart|Grid|Schedule|List|Log|Register|Sheet|Plan|Catalog)\b"
)
"""A paper named in capitals: "the Report Card"."""
_BETWEEN = 2
"""Paragraphs that may stand between a sentence and the table that it points at."""
_LONGEST_CAPTION = 160


def points_at(agreement: Agreement, sentence: Sentence, other: Sentence) -> bool:
    """True where a sentence outside a table or list takes up the cell or item of another."""
    here, there = sentence.clause, other.clause
    if here.row is not None and there.row is not None and here.row[0] == there.row[0]:
        whole = here.row != there.row and _THIS_TABLE.search(_own_text(sentence))
        return bool(whole)  # a last row that speaks of "this table"
    if here.row is not None or here.index == there.index or here.heading:
        return False
    if there.row is None and (not there.item or there.lead_in is not None or here.item):
        return False
    if there.row is not None and _names(agreement, sentence, there):
        return True
    return bool(_POINTS.search(_own_text(sentence))) and _near(agreement, here, there)


def _own_text(sentence: Sentence) -> str:
    span = sentence.offsets((sentence.own, len(sentence)))
    return "" if span is None else sentence.clause.reading.text[span[0] : span[1]]


def _names(agreement: Agreement, sentence: Sentence, cell: Clause) -> bool:
    """True where a sentence names what a table is headed: "the Report Card", "Form 9-B"."""
    papers = named_papers(sentence)
    titled = {match[0].lower() for match in _TITLED.finditer(_own_text(sentence))}
    if not papers and not titled:
        return False
    return any(
        papers & papers_in(caption) or any(one in caption.lower() for one in titled)
        for caption in _captions(agreement, cell)
    )


def _captions(agreement: Agreement, cell: Clause) -> list[str]:
    """The heading that a table stands under, and a short paragraph right in front of it."""
    captions = list(cell.path[:1] if len(cell.path) == 1 else cell.path[-3:])
    at = cell.index
    while at and agreement.clauses[at].row is not None:
        at -= 1
    text = agreement.clauses[at].text
    return [*captions, text] if len(text) <= _LONGEST_CAPTION else captions


def _near(agreement: Agreement, here: Clause, there: Clause) -> bool:
    """True where nothing but rows, items and a paragraph or two stands between two clauses."""
    low, high = sorted((here.index, there.index))
    between = agreement.clauses[low + 1 : high]
    if any(clause.heading for clause in between):
        return False
    return sum(clause.row is None and not clause.item for clause in between) <= _BETWEEN
