"""Which settings file decides for a file: the nearest one above it, and only that one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from moulint.config.read import SettingsError, read
from moulint.config.settings import Settings

NAME = ".moulint.toml"
PYPROJECT = "pyproject.toml"
TABLE = ("tool", "moulint")


class Shelf:
    """The settings files met in a run, each read once.

    `only` is a file named by the user, which then decides for every file; with `none` no file does.
    """

    def __init__(self, only: Path | None = None, *, none: bool = False) -> None:
        self._only = only
        self._none = none
        self._by_folder: dict[Path, Path | None] = {}
        self._read: dict[Path, Settings | SettingsError] = {}

    def settings(self, path: str) -> Settings:
        """The settings of the folder that a file lies in. Raises SettingsError."""
        if self._none:
            return Settings()
        source = self._only or self._source(Path(path).absolute().parent)
        if source is None:
            return Settings()
        if source not in self._read:
            self._read[source] = _read(source)
        found = self._read[source]
        if isinstance(found, SettingsError):
            raise found
        return found

    def _source(self, folder: Path) -> Path | None:
        if folder not in self._by_folder:
            self._by_folder[folder] = next(_candidates(folder), None)
        return self._by_folder[folder]


def _candidates(folder: Path) -> Iterator[Path]:
    """Settings files from a folder upwards, as far as the repository or file system goes."""
    for above in (folder, *folder.parents):
        if (above / NAME).is_file():
            yield above / NAME
        if (above / PYPROJECT).is_file() and _speaks_of_us(above / PYPROJECT):
            yield above / PYPROJECT
        if (above / ".git").exists():
            return


_OURS = re.compile(rb"^\s*\[+\s*tool\s*\.\s*moulint\b", re.MULTILINE)


def _speaks_of_us(path: Path) -> bool:
    try:
        return _OURS.search(path.read_bytes()) is not None
    except OSError:
        return False


def _read(source: Path) -> Settings | SettingsError:
    try:
        return read(source, TABLE if source.name == PYPROJECT else ())
    except SettingsError as error:
        return error
