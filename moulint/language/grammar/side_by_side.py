"""What the provisions of one sentence leave to each other: an agent, and leave after all."""

from __future__ import annotations

from itertools import pairwise

from moulint.language.grammar.force import Force
from moulint.language.grammar.limits import Limit, LimitKind, classify
from moulint.language.grammar.provision import Provision
from moulint.language.sentences.sentence import Sentence
from moulint.language.words.stream import Span


def share_agent(found: list[Provision]) -> None:
    """ "X shall be done, and Y shall be done, by the SRO": one agent for joined passives."""
    for one, following in pairwise(found):
        agent = following.passive and "by" in following.sentence.words[slice(*following.deed)]
        if one.passive and not one.whom and not one.who and agent:
            one.who = following.who


_AFTER_ALL = (Force.GRANT, Force.DUTY)


def lift_after_all(found: list[Provision]) -> None:
    """ "shall stay out of it, but may do so when asked": what the second clause lifts."""
    for bar, grant in pairwise(found):
        if bar.force is Force.BAR and grant.force in _AFTER_ALL and bar.who == grant.who:
            lifted = _allowed_after_all(grant.sentence, grant.deed, bar.deed[1])
            bar.limits += () if lifted is None else (lifted,)
    for bar, asking, asked in zip(found, found[1:], found[2:], strict=False):
        if bar.force is Force.BAR and _asks_after_all(bar, asking, asked):
            lifted = Limit(LimitKind.HANDS_BACK, asking.deed, asking.deed)
            bar.limits, asked.limits = (*bar.limits, lifted), (*asked.limits, lifted)


def _asks_after_all(bar: Provision, asking: Provision, asked: Provision) -> bool:
    """ "shall not do it; however, the clerk may ask him to": who is barred acts on request."""
    turns = _TURNS & set(bar.sentence.words[bar.verb : asking.deed[0]])
    allows = asking.force is asked.force is Force.GRANT
    return bool(turns) and allows and asked.embedded and asked.who == bar.who != asking.who


_TURNS = frozenset("but however though although".split())


_DOES_SO = ({"so"}, {"it"}, {"this"}, {"that"})


def _allowed_after_all(sentence: Sentence, grant: Span, behind: int) -> Limit | None:
    """What "…, but may do so when the Chief approves" makes of the bar in front of it.

    `behind` is where the bar ends: "…, but when the Chief approves may do so".
    """
    words = sentence.words
    if "nor" in words[max(0, behind - 1) : grant[0] + 1]:
        return None  # "…, nor shall he do so unasked"
    at = next((i for i in range(*grant) if words[i] in ("do", "act")), grant[1])
    if at > grant[0] + 2 or set(words[at + 1 : at + 2]) not in _DOES_SO:
        return None
    return classify(sentence, (min(behind, grant[0]), grant[1]), False)


def name_the_thing(found: list[Provision]) -> None:
    """Let "The one thing a clerk shall never do is sing" keep him from singing."""
    for before, one in pairwise(found):
        words, (low, high) = one.sentence.words, one.subject
        named = words[before.subject[0] : before.subject[1]]
        asks = words[before.deed[1] - 1] == "do" and "thing" in named
        if asks and low >= high and one.force is Force.STATEMENT and one.deed[0] == before.deed[1]:
            one.force, one.negated, one.who = before.force, before.negated, before.who
