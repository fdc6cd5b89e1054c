"""The reading that led to a verdict, as one plain sentence about the case at hand."""

from __future__ import annotations

import re
from collections.abc import Sequence

from moulint.judge.match import Flaw, Match
from moulint.judge.patterns import Pattern
from moulint.language.grammar.limits import Limit
from moulint.language.sentences.sentence import Sentence
from moulint.language.words.stream import Span
from moulint.model import Region


def met(found: Match) -> str:
    """Why a requirement is met."""
    return f"{_where(found)} {found.pattern.says or 'satisfies it'}."


def undone(found: Match, against: Match) -> str:
    """Why a provision that would satisfy a requirement does not."""
    return (
        f"{_where(found)} {found.pattern.says}, but {_where(against, lower=True)} "
        f"{against.pattern.says or 'takes that back'}."
    )


def weak(found: Match, lacking: Sequence[Pattern]) -> str:
    """Why a provision that speaks to a requirement does not satisfy it."""
    if found.pattern.why_weak:
        return f"{_where(found)} {found.pattern.says}, but {found.pattern.why_weak}."
    if found.flaws:
        return _capital(f"{_flaw(found)}.")
    missing = " and ".join(piece.says for piece in lacking if piece.says)
    return f"{_where(found)} {found.pattern.says}, but {missing or 'something'} is lacking."


def conflicting(found: Match, good: Match | None) -> str:
    """What says the opposite, and of what."""
    text = f"{_where(found)} {found.pattern.says or 'says the opposite'}"
    if good is not None and good.full and good.pattern.says:
        text += f", although {_where(good, lower=True)} {good.pattern.says}"
    return text + "."


def _where(found: Match, lower: bool = False) -> str:
    reference = found.provision.clause.reference
    if not reference:
        return "the text" if lower else "The text"
    if _NAMED.match(reference):
        return reference  # "Exhibit B" says what it is
    return f"{'clause' if lower else 'Clause'} {reference}"


_NAMED = re.compile(r"[A-Za-z]{3,} \S")


def words(found: Match, span: Span) -> str:
    """The words of a span as they stand in the source, in single quotes."""
    return _quote(found.provision.sentence, span)


def _quote(sentence: Sentence, span: Span) -> str:
    offsets = sentence.offsets(span)
    if offsets is None:
        return f"'{sentence.text(span)}'"
    text = sentence.clause.reading.text[offsets[0] : offsets[1]].replace("\n", " ")
    if len(text) > 90:
        text = text[:87].rstrip() + "…"
    return f"'{text}'"


_OF_LIMITS = {
    Flaw.HANDS_BACK: "{} hands the decision back",
    Flaw.HEDGED: "{} does not bind",
    Flaw.CONTINGENT: "{} makes it wait for what may not come",
    Flaw.PARTIAL: "{} covers only a part",
    Flaw.UNCLEAR: "the exception {} may take back what the provision says",
}


def _flaw(found: Match) -> str:
    flaw = found.flaws[0]
    provision = found.provision
    binding = provision.bound_by or provision.verb_group
    verb = words(found, binding)
    allows = bool({"may", "can"} & set(provision.sentence.words[slice(*binding)]))
    if flaw in _OF_LIMITS and found.limit is not None:
        limit = found.limit
        stated = limit.sentence or found.provision.sentence
        said = _whole(limit) if flaw is Flaw.HANDS_BACK else limit.reason
        reason = _quote(stated, said)
        return _OF_LIMITS[flaw].format(reason)
    return {
        Flaw.RELEASE: f"{verb} says who does not have to, and bars nobody",
        Flaw.GRANT: f"{verb} allows it and requires nothing",
        Flaw.HOPE: f"{verb} {'leaves it open' if allows else 'states a wish'} and does not bind",
        Flaw.PAST: f"{verb} tells of what was, and requires nothing",
        Flaw.STATEMENT: f"{verb} describes, and requires nothing",
        Flaw.AIM: _unbound(found),
        Flaw.MEANING: "it stands in a definition, which requires nothing",
    }.get(flaw, f"{verb} does not bind")


def _unbound(found: Match) -> str:
    region = found.provision.clause.region
    if region is Region.RECITAL:
        return "it stands in a recital, which does not bind"
    if region is Region.PURPOSE:
        return "it stands in a statement of purpose, which does not bind"
    return "it states an aim, or what others say, and does not bind"


_LONG = 12
"""Words beyond which an exception is quoted only as far as the words that decide."""


def _whole(limit: Limit) -> Span:
    """ "unless the principal asks for help", and of a long exception what runs up to "asks"."""
    low, high = limit.span
    if high - low <= _LONG:
        return limit.span
    return (low, limit.reason[1]) if limit.reason[1] - low <= _LONG else limit.reason


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
