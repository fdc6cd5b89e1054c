"""Words of a deed, as the keys of a pattern ask for them."""

from __future__ import annotations

from typing import Any

import pytest

from .judging import matches


@pytest.mark.parametrize(
    ("text", "wanted", "found"),
    [
        ("The canteen shall be swept.", {"what": "canteen"}, True),
        ("The canteen shall be swept.", {"what": "canteen", "in_deed": True}, False),
        ("The SRO shall sweep the canteen.", {"what": "canteen", "in_deed": True}, True),
        ("If there is soup, the SRO shall sweep.", {"what": "soup"}, False),
        (
            "The SRO shall cook what the canteen sells.",
            {"what": "canteen", "opens_deed": True},
            False,
        ),
        ("The SRO shall patrol and sweep.", {"what": "sweeping", "opens_deed": True}, True),
        ("The SRO shall cook soup.", {"what": "soup", "verb": "cooking"}, True),
        ("The SRO shall count the soup.", {"what": "soup", "verb": "cooking"}, False),
        ("The SRO shall sweep and cook soup.", {"what": "soup", "verb": "cooking"}, True),
        ("The SRO shall cook and count the soup.", {"what": "soup", "verb": "cooking"}, False),
        ("Soup shall be cooked.", {"what": "soup", "verb": "cooking"}, True),
        ("Soup shall be counted by those who cook.", {"what": "soup", "verb": "cooking"}, False),
        ("It is the SRO's duty to cook soup.", {"what": "soup", "verb": "cooking"}, True),
        ("The SRO has to cook soup.", {"what": "soup", "verb": "cooking"}, True),
        ("The SRO shall sweep.\n\n- cook soup", {"what": "soup", "verb": "cooking"}, True),
        ("The SRO shall cook soup.", {"what": "soup", "not_verb": "cooking"}, False),
        ("The SRO shall sweep and count the soup.", {"what": "soup", "not_verb": "sweeping"}, True),
    ],
)
def test_words_of_a_deed(text: str, wanted: dict[str, Any], found: bool) -> None:
    assert bool(matches(text, **wanted)) is found


def test_the_words_that_decide() -> None:
    (one,) = matches("The SRO shall cook soup and bread.", what="soup", also=["bread"])
    assert [one.provision.sentence.text(span) for span in one.words] == ["soup", "bread"]


def test_words_that_tell_which_other_person_is_meant() -> None:
    text = "The SRO shall help the {} who sweeps the canteen."
    assert matches(text.format("principal"), who="officer", what="canteen") == []
    assert matches(text.format("SRO"), who="officer", what="canteen")
