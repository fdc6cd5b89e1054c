"""Words of duty that a text takes the force from: "In this section 'shall' means 'may'".

Whatever is said with such a word, in the section or in the whole text, is an aim.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from moulint.clauses.cited import meant
from moulint.expression import expression
from moulint.language.document.citations import own_text, references
from moulint.language.sentences.sentence import Sentence

_MODAL = r"(?:^|[\"“‘'])(?P<{}>shall|will|must)[\"”’'],?"
_USED = expression(
    rf"{_MODAL.format('one')}(?:\s+(?:and|or)\s+{_MODAL.format('two')})?"
    r"(?:,? (?:as used|when used|wherever (?:it|they) (?:appear|stand|occur)s?|in this"
    r"|here)[^\"“”;.]{0,60}?,?)?\s+"
    r"(?:means?|shall mean|will mean|expresses|express|denotes?|signif(?:y|ies)|states?|indicates?"
    r"|conveys?|carr(?:y|ies)|imposes?|creates?|describes?|stands? for|marks?|names?|tells?|binds?"
    r"|has|have|does|do|(?:is|are|shall be|will be)(?: only| merely)?"
    r"(?: (?:to be )?(?:used|read|understood|construed|meant|intended|taken))?(?: (?:as|to|in))?"
    r"(?: (?:mean|express|say|an?|the))?|(?:is|are|shall be|will be|does|do)(?= not\b))\s+"
    r"(?P<what>.*?)(?=$|[;.]|(?:,|,? and|,? while|,? but) (?:the )?(?:words? )?[\"“‘'])",
    re.IGNORECASE | re.DOTALL,
)
_WEAK = expression(
    r"[\"“‘'](?:may|should|might|could|can)(?:[.,;]?[\"”’']|$)"
    r"|\b(?:intentions?|intent|intends?|goals?|aims?|aspirations?|hopes?|expectations?|advisory"
    r"|recommend\w*|directory|permissive|discretionary|guidance|preference|future|futurity"
    r"|no (?:\w+ )?(?:duty|obligation|force|commitment)"
    r"|(?:binds? |create |bind )?(?:nobody|no one|neither party|no party)"
    r"|(?:good|best|usual|common|ordinary|desirable) (?:practices?|conduct)|(?:for |of )?style\b"
    r"|(?:hoped|wished|desired|ideals?|wish(?:es)?|optional)\b"
    r"|not (?:(?:to be |being )?(?:read|used|meant|intended|taken|understood|construed)"
    r" (?:as |to be |to )?)?(?:an? )?(?:\w+ )?(?:mandatory|duty|obligation|binding|command"
    r"|requirement|promise))\b",
    re.IGNORECASE,
)
_CHANGED = expression(
    r"(?:hereby )?(?:changed|amended|replaced|struck|stricken|deleted|removed|substituted|altered"
    r"|revised|modified)\b",
    re.IGNORECASE,
)
_PLACE = expression(
    r"\b(?i:in|of|under|at)\s+(?:(?i:sections?|articles?|paragraphs?|parts?|clauses?|items?)\s+)?"
    r"(?:\d|[A-Z][-.]?\d|[IVXL]+\b)|§"
)
"""Where a word is changed: the clause that is named reads otherwise (clauses/changes.py)."""
_HERE = expression(
    r"\b(?:in|throughout|of) this (?:section|paragraph|article|part|exhibit|schedule|list)\b", re.I
)


def weakened(sentences: Sequence[Sentence]) -> frozenset[int]:
    """Numbers of the sentences that bind by a word which the text takes the force from."""
    found: set[int] = set()
    for sentence in sentences:
        if _MODALS.isdisjoint(sentence.words):
            continue
        text = own_text(sentence)
        used = _USED.search(text) if _QUOTES.search(text) else None
        if used is None or not _WEAK.search(used["what"]):
            continue
        if _CHANGED.match(used["what"]) and _PLACE.search(text):
            continue
        cited = references(sentence)
        modals = {one.lower() for one in (used["one"], used["two"]) if one}
        near = _HERE.search(text)
        found.update(
            one.number
            for one in sentences
            if not modals.isdisjoint(one.words)
            and (not near or one.clause.section == sentence.clause.section)
            and (not cited or meant(cited, sentence.clause, one.clause))
        )
    return frozenset(found)


_MODALS = frozenset("shall will must".split())
_QUOTES = expression("(?:^|[\"“‘'])(?:shall|will|must)[\"”’']", re.IGNORECASE)
"""What few texts hold, so that the longer expression is seldom needed."""
