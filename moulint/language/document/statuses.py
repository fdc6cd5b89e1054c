"""Rows of a table of which another cell says that they are not agreed, or bind nobody.

"Clerks shall sweep. | Declined", "… | N/A" under "Status", "… | No" under "Adopted?". A cell says
so of its row where it holds nothing else and where its column asks for it; "N/A" under "Cost" and
"Waived" under "Fee" speak of something else.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from moulint.clauses import Clause
from moulint.clauses.cited import NUMBER, PIECES, cites
from moulint.expression import expression
from moulint.language.grammar.provision import Standing
from moulint.language.sentences.cells import by_rows

_SINCE = (
    r"(?:[ ,;:–—(-]+(?:by|in|on|as of|since|for|until|at|from|pending|with|see|to|while|during"
    r"|so long as|as long as)\b[^|]{0,140}|\s*[;–—-]\s[^|]{0,80})?"
)
_TAKEN = r"(?:adopted|agreed(?: (?:to|on|upon))?|accepted|approved|included|incorporated|carried)"
_OUT = expression(
    rf"\W*(?:(?:was|is|has been) )?(?:not (?:yet )?(?:been )?{_TAKEN}|(?:never|un){_TAKEN}"
    r"|not (?:in (?:force|effect|this agreement|use)|binding|effective|applicable here|retained"
    r"|kept)"
    r"|no longer (?:in (?:force|effect|use)|applies|required)|declined?|rejected?|refused"
    r"|disagree[sd]?|(?:does|do|did|will) not (?:accept|agree(?: (?:to|on|upon))?|adopt|approve"
    r"|consent(?: to)?)|objects(?: to)?|declines|rejects|refuses"
    r"|withdrawn|deleted?|struck|stricken|strike|repealed|rescinded|revoked|dropped|removed?"
    r"|omitted|superseded|expired|lapsed|voided?|suspended|waived|tabled|failed|discontinued"
    rf"|out|objected?(?: to)?)(?: (?:in full|entirely|here|this (?:year|term))){{0,2}}{_SINCE}\W*",
    re.IGNORECASE,
    cues="adopted|agreed|accepted|approved|included|incorporated|carried|not in |not binding"
    "|not effective|not applicable|not retained|not kept|no longer|declin|reject|refuse"
    "|disagree|not accept|not agree|not adopt|not approve|not consent|object|withdrawn|delete"
    "|struck|stricken|strike|repealed|rescinded|revoked|dropped|remove|omitted|superseded"
    "|expired|lapsed|void|suspended|waived|tabled|failed|discontinued|out",
)
"""What a cell says of a text that is not in force."""
_AT_WILL = expression(
    r"\W*(?:this is |is )?(?:optional|voluntary|deferred|unfunded|not funded|tentative|proposed"
    r"|aspirational|advisory|non-?binding|encouraged|under (?:negotiation|review|discussion|study"
    r"|consideration)|in negotiation|to be (?:determined|negotiated|decided|discussed|agreed)"
    r"|not (?:required|mandatory)|goal(?: only)?|guidance only|discretionary"
    rf"|if funded){_SINCE}\W*",
    re.IGNORECASE,
    cues="optional|voluntary|deferred|funded|tentative|proposed|aspirational|advisory|binding"
    "|encouraged|negotiat|review|discuss|study|consideration|to be determined|to be decided"
    "|to be agreed|not required|not mandatory|goal|guidance|discretionary",
)
"""What it says of one that binds nobody yet, or only whoever will."""
_NOTHING = expression(
    r"\W*(?:n\.?/?a\.?|not applicable|none|nil|t\.?b\.?d\.?|t\.?b\.?a\.?|pending|open|no"
    r"|no agreement|guidance|as (?:needed|able|funds allow)"
    r"|at (?:the )?(?:\w+[’']s )?(?:option|discretion|request)(?: of .*)?)\W*",
    re.IGNORECASE,
)
"""What says so only under a header that asks for it."""
_NO = expression(rf"\W*(?:no|not|never|n)\b(?: (?:yet|{_TAKEN})){{0,2}}{_SINCE}\W*", re.IGNORECASE)
_YES = expression(r"\W*(?:yes|y|true|x|☒|☑|✓|✔)\W*", re.IGNORECASE)
_OF_STATUS = expression(
    r"\W*(?:(?:current|final|present|legal|adoption|approval) )?(?:status|disposition|decision"
    r"|outcome|result|response|action(?: taken)?|in (?:force|effect)|effect)\W*$"
    r"|.*\b(?:response|position|decision|answer|vote)\W*$"
    r"|\W*(?:in )?(?:this|our|final|new|20\d\d) (?:\w+ )?(?:agreement|text|contract|version|mou"
    r"|memorandum|language|draft)\W*$",
    re.IGNORECASE,
)
_ASKS_YES = expression(
    r"\W*(?:is it |was it )?(?:adopted|agreed|accepted|included|required|mandatory|binding|approved"
    r"|in (?:force|effect|use|place|this agreement)|followed|observed|applies"
    r"|applicable|applied|funded|kept|retained|adopt"
    r"|accept|yes/no|y/n)(?: (?:to|by|in|here|with) .*)?\W*",
    re.IGNORECASE,
)
_ASKS_NO = expression(
    r"\W*(?:is it )?(?:optional|waived|waivable|deleted|suspended|deferred|voluntary|aspirational"
    r"|rejected|declined|disagree|not adopted|struck|omitted)\W*",
    re.IGNORECASE,
)
_OF_ELSE = expression(
    r"\b(?:fees?|costs?|prices?|charges?|rates?|exceptions?|notice|tuition|amounts?|deposits?"
    r"|penalt(?:y|ies)|interest|bonds?)\b",
    re.IGNORECASE,
)
"""A header under which "waived" and "none" are said of something else."""
_OF_SCORE = expression(r".*\b(?:scores?|ratings?)\b", re.IGNORECASE)
_SCORED = expression(r"\W*\d[\d.]*(?:\W*(?:/|of|out of)\W*\d+)?\W*", re.IGNORECASE)
""" "2", "3 of 5": a mark that somebody gave a row."""
_SHORT = 60
"""Fewer characters than these has a cell that says no more than how its row stands."""


def statuses(clauses: Sequence[Clause]) -> dict[int, Standing]:
    """The cells of rows of which another cell says how they stand, by index.

    A row that cites a section, "5 | Not adopted" under "Section", says it of that section as well.
    """
    found: dict[int, Standing] = {}
    for rows in by_rows(clauses):
        top = min(rows)
        heads = {one.column: one.text for one in rows[top]}
        for number, cells in rows.items():
            header = number == top and all(len(one.text) < _SHORT for one in cells)
            if header or len(cells) < _TWO:
                continue
            told = (_stands(one.text, heads.get(one.column, "")) for one in cells)
            standing = next((one for one in told if one is not None), None)
            if standing is None:
                continue
            found.update((one.index, standing) for one in cells)
            if cited := _cited(cells, heads):
                found.update((one.index, standing) for one in clauses if cites(cited, one))
    return found


def _cited(cells: Sequence[Clause], heads: dict[int, str]) -> frozenset[str]:
    """The section whose number a cell of a row holds and nothing else, but for its title."""
    for one in cells:
        told = _NUMBERED.fullmatch(one.text)
        if told and (told["piece"] or _OF_SECTION.fullmatch(heads.get(one.column, ""))):
            return frozenset({told["number"]})
    return frozenset()


_NUMBERED = expression(
    rf"\W*(?P<piece>(?:{PIECES}|§+)\s*)?(?P<number>(?-i:{NUMBER}))"
    r"(?:[\s.:,(–—-]+[A-Z][\w’' /&-]{2,40})?\W*",
    re.IGNORECASE,
)
_OF_SECTION = expression(
    rf"\W*(?:(?:our|mou|agreement|contract) )?(?:{PIECES}|§+|provision|term)s?"
    r"(?: (?:no\.?|number|of (?:this|the) \w+|cited))?\W*",
    re.IGNORECASE,
)
""" "5.2 Training", under "Section"."""


_TWO = 2
"""Cells of a row of which one may tell of the other."""


def says_how(text: str) -> Standing | None:
    """How a text stands by a note of itself: "Waived for this term", "Optional"."""
    if _OUT.fullmatch(text):
        return Standing.ASIDE
    return Standing.AIM if _AT_WILL.fullmatch(text) else None


def _stands(text: str, head: str) -> Standing | None:
    if not text.strip() or len(text) > _SHORT or _OF_ELSE.search(head):
        return None
    if _ASKS_NO.fullmatch(head):
        return Standing.AIM if _YES.fullmatch(text) else None
    if _ASKS_YES.fullmatch(head) and _NO.fullmatch(text):
        return Standing.ASIDE
    if (how := says_how(text)) is not None:
        return how
    if _SCORED.fullmatch(text) and _OF_SCORE.match(head):
        return Standing.AIM
    return Standing.AIM if _OF_STATUS.match(head) and _NOTHING.fullmatch(text) else None
