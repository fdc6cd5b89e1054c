"""What of a text satisfies a rule, falls short of it, contradicts it and takes it back."""

from __future__ import annotations

from typing import Any

import pytest

from moulint.judge.evidence import gather, reading

from .judging import READING, agreement, rule

BAR = "The SRO shall not enter the canteen."
ASKED = "The SRO shall not enter the canteen unless the principal asks."
SWEEP = "The SRO shall sweep the canteen."


def sides(text: str, **changes: Any) -> dict[str, int]:
    """How many provisions stand on each side, those without any left out."""
    found = gather(agreement(text), reading(rule({**READING, **changes})))
    counts = {
        "met": len(found.met),
        "weak": len(found.weak),
        "conflicts": len(found.conflicts),
        "undone": len(found.undone),
    }
    return {side: count for side, count in counts.items() if count}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (BAR, {"met": 1}),
        (ASKED, {"weak": 1}),
        (SWEEP, {"conflicts": 1}),
        ("The SRO should not enter the canteen.", {"weak": 1}),
        ("The principal shall run the canteen.", {"weak": 1}),
        # what falls short by the rule's own words matters only where nothing satisfies it
        (f"{BAR} The principal shall run the canteen.", {"met": 1}),
        (f"{BAR} {SWEEP}", {"met": 1, "conflicts": 1}),
        # struck, quoted or unticked text is on no side
        (f"~~{BAR}~~", {}),
        (f"[ ] {BAR}", {}),
        # a hedge keeps an opposite from contradicting, and what it opposes from counting in full
        ("The SRO shall, where practicable, sweep the canteen.", {"undone": 1}),
        (f"{BAR} Where practicable the SRO shall sweep the canteen.", {"met": 1, "undone": 1}),
        # a need is no such hedge where leave alone contradicts
        ("The SRO may sweep the canteen as needed.", {"conflicts": 1, "undone": 1}),
        ("WHEREAS, the SRO shall sweep the canteen.", {}),
        ("## Definitions\n\n“Guard” means an SRO who shall sweep the canteen.", {}),
    ],
)
def test_the_sides(text: str, expected: dict[str, int]) -> None:
    assert sides(text) == expected


def test_a_piece_that_is_not_found_leaves_a_provision_weak() -> None:
    cooking = {"who": "officer", "force": "duty", "what": "soup", "says": "cooks soup"}
    yearly = {"what": "yearly", "tied_by": "the-count", "says": "a yearly count"}
    reading = {"met_by": [{**cooking, "joined_with": [yearly]}], "weak_by": []}
    assert sides("The SRO shall cook soup.", **reading) == {"weak": 1}
    assert sides("The SRO shall cook soup each year.", **reading) == {"met": 1}


def test_a_piece_without_which_nothing_is_told() -> None:
    cooking = {"who": "officer", "force": "duty", "what": "soup", "says": "cooks soup"}
    yearly = {"what": "yearly", "tied_by": "the-count", "says": "a yearly count"}
    joined = {**cooking, "joined_with": [yearly], "only_joined": True}
    assert sides("The SRO shall cook soup.", met_by=[joined], weak_by=[]) == {}


def test_a_pattern_is_read_once_a_rule() -> None:
    one = rule()
    assert reading(one) is reading(one)
