"""Sections of an outline whose text is still to be written."""

from __future__ import annotations

import pytest

from moulint.language.grammar.provision import Standing

from ..reading import agreement


def standings(note: str, item: str = "A. Keeping of the gates") -> set[Standing]:
    """How what speaks of gates stands in a section with a note."""
    read = agreement(f"# Pact\n\n## IV. Duties\n\n{item}\n\nB. Keys {note}\n\n## V. Pay\n\nNone.\n")
    return {read.standing(one) for one in read.sentences if "gates" in one.words}


@pytest.mark.parametrize(
    "note", ["[text to be supplied]", "(details to come)", "[language pending]"]
)
def test_an_outline_provides_nothing(note: str) -> None:
    assert standings(note) == {Standing.ASIDE}


def test_a_section_that_says_something_stands() -> None:
    assert standings("") == {Standing.OPERATIVE}
    shall = "A. The officer shall open the gates."
    assert standings("[text to be supplied]", shall) == {Standing.OPERATIVE}
