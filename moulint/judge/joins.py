"""Requirements met across the document: which other provisions a provision is read with.

Pieces join when they stand in one clause, list or table row, when they stand in one section and
the second speaks of the first ("the evaluation shall …"), when one cites the other's number or
names the same form or record, or when a sentence between the two does ("for the review in 5.1 the
office shall use the tally in Exhibit B"). Defined terms need no joining: they carry what they mean
to wherever they are used.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, pairwise

from moulint.judge.patterns import Pattern
from moulint.judge.ties import NOT_DONE, POINTING, joined_sentences
from moulint.judge.turned import left_open
from moulint.language.agreement import Agreement
from moulint.language.grammar.force import Force
from moulint.language.grammar.limits import LimitKind
from moulint.language.grammar.provision import Provision, Standing
from moulint.language.sentences.sentence import Sentence
from moulint.language.words.stream import Span

Found = tuple[Sentence, Span]


def joined(
    agreement: Agreement, provision: Provision, piece: Pattern, waited_for: bool = False
) -> Found | None:
    """Where a piece is found: in the sentence itself, or in one that is joined with it.

    `waited_for` is True where the sentence bars something until the matter is done ("shall not
    open until the trays have been counted"): its own words on that matter complete it.
    """
    start = provision.sentence
    for sentence, hit in all_joined(agreement, start, piece):
        if waited_for and sentence.number == start.number:
            return sentence, hit
        if _told_or_barred(agreement, sentence, hit, start):
            continue
        if sentence.number != start.number or _of_one_matter(agreement, provision, hit, piece):
            return sentence, hit
    return None


def _told_or_barred(agreement: Agreement, sentence: Sentence, hit: Span, start: Sentence) -> bool:
    """True for words on what was, may or shall not be, or is still open: they complete nothing.

    Nor does what another section only hopes for.
    """
    near = sentence.clause.section == start.clause.section
    undone = (Force.PAST, Force.BAR, Force.GRANT, Force.RELEASE) if near else NOT_DONE
    said = agreement.provisions(sentence)
    if any(left_open(one, hit[0]) for one in said):
        return True
    return any(
        (
            (one.force in undone and not _means(one) and not _waits_for(one, hit[0]))
            or (one.standing is Standing.AIM and not near)
            or (sentence.number != start.number and _uncertain(one, said))
        )
        and not any(inner.start <= hit[0] for inner in one.inner)
        and _says_it(one, said, hit[0])
        for one in said
    )


def _waits_for(provision: Provision, at: int) -> bool:
    """True in "is not complete unless the trays are counted": a bar that lasts until it is done.

    So it is in "shall not accept a review that fails to show the trays by size".
    """
    words, verb = provision.sentence.words, provision.verb
    if provision.force is not Force.BAR or at <= verb:
        return False
    return any(
        first in _UNTIL or (first == "that" and second in _LACKS)
        for first, second in pairwise(words[verb + 1 : at + 1])
    )


_UNTIL = frozenset("until unless without before till".split())
_LACKS = frozenset("fails fail lacks lack omits omit".split())


def _means(provision: Provision) -> bool:
    """True for what a definition tells in the past: "“Cook” means one who: (a) has learned it".

    So it is with what is asked: "shall answer: Were the trays of one size fuller than others?".
    """
    if provision.force is not Force.PAST:
        return False
    at, sentence = provision.deed[0], provision.sentence
    asked = sentence.words[at - 1 : at] == [":"] and sentence.tags[at] in "BDH"
    return asked or provision.standing is Standing.MEANING


def _says_it(provision: Provision, said: Iterable[Provision], at: int) -> bool:
    """True where words belong to a provision, and not to the deed of one that shares its subject.

    "shall count the trays each year and shall not sell any": the bar speaks of no year.
    """
    low = min(provision.subject[0], provision.deed[0])
    if not low <= at < provision.deed[1]:
        return False
    if at >= provision.deed[0] or provision.subject[0] <= at < provision.subject[1]:
        return True
    return not any(one.deed[0] <= at < provision.deed[0] for one in said)


def _uncertain(provision: Provision, said: Iterable[Provision]) -> bool:
    """True for a duty that is hedged or handed back: "shall be shown if the press can do so".

    What a relative clause adds to a thing ("the log, which he shall lend on request") is not meant.
    """
    at = provision.deed[0]
    if provision.force is not Force.DUTY or any(low.deed[0] < at < low.deed[1] for low in said):
        return False
    return any(
        limit.kind in (LimitKind.HEDGE, LimitKind.HANDS_BACK)
        and limit.sentence is None
        and not any(low <= limit.span[0] < high for low, high in provision.hung)
        for limit in provision.limits
    )


def _of_one_matter(agreement: Agreement, provision: Provision, hit: Span, piece: Pattern) -> bool:
    """True unless the words stand in a clause of the sentence that speaks of somebody else.

    "The parties shall review the kitchen, and cooks shall be chosen with a count of trays" counts
    nothing for the review; "… and the review shall rest on a count" does, and so does "… and
    shall count".
    """
    sentence = provision.sentence
    if min(provision.subject[0], provision.deed[0]) <= hit[0] < provision.deed[1]:
        return True
    if hit[0] < provision.deed[0] and _upon_those(provision, piece):
        return True
    for other in agreement.provisions(sentence):
        low, high = other.subject
        if other.embedded or not low <= hit[0] < other.deed[1] or low == high:
            continue
        if other.subject == provision.subject or low < provision.deed[0]:
            continue
        if ":" in sentence.words[provision.verb : low] and ";" not in sentence.words[:low]:
            continue  # "shall be judged by size: the count of each size shall be set beside it"
        if sentence.own > low:
            continue  # under a lead-in all items are of one matter
        if _in_which(sentence, provision.verb, low):
            continue  # "shall give a review, in which the trays shall be shown by size"
        if _to_that_end(sentence, low):
            continue  # ", and for that purpose the clerk shall count the trays"
        if not set(sentence.words[low:high]) <= POINTING and not _speaks_of(
            sentence, (low, other.deed[1]), piece
        ):
            return False
    return True


def _in_which(sentence: Sentence, verb: int, subject: int) -> bool:
    """True for the first verb behind "in which", which speaks of what stands in front of it."""
    for at in range(subject, verb, -1):
        if sentence.tags[at] in "MB;":
            return False
        if sentence.words[at] == "which" and sentence.tags[at - 1] == "P":
            return True
    return False


def _upon_those(provision: Provision, piece: Pattern) -> bool:
    """True for a deed that points back at things: "and both shall judge from those counts"."""
    sentence, deed = provision.sentence, provision.deed
    return any(
        deed[0] <= first < deed[1] and sentence.pointed(first)
        for name in piece.same
        for first, _ in sentence.hits(name)
    )


def _to_that_end(sentence: Sentence, subject: int) -> bool:
    """True behind "to that end" and "for this purpose", which point to the clause in front."""
    words = sentence.words[max(0, subject - _PHRASE) : subject]
    return any(
        one in ("for", "to", "toward") and two in ("that", "this", "which", "it")
        for one, two in pairwise(words)
    )


_PHRASE = 4
"""Words in front of a subject among which a phrase that points back is looked for."""


def _speaks_of(sentence: Sentence, span: Span, piece: Pattern) -> bool:
    """True where a clause names what ties it to the other, or "the data" of it."""
    links = (*piece.links, *piece.links_beside)
    if any(sentence.any(name, *span) for name in links if name not in piece.what):
        return True
    within = [one for name in piece.same for one in sentence.hits(name) if span[0] <= one[0]]
    return any(one[1] <= span[1] and sentence.pointed(one[0]) for one in within)


def all_joined(agreement: Agreement, start: Sentence, piece: Pattern) -> Iterator[Found]:
    """Every place where a piece is found, the sentence itself first."""
    names = piece.what or piece.sentence
    for sentence in chain((start,), joined_sentences(agreement, start, piece, names)):
        hit = _piece(sentence, piece, names)
        if hit is None:
            continue
        if sentence is not start and any(sentence.hits(name) for name in piece.not_apart):
            continue
        standing = agreement.standing_at(sentence, hit[0])
        if standing is Standing.ASIDE:
            continue
        if standing is not Standing.AIM or agreement.standing(start) is Standing.AIM:
            yield sentence, hit


def _piece(sentence: Sentence, piece: Pattern, names: Iterable[str]) -> Span | None:
    hit = next((f for name in names if (f := sentence.any(name, 0, len(sentence)))), None)
    if hit is None or any(sentence.hits(name) for name in piece.never):
        return None
    if any(not any(sentence.hits(name) for name in group) for group in piece.also):
        return None
    return hit
