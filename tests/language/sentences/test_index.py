"""The sentences that hold a list."""

from __future__ import annotations

from ..reading import agreement


def test_where_a_list_can_occur() -> None:
    read = agreement("The SRO opens the gates.\n\nThe bus is late.\n\nKeep the gates clear.\n")
    assert [one.number for one in read.index.those_holding(["gates"])] == [0, 2]
    assert [one.number for one in read.index.those_holding(["keeping", "no-such-list"])] == [2]
    assert read.index["gates"] == 0b101
    assert read.index["no-such-list"] == 0
