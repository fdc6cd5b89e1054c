"""Patterns for files, as people know them from .gitignore.

`*` stands for anything within a name, `**` for any folders; a pattern without a slash is looked for
at any depth, and one that names a folder takes everything in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache


def matches(path: str, patterns: Iterable[str]) -> bool:
    """Whether a path with forward slashes fits one of the patterns."""
    return any(_compiled(pattern).fullmatch(path) for pattern in patterns)


@lru_cache(maxsize=512)
def _compiled(pattern: str) -> re.Pattern[str]:
    text = pattern.replace("\\", "/").removeprefix("./")
    anywhere = "/" not in text.rstrip("/")
    text = text.strip("/")
    made = "(?:.*/)?" if anywhere else ""
    for piece in re.findall(r"\*\*/|/\*\*$|\*\*|\*|\?|[^*?]+", text):
        made += _PIECES.get(piece, re.escape(piece))
    return re.compile(made + "(?:/.*)?", re.DOTALL)


_PIECES = {"**/": "(?:.*/)?", "/**": "/.*", "**": ".*", "*": "[^/]*", "?": "[^/]"}
