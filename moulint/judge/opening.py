"""Whether words open a deed or one of its items, and which verb they belong to.

"shall patrol the halls and teach" does two things; "shall tell the office where it patrols" one.
"""

from __future__ import annotations

from moulint.judge.joined import PLACED, SPENDS, carries_out, joined_deed, names_items
from moulint.judge.tasks import adjectives, opens_task
from moulint.language.grammar.extent import led_again
from moulint.language.grammar.items import tells_of_thing
from moulint.language.grammar.owed import led_to
from moulint.language.grammar.provision import Provision
from moulint.language.words.classes import DUTIES


def opens(provision: Provision, at: int) -> bool:
    """True where a word begins what is to be done, or an item of it.

    "shall patrol the halls, teach and (3) take reports", "duties include patrol, traffic control":
    an item begins at the verb, at the item's own text, or behind a comma or "and" in the form of
    the verb that it is joined with.
    """
    sentence = provision.sentence
    low = min(provision.subject[0], provision.deed[0])
    if at < provision.deed[0] and gerunds(provision):
        tags = sentence.tags
        return at == provision.subject[0] or (tags[at] == "g" and tags[at - 1] in ",C")
    if at < provision.deed[0]:
        return (provision.passive and _is_done(provision, at)) or _lies_with(provision, at)
    if _named_thing(provision, at, low):
        return False
    if provision.deed[0] <= at <= provision.verb or at == sentence.own:
        return True
    led = led_to(sentence, low, provision.deed[1])
    if at == led:
        return True  # "has the duty to sow", "among his tasks are sowing"
    if _behind_things(provision, at):
        return False
    before = in_front(provision, at)
    if _as_well(provision, at) and joined_deed(provision, before, at, led):
        return True
    if _begins_item(provision, before, at) or _begins_task(provision, before, at):
        return True
    if _named_again(provision, at):
        return True
    return sentence.tags[before] in ",C" and joined_deed(provision, before, at, led)


def _named_again(provision: Provision, at: int) -> bool:
    """ "Clerk to sow, clerk to *reap*": who does it is named again in front of each deed."""
    sentence, low = provision.sentence, provision.deed[0]
    tags, words = sentence.tags, sentence.words
    if tags[at - 1] != "T" or tags[low - 1 : low] != ["T"] or low < 2 or at < 3:
        return False
    return words[at - 2] == words[low - 2] and tags[at - 3] in ",;C"


def _as_well(provision: Provision, at: int) -> bool:
    """ "shall sow, as well as *reap*": joined as "and" joins."""
    return provision.sentence.words[at - 3 : at] == ["as", "well", "as"]


def _lies_with(provision: Provision, at: int) -> bool:
    """ "Responsibility for *sowing* and for *reaping* rests with the clerk"."""
    sentence, (low, high) = provision.sentence, provision.subject
    words, tags = sentence.words, sentence.tags
    lies = not _LIES.isdisjoint(words[provision.verb : provision.verb + 1])  # not in a note
    theirs = lies or _is_task(provision)
    if theirs and at < high and _is_done(provision, at):
        return True  # "*Rounds* of the yard and *mending* belong to the clerk"
    owed = words[low] in DUTIES or words[low + 1 : low + 2] == ["responsibility"]
    if not owed or not lies or at >= high or tags[at] != "g":
        return False
    return tags[at - 1] in "P,C"


def _is_task(provision: Provision) -> bool:
    """True for "is the clerk's task", "shall be the duties of the clerk"."""
    sentence, (low, high) = provision.sentence, provision.deed
    near = range(low, min(low + _TOLD, high))
    being = any(sentence.tags[at] in "Bb" for at in near[:2])
    return being and not provision.negated and any(sentence.words[at] in DUTIES for at in near)


_TOLD = 6
"""Words within which "is the clerk's first task" says so."""
_LIES = frozenset("rests rest lies lie falls fall belongs belong".split())


def _named_thing(provision: Provision, at: int, low: int) -> bool:
    """ "have training that serves the pupils", "is a formal search": a thing, and no deed."""
    head, sentence = provision.verb, provision.sentence
    if at == head > sentence.own and sentence.tags[at - 1 : at + 1] == ["H", "g"]:
        return True
    return at > head and _is_thing(provision, at, low)


def _behind_things(provision: Provision, at: int) -> bool:
    """True behind a semicolon and the things that the deed is told of."""
    sentence = provision.sentence
    told = range(provision.verb + 3, at)
    return ";" in sentence.tags[provision.verb + 3 : at] and any(
        tells_of_thing(sentence, one) for one in told
    )


def _begins_item(provision: Provision, before: int, at: int) -> bool:
    """True at the first word behind the verb, a box to be ticked, a stop or a semicolon."""
    sentence, head = provision.sentence, provision.verb
    if before == head == sentence.own < at and sentence.tags[head] == "P":
        return False  # "(1) In consultation with the clerk, …": how, and not what
    return (
        before <= head
        or sentence.words[head] in _BOXES
        or before < sentence.own <= at
        or sentence.tags[before] == ";"
        or sentence.words[before] == "."
    )


def _begins_task(provision: Provision, before: int, at: int) -> bool:
    """ "responsible for daily patrol", "include criminal raids": a task that a noun names."""
    tags, words = provision.sentence.tags, provision.sentence.words
    if opens_task(provision, before, at) or _spent_on(provision, at):
        return True
    described = before - adjectives(provision, before, at)
    low = min(provision.subject[0], provision.deed[0])
    if _named_item(provision, low, at):
        return True
    if described < before and opens_task(provision, described, at):
        return words[described] not in ("is", "are") or bool(DUTIES & set(words[low:described]))
    return tags[at - 1] == "T" and bool(PLACED & set(words[provision.deed[0] : at]))


def _named_item(provision: Provision, low: int, at: int) -> bool:
    """ "duties include traffic control, hall *patrol* and *talks*": an item that a noun names.

    A deed that is named stands behind a light verb as well: "conducts home *visits*".
    """
    tags, words = provision.sentence.tags, provision.sentence.words
    before = at - 1
    while before > low and at - before <= _FEW and tags[before] == "x":
        before -= 1
    if before == at - 1 or provision.sentence.articled(at) or provision.sentence.owned(at):
        return False
    parted = [i for i in range(low, at) if tags[i] == ";" and words[i] != ":"]
    if words[before] == ":" and not parted and carries_out(provision):
        return True
    if tags[before] in ",C":
        return ";" not in tags[low:at] and names_items(provision, low, at)
    light = words[before] in _LIGHT and tags[before] in "vzg"
    return light and before > provision.verb and opens(provision, before)


_FEW = 2
"""Words that tell of what kind a named deed is."""
_LIGHT = frozenset("conduct conducts conducting perform performs performing".split())


def _spent_on(provision: Provision, at: int) -> bool:
    """ "shall spend the school day *sowing*": what the time goes to."""
    tags, head = provision.sentence.tags, provision.verb
    spent = provision.sentence.words[head] in SPENDS and tags[at] == "g"
    return spent and set(tags[head + 1 : at]) <= set("xPRn") and head < at - 1


def _is_thing(provision: Provision, at: int, low: int) -> bool:
    """ "is a formal search": what a thing is said to be, and not what anybody does."""
    tags, words = provision.sentence.tags, provision.sentence.words
    head = tags[provision.verb : provision.verb + 1]
    kinds = {"x": "xvd", "v": "d"}.get(head[0], "") if head else ""  # "are town trained staff"
    described = tags[at] in kinds and tags[provision.deed[0]] == "B"
    return described and at == provision.verb + 1 and not DUTIES & set(words[low:at])


def _is_done(provision: Provision, at: int) -> bool:
    """True for one of the things that are done: "*sweeping* and hall *patrol* shall be done by".

    What is only told of is no deed: "*stops* and *searches* shall be reported".
    """
    sentence, first = provision.sentence, provision.subject[0]
    tags = sentence.tags
    if sentence.words[provision.verb] in _ONLY_TOLD and tags[at] != "g":
        return False
    named = {last for (_, last), _ in sentence.named}
    while at > first and tags[at - 1] == "x" and not sentence.articled(at):
        if at in named:
            return False  # "the clerk's *sweeping* is rated by"
        at -= 1
    return at == first or (at > first and tags[at - 1] in ",C")


_ONLY_TOLD = frozenset(
    "reported recorded logged counted listed tracked tallied noted entered disclosed published"
    " reviewed documented discussed compared broken sorted shown filed kept explained".split()
)
"""Verbs that say what becomes of the news of a thing."""


def names_deed(provision: Provision, at: int) -> bool:
    """True where a word is itself the task that a row or an item gives: "Detention | Deputy"."""
    if provision.subject != (0, 0) or provision.verb != provision.deed[0]:
        return False
    first = provision.verb if at >= provision.verb else 0  # in the cell before
    between = provision.sentence.tags[first:at]
    if not between or (between[-1] in ",C" and set(between) <= set("x,Cdvgz")):
        return True
    return len(between) <= _NAMED_BY and set(between) == {"x"}  # "Pupil attendance | Dean"


_NAMED_BY = 2
"""Nouns that may stand in front of the noun that is a row's whole task."""


def undergone(provision: Provision, at: int) -> bool:
    """True for words that begin at what is done to the one who is bound.

    "The officer shall be taught a class" gives no class; "shall be seen in the halls", where the
    words begin at "be", is told of the officer.
    """
    tags = provision.sentence.tags
    return (
        provision.passive
        and at == provision.verb
        and tags[at] == "d"
        and provision.deed[0] < at
        and tags[at - 1] in "bBR"
    )


def gerunds(provision: Provision) -> bool:
    """True for "Sowing in spring and reaping are the clerk's duty": deeds as the subject."""
    low, high = provision.subject
    return low < high and provision.sentence.tags[low] == "g"


def in_front(provision: Provision, at: int, passed: str = "RTNM") -> int:
    """The word in front of an item, past its number and words with one of the tags `passed`."""
    tags, words = provision.sentence.tags, provision.sentence.words
    before = at - 1
    while before > provision.verb and (tags[before] in passed or _numbers(words[before])):
        before -= 1
    begins = tags[before - 1] in ",C;" and tags[before + 1] == "g"
    front = range(provision.verb + 1, before - 1)
    if begins and led_again(provision.sentence, before, front):
        before -= 1  # the second "in" of "consists in sowing, and in reaping"
    return before if tags[before] in ",C;" else _past_time(provision, before)


def _past_time(provision: Provision, before: int) -> int:
    """Past when a joined deed is done: "and *on Fridays* teaches", "and *each Monday* teaches"."""
    tags, words = provision.sentence.tags, provision.sentence.words
    for at in range(before, max(before - _PHRASE, provision.verb), -1):
        if words[at] in _WHENEVER and tags[at - 1] == "C" and tags[before] != "P":
            return at - 1
        if words[at] in _IF_SO and words[before] in _FITTING and tags[at - 1] == "C":
            return at - 1  # "sow and when appropriate reap"
        if tags[at] != "x" and not (words[at] == "that" and tags[at - 1] == "P"):
            break  # but not at "and on that footing reaps"
    return before


_PHRASE = 4
"""Words of such a phrase."""
_WHENEVER = frozenset("at on in before after during each every once twice daily weekly".split())
"""How it begins."""
_IF_SO = frozenset("when where if as".split())
_FITTING = frozenset(
    "appropriate necessary needed required requested possible feasible applicable warranted".split()
)
"""What stands behind these in a hedge of one word."""


def _numbers(word: str) -> bool:
    return word in _BOXES or (len(word) <= 3 and word.strip(".").isdigit())


_BOXES = frozenset("[ ] x ☒ ☑ ✓ ✔ • - – % percent".split())
