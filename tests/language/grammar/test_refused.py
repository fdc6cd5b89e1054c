"""Requests that are to be refused: of whom they are made."""

from __future__ import annotations

import pytest

from ..reading import told


@pytest.mark.parametrize(
    "text",
    [
        "Any request that an SRO open the gates shall be declined.",
        "Requests that the SRO open the gates must be refused.",
        "Every invitation to the SRO to open the gates shall be ignored.",
    ],
)
def test_whoever_is_asked_is_barred(text: str) -> None:
    assert told(text)[-1].startswith("officer bar: open")


@pytest.mark.parametrize(
    "text",
    [
        "Any request that an SRO open the gates shall be granted.",
        "Any request that an SRO open the gates shall not be refused.",
        "Requests for keys shall be refused.",
    ],
)
def test_nobody_is_barred_by_other_requests(text: str) -> None:
    assert not any(one.startswith("officer bar") for one in told(text))
