"""Verbs that only tell of what others do, or of what somebody learns, hears or counts.

"shall thank those who sow, reap and thresh": neither reaping nor threshing is asked of the one
who is bound.
"""

from __future__ import annotations

from moulint.language.grammar.provision import Provision
from moulint.language.sentences.sentence import Sentence


def only_told(provision: Provision, at: int) -> bool:
    """True for a verb that is told of: as learnt, as done by others, or as counted."""
    return (
        _told_how(provision, at)
        or _done_by_others(provision, at)
        or _one_of_each(provision.sentence, at)
    )


def _told_how(provision: Provision, at: int) -> bool:
    """True in "shall learn how to sow, reap and thresh": what is taken in, not what is done."""
    sentence = provision.sentence
    tags, words = sentence.tags, sentence.words
    if tags[at] != "v" or words[provision.verb] not in _LEARNING or ";" in tags[:at]:
        return False
    return any(
        words[i] in ("how", "whether", "when", "where")
        and tags[i + 1] == "T"
        and tags[i + 2] == "v"
        for i in range(provision.verb, at - 2)
    )


_PRAISES = frozenset(
    "thank thanks praise praises honor honors reward rewards measured compared ranked join joins "
    "replace replaces relieve relieves envy admire".split()
)


def _done_by_others(provision: Provision, at: int) -> bool:
    """True in "shall thank those who sow, reap and thresh", "a log of when others sow and reap"."""
    tags, head = provision.sentence.tags, provision.verb
    if tags[at] != "v" or ";" in tags[head:at]:
        return False
    if _of_infinitive(provision, at):
        return True
    marker = next((i for i in range(head + 1, at) if tags[i] == "S"), None)
    if marker is not None and tags[marker - 1 : marker + 2] == ["P", "S", "M"]:
        return set(tags[marker + 2 : at]) <= set("vx,C")  # "a plan on who will sow and reap"
    if marker is None or set("MBHD") & set(tags[marker:at]):
        return False
    verb = marker + 1
    while tags[verb] == "x":
        verb += 1
    if provision.sentence.words[head] in _PRAISES:
        return tags[marker + 1] == "v"  # "shall thank cooks who sow seeds, reap and thresh"
    after = tags[marker - 1]
    own = after == "P" and verb > marker + 1  # "of when others sow"
    return tags[verb] == "v" and verb < at and (own or (marker == head + 1 == verb - 1))


def _of_infinitive(provision: Provision, at: int) -> bool:
    """True in "shall train cooks to sow, reap and thresh", "a shed in which to sow and reap"."""
    tags, words = provision.sentence.tags, provision.sentence.words
    head = provision.verb
    for i in range(head + 1, at - 1):
        if tags[i : i + 2] != ["T", "v"] or set("MBHD") & set(tags[i:at]):
            continue
        taught = words[head] in _TEACHES and "," not in tags[head + 1 : i] and i > head + 1
        if taught or words[i - 1] in _FIT_TO:
            return True
    return False


_TEACHES = frozenset("train trains teach teaches instruct instructs".split())
_FIT_TO = frozenset("which ability abilities aptitude capacity skill skills willingness".split())
"""Behind these an infinitive tells what a thing or a person is fit for."""
_LEARNING = frozenset(
    "learn teach teaches hear see watch observe study read know ask review describe explain "
    "discuss say state decide understand consider be".split()
)
"""Verbs of what somebody takes in or tells."""


def _one_of_each(sentence: Sentence, at: int) -> bool:
    """True in "shall log each stop, search and arrest": one noun after another behind "each"."""
    tags = sentence.tags
    if tags[at + 1 : at + 2] and tags[at + 1] not in ",C;P":
        return False
    low = at
    while low > 2 and tags[low] == tags[at] and tags[low - 1] in ",C":
        low -= 2 if tags[low - 2] != "," else 3
    return low < at and tags[low] == tags[at] and sentence.words[low - 1] in _EVERY


_EVERY = frozenset("each every any all no".split())
