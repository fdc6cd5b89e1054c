"""Duties that the sentence behind them lets go."""

from __future__ import annotations

import pytest

from ..reading import agreement

DUTY = "The guard shall attend the gate course each spring."
BAR = "No guard shall open the gates."


def kinds(text: str) -> set[str]:
    """The kinds of limits that other sentences put on the first provision."""
    one = next(iter(agreement(text).all_provisions()))
    return {limit.kind.value for limit in one.limits if limit.sentence is not None}


@pytest.mark.parametrize(
    "leave",
    [
        "The Chief may skip the course.",
        "The course may be deferred.",
        "The course is optional.",
        "Attendance is at the option of the guard.",
        "Whether a guard attends is up to the watch commander.",
        "The Chief may instead offer it on line.",
        "The Chief may proceed without the course.",
        "A guard need not do so.",
        "This section is a goal.",
        "The foregoing depends on available funds.",
        "The course is given as time permits.",
    ],
)
@pytest.mark.parametrize("between", [" ", "\n\n"])
def test_leave_hands_the_duty_back(leave: str, between: str) -> None:
    assert kinds(f"{DUTY}{between}{leave}") == {"hands back"}


@pytest.mark.parametrize(
    "leave",
    [
        "The Chief may skip the fair.",
        "The race may be deferred.",
        "Further lessons are optional.",
        "The course is not optional.",
        "The gates shall be oiled. Attendance is at the option of the guard.",
        "The guard may walk home.",
    ],
)
def test_what_is_said_of_something_else_leaves_it(leave: str) -> None:
    assert kinds(f"{DUTY} {leave}") == set()


def test_leave_in_an_emergency_is_narrow() -> None:
    assert kinds(f"{DUTY} The Chief may skip the course in an emergency.") == {"narrow"}


def test_leave_for_those_who_did_it_already_is_narrow() -> None:
    leave = "A guard who has completed the course is not required to complete the course."
    assert kinds(f"{DUTY} {leave}") == {"narrow"}


def test_what_is_forbidden_may_be_done_after_all() -> None:
    assert kinds(f"{BAR} With the owner's leave a guard may do so.") == {"hands back"}
    assert kinds("The guard shall walk the yard. A guard may do so at noon.") == set()
