"""Markdown agreements: CommonMark with tables, footnotes, definition lists and front matter."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from moulint.expression import expression
from moulint.model import Document, NotRead, ReadError
from moulint.read.decode import decode
from moulint.read.scan import clean
from moulint.read.textual.lines import source_lines
from moulint.read.textual.titles import first_title

SUFFIXES = (".md", ".markdown")

_TITLE = expression(r"^title:[ \t]*(?:[>|][-+]?[ \t]*\n[ \t]+)?(.*?)[ \t]*$", re.MULTILINE)


def read(data: bytes, path: str) -> Document:
    """Read a Markdown file. Raises ReadError."""
    # Imported here: asking the package for its file endings must cost nothing.
    from moulint.read.markdown.blocks import BlockReader
    from moulint.read.markdown.parser import parser

    lines = clean(source_lines(decode(data)))
    md, env = parser(), dict[str, Any]()
    try:
        tokens = md.parse("\n".join(line.text for line in lines), env)
    except RecursionError:
        raise ReadError("nested too deeply to be an agreement") from None
    reader = BlockReader(lines, md, env)
    reader.read(tokens)
    blocks, comments, uncalled = reader.finish()
    front_matter = tokens[0].content if tokens and tokens[0].type == "front_matter" else ""
    not_read = [
        *_not_read("picture", "pictures", reader.pictures),
        *_not_read("block of code", "blocks of code", reader.fences),
        *_not_read("footnote that nothing refers to", "footnotes that nothing refers to", uncalled),
        *_not_read("too deeply nested text", "too deeply nested texts", reader.too_deep),
    ]
    return Document(
        path=path,
        format="markdown",
        blocks=tuple(blocks),
        title=_front_title(front_matter) or first_title(blocks),
        not_read=tuple(not_read),
        comments=tuple(comments),
    )


def _not_read(one: str, many: str, lines: Sequence[int]) -> list[NotRead]:
    """A line of the report for things of one sort that stand at `lines`."""
    if not lines:
        return []
    places = ", ".join(map(str, lines[:5])) + (", …" if len(lines) > 5 else "")
    if len(lines) == 1:
        return [NotRead(one, f"line {places}")]
    return [NotRead(f"{len(lines)} {many}", f"lines {places}")]


def _front_title(front_matter: str) -> str:
    """The title that front matter gives, without its quotes."""
    match = _TITLE.search(front_matter)
    title = match[1] if match else ""
    if len(title) > 1 and title[0] == title[-1] and title[0] in "\"'":
        title = title[1:-1]
    return title
