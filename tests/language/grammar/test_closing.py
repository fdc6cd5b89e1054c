"""Limits behind a closing comma, and what they reach."""

from __future__ import annotations

import pytest

from moulint.language.grammar.limits import LimitKind

from ..reading import provisions

REACHING = """
The officer shall oil the gates, and the officer shall open the doors, unless the chief waives it.
The officer shall oil the gates, and the officer shall open the doors, if the chief so chooses.
The officer shall oil the gates, and the officer shall open the doors, as the chief may decide.
The officer shall oil the gates, and shall open the doors, except when the chief decides it is idle.
The officer shall oil the gates, and shall open the doors, in the chief's sole discretion.
The officer shall oil the gates and shall open the doors, subject to exceptions that he allows.
The officer shall oil the gates, and shall open the doors (if the chief so chooses).
The officer shall oil the gates, which must then be opened, if funds are appropriated for it.
"""

NOT_REACHING = """
The officer shall oil the gates, but may open the doors, if the chief asks.
The officer shall oil the gates, but shall open the doors, if the chief asks.
The officer shall oil the gates. The officer shall open the doors, if the chief asks.
"""


def limits_on_gates(text: str) -> set[LimitKind]:
    """The limits of the provision that has the gates oiled."""
    return {
        limit.kind
        for one in provisions(text)
        if one.sentence.text(one.deed).startswith("shall oil")
        for limit in one.limits
    }


@pytest.mark.parametrize("text", REACHING.strip().splitlines())
def test_a_closing_limit_reaches_all_that_is_bound(text: str) -> None:
    found = limits_on_gates(text)
    assert found & {LimitKind.HEDGE, LimitKind.HANDS_BACK, LimitKind.CONTINGENT}


@pytest.mark.parametrize("text", NOT_REACHING.strip().splitlines())
def test_what_is_limited_alone(text: str) -> None:
    assert not limits_on_gates(text)


def test_each_limit_in_front_ends_where_the_next_begins() -> None:
    text = (
        "Subject to the chief's approval, except in an emergency, the officer shall oil the gates."
    )
    assert limits_on_gates(text) == {LimitKind.HANDS_BACK, LimitKind.NARROW}
