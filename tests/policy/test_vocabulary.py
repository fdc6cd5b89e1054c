"""The word lists that ship: each is used, and none says a thing twice."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from moulint.language.words.stems import stem
from moulint.language.words.vocabulary import Element, WordList
from moulint.policy import folders, packs
from moulint.policy.build import read_file
from moulint.policy.structure import named

ENGINE = Path(packs.__file__).parents[1]
LISTS = packs.words().lists


def asked_by_rules() -> Iterator[str]:
    for folder in folders.built_in().values():
        for path in folders.PackFiles(folder).rules:
            yield from (name for _, _, name in named("rule", read_file(path)))


def asked_by_lists() -> Iterator[str]:
    for one in LISTS.values():
        entries = (*one.words.sequences, *one.unless.sequences)
        yield from (piece.name for entry in entries for piece in entry)


def asked_by_the_engine() -> Iterator[str]:
    for path in ENGINE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value


def test_every_list_is_used() -> None:
    """By a rule, by another list or by the engine; an actor or a wider list needs no other use."""
    used = {*asked_by_rules(), *asked_by_lists(), *asked_by_the_engine()}
    alone = [
        name
        for name, one in LISTS.items()
        if name not in used and one.kind != "actor" and not one.belongs_to
    ]
    assert alone == []


def forms(words: str) -> str:
    return " ".join(map(stem, words.split()))


def alike(one: WordList) -> list[object]:
    """The entries of a list as they are matched: by word forms, in the order given."""

    def matched(piece: Element) -> tuple[str, str, bool]:
        return forms(piece.words), piece.name, piece.apart

    sequences = [tuple(map(matched, entry)) for entry in one.words.sequences]
    return [*map(forms, one.words.phrases), *sequences]


def test_no_phrase_is_given_in_two_forms() -> None:
    """ "guards" finds nothing that "guard" does not."""
    twice = {
        name: [entry for entry in entries if entries.count(entry) > 1]
        for name, one in LISTS.items()
        if not one.as_written and len(entries := alike(one)) > len(set(entries))
    }
    assert twice == {}
