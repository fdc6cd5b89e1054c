"""The JSON Schema of a settings file, for editors that complete and check while one writes."""

from __future__ import annotations

import json
from typing import Any

from moulint.config.keys import SEVERITIES, TOP, VERDICTS, Key

_TEXTS = {
    "anyOf": [
        {"type": "string", "minLength": 1},
        {"type": "array", "items": {"type": "string", "minLength": 1}},
    ]
}
_SEVERITY = {"enum": list(SEVERITIES)}


def schema() -> dict[str, Any]:
    """The schema, made from the table of keys."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Settings of moulint (.moulint.toml)",
        **_table(TOP),
    }


def as_json() -> str:
    """The same as JSON."""
    return json.dumps(schema(), indent=2) + "\n"


def _table(keys: tuple[Key, ...]) -> dict[str, Any]:
    made: dict[str, Any] = {
        "type": "object",
        "additionalProperties": False,
        "properties": {key.name: {"description": key.about, **_value(key)} for key in keys},
    }
    required = [key.name for key in keys if key.required]
    return {**made, "required": required} if required else made


def _value(key: Key) -> dict[str, Any]:
    match key.kind:
        case "texts":
            return dict(_TEXTS)
        case "choice":
            return {"enum": list(key.choices)}
        case "flag":
            return {"type": "boolean"}
        case "actors":
            return {"type": "object", "additionalProperties": _TEXTS}
        case "tables":
            return {"type": "array", "items": _table(key.keys)}
        case "severities":
            by_verdict = {
                "type": "object",
                "additionalProperties": False,
                "properties": dict.fromkeys(VERDICTS, _SEVERITY),
            }
            return {"type": "object", "additionalProperties": {"anyOf": [_SEVERITY, by_verdict]}}
        case "text":
            return {"type": "string", "minLength": 1}
        case "date":
            return {"type": "string", "format": "date"}
