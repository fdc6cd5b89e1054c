"""Finds every mistake in policy files, and says file, line, key and what was probably meant.

    python -m moulint.policy.validate [FOLDER…]

checks the given packs, or everything that moulint brings: the shared vocabulary and each pack.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from moulint.language.words.vocabulary import Vocabulary, WordList
from moulint.model import Verdict
from moulint.policy import folders, structure, words
from moulint.policy.case import Case, parse
from moulint.policy.mistakes import Mistake, did_you_mean, shown
from moulint.policy.yaml12 import Path as KeyPath
from moulint.policy.yaml12 import Read, read

MAX_BYTES = 2_000_000


@dataclass(slots=True)
class Count:
    """How much was checked."""

    rules: int = 0
    lists: int = 0
    cases: int = 0


@dataclass(slots=True)
class _File:
    """A policy file as read, collecting its mistakes."""

    path: Path
    found: Read
    mistakes: list[Mistake] = field(default_factory=list)

    def wrong(self, path: KeyPath, text: str) -> None:
        self.mistakes.append(Mistake(shown(self.path), self.found.line(path), text))

    def all_wrong(self, found: Iterable[structure.Wrong]) -> None:
        for path, text in found:
            self.wrong(path, text)


def _open(path: Path, schema: str) -> _File:
    """Read a file and check its shape."""
    text = ""
    try:
        if path.stat().st_size > MAX_BYTES:
            reason = "the file is too large for a policy file"
        else:
            text, reason = path.read_text(encoding="utf-8-sig"), ""
    except UnicodeDecodeError:
        reason = "the file is not UTF-8 text"
    except OSError as error:
        reason = f"cannot be read: {error.strerror or error}"
    file = _File(path, Read() if reason else read(text))
    if reason:
        file.wrong((), reason)
        return file
    for line, says in file.found.wrong:
        file.mistakes.append(Mistake(shown(path), line, says))
    if not file.found.wrong:
        file.all_wrong(structure.wrong(schema, file.found.data))
    return file


# --- word lists ----------------------------------------------------------------------------------


def mistakes_in_words(
    files: folders.WordFiles, shared: Vocabulary | None = None
) -> tuple[list[Mistake], dict[str, WordList]]:
    """The mistakes in a vocabulary folder, and its lists as far as they can be read.

    `shared` is what a pack's own vocabulary adds to; None for the shared vocabulary itself.
    """
    opened = [(kind, _open(path, "vocabulary")) for kind, path in files.groups()]
    own: dict[str, WordList] = {}
    stands: dict[str, _File] = {}
    for kind, file in opened:
        for name, one in words.lists_of(kind, file.found.data).items():
            if shared is not None and name in shared.lists:
                file.wrong((name,), f'"{name}" is a shared word list; give this one another name')
            elif name in own:
                first = stands[name]
                where = f"{shown(first.path)}:{first.found.line((name,))}"
                file.wrong((name,), f'"{name}" is already a word list ({where})')
            else:
                own[name], stands[name] = one, file
    every = {**(shared.lists if shared is not None else {}), **own}
    for _, file in opened:
        file.all_wrong(words.wrong_names("vocabulary", file.found.data, every))
        file.all_wrong(words.wrong_phrases(file.found.data, every))
    for name, says in words.circles(every, own):
        if name in stands:
            stands[name].wrong((name,), says)
    mistakes = [one for _, file in opened for one in file.mistakes]
    if shared is None:
        mistakes += _open(files.verbs, "verbs").mistakes
    else:
        mistakes += _not_for_packs(files)
    return mistakes, own


def _not_for_packs(files: folders.WordFiles) -> Iterator[Mistake]:
    for path in (*files.cues, files.verbs):
        if path.is_file():
            yield Mistake(shown(path), 1, "a pack brings only actors.yaml and concepts/*.yaml")


# --- packs ---------------------------------------------------------------------------------------


def mistakes_in_pack(
    folder: Path, shared: Vocabulary, *, cases: bool = True
) -> tuple[list[Mistake], Count]:
    """The mistakes in a pack's folder; its cases only where asked for."""
    files = folders.PackFiles(folder)
    if not files.pack.is_file():
        return [
            Mistake(shown(files.pack), 1, "there is no such file; a pack begins with it")
        ], Count()
    pack = _open(files.pack, "pack")
    mistakes, own = mistakes_in_words(files.words, shared)
    every = {**shared.lists, **own}
    rules = [_rule(path, every) for path in files.rules]
    if not rules:
        pack.wrong((), "the pack has no rules; each is a file beside pack.yaml")
    count = Count(len(rules), len(own))
    for file in rules:
        mistakes += file.mistakes
        if cases:
            wrong, found = _cases(file)
            mistakes += wrong
            count.cases += found
    return [*pack.mistakes, *mistakes, *_strays(files, cases)], count


def _strays(files: folders.PackFiles, cases: bool) -> Iterator[Mistake]:
    """Files that look as if they were read, and are not."""
    known = [path.stem for path in files.rules]
    for path in sorted(files.folder.rglob("*.yml")):
        yield Mistake(shown(path), 1, f"is not read; rename it to {path.stem}.yaml")
    for path in files.cases if cases else ():
        name = path.name.removesuffix(folders.CASES_SUFFIX)
        if name not in known:
            near = did_you_mean(name, known)
            yield Mistake(shown(path), 1, f"there is no rule {name}.yaml beside it{near}")


def _rule(path: Path, lists: dict[str, WordList]) -> _File:
    file = _open(path, "rule")
    data = file.found.data
    if not isinstance(data, dict):
        return file
    if isinstance(data.get("id"), str) and data["id"] != path.stem:
        file.wrong(("id",), f'id "{data["id"]}" must be the name of the file, "{path.stem}"')
    file.all_wrong(words.wrong_names("rule", data, lists))
    file.all_wrong(_wrong_in_rule(data, lists))
    return file


def _wrong_in_rule(data: dict[str, Any], lists: dict[str, WordList]) -> Iterator[structure.Wrong]:
    severity = data.get("severity")
    if isinstance(severity, dict) and ("conflicting" in severity) != bool(
        data.get("conflicts_with")
    ):
        if "conflicting" in severity:
            yield ("severity", "conflicting"), "conflicting: no conflicts_with says what conflicts"
        else:
            yield ("severity",), 'key "conflicting" is missing: conflicts_with says what conflicts'
    seen: dict[str, int] = {}
    for at, part in enumerate(_items(data, "parts")):
        id = part.get("id")
        if isinstance(id, str) and seen.setdefault(id, at) != at:
            yield ("parts", at, "id"), f'part "{id}" stands above; give this one another id'
    for key in ("met_by", "weak_by", "conflicts_with", "undone_by"):
        for at, one in enumerate(_items(data, key)):
            family, needed = one.get("each"), one.get("at_least", 1)
            size = sum(family in known.belongs_to for known in lists.values())
            if isinstance(needed, int) and size and needed > size:
                text = f'at_least {needed} can never be reached: "{family}" has {size} word lists'
                yield (key, at, "at_least"), text


def _items(data: dict[str, Any], key: str) -> list[dict[str, Any]]:
    items = data.get(key)
    return (
        [one if isinstance(one, dict) else {} for one in items] if isinstance(items, list) else []
    )


def _cases(rule: _File) -> tuple[list[Mistake], int]:
    """The mistakes in a rule's cases file, and how many cases it has."""
    name = rule.path.stem
    path = folders.cases_file(rule.path.parent, name)
    if not path.is_file():
        text = f"{path.name} is missing; it shows what the rule's verdicts mean"
        return [Mistake(shown(rule.path), 1, text)], 0
    try:
        text = path.read_text(encoding="utf-8")
    except (UnicodeDecodeError, OSError):
        return [Mistake(shown(path), 1, "cannot be read as UTF-8 text")], 0
    found, mistakes = parse(text, name, shown(path))
    if not mistakes:
        mistakes += _verdicts_without_case(rule, found, shown(path))
        mistakes += _unknown_parts(rule, found)
    return mistakes, len(found)


def _verdicts_without_case(rule: _File, found: list[Case], file: str) -> Iterator[Mistake]:
    data = rule.found.data
    shows = {one.verdict for one in found}
    for verdict in Verdict:
        possible = verdict is not Verdict.CONFLICTING or bool(
            isinstance(data, dict) and data.get("conflicts_with")
        )
        if possible and verdict not in shows:
            yield Mistake(file, 1, f'no case shows the verdict "{verdict}"')


def _unknown_parts(rule: _File, found: list[Case]) -> Iterator[Mistake]:
    data = rule.found.data
    parts = [str(one.get("id")) for one in _items(data if isinstance(data, dict) else {}, "parts")]
    for case in found:
        for name in (*case.has, *case.lacks):
            if name not in parts:
                near = did_you_mean(name, parts) or f"; the rule has {', '.join(parts) or 'none'}"
                yield Mistake(case.file, case.line, f'part "{name}" is unknown{near}')


# --- the command ---------------------------------------------------------------------------------


def main(arguments: list[str]) -> int:
    """Check packs; print the mistakes and give 1, or say what is valid and give 0."""
    mistakes, own = mistakes_in_words(folders.shared_words())
    total = Count(lists=len(own))
    shared = Vocabulary(own, frozenset())
    if arguments:
        mistakes, total = [], Count()
    for folder in [Path(one) for one in arguments] or list(folders.built_in().values()):
        wrong, count = mistakes_in_pack(folder, shared)
        mistakes += wrong
        total.rules += count.rules
        total.lists += count.lists
        total.cases += count.cases
    for one in sorted(set(mistakes)):
        print(one)
    if not mistakes:
        print(f"{total.rules} rules, {total.lists} word lists, {total.cases} cases: valid")
    return 1 if mistakes else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
