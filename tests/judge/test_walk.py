"""A walk from a verb: what it takes on its way, and the phrases from which it does not come back.

test_objects.py asks the same of whole patterns; this names the steps.
"""

from __future__ import annotations

import pytest

from moulint.judge.walk import reached

from .judging import agreement


def comes(text: str, state: str = "verb") -> bool:
    """Whether a walk from the first provision's verb comes to the soup."""
    read = agreement(text)
    provision = read.provisions(read.sentences[0])[0]
    (target, _), *_ = provision.sentence.hits("soup")
    return reached(provision, provision.verb + 1, target, (), state)


@pytest.mark.parametrize(
    "text",
    [
        "The SRO shall cook soup.",
        "The SRO shall cook ten quarts of soup.",
        "The SRO shall cook bread and soup.",
        "The SRO shall cook, in May, soup.",
        "The SRO shall cook, prior to noon, soup.",
        "The SRO shall cook together, before May and a year after, soup.",
        "The SRO shall confer with the chief on soup.",
        "The SRO shall take part in the soup.",
        "The SRO shall bring in writing soup.",
        "The SRO shall bring bread to the hall; soup.",
        "The SRO shall see that each cook takes soup.",
    ],
)
def test_a_walk_that_comes_to_it(text: str) -> None:
    assert comes(text)


@pytest.mark.parametrize(
    "text",
    [
        "The SRO shall cook bread for the soup.",
        "The SRO shall carry trays near the soup.",
        "The SRO shall sweep the hall before the soup.",
        "The SRO shall sweep the hall in which soup is cooked.",
        "The SRO shall sweep the hall, which smells of soup.",
        "The SRO shall sweep the hall to cook soup.",
    ],
)
def test_a_walk_that_ends_in_another_phrase(text: str) -> None:
    assert not comes(text)


def test_a_walk_that_begins_in_another_phrase() -> None:
    assert not comes("The SRO shall cook soup.", "aside")
