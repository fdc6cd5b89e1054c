"""Somebody's request or will: whether a deed waits for it.

"Shall sweep at the mayor's request" does; "shall not sweep even if asked" does not, nor does "shall
act at the direction of the mayor", in which it is the deed itself.
"""

from __future__ import annotations

from moulint.language.grammar.denial import either_way
from moulint.language.grammar.force import Group
from moulint.language.sentences.sentence import Sentence
from moulint.language.words.stream import Span


def leaves_no_choice(sentence: Sentence, span: Span, group: Group) -> bool:
    """True for somebody's request or will that the deed does not wait for."""
    if sentence.words[span[0] - 1 : span[0]] in _ACTING or either_way(sentence, group, span[0]):
        return True  # "act at the direction of": the deed itself
    if "because" in sentence.words[group.verb : span[0]]:
        return True  # "shall not sweep a hall because a guest wants it swept"
    if no_matter(sentence, span) or _refuses(sentence, group) or of_fact(sentence, span):
        return True
    inserted = group.negated and group.start < span[0] < group.verb
    # "shall not, at the request of anyone, help": not even then
    return inserted and not _ANYBODY.isdisjoint(sentence.words[span[1] : span[1] + 1])


def of_last_deed(sentence: Sentence, span: Span, group: Group) -> bool:
    """True in "shall not sing, dance, or sweep at a guest's request for coins": one deed's own."""
    at, tags = span[0] - 1, sentence.tags
    follows = tags[span[1] : span[1] + 1]
    if tags[at] not in "vx" or follows not in (["P"], ["T"]):
        return False
    while at > group.verb and tags[at] in "vxPdg":
        at -= 1
    return at > group.verb + 1 and tags[at] in "CN" and "," in tags[group.verb : at]


_EVEN = frozenset("even including regardless notwithstanding despite".split())


def no_matter(sentence: Sentence, span: Span) -> bool:
    """ "even when asked", "at somebody's request or otherwise": no condition at all."""
    before = sentence.words[max(0, span[0] - 2) : span[0]]
    after = sentence.words[span[1] : span[1] + 4]
    return bool(_EVEN & set(before)) or "otherwise" in after


def _refuses(sentence: Sentence, group: Group) -> bool:
    """ "If asked to help, the officer shall decline": being asked is the occasion, no limit."""
    verb = sentence.words[group.verb : group.verb + 1]
    if verb in (["say"], ["says"]) and sentence.words[group.verb + 1 : group.verb + 2] == ["no"]:
        return True
    return verb in _ACTING[-len(_REFUSALS) :]


_BELIEVES = frozenset("believes believe thinks think considers finds find feels judges".split())
_VALUES = frozenset(
    "necessary appropriate advisable best useful helpful wise should need needs needed would "
    "proper desirable warranted prudent fit right better required justified beneficial so "
    "it".split()
)
"""What a belief holds that decides, and does not only see, what is so."""


def of_fact(sentence: Sentence, span: Span) -> bool:
    """ "If the clerk believes that a rule was broken, he shall tell": the occasion, no choice."""
    low, high = span
    if sentence.words[high - 1] not in _BELIEVES or sentence.words[low] not in _OCCASIONS:
        return False
    clause = next((i for i in range(high, len(sentence)) if _ends_belief(sentence, i)), high)
    said = sentence.words[high:clause]
    return len(said) > 2 and not _VALUES & set(said)


def _ends_belief(sentence: Sentence, at: int) -> bool:
    """True at a stop or the next main verb; "would be useful" still says what is believed."""
    modal = sentence.tags[at] == "M" and sentence.words[at] not in ("would", "could", "might")
    return modal or sentence.tags[at] in ",;"


_REFUSALS = "refuse refuses decline declines".split()
_ACTING = tuple(
    [word] for word in (*"act acts acting serve serves serving work works".split(), *_REFUSALS)
)

_ANYBODY = frozenset("anyone anybody any whomever either".split())
"""Whose asking makes no difference."""
_OCCASIONS = frozenset("if when where whenever wherever should".split())
