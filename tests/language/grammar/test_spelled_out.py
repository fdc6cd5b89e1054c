"""Sentences that only spell out what a bar in front of them covers."""

from __future__ import annotations

import pytest

from ..reading import told


@pytest.mark.parametrize(
    "more",
    ["This covers keys and copies.", "That bar extends to keys.", "It shall include keys.",
     "This rule applies to keys.", "That goes for keys and copies.", "The same holds for keys."],
)  # fmt: skip
def test_what_a_bar_covers_is_barred(more: str) -> None:
    found = told(f"No SRO shall open the gates. {more}")
    assert found[1].startswith("officer bar: ")


@pytest.mark.parametrize(
    "text",
    [
        "The SRO shall open the gates. This covers the back gate.",
        "No SRO shall open the gates. This does not cover the back gate.",
        "No SRO shall open the gates. This applies whether they are locked or not.",
    ],
)
def test_what_spells_out_no_bar(text: str) -> None:
    assert not told(text)[-1].startswith("officer bar: ")
