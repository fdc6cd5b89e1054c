"""Mistakes in policy files, told so that the person who wrote the file can mend them."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, order=True)
class Mistake:
    """One mistake: where it stands and what is wrong, in one line."""

    file: str
    line: int
    text: str

    def __str__(self) -> str:
        """File, line and message, as editors and build servers find them."""
        return f"{self.file}:{self.line}: {self.text}"


class PackError(Exception):
    """A pack that cannot be used; `lines` say why, each complete in itself."""

    def __init__(self, lines: Iterable[str]) -> None:
        self.lines = tuple(lines)
        super().__init__("\n".join(self.lines))


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """The end of a message about an unknown name: '; did you mean "what"?', or nothing."""
    from difflib import get_close_matches

    near = get_close_matches(name, list(known), n=1, cutoff=0.6)
    return f'; did you mean "{near[0]}"?' if near else ""


def shown(path: Path) -> str:
    """A path as messages show it: from the current folder where it lies inside that."""
    try:
        return path.resolve().relative_to(Path.cwd()).as_posix()
    except (ValueError, OSError):
        return os.fspath(path)
