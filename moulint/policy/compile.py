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

FORMAT = 2
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
    return {
        "format": FORMAT,
        "digest": made.digest,
        "verbs": sorted(made.shared.verbs),
        "lists": _lists(made.shared),
        "packs": {
            name: {"about": pack.about, "rules": pack.rules, "lists": _lists(pack.own)}
            for name, pack in made.packs.items()
        },
    }


def unpack(data: dict[str, Any]) -> Content:
    """Content from the form that is written."""
    packs = {
        name: PackContent(pack["about"], pack["rules"], _vocabulary(pack["lists"], ()))
        for name, pack in data["packs"].items()
    }
    return Content(data["digest"], partial(_vocabulary, data["lists"], data["verbs"]), packs)


_ENTRIES = ("words", "unless")
_FIELDS = [one.name for one in fields(WordList)]


def _lists(vocabulary: Vocabulary) -> list[list[Any]]:
    """Each list as the values of its fields, in order."""
    return [[getattr(one, name) for name in _FIELDS] for one in vocabulary.lists.values()]


def _vocabulary(rows: Iterable[Sequence[Any]], verbs: Iterable[str]) -> Vocabulary:
    found = {}
    for row in rows:
        values: list[Any] = [
            _entries(*value) if name in _ENTRIES else _frozen(value)
            for name, value in zip(_FIELDS, row, strict=True)
        ]
        one = WordList(*values)
        found[one.name] = one
    return Vocabulary(found, frozenset(verbs))


def _entries(phrases: Sequence[str], sequences: Sequence[Sequence[Sequence[Any]]]) -> Entries:
    return Entries(tuple(phrases), tuple([tuple(map(Element._make, one)) for one in sequences]))


def _frozen(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def main() -> None:
    """Write the compiled file, and say so."""
    made = write()
    rules = sum(len(pack.rules) for pack in made.packs.values())
    print(f"{FILE.name}: {rules} rules, {len(made.shared.lists)} word lists")


if __name__ == "__main__":
    main()
