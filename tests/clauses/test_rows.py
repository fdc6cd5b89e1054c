"""What a cell of a table is governed by, and what its row is called."""

from __future__ import annotations

from .outline import clauses, leads


def test_columns_govern_their_cells() -> None:
    text = "| The SRO shall | The SRO shall not |\n|---|---|\n| open | lock |\n| rest | run |\n"
    assert leads(text) == [None, None, 0, 1, 0, 1]


def test_a_row_is_known_by_its_first_cell() -> None:
    text = "| Task | Who |\n|---|---|\n| Gates | the SRO |\n"
    found = clauses(text)
    assert found[3].path == ("Gates",)
    assert found[3].row == (0, 1)
