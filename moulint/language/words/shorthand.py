"""What notes, forms and tables abbreviate: "40 hrs. ea. yr.", "req'd w/in 90 days"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from moulint.expression import expression

_SPELLED = {
    "hr": "hour",
    "hrs": "hours",
    "yr": "year",
    "yrs": "years",
    "yrly": "yearly",
    "mos": "months",
    "wks": "weeks",
    "ea": "each",
    "reqd": "required",
    "req'd": "required",
    "req’d": "required",
    "w/in": "within",
    "w/": "with",
    "w/o": "without",
    "annl": "annual",
    "assgmt": "assignment",
    "appt": "appointment",
    "incl": "including",
    "mtg": "meeting",
    "mtgs": "meetings",
}
_DOT = expression(r"\.(?=\s+[a-z0-9(&+–—-]|[,;:)]|\s*$)", re.MULTILINE)
"""A dot that does not end a sentence, or ends a line."""
_LONGEST = 8
"""Characters of an abbreviation and of what stands in front of it."""


def spelled(word: str) -> str:
    """The word that an abbreviation stands for, or the word itself."""
    full = _SPELLED.get(word.lower(), word)
    return full.capitalize() if full is not word and word[:1].isupper() else full


def shortened(more: Iterable[str]) -> re.Pattern[str]:
    """The abbreviation that such a dot may belong to: most leave out every vowel.

    `more` are those of the vocabulary that keep one.
    """
    kept = "|".join(map(re.escape, sorted(more)))
    return re.compile(
        r"(?<![\w.])(?:[b-df-hj-np-tv-z]{2,6}|mos|ea|reqd|req['’]d|annl|ed|min|assgmt"
        rf"{'|' * bool(kept)}{kept})$",
        re.IGNORECASE,
    )


def without_stops(text: str, shortened: re.Pattern[str]) -> str:
    """The text without the dots of abbreviations; its length stays the same."""
    if "." not in text:
        return text

    def without(dot: re.Match[str]) -> str:
        before = dot.string[max(0, dot.start() - _LONGEST) : dot.start()]
        return " " if shortened.search(before) else "."

    return _DOT.sub(without, text)
