"""Where a report goes: standard output, files, and what was not checked to standard error."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import click

from moulint.cli import _input, _say

if TYPE_CHECKING:
    from moulint.cli._types import Output
    from moulint.model import Report
    from moulint.policy.rule import Rule


def refuse_inputs(outputs: Iterable[Output], inputs: Sequence[str]) -> None:
    """Never write over a file that is to be checked."""
    real = {os.path.realpath(path) for path in inputs}
    for output in outputs:
        if os.path.realpath(output.path) in real:
            raise click.UsageError(
                f"--output would write over {output.path!r}, which is to be checked"
            )


def show(report: Report, rules: Sequence[Rule], layout: str, color: bool, verbose: bool) -> None:
    """The report on standard output."""
    from moulint.report import Options, render

    text = render(layout, report, rules, Options(color, _say.width(), verbose))
    if layout == "text":
        _say.out(text)
    else:
        _say.exact(text)


def write(report: Report, rules: Sequence[Rule], outputs: Iterable[Output]) -> None:
    """The report in files, each whole or not at all."""
    from moulint.atomic import write_text
    from moulint.report import Options, render

    for output in outputs:
        text = render(output.format, report, rules, Options())
        try:
            write_text(output.path, text)
        except OSError as error:
            _input.stop(f"cannot be written: {error.strerror or error}", output.path)


def say_unchecked(report: Report, verbose: bool) -> None:
    """A line for every file that was not checked: silence would look like a clean result."""
    for document in report.documents:
        if document.status == "skipped":
            hint = " (--assume-agreement judges it all the same)"
            _say.problem(f"{document.reason or 'was skipped'}{hint}", document.path)
        if document.status == "failed":
            _say.problem(document.reason or "was not checked", document.path)
            for note in document.notes if verbose else ():
                click.echo(note, err=True)
