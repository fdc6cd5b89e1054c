"""Whom a cell names, and what it says of him besides."""

from __future__ import annotations

import pytest

from ..reading import binding
from ..reading import told_whole as told


@pytest.mark.parametrize("head", ["Chief", "Chief's responsibility", "Duties of the Chief"])
def test_a_header_names_whose_column_it_is(head: str) -> None:
    text = f"| No. | Principal's part | {head} |\n|---|---|---|\n| 1 | Keep keys | Lock gates |\n"
    found = told(text)
    assert found[-1] == "chief duty: Lock gates"
    assert found[-2] == "principal duty: Keep keys"


def test_a_name_and_how_he_does_it() -> None:
    found = told(
        "| Task | Who does it |\n|---|---|\n"
        "| Open the gates | SRO |\n"
        "| Keep the keys | Principal only; SRO takes no part |\n"
        "| Name the SRO | Chief, after hearing the principal |\n"
    )
    assert binding(found) == [
        "officer duty: Open gates",
        "principal duty: Keep keys",
        "officer bar: Keep keys",
        "chief duty: Name SRO",
        "chief duty: Name SRO Chief, after hearing principal",
    ]


@pytest.mark.parametrize(
    "cell",
    [
        "Principal; never the SRO",
        "Principal, not the SRO",
        "Principal only; SRO takes no part",
    ],
)
def test_a_cell_may_name_one_and_keep_another_out(cell: str) -> None:
    text = f"| Task | Done by |\n|---|---|\n| Lock the doors | SRO |\n| Meal plan | {cell} |\n"
    assert told(text)[1:] == ["principal duty: Meal plan", "officer bar: Meal plan"]


@pytest.mark.parametrize(
    ("cell", "force"),
    [("Principal shall", "duty"), ("Principal will do", "duty"), ("Principal shall not", "bar")],
)
def test_a_cell_that_only_binds_somebody_to_its_row(cell: str, force: str) -> None:
    text = f"| Step | Who |\n|---|---|\n| Doors | SRO shall |\n| Meal plan | {cell} |\n"
    assert told(text) == ["officer duty: Doors", f"principal {force}: Meal plan"]


@pytest.mark.parametrize(
    "cell",
    [
        "Chief, after hearing the principal; SRO takes no part",
        "The Chief, in May; the SRO not involved",
        "Chief with the district, SRO stays out",
    ],
)
def test_a_cell_that_names_one_and_keeps_another_out(cell: str) -> None:
    text = f"| Matter | Who decides |\n|---|---|\n| Gate keeping | {cell} |\n"
    assert told(text) == ["chief duty: Gate keeping", "officer bar: Gate keeping"]


def test_a_name_with_a_colon() -> None:
    found = told("| Who | Does |\n|---|---|\n| Principal: | keeps keys |\n| SRO: | opens gates |\n")
    assert binding(found) == ["principal duty: keeps keys", "officer duty: opens gates"]
