"""Which provisions of a document fit a pattern: only sentences that can hold its words are read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from moulint.judge.deeds import Deeds
from moulint.judge.fitting import fitting
from moulint.judge.flaws import worst
from moulint.judge.items import begins_item, picked_from
from moulint.judge.match import Match, match
from moulint.judge.mates import mates
from moulint.judge.patterns import Pattern
from moulint.language.agreement import Agreement
from moulint.language.grammar.provision import Standing
from moulint.language.sentences.sentence import Sentence
from moulint.language.words.stream import Span


def matches(agreement: Agreement, one: Pattern) -> list[Match]:
    """Every provision that fits a pattern; a counting pattern gives its matches only together."""
    if one.each:
        return _counted(agreement, one)
    found: list[Match] = []
    candidates = _candidates(agreement, one)
    for sentence in agreement.index.sentences(candidates) if candidates else ():
        if not _worth_reading(agreement, sentence, one):
            continue
        for provision in agreement.provisions(sentence):
            hit = match(agreement, provision, one)
            if hit is not None:
                found.append(hit)
    return found


def _worth_reading(agreement: Agreement, sentence: Sentence, one: Pattern) -> bool:
    """A sentence is read only where the words stand.

    Once it is read, who is bound and with what force tells sooner whether it fits.
    """
    return agreement.has_read(sentence) or sentence.holds(one.asked)


def _candidates(agreement: Agreement, one: Pattern) -> int:
    """The sentences that can hold what a pattern asks for, and can be what it wants."""
    where = agreement.index.where
    found = where.anywhere(one.asked[0]) if one.asked else 0
    for names in one.asked[1:]:
        if not found:
            return found
        found &= where.anywhere(names)
    if found and one.near:
        near = where.anywhere(one.near)
        found &= near | near << 1 | near << 2  # as far in front as `match` looks
    return found & agreement.denying if found and one.denies else found


def in_force(found: Match) -> bool:
    """False for text that is no part of the agreement: an empty box, what an amendment strikes."""
    return found.provision.standing is not Standing.ASIDE


def _counted(agreement: Agreement, one: Pattern) -> list[Match]:
    """Different deeds of a family, each in a provision of its own or together in one."""
    found: list[Match] = []
    seen = Deeds()
    picked: set[int] = set()
    index = agreement.index
    family = [
        (where, name, narrow)
        for name in agreement.matcher.families.get(one.each, ())
        if index[name]
        for narrow in (_for_one(one, name),)
        if (where := _candidates(agreement, narrow))
    ]
    anywhere = 0
    for where, _, _ in family:
        anywhere |= where
    for sentence in index.sentences(anywhere):
        here = [
            (name, narrow)
            for where, name, narrow in family
            if where >> sentence.number & 1 and _worth_reading(agreement, sentence, narrow)
        ]
        for provision in agreement.provisions(sentence) if here else ():
            for name, narrow in here:
                hit = match(agreement, provision, narrow)
                if hit is None or not in_force(hit):
                    continue
                places = tuple(fitting(provision, narrow))
                places = _innermost(places) if one.opens else places
                for at in places:
                    whole = _whole(hit, at)
                    if whole is None or not seen.adds(sentence, name, at):
                        continue
                    if picked_from(sentence, at[0]):
                        if sentence.clause.section in picked:
                            continue  # of several to pick from one is done
                        picked.add(sentence.clause.section)
                    found.append(whole)
    if found and len(found) < one.at_least and one.eked_out_by:
        found.extend(_eked_out(agreement, one, seen))
    if found and len(found) < one.at_least and one.eked_out_beside:
        found.extend([*_beside(one, found)])
    return found if len(found) >= one.at_least else []


def _whole(hit: Match, at: Span) -> Match | None:
    """The match, where nothing limits the deed at a place: "sow, and when asked *reap*"."""
    other = hit.flaws if hit.limit is None else hit.flaws[:-1]  # that of its limit comes last
    if other or worst(hit.provision, hit.pattern, (at,)) is not None:
        return None
    return hit if hit.full else replace(hit, words=(at,), flaws=(), limit=None)


def _innermost(places: Sequence[Span]) -> tuple[Span, ...]:
    """Without those that end where a later one does: "take reports, *patrol*" is one of "patrol".

    Only words that open a deed are asked, so that "make the *patrol*" stays whole.
    """
    return tuple(
        (low, high)
        for low, high in places
        if not any(low < first and last == high for first, last in places)
    )


def _eked_out(agreement: Agreement, one: Pattern, seen: Deeds) -> Iterator[Match]:
    """Deeds that no list of the family names, of lists too wide to count alone."""
    family = agreement.matcher.families.get(one.each, ())
    for name in one.eked_out_by:
        narrow = _for_one(one, name)
        for sentence in agreement.index.those_holding((name,)):
            begun = {first for other in family for first, _ in sentence.hits(other)}
            for provision in agreement.provisions(sentence):
                hit = match(agreement, provision, narrow)
                if hit is None or not in_force(hit):
                    continue
                for at in fitting(provision, narrow):
                    if at[0] in begun or not begins_item(provision, at[0]):
                        continue
                    whole = _whole(hit, at)
                    if whole is None or seen.shares(sentence, at):
                        continue
                    if seen.adds(sentence, name, at):
                        yield whole


def _beside(one: Pattern, found: Sequence[Match]) -> Iterator[Match]:
    """Deeds that no list names, each joined in one list with a deed that is found."""
    for hit in found:
        for at in mates(hit.provision, hit.words[0][0], one):
            if worst(hit.provision, hit.pattern, (at,)) is None:
                yield replace(hit, words=(at,))


@lru_cache(maxsize=4096)
def _for_one(one: Pattern, name: str) -> Pattern:
    return replace(one, what=(name,), each="")
