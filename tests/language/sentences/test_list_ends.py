"""Where a list of plain paragraphs ends."""

from __future__ import annotations

import pytest

from ..reading import sentences


def listed(*paragraphs: str) -> list[str]:
    return sentences("\n\n".join(paragraphs) + "\n")


@pytest.mark.parametrize(
    "items",
    [
        ("Walk the fence;", "Lock the gates; and", "Feed the geese."),
        ("Walk the fence;", "Lock the gates;", "Feed the geese."),
        ("walk the fence", "lock the gates", "feed the geese"),
        ("Walk the fence.", "Lock the gates.", "Feed the geese."),
    ],
)
@pytest.mark.parametrize(
    "behind",
    [
        "The care of the fence lies with the mayor.",
        "Feeding the geese at night is a matter for the mayor.",
        "In these weeks, the clerk has the keys.",
        "The mayor may open a gate.",
    ],
)
def test_a_sentence_behind_the_last_item_stands_alone(items: tuple[str, ...], behind: str) -> None:
    found = listed("The SRO shall:", *items, behind)
    assert [one.startswith("SRO shall") for one in found] == [True] * 4 + [False]


def test_what_follows_the_first_sentence_behind_a_list_stands_alone_too() -> None:
    found = listed(
        "The SRO shall:", "Walk the fence.", "The clerk has the keys.", "Spare keys too."
    )
    assert found[-1] == "Spare keys too"


@pytest.mark.parametrize(
    "items",
    [
        ("Walk the fence.", "Reports on gates that are broken.", "Lock the gates."),
        ("Walk the fence; and", "Lock the gates; and", "Feed the geese."),
        ("Gates are locked.", "Geese are fed."),
        ("Walk the fence", "Lock the gates", "A visit to the mill"),
    ],
)
def test_items_that_end_no_list(items: tuple[str, ...]) -> None:
    found = listed("The SRO shall see to this, namely:", *items)
    assert all(one.startswith("SRO shall see") for one in found)
