"""Verbs in the plain present: "The SRO patrols", "Discipline rests with the principal"."""

from __future__ import annotations

from moulint.expression import expression
from moulint.language.grammar.denial import denied_object, no_longer
from moulint.language.grammar.force import Force, Group, by_phrase, somebodys
from moulint.language.grammar.plurals import described, names_things
from moulint.language.grammar.subjects import (
    before_insertion,
    begins_with_none,
    ends_subject,
    heads_phrase,
    is_bare,
    looks_third,
    of_contact,
    told_before,
)
from moulint.language.sentences.sentence import Sentence
from moulint.language.words.classes import CALENDAR, DUTIES
from moulint.language.words.stream import Span


def present(sentence: Sentence, at: int) -> Group | None:
    """ "The SRO patrols", "SROs meet": a present-tense verb right behind its subject."""
    tag = sentence.tags[at]
    if tag == "x" and looks_third(sentence, at):
        tag = "z"
    if tag not in "zv" or at == 0 or sentence.owned(at) or _in_name(sentence, at):
        return None
    if sentence.words[at + 1 : at + 2] == [":"] and _ends_title(sentence, at):
        return None
    if tag == "z" and (_surname(sentence, at) or _of_none(sentence, at)):
        return None
    if of_contact(sentence, at) or (tag == "z" and names_things(sentence, at)):
        return None
    if any(first < at < last and _named_on(sentence, at) for (first, last), _ in sentence.named):
        return None  # "the yard watch crew"
    if tag == "v" and _of_papers(sentence, at):
        return None  # "police contact records", "the personnel file belongs"
    if any(last == at + 1 for name in _NAMES for _, last in sentence.hits(name)):
        return None  # "the United States", "in the fire drill each month": no verb
    before, never = _subject_end(sentence, at)
    asks = tag == "z" and sentence.words[at + 1 : at + 2] in _QUESTIONS
    if not asks and not (
        ends_subject(sentence, before, tag)
        or heads_phrase(sentence, before, tag)
        or of_contact(sentence, before)
        or (tag == "v" and _opens_with_acronym(sentence, before))
        or (tag == "z" and begins_with_none(sentence, before))
    ):
        return None
    whose = sentence.words[before] in ("who", "which")  # "a clerk who wishes may sweep"
    if at + 1 < len(sentence) and sentence.tags[at + 1] in "MB" and not whose:
        return None  # "SRO visit shall": a noun
    if is_bare(sentence, before) or told_before(sentence, before):
        return None
    negated = never or denied_object(sentence, at)
    force = by_phrase(sentence, at, at, Force.BAR if negated else Force.DUTY, never)
    if sentence.words[at] in ("lack", "lacks") and force is Force.DUTY:
        force = Force.STATEMENT
    return Group(at, at, force, negated, False, False, True)


def _opens_with_acronym(sentence: Sentence, at: int) -> bool:
    """True for the whole subject of "CSAs lock the gates", whoever they are."""
    own = at == sentence.own and not sentence.governed
    return own and bool(_ACRONYMS.fullmatch(sentence.stream.written[sentence.absolute(at)]))


_ACRONYMS = expression(r"[A-Z]{2,6}s")


def _of_papers(sentence: Sentence, at: int) -> bool:
    """True for a noun that looks like a verb in front of the papers kept on it."""
    if sentence.words[at] in ("file", "files") and sentence.words[at - 1] == "personnel":
        return True
    behind = at + 1 < len(sentence) and not sentence.articled(at + 1)
    return behind and sentence.words[at] in _KEPT_ON and sentence.words[at + 1] in _PAPERS


_NAMES = ("country", "rehearsal")
"""Lists of names whose last word looks like a verb."""
_KEPT_ON = frozenset("contact visit call report".split())
_PAPERS = frozenset("records record logs log data cards card sheets counts forms".split())


def _subject_end(sentence: Sentence, at: int) -> tuple[int, bool]:
    """The last word of the subject in front of a verb, and whether "never" denies the verb."""
    before = at - 1
    never = no_longer(sentence.words, before - 1)
    before -= 2 * never
    if sentence.words[max(0, before - 1) : at] == ["not", "only"]:
        before -= 2  # "not only patrols but also teaches"
    while before > 0 and (
        sentence.tags[before] == "R"
        or sentence.words[before] in _BESIDE_SUBJECT
        or (sentence.words[before - 1] == "so" and sentence.tags[before] != ",")
    ):
        never = never or sentence.words[before] == "never"
        before -= 1
    if sentence.words[before] in CALENDAR and sentence.words[before - 1] in _EACH:
        before -= 2  # "which every June reviews"
    if sentence.tags[before] == ",":
        before = before_insertion(sentence, before)
    return before, never


def listing(sentence: Sentence, at: int) -> Group | None:
    """ "Duties (of the clerk) include sweeping the hall": whose they are may be said further up."""
    if sentence.words[at] not in _COMPRISE or sentence.governed:
        return None
    that = (one + 1 for one in range(at - 1, sentence.own, -1) if sentence.words[one] == "that")
    first = next(that, sentence.own)  # "agree that duties include"
    last = at
    for low, high in (span for span, _ in sentence.named if span[0] < at):
        if high != at or low - 1 <= first or sentence.words[low - 1] != "of":
            return None
        if sentence.tags[at + 1 : at + 2] == [","]:
            return None  # "include, but are not limited to": the verb behind it tells
        last = low - 1
    before = [sentence.words[one] for one in range(first, last) if sentence.tags[one] != "R"]
    if not before or len(before) > _KINDS or before[-1] not in DUTIES:
        return None
    return Group(at, at, Force.DUTY, False, False, False, True)


_COMPRISE = frozenset(
    "include includes involve involves comprise comprises entail entails encompass "
    "encompasses".split()
)
_KINDS = 2
"""Words of "primary duties"."""


def _in_name(sentence: Sentence, at: int) -> bool:
    """True for a word between two others in capitals: "School Services Division"."""
    if not sentence.own < at < len(sentence) - 1:
        return False
    first = sentence.absolute(at - 1)
    around = sentence.stream.written[first : first + 3]
    return sentence.tags[at + 1] == "x" and all(map(str.istitle, around))


def _ends_title(sentence: Sentence, at: int) -> bool:
    """True for "Monitors" in "Lunch Monitors: wipe the tables", where that is somebody."""
    return any(first < at and last == at + 1 for (first, last), _ in sentence.named)


def _surname(sentence: Sentence, at: int) -> bool:
    """True for "Jones" in "Clerk Jones completed the course": a name, and the verb follows it."""
    if at + 1 >= len(sentence) or sentence.tags[at + 1] not in "dH":
        return False
    here = sentence.absolute(at)
    before, written, after = sentence.stream.written[here - 1 : here + 2]
    return written.istitle() and before[:1].isupper() and after.islower()


def _named_on(sentence: Sentence, at: int) -> bool:
    """True where a name goes on behind a word: in it, or with a noun of no article of its own."""
    return sentence.tags[at + 1 : at + 2] == ["x"] and not sentence.articled(at + 1)


def _of_none(sentence: Sentence, at: int) -> bool:
    """True for "pans" in "No kitchen pans, pots or spoons bought by the hall may be sold"."""
    tags, first = sentence.tags, sentence.own
    if tags[first] != "n" or tags[at + 1 : at + 2] != [","] or set(tags[first + 1 : at]) - {"x"}:
        return False
    modal = next((one for one in range(at, len(tags)) if tags[one] == "M"), at)
    return "C" in tags[at:modal] and not set("BHDNS;v") & set(tags[at + 1 : modal])


_BESIDE_SUBJECT = frozenset("so never alone together both each himself herself themselves".split())
"""What may stand between a subject and its verb: "the mayor and the clerk together choose"."""
_EACH = frozenset("every each".split())
_QUESTIONS = (["whether"], ["how"], ["why"])
"""What only a verb stands in front of: "the panel named by the Bar evaluates whether"."""


def belongs(sentence: Sentence, at: int) -> Group | None:
    """ "Discipline rests with the principal": a matter that belongs to somebody binds him."""
    if sentence.tags[at] not in "zv":
        return None
    if any(first == at and somebodys(sentence, last) for first, last in hits_outside(sentence)):
        return Group(at, at, Force.BAR, True, False, False, True)
    if not any(first == at for first, _ in sentence.hits("belongs-to")):
        return None
    if sentence.words[at + 1 : at + 2] == ["of"]:
        return None  # "the work of the officer": a noun
    return Group(at, at, Force.DUTY, False, False, False, True)


def hits_outside(sentence: Sentence) -> list[Span]:
    """Where a sentence says that something is outside a role: "beyond the officer's duties"."""
    return sentence.hits("outside-role")


def neither_present(sentence: Sentence, at: int) -> Group | None:
    """ "An officer neither enforces rules nor decides on penalties"."""
    if sentence.words[at] != "neither" or at + 1 >= len(sentence) or at == 0:
        return None
    following = sentence.tags[at + 1]
    if following not in "zv":
        return None
    listed = following == "z" and "nor" in sentence.words[at + 1 :]
    if not listed and not ends_subject(sentence, at - 1, following):
        return None
    return Group(at, at + 1, Force.BAR, True, False, False, True)


def nothing(sentence: Sentence, at: int) -> Group | None:
    """ "Nothing in this Agreement prohibits the SRO from …"."""
    if sentence.tags[at] not in "zv" or "nothing" not in sentence.words[:at]:
        return None
    cues = (*sentence.hits("restrains"), *sentence.hits("burdens"))
    if not any(first == at for first, _ in cues):
        return None
    if set("MBD") & set(sentence.tags[sentence.words.index("nothing") : at]):
        return None
    return Group(at, at, Force.DUTY, False, False, False, True)


def plainly(sentence: Sentence, at: int) -> Group:
    """A verb in the plain present as a group."""
    negated = denied_object(sentence, at)
    force = by_phrase(sentence, at, at, Force.BAR if negated else Force.DUTY, False)
    return Group(at, at, force, negated, False, False, True)


def verbless_front(sentence: Sentence, first: Group) -> int | None:
    """Where a clause ends in which no verb was found, though the one behind needs it to have one.

    "The Trade Circle sweeps the yard and votes whether …", "A seat in the hall costs a coin; …",
    "The price falls on the guild and shall not be lowered".
    """
    edge = sentence.words[: first.start]
    last = len(edge) - 1 - edge[::-1].index(";") if ";" in edge else 0
    if last > sentence.own and ";" not in edge[:last]:
        return last
    behind_and = first.start > sentence.own and sentence.tags[first.start - 1] == "C"
    return first.start if behind_and else None


def last_resort(sentence: Sentence, high: int | None = None, low: int | None = None) -> list[Group]:
    """In a sentence without any verb group: a known verb in -s behind a noun ("the team meets").

    `high` is where the first clause begins that hangs on the sentence ("… before somebody agrees"),
    `low` where the clause ends that opens it ("If a gate opens, …").
    """
    for at in range((low or sentence.own) + 1, min(len(sentence) - 1, high or len(sentence))):
        before, after = sentence.tags[at - 1], sentence.tags[at + 1]
        verb = (
            sentence.tags[at] == "z"
            and (before in "xz" or _noun_before(sentence, at) or sentence.words[at + 1] == "place")
            and after not in "MBHDC,;"
            and not described(sentence, at)
        )
        verb = verb or _of_two(sentence, at) or _of_several(sentence, at)
        if verb and (_in_case(sentence, at) or _order_in_s(sentence, at)):
            continue
        if verb and not (sentence.owned(at) or sentence.governed or taken(sentence, at)):
            return [plainly(sentence, at)]
    return []


def _of_two(sentence: Sentence, at: int) -> bool:
    """True for "The warden and the guild president lock the gate": one of two is not known."""
    first = at - 1
    while sentence.tags[first] == "x" and at - first < _SHORT and not sentence.articled(first):
        first -= 1
    behind = sentence.tags[at] == "v" and sentence.tags[at + 1] == "x" and sentence.articled(at + 1)
    return (
        behind
        and first > sentence.own + 1
        and sentence.articled(first)
        and sentence.tags[first - 1] == "C"
        and any(last == first - 1 for (_, last), _ in sentence.named)
    )


_SHORT = 4
"""Words of a name of which nothing is known."""


def _of_several(sentence: Sentence, at: int) -> bool:
    """True for "Each May the three wardens lock the gate": people of whom nothing is known."""
    words, low = sentence.words, sentence.own
    month = len(words) > low + 2 and words[low] in _EACH and words[low + 1] in CALENDAR
    front = sentence.tags[low + 2 * month : at]
    behind = sentence.tags[at] == "v" and sentence.tags[at + 1] == "x" and sentence.articled(at + 1)
    people = words[at - 1].endswith("s") and not words[at - 1].endswith("ss")
    known = any(map(sentence.articled, range(max(low, at - _SHORT), at)))
    return behind and people and known and set(front) == {"x"} and not sentence.governed


def _order_in_s(sentence: Sentence, at: int) -> bool:
    """True for "Keeps *records* of visits": a note that leaves its subject out, and its object."""
    first = sentence.own
    return (
        at == first + 1
        and sentence.tags[first] == "z"
        and sentence.words[at].endswith("s")
        and sentence.tags[at + 1] in "PT,C"
    )


def _in_case(sentence: Sentence, at: int) -> bool:
    """True for "asks" in "and, where the judge so asks, following up": a clause that hangs on."""
    if sentence.words[at - 1].endswith("s"):
        return False  # "of the place where a vacancy exists meets"
    for before in range(at - 1, sentence.own, -1):
        if sentence.tags[before] in ",;z":
            return False
        if sentence.words[before] in ("where", "when", "if", "unless", "while"):
            return True
    return False


def taken(sentence: Sentence, at: int) -> bool:
    """True for "reports" in "to take crime reports": a noun that a verb in front takes."""
    if any(last == at for (_, last), _ in sentence.named):
        return False  # "the Steering Committee evaluates"
    before = at - 1
    while before > sentence.own and sentence.tags[before] == "x" and not sentence.articled(before):
        before -= 1
    if sentence.tags[before] == "g":
        named = _titled(sentence, before) and _titled(sentence, before + 1)
        return not (named or (before == at - 1 and _gerund_noun(sentence, before)))
    return sentence.tags[before] == "v" and sentence.tags[before - 1] in "TC" and before > 0


def _titled(sentence: Sentence, at: int) -> bool:
    """True for a word of a name in capitals, which does not open its sentence."""
    return at > sentence.own and sentence.stream.written[sentence.absolute(at)].istitle()


def _noun_before(sentence: Sentence, at: int) -> bool:
    """True for a noun in front that looks like a verb: "to any building needs", "a school post"."""
    return _gerund_noun(sentence, at - 1) or _compound(sentence, at - 1)


def _gerund_noun(sentence: Sentence, at: int) -> bool:
    """True for "building" in "to a building", "to any building"."""
    chosen = sentence.words[at - 1] in ("any", "each", "every", "no", "one", "that")
    return sentence.tags[at] == "g" and (chosen or sentence.articled(at))


def _compound(sentence: Sentence, at: int) -> bool:
    """True for "post" in "no appointment to a school post takes effect": a noun behind a noun."""
    behind = sentence.tags[at - 1] == "x" and not sentence.articled(at)
    prepositions = set("PT") & set(sentence.tags[sentence.own : at])
    return sentence.tags[at] == "v" and behind and bool(prepositions)
