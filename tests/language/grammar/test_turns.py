"""Deeds that turn in their middle, and those that only seem to."""

from __future__ import annotations

import pytest

from ..reading import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The SRO shall lock the gates, but not open them.",
         ["officer duty: lock gates", "officer bar: open them"]),
        ("The SRO shall lock the gates and not open them.",
         ["officer duty: lock gates", "officer bar: open them"]),
        ("The SRO is to lock the gates, not to open them.",
         ["officer duty: lock gates", "officer bar: open them"]),
        ("The SRO is responsible for the gates, but not for the keys.",
         ["officer duty: responsible for gates", "officer release: for keys"]),
        ("The SRO shall help with the gates but not with the keys.",
         ["officer duty: help with gates", "officer bar: with keys"]),
        ("The SRO shall lock the gates and take no part in the game.",
         ["officer duty: lock gates", "officer bar: take no part in game"]),
        ("The SRO shall not open the gates but lock them.",
         ["officer bar: open gates", "officer duty: lock them"]),
        ("The SRO does not serve as a judge, but rather as a gate keeper and a friend.",
         ["officer bar: serve as judge", "officer duty: as gate keeper and friend"]),
        ("The SRO should lock the gates, but not open them.",
         ["officer hope: lock gates", "officer hope: open them"]),
    ],
)  # fmt: skip
def test_a_deed_that_turns(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "force"),
    [
        ("The SRO shall lock the gates, including but not limited to the back gate.", "duty"),
        ("The SRO shall lock the gates and not only watch them.", "duty"),
        ("The SRO shall lock the gates each day and not later than noon.", "duty"),
        ("The SRO shall help those who came and not send them away.", "duty"),
        ("The SRO shall seek and keep no keys.", "bar"),
        ("The SRO shall look for, hold or hand out no keys.", "bar"),
    ],
)
def test_a_deed_that_stays_as_it_is(text: str, force: str) -> None:
    assert [one.partition(":")[0] for one in told(text)] == [f"officer {force}"]


def test_who_has_no_part_still_does_the_rest() -> None:
    assert told("The SRO shall watch and take no part in the game.") == [
        "officer duty: watch",
        "officer bar: take no part in game",
    ]


@pytest.mark.parametrize("text", ["rings the bell", "shall ring the bell"])
def test_a_participle_that_takes_no_part_turns(text: str) -> None:
    found = told(f"The SRO {text}, taking no part in the opening of gates.")
    assert found[1] == "officer bar: taking no part in opening of gates"


def test_what_it_is_to_do_instead() -> None:
    assert told("The job of the SRO is not to open gates but to lock them.") == [
        "officer bar: open gates",
        "officer duty: lock them",
    ]
