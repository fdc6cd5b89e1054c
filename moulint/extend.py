"""A pack that knows a district's own names for its officers and offices."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from moulint.policy.packs import Pack


def with_actors(pack: Pack, names: Mapping[str, Sequence[str]]) -> Pack:
    """The pack with more names for actors; the same pack where there are none.

    Raises KeyError for an actor that the pack's vocabulary does not have.
    """
    from moulint.language.words.vocabulary import Entries, Vocabulary, entries

    if not names:
        return pack
    lists = dict(pack.vocabulary.lists)
    for actor in sorted(names):
        if actor not in known_actors(pack):
            raise KeyError(actor)
        known, new = lists[actor].words, entries(names[actor])
        both = Entries(known.phrases + new.phrases, known.sequences + new.sequences)
        lists[actor] = replace(lists[actor], words=both)
    said = repr(sorted((actor, tuple(words)) for actor, words in names.items()))
    digest = f"{pack.digest} {hashlib.sha256(said.encode()).hexdigest()}"
    words = Vocabulary(lists, pack.vocabulary.verbs)
    return replace(pack, words=lambda: words, digest=digest)


def known_actors(pack: Pack) -> tuple[str, ...]:
    """The actors that can be given more names."""
    return pack.vocabulary.named("actor")
