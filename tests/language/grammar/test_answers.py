"""Questions that a text asks and answers."""

from __future__ import annotations

import pytest

from ..reading import bound
from ..reading import told_whole as told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("May the SRO open the gates? No.", "officer bar: open gates"),
        ("Can the SRO open the gates? Yes.", "officer grant: open gates"),
        ("Will the SRO open the gates? Yes, every day.", "officer duty: open gates"),
        ("Does the SRO ever open the gates? Never.", "officer bar: open gates"),
        ("Must the SRO open the gates? No.", "officer release: open gates"),
        (
            "Q: Does the SRO open the gates?\n\nA: No. The gates stay shut.",
            "officer bar: open gates",
        ),
        ("### May the SRO open the gates?\n\nNo.", "officer bar: open gates"),
    ],
)
def test_an_answer_says_what_its_question_says(text: str, expected: str) -> None:
    assert bound(text) == expected


def test_a_question_by_itself_says_nothing() -> None:
    assert told("May the SRO open the gates? Ask us.") == ["nobody statement: Ask us"]


def test_no_to_a_whole_clause_bars_nobody() -> None:
    assert bound("Is it true that the SRO shall not open the gates? No.") == ""


def test_a_list_answers_what_somebody_does() -> None:
    text = "What does the SRO do? Opening the gates, greeting students when a teacher asks."
    assert told(text)[-1].startswith("officer duty: Opening gates")


def test_no_behind_a_question_denies_nothing_else() -> None:
    text = "May the SRO open the gates? No, the principal opens them."
    assert bound(text) == "officer bar: open gates; principal duty: opens them"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Who opens the gates? The principal does.", "principal duty: opens gates"),
        ("Q. Who opens the gates? A. The Chief and the principal, always.",
         "chief+principal duty: opens gates"),
        ("Who may open the gates? Only the principal.", "principal grant: open gates"),
        ("Who opens the gates? Not the SRO.", "officer bar: opens gates"),
    ],
)  # fmt: skip
def test_a_name_answers_who(text: str, expected: str) -> None:
    assert bound(text) == expected


def test_a_sentence_behind_who_speaks_for_itself() -> None:
    assert told("Who opens the gates? The principal has a key.") == ["principal statement: has key"]
