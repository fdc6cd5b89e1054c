"""Words that must stand in a provision's own clause of its sentence."""

from __future__ import annotations

from typing import Any

import pytest

from .judging import matches


@pytest.mark.parametrize(
    ("text", "wanted", "found"),
    [
        ("The SRO shall cook soup.", {"what": "soup", "in_clause": ["bread"]}, False),
        ("The SRO shall cook soup and bread.", {"what": "soup", "in_clause": ["bread"]}, True),
        ("With bread, the SRO shall cook soup.", {"what": "soup", "in_clause": ["bread"]}, True),
        (
            "The SRO shall cook soup; the SRO shall eat bread.",
            {"what": "soup", "in_clause": ["bread"]},
            False,
        ),
        (
            "The SRO shall cook soup and the chief shall eat bread.",
            {"what": "soup", "in_clause": ["bread"]},
            False,
        ),
        (
            "The SRO shall cook soup and shall go to bread.",
            {"what": "soup", "in_clause": ["to-bread"]},
            False,
        ),
        (
            "The SRO shall cook soup and, to bread, add salt.",
            {"what": "soup", "in_clause": ["to-bread"]},
            False,
        ),
    ],
)
def test_words_of_the_own_clause(text: str, wanted: dict[str, Any], found: bool) -> None:
    assert bool(matches(text, **wanted)) is found
