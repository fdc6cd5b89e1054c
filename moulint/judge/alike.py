"""Things of which two sentences speak: "the log", what is headed "Log", "the stops so counted"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from moulint.language.document.things import root
from moulint.language.sentences.sentence import Sentence


def headed_thing(definite: Sentence, other: Sentence, names: Iterable[str]) -> bool:
    """True where one speaks of "the log" and the other stands under the heading "Log"."""
    heading = other.clause.path[-1].lower().split() if other.clause.path else []
    if not heading or definite.clause.path == other.clause.path:
        return False
    title = singular(heading[-1].strip(".:"))
    return any(head == title for _, head in _pointed_at(definite, names))


def done_so(back: Sentence, other: Sentence) -> bool:
    """True for "the stops so counted", where the other sentence has stops counted."""
    words = back.words
    for at in range(back.own + 1, len(words) - 1):
        if words[at] != "so" or back.tags[at + 1] not in "dvz":
            continue
        thing, deed = root(words[at - 1]), root(words[at + 1])
        there = other.words[other.own :]
        if {thing, deed} <= set(map(root, there)):
            return True
    return False


def same_thing(definite: Sentence, other: Sentence, names: Iterable[str]) -> bool:
    """True where one speaks of "the log" and the other of a log."""
    return any(
        singular(other.words[last - 1]) == head
        for name, head in _pointed_at(definite, names)
        for _, last in other.hits(name)
    )


def _pointed_at(definite: Sentence, names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The things that are known already, each with its list: "log" of "the logs"."""
    return (
        (name, singular(definite.words[last - 1]))
        for name in names
        for first, last in definite.hits(name)
        if definite.pointed(first)
    )


def singular(word: str) -> str:
    """A noun as it stands for one."""
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word.removesuffix("s")
