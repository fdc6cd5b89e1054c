"""Deeds that turn in their middle: "shall patrol the halls, but not supervise detention".

What stands behind "but not", "and not" or "and never" is denied, and so is a joined verb that
denies by itself, "and take no part in …", "and stay out of …". Either is read as a provision of its
own; the deed in front of it ends there.
"""

from __future__ import annotations

from dataclasses import replace

from moulint.language.grammar.actors import actors
from moulint.language.grammar.denial import AMOUNTS
from moulint.language.grammar.force import Force
from moulint.language.grammar.items import takes_no_part
from moulint.language.grammar.provision import Provision

_DENIED = {
    Force.DUTY: Force.BAR,
    Force.GRANT: Force.BAR,
    Force.STATEMENT: Force.BAR,
    Force.HOPE: Force.HOPE,
}
_NO_TURN = frozenset("only just merely limited necessarily all every always less so".split())
"""What "not" denies nothing in front of: "but not limited to", "and not only"."""
_ANSWERABLE = frozenset("responsible responsibility accountable charged".split())
_OBLIGED = frozenset("required obliged obligated bound compelled forced mandated".split())
_BACK = frozenset("but rather instead".split())
"""What takes the denial back: "not as a judge but as a friend"."""


def turned(found: list[Provision]) -> list[Provision]:
    """The provisions of a sentence, each cut where its deed turns, with what is denied behind."""
    cut: list[Provision] = []
    for one in found:
        cut.append(one)
        at = _turn(one)
        if at is not None:
            cut.append(_denied(one, at))
        elif (back := _turn_back(one)) is not None:
            verb = back + (one.sentence.tags[back] == "T")
            cut.append(_cut(one, back, verb, Force.DUTY))
            if one.sentence.words[back] == "as":
                cut[-1].subject = (back, back)  # what is denied stands between
    return cut


def _turn(one: Provision) -> int | None:
    """Where the "not" or the verb stands at which a deed turns."""
    sentence, (low, high) = one.sentence, one.deed
    if one.force not in _DENIED or one.negated:
        return None
    tags, words = sentence.tags, sentence.words
    for at in range(max(one.verb, low) + 1, high - 1):
        if _chosen_over(one, at):
            return at
        if tags[at - 1] not in ",CR":
            continue  # nothing is joined here
        if _refuses(one, at) or _without_part(one, at):
            return at
        if words[at] not in ("not", "never") or tags[at - 1] not in ",C" or words[at - 1] == "or":
            continue
        if words[at + 1] in _OBLIGED and one.force is Force.GRANT:
            return None  # "is free, but not required, to"
        if (_NO_TURN | AMOUNTS) & set(words[at + 1 : at + 3]) or _BACK & set(words[at + 1 : high]):
            return None
        owed = _owes(one, at) and tags[at + 1] in "Pgx"
        hanging = "S" in tags[one.verb + 1 : at] and tags[at - 2 : at] != [",", "C"] and not owed
        if hanging or set("MBHD") & set(tags[at + 1 : at + 3]):
            return None
        if any(at < span[0] <= at + 2 for span, _ in actors(sentence, at + 1, min(at + 5, high))):
            return None  # "rests with the chief and not with the officer": another doer
        described = tags[at + 1] == "x" and tags[low] in "Bb" and not owed
        return None if described else at  # "is a mentor, not a judge" is one description
    return None


def _chosen_over(one: Provision, at: int) -> bool:
    """True at "shall ring the bell rather than the gong", of what is no other doer's."""
    sentence, high = one.sentence, one.deed[1]
    if sentence.words[at : at + 2] not in _RATHER or at + 2 >= high or at < one.verb + 2:
        return False
    if "S" in sentence.tags[one.verb + 1 : at] or sentence.tags[at + 2] in "PST":
        return False
    behind = "".join(sentence.tags[at + 2 : high])
    if "," in behind or ";" in behind or "Cv" in behind:
        return False  # "shall use tact rather than force, teach, and patrol"
    return not actors(sentence, at + 2, min(at + 6, high))


_RATHER = (["rather", "than"], ["instead", "of"])


def _turn_back(one: Provision) -> int | None:
    """Where a bar turns into a duty: "shall not judge pupils but send them to the dean"."""
    sentence, (low, high) = one.sentence, one.deed
    if one.force is not Force.BAR or sentence.tags[low] not in "MDB":
        return None
    for at in range(one.verb + 1, high - 1):
        if sentence.tags[at - 1 : at + 2] == ["C", "T", "v"] and sentence.words[at - 1] in _BACK:
            return at
        if at < one.verb + 2:
            continue
        if sentence.words[at] == "as" and _but_as(one, at):
            return at
        if sentence.tags[at] == "v" and sentence.words[at - 1] in _BACK:
            return at
    return None


def _but_as(one: Provision, at: int) -> bool:
    """True at the second "as" of "does not serve as a judge, but (rather) as a friend"."""
    words = one.sentence.words
    if words[one.verb + 1 : one.verb + 2] != ["as"]:
        return False
    before = at - 1
    while words[before] in ("rather", "instead"):
        before -= 1
    return words[before] == "but" or (before < at - 1 and words[before] == ",")


def _refuses(one: Provision, at: int) -> bool:
    """True for a joined verb that denies: "shall teach and take no part in the play"."""
    sentence, start = one.sentence, one.deed[0]
    if sentence.tags[at] not in "vz" or "S" in sentence.tags[one.verb + 1 : at]:
        return False
    before = at - 1
    while before > one.verb and sentence.tags[before] == "R":
        before -= 1
    joined = sentence.tags[before] == "C" and sentence.words[before] != "or"
    form = {"v"} if sentence.tags[start] in "MT" else {sentence.tags[one.verb]}
    return joined and sentence.tags[at] in form and takes_no_part(sentence, at)


def _without_part(one: Provision, at: int) -> bool:
    """True for ", taking no part in it", ", having no say in what follows"."""
    tags, words = one.sentence.tags, one.sentence.words
    joined = tags[at - 1] in ",C" and words[at] in ("taking", "having", "playing")
    return joined and takes_no_part(one.sentence, at)


def _denied(one: Provision, at: int) -> Provision:
    """Cut a deed in front of its "not", and read what is denied."""
    sentence = one.sentence
    over = sentence.words[at : at + 2] in _RATHER
    verb = at + 2 * over + (sentence.words[at] in ("not", "never"))
    if sentence.tags[verb] == "T":
        verb += 1
    owed = over or (_owes(one, at) and sentence.tags[verb] in "Pgx")
    force = Force.RELEASE if owed else _DENIED[one.force]
    return _cut(one, at, min(verb, one.deed[1] - 1), force)


def _owes(one: Provision, at: int) -> bool:
    """True for "is responsible for gates", "her responsibility is the gate"."""
    words = one.sentence.words
    return not _ANSWERABLE.isdisjoint((*words[slice(*one.subject)], *words[one.deed[0] : at]))


def _cut(one: Provision, at: int, verb: int, force: Force) -> Provision:
    """Cut a deed in two; what stands from a position on is a provision of another force."""
    tags = one.sentence.tags
    end = at
    while end > one.verb + 1 and (tags[end - 1] in ",C" or one.sentence.words[end - 1] in _BACK):
        end -= 1
    behind = replace(
        one,
        force=force,
        verb=verb,
        deed=(at, one.deed[1]),
        limits=tuple(
            limit
            for limit in one.limits
            if limit.fronted or limit.span[0] > at or one.deed[0] < limit.span[0] < one.verb
        ),  # "shall, where practicable, sweep and not sing"
        bound_by=one.bound_by or one.verb_group,
        negated=force is not Force.DUTY,
        inner=tuple(group for group in one.inner if group.start > at),
    )
    one.deed = (one.deed[0], end)
    one.limits = tuple(
        limit
        for limit in one.limits
        if limit.fronted or limit.span[0] < at or tags[limit.span[0] - 1] == ","
    )  # a hedge behind a comma at the end reaches the whole list
    one.inner = tuple(group for group in one.inner if group.start < at)
    return behind
