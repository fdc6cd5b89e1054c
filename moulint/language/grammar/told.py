"""What a sentence only tells of: what it sets aside, and how things stood under an earlier text.

"Notwithstanding Section 4, under which the cook sits on the board, the mayor shall …" gives the
cook no seat, and "replaces the 2016 pact, under which the mayor had the last word" no last word.
"""

from __future__ import annotations

from collections.abc import Iterator

from moulint.language.sentences.sentence import Sentence
from moulint.language.words.stream import Span

_SET_ASIDE = frozenset("notwithstanding despite".split())
_UNDER = frozenset("under by in".split())
_WAS = frozenset("was were had did".split())
_REPLACES = frozenset(
    "replace replaces replacing supersede supersedes superseding rescinds".split()
)
_FAR = 9
"""Words within which a relative clause comes to its verb."""


def told(sentence: Sentence) -> tuple[Span, ...]:
    """The spans whose words are no part of what the sentence provides."""
    if not (_SET_ASIDE | {"which"}) & set(sentence.words):
        return ()
    return (*_set_aside(sentence), *_as_it_was(sentence))


def _set_aside(sentence: Sentence) -> Iterator[Span]:
    """From "notwithstanding" to the comma behind which the main clause begins."""
    for at, word in enumerate(sentence.words):
        if word not in _SET_ASIDE or sentence.tags[at + 1 : at + 2] in ([], [","], [";"]):
            continue
        end = _closing(sentence, at)
        if end is not None and end < len(sentence):
            yield at, end


def _closing(sentence: Sentence, at: int) -> int | None:
    """The comma that ends a phrase; that of a relative clause set off inside it passed over."""
    for position in range(at + 1, len(sentence)):
        tag = sentence.tags[position]
        if tag == ";":
            return position
        if tag != ",":
            continue
        opens = sentence.tags[position + 1 : position + 3]
        if opens[:1] != ["S"] and opens != ["P", "S"]:
            return position
    return None


def _as_it_was(sentence: Sentence) -> Iterator[Span]:
    """A relative clause in the past behind "under which"."""
    for at, word in enumerate(sentence.words):
        if word != "which" or not at:
            continue
        replaced = bool(_REPLACES & set(sentence.words[:at]))  # "replaces the pact, which let"
        if not replaced and (sentence.words[at - 1] not in _UNDER or not _past(sentence, at)):
            continue
        end = next(
            (i for i in range(at + 1, len(sentence)) if sentence.tags[i] == ";"), len(sentence)
        )
        yield at - 1, end


def _past(sentence: Sentence, marker: int) -> bool:
    """True where the first verb of a relative clause is in the past."""
    for position in range(marker + 1, min(marker + _FAR, len(sentence))):
        tag, word = sentence.tags[position], sentence.words[position]
        if word in _WAS:
            return True
        if tag in "MBHDz;":
            return False
        if tag == "d" and sentence.tags[position - 1] == "x":
            return True
    return False
