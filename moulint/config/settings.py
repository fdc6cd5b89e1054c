"""What a settings file says, as data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from moulint.config.globs import matches
from moulint.model import Severity, View
from moulint.outcome import FailOn

Severities = Mapping[str, Mapping[str, Severity]]
"""By rule, then by verdict; "" stands for every verdict."""


@dataclass(frozen=True, slots=True)
class Acceptance:
    """A finding that the settings accept."""

    rule: str
    reason: str
    until: date | None
    files: tuple[str, ...]
    """Patterns of the files it is for."""
    where: str
    """File and line."""


@dataclass(frozen=True, slots=True)
class Override:
    """Settings for some files only."""

    match: tuple[str, ...]
    values: Mapping[str, Any] = field(hash=False)
    """By name of a field of `Settings`."""
    origins: Mapping[str, str] = field(hash=False)


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that can be set; as it is where nothing is."""

    file: str = ""
    """The settings file, as it is shown; "" for none."""
    folder: Path = Path()
    """Where it lies: patterns and paths in it start here."""
    packs: tuple[str, ...] = ("core",)
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Severities = field(default_factory=dict)
    fail_on: FailOn = "warning"
    fail_unsure: bool = False
    text: View = "proposed"
    assume_agreement: bool = False
    accept_in_document: bool = True
    locked: tuple[str, ...] = ()
    baseline: str = ""
    actors: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    accept: tuple[Acceptance, ...] = ()
    files: tuple[Override, ...] = ()
    origins: Mapping[str, str] = field(default_factory=dict)
    """By key, the file and line that set it; absent for what nobody set."""

    def inside(self, path: str) -> str:
        """The path as patterns see it: below the settings file, with forward slashes."""
        whole = Path(path).absolute()
        try:
            return whole.relative_to(self.folder.absolute()).as_posix()
        except ValueError:
            return whole.name

    def wants(self, path: str) -> bool:
        """Whether a file found in a folder is to be checked."""
        name = self.inside(path)
        if self.include and not matches(name, self.include):
            return False
        return not matches(name, self.exclude)

    def for_file(self, path: str) -> Settings:
        """The settings of one file: its overrides applied in order, the later over the earlier."""
        name = self.inside(path)
        found = self
        for override in self.files:
            if matches(name, override.match):
                found = found._with(override)
        accept = tuple(one for one in self.accept if matches(name, one.files))
        return replace(found, accept=accept, files=())

    def _with(self, override: Override) -> Settings:
        values = dict(override.values)
        if "ignore" in values:
            values["ignore"] = (*self.ignore, *values["ignore"])
        if "severity" in values:
            values["severity"] = {**self.severity, **values["severity"]}
        return replace(self, **values, origins={**self.origins, **override.origins})
