"""Sections that a text says are written for somebody else."""

from __future__ import annotations

import pytest

from moulint.language.grammar.provision import Standing

from ..reading import agreement


def standing(said: str) -> Standing:
    """How the sentence on gates stands that follows in the same section."""
    read = agreement(f"# Pact\n\n## Exhibit B\n\n{said}\n\nThey shall open the gates.\n")
    return read.standing(next(one for one in read.sentences if "gates" in one.words))


@pytest.mark.parametrize(
    "said",
    [
        "This exhibit concerns the yard director alone.",
        "This exhibit is about crossing guards only.",
    ],
)
def test_what_is_written_for_others_stands_aside(said: str) -> None:
    assert standing(said) is Standing.ASIDE


@pytest.mark.parametrize(
    "said",
    [
        "This exhibit concerns the officer alone.",
        "This exhibit is about the gates only.",
        "This exhibit covers the cooks and the officer.",
        "Cooks are not covered by this exhibit.",
        "This exhibit does not apply to an officer who is on leave.",
    ],
)
def test_what_is_written_for_the_usual_one_stands(said: str) -> None:
    assert standing(said) is Standing.OPERATIVE


@pytest.mark.parametrize(
    "said",
    [
        "This exhibit covers the cooks. Officers are not covered by this exhibit.",
        "This exhibit binds drivers. It does not apply to the officer.",
    ],
)
def test_a_section_that_spares_the_usual_one_binds_him_to_nothing(said: str) -> None:
    read = agreement(f"# Pact\n\n## Exhibit B\n\n{said}\n\nOfficers shall open the gates.\n")
    (duty,) = [one for one in read.all_provisions() if "gates" in one.sentence.words]
    assert duty.standing is Standing.ASIDE
