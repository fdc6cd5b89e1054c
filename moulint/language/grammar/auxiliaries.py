"""From a modal or auxiliary to its main verb: "shall, at all times, be jointly reviewed"."""

from __future__ import annotations

from moulint.language.grammar.denial import (
    amount,
    denied_object,
    denies_nothing,
    in_no_event,
    no_longer,
)
from moulint.language.grammar.force import FAILING
from moulint.language.sentences.sentence import Sentence


def main_verb(sentence: Sentence, at: int, auxiliary: bool = False) -> tuple[int, bool, bool, bool]:
    """From behind a modal or auxiliary to the main verb: (verb, negated, passive, only)."""
    negated = only = False
    passive_possible = auxiliary
    tags, words = sentence.tags, sentence.words
    size = len(tags)
    while at < size:
        tag, word = tags[at], words[at]
        if no_longer(words, at):
            negated = True
            at += 2
        elif tag == "N" and word != "nor":
            if denies_nothing(words, at):
                at += 2  # "not only", "not limited to": no negation
                continue
            negated = True
            at += 1
        elif word == "only" and sentence.articled(at):
            break  # "have the only say"
        elif (
            tag == "R"
            or _of_each(sentence, at)
            or (word == "first" and set(tags[at + 1 : at + 2]) & set("dbHv"))
        ):
            only = only or word in ("only", "solely")
            at += 1
        elif tag == "b":
            passive_possible = True
            at += 1
        elif tag == "H" or (tag == "T" and words[at - 1] == "ought"):
            at += 1
        elif tag in ",C" and (closing := _closing_comma(sentence, at)):
            negated = negated or in_no_event(sentence, at, closing)
            at = closing + 1  # "shall, under any circumstances, be"
        elif (
            tag == "P"
            and word in _BETWEEN
            and not _agent_at(sentence, at)
            and (landing := _landing(sentence, at))
        ):
            negated = negated or in_no_event(sentence, at, landing) or tags[landing - 1] == "N"
            at = landing  # "shall at all times patrol"
        elif (
            tag == "n"
            and (passive_possible or words[at - 1] in ("have", "has"))
            and not amount(words, at + 1)
        ):
            negated = True
            at += 1
        else:
            break
    if words[at : at + 1] and words[at] in FAILING and words[at + 1 : at + 2] == ["to"]:
        negated = False  # "shall not fail to report"
    negated = negated or denied_object(sentence, at)
    passive = passive_possible and at < size and tags[at] == "d" and not sentence.articled(at)
    if passive_possible and at + 1 < size and tags[at] == "v" and words[at] in _SAME_IN_THE_PAST:
        passive = True
    return at, negated, passive, only


_SAME_IN_THE_PAST = frozenset("put set read run let cut cast shut hurt".split())


_BETWEEN = frozenset("at in under upon with on to for by within during after throughout".split())


def _of_each(sentence: Sentence, at: int) -> bool:
    """ "are each to have", "shall each sign": of one and all."""
    following = sentence.tags[at + 1 : at + 2]
    return sentence.words[at] in ("each", "all") and following in (["T"], ["v"], ["b"], ["d"])


def _closing_comma(sentence: Sentence, at: int) -> int | None:
    for position in range(at + 1, min(at + 16, len(sentence))):
        if sentence.tags[position] in "M;":
            return None
        if sentence.tags[position] == "," and position + 1 < len(sentence):
            after = sentence.tags[position + 1]
            inserted = sentence.tags[at + 1] in "SR" and after == "x"  # "when asked, guest-lecture"
            return position if inserted or after in "vdbNRHT" else None
        if position == sentence.own:  # "shall, on the way to a school:" and its item's verb
            return position - 1 if sentence.tags[position] in "vbR" else None
    return None


def _agent_at(sentence: Sentence, at: int) -> bool:
    """True for "is by the Chief": who does it, and not when."""
    return sentence.words[at] == "by" and any(first == at + 1 for (first, _), _ in sentence.named)


def _landing(sentence: Sentence, at: int) -> int | None:
    """The verb behind what is put between: "shall within a year of taking the post complete"."""
    tags = sentence.tags
    for position in range(at + 1, min(at + 14, len(sentence))):
        tag = tags[position]
        if tag == "d" or (tag in "vb" and not sentence.articled(position)):
            return position
        if tag in ",;MBC" or (tag == "S" and tags[position + 1 : position + 2] != ["P"]):
            return None  # but "at all times while on campus refrain"; "is in session he is called"
        if sentence.words[position] == "has":
            return None  # "the cook it has in mind for the fair has trained"
    return None
