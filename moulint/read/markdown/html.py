"""HTML inside Markdown: which tags are markup, and where a block of it has its parts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from moulint.expression import expression

_TAG = expression(r"</?([A-Za-z][A-Za-z0-9-]*)(?:\s[^<>]*|/)?>")
_DECLARATION = expression(r"<[?!][^<>]*>")

_BLOCK = frozenset(
    "address article aside blockquote body caption center dd details dialog div dl dt fieldset"
    " figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link"
    " main menu meta nav ol p pre script section style summary table tbody td tfoot th thead"
    " title tr ul".split()
)
_INLINE = frozenset(
    "a abbr acronym b bdi bdo big br button cite code data del dfn em font i img input ins kbd"
    " label mark q s samp small span strike strong sub sup tt u var wbr".split()
)


def tag_name(tag: str) -> str:
    """The element that a tag opens or closes, in lower case; "" for what is no tag."""
    match = _TAG.match(tag)
    return match[1].lower() if match else ""


def is_element(tag: str) -> bool:
    """Whether it is HTML; "<insert name>" is a blank that the author left."""
    return tag[1] in "!?" or tag_name(tag) in _BLOCK | _INLINE


def comment(tag: str) -> str | None:
    """The words of an HTML comment, None for any other tag."""
    return tag[4:-3].strip() if tag.startswith("<!--") else None


class Part(NamedTuple):
    """A part of an HTML block: a tag that parts the text, a comment, or text between them."""

    kind: str
    """ "tag", "comment" or "text"."""
    content: str
    at: int


def parts(content: str) -> Iterator[Part]:
    """The parts of an HTML block, in order; inline tags stay in the text."""
    lowered = content.lower()
    start = at = 0
    while (at := content.find("<", at)) >= 0:
        part: Part | None = None
        end = at + 1
        if content.startswith("<!--", at):
            close = content.find("-->", at + 4)
            end = close + 3 if close >= 0 else len(content)
            inner = content[at + 4 : close if close >= 0 else len(content)]
            part = Part("comment", inner.strip(), at)
        elif match := _TAG.match(content, at):
            end = match.end()
            name = match[1].lower()
            if name in _BLOCK:
                part = Part("tag", match[0], at)
            if name in ("script", "style") and match[0][1] != "/":
                close = lowered.find(f"</{name}", end)
                end = close if close >= 0 else len(content)
        elif match := _DECLARATION.match(content, at):
            end = match.end()
            part = Part("tag", match[0], at)
        if part:
            if start < at:
                yield Part("text", content[start:at], start)
            yield part
            start = end
        at = end
    if start < len(content):
        yield Part("text", content[start:], start)
