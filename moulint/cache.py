"""Verdicts of files that have not changed, so that they need not be judged again.

An entry's name is made of all that a verdict depends on: the file's content, the rules and words
applied, how the text is taken, and moulint itself. An entry is never wrong, only old; the oldest go
when the folder grows too large. Entries are data, and one that cannot be read is no entry.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import sys
import zlib
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from moulint import __version__
from moulint.atomic import write_bytes
from moulint.model import DocumentReport

if TYPE_CHECKING:
    from moulint.check import Plan

FORMAT = 1
"""Goes up when the form of an entry changes."""
MAX_BYTES = 64 * 1024 * 1024
"""Most that all entries together take."""
_LARGEST = 16 * 1024 * 1024
"""Most that one entry takes, unpacked."""
_SUFFIX = ".moulint"


class Cache:
    """The entries of a folder; two runs may use it at the same time."""

    def __init__(self, folder: Path, max_bytes: int = MAX_BYTES) -> None:
        self.folder = folder
        self._max_bytes = max_bytes
        self._wrote = False

    def get(self, data: bytes, path: str, how: Plan) -> DocumentReport | None:
        """The report of a file with that content, None where it has to be judged."""
        from moulint.plain import DecodeError, loads

        entry = self._entry(data, path, how)
        try:
            unpacker = zlib.decompressobj()
            text = unpacker.decompress(entry.read_bytes(), _LARGEST)
            if unpacker.unconsumed_tail or not unpacker.eof:
                return None
            report = loads(DocumentReport, text)
        except (OSError, zlib.error, DecodeError):
            return None
        with contextlib.suppress(OSError):
            os.utime(entry)  # used now: among the last to go
        document = report.document and replace(report.document, path=path)
        return replace(report, path=path, document=document)

    def put(self, data: bytes, path: str, how: Plan, report: DocumentReport) -> None:
        """Keep a report; where that is not possible the next run judges again."""
        from moulint.plain import dumps

        if report.status == "failed":
            return
        text = dumps(report)
        if len(text) > _LARGEST:
            return
        with contextlib.suppress(OSError):
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            write_bytes(os.fspath(self._entry(data, path, how)), zlib.compress(text, 1))
            self._wrote = True

    def trim(self) -> None:
        """Let the oldest entries go when all together are too large."""
        if not self._wrote:
            return
        entries = []
        with contextlib.suppress(OSError), os.scandir(self.folder) as found:
            for one in found:
                if one.name.endswith(_SUFFIX) and one.is_file(follow_symlinks=False):
                    told = one.stat(follow_symlinks=False)
                    entries.append((told.st_mtime, told.st_size, one.path))
        size = sum(entry[1] for entry in entries)
        if size <= self._max_bytes:
            return
        for _, bytes_, path in sorted(entries):
            if size <= self._max_bytes * 3 // 4:
                return
            with contextlib.suppress(OSError):
                os.unlink(path)
            size -= bytes_

    def _entry(self, data: bytes, path: str, how: Plan) -> Path:
        name = hashlib.sha256(
            f"{_ourselves()}\n{how.key()}\n{Path(path).suffix.lower()}\n".encode()
        )
        name.update(data)
        return self.folder / (name.hexdigest() + _SUFFIX)


@cache
def _ourselves() -> str:
    """moulint itself, as it is now: in a checkout its files change without its version."""
    found = hashlib.sha256(f"{FORMAT} {__version__} {sys.version_info[:2]}".encode())
    root = Path(__file__).parent
    for folder, folders, files in os.walk(root):
        folders.sort()
        for name in sorted(files):
            if name.endswith(".py"):
                told = os.stat(os.path.join(folder, name))
                found.update(f"{name} {told.st_size} {told.st_mtime_ns}\n".encode())
    return found.hexdigest()


def folder() -> Path | None:
    """Where entries are kept: the user's own cache folder; None where there is no home."""
    named = os.environ.get("MOULINT_CACHE_DIR")
    if named:
        return Path(named)
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA")
        return Path(base) / "moulint" / "cache" if base else None
    try:
        home = Path.home()
    except RuntimeError:
        return None
    if sys.platform == "darwin":
        return home / "Library" / "Caches" / "moulint"
    base = os.environ.get("XDG_CACHE_HOME")
    return (Path(base) if base and os.path.isabs(base) else home / ".cache") / "moulint"
