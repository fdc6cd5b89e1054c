"""The plain present behind a subject that much is said of."""

from __future__ import annotations

import pytest

from ..reading import bound, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Officers working in the schools on school days open the gates.",
         "officer duty: open gates"),
        ("Principals whose schools are served by an SRO open the gates.",
         "principal duty: open gates"),
        ("Principals of the schools to be served open the gates.", "principal duty: open gates"),
        ("The principal of each school to which an SRO is to be assigned opens the gates.",
         "principal duty: opens gates"),
        ("During the summer, officers assigned to the camps open the gates.",
         "officer duty: open gates"),
        ("The Chief ensures that deputies serving in the schools open the gates.",
         "chief duty: ensures; officer duty: open gates"),
    ],
)  # fmt: skip
def test_the_verb_at_a_distance(text: str, expected: str) -> None:
    assert bound(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Chief explained that officers might open some classes on gates.", []),
        (
            "SROs look at a list from the City records system and tell the Chief.",
            ["officer duty: look at list from city records system and tell chief"],
        ),
        (
            "Officers on traffic duty near the plan of the gates.",
            ["officer statement: officers on traffic duty near plan of gates"],
        ),
    ],
)
def test_a_noun_is_no_verb(text: str, expected: list[str]) -> None:
    assert told(text) == expected


def test_the_verb_behind_a_relative_clause_with_a_subject_of_its_own() -> None:
    text = "A committee on which each principal shall sit opens the gates."
    assert told(text)[-1] == "committee duty: opens gates"


@pytest.mark.parametrize("text", ["Principals open gates.", "The principal and the SRO open them."])
def test_a_short_sentence_in_the_plural_is_no_heading(text: str) -> None:
    assert len(told(f"{text} The Chief shall lock them.")) == 2


def test_the_number_of_a_named_body_is_its_first_noun() -> None:
    assert told("Deputies assigned to the school conduct drills, and lock the gates.") == [
        "officer duty: conduct drills, and lock gates"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The SRO and the high school principal together open the gates.",
        "The SRO and the principal of the school to be served open the gates.",
        "The SRO and the principal both open the gates.",
    ],
)
def test_two_who_are_joined_share_a_verb(text: str) -> None:
    assert told(text) == ["officer+principal duty: open gates"]


def test_whoever_serves_somewhere() -> None:
    text = "The agency binds itself to this: while serving in a school no officer opens gates."
    assert "officer bar: opens gates" in told(text)


def test_nobody_told_by_a_participle() -> None:
    text = "The Chief shall see that no deputy working in a school questions a gatekeeper."
    assert bound(text) == "chief duty: see; officer bar: questions gatekeeper"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("An officer who is asked to see to the gate declines.", "officer duty: declines"),
        ("Any officer asked to paint a gate refuses.", "officer duty: refuses"),
        ("Officers who are called to a gate attend.", "officer duty: attend"),
        ("A deputy who is certified under that act may hold gate functions anywhere in town.",
         "officer grant: hold gate functions anywhere in town"),
    ],
)  # fmt: skip
def test_a_verb_that_ends_its_sentence(text: str, expected: str) -> None:
    assert told(text) == [expected]
