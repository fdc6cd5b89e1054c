"""Texts that stand beside what comes in their place."""

from __future__ import annotations

import pytest

from moulint.language.grammar.provision import Standing

from ..reading import agreement


def standings(text: str) -> list[Standing]:
    """How each sentence about gates stands."""
    read = agreement(text)
    return [read.standing(one) for one in read.sentences if "gates" in one.words]


@pytest.mark.parametrize(
    ("old", "new"),
    [("Was", "Is now"), ("Before July 1", "From July 1"), ("Old rule", "New rule")],
)
def test_of_two_labels_the_later_one_counts(old: str, new: str) -> None:
    text = f"{old}: The officer opens the gates. {new}: The officer locks the gates."
    assert standings(text) == [Standing.ASIDE, Standing.OPERATIVE]
    assert standings(text.replace(f" {new}", f"\n\n{new}")) == [Standing.ASIDE, Standing.OPERATIVE]


def test_a_label_alone_displaces_nothing() -> None:
    assert standings("Before July 1: The officer opens the gates.") == [Standing.OPERATIVE]
