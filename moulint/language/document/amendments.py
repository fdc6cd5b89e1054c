"""Amendments: how far words bind that a text quotes, as its new wording, its old one, or as law."""

from __future__ import annotations

import re

from moulint.clauses.amending import introduces, takes_out
from moulint.expression import expression
from moulint.language.grammar.provision import Standing
from moulint.language.sentences.sentence import Sentence
from moulint.language.words.taking import quotations

_LAW_SAYS = expression(
    r"\b(?:provides?|reads?|states?|says|requires?|declares?)\b[^.]{0,40}$", re.I
)
_DISCLAIMED = expression(
    r"\b(?:not (?:adopt|incorporat|part|bind)|convenience|for history|historical|information only"
    r"|for reference|disputed|repealed|former(?:ly)?|supersed|replaces)",
    re.IGNORECASE,
)
_PACT_SAYS = expression(
    r"\W{0,3}(?:the|this|its) (?:\w+ ){0,2}(?:agreement|memorandum|mou|moa|contract|policy|pact"
    r"|resolution) (?:reads?|says|states|said|stated|provides)\b",
    re.IGNORECASE,
)
""" "…," the agreement reads: a report that quotes what binds."""
_OBEYS = expression(r"\b(?:(?:abides?|bound) by|compl(?:y|ies) with)\b[^.]{0,80}$", re.IGNORECASE)
_ITSELF = expression(
    r"\b(?:the|this|our) (?:attached |enclosed |said )?(?:agreement|contract|memorandum|mou)"
    r" (?:(?:also|further|specifically|expressly|clearly) )?"
    r"(?:provides|says|states|reads|specifies|stipulates)\b"
    r"(?:[^.\"“”]{0,40}|(?:(?!former|\bold\b|previous|prior\b|earlier|unlike|instead|replac|delet|str(?:uck|ik)"
    r"|remov|propos|would|should)[^.\"“”]){0,140})$"
    r"|\bunder (?:section|paragraph|article|clause) [\w.()]+ of (?:the|this|our)"
    r" (?:agreement|contract|memorandum|mou),?\s*$",
    re.IGNORECASE,
)
"""What quotes the agreement itself: "The Agreement provides in section 5"."""
_ATTACHED = expression(
    r"(?<!not )\b(?:attached|annexed|appended|incorporated|adopted)\b(?![^.;]{0,30}\b(?:as|an?|for)"
    r" (?:examples?|samples?|illustrations?|information|convenience|reference))"
    r"[^.;?\"“”]{0,60}$",
    re.IGNORECASE,
)
"""What quotes a paper that is bound in: 'General Order 9 (attached): "…"'."""
_GOES_ON = expression(
    r"\b(?:renewed|continued|extended|carried (?:forward|over|on)|readopted|re-adopted|reaffirmed"
    r"|unchanged|without (?:any |other )?change|same terms|same conditions|stays? as (?:it|they)"
    r"|(?:makes?|made|with|there (?:is|are)) no (?:other |further )?changes?"
    r"|(?:remains?|stays?|continues?) (?:in (?:full )?(?:force|effect)|the same|to apply)"
    r"|(?:changes?|alters?) nothing|nothing (?:else )?(?:is )?change[sd])\b",
    re.IGNORECASE,
)
_REST = expression(r"\b(?:others?|remaining|rest|remainder|else|except|otherwise)\b", re.IGNORECASE)
"""What goes on is then not what was quoted: "All other terms remain in force"."""
_NEAR = 60
_DROPPED = expression(
    r"\b(?:(?:not|never|nor) (?:\w+ )?(?:renewed|continued|extended|carried|readopted|reaffirmed)"
    r"|expired|lapsed|ended|no longer|cancell?ed|terminated|rescinded|withdrawn)\b",
    re.IGNORECASE,
)
_A_CUE = 12
"""Fewer characters in front of a quotation than this say nothing of it."""


def quoted_standing(
    sentence: Sentence, announced: str, standing: Standing, position: int
) -> Standing:
    """Whether words in quotation marks bind: as new text of an amendment, or as law adopted.

    `announced` is what leads in to the clause, `position` where in the sentence the words stand:
    it may hold the words that go and those that come in their place. Law that is quoted and
    neither adopted nor disclaimed speaks to its matter and binds nobody.
    """
    text = sentence.clause.reading.text
    at = sentence.offsets((position, position + 1))
    inside = at is not None and any(one <= at[0] < two for one, two in quotations(text))
    span = at if inside else sentence.offsets((sentence.own, len(sentence)))
    low, before, after = 0, "", ""
    for opening, closing in quotations(text):
        if span is not None and opening < span[1] and span[0] < closing:
            after = text[closing:]
            before = text[low:opening] if opening - low > _A_CUE or not low else before
            break
        before, low = text[low:opening], closing
    if takes_out(after, before):
        return Standing.ASIDE
    if len(before.strip()) < _A_CUE:
        before = f"{announced} {before}"
    new = introduces(before)
    if new is not None:
        return standing if new else Standing.ASIDE
    own = _ITSELF.search(before) or _renews(text) or _PACT_SAYS.match(after)
    attached = _ATTACHED.search(before) and not _DISCLAIMED.search(text)
    if own or _OBEYS.search(before) or attached:
        return standing
    if _LAW_SAYS.search(before) and not _DISCLAIMED.search(text):
        return Standing.AIM
    return Standing.ASIDE


def _renews(text: str) -> bool:
    """True where a text says of the earlier one that it quotes that it goes on."""
    own, low = "", 0
    for opening, closing in quotations(text):
        own, low = own + text[low:opening], closing
    own += text[low:]
    if _DROPPED.search(own) or _DISCLAIMED.search(own):
        return False
    said = (found.start() for found in _GOES_ON.finditer(own))
    return any(not _REST.search(own, max(0, at - _NEAR), at) for at in said)
