"""Bars on a thing that the text takes for less than it is: ""Sweeping" means the hall and no more".

A guard who shall not take part in sweeping may then sweep the yard. What the text says only to
explain a thing ("means any sweeping, as of the hall") leaves the bar as wide as it was.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from moulint.expression import expression
from moulint.language.document.citations import own_text
from moulint.language.grammar.limits import Limit, LimitKind
from moulint.language.sentences.sentence import Sentence

_MEANS_ONLY = expression(
    r"(?:^|[\"“])(?P<term>[^\"“”]{3,60}?)[,.]?[\"”],?\s+(?:as used [^,;.]{3,40},? |in this \w+,? )?"
    r"(?:(?:shall|will|does|do|is to|are to) )?(?:(?:mean|refer to|denote|cover|include|stand for"
    r"|extend to"
    r"|reach)s?|is (?P<limited>limited|confined|restricted) to)\s+"
    r"(?:(?P<only>only|solely|exclusively|no more than|nothing (?:but|more than))\s+)?"
    r"[^.;]*?(?P<no_more>,? (?:only|alone|and (?:nothing|no (?:other|further|more))\b[^.;]*))?"
    r"(?=[.;]|$)",
    re.IGNORECASE,
)
_SOLELY = expression(
    r"(?:^|[\"“])(?P<term>[^\"“”]{3,60}?)[,.]?[\"”],?\s+(?:means?|refers?|covers?|extends?|applies)"
    r" (?:only|solely|exclusively) to\b",
    re.IGNORECASE,
)
_OF_DOING = expression(r"(?<!agree)(?:ing|ion|ions|ment|ments|ine|ance|ence|work|matters?)$", re.I)
"""How words for what is done end, and few words for persons, places and times."""
_BARS = frozenset(
    "not no never nor neither nobody prohibited forbidden barred refrain abstain without".split()
)


def narrowed(sentences: Sequence[Sentence]) -> dict[int, Limit]:
    """By number of a sentence that bars a thing, the words that make less of that thing."""
    found: dict[int, Limit] = {}
    for sentence in sentences:
        term = (
            _term(own_text(sentence))
            if '"' in sentence.clause.text or "“" in sentence.clause.text
            else None
        )
        if term is None:
            continue
        span = (sentence.own, len(sentence))
        limit = Limit(LimitKind.PARTIAL, span, span, sentence=sentence, lifts=True)
        spoken = re.compile(rf"\b{re.escape(term)}\b", re.IGNORECASE)
        found.update(
            (one.number, limit)
            for one in sentences
            if one.number != sentence.number
            and not _BARS.isdisjoint(one.words)
            and spoken.search(own_text(one))
            and one.clause.index != sentence.clause.index
        )
    return found


def _term(text: str) -> str | None:
    """The thing of which a sentence says that it is no more than something; None for no such."""
    said = _SOLELY.search(text)
    if said is None:
        said = _MEANS_ONLY.search(text)
        if said is None or not (said["only"] or said["limited"] or said["no_more"]):
            return None
    return said["term"] if _OF_DOING.search(said["term"]) else None
