"""What a document carries and keeps out of the agreement: background, flyers, placeholders."""

from __future__ import annotations

import re

from moulint.clauses import Clause
from moulint.clauses.cited import ATTACHMENT
from moulint.expression import expression
from moulint.language.document.unwritten import unwritten
from moulint.language.sentences.sentence import Sentence
from moulint.language.words.stream import Span
from moulint.model import Region

_ATTACHED = rf"(?:{ATTACHMENT}|enclosure)"
_PAPERS = (*ATTACHMENT.split("|"), "enclosure")
_NO_PART = (
    r"(?:not (?:made )?(?:a )?(?:part|term|condition)s? (?:of|hereof|thereof)"
    r"|no (?:part|term) of|forms? no part"
    r"|not (?:one|any) of (?:the|these|our|its) (?:articles|clauses|provisions|promises"
    r"|sections|terms|understandings|undertakings)"
    r"|outside (?:of )?(?:the|this|our|that) (?:agreement|contract|memorandum|mou|letter|parties)"
    r"|for (?:information|reference|convenience|illustration|background|the file|history)"
    r"|background only"
    r"|(?:information(?:al)?|illustration|illustrative)(?: purposes)? only"
    r"|not (?:itself )?(?:binding|adopted|incorporated|carried (?:over|forward|on)|continued"
    r"|taken over|in force|kept|renewed)"
    r"|(?:does|do) not bind|binds? (?:nobody|no one|neither)"
    r"|(?:lays?|puts?|places?|imposes?|creates?) no (?:dut(?:y|ies)|obligations?|burden)s?"
    r"(?: (?:up)?on (?:any(?:one|body)?\b|either|the parties|no one|nobody)|[.;,]|\s*$))"
)
_BACKGROUND = expression(
    rf"\b(?:this|the) (?:{_ATTACHED}|note|page)\b[^.]{{0,80}}\b{_NO_PART}"
    rf"|^\W*the (?:sample|example|illustration)\b[^.]{{0,80}}\b{_NO_PART}"
    rf"|^\W*this (?:\w+ )?(?:sheet|list|summary|form|copy|table|history|sample|example|guide"
    rf"|checklist|chart|memo|cover|text)\b[^.]{{0,80}}\b{_NO_PART}"
    rf"|\bnothing (?:on|in) this (?:page|note|{_ATTACHED})\b[^.]{{0,40}}\b(?:part of|binds)",
    re.IGNORECASE,
    cues="not part|not one|not any|not made|not a part|not a term|not a condition|not term"
    "|not condition"
    "|no part of|no term of|forms no|form no|outside|for information|for reference"
    "|for convenience|for illustration|for background|for the file|for history"
    "|background only|illustration only|illustrative only|information only|informational only"
    "|purposes only|not itself|not bind|not adopted|not incorporated|not carried"
    "|not continued|not taken over|not in force|not kept|not renewed|bind n|binds n|no dut"
    "|no obligation|no burden|nothing on this|nothing in this page|nothing in this note"
    "|nothing in this exhibit|nothing in this attachment|nothing in this appendix"
    "|nothing in this schedule|nothing in this annex|nothing in this addendum"
    "|nothing in this enclosure",
)
_ADDED = expression(rf"\((?:[^()]*\b)?{_NO_PART}[^()]*\)", re.IGNORECASE)
"""In the head of a table: "What is new (put here by the clerk; not one of the articles)"."""
_OF_PAPER = expression(rf"\W*{_ATTACHED}\b", re.IGNORECASE)
_SEPARATE = expression(
    r"^\W*(?:(?:this|the following) (?:\w+ )?)?separate (?:agreement|contract|memorandum)\b"
    r"(?=[^.;]{0,20}\b(?:concerns|covers|governs|is (?:with|between|about|for|of)|relates|for|with"
    r"|between)\b)",
    re.IGNORECASE,
    cues="separate ",
)
""" "This separate agreement concerns the crossing guards", in an exhibit."""
_OF_OTHERS = expression(
    r"^\W*(?:(?:an? |the )?(?:excerpts?|extracts?|passages?|sections?|pages?|text|cop(?:y|ies)"
    r"|language|sample|provisions?|terms) (?:taken )?(?:from|of|used (?:by|in)) )"
    r"(?:[^.;:]{0,60}?\b)?(?:neighboring|neighbouring|another|other|nearby|sister|different"
    r"|comparable|peer)\b[^.;:]{0,60}\b(?:agreements?|contracts?|memorand\w+|mous?"
    r"|district(?:[’']s)?|cit(?:y|ies)(?:[’']s)?|towns?(?:[’']s)?|villages?(?:[’']s)?|count(?:y"
    r"|ies)(?:[’']s)?|states?)\b[^.;:]{0,80}\W*$"
    r"|^\W*(?:an? |the )?(?:excerpts?|extracts?|passages?|pages?|text|cop(?:y|ies)|language|sample)"
    r"\b[^.;:]{3,120}\b(?:for|by way of) (?:comparison|contrast|illustration|information|reference"
    r"|discussion|background)\W*(?:only|purposes)?\W*$",
    re.IGNORECASE,
)
"""What stands under the title of an exhibit that shows others' text: "Excerpt from another …"."""
_BINDS = expression(r"\b(?:shall|will|must|may|agrees?)\b", re.IGNORECASE)
_CUES = (
    "this separate ", "not ", "no ", "nothing", "outside ", "only", "bind", "for information",
    "for reference",
    "for convenience", "for illustration", "for background", "for the file", "for history",
)  # fmt: skip
"""One of these stands in whatever keeps something out, and in few other clauses."""
_LETTERED = expression(
    rf"\b({_ATTACHED} [A-Z0-9]{{1,3}})\b(?! to\b)(?=,? (?:is|are|was|and|which|\([^)]*\) is)\b)"
    rf"(?:(?!\b(?:except|other than|apart from|save|but for)\b)[^.]){{0,80}}?\b{_NO_PART}"
    rf"|\b({_ATTACHED} [A-Z0-9]{{1,3}}),? (?:only )?for (?:information|reference|illustration"
    r"|convenience)\b(?=[^.]{0,60}\bnot\b|,? only\b)"
    rf"|\b(?:nothing|no (?:part|term|provision|sentence|word)s?) (?:stated |said |set out )?"
    rf"(?:in|of|on) ({_ATTACHED} [A-Z0-9]{{1,3}}) (?:is|are|was|remains?|stays?|binds?|continues?"
    r"|survives?|applies|forms?|has)\b"
    rf"|\b({_ATTACHED} [A-Z0-9]{{1,3}}) (?:is|was|tells|gives|holds|has|answers|explains|sums)\b"
    rf"[^.;]{{0,120}}\. (?:it|this {_ATTACHED}) (?:(?!\bexcept\b)[^.;]){{0,120}}?\b{_NO_PART}",
    re.IGNORECASE,
)
"""What another clause disclaims by its letter: "Exhibit C is for information and binds nobody"."""
_FOR_INFORMATION = expression(
    r"\b(?:(?:information(?:al)?|illustrat(?:ion|ive)|example|sample|background|reference"
    r"|history|historical) only"
    r"|for (?:information|reference|convenience|illustration)(?: purposes)? only"
    r"|for (?:the|our|your) (?:file|record)s? only"
    r"|(?<=\()(?:\w+,? ){0,3}"
    r"for (?:information|reference|convenience|illustration|background)(?=\))"
    r"|not (?:a )?(?:part|term) of (?:the|this) (?:attached |enclosed )?"
    r"(?:agreement|contract|mou|memorandum|order|policy|letter|supplement|addendum|compact)"
    r"|(?:full|whole|complete|signed) text (?:controls|governs|prevails)"
    r"|not (?:adopted|binding|contractual|in force|made (?:a )?(?:part|term)))\b"
    r"|[(\[–—-]\s*(?:now |since )?(?:repealed|rescinded|revoked|superseded|replaced|withdrawn"
    r"|expired"
    r"|no longer in (?:force|effect)|not in (?:force|effect)|void)\b",
    re.IGNORECASE,
    cues="information only|informational only|illustration only|illustrative only|example only"
    "|sample only|background only|reference only|history only|historical only"
    "|convenience only|purposes only|file only|files only|record only|records only"
    "|for information|for reference|for convenience|for illustration|for background"
    "|part of the|part of this|term of the|term of this|text controls|text governs"
    "|text prevails|not adopted|not binding|not contractual|not in |not made|repealed"
    "|rescinded|revoked|superseded|replaced|withdrawn|expired|no longer in|void",
)
"""In a heading: "Handbook summary for families (information only)"."""
_CHRONICLE = expression(
    r"^\W*(?:(?:[\dIVX]+|[A-Z])[.)]\s*"
    r"|(?:section |article |part )?[\dIVX]{1,9}[\d.()-]{0,20}[.:]?\s+)?"
    r"(?:(?:policy|legislative|drafting|document|program|brief"
    r"|amendment|negotiation|approval|agreement|contract|mou|version|revision|change)s?\s+)*"
    r"(?:history|change ?log|version log|revision log|change record|revisions? (?:record|table)"
    r"|version control|(?:history|record|log) of (?:the )?(?:\w+ )?(?:changes|revisions|versions"
    r"|amendments|drafts|negotiations?|agreement|policy|program)|how (?:we|it) got here"
    r"|what (?:has )?changed(?: and why)?)\W*$",
    re.IGNORECASE,
    cues="history|change|version log|version control|revision|record of|log of|got here",
)
"""A heading over what was done to the text, and when: "Change log", "Policy history"."""
_HANDED_OUT = (
    "flyer", "handout", "brochure", "pamphlet", "leaflet", "newsletter", "poster", "slides",
    "webpage", "web page", "factsheet", "fact sheet", "summary", "press release", "talking points",
)  # fmt: skip
_KEPT_OUT = expression(
    rf"\b({'|'.join(_HANDED_OUT)})\b"
    rf"[^.]{{0,80}}\b{_NO_PART}",
    re.IGNORECASE,
)
_TITLED = expression(
    r"\b(?:titled|entitled|headed|called|captioned),?\s+[\"“]([A-Z][^\"“”]{3,60}?)[.,]?[\"”]",
    re.IGNORECASE,
)
_PAPER = (
    r"(?:[Pp]olic(?:y|ies)|[Rr]egulation|[Pp]rocedure|[Dd]irective|[Oo]rder|[Bb]ulletin"
    r"|[Rr]esolution|[Hh]andbook|[Mm]anual)"
)
_LETTERED_PAPER = expression(rf"\b{_PAPER} (?:[Nn]o\. ?)?[A-Z\d](?:[A-Z\d().-]*[A-Z\d)])?(?!\w)")
"""A paper of one party's own, by its letters: "Board Policy KEB"."""
_PAPER_KEPT_OUT = expression(
    rf"\b(?:{_PAPER}(?: (?:[Nn]o\. ?)?[A-Z\d][\w().-]*)?|[Ii]t),? (?:\w+ ){{0,4}}?"
    r"(?:(?:is|are) (?:not|no)|(?:is|are)n[’']t|forms? no|does not form)(?: made)?(?: an?y?)? part"
    r" of (?:this|the|our)"
    r" (?:agreement|understanding|contract|memorandum|MOU|MOA|letter|compact|deal)\b"
)
"""What keeps it out: "The policy is not part of this letter"."""
_BRACKETED = expression(
    r"\[\s*(?:placeholder|drafting|drafter|note|n\.?b\.?|comment|insert|tbd|to be|to come|query"
    r"|language (?:on|about|to)|text (?:on|about|to)|counsel|motion|proposed|alternative|sample"
    r"|(?:state|describe|specify|identify|name|list|explain|enter|add|give|fill in|choose|select)"
    r" (?:the|any|each|every|which|who|whom|whether|what|when|how|here|one|annual|your)"
    r"|(?:delete|use|keep|strike) (?:if|this|as|where))\b"
    r"[^\[\]]*\]",
    re.IGNORECASE,
)


_A_REMARK = (
    r"(?:[^\w\[]|_){0,12}"
    r"(?:(?:secretary|clerk|editor|drafter|reviser|compiler|translator|recorder|reporter)(?:[’']s)?"
    r" (?:note|comment|remark|memo)s?"
    r"|(?:explanatory|drafting|fiscal|editorial|historical|agenda|staff|executive|cover)"
    r" (?:note|comment|remark|summary|report|memo|analysis|background|impact)s?"
    r"|(?:summary|background|note|synopsis|explanation|abstract|overview) (?:for|to)"
    r" (?:the )?(?!the\b)\w+(?: \w+){0,2}"
    r"|[A-Z](?:[\w'’-]+ ){0,7}[\w'’-]+(?= \((?:not|no|forms no) (?:a )?(?:part|term) of\b)"
    r"|(?:(?:cover(?:ing)?|transmittal) (?:memo(?:randum)?|letter|note|sheet)|transmittal)"
    r" (?:from|to|of|by) [^:]{3,110}?(?=[*_]{0,3}:)"
    r"|(?:cover(?:ing)? |transmittal )?(?:memo(?:randum)?|letter|note|sheet) (?:from|to|by|for)"
    r" (?:the )?(?:[\w’']+ ){0,3}[\w’']+"
    r"(?= \((?:[\w’']+ ){0,3}(?:cover|removed?|delete|detach|strip|draft|discard|not)\b)"
    r"|(?:minutes?|meeting|hearing) (?:note|excerpt|extract|summary|record)s?"
    r"(?: (?:filed|kept|bound|attached|made) (?:with|to) (?:the|this) \w+)?"
    r"|notes? (?:by|from|of) (?:the )?(?:\w+ ){0,3}\w+(?=[*_]{0,3}:)"
    r"|notes? (?:on|about|as to|regarding) (?:the )?(?:\w+ ){0,6}\w+"
    r"|(?:cover )?memo (?:bound|attached|enclosed|placed)(?: \w+){0,3}"
    r"|notes?(?=[:.–—\s-]+\S)(?!.*\b(?:shall|must|will|may)\b)"
    r"|statement of (?:the )?(?:issue|explanation)|reason for (?:the )?(?:change|amendment)s?)"
    r"(?: \([^()]{1,60}\))?[*_]{0,3}\s*[:.–—-]+\s"
)
"""How a remark of a clerk or a summary for those who vote begins: "Clerk's note (not a term):"."""
_REMARK = expression(_A_REMARK, re.IGNORECASE)
_STOP = expression(r"[.;)\]*_]\s")
"""What stands in front of one that does not open its paragraph."""


_PROPOSING = frozenset(
    "offer offers request requests "
    "proposed proposal proposals draft drafts motion suggestion suggested considered discussed "
    "version versions weighed debated idea ideas offered moved asked".split()
)
_REFUSED = (
    r"(?:withdrawn|rejected|declined|dropped|voted down|tabled|defeated|turned down|taken out"
    r"|left out|struck|(?:the motion |it )?failed"
    r"|not (?:\w+ )?(?:adopted|accepted|agreed(?: to)?|approved|taken up|included|carried|enacted))"
)
_TURNED_DOWN = expression(
    r"\b(?:proposed|proposals?|drafts?|motion|suggest(?:ion|ed)|ideas?|version|moved|asked"
    r"|(?:offers?|requests?) to (?:add|include|insert|take|put))\b"
    rf"[^;]*\b{_REFUSED}\b(?!.*\b(?:shall|will|must|may)\b)"
    r"|\b(?:considered|discussed|weighed|debated|offered|proposed)\b[^.;]{0,60}"
    r"\b(?:did not|didn[’']t|declined to|chose not to|decided not to|rejected|do not|not to)\b"
    r"[^.;]{0,20}\b(?:adopt|accept|include|agree|take up|approve|rule|clause|sentence|provision"
    r"|proposal|language|requirement|idea)\b",
    re.IGNORECASE | re.DOTALL,
    cues="withdrawn|rejected|declined|dropped|voted down|tabled|defeated|turned down|taken"
    "|left out|struck|failed|adopted|accepted|agreed|approved|included|carried|enacted"
    "|did not|didn|do not|not to",
)


def turned_down(sentence: Sentence, text: str) -> bool:
    """True for a sentence that tells of a proposal that came to nothing."""
    return not _PROPOSING.isdisjoint(sentence.words) and bool(_TURNED_DOWN.search(text))


_OPENING = 60
"""Where a labelled clause says first of all that it is for information: "Exhibit D (…):"."""


def _for_information(text: str) -> bool:
    """True for a title that says that what stands under it is for information only."""
    return _FOR_INFORMATION.search(text) is not None


_SAYS_WHAT_IT_IS = expression(
    r"^\W*[^.():;]{2,60}\(([^()]{5,60})\)\s*[:.–—-]"
    r"|^\W*(?:\w[\w'’-]* ){0,4}(?:note|memo|comment|summary|remarks?|statement|release|foreword)"
    r"\s?[,–—-]\s*([^.():;]{5,60}):",
    re.IGNORECASE,
)
"""A note that says itself what it is: "Summary for parents (not part of this letter): …"."""


def _a_note(text: str) -> bool:
    noted = _SAYS_WHAT_IT_IS.match(text)
    return noted is not None and _for_information(noted[1] or noted[2])


def placeholders(text: str) -> list[Span]:
    """Where a draft's own notes stand in brackets, "[Note to draft: …]", and a clerk's remarks."""
    found = [match.span() for match in _BRACKETED.finditer(text)] if "[" in text else []
    begins = (0, *(stop.end() for stop in _STOP.finditer(text)))
    remark = next((at for at in begins if _REMARK.match(text, at)), None)
    return found if remark is None else [*found, (remark, len(text))]


def left_out(clauses: tuple[Clause, ...]) -> frozenset[int]:
    """Indices of the clauses that the document itself says are no part of the agreement.

    They stand in a section that disclaims itself, under a heading that does, or under the heading
    of a flyer or an exhibit that another clause disclaims.
    """
    background: set[int] = set()
    named: set[str] = set()
    lettered: set[str] = set()
    tables: set[int] = set()
    for clause in clauses:
        text = clause.text
        lower = text.lower()
        if not any(map(lower.__contains__, _CUES)):
            continue
        if _BACKGROUND.search(text):
            background.add(clause.section)
            tables.update(_table_beside(clauses, clause.index))
        elif _SEPARATE.match(text) and any(map(_OF_PAPER.match, clause.path)):
            background.add(clause.section)
        elif clause.row is not None and not clause.row[1] and _ADDED.search(text):
            tables.add(clause.row[0])
        handed = any(map(lower.__contains__, _HANDED_OUT))
        kept = [match[1].lower() for match in _KEPT_OUT.finditer(text)] if handed else []
        if kept:
            named.update(kept)
            named.update(title[1].lower() for title in _TITLED.finditer(text))
        if paper := _kept_out(text):
            named.add(paper)
        attached = any(map(clause.reading.text.lower().__contains__, _PAPERS))
        for match in _LETTERED.finditer(clause.reading.text) if attached else ():
            lettered.add((match[1] or match[2] or match[3] or match[4]).lower())
    reprinted = _reprinted(clauses) | _of_others(clauses)
    paths = {clause.path for clause in clauses}
    background_above = {
        one
        for one in paths
        if _for_information(" ".join((*one, ""))) or any(map(_CHRONICLE.match, one))
    }
    to_come = unwritten(clauses)
    return frozenset(
        clause.index
        for clause in clauses
        if clause.section in background
        or clause.index in to_come
        or clause.index in reprinted
        or (clause.label and _for_information(clause.text[:_OPENING]))
        or _a_note(clause.text)
        or (clause.row is not None and clause.row[0] in tables)
        or clause.path in background_above
        or (clause.heading and _for_information(" ".join((*clause.path, clause.text))))
        or _under(clause, named, lettered)
    )


def _kept_out(text: str) -> str:
    """The paper of one party that a clause names and keeps out, in small letters; "" for none."""
    if " part of " not in text or not _PAPER_KEPT_OUT.search(text):
        return ""
    named = {match[0].lower() for match in _LETTERED_PAPER.finditer(text)}
    return named.pop() if len(named) == 1 else ""


_REPRINT = expression(
    r"^\W*(?:[\w’']+\s+){0,3}?(?:sample|example|excerpt|summary|model|template|specimen"
    r"|illustration"
    r"|reprint|extract|copy)\b",
    re.IGNORECASE,
)
_A_NOTE = 120
"""Fewer characters than these have the words that stand over a text that is reprinted."""
_ENDS = expression(r"\bend of (?:the )?\w+\W*$", re.IGNORECASE)


def _reprinted(clauses: tuple[Clause, ...]) -> frozenset[int]:
    """What stands below "SAMPLE (not part of this agreement)", as far as that reaches.

    It reaches to "End of sample", or to the end of the numbered clause in which it stands.
    """
    found: set[int] = set()
    for clause in clauses:
        text = clause.text
        if clause.heading or clause.label or len(text) > _A_NOTE or not _REPRINT.match(text):
            continue
        if not _for_information(text):
            continue
        behind = clauses[clause.index + 1 :]
        end = next((one.index for one in behind if _ENDS.search(one.text)), None)
        if end is None and clause.parent is not None and clauses[clause.parent].label:
            end = next((one.index - 1 for one in behind if one.parent != clause.parent), None)
        if end is not None:
            found.update(range(clause.index, end + 1))
    return frozenset(found)


def _of_others(clauses: tuple[Clause, ...]) -> frozenset[int]:
    """What an exhibit shows of others' agreements, up to the next exhibit or the signatures."""
    found: set[int] = set()
    for clause in clauses:
        if not _shows_others(clause):
            continue
        behind = clauses[clause.index + 1 :]
        ends = (one.index for one in behind if _opens(one))
        found.update(range(clause.index, next(ends, len(clauses))))
    return frozenset(found)


def _shows_others(clause: Clause) -> bool:
    """True for the note right under an exhibit's title that tells whose text it shows."""
    if clause.row or len(clause.text) > _A_NOTE + _OPENING or _BINDS.search(clause.text):
        return False
    titles = (clause.label, *clause.path[-1:])
    return any(map(_OF_PAPER.match, titles)) and bool(_OF_OTHERS.match(clause.text))


def _opens(clause: Clause) -> bool:
    """True where an exhibit begins, or the signatures do."""
    titled = clause.heading and _OF_PAPER.match(clause.text)
    return bool(titled or _OF_PAPER.match(clause.label)) or clause.region is Region.SIGNATURE


def _table_beside(clauses: tuple[Clause, ...], index: int) -> set[int]:
    """The table that begins right behind a clause, or ends right in front of it."""
    beside = (*clauses[max(0, index - 1) : index], *clauses[index + 1 : index + 2])
    return {clause.row[0] for clause in beside if clause.row is not None}


def _under(clause: Clause, named: set[str], lettered: set[str]) -> bool:
    """True for a clause under the heading of something that another clause keeps out."""
    if not named and not lettered:
        return False
    path = [title.lower() for title in clause.path]
    return any(
        name == title or f"{name} " in f"{title} " for name in named for title in path
    ) or any(
        title == letter or title.startswith((f"{letter} ", f"{letter}.", f"{letter}:"))
        for letter in lettered
        for title in path
    )
