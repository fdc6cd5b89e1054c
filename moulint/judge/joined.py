"""Deeds and named items that are joined with those in front of them.

"shall patrol the halls and *teach*", "duties include traffic control, hall *patrol*".
"""

from __future__ import annotations

from moulint.judge.tasks import NAMING, entails, of_a_task, opener, such_as
from moulint.judge.told import only_told
from moulint.language.grammar.provision import Provision
from moulint.language.words.classes import DUTIES

PLACED = DUTIES | frozenset(
    "assigned stationed placed works working serving available present provided employed hired "
    "retained engaged appointed deployed posted detailed devote devotes devoted dedicate "
    "dedicated there utilized".split()
)
"""What "to" leads on from to what somebody is there for: "stationed to", "a role to"."""
SPENDS = frozenset("spend spends spent".split())
"""Verbs of what time is given to: "spend the day sowing"."""
_GOES_ON = frozenset("continue continues begin begins".split())
"""Verbs that take a deed in -ing: "shall continue sowing"."""


def joined_deed(provision: Provision, before: int, at: int, led: int | None) -> bool:
    """ "shall patrol and teach": a word joined with deeds, in the form that they have."""
    sentence, head = provision.sentence, provision.verb
    tags, words = sentence.tags, sentence.words
    low = min(provision.subject[0], provision.deed[0])
    if tags[at - 1] == "T" and tags[head + 1 : head + 2] == ["T"]:
        return True  # "agrees to sow and to reap"
    if only_told(provision, at):
        return False
    form = "g" if tags[at] == "x" and words[at].endswith("ing") else tags[at]
    if form in "xvg" and names_items(provision, low, at):
        return True
    if form == "x" and head < len(tags) and tags[head] in "xb":
        return True  # "be the liaison and first responder"
    forms = _forms_of_deeds(provision, at, led)
    if form == "x" and tags[before] == "C" and forms & set("vz"):
        inflected = "v" in forms or words[at].endswith("s")  # "shall patrol and tape off the scene"
        return inflected and not sentence.articled(at) and _unlisted(provision, at)
    if form == "b" and "v" in forms and words[at] == "be":
        return tags[provision.deed[0]] == "M"  # "shall wear a badge and be seen"
    return form in forms & set("vzg")


def names_items(provision: Provision, low: int, at: int) -> bool:
    """True where what stands in front names one thing after another: "duties include patrol,"."""
    sentence = provision.sentence
    tags, words = sentence.tags, sentence.words
    if any(_of_record(provision, i) for i in range(low, at)):
        return False
    for i in range(low, at):
        named = words[i] in NAMING and opener(sentence, i)
        answers = words[i] == "for" and words[i - 1] in _ANSWERS
        if tags[i] == ";" or named or answers or entails(provision, i):
            return True
    if _is_list_of_nouns(provision) or carries_out(provision):
        return True
    return tags[provision.deed[0]] == "B" and bool(_NAMED & set(words[low : provision.verb]))


def _of_record(provision: Provision, colon: int) -> bool:
    """True for "shall log: calls, visits", "a report showing: rounds, calls": what is noted."""
    words, verb = provision.sentence.words, provision.verb
    if words[colon] != ":" or verb >= colon:
        return False
    notes = words[verb] in _NOTES and words[verb + 1] != "to"
    return notes or not _SHOWING.isdisjoint(words[max(verb, colon - _NEAR) : colon])


_NOTES = frozenset(
    "log logs record records report reports list lists tally tallies count counts note notes track "
    "tracks document documents tabulate tabulates itemize itemizes enter enters compile compiles "
    "state states show shows".split()
)
_SHOWING = frozenset(
    "showing listing stating indicating detailing containing noting recording itemizing "
    "summarizing tabulating shows lists states".split()
)
_NEAR = 4
"""Words in front of a colon within which a paper is said to show what follows."""
_ANSWERS = frozenset("responsible responsibility answerable accountable".split())
"""What "for" leads on from to what somebody has to do: "responsible for yard *patrol*"."""


def carries_out(provision: Provision) -> bool:
    """True for "engages in sweeping, yard *patrol*", "shall perform these tasks: *rounds*"."""
    words = provision.sentence.words[provision.verb : provision.verb + 3]
    named = words[:1] != [] and words[0] in _DOING and bool(_ANNOUNCED & set(words[1:]))
    return (named or tuple(words[:2]) in _CARRYING) and not provision.passive


_CARRYING = frozenset(
    {(verb, "in") for verb in ("engage", "engages")}
    | {(verb, "out") for verb in ("carry", "carries")}
)
"""Verbs that say of a named task no more than that it is done."""
_DOING = frozenset(
    "do does perform performs discharge discharges undertake undertakes accept accepts assume "
    "assumes fulfill fulfills provide provides".split()
)
_ANNOUNCED = DUTIES | frozenset(["following"])
"""What such a verb takes in front of a list: "shall perform the following: yard *patrol*"."""


def _is_list_of_nouns(provision: Provision) -> bool:
    """True for "door checks, a noon patrol and writing reports" behind a lead-in."""
    sentence, head = provision.sentence, provision.verb
    if not sentence.governed or head < sentence.own or provision.subject != (0, 0):
        return False
    tags = sentence.tags
    return tags[head] == "x" and not set("MBHDST") & set(tags[head : provision.deed[1]])


_TOLD = frozenset(
    "required ordered obliged obligated directed told instructed bound commanded tasked expected "
    "allowed permitted authorized empowered assigned".split()
)
"""What is said of somebody who is to do what follows: "is told to sow and reap"."""


def _forms_of_deeds(provision: Provision, at: int, led: int | None) -> set[str]:
    """The forms in which deeds stand in front of a word, one of which a further item has too.

    `led` is where what the provision leads to begins, as in "has the duty to sow".
    """
    sentence, begin = provision.sentence, provision.deed[0]
    tags, words = sentence.tags, sentence.words
    forms = {tags[i] for i in (provision.verb, sentence.own) if i < len(tags)}
    told = words[begin + 1 : begin + 2] != [] and words[begin + 1] in _TOLD
    led_on = tags[begin + 1 + told : begin + 2 + told] == ["T"]
    if tags[begin] == "M" or (tags[begin] in "BH" and led_on):
        forms.add("v")  # "are to sow and reap", "are told to sow and reap"
    if led is not None and led < at:
        forms.add(tags[led])
    if words[begin] in ("is", "has"):
        forms.add("z")  # "has keys and locks"
    if words[begin] == "are" and _TO_WHOM & set(words[begin + 1 : begin + 3]):
        forms.add("v")  # "are responsible for sowing and reap"
    if words[provision.verb : provision.verb + 1] and words[provision.verb] in SPENDS | _GOES_ON:
        forms.add("g")
    if form_of_stay(provision, at):
        forms.add("g")
    for i in range(begin, at - 1):
        task = tags[i] == "P" and of_a_task(provision, i, i + 1)
        task = task or (tags[i] == "T" and bool(PLACED & set(words[begin:i])))
        task = task or such_as(provision, i)
        if task or opener(sentence, i) or entails(provision, i) or tags[i] == ";":
            forms.add(tags[i + 1])
    return forms


def form_of_stay(provision: Provision, at: int) -> bool:
    """True in "is on campus daily, *patrolling* the halls, *teaching*": what is done meanwhile."""
    sentence, begin = provision.sentence, provision.deed[0]
    tags, words = sentence.tags, sentence.words
    first = next((i for i in range(begin + 1, at + 1) if tags[i] == "g"), at)
    if tags[first - 1] != "," or provision.subject[0] == provision.subject[1]:
        return False
    stays = tags[begin] == "B" and words[begin] != "be" and tags[begin + 1] in "PRx"
    stays = stays or bool(_STAYS & set(words[begin : provision.verb + 1]))
    return stays and set(tags[provision.verb + 1 : first]) <= set("xPTRn,C")


_STAYS = frozenset(
    "assigned stationed placed posted stay stays work works remain remains serve serves".split()
)
"""Verbs of being somewhere, behind which a participle tells what is done there."""
_TO_WHOM = frozenset("responsible charged tasked".split())
"""Behind "are": a deed follows, which a second verb may go on from."""


def _unlisted(provision: Provision, at: int) -> bool:
    """True for a word not known as a verb that stands where the second verb of a modal stands.

    "shall sweep the hall and mop the floor": it has a noun of its own. Only where words that are
    looked for begin at it, which a second noun hardly ever does.
    """
    sentence = provision.sentence
    return sentence.tags[at + 1 : at + 2] == ["x"] and at + 1 < provision.deed[1]


_NAMED = frozenset("duties responsibilities functions tasks roles".split())
"""What "are" names one by one: "duties are patrol, traffic control"."""
