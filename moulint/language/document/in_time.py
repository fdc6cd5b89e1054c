"""When sections begin and end by the word of another clause: "Section 3 ends in June 2023".

A section that waits for an ordinance, a grant or a vote may never come into force. One that ends
in an earlier year than the agreement, or that is not followed while something else goes on, leaves
the rest of the time open. One that begins with the signatures begins with the agreement.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from moulint.clauses.cited import NUMBER, PIECES
from moulint.expression import expression
from moulint.language.document.citations import cited_in, cited_sentences, own_text
from moulint.language.grammar.limits import Limit, LimitKind
from moulint.language.sentences.sentence import Sentence

_CITED = (
    rf"^\W*(?:[\w.()]{{1,5}}[.)]\s+)?(?:the (?:provisions|terms|requirements|duties) of )?"
    rf"(?P<cited>(?:{PIECES}|§+)\s*(?-i:{NUMBER})(?:[\w\s,.()&-]|§)*?)"
    r"(?: of (?:this|the) (?:agreement|memorandum|contract|mou|moa))?,?\s+"
)
_CITES = expression(
    r"^\W*(?:[\w.()]{1,5}[.)]\s+)?(?:the (?:provisions|terms|requirements|duties) of )?"
    rf"(?:{PIECES}|§)",
    re.IGNORECASE,
)
"""What such a sentence begins with, and few others."""
_BEGINS = (
    r"(?:take(?:s)? effect|become(?:s)? (?:effective|operative|binding)|come(?:s)? into (?:force"
    r"|effect|operation)|go(?:es)? into (?:force|effect)|(?:be |is |are )(?:in (?:force|effect)"
    r"|effective|operative|binding)|begins?|starts?|appl(?:y|ies)|binds?)"
)
_WITH_THE_REST = (
    r"(?:the )?(?:last |final |first |mutual |full )?(?:date|signatures?|signing|execution|start"
    r"|beginning|opening|first|last|end|expiration|termination|assignment|appointment|hiring"
    r"|arrival|placement|commencement|receipt|notice|request|approval (?:by|of) (?:both|all|the"
    r" parties|each))\b"
)
_WAITS = expression(
    rf"{_CITED}(?:(?:shall|will|do|does)(?P<never> not)? )?(?:only )?{_BEGINS}(?: only| solely)?"
    r"(?: and binding| and effective)?,?"
    r" (?:if|when|once|after|upon|as soon as|following|subject to|contingent (?:up)?on"
    r"|conditional (?:up)?on|unless and until|until|unless|pending|provided(?: that)?|on"
    r"|(?:only )?in (?:any |a |such |those )?(?:year|term)s? (?:in which|when|that|for which))"
    rf" (?!{_WITH_THE_REST})(?!\d|(?-i:[A-Z][a-z]+ \d))",
    re.IGNORECASE,
)
_BEGINS_ALONG = expression(
    rf"{_CITED}(?:shall |will )?{_BEGINS}(?: and binding)? (?:when|once|after|upon|following|on)"
    rf" {_WITH_THE_REST}",
    re.IGNORECASE,
)
""" "Section 3 takes effect upon signature", as all of the agreement does."""
_UPON = expression(
    r"(?:grants?|funds?|funding|award(?:s|ed)?|money|levy|appropriat\w+|budget|adopt\w*|ordinance"
    r"|resolution|vote|votes|ratif\w+|approv\w+|enact\w*|agreement|agree[sd]?|legislature|court"
    r"|union|referendum|bond|state|council|commission|staffing|hired|conditions?)\b",
    re.IGNORECASE,
)
_ENDS = expression(
    rf"{_CITED}(?:(?:shall|will) )?(?:(?:expires?|ends?|terminates?|sunsets?|lapses?|cease[sd]?"
    r"|stops?|(?:is|are|remains?|continues?|be|stays?) (?:only )?(?:in (?:force|effect)|effective"
    r"|operative|binding)|appl(?:y|ies)|runs?|expired|ended|terminated|lapsed|lasts?)"
    r"(?: to (?:have effect|apply|bind))?)(?: only)?"
    r" (?:on|at|in|until|through|with|as of|after|for)(?=\W)[^.;]{0,49}?[^.;\w]"
    r"(?P<year>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_PAUSED = expression(
    rf"{_CITED}(?:(?:shall|will|do|does) not (?:be )?|(?:is|are) not (?:to be )?)"
    r"(?:observed|followed|enforced|honored|applied|performed|carried out|kept|in (?:force|effect)"
    r"|apply|bind)"
    r" (?:during|while|for (?:the|so|as)|so long as|as long as|until|through|in)\b",
    re.IGNORECASE,
)
_DATE = expression(
    r"\b(?:(?:january|february|march|april|may|june|july|august|september|october|november"
    r"|december)\b[^.;\d]{0,6}\d{0,2}(?:st|nd|rd|th)?,? |\d{1,2}/\d{1,2}/)(?P<year>20\d\d)\b",
    re.IGNORECASE,
)
_HINTS = frozenset(
    "effect effective operation "
    "operative binding force begin begins start starts apply applies bind binds "
    "expire expires end ends terminate terminates sunset sunsets lapse lapses cease ceases stop "
    "stops remain remains continue continues run runs last lasts expired ended terminated lapsed "
    "observed followed enforced honored applied performed carried kept".split()
)
"""One of these stands in whatever says when a section is in force."""


def in_time(sentences: Sequence[Sentence]) -> dict[int, Limit]:
    """By number of a sentence, the limit in time that another clause puts on its section."""
    found: dict[int, Limit] = {}
    latest = 0
    for sentence in sentences:
        if _HINTS.isdisjoint(sentence.words):
            continue
        text = own_text(sentence)
        if not _CITES.match(text):
            continue
        kind: LimitKind | None = None
        if (said := _WAITS.match(text)) and _UPON.search(text, said.end()):
            kind = LimitKind.CONTINGENT
        elif said := _PAUSED.match(text):
            kind = LimitKind.HANDS_BACK
        elif said := _ENDS.match(text):
            latest = latest or _latest(sentences)
            kind = LimitKind.PARTIAL if int(said["year"]) < latest else None
        if said is None or kind is None:
            continue
        span = (sentence.own, len(sentence))
        limit = Limit(kind, span, span, sentence=sentence, lifts=True)
        numbers = cited_in(sentence, said["cited"])
        for one in cited_sentences(sentence, numbers, sentences):
            found.setdefault(one.number, limit)
    return found


def begins_along(sentence: Sentence) -> bool:
    """True for a sentence by which a section begins when the agreement does."""
    return not _HINTS.isdisjoint(sentence.words) and bool(_BEGINS_ALONG.match(own_text(sentence)))


def _latest(sentences: Sequence[Sentence]) -> int:
    """The last year that a date of the text names, which its term reaches at least."""
    clauses = {one.clause.index: one.clause for one in sentences}
    dates = (found for one in clauses.values() for found in _DATE.finditer(one.text))
    return max((int(found["year"]) for found in dates), default=0)
