"""moulint baseline: known findings, which do not count again."""

from __future__ import annotations

import click

from moulint.cli import _options, _say

HELP = """
Keep the findings that are known, so that only new and worse ones count.

Findings are matched by the rule, the verdict and the deciding words, never by line. A finding whose
verdict got worse is new; one that got better is still known, until the baseline is written anew.

\b
Examples:
  moulint baseline write agreements/
  moulint check agreements/ --baseline moulint-baseline.json
"""

WRITE = """
Write the findings in PATH... into a baseline.

\b
Examples:
  moulint baseline write agreements/
  moulint baseline write agreements/ --output known.json
"""


@click.group(help=HELP, short_help="Keep known findings from counting.")
def command() -> None:
    """Run the subcommand."""


@command.command(help=WRITE, short_help="Write the findings of today.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option(
    "--output",
    metavar="FILE",
    help="The baseline to write.  [default: moulint-baseline.json]",
)
@_options.packs
@_options.view
@_options.config
@_options.no_config
def write(
    paths: tuple[str, ...],
    output: str | None,
    packs: tuple[str, ...],
    view: str | None,
    config: str | None,
    no_config: bool,
) -> None:
    """Check the files and write what is found."""
    from moulint.baseline import NAME, made_of
    from moulint.cli import _reports, _runs
    from moulint.cli._types import Output
    from moulint.report._words import count
    from moulint.run import Asked

    file = output or NAME
    ran = _runs.run(
        paths,
        Asked(packs=packs, view="original" if view == "original" else None, new_baseline=True),
        _runs.shelf(config, no_config),
        cache=True,
        stdin_name=None,
        before=lambda found: _reports.refuse_inputs(
            [Output("baseline", file)], [one.path for one in found]
        ),
    )
    _reports.say_unchecked(ran, verbose=False, noted=False)
    _reports.write_file(file, made_of(ran.report, file))
    known = sum(
        result.verdict.value != "met" and result.accepted is None
        for document in ran.report.documents
        for result in document.results
    )
    _say.out(f"{file}: {count(known, 'finding')} known from now on\n")
    raise SystemExit(2 if ran.code == 2 else 0)
