"""moulint config: which settings apply to a file, and where they come from."""

from __future__ import annotations

import os

import click

from moulint.cli import _options, _runs, _say

HELP = """
Show the settings that apply to FILE, each with the file and line that set it.

Settings are read from the nearest .moulint.toml, or [tool.moulint] in pyproject.toml, in the
folders above FILE; that one file decides. FILE may be a folder; without it, what applies in the
current folder is shown. --schema prints a JSON Schema for editors.

\b
Examples:
  moulint config
  moulint config agreements/elm.docx
  moulint config --schema > moulint.schema.json
"""


@click.command(help=HELP, short_help="Show the settings that apply to a file.")
@click.argument("path", metavar="[FILE]", required=False)
@_options.json_or_text
@click.option("--schema", is_flag=True, help="Print the JSON Schema of settings files and exit.")
@_options.config
@_options.no_config
def command(
    path: str | None, layout: str, schema: bool, config: str | None, no_config: bool
) -> None:
    """Print the settings."""
    from moulint.cli import _input
    from moulint.config import SettingsError

    if schema:
        from moulint.config.schema import as_json

        _say.exact(as_json())
        return
    from moulint.show import settings as show

    name = path or "."
    folder = os.path.isdir(name)
    try:
        found = _runs.shelf(config, no_config).settings(os.path.join(name, "x") if folder else name)
        applying = found if folder else found.for_file(name)
        _runs.check_settings(applying)
    except SettingsError as error:
        for line in error.lines:
            _say.problem(line)
        _input.stop("these settings cannot be used", error.file)
    if layout == "json":
        _say.exact(show.as_json(name, applying))
    else:
        _say.out(show.as_text(name, applying))
