"""What stands around a deed: sentences before it, its section, its headings, its conditions."""

from __future__ import annotations

from collections.abc import Iterable

from moulint.judge.apart import told
from moulint.judge.patterns import Pattern
from moulint.language.agreement import Agreement
from moulint.language.grammar.provision import Provision
from moulint.language.sentences.sentence import Sentence
from moulint.language.words.stream import Span, outside


def surrounded(agreement: Agreement, provision: Provision, pattern: Pattern) -> bool:
    """Whether what stands around a provision is as a pattern asks."""
    if pattern.near and not _near(agreement, provision, pattern.near):
        return False
    if pattern.not_near and _near(agreement, provision, pattern.not_near):
        return False
    if pattern.not_when and _conditioned(provision, pattern.not_when):
        return False
    if pattern.section and not _in_section(agreement, provision, pattern.section):
        return False
    return not pattern.under or headed(agreement, provision, pattern.under)


_NEXT = 3
"""Sentences of the same paragraph behind one, up to which it may be said what it is about."""
_SECTION = 12
"""Sentences before one that its section may hold and that still say what it is about."""


def _in_section(agreement: Agreement, provision: Provision, names: tuple[str, ...]) -> bool:
    """True where the sentence, its section before it, or a heading above holds one of the lists.

    So does what follows in the same paragraph.
    """
    sentence = provision.sentence
    for number in range(sentence.number, max(-1, sentence.number - _SECTION), -1):
        before = agreement.sentences[number]
        together = before.clause.section == sentence.clause.section or _one_row(before, sentence)
        if (together or before.asks) and any(map(before.hits, names)):
            return True
        if not together:
            break
    for after in agreement.sentences[sentence.number + 1 : sentence.number + _NEXT]:
        if after.clause.index != sentence.clause.index:
            break
        if any(map(after.hits, names)):
            return True
    return headed(agreement, provision, names)


def headed(agreement: Agreement, provision: Provision, names: tuple[str, ...]) -> bool:
    """True where a heading above, or the one that the clause begins with, holds a list."""
    above = provision.clause.parent
    if above is None or provision.clause.lead_in not in (None, above):
        above = provision.clause.lead_in
    while above is not None:
        if _holds(agreement, above, names, *agreement.stream.clause_span[above]):
            return True
        above = agreement.clauses[above].parent
    low, high = agreement.stream.clause_span[provision.clause.index]
    words = agreement.stream.words
    stop = next((i for i in range(low, min(low + _RUN_IN, high)) if words[i] in _STOPS), None)
    if stop is None and high - low > _RUN_IN:
        return False
    itself = stop is not None and words[stop] == "." and not provision.sentence.governed
    if itself and low <= provision.sentence.absolute(provision.verb) < (stop or high):
        return False  # the sentence itself, and no heading
    return _holds(agreement, provision.clause.index, names, low, high if stop is None else stop)


def _holds(agreement: Agreement, clause: int, names: tuple[str, ...], low: int, high: int) -> bool:
    """True where one of the lists stands within a stretch of a clause, in whole."""
    if any(
        low <= first and last <= high for name in names for first, last in _plain(agreement, name)
    ):
        return True
    return any(
        first >= one.own and low <= one.absolute(first) and one.absolute(last - 1) < high
        for one in agreement.of_clause(clause)
        for name in names
        for first, last in one.hits(name)
    )


def _plain(agreement: Agreement, name: str) -> list[Span]:
    """Where a list's phrases stand, and not inside of those among which they do not count."""
    hits = agreement.stream.hits
    return outside(hits.get(name, []), hits.get(f"{name} unless", []))


_RUN_IN = 9
"""Words of a heading that its clause begins with, up to its stop: "Days and hours. The SRO …"."""
_STOPS = frozenset(". : — –".split())


def _one_row(one: Sentence, other: Sentence) -> bool:
    """True for two cells of one row of a table."""
    return one.clause.row is not None and one.clause.row == other.clause.row


def _near(agreement: Agreement, provision: Provision, names: tuple[str, ...]) -> bool:
    """True where the sentence or one of the two before it holds one of the lists."""
    sentence = provision.sentence
    around = [sentence]
    for back in (1, 2):
        before = agreement.sentences[max(0, sentence.number - back)]
        same = before.clause.index == sentence.clause.index or _one_row(before, sentence)
        answers = back == 2 and before.asks and around[-1].clause.index == sentence.clause.index
        if (same or answers) or (
            back == 1 and (before.asks or before.clause.section == sentence.clause.section)
        ):
            around.append(before)
    if any(one.hits(name) for name in names for one in around[1:]):
        return True
    return any(not told(provision, hit) for name in names for hit in sentence.hits(name))


def _conditioned(provision: Provision, names: Iterable[str]) -> bool:
    """True where one of the lists occurs in a condition: behind "if", "in (an emergency)"."""
    hits = provision.sentence.hits
    return any(_in_condition(provision, first) for name in names for first, _ in hits(name))


def _in_condition(provision: Provision, at: int) -> bool:
    """True where a walk backwards comes to what opens a condition before it leaves the phrase."""
    sentence = provision.sentence
    inside = False  # a clause of the condition: "when there is a risk that it will burn"
    for position in range(at, -1, -1):
        tag = sentence.tags[position]
        joined = inside and tag == "C" and _goes_on(sentence, position)
        if tag in ",;" or position == provision.deed[0] or joined:
            return False
        inside = inside or tag == "M"
        if sentence.words[position] in _EXCEPTED and not provision.negated:
            return False  # "unless the law forbids it, cooks sweep": they do when it is as usual
        if sentence.words[position] in _CONDITIONS:
            return sentence.words[position + 1] not in _BESIDES
    return False


def _goes_on(sentence: Sentence, at: int) -> bool:
    """True for the "and" of "and shall sweep", "and otherwise will sweep"."""
    following = sentence.tags[at + 1 : at + 3]
    return following[:1] == ["M"] or following == ["R", "M"]


_CONDITIONS = frozenset(
    "if when whenever where wherever in during unless until except upon".split()
)
_EXCEPTED = frozenset({"unless", "except"})
_BESIDES = frozenset("addition order accordance".split())
"""What makes no condition of "in": "in addition to criminal matters"."""
