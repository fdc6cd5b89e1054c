"""What a sentence right behind a rule leaves of it."""

from __future__ import annotations

import pytest

from moulint.language.grammar.provision import Standing

from ..reading import provisions

RULE = "The SRO shall not open the gates. "


@pytest.mark.parametrize(
    "more",
    [
        "Neither party is bound by this paragraph.",
        "Compliance with this paragraph is optional.",
        'The word "shall" in this paragraph means "should."',
        '"Shall" is not to be read as mandatory in this paragraph.',
        "The preceding sentence is deleted.",
        "The preceding sentence does not apply.",
        "The chief retains discretion to do otherwise.",
    ],
)
def test_what_takes_a_rule_back(more: str) -> None:
    rule = provisions(RULE + more)[0]
    assert rule.limits or rule.standing is not Standing.OPERATIVE


@pytest.mark.parametrize(
    "more",
    [
        "No exception may be made by anyone.",
        "Both parties are bound by this paragraph.",
        "Compliance with this paragraph is mandatory.",
        '"Shall" is to be read as mandatory in this paragraph.',
        "The preceding sentence is a term of this agreement.",
    ],
)
def test_what_leaves_it_as_it_is(more: str) -> None:
    rule = provisions(RULE + more)[0]
    assert not rule.limits
    assert rule.standing is Standing.OPERATIVE
