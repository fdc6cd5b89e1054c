"""What a sentence only tells of, tries, asks or denies: "The auditor urged that clerks sweep".

A clause that stands behind "that", "whether" or a proposal's "under which" binds by the verb that
governs it. Most verbs do not bind: whoever said, urged or asked a thing has agreed to nothing, a
question settles nothing, a proposal that was rejected is none, and "nothing here means that …"
takes back what it says. `governed` finds where such a clause begins and ends; verbs of agreeing
("agree that", "shall ensure that", "it is resolved that") are left to `transparent`.
"""

from __future__ import annotations

from dataclasses import dataclass

from moulint.language.grammar.actors import actors
from moulint.language.grammar.force import Group
from moulint.language.grammar.other_texts import has_source
from moulint.language.grammar.provision import Standing
from moulint.language.grammar.saying import (
    FELT,
    SAID,
    SAYS_NOW,
    reports_that,
    said_bare,
    told_that,
)
from moulint.language.grammar.weighing import (
    PROPOSALS,
    REFUSING,
    asks_whether,
    dreamt_of,
    proposed,
)
from moulint.language.sentences.sentence import Sentence

_HOPED = frozenset(
    "hoped wished desired envisioned anticipated suggested recommended urged preferred "
    "contemplated".split()
)
"""What "it is …" makes a wish of: "it is hoped that"."""
_THINKS = frozenset("believes believe hopes hope wishes wish trusts trust wants want ask".split())
_DOUBTFUL = frozenset(
    "doubtful unlikely unclear uncertain possible conceivable questionable debatable arguable "
    "unsettled undecided improbable disputed contested".split()
)
_LIKED = frozenset("like prefer appreciate welcome love help favor enjoy".split())
"""What somebody "would": "would like it if"."""
_WOULD = frozenset("would might could".split())
_WEIGHS = frozenset("decide discuss debate wonder".split())
_ON_IF = _WOULD | _WEIGHS
"""One of these stands in front of an "if" that leaves a thing open: "discuss if clerks"."""
_NO_CASE = frozenset("that whether which who".split())
"""What opens a clause and no case."""
_NOTIONS = frozenset(
    "target goal aim option idea proposal suggestion thought theory view opinion argument claim "
    "allegation rumor "
    "concern question worry fear complaint dream wish hope possibility thinking belief "
    "recommendation alternative approach contention position stance preference advice counsel "
    "ambition dogma demand request".split()
)
"""What is only thought or said: "one option is that"."""
_FALLACIES = frozenset(
    "misconception misunderstanding myth fallacy rumor assumption allegation contention suggestion "
    "speculation accusation perception misperception".split()
)
"""What is only believed: "it is a common misconception that"."""
_PRAISED = frozenset("best good common better leading usual promising recommended".split())
"""What a practice is that others follow: "best practice is that"."""
_SUPPOSE = frozenset("suppose imagine assume pretend picture supposing assuming".split())
"""How a sentence begins that makes a case up."""
_LEAVE = frozenset("may might could".split())
_DECIDING = frozenset(
    "decide agree determine provide require say find conclude vote resolve direct ask request "
    "propose recommend order state rule learn hear".split()
)
"""What leaves it open whether somebody decides so: "may decide later that"."""


_MEANING = frozenset(
    "mean means require requires imply implies suggest suggests provide provides guarantee "
    "guarantees promise promises follow follows say says state states establish establishes "
    "demand demands".split()
)
"""Verbs that a denial takes the force from: "does not mean that"."""
_NEEDED = frozenset(
    "required necessary needed essential mandatory promised guaranteed agreed case true correct "
    "requirement condition rule term obligation duty guarantee promise need understanding "
    "agreement commitment assurance consensus expectation intention intent policy practice "
    "custom".split()
)
"""What "not" or "no" in front of takes away: "it is not required that", "there is no rule that"."""
_REFUSES = frozenset("decline declines refuse refuses declining refusing failed".split())
_CLAIM = frozenset(
    "claim contend argue pretend maintain assert allege say suggest assume presume infer "
    "conclude".split()
)
_AGREEING = frozenset("agree agreed agrees".split())
_UNABLE = frozenset(
    "unable failed failing refused declined not never cannot neither without".split()
)
"""What stands in front of agreeing where nothing was agreed: "were unable to agree that"."""
_MADE = frozenset("made given implied intended offered expressed created meant undertaken".split())
_ASSURED = frozenset(
    "representation warranty guarantee promise assurance commitment claim agreement undertaking "
    "finding obligation duty statement".split()
)
"""What "no … is made that" denies."""
_OPENING = PROPOSALS | {"that", "whether"}
"""A sentence without any of these governs nothing so."""
_TRYING = frozenset(
    "try tries attempt attempts endeavor endeavors strive strives seek seeks effort efforts aim "
    "aims hope hopes plan plans".split()
)
_SEEING = frozenset("see it so sure ensure assure insure guarantee ensuring assuring".split())
"""What somebody tries to do: "try to see that"."""
_HEREBY = frozenset("hereby accordingly therefore parties agree agrees adopts adopt".split())
"""What makes one's own what was told before: "…, and the parties agree to do so"."""
_NEAR = 4
"""Words in front of a "that" among which stands what governs it."""
_HEARD = 7
"""Words within which somebody who is bound anew is named."""


@dataclass(frozen=True, slots=True)
class Governed:
    """A stretch of a sentence that its governing verb keeps from binding."""

    first: int
    last: int
    standing: Standing
    wished: bool = False
    """True for a wish or a question, which is part of the deed of whoever has it."""

    def holds(self, at: int) -> bool:
        """True for a position inside."""
        return self.first <= at < self.last


def governed(sentence: Sentence, mains: list[tuple[Group, int | None]]) -> Governed | None:
    """The part of a sentence that is only told of, asked about or denied, if there is one.

    `mains` are its main verb groups, each with the "that" it stands behind: behind a case, only
    such a "that" tells of anything. "When the desk advises that …, the clerk shall" is no report,
    "When it was asked, the desk advised that the clerk …" is one.
    """
    tags, words = sentence.tags, sentence.words
    if _OPENING.isdisjoint(words) and not _governs_bare(words):
        return None
    opened = {marker for _, marker in mains}
    case = False
    for at in range(sentence.own, len(tags)):
        if tags[at] == ";":
            return _told_behind(sentence, at, mains)
        if words[at] == "if" and (_liked(sentence, at) or words[at - 1] in _WEIGHS):
            return Governed(at, _end(sentence, at), Standing.AIM)
        case = case or (tags[at] == "S" and words[at] not in _NO_CASE)
        if case and at not in opened:
            continue
        found = _governed_at(sentence, at, mains)
        if found is not None:
            return found
    return None


def _governed_at(
    sentence: Sentence, at: int, mains: list[tuple[Group, int | None]]
) -> Governed | None:
    """What a word of a sentence keeps from binding: that of a "that", a "whether", a proposal."""
    words = sentence.words
    if words[at] == "whether" and _left_to(sentence, at):
        return Governed(at, _end(sentence, at), Standing.ASIDE)
    if words[at] == "whether" and asks_whether(sentence, at):
        return Governed(at, _end(sentence, at), Standing.ASIDE, wished=True)
    if words[at] == "which" and dreamt_of(sentence, at):
        return Governed(at, _end(sentence, at), Standing.AIM)
    if words[at] == "that":
        found = _behind_that(sentence, at, mains)
        if found is not None:
            return found
    standing = proposed(sentence, at)
    if standing is not None:
        return Governed(at + 1, _end(sentence, at), standing)
    if words[at] in FELT and said_bare(sentence, at, mains, sentence.own):
        return Governed(at + 1, _end(sentence, at), Standing.AIM)
    return None


def _left_to(sentence: Sentence, at: int) -> bool:
    """True for "it is up to the chief whether", "shall recommend whether"."""
    words, low = sentence.words, sentence.own
    if words[at - 1].startswith("recommend"):
        return True
    if words[low : low + 2] != ["it", "is"] or at - low > 2 * _NEAR:
        return False
    return not _LEFT_TO.isdisjoint(words[low + 2 : low + 4])


_LEFT_TO = frozenset("up for left not unclear uncertain unknown undecided unsettled".split())


def _told_behind(
    sentence: Sentence, low: int, mains: list[tuple[Group, int | None]]
) -> Governed | None:
    """What somebody said behind a semicolon: "She asked for more; he said the clerks sweep"."""
    for at in range(low + 1, len(sentence)):
        if sentence.tags[at] == ";":
            low = at
        elif sentence.words[at] in FELT and said_bare(sentence, at, mains, low + 1):
            return Governed(at + 1, _end(sentence, at), Standing.AIM)
    return None


def _behind_that(
    sentence: Sentence, at: int, mains: list[tuple[Group, int | None]]
) -> Governed | None:
    """What stands behind a "that" and is denied, told of, hoped for or left open."""
    end = min(_end(sentence, at), _main_behind(sentence, at, mains))
    if _denied(sentence, at) or _refused(sentence, at) or _not_agreed(sentence, at):
        return Governed(sentence.own, end, Standing.ASIDE)
    if reports_that(sentence, at, mains) or _unsettled(sentence, at):
        return Governed(sentence.own, end, Standing.AIM)
    front = sentence.words[max(sentence.own, at - _NEAR) : at]
    may_decide = not (_LEAVE.isdisjoint(front) or _DECIDING.isdisjoint(front))
    if _hoped(sentence, at) or may_decide:
        return Governed(at, end, Standing.AIM, wished=True)
    if told_that(sentence, at) or _attempted(sentence, at) or has_source(sentence, at):
        return Governed(at, end, Standing.AIM)
    return None


def _not_agreed(sentence: Sentence, at: int) -> bool:
    """True for "did not agree that", "would have agreed that", "no promise is made that"."""
    words, low = sentence.words, sentence.own
    if words[low] in _SUPPOSE and at == low + 1:
        return True
    if {"would", "have"} <= set(words[max(low, at - _NEAR) : at - 1]):
        return True  # "would have required that"
    if words[at - 1] in _AGREEING:
        near = words[max(low, at - 1 - _NEAR) : at - 1]
        only_would = "have" in near and not _WOULD.isdisjoint(near)  # "might have agreed that"
        denied = (n for n in range(at - 2, max(low, at - 2 - _NEAR), -1) if words[n] in _UNABLE)
        first = next(denied, at)
        return only_would or (first < at and _BETWEEN.issuperset(words[first + 1 : at - 1]))
    if words[at - 1] in _MADE and sentence.tags[at - 2] in "Bb":
        front = words[max(low, at - 1 - _FRONT) : at - 2]
        return not (_NONE.isdisjoint(front) or _ASSURED.isdisjoint(front))
    return False


_BETWEEN = frozenset("to yet been ever fully able quite so far both all have be".split())
"""What may stand between a denial and the agreeing that it denies."""
_NONE = frozenset("no neither".split())


def _main_behind(sentence: Sentence, at: int, mains: list[tuple[Group, int | None]]) -> int:
    """Where the main verb stands behind a "that" which only tells who is meant.

    "A clerk who comes to believe that a gate is broken | shall report it."
    """
    first = next((group for group, marker in mains if marker is None), None)
    inserted = "," in sentence.tags[at - 2 : at]  # "a clerk, who was asked, said that"
    told_who = not inserted and not _WHO.isdisjoint(sentence.words[sentence.own : at])
    behind = told_who and first is not None and first.start > at
    return first.start if first is not None and behind else len(sentence)


_WHO = frozenset("who which whose".split())


def _governs_bare(words: list[str]) -> bool:
    """True where something may be governed without "that": "would like it if", "felt clerks"."""
    return not FELT.isdisjoint(words) or ("if" in words and not _ON_IF.isdisjoint(words))


def _liked(sentence: Sentence, at: int) -> bool:
    """True for an "if" behind what somebody would like: "it would be kind if clerks swept"."""
    front = range(at - 1, max(sentence.own, at - _NEAR - 1), -1)
    for one in front:
        if sentence.words[one] in _WOULD:
            behind = sentence.words[one + 1 : at]
            return behind[:1] == ["be"] or not _LIKED.isdisjoint(behind)
        if sentence.tags[one] in ",;S":
            return False
    return False


def _hoped(sentence: Sentence, at: int) -> bool:
    """True for "it is hoped that", "the clerk believes that"."""
    last, tags = sentence.words[at - 1], sentence.tags
    if last in _HOPED:
        return tags[at - 2] in "BbR"
    return last in _THINKS and tags[at - 1] in "zv"


def _unsettled(sentence: Sentence, at: int) -> bool:
    """True for "it is doubtful that", "one option is that"."""
    words = sentence.words
    if words[at - 1] in _DOUBTFUL:
        return True
    front = words[max(sentence.own, at - _NEAR) : at - 1]
    if words[at - 1] in _FALLACIES:
        return any(tag == "B" for tag in sentence.tags[max(sentence.own, at - _NEAR) : at - 1])
    if sentence.tags[at - 1] != "B":
        return False
    practice = front[-1:] == ["practice"] and not _PRAISED.isdisjoint(front)
    return practice or not _NOTIONS.isdisjoint(front)


def _refused(sentence: Sentence, at: int) -> bool:
    """True for "declined to require that", "warned against saying that", "nobody claims that"."""
    words, tags = sentence.words, sentence.tags
    if words[at - 1] in SAYS_NOW | SAID | _CLAIM:
        near = range(max(sentence.own, at - _FRONT), at)
        if any(tags[one] in "Nn" or words[one] in _NOBODY for one in near):
            return True
    if tags[at - 1] not in "vg":
        return False  # "shall not be brought to a place that"
    for one in range(sentence.own, at - 1):
        to = words[one + 1] == "to" and words[one] in REFUSING | _REFUSES
        not_to = words[one : one + 2] == ["not", "to"] and words[one - 1] in _CHOSE
        if to or not_to or (words[one] == "against" and tags[one + 1] == "g"):
            return not set(",;SM") & set(tags[one + 1 : at])
    return False


_CHOSE = frozenset("chose chosen decided elected agreed voted opted preferred resolved".split())


def _attempted(sentence: Sentence, at: int) -> bool:
    """True in "will try to see that", "shall make every effort to ensure that"."""
    words = sentence.words
    if words[at - 1] not in _SEEING:
        return False
    tried = next((one for one in range(sentence.own, at - 1) if words[one] in _TRYING), None)
    return tried is not None and not set(";S") & set(sentence.tags[tried:at])


def _denied(sentence: Sentence, at: int) -> bool:
    """True for "nothing here means that", "it is not required that", "there is no rule that"."""
    words, tags = sentence.words, sentence.tags
    front = range(max(sentence.own, at - _FRONT), at)
    last = words[at - 1]
    if last in _MEANING:
        return "nothing" in words[sentence.own : at] or any(
            tags[one] in "Nn" or words[one] in _NOBODY for one in front
        )
    head = at - 1
    if at >= 2 and "P" in tags[max(at - 3, 0) : at - 1]:
        head -= 2 + (tags[at - 2] != "P")  # "is not the policy of the town that"
    if head < 0 or words[head] not in _NEEDED:
        return False
    for one in range(head - 1, max(sentence.own, head - 1 - _NEAR), -1):
        if tags[one] in "Nn":
            return tags[one] == "n" or tags[one - 1] in "BH"  # and not "shall not break a rule"
        if tags[one] not in "xRd":
            return False
    return False


_FRONT = 9
_NOBODY = frozenset("neither nobody none rather instead without".split())
"""What denies a verb of meaning: "rather than require that"."""


def _end(sentence: Sentence, at: int) -> int:
    """Where what is governed ends: at "but", or where somebody is bound or agrees behind "and".

    At a semicolon too, other than those of a list: "said that clerks shall: (1) sweep; (2) mop". A
    second "shall" goes on from the first: "urged that clerks shall sweep, and cooks shall mop".
    """
    tags, words = sentence.tags, sentence.words
    listed = modal = verb = False
    for position in range(at + 1, len(tags)):
        listed = listed or words[position] == ":"
        modal = modal or tags[position] == "M"
        verb = verb or tags[position] in "zBHD"
        if (tags[position] == ";" and not listed) or words[position] == "but":
            return position
        parted = tags[position : position + 2] == [",", "C"] and position > at + 1
        if parted or (tags[position] == "C" and verb):  # "clerks and cooks" is one subject
            taken_up = bool(_HEREBY & set(words[position + 1 : position + _NEAR + 1]))
            if taken_up or (not modal and _anew(sentence, position)):
                return position
    return len(tags)


def _anew(sentence: Sentence, comma: int) -> bool:
    """True where somebody is named behind a comma or "and" who is bound by a modal."""
    tags = sentence.tags
    for (first, last), _ in actors(sentence, comma + 1, min(len(tags), comma + _HEARD)):
        if set(tags[comma:first]) <= set(",CR") and "M" in tags[last : last + 2]:
            return True
    return False
