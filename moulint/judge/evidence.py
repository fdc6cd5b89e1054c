"""What a document says to a rule: what satisfies it, falls short, contradicts it, takes it back."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import lru_cache

from moulint.judge.flaws import Flaw
from moulint.judge.joins import Found, all_joined, joined
from moulint.judge.match import Match
from moulint.judge.patterns import Pattern, pattern
from moulint.judge.search import in_force, matches
from moulint.language.agreement import Agreement
from moulint.language.grammar.force import Force
from moulint.language.grammar.limits import LimitKind
from moulint.language.grammar.provision import Standing
from moulint.policy.rule import Part, Rule


@dataclass(frozen=True, slots=True)
class Reading:
    """A rule's patterns, ready to be matched."""

    met: tuple[Pattern, ...]
    weak: tuple[Pattern, ...]
    conflicts: tuple[Pattern, ...]
    undone: tuple[Pattern, ...]
    """What makes a provision that satisfies the rule weak when it stands anywhere."""
    named: tuple[Pattern, ...]
    """For a part: what a provision that satisfies the rule, or one read with it, must name."""
    undone_by_exceptions: bool
    """True for a bar that is undone by what lifts it at somebody's request."""


@lru_cache(maxsize=1024)
def reading(stated: Rule | Part, matter: tuple[str, ...] = ()) -> Reading:
    """The patterns of a rule or of a part, read once; a part is about its rule's matter."""

    not_near = tuple(stated.reading.get("not_near", ()))

    def patterns(name: str) -> tuple[Pattern, ...]:
        return tuple(pattern(one) for one in stated.reading.get(name, ()))

    def beside(one: Pattern) -> Pattern:
        return replace(one, not_near=not_near + one.not_near)

    whole = stated.reading.get("confined_by_phrases", ())
    never = tuple(stated.reading.get("met_never", ()))
    met = (
        pattern(one, matter if matter and one.get("force") == "bar" else whole)
        for one in stated.reading.get("met_by", ())
    )
    return Reading(
        tuple(beside(replace(one, never=never + one.never)) for one in met),
        tuple(map(beside, patterns("weak_by"))),
        patterns("conflicts_with"),
        patterns("undone_by"),
        patterns("named_with") if isinstance(stated, Part) else (),
        bool(stated.reading.get("undone_by_exceptions")),
    )


@dataclass(slots=True)
class Evidence:
    """What a document says to one rule."""

    met: list[Match] = field(default_factory=list)
    weak: list[Match] = field(default_factory=list)
    conflicts: list[Match] = field(default_factory=list)
    undone: list[Match] = field(default_factory=list)
    also: dict[int, list[tuple[Found, Pattern]]] = field(default_factory=dict)
    """By identity of a match: what it was joined with, here or elsewhere, and as what."""
    lacking: dict[int, list[Pattern]] = field(default_factory=dict)
    """By identity of a match: the joined pieces that were not found."""


def soften(evidence: Evidence) -> None:
    """For a bar: what lifts it at somebody's request takes it back, and does not contradict it."""
    lifted = [
        one
        for one in evidence.weak
        if Flaw.HANDS_BACK in one.flaws
        and one.provision.standing is Standing.OPERATIVE
        and (one.provision.force is not Force.DUTY or not one.pattern.why_weak)
        and not _barred_though_asked(one)
    ]  # "when asked, shall tell the dean" lifts nothing
    soft = [
        one
        for one in evidence.conflicts
        if one.provision.force is Force.GRANT and Flaw.HANDS_BACK in one.flaws
    ]
    if soft and (evidence.met or lifted):
        evidence.conflicts = [one for one in evidence.conflicts if one not in soft]
        evidence.weak.extend(soft)
        lifted.extend(soft)
    evidence.undone.extend(lifted)


def _barred_though_asked(found: Match) -> bool:
    """True for "shall not search a bag at the request of a teacher": his asking lifts nothing."""
    limit = found.limit
    if found.provision.force is not Force.BAR or limit is None or limit.sentence is not None:
        return False
    words = found.provision.sentence.words
    low = limit.span[0]
    behind_verb = found.provision.verb < low
    return behind_verb and words[low] in _AT and words[low - 1] not in _EXCEPTING


_AT = frozenset("at upon on".split())
_EXCEPTING = frozenset("except unless only but save than , other".split())


def gather(agreement: Agreement, patterns: Reading) -> Evidence:
    """Every match of a rule's patterns, sorted into what it does to the verdict."""
    evidence = Evidence()
    for one in patterns.conflicts:
        found = matches(agreement, one)
        evidence.conflicts.extend(m for m in found if _stands_as_conflict(m))
        evidence.undone.extend(m for m in found if _takes_back(m))
    for one in patterns.met:
        for found_one in matches(agreement, one):
            sort_met(agreement, found_one, evidence)
    for one in patterns.undone:
        found = matches(agreement, one)
        evidence.undone.extend(m for m in found if m.full and in_force(m))
    add_weak(agreement, patterns, evidence)
    return evidence


def add_weak(agreement: Agreement, patterns: Reading, evidence: Evidence) -> None:
    """Add what falls short by the rule's own words, where it can still matter."""
    if not evidence.met or patterns.undone_by_exceptions:
        for one in patterns.weak:
            found = matches(agreement, one)
            evidence.weak.extend(m for m in found if in_force(m))
    evidence.weak.sort(key=_badness)


def _stands_as_conflict(found: Match) -> bool:
    flaws = set(found.flaws)
    if _as_needed(found):
        flaws.discard(Flaw.HEDGED)  # where leave to do it conflicts, so does "helps as needed"
    asked = flaws >= {Flaw.GRANT, Flaw.HANDS_BACK}  # "may help when asked", where a duty conflicts
    stands = found.provision.standing is Standing.OPERATIVE or (
        found.pattern.meanings and found.provision.standing is Standing.MEANING
    )
    if Flaw.STATEMENT in flaws and found.provision.implied:
        return False  # "Any request of an agent for entry": a thing named, and no deed of anybody
    return stands and not (flaws & _HARMLESS or asked)


def _as_needed(found: Match) -> bool:
    """True for a hedge that waits for a need, and does not ask whether it can be done."""
    if found.limit is None or found.limit.kind is not LimitKind.HEDGE:
        return False
    words = (found.limit.sentence or found.provision.sentence).words[slice(*found.limit.span)]
    return Force.GRANT in found.pattern.force and not _NEEDS.isdisjoint(words)


_NEEDS = frozenset("need needs needed necessary appropriate required".split())


def _takes_back(found: Match) -> bool:
    """True for an opposite that a hedge alone keeps from being one: "helps as time permits"."""
    operative = found.provision.standing is Standing.OPERATIVE
    return operative and found.flaws == (Flaw.HEDGED,)


_HARMLESS = {
    Flaw.HOPE,
    Flaw.PAST,
    Flaw.AIM,
    Flaw.MEANING,
    Flaw.HEDGED,
    Flaw.CONTINGENT,
    Flaw.RELEASE,
    Flaw.PROMISED,
}


def sort_met(agreement: Agreement, found: Match, evidence: Evidence) -> None:
    """Put a match of `met_by` where it belongs: met, or weak where it or a joined piece lacks."""
    if not in_force(found):
        return
    lacking: list[Pattern] = []
    others: list[tuple[Found, Pattern]] = []
    for piece in found.pattern.joined:
        at = joined(agreement, found.provision, piece, found.pattern.own_limits)
        if at is None:
            lacking.append(piece)
        else:
            others.append((at, piece))
    evidence.also[id(found)] = others
    evidence.lacking[id(found)] = lacking
    if lacking and found.pattern.only_joined:
        return
    if found.full and not lacking:
        evidence.met.append(found)
    else:
        evidence.weak.append(found)


def unjoined(agreement: Agreement, found: Match) -> list[Pattern]:
    """The pieces that a match should be joined with and that do not stand near it, even hedged."""
    start = found.provision.sentence
    pieces = found.pattern.joined
    near = (all_joined(agreement, start, replace(piece, never=())) for piece in pieces)
    return [piece for piece, there in zip(pieces, near, strict=True) if next(there, None) is None]


_ORDER = list(Flaw)


def _badness(found: Match) -> tuple[bool, bool, int]:
    """Weak provisions in order: operative ones first, and of those the nearest to being met.

    Those of `weak_by` keep the order in which the rule names its patterns.
    """
    stated = bool(found.pattern.why_weak)
    worst = max((_ORDER.index(flaw) for flaw in found.flaws), default=-1)
    return (
        found.provision.standing is not Standing.OPERATIVE,
        stated,
        0 if stated else worst,
    )


def bases_of(evidence: Evidence) -> list[Match]:
    """The provisions that satisfy a rule, and those that lack nothing but what they join with."""
    lacking = [one for one in evidence.weak if one.full and not one.pattern.why_weak]
    return [*evidence.met, *lacking]
