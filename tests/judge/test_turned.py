"""Words that their own verb turns round or leaves open."""

from __future__ import annotations

import pytest

from .judging import matches


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The SRO shall not keep a student from sweeping.", False),
        ("The SRO shall not punish a student for sweeping.", False),
        ("The SRO shall not ask a student from the choir to sweep.", True),
        ("The SRO shall not sweep.", True),
    ],
)
def test_what_is_left_free(text: str, expected: bool) -> None:
    assert bool(matches(text, what="sweeping", force="bar")) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The chief shall decide whether SROs cook soup.", False),
        ("The chief shall decide each May whether to serve soup.", False),
        ("The chief shall see whether the soup is hot.", True),
        ("The chief shall decide on the soup.", True),
    ],
)
def test_what_is_left_open(text: str, expected: bool) -> None:
    assert bool(matches(text, what="soup", force="duty")) is expected
    assert matches(text, what="soup", force="duty", but="is left open")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sweeping is not a duty of the SRO.", True),
        ("Sweeping is not the SRO's job.", True),
        ("Sweeping is not among the songs of the SRO.", False),
    ],
)
def test_of_whose_work_it_is_said(text: str, expected: bool) -> None:
    assert bool(matches(text, what="sweeping", through=["canteen"])) is expected
