"""Words in a deed that say nothing of it."""

from __future__ import annotations

from typing import Any

import pytest

from .judging import matches


@pytest.mark.parametrize(
    ("text", "wanted", "found"),
    [
        ("The SRO shall bring fish to market.", {"what": "to-market"}, True),
        ("Unless they bring fish, the SRO shall go to market.", {"what": "to-market"}, False),
        ("The Soup Officer shall call.", {"who": "officer", "what": "soup"}, False),
        ("To bring fish, the SRO shall go to market.", {"what": "to-market"}, False),
        ("An SRO who is asked to cook soup shall call.", {"who": "officer", "what": "soup"}, False),
        (
            "The SRO shall ask the teacher, who alone cooks soup.",
            {"who": "officer", "what": "soup"},
            False,
        ),
    ],
)
def test_words_that_say_nothing_of_the_deed(text: str, wanted: dict[str, Any], found: bool) -> None:
    assert bool(matches(text, **wanted)) is found


def test_what_another_does_meanwhile_is_not_done() -> None:
    text = "The SRO may stand by while {} sweeps the canteen."
    assert not matches(text.format("the principal"), who="officer", what="canteen")
    assert matches("The SRO may stand by and sweep the canteen.", who="officer", what="canteen")
