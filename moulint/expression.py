"""Regular expressions that are compiled when a text first needs them.

A check needs few of the expressions that tell one odd paragraph from another, and compiling all of
them takes longer than reading an agreement. A text needs an expression when it holds one of the
expression's cues, or when it is the first one asked of an expression that has none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, cast


class Expression:
    """Stands for a compiled expression, and becomes it at the first use of any of its methods."""

    def __init__(self, text: str, flags: int) -> None:
        self.text, self.flags = text, flags

    def __getattr__(self, name: str) -> Any:
        """Of the compiled expression; kept, so that the next use asks nobody."""
        if name.startswith("__"):
            raise AttributeError(name)
        compiled = re.compile(self.text, self.flags)
        methods = ("match", "fullmatch", "search", "finditer", "findall", "sub", "split", "pattern")
        vars(self).update({one: getattr(compiled, one) for one in methods})
        return getattr(compiled, name)


class CuedExpression:
    """An expression that is asked only of texts that hold its cues; no other can match."""

    def __init__(self, text: str, flags: int, cues: str) -> None:
        self.text = self.pattern = text
        self.flags = flags
        self.cues = [tuple(some.split("|")) for some in cues.split(" & ")]
        """A text that matches holds one of each."""
        self._asked = Expression(text, flags)

    def match(self, text: str, *span: int) -> re.Match[str] | None:
        """What the compiled expression finds; so do the others."""
        return self._asked.match(text, *span) if self._cued(text) else None

    def fullmatch(self, text: str, *span: int) -> re.Match[str] | None:
        """As above."""
        return self._asked.fullmatch(text, *span) if self._cued(text) else None

    def search(self, text: str, *span: int) -> re.Match[str] | None:
        """As above."""
        return self._asked.search(text, *span) if self._cued(text) else None

    def finditer(self, text: str, *span: int) -> Iterator[re.Match[str]]:
        """As above."""
        return self._asked.finditer(text, *span) if self._cued(text) else iter(())

    def _cued(self, text: str) -> bool:
        lower = text.lower()
        if not lower.isascii():
            for letter, plain in _LIKE_PLAIN_ONES:
                lower = lower.replace(letter, plain)
        holds = lower.__contains__
        return all(any(map(holds, some)) for some in self.cues)


_LIKE_PLAIN_ONES = (("i\u0307", "i"), ("\u0131", "i"), ("\u017f", "s"))
"""Letters that an expression which ignores case takes for an "i" or an "s", in lower case."""


def expression(text: str, flags: int = 0, *, cues: str = "") -> re.Pattern[str]:
    """What `re.compile` returns, compiled later.

    `cues` are pieces of text in lower case: "struck|repealed" where one of them stands in whatever
    the expression matches, "struck|repealed & section|article" where one of either does. They are
    looked for first, which takes less time, and the tests prove them of each expression.

    Raises:
        re.error: At the first use, for a text that is no expression.
    """
    found = CuedExpression(text, flags, cues) if cues else Expression(text, flags)
    return cast("re.Pattern[str]", found)
