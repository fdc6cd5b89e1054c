"""Does a provision match a pattern, and if nearly: what keeps it from counting in full?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain

from moulint.judge.clause import own_words
from moulint.judge.grasp import grasped, heads_known, known_things
from moulint.judge.objects import heads_subject, is_object, of_a_thing
from moulint.judge.opening import names_deed, of_other_item, opens, undergone, verb_span
from moulint.judge.patterns import Pattern
from moulint.judge.topics import (
    does_to_another,
    of_another,
    of_next_verb,
    on_topic,
    only_describes,
    stands_alone,
)
from moulint.judge.turned import kept_from, undecided
from moulint.language.agreement import Agreement
from moulint.language.grammar.actors import KIN, actors
from moulint.language.grammar.adverbials import front_phrase, inserted, narrowing, of_some
from moulint.language.grammar.force import Force, Group
from moulint.language.grammar.limits import Limit, LimitKind
from moulint.language.grammar.promised import only_promised
from moulint.language.grammar.provision import Provision, Standing
from moulint.language.sentences.sentence import Sentence
from moulint.language.words.stream import Span


class Flaw(StrEnum):
    """What keeps a provision from counting in full, mildest first."""

    UNCLEAR = "unclear exception"
    PARTIAL = "covers only part"
    HANDS_BACK = "hands the decision back"
    CONTINGENT = "waits for what may not come"
    HEDGED = "hedged"
    RELEASE = "only says who is not responsible"
    GRANT = "only allows"
    HOPE = "only hopes"
    PAST = "only tells of the past"
    STATEMENT = "only describes"
    PROMISED = "left to a text still to be written"
    AIM = "recital or purpose"
    MEANING = "definition"


@dataclass(frozen=True, slots=True)
class Match:
    """A provision that fits a pattern, in full or with flaws."""

    provision: Provision
    pattern: Pattern
    words: tuple[Span, ...]
    """The words that decide, as positions in the provision's sentence."""
    flaws: tuple[Flaw, ...] = ()
    limit: Limit | None = None
    """The limit that a flaw is about."""
    unsure: bool = False
    """True where the reading rests on something implied or unclear."""

    @property
    def full(self) -> bool:
        """True where nothing keeps it from counting."""
        return not self.flaws


def match(agreement: Agreement, provision: Provision, pattern: Pattern) -> Match | None:
    """How a provision fits a pattern; None where it does not speak to it."""
    if pattern.only_aims and provision.standing is not Standing.AIM:
        return None
    if pattern.not_aims and provision.standing in (Standing.AIM, Standing.MEANING):
        return None
    if not _who(agreement, provision, pattern) or _somebody_else(provision):
        return None
    flaws, fits = _force_flaws(provision, pattern)
    if not fits:
        return None
    words = _deed_words(provision, pattern)
    if words is None or _of_another(agreement, provision, pattern):
        return None
    if pattern.in_clause:
        own = own_words(agreement, provision, pattern.in_clause, pattern.topic)
        if own is None:
            return None
        words = (*words, *own)
    if not _surroundings(agreement, provision, pattern):
        return None
    if provision.standing is Standing.AIM and not pattern.aims:
        flaws.append(Flaw.AIM)
    if provision.standing is Standing.MEANING:
        flaws.append(Flaw.MEANING)
    if not pattern.limited and words and only_promised(provision, words[0]):
        flaws.append(Flaw.PROMISED)
    limit = _worst(provision, pattern, words) or _confined(provision, pattern, words)
    if limit is not None:
        flaws.append(_LIMIT_FLAWS[limit.kind])
    unsure = (limit is not None and limit.kind is LimitKind.UNCLEAR) or provision.implied
    return Match(provision, pattern, words, tuple(flaws), limit, unsure)


_LIMIT_FLAWS = {
    LimitKind.HEDGE: Flaw.HEDGED,
    LimitKind.HANDS_BACK: Flaw.HANDS_BACK,
    LimitKind.CONTINGENT: Flaw.CONTINGENT,
    LimitKind.PARTIAL: Flaw.PARTIAL,
    LimitKind.UNCLEAR: Flaw.UNCLEAR,
}


def _worst(provision: Provision, pattern: Pattern, words: tuple[Span, ...]) -> Limit | None:
    """The limit that weighs most; what takes a provision out of force matters to every pattern."""
    for kind in (LimitKind.HEDGE,) if pattern.only_hedges else _LIMIT_FLAWS:
        for limit in provision.limits:
            if limit.kind is not kind or not (limit.lifts or not pattern.limited):
                continue
            if pattern.opens and words and of_other_item(provision, limit, words[0][0]):
                continue
            return limit
    return None


def _somebody_else(provision: Provision) -> bool:
    """True for a deed of nobody but one who is somebody's: "the cook's brother shall …"."""
    if provision.who or provision.whom or not provision.told:
        return False
    low, high = provision.subject
    words = provision.sentence.words
    return any(
        low <= one[0] and one[1] <= high and words[one[1] - 1] in KIN for one in provision.told
    )


def _confined(provision: Provision, pattern: Pattern, words: tuple[Span, ...]) -> Limit | None:
    """A phrase that confines a bar to some place, time, manner, means or purpose."""
    if not pattern.matter or pattern.limited or not words:
        return None
    sentence = provision.sentence
    known = [one for name in (*pattern.what, *pattern.matter) for one in sentence.hits(name)]
    known += [span for span, _ in sentence.named]
    low, high = provision.verb + 1, provision.deed[1]
    begins = {max(low, min(_ends(provision, pattern, words[0])))}
    begins |= {last for first, last in words[1:] if low <= first}
    high = len(sentence) if sentence.tags[high : high + 1] == ["T"] else high
    phrase = (
        next((one for at in begins if (one := narrowing(sentence, at, high, known))), None)
        or front_phrase(sentence, provision.subject[0], provision.deed[0], known)
        or of_some(sentence, words[0], known)
        or inserted(sentence, provision.subject[1], provision.verb, known)
    )
    return phrase and Limit(LimitKind.PARTIAL, phrase, phrase, phrase[0] < provision.verb)


def _ends(provision: Provision, pattern: Pattern, found: Span) -> list[int]:
    """Where words that decide may end: "sweep the hall" within "sweep the hall at the kitchen"."""
    return [
        last
        for name in pattern.what
        for first, last in provision.sentence.hits(name)
        if first < found[1] and found[0] < last
    ] or [found[1]]


def _who(agreement: Agreement, provision: Provision, pattern: Pattern) -> bool:
    if provision.implied and not pattern.implied:
        return False
    widened = agreement.matcher.widened
    if pattern.not_who and not widened(provision.who).isdisjoint(pattern.not_who):
        return False
    if pattern.not_by and not widened(provision.by).isdisjoint(pattern.not_by):
        return False
    if not pattern.who:
        return True
    done_to = provision.whom and _done_to(provision)
    named = provision.who | provision.whom if done_to else provision.who
    return not widened(named | provision.members).isdisjoint(pattern.who)


def _done_to(provision: Provision) -> bool:
    """A passive bar binds what it is done to as well: "SROs shall not be used by staff"."""
    return provision.passive


_ASKED = (["whether"], ["how"], ["when"], ["why"])
"""What opens a subject that is a question: "whether officers may help is left to the Chief"."""


def _deed_words(provision: Provision, pattern: Pattern) -> tuple[Span, ...] | None:
    sentence = provision.sentence
    low, high = provision.deed
    subject_low, subject_high = provision.subject
    words: list[Span] = []
    if not sentence.holds(pattern.asked):
        return None
    if pattern.what:
        hit = next(fitting(provision, pattern), None)
        if hit is None:
            return None
        words.append(hit)
    if pattern.subject:
        hit = next(
            (f for n in pattern.subject if (f := sentence.any(n, subject_low, subject_high))), None
        )
        if hit is None:
            return None
        words.append(hit)
    for group in pattern.beside:
        beside = (f for n in group if (f := sentence.any(n, subject_low, high)))
        hit = next((f for f in beside if not _apart(provision, pattern, f)), None)
        if hit is None:
            return None
        words.append(hit)
    head = _head_end(sentence, provision.subject)
    if any(sentence.any(name, subject_low, head) for name in pattern.not_subject):
        return None
    for group in (pattern.sentence, *pattern.also):
        if not group:
            continue
        hits = (f for n in group for f in sentence.hits(n))
        hit = next(
            (f for f in hits if not (_quoted(provision, f) or _apart(provision, pattern, f))), None
        )
        if hit is None:
            return None
        words.append(hit)
    if pattern.to and not any(sentence.any(name, subject_low, high) for name in pattern.to):
        return None
    about = high if _followed(sentence, high) else len(sentence)
    for name in pattern.not_about:
        hit = sentence.any(name, low, about)
        if hit is not None and not _of_relative(provision, hit, words):
            return None
    clear = low if _items_between(provision) else min(subject_low, low)
    if any(sentence.any(name, clear, high) for name in pattern.clear_of):
        return None
    for name in pattern.never:
        if any(
            not _told(provision, one) and not _anothers(provision, one)
            for one in sentence.hits(name)
        ):
            return None
    return tuple(words)


def _followed(sentence: Sentence, end: int) -> bool:
    """True where a deed is followed by another duty: "shall ring the bell, and will stand by"."""
    following = "".join(sentence.tags[end : end + 3])
    return "M" in following[:2] and "N" not in following


def _of_another_item(provision: Provision) -> bool:
    """True for an item behind a first one that bars: "shall: (1) not sing; (2) wash up"."""
    between = provision.sentence.tags[provision.subject[1] : provision.deed[0]]
    return _items_between(provision) and not provision.negated and "N" in between


def _items_between(provision: Provision) -> bool:
    """True where other items of a list stand between a subject and its deed."""
    return ";" in provision.sentence.tags[provision.subject[1] : provision.deed[0]]


_POINTS_BACK = frozenset("it this that such so these those whether instead".split())


def _anothers(provision: Provision, found: Span) -> bool:
    """True for words behind a semicolon that bind somebody else, in a matter of their own.

    "; the District may invite them to its workshops", but not "; the Chief decides whether it is".
    """
    words = provision.sentence.words
    edge = next((n for n in range(found[0], provision.deed[1] - 1, -1) if words[n] == ";"), None)
    if edge is None or not _POINTS_BACK.isdisjoint(words[edge:]):
        return False
    first = edge + 1 + (words[edge + 1 : edge + 2] == ["and"])
    named = (span for span, _ in provision.sentence.named)
    return any(first <= low <= first + 1 and high < found[0] for low, high in named)


def _of_relative(provision: Provision, found: Span, words: list[Span]) -> bool:
    """True for words of a relative clause behind those that decide: ", who shall keep the log"."""
    return any(
        low <= found[0] and found[1] <= high and all(last <= low for _, last in words)
        for low, high in provision.hung
    )


def fitting(provision: Provision, pattern: Pattern) -> Iterator[Span]:
    """Every place in a deed where the words that a pattern asks for stand as it asks."""
    sentence = provision.sentence
    low, high = provision.deed
    first, last = provision.subject
    asked = sentence.words[first : first + 1] in _ASKED and last > first
    apart = pattern.in_deed or asked or _of_another_item(provision)
    begin = low if apart else min(first, low)
    inside = (
        found
        for name in pattern.what
        for found in sentence.hits(name)
        if begin <= found[0] and found[1] <= high
    )
    opening = next(inside, None)
    if opening is None:
        return iter(())
    kinds = {LimitKind.NARROW, LimitKind.HANDS_BACK, LimitKind.UNCLEAR}
    if pattern.limited:
        kinds.remove(LimitKind.HANDS_BACK)  # "shall be made in the sole discretion of the Chief"
    cut = [
        limit.span
        for limit in provision.limits
        if limit.kind in kinds and limit.sentence is None and limit.span[0] >= provision.verb + 1
    ]
    through = _through(provision, pattern)
    known = _positions(provision, pattern.between) if pattern.between else frozenset()
    heads = _positions(provision, pattern.compound) if pattern.compound else frozenset()
    return (
        found
        for found in chain((opening,), inside)
        if not any(_within(found, one) for one in cut)
        and (not pattern.opens or _opens(provision, pattern, found))
        and (not pattern.names_deed or names_deed(provision, found[0]))
        and not _straddles(provision, found)
        and (through is None or pattern.object or grasped(provision, found, through))
        and not (
            through is not None and only_describes(sentence, found) and found[1] not in through
        )
        and (not pattern.between or known_things(provision, found, known))
        and (not pattern.compound or heads_known(provision, found, heads))
        and _verb(provision, pattern, found)
        and (not pattern.object or is_object(provision, found, through or ()))
        and not (pattern.whole and of_a_thing(provision, found))
        and (not pattern.heads_subject or heads_subject(provision, found))
        and not _quoted(provision, found)
        and not any(low <= found[0] and found[1] <= high for low, high in provision.others)
        and not _tells_whom(provision, found)
        and not _denied_inside(provision, found)
        and not kept_from(provision, found)
        and (pattern.why_weak != "" or not undecided(provision, found))
        and not _apart(provision, pattern, found)
        and not of_another(sentence, found)
        and not (pattern.object and of_next_verb(sentence, found))
        and not (pattern.topic and only_describes(sentence, found))
        and (not pattern.alone or stands_alone(sentence, found))
        and (not pattern.topic or on_topic(sentence, found, pattern.topic))
        and not (pattern.topic and does_to_another(sentence, found, pattern.topic))
    )


def _tells_whom(provision: Provision, found: Span) -> bool:
    """True in "a cook who is asked to sweep shall decline": who is meant, and no deed of his."""
    low, begins = provision.subject[0], provision.deed[0]
    if found[1] > begins or provision.force is Force.BAR:
        return False
    words = provision.sentence.words
    return any(
        words[at] == "who" and not _PUT_TO.isdisjoint(words[at + 1 : at + 4])
        for at in range(low, found[0])
    )


_PUT_TO = frozenset("asked told requested directed invited ordered urged".split())
"""What is said of somebody to whom a deed is only put."""


_OTHER_THAN = frozenset("other except excluding besides including especially particularly".split())
"""What opens an aside that says who is meant, and does not only say more of him."""


def _head_end(sentence: Sentence, subject: Span) -> int:
    """Where a subject ends before an aside: "The clerk, an officer of the town, shall"."""
    low, high = subject
    if high - low < 3 or sentence.tags[high - 1] != ",":
        return high
    comma = next((at for at in range(low + 1, high - 1) if sentence.tags[at] == ","), high)
    opens = comma + 1 < high and (
        sentence.tags[comma + 1] in "SCM" or sentence.words[comma + 1] in _OTHER_THAN
    )
    return high if opens else comma


def _of_another(agreement: Agreement, provision: Provision, pattern: Pattern) -> bool:
    """True where a deed goes on with a subject that does not count: "Patrol officers shall …"."""
    if not pattern.not_subject or provision.subject[0] < provision.subject[1]:
        return False
    sentence = provision.sentence
    before = [
        one
        for one in agreement.provisions(sentence)
        if one.subject[0] < one.subject[1] <= provision.deed[0] and one.deed[1] <= provision.deed[0]
    ]
    if not before or before[-1].who != provision.who:
        return False
    return any(sentence.any(name, *before[-1].subject) for name in pattern.not_subject)


def _opens(provision: Provision, pattern: Pattern, found: Span) -> bool:
    """Whether words open a deed of the one whom the pattern binds, and not what befalls him."""
    if not opens(provision, found[0]):
        return False
    if not pattern.who or not undergone(provision, found[0]):
        return True
    named = (provision.who | provision.whom) & frozenset(pattern.who)
    return not any(provision.sentence.any(name, *provision.subject) for name in named)


def _straddles(provision: Provision, found: Span) -> bool:
    """True for words half in a fronted phrase: "upon approval by the Chief, SROs will attend"."""
    start = provision.deed[0]
    return found[0] < start < found[1] and "," in provision.sentence.tags[found[0] : start]


def _through(provision: Provision, pattern: Pattern) -> frozenset[int] | None:
    """The positions that may stand between a verb and its words; None where anything may."""
    if pattern.through is None:
        return None
    return _positions(provision, pattern.through)


def _positions(provision: Provision, names: tuple[str, ...]) -> frozenset[int]:
    hits = [one for name in names for one in provision.sentence.hits(name)]
    return frozenset(position for first, last in hits for position in range(first, last))


def _apart(provision: Provision, pattern: Pattern, found: Span) -> bool:
    """True for words of a relative clause that only allows: "the Chief, who may ask the dean,"."""
    if _told(provision, found):
        return True
    if not pattern.force or Force.GRANT in pattern.force:
        return False
    return any(low < found[1] and found[0] < high for low, high in provision.apart)


def _told(provision: Provision, found: Span) -> bool:
    """True for words of what the sentence sets aside, or tells of an earlier text."""
    return any(low < found[1] and found[0] < high for low, high in provision.told)


def _verb(provision: Provision, pattern: Pattern, found: Span) -> bool:
    """Whether the verb that words belong to is one that the pattern asks for, or allows."""
    if not pattern.verb and not pattern.not_verb:
        return True
    low, high = verb_span(provision, found[0])
    at_verb = range(low, high)
    hits = provision.sentence.hits
    if any(first in at_verb for name in pattern.not_verb for first, _ in hits(name)):
        return False
    return not pattern.verb or any(
        first in at_verb for name in pattern.verb for first, _ in hits(name)
    )


def _denied_inside(provision: Provision, found: Span) -> bool:
    """True for a duty whose words stand in a clause that denies, or that tells of the past."""
    if provision.force not in (Force.DUTY, Force.GRANT):
        return False
    return any(
        inner.verb <= found[0] + 1
        and (
            (
                inner.force in (Force.BAR, Force.PAST)
                and "T" not in provision.sentence.tags[inner.verb - 2 : inner.verb]  # "to have"
            )
            or _while_another(provision, inner)
        )
        for inner in provision.inner
    )


def _while_another(provision: Provision, inner: Group) -> bool:
    """ "may stand by while the cook sweeps": what somebody else does at the same time."""
    sentence = provision.sentence
    for position in range(inner.start - 1, max(provision.verb, inner.start - 9), -1):
        if sentence.words[position] == "while":
            doers = {name for _, name in actors(sentence, position, inner.start)}
            return bool(doers) and not doers & provision.who
    return False


def _quoted(provision: Provision, found: Span) -> bool:
    """True for words in quotation marks that the provision's own verb stands outside of."""
    sentence = provision.sentence
    quoted = sentence.stream.quoted
    if not quoted:
        return False
    return sentence.absolute(found[0]) in quoted and sentence.absolute(provision.verb) not in quoted


def _within(found: Span, span: Span) -> bool:
    return span[0] <= found[0] and found[1] <= span[1]


def _surroundings(agreement: Agreement, provision: Provision, pattern: Pattern) -> bool:
    if pattern.near and not _near(agreement, provision, pattern.near):
        return False
    if pattern.not_near and _near(agreement, provision, pattern.not_near):
        return False
    if pattern.not_when and _conditioned(provision, pattern):
        return False
    if pattern.section and not _in_section(agreement, provision, pattern.section):
        return False
    return not pattern.under or headed(agreement, provision, pattern.under)


_SECTION = 12
"""Sentences before one that its section may hold and that still say what it is about."""


def _in_section(agreement: Agreement, provision: Provision, names: tuple[str, ...]) -> bool:
    """True where the sentence, its section before it, or a heading above holds one of the lists."""
    sentence = provision.sentence
    for number in range(sentence.number, max(-1, sentence.number - _SECTION), -1):
        before = agreement.sentences[number]
        together = before.clause.section == sentence.clause.section or _one_row(before, sentence)
        if (together or before.asks) and any(map(before.hits, names)):
            return True
        if not together:
            break
    return headed(agreement, provision, names)


def headed(agreement: Agreement, provision: Provision, names: tuple[str, ...]) -> bool:
    """True where a heading above, or the one that the clause begins with, holds a list."""
    above = provision.clause.parent
    if above is None or provision.clause.lead_in not in (None, above):
        above = provision.clause.lead_in
    while above is not None:
        clause = agreement.clauses[above]
        low, high = agreement.stream.clause_span[above]
        if any(
            low <= first and last <= high
            for name in names
            for first, last in agreement.stream.hits.get(name, ())
        ):
            return True
        above = clause.parent
    low, high = agreement.stream.clause_span[provision.clause.index]
    words = agreement.stream.words
    stop = next((i for i in range(low, min(low + _RUN_IN, high)) if words[i] in _STOPS), None)
    if stop is None and high - low > _RUN_IN:
        return False
    itself = stop is not None and words[stop] == "." and not provision.sentence.governed
    if itself and low <= provision.sentence.absolute(provision.verb) < (stop or high):
        return False  # the sentence itself, and no heading
    return any(
        low <= first and last <= (low + _RUN_IN if stop is None else stop)
        for name in names
        for first, last in agreement.stream.hits.get(name, ())
    )


_RUN_IN = 9
"""Words of a heading that its clause begins with, up to its stop: "Days and hours. The SRO …"."""
_STOPS = frozenset(". : — –".split())


def _one_row(one: Sentence, other: Sentence) -> bool:
    """True for two cells of one row of a table."""
    return one.clause.row is not None and one.clause.row == other.clause.row


def _near(agreement: Agreement, provision: Provision, names: tuple[str, ...]) -> bool:
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
    return any(one.hits(name) for name in names for one in around)


_CONDITIONS = frozenset(
    "if when whenever where wherever in during unless until except upon".split()
)


def _conditioned(provision: Provision, pattern: Pattern) -> bool:
    """True where a list occurs in a condition: behind "if", "when", "in (an emergency)"."""
    sentence = provision.sentence
    for name in pattern.not_when:
        for first, _ in sentence.hits(name):
            inside = False  # a clause of the condition: "when there is a risk that it will burn"
            for position in range(first, -1, -1):
                tag = sentence.tags[position]
                joined = inside and tag == "C" and "M" in sentence.tags[position : position + 2]
                if tag in ",;" or position == provision.deed[0] or joined:
                    break
                inside = inside or tag == "M"
                if sentence.words[position] in _CONDITIONS:
                    if sentence.words[position + 1] in _BESIDES:
                        break  # "in addition to criminal matters"
                    return True
    return False


_BESIDES = frozenset("addition order accordance".split())
"""What makes no condition of "in"."""


_WEAKER = {
    Force.HOPE: Flaw.HOPE,
    Force.GRANT: Flaw.GRANT,
    Force.PAST: Flaw.PAST,
    Force.STATEMENT: Flaw.STATEMENT,
    Force.RELEASE: Flaw.RELEASE,
}


def _force_flaws(provision: Provision, pattern: Pattern) -> tuple[list[Flaw], bool]:
    """The flaws of a force that is weaker than the pattern's; False where it does not fit."""
    force = provision.force
    if not pattern.force or force in pattern.force:
        return [], True
    if pattern.force <= {Force.BAR}:
        if force is Force.HOPE and provision.negated:
            return [Flaw.HOPE], True
        if force is Force.RELEASE:
            return [Flaw.RELEASE], True
        if force is Force.PAST and provision.negated:
            return [Flaw.PAST], True
        return [], False
    if Force.DUTY in pattern.force:
        if force is Force.BAR or (provision.negated and force is not Force.GRANT):
            return [], False
        if force is Force.RELEASE:
            return [], False
        return [_WEAKER[force]], True
    return [], False
