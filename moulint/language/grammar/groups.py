"""Where the verbs of a sentence stand, and with what force.

A *verb group* is a finite verb with its modal, negation and auxiliaries ("shall not be used").
Finding groups is a list of small named readings, tried at each position in turn.
"""

from __future__ import annotations

from collections.abc import Callable

from moulint.language.grammar.auxiliaries import main_verb
from moulint.language.grammar.denial import denied_in_front, denied_object, no_longer
from moulint.language.grammar.force import Force, Group, by_phrase, negate, somebodys
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
from moulint.language.words.classes import DUTIES, ORDAINED
from moulint.language.words.stream import Span

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


def modal(sentence: Sentence, at: int) -> Group | None:
    """ "shall not be used", "may only ask": a modal with all that belongs to it."""
    word = sentence.words[at]
    force = _MODALS.get(word)
    if force is None or (word in ("will", "may") and _is_noun(sentence, at)):
        return None
    if word == "should" and at == sentence.own:
        return None  # "Should the principal object, …": a condition
    inverted = _inverted(sentence, at)
    verb, negated, passive, only = main_verb(sentence, inverted or at + 1)
    if verb >= len(sentence) and not sentence.governed and at + 1 < len(sentence):
        return None
    if word in ("can", "could") and not negated and not only:
        force = Force.GRANT if word == "can" else Force.HOPE
    negated = negated or inverted is not None  # "nor shall", "in no event may"
    if negated:
        force = negate(force)
    force = by_phrase(sentence, at, verb, force, negated)
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
    if not denied_in_front(sentence, at):
        return None
    for position in range(at + 1, min(at + 16, len(sentence))):
        tag = sentence.tags[position]
        if tag in "vb" and position > at + 1:
            return position
        if tag in ";MBD":
            return None
    return None


def _inverted_being(sentence: Sentence, at: int) -> int | None:
    """ "At no time is an SRO to hand out", "nor are officers permitted to": where the verb is."""
    if not denied_in_front(sentence, at):
        return None
    for position in range(at + 2, min(at + 12, len(sentence))):
        tag = sentence.tags[position]
        if tag == "d" or (tag in "vb" and sentence.tags[position - 1] == "T"):
            return position
        if tag in ";MBD,":
            return None
    return None


def cannot(sentence: Sentence, at: int) -> Group | None:
    """ "cannot" holds its own negation."""
    if sentence.words[at] != "cannot":
        return None
    verb, _, passive, only = main_verb(sentence, at + 1)
    return Group(at, verb, Force.BAR, True, passive, only, False)


def to_be(sentence: Sentence, at: int) -> Group | None:
    """ "is prohibited from", "are responsible for", "is not a disciplinarian", "is to patrol"."""
    word = sentence.words[at]
    if sentence.tags[at] != "B":
        return None
    verb, negated, passive, only = main_verb(sentence, at + 1, auxiliary=True)
    if word in ("was", "were"):
        return Group(at, verb, Force.PAST, negated, passive, only, True)
    inverted = _inverted_being(sentence, at)
    if inverted is not None:
        force = by_phrase(sentence, at, inverted, Force.BAR, True)
        passive = sentence.tags[inverted] == "d"
        return Group(at, inverted, force, True, passive, only, True, inverted)
    force = Force.STATEMENT
    if verb < len(sentence) and sentence.tags[verb] == "T":
        force = Force.DUTY  # "is to patrol", "are to be kept by"
        verb += 1
        if sentence.words[verb : verb + 1] != ["have"]:
            verb, denied, passive, _ = main_verb(sentence, verb)
            negated = negated or denied
        elif set(sentence.tags[verb + 1 : verb + 2]) & set("dbH"):
            verb += 1  # "are to have had"
    elif passive or sentence.words[verb : verb + 1] == ["by"]:
        passive, force = True, Force.DUTY  # "appointment is by the Chief"
    if negated:
        force = Force.BAR
    force = by_phrase(sentence, at, verb, force, negated)
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
    inverted = _inverted(sentence, at)
    if inverted is not None and sentence.words[at] != "did":
        return Group(at, inverted, Force.BAR, True, False, False, True, inverted)
    verb, negated, _, only = main_verb(sentence, at + 1)
    if not negated:
        return _emphatic(sentence, at, verb) or _heads_column(sentence, at)
    past = sentence.words[at] == "did"
    force = by_phrase(sentence, at, verb, Force.PAST if past else Force.BAR, True)
    if sentence.words[verb : verb + 1] and sentence.words[verb] in _WANTS:
        force = Force.STATEMENT
    return Group(at, verb, force, True, False, only, True)


def _emphatic(sentence: Sentence, at: int, verb: int) -> Group | None:
    """ "The parties do hereby covenant to sweep", "the Chief does review it": a plain present."""
    word = sentence.words[at]
    if word == "did" or at == 0 or sentence.tags[verb : verb + 1] != ["v"] or at < sentence.own:
        return None
    if not ends_subject(sentence, at - 1, "z" if word in ("does", "doth") else "v"):
        return None
    if verb == at + 1 and word == "do" and sentence.articled(verb):
        return None  # "the clerks do the laundry"
    force = by_phrase(sentence, at, verb, Force.DUTY, False)
    return Group(at, verb, force, False, False, False, True)


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
    verb, negated, _, only = main_verb(sentence, at + 1)
    if verb >= len(sentence):
        return None
    force = Force.PAST if sentence.tags[verb] in "db" else Force.STATEMENT
    force = by_phrase(sentence, at, verb, force, negated)
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
    "involvement voice access entry admittance standing claim".split()
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


def _ends_phrase(sentence: Sentence, at: int) -> bool:
    """True behind a modal for "searches" in "shall be told of the law of pupil searches"."""
    before = at - 1
    last = sentence.tags[at + 1 : at + 2] in ([], [","], [";"], ["C"])
    last = last and sentence.tags[at - 2 : at] == ["P", "x"] and not sentence.articled(at - 1)
    if last and sentence.words[at - 1].endswith(_QUALITIES):
        return True  # "who trains each clerk in restorative practices"
    while before > 0 and sentence.tags[before] == "x" and not sentence.articled(before):
        before -= 1
    near = sentence.tags[before] == "P" and before < at - 1 and not sentence.articled(before + 1)
    front = sentence.tags[sentence.own : before]
    return near and "M" in front and "S" not in front and at - before <= _PHRASE


_QUALITIES = ("ive", "ic", "ous", "ful", "ory", "ary", "ble", "informed")
"""Endings of adjectives."""
_PHRASE = 3
"""Words from a preposition to the noun that ends its phrase."""


def present(sentence: Sentence, at: int) -> Group | None:
    """ "The SRO patrols", "SROs meet": a present-tense verb right behind its subject."""
    tag = sentence.tags[at]
    if tag == "x" and looks_third(sentence, at):
        tag = "z"
    if tag not in "zv" or at == 0 or sentence.owned(at) or _in_name(sentence, at):
        return None
    if tag == "z" and (sentence.words[at - 1] in _ADJECTIVES or _ends_phrase(sentence, at)):
        return None  # "students with special needs"
    kept = tag == "z" and _KEEPERS & set(sentence.words[at + 1 : at + 2])
    if kept and not sentence.articled(at + 1):
        return None  # "the police records system": a noun
    if any(last == at + 1 for _, last in sentence.hits("country")):
        return None  # "the United States": no verb
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
    if sentence.words[before] in _CALENDAR and sentence.words[before - 1] in _EACH:
        before -= 2  # "which every June reviews"
    if sentence.tags[before] == ",":
        before = before_insertion(sentence, before)
    asks = tag == "z" and sentence.words[at + 1 : at + 2] in _QUESTIONS
    if not asks and not (
        ends_subject(sentence, before, tag) or heads_phrase(sentence, before, tag)
    ):
        return None
    whose = sentence.words[before] in ("who", "which")  # "a clerk who wishes may sweep"
    if at + 1 < len(sentence) and sentence.tags[at + 1] in "MB" and not whose:
        return None  # "SRO visit shall": a noun
    if tag == "z" and sentence.words[at + 1 : at + 2] == ["of"] and not _takes_of(sentence, at):
        return None  # "within the city limits of Elm": a noun
    if is_bare(sentence, before) or told_before(sentence, before):
        return None
    negated = never or denied_object(sentence, at)
    force = by_phrase(sentence, at, at, Force.BAR if negated else Force.DUTY, never)
    if sentence.words[at] in ("lack", "lacks") and force is Force.DUTY:
        force = Force.STATEMENT
    return Group(at, at, force, negated, False, False, True)


def listing(sentence: Sentence, at: int) -> Group | None:
    """ "Duties (also) include sweeping the hall": whose they are is said further up."""
    if sentence.words[at] not in ("include", "includes") or sentence.governed:
        return None
    places = range(sentence.own, at)
    before = [sentence.words[one] for one in places if sentence.tags[one] != "R"]
    if not before or len(before) > _KINDS or before[-1] not in DUTIES:
        return None
    if any(first < at for (first, _), _ in sentence.named):
        return None
    return Group(at, at, Force.DUTY, False, False, False, True)


_KINDS = 2
"""Words of "primary duties"."""


def _in_name(sentence: Sentence, at: int) -> bool:
    """True for a word between two others in capitals: "School Services Division"."""
    if not sentence.own < at < len(sentence) - 1:
        return False
    first = sentence.absolute(at - 1)
    around = sentence.stream.written[first : first + 3]
    return sentence.tags[at + 1] == "x" and all(map(str.istitle, around))


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


def subjunctive(sentence: Sentence, at: int) -> Group | None:
    """ "It is important that officers not be drawn into discipline"."""
    if sentence.words[at] != "not" or at == 0 or at + 1 >= len(sentence):
        return None
    if sentence.tags[at + 1] not in "bv" or not ends_subject(sentence, at - 1, "z"):
        return None
    verb, _, passive, only = main_verb(sentence, at)
    return Group(at, verb, Force.BAR, True, passive, only, True)


_MANDATES = ORDAINED | frozenset(
    "agreed condition directed recommended "
    "suggested proposed requested advised requirement requires".split()
)


_ASKED = frozenset("recommended suggested proposed requested advised".split())
"""What orders only with "is": "a parent proposed that" tells what somebody said."""


def _ordains(sentence: Sentence, at: int) -> bool:
    """True for a word of order in front of "that"."""
    asked = sentence.words[at] in _ASKED
    return sentence.words[at] in _MANDATES and not (asked and sentence.tags[at - 1] not in "BbR")


def mandate(sentence: Sentence, at: int) -> Group | None:
    """ "Resolved, that no officer be assigned until …": what is ordered, with a bare "be"."""
    if at == 0 or sentence.tags[at - 1] in "TMbBHDRN" or "that" not in sentence.words[1:at]:
        return None
    if sentence.words[at] != "be" and not ends_subject(sentence, at - 1, "z"):
        return None  # "Ordered that each officer complete"
    that = next(i for i in range(at - 1, 0, -1) if sentence.words[i] == "that")
    if not any(_ordains(sentence, i) for i in range(max(0, that - 4), that)):
        return None
    subject = sentence.tags[at - 1] == "x" or ends_subject(sentence, at - 1, "z")
    if set("MBD;") & set(sentence.tags[that:at]) or not subject:
        return None
    if sentence.tags[at] == "v":
        return Group(at, at, Force.DUTY, False, False, False, False)
    verb, negated, passive, only = main_verb(sentence, at + 1, auxiliary=True)
    force = by_phrase(sentence, at, verb, Force.BAR if negated else Force.DUTY, negated)
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
    verb, _, passive, _ = main_verb(sentence, at + 1)
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
    ("zv", listing),
)


_BY_TAG: dict[str, tuple[Reading, ...]] = {
    tag: tuple(reading for tags, reading in READINGS if tag in tags) for tag in "MNBDHbzvx"
}


def groups(sentence: Sentence) -> list[Group]:
    """The finite verb groups of a sentence, in order."""
    found: list[Group] = []
    tags, words = sentence.tags, sentence.words
    behind = 0
    """Where the group found last ends."""
    for at in [at for at, tag in enumerate(tags) if tag in _BY_TAG]:
        unlisted = tags[at] == "x" and not (words[at].endswith("s") or words[at] == "need")
        if at < behind or unlisted:
            continue
        for reading in _BY_TAG[tags[at]]:
            group = reading(sentence, at)
            if group is not None:
                found.append(group)
                verb = group.verb
                behind = max(at + 1, verb + (verb < len(tags) and tags[verb] in "zvdg"))
                break
    heavy = heavy_verb(sentence, {one.start: one.verb for one in found})
    if heavy is not None:
        found.append(_plainly(sentence, heavy))
        found.sort(key=lambda one: one.start)
    found = found or last_resort(sentence)
    plain = bool(found) and all(one.present and not one.negated for one in found)
    return [] if plain and opens_tasks(sentence, found[0].start) else found


def _plainly(sentence: Sentence, at: int) -> Group:
    """A verb in the plain present as a group."""
    negated = denied_object(sentence, at)
    force = by_phrase(sentence, at, at, Force.BAR if negated else Force.DUTY, False)
    return Group(at, at, force, negated, False, False, True)


def last_resort(sentence: Sentence, high: int | None = None) -> list[Group]:
    """In a sentence without any verb group: a known verb in -s behind a noun ("the team meets").

    `high` is where the first clause begins that hangs on the sentence ("… before somebody agrees").
    """
    for at in range(sentence.own + 1, min(len(sentence) - 1, high or len(sentence))):
        before, after = sentence.tags[at - 1], sentence.tags[at + 1]
        verb = (
            sentence.tags[at] == "z"
            and (before in "xz" or _compound(sentence, at - 1) or sentence.words[at + 1] == "place")
            and after not in "MBHDC,;"
        )
        if verb and (_in_case(sentence, at) or _order_in_s(sentence, at)):
            continue
        if verb and not (sentence.owned(at) or sentence.governed or taken(sentence, at)):
            return [_plainly(sentence, at)]
    return []


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
    return sentence.tags[before] == "g" or (
        sentence.tags[before] == "v" and sentence.tags[before - 1] in "TC" and before > 0
    )


_KEEPERS = frozenset(
    "system systems bureau clerk custodian division unit section management database retention "
    "archive manual".split()
)
"""What a plural in front of it only describes: "the police records clerk"."""


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
