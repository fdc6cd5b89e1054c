"""Duties that are named as such: "it is the officer's duty not to …", "among his tasks are …".

The verb of such a sentence is "is", "has" or "include"; what is to be done stands behind it, in an
infinitive or a gerund. `led_to` finds where that begins.
"""

from __future__ import annotations

from moulint.language.grammar.actors import actors
from moulint.language.grammar.agents import TOLD
from moulint.language.grammar.auxiliaries import main_verb
from moulint.language.grammar.force import Force
from moulint.language.grammar.provision import Provision
from moulint.language.sentences.sentence import Sentence
from moulint.language.words.classes import DUTIES

_CHARGES = DUTIES | {"charge"}
_BOUND = frozenset(
    "agree agrees covenant covenants promise promises undertake undertakes pledge pledges bound "
    "obliged obligated required duty obligation responsibility commit commits committed directed "
    "instructed told charged continue continues works agreed ordered mandated has have needs need "
    "held promised undertaken pledged".split()
)
"""What "to" and a verb stand right behind, where somebody is bound to do it."""
NAMING = frozenset(
    "include includes including comprise comprises encompass encompasses embrace embraces consist "
    "consists".split()
)
_BEING = frozenset("is are be".split())
_AS_FOLLOWS = frozenset("as follows follow following these those below : namely".split())
_NOT_LIMITED = frozenset(
    "but are is be shall need n't not necessarily limited confined restricted to , without "
    "limitation of in".split()
)
"""What stands between "include" and what is included: "include, but are not limited to,"."""
_PASSED = frozenset("xPRNnv")
"""Tags of what may stand between a duty and its "to": "the duty of the SRO, at all times, to"."""


def led_to(sentence: Sentence, low: int, high: int) -> int | None:
    """Where a named duty says what is to be done: at the verb of "the duty of the SRO to attend".

    `low` is where the subject or the deed begins, `high` where the deed ends.
    """
    tags, words = sentence.tags, sentence.words
    named: int | None = None
    end = min(high, low + _REACH, len(tags) - 1)
    if "T" not in tags[low:end] and _NAMED.isdisjoint(words[low:end]):
        return None
    for at in range(low, end):
        if (words[at] in _CHARGES and tags[at + 1] != "T") or _falls(words, at):
            named = at
            if tags[at + 1] == "g" and _one_of(sentence, low, at):
                return at + 1  # "has as one of his duties conducting"
        elif words[at] in _BOUND and words[at + 1] == "by":
            named = at  # "is required by the Chief to sweep"
        elif words[at] == "who" and words[at - 1] in _ONE and tags[at + 1] in "zv":
            return at + 1 if set("Bb") & set(tags[low:at]) else None  # "is the one who decides"
        elif tags[at] == "T" and tags[at + 1] == "g" and words[at - 1] in _BOUND:
            return at + 1  # "commits to sweeping"
        elif tags[at] == "T" and tags[at + 1] in "vbH":
            bound = words[at - 1 - (tags[at - 1] == "N")] in _BOUND | _CHARGES
            return at + 1 if bound or named is not None else None
        elif named is not None and (words[at] in NAMING or words[at] in _BEING):
            included = _included(sentence, at + 1, high)
            if included is not None:
                return included
        elif named is not None and words[at] == ":" and tags[at + 1] in "gv":
            return at + 1  # "has these duties: sweeping"
        elif tags[at] in ";S," and at > low:
            return None
        elif named is not None and _posted(sentence, at):
            continue  # "the duty of the clerk assigned to each hall to"
        elif named is not None and tags[at] not in _PASSED and words[at] not in _BOUND:
            named = None if tags[at] not in "MbBHD" else named
    return None


def _posted(sentence: Sentence, at: int) -> bool:
    """True for "assigned", and for the "to" behind it, of "the clerk assigned to each hall"."""
    tags = sentence.tags
    behind = tags[at : at + 2] == ["T", "x"] and tags[at - 1] == "d"
    return behind or (tags[at] == "d" and tags[at - 1] == "x" and tags[at + 1] in "TP")


def _included(sentence: Sentence, at: int, high: int) -> int | None:
    """The verb of what is included: "include, but are not limited to, *sweeping*"."""
    tags, words = sentence.tags, sentence.words
    while at < high - 1 and (words[at] in _AS_FOLLOWS | _NOT_LIMITED or tags[at] == "R"):
        at += 1
    if tags[at] == "T" and tags[at + 1 : at + 2] in (["v"], ["b"]):
        return at + 1
    return at if tags[at] == "g" or (at == sentence.own and tags[at] in "vz") else None


_REACH = 20


def _falls(words: list[str], at: int) -> bool:
    """True for "falls", and for the "to" behind it, of "it falls to the clerk to sweep"."""
    return words[at] in _FALLS or (words[at] in _UPON and words[at - 1] in _FALLS)


_FALLS = frozenset("fall falls devolve devolves incumbent".split())
"""What says of "it" whose matter it is to do what follows."""
_UPON = frozenset("to upon on".split())
_NAMED = _CHARGES | {"who"}
"""What says that something is owed, where no "to" does."""
_ONE = frozenset("one person individual official".split())


def _one_of(sentence: Sentence, low: int, at: int) -> bool:
    """True for "one of his duties", "among its tasks"."""
    return bool({"one", "among", "as", "amongst"} & set(sentence.words[low:at]))


def _told_by_what(provision: Provision) -> bool:
    """True for "what the officer does is teach": the deed that "what" asks for."""
    low, high = provision.subject
    words, tags = provision.sentence.words, provision.sentence.tags
    return (
        words[low : low + 1] == ["what"]
        and high > low + 2
        and words[high - 1] in ("do", "does")
        and tags[provision.verb : provision.verb + 1] in (["v"], ["g"], ["T"])
    )


def _lifted(provision: Provision) -> bool:
    """True for "the duty of the clerk to sweep is waived"."""
    words = provision.sentence.words
    verb = words[provision.verb : provision.verb + 1]
    low, high = provision.subject
    named = bool(_CHARGES & set(words[low:high])) and "T" in provision.sentence.tags[low:high]
    return named and bool(LIFTED & set(verb))


LIFTED = frozenset("waived suspended lifted deferred excused rescinded revoked ended".split())


def owe(provision: Provision) -> None:
    """Let a duty that is only named bind, and one "not to" bar."""
    if provision.force is Force.STATEMENT and _told_by_what(provision):
        low, high = provision.subject
        provision.who = frozenset(name for _, name in actors(provision.sentence, low, high)[:1])
        denied = "N" in provision.sentence.tags[low:high]
        provision.force = Force.BAR if denied else Force.DUTY
        provision.negated = denied
        return
    if provision.force is Force.BAR:
        _for_somebody(provision)
        return
    if provision.force is Force.GRANT:
        _by_power(provision)
        return
    if provision.force not in (Force.STATEMENT, Force.DUTY) or provision.negated:
        return
    if provision.passive and _lifted(provision):
        provision.force, provision.negated = Force.RELEASE, True
        return
    sentence = provision.sentence
    low = min(provision.subject[0], provision.deed[0])
    led = led_to(sentence, low, provision.deed[1])
    if led is None:
        _done_by_whose_it_is(provision)
        return
    if sentence.tags[max(0, led - 2) : led] == ["N", "T"] or denied_inside(sentence, led):
        provision.force, provision.negated = Force.BAR, True
    elif not _CHARGES.isdisjoint(sentence.words[low:led]) or sentence.words[led - 1] == "who":
        provision.force = Force.DUTY if provision.who else provision.force
    if _only_binds(sentence, provision.verb, led):
        provision.verb, provision.deed = led, (led, provision.deed[1])


def _by_power(provision: Provision) -> None:
    """ "Has the authority to sweep" says no more than "may sweep"."""
    words, tags = provision.sentence.words, provision.sentence.tags
    held = provision.verb
    power = words[held : held + 1] and words[held] in _POWERS
    if power and not provision.negated and tags[held + 1 : held + 3] == ["T", "v"]:
        provision.verb, provision.deed = held + 2, (held + 2, provision.deed[1])


_POWERS = frozenset("authority power powers right".split())


def _only_binds(sentence: Sentence, verb: int, led: int) -> bool:
    """True for "undertakes to", "has the responsibility to": it says no more than "shall"."""
    named = sentence.words[verb : led - 1]
    return (
        verb < led - 1
        and sentence.tags[led - 1] == "T"
        and all(word in _BOUND | _CHARGES for word in named)
        and not any(map(sentence.articled, range(verb + 2, led)))
    )


def denied_inside(sentence: Sentence, verb: int) -> bool:
    """ "agrees to take no part in it", "is required to stay out of it": what is owed denies."""
    landed, denied, _, _ = main_verb(sentence, verb)
    return denied or any(
        verb <= first <= landed + 1
        for cue in ("refrains", "has-no-part")
        for first, _ in sentence.hits(cue)
    )


def _done_by_whose_it_is(provision: Provision) -> None:
    """ "Sweeping the halls is the duty of the clerk": the deed is the subject, and the clerk's."""
    sentence, (low, high) = provision.sentence, provision.subject
    owned = provision.force is Force.DUTY and bool(provision.who) and not provision.passive
    if not owned or sentence.tags[low : low + 1] != ["g"] or high - low < _LEAST:
        return
    if sentence.articled(low) or sentence.tags[low + 1] not in "x" or high != provision.deed[0]:
        return  # "the training", "training in first aid": a thing, and no deed
    begins, ends = provision.deed
    if any(begins <= first < ends for first, _ in sentence.hits("belongs-to")) or _owned_duty(
        sentence, begins, ends
    ):
        provision.verb, provision.subject = low, (low, low)
        provision.deed = (low, provision.deed[1])


def _owned_duty(sentence: Sentence, begins: int, ends: int) -> bool:
    """True for "is the clerk's first task", which says whose the subject is."""
    near = range(begins, min(begins + 6, ends))
    return any(sentence.owned(at) for at in near) and any(
        sentence.words[at] in DUTIES for at in near
    )


_LEAST = 3
"""Words of a subject that is a deed: the verb, and what it is done to."""


def _for_somebody(provision: Provision) -> None:
    """ "It is forbidden for the clerk to sing": what he is kept from stands behind "to".

    So it does behind whoever keeps him: "is barred by the mayor from singing".
    """
    sentence, (_, high) = provision.sentence, provision.deed
    it = sentence.words[slice(*provision.subject)] == ["it"]
    at = _behind_breach(provision) if it else provision.verb + 1
    if not provision.who or sentence.words[at : at + 1] != (["for"] if it else ["by"]):
        return
    told = sentence.words[provision.verb] in TOLD
    for to in range(at + 1, min(at + _REACH, high - 1)):
        if sentence.tags[to] in ",;M":
            return
        kept = told and sentence.words[to] == "from" and sentence.tags[to + 1] == "g"
        if kept or sentence.tags[to : to + 2] in (["T", "v"], ["T", "b"]):
            provision.verb, provision.deed = to + 1, (to, high)
            return


def _behind_breach(provision: Provision) -> int:
    """Where "for" stands behind "a breach", or "a breach of this order"."""
    sentence, (low, _) = provision.sentence, provision.deed
    hits = (
        last - 1 for first, last in sentence.hits("prohibits") if low <= first <= provision.verb
    )
    ends = [at for at in hits if sentence.words[at] == "for"]
    return ends[0] if ends else provision.verb + 1
