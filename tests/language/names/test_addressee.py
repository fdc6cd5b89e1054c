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


def test_we_is_the_one_body_that_the_text_calls_its_own() -> None:
    found = told("Our school district keeps its gates shut. We will open them at seven.\n")
    assert found[-1] == "district duty: will open them at seven"


def test_we_is_nobody_in_particular_where_a_text_calls_two_bodies_its_own() -> None:
    found = told("Our district is old. Our department is new. We will open gates at seven.\n")
    assert not any(one.startswith(("district duty", "police duty")) for one in found)
