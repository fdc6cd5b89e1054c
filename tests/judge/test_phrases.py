"""Where phrases begin and end: to the end of a clause that is near, and whole lists."""

from __future__ import annotations

import pytest

from .judging import judged
from .test_quotes import quoted


@pytest.mark.parametrize(
    ("text", "words"),
    [
        # the few words that are left of a clause belong to what is said
        ("The cook shall keep the canteen as the clerk's guest.",
         "shall keep the canteen as the clerk's guest"),
        ("Guests of the canteen shall be told to ring the bell.",
         "Guests of the canteen shall be told to ring the bell"),
        ("The cook shall keep the canteen, ovens, and lists of goods or guests.",
         "shall keep the canteen, ovens, and lists of goods or guests"),
        ("The cook shall keep the canteen rolls sent by the mill and shall bake.",
         "shall keep the canteen rolls sent by the mill"),
        # of a list of phrases the first would be told as if it were all
        ("The cook shall keep the canteen on Monday, at noon, or in the rain.",
         "shall keep the canteen"),
        ("The cook shall keep the canteen by day and at night.", "shall keep the canteen"),
        # and nothing that goes on for long
        ("The cook shall keep the canteen with the help of the clerk at the counter near the door "
         "of the hall.", "shall keep the canteen"),
        # words in front of one noun that all describe
        ("The cook shall keep the canteen, pantry-shelf and cold cellar lists, and shall bake.",
         "shall keep the canteen, pantry-shelf and cold cellar lists"),
        # a second deed is nobody whom the first is done to
        ("The cook shall teach canteen helpers and shall bake.",
         "shall teach canteen helpers"),
    ],
)  # fmt: skip
def test_a_clause_is_quoted_to_an_end_that_is_near(text: str, words: str) -> None:
    wanted = [{"force": ["duty", "bar"], "what": "canteen", "says": "x"}]
    assert quoted(text, met_by=wanted, weak_by=[], conflicts_with=[]) == words


def test_what_limits_a_provision_is_left_to_be_quoted_for_itself() -> None:
    said = judged("The SRO shall not enter the canteen during the summer.").message
    assert "('shall not enter the canteen'), but 'during the summer'" in said


@pytest.mark.parametrize(
    ("text", "words"),
    [
        # from the first thing of a list
        ("The bill is for knives, forks, soup and salt.", "knives, forks, soup and salt"),
        ("The clerk shall count plates, cups of tin, soup and salt.",
         "plates, cups of tin, soup and salt"),
        # but not from another deed, nor from what another is said of
        ("The clerk shall ring the bell, heat soup and rest.", "heat soup and rest"),
        ("It rains, soup is hot.", "soup is hot"),
    ],
)  # fmt: skip
def test_a_list_is_quoted_from_its_beginning(text: str, words: str) -> None:
    assert f"('{words}')" in judged(text).message
