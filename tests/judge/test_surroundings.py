"""What a pattern asks of the sentences, headings and conditions around a deed."""

from __future__ import annotations

from typing import Any

import pytest

from .judging import flaws, matches


@pytest.mark.parametrize(
    ("text", "wanted", "found"),
    [
        ("In case of fire, the SRO shall sweep.", {"not_when": "danger"}, False),
        ("When there is a fire the SRO shall sweep.", {"not_when": "danger"}, False),
        ("The SRO shall sweep and watch the fire.", {"not_when": "danger"}, True),
        ("Unless there is a fire, the SRO shall sweep.", {"not_when": "danger"}, True),
        ("There is bread. The SRO shall cook soup.", {"what": "soup", "near": "bread"}, True),
        ("There is bread. The SRO shall cook soup.", {"what": "soup", "not_near": "bread"}, False),
        ("There is ham. The SRO shall cook soup.", {"what": "soup", "not_near": "bread"}, True),
        (
            "There is bread. So be it. The SRO shall cook soup.",
            {"what": "soup", "near": "bread"},
            True,
        ),
        (
            "There is bread. So be it. So it is. The SRO shall cook soup.",
            {"what": "soup", "near": "bread"},
            False,
        ),
        ("## 1. Bread\n\n1.1 The SRO shall cook.", {"under": "bread", "force": "duty"}, True),
        ("## 1. Soup\n\n1.1 The SRO shall cook.", {"under": "bread", "force": "duty"}, False),
        ("Bread. The SRO shall cook.", {"under": "bread", "force": "duty"}, True),
    ],
)
def test_what_stands_around_a_deed(text: str, wanted: dict[str, Any], found: bool) -> None:
    assert bool(matches(text, **wanted)) is found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("## Canteen\n\n1.1 The SRO shall not enter it.", [[]]),
        ("1. The canteen is new. It is red. It is big. The SRO shall not enter it.", [[]]),
        ("1. The canteen is new.\n\n2. The SRO shall not enter it.", []),
        ("1. The SRO shall not enter it. The canteen is new.", [[]]),
        ("1. The SRO shall not enter it.\n\n2. The canteen is new.", []),
        ("**Q. What about the canteen?**\n\nA. The SRO shall not enter it.", [[]]),
    ],
)
def test_a_matter_named_in_the_section(text: str, expected: list[list[str]]) -> None:
    pattern = {"who": "officer", "force": "bar", "section": ["canteen"]}
    assert flaws(text, what="entering", **pattern) == expected


def test_what_stands_behind_a_short_clause_is_no_heading_over_it() -> None:
    text = "The SRO shall not:\n\n- enter the hall.\n- enter it.\n\nThe canteen is new."
    pattern = {"who": "officer", "force": "bar", "under": ["canteen"]}
    assert flaws(text, what="entering", **pattern) == []
