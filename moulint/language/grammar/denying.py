"""Which sentences can deny anything at all, told by their words before they are read.

Most rules have patterns of bars, and four sentences in five bar nobody from anything: none of their
words denies, nor a lead-in, a heading, a column or the sentence in front. They need not be read to
know that. What is said here must hold for every reading that ends in a bar, a release or a negated
provision; `tests/language/grammar/test_denying.py` holds it to that.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from moulint.language.grammar.force import PHRASES, Force
from moulint.language.grammar.inside import CONTROL
from moulint.language.grammar.items import heads_denials, under_bar
from moulint.language.grammar.owed import LIFTED
from moulint.language.grammar.refused import REFUSED
from moulint.language.grammar.spelled_out import spells_out
from moulint.language.sentences.sentence import Sentence

DENIALS = frozenset({Force.BAR, Force.RELEASE})
"""The forces of what denies."""
CUES = (
    *(cue for cue, (plain, _) in PHRASES.items() if plain in DENIALS),
    *(cue for cue, force in CONTROL if force in DENIALS),
    "left-outside",
)
"""Lists of words that deny without a "not": "is prohibited from"."""
_TAGS = frozenset("Nn")
_WORDS = LIFTED | REFUSED | frozenset("nor only solely without".split())
"""What denies and has no tag of its own: "may only", "without asking", "the duty is waived"."""


def may_deny(sentences: Iterable[Sentence]) -> Iterator[Sentence]:
    """Those that can deny something, the hits of `CUES` left out of account."""
    denied = {"": False}
    """By heading, whether what stands under it is denied."""
    for sentence in sentences:
        heading = sentence.clause.path[-1] if sentence.clause.path else ""
        if heading not in denied:
            denied[heading] = heads_denials(heading)
        if (
            not _TAGS.isdisjoint(sentence.tags)
            or not _WORDS.isdisjoint(sentence.words)
            or sentence.clause.row is not None  # its column may bar
            or sentence.asks  # "no" may answer it
            or spells_out(sentence)
            or (under_bar(sentence) if sentence.governed else denied[heading])
        ):
            yield sentence
