"""What notes and tables abbreviate."""

from __future__ import annotations

import pytest

from moulint.language.words.shorthand import shortened, spelled, without_stops


@pytest.mark.parametrize(
    ("written", "read"),
    [("hrs", "hours"), ("Mtg", "Meeting"), ("yr", "year"), ("soup", "soup"), ("IT", "IT")],
)
def test_abbreviations_are_spelled_out(written: str, read: str) -> None:
    assert spelled(written) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("40 hrs. of soup", "40 hrs  of soup"),
        ("8 hrs. ea. yr., all cooks", "8 hrs  ea  yr , all cooks"),
        ("It takes 40 hrs. The cook rests.", "It takes 40 hrs. The cook rests."),
        ("Soup is hot. a pot", "Soup is hot. a pot"),
    ],
)
def test_the_dot_of_an_abbreviation_ends_no_sentence(text: str, read: str) -> None:
    assert without_stops(text, shortened(())) == read


def test_the_vocabulary_has_abbreviations_of_its_own() -> None:
    text = "Yearly evalu. due. by May"
    assert without_stops(text, shortened({"evalu"})) == "Yearly evalu  due. by May"
    assert without_stops(text, shortened(())) == text
