"""Words that open a deed or an item of it, and words that merely stand in it."""

from __future__ import annotations

import pytest

from .judging import flaws, matches

OPENS = """
The SRO shall sweep.
The SRO shall at all times sweep.
The SRO sweeps.
The SRO shall patrol and sweep.
The SRO shall patrol, sweep and cook.
The SRO shall patrol the halls, sweep the yard and cook.
The SRO shall patrol before and after classes and sweep.
The SRO shall (a) patrol; (b) sweep; and (c) cook.
The SRO shall (1) patrol and (2) sweep.
The SRO is responsible for sweeping.
The SRO is responsible for patrolling and sweeping.
The SRO shall assist in sweeping.
The SRO's duties include sweeping.
The SRO's duties include patrolling, cooking and sweeping.
The SRO's duties are: patrolling; sweeping.
The SRO shall be assigned to sweep.
It shall be the duty of the SRO to sweep.
The officer is to sweep.
Sweeping shall be done by the SRO.
The SRO agrees to patrol the halls and to sweep.
"""

WITHIN = """
Talk with an SRO present is a formal sweep.
The SRO has sweeping.
The SRO shall report who will sweep.
The SRO shall tell the chief where they sweep.
The SRO shall attend a course on sweeping.
The SRO shall count the hours of sweeping.
The SRO shall notify the principal before they sweep.
The SRO shall teach students and their parents about sweeping.
The SRO shall charge the hirer a fee for sweeping.
"""


@pytest.mark.parametrize("text", OPENS.strip().splitlines())
def test_what_opens_a_deed(text: str) -> None:
    assert matches(text, what="sweeping", opens_deed=True)


@pytest.mark.parametrize("text", WITHIN.strip().splitlines())
def test_what_stands_within_a_deed(text: str) -> None:
    assert matches(text, what="sweeping")
    assert not matches(text, what="sweeping", opens_deed=True)


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("The SRO shall be cooked a meal.", False),
        ("SROs will be cooked a meal by staff.", False),
        ("Soup shall be cooked by the SRO.", True),
        ("The SRO shall be told to cook.", True),
    ],
)
def test_what_befalls_the_officer_is_no_deed(text: str, opens: bool) -> None:
    assert bool(matches(text, who="officer", what="cooking", opens_deed=True)) is opens


@pytest.mark.parametrize(
    "item", ["sweep", "(a) sweep", "☒ sweep", "sweeping", "To sweep", "also sweep"]
)
def test_what_opens_an_item(item: str) -> None:
    assert matches(f"The SRO shall do the following:\n\n- {item}", what="sweeping", opens_deed=True)


def test_the_verb_of_an_item_is_the_verb_and_not_all_in_front_of_the_words() -> None:
    """What the letter tells of is not what is done."""
    text = "The SRO shall:\n\n- {} the canteen\n"
    assert matches(text.format("each year sweep"), what="canteen", verb="sweeping")
    told = text.format("send the clerk a list of who may sweep in")
    assert matches(told, what="canteen")
    assert not matches(told, what="canteen", verb="sweeping")


@pytest.mark.parametrize(
    ("text", "flaw"),
    [
        ("The SRO shall sweep the hall, peel carrots where practicable, and cook soup.", []),
        ("The SRO shall sweep the hall, and, where practicable, peel carrots.", []),
        ("The SRO shall sweep the hall, peel carrots, and cook soup, where practicable.",
         ["hedged"]),
        ("The SRO shall, where practicable, sweep the hall, and peel carrots.", ["hedged"]),
        ("The SRO shall sweep the hall and peel carrots where practicable.", ["hedged"]),
    ],
)  # fmt: skip
def test_a_hedge_inside_one_of_several_deeds(text: str, flaw: list[str]) -> None:
    assert flaws(text, who="officer", force="duty", what="sweeping", opens_deed=True) == [flaw]
