"""The words that a message quotes: whole phrases, with what denies and what binds."""

from __future__ import annotations

import pytest

from .judging import judged


def quoted(text: str, **changes: object) -> str:
    """What stands in quotation marks in the message."""
    message = judged(text, **changes).message
    return message[message.index("('") + 2 : message.index("')")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        # to the end of a phrase, and of a list whose end is known
        ("The SRO shall not enter the canteen of the school.",
         "shall not enter the canteen of the school"),
        ("The SRO shall not enter the canteen, hall or pantry.",
         "shall not enter the canteen, hall or pantry"),
        ("The SRO shall not enter the canteen rows or aisles by day.",
         "shall not enter the canteen rows or aisles by day"),
        # and no further: another clause, another deed, another time
        ("The SRO shall not enter the canteen, and cooks shall sweep.",
         "shall not enter the canteen"),
        ("The SRO shall not enter the canteen and shall sweep.", "shall not enter the canteen"),
        ("The SRO shall not enter the canteen each day.", "shall not enter the canteen"),
        # back to the beginning of one
        ("Doors of the canteen shall not be opened by the SRO.",
         "Doors of the canteen shall not be opened by the SRO"),
        # what denies is quoted wherever it stands
        ("The SRO shall take no part in sweeping, mopping or airing the canteen.",
         "shall take no part in sweeping, mopping or airing the canteen"),
        ("In no event may the SRO enter the canteen.", "In no event may the SRO enter the canteen"),
        ("4. No SRO shall:\n\n   (a) enter the canteen;", "No SRO shall … enter the canteen"),
        # words that were read in parts are whole, and so are brackets
        ("The SRO shall not enter the canteen at S.R.O. Hall.",
         "shall not enter the canteen at S.R.O. Hall"),
        ("The SRO shall not enter the canteen (annex).", "shall not enter the canteen (annex)"),
        # of a long chain the first links are quoted
        ("The SRO shall not enter the canteen of the school of the city of the county of the state "
         "of the region of the coast of the land.",
         "shall not enter the canteen of the school of the city of the county of the state of the "
         "region"),
    ],
)  # fmt: skip
def test_what_is_quoted(text: str, words: str) -> None:
    assert quoted(text) == words


def test_what_frees_is_quoted_with_its_denial() -> None:
    text = "Nothing in this agreement limits the SRO to enter the canteen."
    assert quoted(text).startswith("Nothing in this agreement")


def test_a_question_is_quoted_with_its_verb() -> None:
    wanted = [{"who": "principal", "force": "duty", "what": "sweeping", "says": "x"}]
    text = "The principal shall tell how the sweeping is going."
    assert quoted(text, met_by=wanted, weak_by=[]) == "shall tell how the sweeping is going"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        # words that only lead on are no end
        (
            "The SRO shall not enter the canteen, the hall, or any.",
            "shall not enter the canteen, the hall",
        ),
        # whom something rests with is told
        (
            "The canteen shall rest solely with the SRO.",
            "The canteen shall rest solely with the SRO",
        ),
        # another deed, or somebody else, is no part of a list
        (
            "The canteen and the hall shall be swept, using a broom.",
            "The canteen and the hall shall be swept",
        ),
        ("The SRO shall keep the canteen, and the cook shall rest.", "shall keep the canteen"),
        (
            "The SRO shall keep the canteen, parking and hall.",
            "shall keep the canteen, parking and hall",
        ),
        # and by whom something is done
        ("The canteen shall be swept by the SRO.", "The canteen shall be swept by the SRO"),
    ],
)
def test_an_end_is_an_end(text: str, words: str) -> None:
    wanted = [{"force": ["bar", "duty"], "what": "canteen", "says": "x"}]
    assert quoted(text, met_by=wanted, weak_by=[], conflicts_with=[]) == words


def test_one_provision_is_not_both_sides() -> None:
    text = "The SRO shall sweep the canteen hall."
    both = [{"who": "officer", "force": "duty", "what": "sweeping", "says": "has it swept"}]
    assert "although" not in judged(text, met_by=both).message


def test_two_deeds_of_one_sentence_are_two_sides() -> None:
    text = "1. The SRO shall not enter the canteen; however, the SRO may enter the kitchen."
    found = judged(text)
    assert "although it also keeps" in found.message
    assert [one.role for one in found.places] == ["deciding", "opposing"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        # one who is only told of is not shown as the one who does it
        ("A guest who is met by the canteen cook shall ring the bell.",
         "A guest who is met by the canteen cook shall ring"),
        ("The canteen cook shall ring the bell.", "The canteen cook shall ring"),
        # what is not all is not denied
        ("The tasks of a day include, but shall not be limited to, sweeping the canteen.",
         "The tasks of a day include, but shall not be limited to, sweeping the canteen"),
        # words that were read in parts are whole, with what they describe
        ("The cook shall keep the canteen-related rolls.",
         "shall keep the canteen-related rolls"),
        # who may do what is left to him is told to the end
        ("The cook shall do such canteen work as the clerk may order.",
         "shall do such canteen work"),
    ],
)  # fmt: skip
def test_a_quotation_tells_who_does_what(text: str, words: str) -> None:
    wanted = [{"force": ["duty", "bar", "statement"], "what": "canteen", "says": "x"}]
    assert quoted(text, met_by=wanted, weak_by=[], conflicts_with=[]) == words


def test_the_nearest_words_are_quoted_with_what_denies_them() -> None:
    text = "No guest shall sweep the yard."
    found = judged(text, near_misses={"sweeping": "it is about the yard"}, met_by=[], weak_by=[])
    assert "('No guest shall sweep" in found.message


def test_a_month_binds_nobody() -> None:
    text = "Guests come every May to sweep the yard."
    found = judged(text, near_misses={"sweeping": "it is about the yard"}, met_by=[], weak_by=[])
    assert "('sweep the yard')" in found.message


def test_of_two_readings_the_one_that_stands_near_its_verb_is_quoted() -> None:
    text = (
        "The SRO shall not enter any room of the house, including the cellar, the attic, the "
        "pantry on the left, the hall on the right, the shed and the canteen."
    )
    wanted = [
        {"who": "officer", "force": "bar", "what": "canteen", "says": "x"},
        {"who": "officer", "force": "bar", "what": "room", "says": "x"},
    ]
    assert quoted(text, met_by=wanted).startswith("shall not enter")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        # a bar is quoted with what bars, however far in front
        ("4. No SRO of the city, by day or by night, alone or with others, shall:\n\n"
         "   (a) enter the canteen;", "No SRO … shall … enter the canteen"),
        # what only leads on is no end
        ("The SRO shall not enter the canteen against.", "shall not enter the canteen"),
        ("The SRO shall not enter the canteen and air it by day.", "shall not enter the canteen"),
        ("The SRO shall not enter the canteen, doors of which the cook keeps.",
         "shall not enter the canteen"),
        ("The SRO shall not enter the canteen and baking hall to sing.",
         "shall not enter the canteen and baking hall to sing"),
    ],
)  # fmt: skip
def test_a_quotation_denies_and_ends_where_its_words_do(text: str, words: str) -> None:
    assert quoted(text) == words


def test_a_condition_that_hands_back_is_quoted_whole() -> None:
    text = "The SRO shall not enter the canteen, except if and when the principal asks."
    assert "'except if and when the principal asks'" in judged(text).message


def test_a_question_that_is_weighed_is_quoted_with_its_verb() -> None:
    wanted = [{"who": "principal", "force": "duty", "what": "sweeping", "says": "x"}]
    text = "The principal shall weigh if the sweeping is fair."
    assert quoted(text, met_by=wanted, weak_by=[]) == "shall weigh if the sweeping is fair"
