"""Where a report goes: standard output, files, and what must not stay unsaid to standard error."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import click

from moulint.cli import _input, _say

if TYPE_CHECKING:
    from moulint.cli._types import Output
    from moulint.run import Ran


def refuse_inputs(outputs: Iterable[Output], inputs: Sequence[str]) -> None:
    """Never write over a file that is to be checked, nor one report over another."""
    real = {os.path.realpath(path): "which is to be checked" for path in inputs}
    for output in outputs:
        path = os.path.realpath(output.path)
        if path in real:
            raise click.UsageError(f"--output would write over {output.path!r}, {real[path]}")
        if os.path.isfile(path) or not os.path.exists(path):
            real[path] = "where another report goes"


def show(ran: Ran, layout: str, color: bool, verbose: bool) -> None:
    """The report on standard output."""
    from moulint.report import Options, render

    text = render(layout, ran.report, ran.rules, Options(color, _say.width(), verbose))
    if layout == "text":
        _say.out(text)
    else:
        _say.exact(text)


def write(ran: Ran, outputs: Iterable[Output]) -> None:
    """The report in files, each whole or not at all."""
    from moulint.report import Options, render

    for output in outputs:
        write_file(output.path, render(output.format, ran.report, ran.rules, Options()))


def write_file(path: str, text: str) -> None:
    """Write a file; leaves with one clear line where that is not possible."""
    from moulint.atomic import write_text

    try:
        write_text(path, text)
    except OSError as error:
        _input.stop(f"cannot be written: {error.strerror or error}", path)


def say_unchecked(ran: Ran, *, verbose: bool, noted: bool) -> None:
    """A line for every file that was not checked: silence would look like a clean result.

    Other problems are said too, except those that the report shows as notes, where it does.
    """
    for problem in ran.problems:
        if not (noted and problem.noted):
            _say.problem(problem.text)
    for document in ran.report.documents:
        if document.status == "skipped":
            hint = " (--assume-agreement judges it all the same)"
            _say.problem(f"{document.reason or 'was skipped'}{hint}", document.path)
        if document.status == "failed":
            _say.problem(document.reason or "was not checked", document.path)
            for note in document.notes if verbose else ():
                click.echo(note, err=True)


def say_accepted(ran: Ran) -> None:
    """How many findings were accepted, where no report says it."""
    accepted = [
        result
        for document in ran.report.documents
        for result in document.results
        if result.accepted is not None
    ]
    if accepted:
        number = len(accepted)
        _say.problem(f"{number} {'finding' if number == 1 else 'findings'} accepted")
