"""What is only promised to stand in a text still to be written."""

from __future__ import annotations

import pytest

from moulint.language.grammar.promised import only_promised

from ..reading import binding, provisions, told


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
        "Each agreement shall cover the gates.",
        "The Chief shall prepare a written plan, which shall keep officers from the gates.",
        "The agreement between the city and the district shall address: the price; the gates.",
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
        "This agreement shall cover the gates.",
        "The district shall establish a watch that keeps SROs from the gates.",
    ],
)
def test_what_binds_now(text: str) -> None:
    assert not promised(text)


@pytest.mark.parametrize(
    "text",
    [
        "The district shall draft a rule under which the SRO shall not open the gates.",
        "The district will review and adopt a plan by which the SRO opens the gates.",
        "The parties agree to write a protocol in which the SRO may not open the gates.",
        "The district shall adopt a rule that the SRO does not open the gates.",
        "The SRO shall be familiar with the rule that the SRO may not open the gates.",
    ],
)
def test_what_a_text_says_or_will_say_binds_nobody_by_itself(text: str) -> None:
    assert [one for one in binding(told(text)) if one.startswith("officer bar")] == []
    assert "officer duty: opens gates" not in told(text)


def test_a_text_that_is_adopted_here_binds() -> None:
    text = "The district adopts the rule under which the SRO shall not open the gates."
    assert told(text)[-1] == "officer bar: open gates"
