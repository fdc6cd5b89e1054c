"""What stands round deciding words that say too little for themselves, and tells whose they are."""

from __future__ import annotations

import re

from moulint.expression import expression
from moulint.judge.match import Match
from moulint.language.sentences.sentence import Sentence
from moulint.language.words.stream import Span

_FEWEST = 3
"""Words that are enough to tell a deed."""
_POINTING = frozenset("it that them these this those".split())
"""Words that stand for what was named before: "keep | them"."""
_BINDING = frozenset("can cannot may must shall should will".split())
"""Words that make a deed of a quotation, however short: "shall sweep"."""
_STOPS = expression(r"[,;:?!|\u2013\u2014](?=\s)|[;|]|(?<=\s)\(")
_LEADS_ON = expression(
    r"(?:and|or|but|then)\s+|\w{1,3}[.)]\s+|(?:sec\.|section|§)\s*[\d.\-]+\s+", re.IGNORECASE
)
"""What stands in front of a part of a sentence and is none of it."""
_BACK, _ON = 80, 80
"""Characters in front of deciding words, and behind where they begin, that are quoted with them."""
_ARTICLE = expression(r"\b(?:the|an?|its|our|their|his|her|my|your)\s+\Z", re.IGNORECASE)
_LONGEST_ARTICLE = 8


def short(quoted: str) -> bool:
    """True for a quotation that tells nobody what is done: "picks", "principal", "keep them"."""
    words = quoted.lower().split()
    vague = len(words) == _FEWEST and words[-1] in _POINTING
    return (len(words) < _FEWEST or vague) and _BINDING.isdisjoint(words)


def told(sentence: Sentence, span: Span, head: int | None = None) -> tuple[Span, bool]:
    """The part of a sentence round words that are too short, and whether it is cut at its end.

    Of "the aide picks from the two cooks" the word "picks" tells nobody who does it. All are
    offsets; `head` is where the subject begins, None for words that have none.
    """
    whole = sentence.offsets((sentence.own, len(sentence)))
    if whole is None:
        return span, False
    text = sentence.clause.reading.text
    low, high = span
    first = articled(text, whole[0])
    stops = [stop.end() for stop in _STOPS.finditer(text, first, low)]
    start = max(stops, default=first)
    if low - start > _BACK:
        start = articled(text, head) if head is not None and start <= head < low else low
        start = start if low - start <= _BACK else articled(text, low)
    while text[start : start + 1].isspace():
        start += 1
    while start < low and (leading := _LEADS_ON.match(text, start, low)):
        start = leading.end()
    stop = _STOPS.search(text, high, whole[1])
    end = stop.start() if stop else whole[1]
    if end <= low + _ON:
        return (start, end), False
    return (start, max(high, text.rfind(" ", high, low + _ON))), True


def articled(text: str, low: int) -> int:
    """Back over the article of the words that begin at an offset, which matching passes over."""
    found = _ARTICLE.search(text, max(0, low - _LONGEST_ARTICLE), low)
    return found.start() if found else low


def fronted(sentence: Sentence, low: int, verb: int) -> int:
    """Back to where a clause in front begins: "| If a cook finds the hall cold, the aide shall".

    Deciding words that begin in its midst would be read as the subject of what follows it.
    """
    tags, words = sentence.tags, sentence.words
    if low >= verb or "," not in tags[low:verb]:
        return low
    for at in range(low - 1, sentence.own - 1, -1):
        if tags[at] in ",;":
            break
        if words[at] in _CONDITIONS:
            return at
    return low


_CONDITIONS = frozenset("after as before if once should unless until upon when where while".split())


def headed(found: Match, low: int) -> int:
    """Back to what something is said of: "| Our hope is that", "| the aim of the post is peace"."""
    provision = found.provision
    sentence, (opens, closes) = provision.sentence, provision.subject
    verb = provision.verb_group[0]
    if low > sentence.own and sentence.tags[low] == "M" and sentence.words[low - 1] == "nor":
        return low - 1
    if low != verb or sentence.words[verb] not in _BEING or not sentence.own <= opens < closes:
        return low
    named = any(opens <= span[0] < closes for span, _ in sentence.named)
    joined = not _JOINING.isdisjoint(sentence.tags[opens:low])
    return low if named or joined or closes > verb else opens


_JOINING = frozenset("SC,;")
_BEING = frozenset("is are was were".split())
