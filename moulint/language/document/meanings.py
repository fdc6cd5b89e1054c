"""Where the telling of a term's meaning ends, and what somebody does begins.

"“Cook” means whoever bakes. The Cook bakes daily": the second sentence defines nothing.
"""

from __future__ import annotations

from moulint.language.sentences.sentence import Sentence

_ON_MEANING = frozenset(
    "means mean includes include refers refer denotes denote excludes exclude".split()
)
"""What a second sentence on a term's meaning says of it."""

_DENIED = (("does", "not"), ("do", "not"))
_NEVER = (["never"], ["neither"])
"""What denies a verb in the plain present, which tells what somebody leaves as well."""


def goes_beyond(sentence: Sentence, before: Sentence) -> bool:
    """True for what somebody does, told behind a meaning in the same clause."""
    if sentence.governed or before.clause.index != sentence.clause.index or before is sentence:
        return False
    ends = [last for (first, last), _ in sentence.named if first == sentence.own]
    verb = max(ends, default=len(sentence))
    verb += 2 * (tuple(sentence.words[verb : verb + 2]) in _DENIED)
    while sentence.tags[verb : verb + 1] == ["R"] or sentence.words[verb : verb + 1] in _NEVER:
        verb += 1
    tells = sentence.words[verb : verb + 1]
    return sentence.tags[verb : verb + 1] in (["z"], ["v"]) and not _ON_MEANING & set(tells)
