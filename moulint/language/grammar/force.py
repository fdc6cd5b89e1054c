"""The force of a sentence: where its verbs stand, and whether they bind, bar, allow or hope.

A *verb group* is a finite verb with its modal, negation and auxiliaries ("shall not be used").
Finding groups is a list of small named readings, tried at each position in turn.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from moulint.language.grammar.heavy import heavy_verb, opens_tasks
from moulint.language.grammar.subjects import (
    before_insertion,
    ends_subject,
    heads_phrase,
    is_bare,
    looks_third,
    told_before,
)
from moulint.language.sentences.sentence import Sentence
from moulint.language.words.stream import Span


class Force(StrEnum):
    """What a provision does to whom it speaks of."""

    DUTY = "duty"
    BAR = "bar"
    GRANT = "grant"
    HOPE = "hope"
    RELEASE = "release"  # "is not responsible for", "need not": a duty denied
    STATEMENT = "statement"  # says how things are: "is a trained officer"
    PAST = "past"


@dataclass(frozen=True, slots=True)
class Group:
    """A finite verb group, by positions in its sentence."""

    start: int
    verb: int
    """Position of the main verb, or of the complement of "be" and "have"."""
    force: Force
    negated: bool
    passive: bool
    only: bool
    """True for "may only": what follows is the one thing allowed."""
    present: bool
    """True for plain present tense, which binds only where operative text states duties."""
    inverted: int | None = None
    """Where the verb begins when the subject stands between it and the modal."""


Reading = Callable[[Sentence, int], Group | None]

_MODALS: dict[str, Force] = {
    "shall": Force.DUTY,
    "shal": Force.DUTY,
    "must": Force.DUTY,
    "will": Force.DUTY,
    "'ll": Force.DUTY,
    "’ll": Force.DUTY,
    "wo": Force.DUTY,
    "may": Force.GRANT,
    "can": Force.GRANT,
    "ca": Force.GRANT,
    "should": Force.HOPE,
    "would": Force.HOPE,
    "'d": Force.HOPE,
    "’d": Force.HOPE,
    "could": Force.HOPE,
    "might": Force.HOPE,
    "ought": Force.HOPE,
    "shail": Force.DUTY,
    "shali": Force.DUTY,
    "wili": Force.DUTY,
    "wiil": Force.DUTY,
}


def _negate(force: Force) -> Force:
    return {
        Force.DUTY: Force.BAR,
        Force.GRANT: Force.BAR,
        Force.BAR: Force.DUTY,
        Force.STATEMENT: Force.BAR,
    }.get(force, force)


def modal(sentence: Sentence, at: int) -> Group | None:
    """ "shall not be used", "may only ask": a modal with all that belongs to it."""
    word = sentence.words[at]
    force = _MODALS.get(word)
    if force is None or (word in ("will", "may") and _is_noun(sentence, at)):
        return None
    if word == "should" and at == sentence.own:
        return None  # "Should the principal object, …": a condition
    inverted = _inverted(sentence, at)
    verb, negated, passive, only = _walk(sentence, inverted or at + 1)
    if verb >= len(sentence) and not sentence.governed and at + 1 < len(sentence):
        return None
    if word in ("can", "could") and not negated and not only:
        force = Force.GRANT if word == "can" else Force.HOPE
    negated = negated or inverted is not None  # "nor shall", "in no event may"
    if negated:
        force = _negate(force)
    force = _by_phrase(sentence, at, verb, force, negated)
    if only and force is Force.DUTY:
        only = bool(_WHEN & set(sentence.words[verb:])) or _in_need(sentence, verb)
        force = Force.GRANT if only else force  # "shall ask only when": as "may only"
    return Group(at, verb, force, negated, passive, only, False, inverted)


_WHEN = frozenset("when if where as upon unless".split())


def _in_need(sentence: Sentence, verb: int) -> bool:
    """True for "shall only ask … in an emergency"."""
    return any(
        {"in", "during"} & set(sentence.words[max(verb, first - 2) : first])
        for first, _ in sentence.hits("narrow-reason")
    )


def _inverted(sentence: Sentence, at: int) -> int | None:
    """In "nor shall an SRO ask" the subject stands behind the modal: where the verb begins."""
    if not _fronted(sentence, at):
        return None
    for position in range(at + 1, min(at + 16, len(sentence))):
        tag = sentence.tags[position]
        if tag in "vb" and position > at + 1:
            return position
        if tag in ";MBD":
            return None
    return None


def _fronted(sentence: Sentence, at: int) -> bool:
    """True behind "nor", "never", "at no time": what denies stands in front, turning the order."""
    if at and sentence.words[at - 1] in ("nor", "neither", "never"):
        return True
    if any(sentence.words[i : i + 2] == ["not", "even"] for i in range(max(0, at - 12), at)):
        return True  # "Not even at the direction of a principal shall"
    if at < 2 or sentence.tags[at - 1] not in "x,":
        return False
    far = sentence.own if sentence.tags[at - 1] == "," else max(0, at - 8)
    return any(
        sentence.words[i] == "no"
        and sentence.words[i + 1 + other] in FRONTED
        and not AMOUNTS & set(sentence.words[i + 2 + other : i + 3 + other])
        for i in (*range(far, min(far + 3, at - 1)), *range(max(0, at - 8), at - 1))
        for other in (sentence.words[i + 1] in ("other", "such") and i + 2 < at,)
    )


def _inverted_being(sentence: Sentence, at: int) -> int | None:
    """ "At no time is an SRO to hand out", "nor are officers permitted to": where the verb is."""
    if not _fronted(sentence, at):
        return None
    for position in range(at + 2, min(at + 12, len(sentence))):
        tag = sentence.tags[position]
        if tag == "d" or (tag in "vb" and sentence.tags[position - 1] == "T"):
            return position
        if tag in ";MBD,":
            return None
    return None


FRONTED = frozenset(
    "circumstances circumstance pretext pretense guise reason purpose capacity "
    "time event way case instance condition conditions situation account manner wise "
    "respect occasion".split()
)
"""What "no" stands before at the head of a sentence: "under no circumstances shall"."""


def cannot(sentence: Sentence, at: int) -> Group | None:
    """ "cannot" holds its own negation."""
    if sentence.words[at] != "cannot":
        return None
    verb, _, passive, only = _walk(sentence, at + 1)
    return Group(at, verb, Force.BAR, True, passive, only, False)


def to_be(sentence: Sentence, at: int) -> Group | None:
    """ "is prohibited from", "are responsible for", "is not a disciplinarian", "is to patrol"."""
    word = sentence.words[at]
    if sentence.tags[at] != "B":
        return None
    verb, negated, passive, only = _walk(sentence, at + 1, auxiliary=True)
    if word in ("was", "were"):
        return Group(at, verb, Force.PAST, negated, passive, only, True)
    inverted = _inverted_being(sentence, at)
    if inverted is not None:
        force = _by_phrase(sentence, at, inverted, Force.BAR, True)
        passive = sentence.tags[inverted] == "d"
        return Group(at, inverted, force, True, passive, only, True, inverted)
    force = Force.STATEMENT
    if verb < len(sentence) and sentence.tags[verb] == "T":
        force = Force.DUTY  # "is to patrol", "are to be kept by"
        verb += 1
        if sentence.words[verb : verb + 1] != ["have"]:
            verb, denied, passive, _ = _walk(sentence, verb)
            negated = negated or denied
        elif set(sentence.tags[verb + 1 : verb + 2]) & set("dbH"):
            verb += 1  # "are to have had"
    elif passive or sentence.words[verb : verb + 1] == ["by"]:
        passive, force = True, Force.DUTY  # "appointment is by the Chief"
    if negated:
        force = Force.BAR
    force = _by_phrase(sentence, at, verb, force, negated)
    if negated and sentence.words[verb : verb + 1] and sentence.words[verb] in _MINDS:
        force = Force.STATEMENT
    if force is Force.HOPE and sentence.words[verb + 1 : verb + 2] == ["not"]:
        negated = True  # "is encouraged not to"
    return Group(at, verb, force, negated, passive, only, True)


_MINDS = frozenset(
    "aware sure certain known unusual uncommon unaware trained equipped qualified paid funded "
    "staffed".split()
)
"""What somebody who "is not" so has done or promised nothing about."""
_WANTS = frozenset("wish want like intend plan hope care desire mean".split())
"""What somebody who "does not" so promises nothing by."""


def to_do(sentence: Sentence, at: int) -> Group | None:
    """ "does not take part"."""
    if sentence.tags[at] != "D" or at + 1 >= len(sentence):
        return None
    verb, negated, _, only = _walk(sentence, at + 1)
    if not negated:
        return _heads_column(sentence, at)
    past = sentence.words[at] == "did"
    force = _by_phrase(sentence, at, verb, Force.PAST if past else Force.BAR, True)
    if sentence.words[verb : verb + 1] and sentence.words[verb] in _WANTS:
        force = Force.STATEMENT
    return Group(at, verb, force, True, False, only, True)


def _heads_column(sentence: Sentence, at: int) -> Group | None:
    """The "do" of a column's header, "The clerks do", in front of a cell: "Open the gates"."""
    if _does_it(sentence, at):
        return Group(at, at, Force.DUTY, False, False, False, True)
    begins = at + 1 == sentence.own and sentence.tags[at + 1 : at + 2] in (["v"], ["z"])
    if not begins or at == 0 or sentence.words[at] == "did" or sentence.tags[at - 1] == "N":
        return None
    return Group(at, at + 1, Force.DUTY, False, False, False, True)


def _does_it(sentence: Sentence, at: int) -> bool:
    """True for "do" as a verb of its own: "deans do all of that", "the Chief does this"."""
    following = sentence.words[at + 1 : at + 2]
    behind = at > sentence.own and sentence.tags[at - 1] == "x" and sentence.words[at] != "did"
    return (
        behind
        and following in _DONE
        and ends_subject(sentence, at - 1, "z" if sentence.words[at] == "does" else "v")
    )


_DONE = (["all"], ["so"], ["this"], ["that"], ["it"], ["these"], ["those"], ["both"])


def to_have(sentence: Sentence, at: int) -> Group | None:
    """ "has the duty to", "has no authority to", "has completed"."""
    if sentence.tags[at] != "H" or sentence.words[at] == "having" or at + 1 >= len(sentence):
        return None
    if at and (sentence.tags[at - 1] in "TbMP" or sentence.words[at - 1] == "have"):
        return None
    if sentence.words[at] == "have" and _continues_modal(sentence, at):
        return None
    verb, negated, _, only = _walk(sentence, at + 1)
    if verb >= len(sentence):
        return None
    force = Force.PAST if sentence.tags[verb] in "db" else Force.STATEMENT
    force = _by_phrase(sentence, at, verb, force, negated)
    if force is Force.STATEMENT and _lacks(sentence, verb - negated):
        force = Force.BAR
    return Group(at, verb, force, negated, False, only, True)


def _continues_modal(sentence: Sentence, at: int) -> bool:
    """True in a list behind a modal: "must be 21; have two years of service; have finished".

    So is "shall not cook, serve or otherwise have a hand in it", but not "… and have no right to".
    """
    before = at - 1
    while before > 0 and sentence.tags[before] in "CR":
        before -= 1
    if before > 0 and sentence.tags[before] == ";":
        return "M" in sentence.tags[:before]
    if before == at - 1 or sentence.tags[at + 1] not in "xv":
        return False
    modal = next((i for i in range(before, -1, -1) if sentence.tags[i] in "M;SBH"), 0)
    return sentence.tags[modal] == "M" and "C" in sentence.tags[before + 1 : at]


_LACKED = frozenset(
    "function functions jurisdiction mandate authority power powers role part hand right say "
    "involvement voice".split()
)


def _lacks(sentence: Sentence, at: int) -> bool:
    """ "has no disciplinary authority": an adjective between "no" and what is lacked."""
    following = zip(sentence.tags[at + 1 : at + 4], sentence.words[at + 1 : at + 4], strict=True)
    if sentence.tags[at] != "n":
        return False
    for tag, word in following:
        if word in _LACKED:
            return True
        if tag in "PT,;SCMB":
            return False
    return False


def present(sentence: Sentence, at: int) -> Group | None:
    """ "The SRO patrols", "SROs meet": a present-tense verb right behind its subject."""
    tag = sentence.tags[at]
    if tag == "x" and looks_third(sentence, at):
        tag = "z"
    if tag not in "zv" or at == 0 or sentence.owned(at):
        return None
    if tag == "z" and sentence.words[at - 1] in _ADJECTIVES:
        return None  # "students with special needs"
    before = at - 1
    never = _no_longer(sentence.words, before - 1)
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
    if sentence.words[before] in _CALENDAR and sentence.words[before - 1] in _EACH:
        before -= 2  # "which every June reviews"
    if sentence.tags[before] == ",":
        before = before_insertion(sentence, before)
    asks = tag == "z" and sentence.words[at + 1 : at + 2] in _QUESTIONS
    if not asks and not (
        ends_subject(sentence, before, tag) or heads_phrase(sentence, before, tag)
    ):
        return None
    if at + 1 < len(sentence) and sentence.tags[at + 1] in "MB":
        return None  # "SRO visit shall": a noun
    if tag == "z" and sentence.words[at + 1 : at + 2] == ["of"] and not _takes_of(sentence, at):
        return None  # "within the city limits of Elm": a noun
    if is_bare(sentence, before) or told_before(sentence, before):
        return None
    negated = never or denied_object(sentence, at)
    force = _by_phrase(sentence, at, at, Force.BAR if negated else Force.DUTY, never)
    if sentence.words[at] in ("lack", "lacks") and force is Force.DUTY:
        force = Force.STATEMENT
    return Group(at, at, force, negated, False, False, True)


_BESIDE_SUBJECT = frozenset("so never alone together both each himself herself themselves".split())
"""What may stand between a subject and its verb: "the mayor and the clerk together choose"."""
_ADJECTIVES = frozenset("special additional individual particular other unmet mental own".split())
"""Behind which a word in -s is a noun."""
_EACH = frozenset("every each".split())
_CALENDAR = frozenset(
    "january february march april may june july august september october november december "
    "spring summer fall autumn winter year semester term quarter month week".split()
)
_TAKE_OF = frozenset(
    "approves disapproves consists disposes learns hears speaks thinks knows".split()
)


def _takes_of(sentence: Sentence, at: int) -> bool:
    """True for a verb that "of" may stand behind: "the Chief approves of"."""
    return sentence.words[at] in _TAKE_OF


_QUESTIONS = (["whether"], ["how"], ["why"])
"""What only a verb stands in front of: "the panel named by the Bar evaluates whether"."""


def belongs(sentence: Sentence, at: int) -> Group | None:
    """ "Discipline rests with the principal": a matter that belongs to somebody binds him."""
    if sentence.tags[at] not in "zv":
        return None
    if any(first == at and _somebodys(sentence, last) for first, last in hits_outside(sentence)):
        return Group(at, at, Force.BAR, True, False, False, True)
    if not any(first == at for first, _ in sentence.hits("belongs-to")):
        return None
    if sentence.words[at + 1 : at + 2] == ["of"]:
        return None  # "the work of the officer": a noun
    return Group(at, at, Force.DUTY, False, False, False, True)


def hits_outside(sentence: Sentence) -> list[Span]:
    """Where a sentence says that something is outside a role: "beyond the officer's duties"."""
    return sentence.hits("outside-role")


def _somebodys(sentence: Sentence, last: int) -> bool:
    """True where an actor is named right in front of the end of a phrase, or right behind it."""
    return any(last - 4 <= first <= last + 3 for (first, _), _ in sentence.named)


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


def subjunctive(sentence: Sentence, at: int) -> Group | None:
    """ "It is important that officers not be drawn into discipline"."""
    if sentence.words[at] != "not" or at == 0 or at + 1 >= len(sentence):
        return None
    if sentence.tags[at + 1] not in "bv" or not ends_subject(sentence, at - 1, "z"):
        return None
    verb, _, passive, only = _walk(sentence, at)
    return Group(at, verb, Force.BAR, True, passive, only, True)


_MANDATES = frozenset("resolved ordered decreed moved enacted agreed condition".split())


def mandate(sentence: Sentence, at: int) -> Group | None:
    """ "Resolved, that no officer be assigned until …": what is ordered, with a bare "be"."""
    if at == 0 or sentence.tags[at - 1] in "TMbBHDRN":
        return None
    if sentence.words[at] != "be" and not ends_subject(sentence, at - 1, "z"):
        return None  # "Ordered that each officer complete"
    that = next((i for i in range(at - 1, 0, -1) if sentence.words[i] == "that"), None)
    if that is None or not _MANDATES & set(sentence.words[max(0, that - 4) : that]):
        return None
    subject = sentence.tags[at - 1] == "x" or ends_subject(sentence, at - 1, "z")
    if set("MBD;") & set(sentence.tags[that:at]) or not subject:
        return None
    if sentence.tags[at] == "v":
        return Group(at, at, Force.DUTY, False, False, False, False)
    verb, negated, passive, only = _walk(sentence, at + 1, auxiliary=True)
    force = _by_phrase(sentence, at, verb, Force.BAR if negated else Force.DUTY, negated)
    return Group(at, verb, force, negated, passive, only, False)


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


def need_not(sentence: Sentence, at: int) -> Group | None:
    """ "need not attend": a duty denied."""
    if sentence.words[at] not in ("need", "needs") or sentence.words[at + 1 : at + 2] != ["not"]:
        return None
    verb, _, passive, _ = _walk(sentence, at + 1)
    return Group(at, verb, Force.RELEASE, True, passive, False, True)


READINGS: tuple[tuple[str, Reading], ...] = (  # by the tags they begin at; tried in this order
    ("M", modal),
    ("N", cannot),
    ("vzx", need_not),
    ("B", to_be),
    ("D", to_do),
    ("H", to_have),
    ("N", neither_present),
    ("N", subjunctive),
    ("bv", mandate),
    ("zv", belongs),
    ("zv", nothing),
    ("zvx", present),
)
_BY_TAG: dict[str, tuple[Reading, ...]] = {
    tag: tuple(reading for tags, reading in READINGS if tag in tags) for tag in "MNBDHbzvx"
}


def groups(sentence: Sentence) -> list[Group]:
    """The finite verb groups of a sentence, in order."""
    found: list[Group] = []
    at = 0
    tags, words = sentence.tags, sentence.words
    while at < len(tags):
        tag = tags[at]
        listed = tag != "x" or words[at].endswith("s") or words[at] == "need"
        for reading in _BY_TAG.get(tag, ()) if listed else ():
            group = reading(sentence, at)
            if group is not None:
                found.append(group)
                at = max(at + 1, min(group.verb, len(tags)))
                if group.verb < len(tags) and tags[group.verb] in "zvdg":
                    at = group.verb + 1
                break
        else:
            at += 1
    verb = heavy_verb(sentence, {one.start: one.verb for one in found})
    if verb is not None:
        found.append(_plainly(sentence, verb))
        found.sort(key=lambda one: one.start)
    found = found or last_resort(sentence)
    plain = bool(found) and all(one.present and not one.negated for one in found)
    return [] if plain and opens_tasks(sentence, found[0].start) else found


def _plainly(sentence: Sentence, at: int) -> Group:
    """A verb in the plain present as a group."""
    negated = denied_object(sentence, at)
    force = _by_phrase(sentence, at, at, Force.BAR if negated else Force.DUTY, False)
    return Group(at, at, force, negated, False, False, True)


def last_resort(sentence: Sentence, high: int | None = None) -> list[Group]:
    """In a sentence without any verb group: a known verb in -s behind a noun ("the team meets").

    `high` is where the first clause begins that hangs on the sentence ("… before somebody agrees").
    """
    for at in range(sentence.own + 1, min(len(sentence) - 1, high or len(sentence))):
        before, after = sentence.tags[at - 1], sentence.tags[at + 1]
        verb = (
            sentence.tags[at] == "z"
            and (before == "x" or _compound(sentence, at - 1) or sentence.words[at + 1] == "place")
            and after not in "MBHDC,;"
        )
        if verb and not sentence.owned(at) and not sentence.governed:
            return [_plainly(sentence, at)]
    return []


def _compound(sentence: Sentence, at: int) -> bool:
    """True for "post" in "no appointment to a school post takes effect": a noun behind a noun."""
    behind = sentence.tags[at - 1] == "x" and not sentence.articled(at)
    prepositions = set("PT") & set(sentence.tags[sentence.own : at])
    return sentence.tags[at] == "v" and behind and bool(prepositions)


def _is_noun(sentence: Sentence, at: int) -> bool:
    """ "the month of May", "last will": a modal that is a noun here."""
    written = sentence.text((at, at + 1))
    if sentence.words[at] == "may" and written == "May":
        return at > 0 or (len(sentence) > 1 and sentence.tags[min(1, len(sentence) - 1)] == "x")
    return False


AMOUNTS = frozenset("less later fewer more longer earlier sooner other".split())


def _amount(words: list[str], at: int) -> bool:
    """True behind "no" for "no later than", "no other than", and not for "no other part"."""
    if words[at : at + 1] == ["other"]:
        return words[at + 1 : at + 2] == ["than"]
    return bool(AMOUNTS & set(words[at : at + 1]))


def denied_object(sentence: Sentence, verb: int) -> bool:
    """ "shall place no officer", "gives agents no information": the object carries the bar."""
    words = sentence.words
    if _shared_denial(sentence, verb):
        return True
    giving = verb < len(words) and words[verb] in _GIVING
    for position in range(verb + 1, min(verb + (10 if giving else 5), len(words))):
        if sentence.tags[position] == "n":
            compound = sentence.articled(position)  # "enforce the no-phone rule"
            return not compound and not _amount(words, position + 1)
        if giving and words[position] in ("of", "or", "in", "at", "on", "to", "into"):
            continue  # "shall give an agent of another agency no help"
        if words[verb] in _PLACING and words[position] in ("in", "at", "on"):
            giving = True
            continue  # "shall place in the schools no person who"
        if words[position] == "neither":
            return True  # "shall be asked neither to … nor to …"
        if sentence.tags[position] in "PT,;SCMB":
            return False
    return False


def _shared_denial(sentence: Sentence, verb: int) -> bool:
    """ "shall ask for, keep and hold no records": joined verbs with one object that denies."""
    joined = False
    for at in range(verb + 1, min(verb + 12, len(sentence))):
        tag = sentence.tags[at]
        if tag == "n":
            partless = any(first == at for first, _ in sentence.hits("has-no-part"))
            return joined and not partless and not _amount(sentence.words, at + 1)
        if tag in "vz":
            if sentence.tags[at - 1] not in ",C":
                return False
            joined = True
        elif tag not in "C,PR" and sentence.words[at] not in _PARTICLES:
            return False
    return False


_PARTICLES = frozenset("out up down off back over away on".split())
_PLACING = frozenset("place places post posts station stations put puts keep keeps".split())
_GIVING = frozenset(
    "give gives giving grant grants lend lends offer offers afford affords render renders pay pays "
    "furnish furnishes allow allows accord accords place places put puts post posts assign assigns "
    "station stations send sends keep keeps make makes".split()
)


def _denies_nothing(words: list[str], at: int) -> bool:
    """ "not only …", "not (necessarily) be limited to …"."""
    following = words[at + 1 : at + 4]
    if following and following[0] in AMOUNTS:
        return True  # "shall have, not later than August, completed"
    return following[:1] in (["only"], ["just"], ["merely"]) or "limited" in following


def _of_each(sentence: Sentence, at: int) -> bool:
    """ "are each to have", "shall each sign": of one and all."""
    following = sentence.tags[at + 1 : at + 2]
    return sentence.words[at] in ("each", "all") and following in (["T"], ["v"], ["b"], ["d"])


_FAILING = frozenset("fail hesitate neglect omit refuse".split())
_BETWEEN = frozenset("at in under upon with on to for by within during after throughout".split())


def _no_longer(words: list[str], at: int) -> bool:
    """True for "no longer", which denies, and not for "no longer than"."""
    return at >= 0 and words[at : at + 2] == ["no", "longer"] and words[at + 2 : at + 3] != ["than"]


def _walk(sentence: Sentence, at: int, auxiliary: bool = False) -> tuple[int, bool, bool, bool]:
    """From behind a modal or auxiliary to the main verb: (verb, negated, passive, only)."""
    negated = only = False
    passive_possible = auxiliary
    tags, words = sentence.tags, sentence.words
    size = len(tags)
    while at < size:
        tag, word = tags[at], words[at]
        if _no_longer(words, at):
            negated = True
            at += 2
        elif tag == "N" and word != "nor":
            if _denies_nothing(words, at):
                at += 2  # "not only", "not limited to": no negation
                continue
            negated = True
            at += 1
        elif word == "only" and sentence.articled(at):
            break  # "have the only say"
        elif (
            tag == "R"
            or _of_each(sentence, at)
            or (word == "first" and set(tags[at + 1 : at + 2]) & set("dbHv"))
        ):
            only = only or word in ("only", "solely")
            at += 1
        elif tag == "b":
            passive_possible = True
            at += 1
        elif tag == "H" or (tag == "T" and words[at - 1] == "ought"):
            at += 1
        elif tag in ",C" and (closing := _closing_comma(sentence, at)):
            negated = negated or _in_no_event(sentence, at, closing)
            at = closing + 1  # "shall, under any circumstances, be"
        elif (
            tag == "P"
            and word in _BETWEEN
            and not _agent_at(sentence, at)
            and (landing := _landing(sentence, at))
        ):
            negated = negated or _in_no_event(sentence, at, landing)
            at = landing  # "shall at all times patrol"
        elif (
            tag == "n"
            and (passive_possible or words[at - 1] == "have")
            and not _amount(words, at + 1)
        ):
            negated = True
            at += 1
        else:
            break
    if words[at : at + 1] and words[at] in _FAILING and words[at + 1 : at + 2] == ["to"]:
        negated = False  # "shall not fail to report"
    negated = negated or denied_object(sentence, at)
    passive = passive_possible and at < size and tags[at] == "d" and not sentence.articled(at)
    if passive_possible and at + 1 < size and tags[at] == "v" and words[at] in _SAME_IN_THE_PAST:
        passive = True
    return at, negated, passive, only


_SAME_IN_THE_PAST = frozenset("put set read run let cut cast shut hurt".split())


def _in_no_event(sentence: Sentence, low: int, high: int) -> bool:
    """ "shall in no event", "shall, under no circumstances,": the phrase carries the bar."""
    return any(
        sentence.words[at] == "no"
        and sentence.words[at + 1] in FRONTED
        and not AMOUNTS & set(sentence.words[at + 2 : at + 3])
        for at in range(low, min(high, len(sentence) - 1))
    )


def _closing_comma(sentence: Sentence, at: int) -> int | None:
    for position in range(at + 1, min(at + 16, len(sentence))):
        if sentence.tags[position] in "M;":
            return None
        if sentence.tags[position] == "," and position + 1 < len(sentence):
            after = sentence.tags[position + 1]
            inserted = sentence.tags[at + 1] in "SR" and after == "x"  # "when asked, guest-lecture"
            return position if inserted or after in "vdbNRHT" else None
        if position == sentence.own:  # "shall, on the way to a school:" and its item's verb
            return position - 1 if sentence.tags[position] in "vbR" else None
    return None


def _agent_at(sentence: Sentence, at: int) -> bool:
    """True for "is by the Chief": who does it, and not when."""
    return sentence.words[at] == "by" and any(first == at + 1 for (first, _), _ in sentence.named)


def _landing(sentence: Sentence, at: int) -> int | None:
    """The verb behind what is put between: "shall within a year of taking the post complete"."""
    tags = sentence.tags
    for position in range(at + 1, min(at + 14, len(sentence))):
        tag = tags[position]
        if tag == "d" or (tag in "vb" and not sentence.articled(position)):
            return position
        if tag in ",;MC" or (tag == "S" and tags[position + 1 : position + 2] != ["P"]):
            return None  # but "at all times while on campus refrain"
    return None


_PHRASES: dict[str, tuple[Force, Force]] = {  # force as it stands, force when negated
    "prohibits": (Force.BAR, Force.RELEASE),
    "not-enough": (Force.RELEASE, Force.RELEASE),
    "obliges": (Force.DUTY, Force.RELEASE),
    "allows": (Force.GRANT, Force.BAR),
    "encourages": (Force.HOPE, Force.HOPE),
    "strives": (Force.HOPE, Force.BAR),
    "has-no-part": (Force.BAR, Force.DUTY),
    "refrains": (Force.BAR, Force.RELEASE),
    "outside-role": (Force.BAR, Force.RELEASE),
    "belongs-to": (Force.DUTY, Force.RELEASE),
    "agrees": (Force.DUTY, Force.RELEASE),
}
_CUES = tuple(_PHRASES)


def _by_phrase(sentence: Sentence, at: int, verb: int, force: Force, negated: bool) -> Force:
    """The force that the words after an auxiliary give: "is prohibited from", "agrees to"."""
    fails = sentence.words[verb : verb + 1] and sentence.words[verb] in _FAILING
    if fails and not negated and "N" in sentence.tags[at:verb]:
        return Force.DUTY  # "shall not refuse to help"
    base = force
    for cue in sentence.where.among(_CUES, sentence.number):
        plain, turned = _PHRASES[cue]
        for first, last in sentence.hits(cue):
            if cue == "outside-role" and not _somebodys(sentence, last):
                continue
            late = 2 if cue in ("belongs-to", "obliges") and force is Force.STATEMENT else 0
            if cue == "has-no-part":
                late = 1  # "shall take no part"
            if cue == "allows" and sentence.words[verb : verb + 1] in (["remains"], ["remain"]):
                late = 1  # "remains free to"
            if first < at or first > verb + late:
                continue
            if cue == "belongs-to" and base is not Force.STATEMENT and sentence.tags[first] == "d":
                continue  # "shall not be assigned to a school": a person, no matter
            if cue == "agrees" and negated and base is Force.BAR and sentence.tags[at] == "M":
                return Force.BAR  # "may not agree to be used"
            if cue == "has-no-part":
                return Force.HOPE if base is Force.HOPE else Force.BAR
            if base is Force.HOPE:
                return Force.HOPE
            if cue == "refrains" and base is Force.GRANT and not negated:
                return Force.GRANT  # "may decline"
            if cue == "obliges" and base is Force.GRANT and not negated:
                return Force.GRANT
            return turned if negated else plain
    return force
