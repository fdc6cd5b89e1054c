"""Footnotes of a plain text, called by a raised figure: "sweep.¹", and below "¹ Suspended"."""

from __future__ import annotations

import re
from typing import NamedTuple

from moulint.expression import expression
from moulint.language.document.citations import own_text
from moulint.language.sentences.sentence import Sentence
from moulint.language.words.even import RAISED

_SIGN = expression(rf"\W{{0,3}}?([{RAISED}]{{1,2}})\s*(?=\w)")
_BEHIND = 4
"""Signs behind a sentence among which its footnote's mark stands."""


class Note(NamedTuple):
    """A footnote: the raised figure by which a sentence calls it, and what it says."""

    sign: str
    text: str


def raised_note(sentence: Sentence) -> Note | None:
    """The footnote that a sentence is; None for any other sentence."""
    if sentence.clause.reading.text.isascii():
        return None
    text = own_text(sentence)
    found = _SIGN.match(text)
    return None if found is None else Note(found[1], text[found.end() :])


def calls_raised(sentence: Sentence, note: Sentence, sign: str) -> bool:
    """True for a sentence that bears the raised figure of a footnote further down."""
    span = sentence.offsets((sentence.own, len(sentence)))
    if span is None or note.number <= sentence.number or sentence.clause.reading.text.isascii():
        return False
    text = sentence.clause.reading.text[span[0] : span[1] + _BEHIND].rstrip()
    return re.search(rf"[\w.,;:!?)”\"]{sign}(?![{RAISED}])", text) is not None
