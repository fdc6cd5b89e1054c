"""Recommended parts that a provision satisfying the rule names, or one that is read with it.

A topic counts where it stands in the duty itself, in the list, table or exhibit that the duty
takes up, or in a binding sentence that goes on about it ("The course shall cover …").
"""

from __future__ import annotations

from collections.abc import Iterable

from moulint.judge.joins import Found, all_joined, gathers
from moulint.judge.match import Match
from moulint.judge.patterns import Pattern
from moulint.language.agreement import Agreement
from moulint.language.grammar.force import Force
from moulint.language.grammar.limits import LimitKind
from moulint.language.grammar.provisions import Provision, Standing
from moulint.language.sentences.sentence import Sentence
from moulint.language.words.stream import Span


def named_by(agreement: Agreement, bases: Iterable[Match], piece: Pattern) -> Found | None:
    """Where one of the provisions that satisfy a rule, or one read with it, names a part."""
    tried: set[int] = set()
    for base in bases:
        start = base.provision.sentence
        if start.number in tried:
            continue
        tried.add(start.number)
        for hit in () if _left_out(agreement, start, piece) else _hits(start, piece):
            if _binds(agreement, start, hit, piece, own=True):
                return start, hit
        for sentence, _ in all_joined(agreement, start, piece):
            if sentence.number == start.number or _left_out(agreement, sentence, piece):
                continue
            if piece.same or gathers(agreement, start, sentence) or _tied(sentence, piece):
                for hit in _hits(sentence, piece):
                    if _binds(agreement, sentence, hit, piece, own=False):
                        return sentence, hit
    return None


def _left_out(agreement: Agreement, sentence: Sentence, piece: Pattern) -> bool:
    """True for an item or row whose own words, or another cell, mark it as left to choice."""
    if sentence.governed and any(
        sentence.any(name, sentence.own, len(sentence)) for name in piece.never
    ):
        return True
    row = sentence.clause.row
    if row is None:
        return False
    numbers = range(max(0, sentence.number - 8), sentence.number + 9)
    mates = [
        one for one in agreement.sentences[numbers.start : numbers.stop] if one.clause.row == row
    ]
    return any(one.hits(name) for one in mates for name in piece.never)


def _hits(sentence: Sentence, piece: Pattern) -> Iterable[Span]:
    return (hit for name in piece.what or piece.sentence for hit in sentence.hits(name))


def _tied(sentence: Sentence, piece: Pattern) -> bool:
    return any(sentence.hits(name) for name in piece.links)


_WEAK = (Force.GRANT, Force.HOPE, Force.RELEASE)


def _binds(agreement: Agreement, sentence: Sentence, hit: Span, piece: Pattern, own: bool) -> bool:
    """True where nothing that the words stand in is only allowed, hoped for, hedged or denied."""
    over = [one for one in agreement.provisions(sentence) if _covers(one, hit)]
    if any(one.standing in (Standing.ASIDE, Standing.AIM) for one in over):
        return False
    if any(limit.kind is LimitKind.HEDGE for one in over for limit in one.limits):
        return False
    binding = [one for one in over if one.force not in _WEAK]
    if over and not binding:
        return False
    return not own or not binding or any(_same_matter(sentence, one, piece) for one in binding)


def _covers(provision: Provision, hit: Span) -> bool:
    low, high = min(provision.subject[0], provision.deed[0]), provision.deed[1]
    return low <= hit[0] and hit[1] <= high


def _same_matter(sentence: Sentence, provision: Provision, piece: Pattern) -> bool:
    """True for a deed that speaks of the matter, or an item that names no deed of its own."""
    low, high = min(provision.subject[0], provision.deed[0]), provision.deed[1]
    if any(sentence.any(name, low, high) for name in piece.links):
        return True
    return sentence.tags[provision.deed[0]] not in "vgzMBDH"
