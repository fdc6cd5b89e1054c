"""What follows the words of a deed, and whether they are about that."""

from __future__ import annotations

from typing import Any

import pytest

from .judging import matches


@pytest.mark.parametrize(
    ("text", "wanted", "found"),
    [
        ("The SRO shall sweep.", {"what": "sweeping", "alone": True}, True),
        ("The SRO shall sweep and rest.", {"what": "sweeping", "alone": True}, True),
        ("The SRO shall sweep the yard.", {"what": "sweeping", "alone": True}, False),
        ("The SRO shall ask for soup.", {"what": "soup", "topic": ["bread"]}, True),
        ("The SRO shall ask for soup on bread.", {"what": "soup", "topic": ["bread"]}, True),
        ("The SRO shall ask for soup on beans.", {"what": "soup", "topic": ["bread"]}, False),
    ],
)
def test_what_a_deed_is_about(text: str, wanted: dict[str, Any], found: bool) -> None:
    assert bool(matches(text, **wanted)) is found
