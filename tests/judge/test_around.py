"""What stands round deciding words that say too little for themselves."""

from __future__ import annotations

import pytest

from .judging import judged

PICKS = [{"who": "principal", "force": "duty", "what": "sweeping", "says": "x"}]
SAID = [{"subject": ["soup"], "force": "statement", "says": "x", "but": "y"}]


def quoted(text: str, **changes: object) -> str:
    """What stands in quotation marks in the message."""
    message = judged(text, **changes).message
    return message[message.index("('") + 2 : message.index("')")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        # one word tells nobody who does it
        ("By noon, the principal sweeps.", "the principal sweeps"),
        ("The teacher rests and the principal sweeps it, and rings.",
         "The teacher rests and the principal sweeps it"),
        # what binds is enough
        ("By noon, the principal shall sweep.", "shall sweep"),
    ],
)  # fmt: skip
def test_words_that_are_too_few_are_quoted_with_their_part_of_the_sentence(
    text: str, words: str
) -> None:
    assert quoted(text, met_by=PICKS, weak_by=[]) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The soup is hot.", "The soup is hot"),
        ("It rains; the soup (of peas) is hot.", "the soup"),
        ("A guest waits, and the soup is hot.", "the soup is hot"),
        ("The soup that stands on the long table by the window of the old hall where nobody has "
         "eaten since the last fair is cold.",
         "The soup that stands on the long table by the window of the old hall where nobody …"),
    ],
)  # fmt: skip
def test_the_nearest_miss_is_quoted_with_what_is_said_of_it(text: str, words: str) -> None:
    assert quoted(text) == words


def test_a_condition_is_quoted_from_its_first_word() -> None:
    wanted = [{"who": "officer", "force": "duty", "sentence": ["canteen"], "says": "x"}]
    text = "When the cook finds the canteen cold, the SRO shall ring the bell."
    words = "When the cook finds the canteen cold, the SRO shall ring"
    assert quoted(text, met_by=wanted, conflicts_with=[]).startswith(words)


def test_what_is_said_of_a_thing_is_quoted_with_the_thing() -> None:
    assert quoted("Our soup is that of old.", weak_by=SAID).startswith("Our soup is")


def test_words_are_quoted_from_the_beginning_of_the_first() -> None:
    assert quoted("SROs won't enter the canteen.") == "won't enter the canteen"
