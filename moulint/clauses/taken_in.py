"""Quoted words that a document makes its own, and others that it shows and turns down.

"The act reads: "No clerk shall smoke." The parties adopt that sentence as their own": what is
quoted stands as if the document said it itself. "They looked at it and chose to use none of it":
of what is quoted nothing is left. Whatever a document only shows, it neither takes in nor refuses.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from moulint.clauses.clause import Clause
from moulint.clauses.undone import blanked
from moulint.expression import expression
from moulint.model import Region

_QUOTED = expression(r"\"[^\"“”]{1,1200}(?:\"|$)|“[^“”]{1,1200}(?:”|$)")
_A_RULE = 20
"""Characters of a quotation that may hold a rule."""
_BINDS = expression(r"\b(?:shall|will|must)\b", re.IGNORECASE)
_TEXT = (
    r"(?:sentences?|words?|text|language|wording|passage|quotation|quote|provisions?|rules?"
    r"|standards?|paragraphs?|sections?|lines?|statutes?|clauses?|statements?|requirements?"
    r"|articles?|extracts?|excerpts?|promises?|undertakings?)"
)
_SHOWN = r"(?: (?:(?:as|so|just|here) )*(?:quoted|given|set out|printed|shown|cited|above|here)\b)*"
_POINTED = (
    rf"(?:(?:the|that|this|these|those|such|its|every) (?:[\w’']+ ){{0,2}}?{_TEXT}\b"
    rf"(?! (?:of|in|for|on|about|to|that|[A-Z]?\d)){_SHOWN}"
    r"|(?:it|this|that|these|those|them)(?! (?:the|an?|this|that|our)\b))"
)
_PARTIES = (
    r"(?:we|(?:the |both |each of the |each |all |our )*(?:two )?"
    r"(?:part(?:y|ies)|sides?|boards?|bodies|signers|signatories))"
)
_THIS = (
    r"(?:this|the|our|their) (?:\w+ ){0,2}?(?:agreement|contract|memorandum|mou|moa|letter|compact)"
)
_OWN = (
    r"(?:as (?:an? |their |our |its )?(?:own|binding|terms?|part|promise|rule|duty|obligation)\b"
    r"|(?:their|our|its) own\b|(?:an? )?(?:binding )?(?:part|terms?) (?:of|in)\b|binding\b"
    r"|into (?:this|the|our)\b)"
)
_ADOPT = (
    r"(?:adopt|incorporate|import|embrace|take over|carry over|take in|agree to|promise to keep"
    r"|(?:agree|undertake|promise) to (?:be bound by|follow|keep|obey|observe|comply with)"
    r"|(?:shall|will|must) (?:be bound by|comply with|follow|keep|obey|observe|abide by)"
    r"|(?:are|is|stand|hold themselves) bound by|bind themselves (?:to|by))s?"
)
_TAKES_IN = expression(
    rf"^\W*(?:accordingly, |therefore, )?(?:{_PARTIES} (?:[\w’']+ ){{0,3}}?(?:{_ADOPT} {_POINTED}"
    rf"|(?:accept|make|take|treat|repeat) {_POINTED} (?:[\w’']+ ){{0,2}}?{_OWN})"
    rf"|{_POINTED},? (?:(?:is|are|shall be|becomes?) (?:(?:hereby|now|here|thus) )*"
    r"(?:adopted|incorporated|imported|taken (?:in|over)|carried over|in (?:full )?force"
    rf"|(?:accepted |made |taken )?{_OWN}|a term\b)|binds (?:the|both|all) part"
    rf"|forms? (?:a )?part of {_THIS}|becomes? (?:a )?(?:part|term) of {_THIS}"
    r"|(?:shall|must|will) be (?:followed|obeyed|observed|kept|complied with)))",
    re.IGNORECASE,
)
"""How a sentence begins that makes what is quoted in front of it a term."""
_REFUSES = expression(
    rf"^\W*(?:{_PARTIES} (?:[\w’']+ ){{0,12}}?(?:(?:decided|chose|chosen|agreed|resolved) "
    rf"(?:to use none of|not to (?:use|adopt|take|include|accept|follow)) {_POINTED}"
    rf"|(?:left|leave|kept|keep) {_POINTED} out\b|(?:rejected|turned down|discarded|declined)"
    rf" {_POINTED}|adopt(?:ed)? none of {_POINTED})"
    rf"|(?:none of|no part of|nothing in|not a word of) {_POINTED} (?:is|are|was|were|forms?|has)"
    r"\b[^.;]{0,20}\b(?:part|term|adopted|taken|in force|binding|force)\b)",
    re.IGNORECASE,
)
_AN_OATH = (
    r"(?:oath|undertaking|pledge|promise|statement|declaration|commitment|covenant|affirmation)"
)
_ANNOUNCES = expression(
    r"\b(?:voted|resolved|agreed|vote|resolve) (?:unanimously )?(?:to bind\b"
    r"|that (?:the following|these words|this) (?:is|are|be|shall be)\b)"
    r"|\b(?:binds?|bound) (?:themselves|itself|himself|herself|their \w+|to|by) (?:[\w’']+ ){0,3}?"
    r"(?:the following|these words|as follows)\b"
    r"|\b(?:is|are|stands?|was|were)(?: (?:hereby|again|now|therefore|today))*"
    r" (?:restored|reinstated|revived|reenacted|re-enacted"
    r"|(?:put|brought) back(?: in(?:to)? (?:full )?(?:force|effect))?)\b"
    r"|\b(?:back|again) in (?:full )?(?:force|effect)\b"
    r"|\b(?:(?:line|text|sentence|clause|section|paragraph|wording) as corrected"
    r"|correct(?:ed)? (?:text|wording|line|sentence|clause|version))\b"
    rf"|\b(?:(?:is|are|becomes?|made|as) (?:an? )?(?:binding )?(?:terms?|part) of {_THIS}"
    rf"|(?:{_AN_OATH} (?:\w+ )?(?:below|that follows)?,? (?:which|that)|and) (?:is|are) binding"
    rf"|{_AN_OATH}\b[^:]{{0,60}}\b(?:which|that)\b[^:]{{0,40}}\b(?:enforce|binds? (?:him|her"
    rf"|the)))\b",
    re.IGNORECASE,
    cues="bind|bound|vote|resolve|agreed|restored|reinstated|revived|enacted|back|again"
    "|correct|term|part|enforce",
)
"""What announces words that are quoted below as binding ones."""
_OPEN = expression(
    r"\b(?:not|never|no|none|nothing|neither|nobody|may|should|could|would|might|if|unless|whether"
    r"|until|struck|deleted|formerly|proposed?|suggested|subject to|to the extent|as far as|without"
    r"|only|merely|for (?:reference|information|illustration|example))\b",
    re.IGNORECASE,
)
"""A word that leaves it open whether what is quoted binds."""
_STOP = expression(
    r"(?<!\b[A-Z])(?<!\bMr)(?<!\bMs)(?<!\bDr)[.;!?][\"”’')\]]{0,2}\s+(?=[\"“(]?[A-Z\d])"
)
_SENTENCES = 3
"""Sentences behind a quotation of which one may take it in: the first may only cite its place."""


def with_quotations(clauses: list[Clause]) -> list[Clause]:
    """The clauses, those words that are taken in without what announces them as quoted."""
    if not any('"' in one.reading.text or "“" in one.reading.text for one in clauses):
        return clauses
    made = list(clauses)
    for clause in clauses:
        if clause.heading or clause.row is not None or clause.region is Region.CONTENTS:
            continue
        for quoted in reversed(list(_QUOTED.finditer(clause.reading.text))):
            if len(quoted[0]) > _A_RULE and _BINDS.search(quoted[0]):
                _settle(made, clause, quoted.span())
    return made


def _settle(made: list[Clause], clause: Clause, span: tuple[int, int]) -> None:
    """Show the quoted words as the document's own, or not at all."""
    text = clause.reading.text
    low, high = span
    begin = max((one.end() for one in _STOP.finditer(text, 0, low)), default=clause.start)
    announced = text[begin:low].strip()
    above = made[clause.index - 1] if clause.index else clause
    if not announced and above.index < clause.index and above.text.rstrip().endswith(":"):
        own = above.text.rstrip()
        announced = own[max((one.end() for one in _STOP.finditer(own)), default=0) :]
    behind = _behind(made, clause, high)
    told = [one for one in behind[:_SENTENCES] if not _OPEN.search(one)]
    binding = announced.endswith((":", ",")) and not _OPEN.search(announced)
    if (binding and _ANNOUNCES.search(announced)) or any(map(_TAKES_IN.match, told)):
        number = _OWN_NUMBER.match(text, low)
        opens = number.end() if number else low + 1
        one = blanked(made[clause.index], [(begin, opens), (high - 1, high)])
        quoted = clause.region is Region.QUOTED
        made[clause.index] = replace(one, region=Region.OPERATIVE) if quoted else one
    elif any(map(_REFUSES.match, behind[:_SENTENCES])):
        made[clause.index] = blanked(made[clause.index], [(begin, high)])


_OWN_NUMBER = expression(r"[\"“]\s*(?:(?:section|article|paragraph)?\s*[\d.]{1,6}[.:)]\s+)?", re.I)


def _behind(clauses: Sequence[Clause], clause: Clause, at: int) -> list[str]:
    """The sentences that follow a quotation, in its own clause and in the next ones."""
    found: list[str] = []
    rest = clause.reading.text[at:]
    for index in range(clause.index, min(len(clauses), clause.index + _SENTENCES)):
        if index > clause.index:
            if clauses[index].heading:
                break
            rest = clauses[index].text
        found += [one for one in _STOP.split(rest) if re.search(r"\w", one)]
    return found
