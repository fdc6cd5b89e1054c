"""The command line: one module here per command, found by its name.

A command's module defines `command`, a click command, imports nothing heavy at its top, and holds
no logic: options in, a report out. Modules that begin with "_" are what the commands share.
"""

from __future__ import annotations

import click

from moulint.cli._group import Commands, show_version

__all__ = ["main"]

HELP = """
Check agreements that bring police officers into schools against written policy.

moulint reads an agreement (a memorandum of understanding, an interlocal agreement, a contract)
and says of each requirement whether the agreement meets it, is weak on it, contradicts it or
misses it: with the clause, the words that decide, the source that asks for it, and wording that
would mend it.

\b
Examples:
  moulint check mou.docx                  what a lawyer wants to see
  moulint check agreements/               every agreement in a folder
  moulint check --format json mou.docx    for a program
  moulint text mou.docx                   the numbered copy that line numbers refer to
  moulint explain training                what a requirement asks, why, and who says so
"""


@click.group(
    cls=Commands,
    help=HELP,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=show_version,
    help="Show the version and exit.",
)
def main() -> None:
    """Run the command that was named."""
