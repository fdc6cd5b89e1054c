"""moulint check: judge agreements and report."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from moulint.cli import _options, _say
from moulint.cli._types import Output, OutputFile, ReportName, RuleName

if TYPE_CHECKING:
    from moulint.model import View
    from moulint.outcome import FailOn

HELP = """
Check agreements against every requirement, and report.

PATH is a Word file (.docx, .docm, .dotx, .dotm), Markdown (.md, .markdown) or plain text
(.txt); a folder, searched through for such files (not hidden ones, and not installed packages);
or - for standard input. A text that does not look like an agreement between a school and a
police body is not judged.

\b
Verdicts:
  met           binding words satisfy the requirement, and nothing takes them back
  weak          the words do not bind, bind the wrong party, or cover a part only
  conflicting   some provision says the opposite
  missing       nothing speaks to the requirement

\b
Exit codes:
  0   nothing found at or above the threshold
  1   findings
  2   something could not be checked: a wrong option, a file that is missing, empty,
      encrypted or broken, or a file named here that is no agreement. What was not
      checked is said on standard error, a line each. The other files are still
      checked; where there are findings too, the exit code is 2.

The threshold is a severity, set with --fail-on. What is missing or conflicting is an error and
what is weak is a warning, unless the rule says otherwise; "info" adds findings that a rule only
mentions. Findings that moulint is not sure of are reported, and fail nothing unless
--fail-unsure is given.

Settings are read from the nearest .moulint.toml, or [tool.moulint] in pyproject.toml, above each
file; options given here count more. `moulint config FILE` shows what applies.

\b
Examples:
  moulint check mou.docx
  moulint check agreements/ --format markdown > summary.md
  moulint check mou.docx --output sarif=mou.sarif --output html=mou.html
  moulint check mou.docx --select training --select principal-input
  moulint check mou.docx --text original
  git show main:mou.md | moulint check - --stdin-name mou.md
"""


@click.command(help=HELP, short_help="Check agreements and report.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option(
    "--format",
    "layout",
    type=ReportName(),
    default="text",
    show_default=True,
    metavar="NAME",
    help="Report on standard output; `moulint check --formats` lists the names.",
)
@click.option(
    "--output",
    "outputs",
    multiple=True,
    type=OutputFile(),
    metavar="NAME=FILE",
    help="Write a report of this format into a file besides. Repeatable.",
)
@click.option(
    "--formats",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=lambda ctx, _option, value: _show_formats(ctx, value),
    help="List the report formats and exit.",
)
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "info", "never"]),
    help="Least severity that makes the exit code 1.  [default: warning]",
)
@click.option("--fail-unsure", is_flag=True, help="Let findings of low confidence count as well.")
@click.option(
    "--select", multiple=True, type=RuleName(), metavar="RULE", help="Only this rule. Repeatable."
)
@click.option(
    "--ignore", multiple=True, type=RuleName(), metavar="RULE", help="Not this rule. Repeatable."
)
@_options.packs
@_options.view
@click.option(
    "--assume-agreement",
    is_flag=True,
    help="Judge every text, also one that does not look like such an agreement.",
)
@click.option(
    "--skip-others",
    is_flag=True,
    help="Let a file named here be no agreement: it is skipped with a note, as one found in a "
    "folder is.",
)
@click.option(
    "--baseline",
    metavar="FILE",
    help="Let findings that this file knows not count; `moulint baseline write` makes it.",
)
@click.option("--no-accept", is_flag=True, help="Count findings that somebody accepted, too.")
@_options.config
@_options.no_config
@click.option("--no-cache", is_flag=True, help="Judge files anew that have not changed.")
@_options.stdin_name
@_options.color
@click.option("-q", "--quiet", is_flag=True, help="Print no report; the exit code says it all.")
@click.option("-v", "--verbose", is_flag=True, help="Print every place, source and detail.")
def command(
    paths: tuple[str, ...],
    layout: str,
    outputs: tuple[Output, ...],
    fail_on: FailOn | None,
    fail_unsure: bool,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    packs: tuple[str, ...],
    view: View | None,
    assume_agreement: bool,
    skip_others: bool,
    baseline: str | None,
    no_accept: bool,
    config: str | None,
    no_config: bool,
    no_cache: bool,
    stdin_name: str | None,
    color: bool | None,
    quiet: bool,
    verbose: bool,
) -> None:
    """Check the files and leave with the exit code."""
    from moulint.cli import _reports, _runs
    from moulint.run import Asked

    asked = Asked(
        packs=packs,
        select=select,
        ignore=ignore,
        view=view,
        assume_agreement=assume_agreement,
        fail_on=fail_on,
        fail_unsure=fail_unsure,
        skip_others=skip_others,
        accept=not no_accept,
        baseline=baseline,
    )
    ran = _runs.run(
        paths,
        asked,
        _runs.shelf(config, no_config),
        cache=not no_cache,
        stdin_name=stdin_name,
        before=lambda found: _reports.refuse_inputs(outputs, [one.path for one in found]),
    )
    _reports.write(ran, outputs)
    _reports.say_unchecked(ran, verbose=verbose, noted=layout == "text" and not quiet)
    if quiet:
        _reports.say_accepted(ran)
    else:
        _reports.show(ran, layout, _say.color(color), verbose)
    raise SystemExit(int(ran.code))


def _show_formats(ctx: click.Context, value: bool) -> None:
    if value and not ctx.resilient_parsing:
        from moulint.report import names

        _say.out("".join(f"{name}\n" for name in names()))
        ctx.exit()
