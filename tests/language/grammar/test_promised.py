"""What is only promised to stand in a text still to be written."""

from __future__ import annotations

import pytest

from moulint.language.grammar.promised import only_promised

from ..reading import provisions


def promised(text: str) -> bool:
    """True where the last provision's gates stand in a text that is yet to be written."""
    last = provisions(text)[-1]
    at = last.sentence.words.index("gates")
    return only_promised(last, (at, at + 1))


@pytest.mark.parametrize(
    "text",
    [
        "The district shall adopt a policy that keeps SROs from the gates.",
        "The parties will develop a written plan for the watching of the gates.",
        "A written procedure shall provide that the SRO does not open the gates.",
        "A policy to be adopted by the board shall give the SRO the gates.",
        "Procedures to be written shall require the SRO to open the gates.",
    ],
)
def test_what_a_text_is_yet_to_say(text: str) -> None:
    assert promised(text)


@pytest.mark.parametrize(
    "text",
    [
        "The SRO shall open the gates.",
        "The SRO shall write to the principal about the gates.",
        "The parties shall adopt and follow a policy that keeps SROs from the gates.",
        "The policy in Exhibit B shall provide that the SRO does not open the gates.",
        "The SRO shall open the gates under a policy of the district.",
        "The district shall establish a watch that keeps SROs from the gates.",
    ],
)
def test_what_binds_now(text: str) -> None:
    assert not promised(text)
