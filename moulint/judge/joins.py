"""Requirements met across the document: which other provisions a provision is read with.

Pieces join when they stand in one clause or list, when they stand in one section and the second
speaks of the first ("the evaluation shall …"), or when one cites the other's number. Defined
terms need no joining: they carry what they mean to wherever they are used.
"""

from __future__ import annotations

from moulint.clauses import Clause
from moulint.judge.patterns import Pattern
from moulint.language.agreement import Agreement
from moulint.language.provisions import Standing
from moulint.language.reach import calls_note, cites, references
from moulint.language.sentence import Sentence
from moulint.language.stream import Span

Found = tuple[Sentence, Span]


def joined(agreement: Agreement, start: Sentence, piece: Pattern) -> Found | None:
    """Where a piece is found: in the sentence itself, or in one that is joined with it."""
    for sentence in (start, *_joined_sentences(agreement, start, piece)):
        hit = _piece(sentence, piece)
        if hit is None:
            continue
        standing = agreement.standing_at(sentence, hit[0])
        if standing is Standing.ASIDE:
            continue
        if standing is not Standing.AIM or agreement.standing(start) is Standing.AIM:
            return sentence, hit
    return None


def _piece(sentence: Sentence, piece: Pattern) -> Span | None:
    names = piece.what or piece.sentence
    hit = next((f for name in names if (f := sentence.any(name, 0, len(sentence)))), None)
    if hit is None or any(sentence.hits(name) for name in piece.never):
        return None
    if any(not any(sentence.hits(name) for name in group) for group in piece.also):
        return None
    return hit


def _joined_sentences(agreement: Agreement, start: Sentence, piece: Pattern) -> list[Sentence]:
    cited = references(start)
    return [
        sentence
        for sentence in agreement.sentences
        if sentence.number != start.number
        and _joins(agreement, start.clause, cited, sentence, piece)
    ]


def _joins(
    agreement: Agreement, clause: Clause, cited: frozenset[str], sentence: Sentence, piece: Pattern
) -> bool:
    other = sentence.clause
    return (
        other.index == clause.index
        or _governs(agreement, clause.index, other.index)
        or calls_note(clause, other)
        or cites(cited, other)
        or cites(references(sentence), clause)
        or (other.section == clause.section and _tied(sentence, piece))
        or _tied_strongly(sentence, piece)
    )


def _governs(agreement: Agreement, above: int, below: int) -> bool:
    """True where one clause stands under the other's lead-in, or both under the same one."""
    one, two = agreement.clauses[above], agreement.clauses[below]
    if one.row is not None and one.row == two.row:
        return True
    seen = 0
    at: int | None = below
    while at is not None and seen < 6:
        at = agreement.clauses[at].lead_in
        if at == above or (at is not None and at == one.lead_in):
            return True
        seen += 1
    return False


def _tied(sentence: Sentence, piece: Pattern) -> bool:
    return any(sentence.hits(name) for name in piece.links)


def _tied_strongly(sentence: Sentence, piece: Pattern) -> bool:
    """A sentence elsewhere that names what it serves ("for the yearly evaluation")."""
    return bool(piece.also) and all(
        any(sentence.hits(name) for name in group) for group in piece.also
    )
