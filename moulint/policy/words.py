"""What a schema cannot say about word lists: names that exist, phrases that can be found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from typing import Any

from moulint.language.words.vocabulary import Entry, WordList, entry, word_list
from moulint.policy.mistakes import did_you_mean
from moulint.policy.structure import Wrong, named
from moulint.policy.yaml12 import Path

Lists = Mapping[str, WordList]

_KIND_NAMES = {"actor": "an actor", "cue": "a cue", "concept": "a concept"}


def lists_of(kind: str, data: Any) -> dict[str, WordList]:
    """The word lists of a file that can be read at all; its mistakes are told elsewhere."""
    found = {}
    for name, body in data.items() if isinstance(data, dict) else ():
        given = {"words": body} if isinstance(body, list) else body
        if isinstance(given, dict):
            found[name] = word_list(name, kind, {key: _texts(one) for key, one in given.items()})
    return found


def _texts(value: Any) -> list[str]:
    return [one for one in value if isinstance(one, str)] if isinstance(value, list) else []


def wrong_name(kind: str, name: str, lists: Lists) -> str:
    """What is wrong with a name that a rule or list gives, "" when nothing is."""
    known = lists.get(name)
    if known is None:
        fitting = [one for one, data in lists.items() if kind != "actor" or data.kind == "actor"]
        what = "an actor" if kind == "actor" else "a word list"
        return f'"{name}" is not {what}{did_you_mean(name, fitting)}'
    if kind == "actor" and known.kind != "actor":
        return f'"{name}" is {_KIND_NAMES[known.kind]}, and an actor is needed here'
    if kind == "family" and not any(name in one.belongs_to for one in lists.values()):
        return f'"{name}" is not a family: no word list belongs to it'
    return ""


def wrong_names(schema: str, data: Any, lists: Lists) -> Iterator[Wrong]:
    """Every name in a file that is no word list, or not one of the kind that is needed."""
    for path, kind, name in named(schema, data):
        if says := wrong_name(kind, name, lists):
            keys = [one for one in path if isinstance(one, str)]
            yield path, f"{keys[-1]}: {says}" if keys[-1] != name else says


def wrong_phrases(data: Any, lists: Lists) -> Iterator[Wrong]:
    """Phrases of a file that can never be found, that name no list, or that stand twice."""
    for name, body in data.items() if isinstance(data, dict) else ():
        groups = {"words": body} if isinstance(body, list) else body
        for key in ("words", "exact", "unless"):
            phrases = groups.get(key) if isinstance(groups, dict) else None
            base: Path = (name,) if isinstance(body, list) else (name, key)
            if isinstance(phrases, list):
                yield from _wrong_in_list(phrases, base, exact=key == "exact", lists=lists)


def _wrong_in_list(phrases: list[Any], base: Path, *, exact: bool, lists: Lists) -> Iterator[Wrong]:
    seen: set[str] = set()
    for at, phrase in enumerate(phrases):
        if not isinstance(phrase, str):
            continue
        where = (*base, at)
        plain = " ".join((phrase if exact else phrase.lower()).split())
        if plain in seen:
            yield where, f'"{phrase}" is given twice in {base[0]}'
        elif plain and not exact:
            yield from ((where, says) for says in _wrong_entry(phrase, entry(phrase), lists))
        seen.add(plain)


def _wrong_entry(phrase: str, read: Entry, lists: Lists) -> Iterator[str]:
    if not read:
        yield f'"{phrase}" holds no word that is looked for'
    for piece in read:
        if piece.name and (says := wrong_name("list", piece.name, lists)):
            yield f'"{phrase}": {says}'
        elif "<" in piece.words or ">" in piece.words:
            yield f'"{phrase}" holds a bracket that closes no <name>'


def circles(lists: Lists, own: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Lists that are defined by themselves: the first own one, and the way round as a message."""
    leads = _leads_to(lists)
    order = list(own)
    while True:
        try:
            TopologicalSorter(leads).prepare()
        except CycleError as error:
            way: list[str] = error.args[1][:0:-1]
            start = min(range(len(way)), key=lambda at: _place(order, way[at]))
            way = [*way[start:], *way[: start + 1]]
            yield way[0], f"goes round in a circle: {' → '.join(way)}"
            leads[way[0]].remove(way[1])
        else:
            return


def _place(order: list[str], name: str) -> int:
    return order.index(name) if name in order else len(order)


def _leads_to(lists: Lists) -> dict[str, list[str]]:
    """By list, the lists whose phrases it takes over: named in <brackets>, or belonging to it."""
    leads: dict[str, list[str]] = {name: [] for name in lists}
    for name, data in lists.items():
        sequences = (*data.words.sequences, *data.unless.sequences)
        pieces = (piece.name for one in sequences for piece in one)
        leads[name] += dict.fromkeys(one for one in pieces if one in lists)
        for family in data.belongs_to:
            leads.setdefault(family, []).append(name)
    return {name: list(dict.fromkeys(found)) for name, found in leads.items()}
