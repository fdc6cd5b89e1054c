"""Rows of a table that another cell says are not agreed."""

from __future__ import annotations

import pytest

from moulint.language.grammar.provision import Standing

from ..reading import agreement

CELLS = """
Status | Not adopted | aside
Status | N/A | aim
Status | TBD | aim
Status | Optional | aim
Status | Waived for 2024-25 | aside
Adopted? | No | aside
Adopted? | Yes | operative
Optional? | Yes | aim
Optional? | No | operative
Disagree | x | aim
City response | Declined | aside
2024 text | Deleted | aside
Score (1-5) | 2 | aim
Status | Adopted | operative
Cost | N/A | operative
Fee | Waived | operative
Exceptions | None | operative
Done by | TBD | operative
Exhibit | 2 | operative
"""


@pytest.mark.parametrize("row", CELLS.strip().splitlines())
def test_a_cell_says_how_its_row_stands(row: str) -> None:
    head, cell, wanted = row.split(" | ")
    table = f"| Rule | {head} |\n|---|---|\n| The officer shall open the gates. | {cell} |"
    read = agreement(table)
    rule = next(one for one in read.sentences if "gates" in one.words)
    found = read.standing(rule)
    assert found is Standing(wanted)
