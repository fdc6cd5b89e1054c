"""The settings that apply to a file, each with the place that sets it."""

from __future__ import annotations

import json
from typing import Any

from moulint.config import Settings
from moulint.config.keys import TOP
from moulint.report._clean import one_line


def as_text(path: str, settings: Settings) -> str:
    """A line for each setting: its value, and the file and line that set it."""
    rows = [(name, _shown(value), _origin(name, settings)) for name, value in _values(settings)]
    sizes = [max(len(row[column]) for row in rows) for column in (0, 1)]
    written = [f"{path}: settings of {settings.file or 'no file, all as they come'}", ""]
    for name, value, origin in rows:
        written.append(f"  {name:<{sizes[0]}}  {value:<{min(sizes[1], 48)}}  {origin}".rstrip())
    for one in settings.accept:
        until = f" until {one.until}" if one.until else ""
        written.append(f"  accepts {one.rule}{until}: {one.reason} ({one.where})")
    return "".join(one_line(line) + "\n" for line in written)


def as_json(path: str, settings: Settings) -> str:
    """The same as JSON."""
    values = {
        name: {"value": value, "from": _origin(name, settings)} for name, value in _values(settings)
    }
    accept = [
        {
            "rule": one.rule,
            "reason": one.reason,
            "until": one.until.isoformat() if one.until else None,
            "from": one.where,
        }
        for one in settings.accept
    ]
    made = {"path": path, "file": settings.file or None, "settings": values, "accept": accept}
    return json.dumps(made, indent=2) + "\n"


def _values(settings: Settings) -> list[tuple[str, Any]]:
    return [(key.name, getattr(settings, key.name)) for key in TOP if key.kind != "tables"]


def _origin(name: str, settings: Settings) -> str:
    return settings.origins.get(name, "as it comes")


def _shown(value: Any) -> str:
    if isinstance(value, str):
        return value or "–"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return ", ".join(value) or "–"
    return json.dumps(value, ensure_ascii=False) if value else "–"
