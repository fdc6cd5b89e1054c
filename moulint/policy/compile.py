"""The built-in packs in one file that is quick to read: no YAML, phrases read into their words.

Every build of the package writes it, and so does a checkout whose rules have changed. It carries a
digest of the files that it was made from, and is left aside where that no longer fits.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import fields
from functools import partial
from pathlib import Path
from typing import Any

from moulint.atomic import write_text
from moulint.language.words.vocabulary import Element, Entries, Vocabulary, WordList
from moulint.policy import content
from moulint.policy.content import Content, PackContent

FILE = Path(__file__).with_name("compiled.json")

FORMAT = 3
"""Goes up when the form of the file changes."""


def built_in() -> Content:
    """Everything built in; compiled for the next time where the files have changed."""
    found = read()
    if found is None:
        try:
            found = write()
        except OSError:
            found = content.read_built_in()  # a folder that may only be read
    return found


def write(path: Path | None = None) -> Content:
    """Compile the built-in packs, into `FILE` unless another path is given."""
    made = content.read_built_in()
    text = json.dumps(pack_up(made), ensure_ascii=False, separators=(",", ":"))
    write_text(str(path or FILE), text)
    return made


def read(path: Path | None = None) -> Content | None:
    """The compiled packs; None where there are none, or the files they come from have changed."""
    try:
        data = json.loads((path or FILE).read_bytes())
        form, made_from = data["format"], data["digest"]
    except (OSError, ValueError, LookupError, TypeError):
        return None
    now = content.digest()
    if form != FORMAT or (now and now != made_from):
        return None
    return unpack(data)


# --- the form of the file ------------------------------------------------------------------------


def pack_up(made: Content) -> dict[str, Any]:
    """Content in the form that is written."""
    pieces: dict[Element, int] = {}
    return {
        "format": FORMAT,
        "digest": made.digest,
        "verbs": sorted(made.shared.verbs),
        "lists": _lists(made.shared, pieces),
        "packs": {
            name: {"about": pack.about, "rules": pack.rules, "lists": _lists(pack.own, pieces)}
            for name, pack in made.packs.items()
        },
        "pieces": list(pieces),
    }


def unpack(data: dict[str, Any]) -> Content:
    """Content from the form that is written."""
    pieces = data["pieces"]
    packs = {
        name: PackContent(pack["about"], pack["rules"], _vocabulary(pack["lists"], (), pieces))
        for name, pack in data["packs"].items()
    }
    words = partial(_vocabulary, data["lists"], data["verbs"], pieces)
    return Content(data["digest"], words, packs)


_ENTRIES = ("words", "unless")
_FIELDS = [one.name for one in fields(WordList)]


def _lists(vocabulary: Vocabulary, pieces: dict[Element, int]) -> list[list[Any]]:
    """Each list as the values of its fields, in order.

    A piece of an entry stands in many: each is written once, and is a number everywhere else.
    """

    def number(piece: Element) -> int:
        return pieces.setdefault(piece, len(pieces))

    def written(name: str, value: Any) -> Any:
        if name not in _ENTRIES:
            return value
        return value.phrases, [list(map(number, one)) for one in value.sequences]

    return [
        [written(name, getattr(one, name)) for name in _FIELDS] for one in vocabulary.lists.values()
    ]


def _vocabulary(
    rows: Sequence[Sequence[Any]], verbs: Iterable[str], pieces: Iterable[Sequence[Any]]
) -> Vocabulary:
    numbered = [Element(*one) for one in pieces] if rows else []
    found = {}
    for row in rows:
        values: list[Any] = [
            _entries(value, numbered) if name in _ENTRIES else _frozen(value)
            for name, value in zip(_FIELDS, row, strict=True)
        ]
        one = WordList(*values)
        found[one.name] = one
    return Vocabulary(found, frozenset(verbs))


def _entries(written: Sequence[Any], pieces: Sequence[Element]) -> Entries:
    phrases, sequences = written
    piece = pieces.__getitem__
    return Entries(tuple(phrases), tuple([tuple(map(piece, one)) for one in sequences]))


def _frozen(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def main() -> None:
    """Write the compiled file, and say so."""
    made = write()
    rules = sum(len(pack.rules) for pack in made.packs.values())
    print(f"{FILE.name}: {rules} rules, {len(made.shared.lists)} word lists")


if __name__ == "__main__":
    main()
