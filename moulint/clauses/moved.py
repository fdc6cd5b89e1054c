"""Motions in minutes: what was carried binds, and what was voted down is no part of the text.

"MOVED by Ms. Ash, seconded by Mr. Oak, that the clerk shall sweep. Ayes 5. Carried.": the clerk
shall sweep. "The motion failed": nobody has to. A motion whose outcome is not told stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from moulint.clauses.clause import Clause
from moulint.clauses.undone import blanked
from moulint.expression import expression
from moulint.model import Region

_FEW = r"(?:[^.:;\"“”]|\b(?:Mr|Mrs|Ms|Dr|Hon|Sr|Jr|St|No|[A-Z])\.){0,140}?"
_BODIES = r"(?:the |both |each )(?:[A-Z]\w+|boards?|councils?|committees?|parties|two|bodies)\b"
_MOVED = expression(
    rf"(?:(?<=^)|(?<=[.;:!?”\"\d)\]]\s)|(?<=^\s))\W{{0,4}}(?:"
    rf"(?i:it was |be it |is )?(?:moved|Moved|MOVED|resolved|Resolved|RESOLVED|VOTED|Voted|ordered"
    rf"|ORDERED)\b{_FEW}"
    rf"|(?i:(?:a |the )?(?:motion|resolution)\b)(?!s? (?:carried|passed|failed)){_FEW}"
    rf"|On (?:the )?(?:motion|a motion)\b{_FEW}{_BODIES}{_FEW}\b(?:voted|resolved|agreed|ordered)\b"
    rf"|(?:[A-Z][\w.’'-]*\s+){{1,4}}(?:then |also )?(?:moved|made a motion"
    rf"|offered a motion)\b{_FEW}"
    r"),?\s+that,?\s+"
)
"""How a motion begins, up to what is moved."""
_FAILED = expression(
    r"\b(?:motions?|resolutions?|measure|question|proposal|it|which)\b[^.:;]{0,40}?\b"
    r"(?:fail(?:s|ed)|lost|died|dies|defeated|rejected|tabled|withdrawn|postponed|denied"
    r"|voted down|(?:did|does|was|is) not (?:carry|pass|carried|passed|adopted|approved"
    r"|seconded))\b"
    r"|^\W*(?:not carried|not adopted|failed|defeated|lost|rejected|tabled|withdrawn)\b",
    re.IGNORECASE,
)
_CARRIED = expression(
    r"\b(?:motions?|resolutions?|measure|question|proposal|it|which)\b[^.:;]{0,30}?\b(?<!not )"
    r"(?:carri(?:es|ed)|pass(?:es|ed)|prevail(?:s|ed)|adopted|approved)\b"
    r"|^\W*(?:carried|passed|adopted|approved|so (?:ordered|voted|moved and carried)|unanimous)\b"
    r"|\b(?:unanimously|all in favor|all ayes|all voting aye|without dissent)\b",
    re.IGNORECASE,
)
_CARRIED_AT_ONCE = expression(r"\b(?:carried|passed|adopted|voted|VOTED)\b")
"""In the words that put a motion: "It was moved, seconded and carried that"."""
_TALLY = expression(
    r"^\W*(?:votes?\b|ayes?\b|yeas?\b|in favor\b|roll call\b|(?:all )?in favor\b|voting\b)",
    re.IGNORECASE,
)
"""How a line begins that counts votes, and orders nobody to vote."""
_STOP = expression(
    r"(?<!\b[A-Z])(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bMrs)[.;!?][\"”’')\]]{0,2}(?:\s+(?=[\"“(]?\w)"
    r"|\s*$)"
)
_CLAUSES = 3
"""Clauses in which it is told what became of a motion."""


def with_motions(clauses: list[Clause]) -> list[Clause]:
    """The clauses, what was moved and carried as if the text said it, the rest left out."""
    made = list(clauses)
    for clause in clauses:
        text = clause.reading.text
        if not _A_MOTION.search(text) or clause.region is not Region.OPERATIVE or clause.heading:
            continue
        starts = list(_MOVED.finditer(text))
        ends = [one.start() for one in starts[1:]] + [len(text)] * bool(starts)
        for moved, end in reversed(list(zip(starts, ends, strict=True))):
            _settle(made, clause, moved, end)
    return made


_A_MOTION = expression(r"\b(?:moved|motion|resolved|voted|ordered)\b", re.IGNORECASE)


def _settle(made: list[Clause], clause: Clause, moved: re.Match[str], end: int) -> None:
    """Leave of one motion what became of it; it reaches to the next one of its clause."""
    text = clause.reading.text
    stop = _STOP.search(text, moved.end(), end)
    last = stop.end() if stop else end
    told = [text[last:end]] if end < len(text) else [text[last:], *_below(made, clause)]
    outcome = _outcome([one for part in told for one in _STOP.split(part)])
    if outcome is None and _CARRIED_AT_ONCE.search(moved[0]):
        outcome = True
    if outcome is None:
        return
    spans = [(moved.start() + len(moved[0]) - len(moved[0].lstrip()), moved.end())]
    if not outcome:
        spans = [(moved.start(), last)]
        for one in made[clause.index + 1 :]:
            if one.lead_in == clause.index:
                made[one.index] = replace(one, blank=True)
    made[clause.index] = blanked(made[clause.index], spans)
    _without_tally(made, clause.index, last)


def _without_tally(made: list[Clause], index: int, at: int) -> None:
    """Take out the lines behind a motion that count votes."""
    for clause in made[index : index + _CLAUSES]:
        low = at if clause.index == index else 0
        text = clause.reading.text
        cuts = [low, *(one.end() for one in _STOP.finditer(text, low)), len(text)]
        gone = [(one, two) for one, two in pairwise(cuts) if _TALLY.match(text[one:two])]
        made[clause.index] = blanked(made[clause.index], gone)


def _below(clauses: Sequence[Clause], clause: Clause) -> list[str]:
    """The clauses right below in which it may be told what became of a motion."""
    found: list[str] = []
    for one in clauses[clause.index + 1 : clause.index + 1 + _CLAUSES]:
        if one.heading or _MOVED.search(one.reading.text):
            break
        found.append(one.text)
    return found


def _outcome(told: Sequence[str]) -> bool | None:
    """True where a motion carried, False where it failed, None where nobody says."""
    for one in told[:_SENTENCES]:
        if _FAILED.search(one):
            return False
        if _CARRIED.search(one):
            return True
    return None


_SENTENCES = 5
"""Sentences behind a motion among which its outcome stands."""
