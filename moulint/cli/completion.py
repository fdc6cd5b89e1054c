"""moulint completion: the script that lets a shell complete commands, options and rules."""

from __future__ import annotations

import click

from moulint.cli import _say

HELP = """
Print the completion script for a shell: commands, options, report formats and rule ids.

\b
Examples:
  moulint completion bash > ~/.local/share/bash-completion/completions/moulint
  moulint completion zsh > ~/.zfunc/_moulint
  moulint completion fish > ~/.config/fish/completions/moulint.fish
"""


@click.command(help=HELP, short_help="Print a shell's completion script.")
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def command(ctx: click.Context, shell: str) -> None:
    """Print the script."""
    from click.shell_completion import get_completion_class

    made = get_completion_class(shell)
    assert made is not None
    script = made(ctx.find_root().command, {}, "moulint", "_MOULINT_COMPLETE")
    _say.out(script.source_template % script.source_vars())
