"""What is said of others in a few words: "nor shall the cook", "The same holds for the cook".

The deed is not told again, so whoever is named is bound by what stands in front.
"""

from __future__ import annotations

from dataclasses import replace

from moulint.language.grammar.actors import actors
from moulint.language.grammar.force import Force
from moulint.language.grammar.provision import Provision
from moulint.language.sentences.sentence import Sentence
from moulint.language.words.stream import Span

_BINDING = (Force.DUTY, Force.BAR)


def bind_as_well(before: list[Provision], sentence: Sentence, span: Span) -> bool:
    """Bind those of whom a span says the same as what stands in front; True where it does."""
    for denies, says in ((True, _nor), (False, _so), (None, _same), (None, _in_turn)):
        who = says(sentence, span)
        wanted = [
            one
            for one in before
            if not one.embedded and one.force in _BINDING and denies in (None, one.negated)
        ]
        if who and wanted:
            for one in wanted:
                one.who |= who
            return True
    return False


def bind_within(sentence: Sentence, found: list[Provision]) -> list[Provision]:
    """The provisions without "…, nor shall the cook", which binds him by those in front of it."""
    for at in range(sentence.own, len(sentence) - 2):
        if sentence.tags[at] not in ",;" or not _opens(sentence, at + 1):
            continue
        before = [one for one in found if one.verb < at]
        ends = next((i for i in range(at + 1, len(sentence)) if sentence.tags[i] == ";"), None)
        span = at + 1, len(sentence) if ends is None else ends
        if bind_as_well(before, sentence, span):
            found = [one for one in found if not span[0] <= one.deed[0] < span[1]]
    return found


def deny_within(sentence: Sentence, found: list[Provision]) -> list[Provision]:
    """The provisions, with what "; a clerk may not" bars him from that another may do."""
    for at in range(sentence.own + 1, len(sentence) - 2):
        if sentence.tags[at] not in ",;":
            continue
        begins = at + 1 + (sentence.tags[at + 1] == "C")
        who, modal = _opens_with(sentence, begins)
        denied = sentence.tags[modal : modal + 2] == ["M", "N"] and sentence.words[modal] in _MODALS
        if not who or not denied or sentence.tags[modal + 2 : modal + 3] not in ([], [";"]):
            continue
        before = [one for one in found if one.verb < at and one.force in (*_BINDING, Force.GRANT)]
        bars = [
            replace(
                one, force=Force.BAR, negated=True, who=who, implied=False, deed=(one.deed[0], at)
            )
            for one in before
            if not (one.embedded or one.negated)
        ]
        if bars:
            found = [one for one in found if not begins <= one.deed[0] <= modal] + bars
    return found


def _opens_with(sentence: Sentence, at: int) -> tuple[frozenset[str], int]:
    """Who is named right at a position, and what stands behind the name."""
    named = [one for one in actors(sentence, at, len(sentence)) if one[0][0] == at]
    return (frozenset({named[0][1]}), named[0][0][1]) if named else (frozenset(), at)


def _opens(sentence: Sentence, at: int) -> bool:
    """True where one of the words stands that say the same of somebody else."""
    return bool({"nor", "neither", "so", "as"} & set(sentence.words[at : at + 2]))


def _nor(sentence: Sentence, span: Span) -> frozenset[str]:
    """Whom "nor shall the cook", "neither may any cook do so" names."""
    return _behind_modal(sentence, span, ("nor", "neither"))


def _so(sentence: Sentence, span: Span) -> frozenset[str]:
    """Whom "so shall the cook", "as must the cook" names."""
    return _behind_modal(sentence, span, ("so", "as"))


def _behind_modal(sentence: Sentence, span: Span, opening: tuple[str, ...]) -> frozenset[str]:
    at, high = span
    while at < high and (sentence.tags[at] in "C,") and sentence.words[at] not in opening:
        at += 1
    modal = at + 1
    if at >= high or sentence.words[at] not in opening or modal >= high:
        return frozenset()
    if sentence.words[modal] not in _MODALS:
        return frozenset()
    return _named(sentence, modal + 1, high)


_MODALS = frozenset("shall will must may does do can is are".split())


def _same(sentence: Sentence, span: Span) -> frozenset[str]:
    """Whom "The same holds for the cook", "This rule applies as well to the cook" names."""
    at, high = span
    while at < high and sentence.tags[at] in "C,":
        at += 1
    if at >= high or sentence.words[at] not in _POINTING:
        return frozenset()
    at += 1
    if at < high and sentence.words[at] in _RULES:
        at += 1
    while at < high and sentence.tags[at] in "MR":
        at += 1
    if at >= high or sentence.words[at] not in _HOLDS:
        return frozenset()
    at += 1
    while at < high and sentence.words[at] in _AS_WELL:
        at += 1
    return _named(sentence, at + (sentence.words[at : at + 1] in (["for"], ["to"], ["of"])), high)


_POINTING = frozenset("same this that these those".split())
_RULES = frozenset(
    "rule rules bar ban limit limits restriction prohibition requirement duty obligation paragraph "
    "section provision sentence".split()
)
_HOLDS = frozenset(
    "holds hold applies apply goes go binds bind governs govern covers cover".split()
)
_AS_WELL = frozenset("as well also equally likewise too alike true good in full".split())


def _in_turn(sentence: Sentence, span: Span) -> frozenset[str]:
    """Who in "The cook shall do likewise", "The cook is bound by the same rule" is named."""
    low, high = span
    named = [one for one in actors(sentence, low, high) if one[0][0] == low]
    if not named:
        return frozenset()
    at = named[0][0][1]
    words = [word for word in sentence.words[at:high] if word != ","]
    turned = " ".join(words)
    found = turned in _LIKEWISE or any(turned.startswith(said) for said in _BOUND)
    return frozenset({named[0][1]}) if found else frozenset()


_LIKEWISE = frozenset(
    f"{modal} {said}".strip()
    for modal in ("shall", "must", "will")
    for said in ("do likewise", "do same", "do so too", "do so as well", "too", "as well", "also")
)
_BOUND = (
    "is bound by same",
    "are bound by same",
    "is likewise bound",
    "are likewise bound",
    "is bound likewise",
    "is bound in same",
    "are bound in same",
    "is subject to same",
    "are subject to same",
    "shall be bound by same",
    "shall be subject to same",
)


def _named(sentence: Sentence, at: int, high: int) -> frozenset[str]:
    """Those named right at a position, if nothing is told of them but "do so" or a time."""
    named = [one for one in actors(sentence, at, high) if one[0][0] in (at, at + 1)]
    if not named or (named[0][0][0] == at + 1 and sentence.words[at] not in _ANY):
        return frozenset()
    behind = named[0][0][1]
    if sentence.words[behind : behind + 2] == ["do", "so"]:
        behind += 2
    told = {"v", "z", "b", "g", "N", "M", "B", "H", "S", "D"} & set(sentence.tags[behind:high])
    return frozenset() if told else frozenset(name for _, name in named)


_ANY = frozenset("any each every all our no".split())
