"""Regular expressions that are compiled when a text first needs them.

A check needs few of the expressions that tell one odd paragraph from another, and compiling all of
them takes longer than reading an agreement.
"""

from __future__ import annotations

import re
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


def expression(text: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` returns, compiled later.

    Raises:
        re.error: At the first use, for a text that is no expression.
    """
    return cast("re.Pattern[str]", Expression(text, flags))
