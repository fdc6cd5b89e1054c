"""How sure a verdict is: high only where fresh texts of the same kind were read right.

In a single clause what decides is the reading of one sentence. A whole agreement holds many
sentences that a verdict may rest on by chance, so that it is sure only where a second sentence
agrees or where the provision stands under the heading that a reader would look under, and where
nothing had to be fetched from elsewhere (figures in docs/accuracy.md).
"""

from __future__ import annotations

from collections.abc import Sequence

from moulint.judge.flaws import Flaw
from moulint.judge.joins import Found
from moulint.judge.match import Match
from moulint.judge.patterns import Pattern
from moulint.judge.surroundings import headed
from moulint.language.agreement import Agreement
from moulint.model import Confidence
from moulint.policy.rule import Rule

_WHOLE = 25
"""Sentences from which on a text is a whole agreement and no single clause."""


def of_met(
    agreement: Agreement, rule: Rule, met: Sequence[Match], best: Match, also: Sequence[Found]
) -> Confidence:
    """How sure it is that a provision satisfies a rule."""
    if best.unsure:
        return "medium"
    if not _whole(agreement) or len({one.provision.sentence.number for one in met}) > 1:
        return "high"
    here = best.provision.clause.section
    near = all(sentence.clause.section == here for sentence, _ in also)
    return "high" if near and _looked_for(agreement, rule, best) else "medium"


def of_conflict(agreement: Agreement, worst: Match, satisfied: bool) -> Confidence:
    """How sure it is that a provision says the opposite.

    Where another provision of a whole agreement satisfies the rule, one of the two is misread as
    often as the parties contradict themselves.
    """
    return "medium" if worst.unsure or (satisfied and _whole(agreement)) else "high"


_NAMED = {
    Flaw.PARTIAL,
    Flaw.HANDS_BACK,
    Flaw.CONTINGENT,
    Flaw.HEDGED,
    Flaw.RELEASE,
    Flaw.GRANT,
    Flaw.HOPE,
    Flaw.PAST,
    Flaw.AIM,
}
"""Flaws that words of the text name: "should", "may", "where practical", "unless he asks"."""


def of_weak(
    agreement: Agreement, rule: Rule, found: Match, lacking: Sequence[Pattern]
) -> Confidence:
    """How sure a weak verdict is: sure only where all but a named flaw satisfies the rule.

    What the rule itself lists as weak, or what lacks a joined piece, may be a full provision in
    words that no list holds; that is where careful readers, too, differ most.
    """
    if found.unsure:
        return "low" if Flaw.UNCLEAR in found.flaws else "medium"
    named = bool(found.flaws) and set(found.flaws) <= _NAMED
    if not named or lacking or found.pattern.why_weak or agreement.strangers:
        return "medium"
    return "high" if not _whole(agreement) or _looked_for(agreement, rule, found) else "medium"


def of_missing(agreement: Agreement, plain: bool) -> Confidence:
    """How sure it is that nothing speaks to a rule: not where somebody bound is not known."""
    return "high" if plain and not agreement.strangers else "medium"


def _whole(agreement: Agreement) -> bool:
    return len(agreement.sentences) >= _WHOLE


def _looked_for(agreement: Agreement, rule: Rule, found: Match) -> bool:
    """True for a provision under a heading where such a provision would stand."""
    return headed(agreement, found.provision, tuple(rule.reading.get("look_under", ())))
