"""From the paths a person names to the files that are checked."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from moulint.read import formats


@dataclass(frozen=True, slots=True)
class Found:
    """A file to be checked, or a path where there is none."""

    path: str
    """As it is shown to people."""
    walked: bool = False
    """True where a folder was searched for it: nobody named the file itself."""
    problem: str = ""
    """Why there is nothing to check, "" for a file."""


Wanted = Callable[[str], bool]


def everything(path: str) -> bool:
    """The choice that leaves nothing out."""
    return True


def find(paths: Iterable[str], wanted: Wanted = everything) -> list[Found]:
    """Every file that the paths name, each once; folders are searched in sorted order.

    A path named directly is kept whatever its ending; whether it can be read is told when it is
    read. In folders only files of a known format are taken, and only those that are `wanted`;
    hidden folders and files, installed packages, Word's lock files and links to folders are passed
    over.
    """
    found: dict[str, Found] = {}
    for path in paths:
        for one in _one(path, wanted):
            found.setdefault(os.path.realpath(one.path), one)
    return list(found.values())


def _one(path: str, wanted: Wanted) -> Iterator[Found]:
    if not os.path.isdir(path):
        yield Found(path)
        return
    inside = list(_walk(path, wanted))
    if not inside:
        known = ", ".join(sorted(formats()))
        yield Found(path, problem=f"no file to check in this folder; moulint reads {known}")
    yield from inside


def _walk(folder: str, wanted: Wanted) -> Iterator[Found]:
    suffixes = tuple(formats())
    closed: list[OSError] = []
    for here, folders, files in os.walk(folder, onerror=closed.append):
        folders[:] = sorted(name for name in folders if _searched(os.path.join(here, name)))
        for name in sorted(files):
            if name.startswith((".", "~$")) or Path(name).suffix.lower() not in suffixes:
                continue
            path = os.path.join(here, name).removeprefix(f".{os.sep}")
            if wanted(path):
                yield Found(path, walked=True)
    for error in closed:
        reason = error.strerror or str(error)
        yield Found(str(error.filename), problem=f"this folder cannot be searched: {reason}")


def _searched(folder: str) -> bool:
    """False for hidden folders, and for those that package managers fill."""
    name = os.path.basename(folder)
    if name.startswith(".") or name in ("node_modules", "__pycache__"):
        return False
    return not os.path.exists(os.path.join(folder, "pyvenv.cfg"))
