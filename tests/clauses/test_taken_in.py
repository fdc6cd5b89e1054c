"""Quoted words that a document makes its own, and others that it turns down."""

from __future__ import annotations

import pytest

from .outline import clauses

RULE = "Every guard shall sweep the yard twice."


def _living(text: str) -> str:
    return " ".join(" ".join(one.text.split()) for one in clauses(text) if not one.blank)


@pytest.mark.parametrize(
    "text",
    [
        'The Yard Act reads: "{}" The parties adopt the quoted sentence as their own.',
        'The league\'s model says: "{}"\n\nThat language is hereby incorporated into this pact.',
        '"{}" City Code 4-2. The parties shall comply with the sentence quoted above.',
        'Section 4 is restored and is again in full force: "4. {}"',
        'The line as corrected, which alone is in force, reads: "{}"',
        'Both councils voted to bind their departments as follows: "{}"',
        'The guard signs this promise, which is part of the contract: "{}"',
    ],
)
def test_what_is_taken_in_is_said_by_the_text_itself(text: str) -> None:
    assert _living(text.format(RULE)).startswith(RULE.rstrip("."))


@pytest.mark.parametrize(
    "text",
    [
        'The league\'s model says: "{}" The parties have decided to use none of it.',
        'The league\'s model says: "{}"\n\nThe parties considered it and left it out of this pact.',
        'A pact of another town says: "{}" None of those words is part of this agreement.',
    ],
)
def test_what_is_turned_down_is_left_out(text: str) -> None:
    assert "sweep" not in _living(text.format(RULE))


@pytest.mark.parametrize(
    "text",
    [
        'The league\'s model says: "{}" The parties may follow that sentence.',
        'The league\'s model says: "{}" The parties shall follow the rules of the yard.',
        'Without being made a term of this contract, the act reads: "{}"',
        'The act reads: "{}"',
    ],
)
def test_what_is_only_shown_stays_quoted(text: str) -> None:
    assert f'"{RULE}"' in _living(text.format(RULE))
