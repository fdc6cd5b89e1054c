"""Text of others made safe to show; every function here keeps what a person would read."""

from __future__ import annotations

import re

_HIDDEN = re.compile(
    "[\x00-\x1f\x7f-\x9f"  # controls: escape sequences, bells, line breaks
    "\u2028\u2029"  # line and paragraph separators
    "\u202a-\u202e\u2066-\u2069"  # marks that turn the direction of the text around them
    "\ud800-\udfff\ufffe\uffff"  # not characters at all
    "\U000e0000-\U000e007f]"  # letters nobody can see
)
_ITEM = re.compile(r"(?:[-*•]|\(?[0-9A-Za-z]{1,4}[.)])\s")
_BREAKS = frozenset("\t\n\v\f\r\x85\u2028\u2029")


def one_line(text: str) -> str:
    """The text on one line, without a control character, character for character.

    The length stays, so that offsets into the text hold: a break becomes a space, a control
    character its picture (␛), what cannot be shown "\ufffd".
    """
    return _HIDDEN.sub(lambda match: _shown(match[0]), text)


def paragraphs(text: str) -> list[str]:
    """A text of several lines as paragraphs and items, each on one line, to be wrapped anew."""
    found: list[str] = []
    fresh = True
    for line in text.splitlines():
        words = one_line(line).strip()
        if not words:
            fresh = True
        elif fresh or _ITEM.match(words):
            found.append(words)
            fresh = False
        else:
            found[-1] += f" {words}"
    return found


def valid(text: str) -> str:
    """The text with half characters (from a file name that is not Unicode) made "\ufffd"."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _shown(character: str) -> str:
    if character in _BREAKS:
        return " "
    code = ord(character)
    if code < 0x20:
        return chr(0x2400 + code)
    return "\u2421" if code == 0x7F else "\ufffd"


def pieces(quote: str, marks: tuple[tuple[int, int], ...]) -> list[tuple[str, bool]]:
    """A quotation cut at its marks, in order: the words, and whether they are marked."""
    found: list[tuple[str, bool]] = []
    at = 0
    for start, end in spans(quote, marks):
        found += [(quote[at:start], False), (quote[start:end], True)]
        at = end
    return [(words, marked) for words, marked in [*found, (quote[at:], False)] if words]


def spans(quote: str, marks: tuple[tuple[int, int], ...]) -> list[tuple[int, int]]:
    """The marks in order, inside the quotation, touching ones joined, empty ones dropped."""
    joined: list[tuple[int, int]] = []
    for first, last in sorted(marks):
        start, end = max(0, first), min(last, len(quote))
        if start >= end:
            continue
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def excerpt(quote: str, marks: tuple[tuple[int, int], ...], size: int) -> str:
    """A part of the quotation of at most `size` characters, around its first marked words."""
    quote = one_line(quote)
    if len(quote) <= size:
        return quote
    size = max(size, 12)
    first = next(iter(spans(quote, marks)), (0, 0))
    start = max(0, min(first[0] - size // 4, len(quote) - size))
    start = quote.find(" ", start) + 1 if start and quote.find(" ", start) >= 0 else start
    head = "…" if start else ""
    room = size - len(head)
    tail = quote[start:]
    if len(tail) > room:
        cut = tail[: room - 1]
        tail = (cut.rsplit(" ", 1)[0] if " " in cut else cut).rstrip() + "…"
    return head + tail
