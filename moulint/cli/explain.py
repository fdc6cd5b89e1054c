"""moulint explain: one requirement, with its sources."""

from __future__ import annotations

import click

from moulint.cli import _chosen, _options, _say
from moulint.cli._types import RuleName

HELP = """
Explain one requirement: what it requires, why, who asks for it and with what legal force, what is
recommended besides, wording that meets it, and cases that show its verdicts.

\b
Examples:
  moulint explain training
  moulint explain training --verbose          every case
  moulint explain training --format json
"""


@click.command(help=HELP, short_help="Explain one requirement.")
@click.argument("rule", type=RuleName(), metavar="RULE")
@_options.json_or_text
@_options.packs
@click.option("-v", "--verbose", is_flag=True, help="Show every case.")
def command(rule: str, layout: str, packs: tuple[str, ...], verbose: bool) -> None:
    """Print the page."""
    from moulint.show import rules

    pack, found = _chosen.rule(packs, rule)
    cases = _chosen.cases(pack, found)
    if layout == "json":
        _say.exact(rules.as_json(rules.page_data(found, cases)))
    else:
        _say.out(rules.page(found, cases, width=_say.width(), verbose=verbose))
