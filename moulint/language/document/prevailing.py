"""Papers bound in that the agreement takes in, or lets prevail: their words bind though quoted.

"Where they differ, the standing orders control", and behind it 'Attachment 2, Standing Order 4:
"Guards shall open all bags"': the order is shown in quotation marks and binds all the same.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from moulint.clauses import Clause
from moulint.clauses.cited import ATTACHMENT, NUMBER, PIECES
from moulint.expression import expression
from moulint.language.document.citations import cited_sentences, numbers_in, own_text
from moulint.language.grammar.limits import Limit, LimitKind
from moulint.language.sentences.sentence import Sentence
from moulint.model import Region

_ORDER = (
    r"(?:general |special |standing |written |department(?:al)? )*(?:orders?|directives?"
    r"|polic(?:y|ies)|manual|procedures?|handbook|regulations?|protocols?|sops?)"
)
_BOUND_IN = rf"(?:{ATTACHMENT}|rider|side letter)s?"
_WHICH = (
    r"(?:[\s,]+(?:no\.?\s*|number )?(?:[A-Z]\b|[\d.-]*\d|[IVX]+\b"
    r"|(?-i:[A-Z]{2,5}(?:-[A-Z\d]{1,5}){0,2})\b))?"
)
"""Its number or letters: "Attachment 2", "Policy JK", "Policy KLG-R"."""
_ABOVE = (
    r"(?:controls?|governs?|prevails?|(?:takes?|has|have) (?:precedence|priority)|supersedes?"
    r"|overrides?|(?:is|are|be) (?:controlling|paramount))"
)
_TAKEN_IN = (
    r"(?:is|are|shall be)(?: \w+){0,3} (?:incorporated|adopted|made (?:a )?part|binding"
    r"|an? (?:integral )?part)"
)
_PREVAILS = expression(
    rf"(?<!this )\b(?:{_ORDER}|{_BOUND_IN}){_WHICH},? (?:(?:shall|will|must|is to|are to|always) )?"
    rf"{_ABOVE}\b|\b(?:{_BOUND_IN}|{_ORDER}){_WHICH}[^.;]{{0,30}}? {_TAKEN_IN}\b"
    rf"|\b(?:{_BOUND_IN}){_WHICH}[^.;:]{{0,30}}\b(?:controlling|prevailing|paramount) over\b",
    re.IGNORECASE,
    cues="order|directive|polic|manual|procedure|handbook|regulation|protocol|sop|exhibit"
    "|attachment|appendix|schedule|annex|addendum|rider|side letter & control|govern|prevail"
    "|precedence|priority|supersede|override|paramount|incorporated|adopted|made part|a part"
    "|an part|integral part|binding",
)
_TITLE = expression(rf"\W*(?:{_BOUND_IN}\b|{_ORDER}\s+(?:no\.?\s*)?[\d.-]*\d)", re.IGNORECASE)
_QUOTES = ('"', "“")
_SET_ABOVE = expression(
    rf"\W*(?i:{_BOUND_IN}{_WHICH}|{_ORDER}\s(?:no\.?\s)?[\d.-]*\d)[^a-z\"“”.;?]{{0,60}}\s[\"“]"
)
"""A title in the line above: 'STANDING ORDER 4 "Guards shall open all bags"'."""
_RUNS_IN = expression(
    rf"(?:^|(?<=[.:)\n])\s?)(?:{_BOUND_IN}{_WHICH}|{_ORDER}\s(?:no\.?\s)?[\d.-]*\d"
    r"|(?:\w+ ){0,3}(?:handbook|manual)(?=,? (?:page|section|rule|p\.)))"
    r"(?:(?!\b(?:read|said|former|old|deleted|struck)\b)(?:[^.;?\"“”\n]|\.(?=\d))){0,60}"
    r"(?:[:–—-]\s{0,3}|\n{1,3})[\"“]",
    re.IGNORECASE,
)
"""The same in the line behind a clause: 'Attachment 2, Standing Order 4: "Guards shall …"'."""


def prevailing(clauses: Sequence[Clause], left_out: Collection[int]) -> frozenset[int]:
    """The clauses that show such papers in quotation marks, by index."""
    if not any(_lets_prevail(one) for one in clauses if one.index not in left_out):
        return frozenset()
    return frozenset(
        one.index
        for one in clauses
        if one.index not in left_out
        and any(map(one.text.__contains__, _QUOTES))
        and (
            _titled(one) or _RUNS_IN.search(one.reading.text) or _SET_ABOVE.match(one.reading.text)
        )
    )


def _titled(clause: Clause) -> bool:
    """True for what stands in quotation marks under the title of such a paper."""
    if not clause.text.lstrip(" *_>").startswith(_QUOTES):
        return False
    return any(map(_TITLE.match, (clause.label, *clause.path)))


def _lets_prevail(clause: Clause) -> bool:
    if clause.region in (Region.COVER, Region.CONTENTS, Region.SIGNATURE):
        return False
    return _PREVAILS.search(clause.text) is not None


_OVER = expression(
    rf"\b(?:contract|agreement|memorandum|compact|{_ORDER}|rules)\b(?P<aside>,[^.;]{{3,120}}?,)?"
    rf"[^.;,]{{0,30}}? (?:(?:shall|will|must|is to|are to|always) )?(?:{_ABOVE}|(?:prevail|control"
    rf"|govern|take precedence|supersede|override)) (?:over )?(?P<cited>(?:{PIECES}|§+)\s*"
    rf"(?-i:{NUMBER})(?:(?:,| and| or| to| through)+ (?-i:{NUMBER}))*)",
    re.IGNORECASE,
)
_OURS = expression(r"\b(?:this|our) (?:\w+ )?(?:contract|agreement|memorandum|compact)\b", re.I)
_HIGHER = expression(
    r"\b(?:laws?|statutes?|constitution|courts?|federal|state|ordinance)\b", re.IGNORECASE
)


def overridden(sentences: Sequence[Sentence]) -> dict[int, Limit]:
    """By number of a sentence, what puts another paper above the section that it stands in.

    "The labor contract prevails over Section 5": what Section 5 gives hangs on that contract. Where
    a law prevails, or another section of the same text, nothing more is said than is so anyway.
    """
    found: dict[int, Limit] = {}
    for sentence in sentences:
        if _RANKS.isdisjoint(sentence.words):
            continue
        text = own_text(sentence)
        said = _OVER.search(text)
        if said is None or _HIGHER.search(text, 0, said.start("cited")):
            continue
        if _OURS.search(text, 0, said.start("cited")):
            continue
        span = (sentence.own, len(sentence))
        limit = Limit(LimitKind.HANDS_BACK, span, span, sentence=sentence, lifts=True)
        numbers = numbers_in(said["cited"])
        for one in cited_sentences(sentence, numbers, sentences):
            found.setdefault(one.number, limit)
    return found


_RANKS = frozenset(
    "prevail prevails control controls govern governs precedence priority supersede supersedes "
    "override overrides controlling paramount".split()
)
