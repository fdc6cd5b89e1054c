"""Whom a text calls "you", and who says "I" in it."""

from __future__ import annotations

import pytest

from ..reading import told_whole as told


@pytest.mark.parametrize(
    "front",
    [
        "OFFICER'S PLEDGE.",
        "THE SCHOOL RESOURCE OFFICER - what I promise:",
        "I, Officer Lee, agree to what follows.",
        "I am your school resource officer.",
        "From: Officer Lee.",
    ],
)
def test_whoever_speaks_is_bound(front: str) -> None:
    assert told(f"{front} I will open the gates at seven.\n")[-1] == (
        "officer duty: will open gates at seven"
    )


def test_a_letter_to_somebody_is_not_his_own_promise() -> None:
    found = told("Letter to the School Resource Officer. I will open the gates at seven.\n")
    assert not any(one.startswith("officer") for one in found)
