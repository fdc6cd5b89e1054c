"""Bodies whose seats are listed."""

from __future__ import annotations

import pytest

from ..reading import told


@pytest.mark.parametrize(
    "meaning",
    [
        '"Panel" means the principal, the chief and a parent.',
        '"Hiring Panel" means a panel of the principal, the chief and a parent.',
    ],
)
def test_a_body_that_a_meaning_lists(meaning: str) -> None:
    name = meaning.split('"')[1]
    text = f"{meaning}\n\nThe {name} shall open the gates.\n"
    (found,) = [one for one in told(text) if "gates" in one]
    assert "principal" in found


def test_a_body_whose_seats_follow_what_it_does() -> None:
    text = "A panel of three shall open the gates: the chief, the principal, and an officer.\n"
    (found,) = [one for one in told(text) if "gates" in one]
    assert "principal" in found
