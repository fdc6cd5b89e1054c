"""One verdict a rule: an opposite provision first, then the strongest, then the nearest miss."""

from __future__ import annotations

from moulint.judge.evidence import Evidence, add_weak, bases_of, gather, reading, soften, sort_met
from moulint.judge.explain import explain
from moulint.judge.match import Match
from moulint.judge.parts import named_by
from moulint.judge.places import place, place_of_sentence
from moulint.judge.search import matches
from moulint.language.agreement import Agreement
from moulint.model import PartResult, Result, Verdict
from moulint.policy.rule import Part, Rule


def judge(agreement: Agreement, rule: Rule) -> Result:
    """The verdict of one rule on one text of a document."""
    patterns = reading(rule)
    evidence = gather(agreement, patterns)
    bases = bases_of(evidence)
    if patterns.undone_by_exceptions:
        soften(evidence)
    verdict = _verdict(evidence)
    places, message, sure = explain(agreement, rule, verdict, evidence)
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


def _verdict(evidence: Evidence) -> Verdict:
    if evidence.conflicts:
        return Verdict.CONFLICTING
    if evidence.met and not evidence.undone:
        return Verdict.MET
    if evidence.met or evidence.weak:
        return Verdict.WEAK
    return Verdict.MISSING


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
        for match_found in matches(agreement, one):
            sort_met(agreement, match_found, evidence)
        if evidence.met:  # nothing undoes a part: what else there is need not be looked for
            best = evidence.met[0]
            return PartResult(part.id, part.title, "met", (place(best, "deciding"),))
    add_weak(agreement, patterns, evidence)
    if evidence.weak:
        best = evidence.weak[0]
        return PartResult(part.id, part.title, "weak", (place(best, "deciding"),))
    return PartResult(part.id, part.title, "missing")
