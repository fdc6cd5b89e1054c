"""How a sentence says that pieces of the text are out: which of its words cite them.

"Strike Section 4 in its entirety", "Nobody is bound by Part 2", "Items not in force: 4 and 5",
"approved with the exception of Article 6". What *is deleted* by a passive stands in revoked.py.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from moulint.clauses import Clause
from moulint.clauses.cited import NUMBER, PIECES, cited_by, cites
from moulint.expression import expression
from moulint.language.document.citations import numbers_in

PIECE = rf"(?:(?:{PIECES})\b|§)"
_OF_PIECE = (
    r"(?:(?:any|all|every|each) (?:part )?of )?(?:(?:compliance with|performance of|effect of"
    r"|(?:the )?(?:operation|enforcement|application|requirements?|provisions?|terms|obligations?"
    r"|dut(?:y|ies)|text|language|commitments?) (?:of|in|under|set out in|stated in)"
    r"|(?:the |its |their |his |her )?(?:\w+[’']s )?"
    r"(?:consent|assent|agreement|approval) (?:to|of))\s+)?"
    r"(?:the )?"
)
_TAKING = (
    r"(?:delet(?:es?|ing)|str(?:ikes?|iking)(?: out)?|remov(?:es?|ing)|repeal(?:s|ing)?"
    r"|rescind(?:s|ing)?|revok(?:es?|ing)|withdraw(?:s|ing)?|omit(?:s|ting)?|cancel(?:s|l?ing)?"
    r"|annul(?:s|ling)?|eliminat(?:es?|ing)|suspend(?:s|ing)?|waiv(?:es?|ing)|terminat(?:es?|ing)"
    r"|void(?:s|ing)?|abrogat(?:es?|ing)|nullif(?:y|ies|ying)|drop(?:s|ping)?|disregard(?:s|ing)?"
    r"|str(?:uck|icken)(?: out)?|deleted|removed|repealed|rescinded|revoked|withdrew"
    r"|reject(?:s|ed|ing)?|disclaim(?:s|ed)?|disavow(?:s|ed)?)"
)
_TAKES_OUT = expression(
    rf"\b(?P<verb>{_TAKING})(?: and \w+)?\s+{_OF_PIECE}(?={PIECE})",
    re.IGNORECASE,
)
""" "The parties waive the requirements of Section 4"."""
_NOT_DONE = expression(
    r"\b(?:nothing|none|may|can|could|might|would|should|not|never|no|nor|cannot|neither|if|when|unless|until"
    r"|whether|that|who|which|or|power|right|authority|option|try|seek|discretion|ability)"
    r"(?: \w+)?\s*$"
    r"|(?<!agree )(?<!agrees )(?<!agreed )(?<!voted )(?<!votes )(?<!resolved )(?<!decided )"
    r"\bto\s*$",
    re.IGNORECASE,
)
"""In front of such a verb: what is not done, or only may be."""
_BY = expression(r"(?:^|\b(?:by|hereby|and)\b)\W*$", re.IGNORECASE)
"""In front of "deleting" where it is done: "is amended by deleting Section 4"."""
_FRONT = expression(r"(?:[\w’']{1,30}[\s,:]{1,5}){0,4}$")
_NEAR = 60
"""Characters in front of such a verb in which the words stand that say so."""
_NOT = r"(?:not|n[’']t|never)\s+(?:yet |hereby |been )?"
_TAKEN_ON = (
    r"(?:agree(?:d|s)? (?:to|with|on|upon)|accept(?:ed|s)?|adopt(?:ed|s)?|approved? of|approved?"
    r"|assent(?:ed)? to|ratif(?:y|ied)|consent(?:ed)? to|undertaken?|take on|taken on"
    r"|subscribed? to|be bound by|bound by)"
)
_REFUSED = expression(
    rf"\b(?:(?:do|does|did|has|have|had|is|are|shall|will)(?: |(?=n[’']t)){_NOT}"
    rf"(?:\w+ ){{0,2}}?{_TAKEN_ON}|(?:declines?|declined|refuse[sd]?)(?: to {_TAKEN_ON})?"
    rf"|(?:neither part(?:y|ies)|no party|nobody|no one)\b[^.;:]{{0,40}}?\b{_TAKEN_ON}"
    r"|(?:takes?|took|taken) exception to|object(?:s|ed)? to|opt(?:s|ed)? out of)"
    rf"\s+{_OF_PIECE}(?={PIECE})",
    re.IGNORECASE,
)
""" "The city has not accepted Section 4", "No party is bound by Section 4"."""
_OUT = (
    r"(?:not (?:yet )?(?:been )?(?:in (?:force|effect)|adopted|agreed(?: (?:to|on|upon))?|accepted"
    r"|applicable|operative|effective|approved|included|incorporated|carried (?:over|forward))"
    r"|(?:intentionally |deliberately )?(?:omitted|left blank|deleted|reserved|suspended|waived"
    r"|struck(?: out)?|stricken|repealed|rescinded|withdrawn|removed|revoked|void|inoperative"
    r"|inapplicable|cancell?ed|expired|lapsed|excluded|rejected|declined|out of force)"
    r"|no longer (?:in (?:force|effect)|applicable|operative|binding)|never adopted|not applicable"
    r"|n/a)"
)
_LISTED = expression(
    r"^[^:]{0,80}?\b(?:sections?|articles?|provisions?|paragraphs?|parts?|clauses?|items?|terms"
    r"|the following|what)\b[^:]{0,60}?"
    rf"\b(?:{_OUT}|(?:still )?(?:under (?:negotiation|discussion|review)|deferred|unresolved"
    r"|not (?:yet )?(?:settled|funded)))"
    r"(?: (?:by|in|at|for|as of|until|since|during|through|pending) [^:]{1,60})?\s*:\s*",
    re.IGNORECASE,
    cues="in force|in effect|adopted|agreed|accepted|applicable|operative|effective|approved"
    "|included|incorporated|carried|omitted|left blank|deleted|reserved|suspended|waived"
    "|struck|stricken|repealed|rescinded|withdrawn|removed|revoked|void|cancel|expired|lapsed"
    "|excluded|rejected|declined|out of force|no longer|n/a|negotiation|discussion|review"
    "|deferred|unresolved|settled|funded & :",
)
""" "The following provisions are not in force: Section 4"."""
_EXCEPTED = expression(
    r"\b(?:approv\w+|adopt\w*|accept\w*|agree[sd]?|ratif\w+|renew\w*|continue[sd]?|incorporat\w+"
    r"|in (?:force|effect)|sign(?:s|ed)|execut\w+|extend\w*|readopt\w*|carr(?:y|ies|ied))\b"
    r"[^.;:]{0,60}?\b(?:except(?:ing)?(?: for)?|with the exception of|other than|apart from|but for"
    r"|but not|excluding|save(?: for)?|minus|without)\s+"
    rf"(?:{_OF_PIECE})(?={PIECE})",
    re.IGNORECASE,
    cues="except|other than|apart from|but for|but not|excluding|save|minus|without",
)
""" "The Agreement is approved with the exception of Section 4"."""
_GOES_ON = expression(
    r"\b(?:which|that)\b(?!.{0,30}\b(?:not|no|never|deleted|struck|stricken|removed|reserved"
    r"|omitted|repealed|rejected|suspended|waived)\b)|\b(?:may|can|shall|must|will) be\b"
    r"|\b(?:as|so far|insofar|to the extent)\b",
    re.IGNORECASE,
)
"""Behind what is excepted: what becomes of it instead."""
_STATUS = expression(
    rf"\W*(?:is |are |has been |was )?{_OUT}(?!\w)(?<!reserved(?= for))"
    r"(?! (?:to(?! (?:this|the) (?:agreement|contract|memorandum|mou))|by the)\b)"
    r"[^|]{0,60}$",
    re.IGNORECASE,
    cues="in force|in effect|adopted|agreed|accepted|applicable|operative|effective|approved"
    "|included|incorporated|carried|omitted|left blank|deleted|reserved|suspended|waived"
    "|struck|stricken|repealed|rescinded|withdrawn|removed|revoked|void|cancel|expired|lapsed"
    "|excluded|rejected|declined|out of force|no longer|n/a",
)
"""A cell of a table that says of its row that it is out: "Suspended", "Not adopted"."""
_PIECE = expression(rf"\b(?:{PIECES})\b|§", re.IGNORECASE)
"""What stands behind all of them, and in few sentences."""
HINTS = frozenset(
    "delete deletes deleting strike strikes striking remove removes removing repeal repeals "
    "repealing rescind rescinds rescinding revoke revokes revoking withdraw withdraws withdrawing "
    "withdrew omit omits omitting cancel cancels canceling cancelling annul annuls annulling "
    "eliminate eliminates eliminating suspend suspends suspending waive waives waiving terminate "
    "terminates terminating void voids voiding abrogate abrogates abrogating nullify nullifies "
    "nullifying drop drops dropping disregard disregards disregarding reject rejects rejected "
    "rejecting disclaim disclaims disclaimed disavow disavows disavowed agree agreed agrees accept "
    "accepted accepts adopt adopted adopts approve approved ratify ratified assent assented bound "
    "consent consented subscribe subscribed undertake undertaken take taken took decline declines "
    "declined refuse refuses refused exception exceptions except excepting excluding apart other "
    "but without minus save object objects objected opt opts opted omitted reserved inoperative "
    "inapplicable excluded blank negotiation discussion review deferred unresolved settled funded "
    "suspended waived struck".split()
)
"""One of these stands in each such sentence."""


def taken_out(text: str) -> str:
    """The words of a sentence that cite what it takes out, "" where it takes out nothing."""
    cites_any = _PIECE.search(text) is not None
    for taking in _TAKES_OUT.finditer(text) if cites_any else ():
        near = _FRONT.search(text, max(0, taking.start() - _NEAR), taking.start())
        front = near[0] if near else ""
        done = not taking["verb"].lower().endswith("ing") or _BY.search(front)
        if done and not _NOT_DONE.search(front):
            return _citing(text, taking.end())
    if cites_any and (refused := _REFUSED.search(text)):
        return _citing(text, refused.end())
    if head := _LISTED.match(text):
        listed = text[head.end() :]
        return f"Sections {listed}" if _BARE.match(listed) else listed
    spared = _EXCEPTED.search(text) if cites_any else None
    if spared is None or _GOES_ON.search(text, spared.end()):
        return ""
    return _citing(text, spared.end())


_BARE = expression(r"[\dIVX]")


@lru_cache(maxsize=256)
def leads_to_out(text: str) -> bool:
    """True for a lead-in to what is out: "The following sections are deleted:"."""
    found = _LISTED.match(text.rstrip() + " ")
    return found is not None and found.end() >= len(text.rstrip())


_STOP = expression(
    r"[;:\"“]|\.\s|, (?:which|that|and (?:the|its|shall|will))\b"
    r"|\b(?:shall|will|is|are|was|were|has|with|by|because|since|so that|for|in favor|remains?)\b",
    re.IGNORECASE,
)


def _citing(text: str, at: int) -> str:
    """The citation that begins at an offset, up to what is said further."""
    stop = _STOP.search(text, at)
    return text[at : stop.start()] if stop else text[at:]


_CITES = expression(
    rf"\W*(?:{PIECE}\s*(?P<named>{NUMBER})|(?P<bare>{NUMBER}))(?!\w)", re.IGNORECASE
)
_OF_TEXT = expression(rf"\W*(?:{PIECE}|provisions?\b|no\b|number\b)", re.IGNORECASE)
"""The head of a column about pieces of the text, and what such a line begins with."""


def listed_out(clauses: Sequence[Clause]) -> set[int]:
    """Indices of the clauses that items name below "The following sections are deleted:"."""
    found: set[int] = set()
    for clause in clauses:
        if clause.lead_in is None or not leads_to_out(clauses[clause.lead_in].text):
            continue
        text = clause.reading.text
        numbers = numbers_in(f"Sections {text}" if _BARE.match(text) else text)
        found.update(one.index for one in cited_by(clause, numbers, clauses))
    return found


_OF_STATUS = expression(
    rf"\W*{PIECE}\s*(?P<number>{NUMBER})\s*(?:\([^()]{{1,60}}\)|[\"“][^\"“”]{{1,60}}[\"”])?"
    r"\s*[:.,\u2013\u2014-]+\s*(?P<status>.*)$",
    re.IGNORECASE | re.DOTALL,
)


def marked_lines(clauses: Sequence[Clause]) -> set[int]:
    """Indices of the clauses that a line of its own says are out: "1. Section 4: Reserved."."""
    found: set[int] = set()
    for clause in clauses:
        line = (_status(clause.reading.text) if clause.label else None) or _status(clause.text)
        if line is None or clause.row is not None or _is_itself(clause, clauses):
            continue
        found.update(one.index for one in cited_by(clause, [line["number"]], clauses))
    return found


def _status(text: str) -> re.Match[str] | None:
    line = _OF_STATUS.match(text) if len(text) < _A_LINE and _OF_TEXT.match(text) else None
    return line if line is not None and _STATUS.match(line["status"]) else None


def _is_itself(clause: Clause, clauses: Sequence[Clause]) -> bool:
    """True for "Section 4: Reserved" among sections that say more: it is that section."""
    if not _CITES.match(clause.label) or clause.label[:1].isdigit():
        return False
    return any(
        one.parent == clause.parent and one.label[:3] == clause.label[:3] and not _out_itself(one)
        for one in clauses
    )


def _out_itself(clause: Clause) -> bool:
    return _status(clause.reading.text) is not None


_A_LINE = 160
"""Fewer characters than these has a line that says of a section only that it is out."""


def marked_out(clauses: Sequence[Clause]) -> set[int]:
    """Indices of the clauses that a row of a table says are out: "Section 4 | Suspended"."""
    heads = {one.row[0]: one for one in reversed(clauses) if one.row and not one.column}
    first: dict[tuple[int, int], Clause] = {}
    found: set[int] = set()
    excepted = _excepted(clauses)
    for clause in clauses:
        if clause.row is None or not clause.row[1]:
            continue
        if not clause.column:
            first[clause.row] = clause
        elif clause.row in first and (_STATUS.match(clause.text) or clause.index in excepted):
            about = first[clause.row].text
            cited = _CITES.match(about)
            if cited is None or not (cited["named"] or _OF_TEXT.match(heads[clause.row[0]].text)):
                continue
            numbers = [cited["named"] or cited["bare"]]
            found.update(
                one.index for one in clauses if cites(numbers, one) and one.row != clause.row
            )
    return found


_EXCEPTIONS = expression(
    r"\W*(?:our |the )?(?:\w+[’']s )?(?:exceptions?|deviations?|reservations?|objections?"
    r"|departures?)(?P<by> by [\w ]{2,40})?(?: (?:taken|made|noted|claimed|of the \w+))?\W*",
    re.IGNORECASE,
)
""" "Exception", the head of a column in a list of exceptions that somebody takes."""
_TAKEN = expression(
    r"\b(?:exceptions?|deviations?|reservations?|objections?)\b[^.:]{0,20}\b(?:taken|made|claimed"
    r"|noted|by|of the)\b|\btakes? (?:the following )?(?:exceptions?|reservations?)\b"
    r"|\bsubject to the (?:exceptions|reservations|deviations|objections)\b",
    re.IGNORECASE,
)
_AGREES = expression(
    r"\W*(?:no(?:ne|t)?|nil|n/?a|agree[sd]?|accept(?:s|ed)?|as written|ok|yes)\b[^.]{0,40}\W*",
    re.IGNORECASE,
)


def _excepted(clauses: Sequence[Clause]) -> frozenset[int]:
    """Cells of a list of exceptions: "3.1 | Will train as its budget allows"."""
    heads = [one for one in clauses if one.row and not one.row[1]]
    found = [(one, told) for one in heads if (told := _EXCEPTIONS.fullmatch(one.text))]
    said = found and any(_TAKEN.search(one.text) for one in clauses if not one.row)
    columns = {(one.row[0], one.column) for one, told in found if one.row and (said or told["by"])}
    return frozenset(
        one.index
        for one in clauses
        if one.row
        and one.row[1]
        and (one.row[0], one.column) in columns
        and one.text.strip()
        and not _AGREES.fullmatch(one.text)
    )
