"""Papers bound together with an agreement: its amendments, and what is no part of it at all.

A clerk's file holds more than the agreement: the report to the council in front, the minutes, a
letter, a certificate behind the signatures. Such papers bind nobody, whatever they tell of the
agreement. An amendment is a paper as well, and lasts until the agreement that it amends begins,
also where both titles are headings of one level, or where its own sections are.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from moulint.clauses.cited import ATTACHMENT, is_amendment
from moulint.clauses.clause import Clause
from moulint.clauses.letters import is_instrument
from moulint.expression import expression
from moulint.model import Region

_BODY = (
    r"(?:(?:city|town|village|county|borough|township|parish|governing|joint|common)\s+)?"
    r"(?:council|board|commission(?:ers)?|committee|trustees|court|selectmen|cabinet)(?:[’']s)?"
)
_OFFICER = (
    r"(?:(?:city|town|village|county|board|acting)\s+)?(?:clerk|secretary|treasurer|attorney"
    r"|auditor|recorder|counsel|administrator|manager|finance officer|fiscal officer)"
)
_BARGAINED = (
    r"(?:agreement|understanding|intent|engagement|waiver|amendment|modification|contract|renewal"
    r"|commitment|assurance|terms)"
)
_OUTSIDE = expression(
    r"[^\w\[(]{0,12}(?:(?:"
    r"(?:(?:extracts?|excerpts?) (?:from|of)(?: the)? )?(?:(?:draft|unofficial|official|approved"
    rf"|certified|regular|special|meeting|{_BODY}) ){{0,4}}minutes\b"
    r"(?! (?:before|after|of (?:each|every)))"
    rf"|(?:{_BODY} )?agenda\b(?: \w+){{0,4}}$"
    rf"|(?:(?:{_BODY}|staff|executive|fiscal|agenda|{_OFFICER}(?:[’']s)?) ){{1,3}}"
    r"(?:reports?|memo(?:randum)?|summary|analysis|communication|briefing|bill|comments?"
    r"|statement|packet|discussion)$"
    r"|(?:cover(?:ing)?|transmittal|forwarding)"
    r" (?:memo(?:randum)?|letter|note|sheet|page|e-?mail)\b"
    rf"|letter (?:from|to)\b|letter of (?!(?:\w+ ){{0,2}}?{_BARGAINED})"
    r"|(?:\w[\w.]{0,30} ){0,3}\w[\w.]{0,30}[’']s (?:(?:cover(?:ing)?|transmittal) )?"
    r"(?:letter|memo(?:randum)?|note|remarks|comments|opinion|e-?mail|certificat(?:e|ion))"
    rf"(?! of {_BARGAINED})\b"
    rf"|certificat(?:e|ion) of (?:the )?(?:\w+ )?(?:{_OFFICER}|adoption|posting|publication"
    r"|mailing|funds|availability)\b"
    r"|votes?(?: (?:taken|cast|of|on)\b.*)?$|(?:record of )?(?:roll call|votes?|motions?)$"
    r"|(?:affidavit|proof) of (?:publication|posting|mailing|service)"
    r"|(?:press|news|media) (?:release|advisory|statement|clipping|article)|for immediate release"
    r"|e-?mails?(?: (?:from|to|of|exchange|chain|thread)\b.*)?$|correspondence\b(?! with)"
    rf"|memo(?:randum)? (?:to|for|from)\b|(?:(?:{_BODY}|office) )?memo(?:randum)?$"
    r"|notice of (?:public |special |regular )?(?:hearing|meeting)"
    r"|(?:speaker|discussion|meeting|drafting|negotiat\w+|clerk[’']s|editor[’']s) notes?$"
    r"|(?:notes|record|summary) (?:of|from|on) (?:the |our |a )?(?:\w+ )?(?:meetings?|negotiations?"
    r"|drafting|bargaining|hearing|discussions?|workshop|work session)"
    r"|talking points|public comments?\b|bill analysis|newspaper \w+"
    r")\b)",
    re.IGNORECASE,
    cues="affidavit|agenda|analysis|bill|briefing|certificat|comment|communication|correspondence"
    "|cover|discussion|forwarding|hearing|letter|mail|media|meeting|memo|minutes|motion|news"
    "|note|opinion|packet|press|proof|record|remarks|report|roll call|statement|summary"
    "|talking points|transmittal|vote",
)
"""The title of a paper that is no part of an agreement."""
_FOR_THE_PUBLIC = expression(
    r"\W*(?:(?:frequently asked questions|f\.?a\.?q\.?s?|questions and answers|q ?& ?a|handout"
    r"|fact sheet|talking points|script|summary)\b[^.;]{0,20}\b(?:for|by) (?:the |our )?"
    r"(?:parents?|famil(?:y|ies)|press|media|public|staff|front desk|community|residents|callers"
    r"|reception\w*|voters|website|web site)\b"
    r"|frequently asked questions\W*$|f\.?a\.?q\.?s?\W*$)",
    re.IGNORECASE,
    cues="frequently asked|faq|f.a|fa.q|question|q &|q&|handout|fact sheet|summary|script"
    "|talking points",
)
_BRACKETED = expression(
    r"\W*[\[(](?:\w+ ){0,4}?(?:letter|memo(?:randum)?|note|e-?mail|minutes|clipping|article|page"
    r"|sheet|card)\b[^\[\]()]{0,60}\b(?:bound|filed|attached|stapled|clipped|found|kept|enclosed"
    r"|pasted|inserted|behind|follows|with this)\b[^\[\]()]{0,40}[\])]\W*$",
    re.IGNORECASE,
)
""" "[Letter bound behind the agreement]", in brackets."""
_LETTER = expression(
    r"(?:[A-Z][a-z]+\.? \d{1,2}, \d{4}[.,]?\s+)?(?:Dear|To whom it may)\b[^.]{0,60}[:,]"
    r"|(?:to|from|sent)\s*:\s+\S.{0,80}$",
    re.IGNORECASE,
)
"""How a letter begins: "Dear Sheriff:", "From: the clerk"."""
_SIGNS = expression(
    r"_{4,}|/s/|\(signed\)|^\W*(?:in (?:witness|testimony) where ?of|signed|executed|attest"
    r"|witness(?:es)?\b(?!eth)|seen and agreed|thus done|agreed and accepted)\b",
    re.IGNORECASE,
)
_NAMES = (
    r"(?:agreement|contract|memorandum|memorandum of (?:understanding|agreement)|m\.?o\.?u\.?"
    r"|m\.?o\.?a\.?|compact)"
)
_AN_AGREEMENT = expression(
    rf"\W*(?!(?:to|of|under|amending|entire|whole|complete|term|terms|period|length|scope|purpose|amend\w*|modif\w+|end"
    r"|changes?|copies|parties|effect|nature|duration|review|general|legal|status|annual|mutual"
    rf"|this|our|renewal|basic|what|how|why|who|when|where)\b)(?:[^.;:?]{{0,80}}\b)?{_NAMES}\b"
    r"(?:\W*$|\W+(?:for|on|between|regarding|concerning|as to|about|of|dated|no|to|and|with|among"
    r"|by|in)\b|\W+(?:no\.? ?)?[\w-]*\d)",
    re.IGNORECASE,
)
"""A title that names an agreement, and no section's: "ENTIRE AGREEMENT" is one."""
_AN_AMENDMENT = expression(
    r"\W*(?:(?:first|second|third|fourth|fifth|sixth|seventh) )?(?:amendment|rider|addendum"
    r"|side letter|supplement|modification)\b(?: (?:no\. ?)?\w+)?(?:\s*[(,\u2013\u2014-][^.;:]*)?",
    re.IGNORECASE,
)
"""The line over an amendment: "AMENDMENT TWO (August 14, 2023)"."""
_MADE = expression(
    r"\W*th(?:is|ese) (?:\w+ ){0,5}?(?:agreement|contract|memorandum|compact|presents)\b"
    r"(?: of (?:understanding|agreement))?\b[^.]{0,60}?\b(?:is|are|made|entered|between|by and)\b",
    re.IGNORECASE,
)
"""How an agreement begins: "THIS AGREEMENT is made …"."""
_ATTACHED = expression(
    rf"\W*(?:{ATTACHMENT}|enclosure)\b(?: (?:\d+|[a-z]|[ivx]+|one|two|three|four|five|six)\b)?"
    r"[\s:.\u2013\u2014-]*",
    re.IGNORECASE,
    cues="exhibit|attachment|appendix|schedule|annex|addendum|enclosure",
)
_FIRST = expression(r"\W*(?:[a-z]+\.? )?(?:1|i|a|one|first)(?:\.[01])?\W*$", re.IGNORECASE)
"""A number that a count begins with: "Section 1.", "I.", "1.1"."""
_LATER = 12
"""Clauses behind a title in which the count of its sections begins."""


def with_papers(clauses: list[Clause]) -> list[Clause]:
    """The clauses, those of papers that are no part of the agreement put aside.

    Those of an amendment know it by its title.
    """
    starts = _starts(clauses)
    if not starts:
        return clauses
    made = list(clauses)
    for number, (first, kind) in enumerate(starts):
        end = starts[number + 1][0] if number + 1 < len(starts) else len(clauses)
        if kind == "outside":
            made[first:end] = [replace(one, region=Region.COVER) for one in made[first:end]]
        elif kind == "amendment":
            title = clauses[first].text
            made[first:end] = [replace(one, amendment=title) for one in made[first:end]]
    return made


def _starts(clauses: Sequence[Clause]) -> list[tuple[int, str]]:
    """Where papers begin: index of a clause, and what begins there."""
    found: list[tuple[int, str]] = []
    agreed = signed = counted = numbered = False
    for clause in clauses:
        if clause.region in (Region.CONTENTS, Region.QUOTED, Region.COVER) or clause.row:
            continue
        kind = _begins(clause, clauses, agreed, signed, counted, found)
        outside = bool(found) and found[-1][1] == "outside"
        if not kind and outside and not (signed or numbered) and _goes_on(clause):
            kind = "agreement"
        if kind:
            found.append((clause.index, kind))
            signed = signed and kind == "outside"
            counted = False
        agreed = agreed or kind == "agreement" or bool(_MADE.match(clause.text))
        signed = signed or bool(_SIGNS.search(clause.text))
        counted = counted or bool(clause.label and not clause.item)
        numbered = numbered or (counted and not outside)
    return found


def _goes_on(clause: Clause) -> bool:
    """True where the agreement begins behind a memo that stands between its title and its text."""
    first = clause.heading and clause.label and _FIRST.match(clause.label)
    begins = clause.region is Region.RECITAL or bool(first)
    return begins and not _OF_A_REPORT.match(clause.text)


_OF_A_REPORT = expression(
    r"\W*(?:background|summary|issues?|discussion|recommend\w*|fiscal|analysis|financial|history"
    r"|overview|question|alternatives|options|call to order|present|roll call|attendance)\b",
    re.IGNORECASE,
)


def _begins(
    clause: Clause,
    clauses: Sequence[Clause],
    agreed: bool,
    signed: bool,
    counted: bool,
    found: list[tuple[int, str]],
) -> str:
    """What paper begins with a clause: "outside", "amendment", "agreement", "attachment" or ""."""
    text = clause.text.strip()
    if not clause.label and signed and (_BRACKETED.match(text) or _LETTER.match(text)):
        return "" if _binding(clauses, clause.index) else "outside"
    outside = bool(found) and found[-1][1] == "outside"
    if not clause.heading:
        opens = (agreed or signed) and not clause.label and text[-1:] not in ".;,"
        if not opens or len(_IN_BRACKETS.sub("", text)) >= _A_TITLE:
            return ""
        if _OUTSIDE.match(text):
            return "outside"
        return "amendment" if signed and _AN_AMENDMENT.fullmatch(text) else ""
    if attached := _ATTACHED.match(f"{clause.label} {text}".strip()):
        return "outside" if _OUTSIDE.match(text.removeprefix(attached[0])) else "attachment"
    if clause.label:
        return "outside" if signed and _asked_often(text, found) else ""
    if is_amendment(text):
        return "amendment"
    if (agreed or signed) and (_OUTSIDE.match(text) or _asked_often(text, found)):
        return "" if _binding(clauses, clause.index) else "outside"
    if _AN_AGREEMENT.match(text) and (not found or outside or signed or counted):
        return "agreement" if not found or _counts_anew(clauses, clause.index) else ""
    return ""


def _asked_often(text: str, found: list[tuple[int, str]]) -> bool:
    """True for what is handed out to the public, behind no attachment: "FAQ for families"."""
    return bool(_FOR_THE_PUBLIC.match(text)) and not (found and found[-1][1] == "attachment")


_IN_BRACKETS = expression(r"\([^()]*\)")
_A_TITLE = 90
"""Fewer characters than these has the line over a paper."""


def _counts_anew(clauses: Sequence[Clause], index: int) -> bool:
    """True for a title behind which the sections are counted from one."""
    below = clauses[index + 1 : index + 1 + _LATER]
    first = next((one for one in below if one.label and not one.item), None)
    first = first or next((one for one in below if one.label), None)
    return first is not None and bool(_FIRST.match(first.label))


def _binding(clauses: Sequence[Clause], index: int) -> bool:
    """True for a letter that says that it is itself an agreement or changes one."""
    return is_instrument(clauses[index : index + _LATER])
