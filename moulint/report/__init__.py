"""Reports: one module an output, found by its name; adding a format is adding a file here."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, cast

from moulint.model import Report
from moulint.policy.rule import Rule

__all__ = ["Options", "names", "render"]


@dataclass(frozen=True, slots=True)
class Options:
    """How a report is laid out, for the formats that ask."""

    color: bool = False
    width: int = 80
    verbose: bool = False


class _Format(Protocol):
    def render(self, report: Report, rules: Sequence[Rule], options: Options) -> str: ...


def names() -> tuple[str, ...]:
    """The formats there are, in alphabetical order; none of them is imported."""
    found = (module.name for module in pkgutil.iter_modules(__path__))
    return tuple(sorted(name for name in found if not name.startswith("_")))


def render(name: str, report: Report, rules: Sequence[Rule], options: Options) -> str:
    """The report in the format of that name; only that format's module is imported."""
    if name not in names():
        raise ValueError(f"there is no report format {name!r}; there are {', '.join(names())}")
    module = cast(_Format, importlib.import_module(f"{__name__}.{name}"))
    return module.render(report, rules, options)
