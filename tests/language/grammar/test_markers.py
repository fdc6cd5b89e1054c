"""What a verb stands behind: a clause of its own, or one of another verb."""

from __future__ import annotations

import pytest

from ..reading import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Chief shall name a board on which the principal, a cook and two teachers sit.",
         "chief duty: name"),
        ("When a gate falls open the Chief shall name a board on which the SRO sits.",
         "chief duty: name"),
        ("Within a day after assignment the SRO shall open doors that children who have keys use.",
         "officer duty: open"),
        ("SROs who hold that key may open gates.", "officer grant: open gates"),
        ("Once the SRO is there the principal opens the gates.", "principal duty: opens gates"),
        ("Once a year the principal opens the gates.", "principal duty: opens gates"),
        ("The SRO shall ask, at the gate, for the name of any child the Chief has sent home.",
         "officer duty: ask"),
    ],
)  # fmt: skip
def test_the_main_verb_stands_outside_of_relatives(text: str, expected: str) -> None:
    found = told(text)
    assert len(found) == 1
    assert found[0].startswith(expected)


def test_two_clauses_may_stand_behind_one_when() -> None:
    text = "The SRO shall open the gates when a bus is late or somebody is hurt, and walk home."
    assert [one.partition(":")[0] for one in told(text)] == ["officer duty"]


def test_both_who_will_sit_on_a_board_do_nothing_else() -> None:
    found = told("Hiring will be done by a panel on which both principals will sit.")
    assert found[-1] == "principal duty: sit"
    assert found[0].startswith("committee duty: done by panel on which both principals")


@pytest.mark.parametrize("whom", ["those whom the town pays", "a cook whom the mayor names"])
def test_a_relative_ends_where_the_next_verb_of_a_list_begins(whom: str) -> None:
    found = told(f"The SRO shall call {whom}, shall keep no list, and shall go home.")
    assert [one.partition(":")[0] for one in found] == [
        "officer duty",
        "officer bar",
        "officer duty",
    ]


def test_a_day_that_people_were_hired_after_opens_no_clause() -> None:
    found = told("SROs hired on or after May 1 must open gates; the Chief may close them.")
    assert [one.partition(":")[0] for one in found] == ["officer duty", "chief grant"]
