"""Motions in minutes: what was carried binds, what failed is no part of the text."""

from __future__ import annotations

import pytest

from .outline import clauses


def _living(text: str) -> str:
    return " ".join(" ".join(one.text.split()) for one in clauses(text) if not one.blank)


@pytest.mark.parametrize(
    "text",
    [
        "MOVED (Ash), seconded (Oak), that the guard shall sweep.\n\nVote: 4 to 1. Motion carried.",
        "On motion of Ms. Ash, seconded by Mr. Oak, the Board voted that the guard shall sweep. "
        "Carried unanimously.",
        "It was moved, seconded and carried that the guard shall sweep.",
        "Ms. Ash moved that the guard shall sweep. Mr. Oak seconded. The motion passed.",
    ],
)
def test_what_was_carried_is_said_by_the_text_itself(text: str) -> None:
    assert _living(text).startswith("the guard shall sweep.")


@pytest.mark.parametrize(
    "text",
    [
        "MOVED by Mr. Ash, seconded by Ms. Oak, that the guard shall sweep.\n\nAyes: 1. Nays: 4. "
        "The motion failed.",
        "Dr. Ash moved that the guard shall sweep. On a voice vote the motion was lost.",
        "It was moved and seconded that the guard shall sweep. The motion did not carry.",
        "MOVED that the guard shall sweep. FAILED 2-5.",
        "RESOLVED, that the guard shall sweep. Yeas 3, nays 4. The resolution was not adopted.",
    ],
)
def test_what_failed_is_left_out(text: str) -> None:
    assert "sweep" not in _living(text)


def test_each_motion_has_its_own_outcome() -> None:
    text = (
        "Moved by Mr. Ash that the guard shall sing. The motion failed.\n\n"
        "Moved by Ms. Oak that the guard shall sweep. Carried.\n"
    )
    assert "sing" not in _living(text)
    assert "the guard shall sweep" in _living(text)


def test_a_motion_of_unknown_outcome_stays_as_it_is() -> None:
    assert _living("Mr. Ash moved that the guard shall sweep.").startswith("Mr. Ash moved")
