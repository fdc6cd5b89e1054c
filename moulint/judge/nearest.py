"""For a requirement that nothing speaks to: the nearest miss, and why it does not count."""

from __future__ import annotations

from functools import lru_cache

from moulint.judge.confidence import of_missing
from moulint.judge.messages import missing, missing_under
from moulint.judge.patterns import pattern
from moulint.judge.places import place_of_sentence
from moulint.language.agreement import Agreement
from moulint.language.grammar.force import Force
from moulint.language.grammar.provision import Standing
from moulint.language.sentences.sentence import Sentence
from moulint.language.words.stream import Span
from moulint.model import Confidence, Place, Region
from moulint.policy.rule import Rule


def nearest(agreement: Agreement, rule: Rule) -> tuple[tuple[Place, ...], str, Confidence]:
    """The place, the sentence that says why it does not count, and how sure that is."""
    reasons = dict(rule.reading.get("near_misses", {}))
    held = [
        (sentence, name, hit)
        for name in reasons
        for sentence in agreement.index.those_holding((name,))
        if agreement.standing_at(sentence, (hit := sentence.hits(name)[0])[0]) is not Standing.ASIDE
    ]
    if held:  # of equals the first stays: the first named, and of those the first in the text
        others = rule.reading.get("plain_misses", ())
        sentence, name, hit = max(
            held,
            key=lambda one: (
                _says_something(one[0]),
                not _names_only(one[0], one[2], rule),
                one[1] not in others,
                _nearness(one[0], rule),
            ),
        )
        plain = all(one[1] in others for one in held)
        said = missing(_asks(rule), sentence, hit, reasons[name])
        return _at(sentence, hit), said, of_missing(agreement, plain)
    for name in rule.reading.get("look_under", ()):
        for sentence in agreement.index.those_holding((name,)):
            if sentence.clause.heading and sentence.clause.region is not Region.TITLE:
                hit = sentence.hits(name)[0]
                return _at(sentence, hit), missing_under(_asks(rule), sentence), "medium"
    about = _about(agreement, _first_asked(rule)) or _about(agreement, _asked_of(rule))
    if about is not None:
        return _at(about, (0, 0)), f"Nothing {_asks(rule)}.", of_missing(agreement, True)
    if agreement.sentences:
        last = agreement.sentences[-1]
        return _at(last, (0, 0)), f"Nothing {_asks(rule)}.", of_missing(agreement, True)
    return (), f"Nothing {_asks(rule)}.", "high"


def _about(agreement: Agreement, names: frozenset[str]) -> Sentence | None:
    """The first sentence that binds one of those whom a rule asks for something, or anybody.

    It shows where the words that are wanting could stand, and a signature does not.
    """
    for sentence in agreement.sentences:
        for one in agreement.provisions(sentence):
            bound = one.force is Force.DUTY and one.standing is Standing.OPERATIVE
            if bound and not (names and agreement.matcher.widened(one.who).isdisjoint(names)):
                return sentence
    return None


def _says_something(sentence: Sentence) -> bool:
    """False for a heading, and for a line without a verb."""
    return len(sentence) > _TITLE or not set("MBHD").isdisjoint(sentence.tags)


_TITLE = 5
"""Words beyond which a line without a verb is no title."""


def _names_only(sentence: Sentence, hit: Span, rule: Rule) -> bool:
    """True for words that name one of those who are asked, and say nothing of the matter."""
    return any(hit in sentence.hits(name) for name in _asked_of(rule))


def _nearness(sentence: Sentence, rule: Rule) -> tuple[int, int]:
    """How many of the things that would satisfy the rule a sentence speaks of, and of whom."""
    asked, whom = (
        sum(bool(sentence.hits(name)) for name in names)
        for names in (_asked_for(rule), _asked_of(rule))
    )
    return asked, whom


@lru_cache(maxsize=1024)
def _asked_for(rule: Rule) -> frozenset[str]:
    """The word lists of what the patterns that satisfy a rule ask for, whoever is asked."""
    found: set[str] = set()
    for one in map(pattern, rule.reading.get("met_by", ())):
        found.update(one.what, one.subject, one.sentence, *one.also)
    return frozenset(found) - _asked_of(rule)


@lru_cache(maxsize=1024)
def _asked_of(rule: Rule) -> frozenset[str]:
    """The actors whom a rule asks for something."""
    patterns = map(pattern, rule.reading.get("met_by", ()))
    return frozenset(name for one in patterns for name in one.who)


@lru_cache(maxsize=1024)
def _first_asked(rule: Rule) -> frozenset[str]:
    """The one of them whom the rule names first."""
    patterns = map(pattern, rule.reading.get("met_by", ()))
    return frozenset(next((one.who[:1] for one in patterns if one.who), ()))


def _at(sentence: Sentence, span: Span) -> tuple[Place, ...]:
    return (place_of_sentence(sentence, (span,), "nearest"),)


def _asks(rule: Rule) -> str:
    return str(rule.reading.get("nothing", "in the agreement speaks to this"))
