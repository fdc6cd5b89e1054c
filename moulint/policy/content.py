"""What the policy files say, as data: the step between the files and the packs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property, partial
from pathlib import Path
from typing import Any

from moulint.language.words.vocabulary import Vocabulary
from moulint.policy import build, folders


@dataclass(frozen=True, slots=True)
class PackContent:
    """The data of a pack's files."""

    about: dict[str, Any]
    """What pack.yaml says."""
    rules: list[dict[str, Any]]
    own: Vocabulary
    """The word lists that the pack adds to the shared ones."""


@dataclass(frozen=True)
class Content:
    """Everything built in: the shared vocabulary and the packs that moulint brings."""

    digest: str
    """Of the files it was read from."""
    words: Callable[[], Vocabulary] = field(compare=False)
    """Gives the shared vocabulary, which is built only when a text is judged."""
    packs: dict[str, PackContent] = field(default_factory=dict)

    @cached_property
    def shared(self) -> Vocabulary:
        """The shared vocabulary."""
        return self.words()


def read_pack(folder: Path) -> PackContent:
    """The data of a pack's folder, which is known to be valid."""
    files = folders.PackFiles(folder)
    return PackContent(
        build.read_file(files.pack),
        [build.read_file(path) for path in files.rules],
        build.words(files.words),
    )


def read_built_in() -> Content:
    """Everything built in, read from its YAML files."""
    packs = {name: read_pack(folder) for name, folder in folders.built_in().items()}
    return Content(digest(), partial(build.words, folders.shared_words()), packs)


def digest() -> str:
    """A digest of the built-in files, and of the code that reads words out of them.

    "" where the files are not there.
    """
    from moulint.language.words import vocabulary

    shared = folders.shared_words()
    paths = [path for _, path in shared.groups()]
    for folder in folders.built_in().values():
        paths += folders.PackFiles(folder).sources()
    if not paths:
        return ""
    code = [Path(__file__).with_name(f"{name}.py") for name in _READERS]
    return folders.digest([*paths, shared.verbs, *code, Path(vocabulary.__file__)])


_READERS = ("build", "compile", "content", "yaml12")
"""The modules beside this one that say how the files are read."""
