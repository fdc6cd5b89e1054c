"""Who does what a body does that is made up of persons."""

from __future__ import annotations

import pytest

from ..reading import forces


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A panel made up of the principal and two guests shall open the gates.",
         "committee+principal duty"),
        ("A panel on which the principal and a guest have seats shall open the gates.",
         "committee+principal duty"),
        ("A committee composed of a guest and the SRO shall open the gates.",
         "committee+officer duty"),
        ("A panel that the principal likes shall open the gates.", "committee duty"),
        ("A panel shall open gates made up of boards for the principal.", "committee duty"),
    ],
)  # fmt: skip
def test_a_body_is_its_members(text: str, expected: str) -> None:
    assert forces(text)[0] == expected
