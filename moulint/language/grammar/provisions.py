"""Provisions: for each verb group of a sentence, who is bound, with what force, to do what.

A sentence is laid out in three steps: its verb groups (groups.py), which of them stand in the main
clause (mains.py), and for each of those its subject and deed (extent.py, actors.py), whom it means
where it names nobody (antecedents.py), what that leaves of its force (subject_force.py) and what
limits it (limits.py).
"""

from __future__ import annotations

from collections.abc import Iterator

from moulint.language.grammar.actors import actors, by_means_of
from moulint.language.grammar.agents import agent_of, whose_task
from moulint.language.grammar.antecedents import (
    PLURAL,
    SINGULAR,
    met_by_it,
    of_section,
    sharing,
    stood_for,
    taken_up,
    whom_shared,
)
from moulint.language.grammar.closing import reach_all
from moulint.language.grammar.embedded import (
    BINDING,
    embed,
    goes_on,
    host,
    told_as_well,
)
from moulint.language.grammar.extent import deed_end, subject_of
from moulint.language.grammar.force import Force, Group
from moulint.language.grammar.fronts import noted_behind_front
from moulint.language.grammar.further import also_does, first_denies, listed, nor_does
from moulint.language.grammar.governing import governed
from moulint.language.grammar.groups import groups
from moulint.language.grammar.headless import headless
from moulint.language.grammar.heads import heads_of
from moulint.language.grammar.hopes import only_hoped
from moulint.language.grammar.inside import besides, controlled, left_undone
from moulint.language.grammar.items import (
    denies_alone,
    lists,
    notes_to_do,
    told_what_to_do,
    verb_first,
)
from moulint.language.grammar.limits import limits
from moulint.language.grammar.mains import main_groups
from moulint.language.grammar.members import members_of
from moulint.language.grammar.other_texts import of_a_paper, said_elsewhere, treats_of
from moulint.language.grammar.owed import owe
from moulint.language.grammar.provision import Context, Provision, Standing
from moulint.language.grammar.refused import refuse_requests
from moulint.language.grammar.relatives import Main, is_something, no_such_thing, relatives
from moulint.language.grammar.side_by_side import lift_after_all, name_the_thing, share_agent
from moulint.language.grammar.subject_force import (
    denied_force,
    force_of,
    goes_on_denying,
    leave_outside,
    never_so,
    nothing_does,
    refrains,
    speaks_of_nothing,
)
from moulint.language.grammar.subjects import shares_subject
from moulint.language.grammar.told import told
from moulint.language.sentences.sentence import Sentence
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
    if noted_behind_front(sentence, mains):
        return True
    return verb_first(sentence, mains) or answers or told_what_to_do(sentence, heads) is not None


def read(sentence: Sentence, standing: Standing, context: Context) -> list[Provision]:
    """The provisions of one sentence."""
    heads = groups(sentence)
    mains = main_groups(sentence, heads)
    if _without_subject(sentence, heads, mains, context):
        return _held_back(sentence, mains, headless(sentence, heads, standing, context))
    reading = _Reading(sentence, heads, mains, standing, context)
    for index in range(len(mains)):
        reading.take(index)
    found = reading.found
    share_agent(found)
    lift_after_all(found)
    name_the_thing(found)
    found[:] = refuse_requests(found)
    kept = [group for group, _ in mains]
    stated = list(_from_relatives(sentence, heads, kept, found, standing, context))
    if not found or mains[0][1] is not None:
        found[:0] = headless(sentence, heads, standing, context)
    return _held_back(sentence, mains, reach_all(_with_relatives(sentence, found, stated)))


def _held_back(
    sentence: Sentence, mains: list[tuple[Group, int | None]], found: list[Provision]
) -> list[Provision]:
    """The provisions, those without force that the sentence only tells of, asks about or denies."""
    binds = any(one.standing is Standing.OPERATIVE for one in found)
    part = governed(sentence, mains) if binds else None
    if part is not None:
        for one in found:
            if part.holds(one.verb) and not (part.wished and one.force is Force.HOPE):
                one.standing, one.embedded = part.standing, True
            elif one.deed[0] < part.first < one.deed[1] and not part.wished:
                one.deed = one.deed[0], part.first  # "rejected" does nothing that it rejects
    return found


class _Reading:
    """The main clauses of a sentence, read one after the other: each knows those before it."""

    def __init__(
        self,
        sentence: Sentence,
        heads: list[Group],
        mains: list[tuple[Group, int | None]],
        standing: Standing,
        context: Context,
    ) -> None:
        self._sentence = sentence
        self._heads = heads
        self._mains = mains
        self._standing = standing
        self._context = context
        self._bounds = _bounds(sentence)
        self._previous: Provision | None = None
        """What the main clause in front provides, without what is joined to it."""
        self.found: list[Provision] = []

    def take(self, index: int) -> None:
        """Read the next main clause."""
        group, marker = self._mains[index]
        earlier = self._mains[index - 1][0] if index else None
        behind = self._mains[index + 1 :]
        later = next((one for one, inside in behind if inside is None), None)
        end = next((m for _, m in behind if m is not None and m > group.start), None)
        if end is None:
            end = deed_end(self._sentence, group, later)
        subject = _subject(self._sentence, group, marker, earlier, self._bounds)
        provision = self._laid_out(group, subject, end)
        if marker is not None and self.found:
            self._embed(provision, group, marker)
        self._weaken(provision, group, marker, earlier)
        if _denied_item(self._sentence, provision):
            provision.force, provision.negated = Force.BAR, True
        self.found.append(provision)
        self.found.extend(_joined(self._sentence, provision, group, later))
        self._previous = provision
        if provision.who and not provision.implied:
            self._context.named = provision.who

    def _laid_out(self, group: Group, subject: Span, end: int) -> Provision:
        """Who, force and deed of a main clause, with its own limits."""
        sentence, first = self._sentence, self._mains[0][0]
        kept = [one for one, _ in self._mains]
        provision = _provision(
            sentence,
            group,
            subject,
            (group.start, end),
            self._standing,
            self._context,
            sharing(self.found, self._previous, group),
        )
        provision.limits = limits(sentence, group, subject, provision.deed, first.start)
        provision.inner = tuple(
            one for one in self._heads if group.verb < one.start < end and one not in kept
        )
        return provision

    def _embed(self, provision: Provision, group: Group, marker: int) -> None:
        """Let what stands behind "that" have the force of what governs it."""
        embed(provision, host(self._sentence, self.found, marker), group)
        if not provision.who and self._sentence.words[provision.subject[0]] in _NOBODY:
            provision.who = self.found[-1].who  # "see to it that nobody on its payroll"

    def _weaken(
        self, provision: Provision, group: Group, marker: int | None, earlier: Group | None
    ) -> None:
        """Take the force from what is only hoped for, and from what is only told."""
        sentence, previous = self._sentence, self._previous
        if only_hoped(sentence, group, marker, earlier, {one.force for one in self.found}):
            provision.force, provision.embedded = Force.HOPE, True
        elif marker is None and previous is not None and goes_on(previous, provision.subject):
            provision.force, provision.bound_by = Force.HOPE, previous.bound_by
            provision.embedded = True
        operative = self._standing is Standing.OPERATIVE
        known = operative and (
            said_elsewhere(sentence, group, marker, earlier)
            or of_a_paper(sentence, group.start, marker)
        )
        if known or (previous is not None and told_as_well(previous, provision, marker)):
            provision.standing, provision.embedded = Standing.AIM, True


def _joined(
    sentence: Sentence, provision: Provision, group: Group, later: Group | None
) -> list[Provision]:
    """What else the clause of a provision provides; an item that bars takes its first one along."""
    found: list[Provision] = []
    if not speaks_of_nothing(sentence, group, sentence.words[slice(*provision.subject)]):
        found.extend(controlled(sentence, provision))
    found.extend([*left_undone(sentence, provision), *besides(sentence, provision)])
    found.extend(listed(sentence, provision, later.start if later else len(sentence)))
    if first_denies(sentence, provision):
        provision.force, provision.negated = Force.BAR, True
    found.extend(nor_does(sentence, provision))
    found.extend(also_does(sentence, provision, group, later))
    return found


def _subject(
    sentence: Sentence, group: Group, marker: int | None, earlier: Group | None, bounds: list[int]
) -> Span:
    """Where the subject of a verb group stands; `marker` opens the clause that the group is in."""
    if group.inverted:
        return group.start + 1, group.inverted
    if marker is not None:
        return marker + 1 + (sentence.tags[marker + 1] == ","), group.start
    return subject_of(sentence, earlier, group, bounds)


def _with_relatives(
    sentence: Sentence, found: list[Provision], stated: list[Provision]
) -> list[Provision]:
    """What a sentence provides with what its relative clauses do, in reading order."""
    apart = tuple(one.deed for one in stated if one.force in (Force.GRANT, Force.HOPE))
    hung = tuple(one.deed for one in stated)
    past = told(sentence)
    bound = [one for one in stated if one.who and one.force in BINDING and not one.passive]
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
            is_something(sentence, one.deed[0]),
        )
        for one in outer
    ]
    hoped = any(one.force is Force.HOPE for one in outer)
    for one in relatives(sentence, heads, kept, mains):
        subject, group = one.subject, one.group
        provision = _provision(sentence, group, subject, one.deed, standing, context, None)
        never = never_so(sentence, subject)
        none = never or no_such_thing(sentence, one.group, outer)
        if not agent_of(sentence, group, one.deed) and not never:
            provision.who = one.who or taken_up(sentence, subject, outer)
        denied = (one.denied or (none and group.force is Force.GRANT)) and not group.negated
        provision.force = Force.BAR if denied else group.force
        provision.negated = denied or group.negated
        provision.implied = False
        if hoped and provision.force is not Force.GRANT:
            provision.force = Force.HOPE
        provision.limits = limits(sentence, group, subject, one.deed, group.start)
        yield provision


_NOBODY = frozenset("nobody none one".split())


def _denied_item(sentence: Sentence, provision: Provision) -> bool:
    """An item "not greet …" under a lead-in that binds."""
    return (
        sentence.governed
        and sentence.tags[sentence.own : sentence.own + 1] == ["N"]
        and provision.force is Force.DUTY
        and provision.verb < sentence.own
    )


def _bounds(sentence: Sentence) -> list[int]:
    return [i for i, tag in enumerate(sentence.tags) if tag == ";"]


def _unnamed(
    sentence: Sentence, group: Group, subject: Span, context: Context, previous: Provision | None
) -> tuple[frozenset[str], bool]:
    """Whom a subject without a name leaves to be understood, and whether it is only implied."""
    words = sentence.words[slice(*subject)]
    if previous is not None and shares_subject(sentence, subject):
        return whom_shared(previous, group), previous.implied
    if not (SINGULAR | PLURAL).isdisjoint(words):
        who = stood_for(sentence, previous, context, group, subject)
        return who - met_by_it(sentence, group), not who
    if previous is None and of_section(sentence, subject, words):
        return context.default(), True
    return frozenset(), False


def _provision(
    sentence: Sentence,
    group: Group,
    subject: Span,
    deed: Span,
    standing: Standing,
    context: Context,
    previous: Provision | None,
) -> Provision:
    """One verb group read: who is bound, with what force, to do what."""
    never = group.force in (Force.GRANT, Force.BAR) and never_so(sentence, subject)
    if never:
        subject = (sentence.words.index("which", *subject) + 1, subject[1])
    who, denied = heads_of(sentence, subject)
    if who and treats_of(sentence, subject, group.verb):
        who = frozenset()
    force = Force.BAR if never else force_of(sentence, group, subject, who)
    implied = False
    whom: frozenset[str] = frozenset()
    words = sentence.words[subject[0] : subject[1]]
    if group.inverted:
        denied = not group.negated
    if previous is not None and sentence.words[group.start - 1] == "or" and not words:
        words = sentence.words[slice(*previous.subject)]  # "nothing here prohibits or limits"
    allowing = nothing_does(sentence, group, words)
    if allowing is not None:
        force = allowing
        who = frozenset(name for _, name in actors(sentence, group.verb, deed[1]))
    elif denied:
        force = denied_force(sentence, group, force)
    if not who and allowing is None:
        who, implied = _unnamed(sentence, group, subject, context, previous)
        shared = previous is not None and shares_subject(sentence, subject)
        if previous is not None and shared and goes_on_denying(sentence, previous, group):
            force = Force.BAR
    if who and not group.passive:
        low = 0 if sentence.words[:1] == ["through"] and not sentence.governed else subject[0]
        who |= by_means_of(sentence, low, max(group.verb, sentence.own))
    agent = agent_of(sentence, group, deed)
    if agent and force is Force.STATEMENT and words == ["it"]:
        force = Force.DUTY  # "it is the officer's job to"
    if not (agent or who) and (theirs := whose_task(sentence, group, subject)):
        agent, force = theirs, Force.DUTY if force is Force.STATEMENT else force
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
        negated=(group.negated or denied or force is Force.BAR or refrains(sentence, group))
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
    leave_outside(provision)
    return provision
