"""A verb or a named item that is joined with those in front of it."""

from __future__ import annotations

import pytest

from .judging import matches

JOINED = """
The SRO agrees to cook and to sweep.
The SRO has keys, cooks and sweeps.
SROs are responsible for cooking and sweep the yard.
The SRO shall spend the day cooking and sweeping.
The SRO's duties are cooking, sweeping and baking.
The SRO's duties include cooking and sweeping.
"""

APART = """
The SRO shall carry keys, a badge, sweeps and a radio.
The SRO shall cook for the hall, the gate and sweeps.
"""


@pytest.mark.parametrize("text", JOINED.strip().splitlines())
def test_a_deed_joined_with_others(text: str) -> None:
    assert matches(text, what="sweeping", opens_deed=True)


@pytest.mark.parametrize("text", APART.strip().splitlines())
def test_a_thing_joined_with_others(text: str) -> None:
    assert matches(text, what="sweeping")
    assert not matches(text, what="sweeping", opens_deed=True)
