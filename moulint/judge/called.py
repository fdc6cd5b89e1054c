"""What the clause of a sentence is called, also where clauses run on in one paragraph."""

from __future__ import annotations

import re

from moulint.clauses.labels import typed_label
from moulint.expression import expression
from moulint.language.sentences.sentence import Sentence

_FOLLOWING = expression(
    r"[.?!][\"”)]*\s+"
    r"(?P<named>(?:section|sec\.|article|art\.|rule|item|clause|paragraph|para\.|§|¶)\s*)?"
    r"\(?(?P<number>\d{1,4}(?:[.\-]\d{1,3})*|(?-i:[A-Z])|[a-z](?=\)))(?P<mark>[.):]?)\s+"
    r"(?=[\"“(]?(?-i:[A-Z]))",
    re.IGNORECASE,
)
"""A number behind the end of a sentence: "… by noon. Sec. 2.4 The cook rests."."""
_FIRST_WORDS = 4
"""Words of a sentence among which its own number stands, where it is read as words."""


def reference(sentence: Sentence) -> str:
    """What a person cites: "2.4" for the fourth of clauses that run on behind "2.1"."""
    clause = sentence.clause
    own = typed_label(f"{clause.label} ") if clause.reference and clause.label else None
    if own is None or not own.core:
        return clause.reference
    stem, found, closes = clause.reference.rpartition(own.core)
    starts = sentence.offsets((sentence.own, min(sentence.own + _FIRST_WORDS, len(sentence))))
    if not found or closes not in ("", ")") or starts is None:
        return clause.reference
    number = own.core
    for match in _FOLLOWING.finditer(clause.reading.text, clause.start):
        if match.start("number") >= starts[1]:
            break
        numbered = match["named"] or match["mark"] or not match["number"].isalnum()
        if numbered and match["number"] == _next(number):
            number = match["number"]
    return f"{stem}{number}{closes}"


def _next(number: str) -> str:
    """The number behind another: "2.2" behind "2.1", "C" behind "B"."""
    if number.isalpha():
        return chr(ord(number) + 1) if len(number) == 1 else ""
    at = max(number.rfind("."), number.rfind("-")) + 1
    return f"{number[:at]}{int(number[at:]) + 1}" if number[at:].isdigit() else ""
