"""Further deeds of one subject: the items of a list, and what "nor" and "and" join to its verb."""

from __future__ import annotations

from dataclasses import replace

from moulint.language.grammar.actors import (
    actor_ends,
    actors,
)
from moulint.language.grammar.agents import PEOPLE
from moulint.language.grammar.antecedents import PLURAL, SINGULAR
from moulint.language.grammar.denial import denied_object
from moulint.language.grammar.force import Force, Group
from moulint.language.grammar.fronts import past_share
from moulint.language.grammar.inside import force_of_made
from moulint.language.grammar.items import (
    enumerates,
    tells_of_thing,
)
from moulint.language.grammar.limits import Limit, limits
from moulint.language.grammar.owed import owe
from moulint.language.grammar.provision import Provision
from moulint.language.grammar.relatives import antecedent
from moulint.language.sentences.sentence import Sentence
from moulint.language.words.classes import DUTIES
from moulint.language.words.stream import Span


def _names_more(sentence: Sentence, first: Provision, at: int) -> bool:
    """True at a colon behind which a thing or its doers are told, and no tasks."""
    if at - 2 > first.verb and tells_of_thing(sentence, at):
        return True
    return first.passive and sentence.words[at - 1] in PEOPLE


def listed(sentence: Sentence, first: Provision, until: int) -> list[Provision]:
    """The items of a list set in one sentence: "shall (a) patrol …; (b) report …; and (c) …"."""
    found: list[Provision] = []
    low = first.deed[1]
    shared = _of_all(sentence, first)
    first = _what_is_done(sentence, first)
    first = _of_whose_duties(sentence, _made_to(sentence, _who_shall(sentence, first)))
    if low < until and _names_more(sentence, first, low):
        first.deed = (first.deed[0], until)
        return []
    while low < until and sentence.tags[low] == ";":
        high = next((i for i in range(low + 1, until) if sentence.tags[i] == ";"), until)
        at = low + 1
        shared_out = False
        while at < high and (sentence.tags[at] in "CR," or enumerates(sentence.words[at])):
            past = past_share(sentence, at)
            shared_out = shared_out or past > at
            at = past if past > at else at + 1
        if not found and at < high and sentence.tags[at] == "S":
            low = high  # "shall come: (a) when a clerk calls; (b) to sweep"
            continue
        denied = _denies(sentence, at, high) and first.force is Force.DUTY
        if not (denied or _is_verbal(sentence, at, high)):
            break
        if not shared_out and _has_doer(sentence, at, high):
            break
        if high == until < len(sentence) and _is_subject(sentence, at, high):
            break
        found.append(_item(sentence, first, (at, high), denied, shared))
        low = high
    return found


def _of_whose_duties(sentence: Sentence, first: Provision) -> Provision:
    """The provision that items go on with, bound on him whose duties the words in front announce.

    "The Town shall post a clerk with the following duties: …"; "These are the clerk's duties: …".
    """
    colon = first.deed[1]
    words = sentence.words
    if words[colon : colon + 1] != [":"] or DUTIES.isdisjoint(words[first.verb : colon]):
        return first
    at = next((i for i in range(first.verb, colon) if words[i] in DUTIES), colon)
    link = at - 1
    while link > first.verb and sentence.tags[link] in "xgnR" and words[link] not in _WITH:
        link -= 1
    ends = link if words[link] in _WITH or words[link] == "whose" else at
    who = frozenset(name for span, name in actors(sentence, first.verb, ends) if span[1] == ends)
    if not who and not _OF_OR_FOR.isdisjoint(words[at + 1 : colon]):
        behind = actors(sentence, at + 1, colon)
        last = [(span, name) for span, name in behind if span[1] == colon]
        low = min((span[0] for span, _ in last), default=colon)
        led = words[at + 1] == "of" or not _OF_OR_FOR.isdisjoint(words[low - 2 : low])
        who = frozenset(name for _, name in last) if led else frozenset()
    if not who or first.negated or not _lays_down(first):
        return first
    return replace(first, who=who, force=Force.DUTY)


def _lays_down(provision: Provision) -> bool:
    """True for a duty or a statement, and for "the parties have settled on these tasks"."""
    if provision.force in (Force.DUTY, Force.STATEMENT):
        return True
    words = provision.sentence.words
    settled = words[provision.deed[0]] in _HAVE and words[provision.verb] in _SETTLED
    return provision.force is Force.PAST and settled


_WITH = frozenset("with having".split())
_OF_OR_FOR = frozenset("of for to upon through by via".split())
"""What leads from the duties to whose they are: "agree on these duties for the clerk: …"."""
_HAVE = frozenset("have has".split())
_SETTLED = frozenset(
    "agreed settled fixed set laid assigned given adopted approved established prescribed decided "
    "entrusted allotted imposed ordered charged".split()
)
"""With these a text tells what it settles: "the parties have settled on these tasks for"."""


def _what_is_done(sentence: Sentence, first: Provision) -> Provision:
    """The provision that items go on with, bound on him whose deeds the words in front announce.

    "Here is what the clerk will do: sweep; mop".
    """
    colon, (words, tags) = first.deed[1], (sentence.words, sentence.tags)
    if words[colon : colon + 1] != [":"] or words[colon - 1] not in _DOES or first.negated:
        return first
    what = next((i for i in range(colon - 1, first.deed[0] - 1, -1) if words[i] == "what"), None)
    binds = words[colon - 1] == "does" or words[colon - 2] in _BINDING
    if what is None or not binds or "N" in tags[what:colon]:
        return first
    named = actors(sentence, what + 1, colon)
    if not named or named[0][0][0] != what + 1:
        return first
    return replace(first, who=frozenset({named[0][1]}), force=Force.DUTY)


_DOES = frozenset("do does".split())


def _who_shall(sentence: Sentence, first: Provision) -> Provision:
    """The provision that items go on with, bound on him of whom "who" tells in front of a colon.

    "The Town shall post a clerk who shall: sweep; mop", "… who shall do the following: sweep".
    """
    colon, (words, tags) = first.deed[1], (sentence.words, sentence.tags)
    if words[colon : colon + 1] != [":"] or first.negated:
        return first
    low = max(first.verb, colon - _REACH)
    at = next((i for i in range(colon - 1, low, -1) if words[i] == "who"), None)
    if at is None or {";", "S"} & set(tags[at + 1 : colon]):
        return first
    if words[at + 1] not in _BINDING or "N" in tags[at:colon]:
        return first
    who = antecedent(sentence, first.verb, at)
    does = words[at + 2] in _DOING or not _ANNOUNCE.isdisjoint(words[at + 2 : colon])
    led = colon - at <= _BARE or does
    if not (who and led) or not _lays_down(first):
        return first
    return replace(first, who=who, by=first.who, force=Force.DUTY, embedded=True)


_BINDING = frozenset("shall will must".split())
_BARE = 3
"""Words from "who" to its colon where nothing but a modal and an adverb stands between."""
_REACH = 16
_ANNOUNCE = DUTIES | frozenset(["responsible"])
_DOING = frozenset("perform do provide undertake discharge fulfill accomplish carry".split())
"""What tells that tasks are listed behind the colon."""


def _made_to(sentence: Sentence, first: Provision) -> Provision:
    """The provision that items go on with, bound on him whom the words in front make do them.

    "The Town shall have its clerks to: sweep; mop", "shall direct the clerk to: sweep; mop".
    """
    colon = first.deed[1]
    to = colon - 1 - (sentence.words[colon - 1] == "following")
    if sentence.words[colon : colon + 1] != [":"] or sentence.words[to] != "to" or first.negated:
        return first
    who = frozenset(name for span, name in actors(sentence, first.verb + 1, colon) if span[1] == to)
    made = any(first.verb <= low < colon for cue in _MAKES for low, _ in sentence.hits(cue))
    if not (who and made) or first.force not in (Force.DUTY, Force.HOPE):
        return first
    force = force_of_made(first.force, None, sentence.words[first.verb])
    return replace(first, who=who, by=first.who, force=force, embedded=True)


_MAKES = ("makes-do", "puts-there")
"""Verbs that take somebody and what he is to do."""


def _is_verbal(sentence: Sentence, at: int, high: int) -> bool:
    """True for words that can be what is done, by their first one."""
    does = sentence.words[at : at + 1] == ["do"]
    return at < high and (sentence.tags[at] in "vgTzdxbH" or does)


def _has_doer(sentence: Sentence, at: int, high: int) -> bool:
    """True for "; he tells the teacher", "; the front office does that", which are no items."""
    named = any(
        span[0] == at and not _names_matter(sentence, span, high)
        for span, _ in actors(sentence, at, high)
    )
    pronoun = sentence.words[at] in _EACH | SINGULAR | PLURAL
    return named or pronoun or _own_clause(sentence, at, high)


def _names_matter(sentence: Sentence, name: Span, high: int) -> bool:
    """True for "; law enforcement at the gates": a task, and nobody who does anything."""
    tags = sentence.tags[name[1] : high]
    if sentence.tags[name[0]] == "v" and tags[:1] == ["x"] and not set("MBHDzv") & set(tags):
        return True  # "; coach small teams"
    finite = any(
        tag in "MBHD" or (tag in "zv" and tags[at - 1] not in "PgC,v")
        for at, tag in enumerate(tags)
    )
    return tags[:1] == ["P"] and not finite and not sentence.articled(name[0])


def _is_subject(sentence: Sentence, at: int, high: int) -> bool:
    """True for what stands in front of the next main verb as its subject: "; the list | shall"."""
    noun = sentence.tags[at] == "x" and sentence.articled(at)
    runs_on = sentence.tags[high - 1] in "C,"  # "; take reports; and | shall"
    reports = sentence.tags[at] == "z" and not runs_on  # "; reports are public"
    modal = sentence.tags[high : high + 1] == ["M"] and not runs_on
    things = modal and set(sentence.tags[at:high]) <= set("xP")  # "; totals | shall be posted"
    return noun or reports or things or actor_ends(sentence, high)


def _item(
    sentence: Sentence, first: Provision, deed: Span, denied: bool, shared: tuple[Limit, ...]
) -> Provision:
    """An item of the list that a first provision begins; `denied` by a "not" of its own."""
    at, high = deed
    plain = sentence.tags[at : at + 1] == ["z"]
    none = plain and first.force in (Force.DUTY, Force.BAR) and denied_object(sentence, at)
    inflected = plain or _verb_of_its_own(sentence, first, at, high)
    freed = first.negated and inflected and not none  # "does not sing; washes up"
    force = Force.BAR if denied or none else Force.DUTY if freed else first.force
    negated = denied or none or (first.negated and not freed)
    group = Group(at, at, force, negated, False, False, False)
    own = limits(sentence, group, (at, at), deed)
    binding = first.bound_by or first.verb_group
    item = replace(first, verb=at + denied, deed=deed, limits=(*shared, *own), bound_by=binding)
    item.force, item.negated = force, negated
    owe(item)
    return item


def _of_all(sentence: Sentence, first: Provision) -> tuple[Limit, ...]:
    """What limits a list as a whole: "shall, where feasible, sweep; mop", "as able: sweep; mop"."""
    at = first.deed[1]
    colon = sentence.words[at : at + 1] == [":"]
    here = (one for one in first.limits if one.sentence is None)
    return tuple(one for one in here if colon or one.span[1] <= first.verb)


def _verb_of_its_own(sentence: Sentence, first: Provision, at: int, until: int) -> bool:
    """True for "backs up the clerk" in a list whose first item has its "does not" for itself."""
    begins = first.deed[0]
    apart = sentence.tags[begins - 1 : begins] == [";"] and sentence.tags[begins] in "DBN"
    word = sentence.words[at]
    inflected = sentence.tags[at] == "x" and word.endswith("s") and not word.endswith("ss")
    return apart and inflected and until - at > 2


def _own_clause(sentence: Sentence, at: int, until: int) -> bool:
    """True for "the front office does that", a clause with a subject and verb of its own."""
    for position in range(at + 1, until):
        tag = sentence.tags[position]
        if tag not in "xBDH":
            return False
        if tag != "x":
            return sentence.tags[at] == "x" and position - at > 1
    return False


def nor_does(sentence: Sentence, first: Provision) -> list[Provision]:
    """ "The clerk is not responsible for, nor takes part in, it": what is denied as well.

    In "is not responsible for or involved in it" the participle shares "is not".
    """
    if first.force is not Force.RELEASE or not first.negated:
        return []
    tags, words = sentence.tags, sentence.words
    for at in range(first.verb + 1, first.deed[1] - 1):
        if tags[at] in "MBHD;":
            return []
        verb = at + 1 + (words[at + 1] == "be")
        joins = words[at] == "nor" and tags[verb : verb + 1] in (["v"], ["z"], ["d"])
        joins = joins or (words[at] == "or" and tags[verb] == "d" and tags[at - 1] in ",P")
        if joins:
            deed = (verb, first.deed[1])
            group = Group(verb, verb, Force.BAR, True, False, False, False)
            item = replace(first, verb=verb, deed=deed, bound_by=first.bound_by or first.verb_group)
            item.force, item.limits = Force.BAR, limits(sentence, group, (verb, verb), deed)
            return [item]
    return []


def also_does(
    sentence: Sentence, first: Provision, group: Group, later: Group | None
) -> list[Provision]:
    """ "The SRO has arrest powers, patrols the halls and takes reports": what is done as well."""
    if later is not None or not group.present or first.force is not Force.STATEMENT:
        return []
    tags = sentence.tags
    for at in range(first.verb + 1, first.deed[1]):
        if tags[at] in "S;MBHD":
            return []
        if tags[at] == "z" and tags[at - 1] in ",C":
            deed = (at, first.deed[1])
            group = Group(at, at, Force.DUTY, False, False, False, True)
            own = limits(sentence, group, (at, at), deed)
            return [replace(first, force=Force.DUTY, verb=at, deed=deed, limits=own)]
    return []


def _denies(sentence: Sentence, at: int, until: int) -> bool:
    """ "not to take part", "not be used": an item that bars, and not "not the principal"."""
    return sentence.tags[at : at + 1] == ["N"] and sentence.tags[at + 1 : until][:1] in (
        ["T"], ["v"], ["b"], ["R"],
    )  # fmt: skip


def first_denies(sentence: Sentence, provision: Provision) -> bool:
    """ "shall: (1) not sing; (2) wash up": the first item bars, and the others do not."""
    colon = provision.verb
    begins = sentence.tags[colon : colon + 1] == [";"] and provision.force is Force.DUTY
    return begins and _denies(sentence, colon + 1, len(sentence))


_EACH = frozenset("each every any all no both either".split())
