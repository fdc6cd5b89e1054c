"""Reading a settings file: every mistake in it is told with its line and the nearest valid name."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any

from moulint.config.keys import SEVERITIES, TOP, VERDICTS, Key
from moulint.config.lines import line_of
from moulint.config.settings import Acceptance, Override, Settings

MAX_BYTES = 1024 * 1024


class SettingsError(Exception):
    """Settings that cannot be used; `lines` say why, each with its file and line."""

    def __init__(self, file: str, lines: Iterable[str]) -> None:
        self.file = file
        self.lines = tuple(lines)
        super().__init__("\n".join(self.lines))


def read(path: Path, table: tuple[str, ...] = ()) -> Settings:
    """The settings of a file, or of one table in it. Raises SettingsError."""
    shown = show(path)
    try:
        if path.stat().st_size > MAX_BYTES:
            raise SettingsError(shown, [f"{shown}: larger than {MAX_BYTES // 1024} KB"])
        text = path.read_bytes().decode("utf-8-sig")
        data: Any = tomllib.loads(text)
    except OSError as error:
        reason = error.strerror or str(error)
        raise SettingsError(shown, [f"{shown}: cannot be opened: {reason}"]) from None
    except UnicodeDecodeError:
        raise SettingsError(shown, [f"{shown}: is not UTF-8 text"]) from None
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise SettingsError(shown, [f"{shown}: is not TOML: {error}"]) from None
    for name in table:
        data = data.get(name, {})
    return _Reader(shown, text, table).settings(data, path.parent)


def show(path: Path) -> str:
    """A path as messages show it: from the current folder where it lies inside that."""
    try:
        return path.absolute().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return os.fspath(path)


Where = tuple[str | int, ...]


@dataclass(slots=True)
class _Reader:
    """Reads one file and gathers what is wrong with it."""

    file: str
    text: str
    table: Where
    wrong: list[str] = field(default_factory=list)

    def settings(self, data: Any, folder: Path) -> Settings:
        values = self._table(data, TOP, ())
        origins = {name: self._at((name,)) for name in values}
        if values.get("packs") == ():
            self._mistake(("packs",), "packs: name at least one pack")
        values["accept"] = tuple(
            self._acceptance(one, number) for number, one in enumerate(values.get("accept", ()))
        )
        values["files"] = tuple(
            self._override(one, number) for number, one in enumerate(values.get("files", ()))
        )
        for rule in values.get("locked", ()):
            self._locked(rule, values)
        if self.wrong:
            raise SettingsError(self.file, self.wrong)
        return Settings(file=self.file, folder=folder, origins=origins, **values)

    # --- tables ---

    def _table(self, data: Any, keys: Sequence[Key], where: Where) -> dict[str, Any]:
        """The values of a table that are right; what is wrong is told."""
        if not isinstance(data, dict):
            self._mistake(where, f"{_name(where) or 'moulint'}: must be a table")
            return {}
        known = {key.name: key for key in keys}
        found: dict[str, Any] = {}
        for name, value in data.items():
            at = (*where, name)
            if name not in known:
                self._mistake(at, f'unknown key "{name}"; {_meant(name, known)}')
                continue
            try:
                found[name] = self._value(value, known[name], at)
            except ValueError as error:
                self._mistake(at, f"{name}: {error}")
        for key in keys:
            if key.required and not data.get(key.name):
                self._mistake(where, f"{_name(where)}: {key.name} is missing: {key.about}")
        return found

    def _value(self, value: Any, key: Key, at: Where) -> Any:
        if key.kind == "tables":
            if not isinstance(value, list):
                raise ValueError(f"must be written as [[{key.name}]]")
            return [self._table(one, key.keys, (*at, n)) for n, one in enumerate(value)]
        if key.kind == "severities":
            return self._severities(value, at)
        return _CHECKS[key.kind](value, key)

    def _severities(self, value: Any, at: Where) -> dict[str, dict[str, str]]:
        if not isinstance(value, dict):
            raise ValueError('must be a table: severity = {training = "info"}')
        found: dict[str, dict[str, str]] = {}
        for rule, given in value.items():
            by_verdict = given if isinstance(given, dict) else {"": given}
            for verdict, severity in by_verdict.items():
                if verdict and verdict not in VERDICTS:
                    self._mistake(
                        (*at, rule), f'"{verdict}" is no verdict; {_meant(verdict, VERDICTS)}'
                    )
                if severity not in SEVERITIES:
                    self._mistake(
                        (*at, rule),
                        f'"{severity}" is no severity; {_meant(str(severity), SEVERITIES)}',
                    )
            found[str(rule)] = by_verdict
        return found

    def _acceptance(self, one: Mapping[str, Any], number: int) -> Acceptance:
        at: Where = ("accept", number)
        return Acceptance(
            rule=one.get("rule", ""),
            reason=one.get("reason", ""),
            until=one.get("until"),
            files=one.get("file", ("**",)),
            where=self._at(at),
        )

    def _override(self, one: Mapping[str, Any], number: int) -> Override:
        values = {name: value for name, value in one.items() if name != "match"}
        origins = {name: self._at(("files", number, name)) for name in values}
        return Override(one.get("match", ()), values, origins)

    def _locked(self, rule: str, values: Mapping[str, Any]) -> None:
        """A rule that is locked cannot be left out or accepted further down."""
        if rule in values.get("ignore", ()):
            self._mistake(("ignore",), f'ignore: "{rule}" is locked')
        for one in values["accept"]:
            if one.rule == rule:
                self.wrong.append(f'{one.where}: accept: "{rule}" is locked')
        for one in values["files"]:
            for key in ("ignore", "severity"):
                if rule in one.values.get(key, ()):
                    self.wrong.append(f'{one.origins[key]}: {key}: "{rule}" is locked')
            if "select" in one.values and rule not in one.values["select"]:
                self.wrong.append(
                    f'{one.origins["select"]}: select: leaves out "{rule}", a locked rule'
                )

    # --- places ---

    def _at(self, where: Where) -> str:
        return f"{self.file}:{line_of(self.text, (*self.table, *where))}"

    def _mistake(self, where: Where, says: str) -> None:
        self.wrong.append(f"{self._at(where)}: {says}")


def _name(where: Where) -> str:
    return ".".join(str(part) for part in where if isinstance(part, str))


def _meant(name: str, known: Iterable[str]) -> str:
    from moulint.choose import meant

    return meant(name.replace("-", "_"), list(known))


# --- values --------------------------------------------------------------------------------------


def _texts(value: Any, _: Key) -> tuple[str, ...]:
    if isinstance(value, str) and value.strip():
        return (value,)
    if not isinstance(value, list) or not all(isinstance(one, str) and one for one in value):
        raise ValueError('must be a list of texts: ["one", "two"]')
    return tuple(value)


def _text(value: Any, _: Key) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ValueError("must be a text, and not empty")
    return " ".join(value.split())


def _choice(value: Any, key: Key) -> str:
    if value not in key.choices:
        raise ValueError(f'"{value}" is not possible; {_meant(str(value), key.choices)}')
    return str(value)


def _flag(value: Any, _: Key) -> bool:
    if not isinstance(value, bool):
        raise ValueError("must be true or false")
    return value


def _date(value: Any, _: Key) -> date:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(value)
    except (TypeError, ValueError):
        raise ValueError(f'"{value}" is no date; write it as 2027-06-30') from None


def _actors(value: Any, key: Key) -> dict[str, tuple[str, ...]]:
    if not isinstance(value, dict):
        raise ValueError('must be a table: actors = {officer = ["campus guardian"]}')
    return {str(name): _texts(words, key) for name, words in value.items()}


_CHECKS: dict[str, Callable[[Any, Key], Any]] = {
    "texts": _texts,
    "text": _text,
    "choice": _choice,
    "flag": _flag,
    "date": _date,
    "actors": _actors,
}
