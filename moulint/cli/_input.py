"""What a command reads: a file, or standard input."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from moulint.cli import _say

if TYPE_CHECKING:
    from moulint.model import Document

STDIN = "-"
_WORD = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""How Word files begin, and those of Word 2003 or with a password."""


def stdin(name: str | None) -> tuple[bytes, str]:
    """All of standard input, up to the largest size that is read, and the name it goes by."""
    from moulint.read import MAX_BYTES

    data = sys.stdin.buffer.read(MAX_BYTES + 1)
    return data, name or ("stdin.docx" if data.startswith(_WORD) else "stdin.md")


def document(path: str, stdin_name: str | None) -> Document:
    """The document at a path; leaves with one clear line where it cannot be read."""
    from moulint.model import ReadError
    from moulint.read import read_bytes, read_file

    try:
        if path == STDIN:
            return read_bytes(*stdin(stdin_name))
        return read_file(Path(path))
    except ReadError as error:
        stop(str(error), path)


def stop(reason: str, about: str = "") -> NoReturn:
    """Say why nothing could be done, and leave with exit code 2."""
    _say.problem(reason, about)
    raise SystemExit(2)
