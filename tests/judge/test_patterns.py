"""Patterns as rule files write them."""

from __future__ import annotations

from dataclasses import fields

import pytest

from moulint.judge.patterns import Pattern, pattern
from moulint.language.grammar.force import Force


def test_an_empty_pattern_asks_for_nothing() -> None:
    assert pattern({}) == Pattern()


@pytest.mark.parametrize("key", ["who", "not_who", "what", "subject", "sentence", "never", "to"])
def test_one_name_or_several(key: str) -> None:
    assert getattr(pattern({key: "one"}), key) == ("one",)
    assert getattr(pattern({key: ["one", "two"]}), key) == ("one", "two")


def test_forces() -> None:
    assert pattern({"force": "bar"}).force == {Force.BAR}
    assert pattern({"force": ["duty", "grant"]}).force == {Force.DUTY, Force.GRANT}


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("opens_deed", "opens"),
        ("in_deed", "in_deed"),
        ("only_joined", "only_joined"),
        ("not_aims", "not_aims"),
        ("only_aims", "only_aims"),
        ("aims_count", "aims"),
        ("meanings_count", "meanings"),
        ("unnamed", "unnamed"),
        ("timed", "timed"),
        ("in_table", "in_table"),
        ("only_hedges_matter", "only_hedges"),
        ("limits_do_not_matter", "limited"),
        ("own_limits_do_not_matter", "own_limits"),
        ("implied", "implied"),
    ],
)
def test_switches(written: str, meant: str) -> None:
    assert getattr(pattern({written: True}), meant) is True
    assert getattr(pattern({written: False}), meant) is False


def test_lists_that_must_all_be_there() -> None:
    assert pattern({"also": [["one", "two"], "three"]}).also == (("one", "two"), ("three",))


def test_what_it_is_joined_with() -> None:
    (piece,) = pattern({"joined_with": [{"what": "one", "tied_by": "two"}]}).joined
    assert (piece.what, piece.links) == (("one",), ("two",))


def test_what_it_says() -> None:
    read = pattern({"says": "bars it", "but": "hardly", "each": "chores", "at_least": 2})
    assert (read.says, read.why_weak, read.each, read.at_least) == (
        "bars it",
        "hardly",
        "chores",
        2,
    )


def test_a_pattern_can_be_kept_in_a_cache() -> None:
    assert all(hash(getattr(Pattern(), one.name)) is not None for one in fields(Pattern))
