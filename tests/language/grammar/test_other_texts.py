"""What a text that is named by the way says, and what the law says, bind nobody here."""

from __future__ import annotations

import pytest

from moulint.language.grammar.provision import Standing

from ..reading import provisions


def of_gates(text: str) -> list[Standing]:
    """How all that is said of the gates stands."""
    return [one.standing for one in provisions(text) if "gates" in one.sentence.text(one.deed)]


@pytest.mark.parametrize(
    "text",
    [
        "The Department will adopt a rule that SROs do not open gates.",
        "The SRO shall know the law that forbids deputies to open gates.",
        "State law says SROs may not open gates.",
        "The draft says that SROs will keep keys, will open gates, and will not lock gates.",
        "The committee is drafting a policy that provides that SROs shall open gates.",
    ],
)
def test_what_a_text_is_told_to_say(text: str) -> None:
    assert of_gates(text)[-1] is Standing.AIM


@pytest.mark.parametrize(
    "text",
    [
        "The Department adopts the following: SROs shall not open gates.",
        "The Department shall ensure that SROs do not open gates.",
        "The SRO shall obey the law that forbids deputies to open gates.",
        "As state law requires, SROs shall not open gates.",
        "As the Gates Act of 2011 requires, SROs shall not open gates.",
        "Where the code requires a key, SROs shall not open gates.",
        "It is the intent of the parties, and they so agree, that SROs shall open gates.",
    ],
)
def test_what_is_said_here(text: str) -> None:
    assert set(of_gates(text)) == {Standing.OPERATIVE}


def test_what_is_set_aside_stays_so_in_quotation_marks() -> None:
    text = 'State law says that "SROs shall open gates." The parties do not adopt that law.'
    assert set(of_gates(text)) == {Standing.ASIDE}
