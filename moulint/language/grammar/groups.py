"""Where the verbs of a sentence stand, and with what force.

A *verb group* is a finite verb with its modal, negation and auxiliaries ("shall not be used").
Finding groups is a list of small named readings, tried at each position in turn.
"""

from __future__ import annotations

from collections.abc import Callable

from moulint.language.grammar.force import Group
from moulint.language.grammar.heavy import heavy_verb, opens_tasks
from moulint.language.grammar.helping import to_be, to_do, to_have, unhelped
from moulint.language.grammar.modals import cannot, modal, need_not
from moulint.language.grammar.ordered import mandate, subjunctive
from moulint.language.grammar.presents import (
    belongs,
    last_resort,
    listing,
    neither_present,
    nothing,
    plainly,
    present,
    verbless_front,
)
from moulint.language.sentences.sentence import Sentence

Reading = Callable[[Sentence, int], Group | None]


READINGS: tuple[tuple[str, Reading], ...] = (  # by the tags they begin at; tried in this order
    ("M", modal),
    ("N", cannot),
    ("vzx", need_not),
    ("B", to_be),
    ("D", to_do),
    ("H", to_have),
    ("N", neither_present),
    ("N", subjunctive),
    ("bv", mandate),
    ("zv", belongs),
    ("zv", nothing),
    ("zvx", present),
    ("zv", listing),
)


_BY_TAG: dict[str, tuple[Reading, ...]] = {
    tag: tuple(reading for tags, reading in READINGS if tag in tags) for tag in "MNBDHbzvx"
}


def _leaves_open(sentence: Sentence, before: Group, group: Group) -> bool:
    """True in "include, but need not be limited to, sweeping", which goes on with what is included.

    "Duties are limited to sweeping" limits them.
    """
    words = sentence.words
    front = words[group.start : group.start + _LIMITING]
    if "limited" not in front or {"not", "n't"}.isdisjoint(front[: front.index("limited")]):
        return False
    at = group.start - 1
    while at > 0 and sentence.tags[at] in ",C":
        at -= 1
    return at < group.start - 1 and at == before.verb and words[at] in _INCLUDES


_LIMITING = 6
"""Words of "shall not necessarily be limited to"."""
_INCLUDES = frozenset("include includes including included".split())


def groups(sentence: Sentence) -> list[Group]:
    """The finite verb groups of a sentence, in order."""
    found: list[Group] = []
    tags, words = sentence.tags, sentence.words
    behind = 0
    """Where the group found last ends."""
    for at in [at for at, tag in enumerate(tags) if tag in _BY_TAG]:
        unlisted = tags[at] == "x" and not (words[at].endswith("s") or words[at] == "need")
        if at < behind or unlisted:
            continue
        for reading in _BY_TAG[tags[at]]:
            group = reading(sentence, at)
            if group is not None:
                if not (found and _leaves_open(sentence, found[-1], group)):
                    found.append(group)
                verb = group.verb
                behind = max(at + 1, verb + (verb < len(tags) and tags[verb] in "zvdg"))
                break
    heavy = heavy_verb(sentence, {one.start: one.verb for one in found})
    if heavy is not None:
        found.append(plainly(sentence, heavy))
        found.sort(key=lambda one: one.start)
    found = found or unhelped(sentence)
    if not found or (high := verbless_front(sentence, found[0])):
        found = [*last_resort(sentence, high if found else None), *found]
    plain = bool(found) and all(one.present and not one.negated for one in found)
    return [] if plain and opens_tasks(sentence, found[0].start) else found
