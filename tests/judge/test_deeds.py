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
        ("The SRO shall boil the carrots.", "missing"),  # a verb that two lists hold
        ("The SRO shall peel carrots and skin onions.", "missing"),
        ("The SRO shall sweep the hall and sweep the yard.", "missing"),
        ("The SRO shall sweep the hall. The SRO shall sweep the yard.", "missing"),
    ],
)
def test_deeds_of_one_kind(text: str, expected: str) -> None:
    assert verdict(text, **TWO, weak_by=[], conflicts_with=[]) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The SRO shall peel the carrots and fold the cloth.", "met"),
        ("The SRO shall peel the carrots. The SRO shall stack the trays.", "met"),
        ("The SRO shall sweep the hall and stack the trays.", "met"),
        ("The SRO shall fold the cloth and stack the trays.", "missing"),
        ("The SRO shall sweep the hall.", "missing"),
        ("The SRO shall peel the carrots and need not fold the cloth.", "missing"),
        ("The SRO shall peel the carrots and shall have the records of the hall.", "missing"),
        ("The SRO shall peel the carrots. The SRO may fold the cloth.", "missing"),
    ],
)
def test_what_no_list_of_the_family_names_makes_up_the_count(text: str, expected: str) -> None:
    """Beside one that it names, and never alone."""
    eked = {"met_by": [{**TWO["met_by"][0], "eked_out_by": "odd-jobs"}]}
    assert verdict(text, **eked, weak_by=[], conflicts_with=[]) == expected
