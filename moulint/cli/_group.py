"""The group of all commands: found by looking, imported when asked for."""

from __future__ import annotations

import importlib
import os
import pkgutil
from typing import Any, cast

import click

from moulint.cli import _memory, _say, _spacy


class Commands(click.Group):
    """A group whose commands are the modules of `moulint.cli`."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands there are; none is imported for it."""
        names = (module.name for module in pkgutil.iter_modules([os.path.dirname(__file__)]))
        return sorted(name.replace("_", "-") for name in names if not name.startswith("_"))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """One command, imported now."""
        if cmd_name not in self.list_commands(ctx):
            return None
        module = importlib.import_module(f"moulint.cli.{cmd_name.replace('-', '_')}")
        return cast(click.Command, module.command)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command named first; a name that is none gets a helpful answer."""
        name = args[0]
        if self.get_command(ctx, name) is None and not name.startswith("-"):
            ctx.fail(_unknown(name, self.list_commands(ctx)))
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; an interrupted one has not checked everything."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            _say.problem("interrupted: not everything was done")
            raise SystemExit(2) from None

    def main(self, *args: Any, **extra: Any) -> Any:
        """Run, with the exit codes and the manners that all commands share."""
        _memory.prepare()
        _spacy.prepare()
        _say.prepare()
        try:
            return super().main(*args, **extra)
        except BrokenPipeError:
            _say.stop_writing()
            raise SystemExit(0) from None
        except Exception:
            import traceback

            traceback.print_exc()
            _say.problem("broke, which is a mistake of its own; nothing can be said of the files")
            raise SystemExit(2) from None  # not 1, which is what findings give


def _unknown(name: str, known: list[str]) -> str:
    import os

    from moulint.choose import meant

    if os.path.exists(name) or "." in name or os.sep in name:
        return f"there is no command {name!r}; did you mean 'moulint check {name}'?"
    return f"there is no command {name!r}; {meant(name, known)}"


def show_version(ctx: click.Context, _option: click.Parameter, value: bool) -> None:
    """Print the version and stop."""
    if value and not ctx.resilient_parsing:
        from moulint import __version__

        _say.out(f"moulint {__version__}\n")
        ctx.exit()
