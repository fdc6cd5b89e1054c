"""Boxes in running text: ticked ones begin items, and what stands behind empty ones is left out."""

from __future__ import annotations

import pytest

from moulint.language.words.boxes import as_items

from ..reading import told_whole as told


@pytest.mark.parametrize(
    "form",
    [
        "The SRO shall (check all): [x] open the gates  [ ] keep keys  [x] meet buses",
        "The SRO shall: ☒ open the gates ☐ keep the keys ☒ meet buses",
        "The SRO shall: ✓ open the gates ☐ keep the keys [X] meet buses",
    ],
)
def test_ticked_items_bind_and_empty_ones_do_not(form: str) -> None:
    found = told(form + "\n")
    assert len(found) == 2
    assert found[0].endswith("open gates")
    assert found[1].endswith("meet buses")


@pytest.mark.parametrize(
    "text",
    ["The SRO [x] shall [ ] shall not open the gates", "[x] Open the gates", "no boxes at all"],
)
def test_choices_of_a_word_and_single_boxes_are_left(text: str) -> None:
    assert as_items(text) == text


def test_the_length_stays() -> None:
    text = "Tasks: [x] open the gates [ ] keep the keys. Else [x] none; ☐ other: ____"
    assert len(as_items(text)) == len(text)
