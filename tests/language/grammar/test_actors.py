"""Who of those named in front of a verb is its subject."""

from __future__ import annotations

import pytest

from ..reading import bound


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Acting for the principal, the SRO shall open the gates.", "officer duty: open gates"),
        ("Acting for the principal when she is away, the SRO shall open the gates.",
         "officer duty: open gates"),
        ("Serving the principal and the district, the SRO shall open the gates.",
         "officer duty: open gates"),
        ("Having heard the principal, the Chief shall open the gates.", "chief duty: open gates"),
        ("Working with teachers who keep gates, the SRO shall guard buses.",
         "officer duty: guard buses"),
        ("Acting for the principal, no SRO shall open the gates.", "officer bar: open gates"),
        ("Serving the district, the principal and the SRO shall open the gates.",
         "officer+principal duty: open gates"),
    ],
)  # fmt: skip
def test_the_subject_behind_a_participle(text: str, expected: str) -> None:
    assert bound(text) == expected
