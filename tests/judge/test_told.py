"""Verbs of what others do, of what is learnt and of what is counted: none is a deed."""

from __future__ import annotations

import pytest

from .judging import matches

TOLD = """
The SRO shall learn how to patrol, sweep and cook.
The SRO shall keep a list of when others patrol halls, sweep and cook.
The SRO shall thank those who patrol halls, sweep and cook.
The SRO shall praise cooks who patrol halls, sweep and cook.
The SRO shall write a plan on who will patrol halls, sweep and cook.
The SRO shall train cooks to patrol halls, sweep and cook.
The SRO shall find a yard in which to patrol, sweep and cook.
The SRO shall log each patrol, sweep and call.
"""

DONE = """
The SRO shall thank the cooks, sweep and cook.
The SRO shall learn the rules, sweep and cook.
The SRO shall train the cooks, sweep and cook.
"""


@pytest.mark.parametrize("text", TOLD.strip().splitlines())
def test_what_is_only_told_of(text: str) -> None:
    assert matches(text, what="sweeping")
    assert not matches(text, what="sweeping", opens_deed=True)


@pytest.mark.parametrize("text", DONE.strip().splitlines())
def test_what_is_done_beside_it(text: str) -> None:
    assert matches(text, what="sweeping", opens_deed=True)
