"""Relative clauses that bind by themselves, and those that only say who or what is meant."""

from __future__ import annotations

import pytest

from ..reading import bound, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Chief shall tell the principal, who shall lock them.",
         "chief duty: tell principal, who shall lock them; principal duty: lock them"),
        ("The Chief tells the building principal, who locks them.",
         "chief duty: tells building principal, who locks them; principal duty: locks them"),
        ("The Chief tells the principal of the school, who must lock them.",
         "chief duty: tells principal of school, who must lock them; "
         "principal duty: lock them"),
        ("The keys go to the Chief and the principal, who shall together lock them.",
         "chief+principal duty: lock them"),
        ("Gates are opened, after which the principal locks them.", "principal duty: locks them"),
        ("Gates are things in which the SRO does not meddle.", "officer bar: meddle"),
        ("Gates are a matter in which the SRO shall not intervene.", "officer bar: intervene"),
        ("The principal keeps the gates, which the SRO may not open.",
         "principal duty: keeps gates, which sro may not open; officer bar: open"),
        ("Locks are a duty that no SRO may take on.", "officer bar: take on"),
        ("The gates, which shall be locked by the SRO, stand open.",
         "officer duty: locked by sro"),
        ("They hold a meeting each May at which the principal opens the gates.",
         "principal duty: opens gates"),
        ("The keys are laid before the principal, who every June opens the gates.",
         "principal duty: opens gates"),
        ("The Chief will provide an officer for the school who will lock them.",
         "chief duty: provide officer for school who will lock them; officer duty: lock them"),
        ("The principal has a key, with which the SRO may open them.", "officer grant: open them"),
        ("Keys lie in the hands of the Chief and are not lent.",
         "chief duty: lie in hands of chief; chief bar: lent"),
        ("The gates, which each SRO shall lock at dusk, are old.",
         "officer duty: lock at dusk"),
        ("The gates shall be opened with a key kept by the SRO.", ""),
    ],
)  # fmt: skip
def test_a_relative_clause_that_binds(text: str, expected: str) -> None:
    assert bound(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Chief names the officer who will serve the school.",
         "chief duty: names officer who will serve school"),
        ("The Chief hears the officer who patrols the halls.",
         "chief duty: hears officer who patrols halls"),
        ("If the principal finds a gate which the SRO shall open, he locks it.",
         "principal duty: locks it"),
        ("The SRO shall not lock them unless it is a gate which the principal shall open.",
         "officer bar: lock them unless it is gate which principal shall open"),
        ("The principal thinks that the SRO shall not lock them.",
         "principal duty: thinks"),
        ("The gates which the SRO opened are blue.", "nobody statement: blue"),
    ],
)  # fmt: skip
def test_a_relative_clause_that_says_which(text: str, expected: str) -> None:
    assert told(text) == [expected]


def test_what_is_hoped_for_stays_a_hope() -> None:
    text = "The Chief should have a principal, who shall lock them."
    assert bound(text) == ("chief hope: principal, who shall lock them; principal hope: lock them")


def test_a_relative_clause_without_its_that() -> None:
    assert told("The Chief names one of the officers the principal has seen.") == [
        "chief duty: names one of officers principal has seen"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Which officer opens the gates is for the Chief to say.", "chief duty: say"),
        ("Who shall open the gates rests with the Chief.", "chief duty: rests with chief"),
    ],
)
def test_a_subject_that_is_a_clause(text: str, expected: str) -> None:
    assert told(text) == [expected]


def test_whose_duty_it_is() -> None:
    found = told("The Chief shall name an SRO whose duty it shall be to open gates and lock doors.")
    assert found[0].startswith("chief duty: name sro")
    assert found[1:] == ["officer duty: open gates and lock doors"]
    other = told("The Chief names the SRO whose gate is shut.")
    assert other == ["chief duty: names sro whose gate is shut"]


def test_who_means_the_one_that_another_relative_clause_describes() -> None:
    text = "This section is not for an SRO who was hired by the Chief, who shall keep the keys."
    assert told(text)[-1] == "officer duty: keep keys"
