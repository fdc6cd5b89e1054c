"""Whether the things named between words, or right behind them, are those of known lists."""

from __future__ import annotations

from collections.abc import Collection

from moulint.judge.grasp import LITTLE
from moulint.language.grammar.provision import Provision
from moulint.language.sentences.sentence import Sentence
from moulint.language.words.stream import Span


def heads_known(provision: Provision, found: Span, known: Collection[int]) -> bool:
    """False where the words found only describe a further noun: "sweep the *kitchen* calendar"."""
    sentence = provision.sentence
    tags = sentence.tags
    at = found[1]
    if tags[at - 1] not in "xzg" or sentence.words[at - 1] in _PARTICLES or sentence.articled(at):
        return True
    while at < len(sentence) and tags[at] == "x" and not sentence.articled(at):
        at += 1
    if at == found[1]:
        return True
    return at - 1 in known or sentence.words[at - 1] in LITTLE | _NO_THING | _BEHIND


_PARTICLES = frozenset("out up down over off in on away back through".split())
_BEHIND = frozenset(
    "altogether completely entirely wholly once twice first "
    "alone together there here whatsoever herself himself themselves themself ourselves itself "
    "whenever likewise instead again soon later daily weekly monthly yearly annually online "
    "anywhere everywhere elsewhere anyway ever either too else other others than prior subsequent "
    "pursuant contrary relative due except unless within without".split()
)
_NO_THING = frozenset("it them him her one pursuant subject out there here".split())


def known_things(provision: Provision, found: Span, known: Collection[int]) -> bool:
    """True where whatever is given or told between the words found, or behind them, is known.

    "hand the names of pupils to the agents" hands over names; "hand the broom to the agents" and
    "hand the agents the broom" have a thing of their own, and so has "tell the press of the agents"
    somebody of its own.
    """
    sentence = provision.sentence
    low, high = found
    tags = sentence.tags
    end = high
    ends_in_verb = tags[high - 1] in "vz" and tags[high - 2 : high - 1] != ["x"]
    while ends_in_verb and tags[end : end + 1] == ["C"] and tags[end + 1 : end + 2] == ["v"]:
        end += 2
    while end < len(sentence) and tags[end] == "x" and (ends_in_verb or sentence.articled(high)):
        end += 1  # "hand the agents | the broom", "greet and guide | all the guests"
    for at in range(low + 1, end):
        opens = tags[at] == "x" and (tags[at - 1] in "vgzdTC," or sentence.articled(at))
        if not opens or (at < high and tags[at - 1] == "x" and not sentence.articled(at)):
            continue
        stop = at + 1
        while stop < end and tags[stop] in "xvz" and not sentence.articled(stop):
            stop += 1  # a noun may look like a verb: "any pupil record"
        last = at < high and stop >= high
        named = sentence.words[stop - 1] not in LITTLE | _NO_THING | _PARTICLES
        if last or not named:
            continue
        if not any(one in known for one in range(at, stop)):
            return False
    return _done_to_known(sentence, high, known)


def _done_to_known(sentence: Sentence, at: int, known: Collection[int]) -> bool:
    """False where what stands behind the words, or behind a noun joined to them, is not known.

    So in "part in the *tasting* and buying of bread" and "*tasting* and buying the bread", where
    soup is known.
    """
    tags, words = sentence.tags, sentence.words
    if tags[at - 1] not in "xg":
        return True
    while tags[at : at + 1] == ["C"] and tags[at + 1 : at + 2] in (["x"], ["g"]):
        at += 2
    if words[at : at + 1] == ["of"]:
        at += 1
    elif tags[at - 1] != "g":
        return True
    stop = at
    while stop < len(sentence) and tags[stop] == "x":
        stop += 1
    return stop == at or words[stop - 1] in LITTLE or any(one in known for one in range(at, stop))
