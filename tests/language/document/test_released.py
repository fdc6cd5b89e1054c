"""Duties that the sentence behind them lets go."""

from __future__ import annotations

import pytest

from ..reading import agreement

DUTY = "The deputy shall attend the gate course each spring."
BAR = "No deputy shall open the gates."


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
        "The deputy may choose not to attend.",
        "The requirement of this section may be relaxed.",
        "The City's obligation under this section is subject to available funds.",
        "Nothing in this section requires any deputy to attend the course.",
        "Failure to attend the course is not a breach.",
        "The Chief may substitute any other lesson for the course.",
        "The course shall be provided only if the owner asks for it.",
        "Either party may decline to take part.",
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
        "The teachers may choose not to attend.",
        "The assistant principal need not take part.",
        "The course is optional for teachers.",
        "The Chief may waive the parking fee.",
        "The review of the course schedule is optional.",
        "The Chief may grant exceptions to the smoking rule.",
        "Nothing in this section requires the Chief to paint the gates.",
        "The Chief is not required to follow the list.",
        "The annual fair review may be waived.",
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
    assert kinds(f"{BAR} With the owner's leave a deputy may do so.") == {"hands back"}
    assert kinds("The guard shall walk the yard. A guard may do so at noon.") == set()


def test_leave_for_a_few_days_is_narrow() -> None:
    assert kinds(f"{DUTY} The Chief may defer the course for up to thirty days.") == {"narrow"}


@pytest.mark.parametrize(
    ("leave", "found"),
    [
        ("The gate course may be waived by the Chief.", {"hands back"}),
        ("Compliance with Section 1 is voluntary.", {"hands back"}),
        ("It may be waived by the Chief.", set()),
        ("Cooks take a course. The course may be waived by the Chief.", set()),
        ("Courses may be waived by the Chief.", set()),
    ],
)
def test_leave_of_a_later_section_names_the_thing(leave: str, found: set[str]) -> None:
    text = f"## 1. Guards\n\n{DUTY}\n\n## 2. Fees\n\nThe City pays.\n\n## 3. Other\n\n{leave}"
    one = next(one for one in agreement(text).all_provisions() if "attend" in one.sentence.words)
    assert {limit.kind.value for limit in one.limits if limit.sentence is not None} == found


def test_a_party_is_no_part_of_a_section() -> None:
    leave = "Either party may decline to take part."
    assert kinds(f"{DUTY} {leave}") == {"hands back"}


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        ("The principal may make exceptions.", {"hands back"}),
        ("Exceptions may be made by the Chief.", {"hands back"}),
        ("Exceptions may be made in an emergency.", {"narrow"}),
        ("The Chief may direct otherwise.", {"hands back"}),
        ("The Chief is free to skip this step.", {"hands back"}),
        ("The Chief may set this rule aside.", {"hands back"}),
        ("The Chief may make exceptions to the gate rule.", {"hands back"}),
        ("The Chief may make exceptions to the parking rule.", set()),
        ("The SRO may rest. The Chief may make exceptions.", set()),
    ],
)
def test_exceptions_to_the_rule_in_front(after: str, expected: set[str]) -> None:
    assert kinds(f"{BAR} {after}") == expected


@pytest.mark.parametrize(
    "leave",
    [
        "1. The Chief need not hold the course called for in Section 2.1.",
        "1. For the year 2021 the course is dispensed with.",
        "1. Attendance at the course mentioned in Section 2.1 shall be at the option of the guard.",
    ],
)
def test_leave_given_in_an_exhibit_under_a_lead_in(leave: str) -> None:
    text = (
        "# Agreement\n\n2.1 The deputy shall attend the course each spring.\n\n"
        f"# Exhibit D\n\nThe parties further agree:\n\n{leave}\n"
    )
    assert kinds(text) == {"hands back"}


def test_leave_from_a_condition_numbered_behind_letters() -> None:
    text = f"GC-5. {DUTY}\n\nSC-1. GC-5 applies only in a year for which there is a grant.\n"
    assert kinds(text) == {"hands back"}


@pytest.mark.parametrize(
    "condition",
    [
        "This Agreement is subject to the availability of funds.",
        "This contract depends on available funds.",
        "This memorandum is contingent upon funding.",
    ],
)
def test_what_is_said_of_the_whole_agreement_lets_nobody_off(condition: str) -> None:
    assert kinds(f"1. Course. {DUTY} {condition}") == set()


@pytest.mark.parametrize(
    "leave",
    [
        "The course requirement of this Agreement may be waived by the Chief.",
        "The Chief and the owner may agree orally to relax the rule on the gate course.",
        "The Chief may fill a post without the course described above.",
    ],
)
def test_leave_of_a_later_section_that_names_the_rule(leave: str) -> None:
    text = f"## 1. Guards\n\n{DUTY}\n\n## 2. Fees\n\nThe City pays.\n\n## 3. Other\n\n{leave}"
    one = next(one for one in agreement(text).all_provisions() if "attend" in one.sentence.words)
    found = {limit.kind.value for limit in one.limits if limit.sentence is not None}
    assert found == {"hands back"}
