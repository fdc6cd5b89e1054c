"""Whom pronouns, and items without a name, leave to be understood."""

from __future__ import annotations

import pytest

from ..reading import provisions, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("## Who are the officers?\n\nTwo officers serve. They work under the chief.\n\n"
         "## What do they do?\n\nThey open gates.", "officer duty: open gates"),
        ("## How are they picked?\n\nThe principal and the team pick them.\n\n"
         "## What do they do all day?\n\nThey open gates.", "officer duty: open gates"),
        ("The city will send an officer acceptable to the principal. He will open gates.",
         "officer duty: open gates"),
        ("We are few, so Officer Ruiz has two schools. He will open gates.",
         "officer duty: open gates"),
        ("We have hired Officer Ruiz to help the principal. He will open gates.",
         "officer duty: open gates"),
        ("We ask that the principal help the new officer. She will open gates.",
         "principal duty: open gates"),
    ],
)  # fmt: skip
def test_whom_a_pronoun_means(text: str, expected: str) -> None:
    assert expected in told(text)


def test_a_pronoun_stands_for_the_person_chosen() -> None:
    text = (
        "The principal shall hear three persons. The one chosen must be 21. He shall open gates.\n"
    )
    assert provisions(text)[-1].who == {"officer"}


def test_he_is_nobody_who_is_spoken_to() -> None:
    text = (
        "Dear Principal Jones:\n\n1. I will send a deputy. He will come at eight.\n\n"
        "2. You asked what he would do. He will open the gates.\n"
    )
    assert told(text)[-1] == "officer duty: open gates"


def test_nobody_who_is_served_is_given_tasks_for_want_of_a_name() -> None:
    found = provisions("Days: 180 student days. Tasks: open the gates; lock the doors.\n")
    assert {frozenset(one.who) for one in found[-2:]} == {frozenset({"officer"})}


@pytest.mark.parametrize(
    "heading",
    [
        "District responsibilities:",
        "Responsibilities of the District:",
        "## Duties of the District",
    ],
)
def test_items_under_a_partys_duties_are_the_partys(heading: str) -> None:
    text = f"{heading}\n\n(a) open the gates;\n\n(b) sweep the yard.\n"
    assert provisions(text)[-1].who == {"district"}


def test_a_title_that_names_a_party_leaves_the_items_to_the_officer() -> None:
    text = "## District Policy on Duties\n\n(a) open the gates.\n"
    assert provisions(text)[-1].who == {"officer"}
