"""Tests for people who go by polite names, and for names that hold a number."""

from __future__ import annotations

import pytest

from ..reading import provisions, told


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Ms. Orr, as principal, waits. Ms. Orr shall open the gates.", True),
        ("Dr. Ada Orr, as principal, waits. Dr. Orr shall open the gates.", True),
        ("Ms. Orr, as principal, waits. Ms. Poe shall open the gates.", False),
        ("Ms. Orr (our principal) waits. Ms. Orr shall open the gates.", True),
        ("Ms. Orr (or whoever is the principal then) waits. Ms. Orr shall open the gates.", True),
        ("Ms. Orr, since she is the principal, waits. Ms. Orr shall open the gates.", True),
        ("Ms. Orr (and the principal) wait. Ms. Orr shall open the gates.", False),
    ],
)
def test_a_polite_name_holds_the_post_told_of_it(text: str, who: bool) -> None:
    assert ("principal" in list(provisions(text))[-1].who) is who


def test_a_number_belongs_to_the_name_in_front_of_it() -> None:
    text = "The clerk waits, and SRO No. 57 opens the gates."
    assert told(text)[-1] == "officer duty: opens gates"


def test_what_is_counted_behind_a_name_is_no_part_of_it() -> None:
    assert len(told("The principal shall give the SRO 14 keys.")) == 1
