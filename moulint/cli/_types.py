"""Kinds of option values, each with a helpful answer to a wrong one."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import click
from click.shell_completion import CompletionItem

if TYPE_CHECKING:
    Text = click.ParamType[str]
    Any_ = click.ParamType[object]
else:
    Text = Any_ = click.ParamType


class ReportName(Text):
    """The name of a report format."""

    name = "format"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The name as it is, where there is such a format."""
        from moulint.choose import meant
        from moulint.report import names

        if value not in names():
            self.fail(f"there is no report format {value!r}; {meant(value, names())}", param, ctx)
        return value

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """The formats that begin so."""
        from moulint.report import names

        return [CompletionItem(name) for name in names() if name.startswith(incomplete)]


class Output(NamedTuple):
    """A report to be written into a file."""

    format: str
    path: str


class OutputFile(Any_):
    """NAME=FILE."""

    name = "name=file"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> Output:
        """The format and the file; the file's folder must exist."""
        import os

        if isinstance(value, Output):
            return value
        name, sign, path = str(value).partition("=")
        if not sign or not path:
            self.fail(f"{value!r} is not NAME=FILE, as in sarif=moulint.sarif", param, ctx)
        if path == "-":
            self.fail(f"for standard output use --format {name} instead", param, ctx)
        folder = os.path.dirname(path) or "."
        if not os.path.isdir(folder):
            self.fail(f"there is no folder {folder!r} to write {path!r} into", param, ctx)
        if os.path.isdir(path):
            self.fail(f"{path!r} is a folder, not a file", param, ctx)
        return Output(ReportName().convert(name, param, ctx), path)


class RuleName(Text):
    """The id of a rule; which rules there are depends on the packs and is told later."""

    name = "rule"

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """The rules of the core pack that begin so."""
        from moulint.policy import packs

        return [
            CompletionItem(rule.id, help=rule.title)
            for rule in packs.load("core").rules
            if rule.id.startswith(incomplete)
        ]
