"""Lists from which anybody takes what he likes."""

from __future__ import annotations

import pytest

from moulint.language.grammar.limits import LimitKind

from ..reading import agreement

LIST = "1. The officer shall open the gates.\n2. The officer shall sweep.\n"


def kinds(text: str) -> list[set[LimitKind]]:
    """The kinds of the limits on each sentence about gates."""
    read = agreement(text)
    gates = [one for one in read.sentences if "gates" in one.words]
    return [{limit.kind for limit in read.reach.on(one)} for one in gates]


@pytest.mark.parametrize(
    "said",
    [
        "The officer may do any, all or none of the items on this menu.",
        "The parties pick as many or as few of the items above as they like.",
        "None of the items on this list is required of anyone.",
    ],
)
def test_what_is_picked_from_a_menu_is_nobodys_duty(said: str) -> None:
    assert kinds(f"{LIST}\n{said}\n") == [{LimitKind.HANDS_BACK}]


def test_a_menu_may_be_announced() -> None:
    assert kinds(f"The parties may take up any or none of the following:\n\n{LIST}") == [
        {LimitKind.HANDS_BACK}
    ]


def test_a_list_that_is_done_whole_is_no_menu() -> None:
    assert kinds(f"{LIST}\nThe officer shall do all of the items on this list.\n") == [set()]
