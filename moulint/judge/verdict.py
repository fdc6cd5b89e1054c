"""One verdict a rule: an opposite provision first, then the strongest, then the nearest miss."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import chain

from moulint.judge import confidence, messages
from moulint.judge.deeds import Deeds
from moulint.judge.fitting import fitting
from moulint.judge.flaws import Flaw
from moulint.judge.joins import Found, joined
from moulint.judge.match import Match, match
from moulint.judge.nearest import nearest
from moulint.judge.opening import begins_item
from moulint.judge.parts import named_by
from moulint.judge.patterns import Pattern, pattern
from moulint.judge.places import place, place_of_sentence
from moulint.language.agreement import Agreement
from moulint.language.grammar.force import Force
from moulint.language.grammar.limits import LimitKind
from moulint.language.grammar.provision import Standing
from moulint.language.sentences.sentence import Sentence
from moulint.model import Confidence, PartResult, Place, Result, Verdict
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

    def patterns(name: str) -> tuple[Pattern, ...]:
        return tuple(pattern(one) for one in stated.reading.get(name, ()))

    whole = stated.reading.get("confined_by_phrases", ())
    never = tuple(stated.reading.get("met_never", ()))
    met = (
        pattern(one, matter if matter and one.get("force") == "bar" else whole)
        for one in stated.reading.get("met_by", ())
    )
    return Reading(
        tuple(replace(one, never=never + one.never) for one in met),
        patterns("weak_by"),
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
    also: dict[int, list[Found]] = field(default_factory=dict)
    """By identity of a match: the other places that it was joined with."""
    lacking: dict[int, list[Pattern]] = field(default_factory=dict)
    """By identity of a match: the joined pieces that were not found."""


def judge(agreement: Agreement, rule: Rule) -> Result:
    """The verdict of one rule on one text of a document."""
    patterns = reading(rule)
    evidence = gather(agreement, patterns)
    bases = _bases(evidence)
    if patterns.undone_by_exceptions:
        _soften(evidence)
    verdict = _verdict(evidence)
    places, message, sure = _explain(agreement, rule, verdict, evidence)
    matter = tuple(rule.reading.get("confined_by_phrases", ()))
    return Result(
        rule=rule.id,
        pack=rule.pack,
        revision=rule.revision,
        title=rule.title,
        verdict=verdict,
        severity=rule.severity.get(verdict.value, "none"),
        confidence=sure,
        message=message,
        why=rule.why,
        suggestion="" if verdict is Verdict.MET else rule.suggest,
        places=places,
        parts=tuple(judge_part(agreement, part, bases, matter) for part in rule.parts),
    )


def _soften(evidence: Evidence) -> None:
    """For a bar: what lifts it at somebody's request takes it back, and does not contradict it."""
    lifted = [
        one
        for one in evidence.weak
        if Flaw.HANDS_BACK in one.flaws
        and one.provision.standing is Standing.OPERATIVE
        and (one.provision.force is not Force.DUTY or not one.pattern.why_weak)
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


def _verdict(evidence: Evidence) -> Verdict:
    if evidence.conflicts:
        return Verdict.CONFLICTING
    if evidence.met and not evidence.undone:
        return Verdict.MET
    if evidence.met or evidence.weak:
        return Verdict.WEAK
    return Verdict.MISSING


def gather(agreement: Agreement, patterns: Reading) -> Evidence:
    """Every match of a rule's patterns, sorted into what it does to the verdict."""
    evidence = Evidence()
    for one in patterns.conflicts:
        found = _matches(agreement, one)
        evidence.conflicts.extend(m for m in found if _stands_as_conflict(m))
        evidence.undone.extend(m for m in found if _takes_back(m))
    for one in patterns.met:
        for found_one in _matches(agreement, one):
            _sort_met(agreement, found_one, evidence)
    for one in patterns.undone:
        evidence.undone.extend(m for m in _matches(agreement, one) if m.full)
    _add_weak(agreement, patterns, evidence)
    return evidence


def _add_weak(agreement: Agreement, patterns: Reading, evidence: Evidence) -> None:
    """Add what falls short by the rule's own words, where it can still matter."""
    if not evidence.met or patterns.undone_by_exceptions:
        for one in patterns.weak:
            found = _matches(agreement, one)
            evidence.weak.extend(m for m in found if m.provision.standing is not Standing.ASIDE)
    evidence.weak.sort(key=_badness)


def _stands_as_conflict(found: Match) -> bool:
    flaws = set(found.flaws)
    if _as_needed(found):
        flaws.discard(Flaw.HEDGED)  # where leave to do it conflicts, so does "helps as needed"
    asked = flaws >= {Flaw.GRANT, Flaw.HANDS_BACK}  # "may help when asked", where a duty conflicts
    stands = found.provision.standing is Standing.OPERATIVE or (
        found.pattern.meanings and found.provision.standing is Standing.MEANING
    )
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


def _sort_met(agreement: Agreement, found: Match, evidence: Evidence) -> None:
    if found.provision.standing is Standing.ASIDE:
        return
    lacking: list[Pattern] = []
    others: list[Found] = []
    for piece in found.pattern.joined:
        at = joined(agreement, found.provision, piece)
        if at is None:
            lacking.append(piece)
        elif at[0].number != found.provision.sentence.number:
            others.append(at)
    evidence.also[id(found)] = others
    evidence.lacking[id(found)] = lacking
    if lacking and found.pattern.only_joined:
        return
    if found.full and not lacking:
        evidence.met.append(found)
    else:
        evidence.weak.append(found)


_ORDER = list(Flaw)
MOST_PLACES = 4
"""Places shown for one side of a verdict."""


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


def _matches(agreement: Agreement, one: Pattern) -> list[Match]:
    """Every provision that fits a pattern; a counting pattern gives its matches only together."""
    if one.each:
        return _counted(agreement, one)
    found: list[Match] = []
    for sentence in agreement.index.sentences(_candidates(agreement, one)):
        if not _worth_reading(agreement, sentence, one):
            continue
        for provision in agreement.provisions(sentence):
            hit = match(agreement, provision, one)
            if hit is not None:
                found.append(hit)
    return found


def _worth_reading(agreement: Agreement, sentence: Sentence, one: Pattern) -> bool:
    """A sentence is read only where the words stand.

    Once it is read, who is bound and with what force tells sooner whether it fits.
    """
    return agreement.has_read(sentence) or sentence.holds(one.asked)


def _candidates(agreement: Agreement, one: Pattern) -> int:
    """The sentences that can hold what a pattern asks for, and can be what it wants."""
    where = agreement.index.where
    found = where.anywhere(one.asked[0]) if one.asked else 0
    for names in one.asked[1:]:
        if not found:
            return found
        found &= where.anywhere(names)
    if found and one.near:
        near = where.anywhere(one.near)
        found &= near | near << 1 | near << 2  # as far in front as `match` looks
    return found & agreement.denying if found and one.denies else found


def _in_force(found: Match) -> bool:
    """False for text that is no part of the agreement: an empty box, what an amendment strikes."""
    return found.provision.standing is not Standing.ASIDE


def _counted(agreement: Agreement, one: Pattern) -> list[Match]:
    """Different deeds of a family, each in a provision of its own or together in one."""
    found: list[Match] = []
    seen = Deeds()
    index = agreement.index
    family = [
        (where, name, narrow)
        for name in agreement.matcher.families.get(one.each, ())
        if index[name]
        for narrow in (_for_one(one, name),)
        if (where := _candidates(agreement, narrow))
    ]
    anywhere = 0
    for where, _, _ in family:
        anywhere |= where
    for sentence in index.sentences(anywhere):
        here = [
            (name, narrow)
            for where, name, narrow in family
            if where >> sentence.number & 1 and _worth_reading(agreement, sentence, narrow)
        ]
        for provision in agreement.provisions(sentence) if here else ():
            for name, narrow in here:
                hit = match(agreement, provision, narrow)
                if hit is None or not hit.full or not _in_force(hit):
                    continue
                places = fitting(provision, narrow)
                found.extend(hit for at in places if seen.adds(sentence, name, at))
    if found and len(found) < one.at_least and one.eked_out_by:
        found.extend(_eked_out(agreement, one, seen))
    return found if len(found) >= one.at_least else []


def _eked_out(agreement: Agreement, one: Pattern, seen: Deeds) -> Iterator[Match]:
    """Deeds that no list of the family names, of lists too wide to count alone."""
    family = agreement.matcher.families.get(one.each, ())
    for name in one.eked_out_by:
        narrow = _for_one(one, name)
        for sentence in agreement.index.those_holding((name,)):
            begun = {first for other in family for first, _ in sentence.hits(other)}
            for provision in agreement.provisions(sentence):
                hit = match(agreement, provision, narrow)
                if hit is None or not hit.full or not _in_force(hit):
                    continue
                for at in fitting(provision, narrow):
                    if at[0] in begun or not begins_item(provision, at[0]):
                        continue
                    if not seen.shares(sentence, at) and seen.adds(sentence, name, at):
                        yield hit


@lru_cache(maxsize=4096)
def _for_one(one: Pattern, name: str) -> Pattern:
    return replace(one, what=(name,), each="")


# --- telling it -------------------------------------------------------------------------------


def _explain(
    agreement: Agreement, rule: Rule, verdict: Verdict, evidence: Evidence
) -> tuple[tuple[Place, ...], str, Confidence]:
    if verdict is Verdict.CONFLICTING:
        return _explain_conflict(agreement, evidence)
    if verdict is Verdict.MET:
        best = min(evidence.met, key=lambda m: (m.unsure, m.provision.sentence.number))
        also = evidence.also.get(id(best), [])
        others = [m for m in evidence.met if m is not best]
        told, counted = _counted_with(best, others)
        places = chain(
            (place(best, "deciding"),),
            (place_of_sentence(sentence, (span,), "deciding") for sentence, span in also),
            (place(m, "deciding") for m in others),
        )
        return (
            _distinct(places),
            messages.met(told, also, counted),
            confidence.of_met(agreement, rule, evidence.met, best, also),
        )
    if verdict is Verdict.WEAK:
        if evidence.met:
            best, undone = evidence.met[0], evidence.undone[0]
            if Flaw.HANDS_BACK in undone.flaws:
                both = (place(undone, "opposing"), place(best, "deciding"))
                return _distinct(both), messages.weak(undone, []), "medium"
            return (
                _distinct([place(best, "deciding"), place(undone, "opposing")]),
                messages.undone(best, undone),
                "medium",
            )
        best = evidence.weak[0]
        lacking = evidence.lacking.get(id(best), [])
        return (
            _distinct(place(m, "deciding") for m in evidence.weak),
            messages.weak(best, lacking),
            confidence.of_weak(agreement, rule, best, lacking),
        )
    return nearest(agreement, rule)


def _counted_with(best: Match, others: Sequence[Match]) -> tuple[Match, list[Match]]:
    """A match with all that its provision counts, and the provisions that still lack to enough."""
    alike = [one for one in others if one.pattern.says == best.pattern.says]
    here = [one for one in alike if one.provision is best.provision]
    lacking = best.pattern.at_least - 1 - len(here)
    if best.pattern.at_least < 2:
        return best, []
    words = dict.fromkeys(span for one in (best, *here) for span in one.words)
    apart = {id(one.provision): one for one in reversed(alike) if one not in here}
    return replace(best, words=tuple(words)), list(apart.values())[::-1][: max(0, lacking)]


def _explain_conflict(
    agreement: Agreement, evidence: Evidence
) -> tuple[tuple[Place, ...], str, Confidence]:
    ordered = sorted(evidence.conflicts, key=lambda m: (not m.full, m.unsure))
    worst = ordered[0]
    places = [place(one, "opposing") for one in ordered[:MOST_PLACES]]
    good = evidence.met or [
        m
        for m in evidence.weak
        if m.provision.sentence is not worst.provision.sentence
        and m.provision.standing is Standing.OPERATIVE
    ]
    if good:
        places.insert(0, place(good[0], "deciding"))
    sure = confidence.of_conflict(agreement, worst, bool(evidence.met))
    shown = _distinct(places, MOST_PLACES + bool(good))
    return shown, messages.conflicting(worst, good[0] if good else None), sure


def _distinct(places: Iterable[Place], most: int = MOST_PLACES) -> tuple[Place, ...]:
    """The first places that are not the same, worked out only as far as they are shown."""
    kept: dict[tuple[int, int], Place] = {}
    for one in places:
        kept.setdefault((one.block, one.start), one)
        if len(kept) == most:
            break
    return tuple(kept.values())


# --- parts --------------------------------------------------------------------------------------


def _bases(evidence: Evidence) -> list[Match]:
    """The provisions that satisfy a rule, and those that lack nothing but what they join with."""
    lacking = [one for one in evidence.weak if one.full and not one.pattern.why_weak]
    return [*evidence.met, *lacking]


def judge_part(
    agreement: Agreement, part: Part, bases: list[Match], matter: tuple[str, ...] = ()
) -> PartResult:
    """Whether a recommended item is there, in binding words, weakly or not at all.

    `matter` is what the rule's bars are about, which a phrase may confine.
    """
    patterns = reading(part, matter)
    for piece in patterns.named:
        found = named_by(agreement, bases, piece)
        if found is not None:
            sentence, hit = found
            at = place_of_sentence(sentence, (hit,), "deciding")
            return PartResult(part.id, part.title, "met", (at,))
    evidence = Evidence()
    for one in patterns.met:
        for match_found in _matches(agreement, one):
            _sort_met(agreement, match_found, evidence)
        if evidence.met:  # nothing undoes a part: what else there is need not be looked for
            best = evidence.met[0]
            return PartResult(part.id, part.title, "met", (place(best, "deciding"),))
    _add_weak(agreement, patterns, evidence)
    if evidence.weak:
        best = evidence.weak[0]
        return PartResult(part.id, part.title, "weak", (place(best, "deciding"),))
    return PartResult(part.id, part.title, "missing")
