"""Laws and other texts that a sentence only tells of: "Section 832 requires every guard to …".

What such a text asks for is told, and speaks to its matter; it binds the parties only where they
adopt it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from moulint.clauses import Clause
from moulint.clauses.cited import NUMBER, cites
from moulint.expression import expression
from moulint.language.sentences.sentence import Sentence

_KIND = (
    r"(?i:laws?|codes?|acts?|statutes?|bill|ordinances?|regulations?|constitution|directive|order"
    r"|guidance|guidelines?|standards?|polic(?:y|ies)|procedures?|manual|handbook|rules?"
    r"|letter|circular|bulletin|decree|opinion)"
)
_SERIES = r"(?:[A-Z]{2,5}(?=\s+\d)|[A-Z]\.(?:[A-Z]\.){1,4}|Stat\.)"
_NUMBER = r"(?:\s*,?\s*(?i:No\.? |§+ ?|section |ch(?:apter|\.) )?[A-Z]?\d[\w.:()/-]*)"
_NAMED = r"(?:[A-Z0-9][\w.,'’&/-]*|[Oo]f|and|the|for|on|in)"
_LAW = (
    rf"(?:(?:the |our |that )?(?:{_NAMED}\s+){{0,7}}?(?:{_KIND}|{_SERIES}){_NUMBER}?"
    rf"(?:\s*,?\s*(?:of|on|in|for|from) (?:{_NAMED}\s+){{0,5}}{_NAMED})?{_NUMBER}?"
    r"|(?i:state|federal|existing|current|local|applicable) (?i:and (?:state|federal|local) )?"
    rf"(?:{_KIND})"
    rf"|(?P<section>(?i:(?:sub)?sections?|chapter|article|title|part|§+)\s*(?P<number>{NUMBER}[\w.:-]*))"
    rf"(?:\s*,?\s*(?:of|in|under) (?:the |that )?(?!agreement|contract|memorandum|mou|exhibit)"
    rf"(?:{_NAMED}\s+){{0,5}}{_NAMED})?)"
)
_TELLING = (
    "require direct oblige obligate provide say state let allow permit authorize mandate prohibit "
    "forbid bar ask recommend urge tell list restrict declare advise suggest encourage enjoin "
    "command order want expect"
).split()
_TELLS = (
    r"(?:(?:also|further|now|still|only|likewise|expressly)\s+)?(?:"
    + "|".join(f"{verb}s?" for verb in _TELLING)
    + r"|specif(?:y|ies)|names|contains|calls? (?:for|on|upon)|sets? (?:out|forth)|makes? it"
    r"|speaks? of)\b"
)
_SUBORDINATE = r"(?!(?i:as|if|when|whenever|where|unless|because|since|though|although|while)\b)"
"""No law is named from here, but a clause begins: "As Act 9 requires, cooks shall"."""
_TOLD = expression(
    rf"\W*(?i:(?:in addition|moreover|also|further),? )?{_SUBORDINATE}{_LAW}\s*,?\s+{_TELLS}"
)
_LEAVES_FREE = expression(rf"^\W*{_LAW}\s*,?\s+(?:lets?|allows?|permits?|authorizes?)\b")
_GOES_ON = expression(
    rf"\W*(?i:it|they|(?:the|that|this|the same) (?:{_KIND}|section|chapter|part|title))\s+{_TELLS}"
)
_OURS = expression(
    r"\b(?:of|in|under|by) (?:this|our|the) (?:\w+ ){0,2}?(?:agreement|contract|memorandum"
    r"|m\.?o\.?u\.?|m\.?o\.?a\.?|exhibit|letter|compact|amendment)\b"
    r"|^\W*(?:this|our|these)\b",
    re.IGNORECASE,
)
_ADOPTS = expression(
    r"[,;] (?:and|so|therefore|accordingly|thus|hence)\b[^.]*"
    r"\b(?:shall|will|must|agrees?|adopts?)\b"
    r"|\b(?:the|both|all|each) part(?:y|ies)\b[^.;]{0,40}\b(?:shall|will|must|agrees?|adopts?)\b",
    re.IGNORECASE,
)
_OBEYS = expression(
    r"(?<!not )\b(?:compl(?:y|ies) with|adopts?|(?:is|are|be) bound by|follows?|meets?|executes?"
    r"|carr(?:y|ies) out|abides? by|incorporates?|keeps?|observes?|obeys?|do(?:es)? (?:so|that))\b"
    r"(?:[^.]{0,20}?\b(?:it|that|this|these|those|them|such|said"
    r"|the (?:law|section|statute|act|rule|code|order|policy|requirements?|standards?))\b)",
    re.IGNORECASE,
)
_TELLS_OF = frozenset(_TELLING) | {f"{verb}s" for verb in _TELLING}
_TELLS_OF |= frozenset(
    "specify specifies names contains call calls set sets makes speak speaks".split()
)
"""One of these stands in every sentence that tells of a law."""


_WITHIN = 16
"""Words within which a sentence that tells of a law comes to its verb."""


def tells_of_law(sentence: Sentence, clauses: Sequence[Clause]) -> bool:
    """True for a sentence that says what a law or another text asks for, and adopts nothing."""
    if _TELLS_OF.isdisjoint(sentence.words[sentence.own : sentence.own + _WITHIN]):
        return False
    span = sentence.offsets((sentence.own, len(sentence)))
    if span is None:
        return False
    whole = sentence.clause.reading.text
    text, before = whole[slice(*span)], whole[sentence.clause.start : span[0]]
    told = _law_told(text, clauses)
    if not told and before and _GOES_ON.match(text):
        told = _begins_with_law(before)
    if not told or _OURS.search(text) or _ADOPTS.search(text):
        return False
    return not _OBEYS.search(whole, span[1])


def leaves_free(sentence: Sentence) -> bool:
    """True for what a law only lets be done: it asks nobody for anything."""
    return bool(_LEAVES_FREE.search(sentence.text()))


def _law_told(text: str, clauses: Sequence[Clause]) -> bool:
    found = _TOLD.match(text)
    if found is None:
        return False
    number = found["number"]
    return number is None or not any(cites((number,), clause) for clause in clauses)


@lru_cache(maxsize=64)
def _begins_with_law(before: str) -> bool:
    """True where a law is named at the head of a clause, of which "it" goes on to tell."""
    return bool(re.match(rf"\W*(?:under |by )?{_LAW}\b", before))
