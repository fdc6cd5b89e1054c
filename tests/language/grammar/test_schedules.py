"""Timetables set as text."""

from __future__ import annotations

import pytest

from ..reading import provisions, told


@pytest.mark.parametrize(
    "text",
    [
        "The SRO's week. Monday: open gates. Tuesday and Friday: clear buses.",
        "Monday: open gates. Tuesday and Friday: clear buses. The SRO does all of the foregoing.",
        "Duties of the SRO, as agreed: 7:20 open gates; 7:40-8:00 clear buses.",
        "The SRO shall do the work set out here. 7:20 open gates; 7:40 clear buses.",
    ],
)
def test_what_stands_behind_a_day_or_an_hour_is_a_task(text: str) -> None:
    timed = [one for one in provisions(text) if one.timed]
    assert [one.sentence.text(one.deed) for one in timed] == ["open gates", "clear buses"]
    assert {name for one in timed for name in one.who} == {"officer"}


@pytest.mark.parametrize(
    "text",
    [
        "A typical week of the SRO. Monday: open gates. Tuesday: clear buses.",
        "Gate hours. Monday: open gates. Tuesday: clear buses. The SRO keeps a copy of this.",
        "The SRO should do all of this. Monday: open gates. Tuesday: clear buses.",
        "Monday: open gates. Tuesday: clear buses.",
    ],
)
def test_a_timetable_that_nobody_is_bound_to(text: str) -> None:
    assert not any(one.timed for one in provisions(text))


def test_a_colon_in_an_hour_is_no_label_of_prose() -> None:
    assert told("The SRO shall open the gates at 7:20 and clear buses.")[0].startswith("officer")


def test_a_timetable_of_what_somebody_is_taught() -> None:
    text = "The SRO's training week. Monday: open gates. Tuesday: clear buses."
    assert not any(one.timed for one in provisions(text))


def test_hours_may_follow_a_title_without_a_colon() -> None:
    text = "SCHEDULE - SRO (Rev. 8/03)\n7:20 open gates\n8:00 clear buses\n9:15 sweep halls"
    timed = [one.sentence.text(one.deed) for one in provisions(text) if one.timed]
    assert timed == ["open gates", "clear buses", "sweep halls"]


@pytest.mark.parametrize(
    "hours", ["7:10-2:50 and 8:30-3:40", "Noon, 7:10 and 12:05 are gate hours"]
)
def test_hours_at_the_head_that_label_nothing_are_passed_over(hours: str) -> None:
    table = f"| Campus | Hours |\n|---|---|\n| Elm | {hours} |"
    assert not any(one.timed for text in (table, f"{hours}.") for one in provisions(text))
