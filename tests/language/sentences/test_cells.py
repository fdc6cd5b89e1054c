"""The cells of a table by row and column."""

from __future__ import annotations

import pytest

from ..reading import told_whole as told


@pytest.mark.parametrize("number", ["2.1", "1", "B-2", "C."])
def test_a_first_column_may_only_count(number: str) -> None:
    head = "| No. | Task | Who |\n|---|---|---|\n"
    text = f"{head}| {number} | Bus list | Principal. The SRO has no part |\n"
    assert told(text) == ["principal duty: Bus list", "officer bar: Bus list"]
