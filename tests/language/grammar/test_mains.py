"""Which verbs of a sentence state what it provides."""

from __future__ import annotations

import pytest

from ..reading import told


def test_the_united_states_state_nothing() -> None:
    text = (
        "Under an agreement with the United States Department of Labor, the SRO shall keep a log."
    )
    assert [one.partition(":")[0] for one in told(text)] == ["officer duty"]


@pytest.mark.parametrize(
    "front",
    ["When a gate opens the SRO", "Where a child is hurt the SRO", "When the bell rings the SRO"],
)
def test_a_clause_in_front_may_end_without_a_comma(front: str) -> None:
    assert told(f"{front} shall open the gates and shall keep buses out.") == [
        "officer duty: open gates",
        "officer duty: keep buses out",
    ]


def test_what_somebody_else_would_do_is_compared() -> None:
    text = "The SRO shall work as a teacher would in keeping the gates."
    assert [one.partition(":")[0] for one in told(text)] == ["officer duty"]


def test_what_somebody_is_opens_no_comparison() -> None:
    text = "Two heads: as deputy, the SRO opens gates; as principal, the SRO clears buses."
    assert told(text)[-2:] == ["officer duty: opens gates", "officer duty: clears buses"]


def test_no_in_a_clause_in_front_denies_nothing_behind_it() -> None:
    text = "Whenever there is no principal on the grounds the SRO shall open the gates."
    assert told(text) == ["officer duty: open gates"]


def test_a_participle_may_stand_between_somebody_and_his_verb() -> None:
    assert told("Any deputy working a gate serves as cook.")[-1].startswith("officer duty: serves")


def test_a_colon_may_name_what_the_words_in_front_are() -> None:
    (only,) = told("The SRO shall hold two posts: that of cook and that of warden.")
    assert only.endswith("warden")
