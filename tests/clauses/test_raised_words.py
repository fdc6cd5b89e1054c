"""Soft words that a text gives the force of hard ones."""

from __future__ import annotations

import pytest

from .outline import last


@pytest.mark.parametrize(
    "said",
    [
        'In this contract "should" means "shall".',
        '"Should" has the same binding force as "shall".',
        'The words "should" and "ought to" state duties here.',
        '"Should" is mandatory.',
    ],
)
def test_a_raised_word_is_read_as_a_hard_one(said: str) -> None:
    assert " ".join(last(f"{said}\n\nThe guard should sweep.").text.split()) == (
        "The guard shall sweep."
    )


@pytest.mark.parametrize(
    "said",
    [
        '"Should" does not mean "shall".',
        '"Should" states advice, and "shall" states a duty.',
        '"Should" has less force than "shall".',
        "The guard should know his duties.",
    ],
)
def test_a_word_that_nothing_raises_stays(said: str) -> None:
    assert last(f"{said}\n\nThe guard should sweep.").text == "The guard should sweep."
