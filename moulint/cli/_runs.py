"""Checking files for a command: with settings, cache, standard input and progress."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from moulint.cli import _chosen, _input

if TYPE_CHECKING:
    from moulint.cache import Cache
    from moulint.config import Settings, Shelf
    from moulint.find import Found
    from moulint.run import Asked, Ran

A_HANDFUL = 5
"""Files that are checked before anybody wonders."""


def shelf(config: str | None, no_config: bool) -> Shelf:
    """The settings files that decide."""
    from moulint.config import Shelf

    if config is not None and not Path(config).is_file():
        raise click.UsageError(f"--config: there is no file {config!r}")
    return Shelf(Path(config) if config else None, none=no_config)


def run(
    paths: Sequence[str],
    asked: Asked,
    settings: Shelf,
    *,
    cache: bool,
    stdin_name: str | None,
    before: Callable[[Sequence[Found]], None],
) -> Ran:
    """Check all files; `before` sees which they are, and may refuse."""
    from moulint.choose import UnknownRule
    from moulint.run import Run

    _chosen.packs(asked.packs)  # a wrong name is told before anything is checked
    made = Run(asked, settings, _cache() if cache else None)
    found = made.find(paths)
    before(found)
    try:
        with _progress(found) as files:
            for one in files:
                if one.path == _input.STDIN:
                    made.check_bytes(*_input.stdin(stdin_name))
                else:
                    made.check(one)
    except UnknownRule as error:
        raise click.UsageError(str(error)) from None
    return made.ran()


def _cache() -> Cache | None:
    from moulint.cache import Cache, folder

    where = folder()
    return Cache(where) if where else None


@contextmanager
def _progress(found: Sequence[Found]) -> Iterator[Iterable[Found]]:
    """The files, with a bar on standard error where a person watches and there are many."""
    if len(found) <= A_HANDFUL or not sys.stderr.isatty():
        yield found
        return
    with click.progressbar(
        found, label="checking", file=sys.stderr, item_show_func=_shown, show_eta=False
    ) as bar:
        yield bar
    sys.stderr.write("\x1b[1A\x1b[2K")


def _shown(found: Found | None) -> str | None:
    from moulint.report._clean import one_line

    return one_line(Path(found.path).name) if found else None


def check_settings(settings: Settings) -> None:
    """See whether the packs and rules that settings name exist. Raises SettingsError."""
    from moulint.run import Asked
    from moulint.run.plans import Plans

    Plans(Asked()).plan(settings)
