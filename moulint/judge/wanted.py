"""Which lists a provision must hold to fit a pattern, and which ones it may not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from moulint.judge.apart import apart, binds_another, of_relative, quoted, told
from moulint.judge.fitting import fitting, items_between
from moulint.judge.patterns import Pattern
from moulint.language.grammar.provision import Provision
from moulint.language.sentences.sentence import Sentence
from moulint.language.words.stream import Span


def deed_words(provision: Provision, pattern: Pattern, subject: Span) -> tuple[Span, ...] | None:
    """A place for each list that must be there; None where one is wanting, or one too many is.

    `subject` is where the provision's subject stands, which it may share with a deed before it.
    """
    sentence = provision.sentence
    if not sentence.holds(pattern.asked):
        return None
    named = (provision.subject[0], provision.deed[1])
    if pattern.to and not any(_first_of_each(sentence, pattern.to, named)):
        return None
    words: list[Span] = []
    for places in _wanted(provision, pattern, subject):
        found = next(iter(places), None)
        if found is None:
            return None
        words.append(found)
    return None if _unwanted(provision, pattern, subject, words) else tuple(words)


def _wanted(provision: Provision, pattern: Pattern, subject: Span) -> Iterator[Iterable[Span]]:
    """For each group of lists that a pattern asks for, the places where it is satisfied."""
    sentence = provision.sentence
    low, high = provision.subject[0], provision.deed[1]
    if pattern.what:
        yield fitting(provision, pattern)
    if pattern.subject:
        yield _first_of_each(sentence, pattern.subject, subject)
    for group in pattern.beside:
        beside = _first_of_each(sentence, group, (low, high))
        yield (one for one in beside if not apart(provision, pattern.force, one))
    for group in filter(None, (pattern.sentence, *pattern.also)):
        yield (
            one
            for name in group
            for one in sentence.hits(name)
            if not (quoted(provision, one) or apart(provision, pattern.force, one))
        )


def _first_of_each(sentence: Sentence, names: Iterable[str], span: Span) -> Iterator[Span]:
    """Where each of some lists first occurs within a span."""
    return (one for name in names if (one := sentence.any(name, *span)) is not None)


def _unwanted(provision: Provision, pattern: Pattern, subject: Span, words: list[Span]) -> bool:
    """True where a list occurs that a pattern wants kept out of the subject, deed or sentence."""
    sentence = provision.sentence
    low, high = provision.deed
    head = _head_end(sentence, subject)
    unfit = _first_of_each(sentence, pattern.not_subject, (subject[0], head))
    if any(not _beside_one(provision, pattern, (subject[0], one[0])) for one in unfit):
        return True
    about = high if _followed(sentence, high) else len(sentence)
    if any(
        not of_relative(provision, one, words)
        for one in _first_of_each(sentence, pattern.not_about, (low, about))
    ):
        return True
    clear = low if items_between(provision) else min(provision.subject[0], low)
    if any(_first_of_each(sentence, pattern.clear_of, (clear, high))):
        return True
    return any(
        not (told(provision, one) or binds_another(provision, one))
        and not (pattern.opens and _of_other_item(provision, one))
        for name in pattern.never
        for one in sentence.hits(name)
    )


def _beside_one(provision: Provision, pattern: Pattern, front: Span) -> bool:
    """True behind "no clerk, and no other …": whom a pattern names is bound beside the other."""
    sentence, (low, high) = provision.sentence, front
    return any(
        name in pattern.who and low <= one[0] and "C" in sentence.tags[one[1] : high]
        for one, name in sentence.named
        if one[1] <= high
    )


def _of_other_item(provision: Provision, found: Span) -> bool:
    """True for words of another item than the deed's: "shall sow; reap; thresh in autumn".

    What stands in front of the colon is said of every item.
    """
    tags, words = provision.sentence.tags, provision.sentence.words
    low, high = provision.deed
    first, last = (high, found[0]) if found[0] >= high else (found[0], low)
    if ":" in words[first:last] or ":" not in words[: max(found[0], low)]:
        return False
    stop = next((at for at in range(first, last) if tags[at] == ";"), None)
    return stop is not None and _begins_verb(tags, stop + 1)


def _begins_verb(tags: list[str], at: int) -> bool:
    """True where a further item begins with what is done, and not with who or what does it."""
    at += tags[at : at + 1] == ["C"]
    return tags[at : at + 1] in (["v"], ["z"], ["g"], ["T"])


def _head_end(sentence: Sentence, subject: Span) -> int:
    """Where a subject ends before an aside: "The clerk, an officer of the town, shall"."""
    low, high = subject
    if high - low < 3 or sentence.tags[high - 1] != ",":
        return high
    comma = next((at for at in range(low + 1, high - 1) if sentence.tags[at] == ","), high)
    opening = comma + 1 < high and (
        sentence.tags[comma + 1] in "SCM" or sentence.words[comma + 1] in _OTHER_THAN
    )
    return high if opening else comma


_OTHER_THAN = frozenset("other except excluding besides including especially particularly".split())
"""What opens an aside that says who is meant, and does not only say more of him."""


def _followed(sentence: Sentence, end: int) -> bool:
    """True where a deed is followed by another duty: "shall ring the bell, and will stand by".

    So it is in front of the next item of a list: "(1) ring the bell; (2) post the hours".
    """
    following = "".join(sentence.tags[end : end + _NEXT])
    item = sentence.words[end : end + 1] == [";"] and following[1:2] in tuple("vzgTdC")
    return item or re.match(r"C?x{0,3}M(?!N)", following) is not None


_NEXT = 6
"""Words in which another duty begins: "and the fire department will"."""
