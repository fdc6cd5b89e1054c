"""Soft words that a text gives the force of hard ones: "In this contract "should" means "shall"".

The clauses are read as if they said the hard word, which is as long with a blank behind it.
"""

from __future__ import annotations

import re

from moulint.clauses.cited import NUMBER
from moulint.clauses.clause import Clause
from moulint.clauses.undone import blanked
from moulint.expression import expression

_SOFT = r"(?:^|[\"“‘'])(?P<{}>should|ought to)[\"”’'],?"
_HARD = (
    r"(?:(?:means?|as|like|of|for|with|equals?|reads?|is) [\"“‘'](?:shall|must|will)[\"”’']|(?:is"
    r"|are) (?:\w+ )?(?:mandatory|binding|obligatory)"
    r"|(?:states?|creates?|imposes?|expresses|express|denotes?|marks?|lays? down|as)"
    r" (?:an? |the )?(?:\w+ )?(?:dut(?:y|ies)|obligations?|commands?|requirements?)"
    r"|(?:has|have|carr(?:y|ies)) (?:\w+ ){0,3}?(?:binding )?force\b(?! (?:of|as) (?:advice|a)))"
)
_RAISES = expression(
    rf"{_SOFT.format('one')}(?:\s+(?:and|or)\s+{_SOFT.format('two')})?"
    rf"(?P<what>[^.;:\"“”]{{0,80}}?{_HARD})",
    re.IGNORECASE,
    cues="should|ought to & shall|must|will|mandatory|binding|obligatory|dut|obligation|command"
    "|requirement|force",
)
_NOT = expression(
    r"\b(?:not|never|no|nor|less|without|neither|differs?|unlike|changed|replaced|amended|struck"
    rf"|inserted|(?i:section|article|paragraph|clause|item)s? {NUMBER}|may|should)\b",
    re.IGNORECASE,
)


def with_raised_words(clauses: list[Clause]) -> list[Clause]:
    """The clauses with "shall" for each soft word that the text says binds."""
    soft: set[str] = set()
    for clause in clauses:
        said = _RAISES.search(clause.reading.text)
        if said is not None and not _NOT.search(said["what"]):
            soft.update(one.lower() for one in (said["one"], said["two"]) if one)
    if not soft:
        return clauses
    words = re.compile(rf"\b(?:{'|'.join(sorted(soft))})\b(?![\"”’'])", re.IGNORECASE)
    return [
        blanked(one, (found.span() for found in words.finditer(one.reading.text)), "shall")
        for one in clauses
    ]
