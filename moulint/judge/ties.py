"""Which sentences are read with one another: by their place, by number, by what they name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from moulint.clauses.cited import cites
from moulint.judge.alike import done_so, headed_thing, same_thing, singular
from moulint.judge.patterns import Pattern
from moulint.judge.tables import points_at
from moulint.language.agreement import Agreement
from moulint.language.document.citations import named_papers, references
from moulint.language.document.notes import calls_note
from moulint.language.grammar.force import Force
from moulint.language.grammar.provision import Standing
from moulint.language.sentences.sentence import Sentence

NOT_DONE = (Force.PAST, Force.BAR, Force.GRANT, Force.HOPE, Force.RELEASE)
"""Forces of what nobody need do: nothing is gone on from there."""
POINTING = frozenset("it they them he she that this these those which who , and".split())


def joined_sentences(
    agreement: Agreement, start: Sentence, piece: Pattern, names: Iterable[str]
) -> Iterator[Sentence]:
    """The other sentences that hold a list of a piece and are read with the first."""
    far: list[tuple[Sentence, list[Sentence]]] = []
    for sentence in agreement.index.those_holding(names):
        if sentence.number == start.number:
            continue
        taken_up = [sentence, *_taken_up(agreement, sentence)]
        if any(_joins(agreement, start, one, piece) for one in taken_up):
            yield sentence
        else:
            far.append((sentence, taken_up))
    between = _between(agreement, piece) if far else []
    for sentence, taken_up in far:
        if any(_through_another(agreement, start, one, piece, between) for one in taken_up):
            yield sentence


_GOES_ON = frozenset("it they this these".split())
_SHARES = frozenset("each every all".split())


def _taken_up(agreement: Agreement, sentence: Sentence) -> list[Sentence]:
    """The sentences of a paragraph that one goes on from: "The log is kept here. It shows …".

    So does "Each entry shows …" behind a sentence on entries. What was only allowed, hoped for or
    told is not gone on from.
    """
    asked = _behind_yes(agreement, sentence)
    if asked is not None:
        return [asked]
    found: list[Sentence] = []
    while sentence.number and not sentence.governed and len(found) < _FEW:
        before = agreement.sentences[sentence.number - 1]
        if before.clause.index != sentence.clause.index or before.governed:
            break
        words = sentence.words[sentence.own : sentence.own + 2]
        shared = words[:1] != [] and words[0] in _SHARES and len(words) > 1
        same = {singular(word) for word in before.words[before.own :]} if shared else set()
        if not (_GOES_ON & set(words[:1]) or (shared and singular(words[1]) in same)):
            break
        if any(
            one.force in NOT_DONE or one.standing is not Standing.OPERATIVE
            for one in agreement.provisions(before)
        ):
            break
        found.append(before)
        sentence = before
    return found


def _behind_yes(agreement: Agreement, sentence: Sentence) -> Sentence | None:
    """The question that "Yes. It gives …" answers: "Does the report tell who was stopped?"."""
    if sentence.number < _FEW or not _GOES_ON & set(
        sentence.words[sentence.own : sentence.own + 1]
    ):
        return None
    asked, yes = agreement.sentences[sentence.number - 2 : sentence.number]
    return asked if asked.asks and yes.words == ["yes"] else None


_FEW = 2
"""Sentences that one goes on from at most."""


def _joins(agreement: Agreement, start: Sentence, sentence: Sentence, piece: Pattern) -> bool:
    return (
        (_beside(agreement, start, sentence) and not _of_its_own(agreement, start, sentence, piece))
        or _refers(start, sentence, piece)
        or (
            (sentence.clause.section == start.clause.section or _next_paragraph(start, sentence))
            and (_tied(sentence, piece) or _answers(agreement, sentence, piece))
        )
        or _tied_strongly(sentence, piece)
        or (_put_in_place(start, sentence) and _tied(sentence, piece))
        or (_tied(sentence, piece) and _defines_word_of(agreement, sentence, start))
        or _takes_up(agreement, start, sentence, piece)
    )


def _put_in_place(start: Sentence, sentence: Sentence) -> bool:
    """True for the new "9.2" that an amendment puts in, behind "9.1"."""
    one, two = start.clause, sentence.clause
    group, dot, _ = two.reference.rpartition(".")
    return bool(two.amendment and dot) and one.reference.startswith(f"{group}.")


def _next_paragraph(start: Sentence, sentence: Sentence) -> bool:
    """True for "In that review …" in the paragraph behind, where no heading parts the two."""
    clause = sentence.clause
    follows = clause.index == start.clause.index + 1 and not (clause.label or clause.heading)
    begins = sentence.words[sentence.own : sentence.own + _OPENING]
    return follows and not sentence.governed and not POINTING.isdisjoint(begins)


_OPENING = 3
"""Words with which a paragraph points back to the one in front of it."""


def _defines_word_of(agreement: Agreement, meaning: Sentence, start: Sentence) -> bool:
    """True for ""Stocktaking" means the yearly review …", where a stocktaking shall be held."""
    if agreement.standing(meaning) is not Standing.MEANING:
        return False
    words = meaning.words[meaning.own :]
    at = next((i for i, word in enumerate(words[:_TERM]) if word in _MEANS), 0)
    low, high = start.own, len(start)
    return at > 0 and any(start.words[i : i + at] == words[:at] for i in range(low, high))


_MEANS = frozenset("means mean is are refers denotes signifies".split())
_TERM = 6
"""Words within which a definition has named its term."""


def _beside(agreement: Agreement, one: Sentence, two: Sentence) -> bool:
    """True where two sentences stand in one clause, list or row, or one points at the other."""
    return (
        one.clause.index == two.clause.index
        or _governs(agreement, one, two)
        or points_at(agreement, one, two)
        or points_at(agreement, two, one)
    )


def _of_its_own(agreement: Agreement, start: Sentence, sentence: Sentence, piece: Pattern) -> bool:
    """True for a sentence of the same paragraph that speaks of something else.

    "The parties shall review the kitchen each year. The web site shows the trays of the city by
    size": it has a subject of its own, and neither it nor its deed names what ties it to the first.
    """
    if sentence.clause.index != start.clause.index or sentence.governed or not piece.links:
        return False
    if _tied(sentence, piece) or any(sentence.hits(name) for name in piece.links_beside):
        return False
    if _OPENSPOINTING & set(sentence.words[sentence.own : sentence.own + 2]):
        return False
    if _goes_on(start, sentence):
        return False
    found = [one for one in agreement.provisions(sentence) if not one.embedded]
    for first, last in (hit for name in piece.same for hit in sentence.hits(name)):
        if "as" in sentence.words[last : last + 2]:
            continue  # "such records as the law requires"
        compound = sentence.tags[last : last + 1] == ["x"] and not sentence.articled(last)
        if compound or any(first == one.verb for one in found):
            continue  # "the Records Bureau reports"
        known = sentence.pointed(first) and not _its_own_thing(sentence, first)
        if known or any(first < one.deed[0] for one in found):
            return False
    return bool(found) and all(
        one.subject[0] < one.subject[1] and not one.implied for one in found[:1]
    )


def _its_own_thing(sentence: Sentence, at: int) -> bool:
    """True for "its": "the office shall keep its records" points at no records in front."""
    begins = sentence.stream.start[sentence.absolute(at)]
    words = sentence.clause.reading.text[max(0, begins - _REACH) : begins].split()
    return next((word for word in reversed(words) if word.lower() in _KNOWN), "") in _OWN


_OWN = frozenset({"its", "their"})
_KNOWN = _OWN | frozenset("the that those these this said such".split())
_REACH = 60
"""Characters in front of a word among which the one is looked for that makes it known."""


def _goes_on(start: Sentence, sentence: Sentence) -> bool:
    """True where the first goes on from the one in front: "At that hearing the Board shall"."""
    opening = start.tags[start.own : start.own + 1] == ["P"]
    points = start.words[start.own + 1 : start.own + 2] in (["that"], ["this"], ["such"])
    return opening and points and sentence.number == start.number - 1


_OPENSPOINTING = POINTING - {",", "and"} | frozenset("such both there here all".split())


def gathers(agreement: Agreement, start: Sentence, sentence: Sentence) -> bool:
    """True where a sentence is an item, row or exhibit that the first takes up as a whole."""
    one, two = start.clause.row, sentence.clause.row
    if one is not None and two is not None and one[0] == two[0]:
        return True
    return (
        _governs(agreement, start, sentence)
        or points_at(agreement, start, sentence)
        or calls_note(start.clause, sentence.clause)
        or cites(references(start), sentence.clause)
    )


def _cited_beside(agreement: Agreement, start: Sentence, sentence: Sentence) -> bool:
    """True where another sentence of the start's own paragraph cites the other's clause."""
    for step in (-1, 1):
        number = start.number + step
        while 0 <= number < len(agreement.sentences):
            near = agreement.sentences[number]
            if near.clause.index != start.clause.index:
                break
            if cites(references(near), sentence.clause):
                return True
            number += step
    return False


def _refers(one: Sentence, two: Sentence, piece: Pattern) -> bool:
    """True where one sentence cites the other's clause, or both name the same paper."""
    return (
        calls_note(one.clause, two.clause)
        or cites(references(one), two.clause)
        or cites(references(two), one.clause)
        or bool(named_papers(one) & named_papers(two))
        or same_thing(one, two, piece.same)
        or same_thing(two, one, piece.same)
        or headed_thing(one, two, piece.same)
        or done_so(one, two)
        or done_so(two, one)
    )


def _between(agreement: Agreement, piece: Pattern) -> list[Sentence]:
    """The sentences that speak of the matter, and can lead from one sentence to another."""
    return [
        middle
        for middle in agreement.index.those_holding((*piece.links, *piece.same))
        if not any(middle.hits(name) for name in piece.never)
        and agreement.standing(middle) not in (Standing.ASIDE, Standing.AIM)
    ]


def _through_another(
    agreement: Agreement,
    start: Sentence,
    sentence: Sentence,
    piece: Pattern,
    between: list[Sentence],
) -> bool:
    """True where one of the sentences in `between` leads from one sentence to the other."""
    if _cited_beside(agreement, start, sentence):
        return True
    for middle in between:
        if middle.number in (start.number, sentence.number):
            continue
        leads = _refers(middle, sentence, piece) or points_at(agreement, middle, sentence)
        if leads and _joins(agreement, start, middle, piece):
            return True
        if _refers(start, middle, piece) and _beside(agreement, middle, sentence):
            return True
        if cites(references(middle), sentence.clause) and _cited_beside(agreement, start, middle):
            return True
    return False


def _governs(agreement: Agreement, start: Sentence, sentence: Sentence) -> bool:
    """True where one clause stands under the other's lead-in, or both under the same one.

    "The parties agree as follows:" stands over a whole agreement and joins none of its sections.
    """
    one, two = start.clause, sentence.clause
    if one.row is not None and one.row == two.row:
        return True
    if _of_one_bare_list(agreement, start, sentence):
        return True
    seen = 0
    at: int | None = two.index
    while at is not None and seen < 6:
        at = agreement.clauses[at].lead_in
        if at == one.index:
            return True
        if at is not None and at == one.lead_in:
            return agreement.one_list(at, start, sentence)
        seen += 1
    return False


def _of_one_bare_list(agreement: Agreement, start: Sentence, sentence: Sentence) -> bool:
    """True for two items of a list that only names things: "- Soup, 4 h", "- Bread, 2 h"."""
    one, two = start.clause, sentence.clause
    if not (one.item and two.item) or one.parent is None or one.parent != two.parent:
        return False
    return all(
        each.force is Force.STATEMENT and each.subject[0] == each.subject[1]
        for item in (start, sentence)
        for each in agreement.provisions(item)
    )


def _tied(sentence: Sentence, piece: Pattern) -> bool:
    return any(sentence.hits(name) for name in piece.links)


def _answers(agreement: Agreement, sentence: Sentence, piece: Pattern) -> bool:
    """True where a question in front asks of the matter: "What does it look at? Every stop …"."""
    for number in range(sentence.number - 1, max(-1, sentence.number - 4), -1):
        before = agreement.sentences[number]
        if before.clause.section != sentence.clause.section:
            break
        if before.asks:
            return _tied(before, piece)
    return False


_NUMBERED = 3
"""Words of a paragraph's number, where it is cut off from it as a sentence: "¶ 62"."""
_OPENING = 5
"""Words in which a sentence says what it speaks of: "The annual program evaluation shall"."""


def _takes_up(agreement: Agreement, start: Sentence, sentence: Sentence, piece: Pattern) -> bool:
    """True for the next numbered paragraph that opens with "The evaluation shall …".

    Where each paragraph is a section of its own, "the" at its head points at the one in front.
    """
    one, two = start.clause, sentence.clause
    if not one.index < two.index or one.parent != two.parent or one.heading or two.heading:
        return False
    between = agreement.clauses[one.index + 1 : two.index]
    if any(clause.parent == one.parent or clause.heading for clause in between):
        return False
    before = agreement.sentences[sentence.number - 1] if sentence.number else sentence
    if before.clause.index == two.index and len(before) > _NUMBERED:
        return False
    if _points_first(sentence):
        return True
    if sentence.words[sentence.own] in _GOES_ON and (
        one.section == two.section or _tied(sentence, piece)
    ):
        return True  # "(2) They have the year's count before them."
    return any(
        begins <= sentence.own + 1
        and sentence.pointed(begins)
        and sentence.words[end : end + 1] not in (["of"], ["for"])
        for name in piece.links
        if name not in piece.what
        for begins, end in sentence.hits(name)
        if end <= sentence.own + _OPENING
    )


def _points_first(sentence: Sentence) -> bool:
    """True for "Before it lies the log", "For this the clerk shall": a phrase that points back."""
    at = sentence.own
    if len(sentence) < at + _OPENING or sentence.tags[at] not in "PS":
        return False
    word = sentence.words[at + 1]
    return word in _THEM or (word in ("this", "that") and sentence.articled(at + 2))


_THEM = frozenset("it them".split())


def _tied_strongly(sentence: Sentence, piece: Pattern) -> bool:
    """A sentence elsewhere that names what it serves ("for the yearly evaluation")."""
    return bool(piece.also) and all(
        any(sentence.hits(name) for name in group) for group in piece.also
    )
