"""Further deeds of one subject."""

from __future__ import annotations

import pytest

from moulint.language.grammar.force import Force

from ..reading import forces, provisions, told


@pytest.mark.parametrize("denied", ["", "not "])
@pytest.mark.parametrize(
    "text",
    [
        "The SRO shall {}(a) open the gates; (b) lock the doors; or (c) greet students.",
        "The SRO shall {}: (a) open the gates; (b) lock the doors; or (c) greet students.",
        "The SRO shall {}: (1) open the gates; (2) lock the doors; and (3) greet students.",
        "The SRO shall {}i) open the gates; ii) lock the doors; and iii) greet students.",
        "The SRO shall {}open the gates; lock the doors; and greet students.",
    ],
)
def test_a_list_in_one_sentence(text: str, denied: str) -> None:
    found = [one.lstrip(": ") for one in told(text.format(denied))]
    force = "bar" if denied else "duty"
    assert [one.partition(":")[0] for one in found] == [f"officer {force}"] * 3
    assert [one.split()[-1] for one in found] == ["gates", "doors", "students"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The SRO agrees: not to open the gates; to lock the doors.", ["bar", "duty"]),
        ("The SRO shall: (a) lock the doors; (b) not open the gates.", ["duty", "bar"]),
    ],
)
def test_an_item_that_denies_in_a_list_in_one_sentence(text: str, expected: list[str]) -> None:
    found = [one for one in forces(text) if one.startswith("officer")]
    assert found[-2:] == [f"officer {force}" for force in expected]


def test_an_item_that_says_when_ends_no_list() -> None:
    text = "The SRO shall come in: (a) when a bell rings; (b) when asked; (c) to open the gates."
    assert [one.partition(":")[2] for one in told(text)][-1] == " to open gates"


def test_what_is_done_beside_what_is() -> None:
    found = forces("The SRO has arrest powers under the law, opens the gates, and greets students.")
    assert found == ["officer statement", "officer duty"]


def test_a_list_that_tells_of_a_thing_is_no_list_of_tasks() -> None:
    text = "The SRO shall keep a log that shows: (1) rides and walks; (2) opening of gates."
    assert len(provisions(text)) == 1
    assert len(provisions(text.replace("keep a log that shows", "do this"))) == 3


def test_what_somebody_is_not_responsible_for_nor_takes_part_in() -> None:
    found = provisions("The SRO is not responsible for, nor involved in, the gates.")
    assert [one.force for one in found] == [Force.RELEASE, Force.BAR]


def test_what_somebody_does_in_addition() -> None:
    assert told("In addition to opening gates, SROs lock them.") == [
        "officer duty: lock them",
        "officer duty: opening gates",
    ]
    assert told("In addition to opening gates, SROs shall not lock them.") == [
        "officer bar: lock them"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The SRO shall: (1) not open the gates; (2) lock the gym.", ["bar", "duty"]),
        ("The SRO does not open the gates; locks the gym.", ["bar", "duty"]),
        ("The SRO shall not: (1) open the gates; (2) lock the gym.", ["bar", "bar"]),
    ],
)
def test_a_first_item_that_bars_leaves_the_others(text: str, expected: list[str]) -> None:
    assert [one.force.value for one in provisions(text)] == expected


def test_a_denial_that_the_first_item_has_for_itself() -> None:
    text = "The SRO: (1) does not open the gates on Sundays; (2) backs up the bus driver at noon."
    assert forces(text) == ["officer bar", "officer duty"]
    assert (
        forces(text.replace("The SRO: (1) does not", "The SRO does not: (1)"))[0] == "officer bar"
    )


def test_a_thing_behind_a_semicolon_is_the_subject_of_what_follows() -> None:
    found = told("The SRO shall open the gates; totals shall be posted.")
    assert [one.split()[-1] for one in found] == ["gates", "posted"]
