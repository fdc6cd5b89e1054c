"""Agreements of other years: what stood in one of them is told, and binds nobody now."""

from __future__ import annotations

import re
from collections.abc import Sequence

from moulint.clauses import Clause
from moulint.clauses.cited import NUMBER, PIECES
from moulint.expression import expression
from moulint.language.sentences.sentence import Sentence

_YEAR = expression(r"(?<!under )(?<!under the )\b(?:19|20)\d\d\b", re.IGNORECASE)
_OPENING = 8
"""Clauses in which an agreement says of which year it is."""


def own_year(clauses: Sequence[Clause]) -> str:
    """The first year that a text names where it begins, which is its own; "" where it names none.

    A later one may be that of an agreement which it amends.
    """
    opening = "\n".join(clause.reading.text for clause in clauses[:_OPENING])
    found = _YEAR.search(opening)
    return "" if found is None else found[0]


def under_former(sentence: Sentence, own: str) -> bool:
    """ "Under the 2017 agreement the cook …": an agreement of a year that is not this one's."""
    if sentence.words[:1] != ["under"] or sentence.any("document-name", 2, _NAMED) is None:
        return False
    return _YEAR.fullmatch(sentence.words[1]) is not None and sentence.words[1] != own


_SAID = r"(?:said|read|provided|required|stated|let|had|ordered|directed|declared|ran)\b"
_PIECE = (
    rf"(?:(?:this|the|that|our) )?(?:(?:{PIECES})(?: (?-i:{NUMBER}))?|agreement|contract|memorandum"
    r"|text|sentence|language|wording|polic(?:y|ies)|rule|provision|order)"
)
_ONCE = (
    r"(?:formerly|once|previously|originally|earlier|at one time|in the past|in former years"
    r"|(?:until|before|prior to|up to|till) (?:its \w+|[^,.;]{2,30}?))"
)
_ONCE_SAID = expression(
    rf"^\W*(?:(?:note|history|comment)\W+)?(?:{_ONCE},? {_PIECE}|{_PIECE},? {_ONCE}),? {_SAID}"
    rf"|^\W*(?:(?:note|history|comment)\W+)?{_PIECE} used to (?:say|read|provide|require|state"
    rf"|let)\b",
    re.IGNORECASE,
)
""" "Until 2020 Section 6 said that clerks sweep": what a text said once it says no more."""


def once_said(text: str) -> bool:
    """True for a sentence that tells what a piece of the text said in former times."""
    return bool(_ONCE_SAID.match(text))


_NAMED = 6
"""Words within which the agreement is named: "under the 2017 memorandum of understanding"."""
