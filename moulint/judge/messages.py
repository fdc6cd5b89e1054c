"""The reading that led to a verdict, as one plain sentence about the case at hand."""

from __future__ import annotations

from collections.abc import Sequence

from moulint.clauses.cited import amendment_named
from moulint.clauses.labels import cited
from moulint.judge import quotes
from moulint.judge.called import reference
from moulint.judge.flaws import Flaw
from moulint.judge.joins import Found
from moulint.judge.match import Match
from moulint.judge.patterns import Pattern
from moulint.language.grammar.embedded import BINDING
from moulint.language.grammar.force import Force
from moulint.language.grammar.limits import Limit
from moulint.language.sentences.sentence import Sentence
from moulint.language.words.stream import Span
from moulint.model import Region


def met(
    found: Match,
    here: Sequence[Match],
    joined: Sequence[tuple[Found, Pattern]],
    counted: Sequence[Match],
) -> str:
    """Why a requirement is met: by what, with what it is joined, what else was counted.

    `here` are matches of the same sentence, which are quoted with the first.
    """
    text = _says(found, quoted=quotes.together((found, *here)))
    within: list[str] = []
    apart: dict[str, list[str]] = {}
    for (sentence, span), piece in joined:
        if not piece.says and sentence.clause.reference == found.provision.clause.reference:
            continue
        apart_from_it = sentence is not found.provision.sentence
        words = quotes.phrase(sentence, span, alone=apart_from_it)
        said = f"{piece.says} ('{words}')" if piece.says else f"'{words}'"
        if apart_from_it:
            apart.setdefault(_again(sentence, found), []).append(said)
        elif words not in text:
            within.append(said)
    if within:
        text += f", with {' and '.join(within)}"
    for where, added in apart.items():
        text += f", and{where and ' ' + where} adds {' and '.join(added)}"
    for other in counted:
        where = _again(other.provision.sentence, found)
        so = f" so does {where}" if where else ""
        text += f", and{so or ' again'} ('{quotes.deciding(other)}')"
    return text + "."


def undone(found: Match, against: Match) -> str:
    """Why a provision that would satisfy a requirement does not."""
    where = _again(against.provision.sentence, found) or "it also"
    return f"{_says(found)}, but {where} {_claim(against, 'takes that back')}."


def weak(found: Match, lacking: Sequence[Pattern]) -> str:
    """Why a provision that speaks to a requirement does not satisfy it.

    Pieces that are lacking say more than what the rule says of every provision of the kind.
    """
    wanting = [piece.says for piece in lacking if piece.says]
    if found.pattern.why_weak:
        return _weak_as_stated(found, wanting)
    if found.flaws:
        return f"{_flaw(found)}."
    return f"{_says(found)}, but without {_either(wanting) or 'all that it needs'}."


def _weak_as_stated(found: Match, wanting: Sequence[str]) -> str:
    """Why what the rule itself lists as weak is so, in the rule's words if no others say more."""
    pattern = found.pattern
    if found.flaws and not wanting and (pattern.joined or _bars_nobody(found)):
        return f"{_flaw(found)}."
    if pattern.joined:
        binds = found.provision.force in BINDING and not found.flaws
        wanting = [*(() if binds else ("binding words",)), *wanting]
    if wanting:
        return f"{_says(found)}, but without {_either(wanting)}."
    return f"{_says(found)}, but {pattern.why_weak}."


def _bars_nobody(found: Match) -> bool:
    """True for words that the rule asks to bar, and that do not bind."""
    return found.pattern.force == {Force.BAR} and _unbinding(found) is not None


def conflicting(found: Match, good: Match | None) -> str:
    """What says the opposite, and of what."""
    text = _says(found, "says the opposite")
    if good is not None and good.full:
        where = _again(good.provision.sentence, found) or "it also"
        text += f", although {where} {_claim(good)}"
    return text + "."


def missing(nothing: str, sentence: Sentence, span: Span, reason: str) -> str:
    """That nothing speaks to a requirement, what comes nearest and why it does not count."""
    near = f"{_cited(sentence)} comes nearest ('{quotes.phrase(sentence, span)}')"
    return f"Nothing {nothing}; {near}, but {reason}."


def missing_under(nothing: str, sentence: Sentence) -> str:
    """That nothing speaks to a requirement, and what heading it could have stood under."""
    heading = quotes.exactly(sentence, (sentence.own, len(sentence)))
    near = f"the heading of {_cited(sentence)} comes nearest ('{heading}')"
    return f"Nothing {nothing}; {near}, but nothing under it does so."


def _says(found: Match, otherwise: str = "satisfies it", quoted: str = "") -> str:
    """ "Clause 4 keeps cats from the roof ('shall not climb')": where, what and by which words."""
    return f"{_capital(_cited(found.provision.sentence))} {_claim(found, otherwise, quoted)}"


def _claim(found: Match, otherwise: str = "satisfies it", quoted: str = "") -> str:
    quoted = quoted or quotes.deciding(found)
    by = f" ('{quoted}')" if quoted else ""
    leave = found.pattern.allows if found.provision.force is Force.GRANT else ""
    return f"{leave or found.pattern.says or otherwise}{by}"


def _cited(sentence: Sentence) -> str:
    if not sentence.clause.reference:
        return "the text"
    called = cited(reference(sentence))
    named = amendment_named(sentence.clause)
    if not named or not called.startswith("clause "):
        return called
    numbered = len(named.rpartition(" ")[2]) < _WORD
    return f"{called} of {'' if numbered else 'the '}{named}"


_WORD = 5
"""Letters of the shortest word that ends the name of an amendment without a number."""


def _again(sentence: Sentence, first: Match) -> str:
    """How a second place is called beside the first; "" for a place in the same clause."""
    before = first.provision.sentence
    if sentence.clause.reference:
        return "" if _cited(sentence) == _cited(before) else _cited(sentence)
    if before.clause.reference:
        return "the text"
    return "" if sentence.clause.block == before.clause.block else "another passage"


# --- what a provision lacks ----------------------------------------------------------------------

_OF_LIMITS = {
    Flaw.HANDS_BACK: "{} hands the decision back",
    Flaw.HEDGED: "{} keeps that from binding",
    Flaw.CONTINGENT: "{} makes that wait for what may not come",
    Flaw.PARTIAL: "{} confines that to a part",
    Flaw.UNCLEAR: "the exception {} may take that back",
}
_UNBINDING = (Flaw.AIM, Flaw.HOPE, Flaw.RELEASE, Flaw.GRANT, Flaw.PAST, Flaw.STATEMENT)
"""What keeps a provision from binding at all, whatever else limits it."""


def _unbinding(found: Match) -> Flaw | None:
    return next((one for one in _UNBINDING if one in found.flaws), None)


def _flaw(found: Match) -> str:
    limit = found.limit
    flaw = _unbinding(found) or found.flaws[0]
    sentence = found.provision.sentence
    if flaw in _OF_LIMITS and limit is not None:
        return _limited(found, flaw, limit)
    said = f"'{quotes.deciding(found, limits=False)}'"
    where = f"In {_cited(sentence)}, " if sentence.clause.reference else ""
    return where + {
        Flaw.RELEASE: f"{said} only takes away a duty, and bars nobody",
        Flaw.GRANT: f"{said} gives leave, and requires nothing",
        Flaw.HOPE: f"{said} {_hope(found)}, and does not bind",
        Flaw.PAST: f"{said} tells of what was, and requires nothing",
        Flaw.STATEMENT: f"{said} describes, and requires nothing",
        Flaw.PROMISED: f"{said} is left to a text still to be written, and binds nobody yet",
        Flaw.AIM: f"{said} {_unbound(found)}",
        Flaw.MEANING: f"{said} stands in a definition, which requires nothing",
    }.get(flaw, f"{said} does not bind")


def _limited(found: Match, flaw: Flaw, limit: Limit) -> str:
    """ "Clause 4 keeps cats from the roof ('shall not climb'), but 'unless asked' …"."""
    sentence = found.provision.sentence
    there = limit.sentence or sentence
    back = flaw is Flaw.HANDS_BACK
    words = quotes.to_its_end(there, _whole(limit)) if back else quotes.exactly(there, limit.reason)
    reason = f"'{words}'"
    where = _again(there, found) if limit.sentence is not None else ""
    if where:
        reason += f" in {where}"
    good = _says(found, quoted=quotes.deciding(found, limits=False))
    return f"{good}, but {_OF_LIMITS[flaw].format(reason)}"


def _hope(found: Match) -> str:
    sentence = found.provision.sentence
    binding = found.provision.bound_by or found.provision.verb_group
    allows = not {"may", "can"}.isdisjoint(sentence.words[slice(*binding)])
    return "leaves it open" if allows else "states a wish"


def _unbound(found: Match) -> str:
    region = found.provision.clause.region
    if region is Region.RECITAL:
        return "stands in a recital, which does not bind"
    if region is Region.PURPOSE:
        return "stands in a statement of purpose, which does not bind"
    return "stands where the text states an aim or what others say, and does not bind"


_LONG = 12
"""Words beyond which an exception is quoted only as far as the words that decide."""


def _whole(limit: Limit) -> Span:
    """ "unless the principal asks for help", and of a long exception what runs up to "asks"."""
    low, high = limit.span
    if high - low <= _LONG:
        return limit.span
    return (low, limit.reason[1]) if limit.reason[1] - low <= _LONG else limit.reason


def _either(things: Sequence[str]) -> str:
    """ "a roof, a door or windows"."""
    return ", ".join(things[:-1]) + " or " * (len(things) > 1) + "".join(things[-1:])


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
