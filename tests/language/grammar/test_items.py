"""Items without a subject: what tells that they are tasks, or none, and how they are numbered."""

from __future__ import annotations

import pytest

from ..reading import binding, bound, told


@pytest.mark.parametrize(
    "text",
    [
        "Not tasks:\n\n- open the gates\n\n- guard the buses",
        "Excluded from the role:\n\n- open the gates\n\n- guard the buses",
        "Outside the role: open the gates; guard the buses.",
    ],
)
def test_a_title_over_what_is_no_task_bars_it(text: str) -> None:
    assert binding(told(text)) == ["officer bar: open gates", "officer bar: guard buses"]


def test_a_cell_over_what_is_no_task_bars_it() -> None:
    text = "| Not tasks | Gates |\n|---|---|\n| Not tasks | opening gates; guarding buses |"
    assert bound(text) == "officer bar: opening gates ; guarding buses"


@pytest.mark.parametrize("head", ["Tasks", "Duties of the SRO", "Daily work"])
def test_nouns_beside_a_cell_of_tasks_are_to_be_done(head: str) -> None:
    text = f"| SRO | Tasks |\n|---|---|\n| {head} | foot patrol; the gates |"
    assert bound(text) == "officer duty: foot patrol ; gates"


def test_nouns_beside_another_cell_are_not() -> None:
    assert bound("| SRO | Fees |\n|---|---|\n| Fees | foot patrol; the gates |") == ""


@pytest.mark.parametrize("marks", ["1) 2) 3)", "(a) (b) (c)", "i. ii. iii."])
def test_the_number_of_an_item_is_no_part_of_its_deed(marks: str) -> None:
    one, two, three = marks.split()
    text = f"The SRO shall {one} open gates; {two} guard buses; and {three} rest."
    assert told(text)[1:] == ["officer duty: guard buses", "officer duty: rest"]


@pytest.mark.parametrize("first", ["keeps no gates", "opens the gates"])
def test_an_item_in_the_present_with_no_object_is_barred(first: str) -> None:
    found = told(f"The SRO {first}; issues no ticket at the gates.")
    assert found[-1].startswith("officer bar: issues no ticket")
