"""Options that several commands share, so that they mean the same everywhere."""

from __future__ import annotations

import click

packs = click.option(
    "--pack",
    "packs",
    multiple=True,
    metavar="NAME|FOLDER",
    help="Use this rule pack instead of the core pack: a name, or a folder of rules. Repeatable.",
)
config = click.option(
    "--config", metavar="FILE", help="Use this settings file for every file checked."
)
no_config = click.option("--no-config", is_flag=True, help="Use no settings file.")
view = click.option(
    "--text",
    "view",
    type=click.Choice(["proposed", "original"]),
    help="Of a Word file with tracked changes: the text with all changes accepted (the default), "
    "or with all rejected.",
)
stdin_name = click.option(
    "--stdin-name",
    metavar="NAME",
    help="Name for what is read from standard input; its ending says what it is (mou.txt). Without "
    "it, a Word file is known by its first bytes, and anything else is read as Markdown.",
)
color = click.option(
    "--color/--no-color",
    default=None,
    help="Paint the output, or never. Without either it is painted on a terminal, unless NO_COLOR "
    "is set.",
)
json_or_text = click.option(
    "--format",
    "layout",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="Layout of the answer.",
)
