"""Words broken at a line end: is the hyphen the typesetter's, or the author's?"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from moulint.expression import expression

_WORD = expression(r"[a-z]+(?:-[a-z]+)*")
_BROKEN = expression(r"([A-Za-z]{1,40}|\d)-$")
_FIRST = expression(r"[A-Za-z]+|\d")
_SUSPENDED = frozenset({"and", "or", "to"})  # "first- and second-year"
_SPLIT = expression(r"(?<![a-z])[a-z]+-[^\S\n]*\n\s*[a-z]+")
_COMPOUND_START = frozenset(
    "one two three four five six seven eight nine ten twelve twenty thirty forty fifty sixty"
    " seventy eighty ninety hundred first second third half full part long short high low well"
    " self non cross on off school law student community trauma evidence court district body"
    " year day good decision problem mid post pre multi city county state".split()
)
"""Words that often begin a compound; before a whole word they keep their hyphen."""
_COMPOUND_END = frozenset(
    "year years month months week weeks hour hours based wide related owned sponsored worn"
    " approved issued specific".split()
)
"""Words that often end a compound and hardly ever end a longer word."""


class Hyphens:
    """Decides on words broken at line ends, by how the same document writes them elsewhere."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = texts

    @cached_property
    def _words(self) -> frozenset[str]:
        """Each word of the document (read only once a broken word turns up)."""
        text = _SPLIT.sub(" ", "\n".join(self._texts).lower())
        return frozenset(_WORD.findall(text))

    def join(self, line: str, following: str) -> str | None:
        """What a hyphen between two lines becomes: "-" or ""; None where a space stands there."""
        if not line.endswith("-"):
            return None
        left, right = _BROKEN.search(line[-40:]), _FIRST.match(following)
        if not left or not right or right[0] in _SUSPENDED:
            return None
        return "-" if self._compound(left[1], right[0]) else ""

    def _compound(self, left: str, right: str) -> bool:
        """Whether "left-right" is how the author writes it."""
        if not (left.isalpha() and right.isalpha() and right.islower()):
            return True  # "2024-25", "pre-K", "Board-Approved"
        left = left.lower()
        if left + right in self._words:
            return False
        if f"{left}-{right}" in self._words:
            return True
        return right in _COMPOUND_END or (left in _COMPOUND_START and right in self._words)
