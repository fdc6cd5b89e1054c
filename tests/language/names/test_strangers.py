"""Names that are bound again and again, and whom they stand for was not understood."""

from __future__ import annotations

import pytest

from ..reading import agreement


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Warden shall lock the gates. The Warden will keep a list. The Warden must call.",
         {"warden"}),
        ("The Warden shall lock the gates. The Warden will keep a list.", set()),
        ("The SRO shall lock the gates. The SRO will keep a list. The SRO must call.", set()),
        ('An officer serves the school. Each is called a "Warden". The Warden shall lock the '
         "gates. The Warden will keep a list. The Warden must call.", set()),
        ("The Term shall begin now. The Term shall end. The Term shall renew.", set()),
    ],
)  # fmt: skip
def test_strangers(text: str, expected: set[str]) -> None:
    assert agreement(text).strangers == expected
