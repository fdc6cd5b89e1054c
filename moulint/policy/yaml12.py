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

Event = Any
"""An event of the YAML package, whose own types say less than it gives."""

MAX_CHARACTERS = 2_000_000
MAX_DEPTH = 20
"""Policy files nest five deep."""

_PLAIN_VALUES: tuple[tuple[re.Pattern[str], Callable[[str], Any]], ...] = (
    (re.compile(r"~|null|Null|NULL|"), lambda text: None),
    (re.compile(r"true|True|TRUE|false|False|FALSE"), lambda text: text.lower() == "true"),
    (re.compile(r"-?[1-9][0-9]{0,17}|0"), int),
    (re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?"), float),
)
"""What a word without quotes means when it is not text: what YAML 1.2 has for JSON's values.

A number that would not be written back the same way (007, 0x1F) stays text.
"""


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
    parser = getattr(yaml, "CSafeLoader", yaml.SafeLoader)(text)
    try:
        found.data = _Data(found, parser.get_event).document()
    except _Stop as stop:
        found.wrong.append(stop.args)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        found.wrong.append((mark.line + 1 if mark else 1, _in_plain_words(error)))
    except yaml.YAMLError:
        found.wrong.append((1, "the file holds characters that YAML does not allow"))
    finally:
        parser.dispose()
    return found


_MEANINGS = (
    ("found a tab", "use spaces and not tabs to indent"),
    ("that cannot start any token", "this character cannot stand here (use spaces, not tabs, and "
     "put text that begins with @, ` or % in quotes)"),
    ("mapping values are not allowed", "a colon makes this look like a key; put text that holds "
     'a colon and a space in "quotes", or write it after > on its own lines'),
    ("could not find expected ':'", "this line is neither a key with a colon nor indented as text"),
    ("did not find expected key", "this line is not indented like the lines it belongs to, or a "
     "quote or bracket above it is not closed"),
    ("did not find expected ',' or ']'", "a list in [brackets] is not closed, or lacks a comma"),
    ("did not find expected ',' or '}'", "a group in {braces} is not closed, or lacks a comma"),
    ("block end", "this line is not indented like the lines it belongs to"),
)  # fmt: skip


def _in_plain_words(error: yaml.MarkedYAMLError) -> str:
    said = f"{error.context or ''} {error.problem or ''}"
    for sign, meaning in _MEANINGS:
        if sign in said:
            return meaning
    return f"this is not YAML: {(error.problem or str(error)).strip()}"


class _Stop(Exception):
    """What is wrong makes the rest of the file unreadable: line and message."""


class _Data:
    """Builds data from the parser's events, and notes where each piece stood.

    Built here and not by the YAML package because its own building has no bound on nesting: a file
    of brackets would end the whole program.
    """

    def __init__(self, found: Read, next_event: Callable[[], Event]) -> None:
        self._found = found
        self._next = next_event

    def document(self) -> Any:
        """The one document of the file."""
        self._next()  # the stream begins
        event = self._next()
        if isinstance(event, yaml.StreamEndEvent):
            raise _Stop(1, "the file is empty")
        data = self._value(self._next(), ())
        self._next()  # the document ends
        event = self._next()
        if not isinstance(event, yaml.StreamEndEvent):
            raise _Stop(_line(event), "a policy file holds one document; remove the line ---")
        return data

    def _value(self, event: Event, path: Path) -> Any:
        self._found.lines.setdefault(path, _line(event))
        self._refuse_marks(event)
        if len(path) > MAX_DEPTH:
            raise _Stop(_line(event), "nested too deeply for a policy file")
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(path)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(path)
        return _scalar(event)

    def _sequence(self, path: Path) -> list[Any]:
        data: list[Any] = []
        while not isinstance(event := self._next(), yaml.SequenceEndEvent):
            data.append(self._value(event, (*path, len(data))))
        return data

    def _mapping(self, path: Path) -> dict[str, Any]:
        data: dict[str, Any] = {}
        while not isinstance(event := self._next(), yaml.MappingEndEvent):
            line = _line(event)
            self._refuse_marks(event)
            if not isinstance(event, yaml.ScalarEvent):
                raise _Stop(line, "a key must be plain words")
            key = event.value
            if not isinstance(_scalar(event), str):
                self._wrong(line, f'key {key or "~"} must be text; put it in quotes: "{key}"')
            here = (*path, key)
            if key in data:
                first = self._found.lines[here]
                self._wrong(line, f'key "{key}" is given twice (first on line {first})')
                here = (*path, f"{key} ")
            self._found.lines[here] = line
            data.setdefault(key, self._value(self._next(), here))
        return data

    def _refuse_marks(self, event: Event) -> None:
        if isinstance(event, yaml.AliasEvent):
            raise _Stop(_line(event), "text that begins with * must stand in quotes")
        if event.anchor is not None:
            raise _Stop(_line(event), "text that begins with & must stand in quotes")
        if event.tag is not None:
            raise _Stop(_line(event), "text that begins with ! must stand in quotes")

    def _wrong(self, line: int, text: str) -> None:
        self._found.wrong.append((line, text))


def _line(event: Event) -> int:
    return int(event.start_mark.line) + 1


def _scalar(event: Event) -> Any:
    text: str = event.value
    if event.implicit[0]:  # written without quotes
        for shape, value in _PLAIN_VALUES:
            if shape.fullmatch(text):
                return value(text)
    return text
