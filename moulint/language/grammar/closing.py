"""Limits that close a sentence behind a comma, and reach all that it binds.

"Cooks shall rest, and clerks shall sweep, unless the mayor decides otherwise": both wait for the
mayor. One of a leave alone ("shall not sweep, but may help, if asked") leaves the rest as it is.
"""

from __future__ import annotations

from moulint.language.grammar.embedded import BINDING
from moulint.language.grammar.force import Force
from moulint.language.grammar.gathered import gathered
from moulint.language.grammar.limits import Limit, LimitKind, classify
from moulint.language.grammar.provision import Provision
from moulint.language.grammar.willed import no_matter, of_fact
from moulint.language.sentences.sentence import Sentence
from moulint.language.words.stream import Span

_TAKING_BACK = (LimitKind.HEDGE, LimitKind.HANDS_BACK, LimitKind.CONTINGENT)
_BY_CUE = {
    "hedge": LimitKind.HEDGE,
    "at-will": LimitKind.HANDS_BACK,
    "contingent": LimitKind.CONTINGENT,
}
_BOUND = (*BINDING, Force.STATEMENT)
_FAR = 20
"""Words within which a limit that closes a sentence comes to its end."""
_WHOLE = frozenset("otherwise it this so".split())
"""What points back at all that was said, over a "but" too."""


def reach_all(found: list[Provision]) -> list[Provision]:
    """The provisions of a sentence, each with the limits that close it."""
    for limit in _closing(found[-1].sentence) if found else ():
        for one in _reached(found, limit):
            if not any(_within(one.sentence, limit, other) for other in one.limits):
                one.limits = (*one.limits, limit)
    return found


def set_apart(sentence: Sentence, limit: Limit) -> bool:
    """True for a limit in front of the whole sentence, or behind a comma at its end."""
    return limit.fronted or closes(sentence, limit.span)


def closes(sentence: Sentence, span: Span) -> bool:
    """True for what stands behind a comma, with nothing bound between it and the end."""
    first, last = span
    tags, words = sentence.tags, sentence.words
    first = gathered(sentence, first + (tags[first] == ","))
    apart = first > sentence.own and (tags[first - 1] == "," or _bracketed(sentence, first))
    if not apart or len(tags) - first > _FAR:
        return False
    if tags[first - 2] == "M" or (tags[first] in "PS" and _set_off(tags[last:])):
        return False  # "and the mayor shall, where practicable, lock them"
    return not any(
        tags[at] == ";" or (tags[at] == "M" and words[at] not in _LEAVE)
        for at in range(last, len(tags))
    )


def _bracketed(sentence: Sentence, first: int) -> bool:
    """True behind an opening bracket, which is no word: "(where funds allow)"."""
    span = sentence.offsets((first, first + 1))
    return span is not None and sentence.clause.reading.text[: span[0]].endswith(("(", "["))


def _set_off(behind: list[str]) -> bool:
    """True where a comma ends a phrase, and a verb stands behind it."""
    return "," in behind and not set("vzBHDd").isdisjoint(behind[behind.index(",") :])


_LEAVE = frozenset("may might can could".split())


def _closing(sentence: Sentence) -> list[Limit]:
    found = [
        Limit(kind, (gathered(sentence, span[0]), span[1]), span)
        for cue, kind in _BY_CUE.items()
        for span in sentence.hits(cue)
        if closes(sentence, span) and not (no_matter(sentence, span) or of_fact(sentence, span))
    ]
    for first, last in sentence.hits("exception"):
        if closes(sentence, (first, last)):
            limit = classify(sentence, (first, len(sentence)), False)
            if limit.kind in _TAKING_BACK:
                found.append(limit)
    return found


def _whole(sentence: Sentence, limit: Limit) -> bool:
    """True for a limit that points back at all that was said: "unless the mayor waives it"."""
    return not _WHOLE.isdisjoint(sentence.words[slice(*limit.span)])


def _within(sentence: Sentence, limit: Limit, other: Limit) -> bool:
    """True for words of another limit, which they qualify: "except in a fire, when asked"."""
    if limit.span == other.span:
        return True
    first = limit.span[0] + (sentence.tags[limit.span[0]] == ",")
    if sentence.words[first] not in _OCCASION or _whole(sentence, limit):
        return False
    inside = other.span[0] <= limit.span[0] and limit.span[1] <= other.span[1]
    return inside and other.sentence is None


_OCCASION = frozenset("if when where whenever wherever upon on at with after".split())


def _reached(found: list[Provision], limit: Limit) -> list[Provision]:
    """What stands in front of a limit and binds as the last of it does."""
    front = [one for one in found if one.verb < limit.span[0]]
    if not front or front[-1].force not in _BOUND:
        return []
    words = front[-1].sentence.words
    turn = 0
    if not _whole(front[-1].sentence, limit):
        turns = (at for at in range(limit.span[0] - 1, 0, -1) if words[at] == "but")
        turn = next(turns, 0)
    return [one for one in front if one.verb >= turn]
