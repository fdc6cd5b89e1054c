"""Amendments: what a text announces as new, strikes, or quotes as it once read."""

from __future__ import annotations

import re

from moulint.language.provisions import Standing
from moulint.language.sentence import Sentence

_DELETED = re.compile(
    r"\b(?:deleted?|stricken|struck|removed|repealed|strikes?|removes?|deletes?)\b"
    r"(?!.*\b(?:replaced?|substitut|insert|restated))[^.]{0,80}$",
    re.IGNORECASE | re.DOTALL,
)
_RESTATED = re.compile(
    r"\b(?:to read|reads? as follows|(?:now|shall|will) reads?|replaced (?:with|by)|substitut"
    r"|restated|insert(?:ed)?"
    r"|add(?:ed|ing)?|amended|(?<!not )adopts?|(?<!not )adopted)\b",
    re.IGNORECASE,
)


_OLD_TEXT = re.compile(
    r"[\"”]\s*,?\s*(?:is|are|shall be)\s+(?:hereby\s+|likewise\s+|also\s+)?"
    r"(?:deleted|stricken|struck|removed|replaced)",
    re.IGNORECASE,
)
_LAW_SAYS = re.compile(
    r"\b(?:provides?|reads?|states?|says|requires?|declares?)\b[^.]{0,40}$", re.I
)
_DISCLAIMED = re.compile(
    r"\b(?:not (?:adopt|incorporat|part|bind)|convenience|for history|historical|information only"
    r"|for reference|disputed|repealed|former(?:ly)?|supersed|replaces)",
    re.IGNORECASE,
)


_FORMERLY = re.compile(
    r"\b(?:formerly|previously|used to|(?:old|deleted|former|prior) (?:text|language|wording)"
    r"|(?:which|that) (?:read|said)"
    r"|before (?:this|the) amendment|as it (?:read|stood|then read)|then read|once read)\b",
    re.IGNORECASE,
)


def strikes(text: str) -> bool:
    """True for words that introduce text only to delete it."""
    return bool(_DELETED.search(text))


def announces(text: str) -> bool:
    """True for words that introduce what the agreement says from now on."""
    return bool(_RESTATED.search(text))


def _before_quotation(sentence: Sentence) -> str:
    """The words in front of the quotation marks that a sentence stands in."""
    span = sentence.offsets((sentence.own, len(sentence)))
    text = sentence.clause.reading.text
    if span is None:
        return ""
    low = max(text.rfind('"', 0, span[1]), text.rfind("“", 0, span[1]))
    return text[max(0, low - 70) : max(0, low)]


def quoted_standing(sentence: Sentence, announced: str, standing: Standing) -> Standing:
    """Whether words in quotation marks bind: as new text of an amendment, or as law adopted.

    Law that is quoted and neither adopted nor disclaimed speaks to its matter and binds nobody.
    """
    text = sentence.clause.text
    if _OLD_TEXT.search(text) or _FORMERLY.search(_before_quotation(sentence)):
        return Standing.ASIDE
    if announces(announced + " " + text):
        return standing
    before = text[: max(text.find('"'), text.find("“"))]
    if _LAW_SAYS.search(before) and not _DISCLAIMED.search(text):
        return Standing.AIM
    return Standing.ASIDE
