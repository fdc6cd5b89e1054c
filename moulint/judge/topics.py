"""What somebody is asked about, and of whom a phrase with a gap in it is true.

"shall choose the cook and shall consult the warden on the menu" asks the warden about the menu and
not about the cook; "shall be heard by the clerk, who tells the warden" is not heard by the warden.
"""

from __future__ import annotations

from collections.abc import Iterable

from moulint.language.sentences.sentence import Sentence
from moulint.language.words.stream import Span

_ON = frozenset("on about upon regarding concerning over".split())
_POINTING = frozenset(
    "it this that these those them him her each same one who whom which choice there here".split()
)
_NEAR = 5
_DONE_TO = frozenset("for of that which what who whom whose how".split())
"""What opens a thing that a verb is done to: "shall choose which pots the cook scours"."""


def on_topic(sentence: Sentence, found: Span, names: Iterable[str]) -> bool:
    """False where the words are followed by "on …" or "about …" and none of the lists is meant."""
    tags, words = sentence.tags, sentence.words
    at = found[1] - (words[found[1] - 1] in _ON)
    while at < len(tags) and at < found[1] + _NEAR and (tags[at] in "xRd" or words[at] == "of"):
        at += 1  # "consult the warden of the house in writing on"
    if at >= len(tags) or words[at] not in _ON or words[at + 1 : at + 2] == ["behalf"]:
        return True
    if tags[at + 1 : at + 2] not in (["x"], ["v"], ["g"], ["z"], ["d"], ["S"], ["R"]):
        return True  # "whom they agree upon shall be hired"
    if set(words[at + 1 : at + 2]) & _POINTING:
        return True
    starts = {at, at + 1, at + 2}
    return any(
        one[0] in starts and not only_describes(sentence, one)
        for name in names
        for one in sentence.hits(name)
    )


def does_to_another(sentence: Sentence, found: Span, names: Iterable[str]) -> bool:
    """True where words that end in a verb are followed by what it is done to, and that is another.

    Of "the warden shall approve the menu of the cook" the choice of a cook has nothing.
    """
    at = found[1]
    if at >= len(sentence) or sentence.tags[at - 1] not in "vz" or sentence.tags[at] != "x":
        return False
    if sentence.tags[at - 2 : at - 1] == ["P"]:
        return False  # "a list of names the warden has": a noun
    end = at
    while end < len(sentence) and sentence.tags[end] == "x":
        end += 1
    if sentence.tags[end : end + 1] in (["B"], ["M"], ["H"], ["z"]):  # "the hours | he works"
        end = next((low for (low, high), _ in sentence.named if at < low and high == end), end)
    if _POINTING & set(sentence.words[at:end]):
        return False
    return not any(
        first < end and at < last and not only_describes(sentence, (first, last))
        for name in names
        for first, last in sentence.hits(name)
    )


def only_describes(sentence: Sentence, found: Span) -> bool:
    """True where a noun follows that the words belong to: "the cook's parking"."""
    return found[1] < len(sentence) and sentence.owned(found[1])


def of_another(sentence: Sentence, found: Span) -> bool:
    """True where what ends the words is said in an aside on somebody else, opened by ", who"."""
    tags, words = sentence.tags, sentence.words
    for at in range(found[0] + 2, found[1] - 1):
        if words[at] in ("who", "whose") and tags[at - 1] == "," and tags[at + 1] != "x":
            behind = tags[at : found[1]]
            return "," not in behind and sum(tag in "MBHDz" for tag in behind) < 2
    return False


def of_somebody_meant(sentence: Sentence, verb: int, found: Span, who: Iterable[str]) -> bool:
    """True in "shall help the cook who sweeps": words that only tell which other person is meant.

    `verb` is that of the provision; `who` are the actors whose deed the words would have to be.
    """
    words, tags = sentence.words, sentence.tags
    low = max(verb, 0)
    at = next((i for i in range(found[0] - 1, low, -1) if tags[i] in ",;" or words[i] == "who"), 0)
    if words[at] != "who" or "M" in tags[at : found[0]]:
        return False
    meant: set[str] = set()
    ends = [at]
    while ends:
        end = ends.pop()
        for (first, last), name in sentence.named:
            if last == end and first > low:
                meant.add(name)
                if words[first - 1] == "of":
                    ends.append(first - 1)  # "a clerk of the hall who"
    return bool(meant) and sentence.matcher.widened(frozenset(meant)).isdisjoint(who)


def of_next_verb(sentence: Sentence, found: Span) -> bool:
    """True for "lock doors, and teach a class" where the words asked for are "lock … class"."""
    tags = sentence.tags
    low, high = found
    if tags[low] not in "vz":
        return False
    for at in range(low + 2, high - 2):
        if tags[at] == "C" and tags[at + 1] in "vz" and tags[low + 1] == "x":
            return tags[at - 1] in ",x" and not set("PTS") & set(tags[low + 1 : at])
    return False


def stands_alone(sentence: Sentence, found: Span) -> bool:
    """True where nothing follows that the words could be done to: "shall interview and rank"."""
    at = found[1]
    while at < len(sentence) and sentence.tags[at] in "RN":
        at += 1
    if at >= len(sentence):
        return True
    if sentence.tags[at] not in ",;CPS" or sentence.words[at] in _ON | _DONE_TO:
        return False
    return sentence.tags[at] != "P" or not _ON & set(sentence.words[at : at + _NEAR])
