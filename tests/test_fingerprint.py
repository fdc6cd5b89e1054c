from __future__ import annotations

import os
import string
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moulint.fingerprint import fingerprint, relative
from moulint.model import Place, Result, Verdict

PLACE = Place(
    "deciding", 3, 3, 1, 40, "5.1", ("5 Discipline",), 2, "The SRO shall not.", ((4, 13),)
)
RESULT = Result(
    rule="discipline-exclusion",
    pack="core",
    revision=1,
    title="Officers stay out of school discipline",
    verdict=Verdict.WEAK,
    severity="warning",
    confidence="high",
    message="",
    why="",
    suggestion="",
    places=(PLACE,),
)


def _with(**change: object) -> Result:
    return replace(RESULT, places=(replace(PLACE, **change),))  # type: ignore[arg-type]


def test_it_is_pinned():
    """Baselines hold these: when this test fails, everybody's baseline is void."""
    assert fingerprint(RESULT) == "3d47e60a2d9207ad523dbf92b214eb0f"
    assert fingerprint(RESULT, "mou.docx") == "0484860219eca898c39e3c1efd9cdbac"


@pytest.mark.parametrize(
    "same",
    [
        _with(line=90, end_line=91, column=7, end_column=9, page=8, block=4, start=2),
        _with(clause="6.1", heading=()),
        _with(quote="Every SRO shall not.", marks=((6, 15),)),
        _with(quote="The sro  SHALL not.", marks=((4, 14),)),
        _with(quote="The “SRO” shall not.", marks=((4, 15),)),
        replace(RESULT, message="other", title="other", severity="error", confidence="low"),
        replace(RESULT, revision=2),
        replace(RESULT, places=(PLACE, replace(PLACE, line=80))),
        replace(RESULT, places=(PLACE, replace(PLACE, role="nearest", quote="else", marks=()))),
    ],
)
def test_what_idle_editing_changes_does_not_count(same: Result):
    assert fingerprint(same) == fingerprint(RESULT)


@pytest.mark.parametrize(
    "other",
    [
        replace(RESULT, rule="training"),
        replace(RESULT, pack="own"),
        replace(RESULT, verdict=Verdict.MISSING),
        _with(marks=((0, 3),)),
        _with(marks=()),
        _with(role="opposing"),
        replace(RESULT, places=()),
    ],
)
def test_what_makes_another_finding_counts(other: Result):
    assert fingerprint(other) != fingerprint(RESULT)


def test_the_order_of_the_places_does_not_count():
    other = replace(PLACE, role="opposing", quote="may detain", marks=())
    there = fingerprint(replace(RESULT, places=(PLACE, other)))
    assert there == fingerprint(replace(RESULT, places=(other, PLACE)))


def test_a_path_counts_only_below_the_current_folder(tmp_path: Path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    inside = fingerprint(RESULT, os.fspath(tmp_path / "a" / "mou.docx"))
    assert inside == fingerprint(RESULT, "a/mou.docx") == fingerprint(RESULT, "./a/mou.docx")
    assert inside != fingerprint(RESULT, "b/mou.docx")
    assert relative("/elsewhere/mou.docx") == "mou.docx"


@given(st.text(string.printable), st.lists(st.tuples(st.integers(-3, 30), st.integers(-3, 30))))
def test_any_words_and_marks_have_one(quote: str, marks: list[tuple[int, int]]):
    found = fingerprint(_with(quote=quote, marks=tuple(marks)), quote)
    assert len(found) == 32
    assert set(found) <= set(string.hexdigits.lower())


def test_half_characters_have_one():
    assert fingerprint(_with(quote="\udce9", marks=()), "\udce9.docx")
