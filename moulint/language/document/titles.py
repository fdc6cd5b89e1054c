"""Sentences that are only titles: they provide nothing, though a verb may stand in them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from moulint.language.grammar.actors import PRONOUNS
from moulint.language.grammar.groups import groups
from moulint.language.sentences.sentence import Sentence

_TITLE_WORDS = 8
_FEW = 2
_SOON = 3
"""Words within which a pronoun stands that is the subject of a sentence."""


def is_title(sentence: Sentence, sentences: Sequence[Sentence]) -> bool:
    """True for a run-in heading: "Training of Personnel. The operator shall …"."""
    if _titles(sentence, sentences) or _asks_in_title(sentence, sentences):
        return True
    if len(sentence) > 8 or sentence.governed or any(t in "MBDH" for t in sentence.tags):
        return False
    if _marked(sentence):
        return False
    if sentence.tags[0] == "n" and sentence.named and "by" in sentence.words:
        return False  # "No sweeping of halls by clerks."
    if "z" in sentence.tags[1:] and sentence.named and not _names_events(sentence):
        return False  # a short sentence in the present tense
    if not PRONOUNS.isdisjoint(sentence.words[:_SOON]) and groups(sentence):
        return False  # "She rings the bells.", "First, she rings the bells."
    if "v" in sentence.tags[1:] and groups(sentence):
        return False  # "Principals handle rule violations."
    if _over_paragraph(sentence, sentences):
        return True
    if sentence.tags[0] in "vz" and _told(sentence, sentences):
        return False  # "Answer the telephone.", "Gives help with the telephone."
    if sentence.number and sentences[sentence.number - 1].asks:
        return False  # "Who opens the gates? The guard of the day. He also …"
    return _goes_on(sentence, sentences)


def _over_paragraph(sentence: Sentence, sentences: Sequence[Sentence]) -> bool:
    """True for "9. Searches of desks" on a line of its own, over a paragraph without a number."""
    clause, following = sentence.clause, sentences[sentence.number + 1 : sentence.number + 2]
    if not clause.label or clause.text.rstrip()[-1:] in {*".;:,", ""}:
        return False
    noun = set(sentence.tags) <= set("xPC") or sentence.words[1:2] == ["of"]
    if not noun or not following or following[0].clause.index != clause.index + 1:
        return False
    below = following[0].clause
    return not below.item and below.text.rstrip().endswith(".")


def _asks_in_title(sentence: Sentence, sentences: Sequence[Sentence]) -> bool:
    """True for "When a guard may be called. Guards are called for …": a clause without a main one.

    It opens its own clause, and what it asks is answered behind it.
    """
    if sentence.words[:1] not in _QUESTIONS or sentence.governed or len(sentence) > _TITLE_WORDS:
        return False
    opens = not sentence.number or (
        sentences[sentence.number - 1].clause.index != sentence.clause.index
    )
    inverted = sentence.tags[1:2] in (["M"], ["B"], ["D"])
    return opens and "," not in sentence.tags and not inverted and _goes_on(sentence, sentences)


def _marked(sentence: Sentence) -> bool:
    """True for "Gate watch: required of clerks.", an entry that says how the thing stands."""
    return any(
        one in _MARKS and two in _STANDS for one, two in pairwise(sentence.words[sentence.own :])
    )


_MARKS = frozenset(": - \u2013 \u2014".split())
_STANDS = frozenset("required mandatory compulsory obligatory".split())
_QUESTIONS = (["when"], ["where"], ["how"], ["what"], ["why"])


def _told(sentence: Sentence, sentences: Sequence[Sentence]) -> bool:
    """True for an order, "Answer the telephone.", and no title: "Patrol of grounds."."""
    if any(map(sentence.articled, range(1, len(sentence)))):
        return True
    before = sentences[sentence.number - 1] if sentence.number else sentence
    later = before.clause.index == sentence.clause.index and before is not sentence
    low, high = sentence.pieces[-1]
    return (
        later
        and len(sentence) > _FEW
        and not any(word[:1].isupper() for word in sentence.stream.written[low + 1 : high])
    )


def _names_events(sentence: Sentence) -> bool:
    """True for a plural that looks like a verb: "Canteen reviews. The board shall …"."""
    low, last = sentence.own, len(sentence) - 1
    ends = sentence.tags[last] == "z" and set(sentence.tags[low:last]) <= {"x"}
    return ends and not sentence.articled(low) and sentence.words[low][-1:] != "s"


def _goes_on(sentence: Sentence, sentences: Sequence[Sentence]) -> bool:
    """True where another sentence of the same clause follows."""
    following = sentences[sentence.number + 1 : sentence.number + 2]
    return bool(following) and following[0].clause.index == sentence.clause.index


def _titles(sentence: Sentence, sentences: Sequence[Sentence]) -> bool:
    """True for capitals behind a number that what follows stands under: "7. USE OF GATES."."""
    span = sentence.offsets((sentence.own, len(sentence)))
    if span is None or not sentence.clause.label or len(sentence) - sentence.own > _TITLE_WORDS:
        return False
    if not sentence.clause.reading.text[slice(*span)].isupper():
        return False
    if set("MBDH") & set(sentence.tags[sentence.own :]):
        return False
    following = sentences[sentence.number + 1 : sentence.number + 2]
    below = {following[0].clause.index, following[0].clause.parent} if following else set()
    return sentence.clause.index in below
