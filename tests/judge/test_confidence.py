"""How sure a verdict is in a whole agreement: a second sentence, a heading, nothing fetched."""

from __future__ import annotations

import pytest

from moulint.judge import judge

from .judging import READING, agreement, rule

REST = "".join(f"\n\n{number}. The gate is shut." for number in range(20, 60))
BAR = "No SRO shall enter the canteen."


def sure(text: str) -> tuple[str, str]:
    """The verdict on a text with many other clauses, and how sure it is."""
    found = judge(agreement(f"{text}{REST}"), rule({**READING, "look_under": ["danger"]}))
    return found.verdict.value, found.confidence


@pytest.mark.parametrize(
    ("text", "confidence"),
    [
        (f"1. {BAR}", "medium"),
        (f"1. {BAR} No SRO shall enter the kitchen.", "high"),
        (f"# Fire\n\n1. {BAR}", "high"),
        (f"1. Fire. {BAR}", "high"),
        (f"# Soup\n\n1. {BAR}", "medium"),
    ],
)
def test_met(text: str, confidence: str) -> None:
    assert sure(text) == ("met", confidence)


@pytest.mark.parametrize(
    ("text", "confidence"),
    [
        ("1. The SRO should not enter the canteen.", "medium"),
        ("# Fire\n\n1. The SRO should not enter the canteen.", "high"),
    ],
)
def test_weak(text: str, confidence: str) -> None:
    assert sure(text) == ("weak", confidence)
