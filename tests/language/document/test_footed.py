"""Notes that say how the text stands that calls them."""

from __future__ import annotations

import pytest

from moulint.language.grammar.provision import Standing

from ..reading import agreement


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The officer opens gates.[^1]\n\n[^1]: Waived for the term.", Standing.ASIDE),
        ("The officer opens gates.*\n\n\\* Not in effect until 2031.", Standing.ASIDE),
        ("The officer opens gates.**\n\n\\*\\* Optional.", Standing.AIM),
        ("The officer opens gates.¹\n\n¹ Suspended for the year by the mayor.", Standing.ASIDE),
        ("The officer opens gates.²\n\n¹ Optional. ² See Rule 5.", Standing.OPERATIVE),
        ("The officer opens gates.[^1]\n\n[^1]: See Rule 5.", Standing.OPERATIVE),
        ("The officer opens gates.\n\n\\* Not in effect until 2031.", Standing.OPERATIVE),
    ],
)
def test_a_note_says_how_its_text_stands(text: str, wanted: Standing) -> None:
    read = agreement(text)
    assert read.standing(read.sentences[0]) is wanted
