"""Who does what a body does that is made up of persons."""

from __future__ import annotations

import pytest

from ..reading import provisions


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A panel made up of the principal and two guests shall open the gates.",
         {"principal"}),
        ("A panel on which the principal and a guest have seats shall open the gates.",
         {"principal"}),
        ("A committee composed of a guest and the SRO shall open the gates.",
         {"officer"}),
        ("A panel that the principal likes shall open the gates.", set()),
        ("A panel shall open gates made up of boards for the principal.", set()),
    ],
)  # fmt: skip
def test_a_body_is_its_members(text: str, expected: set[str]) -> None:
    found = provisions(text)[0]
    assert "committee" in found.who
    assert found.members == expected
