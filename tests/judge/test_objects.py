"""Words that a verb is done to, and words that are only named in a phrase behind that."""

from __future__ import annotations

import pytest

from .judging import matches

DONE_TO = """
The SRO shall cook soup.
The SRO shall cook three pots of soup.
The SRO shall cook three hours on soup.
The SRO shall cook ten hours a year of soup.
The SRO shall cook ten hours yearly of soup.
The SRO shall cook two pots per year of soup.
The SRO shall sit for three hours of soup.
The SRO shall eat one part of the soup.
The SRO shall cook bread and soup.
The SRO shall cook, before noon, soup.
Soup shall be cooked.
The SRO shall agree with the chief on soup.
The SRO shall sit in on the soup.
The SRO shall cook soup each day.
The chief shall send the SRO to the soup.
The chief shall see that each SRO takes soup.
The SRO shall eat soup that is hot bread.
The SROs shall each cook soup.
The SRO shall have from the chief, in May, soup.
The SRO shall eat the soup run by the chief.
The SRO shall eat any soup put on the table.
The SRO shall go every June to soup.
The SRO shall take part, at start of term and with the chief, in soup.
The SRO shall take part each May, side by side with the chief, in soup.
The SRO shall eat, once a year and in the same room as the chief, hot soup.
The SRO shall eat within a month of the first day, soup.
The SRO shall eat the soup there described.
The chief shall send the SRO to the next offering of the soup.
"""

NAMED_BEHIND = """
The SRO shall write a note on the soup.
The SRO shall agree with the chief on a pot for soup.
The SRO shall sweep before the soup.
The SRO shall choose days on which soup is cooked.
The SRO shall keep the soup book.
The SRO shall cook names of soup.
The SRO shall sweep notwithstanding soup.
"""


@pytest.mark.parametrize("text", DONE_TO.strip().splitlines())
def test_what_a_verb_is_done_to(text: str) -> None:
    assert matches(text, what="soup", object=True)


@pytest.mark.parametrize("text", NAMED_BEHIND.strip().splitlines())
def test_what_is_only_named_behind_that(text: str) -> None:
    assert matches(text, what="soup")
    assert not matches(text, what="soup", object=True)


def test_a_measure_of_the_policy_joins_as_measures_do() -> None:
    text = "The SRO shall cook bread of soup."
    assert matches(text, what="soup", object=True, through=["bread"])
    assert not matches(text, what="soup", object=True)


def test_a_date_between_commas_parts_no_object_from_its_verb() -> None:
    text = "The SRO shall sweep, prior to opening day, the canteen."
    assert matches(text, who="officer", what="canteen", object=True)


def test_what_only_describes_a_noun_is_not_whole() -> None:
    assert matches("The SRO shall learn sweeping.", what="sweeping", whole=True)
    assert not matches("The SRO shall pay the sweeping fee.", what="sweeping", whole=True)


def test_what_heads_its_subject() -> None:
    assert matches("The soup shall be kept.", what="soup", heads_subject=True)
    assert not matches("Bids for the soup shall be kept.", what="soup", heads_subject=True)
