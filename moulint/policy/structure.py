"""The shape of a policy file, checked against its JSON Schema and told in plain words.

The schemas stand in `schema/`; a new key of rule files is one line there. Three words of them are
our own: `x-says` is the message for a value that breaks a `pattern` or an `anyOf`, and `x-names`
marks values that name a word list ("list"), an actor ("actor") or a family of lists ("family").
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path as FilePath
from typing import TYPE_CHECKING, Any

from moulint.policy.mistakes import did_you_mean
from moulint.policy.yaml12 import Path

if TYPE_CHECKING:
    from jsonschema import Draft202012Validator

Wrong = tuple[Path, str]
"""Where a mistake stands in the data, and what it is."""

Error = Any
"""A ValidationError of jsonschema, whose fields its own types leave open."""


@cache
def schema(name: str) -> dict[str, Any]:
    """The schema "rule", "pack", "vocabulary" or "verbs"."""
    folder = FilePath(__file__).parent / "schema"
    if name == "verbs":
        words = schema("vocabulary")
        return {**words["$defs"]["verbs"], "$defs": words["$defs"]}
    data: dict[str, Any] = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
    return data


@cache
def _validator(name: str) -> Draft202012Validator:
    from jsonschema import Draft202012Validator

    return Draft202012Validator(schema(name))


def wrong(name: str, data: Any) -> Iterator[Wrong]:
    """Everything in a file's data that its schema does not allow."""
    for error in _validator(name).iter_errors(data):
        if "propertyNames" in error.absolute_schema_path:
            yield from _bad_key(error)
        else:
            yield from _TOLD.get(str(error.validator), _as_it_says)(error)


def named(name: str, data: Any) -> Iterator[tuple[Path, str, str]]:
    """Every name of a word list in a file's data: where, "list", "actor" or "family", the name."""
    yield from _named(data, schema(name), schema(name), ())


def _named(
    data: Any, part: Mapping[str, Any], whole: Mapping[str, Any], path: Path
) -> Iterator[tuple[Path, str, str]]:
    if "$ref" in part:
        yield from _named(data, whole["$defs"][part["$ref"].rpartition("/")[2]], whole, path)
    if kind := part.get("x-names"):
        values = (
            [((*path, at), one) for at, one in enumerate(data)]
            if isinstance(data, list)
            else [(path, data)]
        )
        yield from ((where, kind, one) for where, one in values if isinstance(one, str))
    elif isinstance(data, list) and "items" in part:
        for at, one in enumerate(data):
            yield from _named(one, part["items"], whole, (*path, at))
    elif isinstance(data, dict):
        for key, one in data.items():
            known = part.get("properties", {}).get(key) or part.get("additionalProperties")
            if isinstance(known, dict):
                yield from _named(one, known, whole, (*path, key))
            if isinstance(part.get("propertyNames"), dict):
                yield from _named(key, part["propertyNames"], whole, (*path, key))


# --- in plain words ------------------------------------------------------------------------------

_KINDS = {
    "string": "text",
    "array": "a list",
    "object": "a group of keys",
    "integer": "a whole number",
    "boolean": "true or false",
}


def _label(error: Error) -> str:
    """What a person calls the value: the key, or the key and which of its items."""
    path = list(error.absolute_path)
    key = next((one for one in reversed(path) if isinstance(one, str)), "the file")
    return f"{key}, item {path[-1] + 1}," if path and isinstance(path[-1], int) else str(key)


def _at(error: Error) -> Path:
    return tuple(error.absolute_path)


def _unknown_keys(error: Error) -> Iterator[Wrong]:
    known = list(error.schema.get("properties", {}))
    for key in error.instance:
        if key not in known:
            near = did_you_mean(key, known) or f"; the keys here are {', '.join(known)}"
            yield (*_at(error), key), f'key "{key}" is unknown{near}'


def _missing_key(error: Error) -> Iterator[Wrong]:
    """jsonschema gives one error for each missing key, and names it only in its message."""
    for key in error.validator_value:
        if error.message.startswith(repr(key)):
            about = error.schema.get("properties", {}).get(key, {}).get("description", "")
            yield (
                _at(error),
                f'key "{key}" is missing' + (f" ({about.rstrip('.')})" if about else ""),
            )


def _kind(error: Error) -> Iterator[Wrong]:
    value = error.instance
    wanted = error.validator_value
    kinds = [wanted] if isinstance(wanted, str) else wanted
    asked = " or ".join(_KINDS[kind] for kind in kinds)
    if value is None:
        text = f"{_label(error)} is empty; it must be {asked}"
    elif "string" in kinds and isinstance(value, bool | int | float):
        written = json.dumps(value)
        text = f'{_label(error)} must be {asked}; put {written} in quotes: "{written}"'
    else:
        text = f"{_label(error)} must be {asked}"
    yield _at(error), text


def _not_among(error: Error) -> Iterator[Wrong]:
    value, known = error.instance, [str(one) for one in error.validator_value]
    written = value if isinstance(value, str) else json.dumps(value)
    near = did_you_mean(str(written), known) or f"; it must be one of {', '.join(known)}"
    yield _at(error), f'{_label(error)} "{written}" is unknown{near}'


def _own_words(error: Error) -> Iterator[Wrong]:
    says = error.schema.get("x-says", "is not allowed here")
    value = (
        f' "{error.instance}"' if isinstance(error.instance, str) and error.instance.strip() else ""
    )
    label = "this pattern" if error.validator == "anyOf" else _label(error)
    yield _at(error), f"{label}{value} {says}"


def _bad_key(error: Error) -> Iterator[Wrong]:
    key, path = str(error.instance), (*_at(error), str(error.instance))
    if error.validator == "enum":
        known = ", ".join(error.validator_value)
        yield path, f'key "{key}" has no effect here; the keys here are {known}'
    else:
        yield path, f'key "{key}" {error.schema.get("x-says", "is not allowed here")}'


def _empty(error: Error) -> Iterator[Wrong]:
    yield _at(error), f"{_label(error)} is empty; give at least one, or leave the key out"


def _too_small(error: Error) -> Iterator[Wrong]:
    yield _at(error), f"{_label(error)} must be at least {error.validator_value}"


def _twice(error: Error) -> Iterator[Wrong]:
    yield _at(error), f"{_label(error)} names the same thing twice"


def _needs(error: Error) -> Iterator[Wrong]:
    for key, others in error.validator_value.items():
        lacking = [one for one in others if one not in error.instance]
        if key in error.instance and lacking:
            yield (*_at(error), key), f'key "{key}" has an effect only together with {lacking[0]}'


def _as_it_says(error: Error) -> Iterator[Wrong]:
    yield _at(error), f"{_label(error)}: {error.message}"


_TOLD: dict[str, Callable[[Error], Iterator[Wrong]]] = {
    "additionalProperties": _unknown_keys,
    "required": _missing_key,
    "type": _kind,
    "enum": _not_among,
    "pattern": _own_words,
    "anyOf": _own_words,
    "minItems": _empty,
    "minProperties": _empty,
    "minimum": _too_small,
    "uniqueItems": _twice,
    "dependentRequired": _needs,
}
