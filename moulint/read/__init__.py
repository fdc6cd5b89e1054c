"""From a file's bytes to a `Document`: one module or package here per format.

A format module defines `SUFFIXES` (lower-case file endings with their dot) and
`read(data, path)`; adding a format is adding such a module, nothing else is edited.
Format modules import heavy libraries inside their functions, so that asking for their
suffixes costs nothing.
"""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from pathlib import Path
from typing import Protocol, cast

from moulint.model import Document, ReadError

MAX_BYTES = 64 * 1024 * 1024
"""Largest file read, in bytes; agreements are a thousand times smaller."""


class FormatReader(Protocol):
    """The shape of a module in this package."""

    SUFFIXES: tuple[str, ...]

    def read(self, data: bytes, path: str) -> Document:
        """Read the file's content; `path` is only recorded. Raises ReadError."""
        ...


@cache
def formats() -> dict[str, FormatReader]:
    """Each known file ending with the module that reads it."""
    found: dict[str, FormatReader] = {}
    for info in pkgutil.iter_modules(__path__):
        module = importlib.import_module(f"{__name__}.{info.name}")
        if hasattr(module, "SUFFIXES"):
            reader = cast(FormatReader, module)
            found |= dict.fromkeys(reader.SUFFIXES, reader)
    return found


def read_bytes(data: bytes, path: str) -> Document:
    """Read an agreement from its content; the ending of `path` names the format.

    Raises ReadError when the format is not known or the content cannot be read.
    """
    suffix = Path(path).suffix.lower()
    reader = formats().get(suffix)
    if reader is None:
        known = ", ".join(sorted(formats()))
        raise ReadError(
            f"cannot read {suffix or 'a file without an ending'}; moulint reads {known}"
        )
    if len(data) > MAX_BYTES:
        raise ReadError(f"larger than {MAX_BYTES // 1024 // 1024} MB; this is no agreement")
    if not data.strip():
        raise ReadError("the file is empty")
    return reader.read(data, path)


def read_file(path: Path) -> Document:
    """Read an agreement from disk. Raises ReadError for anything that keeps it from being read."""
    try:
        if path.stat().st_size > MAX_BYTES:
            raise ReadError(f"larger than {MAX_BYTES // 1024 // 1024} MB; this is no agreement")
        data = path.read_bytes()
    except FileNotFoundError:
        raise ReadError("no such file") from None
    except OSError as error:
        raise ReadError(f"cannot be opened: {error.strerror or error}") from None
    return read_bytes(data, str(path))
