"""Whom a subject without a name means."""

from __future__ import annotations

import pytest

from ..reading import bound, forces, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The SRO shall open the gates. He shall also lock them.", "officer duty: lock them"),
        ("The SRO shall open the gates. They shall not lock them.", "officer bar: lock them"),
        ("The City shall assign one SRO. He or she shall lock them.", "officer duty: lock them"),
        ("The City assigns one SRO. He or she shall lock them.", "officer duty: lock them"),
        ("The Department shall pay the SRO. It shall lock them.", "police duty: lock them"),
        ("The principal tells the SRO when he shall lock them.", None),
        (
            "The SRO waits. She asks; the principal signs. She shall lock them.",
            "officer duty: lock them",
        ),
        ("When the SRO sees a student, he shall lock them.", "officer duty: lock them"),
        ("The SRO shall tell the Chief; he shall lock them.", "officer duty: lock them"),
        (
            "The Chief shall see to it that nobody on his staff opens gates.",
            "chief bar: opens gates",
        ),
        (
            "The parties have met, and expect to agree by May, that the SRO shall lock them.",
            "officer hope: lock them",
        ),
        ("The principal tells the officers. They shall lock them.", "officer duty: lock them"),
        (
            "The principal and the Chief meet. They shall lock them.",
            "chief+principal duty: lock them",
        ),
        ("The principal and the Chief meet. The latter shall lock them.", "chief duty: lock them"),
        ("The Chief hears the principal. The former shall lock them.", "chief duty: lock them"),
        (
            "The SRO shall lock them, though on request he may open the gates.",
            "officer grant: open gates",
        ),
    ],
)
def test_a_pronoun_means_the_last_actor_that_fits(text: str, expected: str | None) -> None:
    found = told(text)
    assert found[-1] == expected if expected else "lock them" not in [one[-9:] for one in found[1:]]


def test_she_of_the_sentence_before_is_still_meant() -> None:
    text = (
        "The SRO opens the gates. She has keys. "
        "Locks are up to the principal and she does not pick them."
    )
    assert told(text)[-1] == "officer bar: pick them"


def test_a_second_verb_behind_a_clause_shares_the_first_subject() -> None:
    text = "The SRO shall see that a count is made and shall open the gates."
    assert forces(text)[-1] == "officer duty"


def test_a_pronoun_behind_a_semicolon_takes_up_the_subject_in_front_of_it() -> None:
    text = "When the principal calls, the Chief shall come; he shall open the gates."
    assert bound(text) == "chief duty: come; chief duty: open gates"


def test_duties_that_are_listed_without_a_name() -> None:
    for text in ("Duties include opening gates.", "Primary duties also include opening gates."):
        assert told(text) == ["officer duty: include opening gates"]
    assert told("The duties of the principal include gates.")[0].startswith("principal")


def test_a_board_whose_policy_is_named_is_nobody_to_take_up() -> None:
    text = "Pursuant to District policy, the Department agrees that it shall open the gates."
    assert forces(text)[-1] == "police duty"
