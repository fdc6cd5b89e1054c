"""A rule's patterns: what a provision must be to count, read once from the rule's YAML.

    {who: officer, force: bar, what: school-discipline}

`who` names actors, `force` what the provision does to them, `what` lists of the vocabulary of
which one must stand in the deed. Every other key narrows a pattern further; see `Pattern`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from moulint.language.grammar.denying import DENIALS
from moulint.language.grammar.force import Force


@dataclass(frozen=True, slots=True)
class Pattern:
    """One way to satisfy, weaken or contradict a requirement."""

    who: tuple[str, ...] = ()
    """Actors that may be bound; () for anybody."""
    not_who: tuple[str, ...] = ()
    """Actors whose provisions do not count."""
    not_by: tuple[str, ...] = ()
    """Actors that may not be the ones who ask for it: "no teacher may ask an SRO to"."""
    timed: bool = False
    """True where only the entries of a timetable count: "Monday: gate"."""
    in_table: bool = False
    """True where only the cells of a table count."""
    unnamed: bool = False
    """True where nobody at all may be named as the one who does it: a passive, or no subject."""
    force: frozenset[Force] = frozenset()
    """Forces that count; empty for any."""
    not_force: frozenset[Force] = frozenset()
    """Forces that do not count, not even as weaker than those that do."""
    what: tuple[str, ...] = ()
    """Lists of which one must stand in the deed or subject."""
    opens: bool = False
    """True where the words of `what` must open the deed or an item: "shall patrol and teach"."""
    names_deed: bool = False
    """True where the words of `what` must themselves be the task, with no verb in front: the row
    "Detention | Deputy" of a table."""
    through: tuple[str, ...] | None = None
    """Where given, the verb must take hold of the words of `what`: between them only words of these
    lists may stand, and words that merely lead to a deed ("be used to")."""
    between: tuple[str, ...] = ()
    """Where given, every thing named between the words of `what`, or given right behind them, must
    be named by words of these lists."""
    compound: tuple[str, ...] = ()
    """Where given, a further noun right behind the words of `what` must be of these lists."""
    verb: tuple[str, ...] = ()
    """Lists of which one must begin at the verb that the words of `what` belong to."""
    not_verb: tuple[str, ...] = ()
    """Lists of which none may begin at that verb."""
    object: bool = False
    """True where the words of `what` must be what their verb is done to."""
    heads_subject: bool = False
    """True where words that begin in the subject must be its head, and not stand in a phrase."""
    whole: bool = False
    """True where no noun may follow that the words of `what` only describe."""
    alone: bool = False
    """True where nothing may follow the words of `what` that they could be done to."""
    topic: tuple[str, ...] = ()
    """Where words of `what` or `in_clause` are followed by "on …" or "about …": lists of which one
    must be meant there."""
    in_deed: bool = False
    """True where the words of `what` must stand in the deed, and not in its subject."""
    subject: tuple[str, ...] = ()
    """Lists of which one must stand in the subject."""
    not_subject: tuple[str, ...] = ()
    """Lists of which none may stand in the subject."""
    sentence: tuple[str, ...] = ()
    """Lists of which one must stand anywhere in the sentence."""
    also: tuple[tuple[str, ...], ...] = ()
    """For each, one of these lists must stand in the sentence too."""
    beside: tuple[tuple[str, ...], ...] = ()
    """For each, one of these lists must stand in the deed or subject too."""
    in_clause: tuple[tuple[str, ...], ...] = ()
    """For each, one of these lists must stand in the provision's own clause of the sentence."""
    never: tuple[str, ...] = ()
    """Lists of which none may stand in the sentence."""
    not_about: tuple[str, ...] = ()
    """Lists of which none may stand in the deed or its limits."""
    clear_of: tuple[str, ...] = ()
    """Lists of which none may stand in the deed or subject."""
    not_when: tuple[str, ...] = ()
    """Lists of which none may stand in a condition or exception ("when somebody is in danger")."""
    near: tuple[str, ...] = ()
    """Lists of which one must stand in the sentence or a little before it."""
    not_near: tuple[str, ...] = ()
    """Lists of which none may stand in the sentence or a little before it."""
    section: tuple[str, ...] = ()
    """Lists of which one must stand in the sentence, in its section before it or in a heading."""
    under: tuple[str, ...] = ()
    """Lists of which one must stand in a heading above."""
    to: tuple[str, ...] = ()
    """Actors of whom one must be named in the deed or subject."""
    each: str = ""
    """A family of lists: the pattern counts the different ones found, over the document."""
    at_least: int = 1
    """How many of `each` are needed."""
    eked_out_by: tuple[str, ...] = ()
    """Lists that make up a count that is short, beside at least one of `each`."""
    eked_out_beside: tuple[str, ...] = ()
    """Lists of things: a deed about them makes it up that is joined with one that counts."""
    eked_out_not_by: tuple[str, ...] = ()
    """Lists of verbs that begin no such joined deed."""
    eked_out_clear_of: tuple[str, ...] = ()
    """Lists of what may not stand in such a joined deed."""
    joined: tuple[Pattern, ...] = ()
    """What must be found as well, here or in provisions that this one is joined with."""
    links: tuple[str, ...] = ()
    """For a joined pattern: lists that tie another provision of the same section to this one."""
    links_beside: tuple[str, ...] = ()
    """Lists that tie a sentence of the same paragraph to this one: "the agenda shall …"."""
    not_apart: tuple[str, ...] = ()
    """For a joined pattern: lists that another sentence may not hold in which it is found."""
    same: tuple[str, ...] = ()
    """For a joined pattern: lists of things; where one provision speaks of "the log" and another
    of a log, they are read together."""
    only_joined: bool = False
    """True where a provision does not count at all unless everything it is joined with is found."""
    not_aims: bool = False
    """True where recitals, purposes and definitions do not count, not even as weak."""
    only_aims: bool = False
    """True for a pattern of recitals and purposes alone."""
    aims: bool = False
    """True where recitals and purposes count as they stand."""
    meanings: bool = False
    """True where definitions count as they stand: "'Clerk' means the aide who rings the bell"."""
    implied: bool = True
    """False where the actor must be named, and not taken from the heading."""
    only_hedges: bool = False
    """True where a hedge matters, and a wish of somebody ("when a teacher asks") does not."""
    matter: tuple[str, ...] = ()
    """Lists of what a bar is about. Where given, a phrase that confines the bar to some place,
    time, manner, means or purpose leaves it partial, unless it names the matter again."""
    limited: bool = False
    """True where hedges and exceptions do not matter."""
    own_limits: bool = False
    """True where they do not if they hold words of the pattern ("no clerk starts until trained"),
    and do where somebody's leave is set in front of it all, or behind."""
    says: str = ""
    """What the provision does, as a person would put it: "bars the officer from discipline"."""
    allows: str = ""
    """The same of a provision that only gives leave: "lets the officer help with discipline"."""
    why_weak: str = ""
    """Why it does not satisfy the requirement, for patterns of `weak_by`."""
    other_side: bool = False
    """True for one of `weak_by` that is shown beside what says the opposite, as the other side."""

    asked: tuple[tuple[str, ...], ...] = field(init=False, compare=False)
    """Groups of lists: a sentence whose provision fits holds one list of each."""
    denies: bool = field(init=False, compare=False)
    """True where only what denies something can count: a bar, or a release."""

    def __post_init__(self) -> None:
        verb = self.verb if self.what else ()
        groups = (self.what, self.subject, self.sentence, *self.also, *self.beside, self.to)
        asked = tuple(dict.fromkeys(filter(None, (*groups, *self.in_clause, verb))))
        object.__setattr__(self, "asked", asked)
        object.__setattr__(self, "denies", bool(self.force) and self.force <= DENIALS)

    def __hash__(self) -> int:
        return hash((self.who, self.what, self.says))  # enough to tell most apart, and quick


def pattern(data: Mapping[str, Any], matter: Sequence[str] = ()) -> Pattern:
    """A pattern from its YAML form; keys are checked by the rule schema."""
    return Pattern(
        who=_names(data.get("who")),
        not_who=_names(data.get("not_who")),
        not_by=_names(data.get("not_by")),
        timed=bool(data.get("timed", False)),
        in_table=bool(data.get("in_table", False)),
        unnamed=bool(data.get("unnamed", False)),
        force=frozenset(Force(name) for name in _names(data.get("force"))),
        not_force=frozenset(Force(name) for name in _names(data.get("not_force"))),
        what=_names(data.get("what")),
        opens=bool(data.get("opens_deed", False)),
        names_deed=bool(data.get("names_deed", False)),
        through=_names(data["through"]) if "through" in data else None,
        between=_names(data.get("between")),
        compound=_names(data.get("compound")),
        verb=_names(data.get("verb")),
        not_verb=_names(data.get("not_verb")),
        object=bool(data.get("object", False)),
        heads_subject=bool(data.get("heads_subject", False)),
        whole=bool(data.get("whole", False)),
        alone=bool(data.get("alone", False)),
        topic=_names(data.get("topic")),
        in_deed=bool(data.get("in_deed", False)),
        subject=_names(data.get("subject")),
        not_subject=_names(data.get("not_subject")),
        sentence=_names(data.get("sentence")),
        also=tuple(_names(one) for one in data.get("also", ())),
        beside=tuple(_names(one) for one in data.get("beside", ())),
        in_clause=tuple(_names(one) for one in data.get("in_clause", ())),
        never=_names(data.get("never")),
        not_about=_names(data.get("not_about")),
        clear_of=_names(data.get("clear_of")),
        not_when=_names(data.get("not_when")),
        near=_names(data.get("near")),
        not_near=_names(data.get("not_near")),
        section=_names(data.get("section")),
        under=_names(data.get("under")),
        to=_names(data.get("to")),
        each=str(data.get("each", "")),
        at_least=int(data.get("at_least", 1)),
        eked_out_by=_names(data.get("eked_out_by")),
        eked_out_beside=_names(data.get("eked_out_beside")),
        eked_out_not_by=_names(data.get("eked_out_not_by")),
        eked_out_clear_of=_names(data.get("eked_out_clear_of")),
        joined=tuple(pattern(one) for one in data.get("joined_with", ())),
        links=_names(data.get("tied_by")),
        links_beside=_names(data.get("tied_beside")),
        not_apart=_names(data.get("not_apart")),
        same=_names(data.get("same")),
        only_joined=bool(data.get("only_joined", False)),
        not_aims=bool(data.get("not_aims", False)),
        only_aims=bool(data.get("only_aims", False)),
        aims=bool(data.get("aims_count", False)),
        meanings=bool(data.get("meanings_count", False)),
        implied=bool(data.get("implied", True)),
        only_hedges=bool(data.get("only_hedges_matter", False)),
        matter=tuple(matter),
        limited=bool(data.get("limits_do_not_matter") or data.get("own_limits_do_not_matter")),
        own_limits=bool(data.get("own_limits_do_not_matter", False)),
        says=str(data.get("says", "")),
        allows=str(data.get("allows", "")),
        why_weak=str(data.get("but", "")),
        other_side=bool(data.get("other_side", False)),
    )


def _names(value: str | Sequence[str] | None) -> tuple[str, ...]:
    if value is None:
        return ()
    return (value,) if isinstance(value, str) else tuple(value)
