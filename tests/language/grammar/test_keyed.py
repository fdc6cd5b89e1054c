"""Lines that end in a sign of a key."""

from __future__ import annotations

import pytest

from ..reading import told

LINES = "{}\n\nOfficer – open the gates: {}\n\nChief – sweep the yard: {}\n"


@pytest.mark.parametrize(
    ("key", "sign", "force"),
    [
        ("Key: R = required, O = may be done if wished", "R", "officer duty: open gates"),
        ("Key: R = required, O = may be done if wished", "O", "officer grant: open gates"),
        ("Legend: D = duty, X = forbidden", "X", "officer bar: open gates"),
        ("Legend: D = duty, N = not a duty", "N", "officer grant: open gates"),
    ],
)
def test_a_sign_says_what_a_line_provides(key: str, sign: str, force: str) -> None:
    other = "O" if "O =" in key else "D"
    assert force in told(LINES.format(key, sign, other))


def test_without_a_key_a_letter_says_nothing() -> None:
    assert "officer bar: open gates" not in told(LINES.format("Forms", "X", "D"))
