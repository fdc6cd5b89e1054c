"""Lists of several things at the head of a clause: where they begin, and what denies them all."""

from __future__ import annotations

from moulint.language.grammar.actors import actors
from moulint.language.sentences.sentence import Sentence
from moulint.language.words.classes import CALENDAR


def none_of_several(sentence: Sentence, low: int, group_start: int) -> int | None:
    """In "agree that no plum, pear or fig from there shall": where "that no" begins.

    What denies the first denies the last as well, which no subject of its own would show.
    """
    tags = sentence.tags
    for position in range(group_start - 2, low, -1):
        if tags[position : position + 2] == ["S", "n"]:
            return position
        if tags[position] not in _NAMING_TAGS:
            return None
    return None


_NAMING_TAGS = frozenset("xPC,dgRnv")
"""What may stand in a list of things: names, what joins them, and what describes them."""


def list_of_actors(sentence: Sentence, low: int, comma: int) -> int:
    """In "Each May, the Chief, the deputy and the head shall": the comma behind "May"."""
    for position in range(comma - 1, low, -1):
        if sentence.tags[position] != ",":
            continue
        alone = any(
            span[0] <= position + 2 and _only_told_of(sentence, span[1], comma)
            for span, _ in actors(sentence, position + 1, comma)
        )
        if not alone:
            break
        comma = position
    return comma


def several_named(sentence: Sentence, low: int, comma: int) -> int | None:
    """Where the names begin in "In October | the cook, the clerk and two masters"."""
    for at in range(low + 1, comma):
        timed = sentence.words[at - 1] in CALENDAR and sentence.articled(at)
        if timed and set(sentence.tags[at:comma]) <= set("xgP,"):
            named = any(first < at + _NAMING for (first, _), _ in actors(sentence, at, comma))
            joined = "C" in sentence.tags[comma : comma + _NAMING]
            return at if named and joined else None
    return None


_NAMING = 4
"""Words that a title and its article have."""


def _only_told_of(sentence: Sentence, at: int, comma: int) -> bool:
    """True where somebody's name ends, or only words follow on which one is meant."""
    told = sentence.tags[at:comma]
    counted = sentence.words[at : at + 1] == ["among"]  # "any clerk, a cook among them,"
    return not told or (told[0] in "Pd" and not counted and not set("MBHDSz;C,") & set(told))


def list_denied(sentence: Sentence, low: int, comma: int) -> int:
    """In "As of May, no part of the hiring, posting or relief of clerks is": the comma at "no"."""
    tags = sentence.tags
    begins = (at for at in range(low, comma) if tags[at : at + 2] == [",", "n"])
    first = next(begins, comma)
    return comma if set("MBHDSzv;") & set(tags[first:comma]) else first
