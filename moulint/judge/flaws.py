"""What keeps a provision from counting in full: its force, where it stands, its limits."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from moulint.judge.items import of_other_item
from moulint.judge.patterns import Pattern
from moulint.language.grammar.actors import actors
from moulint.language.grammar.adverbials import front_phrase, inserted, narrowing, of_some
from moulint.language.grammar.closing import set_apart
from moulint.language.grammar.force import Force
from moulint.language.grammar.limits import Limit, LimitKind
from moulint.language.grammar.provision import Provision, Standing
from moulint.language.words.stream import Span


class Flaw(StrEnum):
    """What keeps a provision from counting in full, mildest first."""

    UNCLEAR = "unclear exception"
    PARTIAL = "covers only part"
    HANDS_BACK = "hands the decision back"
    CONTINGENT = "waits for what may not come"
    HEDGED = "hedged"
    RELEASE = "only says who is not responsible"
    GRANT = "only allows"
    HOPE = "only hopes"
    PAST = "only tells of the past"
    STATEMENT = "only describes"
    PROMISED = "left to a text still to be written"
    AIM = "recital or purpose"
    MEANING = "definition"


# --- force and standing --------------------------------------------------------------------------

_WEAKER = {
    Force.HOPE: Flaw.HOPE,
    Force.GRANT: Flaw.GRANT,
    Force.PAST: Flaw.PAST,
    Force.STATEMENT: Flaw.STATEMENT,
    Force.RELEASE: Flaw.RELEASE,
}


def of_force(provision: Provision, pattern: Pattern) -> list[Flaw] | None:
    """The flaws of a force that is weaker than the pattern's; None where it does not fit."""
    force = provision.force
    if not pattern.force or force in pattern.force:
        return []
    if pattern.force <= {Force.BAR}:
        hoped = force in (Force.HOPE, Force.PAST) and provision.negated
        return [_WEAKER[force]] if hoped or force is Force.RELEASE else None
    if Force.DUTY not in pattern.force or force in (Force.BAR, Force.RELEASE):
        return None
    opposite = provision.negated and force is not Force.GRANT
    return None if opposite else [_WEAKER[force]]


def of_standing(provision: Provision, pattern: Pattern) -> list[Flaw]:
    """The flaw of a provision whose place in the text binds nobody."""
    if provision.standing is Standing.MEANING and not pattern.meanings:
        return [Flaw.MEANING]
    return [Flaw.AIM] if provision.standing is Standing.AIM and not pattern.aims else []


# --- limits --------------------------------------------------------------------------------------

_OF_LIMITS = {
    LimitKind.HEDGE: Flaw.HEDGED,
    LimitKind.HANDS_BACK: Flaw.HANDS_BACK,
    LimitKind.CONTINGENT: Flaw.CONTINGENT,
    LimitKind.PARTIAL: Flaw.PARTIAL,
    LimitKind.UNCLEAR: Flaw.UNCLEAR,
}
"""The worst first."""


def of_limit(limit: Limit) -> Flaw:
    """The flaw that a limit is."""
    return _OF_LIMITS[limit.kind]


def worst(provision: Provision, pattern: Pattern, words: Sequence[Span]) -> Limit | None:
    """The limit that weighs most, or else the phrase that leaves a bar partial."""
    return _worst(provision, pattern, words) or _confined(provision, pattern, words)


def _worst(provision: Provision, pattern: Pattern, words: Sequence[Span]) -> Limit | None:
    """The limit that weighs most; what takes a provision out of force matters to every pattern."""
    for kind in _OF_LIMITS:
        for limit in provision.limits:
            if limit.kind is not kind or not _matters(provision, pattern, limit):
                continue
            if pattern.opens and words and of_other_item(provision, limit, words[0][0]):
                continue
            if _named(limit, words):
                continue
            return limit
    return None


def _named(limit: Limit, words: Sequence[Span]) -> bool:
    """True for "without …" that belongs to a name: "shall not scold pupils *without a hat*"."""
    low, high = limit.span
    if limit.kind is not LimitKind.UNCLEAR or limit.sentence is not None or high - low > _SHORT:
        return False
    return any(first < low and high <= last for first, last in words)


_SHORT = 3


def _matters(provision: Provision, pattern: Pattern, limit: Limit) -> bool:
    """Whether a limit matters to a pattern, which may be one that is about limits."""
    if limit.lifts:
        return True
    if _of_the_doer(provision, limit):
        return False
    if not pattern.limited:
        if limit.kind is LimitKind.HEDGE or not pattern.only_hedges:
            return True
        return limit.kind is LimitKind.HANDS_BACK and _leaves_all(provision, limit)
    if not pattern.own_limits or limit.kind not in _ANYBODYS:
        return False
    if limit.sentence is not None:
        return limit.kind is LimitKind.HANDS_BACK  # "The Chief may make exceptions."
    if not set_apart(provision.sentence, limit):
        return False
    low, high = limit.span
    own = (*pattern.what, *pattern.sentence)
    return not any(
        first < high and low < last for name in own for first, last in provision.sentence.hits(name)
    )


def _leaves_all(provision: Provision, limit: Limit) -> bool:
    """True for "as the Chief sees fit" in front of a deed, or behind a comma at its end.

    What stands in one item, "and do other work as the Chief sees fit", leaves the others alone.
    """
    sentence, (low, high) = provision.sentence, limit.span
    if limit.sentence not in (None, sentence) or sentence.any("at-liking", low, high) is None:
        return False
    if limit.fronted or sentence.words[low] in _SAVING:
        return True
    tags = sentence.tags
    last = "," not in tags[low:high] and not set("vzgMB") & set(tags[high : provision.deed[1]])
    item = max((at for at in range(provision.verb, low - 1) if tags[at] in ",;"), default=0)
    return tags[low - 1] == "," and last and not _OTHER & set(sentence.words[item:low])


_SAVING = frozenset("except unless save".split())
_OTHER = frozenset("other additional further".split())
"""Behind which only what is left open is left to somebody."""


def _of_the_doer(provision: Provision, limit: Limit) -> bool:
    """True where leave is left to whoever has it: "the clerk may, where the clerk sees fit, bake".

    That is no more than "may" says, whereas a duty or a bar so left binds nobody.
    """
    if provision.force is not Force.GRANT or limit.kind is not LimitKind.HANDS_BACK:
        return False
    if provision.embedded or limit.sentence not in (None, provision.sentence):
        return False
    named = {name for _, name in actors(provision.sentence, *limit.span)}
    return bool(named) and named <= provision.who


_ANYBODYS = (LimitKind.HEDGE, LimitKind.HANDS_BACK, LimitKind.CONTINGENT, LimitKind.UNCLEAR)
"""What a limit is that says nothing of the matter itself."""


def _confined(provision: Provision, pattern: Pattern, words: Sequence[Span]) -> Limit | None:
    """A phrase that confines a bar to some place, time, manner, means or purpose."""
    if not pattern.matter or pattern.limited or not words:
        return None
    sentence = provision.sentence
    known = [one for name in (*pattern.what, *pattern.matter) for one in sentence.hits(name)]
    known += [span for span, _ in sentence.named]
    low, high = provision.verb + 1, provision.deed[1]
    begins = {max(low, min(_ends(provision, pattern, words[0])))}
    begins |= {last for first, last in words[1:] if low <= first}
    high = len(sentence) if sentence.tags[high : high + 1] == ["T"] else high
    phrase = (
        next((one for at in begins if (one := narrowing(sentence, at, high, known))), None)
        or front_phrase(sentence, provision.subject[0], provision.deed[0], known)
        or of_some(sentence, words[0], known)
        or inserted(sentence, provision.subject[1], provision.verb, known)
    )
    return phrase and Limit(LimitKind.PARTIAL, phrase, phrase, phrase[0] < provision.verb)


def _ends(provision: Provision, pattern: Pattern, found: Span) -> list[int]:
    """Where words that decide may end: "sweep the hall" within "sweep the hall at the kitchen"."""
    return [
        last
        for name in pattern.what
        for first, last in provision.sentence.hits(name)
        if first < found[1] and found[0] < last
    ] or [found[1]]
