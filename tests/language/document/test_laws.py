"""What a law or another text asks for is told of, and binds only where the parties adopt it."""

from __future__ import annotations

import pytest

from moulint.language.grammar.provision import Standing

from ..reading import agreement


def _standing(text: str) -> Standing:
    read = agreement(f"# Agreement\n\n4.1 {text}\n")
    (one,) = [s for s in read.sentences if "gates" in s.text()]
    return read.standing(one)


@pytest.mark.parametrize(
    "text",
    [
        "Section 832 requires every officer to open the gates.",
        "Penal Code section 832 provides that every officer shall open the gates.",
        "RCW 28A.320.124 directs officers to open the gates.",
        "G.S. 115C-105.57 requires the officer to open the gates.",
        "Senate Bill 1405 bars officers from closing the gates.",
        "Public Act 22-50 says the officer may not close the gates.",
        "R.S. 17:416.19 provides that an officer must open gates. Others adopt rules of order.",
        "Board Policy 5131 says that officers shall open the gates.",
        "The Code of Virginia, § 9.1-102, calls for officers to open the gates.",
        "Section 832 was enacted in 2004. It requires officers to open the gates.",
    ],
)
def test_what_a_law_asks_for_is_only_told(text: str) -> None:
    assert _standing(text) is Standing.AIM


def test_what_a_law_lets_be_done_says_nothing() -> None:
    assert _standing("Education Code 38000 permits officers to open gates.") is Standing.ASIDE


@pytest.mark.parametrize(
    "text",
    [
        "Section 4.1 requires the officer to open the gates.",
        "Section 6 of this Agreement requires the officer to open the gates.",
        "This policy requires the officer to open the gates.",
        "Section 832 requires officers to open the gates. The City shall comply with that law.",
        "Section 832 requires it, and the officer shall open the gates.",
        "The Chief requires every officer to open the gates.",
    ],
)
def test_what_the_agreement_itself_asks_for(text: str) -> None:
    assert _standing(text) is Standing.OPERATIVE
