"""Words that a verb takes hold of, and words that stand in a phrase further on."""

from __future__ import annotations

import pytest

from .judging import matches

HELD = """
The SRO shall not sweep.
No SRO shall ever sweep.
The SRO shall not be asked to sweep.
The SRO shall not be used in any way for sweeping.
The SRO shall not patrol, cook or sweep.
The SRO shall not take part in sweeping.
The SRO shall not have any role in sweeping.
The SRO shall not be called upon to help with sweeping.
The SRO shall not: (a) patrol; or (b) sweep.
The SRO shall not be taught the rota or asked to sweep.
Sweeping shall not be done by the SRO.
The SRO shall not judge, on the word of the cooks, sweeping.
The SRO shall not be used by the principal and the staff for sweeping.
"""

FURTHER_ON = """
The SRO shall not be paid for the hours of sweeping.
The SRO shall not carry a lamp while sweeping.
The SRO shall not keep a record of sweeping.
The SRO shall not praise the people who sweep.
The cost of sweeping shall not be paid by the SRO.
The SRO shall not take the sweeping's notes.
"""


@pytest.mark.parametrize("text", HELD.strip().splitlines())
def test_what_a_verb_takes_hold_of(text: str) -> None:
    assert matches(text, what="sweeping", through=["canteen"])


@pytest.mark.parametrize("text", FURTHER_ON.strip().splitlines())
def test_what_stands_further_on(text: str) -> None:
    assert matches(text, what="sweeping")
    assert not matches(text, what="sweeping", through=["canteen"])


def test_what_may_stand_between() -> None:
    text = "The SRO shall not cook in the canteen for sweeping."
    assert matches(text, what="sweeping", through=["canteen", "cooking"])
    assert not matches(text, what="sweeping", through=["canteen"])
