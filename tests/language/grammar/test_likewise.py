"""What is said of somebody else in a few words: who is bound by the deed in front of them."""

from __future__ import annotations

import pytest

from ..reading import told


@pytest.mark.parametrize(
    "more",
    [
        "; nor shall the SRO.",
        ", and neither may any SRO.",
        ", nor may an SRO do so at any time.",
        ". Neither shall the SRO.",
        ". The same holds for the SRO.",
        ". This rule applies as well to the SRO.",
        ". The SRO shall do likewise.",
        ". The SRO is bound by the same rule.",
    ],
)
def test_whom_a_bar_binds_as_well(more: str) -> None:
    assert told(f"Teachers shall not open the gates{more}")[0].startswith("officer+teacher bar: ")


@pytest.mark.parametrize(
    "more", [", as shall the SRO.", ". So must the SRO.", ". The same duty binds the SRO."]
)
def test_whom_a_duty_binds_as_well(more: str) -> None:
    assert told(f"Teachers shall open the gates{more}")[0].startswith("officer+teacher duty: ")


@pytest.mark.parametrize(
    "text",
    [
        "Teachers shall open the gates. Nor shall the SRO.",
        "Teachers shall not open the gates. This does not apply to the SRO.",
        "Teachers shall not open the gates, nor shall the SRO keep a key.",
        "Teachers shall not open the gates. The same is told to the SRO.",
        "Teachers should open the gates. So should the SRO.",
    ],
)
def test_who_is_not_bound_by_it(text: str) -> None:
    assert told(text)[0].startswith("teacher ")


@pytest.mark.parametrize(
    "subject",
    ["Teachers, like the SRO,", "Teachers as well as the SRO", "Teachers along with SROs"],
)
def test_a_subject_joined_without_and(subject: str) -> None:
    assert told(f"{subject} shall open the gates.")[0].startswith("officer+teacher duty: ")


@pytest.mark.parametrize(
    "front",
    [
        "The parties having so agreed,",
        "Effective now and until further order,",
        "So that all may pass,",
    ],
)
def test_a_subject_behind_what_opens_the_sentence(front: str) -> None:
    assert told(f"{front} SROs shall open the gates.")[-1].startswith("officer duty: ")


def test_no_denies_each_thing_of_a_list() -> None:
    found = told("No time, tools or money shall be spent on gates by the SRO.")
    assert found[0].startswith("officer bar: ")
