"""Words that stand in the sentence of a provision, and say nothing of what it provides.

They are quoted, told of somebody or denied in a clause of their own, hung on somebody who is named
in passing, or bind somebody else behind a semicolon.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from moulint.judge.opening import opens
from moulint.judge.topics import of_another
from moulint.judge.turned import kept_from, refused
from moulint.language.grammar.actors import actors
from moulint.language.grammar.force import Force, Group
from moulint.language.grammar.provision import Provision, Standing
from moulint.language.words.stream import Span


def unsaid(provision: Provision, found: Span) -> bool:
    """True for words in a deed that are not what is done, barred or allowed in it."""
    return (
        any(low <= found[0] and found[1] <= high for low, high in provision.others)
        or _straddles(provision, found)
        or quoted(provision, found)
        or _tells_whom(provision, found)
        or _denied_inside(provision, found)
        or kept_from(provision, found)
        or refused(provision, found)
        or of_another(provision.sentence, found)
    )


def told(provision: Provision, found: Span) -> bool:
    """True for words of what the sentence sets aside, or tells of an earlier text."""
    return touches(provision.told, found)


def apart(provision: Provision, forces: Collection[Force], found: Span) -> bool:
    """True for words of a relative clause that only allows: "the Chief, who may ask the dean,".

    `forces` are those that count; where leave does, such a clause counts as well.
    """
    if told(provision, found) or _in_title(provision, found):
        return True
    return bool(forces) and Force.GRANT not in forces and touches(provision.apart, found)


def _in_title(provision: Provision, found: Span) -> bool:
    """True for words that only say what the officer is called: "School Liaison" of the Deputy."""
    low, high = found
    sentence = provision.sentence
    return any(
        first <= low and high < last and set(sentence.tags[first:last]) <= _TITLE
        for (first, last), name in sentence.named
        if name in sentence.matcher.default_actor
        and not any(map(sentence.articled, range(low + 1, last)))  # "shall post | an officer"
    )


_TITLE = frozenset("xvg")
"""Tags of a title: no phrase, such as "head of the school"."""


def quoted(provision: Provision, found: Span) -> bool:
    """True for words in quotation marks that the provision's own verb stands outside of."""
    sentence = provision.sentence
    marked = sentence.stream.quoted
    if not marked:
        return False
    return sentence.absolute(found[0]) in marked and sentence.absolute(provision.verb) not in marked


def of_relative(provision: Provision, found: Span, words: Iterable[Span]) -> bool:
    """True for words of a relative clause behind those that decide: ", who shall keep the log"."""
    return any(
        low <= found[0] and found[1] <= high and all(last <= low for _, last in words)
        for low, high in provision.hung
    )


def binds_another(provision: Provision, found: Span) -> bool:
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


_POINTS_BACK = frozenset("it this that such so these those whether instead".split())


def touches(spans: Iterable[Span], found: Span) -> bool:
    """True where any of some spans shares a word with another."""
    return any(low < found[1] and found[0] < high for low, high in spans)


def _straddles(provision: Provision, found: Span) -> bool:
    """True for words half in a fronted phrase: "upon approval by the Chief, SROs will attend".

    A comma right in front of the verb closes an aside: "Papers, notices among them, are signed by",
    "A count, with the trays by size, shall be made of the kitchen".
    """
    start, tags = provision.deed[0], provision.sentence.tags
    if not found[0] < start < found[1]:
        return False
    commas = [at for at in range(found[0], start - 1) if tags[at] == ","]
    aside = len(commas) == 1 and tags[start - 1] == "," and tags[commas[0] + 1] == "P"
    return bool(commas) and not aside


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


def _denied_inside(provision: Provision, found: Span) -> bool:
    """True for a duty whose words stand in a clause that denies, or that tells of the past."""
    if provision.force not in (Force.DUTY, Force.GRANT) or provision.standing is Standing.AIM:
        return False  # "The aim is to show that cooks do not steal" is about stealing
    return any(
        inner.verb <= found[0] + 1
        and (_denies(provision, inner) or _while_another(provision, inner))
        and not _goes_on(provision, inner, found[0])
        for inner in provision.inner
    )


def _goes_on(provision: Provision, inner: Group, at: int) -> bool:
    """ "shall take in boys whom cooks have sent out, *hear* them and *fix* a fine": a clause ends.

    What is told of the past there goes on in another form, and not in the base form.
    """
    if inner.force is not Force.PAST:
        return False
    tags = provision.sentence.tags
    return any(
        tags[one] == "v" and tags[one - 1] in ",C" and opens(provision, one)
        for one in range(inner.verb + 1, min(at + 1, provision.deed[1]))
    )


def _denies(provision: Provision, inner: Group) -> bool:
    behind_to = "T" in provision.sentence.tags[inner.verb - 2 : inner.verb]  # "to have"
    return inner.force in (Force.BAR, Force.PAST) and not behind_to


def _while_another(provision: Provision, inner: Group) -> bool:
    """ "may stand by while the cook sweeps": what somebody else does at the same time."""
    sentence = provision.sentence
    for position in range(inner.start - 1, max(provision.verb, inner.start - 9), -1):
        if sentence.words[position] == "while":
            doers = {name for _, name in actors(sentence, position, inner.start)}
            return bool(doers) and not doers & provision.who
    return False
