"""Words that a scanner misread."""

from __future__ import annotations

import pytest

from moulint.language.words.scanned import is_scan, torn, unscanned, without_dots, without_naughts

KNOWN = {"officer", "criminal", "patrol", "investigate", "discipline", "students", "school", "SRO"}


def known(word: str) -> bool:
    return word in KNOWN


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("0fficer", "officer"),
        ("patro1", "patrol"),
        ("off¡cer", "officer"),
        ("1nvestigate", "investigate"),
        ("crirninal", "criminal"),
        ("lnvestigate", "investigate"),
        ("OFF1CER", "OFFICER"),
        ("Tbe", "the"),
        ("Turner", "Turner"),
        ("10th", "10th"),
        ("B52s", "B52s"),
    ],
)
def test_signs_and_letters_that_run_together(word: str, expected: str) -> None:
    assert unscanned(word, known) == expected


def test_letters_are_changed_in_a_scan_only() -> None:
    assert unscanned("scbool", known) == "scbool"
    assert unscanned("scbool", known, noisy=True) == "school"


def test_a_torn_word() -> None:
    assert torn("d", "iscipline", known)
    assert torn("studen", "ts", known)
    assert not torn("school", "officer", known)


def test_what_is_a_scan() -> None:
    assert is_scan("The 0fficer sha1l patro1 the schoo1")
    assert not is_scan("The officer shall patrol Room 12B of the school on the 10th.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the S.R.O. shall", "the SRO    shall"),
        ("the S.R.O.s shall", "the SROs    shall"),
        ("by the S.R.O. The Chief", "by the SRO  . The Chief"),
        ("U.S. law", "U.S. law"),
        ("at 7 a.m. daily", "at 7 a.m. daily"),
        ("C O U N T Y of Elm", "COUNTY      of Elm"),
        ("each S R O shall", "each SRO   shall"),
        ("Exhibits A B C and D", "Exhibits A B C and D"),
    ],
)
def test_initials_without_dots(text: str, expected: str) -> None:
    assert without_dots(text) == expected
    assert len(expected) == len(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("shall n0t rest fr0m May", "shall not rest from May"),
        ("SHALL N0T REST", "SHALL NOT REST"),
        ("10 m, 100m, B0x", "10 m, 100m, B0x"),
    ],
)
def test_naughts_in_front_of_what_looks_like_a_unit(text: str, expected: str) -> None:
    assert without_naughts(text) == expected


@pytest.mark.parametrize(("read", "meant"), [("SR0", "SRO"), ("al1", "all")])
def test_a_word_of_three_letters(read: str, meant: str) -> None:
    assert unscanned(read, {"sro", "all"}.__contains__) == meant
    assert unscanned(read, {"other"}.__contains__) == read


def test_an_hour_with_letters_for_naughts() -> None:
    assert without_naughts("from 8:OO a.m.") == "from 8:00 a.m."
