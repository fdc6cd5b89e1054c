"""Relative clauses without their pronoun: "every officer it details", "names the dean approves"."""

from __future__ import annotations

from moulint.language.grammar.actors import PRONOUNS, actor_ends, actors
from moulint.language.grammar.demonstratives import TIMES
from moulint.language.grammar.force import Group
from moulint.language.sentences.sentence import Sentence


def contact(sentence: Sentence, group: Group) -> bool:
    """True for "it details" in "every officer it details": a relative without its pronoun."""
    at = group.start - 1
    if not group.present or at < 1:
        return False
    if sentence.words[at] not in PRONOUNS:
        return _of_a_noun(sentence, group, at)
    if sentence.words[at] == "it" and sentence.tags[group.start] == "B":
        return False  # "Under the program it is hoped that"
    if not actor_ends(sentence, at) or sentence.tags[at - 1] in ",;CSP":
        return False
    starts = [span[0] for span, _ in sentence.named if span[1] == at]
    return "as" not in sentence.words[max(0, min(starts) - 1) : min(starts)]  # "As a clerk he …"


def contact_of_name(sentence: Sentence, group: Group, following: Group | None) -> bool:
    """ "Facts the deputy learns at school shall stay there": the same behind a name."""
    if not group.present or following is None or following.present:
        return False
    between = range(group.verb + 1, following.start)
    if any(sentence.tags[at] in ",;S" or sentence.words[at] == "and" for at in between):
        return False
    ends = [span[0] for span, _ in actors(sentence, 0, group.start) if span[1] == group.start]
    at = min(ends, default=0)
    if at == 0 or not sentence.articled(at):
        return False
    noun, front = sentence.tags[at - 1], at - 1
    begins = front == sentence.own or sentence.articled(front)
    begins = begins or sentence.words[front - 1] in _CHOSEN  # "any contact the clerk has"
    return noun == "x" or (noun in "zv" and begins)


_CHOSEN = frozenset("any each every no all such".split())


def _of_a_noun(sentence: Sentence, group: Group, at: int) -> bool:
    """True for "serves" in "the head of each school the post serves and the clerk shall meet"."""
    behind = sentence.tags[group.verb + 1 : group.verb + 2]
    noun = sentence.tags[at - 1 : at + 1] == ["x", "x"] and sentence.articled(at)
    front = sentence.tags[sentence.own] in "PS" or sentence.words[at - 1] in TIMES
    return noun and not front and behind in (["C"], ["M"]) and sentence.tags[group.start] == "z"


def bare_relative(sentence: Sentence, main: Group, group: Group) -> bool:
    """ "a list of names the principal has approved": a relative clause without its "that"."""
    if not group.present or sentence.tags[sentence.own] in "PS":
        return False
    at = _doer(sentence, main, group)
    if at == group.start:
        at = _stranger(sentence, group)
    low = main.verb + 1
    # "shall be heard on, and must approve, the cook the warden names": no clause ends there
    low += sentence.tags[low : low + 1] == [","] and "," in sentence.tags[sentence.own : main.start]
    if sentence.tags[low : low + 1] == ["P"] and "," in sentence.tags[low:at]:
        low = sentence.tags.index(",", low) + 1  # "shall finish by May, hours on a list the cook"
    if set(sentence.tags[low:at]) & set("C,;S"):
        return False
    named = at < group.start
    while named and not sentence.articled(at) and sentence.tags[at - 1] == "x":
        at -= 1  # "the head cook"
    described = sentence.tags[at - 2 : at] in (["x", "v"], ["x", "z"])  # "a short list the cook"
    noun = sentence.tags[at - 1] == "x" or sentence.tags[at - 2] in "Pn"  # "of names the principal"
    return named and sentence.articled(at) and (noun or described)


def _doer(sentence: Sentence, main: Group, group: Group) -> int:
    """Where those begin who do it: "the list | the cook and the warden draw up"."""
    named = [span for span, _ in actors(sentence, main.verb + 2, group.start)]
    at = min((first for first, last in named if last == group.start), default=group.start)
    joined = [first for first, last in named if last == at - 1 and sentence.tags[last] == "C"]
    return min(joined, default=at)


def _stranger(sentence: Sentence, group: Group) -> int:
    """Where one begins of whom nothing is known: "a list | the Monitor has approved".

    Nothing may follow that it could be done to: a clause of its own would say what was approved.
    """
    behind = sentence.tags[group.verb + 1 : group.verb + 2]
    if sentence.tags[group.start] != "H" or behind not in ([], [","], [";"]):
        return group.start
    at = group.start - 1
    while at > 0 and sentence.tags[at] == "x" and not sentence.articled(at):
        at -= 1
    return at if sentence.tags[at] == "x" and sentence.tags[at - 1] == "x" else group.start


def done_to_one(sentence: Sentence, group: Group) -> bool:
    """True for "has hired" in "the name of any cook the warden has hired, and give it"."""
    if sentence.tags[group.start] != "H":
        return False
    at = min(
        (span[0] for span, _ in actors(sentence, 1, group.start) if span[1] == group.start),
        default=0,
    )
    noun = at > sentence.own and sentence.tags[at - 1] == "x" and sentence.articled(at)
    return noun and sentence.words[at - 1] not in TIMES
