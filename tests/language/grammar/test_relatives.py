"""Relative clauses that bind by themselves, and those that only say who or what is meant."""

from __future__ import annotations

import pytest

from ..reading import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Chief shall tell the principal, who shall lock them.", "principal duty: lock them"),
        ("The Chief tells the building principal, who locks them.", "principal duty: locks them"),
        ("The Chief tells the principal of the school, who must lock them.",
         "principal duty: lock them"),
        ("The keys go to the Chief and the principal, who shall together lock them.",
         "chief+principal duty: lock them"),
        ("Gates are opened, after which the principal locks them.", "principal duty: locks them"),
        ("Gates are things in which the SRO does not meddle.", "officer bar: meddle"),
        ("Gates are a matter in which the SRO shall not intervene.", "officer bar: intervene"),
        ("The principal keeps the gates, which the SRO may not open.", "officer bar: open"),
        ("Locks are a duty that no SRO may take on.", "officer bar: take on"),
        ("The gates, which shall be locked by the SRO, stand open.",
         "officer duty: locked by sro"),
        ("They hold a meeting each May at which the principal opens the gates.",
         "principal duty: opens gates"),
        ("The keys are laid before the principal, who every June opens the gates.",
         "principal duty: opens gates"),
        ("The principal has a key, with which the SRO may open them.", "officer grant: open them"),
    ],
)  # fmt: skip
def test_a_relative_clause_that_binds(text: str, expected: str) -> None:
    assert expected in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "The Chief names the officer who will serve the school.",
        "The Chief hears the officer who patrols the halls.",
        "If the principal finds a gate which the SRO shall open, he locks it.",
        "The SRO shall not lock them unless it is a gate which the principal shall open.",
        "The principal thinks that the SRO shall not lock them.",
        "The gates which the SRO opened are blue.",
    ],
)
def test_a_relative_clause_that_says_which(text: str) -> None:
    verbs = ("serve", "patrol", "open", "not lock")
    assert not [one for one in told(text)[1:] if any(verb in one for verb in verbs)]


def test_what_is_hoped_for_stays_a_hope() -> None:
    assert "principal hope: lock them" in told(
        "The Chief should have a principal, who shall lock them."
    )


def test_a_relative_clause_without_its_that() -> None:
    assert told("The Chief names one of the officers the principal has seen.") == [
        "chief duty: names one of officers principal has seen"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Which officer opens the gates is for the Chief to say.", "chief duty: say"),
        ("Who shall open the gates rests with the Chief.", "rests with chief"),
    ],
)
def test_a_subject_that_is_a_clause(text: str, expected: str) -> None:
    assert [one for one in told(text) if one.endswith(expected)]


def test_whose_duty_it_is() -> None:
    found = told("The Chief shall name an SRO whose duty it shall be to open gates and lock doors.")
    assert "officer duty: open gates and lock doors" in found
    other = told("The Chief names the SRO whose gate is shut.")
    assert not any(one.startswith("officer") for one in other)


def test_who_means_the_one_that_another_relative_clause_describes() -> None:
    text = "This section is not for an SRO who was hired by the Chief, who shall keep the keys."
    assert told(text)[-1] == "officer duty: keep keys"
