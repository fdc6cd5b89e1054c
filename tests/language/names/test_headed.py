"""What a pronoun at the end of a section's first sentence stands for."""

from __future__ import annotations

import pytest

from ..reading import agreement


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("1. GATES. The SRO will take no part in it.", True),
        ("1. Gates. The SRO has no role in that.", True),
        ("## 1. Gates\n\nThe SRO shall not be involved in such matters.", True),
        ("1. GATES. What the SRO finds there he shall not keep for it.", False),
        ("1. FEES. The SRO will take no part in it.", False),
        ("1. GATES. The SRO sweeps. The SRO will take no part in it.", False),
    ],
)
def test_a_pronoun_means_what_the_title_names(text: str, found: bool) -> None:
    read = agreement(f"# Agreement\n\n{text}\n")
    assert bool(read.sentences[-1].hits("gates")) is found
