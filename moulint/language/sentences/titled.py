"""Titles that run into their first sentence: "Use of Side Gates The guard shall open the gate"."""

from __future__ import annotations

import re

from moulint.expression import expression
from moulint.language.words.stream import Stream

_LABEL = expression(r"[A-Z][A-Z][A-Z &/,'\u2019]{1,60}\s+[-\u2013\u2014]{1,2}\s+(?=[A-Z][a-z])")
"""A label in capitals and a dash: "GATES - Before each shift the guard shall open the gates"."""
_REMARK = expression(
    r"\((?!(?:[^()]{0,60}\b)?(?:not|never|if|once|when|until|upon|proposed|draft|void|to be)\b)"
    r"(?:[^()]{1,40}[\s,;])?(?:amended|modified|revised|added|adopted|renumbered|updated|inserted"
    r"|restated|effective|eff\.|rev\.)(?=[\s)\d])[^()]{0,40}\)\s+(?=(?-i:[A-Z]))",
    re.IGNORECASE,
)
"""How a text came about, in brackets in front of it: "(Order of May 2, as modified) Clerks"."""
_SMALL = frozenset("a an and as at by for from in into of on or the to with within".split())
_OPENS = expression(r"(?<=[^\s.:;,!?])\s+(?:The|An?)\s+$")
"""A capital article with no mark in front of it: a sentence begins."""
_LONGEST = 9
"""Words of a title."""
_VERB_WITHIN = 14
"""Words within which the sentence behind a title has its verb."""


def behind_label(stream: Stream, text: str, low: int, high: int) -> int | None:
    """Where the sentence begins behind a label in capitals that a dash parts from it, or None."""
    label = _LABEL.match(text, stream.start[low]) if low < high else None
    if label is None:
        return None
    return next((at for at in range(low, high) if stream.start[at] >= label.end()), None)


def behind_remark(stream: Stream, text: str, low: int, high: int) -> int | None:
    """Where the sentence begins behind a remark in brackets on how it came about, or None."""
    if low >= high:
        return None
    opens = stream.start[low] - 1
    remark = _REMARK.match(text, opens) if text[opens : opens + 1] == "(" else None
    if remark is None:
        return None
    return next((at for at in range(low, high) if stream.start[at] >= remark.end()), None)


def behind_title(stream: Stream, text: str, low: int, high: int) -> int | None:
    """Where the first sentence of a clause begins behind a title that no mark ends, or None."""
    if high - low < _LONGEST or not stream.written[low][:1].isupper():
        return None
    for at in range(low + 1, min(low + _LONGEST, high - 2)):
        word = stream.written[at]
        if at in stream.articled and at > low + 1 and _OPENS.search(text, 0, stream.start[at]):
            verb = set("MBz") & set(stream.tags[at + 1 : min(at + _VERB_WITHIN, high)])
            return at if verb and not text.isupper() else None
        titled = word[:1].isupper() or (word in _SMALL and at not in stream.articled)
        if not titled or stream.tags[at] in "MBHDN,;":
            return None
    return None
