"""Nothing a file holds makes reading hang: bounds that only a runaway reaches, and no timings.

How fast reading is, `benchmarks/reading.py` measures.
"""

from __future__ import annotations

import time

import pytest

from moulint.model import ReadError
from moulint.read import read_bytes

CLAUSES = """\
### ARTICLE {0}. DUTIES

{0}.1 The **SRO** shall be in uniform and armed, and shall have a police vehicle
at the Building.[^{0}]

{0}.2 The duties of the Officer shall include the following:

   (a) to patrol the Building and its grounds; and
   (b) to investigate offenses that occur in the Building or on its grounds, on
       school buses, or at school activities.

| Period | Share | Not to exceed |
|---|---|---|
| 7/1/24 | 70% | $98,400 |

[^{0}]: The title is as *used* in the Code.

"""
AGREEMENT = "".join(CLAUSES.format(number) for number in range(420))

HOSTILE = {
    "one line": "The SRO shall not enforce school rules, (a) or *else*. " * 4_000,
    "one paragraph": "The SRO shall not enforce school rules of the code of con-\n" * 4_000,
    "numbers": "(b) The SRO shall not enforce school rules, in\n" * 4_000,
    "brackets": "[" * 20_000,
    "pictures": "![" * 5_000,
    "emphasis": "**a *b " * 10_000,
    "backticks": "`a``" * 10_000,
    "open comments": "a <!-- \n" * 10_000,
    "cells": "<table><tr>" + "<td>a b" * 8_000,
    "bars": "| a | b |\n" * 8_000,
    "escaped bars": "| a |\n|---|\n" + "\\|" * 20_000,
    "form feeds": "a\f" * 10_000,
    "page lines": "text\n\nPage 2 of 3\n\n" * 4_000,
    "lists without marks": "The SRO shall\nwalk the halls\nlock gates\n" * 4_000,
    "one list without marks": "The SRO shall:\n" + "Walk the halls\n" * 8_000,
    "columns": "Matter\tClerk\tGuard\nGates\tOpens\n" * 4_000,
    "columns run together": "Knot Hours Status\nBowline 3 Required\n" * 4_000,
    "bullets alone": "•\n" * 8_000,
    "hyphens": "a-\n" * 20_000,
    "notes": "^[a" * 1_000 + "]" * 1_000,
    "comments": "a\n" + "<!-- x -->\n" * 10_000,
    "indents": "".join("  " * depth + "* a\n" for depth in range(300)),
}


def seconds(source: str, path: str) -> float:
    """How long reading takes, at best of three on a machine that has other work."""
    best = 60.0
    for _ in range(3):
        start = time.perf_counter()
        try:
            read_bytes(source.encode(), path)
        except (ReadError, RecursionError) as error:
            assert isinstance(error, ReadError)
        best = min(best, time.perf_counter() - start)
        if best < 1:
            break
    return best


RUNAWAY = 30.0
"""Seconds; a hundred times what these take."""


@pytest.mark.parametrize("path", ["a.md", "a.txt"])
def test_a_long_agreement(path: str) -> None:
    assert len(AGREEMENT) > 200_000
    assert seconds(AGREEMENT, path) < RUNAWAY


@pytest.mark.parametrize("path", ["a.md", "a.txt"])
@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text(name: str, path: str) -> None:
    assert seconds(HOSTILE[name], path) < RUNAWAY


def test_five_megabytes_of_one_paragraph() -> None:
    source = "The SRO shall not enforce school rules or the code of conduct of a\n" * 75_000
    assert seconds(source, "a.md") < RUNAWAY
