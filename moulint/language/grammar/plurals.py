"""Plurals that look like verbs: "special needs", "making home visits", "the records clerk"."""

from __future__ import annotations

from moulint.language.sentences.sentence import Sentence


def _ends_phrase(sentence: Sentence, at: int) -> bool:
    """True behind a modal for "searches" in "shall be told of the law of pupil searches"."""
    before = at - 1
    last = sentence.tags[at + 1 : at + 2] in ([], [","], [";"], ["C"])
    phrase = sentence.tags[at - 2 : at] == ["P", "x"] and not sentence.articled(at - 1)
    if phrase and sentence.words[at - 1].endswith(("ful", "ous")):
        return True  # "in the discharge of their lawful functions at the gate"
    if last and phrase and sentence.words[at - 1].endswith(_QUALITIES):
        return True  # "who trains each clerk in restorative practices"
    while before > 0 and sentence.tags[before] == "x" and not sentence.articled(before):
        before -= 1
    near = sentence.tags[before] == "P" and before < at - 1 and not sentence.articled(before + 1)
    front = sentence.tags[sentence.own : before]
    led = any(front[i : i + 2] == ["T", "v"] for i in range(len(front)))
    if last and near and led and not sentence.words[at - 1].endswith("s"):
        return True  # "posted to teach clerks of fire safety issues, mend gates"
    return near and not set("MD").isdisjoint(front) and "S" not in front and at - before <= _PHRASE


_QUALITIES = ("ive", "ic", "ous", "ful", "ory", "ary", "ble", "informed")
"""Endings of adjectives."""
_PHRASE = 3
"""Words from a preposition to the noun that ends its phrase."""


def names_things(sentence: Sentence, at: int) -> bool:
    """True for a plural that looks like a verb: "special needs", "records system", "limits of"."""
    if described(sentence, at) or _ends_phrase(sentence, at) or _behind_bare(sentence, at):
        return True  # "students with special needs"
    if sentence.tags[at - 2 : at] == ["P", "d"] and not sentence.articled(at - 1):
        return True  # "from among trained volunteers"
    if _done_to_it(sentence, at) or _in_gerund_item(sentence, at):
        return True
    if sentence.words[at - 1 : at + 1] in _BOUNDS:
        return True
    if _KEEPERS & set(sentence.words[at + 1 : at + 2]) and not sentence.articled(at + 1):
        return True  # "the police records system"
    return sentence.words[at + 1 : at + 2] == ["of"] and not _takes_of(sentence, at)


def _behind_bare(sentence: Sentence, at: int) -> bool:
    """True for "visits" in "shows pupil visits by size": a bare singular heads no subject."""
    tags, words, before = sentence.tags, sentence.words, at - 1
    if before < sentence.own + 1 or tags[before] != "x" or sentence.plural(before):
        return False
    written = sentence.stream.written[sentence.absolute(before)]
    if not written.islower() or sentence.articled(before) or sentence.owned(before):
        return False
    led = tags[before - 1] in "zvgP" or words[before - 1] == "out"
    led = led or words[before - 2 : before] == ["access", "to"]
    return led and tags[at + 1 : at + 2] in ([], ["P"], [","], ["C"], [";"])


_BOUNDS = [[of, "limits"] for of in ("city", "town", "village", "county", "speed", "term")]
"""Limits that a place or a thing has, and nobody sets: "the schools within city limits"."""


def _done_to_it(sentence: Sentence, at: int) -> bool:
    """True for "visits" in "shall make formal home visits": what the verb of a modal is done to."""
    tags, low = sentence.tags, at - 1
    while low > 1 and tags[low] == "x" and not sentence.articled(low):
        low -= 1
    plain = tags[low] == "v" and low < at - 1 and not sentence.articled(low + 1)
    if not plain or sentence.words[at] not in _DEEDS:
        return False
    named = any(last == at and first == low + 1 for (first, last), _ in sentence.named)
    return tags[low - 1] in "MT" and not named


def _in_gerund_item(sentence: Sentence, at: int) -> bool:
    """True for "arrests" in an item of a list, "1. Making arrests for theft": what is made.

    So it is at the end of one that runs in: "sweeping halls, checking pupil visits, ringing".
    """
    tags = sentence.tags
    if sentence.governed and at == sentence.own + 1 and tags[sentence.own] == "g":
        return True
    low = at
    while low > sentence.own and tags[low - 1] not in ",;":
        low -= 1
    ends = tags[at + 1 : at + 2] in ([","], [";"]) and tags[low] == "g" and low > sentence.own
    return ends and sentence.words[at] in _DEEDS


_DEEDS = frozenset(
    "interviews searches visits patrols drills reports records tests checks sweeps stops tours "
    "walks talks calls contacts reviews studies".split()
)
"""Deeds that nouns in -s name, which somebody makes or conducts."""


def described(sentence: Sentence, at: int) -> bool:
    """True right behind an adjective that nobody is called by: "special *needs*"."""
    matters = sentence.hits("kind-of-matter")
    return sentence.words[at - 1] in _ADJECTIVES or any(last == at for _, last in matters)


_ADJECTIVES = frozenset(
    "special additional individual particular other unmet mental own related based oriented "
    "current emerging common administrative clerical".split()
)
"""Behind which a word in -s is a noun."""
_TAKE_OF = frozenset(
    "approves disapproves consists disposes learns hears speaks thinks knows".split()
)


def _takes_of(sentence: Sentence, at: int) -> bool:
    """True for a verb that "of" may stand behind: "the Chief approves of"."""
    return sentence.words[at] in _TAKE_OF


_KEEPERS = frozenset(
    "system systems bureau clerk custodian division unit section management database retention "
    "archive manual".split()
)
"""What a plural in front of it only describes: "the police records clerk"."""
