"""Fronts: what stands before a task and is none of it, such as a label, a share of time, a phrase.

Job descriptions set their tasks so: "Cooking – Bake bread", "40 % – sweeping the hall", "Under the
cook's direction, sweeps the hall".
"""

from __future__ import annotations

from moulint.language.grammar.force import Group
from moulint.language.grammar.items import BEHIND_NOUNS, numbers
from moulint.language.sentences.sentence import Sentence


def behind_front(sentence: Sentence, at: int) -> int:
    """In an order "Within six months, complete the course": where the verb stands."""
    if sentence.tags[at] not in "PS":
        return at
    for position in range(at + 1, min(at + 16, len(sentence) - 1)):
        if sentence.tags[position] in ";MBDz":
            break
        following = sentence.tags[position + 1 : position + 3]
        if sentence.tags[position] == "," and following[:1] in (["v"], ["z"]):
            noun = following[:1] == ["z"] and following[1:] in (["M"], ["B"], ["H"], ["D"])
            return at if noun else position + 1
    return at


def noted_behind_front(sentence: Sentence, mains: list[tuple[Group, int | None]]) -> bool:
    """True for "Under the cook's direction, sweeps the hall and bakes bread", said of a post."""
    tags, at = sentence.tags, sentence.own
    begins = behind_front(sentence, at) if at < len(sentence) else at
    if begins == at or tags[begins] != "z" or set("MBHD") & set(tags[begins:]):
        return False
    if sentence.words[begins + 1 : begins + 2] in (*BEHIND_NOUNS, ["by"], ["for"], []):
        return False  # "On Fridays, visits by parents"
    return all(
        group.start <= begins or (tags[group.start] == "z" and tags[group.start - 1] in ",C")
        for group, _ in mains
    )


_LABEL_WORDS = 5
_PARTS = frozenset("- – — :".split())
_NO_TASK = frozenset(
    "goal goals purpose purposes objective objectives aim aims mission vision values note notes "
    "example examples tip tips question questions requirement requirements qualification "
    "qualifications definition definitions history background cost costs fee fees option".split()
)
"""Labels of what is no task."""


def behind_label(sentence: Sentence, at: int) -> int:
    """In "Cooking – Bake bread daily", "Cleaning: Sweeps the hall": where the task begins.

    A label that names somebody says whose the task is, and is read elsewhere.
    """
    tags, words, clause = sentence.tags, sentence.words, sentence.clause
    until = min(at + _LABEL_WORDS + 1, len(sentence) - 1)
    parts = next((i for i in range(at + 1, until) if words[i] in _PARTS), None)
    if parts is None or not set(tags[at:parts]) <= set("xgCP,v"):
        return at
    verb = behind_front(sentence, parts + 1)
    if tags[verb] not in "vzgT" or not (
        tags[verb] == "z" or clause.path or clause.item or sentence.governed
    ):
        return at  # under no heading at all, "Cleaning: Sweep the hall" may be an aim
    if _NO_TASK & set(words[at:parts]) or any(at <= low < parts for (low, _), _ in sentence.named):
        return at
    behind = parts + 1 + (tags[parts + 1] == "T")
    if behind >= len(sentence) - 1:
        return at
    written = [sentence.stream.written[sentence.absolute(i)] for i in (at, behind + 1)]
    titled = written[1].istitle() and len(written[1]) > 1  # "Grant: State Safety Award"
    return behind if written[0][:1].isupper() and not titled else at


def past_share(sentence: Sentence, at: int) -> int:
    """Past how much of somebody's time a task takes: "40 % – sweeping", "25 percent: baking"."""
    words = sentence.words
    if not numbers(words[at]) or words[at + 1 : at + 2] not in (["%"], ["percent"]):
        return at
    at += 2
    if words[at : at + 2] == ["of", "time"]:
        at += 2
    at += words[at : at + 1] in [[part] for part in _PARTS]
    return at if at < len(sentence) else at - 1
