"""Who of those named in front of a verb is its subject."""

from __future__ import annotations

import pytest

from ..reading import bound


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Acting for the principal, the SRO shall open the gates.", "officer duty: open gates"),
        ("Acting for the principal when she is away, the SRO shall open the gates.",
         "officer duty: open gates"),
        ("Serving the principal and the district, the SRO shall open the gates.",
         "officer duty: open gates"),
        ("Having heard the principal, the Chief shall open the gates.", "chief duty: open gates"),
        ("Working with teachers who keep gates, the SRO shall guard buses.",
         "officer duty: guard buses"),
        ("Acting for the principal, no SRO shall open the gates.", "officer bar: open gates"),
        ("In that post the SRO shall open the gates.", "officer duty: open gates"),
        ("It shall be the duty of the principal and of the SRO alike to open the gates.",
         "officer+principal duty: duty of principal and of sro alike to open gates"),
        ("Serving the district, the principal and the SRO shall open the gates.",
         "officer+principal duty: open gates"),
    ],
)  # fmt: skip
def test_the_subject_behind_a_participle(text: str, expected: str) -> None:
    assert bound(text) == expected


@pytest.mark.parametrize(
    "subject",
    [
        "The district, through the committee, and the principal",
        "The chief, upon notice, and the principal",
        "The district, with the committee, and the principal",
    ],
)
def test_a_phrase_between_commas_parts_no_two_who_are_joined(subject: str) -> None:
    assert "+principal duty" in bound(f"{subject} shall open the gates.")


def test_both_of_two_head_the_clause_behind_after() -> None:
    text = "Gates shall be opened by the chief and the principal after both of them have met."
    assert bound(text).startswith("chief+principal duty: opened by chief and principal")


@pytest.mark.parametrize(
    "front",
    [
        "Every year before June 3",
        "Each spring after baking",
        "Not later than a day after the fair",
        "In May of each year before the principal meets",
    ],
)
def test_a_time_without_a_comma_is_no_subject(front: str) -> None:
    assert bound(f"{front} the SRO and the Chief shall open the gates.") == (
        "chief+officer duty: open gates"
    )
