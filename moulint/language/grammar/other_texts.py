"""What another text says, and not this one: the law, another town's agreement, a draft, a plan.

What somebody says stands in governing.py, what is hoped for in hopes.py.
"""

from __future__ import annotations

from moulint.language.grammar.force import Group
from moulint.language.grammar.promised import in_revision, only_handled
from moulint.language.sentences.sentence import Sentence
from moulint.language.words.stream import Span

_SAYS = frozenset(
    "provide provides provided state states stated say says said declare declares declared hold "
    "holds held recommend recommends recommended suggest suggests suggested note notes noted "
    "report reports reported propose proposes proposed advise advises advised urge urges urged "
    "ask asks asked request requests requested require requires required specify specifies show "
    "shows "
    "showed found finds indicates demonstrates".split()
)
_OTHER = frozenset(
    "another neighboring neighbouring nearby separate future subsequent contrast elsewhere".split()
)
"""Whose texts are not those of the parties."""
_SOME = frozenset("some many several most other others few certain".split())
"""Whose texts and doings are told of, at the head of a sentence: "Other towns agree that"."""
_AGREE = frozenset("agree agreed promise promised pledge pledged undertaken".split())
_SOURCE_FAR = 12
"""Words in front of a "that" among which its source is named: "the law of the state provides"."""
_OTHER_FAR = 8


def said_elsewhere(
    sentence: Sentence, group: Group, marker: int | None, earlier: Group | None
) -> bool:
    """True for what another text says: "State law provides that", "a draft that says that".

    `marker` is the "that" which the verb group stands behind, `earlier` the group in front of it.
    """
    if marker is None:
        behind = group.verb + 1  # the law's own verb, which takes along all that it says
        says_that = sentence.words[behind : behind + 1] == ["that"]
        says_that = says_that and not set("MBHDz").isdisjoint(sentence.tags[behind + 1 :])
        return _says_bare(sentence, group) or (says_that and has_source(sentence, behind))
    if in_revision(sentence, marker) or has_source(sentence, marker):
        return True
    if earlier is None or sentence.words[marker] != "that":
        return False
    return only_handled(sentence, earlier.verb, marker)


def has_source(sentence: Sentence, that: int) -> bool:
    """ "State law provides that", "The agreement of another city requires that"."""
    if sentence.words[that - 1] in _SAYS | _AGREE and _of_some(sentence, that):
        return True
    if sentence.words[that - 1] not in _SAYS:
        return False
    if not _OTHER.isdisjoint(sentence.words[max(0, that - _OTHER_FAR) : that]):
        return True
    source = sentence.any("outside-source", max(0, that - _SOURCE_FAR), that)
    return source is not None and sentence.any("agrees", 0, len(sentence)) is None


def _of_some(sentence: Sentence, that: int) -> bool:
    """ "Some contracts provide that", "Other towns have agreed that": none of the parties'."""
    low = sentence.own
    near = that - low <= _OTHER_FAR and not set(",;MS") & set(sentence.tags[low : that - 1])
    return near and sentence.words[low] in _SOME


def _says_bare(sentence: Sentence, group: Group) -> bool:
    """ "State law says cooks may not sing": what the law says, told without "that"."""
    for at in range(sentence.own + 1, group.start):
        if sentence.tags[at] == "z" and sentence.words[at] in _SAYS:
            own = "," in sentence.tags[at : group.start]  # "As the law requires, cooks may not"
            return sentence.any("law-itself", at - 1, at) is not None and not own
        if sentence.tags[at] not in "xvdR":
            return False
    return False


def of_a_paper(sentence: Sentence, start: int, marker: int | None) -> bool:
    """ "adopts a plan to ensure that cooks sweep", "hours meant to ensure cooks sweep": an aim.

    `start` is where the verb of the clause begins, `marker` its "that", if it has one.
    """
    verb = _ensuring(sentence, start, marker)
    if verb is None:
        return False
    tags, words = sentence.tags, sentence.words
    low = sentence.own if verb >= sentence.own else 0
    if _meant(sentence, verb):
        return True
    if tags[verb - 1] != "T":
        return False
    for at in range(verb - 2, max(low - 1, verb - _PAPER_FAR), -1):
        if words[at] in _PAPERS:
            return tags[at - 1] != "B"  # "it is the policy of the town to ensure that"
        if tags[at] not in "xPvR" or words[at] in _ENSURING:
            return False
    return False


def _ensuring(sentence: Sentence, start: int, marker: int | None) -> int | None:
    """Where "to ensure" or "of ensuring" stands that a clause follows."""
    before, most = (start, _CLOSE + _PAPER_FAR) if marker is None else (marker, _CLOSE)
    tags, words = sentence.tags, sentence.words
    near = range(before - 1, max(1, before - most - 1), -1)
    verb = next((i for i in near if words[i] in _ENSURING and tags[i - 1] in "TP"), None)
    return None if verb is None or set(",;MBHD") & set(tags[verb:before]) else verb


def _meant(sentence: Sentence, verb: int) -> bool:
    """ "hours designed to ensure", "a plan with a view to ensuring": an aim of what is done.

    What is required, or agreed, "to ensure" binds, and so does what somebody is to ensure.
    """
    words, tags = sentence.words, sentence.tags
    if tags[verb - 1] == "T" and tags[verb - 2] == "d":
        return words[verb - 2] in _MEANT
    if tags[verb] == "g":
        return words[verb - 2] in _MEANT | _ENDS
    return tags[verb - 1] == "T" and words[verb - 2] in _EFFORTS


_MEANT = frozenset("designed intended meant calculated aimed geared tailored crafted".split())
_ENDS = frozenset(
    "goal goals aim aims object objective objectives purpose purposes intent "
    "intention hope view eye".split()
)
"""What somebody has in view, "of" or "to" or "toward" doing it."""
_EFFORTS = frozenset("effort efforts attempt attempts endeavor bid".split())


def treats_of(sentence: Sentence, subject: Span, verb: int) -> bool:
    """True in "The mayor's manual shall cover the gates": a paper's contents bind nobody."""
    last = subject[1] - 1
    while last > subject[0] and sentence.words[last].isdigit():
        last -= 1  # "policy 5114"
    paper = subject[0] < last + 1 and sentence.words[last] in _PAPERS | _BOOKS
    return paper and sentence.words[verb : verb + 1] != [] and sentence.words[verb] in _TREATS


_TREATS = frozenset(
    "address addresses cover covers govern governs contain contains describe describes treat "
    "treats outline outlines detail details specify specifies set sets deal deals speak "
    "speaks".split()
)
"""What a paper does with its matter."""
_BOOKS = frozenset(
    "manual manuals handbook handbooks orders directive directives regulation regulations rules "
    "guide guides exhibit schedule memorandum document documents".split()
)
_ENSURING = frozenset(
    "ensure assure guarantee see require provide make ensuring assuring guaranteeing seeing "
    "requiring providing making".split()
)
_CLOSE = 3
_PAPER_FAR = 6
_PAPERS = frozenset(
    "plan plans policy policies bill bills legislation law laws act procedure procedures protocol "
    "protocols proposal proposals guideline guidelines resolution ordinance strategy".split()
)
"""Papers that have an aim, of which nobody is bound to it by the paper's being spoken of."""
