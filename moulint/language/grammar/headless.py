"""Provisions without a verb group of their own: items, notes, orders, and rows of tables.

A list item that has lost its lead-in, "To patrol …", "Patrolling …", says what is to be done and
not who does it; a note, "Clerk to open the gates", says both in few words.
"""

from __future__ import annotations

from moulint.language.grammar.actors import actors, joined
from moulint.language.grammar.force import Force, Group
from moulint.language.grammar.fronts import behind_front, behind_label, past_share
from moulint.language.grammar.further import listed
from moulint.language.grammar.heads import heads_of
from moulint.language.grammar.inside import controlled
from moulint.language.grammar.items import (
    BEHIND_NOUNS,
    hours_only,
    is_gerund,
    names_tasks,
    notes,
    notes_to_do,
    numbers,
    only_when,
    takes_no_part,
    told_what_to_do,
    under_bar,
    under_denial,
    wished,
)
from moulint.language.grammar.limits import limits
from moulint.language.grammar.owed import NAMING, owe
from moulint.language.grammar.presents import taken
from moulint.language.grammar.provision import Context, Provision, Standing
from moulint.language.grammar.told import tells_past
from moulint.language.grammar.transparent import made_clear
from moulint.language.sentences.sentence import Sentence
from moulint.language.words.classes import DUTIES


def _names_doers(sentence: Sentence, at: int) -> bool:
    """True for "Stewards lock gates.": people whose name looks like a verb in front of one.

    So does that of "Building Leaders and their clerks hold the keys."
    """
    name = max((last for (first, last), _ in sentence.named if first == at), default=at)
    if sentence.tags[at] == "g" and name > at + 1:
        return not {"v", "z", "M", "B"}.isdisjoint(sentence.tags[name:])
    followed = sentence.tags[at : at + 2] == ["z", "v"] and not sentence.articled(at + 1)
    return followed and sentence.words[at] in _DOERS and not sentence.clause.item


_DOERS = frozenset(
    "chaperones monitors stewards ushers volunteers guides hosts marshals referees pilots "
    "guards nurses files records".split()
)


def headless(
    sentence: Sentence, heads: list[Group], standing: Standing, context: Context
) -> list[Provision]:
    """A list item that has lost its lead-in: "To patrol …", "Patrolling …", "Patrol …".

    `heads` are the verb groups of the sentence.
    """
    if not len(sentence) or sentence.clause.heading or only_when(sentence):
        return []
    told = told_what_to_do(sentence, heads)
    begins = sentence.own if told is None else told
    noted = notes_to_do(sentence, begins)
    at, denied_alone = _begin(sentence, begins if noted is None else noted)
    at += sentence.words[at : at + 1] == ["do"] and sentence.tags[at + 1 : at + 2] == ["v"]
    if at >= len(sentence) and sentence.clause.row and hours_only(sentence):
        at = sentence.own  # "North House | 7:00-3:00": the hours themselves are what is said
    if at >= len(sentence) or sentence.words[at : at + 2] == ["be", "it"]:
        return []  # "Be it resolved that"
    if not sentence.governed and told is None and _names_doers(sentence, at):
        return []
    if context.things and sentence.tags[at] == "d":
        return []  # "Patrolled for two years": what somebody must have done before
    prose = noted is None and not (sentence.clause.item or sentence.governed or sentence.clause.row)
    item = _is_item(sentence, at, denied_alone)
    item = item and not (prose and _is_prose(sentence, at, told))
    if context.things:
        item, prose = False, item  # "Calming upset students" is here the name of a course
    elif sentence.run_in or context.answers or names_tasks(sentence):
        item = True  # "Duties of the SRO: foot patrol; liaison with the court"
    negated = denied_alone or _is_denied(sentence, at, item)
    kept_from = None if item or not negated else _kept_from(sentence, at)
    if kept_from is not None:
        item, who = True, kept_from
    else:
        who = _doers(sentence, at, context, item=item, prose=prose, noted=noted is not None)
    force = Force.BAR if negated else Force.DUTY
    if item and wished(sentence):
        force = Force.HOPE
    past = (prose or not sentence.governed) and tells_past(sentence)
    deed = (at, _deed_ends(sentence, at, heads, denied_alone))
    group = Group(at, at, force, negated, False, False, False)
    found = Provision(
        sentence,
        force if item else Force.PAST if past else Force.STATEMENT,
        who,
        (0, 0),
        at,
        deed,
        standing,
        limits=limits(sentence, group, (0, 0), deed),
        implied=kept_from is None,
        negated=negated,
    )
    owe(found)
    made = _made_to_do(sentence, found)
    return [found, *made, *(listed(sentence, found, len(sentence)) if denied_alone else ())]


def _made_to_do(sentence: Sentence, found: Provision) -> list[Provision]:
    """ "Prohibits cooks from singing", of a law told in points: what it makes them do or leave."""
    at = found.verb
    if found.force is not Force.DUTY or sentence.tags[at : at + 1] != ["z"] or not found.implied:
        return []
    if sentence.tags[at + 1 : at + 2] == ["P"]:
        return []  # "Requests by the cooks to sing": a noun
    made = controlled(sentence, found)
    if made or sentence.words[at] in _ENACTS:
        found.who = frozenset()  # "Requires the report to list the cooks": nobody's own deed
        found.force = found.force if made else Force.STATEMENT
        for one in made:
            one.by = frozenset()
    return made


_ENACTS = frozenset("requires mandates prohibits forbids precludes obliges compels".split())
"""What a law does that is told in points."""


def _is_item(sentence: Sentence, at: int, negated: bool) -> bool:
    """True for what somebody is to do, or is kept from, by its first word."""
    return _opens_item(sentence, at, negated) or (negated and _in_cell(sentence, at))


def _is_prose(sentence: Sentence, at: int, told: int | None) -> bool:
    """True for a sentence of its own that only seems to begin with a verb."""
    return _has_subject(sentence, at, told) or (told is None and _to_the_reader(sentence))


def _is_denied(sentence: Sentence, at: int, item: bool) -> bool:
    """True for what its lead-in or its own words put outside somebody's tasks."""
    if _set_outside(sentence, at):
        return True
    return item and (takes_no_part(sentence, at) or under_denial(sentence))


def _doers(
    sentence: Sentence, at: int, context: Context, *, item: bool, prose: bool, noted: bool
) -> frozenset[str]:
    """Who is to do it: named in front of a note, behind "by", or by what stands above."""
    named = heads_of(sentence, (sentence.own, _naming_ends(sentence)))[0]
    if (noted and named) or not (item or not (named or prose)):
        return named
    doer = _by_whom(sentence, at)
    return context.default() if doer is None else doer


def _naming_ends(sentence: Sentence) -> int:
    """Where the words end that may name whose duties follow.

    In "Duties of the clerk include presenting programs" nobody is named behind "include".
    """
    low, high = sentence.own, min(len(sentence), sentence.own + _NAMED_IN)
    opens = DUTIES & set(sentence.words[low : low + 3])
    return next((i for i in range(low + 2, high) if opens and sentence.words[i] in NAMING), high)


_NAMED_IN = 6


def _deed_ends(sentence: Sentence, at: int, heads: list[Group], denied_alone: bool) -> int:
    """Where the deed ends that begins at a word."""
    if heads:
        that = [n for n in range(at + 1, heads[0].start) if sentence.words[n] == "that"][:1]
        said = that == [at + 1] and sentence.tags[at] == "z"
        if that and (said or made_clear(sentence.words[: that[0]])):
            return that[0] + 1  # "Clarifies that cooks do not sing", "makes it clear that"
        for n in range(at + 1, heads[0].start - 2):
            if sentence.tags[n : n + 2] == [",", "P"] and sentence.words[n + 2] == "which":
                return n  # "Section 5, under which cooks do not sing, goes on"
    return _denial_ends(sentence, at) if denied_alone else len(sentence)


def _in_cell(sentence: Sentence, at: int) -> bool:
    """True for the participle of "Not involved" in a row, which says what somebody is kept from."""
    return sentence.governed and bool(sentence.clause.row) and sentence.tags[at] == "d"


def _denial_ends(sentence: Sentence, at: int) -> int:
    """Where what is denied ends: "never sings; washes up"."""
    stops = (i for i in range(at, len(sentence) - 1) if sentence.tags[i] == ";")
    return next((i for i in stops if sentence.tags[i + 1] == "z"), len(sentence))


def _by_whom(sentence: Sentence, at: int) -> frozenset[str] | None:
    """In "Sweeping of yards by the porter": the porter, whoever else the list is about."""
    if sentence.words[at + 1 : at + 2] != ["of"] or "M" in sentence.tags[at:]:
        return None
    for position in range(at + 2, min(at + _FAR, len(sentence) - 1)):
        if sentence.words[position] == "by":
            named = actors(sentence, position + 1, min(len(sentence), position + 4))
            unknown = frozenset[str]() if sentence.articled(position + 1) else None
            return joined(sentence, named) if named else unknown
        if sentence.tags[position] in ",;SB":
            break
    return None


_FAR = 9
"""How far behind a deed that a noun names its doer may stand, in words."""


def _begin(sentence: Sentence, at: int) -> tuple[int, bool]:
    """Where the deed begins behind numbers and denials, and whether it is denied."""
    negated = False
    at += sentence.tags[at : at + 2] == ["D", "N"]  # "Do not open the gates"
    while at < len(sentence) and (sentence.tags[at] in "RNT,n" or numbers(sentence.words[at])):
        negated = negated or sentence.tags[at] in "Nn"
        past = past_share(sentence, at)
        at = past if past > at else at + 1
    if at >= len(sentence):
        return at, negated
    return behind_front(sentence, behind_label(sentence, at)), negated


def _opens_item(sentence: Sentence, at: int, negated: bool) -> bool:
    """True for a verb that an item begins with."""
    item = sentence.tags[at] in "vgzb" or (at > 0 and sentence.tags[at - 1] == "T")
    item = item or (sentence.clause.item and at == sentence.own and is_gerund(sentence.words[at]))
    if sentence.tags[at] == "z" and sentence.words[at + 1 : at + 2] in BEHIND_NOUNS and not negated:
        return False  # "Concerns about the officer …", not "No searches of lockers"
    return item and not (at >= sentence.own and sentence.articled(at))  # "The present SRO attended"


def _to_the_reader(sentence: Sentence) -> bool:
    """True for a note on the text, "To be read with Annex K.", and for "Stop by any time."."""
    tags, words, at = sentence.tags, sentence.words, sentence.own
    if tags[at : at + 2] == ["T", "b"]:
        return bool(_WITH_TEXTS & set(words[at + 2 : at + 3]))
    return tuple(words[at : at + 2]) in _INVITES or words[at] in ("please", "see", "contact")


_WITH_TEXTS = frozenset(
    "read initialed initialled signed attached filed completed posted printed appended recorded "
    "construed interpreted kept reviewed renewed amended filled approved adopted".split()
)
_INVITES = frozenset(
    {
        ("stop", "by"),
        ("stop", "in"),
        ("drop", "by"),
        ("drop", "in"),
        ("come", "by"),
        ("come", "in"),
        ("come", "see"),
        ("come", "and"),
        ("call", "us"),
        ("ask", "for"),
        ("ask", "us"),
        ("feel", "free"),
        ("write", "us"),
        ("tell", "us"),
        ("let", "us"),
        ("meet", "our"),
        ("thank", "you"),
        ("look", "for"),
    }
)
"""How a text speaks to those who read it, and orders nothing."""


def _has_subject(sentence: Sentence, at: int, told: int | None) -> bool:
    """True for prose in which the "verb" of an item is none, and a finite verb comes behind."""
    tags = sentence.tags
    later = tags[at + 1 :]
    led = at > 0 and tags[at - 1] == "T"
    led = led or tags[at : at + 3] == ["v", "C", "v"]  # "Stop and greet pupils …"
    low = at + 1 + (tags[at] in "vz" and later[:1] == ["z"])  # "Handle reports of"
    finite = tags[at] in "vz" and any(
        tags[i] in "MBD" or (tags[i] == "z" and not taken(sentence, i))
        for i in range(low, len(tags))
    )
    if finite and not led and told is None and not notes(sentence, at):
        return True  # "State law provides that …"
    if later[:1] == ["d"] and sentence.words[at + 2 : at + 3] == ["that"]:
        return True  # "Counsel advised that …"
    return tags[at] == "g"  # "Protecting students depends on …"


def _set_outside(sentence: Sentence, at: int) -> bool:
    """True for an item under a lead-in that forbids, and for one that says it of itself."""
    if under_bar(sentence):
        return True
    asked = sentence.words[:1] in (["what"], ["things"])
    if asked and "N" in sentence.tags[: sentence.own]:
        return True
    outside = (one for cue in ("refrains", "outside-role") for one in sentence.hits(cue))
    return any(first == at or (asked and first < sentence.own) for first, _ in outside)


def _kept_from(sentence: Sentence, at: int) -> frozenset[str] | None:
    """Whom "No sweeping of halls by clerks." keeps from it."""
    by = next((i for i in range(at, len(sentence)) if sentence.words[i] == "by"), None)
    if by is None or sentence.words[sentence.own] != "no":
        return None
    who = [name for (first, _), name in actors(sentence, by + 1, len(sentence)) if first <= by + 3]
    return frozenset(who[:1]) or None


def row_tasks(
    sentence: Sentence,
    standing: Standing,
    doers: frozenset[str],
    barred: frozenset[str],
    allowed: frozenset[str] = frozenset(),
) -> list[Provision]:
    """What a row of a table gives whom it names to do, and bars others from."""
    found: list[Provision] = []
    at = 0  # a cell that says how begins with its row's task
    while at < len(sentence) - 1 and sentence.tags[at] in "RT,":
        at += 1
    deed = (at, len(sentence))
    for who, force in ((doers, Force.DUTY), (barred, Force.BAR), (allowed, Force.GRANT)):
        if who and at < len(sentence):
            group = Group(at, at, force, force is Force.BAR, False, False, False)
            limited = limits(sentence, group, (0, 0), deed)
            found.append(
                Provision(sentence, force, who, (0, 0), at, deed, standing, limits=limited)
            )
            found[-1].negated = force is Force.BAR
    return found
