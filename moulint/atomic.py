"""Writing a file whole or not at all."""

from __future__ import annotations

import os
import tempfile


def write_text(path: str, text: str) -> None:
    """Write a UTF-8 file. Raises OSError, and then leaves what was there."""
    write_bytes(path, text.encode("utf-8", "replace"))


def write_bytes(path: str, data: bytes) -> None:
    """Write a file through a new one beside it, which takes its place at once.

    What is no plain file (a terminal, a pipe) is written to as it is, and a link is followed.
    """
    target = os.path.realpath(path)
    if os.path.exists(path) and not os.path.isfile(path):
        with open(path, "wb") as stream:
            stream.write(data)
        return
    mode = os.stat(target).st_mode & 0o777 if os.path.exists(target) else 0o666 & ~_umask()
    number, name = tempfile.mkstemp(prefix=".moulint-", dir=os.path.dirname(target))
    try:
        with os.fdopen(number, "wb") as stream:
            stream.write(data)
        os.chmod(name, mode)
        os.replace(name, target)
    except BaseException:
        os.unlink(name)
        raise


def _umask() -> int:
    """The permissions that new files are refused here; it can only be read by setting it."""
    umask = os.umask(0o077)
    os.umask(umask)
    return umask
