"""Does a provision match a pattern, and if nearly: what keeps it from counting in full?"""

from __future__ import annotations

from dataclasses import dataclass

from moulint.judge.clause import own_words
from moulint.judge.flaws import Flaw, of_force, of_limit, of_standing, worst
from moulint.judge.patterns import Pattern
from moulint.judge.surroundings import surrounded
from moulint.judge.wanted import deed_words
from moulint.language.agreement import Agreement
from moulint.language.grammar.actors import KIN, PRONOUNS
from moulint.language.grammar.limits import Limit, LimitKind
from moulint.language.grammar.promised import only_promised
from moulint.language.grammar.provision import Provision, Standing
from moulint.language.grammar.subjects import shares_subject
from moulint.language.words.stream import Span


@dataclass(frozen=True, slots=True)
class Match:
    """A provision that fits a pattern, in full or with flaws."""

    provision: Provision
    pattern: Pattern
    words: tuple[Span, ...]
    """The words that decide, as positions in the provision's sentence."""
    flaws: tuple[Flaw, ...] = ()
    limit: Limit | None = None
    """The limit that a flaw is about."""
    unsure: bool = False
    """True where the reading rests on something implied or unclear."""

    @property
    def full(self) -> bool:
        """True where nothing keeps it from counting."""
        return not self.flaws


def match(agreement: Agreement, provision: Provision, pattern: Pattern) -> Match | None:
    """How a provision fits a pattern; None where it does not speak to it."""
    if not (_asked_for(provision, pattern) and _binds(agreement, provision, pattern)):
        return None
    weaker = of_force(provision, pattern)
    if weaker is None:
        return None
    words = _deciding(agreement, provision, pattern)
    if words is None or not surrounded(agreement, provision, pattern):
        return None
    flaws = [*weaker, *of_standing(provision, pattern)]
    if not pattern.limited and words and only_promised(provision, words[0]):
        flaws.append(Flaw.PROMISED)
    limit = worst(provision, pattern, words)
    if limit is not None:
        flaws.append(of_limit(limit))
    unsure = (limit is not None and limit.kind is LimitKind.UNCLEAR) or provision.implied
    return Match(provision, pattern, words, tuple(flaws), limit, unsure)


def _asked_for(provision: Provision, pattern: Pattern) -> bool:
    """Whether a pattern looks at recitals, purposes and definitions, or at them alone."""
    if pattern.only_aims:
        return provision.standing is Standing.AIM
    return not (pattern.not_aims and provision.standing in (Standing.AIM, Standing.MEANING))


def _binds(agreement: Agreement, provision: Provision, pattern: Pattern) -> bool:
    """Whether a provision binds somebody whom a pattern names, and nobody whom it shuts out."""
    if provision.implied and not pattern.implied:
        return False
    if provision.force in pattern.not_force:
        return False
    if (pattern.unnamed and _is_named(provision)) or (pattern.timed and not provision.timed):
        return False
    if pattern.in_table and provision.clause.row is None:
        return False
    widened = agreement.matcher.widened
    if pattern.not_who and not widened(provision.who).isdisjoint(pattern.not_who):
        return False
    if pattern.not_by and not widened(provision.by).isdisjoint(pattern.not_by):
        return False
    if pattern.who:
        # A passive bar binds what it is done to as well: "SROs shall not be used by staff".
        done_to = provision.whom if provision.passive else frozenset()
        named = provision.who | done_to | provision.members
        if widened(named).isdisjoint(pattern.who):
            return False
    return not _somebody_else(provision)


def _is_named(provision: Provision) -> bool:
    """True where a noun says who does it, known or not; "she" stands for one who was named."""
    doer = provision.sentence.words[slice(*provision.subject)]
    return not provision.passive and bool(doer) and PRONOUNS.isdisjoint(doer)


def _somebody_else(provision: Provision) -> bool:
    """True for a deed of nobody but one who is somebody's: "the cook's brother shall …"."""
    if provision.who or provision.whom or not provision.told:
        return False
    low, high = provision.subject
    words = provision.sentence.words
    return any(
        low <= one[0] and one[1] <= high and words[one[1] - 1] in KIN for one in provision.told
    )


def _deciding(
    agreement: Agreement, provision: Provision, pattern: Pattern
) -> tuple[Span, ...] | None:
    """The words that decide, of the deed and of the clause; None where some are wanting."""
    subject = _subject(agreement, provision) if _asks_subject(pattern) else provision.subject
    words = deed_words(provision, pattern, subject)
    if words is None:
        return None
    if not pattern.in_clause:
        return words
    own = own_words(agreement, provision, pattern.in_clause, pattern.topic)
    return None if own is None else (*words, *own)


def _asks_subject(pattern: Pattern) -> bool:
    """Whether it matters to a pattern what the subject says."""
    return bool(pattern.subject or pattern.not_subject)


def _subject(agreement: Agreement, provision: Provision) -> Span:
    """Where the subject stands: in front of another deed, where a second verb goes on with it.

    "The form shall be read by the clerk and shall be signed each June": the form is signed. One who
    is bound by the second verb alone ("and the cook shall") shares no subject; the doer of a
    passive says nothing of that.
    """
    sentence, subject = provision.sentence, provision.subject
    if not shares_subject(sentence, subject):
        return subject
    before = [
        one
        for one in agreement.provisions(sentence)
        if one.subject[0] < one.subject[1] <= provision.deed[0]
        and one.deed[1] <= provision.deed[0]
        and not (one.embedded or shares_subject(sentence, one.subject))
    ]
    if not before or not (provision.passive or before[-1].who == provision.who):
        return subject
    return before[-1].subject
