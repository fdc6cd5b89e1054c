"""What keeps a provision from counting in full, beside the force and limits of test_match.py."""

from __future__ import annotations

from typing import Any

import pytest

from .judging import flaws

BAR: dict[str, Any] = {"who": "officer", "force": "bar", "what": "canteen"}
DUTY: dict[str, Any] = {"who": "officer", "force": "duty", "what": "canteen"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The SRO need not enter the canteen.", [["only says who is not responsible"]]),
        ("SROs are discouraged from entering the canteen.", [["only hopes"]]),
        ("The SRO has not entered the canteen.", [["only tells of the past"]]),
        # hopes and tales of the opposite do not fall short of a bar: they have nothing of it
        ("The SRO is encouraged to enter the canteen.", []),
        ("The SRO has entered the canteen.", []),
    ],
)
def test_a_force_weaker_than_a_bar(text: str, expected: list[list[str]]) -> None:
    assert flaws(text, **BAR) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The SRO shall not sweep the canteen.", []),
        ("The SRO should not sweep the canteen.", []),
        ("The SRO is not required to sweep the canteen.", []),
        ("The SRO need not be allowed to sweep the canteen.", []),
        ("The SRO has swept the canteen.", [["only tells of the past"]]),
    ],
)
def test_the_opposite_of_a_duty_does_not_fall_short_of_it(
    text: str, expected: list[list[str]]
) -> None:
    assert flaws(text, **DUTY) == expected


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [({}, [["definition"]]), ({"meanings_count": True}, [[]])],
)
def test_a_definition_counts_only_where_the_rule_says_so(
    wanted: dict[str, Any], expected: list[list[str]]
) -> None:
    text = "## Definitions\n\nThe SRO shall not enter the canteen."
    assert flaws(text, **BAR, **wanted) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The SRO shall, where practicable, not enter the canteen unless the principal asks.",
         "hedged"),
        ("The SRO shall not enter the canteen unless the principal asks or during the summer.",
         "hands the decision back"),
    ],
)  # fmt: skip
def test_the_limit_that_weighs_most_is_told(text: str, expected: str) -> None:
    assert flaws(text, **BAR) == [[expected]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The SRO shall patrol, rest when feasible and sweep the canteen.", [[]]),
        ("The SRO shall patrol, rest and, when feasible, sweep the canteen.", [["hedged"]]),
        ("When feasible, the SRO shall patrol and sweep the canteen.", [["hedged"]]),
    ],
)
def test_a_hedge_of_another_item(text: str, expected: list[list[str]]) -> None:
    sweeping: dict[str, Any] = {"who": "officer", "force": "duty", "what": "sweeping"}
    assert flaws(text, **sweeping, opens_deed=True) == expected
