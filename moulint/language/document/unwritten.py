"""Sections of an outline whose text is still to be written: "A. Gates  B. Keys  [text to come]"."""

from __future__ import annotations

import re

from moulint.clauses import Clause
from moulint.expression import expression

_TO_COME = expression(
    r"[\[(]\s*(?:full |final )?(?:text|language|wording|contents?|details?|provisions?|terms"
    r"|draft)\s+"
    r"(?:(?:is|are|still|yet|will|shall|to be|to) )*(?:be )?(?:supplied|come|follow|drafted|written"
    r"|added|provided|inserted|completed|filled in|settled|agreed(?: (?:on|upon))?|negotiated"
    r"|worked out"
    r"|determined|pending|missing)[^\[\]()]{0,40}[\])]",
    re.IGNORECASE,
)
_SAYS = expression(r"\b(?:shall|will|must|agrees?)\b", re.IGNORECASE)


def unwritten(clauses: tuple[Clause, ...]) -> frozenset[int]:
    """Indices of the clauses of a section that only names its matters, and says so."""
    sections = {one.section for one in clauses if _TO_COME.search(one.text)}
    told = {one.section for one in clauses if one.section in sections and _SAYS.search(one.text)}
    return frozenset(one.index for one in clauses if one.section in sections - told)
