"""What somebody said: "urged that clerks sweep", "told the board in May that", "felt they should".

Whoever tells a thing promises nothing by it. Governing.py asks this of each "that".
"""

from __future__ import annotations

from moulint.language.grammar.force import Group
from moulint.language.sentences.sentence import Sentence
from moulint.language.words.classes import REPORTING

SAID = frozenset(
    "stated told reported announced noted explained indicated informed advised claimed written "
    "wrote assured commented observed remarked testified mentioned answered replied argued felt "
    "thought believed hoped wished feared complained contended maintained insisted emphasized "
    "stressed concluded recommended suggested proposed urged asked requested demanded preferred "
    "begged pleaded warned predicted recalled repeated heard learned read suspected doubted "
    "opined counseled favored moved promised pledged alleged asserted speculated cautioned worried "
    "posited theorized imagined joked rumored complained".split()
)
"""What somebody said, thought or asked for once."""
SAYS_NOW = frozenset(
    "recommends suggests urges proposes advises argues feels thinks claims contends insists "
    "demands prefers doubts opines asks alleges asserts speculates predicts complains fears "
    "worries objects questions imagines supposes reckons charges cautions warns".split()
)
"""What somebody says or asks for, and nobody promises."""
SAY_NOW = frozenset(
    "argue contend insist allege assert opine speculate recommend suggest urge propose advise "
    "feel think believe maintain".split()
)
"""The same of several: "advocates argue that"."""
_VERBS_ONLY = frozenset("alleges asserts contends insists opines speculates supposes".split())
"""Those of them that no noun looks like."""
_TOLD_TO = frozenset(
    "told informed advised assured reminded notified asked urged warned wrote recommended "
    "suggested reported explained proposed written stated announced noted indicated claimed "
    "commented observed remarked testified mentioned answered replied".split()
)
"""Verbs of saying behind which the hearer or the place is named: "told the board that"."""
_HEARER = 7
"""Words within which the hearer stands."""
FELT = frozenset("felt thought believed argued claimed insisted feared told testified".split())
"""Verbs of saying that go without "that": "members felt the clerks should"."""
_TIMED = frozenset("within during before after at when while in".split())
"""What may stand right behind such a verb, besides somebody's name."""


def told_that(sentence: Sentence, at: int) -> bool:
    """True for a "that" behind a verb of saying: "urged that", "told the board in May that"."""
    tags, words = sentence.tags, sentence.words
    verb = at - 1
    while verb > sentence.own and tags[verb] == "R":
        verb -= 1
    if words[verb] in SAID and tags[verb] in "dx" and somebody_said(sentence, verb):
        return True
    if words[verb] in SAYS_NOW and (tags[verb] == "z" or words[verb] in _VERBS_ONLY):
        return True
    if words[verb] in SAY_NOW and _several(sentence, verb):
        return True
    for position in range(verb - 1, max(sentence.own, at - _HEARER), -1):
        if tags[position] not in "xPTdC":
            return False
        if words[position] in _TOLD_TO and tags[position] == "d":
            return somebody_said(sentence, position)
    return False


def _several(sentence: Sentence, verb: int) -> bool:
    """True for a subject in the plural with no verb of its own: "many clerks | argue"."""
    front = sentence.tags[sentence.own : verb]
    return (
        front != []
        and set(front[1:]) <= set("xnPC")
        and sentence.words[verb - 1].endswith("s")
        and not sentence.articled(verb)
    )


def reports_that(sentence: Sentence, at: int, mains: list[tuple[Group, int | None]]) -> bool:
    """True for "the chief reports that deputies", where it is a main verb, and no noun like it."""
    if sentence.words[at - 1] not in REPORTING or all(one.verb != at - 1 for one, _ in mains):
        return False
    return any(at < first <= at + 2 for (first, _), _ in sentence.named)


def said_bare(sentence: Sentence, at: int, mains: list[tuple[Group, int | None]], low: int) -> bool:
    """True for "some members felt the clerks should sweep", said without "that"."""
    tags, begins = sentence.tags, at + 1
    behind = any(at < group.verb for group, _ in mains)
    before = any(low <= group.verb < at for group, _ in mains)
    if tags[at] not in "dx" or not low < at or before or not behind or begins >= len(tags):
        return False
    named = any(first == begins for (first, _), _ in sentence.named)
    whom = tags[begins] == "n" or named or sentence.articled(begins)
    if not (whom or sentence.words[begins] in _TIMED):
        return False
    return not set(",;SCvzBHD") & set(tags[low:at]) and tags[at - 1] == "x"


def somebody_said(sentence: Sentence, verb: int) -> bool:
    """True where a verb of saying has a subject of its own, or is told of as past.

    "It is recommended that" recommends here and now, which other readings weigh.
    """
    before = verb - 1
    while before > sentence.own and sentence.tags[before] in "RH":
        before -= 1
    if sentence.tags[before] in "Bb":
        return sentence.words[before] in ("was", "were", "been")
    return verb > sentence.own and sentence.tags[before] in "xC,"
