"""moulint text: the numbered reading copy of a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from moulint.cli import _input, _options, _say

if TYPE_CHECKING:
    from moulint.model import View

HELP = """
Print the numbered reading copy of FILE (- for standard input).

Every line has its number and, where a clause begins, the label that a person would cite:
5.1(a). The numbers are those that `moulint check` gives. In Markdown and text files they are
the lines of the file; Word has no lines, and this copy is where a Word finding's line is found.

What could not be read in the file (pictures, embedded documents) is listed on standard error.

\b
Examples:
  moulint text mou.docx
  moulint text mou.docx --text original     before the tracked changes
  moulint text mou.docx | grep -i detention
"""


@click.command(help=HELP, short_help="Print the numbered reading copy.")
@click.argument("path", metavar="FILE")
@_options.view
@_options.stdin_name
def command(path: str, view: View | None, stdin_name: str | None) -> None:
    """Read the file and print it."""
    from moulint.show.reading_copy import reading_copy

    document = _input.document(path, stdin_name)
    copy = reading_copy(document, view or "proposed", _say.width() if _say.on_terminal() else 0)
    for one in document.not_read:
        _say.problem(f"not read: {one.what}" + (f", {one.where}" if one.where else ""), path)
    if not copy:
        _input.stop("holds no text", path)
    _say.out(copy)
