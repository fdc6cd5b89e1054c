"""What a document carries and keeps out of the agreement: background, flyers, summaries."""

from __future__ import annotations

import re

from moulint.clauses import Clause

_BACKGROUND = re.compile(
    r"\b(?:this|the) (?:appendix|exhibit|attachment|schedule|annex|addendum|note|page)\b[^.]{0,80}"
    r"\b(?:not (?:a )?part of|background only|for (?:information|reference|convenience)|"
    r"informational only|does not bind|not binding)"
    r"|\bnothing (?:on|in) this (?:page|appendix|exhibit|attachment|schedule|annex|note)\b"
    r"[^.]{0,40}"
    r"\b(?:part of|binds)",
    re.IGNORECASE,
)


_FOR_INFORMATION = re.compile(
    r"\b(?:information(?:al)? only|for (?:information|reference|convenience) only"
    r"|not (?:a )?part of (?:the|this) (?:agreement|contract|mou))\b",
    re.IGNORECASE,
)
"""In a heading: "Handbook summary for families (information only)"."""
_KEPT_OUT = re.compile(
    r"\b(flyer|handout|brochure|pamphlet|leaflet|newsletter|poster|slides|web ?page)\b"
    r"[^.]{0,80}"
    r"\b(?:not (?:a )?part of|outside (?:of )?|no part of|does not bind|not binding)",
    re.IGNORECASE,
)


def left_out(clauses: tuple[Clause, ...]) -> frozenset[int]:
    """Indices of the clauses that the document itself says are no part of the agreement.

    They stand in a section that disclaims itself, under a heading that does, or under the heading
    of a flyer or the like that another clause disclaims.
    """
    background = {clause.section for clause in clauses if _BACKGROUND.search(clause.text)}
    named = {match[1].lower() for clause in clauses for match in _KEPT_OUT.finditer(clause.text)}
    return frozenset(
        clause.index
        for clause in clauses
        if clause.section in background
        or any(name in " ".join(clause.path).lower() for name in named)
        or _FOR_INFORMATION.search(" ".join((*clause.path, clause.text if clause.heading else "")))
    )
