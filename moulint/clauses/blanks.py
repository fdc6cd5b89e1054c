"""Lines of a form that nobody filled in, boxes that nobody ticked, sections that are gone."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from moulint.clauses.clause import Clause
from moulint.clauses.headings import SAYS
from moulint.expression import expression
from moulint.model import Block

_BLANK = expression(
    r"[\[(]\s*(?:reserved|deleted|omitted|intentionally (?:left blank|omitted)|not used|tabled)\b"
    r"|\breserved\.?\s*$",
    re.IGNORECASE,
)
_SHOWS_DELETED = expression(r"\[\s*(?:deleted|omitted)\s*:[^\[\]]*\](?=\s*\w)", re.IGNORECASE)
"""What was deleted, shown in front of what still stands (undone.py)."""
_OPEN = expression(
    r"[^:|–—\[\]]{3,90}?\s*[:.|–—][\s\[(|]*"
    r"(?:t\.?b\.?[da]\.?|pending|open|under discussion|not yet (?:agreed|decided|settled)"
    r"|(?:still )?(?:to|being) (?:come|follow|(?:be )?(?:discussed|negotiated|determined|agreed"
    r"|supplied|drafted|added|decided|developed|written|filled|completed|worked out|provided"
    r"|inserted|bargained|settled)))(?: upon| on| in)?(?: later| at a later date)?[\s\])|.]*$",
    re.IGNORECASE,
    cues="t.b|tb|pending|open|under discussion|not yet|to come|to follow|to be |being "
    "|to discussed|to negotiated|to determined|to agreed|to supplied|to drafted|to added"
    "|to decided|to developed|to written|to filled|to completed|to worked|to provided"
    "|to inserted|to bargained|to settled",
)
"""A line that leaves its matter open: "Keys of the guard: [To be discussed]"."""
_UNFILLED = expression(r"^[^_]{3,90}_{4,}\W*$")
"""A line of a form with nothing filled in: "Names of the panel: ________"."""
_UNCHECKED = expression(r"\s*(?:\[ ?\]|☐|\( {1,3}\))\s*(?!shall|will|may|must|does|is|are)\w", re.I)
CHECKED = expression(r"[☒☑✓✔]|\[x\]", re.IGNORECASE)
_PROMPT = expression(r"\s*(?:click|tap|choose|enter|select|insert|describe)\b", re.IGNORECASE)


_WHOLE_LIST = expression(
    r"\b(?:(?:each|every|all)(?: one)?(?: of)?(?: the| these| those)?(?: \w+){0,2}?"
    r" (?:lines?|items?|box(?:es)?|courses?|topics?|subjects?|steps?|units?|modules?|rows?"
    r"|following|tasks?|duties)\b"
    r"|all (?:of )?(?:these|those|the following))",
    re.IGNORECASE,
    cues="each|every|all",
)
""" "For every line below": a list whose boxes are there to be ticked once it is done."""
_PICKED = expression(
    r"\b(?:checked|ticked|marked|selected|chosen|initialed|apply|applies|applicable|box)\b",
    re.IGNORECASE,
)


def to_tick_off(lead_in: str) -> bool:
    """True for the words that announce a list of which nothing is to be picked."""
    return bool(_WHOLE_LIST.search(lead_in)) and not _PICKED.search(lead_in)


def is_blank(block: Block, text: str, lead_in: str = "") -> bool:
    """True for a block that says nothing until somebody fills it in."""
    if "placeholder" in block.flags and _PROMPT.match(text):
        return True
    boxed = ("☐" in text or "[ ]" in text) and not CHECKED.search(text)
    if (boxed or _UNCHECKED.match(text)) and not to_tick_off(lead_in):
        return True
    if "____" in text and _UNFILLED.search(text) and not SAYS.search(text):
        return True
    if len(text) > _LINE:
        return False
    return bool(
        _BLANK.search(_SHOWS_DELETED.sub("", text)) or (_OPEN.match(text) and not SAYS.search(text))
    )


_LINE = 120
"""More characters than such a line has."""

_EVERY_BOX = expression(
    r"\b(?:shall|must|will|(?:is|are) (?:to|required to|responsible for))\b[^.]{0,60}?"
    r"\b(?:complet\w+|do|carry out|perform|finish|work through|check off|tick|initial|go through)\b"
    r"[^.]{0,20}?(?:\b(?:every|each|all)\b[^.]{0,30}?\b(?:items?|steps?|tasks?|lines?|boxes|box"
    r"|points?|entr(?:y|ies)|of (?:them|these|the above|the following))\b"
    r"|\b(?:this|the|such|each|its|said)\b[^.]{0,20}?\bcheck ?-?(?:list|sheet)\b)"
    r"|\b(?:every|each|all)\b[^.]{0,30}?\b(?:items?|steps?|tasks?|lines?|boxes|box|points?)\b"
    r"[^.]{0,20}?\b(?:is|are|shall be|must be|will be) (?:to be )?(?:required|mandatory|completed"
    r"|done|carried out|performed|ticked|checked(?: off)?|initialed)\b",
    re.IGNORECASE,
    cues="complet|do|carr|perform|finish|work through|check|tick|initial|go through|required"
    "|mandatory",
)
_LEAVES_OPEN = expression(
    r"\b(?:may|should|not|if|where|when|unless|as needed|applicable|chosen|selected"
    r"|(?:items?|steps?|tasks?|lines?|box(?:es)?|points?),? (?:that|which|marked|named|checked))\b",
    re.IGNORECASE,
)
_FEWEST, _NEAR = 2, 2
"""Boxes of a list; clauses beside it in which it may be said who ticks them."""


def worked_through(clauses: Iterable[Clause]) -> list[Clause]:
    """The clauses, with what stands behind empty boxes where each of them is to be ticked.

    "The warden shall complete every item": such boxes are no choice, but a list of tasks.
    """
    made = list(clauses)
    at = 0
    while at < len(made):
        end = at
        while end < len(made) and made[end].blank and _UNCHECKED.match(made[end].reading.text):
            end += 1
        beside = [*made[max(0, at - _NEAR) : at], *made[end : end + _NEAR]]
        if end - at >= _FEWEST and any(map(_of_every_box, beside)):
            made[at:end] = [replace(one, blank=False) for one in made[at:end]]
        at = max(end, at + 1)
    return made


def _of_every_box(clause: Clause) -> bool:
    """True for what has all the boxes beside it ticked, without leaving any open."""
    return bool(_EVERY_BOX.search(clause.text)) and not _LEAVES_OPEN.search(clause.text)
