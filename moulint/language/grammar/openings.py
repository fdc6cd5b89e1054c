"""Openings: where a subject begins behind a phrase that stands in front of it."""

from __future__ import annotations

from moulint.language.grammar.actors import actors
from moulint.language.sentences.sentence import Sentence
from moulint.language.words.stream import Span

NAME_LENGTH = 2
"""Words of a person's name behind his title."""


def behind_opening(sentence: Sentence, span: Span) -> int:
    """Where the subject begins in "In May, the clerk", "Acting for the dean, the clerk"."""
    low, high = span
    while sentence.words[low : low + 2] in _PASSED_OVER:
        low += 2
    low = _behind_phrase(sentence, _behind_participle(sentence, low, high), high)
    return _behind_comma(sentence, low, high)


_PASSED_OVER = (["at", "least"], ["at", "most"], ["after", "that"], ["since", "that"])
"""What stands in front of a subject and names nobody."""


def _behind_participle(sentence: Sentence, low: int, high: int) -> int:
    """Where the subject begins in "Acting for the dean when she is away, the clerk".

    So it does in "Posted to the hall all day, Clerk Ito".
    """
    opens = low < high and not sentence.articled(low)  # and not "A counting board of …"
    opens = opens and (sentence.tags[low] in "gd" or sentence.words[low] == "having")
    commas = [at for at in range(low, high) if sentence.tags[at] == ","] if opens else []
    if len(commas) != 1:
        return low
    behind = [span for span, _ in actors(sentence, commas[0] + 1, high)]
    named = any(last == high for _, last in behind)
    titled = any(first == commas[0] + 1 and high - last <= NAME_LENGTH for first, last in behind)
    return commas[0] + 1 if named or titled else low


def _behind_comma(sentence: Sentence, low: int, high: int) -> int:
    """Where the subject begins in "The guilds having met, clerks" and "Effective now, clerks".

    What stands in front of the comma lists nobody: it begins with no actor, or says what befell.
    """
    commas = [at for at in range(low, high) if sentence.tags[at] == ","]
    if not commas or sentence.tags[low] in "PST" or commas[-1] + 1 == high:
        return low
    named = [span for span, _ in actors(sentence, low, high)]
    begins = commas[-1] + 1 + (sentence.tags[commas[-1] + 1] == "n")
    whole = any(first == begins for first, _ in named) and set(sentence.tags[begins:high]) <= _NOUN
    if not whole:
        return low
    opens = next((last for first, last in named if first == low), None)
    befell = opens is not None and sentence.words[opens] in ("having", "being")
    return commas[-1] + 1 if opens is None or befell else low


_NOUN = frozenset("xPdT")
"""Tags of a subject of one noun and what describes it: "cooks of the hall", "sent to the hall"."""


def _behind_phrase(sentence: Sentence, low: int, high: int) -> int:
    """Where the subject begins in "At the end of June | the masters of the guilds served"."""
    tags = sentence.tags
    if low >= high or tags[low] != "P" or sentence.words[low] == "among":
        return low
    for at in range(low + 2, high):
        if tags[at - 1] not in "xgP" or tags[low + 1] == "g":
            return low  # "Upon closing the gate in May the clerk": the gate is closed
        begins = tags[at - 1] != "P" and (tags[at] == "n" or sentence.articled(at))
        if begins and "P" in tags[at:high]:
            first = at + (tags[at] == "n")
            named = any(place[0] == first for place, _ in actors(sentence, at, high))
            return at if named else low
    return low
