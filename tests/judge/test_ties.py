"""Which sentences are read with one another, apart from what is then found in them."""

from __future__ import annotations

import pytest

from moulint.judge.patterns import pattern
from moulint.judge.ties import gathers, joined_sentences

from .judging import agreement

PIECE = pattern(
    {
        "who": "officer",
        "force": "duty",
        "what": "soup",
        "joined_with": [{"what": "yearly", "tied_by": "the-count", "says": "a yearly count"}],
    }
).joined[0]

COOK = "The SRO shall cook soup."


def tied(text: str) -> list[str]:
    """The sentences that are read with the first one that speaks of soup."""
    read = agreement(text)
    start = next(one for one in read.sentences if one.hits("soup"))
    found = joined_sentences(read, start, PIECE, ("yearly",))
    return [" ".join(one.words[one.own :]) for one in found]


@pytest.mark.parametrize(
    "text",
    [
        # of one paragraph
        f"1. {COOK} It is served each year.",
        f"1. {COOK} The count is taken each year.",
        # of one list, and under one lead-in
        "The SRO shall:\n\n(a) cook soup;\n\n(b) count each year.",
        # of one section, where the second names what ties it
        f"## 1. Soup\n\n1.1 {COOK}\n\n1.2 The count is taken each year.",
        # by number, from either side
        f"1. {COOK[:-1]}, as Section 3 tells.\n\n2. It is so.\n\n3. Pots are washed each year.",
        f"1. {COOK}\n\n2. It is so.\n\n3. For Section 1, pots are washed each year.",
        # by an exhibit that is called
        f"1. {COOK[:-1]} as Exhibit A has it.\n\n# Exhibit A\n\nPots are washed each year.",
        # through a sentence between the two
        f"# 1. Soup\n\n{COOK}\n\nThe count follows Section 2.\n\n# 2. Pots\n\nWashed each year.",
    ],
)
def test_read_together(text: str) -> None:
    assert len(tied(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        f"1. {COOK} The pots shall be washed each year.",
        f"1. {COOK}\n\n2. Pots are washed each year.",
        f"## 1. Soup\n\n{COOK}\n\n## 2. Pots\n\nPots are washed each year.",
        f"1. {COOK[:-1]}, as Section 2 tells.\n\n2. It is so.\n\n3. Pots are washed each year.",
        f"{COOK}\n\n# Exhibit A\n\nPots are washed each year.",
    ],
)
def test_read_apart(text: str) -> None:
    assert tied(text) == []


def test_a_sentence_is_read_with_no_other_than_itself() -> None:
    assert tied("The SRO shall cook soup each year.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The SRO shall:\n\n(a) cook soup;\n\n(b) count trays.", True),
        (f"{COOK[:-1]} as in Exhibit A.\n\n# Exhibit A\n\nTrays are counted.", True),
        ("| Soup | Trays |\n|---|---|\n| cook soup | count trays |", True),
        (f"{COOK} Trays are counted.", False),
        (f"{COOK}\n\n# Exhibit A\n\nTrays are counted.", False),
    ],
)
def test_what_a_provision_takes_up_as_a_whole(text: str, expected: bool) -> None:
    read = agreement(text)
    start = next(one for one in read.sentences if one.hits("soup") and one.words[0] != "soup")
    other = next(one for one in read.sentences if one.hits("canteen") and one is not start)
    assert gathers(read, start, other) is expected
