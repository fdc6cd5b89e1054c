"""Reads a policy file: plain data, and the line on which each piece of it stands.

The one YAML reader of policy files, so that what is validated is what is loaded. Plain words mean
what YAML 1.2 says: only `true` and `false` are truth values (`no` and `on` stay words), and a date
stays text. Anchors and tags are refused: a policy file says everything where it is read.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import yaml

Path = tuple[str | int, ...]
"""The way to a piece of data: keys and positions ("met_by", 0, "who")."""

MAX_CHARACTERS = 2_000_000
MAX_DEPTH = 20
"""Policy files nest five deep."""

_CORE = "tag:yaml.org,2002:"
_SCALARS: dict[str, Callable[[str], Any]] = {
    "str": str,
    "null": lambda text: None,
    "bool": lambda text: text.lower() == "true",
    "int": lambda text: int(text, 0) if text[:2] in ("0o", "0x") else int(text),
    "float": lambda text: float(re.sub(r"\.(inf|nan)$", r"\1", text.lower())),
}


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012 (the base class's own shape)


for _name, _pattern, _first in (
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", list("-+0123456789")),
    (
        "float",
        r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)",
        list("-+.0123456789"),
    ),
):
    _Loader.add_implicit_resolver(_CORE + _name, re.compile(f"^(?:{_pattern})$"), _first)


@dataclass(slots=True)
class Read:
    """A file's data, with the line of each key and list item, and what is wrong with its YAML."""

    data: Any = None
    lines: dict[Path, int] = field(default_factory=dict)
    wrong: list[tuple[int, str]] = field(default_factory=list)
    """Line and message."""

    def line(self, path: Path) -> int:
        """The line of a piece of data, or of the nearest thing around it."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


def read(text: str) -> Read:
    """Read the text of a policy file."""
    found = Read()
    if len(text) > MAX_CHARACTERS:
        found.wrong.append((1, "the file is too large for a policy file"))
        return found
    try:
        node = yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        found.wrong.append((mark.line + 1 if mark else 1, _in_plain_words(error)))
        return found
    except yaml.YAMLError:
        found.wrong.append((1, "the file holds characters that YAML does not allow"))
        return found
    if node is None:
        found.wrong.append((1, "the file is empty"))
        return found
    found.data = _Data(found).value(node, ())
    return found


_PLAIN = (
    ("that cannot start any token", "this character cannot stand here (use spaces, not tabs, and "
     "put text that begins with @, ` or % in quotes)"),
    ("expected a single document", "a policy file holds one document; remove the line ---"),
    ("mapping values are not allowed", "a colon makes this look like a key; put text that holds "
     'a colon and a space in "quotes", or write it after > on its own lines'),
    ("could not find expected ':'", "this line is neither a key with a colon nor indented as text"),
    ("did not find expected key", "this line is not indented like the lines it belongs to, or a "
     "quote or bracket above it is not closed"),
    ("did not find expected ',' or ']'", "a list in [brackets] is not closed, or lacks a comma"),
    ("did not find expected ',' or '}'", "a group in {braces} is not closed, or lacks a comma"),
    ("found undefined alias", "text that begins with * must stand in quotes"),
    ("block end", "this line is not indented like the lines it belongs to"),
)  # fmt: skip


def _in_plain_words(error: yaml.MarkedYAMLError) -> str:
    said = f"{error.context or ''} {error.problem or ''}"
    for sign, meaning in _PLAIN:
        if sign in said:
            return meaning
    return f"this is not YAML: {(error.problem or str(error)).strip()}"


class _Data:
    """Turns YAML nodes into data, and notes where each stood."""

    def __init__(self, found: Read) -> None:
        self._found = found
        self._seen: set[int] = set()

    def value(self, node: yaml.Node, path: Path) -> Any:
        line = node.start_mark.line + 1
        self._found.lines.setdefault(path, line)
        if id(node) in self._seen:
            self._wrong(line, "*names are not used in policy files; write the text out")
            return None
        self._seen.add(id(node))
        if len(path) > MAX_DEPTH:
            self._wrong(line, "nested too deeply for a policy file")
            return None
        kind = node.tag.removeprefix(_CORE)
        if isinstance(node, yaml.MappingNode) and kind == "map":
            return self._mapping(node, path)
        if isinstance(node, yaml.SequenceNode) and kind == "seq":
            return [self.value(one, (*path, at)) for at, one in enumerate(node.value)]
        if isinstance(node, yaml.ScalarNode) and kind in _SCALARS:
            try:
                return _SCALARS[kind](node.value)
            except ValueError:
                self._wrong(line, f'"{node.value}" is not what its tag says')
                return None
        self._wrong(
            line, "!tags are not used in policy files; put text that begins with ! in quotes"
        )
        return None

    def _mapping(self, node: yaml.MappingNode, path: Path) -> dict[str, Any]:
        data: dict[str, Any] = {}
        for key_node, value_node in node.value:
            line = key_node.start_mark.line + 1
            if not isinstance(key_node, yaml.ScalarNode):
                self._wrong(line, "a key must be plain words")
                continue
            key = key_node.value
            if key_node.tag != _CORE + "str":
                self._wrong(line, f'key {key or "~"} must be text; put it in quotes: "{key}"')
                continue
            here = (*path, key)
            if key in data:
                first = self._found.lines[here]
                self._wrong(line, f'key "{key}" is given twice (first on line {first})')
                continue
            self._found.lines[here] = line
            data[key] = self.value(value_node, here)
        return data

    def _wrong(self, line: int, text: str) -> None:
        self._found.wrong.append((line, text))
