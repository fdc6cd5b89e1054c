"""Rule packs: found by name among what is installed, or as a folder.

    load("core")            a pack that moulint brings, or that an installed package brings
    load("our/policy")      a folder with a pack.yaml

A pack given as a folder is data and is validated each time; nothing in it is executed. Packages
bring packs through the entry point group `moulint.packs`: a function that returns a folder's path.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import cache, cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from moulint.language.words.vocabulary import Vocabulary
from moulint.policy import build, compile, content, folders
from moulint.policy.content import Content, PackContent
from moulint.policy.mistakes import PackError, did_you_mean, shown
from moulint.policy.rule import Rule

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

GROUP = "moulint.packs"


@dataclass(frozen=True)
class Pack:
    """A set of rules that belong together, with the words that they are recognised by."""

    id: str
    version: str
    title: str
    rules: tuple[Rule, ...]
    words: Callable[[], Vocabulary] = field(repr=False, compare=False)
    """Gives the vocabulary, which is built only when a text is judged."""
    folder: Path
    """Where its files are."""
    digest: str
    """Changes whenever a file changes that could change a verdict."""
    about: str = ""

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The shared word lists, and the pack's own."""
        return self.words()

    def rule(self, id: str) -> Rule:
        """A rule by its id; raises PackError where there is none."""
        for one in self.rules:
            if one.id == id:
                return one
        near = did_you_mean(id, (one.id for one in self.rules))
        raise PackError([f'pack {self.id} has no rule "{id}"{near}'])


def load(pack: str | Path = "core") -> Pack:
    """A pack by its name or folder; raises PackError with every mistake in it."""
    if isinstance(pack, str):
        if pack in _built_in().packs:
            return _built_in_pack(pack)
        point = _installed().get(pack)
        if point is not None:
            return _installed_pack(point)
    folder = Path(pack)
    if isinstance(pack, str) and not folder.is_dir() and folder.name == pack:
        known = names()
        near = did_you_mean(pack, known) or f"; there are {', '.join(known)}"
        raise PackError([f'no pack is called "{pack}"{near}, and a folder can be named'])
    return _folder_pack(folder)


def names() -> tuple[str, ...]:
    """The packs that can be loaded by name."""
    return tuple(dict.fromkeys([*_built_in().packs, *sorted(_installed())]))


def words() -> Vocabulary:
    """The shared vocabulary."""
    return _built_in().shared


def root() -> Path:
    """The folder of the built-in packs."""
    return folders.root()


# --- built in ------------------------------------------------------------------------------------


@cache
def _built_in() -> Content:
    return compile.built_in()


@cache
def _built_in_pack(name: str) -> Pack:
    found = _built_in()
    return _pack(found.packs[name], found, folders.root() / name, found.digest)


def _pack(data: PackContent, shared: Content, folder: Path, digest: str) -> Pack:
    about = data.about
    return Pack(
        id=about["id"],
        version=about["version"],
        title=about["title"],
        rules=tuple(build.rule(one, about["id"]) for one in data.rules),
        words=partial(_vocabulary, shared, data.own),
        folder=folder,
        digest=digest,
        about=build.tidy(about.get("about", "")),
    )


def _vocabulary(shared: Content, own: Vocabulary) -> Vocabulary:
    return build.together(shared.shared, own)


# --- folders -------------------------------------------------------------------------------------


def _folder_pack(folder: Path) -> Pack:
    from moulint.policy.validate import mistakes_in_pack

    if not folder.is_dir():
        raise PackError([f"{shown(folder)}: no such folder"])
    wrong, _ = mistakes_in_pack(folder, words(), cases=False)
    if wrong:
        raise PackError(str(one) for one in wrong)
    shared = _built_in()
    own = folders.digest(folders.PackFiles(folder).sources())
    return _pack(content.read_pack(folder), shared, folder, f"{shared.digest} {own}")


# --- installed packages --------------------------------------------------------------------------


@cache
def _installed() -> dict[str, EntryPoint]:
    from importlib.metadata import entry_points

    return {point.name: point for point in entry_points(group=GROUP)}


def _installed_pack(point: EntryPoint) -> Pack:
    from moulint.policy.code import rules_of

    try:
        folder: Callable[[], Any] = point.load()
        path = Path(folder())
    except Exception as error:
        reason = str(error) or type(error).__name__
        raise PackError(
            [f"pack {point.name} ({point.value}) cannot be loaded: {reason}"]
        ) from error
    pack = _folder_pack(path)
    if pack.id != point.name:
        raise PackError([f'pack {point.name} ({point.value}) calls itself "{pack.id}"'])
    return replace(pack, rules=pack.rules + rules_of(pack.id))
