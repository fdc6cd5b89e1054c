"""What a sentence sets aside, and what it tells of an earlier text."""

from __future__ import annotations

import pytest

from moulint.language.grammar.told import tells_past, told

from ..reading import provisions, sentence
from ..reading import told as provided


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Notwithstanding Section 4, under which the principal keeps the gates, the SRO shall "
            "open them.",
            "Notwithstanding Section 4, under which principal keeps gates",
        ),
        ("Despite the wishes of the principal, the SRO shall open gates.",
         "Despite wishes of principal"),
        ("This contract replaces that of 2016, under which the principal opened the gates.",
         "under which principal opened gates"),
        ("The earlier contract had attached to it a list of gates.",
         "earlier contract had attached to it list of gates"),
        ("It is the policy of the City and the District that SROs shall open the gates.",
         "It is policy of City and District that"),
        ("As a condition of this Agreement, the SRO shall open the gates.",
         "As condition of this Agreement"),
        ("Notwithstanding Section 4, where the principal keeps the gates, the SRO shall open them.",
         "Notwithstanding Section 4"),
        ("The letter ends the pact by which the Chief had the keys.", "by which Chief had keys"),
    ],
)  # fmt: skip
def test_what_is_only_told(text: str, expected: str) -> None:
    one = sentence(text)
    assert [one.text(span) for span in told(one)] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The SRO shall open the gates.",
        "The SRO shall obey the plan under which officers shall open the gates.",
        "The gates, which the SRO opens, stand by the road.",
        "Anything herein to the contrary notwithstanding, the SRO shall open the gates.",
    ],
)
def test_what_is_provided(text: str) -> None:
    assert not told(sentence(text))


def test_a_clause_that_is_set_aside_binds_nobody() -> None:
    text = (
        "Notwithstanding Section 4, under which the principal keeps gates, the SRO shall lock them."
    )
    assert provided(text) == ["officer duty: lock them"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("SROs lack the time to open gates.", ["to open gates"]),
        ("The SRO is too busy to open gates.", ["to open gates"]),
        (
            "SROs lack the time to open gates, ring bells and sweep.",
            ["to open gates, ring bells and sweep"],
        ),
        ("SROs have no money to open gates.", ["to open gates"]),
        ("SROs have no authority to open gates.", []),
        ("The principal's elder brother shall open gates.", ["principal elder brother"]),
        ("The SRO shall be regarded as the principal's assistant.", []),
    ],
)
def test_what_is_out_of_reach_and_who_is_somebody_of_somebody(
    text: str, expected: list[str]
) -> None:
    one = sentence(text)
    assert [one.text(span) for span in told(one)] == expected


def test_a_report_in_the_present_tense_promises_nothing() -> None:
    text = "The Chief reports that his school officers are trained, and do not open gates."
    standings = {one.standing.value for one in provisions(text)[1:]}
    assert standings <= {"aim"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In prior years the principal opened the gates.", True),
        ("Formerly the principal opened the gates.", True),
        ("The policy of 2009 allowed officers to open gates.", True),
        ("In each year the principal opened the gates.", False),
        ("In past years the principal opens the gates.", False),
        ("The mayor opened the gates.", True),
        ("The council voted to open gates.", True),
        ("Officers assigned the gates shall open them.", False),
        ("Officers assigned to gates.", False),
    ],
)
def test_what_once_was(text: str, expected: bool) -> None:
    assert tells_past(sentence(text)) is expected
