"""Texts that stand beside what comes in their place: "Before | After", "Was: … Now: …".

The one that went before is gone, whatever it says, once the later one is shown with it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from moulint.clauses import Clause
from moulint.expression import expression
from moulint.language.grammar.provision import Standing

LABEL = expression(
    r"(?:^|(?<=[.;!?”\"\n]\s))[*_#\s]{0,8}(?:[\dA-Za-z]{1,4}[.)]\s{1,4})?[*_]{0,3}"
    r"(?:[\[(](?P<put_in>[^\[\]()\n]{3,60})[\])](?=[\s*_])"
    r"|(?P<capitals>[A-Z][A-Z ,–—-]{2,50})[.:–—](?=[\s*_])"
    r"|(?P<said>[A-Z\d][^.:;!?\n]{2,90}):(?=[\s*_]))"
)
"""How a text is labelled: "(Proposed)", "OLD RULE:", "What the clerk asked for:"."""
TEXT = (
    r"(?:language|text|wording|versions?|sections?|clauses?|provisions?|polic(?:y|ies)|rules?"
    r"|drafts?|paragraphs?|sentences?|articles?|agreement|contract|memorandum|mou|terms?)"
)
_OLD = (
    r"\W*(?:the )?(?:old|former|prior|previous|earlier|before|was|existing|original)"
    rf"(?: {TEXT})?(?: \(?\d[\d./-]*\)?)?\W*"
)
_NEW = (
    r"\W*(?:the )?(?:new|revised|amended|after|now|current|present|replacement|restated|final"
    rf"|adopted|as (?:amended|revised|adopted))(?: {TEXT})?(?: \(?\d[\d./-]*\)?)?\W*"
)
_EARLIER = expression(_OLD, re.IGNORECASE)
_LATER = expression(_NEW, re.IGNORECASE)
_OF_A_YEAR = expression(
    rf"\W*(?:the )?(?P<year>(?:19|20)\d\d)(?:\W\d\d(?:\d\d)?)? {TEXT}\W*"
    rf"|\W*{TEXT} (?:of|in|from) (?P<of>(?:19|20)\d\d)\W*",
    re.IGNORECASE,
    cues="19|20",
)


UNTIL = expression(
    rf"{_OLD}|\W*(?:before|until|up to|through|till|prior to)\b(?: [\w.,/-]+){{1,5}}\W*",
    re.I,
)
SINCE = expression(
    rf"{_NEW}|\W*(?:is now|now(?: reads)?|(?:from|after|since|as of|beginning|starting"
    rf"|effective"
    r"|on and after)\b(?: [\w.,/-]+){1,5})\W*",
    re.I,
)
""" "Before May 2: … From May 2: …": labels in one paragraph, of which the later one counts."""


def displaced(titles: Sequence[str]) -> list[Standing | None]:
    """The columns of a table whose text another column replaces: "Before | After", by year."""
    years = [
        found and int(found["year"] or found["of"]) for found in map(_OF_A_YEAR.fullmatch, titles)
    ]
    last = max((one for one in years if one), default=0)
    newer = any(map(_LATER.fullmatch, titles))
    old = [
        bool(year and year < last) or (newer and _EARLIER.fullmatch(title) is not None)
        for year, title in zip(years, titles, strict=True)
    ]
    return [Standing.ASIDE if one else None for one in old]


def replaced(clauses: Sequence[Clause]) -> dict[int, Standing]:
    """Lines whose label says that they went before what the next line has: "Was: … Now: …"."""
    first = [LABEL.match(one.text) if ":" in one.text[:_A_LABEL] else None for one in clauses]
    said = [(one and (one["capitals"] or one["said"])) or "" for one in first]
    return {
        one.index: Standing.ASIDE
        for one, own, next_one in zip(clauses, said, said[1:], strict=False)
        if own and next_one and UNTIL.fullmatch(own) and SINCE.fullmatch(next_one)
    }


_A_LABEL = 60
