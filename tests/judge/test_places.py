"""Lines, columns and quotes of a verdict, back in the source."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from moulint.model import Place

from .judging import agreement, judged
from .test_verdict import TEXTS


def place(text: str) -> Place:
    return judged(text).places[0]


def marked(one: Place) -> list[str]:
    """The words of a quote that are marked."""
    return [one.quote[low:high] for low, high in one.marks]


def test_a_place_in_one_line() -> None:
    found = place("It is so.\n\n4.2 The SRO shall not enter the canteen.\n")
    assert (found.line, found.column, found.end_line, found.end_column) == (3, 5, 3, 41)
    assert (found.clause, found.quote) == ("4.2", "The SRO shall not enter the canteen.")
    assert marked(found) == ["shall not enter", "canteen"]


def test_a_place_over_several_lines() -> None:
    found = place("4.2 The SRO\n    shall not enter\n    the canteen.\n")
    assert (found.line, found.column, found.end_line, found.end_column) == (1, 5, 3, 17)
    assert found.quote == "The SRO shall not enter the canteen."


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("It is so. The SRO shall not enter the canteen. It ends.",
         "The SRO shall not enter the canteen."),
        ("(a) The SRO shall not enter the canteen;", "The SRO shall not enter the canteen;"),
        ('"Officer" means an SRO. “The” SRO shall not enter the canteen.',
         "“The” SRO shall not enter the canteen."),
        ("• The SRO shall not enter the canteen.", "The SRO shall not enter the canteen."),
        ("The **SRO** shall *not* enter the canteen.", "The SRO shall not enter the canteen."),
        ("Is it? The SRO shall not enter the canteen!", "The SRO shall not enter the canteen!"),
        ("It is so. (The SRO shall not enter the canteen.)",
         "(The SRO shall not enter the canteen."),
    ],
)  # fmt: skip
def test_the_quote_is_the_sentence_as_written(text: str, quote: str) -> None:
    assert place(text).quote == quote


def test_markup_in_front_moves_the_column() -> None:
    found = place("**Note:** it is so. The SRO shall not enter the canteen.\n")
    assert found.column == 21


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The SRO shall not enter the canteen.", ["shall not enter", "canteen"]),
        ("The SRO shall not enter the canteen unless the principal asks.",
         ["shall not enter", "canteen", "asks"]),
        ("The SRO shall not clean the trays.", ["shall not clean", "trays"]),
        ("The SRO shall not canteen.", ["shall not canteen"]),
        ("No SRO shall rest, or shall enter the canteen.", ["No SRO", "shall enter", "canteen"]),
    ],
)  # fmt: skip
def test_the_words_that_decide_are_marked(text: str, expected: list[str]) -> None:
    assert marked(place(text)) == expected


def test_an_item_is_quoted_without_its_lead_in() -> None:
    found = place("4. The SRO shall not:\n\n   (a) enter the canteen.\n")
    assert (found.line, found.clause, found.quote) == (3, "4(a)", "enter the canteen.")
    assert marked(found) == ["enter", "canteen"]


def test_a_limit_from_elsewhere_is_not_marked_here() -> None:
    text = "1. The SRO shall not enter the canteen.\n\n2. Section 1 does not apply if he asks.\n"
    found = place(text)
    assert found.clause == "1"
    assert marked(found) == ["shall not enter", "canteen"]


def test_headings_and_block() -> None:
    found = place("# Agreement\n\n## 4. Limits\n\n4.1 The SRO shall not enter the canteen.\n")
    assert found.heading == ("Agreement", "4. Limits")
    assert found.block == 2
    assert found.start == len("4.1 ")


@settings(max_examples=150, deadline=None)
@given(TEXTS.filter(str.strip))
def test_places_lie_in_their_blocks_and_marks_in_their_quotes(text: str) -> None:
    document = agreement(text).document
    for one in judged(text).places:
        reading = document.blocks[one.block].proposed
        assert reading is not None
        assert reading.text[one.start : one.start + len(one.quote)] == one.quote
        assert one.quote
        assert (one.line, one.column) <= (one.end_line, one.end_column)
        assert 1 <= one.line <= one.end_line <= len(text.splitlines())
        ends = 0
        for low, high in one.marks:
            assert ends <= low < high <= len(one.quote)
            ends = high


def test_an_item_that_runs_on_in_its_paragraph() -> None:
    text = "The SRO shall not: 1. Leave early. 2. Enter the canteen. 3. Teach.\n"
    found = place(text)
    assert (found.clause, found.quote) == ("2", "Enter the canteen.")
    assert found.start == found.column - 1 == text.index("Enter")
