"""From the data of policy files, which is known to be valid, to rules and vocabularies."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from moulint.language.words.vocabulary import Vocabulary, vocabulary
from moulint.policy.folders import WordFiles
from moulint.policy.mistakes import PackError
from moulint.policy.rule import Part, Rule, Source

_METADATA = frozenset("id title revision requires why sources severity suggest parts".split())


def rule(data: Mapping[str, Any], pack: str) -> Rule:
    """A rule from its file's data."""
    return Rule(
        id=data["id"],
        pack=pack,
        revision=data["revision"],
        title=data["title"],
        requires=tidy(data["requires"]),
        why=tidy(data["why"]),
        sources=tuple(source(one) for one in data["sources"]),
        severity=data["severity"],
        suggest=data["suggest"].strip(),
        parts=tuple(part(one) for one in data.get("parts", ())),
        reading={key: value for key, value in data.items() if key not in _METADATA},
    )


def source(data: Mapping[str, Any]) -> Source:
    """A source from its data."""
    return Source(
        cite=tidy(data["cite"]),
        says=tidy(data["says"]),
        force=data["force"],
        checked=data["checked"],
        caution=tidy(data.get("caution", "")),
        url=data.get("url", ""),
    )


def tidy(text: str) -> str:
    """A text as one run of words, however its lines were broken in the file."""
    return " ".join(text.split())


def part(data: Mapping[str, Any]) -> Part:
    """A recommended item from its data."""
    reading = {key: value for key, value in data.items() if key not in ("id", "title")}
    return Part(data["id"], data["title"], reading)


def words(files: WordFiles) -> Vocabulary:
    """The vocabulary of a folder."""
    groups: dict[str, dict[str, Any]] = {"actor": {}, "cue": {}, "concept": {}}
    for kind, path in files.groups():
        groups[kind] |= read_file(path)
    verbs: Iterable[str] = read_file(files.verbs)["verbs"] if files.verbs.is_file() else ()
    return vocabulary(groups["actor"], groups["cue"], groups["concept"], verbs)


def together(shared: Vocabulary, own: Vocabulary) -> Vocabulary:
    """The shared vocabulary with a pack's own lists; the same object where it has none."""
    if not own.lists:
        return shared
    return Vocabulary({**shared.lists, **own.lists}, shared.verbs)


def read_file(path: Path) -> Any:
    """The data of one policy file; raises PackError where it is not even YAML."""
    from moulint.policy.yaml12 import read

    found = read(path.read_text(encoding="utf-8"))
    if found.wrong:
        raise PackError(f"{path}:{line}: {text}" for line, text in found.wrong)
    return found.data
