"""On which line of a TOML file a key stands, for messages: the parser does not say."""

from __future__ import annotations

import re
from collections.abc import Sequence

_HEADER = re.compile(r"\s*\[(\[)?\s*([^\]]+?)\s*\]")
_KEY = re.compile(r"([\w.\"' \t-]+)=")

Path = Sequence[str | int]


def line_of(text: str, path: Path) -> int:
    """The line of the key, or of the nearest table around it that can be found; 1 at worst."""
    wanted = [str(part) for part in path]
    best, depth = 1, 0
    for number, found in _keys(text):
        same = 0
        while same < min(len(found), len(wanted)) and found[same] == wanted[same]:
            same += 1
        if same == len(found) and same > depth:
            best, depth = number, same
    return best


def _keys(text: str) -> list[tuple[int, list[str]]]:
    """Each header and key with its line and whole path; tables of a list are counted from 0."""
    found: list[tuple[int, list[str]]] = []
    table: list[str] = []
    counts: dict[str, int] = {}
    for number, line in enumerate(text.splitlines(), 1):
        if header := _HEADER.match(line):
            table = _parts(header[2])
            if header[1]:
                name = ".".join(table)
                counts[name] = counts.get(name, -1) + 1
                table = [*table, str(counts[name])]
            found.append((number, table))
        elif key := _KEY.match(line):
            found.append((number, [*table, *_parts(key[1])]))
    return found


def _parts(name: str) -> list[str]:
    return [part.strip().strip("\"'") for part in re.findall(r"\"[^\"]*\"|'[^']*'|[^.]+", name)]
