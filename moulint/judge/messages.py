"""The reading that led to a verdict, as one plain sentence about the case at hand."""

from __future__ import annotations

from collections.abc import Sequence

from moulint.clauses import Clause
from moulint.clauses.labels import cited
from moulint.judge.flaws import Flaw
from moulint.judge.joins import Found
from moulint.judge.match import Match
from moulint.judge.patterns import Pattern
from moulint.judge.places import spans
from moulint.language.grammar.limits import Limit
from moulint.language.sentences.sentence import Sentence
from moulint.language.words.stream import Span
from moulint.model import Region


def met(found: Match, joined: Sequence[Found], counted: Sequence[Match]) -> str:
    """Why a requirement is met: by what, with what it is joined, what else was counted."""
    text = _says(found)
    for sentence, span in joined:
        text += f", and {_cited(sentence.clause, lower=True)} adds {_quote(sentence, span)}"
    for other in counted:
        where = "" if _where(other) == _where(found) else f" so does {_where(other, lower=True)}"
        text += f", and{where or ' again'} ('{_decides(other)}')"
    return text + "."


def undone(found: Match, against: Match) -> str:
    """Why a provision that would satisfy a requirement does not."""
    return f"{_says(found)}, but {_says(against, 'takes that back', lower=True)}."


def weak(found: Match, lacking: Sequence[Pattern]) -> str:
    """Why a provision that speaks to a requirement does not satisfy it."""
    if found.pattern.why_weak:
        return f"{_says(found)}, but {found.pattern.why_weak}."
    if found.flaws:
        return _capital(f"{_flaw(found)}.")
    missing = [piece.says for piece in lacking if piece.says] or ["something"]
    verb = "is" if len(missing) == 1 else "are"
    return f"{_says(found)}, but {' and '.join(missing)} {verb} lacking."


def conflicting(found: Match, good: Match | None) -> str:
    """What says the opposite, and of what."""
    text = _says(found, "says the opposite")
    if good is not None and good.full and good.pattern.says:
        text += f", although {_says(good, lower=True)}"
    return text + "."


def missing(nothing: str, sentence: Sentence, span: Span, reason: str) -> str:
    """That nothing speaks to a requirement, what comes nearest and why it does not count."""
    near = f"{_cited(sentence.clause, lower=True)} comes nearest ({_quote(sentence, span)})"
    return f"Nothing {nothing}; {near}, but {reason}."


def _says(found: Match, otherwise: str = "satisfies it", lower: bool = False) -> str:
    """ "Clause 4 keeps cats from the roof ('shall not climb')": where, what and by which words."""
    quoted = _decides(found)
    by = f" ('{quoted}')" if quoted else ""
    return f"{_where(found, lower)} {found.pattern.says or otherwise}{by}"


def _decides(found: Match) -> str:
    """The deciding words as they stand in the source, with "…" for what lies between them."""
    sentence = found.provision.sentence
    text = sentence.clause.reading.text
    marked = {sentence.offsets(_full(sentence, span)) for span in spans(found)} - {None}
    quoted: list[Span] = []
    for low, high in sorted(span for span in marked if span):
        if quoted and low - quoted[-1][1] <= _NEAR:
            quoted[-1] = (quoted[-1][0], max(high, quoted[-1][1]))
        else:
            quoted.append((low, high))
    if sum(high - low for low, high in quoted) > _MOST:
        quoted = list(dict.fromkeys((quoted[0], quoted[-1])))
    said = [_shortened(" ".join(text[low:high].split()).strip(" ,;")) for low, high in quoted]
    return " … ".join(_lead_in(found) + said)


def _lead_in(found: Match) -> list[str]:
    """The words of a lead-in that bind an item: "shall not" of "The cook shall not: (a) nap"."""
    sentence, (low, _) = found.provision.sentence, found.provision.deed
    high = low
    while high < sentence.own and sentence.tags[high] in _BINDING:
        high += 1
    return [sentence.text((low, high))] if high > low else []


def _full(sentence: Sentence, span: Span) -> Span:
    """To the end of a name: "the school rules | of conduct", "visitors from | crime"."""
    low, high = span
    while high < len(sentence) and (
        sentence.tags[high] == "x"
        or (sentence.tags[high - 1] == "P" and sentence.tags[high] in "xgv")
    ):
        high += 1
    return low, high


_NEAR = 16
"""Characters between two marked words that are quoted with them."""
_MOST = 90
"""Characters of a quotation."""


def _where(found: Match, lower: bool = False) -> str:
    return _cited(found.provision.clause, lower)


def _cited(clause: Clause, lower: bool) -> str:
    said = cited(clause.reference) if clause.reference else "the text"
    return said if lower else _capital(said)


def _quote(sentence: Sentence, span: Span) -> str:
    offsets = sentence.offsets(span)
    if offsets is None:
        return f"'{sentence.text(span)}'"
    text = sentence.clause.reading.text[offsets[0] : offsets[1]].replace("\n", " ")
    return f"'{_shortened(text)}'"


def _shortened(text: str) -> str:
    """A quotation, cut behind a word where it is too long."""
    return text if len(text) <= _MOST else text[: _MOST - 3].rpartition(" ")[0] + "…"


_VERBAL = frozenset("MBHvzd")
"""Tags of modals, "be", "have" and verbs: what can be said to bind or not."""

_BINDING = frozenset("MNBRT")
"""Tags of what binds in front of a verb: "shall not", "is never to"."""

_OF_LIMITS = {
    Flaw.HANDS_BACK: "{} hands the decision back",
    Flaw.HEDGED: "{} does not bind",
    Flaw.CONTINGENT: "{} makes it wait for what may not come",
    Flaw.PARTIAL: "{} covers only a part",
    Flaw.UNCLEAR: "the exception {} may take back what the provision says",
}


def _flaw(found: Match) -> str:
    flaw, limit = found.flaws[0], found.limit
    sentence = found.provision.sentence
    if flaw in _OF_LIMITS and limit is not None:
        reason = _whole(limit) if flaw is Flaw.HANDS_BACK else limit.reason
        return _OF_LIMITS[flaw].format(_quote(limit.sentence or sentence, reason))
    binding = found.provision.bound_by or found.provision.verb_group
    verbal = not _VERBAL.isdisjoint(sentence.tags[slice(*binding)])
    said = f"'{_decides(found)}'"
    verb = _quote(sentence, binding) if verbal else said
    allows = not {"may", "can"}.isdisjoint(sentence.words[slice(*binding)])
    return {
        Flaw.RELEASE: f"{verb} says who does not have to, and bars nobody",
        Flaw.GRANT: f"{verb} allows it and requires nothing",
        Flaw.HOPE: f"{verb} {'leaves it open' if allows else 'states a wish'} and does not bind",
        Flaw.PAST: f"{verb} tells of what was, and requires nothing",
        Flaw.STATEMENT: f"{verb} describes, and requires nothing",
        Flaw.PROMISED: f"{said} is left to a text still to be written, and binds nobody yet",
        Flaw.AIM: f"{said} {_unbound(found)}",
        Flaw.MEANING: f"{said} stands in a definition, which requires nothing",
    }.get(flaw, f"{verb} does not bind")


def _unbound(found: Match) -> str:
    region = found.provision.clause.region
    if region is Region.RECITAL:
        return "stands in a recital, which does not bind"
    if region is Region.PURPOSE:
        return "stands in a statement of purpose, which does not bind"
    return "does not bind: it states an aim or what others say, or the text disclaims it"


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
