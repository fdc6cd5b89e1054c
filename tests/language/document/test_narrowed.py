"""Bars on a thing that the text takes for less than it is."""

from __future__ import annotations

import pytest

from moulint.language.grammar.limits import LimitKind

from ..reading import agreement


def kinds(
    said: str, rule: str = "The officer shall not take part in gate keeping."
) -> set[LimitKind]:
    """The kinds of the limits on a rule behind what says the meaning of a term."""
    read = agreement(f"1. {said}\n\n2. {rule}\n")
    (bar,) = [one for one in read.sentences if one.clause.label == "2."]
    return {limit.kind for limit in read.reach.on(bar)}


@pytest.mark.parametrize(
    "said",
    [
        'In this pact "gate keeping" means the locking of the north gate and nothing else.',
        '"Gate keeping" means only the locking of the north gate.',
        '"Gate keeping" refers solely to the locking of gates.',
        '"Gate keeping" is limited to the north gate.',
    ],
)
def test_a_narrow_meaning_leaves_part_of_a_bar(said: str) -> None:
    assert kinds(said) == {LimitKind.PARTIAL}


@pytest.mark.parametrize(
    "said",
    [
        '"Gate keeping" means any work at a gate, including the locking of it.',
        '"Officer" means only whoever is sworn.',
        '"Sweeping" means the hall and nothing else.',
    ],
)
def test_other_meanings_leave_it_whole(said: str) -> None:
    assert kinds(said) == set()


def test_a_duty_on_the_thing_stays() -> None:
    said = '"Gate keeping" means only the locking of the north gate.'
    assert kinds(said, "The officer shall take part in gate keeping.") == set()
