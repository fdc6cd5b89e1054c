"""From the positions of a reading back to the lines, columns and words of the source."""

from __future__ import annotations

from collections.abc import Sequence

from moulint.judge.called import reference
from moulint.judge.match import Match
from moulint.language.grammar.force import Force
from moulint.language.grammar.provision import Provision
from moulint.language.sentences.sentence import Sentence
from moulint.language.words.stream import Span
from moulint.model import Place, Role


def place(found: Match, role: Role) -> Place:
    """Where a match stands: its sentence, with the deciding words marked."""
    return place_of_sentence(found.provision.sentence, spans(found), role)


def spans(found: Match) -> list[Span]:
    """The deciding words of a match, those of an exception and the verb among them."""
    limit = found.limit
    here = [limit.reason] if limit is not None and limit.sentence is None else []
    outer = found.provision.bound_by
    bound_by = [] if outer is None else [outer]
    denied = denial_in_front(found.provision)
    return [*found.words, *here, *bound_by, *denied, found.provision.verb_group]


def denial_in_front(provision: Provision) -> list[Span]:
    """What denies from in front: "No cook", "In no event", and "Nothing here" of what frees."""
    sentence, (verb, end) = provision.sentence, provision.verb_group
    opens = sentence.words[slice(*provision.subject)][:1]
    if provision.force is Force.GRANT and opens == ["nothing"]:
        return [provision.subject]
    if provision.force is not Force.BAR or not _DENYING.isdisjoint(sentence.tags[verb:end]):
        return []
    shared = provision.subject[0] == provision.subject[1]  # "no cook shall nap, or shall smoke"
    first = 0 if shared else max(min(provision.subject[0], verb) - _FRONTED, 0)
    for at in range(verb - 1, first - 1, -1):
        if sentence.tags[at] in _DENYING:
            prepositional = at > 0 and sentence.tags[at - 1] == "P"
            return [(at - prepositional, min(at + 2, verb))]
    return []


_DENYING = frozenset("Nn")
"""Tags of "not", "never", "nor" and of "no"."""
_FRONTED = 3
"""Words in front of a subject among which a denial may stand: "in no event"."""


def place_of_sentence(sentence: Sentence, spans: Sequence[Span], role: Role) -> Place:
    """Where a sentence stands. Words of a lead-in are not marked: they stand elsewhere."""
    clause = sentence.clause
    reading = clause.reading
    low, high = _extent(sentence)
    first, last = reading.position(low), reading.position(high - 1)
    marks = sorted(
        {
            (a - low, b - low)
            for span in spans
            if (found := sentence.offsets(span)) is not None
            for a, b in [found]
        }
    )
    return Place(
        role=role,
        line=first.line,
        end_line=last.line,
        column=first.column,
        end_column=last.column + 1,
        clause=reference(sentence),
        heading=clause.path,
        page=clause.page,
        quote=reading.text[low:high],
        marks=_merged(marks),
        block=clause.block,
        start=clause.offset + low,
    )


def _extent(sentence: Sentence) -> tuple[int, int]:
    """Offsets of a sentence in its clause, the words that matching passes over included."""
    clause, stream = sentence.clause, sentence.stream
    text = clause.reading.text
    whole = sentence.offsets((sentence.own, len(sentence)))
    if whole is None:
        return clause.start, len(text)
    first = sentence.pieces[-1][0]
    low = clause.start
    if first > stream.clause_span[clause.index][0]:
        low = stream.end[first - 1]
    while low < whole[0] and not (text[low].isalnum() or text[low] in '("“$§'):
        low += 1
    return low, _with_stop(text, whole[1])


def _with_stop(text: str, high: int) -> int:
    return high + 1 if high < len(text) and text[high] in ".;!?" else high


def _merged(marks: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    kept: list[tuple[int, int]] = []
    for low, high in marks:
        if kept and low <= kept[-1][1] + 1:
            kept[-1] = (kept[-1][0], max(high, kept[-1][1]))
        else:
            kept.append((low, high))
    return tuple(kept)
