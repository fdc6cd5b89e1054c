"""Recommended parts that a provision satisfying the rule names, or one that is read with it.

A topic counts where it stands in the duty itself, in the list, table or exhibit that the duty
takes up, or in a binding sentence that goes on about it ("The course shall cover …").
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from moulint.judge.items import left_to_pick
from moulint.judge.joins import Found, all_joined
from moulint.judge.match import Match
from moulint.judge.patterns import Pattern
from moulint.judge.ties import gathers
from moulint.language.agreement import Agreement
from moulint.language.grammar.actors import actors
from moulint.language.grammar.force import Force
from moulint.language.grammar.limits import LimitKind
from moulint.language.grammar.provision import Provision, Standing
from moulint.language.sentences.sentence import Sentence
from moulint.language.words.stream import Span
from moulint.language.words.vocabulary import ANYBODY


def named_by(agreement: Agreement, bases: Iterable[Match], piece: Pattern) -> Found | None:
    """Where one of the provisions that satisfy a rule, or one read with it, names a part."""
    tried: set[tuple[int, frozenset[str]]] = set()
    bases = list(bases)
    for base in bases:
        start = base.provision.sentence
        key = start.number, base.provision.who
        if key in tried:
            continue
        tried.add(key)
        for hit in () if _left_out(agreement, start, piece) else _hits(start, piece):
            listed = _behind_colon(agreement, base, hit)
            if not listed and _elses(agreement, base, hit):
                continue
            own = not (listed or _covers(base.provision, hit))
            if _binds(agreement, start, hit, piece, own=own):
                return start, hit
        for sentence, _ in all_joined(agreement, start, piece):
            if sentence.number == start.number or _left_out(agreement, sentence, piece):
                continue
            if _of_another_row(agreement, start, sentence, piece):
                continue
            if _of_somebody_else(agreement, base, sentence, piece):
                continue
            if piece.same or gathers(agreement, start, sentence) or _tied(start, sentence, piece):
                for hit in _hits(sentence, piece):
                    if _binds(agreement, sentence, hit, piece, own=False):
                        return sentence, hit
    return _in_table(agreement, bases, piece)


def _elses(agreement: Agreement, base: Match, hit: Span) -> bool:
    """True for words of a clause in which somebody else alone does something.

    "Cooks take a class on soup; the clerk shall take one on bread": the clerk takes none on soup.
    """
    mine = base.provision
    if not mine.who or mine.deed[0] <= hit[0] < mine.deed[1]:
        return False
    if hit[0] < mine.deed[0] and not _IT.isdisjoint(mine.sentence.words[slice(*mine.deed)]):
        return False
    matcher = agreement.matcher
    over = [
        one
        for one in agreement.provisions(mine.sentence)
        if min(one.subject[0], one.deed[0]) <= hit[0] < one.deed[1]
        and not (one.embedded and one.who & matcher.default_actor)
    ]
    people = [{name for name in one.who if matcher.wider[name] & ANYBODY} for one in over]
    # what a course or a program does is no deed of somebody else
    return bool(over) and all(one and not one & mine.who for one in people)


_IT = frozenset("it them both".split())
"""What a deed takes up that somebody else's names: "holds a class, and the clerk attends it"."""


def _behind_colon(agreement: Agreement, base: Match, hit: Span) -> bool:
    """True in "shall take: soup; baking bread": an item, though its noun was taken for a verb."""
    mine = base.provision
    between = mine.sentence.words[mine.deed[0] : hit[0]]
    if ":" not in between:
        return False
    colon = mine.deed[0] + between.index(":")
    behind = [
        one
        for one in agreement.provisions(mine.sentence)
        if one is not mine and one.deed[0] > colon and one.deed[0] <= hit[0]
    ]
    return not any(one.negated or "M" in mine.sentence.tags[slice(*one.deed)] for one in behind)


def _in_table(agreement: Agreement, bases: Iterable[Match], piece: Pattern) -> Found | None:
    """Where another row of a base's own table names a part, for the same people.

    Under "Course | Who | When" one row that says "must be finished" makes no less of the others.
    """
    owners = {
        one.provision.clause.row[0]: one.provision.who
        for one in bases
        if one.provision.clause.row is not None
    }
    for one in bases:
        announced = _table_announced(agreement, one.provision)
        owners.update({} if announced is None else {announced: one.provision.who})
    if not owners:
        return None
    for sentence in agreement.index.those_holding(piece.what or piece.sentence):
        row = sentence.clause.row
        if row is None or row[0] not in owners or _left_out(agreement, sentence, piece):
            continue
        starts = [one.provision.sentence for one in bases]
        if all(_of_another_row(agreement, start, sentence, piece) for start in starts):
            continue
        named = _named_in_row(agreement, sentence, piece)
        if named and not named & owners[row[0]]:
            continue
        for hit in _hits(sentence, piece):
            if _binds(agreement, sentence, hit, piece, own=False):
                return sentence, hit
    return None


def _table_announced(agreement: Agreement, provision: Provision) -> int | None:
    """The table right below a clause that breaks off for it: "takes four hours in each of these:".

    A table of which only some need be taken is none of these, unless all come round in time.
    """
    index, sentence = provision.clause.index, provision.sentence
    below = agreement.clauses[index + 1 : index + 2]
    if provision.clause.row is not None or not below or below[0].row is None:
        return None
    text = provision.clause.text.rstrip().casefold()
    if not text.endswith((":", " of", "following", "below", "listed here")):
        return None
    in_turn = not _IN_TURN.isdisjoint(sentence.words)
    return None if sentence.hits("left-to-pick") and not in_turn else below[0].row[0]


_IN_TURN = frozenset("rotation rotating".split())
"""What has every one of several come round, though only some are taken at a time."""


def _of_somebody_else(
    agreement: Agreement, base: Match, sentence: Sentence, piece: Pattern
) -> bool:
    """True for another row of a table whose cells name only people whom the base does not bind."""
    one, two = base.provision.clause.row, sentence.clause.row
    if one is None or two is None or one[0] != two[0] or one == two:
        return False
    named = _named_in_row(agreement, sentence, piece)
    return bool(named) and not named & base.provision.who


def _named_in_row(agreement: Agreement, sentence: Sentence, piece: Pattern) -> frozenset[str]:
    """Everybody whom the cells of a sentence's row name in their own words.

    A name that belongs to the matter itself is nobody's: "Bread for kitchens".
    """
    lists = agreement.matcher.vocabulary.lists
    return frozenset(
        name
        for one in _row(agreement, sentence)
        for (first, _), name in actors(one, one.own, len(one))
        if first >= one.own and not lists[name].served and not _beside_them(one, first)
        if not any(low <= first < high for low, high in _hits(one, piece))
    )


def _beside_them(sentence: Sentence, first: int) -> bool:
    """True for those with whom it is done: "First aid, together with the cooks"."""
    return "with" in sentence.words[max(sentence.own, first - 2) : first]


def _row(agreement: Agreement, sentence: Sentence) -> list[Sentence]:
    """The sentences of a cell's row."""
    numbers = range(max(0, sentence.number - _ROW), sentence.number + _ROW + 1)
    near = agreement.sentences[numbers.start : numbers.stop]
    return [one for one in near if one.clause.row == sentence.clause.row]


_ROW = 8
"""Sentences to either side among which the cells of a row are looked for."""


def _of_another_row(
    agreement: Agreement, start: Sentence, sentence: Sentence, piece: Pattern
) -> bool:
    """True between rows that each begin with a matter of their own: "Cooking", "Washing up".

    Where the first row's own matter is what ties a piece to it, another row is another matter.
    """
    one, two = start.clause.row, sentence.clause.row
    if one is None or two is None or one == two:
        return False
    mates = _row(agreement, start)
    first = min((mate for mate in mates), key=lambda mate: mate.clause.column, default=start)
    if first.number == start.number and _is_task(start):
        others = _row(agreement, sentence)
        return not any(mate.hits(name) for mate in others for name in piece.links)
    return (
        len(first) - first.own <= _TITLE
        and first.number != start.number
        and any(first.any(name, first.own, len(first)) for name in piece.links)
        and not any(mate.hits(name) for mate in _row(agreement, sentence) for name in piece.links)
    )


def _is_task(sentence: Sentence) -> bool:
    """True for a cell that says who does something: "The cook finishes the course"."""
    low, high = sentence.own, len(sentence)
    named = any(first == low for (first, _), _ in actors(sentence, low, high))
    return named and bool(set("zM") & set(sentence.tags[low:high]))


_TITLE = 2
"""Words in the first cell of a row that is no more than a title."""


def _left_out(agreement: Agreement, sentence: Sentence, piece: Pattern) -> bool:
    """True for an item or row whose own words, or another cell, mark it as left to choice."""
    if sentence.governed and any(
        sentence.any(name, sentence.own, len(sentence)) for name in piece.never
    ):
        return True
    if sentence.clause.row is None:
        return False
    mates = [one for one in _row(agreement, sentence) if one is sentence or _is_mark(one)]
    return any(one.hits(name) for one in mates for name in piece.never)


def _is_mark(sentence: Sentence) -> bool:
    """True for a cell of a few words, which says how the row stands: "optional, if paid for"."""
    return len(sentence) - sentence.own <= _MARK


_MARK = 7


def _hits(sentence: Sentence, piece: Pattern) -> Iterable[Span]:
    return (hit for name in piece.what or piece.sentence for hit in sentence.hits(name))


def _tied(start: Sentence, sentence: Sentence, piece: Pattern) -> bool:
    """True for a sentence on the matter, or the next one where it points back: "It is due in"."""
    follows = sentence.number == start.number + 1 and sentence.clause.index == start.clause.index
    if follows and sentence.words[sentence.own : sentence.own + 1] in (["it"], ["this"]):
        return True
    return any(sentence.hits(name) for name in piece.links)


_WEAK = (Force.GRANT, Force.HOPE, Force.RELEASE)


def _binds(agreement: Agreement, sentence: Sentence, hit: Span, piece: Pattern, own: bool) -> bool:
    """True where nothing that the words stand in is only allowed, hoped for, hedged or denied."""
    over = [one for one in agreement.provisions(sentence) if _covers(one, hit)]
    if any(one.standing in (Standing.ASIDE, Standing.AIM) for one in over):
        return False
    if _only_wished(sentence, over, hit) or (own and _elsewhere(agreement, sentence, hit, piece)):
        return False
    if any(limit.kind is LimitKind.HEDGE for one in over for limit in one.limits):
        return False
    in_turn = not _IN_TURN.isdisjoint(sentence.words)
    if left_to_pick(sentence, hit[0]) and not (in_turn or _all_in_time(agreement, sentence)):
        return False
    binding = [one for one in over if one.force not in _WEAK or _takes_in(sentence, one)]
    if over and not binding:
        return False
    if not own or not binding:
        return True
    if all(_about(sentence, one, piece.never) for one in binding):
        return False
    ahead = [one for one in agreement.provisions(sentence) if _opens(sentence, one, hit)]
    return any(_same_matter(sentence, one, piece) for one in (*binding, *ahead))


def _takes_in(sentence: Sentence, one: Provision) -> bool:
    """True in "The review considers sales": a paper that considers something holds it."""
    considers = sentence.words[one.verb] in ("consider", "considers")
    return considers and one.force is Force.HOPE and not one.who


def _only_wished(sentence: Sentence, over: list[Provision], hit: Span) -> bool:
    """True for what the nearest words about it wish for or allow: "a class, which may cover soup".

    So does what is wished for as a whole: "a class on soup is recommended".
    """
    if any(one.force is Force.HOPE and one.subject[0] <= hit[0] < one.subject[1] for one in over):
        return True
    inner = max(over, key=lambda one: one.deed[0], default=None)
    told = inner is not None and sentence.words[inner.subject[1] - 1] in ("which", "that")
    return inner is not None and told and inner.force in _WEAK and inner.deed[0] <= hit[0]


def _elsewhere(agreement: Agreement, sentence: Sentence, hit: Span, piece: Pattern) -> bool:
    """True for words between semicolons with a deed of their own on another matter.

    "Before he starts, the clerk meets him; he takes a class each June."
    """
    stops = [at for at, tag in enumerate(sentence.tags) if tag == ";"]
    low = max((at for at in stops if at < hit[0]), default=-1)
    high = min((at for at in stops if at >= hit[1]), default=len(sentence))
    here = [one for one in agreement.provisions(sentence) if low < one.deed[0] < high]
    if not here or any(_covers(one, hit) for one in here):
        return False
    return not any(_same_matter(sentence, one, piece) for one in here)


def _opens(sentence: Sentence, provision: Provision, hit: Span) -> bool:
    """True for "agree that, before noon, the cook will": the phrase belongs to what is agreed."""
    between = sentence.tags[hit[1] : provision.subject[0]]
    if hit[1] > provision.subject[0] or between not in ([], [","]):
        return False
    return "that" in sentence.words[max(0, hit[0] - 3) : hit[0]]


def _all_in_time(agreement: Agreement, sentence: Sentence) -> bool:
    """True where the next sentence has them all taken: "Over three years he takes all four"."""
    for after in agreement.sentences[sentence.number + 1 : sentence.number + 2]:
        if after.clause.index != sentence.clause.index:
            return False
        words = after.words[after.own :]
        counted = any(
            one in ("all", "each") and two in _COUNTED for one, two in pairwise([*words, ""])
        )
        return counted and any(one.force is Force.DUTY for one in agreement.provisions(after))
    return False


_COUNTED = frozenset("two three four five six of seven eight them topics subjects".split())
_BETWEEN_DEEDS = frozenset(", ; : and or but then to also who that which".split())


def _covers(provision: Provision, hit: Span) -> bool:
    low, high = min(provision.subject[0], provision.deed[0]), provision.deed[1]
    return low <= hit[0] and hit[1] <= high


def _same_matter(sentence: Sentence, provision: Provision, piece: Pattern) -> bool:
    """True for a deed that speaks of the matter, or an item that names no deed of its own."""
    if _about(sentence, provision, piece.links):
        return True
    low = min(provision.subject[0], provision.deed[0])
    if sentence.tags[provision.deed[0]] not in "vgzMBDH":
        return True
    first = provision.deed[0]
    if low < first or first == 0:
        return False
    # "restorative | practices, and play": a noun that was taken for a verb
    return sentence.words[first - 1] not in _BETWEEN_DEEDS and sentence.tags[first] == "z"


def _about(sentence: Sentence, provision: Provision, names: tuple[str, ...]) -> bool:
    """True for a provision in whose own words one of these lists stands."""
    low, high = min(provision.subject[0], provision.deed[0]), provision.deed[1]
    return any(sentence.any(name, low, high) for name in names)
