"""Where a pattern is looked for: in the sentences that can hold its words, and in no others."""

from __future__ import annotations

from typing import Any

import pytest

from moulint.judge.patterns import pattern
from moulint.judge.search import matches
from moulint.language.agreement import Agreement

from .judging import agreement

BAR: dict[str, Any] = {"who": "officer", "force": "bar", "what": "canteen"}
DUTY: dict[str, Any] = {"who": "officer", "force": "duty", "what": "canteen"}
CHORES: dict[str, Any] = {
    "who": "officer",
    "force": "duty",
    "each": "chores",
    "at_least": 2,
    "opens_deed": True,
}
EKED = {**CHORES, "eked_out_by": ["odd-jobs"]}
BESIDE = {**CHORES, "eked_out_beside": ["canteen"], "eked_out_not_by": ["odd-jobs"]}


def lines(text: str, wanted: dict[str, Any]) -> list[int]:
    """The number of the sentence of each match."""
    return [one.provision.sentence.number for one in matches(agreement(text), pattern(wanted))]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("The SRO shall rest. The SRO shall not enter the canteen. It is so.", [1]),
        ("No SRO shall enter the canteen. The canteen is wide.", [0]),
        ("The SRO shall rest.", []),
    ],
)
def test_the_sentences_that_fit(text: str, numbers: list[int]) -> None:
    assert lines(text, BAR) == numbers


def read(text: str, wanted: dict[str, Any]) -> list[bool]:
    """Which sentences of a text are read for a pattern."""
    document: Agreement = agreement(text)
    matches(document, pattern(wanted))
    return [document.has_read(sentence) for sentence in document.sentences]


def test_only_sentences_with_the_words_are_read() -> None:
    assert read("The SRO shall rest. The SRO shall sweep the canteen.", DUTY) == [False, True]


def test_for_a_bar_only_what_can_deny_is_read() -> None:
    text = "The SRO shall sweep the canteen. The SRO shall not enter the canteen."
    assert read(text, BAR) == [False, True]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The SRO shall sweep the hall.", 0),
        ("The SRO shall sweep the hall. The SRO should peel carrots.", 0),
        ("The SRO shall sweep the hall. The chief shall peel carrots.", 0),
        ("The SRO shall sweep the hall. The SRO shall peel carrots.", 2),
        ("The SRO shall sweep the hall, peel carrots and cook soup.", 3),
        ("The SRO shall sweep the hall.\n\n[ ] The SRO shall peel carrots.", 0),
    ],
)
def test_a_counting_pattern_gives_its_matches_together_or_not_at_all(text: str, found: int) -> None:
    assert len(lines(text, CHORES)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The SRO shall sweep the hall and stack the trays.", 2),
        ("The SRO shall peel carrots and stack the trays.", 2),
        ("The SRO shall stack the trays and fold the cloth.", 0),  # none of the family itself
        ("The SRO shall sweep the hall and rest.", 0),
    ],
)
def test_a_family_is_eked_out_by_wider_lists(text: str, found: int) -> None:
    assert len(lines(text, EKED)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The SRO shall sweep the hall and inspect the canteen.", 2),
        ("The SRO shall sweep the hall, inspect the canteen and examine the canteen roof.", 3),
        ("The SRO shall sweep the hall and inspect the barn.", 0),  # not about such a thing
        ("The SRO shall sweep the hall and stack the trays of the canteen.", 0),  # no such verb
        ("The SRO shall sweep the hall. The SRO shall inspect the canteen.", 0),  # no list
        ("The SRO shall sweep the hall to inspect the canteen.", 0),
        ("The SRO shall inspect the canteen and examine the roof.", 0),  # none of the family itself
    ],
)
def test_a_family_is_eked_out_by_what_is_joined_with_one_of_it(text: str, found: int) -> None:
    assert len(lines(text, BESIDE)) == found
