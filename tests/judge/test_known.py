"""Things named between the words of a deed, and behind them."""

from __future__ import annotations

from typing import Any

import pytest

from .judging import matches


@pytest.mark.parametrize(
    ("text", "wanted", "found"),
    [
        ("The SRO shall bring bread to market.", {"what": "to-market", "between": ["bread"]}, True),
        (
            "The SRO shall bring all of it to market.",
            {"what": "to-market", "between": ["bread"]},
            True,
        ),
        (
            "The SRO shall bring the beans to market.",
            {"what": "to-market", "between": ["bread"]},
            False,
        ),
        (
            "The SRO shall bring to the nurse the bread of the market.",
            {"what": "to-market", "between": ["bread"]},
            False,
        ),
        (
            "The SRO shall bring market the beans.",
            {"what": "to-market", "between": ["bread"]},
            False,
        ),
        ("The SRO shall see the kitchen.", {"what": "canteen", "compound": ["bread"]}, True),
        ("The SRO shall see the kitchen again.", {"what": "canteen", "compound": ["bread"]}, True),
        ("The SRO shall see the kitchen bread.", {"what": "canteen", "compound": ["bread"]}, True),
        (
            "The SRO shall see the kitchen calendar.",
            {"what": "canteen", "compound": ["bread"]},
            False,
        ),
    ],
)
def test_what_is_given_or_headed_must_be_known(
    text: str, wanted: dict[str, Any], found: bool
) -> None:
    assert bool(matches(text, **wanted)) is found
