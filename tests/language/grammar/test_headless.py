"""Deeds that nobody is the subject of: notes, orders and items that have lost their lead-in."""

from __future__ import annotations

import pytest

from ..reading import bound, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("No opening of gates by SROs.", "officer bar: opening of gates by sros"),
        ("No guarding of buses by a teacher.", "teacher bar: guarding of buses by teacher"),
        ("No opening of gates by night.", ""),
        ("To take gate reports at the school.", "officer duty: take gate reports at school"),
        ("Opening gates by the school gate keeper is a custom.", ""),
    ],
)
def test_who_is_bound_without_a_subject(text: str, expected: str) -> None:
    assert bound(text) == expected


@pytest.mark.parametrize("note", ["To be read with Annex K.", "Stop by the gates any time."])
def test_a_note_to_the_reader_binds_nobody(note: str) -> None:
    assert not any(one.startswith("officer") for one in told(f"{note} The principal shall rest."))
