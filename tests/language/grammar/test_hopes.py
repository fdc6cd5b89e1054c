"""What is only hoped for has the force of a hope, with "that" and without it."""

from __future__ import annotations

import pytest

from ..reading import forces


@pytest.mark.parametrize(
    "text",
    [
        "The Chief hopes that SROs will open the gates.",
        "The Chief hopes SROs will open the gates.",
        "It is hoped that SROs will open the gates.",
        "It is hoped SROs will open the gates.",
    ],
)
def test_what_is_hoped_for_binds_nobody(text: str) -> None:
    assert forces(text)[-1].endswith(" hope")


@pytest.mark.parametrize(
    "text",
    [
        "The parties intend, and hereby agree, that SROs will open the gates.",
        "The Chief expects little, and SROs shall open the gates.",
    ],
)
def test_what_stands_beside_a_hope_binds(text: str) -> None:
    assert forces(text)[-1] == "officer duty"
