"""Papers bound in that the agreement takes in, or lets prevail: their words bind though quoted.

"Where they differ, the standing orders control", and behind it 'Attachment 2, Standing Order 4:
"Guards shall open all bags"': the order is shown in quotation marks and binds all the same.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from moulint.clauses import Clause
from moulint.clauses.cited import ATTACHMENT
from moulint.expression import expression
from moulint.model import Region

_ORDER = (
    r"(?:general |special |standing |written |department(?:al)? )*(?:orders?|directives?"
    r"|polic(?:y|ies)|manual|procedures?|handbook|regulations?|protocols?|sops?)"
)
_BOUND_IN = rf"(?:{ATTACHMENT}|rider|side letter)s?"
_WHICH = r"(?:[\s,]+(?:no\.?\s*|number )?(?:[A-Z]\b|[\d.-]*\d|[IVX]+\b))?"
_ABOVE = (
    r"(?:controls?|governs?|prevails?|(?:takes?|has|have) (?:precedence|priority)|supersedes?"
    r"|overrides?|(?:is|are|be) (?:controlling|paramount))"
)
_TAKEN_IN = (
    r"(?:is|are|shall be)(?: \w+){0,3} (?:incorporated|adopted|made (?:a )?part|binding"
    r"|an? (?:integral )?part)"
)
_PREVAILS = expression(
    rf"(?<!this )\b(?:{_ORDER}|{_BOUND_IN}){_WHICH},? (?:(?:shall|will|must|is to|are to|always) )?"
    rf"{_ABOVE}\b|\b(?:{_BOUND_IN}|{_ORDER}){_WHICH}[^.;]{{0,30}}? {_TAKEN_IN}\b",
    re.IGNORECASE,
)
_CUES = ("control", "govern", "prevail", "preceden", "priority", "supersede", "override",
         "paramount", "incorporated", "adopted", "part", "binding")  # fmt: skip
_TITLE = expression(rf"\W*(?:{_BOUND_IN}\b|{_ORDER}\s+(?:no\.?\s*)?[\d.-]*\d)", re.IGNORECASE)
_QUOTES = ('"', "“")
_SET_ABOVE = expression(
    rf"\W*(?i:{_BOUND_IN}{_WHICH}|{_ORDER}\s(?:no\.?\s)?[\d.-]*\d)[^a-z\"“”.;?]{{0,60}}\s[\"“]"
)
"""A title in the line above: 'STANDING ORDER 4 "Guards shall open all bags"'."""
_RUNS_IN = expression(
    rf"(?:^|(?<=[.:)\n])\s?)(?:{_BOUND_IN}{_WHICH}|{_ORDER}\s(?:no\.?\s)?[\d.-]*\d"
    r"|(?:\w+ ){0,3}(?:handbook|manual)(?=,? (?:page|section|rule|p\.)))"
    r"(?:(?!\b(?:read|said|former|old|deleted|struck)\b)(?:[^.;?\"“”\n]|\.(?=\d))){0,60}"
    r"(?:[:–—-]\s{0,3}|\n{1,3})[\"“]",
    re.IGNORECASE,
)
"""The same in the line behind a clause: 'Attachment 2, Standing Order 4: "Guards shall …"'."""


def prevailing(clauses: Sequence[Clause], left_out: Collection[int]) -> frozenset[int]:
    """The clauses that show such papers in quotation marks, by index."""
    if not any(_lets_prevail(one) for one in clauses if one.index not in left_out):
        return frozenset()
    return frozenset(
        one.index
        for one in clauses
        if one.index not in left_out
        and any(map(one.text.__contains__, _QUOTES))
        and (
            _titled(one) or _RUNS_IN.search(one.reading.text) or _SET_ABOVE.match(one.reading.text)
        )
    )


def _titled(clause: Clause) -> bool:
    """True for what stands in quotation marks under the title of such a paper."""
    if not clause.text.lstrip(" *_>").startswith(_QUOTES):
        return False
    return any(map(_TITLE.match, (clause.label, *clause.path)))


def _lets_prevail(clause: Clause) -> bool:
    if clause.region in (Region.COVER, Region.CONTENTS, Region.SIGNATURE):
        return False
    lower = clause.text.lower()
    return any(map(lower.__contains__, _CUES)) and bool(_PREVAILS.search(clause.text))
