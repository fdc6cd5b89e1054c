"""What a sentence leaves of the one in front of it, or says has become of it."""

from __future__ import annotations

import pytest

from moulint.language.grammar.limits import LimitKind
from moulint.language.grammar.provision import Standing

from ..reading import agreement

RULE = "4.1 The officer shall open the gates. {}"
GONE = """
This requirement expired on May 1, 2018.
The foregoing was repealed in 2020.
This sentence has not been agreed to.
The guild has not agreed to this sentence.
The council declined to adopt this paragraph.
This rule is not yet in force.
This requirement has yet to be approved by the council.
The district has withdrawn this requirement.
This sentence is a placeholder.
This paragraph is still under negotiation.
This sentence is shown here for discussion only.
"""
LIMITED = """
Implementation is deferred until money is found. | contingent
The city's duties under this paragraph are contingent on a grant. | contingent
This paragraph is subject to the staffing needs of the city. | hands back
Nothing here keeps the chief from directing otherwise. | hands back
Nothing in this paragraph limits the judgment of the chief. | hands back
This rule applies only during a declared pandemic. | partial
The parties regard this sentence as a statement of hope. | hedge
The chief has the final say on whether this rule is followed. | hands back
"""
LEFT = """
This requirement expires when the contract does.
This rule was adopted in 2018.
This requirement takes effect on August 1, 2024.
Implementation is deferred until August 1, 2024.
This paragraph is subject to the laws of the state.
Nothing in this contract limits the judgment of the chief.
Nothing in this paragraph limits the officer's duty to put out fires.
This rule applies only during the school day.
The plan for a second gate is deferred until money is found.
The guild has not agreed to this fee.
"""


def duty(text: str) -> tuple[Standing, set[str]]:
    """How the rule on the gates stands, and what limits it."""
    found = agreement(text).all_provisions()
    (one,) = [one for one in found if "open gates" in one.sentence.text(one.deed)]
    return one.standing, {limit.kind.value for limit in one.limits}


@pytest.mark.parametrize("said", GONE.strip().splitlines())
def test_what_is_not_in_force_stands_aside(said: str) -> None:
    assert duty(RULE.format(said))[0] is Standing.ASIDE


@pytest.mark.parametrize("said", LIMITED.strip().splitlines())
def test_what_is_left_to_chance_or_will_is_limited(said: str) -> None:
    text, kind = said.split(" | ")
    assert duty(RULE.format(text)) == (Standing.OPERATIVE, {LimitKind(kind).value})


@pytest.mark.parametrize("said", LEFT.strip().splitlines())
def test_what_else_is_said_leaves_it(said: str) -> None:
    assert duty(RULE.format(said)) == (Standing.OPERATIVE, set())


def test_a_paragraph_is_all_of_its_sentences_and_a_sentence_one() -> None:
    text = "4.1 The officer shall open the gates. The officer shall oil the doors. This {} expired."
    assert duty(text.format("paragraph"))[0] is Standing.ASIDE
    assert duty(text.format("sentence"))[0] is Standing.OPERATIVE


def test_a_section_that_begins_with_itself_means_no_other() -> None:
    text = "4.1 The officer shall open the gates.\n\n5. This section has not been agreed to."
    assert duty(text)[0] is Standing.OPERATIVE
