"""Lists from which anybody takes what he likes: "any, all or none of the items on this menu".

Whatever stands in such a list is nobody's duty, with whatever words it is said.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from moulint.expression import expression
from moulint.language.document.advisory import with_article
from moulint.language.grammar.limits import Limit, LimitKind
from moulint.language.sentences.sentence import Sentence

_LISTED = (
    r"(?:items?|lines?|entries|entry|courses?|topics?|things|points?|options?|rows?|tasks?|steps"
    r"|measures|(?:the |this |that )?(?:list|menu|table)|these|those|them|following|above|below)"
)
_AS_ONE_LIKES = expression(
    r"\b(?:any(?: one)?(?:,| or| and)? (?:[^.;]{0,20}\b)?none\b|all(?:,"
    r"| or) (?:[^.;]{0,20}\b)?none\b"
    r"|none(?:,| or) (?:[^.;]{0,20}\b)?(?:any|all)\b|as (?:many|much) or as (?:few|little)"
    rf"|as (?:many|few|much|little) of)\b[^.;]{{0,60}}?\b{_LISTED}\b"
    rf"|^\W*(?:none|no (?:item|entry|line|part|one)) (?:of|on|in) (?:the |this |these "
    rf"|those )?(?:\w+ )?"
    rf"{_LISTED}\b[^.;]{{0,40}}? (?:is|are) (?:\w+ )?(?:required|mandatory|binding|compulsory"
    rf"|obligatory)"
    rf"|\b(?:each|every|all)(?: one)? (?:of|on|in) (?:the |this |these "
    rf"|those )?(?:\w+ )?{_LISTED}\b"
    r"[^.;]{0,40}? (?:is|are) (?:\w+ )?(?:optional|voluntary)\b",
    re.IGNORECASE,
    cues="none|as many|as few|as much|as little|no item|no entry|no line|no part|no one|optional"
    "|voluntary",
)
_BELOW = expression(r"\b(?:following|below)\b", re.IGNORECASE)
_BINDS = expression(r"\b(?:shall|must) (?!be free)", re.IGNORECASE)


def menus(sentences: Sequence[Sentence]) -> dict[int, Limit]:
    """By number of a sentence that stands in such a list, the words that make it one."""
    found: dict[int, Limit] = {}
    for sentence in sentences:
        if _WORDS.isdisjoint(sentence.words) or sentence.governed:
            continue
        text = with_article(sentence)
        if not _AS_ONE_LIKES.search(text) or _BINDS.search(text):
            continue
        span = (sentence.own, len(sentence))
        limit = Limit(LimitKind.HANDS_BACK, span, span, sentence=sentence, lifts=True)
        listed = _behind if _BELOW.search(text) else _in_front
        found.update((number, limit) for number in listed(sentence, sentences))
    return found


_WORDS = frozenset("none many few much little optional voluntary no".split())


def _behind(sentence: Sentence, sentences: Sequence[Sentence]) -> list[int]:
    """The items below a sentence that announces them."""
    found: list[int] = []
    for one in sentences[sentence.number + 1 :]:
        clause = one.clause
        listed = not clause.heading and (clause.label or clause.item)
        if clause.index != sentence.clause.index and not listed:
            break
        found.append(one.number)
    return found


def _in_front(sentence: Sentence, sentences: Sequence[Sentence]) -> list[int]:
    """The items above a sentence that speaks of them, also where it runs on behind the last."""
    found: list[int] = []
    for one in reversed(sentences[: sentence.number]):
        clause = one.clause
        inside = clause.index == sentence.clause.index
        if clause.heading or not (inside or clause.label or clause.item):
            break
        found.append(one.number)
    return found
