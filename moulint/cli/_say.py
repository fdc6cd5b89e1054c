"""Speaking to whoever started the program: the answer, and what must not stay unsaid."""

from __future__ import annotations

import contextlib
import os
import sys


def prepare() -> None:
    """Let no character that the terminal cannot show stop the program."""
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(AttributeError, ValueError):
            stream.reconfigure(errors="replace")  # type: ignore[union-attr]


def out(text: str) -> None:
    """Write the answer on standard output; a reader that has gone away is no error."""
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        stop_writing()


def exact(text: str) -> None:
    """The same for programs: UTF-8, whatever the terminal's encoding is."""
    buffer = getattr(sys.stdout, "buffer", None)
    if buffer is None:
        out(text)
        return
    try:
        sys.stdout.flush()
        buffer.write(text.encode("utf-8", "replace"))
        buffer.flush()
    except BrokenPipeError:
        stop_writing()


def problem(reason: str, about: str = "") -> None:
    """One clear line on standard error: "moulint: FILE: reason"."""
    from moulint.report._clean import one_line

    said = ": ".join(part for part in ("moulint", about, reason) if part)
    with contextlib.suppress(BrokenPipeError):
        sys.stderr.write(one_line(said) + "\n")
        sys.stderr.flush()


def stop_writing() -> None:
    """Send what is still to be written nowhere, so that leaving makes no noise."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())


def color(wanted: bool | None) -> bool:
    """Whether to paint: as asked, else where a person reads and has not said no."""
    if wanted is not None:
        return wanted
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return sys.stdout.isatty()


def width() -> int:
    """Columns to lay out for: the terminal's, at most 120; 80 where there is none."""
    if not sys.stdout.isatty():
        return 80
    import shutil

    return min(shutil.get_terminal_size().columns, 120)


def on_terminal() -> bool:
    """Whether a person watches standard output."""
    return sys.stdout.isatty()
