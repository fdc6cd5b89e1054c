"""What is weighed, asked about or dreamt of: "rejected a plan to", "could not agree on whether".

A proposal binds nobody before it is taken, and a question settles nothing.
"""

from __future__ import annotations

from moulint.language.grammar.provision import Standing
from moulint.language.grammar.saying import somebody_said
from moulint.language.sentences.sentence import Sentence

_NEAR = 4
"""Words in front of a proposal or a question among which its verb stands."""
REFUSING = frozenset(
    "rejected declined tabled withdrew defeated opposed dropped refused vetoed dismissed "
    "abandoned shelved".split()
)
"""What is done to a proposal that comes to nothing."""
_WEIGHING = frozenset(
    "considered discussed studied weighed debated reviewed explored heard received entertained "
    "drafted circulated floated mulled wants wanted seeks sought favors favored supports supported "
    "demands demanded requests requested opposes opposed called calls call pressed pressing pushed "
    "lobbied campaigned petitioned".split()
)
"""What somebody does with a proposal that is not accepted yet."""
PROPOSALS = frozenset(
    "proposal proposals motion plan plans draft drafts request requests idea ideas bill amendment "
    "amendments resolution clause language provision suggestion suggestions option options "
    "recommendation recommendations rule policy sentence section ordinance order injunction "
    "addendum measure".split()
)
_MATTER = frozenset("that which under whereby to for requiring barring providing making".split())
"""What the matter of a proposal begins with."""
_ASKING = frozenset(
    "discuss discusses discussed discussing consider considers considered considering "
    "ask asks asked asking debate debates debated explore explores explored question questions "
    "questioned wonder vote decide decides decided "
    "study studies undecided unsure unclear uncertain".split()
)
"""What leaves open what stands behind "whether"."""
_OVER = frozenset("on about over of".split())
"""What may stand between such a verb and "whether": "agree on whether"."""
_AGREEING = frozenset("agree agreed agrees disagree disagreed differ differed issue matter".split())
_WEIGH = frozenset(
    "consider discuss study weigh debate explore entertain negotiate propose pursue seek".split()
)
"""What somebody will do with a proposal first: "will explore a policy under which"."""
_DREAMS = frozenset(
    "aspire aspires encourage encourages imagine envision envisions envisioned picture welcome "
    "hope hopes dream want wants prefer prefers support supports favor favors".split()
)
"""Verbs of what is only wished for: "aspire to a town in which"."""
_DREAM_FAR = 7
"""Words in front of "in which" among which such a verb stands."""


def asks_whether(sentence: Sentence, at: int) -> bool:
    """True for a "whether" that leaves open what stands behind it: "could not agree on whether"."""
    words = sentence.words
    if words[at - 1] not in _OVER:
        return words[at - 1] in _ASKING
    return not (_ASKING | _AGREEING).isdisjoint(words[max(sentence.own, at - _NEAR) : at - 1])


def proposed(sentence: Sentence, at: int) -> Standing | None:
    """How the matter of a proposal stands that was weighed or refused: "rejected a plan to"."""
    words, tags = sentence.words, sentence.tags
    if words[at] not in PROPOSALS or words[at + 1 : at + 2] == []:
        return None
    if words[at + 1] not in _MATTER:
        return None
    for position in range(at - 1, max(sentence.own, at - 1 - _NEAR), -1):
        refused = words[position] in REFUSING
        weighed = words[position] in _WEIGHING and tags[position] in "dz"
        if refused or weighed or _to_weigh(sentence, position, at):
            if not somebody_said(sentence, position) and tags[position - 1] not in "MT":
                return None
            return Standing.ASIDE if refused else Standing.AIM
        if tags[position] not in "xdP":
            return None
    return None


def _to_weigh(sentence: Sentence, at: int, paper: int) -> bool:
    """True in "will explore a policy under which": what is still to be weighed."""
    behind = sentence.words[paper + 1]
    weighing = sentence.words[at] in _WEIGH and sentence.tags[at - 1] in "MTR"
    return weighing and behind not in ("to", "for")


def dreamt_of(sentence: Sentence, at: int) -> bool:
    """True for "aspire to a town in which clerks sweep"."""
    front = range(max(sentence.own, at - _DREAM_FAR), at - 1)
    near = any(sentence.words[one] in _DREAMS for one in front)
    return near and sentence.words[at - 1] in ("in", "under", "by")
