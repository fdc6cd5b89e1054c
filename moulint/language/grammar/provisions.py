"""Provisions: for each verb group of a sentence, who is bound, with what force, to do what.

A sentence is laid out in three steps: its verb groups (force.py), which of them stand in the main
clause (mains.py), and for each of those its subject and deed (extent.py, actors.py) and what limits
it (limits.py).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from moulint.language.grammar.actors import (
    actor_ends,
    actors,
    by_means_of,
    heads_of,
)
from moulint.language.grammar.agents import PEOPLE, agent_of
from moulint.language.grammar.extent import deed_end, subject_of
from moulint.language.grammar.force import Force, Group
from moulint.language.grammar.groups import groups
from moulint.language.grammar.headless import headless
from moulint.language.grammar.inside import besides, controlled, left_undone
from moulint.language.grammar.items import (
    denies_alone,
    enumerates,
    lists,
    notes_to_do,
    tells_of_thing,
    told_what_to_do,
    verb_first,
)
from moulint.language.grammar.limits import LimitKind, allowed_after_all, limits
from moulint.language.grammar.mains import main_groups
from moulint.language.grammar.members import members_of
from moulint.language.grammar.owed import owe
from moulint.language.grammar.provision import Context, Provision, Standing
from moulint.language.grammar.relatives import Main, relatives
from moulint.language.grammar.subjects import shares_subject
from moulint.language.grammar.told import told
from moulint.language.grammar.wishes import agreed, only_hoped, reported
from moulint.language.sentences.sentence import Sentence
from moulint.language.words.classes import DUTIES
from moulint.language.words.stream import Span


def _without_subject(
    sentence: Sentence, heads: list[Group], mains: list[tuple[Group, int | None]], context: Context
) -> bool:
    """True for an item, an answer or an order, which says what to do and not who does it."""
    answers = context.answers and lists(sentence, mains)
    if not mains and notes_to_do(sentence, sentence.own) is not None:
        return True
    if sentence.governed and denies_alone(sentence.words[: sentence.own]):
        return True
    return verb_first(sentence, mains) or answers or told_what_to_do(sentence, heads) is not None


def read(sentence: Sentence, standing: Standing, context: Context) -> list[Provision]:
    """The provisions of one sentence."""
    found: list[Provision] = []
    bounds = _bounds(sentence)
    heads = groups(sentence)
    mains = main_groups(sentence, heads)
    kept = [group for group, _ in mains]
    previous: Provision | None = None
    if _without_subject(sentence, heads, mains, context):
        return headless(sentence, heads, standing, context)
    for index, (group, marker) in enumerate(mains):
        earlier = mains[index - 1][0] if index else None
        subject = _subject(sentence, group, marker, earlier, bounds)
        later = next((one for one, inside in mains[index + 1 :] if inside is None), None)
        end = deed_end(sentence, group, later)
        end = next((m for _, m in mains[index + 1 :] if m is not None and m > group.start), end)
        provision = _provision(
            sentence,
            group,
            subject,
            (group.start, end),
            standing,
            context,
            _sharing(found, previous, group),
        )
        provision.limits = limits(sentence, group, subject, provision.deed, mains[0][0].start)
        provision.inner = tuple(
            one for one in heads if group.verb < one.start < end and one not in kept
        )
        if marker is not None and found:
            _embed(provision, _host(sentence, found, marker), group)
            if not provision.who and sentence.words[subject[0]] in _NOBODY:
                provision.who = found[-1].who  # "see to it that nobody on its payroll"
        if only_hoped(sentence, group, marker, earlier, {one.force for one in found}):
            provision.force, provision.embedded = Force.HOPE, True
        elif marker is None and previous is not None and _goes_on(previous, subject):
            provision.force, provision.bound_by = Force.HOPE, previous.bound_by
            provision.embedded = True
        known = standing is Standing.OPERATIVE and reported(sentence, group, marker, earlier)
        if known or (previous is not None and _told_as_well(previous, provision, marker)):
            provision.standing, provision.embedded = Standing.AIM, True
        if _denied_item(sentence, provision):
            provision.force, provision.negated = Force.BAR, True
        found.append(provision)
        if "nothing" not in sentence.words[subject[0] : subject[1]]:
            found.extend(controlled(sentence, provision))
        found.extend([*left_undone(sentence, provision), *besides(sentence, provision)])
        found.extend(_listed(sentence, provision, later.start if later else len(sentence)))
        if _first_denies(sentence, provision):
            provision.force, provision.negated = Force.BAR, True
        found.extend(_nor_does(sentence, provision))
        found.extend(_also_does(sentence, provision, group, later))
        previous = provision
        if provision.who and not provision.implied:
            context.named = provision.who
    _share_agent(found)
    _allowed_after_all(found)
    stated = list(_from_relatives(sentence, heads, kept, found, standing, context))
    if not found or mains[0][1] is not None:
        found[:0] = headless(sentence, heads, standing, context)
    return _with_relatives(sentence, found, stated)


def _subject(
    sentence: Sentence, group: Group, marker: int | None, earlier: Group | None, bounds: list[int]
) -> Span:
    """Where the subject of a verb group stands; `marker` opens the clause that the group is in."""
    if marker is not None:
        return marker + 1, group.start
    if group.inverted:
        return group.start + 1, group.inverted
    return subject_of(sentence, earlier, group, bounds)


def _with_relatives(
    sentence: Sentence, found: list[Provision], stated: list[Provision]
) -> list[Provision]:
    """What a sentence provides with what its relative clauses do, in reading order."""
    apart = tuple(one.deed for one in stated if one.force in (Force.GRANT, Force.HOPE))
    hung = tuple(one.deed for one in stated)
    past = told(sentence)
    bound = [one for one in stated if one.who and one.force in _BINDING and not one.passive]
    for one in found:
        one.apart, one.told, one.hung = apart, past, hung
        one.others = tuple(two.deed for two in bound if not two.who & one.who)
    for one in stated:
        if any(low <= one.verb < high for low, high in past):
            continue
        behind = (at for at, other in enumerate(found) if other.verb > one.verb)
        found.insert(next(behind, len(found)), one)
    return found


def _from_relatives(
    sentence: Sentence,
    heads: list[Group],
    kept: list[Group],
    outer: list[Provision],
    standing: Standing,
    context: Context,
) -> Iterator[Provision]:
    """What relative clauses provide by themselves: ", who shall interview every candidate"."""
    mains = [
        Main(
            one.deed[0],
            one.verb,
            min(one.subject[0], one.deed[0]),
            sentence.tags[one.deed[0]] in "Bb",
        )
        for one in outer
    ]
    hoped = any(one.force is Force.HOPE for one in outer)
    for one in relatives(sentence, heads, kept, mains):
        subject, group = one.subject, one.group
        provision = _provision(sentence, group, subject, one.deed, standing, context, None)
        never = _never_so(sentence, subject)
        if not agent_of(sentence, group, one.deed) and not never:
            provision.who = one.who
        denied = (one.denied or (never and group.force is Force.GRANT)) and not group.negated
        provision.force = Force.BAR if denied else group.force
        provision.negated = denied or group.negated
        provision.implied = False
        if hoped and provision.force is not Force.GRANT:
            provision.force = Force.HOPE
        provision.limits = limits(sentence, group, subject, one.deed, group.start)
        yield provision


_NOBODY = frozenset("nobody none one".split())


def _host(sentence: Sentence, found: list[Provision], marker: int) -> Provision:
    """What governs a "that": of a second one, behind "and", what governs the first."""
    if sentence.tags[marker - 1] != "C":
        return found[-1]
    return next((one for one in reversed(found) if not one.embedded), found[-1])


def _goes_on(previous: Provision, subject: Span) -> bool:
    """ "It is hoped that officers will teach and will mentor": the second is hoped for as well."""
    return previous.embedded and previous.force is Force.HOPE and subject[0] >= subject[1]


def _told_as_well(previous: Provision, provision: Provision, marker: int | None) -> bool:
    """ "State law provides that officers shall teach and shall mentor": both are only told."""
    if provision.standing is Standing.ASIDE:
        return False
    bare = provision.subject[0] >= provision.subject[1]
    if marker is not None and provision.sentence.tags[marker - 1] in "C,":
        return previous.standing is Standing.AIM  # "said that …, and that principals will help"
    said = previous.sentence.words[previous.verb + 1 : previous.verb + 2] == ["that"]
    told = previous.standing is Standing.AIM and (previous.embedded or said)
    return bare and marker is None and told


def _denied_item(sentence: Sentence, provision: Provision) -> bool:
    """An item "not greet …" under a lead-in that binds."""
    return (
        sentence.governed
        and sentence.tags[sentence.own : sentence.own + 1] == ["N"]
        and provision.force is Force.DUTY
        and provision.verb < sentence.own
    )


def _share_agent(found: list[Provision]) -> None:
    """ "X shall be done, and Y shall be done, by the SRO": one agent for joined passives."""
    for one, following in pairwise(found):
        agent = following.passive and "by" in following.sentence.words[slice(*following.deed)]
        if one.passive and not one.whom and not one.who and agent:
            one.who = following.who


def _allowed_after_all(found: list[Provision]) -> None:
    """ "shall stay out of it, but may do so when asked": what the second clause lifts."""
    for bar, grant in pairwise(found):
        if bar.force is Force.BAR and grant.force is Force.GRANT and bar.who == grant.who:
            lifted = allowed_after_all(grant.sentence, grant.deed)
            bar.limits += () if lifted is None else (lifted,)


def _names_more(sentence: Sentence, first: Provision, at: int) -> bool:
    """True at a colon behind which a thing or its doers are told, and no tasks."""
    if at - 2 > first.verb and tells_of_thing(sentence, at):
        return True
    return first.passive and sentence.words[at - 1] in PEOPLE


def _listed(sentence: Sentence, first: Provision, until: int) -> list[Provision]:
    """The items of a list set in one sentence: "shall (a) patrol …; (b) report …; and (c) …"."""
    found: list[Provision] = []
    low = first.deed[1]
    if low < until and _names_more(sentence, first, low):
        first.deed = (first.deed[0], until)
        return []
    while low < until and sentence.tags[low] == ";":
        high = next((i for i in range(low + 1, until) if sentence.tags[i] == ";"), until)
        at = low + 1
        while at < high and (sentence.tags[at] in "CR," or enumerates(sentence.words[at])):
            at += 1
        named = any(span[0] == at for span, _ in actors(sentence, at, high))
        denied = _denies(sentence, at, high) and first.force is Force.DUTY
        verbal = denied or (at < high and sentence.tags[at] in "vgTzdxbH")
        if not found and at < high and sentence.tags[at] == "S":
            low = high  # "shall come: (a) when a clerk calls; (b) to sweep"
            continue
        if not verbal or named or sentence.words[at] in _EACH | _SINGULAR | _PLURAL:
            break  # "; he tells the teacher" is no item
        if _own_clause(sentence, at, high):
            break
        noun = sentence.tags[at] == "x" and sentence.articled(at)  # "; the list shall"
        runs_on = sentence.tags[high - 1] in "C,"  # "; take reports; and | shall"
        noun = noun or (sentence.tags[at] == "z" and not runs_on)  # "; reports are public"
        if high == until < len(sentence) and (noun or actor_ends(sentence, high)):
            break  # what stands in front of the next main verb is its subject
        deed = (at, high)
        freed = first.negated and sentence.tags[at] == "z"  # "does not sing; washes up"
        force = Force.BAR if denied else Force.DUTY if freed else first.force
        negated = denied or (first.negated and not freed)
        group = Group(at, at, force, negated, False, False, False)
        own = limits(sentence, group, (at, at), deed)
        binding = first.bound_by or first.verb_group
        item = replace(first, verb=at + denied, deed=deed, limits=own, bound_by=binding)
        item.force, item.negated = force, group.negated
        owe(item)
        found.append(item)
        low = high
    return found


def _own_clause(sentence: Sentence, at: int, until: int) -> bool:
    """True for "the front office does that", a clause with a subject and verb of its own."""
    for position in range(at + 1, until):
        tag = sentence.tags[position]
        if tag not in "xBDH":
            return False
        if tag != "x":
            return sentence.tags[at] == "x" and position - at > 1
    return False


def _nor_does(sentence: Sentence, first: Provision) -> list[Provision]:
    """ "The clerk is not responsible for, nor takes part in, it": what is denied as well.

    In "is not responsible for or involved in it" the participle shares "is not".
    """
    if first.force is not Force.RELEASE or not first.negated:
        return []
    tags, words = sentence.tags, sentence.words
    for at in range(first.verb + 1, first.deed[1] - 1):
        if tags[at] in "MBHD;":
            return []
        verb = at + 1 + (words[at + 1] == "be")
        joins = words[at] == "nor" and tags[verb : verb + 1] in (["v"], ["z"], ["d"])
        joins = joins or (words[at] == "or" and tags[verb] == "d" and tags[at - 1] in ",P")
        if joins:
            deed = (verb, first.deed[1])
            group = Group(verb, verb, Force.BAR, True, False, False, False)
            item = replace(first, verb=verb, deed=deed, bound_by=first.bound_by or first.verb_group)
            item.force, item.limits = Force.BAR, limits(sentence, group, (verb, verb), deed)
            return [item]
    return []


def _also_does(
    sentence: Sentence, first: Provision, group: Group, later: Group | None
) -> list[Provision]:
    """ "The SRO has arrest powers, patrols the halls and takes reports": what is done as well."""
    if later is not None or not group.present or first.force is not Force.STATEMENT:
        return []
    tags = sentence.tags
    for at in range(first.verb + 1, first.deed[1]):
        if tags[at] in "S;MBHD":
            return []
        if tags[at] == "z" and tags[at - 1] in ",C":
            deed = (at, first.deed[1])
            group = Group(at, at, Force.DUTY, False, False, False, True)
            own = limits(sentence, group, (at, at), deed)
            return [replace(first, force=Force.DUTY, verb=at, deed=deed, limits=own)]
    return []


def _denies(sentence: Sentence, at: int, until: int) -> bool:
    """ "not to take part", "not be used": an item that bars, and not "not the principal"."""
    return sentence.tags[at : at + 1] == ["N"] and sentence.tags[at + 1 : until][:1] in (
        ["T"], ["v"], ["b"], ["R"],
    )  # fmt: skip


def _first_denies(sentence: Sentence, provision: Provision) -> bool:
    """ "shall: (1) not sing; (2) wash up": the first item bars, and the others do not."""
    colon = provision.verb
    listed = sentence.tags[colon : colon + 1] == [";"] and provision.force is Force.DUTY
    return listed and _denies(sentence, colon + 1, len(sentence))


_EACH = frozenset("each every any all no both either".split())


def _bounds(sentence: Sentence) -> list[int]:
    return [i for i, tag in enumerate(sentence.tags) if tag == ";"]


def _embed(provision: Provision, outer: Provision, group: Group) -> None:
    """Give what "shall ensure that" governs the force of the outer verb."""
    provision.embedded = True
    provision.by = outer.who
    described = group.present and provision.force in (Force.STATEMENT, Force.PAST)
    asserts = bool(_ASSERTS & set(provision.sentence.words[outer.verb : outer.verb + 1]))
    if provision.force is Force.PAST and (outer.who & provision.who or asserts):
        described = False  # "the officer certifies that he has completed": no duty to complete
    if outer.force is Force.HOPE:
        if not agreed(provision.sentence, provision.subject[0] - 1):
            provision.force = Force.HOPE
            provision.bound_by = outer.verb_group
    elif outer.force is Force.GRANT and not outer.negated and provision.force in _BINDING:
        provision.force = Force.HOPE  # "may direct that deputies not take part"
        provision.bound_by = outer.verb_group
    elif outer.standing is Standing.OPERATIVE and outer.force is Force.DUTY and described:
        provision.force = Force.DUTY
        provision.bound_by = outer.verb_group
    before = provision.subject[0]  # "is agreed in principle that officers will"
    outer_limits = (
        one
        for one in outer.limits
        if one.fronted or (one.kind is LimitKind.HEDGE and one.span[1] < before)
    )
    provision.limits = (*provision.limits, *outer_limits)


_BINDING = (Force.DUTY, Force.BAR)
_ASSERTS = frozenset(
    "certify certifies represent represents affirm affirms attest attests acknowledge acknowledges "
    "declare declares confirm confirms note notes recognize recognizes warrant warrants guarantee "
    "guarantees".split()
)
"""What says that something is so already, and has nobody do it."""
_LISTED_DUTIES = DUTIES | frozenset(
    "activities and or but regular daily main primary basic specific general typical essential "
    "also other these such include".split()
)
"""Of a subject that names nobody: "Duties and responsibilities include"."""
_SINGULAR = {"he", "she", "it", "who"}
_PLURAL = {"they", "them", "both", "these", "those", "former", "latter"}


_FORESEES = frozenset(
    "expect expects anticipate anticipates foresee foresees contemplate contemplates think thinks "
    "believe believes plan plans wish wishes".split()
)


def _sharing(found: list[Provision], previous: Provision | None, group: Group) -> Provision | None:
    """Whose subject "and shall" shares: "shall see that the gate is shut and shall lock it"."""
    if previous is None or not previous.embedded or group.present:
        return previous
    if previous.sentence.tags[previous.deed[0]] == "M":
        return previous
    outer = [one for one in found if not one.embedded and one.sentence.tags[one.deed[0]] == "M"]
    return outer[-1] if outer else previous


def _shared(previous: Provision, group: Group) -> frozenset[str]:
    """Whom the subject names that a second verb shares with a passive one.

    In "shall be led by the Chief and shall open gates" those who are led, and not the Chief.
    """
    low, high = previous.subject
    agent = "by" in previous.sentence.words[previous.verb : previous.deed[1]]
    if not previous.passive or group.passive or previous.implied or low >= high or not agent:
        return previous.who
    return heads_of(previous.sentence, previous.subject)[0]


def _provision(
    sentence: Sentence,
    group: Group,
    subject: Span,
    deed: Span,
    standing: Standing,
    context: Context,
    previous: Provision | None,
) -> Provision:
    never = group.force in (Force.GRANT, Force.BAR) and _never_so(sentence, subject)
    if never:
        subject = (sentence.words.index("which", *subject) + 1, subject[1])
    who, denied = heads_of(sentence, subject)
    force = Force.BAR if never else _force_of(sentence, group, subject, who)
    implied = False
    whom: frozenset[str] = frozenset()
    words = sentence.words[subject[0] : subject[1]]
    if group.inverted:
        denied = not group.negated
    allowing = _nothing_does(sentence, group, words)
    if allowing is not None:
        force = allowing
        who = frozenset(name for _, name in actors(sentence, group.verb, deed[1]))
    elif denied:
        force = _denied_force(sentence, group, force)
    if not who and allowing is None:
        if previous is not None and shares_subject(sentence, subject):
            who, implied = _shared(previous, group), previous.implied
            force = Force.BAR if _neither_does(sentence, previous, group) else force
        elif not (_SINGULAR | _PLURAL).isdisjoint(words):
            who = _stood_for(sentence, previous, context, group, words)
            implied = not who
        elif previous is None and _of_section(sentence, subject, words):
            who, implied = context.default(), True
    if who and not group.passive:
        who |= by_means_of(sentence, subject[0], max(group.verb, sentence.own))
    agent = agent_of(sentence, group, deed)
    if agent and force is Force.STATEMENT and words == ["it"]:
        force = Force.DUTY  # "it is the officer's job to"
    if agent:
        whom, who, implied = who, agent, False
    provision = Provision(
        sentence,
        force,
        who,
        subject,
        group.verb,
        deed,
        standing,
        group.passive,
        whom,
        implied=implied,
        negated=(group.negated or denied or force is Force.BAR or _refrains(sentence, group))
        and not (denied and force is Force.DUTY)
        and allowing in (None, Force.BAR),
    )
    if group.only and force is Force.GRANT:
        provision.force = Force.BAR
    if not group.passive:
        shared = previous is not None and subject[0] >= subject[1]
        provision.members = (
            previous.members if previous and shared else members_of(sentence, subject)
        )
    owe(provision)
    return provision


def _never_so(sentence: Sentence, subject: Span) -> bool:
    """ "There are no circumstances in which a clerk may": what nobody ever may."""
    low, high = subject
    which = next((at for at in range(low, high) if sentence.words[at] == "which"), low)
    no = sentence.words[max(low, which - 3) : max(low, which - 2)] == ["no"]
    return no and sentence.words[which - 2] in _CIRCUMSTANCES


_CIRCUMSTANCES = frozenset(
    "circumstances circumstance case cases situation situations instance instances event events "
    "condition conditions".split()
)


def _force_of(sentence: Sentence, group: Group, subject: Span, who: frozenset[str]) -> Force:
    """The force of a verb group, as far as its subject or its verb leaves it that force."""
    force = group.force
    being = force in (Force.STATEMENT, Force.DUTY) and sentence.tags[group.start] == "B"
    if being and sentence.any("encourages", subject[0], subject[1]):
        return Force.HOPE  # "the expectation is that"
    if force is Force.BAR and not _FORESEES.isdisjoint(sentence.words[group.verb : group.verb + 1]):
        return Force.HOPE  # "the parties do not expect that the officer will"
    if group.present and force is Force.DUTY and not who and _is_law(sentence, subject):
        return Force.STATEMENT  # "state law requires officers to": says what the law is
    return force


def _neither_does(sentence: Sentence, previous: Provision, group: Group) -> bool:
    """ "Neither party shall ask for it and shall take it": what "neither" denies goes on."""
    contrast = sentence.words[group.start - 1 : group.start] == ["but"]
    denied = previous.force is Force.BAR and "neither" in sentence.words[: group.start]
    return denied and not contrast


def _stood_for(
    sentence: Sentence,
    previous: Provision | None,
    context: Context,
    group: Group,
    words: list[str],
) -> frozenset[str]:
    """Whom a pronoun stands for: somebody of its own sentence first, then of those before it."""
    named = (
        _takes_up(sentence, previous, group)
        or _same_person(sentence, previous, context, words)
        or _antecedent(sentence, group)
    )
    if named:
        return named
    if previous is not None and previous.who:
        return previous.who
    return context.person() if {"he", "she"} & set(words) else context.named or context.last()


def _of_section(sentence: Sentence, subject: Span, words: list[str]) -> bool:
    """True where a subject names nobody, so that whose the section is does the deed."""
    nobody = set(words) <= _LISTED_DUTIES if words else not sentence.governed
    return nobody or (sentence.run_in and subject[1] <= sentence.own)


def _is_law(sentence: Sentence, subject: Span) -> bool:
    """True for a subject that is the law itself, and nobody whom the agreement binds."""
    low, high = subject
    return any(
        low <= first < min(high, low + 4) and sentence.words[last : last + 1] != ["enforcement"]
        for first, last in sentence.hits("law-itself")
    )


def _takes_up(sentence: Sentence, previous: Provision | None, group: Group) -> frozenset[str]:
    """ "…, the Chief shall hear her; he shall": the subject in front of the semicolon."""
    if previous is None or previous.implied or not (subject := sentence.tags[: group.start]):
        return frozenset()
    return previous.who if subject[-2:-1] == [";"] else frozenset()


def _same_person(
    sentence: Sentence, previous: Provision | None, context: Context, words: list[str]
) -> frozenset[str]:
    """ "She patrols. Rules are up to the principal, and she …": still whom the first one means."""
    if not context.same_person or not {"he", "she"} & set(words):
        return frozenset()
    named = previous is not None and actors(sentence, *previous.subject)
    return frozenset() if named else context.person()


def _antecedent(sentence: Sentence, group: Group) -> frozenset[str]:
    """The first actor in front of a pronoun in its own sentence, whom "he" or "it" stands for."""
    named = actors(sentence, sentence.own, group.start)
    for span, name in named:
        if span[1] == group.start - 1 and "as" not in sentence.words[max(0, span[0] - 1) : span[0]]:
            return frozenset({name})  # "shall tell SROs they are not to"
    for _, name in named:
        if not sentence.matcher.vocabulary.lists[name].served:
            return frozenset({name})
    return frozenset()


def _nothing_does(sentence: Sentence, group: Group, words: list[str]) -> Force | None:
    """What "nothing in this Agreement …" does to whom it names: restrains, allows or requires."""
    if "nothing" not in words:
        return None
    reach = range(group.start, group.verb + 7)
    found = sorted(
        (sentence.words[first] in _READS, first, force)
        for cues, force in (
            (("lets-do", "allows"), Force.BAR),
            (("restrains",), Force.GRANT),
            (("makes-do", "obliges", "burdens"), Force.RELEASE),
        )
        for cue in cues
        for first, _ in sentence.hits(cue)
        if first in reach
    )
    return found[0][2] if found else None


def _denied_force(sentence: Sentence, group: Group, force: Force) -> Force:
    """What "no officer", "neither party" makes of what its verb group says."""
    here = range(group.start, group.verb + 2)
    if any(first in here for first, _ in sentence.hits("refrains")):
        return Force.DUTY  # "no officer may decline to"
    if force is Force.BAR and not group.negated:
        return Force.RELEASE  # "no officer is prohibited from"
    obliged = any(first in here for first, _ in sentence.hits("obliges"))
    if force is Force.DUTY and obliged and sentence.tags[group.verb : group.verb + 1] == ["d"]:
        return Force.RELEASE  # "no officer is required to"
    return {
        Force.DUTY: Force.BAR,
        Force.GRANT: Force.BAR,
        Force.STATEMENT: Force.BAR,
        Force.RELEASE: Force.BAR,
    }.get(force, force)


_READS = frozenset("construed construe interpreted interpret deemed deem read".split())
"""What says no more of "nothing" than how it is read: "construed as requiring"."""


def _refrains(sentence: Sentence, group: Group) -> bool:
    """ "should avoid", "should have no part in": a hope that denies."""
    return group.force is Force.HOPE and any(
        group.start <= first <= group.verb + 1
        for cue in ("refrains", "has-no-part", "prohibits")
        for first, _ in sentence.hits(cue)
    )
