"""Where a text says what a term means: ("the Deputy"), "Data" means …, tables of terms."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from moulint.clauses import Clause
from moulint.expression import expression
from moulint.model import Region

_SAYS = (
    r"(?:means?|shall mean|refers? to|shall refer to|has the meaning|is defined as|stands? for"
    r"|denotes?|signif(?:y|ies)|is short for|is used for"
    r"|(?:as used |used |when used )?in this \w+,? (?:is|are|means?|shall mean)"
    r"|(?:is|are)(?= (?:an?|any|all|the|each|every|what|whatever|whoever|anybody|anything)\b"
    r"| [\w-]+ (?:that|which|who|whom)\b))"
)
_QUOTED = r"[\"“”]\s*(?:the\s+)?(?P<{0}>[A-Z][\w .&/'’-]{{1,48}}?)\s*[.,]?[\"“”]"
_PARENTHESIS = expression(
    r"\((?:[^()\"“”]{0,60})"
    + _QUOTED.format("one")
    + r"(?:[^()\"“”]{0,30}"
    + _QUOTED.format("two")
    + r")?(?:[^()\"“”]{0,20}"
    + _QUOTED.format("three")
    + r")?(?:[^()\"“”]{0,20}[\"“][^()\"“”]{1,40}[\"”])?[^()\"“”]{0,30}\)"
)
"""(the "SPD"), also with another name in small letters: (the "SPD" or "our deputy")."""
_HEREINAFTER = expression(
    r"(?:here(?:in)?\s?-?after,?\s+"
    r"|\b(?:to|shall|will) be\s+(?=called|known|referred|termed|styled))"
    r"(?:(?:referred to as|ca\wled|known as|designated(?: as)?|termed|styled|the|an?)\s+)*"
    + _QUOTED.format("one")
    + r"(?:\s*(?:,|or|and)\s+"
    + _QUOTED.format("two")
    + r")?",
    cues="after|to be|shall be|will be",
)
_MEANS = expression(
    r"^\W{0,4}(?:the term\s+)?(?P<one>[A-Z][\w &/'’-]{1,48}?)[\"“”*,]{0,3}"
    r"(?:\s?,?\s{1,3}or\s+[\"“”*]{0,2}(?P<two>[A-Z][\w &/'’-]{1,48}?)[\"“”*,]{0,3})?"
    r"(?:\s{0,3}\([\"“”]?(?P<three>[A-Z]{2,8})s?[\"“”]?\))?"
    rf"(?:\s{{1,3}}(?:{_SAYS}|includes)\b|\s{{0,3}}[—–:=]\s|\s-\s"
    r"|\.\s+(?=(?:An?|Any|The|Each|All|Every)\s))"
)
_UNQUOTED = expression(
    r"(?!(?:This|That|It|Which|What|He|She)\b)[A-Z][\w-]*(?: [A-Z][\w-]*){0,3} "
    r"(?:means?|shall mean|is defined as)\b"
    r"|(?!(?:This|That|These|It|Which|What|He|She|They|Nothing|No|If|By|The|An?)\b)[A-Z][\w-]*"
    r"(?: (?!means\b)[a-z][\w-]*){0,3} (?:means|shall mean|is defined as)(?! of\b)\b"
)
"""A term in bold or no marks at all: "School Officer means …", "School response means …"."""
_BINDS = expression(r"\b(?:shall(?! mean| refer)|will|must|may|agrees?)\b", re.IGNORECASE)
_OF_TERMS = expression(
    r"[\W\d.]{0,20}(?:[A-Z]\.)?\s{0,4}(?:(?:key|main|some|special|our|short|important)\s)?"
    r"(?:terms|words|names|meanings?|words and (?:phrases|terms)"
    r"|(?:terms|words|names) (?:used|we use)(?: (?:here|below|in th(?:is|e) \w+))?"
    r"|persons and places|who is who|what (?:the )?words mean)\W*$",
    re.IGNORECASE,
    cues="terms|words|names|meaning|persons and|who is who",
)
"""A heading under which terms may be told: "1. Terms"."""
_TELLS_TERMS = expression(
    r"\b(?:definitions?|defined (?:terms?|words?))\b"
    r"|^\W*(?:as used )?(?:in|for (?:the )?purposes? of|under) (?:this|the|our) \w+\W*$"
    r"|\b(?:following|these|below) (?:\w+ )?(?:terms|words|meanings)\b|\bas used (?:here|in th)",
    re.IGNORECASE,
)
"""A heading or lead-in over terms: "Authority and definitions", "In this agreement:"."""
_MEANT = expression(r"[A-Z][\w &/'’-]{1,48}? (?:means?|shall mean|is defined as)\b")
_NOUN_PHRASE = expression(
    r"^[\w/&'’-]+(?: [\w/&'’-]+){0,5} ?"
    r"(?:[.:]\s+(?:An?|Any|Each|Every)|:\s+(?:an?|any|each|every))\s"
    r"(?!.*\b(?:shall|will|must|may)\b)",
    re.DOTALL,
)
_OF_PEOPLE = expression(
    r"\W{0,9}(?:(?:part|article|section)\b)?[\W\d.]{0,20}(?:[A-Z]\.|[IVX]+\b)?\W{0,9}"
    r"(?:(?:the )?(?:people|persons|parties|players)|who is who)\W*$",
    re.IGNORECASE,
    cues="people|persons|parties|players|who is who",
)
_NAMED_PERSON = expression(r"^[A-Z][\w/&'’-]*(?: [\w/&'’-]+){0,3} ?[.:]\s+(?:An?|The|Each)\s")
""" "Yard leadership. The principal of the Yard", under the heading "People"."""
_INLINE = expression(
    _QUOTED.format("one")
    + r"(?:\s*(?:,|or|and|)\s*"
    + _QUOTED.format("two")
    + r")?(?:\s*(?:,|or|and|)\s*"
    + _QUOTED.format("three")
    + rf")?,?\s+{_SAYS}\b"
)
_ELLIPTIC = expression(
    r"[;,]\s+(?:and )?"
    + _QUOTED.format("one")
    + r"(?:\s*(?:,|or|and|)\s*"
    + _QUOTED.format("two")
    + r")?,?\s+(?=(?:an?|the|any|its|each|every|one|whatever|whoever)\b)"
)
""" "Board" is the school board; "Guard" a member of the watch: the later ones have no verb."""
_CALLED = expression(
    r"\b(?P<each>(?:[Ee]ach|[Tt]hey|[Ee]ach (?:of them|\w+)|[Bb]oth) )?"
    r"(?:is|are|will be|shall be)(?: (?:here|herein|each|both)|,? in th(?:is|ese) \w+,?)? "
    r"(?:called|known as|referred to as|termed|styled)"
    r"(?:,? (?:here|herein|below|hereafter|from here on"
    r"|(?:in|throughout|under|for purposes of) th(?:is|ese) \w+),?)? "
    r"(?:(?:an?|the)\s+)?(?:(?:[A-Z][\w-]{0,40},? ){1,6}or (?:an? |the )?)?(?=[\"“])"
    + _QUOTED.format("one")
    + r"(?:\s*(?:,|or|and)\s+"
    + _QUOTED.format("two")
    + r")?",
    cues="called|known as|referred to|termed|styled",
)
""" "An officer … is called the "Liaison"", and of those named before: "Each is called"."""
_KNOWN_AS = expression(
    r",\s+(?:(?:to be|who (?:is|are|shall be|will be)|each|hereafter|herein) "
    r"(?:(?:known|designated|styled|titled|referred to) as|called) (?:an? |the )?[\"“]?"
    r"|called (?:an? |the )?)"
    r"(?P<one>[A-Z][\w-]*(?: [A-Z][\w-]*){0,3})"
)
"""A name given without marks: "one police officer, to be known as the Police Counselor"."""
_APPOSED = expression(
    r"\b(?:Mr|Mrs|Ms|Miss|Dr)\.? (?:[A-Z][a-z]+ ){0,2}(?P<one>[A-Z][\w'’-]+),\s+"
    r"(?=(?:the|our|its)\s)"
)
""" "Mr. Pruitt, the head cook,": a person named, with what he is."""
_TITLES = ("Mr", "Ms", "Miss", "Dr")
_WHO_ARE = expression(
    r"\b(?P<one>[A-Z][\w-]*(?: [A-Z][\w-]*){1,3}),\s+(?:who|each of whom)\s+"
    r"(?:(?:shall|will|must) be|is|are|be)\s+(?=(?:(?:an?|the|our) )?[a-z])"
)
""" "two Yard Hosts, who are sworn deputies": a title, and in passing what its holders are."""
_HOLDS_POST = expression(
    r"(?:^|[.;:,]\s+|\(\s*|(?:WHEREAS|[Ww]hereas),? )"
    r"(?:[Aa]t [A-Z][^,;.]{2,60},? |[Ff]or purposes of [^,;.]{2,60}, )?[Tt]he "
    r"(?:[A-Z][\w-]*['’]s )?(?P<one>[A-Z][\w-]*(?: [A-Z][\w-]*){0,2})"
    r"(?: (?:of|at) (?:the |each |an? )?[\w-]+)? "
    r"(?:is|serves as|acts as|stands as)\s+"
    r"(?=(?:the|its|our|an?) )"
)
""" "At the Yard the Head Cook is the warden of the house": what post a titled person holds."""
_TITLE_APPOSED = expression(
    r"\b(?:[Tt]he|[Ee]ach|[Ee]very|[Aa]|[Oo]ne) (?P<one>[A-Z][\w-]*(?: [A-Z][\w-]*){0,3}), "
    r"(?=(?:an?|one|our|its) [a-z][^,;:.]{2,80},)"
)
""" "Each Yard Host, a sworn deputy, shall": a title, with what its holder is."""
_ACRONYM = expression(
    r"(?P<name>(?:[A-Z][\w-]{1,40} ){1,6})\((?:the )?[\"“]?(?P<one>[A-Z]{2,7})s?[\"”]?\)"
)
_TERM_COLUMN = expression(
    r"\W*(?:defined )?(?:terms?|words?|expressions?|names?|phrases?)\b", re.IGNORECASE
)
_MEANING = expression(r"\W*(?:what it |its )?(?:mean|defin|stands? for|refers? to)", re.IGNORECASE)
_CELL = expression(r"[\"“*]{0,3}(?P<one>[A-Z][\w &/'’-]{1,48}?)[\"”*]{0,3}")


@dataclass(frozen=True, slots=True)
class Definition:
    """A term and the words of the text that say what it stands for."""

    term: tuple[str, ...]
    clause: int
    low: int
    high: int
    """Offsets, in the clause's reading, of the defining words."""
    before: bool
    """True where the defining words stand in front of the term."""
    each: bool = False
    """True for "Each is called …": the persons of an earlier sentence, and not the last word."""
    post: bool = False
    """True where the text only says what post somebody holds, by a title that names no actor."""


def definitions(clauses: tuple[Clause, ...]) -> Iterator[Definition]:
    """Every place of the text that defines a term."""
    yield from _in_tables(clauses)
    for clause in clauses:
        yield from _named_behind(clause)
        yield from _apposed(clause)
        inline = _verbs_inline(clause.reading.text)
        yield from _told_inline(clause, inline)
        if not inline:
            yield from _told_at_head(clauses, clause)


def _named_behind(clause: Clause) -> Iterator[Definition]:
    """Terms given to what stands in front of them: "the Elm Police Department (the "EPD")"."""
    text = clause.reading.text
    quotes = _has_quotes(text)
    for pattern, possible in (
        (_PARENTHESIS, quotes and "(" in text),
        (_HEREINAFTER, quotes),
        (_CALLED, quotes),
        (_KNOWN_AS, " as " in text or "called" in text),
        (_ACRONYM, "(" in text),
    ):
        for match in pattern.finditer(text) if possible else ():
            low = max(0, match.start() - 160, text.rfind(")", 0, match.start()) + 1)
            high = match.start()
            if pattern is _ACRONYM:
                low, high = match.span("name")
            each = bool(match.groupdict().get("each"))
            for term in _terms(match):
                yield Definition(term, clause.index, low, high, True, each)


def _apposed(clause: Clause) -> Iterator[Definition]:
    """A person named, and what he is behind a comma."""
    text = clause.reading.text
    for match in _APPOSED.finditer(text) if any(map(text.__contains__, _TITLES)) else ():
        closing = _END.search(text, match.end())
        high = closing.start() if closing else len(text)
        yield Definition((match["one"],), clause.index, match.end(), high, False)
    for pattern, possible in (
        (_HOLDS_POST, "he " in text),
        (_TITLE_APPOSED, "," in text),
        (_WHO_ARE, " who" in text),
    ):
        for match in pattern.finditer(text) if possible else ():
            closing = _END.search(text, match.end())
            high = closing.start() if closing else len(text)
            for term in _terms(match):
                yield Definition(term, clause.index, match.end(), high, False, post=True)


def _verbs_inline(text: str) -> list[re.Match[str]]:
    """Where a quoted term is followed by "means", and where later ones leave that out."""
    found = list(_INLINE.finditer(text)) if _has_quotes(text) else []
    if found and ";" in text:
        found += [one for one in _ELLIPTIC.finditer(text) if one.start() > found[0].start()]
        found.sort(key=lambda one: one.start())
    return found


def _told_inline(clause: Clause, inline: list[re.Match[str]]) -> Iterator[Definition]:
    """Each of those terms with all up to the next one."""
    text = clause.reading.text
    ends = [match.start() for match in inline[1:]]
    for match, end in zip(inline, (*ends, len(text)), strict=False):
        low = match.end()
        for term in _terms(match):
            yield Definition(term, clause.index, low, _stop(text, low, end), False)


def _told_at_head(clauses: tuple[Clause, ...], clause: Clause) -> Iterator[Definition]:
    """A clause that begins with its term, in a section of terms or marked as one."""
    body = clause.text
    marked = body[:1] in '"“*' or bool(_UNQUOTED.match(body))
    sure = marked or clause.region is Region.DEFINITION or _told_as_term(clauses, clause)
    means = _MEANS.match(body) if sure else None
    if not means and _among_terms(clause):
        means = _ARE.match(body)
    if not means:
        return
    found = [means]
    if clause.region is Region.DEFINITION:
        found += [one for end in _LINE.finditer(body) if (one := _MEANS.match(body[end.end() :]))]
    text = clause.reading.text
    starts = [clause.start + len(body) - len(one.string) for one in found]
    for one, start, end in zip(found, starts, (*starts[1:], len(text)), strict=True):
        low = start + one.end()
        for term in _terms(one):
            yield Definition(term, clause.index, low, _stop(text, low, end), False)


_ARE = expression(r"^\W{0,4}(?P<one>[A-Z][\w &/'’-]{1,48}?)[\"“”*]{0,3} (?:is|are) (?=[a-z])")
"""Among terms: "Stewards are employees of the Yard"."""


def _among_terms(clause: Clause) -> bool:
    """True for a short paragraph among definitions that binds nobody."""
    heading = clause.path[-1] if clause.path else ""
    told = clause.region is Region.DEFINITION or bool(_OF_TERMS.match(heading))
    return told and len(clause.text) < _SHORT and not _BINDS.search(clause.text)


_SHORT = 200
"""Characters of a paragraph that only tells what somebody is."""
_LINE = expression(r"[.;]\s+(?=[A-Z\"“*])")
"""Where the next of several terms may begin that stand in one paragraph, line by line."""


def _has_quotes(text: str) -> bool:
    return '"' in text or "“" in text or "”" in text


_END = expression(r"[,;.]")
_NEXT_TERM = expression(r"\.\s+[\"“][A-Z]")


def _stop(text: str, low: int, high: int) -> int:
    """Where a meaning ends: before a sentence that begins with another term in quotation marks."""
    following = _NEXT_TERM.search(text, low, high)
    return high if following is None else following.start() + 1


def _told_as_term(clauses: tuple[Clause, ...], clause: Clause) -> bool:
    """True for a clause whose heading or lead-in says that it tells what a term means."""
    heading = clause.path[-1] if clause.path else ""
    if _OF_TERMS.match(heading) and _NOUN_PHRASE.search(clause.text):
        return True
    if _OF_PEOPLE.match(heading) and _NAMED_PERSON.match(clause.text):
        return not _BINDS.search(clause.text)
    if "mean" not in clause.text and "defined" not in clause.text:
        return False
    if not _MEANT.match(clause.text):
        return False
    lead_in = clauses[clause.lead_in].text if clause.lead_in is not None else ""
    return bool(_TELLS_TERMS.search(heading) or _TELLS_TERMS.search(lead_in))


def _in_tables(clauses: tuple[Clause, ...]) -> Iterator[Definition]:
    """The rows of a table "Term | Meaning"."""
    defining: set[int] = set()
    for before, cell in pairwise(clauses):
        if cell.row is None or before.row != cell.row:
            continue
        if cell.row[1] == 0 and _TERM_COLUMN.match(before.text) and _MEANING.match(cell.text):
            defining.add(cell.row[0])
        found = _CELL.fullmatch(before.text.strip())
        if cell.row[1] and cell.row[0] in defining and found:
            for term in _terms(found):
                yield Definition(term, cell.index, cell.start, len(cell.reading.text), False)


def _terms(match: re.Match[str]) -> Iterator[tuple[str, ...]]:
    for name in ("one", "two", "three"):
        found = match.groupdict().get(name)
        if found:
            words = tuple(re.sub(r"[-'’]s?\b", " ", found).rstrip(".").split())
            if words and words[0].lower() not in ("whereas", "this", "agreement"):
                yield words


def only_tells(clauses: tuple[Clause, ...], one: Definition) -> bool:
    """True for a clause that begins with the term that it defines, and binds nobody."""
    clause = clauses[one.clause]
    head = clause.reading.text[clause.start : one.low]
    return len(head.split()) <= len(one.term) + 6 and not _BINDS.search(clause.text)
