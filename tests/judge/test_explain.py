"""Which places are shown for a verdict, on which side, and in what order."""

from __future__ import annotations

import pytest

from moulint.judge.explain import MOST_PLACES

from .judging import judged
from .test_deeds import TWO

BAR = "The SRO shall not enter the canteen."
SENT = "The SRO shall sweep the canteen."


def shown(text: str, **changes: object) -> list[tuple[str, int]]:
    """The side and line of each place."""
    return [(one.role, one.line) for one in judged(text, **changes).places]


@pytest.mark.parametrize(
    ("paragraphs", "places"),
    [
        ([BAR], [("deciding", 1)]),
        ([BAR, "It is so.", BAR], [("deciding", 1), ("deciding", 5)]),
        # what contradicts stands beside what satisfies, wherever it stands in the text
        ([BAR, SENT], [("deciding", 1), ("opposing", 3)]),
        ([SENT, BAR], [("deciding", 3), ("opposing", 1)]),
        ([SENT], [("opposing", 1)]),
        # a full contradiction before one that somebody asks for
        ([f"{SENT[:-1]} at the principal's request.", SENT], [("opposing", 3), ("opposing", 1)]),
        (["It is so."], [("nearest", 1)]),
    ],
)
def test_the_places_of_a_verdict(paragraphs: list[str], places: list[tuple[str, int]]) -> None:
    assert shown("\n\n".join(paragraphs)) == places


@pytest.mark.parametrize("text", [BAR, SENT, "The SRO should not enter the canteen."])
def test_a_side_shows_only_its_first_places(text: str) -> None:
    many = "\n\n".join([text] * (MOST_PLACES + 3))
    assert [line for _, line in shown(many)] == [1, 3, 5, 7]


def test_a_sentence_that_decides_twice_is_shown_once() -> None:
    text = "The SRO shall sweep the hall and peel the carrots."
    assert shown(text, **TWO, weak_by=[], conflicts_with=[]) == [("deciding", 1)]


def test_deeds_counted_together_are_all_named() -> None:
    text = "The SRO shall sweep the hall.\n\nIt is so.\n\nThe SRO shall peel carrots."
    result = judged(text, **TWO, weak_by=[], conflicts_with=[])
    assert [one.line for one in result.places] == [1, 5]
    assert "'shall sweep the hall'" in result.message
    assert "'shall peel carrots'" in result.message
