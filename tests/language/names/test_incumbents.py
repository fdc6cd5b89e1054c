"""Whom a job description means by "the person in this position"."""

from __future__ import annotations

import pytest

from ..reading import told

PAGE = "{}\n\n{} shall open the gates.\n"


@pytest.mark.parametrize("whom", ["The person in this position", "The holder of this post"])
@pytest.mark.parametrize(
    "title", ["POSITION DESCRIPTION: School Resource Officer", "Officer – job description"]
)
def test_whoever_holds_the_position_is_whom_the_title_names(title: str, whom: str) -> None:
    assert "officer duty: open gates" in told(PAGE.format(title, whom))


def test_a_title_that_nobody_knows_names_nobody() -> None:
    page = PAGE.format("JOB TITLE: Yard Director", "The person in this position")
    assert "officer duty: open gates" not in told(page)
