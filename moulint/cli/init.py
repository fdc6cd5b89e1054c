"""moulint init: settings, a pre-commit hook and a workflow for a project."""

from __future__ import annotations

import click

from moulint.cli import _input, _say

HELP = """
Set a project up: .moulint.toml with every setting as a comment, an entry for pre-commit, and a
workflow for GitHub.

Everything is shown first. A file that exists is never changed; what it would need is shown.

\b
Examples:
  moulint init
  moulint init --yes
"""


@click.command(help=HELP, short_help="Set a project up.")
@click.argument("folder", default=".", type=click.Path(exists=True, file_okay=False))
@click.option("-y", "--yes", is_flag=True, help="Write without asking.")
def command(folder: str, yes: bool) -> None:
    """Show, ask and write."""
    import sys
    from pathlib import Path

    from moulint.start import planned, write

    every = planned(Path(folder))
    for one in every:
        state = "exists and stays as it is; it would need" if one.exists else "would be new"
        _say.out(f"── {one.path}: {state}\n\n")
        _say.out("".join(f"    {line}".rstrip() + "\n" for line in one.text.splitlines()) + "\n")
    new = [one for one in every if not one.exists]
    if not new:
        _say.out("Nothing to write.\n")
        return
    names = ", ".join(str(one.path) for one in new)
    if not yes and not (sys.stdin.isatty() and click.confirm(f"Write {names}?")):
        _say.out("Nothing was written; --yes writes without asking.\n")
        return
    for one in new:
        try:
            write(one)
        except OSError as error:
            _input.stop(f"cannot be written: {error.strerror or error}", str(one.path))
    _say.out(f"Written: {names}.\n")
