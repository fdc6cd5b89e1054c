"""Different deeds are counted, and the same one only once."""

from __future__ import annotations

import pytest

from .judging import verdict

TWO = {
    "met_by": [
        {
            "who": "officer",
            "force": "duty",
            "each": "chores",
            "at_least": 2,
            "opens_deed": True,
            "says": "gives the officer two chores",
        }
    ]
}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The SRO shall sweep the hall and peel the carrots.", "met"),
        ("The SRO shall sweep the hall and wipe the trays.", "met"),
        ("The SRO shall sweep the hall. The SRO shall wipe the trays.", "met"),
        ("The SRO shall sweep and wipe the hall.", "missing"),
        ("The SRO shall peel carrots and skin onions.", "missing"),
        ("The SRO shall sweep the hall and sweep the yard.", "missing"),
        ("The SRO shall sweep the hall. The SRO shall sweep the yard.", "missing"),
    ],
)
def test_deeds_of_one_kind(text: str, expected: str) -> None:
    assert verdict(text, **TWO, weak_by=[], conflicts_with=[]) == expected
