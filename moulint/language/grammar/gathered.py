"""Words that gather all that was said in front of a limit: "all to the extent that funds allow".

Such a limit reaches the whole sentence, as one that stands behind the comma itself does.
"""

from __future__ import annotations

from moulint.language.sentences.sentence import Sentence

_ALL = frozenset("all each both every foregoing".split())
_AROUND = frozenset(
    "of it this these them that above case cases instance instances in and but only always "
    "however being same done".split()
)
"""What may stand beside them: "and in each case only", "all of this being"."""


def gathered(sentence: Sentence, first: int) -> int:
    """Where the words that gather begin in front of a limit; the limit itself where none do."""
    words, low = sentence.words, first
    while low > sentence.own + 1 and (words[low - 1] in _ALL or words[low - 1] in _AROUND):
        low -= 1
    front = set(words[low:first])
    return first if front.isdisjoint(_ALL) and not front >= _BUT_ONLY else low


_BUT_ONLY = {"but", "only"}
