"""The words that real agreements use, as the files under rules/vocabulary/ list them.

Every list has a name: an actor ("officer"), a cue of English drafting ("hedge") or a concept of
policy ("student-discipline"). An entry of a list is a phrase, matched on word stems with articles,
possessives and hyphens left out, or a sequence of phrases with gaps ("enforce ... <school-rules>"),
where <name> stands for any entry of another list.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

GAP = 9
"""Most words that "..." passes over."""


class Element(NamedTuple):
    """One piece of an entry: words, or the name of another list."""

    words: str = ""
    name: str = ""
    apart: bool = True
    """True where other words may stand between it and the piece before it."""


Entry = tuple[Element, ...]


class Entries(NamedTuple):
    """The entries of a list, told apart: nearly all are words and nothing else."""

    phrases: tuple[str, ...] = ()
    """As they are matched, the words one blank apart."""
    sequences: tuple[Entry, ...] = ()
    """Those with gaps, or with names of other lists."""


@dataclass(frozen=True, slots=True)
class WordList:
    """A named list: an actor, a cue or a concept."""

    name: str
    kind: str
    """"actor", "cue" or "concept"."""
    title: str
    words: Entries
    exact: tuple[str, ...]
    """Phrases matched letter for letter ("ICE")."""
    unless: Entries
    """A hit that lies inside one of these is none ("principal sum")."""
    belongs_to: tuple[str, ...]
    """Wider actors that include this one ("principal" is "school-side")."""
    carried: bool
    """True where a defined term stands for what its definition says of this list."""
    as_written: bool = False
    """True where words are matched as written and not by their stems: the cues of force."""
    default: bool = False
    """For an actor: whose duties a list states that names nobody."""
    served: bool = False
    """For an actor: one whom the agreement is about and whom it does not bind (students)."""
    last_resort: bool = False
    """For an actor: one that defining words mean only when they name no other."""
    several: bool = False
    """True where two of its verbs are two deeds for a rule that counts deeds."""
    known_by: tuple[str, ...] = ()
    """For an actor: lists of deeds that nobody else does, by which an unknown title is told."""


ANYBODY = frozenset({"person", "body"})
"""The families of all who act, on whichever side they stand."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All word lists by name, and the verbs of drafting English."""

    lists: Mapping[str, WordList] = field(hash=False)
    verbs: frozenset[str]

    def named(self, kind: str) -> tuple[str, ...]:
        """The lists of a kind that have words of their own, families left out."""
        return tuple(
            name
            for name, one in self.lists.items()
            if one.kind == kind and any((*one.words, one.exact))
        )

    def default_actor(self) -> frozenset[str]:
        """Whose duties a list states that names nobody."""
        return frozenset(name for name, one in self.lists.items() if one.default)

    def wider(self, actor: str) -> frozenset[str]:
        """An actor with everything it belongs to."""
        found = {actor}
        todo = [actor]
        while todo:
            for above in self.lists[todo.pop()].belongs_to:
                if above not in found:
                    found.add(above)
                    todo.append(above)
        return frozenset(found)


_DROPPED = frozenset(
    "the a an his her hers its their our your such said these those "
    "'s ’s ' ’ \" “ ” ‘ / * ( )".split()
)
"""Words that carry nothing here: left out of texts and phrases alike."""


def dropped(word: str) -> bool:
    """True for a lower-case word that matching passes over."""
    return word in _DROPPED


def phrase_words(phrase: str) -> str:
    """The words of a phrase as they are matched: lower case, no hyphens, no articles."""
    words = re.sub(r"(?<=\w)[-\u2010\u2011](?=\w)", " ", phrase.lower()).split()
    split = [part for word in words for part in re.findall(r"[^\s'’]+|['’]\w+", word)]
    return " ".join(word for word in split if not dropped(word))


def entry(text: str) -> Entry:
    """Read one entry: pieces divided by "..." or by a <name>, each of them words or a <name>."""
    pieces: list[Element] = []
    for part in text.split("..."):
        apart = True
        for piece in re.split(r"(<[^<>]+>)", part):
            if piece.startswith("<"):
                pieces.append(Element(name=piece[1:-1], apart=apart))
            elif words := phrase_words(piece):
                pieces.append(Element(words=words, apart=apart))
            else:
                continue
            apart = False
    return tuple(pieces)


def entries(texts: Iterable[str]) -> Entries:
    """Read the entries of a list; one that holds nothing but words passed over is left out."""
    read = [found for found in map(entry, texts) if found]
    plain = [one[0].words for one in read if len(one) == 1 and one[0].words]
    return Entries(tuple(plain), tuple(one for one in read if len(one) > 1 or one[0].name))


def word_list(name: str, kind: str, data: Mapping[str, Any]) -> WordList:
    """A word list from its YAML form."""
    return WordList(
        name=name,
        kind=kind,
        title=str(data.get("title", name.replace("-", " "))),
        words=entries(map(str, data.get("words", ()))),
        exact=tuple(" ".join(str(text).split()) for text in data.get("exact", ())),
        unless=entries(map(str, data.get("unless", ()))),
        belongs_to=tuple(data.get("belongs_to", ())),
        carried=bool(data.get("carried", False)),
        as_written=kind == "cue" and not data.get("stems", False),
        default=bool(data.get("default", False)),
        served=bool(data.get("served", False)),
        last_resort=bool(data.get("last_resort", False)),
        several=bool(data.get("several", False)),
        known_by=tuple(data.get("known_by", ())),
    )


def vocabulary(
    actors: Mapping[str, Any],
    cues: Mapping[str, Any],
    concepts: Mapping[str, Any],
    verbs: Iterable[str],
) -> Vocabulary:
    """A vocabulary from the contents of its files. Names are unique over all three kinds."""
    lists: dict[str, WordList] = {}
    for kind, group in (("actor", actors), ("cue", cues), ("concept", concepts)):
        for name, data in group.items():
            body = {"words": data} if isinstance(data, Sequence) else data
            lists[name] = word_list(name, kind, body)
    return Vocabulary(lists, frozenset(verbs))
