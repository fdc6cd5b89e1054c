"""Deeds that nobody is the subject of: notes, orders and items that have lost their lead-in."""

from __future__ import annotations

import pytest

from ..reading import bound, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("No opening of gates by SROs.", "officer bar: opening of gates by sros"),
        ("No guarding of buses by a teacher.", "teacher bar: guarding of buses by teacher"),
        ("No opening of gates by night.", ""),
        ("To take gate reports at the school.", "officer duty: take gate reports at school"),
        ("Opening gates by the school gate keeper is a custom.", ""),
    ],
)
def test_who_is_bound_without_a_subject(text: str, expected: str) -> None:
    assert bound(text) == expected


@pytest.mark.parametrize("deed", ["Refraining from", "Staying out of", "Avoiding"])
def test_a_gerund_that_refrains_bars(deed: str) -> None:
    assert bound(f"(a) {deed} the gates.") == f"officer bar: {deed.lower()} gates"


@pytest.mark.parametrize("note", ["To be read with Annex K.", "Stop by the gates any time."])
def test_a_note_to_the_reader_binds_nobody(note: str) -> None:
    assert not any(one.startswith("officer") for one in told(f"{note} The principal shall rest."))


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("Opening of gates by the principal", "principal"),
        ("Opening of gates by the porter", "nobody"),
        ("Opening of gates by day", "officer"),
    ],
)
def test_by_whom_a_deed_that_a_noun_names_is_done(item: str, expected: str) -> None:
    assert told(f"(a) {item};")[0].startswith(f"{expected} duty")


def test_of_a_condition_with_items_only_the_items_do_anything() -> None:
    text = "If an SRO opens gates, the Chief:\n\n(a) shall rest; and\n\n(b) may open gates.\n"
    assert told(text)[-2:] == ["chief duty: rest", "chief grant: open gates"]
    assert not any(one.startswith("officer") for one in told(text))


def test_not_involved_in_a_row_keeps_somebody_out() -> None:
    table = "| Matter | SRO | Principal |\n|---|---|---|\n| Carrots | Not involved; peels | Peels |"
    assert any(one.startswith("officer bar") and "involved" in one for one in told(table))


def test_a_point_of_a_law_binds_whom_it_names() -> None:
    assert told("- Prohibits deputies from opening the gates.\n")[-1] == (
        "officer bar: opening gates"
    )
    assert told("- Requires deputies to open the gates.\n")[-1] == "officer duty: open gates"
