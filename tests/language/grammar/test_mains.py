"""Which verbs of a sentence state what it provides."""

from __future__ import annotations

import pytest

from ..reading import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Chief shall name a board on which the principal, a cook and two teachers sit.",
         "chief duty: name"),
        ("When a gate falls open the Chief shall name a board on which the SRO sits.",
         "chief duty: name"),
        ("The SRO shall ask, at the gate, for the name of any child the Chief has sent home.",
         "officer duty: ask"),
    ],
)  # fmt: skip
def test_the_main_verb_stands_outside_of_relatives(text: str, expected: str) -> None:
    found = told(text)
    assert len(found) == 1
    assert found[0].startswith(expected)


def test_the_united_states_state_nothing() -> None:
    text = (
        "Under an agreement with the United States Department of Labor, the SRO shall keep a log."
    )
    assert [one.partition(":")[0] for one in told(text)] == ["officer duty"]
