"""What is told of a verdict: its places, its message and how sure it is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain

from moulint.judge import confidence, messages
from moulint.judge.apart import touches
from moulint.judge.evidence import Evidence, unjoined
from moulint.judge.flaws import Flaw
from moulint.judge.match import Match
from moulint.judge.nearest import nearest
from moulint.judge.places import place, place_of_sentence
from moulint.language.agreement import Agreement
from moulint.language.grammar.provision import Standing
from moulint.model import Confidence, Place, Role, Verdict
from moulint.policy.rule import Rule

MOST_PLACES = 4
"""Places shown for one side of a verdict."""
Told = tuple[tuple[Place, ...], str, Confidence]
"""The places that are shown, the message, and how sure the verdict is."""


def explain(agreement: Agreement, rule: Rule, verdict: Verdict, evidence: Evidence) -> Told:
    """The places, the message and the confidence of a verdict."""
    if verdict is Verdict.CONFLICTING:
        return _explain_conflict(agreement, evidence)
    if verdict is Verdict.MET:
        return _explain_met(agreement, rule, evidence)
    if verdict is Verdict.WEAK and evidence.met:
        return _explain_undone(evidence)
    if verdict is Verdict.WEAK:
        best = evidence.weak[0]
        stated = best.pattern.why_weak
        lacking = unjoined(agreement, best) if stated else evidence.lacking.get(id(best), [])
        return (
            _distinct(place(m, "deciding") for m in evidence.weak),
            messages.weak(best, lacking),
            confidence.of_weak(agreement, rule, best, lacking),
        )
    return nearest(agreement, rule)


def _explain_met(agreement: Agreement, rule: Rule, evidence: Evidence) -> Told:
    """The plainest provision first, what it is joined with, and then the others."""
    first = min(evidence.met, key=lambda m: (m.unsure, m.provision.sentence.number))
    best = min((m for m in evidence.met if _alike(m, first)), key=_apart)
    joined = evidence.also.get(id(best), [])
    here_too = best.provision.sentence.number
    also = [found for found, _ in joined if found[0].number != here_too]
    others = [m for m in evidence.met if m is not best]
    here, counted = _counted_with(best, others)
    places = chain(
        (place(best, "deciding"),),
        (place_of_sentence(sentence, (span,), "deciding") for sentence, span in also),
        (place(m, "deciding") for m in others),
    )
    sure = confidence.of_met(agreement, rule, evidence.met, best, also)
    return _distinct(places), messages.met(best, here, joined, counted), sure


def _alike(found: Match, other: Match) -> bool:
    """True for readings of one provision of which a report says the same."""
    same = found.pattern.says == other.pattern.says and found.unsure == other.unsure
    return same and found.provision is other.provision


def _apart(found: Match) -> bool:
    """True where no deciding words stand near their verb, so that both cannot be quoted at once."""
    verb = found.provision.verb
    return min((low - verb for low, high in found.words if high > verb), default=0) > _NEAR


_NEAR = 12
"""Words between a verb and what decides behind it, up to which they are quoted in one piece."""


def _explain_undone(evidence: Evidence) -> Told:
    """What satisfies a rule beside what takes it back; in front, what hands the decision back."""
    best, undone = evidence.met[0], evidence.undone[0]
    decides, opposes = place(best, "deciding"), place(undone, "opposing")
    if Flaw.HANDS_BACK in undone.flaws:
        return _distinct([opposes, decides]), messages.weak(undone, []), "medium"
    return _distinct([decides, opposes]), messages.undone(best, undone), "medium"


def _counted_with(best: Match, others: Sequence[Match]) -> tuple[list[Match], list[Match]]:
    """What else a sentence counts beside its first match, and provisions that lack to enough."""
    if best.pattern.at_least < 2:
        return [], []
    alike = [one for one in others if one.pattern.says == best.pattern.says]
    here = [one for one in alike if one.provision.sentence is best.provision.sentence]
    lacking = best.pattern.at_least - 1 - len(here)
    apart = {id(one.provision): one for one in reversed(alike) if one not in here}
    return here, list(apart.values())[::-1][: max(0, lacking)]


def _explain_conflict(agreement: Agreement, evidence: Evidence) -> Told:
    ordered = sorted(evidence.conflicts, key=lambda m: (not m.full, m.unsure))
    worst = ordered[0]
    places = [place(one, "opposing") for one in ordered[:MOST_PLACES]]
    against = {m.provision.sentence.number for m in evidence.conflicts}
    good = [m for m in evidence.met if not _of_one(m, worst)] or [
        m
        for m in evidence.weak
        if m.provision.sentence.number not in against
        and m.provision.standing is Standing.OPERATIVE
        and (m.pattern.other_side or not m.pattern.why_weak)
    ]
    if good:
        places.insert(0, place(good[0], "deciding"))
    sure = confidence.of_conflict(agreement, worst, bool(evidence.met))
    shown = _distinct(places, MOST_PLACES + bool(good))
    return shown, messages.conflicting(worst, good[0] if good else None), sure


def _of_one(found: Match, other: Match) -> bool:
    """True for two readings of the same words, of which one alone can be right."""
    if found.provision.sentence is not other.provision.sentence:
        return False
    return found.provision is other.provision or any(
        touches(found.words, one) for one in other.words
    )


def _distinct(places: Iterable[Place], most: int = MOST_PLACES) -> tuple[Place, ...]:
    """The first places that are not the same, worked out only as far as they are shown."""
    kept: dict[tuple[int, int, Role], Place] = {}
    for one in places:
        kept.setdefault((one.block, one.start, one.role), one)
        if len(kept) == most:
            break
    return tuple(kept.values())
