"""Wishes and reports: what somebody hopes for, or says that others say, and binds nobody."""

from __future__ import annotations

from moulint.language.grammar.extent import held_without_that
from moulint.language.grammar.force import Force, Group
from moulint.language.grammar.promised import in_revision, only_handled
from moulint.language.sentences.sentence import Sentence

_HOPES = frozenset(
    "hopes hope expects expect trusts trust believes believe anticipates anticipate wish "
    "wishes intend intends".split()
)


_HOPED = frozenset(
    "intended recommended hoped expected trusted anticipated wished desired envisioned intention "
    "intent hope wish desire aim expectation suggested proposed urged".split()
)


def _hoped(sentence: Sentence, earlier: Group, group: Group) -> bool:
    """ "The Chief hopes principals will help": what is hoped for, said without "that"."""
    verb = sentence.words[earlier.verb : earlier.verb + 1]
    if not verb or set(",;C") & set(sentence.tags[earlier.verb : group.start]):
        return False
    itself = verb[0] in _HOPED and held_without_that(sentence, earlier.verb) is not None
    return verb[0] in _HOPES or itself  # "It is hoped principals will help"


def only_hoped(
    sentence: Sentence,
    group: Group,
    marker: int | None,
    earlier: Group | None,
    before: set[Force],
) -> bool:
    """True for what is only hoped or expected, said with "that" or without it.

    `before` are the forces of the clauses in front.
    """
    if marker is not None and _hoped_that(sentence, marker, before):
        return True
    return earlier is not None and _hoped(sentence, earlier, group)


def _hoped_that(sentence: Sentence, marker: int, before: set[Force]) -> bool:
    """ "The parties hope that", "It is important, and all agree, that": what is only hoped for."""
    if sentence.words[marker - 1] in _HOPES | _HOPED:
        return True
    inserted = sentence.tags[marker - 1] == "," and not agreed(sentence, marker)
    return inserted and bool(before & {Force.HOPE, Force.PAST})


_SAYS = frozenset(
    "provide provides provided state states stated say says said declare declares declared hold "
    "holds held recommend recommends recommended suggest suggests suggested note notes noted "
    "report reports reported propose proposes proposed advise advises advised urge urges urged "
    "ask asks asked request requests requested require requires required specify specifies".split()
)


def reported(
    sentence: Sentence, group: Group, marker: int | None, earlier: Group | None = None
) -> bool:
    """ "State law provides that", "Some districts require that": what others say binds nobody."""
    if marker is not None and in_revision(sentence, marker):
        return True
    if marker is not None and earlier is not None:
        of_text = sentence.words[marker] == "that" and only_handled(sentence, earlier.verb, marker)
        if of_text or told_of(sentence, earlier, marker):
            return True
    if marker is None and _says_bare(sentence, group):
        return True
    if marker is None:
        if sentence.words[group.verb : group.verb + 1] == ["that"]:
            return sentence.tags[group.start] == "H"  # "has [said] that": "said" is left out
        marker = group.verb + 1
        if sentence.words[marker : marker + 1] != ["that"]:
            return False
        if sentence.words[marker - 1] in _TELLS_NOW:
            return any(marker < first <= marker + 2 for (first, _), _ in sentence.named)
    if sentence.words[marker - 1] not in _SAYS:
        return False
    if _ELSEWHERE & set(sentence.words[max(0, marker - 8) : marker]):
        return True  # "The agreement of another city provides that"
    source = sentence.any("outside-source", max(0, marker - 12), marker)
    return source is not None and sentence.any("agrees", 0, len(sentence)) is None


_ELSEWHERE = frozenset("another neighboring neighbouring nearby".split())


def _says_bare(sentence: Sentence, group: Group) -> bool:
    """ "State law says cooks may not sing": what the law says, told without "that"."""
    for at in range(sentence.own + 1, group.start):
        if sentence.tags[at] == "z" and sentence.words[at] in _SAYS:
            own = "," in sentence.tags[at : group.start]  # "As the law requires, cooks may not"
            return sentence.any("law-itself", at - 1, at) is not None and not own
        if sentence.tags[at] not in "xvdR":
            return False
    return False


_TELLS = frozenset(
    "stated said told reported announced noted explained indicated informed advised claimed "
    "written assured commented observed remarked testified mentioned answered replied".split()
)


_TELLS_NOW = frozenset("reports notes observes explains says writes recalls mentions tells".split())


def told_of(sentence: Sentence, earlier: Group, marker: int) -> bool:
    """ "The Chief has stated that deputies do not …": what somebody said once, and no promise."""
    if sentence.words[marker - 1] in _TELLS_NOW and marker - earlier.verb < 2:
        return True  # "the Sheriff reports that his deputies do not …"
    past = earlier.force is Force.PAST
    return past and not _TELLS.isdisjoint(sentence.words[earlier.start : marker])


def agreed(sentence: Sentence, marker: int) -> bool:
    """ "The parties intend, and hereby agree, that"."""
    return bool({"agree", "agrees"} & set(sentence.words[max(0, marker - 3) : marker]))
