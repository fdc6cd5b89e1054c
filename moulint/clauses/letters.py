"""Letters that are themselves the agreement, or its amendment, though they look like a cover.

"This letter, when signed by both of us, renews the contract of 2019 with the changes below": what
such a letter says binds, also where a copy of the contract is bound behind it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from moulint.clauses.clause import Clause
from moulint.clauses.regions import headed_recitals, states_purpose
from moulint.expression import expression
from moulint.model import Region

_PAPER = r"(?:this|our|the (?:within|present)) (?:\w+ ){0,2}?(?:letter|renewal|rider|side letter)"
_WORKS = (
    r"(?:renews|extends|amends|modifies|changes|supplements|revises|restates|constitutes|serves as"
    r"|becomes|forms|records|confirms|sets (?:out|forth|down)|states|will be|shall be|is)"
)
_BARGAIN = (
    r"(?:agreement|contract|memorandum of (?:understanding|agreement)|m\.?o\.?[ua]\.?|amendment"
    r"|terms|understanding|arrangement|deal|bargain)"
)
_INSTRUMENT = expression(
    rf"\b{_PAPER}\b[^.:;]{{0,80}}?\b{_WORKS}\b[^.;]{{0,60}}?\b{_BARGAIN}\b", re.IGNORECASE
)
_TITLE = expression(r"\bletters? (?:of )?(?:agreement|understanding|contract)\b", re.IGNORECASE)
_FORWARDS = expression(
    r"\b(?:transmits|encloses|forwards|explains|summarizes|accompanies)\b"
    r"|\b(?:not|no) (?:a )?(?:part|term)\b|\bfor (?:\w+ ){0,2}(?:convenience|information) only\b"
    r"|\b(?:attached|enclosed)\b[^.]{0,60}\bfor (?:your|approval|signature|review|consideration)\b",
    re.IGNORECASE,
)


def with_letters(clauses: list[Clause]) -> list[Clause]:
    """The clauses, those of a letter that says it is the agreement taken out of the cover."""
    if not is_instrument([one for one in clauses if one.region is Region.COVER]):
        return clauses
    return [
        replace(one, region=uncovered(one), amends=True) if one.region is Region.COVER else one
        for one in clauses
    ]


def uncovered(one: Clause) -> Region:
    """What region a clause of what looked like a cover is in: that may have a background too."""
    title = one.path[-1] if one.path else ""
    if headed_recitals(_NUMBER.sub("", title), True):
        return Region.RECITAL
    return Region.PURPOSE if states_purpose(_NUMBER.sub("", title)) else Region.OPERATIVE


_NUMBER = expression(r"^[\W\d.]+")


def is_instrument(cover: Sequence[Clause]) -> bool:
    """True for a letter that says that it is the agreement, or changes it, and forwards none."""
    titles = {title for one in cover for title in one.path}
    says_so = any(map(_TITLE.search, titles)) or any(_INSTRUMENT.search(one.text) for one in cover)
    return says_so and not any(_FORWARDS.search(one.text) for one in cover)
