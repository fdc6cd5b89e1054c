"""Parts that a provision which satisfies the rule names, or one that is read with it."""

from __future__ import annotations

from typing import Any

import pytest

from moulint.judge import judge
from moulint.policy.rule import Part

from .judging import READING as CANTEEN
from .judging import agreement, rule

BREAD: dict[str, Any] = {
    "named_with": [{"what": "bread", "tied_by": ["the-count", "cooking"], "never": "danger"}]
}
READING: dict[str, Any] = {
    "met_by": [{"who": "officer", "force": "duty", "what": "soup", "says": "has soup cooked"}],
    "weak_by": [],
    "conflicts_with": [],
}


def part(text: str) -> str:
    """What becomes of the part "bread" of a rule about soup."""
    one = rule({**CANTEEN, **READING}, parts=(Part("bread", "With bread", BREAD),))
    return judge(agreement(text), one).parts[0].verdict


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # in the duty itself
        ("The SRO shall cook soup with bread.", "met"),
        ("The SRO may cook soup with bread.", "missing"),
        ("The teacher shall cook soup with bread.", "missing"),
        ("The SRO shall cook soup and may cook bread.", "missing"),
        ("The SRO shall cook soup and shall guard the bread.", "missing"),
        ("The teacher eats bread each day; the SRO shall cook soup.", "missing"),
        # in what it takes up
        ("The SRO shall cook soup with:\n\n(a) bread;\n\n(b) salt.", "met"),
        ("The SRO shall cook soup with what this table lists.\n\n| With | Times |\n|---|---|\n"
         "| bread | 4 |\n| salt | 2 |", "met"),
        ("The SRO shall cook soup with what this table lists.\n\n| With | Times |\n|---|---|\n"
         "| bread | 4, in an emergency |\n| salt | 2 |", "missing"),
        ("1. The SRO shall cook soup as Exhibit B says.\n\n# Exhibit B\n\nBread, salt.", "met"),
        ("The SRO shall cook soup with any of the following: bread; salt.", "missing"),
        ("The SRO shall cook soup with all of the following: bread; salt.", "met"),
        ("The SRO shall cook soup with two of the following: bread; salt; oil. Over any two years "
         "the SRO shall cook all three.", "met"),
        ("The SRO shall cook soup with two of the following: bread; salt; oil. Over any two years "
         "the SRO may cook all three.", "missing"),
        # an exhibit whose heading was set below that of the last section
        ("# Form\n\n## 1. Soup\n\nThe SRO shall cook soup as in Exhibit B.\n\n## 2. Term\n\n"
         "One year.\n\n### Exhibit B - Sides\n\n1. Salt\n\n2. Bread", "met"),
        # a phrase between "that" and the subject
        ("The city agrees that, with bread, the SRO shall cook soup.", "met"),
        # in another row of the table that says it
        ("| Task | Who | When |\n|---|---|---|\n| Cook soup | SRO | must be done daily |\n"
         "| Bring bread | SRO | weekly |", "met"),
        ("| Task | Who | When |\n|---|---|---|\n| Cook soup | SRO | must be done daily |\n"
         "| Bring bread | teachers | weekly |", "missing"),
        ("| Task | When |\n|---|---|\n| Cook soup, SRO | must be done daily |\n"
         "| Bring bread, jointly with teachers | weekly |", "met"),
        ("| Task | Who | When |\n|---|---|---|\n| Cook soup and bread | teachers | weekly |\n"
         "| Cook soup | SRO | must be done daily |", "missing"),
        # in a list behind a colon, where a noun looks like a verb
        ("The SRO shall cook soup: hot salt, teachers plates, bread.", "met"),
        # in what a pronoun takes up of somebody else's deed
        ("The teacher bakes bread, and the SRO shall cook it for soup.", "met"),
        # in a sentence that goes on about it
        ("1. The SRO shall cook soup. This count shall include bread.", "met"),
        ("1. The SRO shall cook soup. This count should include bread.", "missing"),
        ("1. The SRO shall cook soup. The city shall buy bread.", "missing"),
        ("1. The SRO shall cook soup.\n\n7. Bread is cooked.", "missing"),
    ],
)  # fmt: skip
def test_where_a_part_is_named(text: str, expected: str) -> None:
    assert part(text) == expected
