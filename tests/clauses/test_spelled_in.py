"""Tasks that a term stands for, read in where somebody has to do them."""

from __future__ import annotations

import pytest

from .outline import last


@pytest.mark.parametrize(
    ("meaning", "use", "read"),
    [
        (
            '"Core Duties" means to sweep the yard, to oil the gates, and to ring the bell.',
            "The guard shall perform the Core Duties.",
            "The guard shall sweep the yard, oil the gates, and ring the bell.",
        ),
        (
            '"Yard Services" means sweeping the yard and oiling the gates.',
            "The guard shall provide the Yard Services daily.",
            "The guard shall provide sweeping the yard and oiling the gates daily.",
        ),
    ],
)
def test_a_term_for_tasks_is_spelled_out(meaning: str, use: str, read: str) -> None:
    assert last(f"{meaning}\n\n{use}").text == read


@pytest.mark.parametrize(
    ("meaning", "use"),
    [
        ('"Core Duties" means to sweep the yard.', "The core duties of the guard are light."),
        ('"Core Duties" may be sweeping the yard.', "The guard shall perform the Core Duties."),
        ('"Yard" means the place behind the hall.', "The guard shall do the Yard."),
    ],
)
def test_other_words_stay_as_they_are(meaning: str, use: str) -> None:
    assert last(f"{meaning}\n\n{use}").text == use
