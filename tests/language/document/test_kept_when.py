"""Rules that another sentence has kept only at times, as far as it goes, or at somebody's will."""

from __future__ import annotations

import pytest

from moulint.language.grammar.limits import LimitKind

from ..reading import agreement

RULE = "4. The officer shall open the gates.\n\n{}\n"
LIMITED = """
5. The parties will do what Section 4 describes where practicable. | hedge
5. The parties will try to carry out Section 4. | hedge
5. The parties hope to follow Section 4. | hedge
5. Section 4 applies on election days only. | partial
5. Line 4 is in force for the month of May and no longer. | partial
5. What Section 4 asks for is done only when the chief sees fit. | hands back
This happens only if the chief wishes it. | hands back
Both steps in the sentence above take place only if the chief chooses. | hands back
7.2 The chief is free to go against what Section 4 says. | hands back
"""
LEFT = """
5. The parties shall do what Section 4 describes.
5. The chief shall carry out Section 4 as soon as the officer arrives.
5. Section 6 applies on election days only.
5. The chief may not set Section 4 aside.
5. Nobody may disregard Section 4.
5. Section 4 binds both parties on every day of the year.
5. This agreement applies only during its term.
"""


def limits(said: str) -> set[LimitKind]:
    """The kinds of the limits on the rule."""
    read = agreement(RULE.format(said))
    return {limit.kind for limit in read.reach.on(read.sentences[0])}


@pytest.mark.parametrize("line", LIMITED.strip().splitlines())
def test_what_is_left_of_a_rule(line: str) -> None:
    said, kind = line.split(" | ")
    assert LimitKind(kind) in limits(said)


@pytest.mark.parametrize("said", LEFT.strip().splitlines())
def test_what_limits_no_rule(said: str) -> None:
    assert limits(said) == set()
