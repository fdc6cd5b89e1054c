"""The helping verbs: "is to patrol", "does not take part", "has the duty to"."""

from __future__ import annotations

from moulint.language.grammar.actors import PRONOUNS
from moulint.language.grammar.auxiliaries import main_verb
from moulint.language.grammar.denial import denied_in_front
from moulint.language.grammar.force import Force, Group, by_phrase
from moulint.language.grammar.modals import inverted
from moulint.language.grammar.subjects import (
    ends_subject,
)
from moulint.language.sentences.sentence import Sentence


def _inverted_being(sentence: Sentence, at: int) -> int | None:
    """ "At no time is an SRO to hand out", "nor are officers permitted to": where the verb is."""
    if not denied_in_front(sentence, at):
        return None
    for position in range(at + 2, min(at + 12, len(sentence))):
        tag = sentence.tags[position]
        if tag == "d" or (tag in "vb" and sentence.tags[position - 1] == "T"):
            return position
        if tag in ";MBD,":
            break
    return _behind_subject(sentence, at + 1)


def _behind_subject(sentence: Sentence, at: int) -> int | None:
    """ "In none of these is he *a porter*", "at no time is the clerk *a porter*"."""
    end = at + 1 if sentence.words[at : at + 1] and sentence.words[at] in PRONOUNS else None
    for (low, high), _ in sentence.named:
        if low == at:
            end = high
    if end is None or sentence.tags[end : end + 1] != ["x"]:
        return None
    return end if sentence.articled(end) else None


def to_be(sentence: Sentence, at: int) -> Group | None:
    """ "is prohibited from", "are responsible for", "is not a disciplinarian", "is to patrol"."""
    word = sentence.words[at]
    if sentence.tags[at] != "B":
        return None
    verb, negated, passive, only = main_verb(sentence, at + 1, auxiliary=True)
    if word in ("was", "were"):
        return Group(at, verb, Force.PAST, negated, passive, only, True)
    behind = _inverted_being(sentence, at)
    if behind is not None:
        force = by_phrase(sentence, at, behind, Force.BAR, True)
        passive = sentence.tags[behind] == "d"
        return Group(at, behind, force, True, passive, only, True, behind)
    force = Force.STATEMENT
    if verb < len(sentence) and sentence.tags[verb] == "T":
        force = Force.DUTY  # "is to patrol", "are to be kept by"
        verb += 1
        if sentence.words[verb : verb + 1] != ["have"]:
            verb, denied, passive, _ = main_verb(sentence, verb)
            negated = negated or denied
        elif set(sentence.tags[verb + 1 : verb + 2]) & set("dbH"):
            verb += 1  # "are to have had"
    elif passive or sentence.words[verb : verb + 1] == ["by"]:
        passive, force = True, Force.DUTY  # "appointment is by the Chief"
    if negated:
        force = Force.BAR
    force = by_phrase(sentence, at, verb, force, negated)
    if negated and sentence.words[verb : verb + 1] and sentence.words[verb] in _MINDS:
        force = Force.STATEMENT
    if force is Force.HOPE and sentence.words[verb + 1 : verb + 2] == ["not"]:
        negated = True  # "is encouraged not to"
    return Group(at, verb, force, negated, passive, only, True)


def unhelped(sentence: Sentence) -> list[Group]:
    """Where "is" is left out of a whole sentence: "Clerks prohibited from sweeping the hall"."""
    at = next((last for (first, last), _ in sentence.named if first == sentence.own), 0)
    denied = sentence.words[at : at + 1] == ["not"]
    verb = at + denied
    if not at or sentence.tags[verb : verb + 1] != ["d"]:
        return []
    cue = "allows" if denied else "prohibits"
    if not any(first == verb for first, _ in sentence.hits(cue)):
        return []
    return [Group(at, verb, Force.BAR, denied, True, False, True)]


_MINDS = frozenset(
    "aware sure certain known unusual uncommon unaware trained equipped qualified paid funded "
    "staffed".split()
)
"""What somebody who "is not" so has done or promised nothing about."""
_WANTS = frozenset("wish want like intend plan hope care desire mean".split())
"""What somebody who "does not" so promises nothing by."""


def to_do(sentence: Sentence, at: int) -> Group | None:
    """ "does not take part"."""
    if sentence.tags[at] != "D" or at + 1 >= len(sentence):
        return None
    behind = inverted(sentence, at)
    if behind is not None and sentence.words[at] != "did":
        return Group(at, behind, Force.BAR, True, False, False, True, behind)
    verb, negated, _, only = main_verb(sentence, at + 1)
    if not negated:
        if sentence.words[at] == "did" and sentence.tags[verb : verb + 1] == ["v"]:
            return Group(at, verb, Force.PAST, False, False, only, True)
        return _emphatic(sentence, at, verb) or _heads_column(sentence, at)
    past = sentence.words[at] == "did"
    force = by_phrase(sentence, at, verb, Force.PAST if past else Force.BAR, True)
    if sentence.words[verb : verb + 1] and sentence.words[verb] in _WANTS:
        force = Force.STATEMENT
    return Group(at, verb, force, True, False, only, True)


def _emphatic(sentence: Sentence, at: int, verb: int) -> Group | None:
    """ "The parties do hereby covenant to sweep", "the Chief does review it": a plain present."""
    word = sentence.words[at]
    if word == "did" or at == 0 or sentence.tags[verb : verb + 1] != ["v"] or at < sentence.own:
        return None
    if not ends_subject(sentence, at - 1, "z" if word in ("does", "doth") else "v"):
        return None
    if verb == at + 1 and word == "do" and sentence.articled(verb):
        return None  # "the clerks do the laundry"
    force = by_phrase(sentence, at, verb, Force.DUTY, False)
    return Group(at, verb, force, False, False, False, True)


def _heads_column(sentence: Sentence, at: int) -> Group | None:
    """The "do" of a column's header, "The clerks do", in front of a cell: "Open the gates"."""
    if _does_it(sentence, at):
        return Group(at, at, Force.DUTY, False, False, False, True)
    if _does_none(sentence, at):
        return Group(at, at, Force.BAR, True, False, False, True)
    begins = at + 1 == sentence.own and sentence.tags[at + 1 : at + 2] in (["v"], ["z"])
    if not begins or at == 0 or sentence.words[at] == "did" or sentence.tags[at - 1] == "N":
        return None
    return Group(at, at + 1, Force.DUTY, False, False, False, True)


def _does_it(sentence: Sentence, at: int) -> bool:
    """True for "do" as a verb of its own: "deans do all of that", "the Chief does this"."""
    following = sentence.words[at + 1 : at + 2]
    behind = at > sentence.own and sentence.tags[at - 1] == "x" and sentence.words[at] != "did"
    named = sentence.words[at] == "does" and sentence.tags[at + 1 : at + 2] in (["x"], ["z"])
    named = named and not {"what", "as", "than"} & set(sentence.words[sentence.own : at])
    named = named and "S" not in sentence.tags[sentence.own : at]
    return (
        behind
        and (following in _DONE or named)  # "does rounds of the yard"
        and ends_subject(sentence, at - 1, "z" if sentence.words[at] == "does" else "v")
    )


def _does_none(sentence: Sentence, at: int) -> bool:
    """ "The clerk does no sweeping of halls", "cooks do no gate duty"."""
    words, tags = sentence.words[at + 2 : at + 5], sentence.tags[at + 2 : at + 5]
    work = next((i for i, word in enumerate(words) if word in _WORK), len(words))
    plain = set(tags[:work]) <= set("xvg") and work < len(words)
    none = sentence.tags[at + 1 : at + 2] == ["n"] and (tags[:1] == ["g"] or plain)
    tag = "z" if sentence.words[at] == "does" else "v"
    return none and at > sentence.own and ends_subject(sentence, at - 1, tag)


_WORK = frozenset("work duty duties task tasks job jobs errand errands chore chores".split())
_DONE = (["all"], ["so"], ["this"], ["that"], ["it"], ["these"], ["those"], ["both"])


def to_have(sentence: Sentence, at: int) -> Group | None:
    """ "has the duty to", "has no authority to", "has completed"."""
    if sentence.tags[at] != "H" or sentence.words[at] == "having" or at + 1 >= len(sentence):
        return None
    if at and (sentence.tags[at - 1] in "TbMP" or sentence.words[at - 1] == "have"):
        return None
    if sentence.words[at] == "have" and _continues_modal(sentence, at):
        return None
    verb, negated, _, only = main_verb(sentence, at + 1)
    if verb >= len(sentence):
        return None
    force = Force.PAST if sentence.tags[verb] in "db" else Force.STATEMENT
    force = by_phrase(sentence, at, verb, force, negated)
    if force in (Force.STATEMENT, Force.RELEASE) and _lacks(sentence, verb - negated):
        force = Force.BAR
    if force is Force.STATEMENT and not negated and _has_it_done(sentence, at):
        force = Force.DUTY
    return Group(at, verb, force, negated, False, only, True)


def _has_it_done(sentence: Sentence, at: int) -> bool:
    """True for "has the hall swept by a firm": somebody sees to it that it is done.

    "Has two clerks posted at the gate" says how things are: what is had done is known already.
    """
    begins = at + 1
    known = sentence.words[begins] in ("it", "them") or sentence.pointed(begins)
    if sentence.words[at] not in ("have", "has") or not known:
        return False
    for place in range(begins + 1, min(begins + _THING, len(sentence))):
        tag = sentence.tags[place]
        if tag == "d":
            return sentence.words[place] not in _TELLS_WHICH
        if tag not in "xvzgPR":
            break
    return False


_TELLS_WHICH = frozenset(
    "required needed listed named described defined specified stated outlined prescribed granted "
    "given vested conferred delegated afforded accorded entitled called known used located based "
    "assigned posted provided established expected related associated set imposed allowed "
    "permitted reserved retained held owed attached contained".split()
)
"""What only tells which thing it is: "has the keys listed below"."""


_THING = 9
"""Words in which what somebody has done is named, and what is done to it."""


def _continues_modal(sentence: Sentence, at: int) -> bool:
    """True in a list behind a modal: "must be 21; have two years of service; have finished".

    So is "shall not cook, serve or otherwise have a hand in it", but not "… and have no right to".
    """
    before = at - 1
    while before > 0 and sentence.tags[before] in "CR":
        before -= 1
    if before > 0 and sentence.tags[before] == ";":
        return "M" in sentence.tags[:before]
    if before == at - 1 or sentence.tags[at + 1] not in "xv":
        return False
    modal = next((i for i in range(before, -1, -1) if sentence.tags[i] in "M;SBH"), 0)
    return sentence.tags[modal] == "M" and "C" in sentence.tags[before + 1 : at]


_LACKED = frozenset(
    "function functions jurisdiction mandate authority power powers role part hand right say "
    "involvement voice access entry admittance standing claim".split()
)


def _lacks(sentence: Sentence, at: int) -> bool:
    """ "has no disciplinary authority": an adjective between "no" and what is lacked."""
    following = zip(sentence.tags[at + 1 : at + 4], sentence.words[at + 1 : at + 4], strict=True)
    if sentence.words[at : at + 1] == ["neither"]:
        return not _LACKED.isdisjoint(sentence.words[at + 1 : at + 3])
    if sentence.tags[at] != "n":
        return False
    for tag, word in following:
        if word in _LACKED:
            return True
        if tag in "PT,;SMB" or word == "and":
            return False  # "no duty or power to"
    return False
