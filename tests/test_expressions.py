"""No regular expression takes long, whatever a text holds: no line of signs stops a check."""

from __future__ import annotations

import importlib
import re
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from moulint.expression import CuedExpression, Expression

ROOT = Path(__file__).parents[1]
MODULES = {
    ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): path
    for path in sorted((ROOT / "moulint").rglob("*.py"))
    if path.stem != "__main__"
}

LENGTH = 20_000
PIECES = (
    " ",
    "-",
    ".",
    ". ",
    "1",
    "a",
    "A",
    "\n",
    "a ",
    "A ",
    "(",
    '"',
    "_",
    "the ",
    "\u201cx\u201d ",
)
HEADS = ("", "A", "a-", "(", '"')
LINES = [head + piece * (LENGTH // len(piece)) + "!" for head in HEADS for piece in PIECES]
SEARCHES = {"search", "finditer", "findall", "sub", "split"}


def expressions(module: str) -> Iterator[tuple[str, re.Pattern[str]]]:
    """The compiled expressions that a module holds, by name."""
    for name, value in vars(importlib.import_module(module)).items():
        if isinstance(value, Expression | CuedExpression):
            yield name, re.compile(value.text, value.flags)
        elif isinstance(value, re.Pattern) and isinstance(value.pattern, str):
            yield name, value


def anchored(module: str, name: str) -> bool:
    """True where an expression is only tried at the beginning of a text."""
    uses = set(re.findall(rf"\b{name}\.(\w+)", MODULES[module].read_text(encoding="utf-8")))
    return bool(uses) and not uses & SEARCHES


@pytest.mark.parametrize("module", MODULES)
def test_no_expression_takes_long(module: str) -> None:
    slow = []
    for name, expression in expressions(module):
        begin = expression.match if anchored(module, name) else expression.search
        for line in LINES:
            began = time.process_time()
            begin(line)
            if time.process_time() - began > 1:
                slow.append((name, line[:8]))
                break
    assert slow == []
