"""Duties that are named as such, orders told to somebody, and notes of what to do."""

from __future__ import annotations

import pytest

from ..reading import bound, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is the duty of the SRO not to lock the gates.", "officer bar"),
        ("The SRO has a duty not to lock the gates.", "officer bar"),
        ("The SRO has the duty to lock the gates.", "officer duty"),
        ("Among the SRO's duties are locking the gates and sweeping.", "officer duty"),
        ("The principal's duties include locking the gates.", "principal duty"),
        ("The SRO agrees to have no part in locking the gates.", "officer bar"),
        ("The SRO is required to refrain from locking the gates.", "officer bar"),
        ("SROs undertake to stay out of the locking of gates.", "officer bar"),
        ("The SRO agrees to open no gates.", "officer bar"),
        ("The SRO agrees to open not less than two gates.", "officer duty"),
        ("Included in the SRO's duties is locking the gates.", "officer duty"),
        ("Part of the principal's duties is locking the gates.", "principal duty"),
        ("Locking the gates at night is the duty of the SRO.", "officer duty"),
        ("The SRO will be required by the Chief to lock the gates.", "officer duty"),
        ("The SRO is prohibited by the Chief from locking the gates.", "officer bar"),
        ("It is strictly forbidden for the SRO to lock the gates.", "officer bar"),
        ("It is a violation of this order for an SRO to lock the gates.", "officer bar"),
        ("There is no case in which the SRO may lock the gates.", "officer bar"),
        ("The Board directs that the SRO shall lock the gates.", "officer duty"),
        ("The SRO has as one of his duties locking the gates.", "officer duty"),
        ("What the SRO does is lock the gates.", "officer duty"),
        ("The Chief shall direct the SRO not to lock the gates.", "chief duty; officer bar"),
        ("SRO to lock the gates and meet the buses.", "officer duty"),
        ("SRO not to lock the gates.", "officer bar"),
        ("- SRO: no locking of gates", "officer bar"),
        ("Reminders for the SRO:\n\n- Do not lock the gates", "officer bar"),
        ("Be it resolved by the Council of Elm that the SRO shall lock the gates.", "officer duty"),
        ("Be it resolved that the SRO shall not lock the gates.", "officer bar"),
        ("It is recommended that the SRO lock the gates.", "officer hope"),
        ("It is the SRO who shall lock the gates.", "officer duty"),
        ("The City shall supply an SRO who shall lock the gates.", "police duty; officer duty"),
        ("The Department shall see that each officer it posts to a school opens the gates.",
         "police duty; officer duty"),
        ("The gates shall be provided by the SRO.", "officer duty"),
        ("The District asks that the principal lock the gates.", "district hope"),
        ("The SRO has no responsibility for locking the gates.", "officer release"),
        ("The SRO shall continue not to lock the gates.", "officer bar"),
        ("Our rule is that the SRO shall not lock the gates.", "officer bar"),
        ("It is a requirement of this Agreement that the SRO lock the gates.", "officer duty"),
        ("This Agreement requires that the SRO lock the gates.", "officer duty"),
        ("The person serving as the SRO shall lock the gates.", "officer duty"),
        ("Unlike the principal, the SRO shall lock the gates.", "officer duty"),
        ("The parties agree that the Department shall furnish a car and that the SRO shall lock "
         "the gates.", "parties duty; police duty; officer duty"),
        ("It is hoped that the Department will furnish a car and that the SRO will lock the "
         "gates.", "police hope; officer hope"),
        ("The SRO — like every other officer of the Department — shall lock the gates.",
         "officer duty"),
        ("You are our SRO. You shall lock the gates.", "officer duty"),
        ("| Do | Do not |\n|---|---|\n| Sweep | Lock the gates |",
         "officer bar; officer duty; officer bar"),
        ("The SRO does not sweep. Nor does he lock the gates.", "officer bar; officer bar"),
        ("The Department shall assign an SRO, whose duty it shall be not to lock the gates.",
         "police duty; officer bar"),
        ("It shall be a violation of this Agreement for the SRO to lock the gates.", "officer bar"),
        ("The following are prohibited for the SRO:\n\n(a) locking the gates",
         "officer bar; officer bar"),
        ("The SRO shall be the person who locks the gates.", "officer duty"),
        ("The SRO shall at all times hereafter not lock the gates.", "officer bar"),
        ("The parties plan for the SRO to lock the gates.", "parties hope"),
        ("Nothing in this Agreement requires the SRO to help teachers lock the gates.",
         "officer+teacher release"),
        ("| Responsibilities of the principal |\n|---|\n| Lock the gates |", "principal duty"),
        ("The Department doth hereby covenant to lock the gates.", "police duty"),
    ],
)  # fmt: skip
def test_whom_it_binds(text: str, expected: str) -> None:
    assert [one.partition(":")[0] for one in bound(text).split("; ")] == expected.split("; ")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The parties will draft a policy under which the SRO will lock the gates.",
         "parties duty: draft policy under which sro will lock gates"),
        ("The duty of the SRO to lock the gates is waived.", "officer release: waived"),
        ("A teacher proposed that the principal lock the gates.",
         "teacher past: teacher proposed"),
        ("The SRO will look for ways to lock the gates.",
         "officer hope: look for ways to lock gates"),
    ],
)  # fmt: skip
def test_nobody_is_bound_yet_or_any_more(text: str, expected: str) -> None:
    assert told(text) == [expected]


def test_what_is_left_undone_is_barred_and_not_done() -> None:
    text = "The SRO shall open the gates without keeping the buses."
    assert told(text) == ["officer duty: open gates", "officer bar: keeping buses"]
