"""moulint rules: the requirements there are."""

from __future__ import annotations

import click

from moulint.cli import _chosen, _options, _say

HELP = """
List the requirements of the core pack, or of the packs named.

"Rests on" is the strongest source of a requirement: law, regulation, guidance or practice.

\b
Examples:
  moulint rules
  moulint rules --format json
  moulint rules --pack ./our-rules
"""


@click.command(help=HELP, short_help="List the requirements.")
@_options.json_or_text
@_options.packs
def command(layout: str, packs: tuple[str, ...]) -> None:
    """Print the table."""
    from moulint.show import rules

    found = _chosen.packs(packs)
    if layout == "json":
        _say.exact(rules.as_json(rules.data(found)))
    else:
        _say.out(rules.table(found, _say.width()))
