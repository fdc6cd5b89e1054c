"""Lists that must stand beside the deed, and lists that may not."""

from __future__ import annotations

from typing import Any

import pytest

from .judging import matches


@pytest.mark.parametrize(
    ("text", "wanted", "found"),
    [
        ("The SRO shall show the chief the canteen.", {"to": "chief"}, True),
        ("The SRO shall show the canteen.", {"to": "chief"}, False),
        ("The canteen shall be swept.", {"subject": "canteen"}, True),
        ("The SRO shall sweep the canteen.", {"subject": "canteen"}, False),
        ("If there is soup, the SRO shall sweep.", {"sentence": "soup"}, True),
        ("The SRO shall cook soup.", {"what": "soup", "also": ["bread"]}, False),
        ("The SRO shall cook soup and bread.", {"what": "soup", "also": ["bread"]}, True),
        ("The SRO shall cook soup and bread.", {"what": "soup", "never": "bread"}, False),
        ("With bread, the SRO shall cook soup.", {"what": "soup", "not_about": "bread"}, True),
        ("The SRO shall cook soup with bread.", {"what": "soup", "not_about": "bread"}, False),
        ("The SRO shall cook soup with bread.", {"what": "soup", "clear_of": "bread"}, False),
        (
            "The SRO shall cook soup, and shall eat bread.",
            {"what": "soup", "clear_of": "bread"},
            True,
        ),
        ("The SRO shall cook soup. Bread is there.", {"what": "soup", "beside": ["bread"]}, False),
        ("With bread, the SRO shall cook soup.", {"what": "soup", "beside": ["bread"]}, False),
        ("The SRO shall cook soup with bread.", {"what": "soup", "beside": ["bread"]}, True),
        ("The SRO shall sweep the canteen.", {"what": "sweeping", "not_subject": "canteen"}, True),
        (
            "The SRO at the canteen shall rest and shall sweep.",
            {"what": "sweeping", "not_subject": "canteen"},
            False,
        ),
        (
            "The SRO at the canteen shall sweep.",
            {"what": "sweeping", "not_subject": "canteen"},
            False,
        ),
    ],
)
def test_lists_beside_the_deed(text: str, wanted: dict[str, Any], found: bool) -> None:
    assert bool(matches(text, **wanted)) is found


def test_what_somebody_else_shall_do_behind_it_is_not_about_the_deed() -> None:
    text = "The SRO shall bring fish to market, and the mayor shall enter it."
    assert matches(text, who="officer", what="to-market", not_about="entering")
