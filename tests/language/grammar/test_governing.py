"""Clauses that a sentence only tells of, asks about or denies."""

from __future__ import annotations

import pytest

from moulint.language.grammar.force import Force
from moulint.language.grammar.provision import Standing

from ..reading import provisions

TOLD = """
The auditor recommended that the officer shall open the gates.
The auditor has urged that the officer shall open the gates.
At the May meeting members said that the officer shall open the gates.
A parent told the district in June that the officer shall open the gates.
The union contends that the officer shall open the gates.
The council was told that the officer shall open the gates.
The district considered a proposal under which the officer shall open the gates.
The parties will try to see that the officer opens the gates.
The chief shall make every effort to ensure that the officer opens the gates.
The auditor recommended that the officer shall: (1) rest; (2) open the gates.
When it was asked, the department stated that the officer shall open the gates.
The cook would like it if the officer shall open the gates.
It would be helpful if, when it rains, the officer shall open the gates.
Some members felt the officer shall open the gates.
The complaint asserts that the officer shall open the gates.
Parents ask that while it rains the officer shall open the gates.
The chief will use fair efforts so that the officer shall open the gates.
One option is that the officer shall open the gates.
The parties aspire to a town in which the officer shall open the gates.
The parties will meet to decide if the officer shall open the gates.
The council heard from a cook who believes that the officer shall open the gates.
The parties will negotiate an addendum providing that the officer shall open the gates.
The parties will explore a rule under which the officer shall open the gates.
Neighbors argue that the officer shall open the gates.
Best practice is that the officer shall open the gates.
The position of the guild is that the officer shall open the gates.
It is a common misconception that the officer shall open the gates.
Other towns have agreed that the officer shall open the gates.
Some contracts provide that the officer shall rest, and the officer shall open the gates.
The plan, which was denied, stated that the officer shall rest and no cook shall open the gates.
The cooks have called for a rule that the officer shall open the gates.
The parties shall meet to negotiate language providing that the officer shall open the gates.
"""

SAID_BARE = """
He said the officers shall open the gates.
They said officers shall open the gates.
At the May meeting the chief said the officers open the gates.
The principal asked for more; he said the officers open the gates.
"""

DENIED = """
Nothing in this contract means that the officer shall open the gates.
This contract does not require that the officer open the gates.
It is not required that the officer shall open the gates.
There is no rule that the officer shall open the gates.
The district rejected a proposal under which the officer shall open the gates.
The committee will discuss whether the officer shall open the gates.
The parties could not agree on whether the officer shall open the gates.
It is doubtful that the officer shall open the gates.
The chief may decide later that the officer shall open the gates.
The guild wants a rule that the officer shall open the gates.
The parties have not decided whether each officer shall open the gates.
The board declined to require that the officer shall open the gates.
The board chose not to require that the officer shall open the gates.
Counsel warned against promising that the officer shall open the gates.
Nobody contends that the officer shall open the gates.
There is no agreement that the officer shall open the gates.
It is disputed that the officer shall open the gates.
It is not the policy of the city that the officer shall open the gates.
The parties did not agree that the officer shall open the gates.
The parties were unable to agree that the officer shall open the gates.
Had it rained, the parties would have agreed that the officer shall open the gates.
No promise is made that the officer shall open the gates.
Nobody should assume that the officer shall open the gates.
Suppose that the officer shall open the gates.
A bill that did not pass would have required that the officer shall open the gates.
It is up to the chief whether the officer shall open the gates.
A committee will recommend whether the officer shall open the gates.
"""

BINDING = """
The parties agree that the officer shall open the gates.
During the year said officers shall open the gates.
The chief shall ensure that the officer opens the gates.
It is understood that the officer shall open the gates.
The district requires that the officer open the gates.
The council was told of this; the officer shall open the gates.
The auditor recommended that gates be oiled, and the officer shall open the gates.
The auditor said that officers shall rest, and the parties agree that officers shall open the gates.
The committee shall decide whether it rains, and the officer shall open the gates.
When the desk advises that it rains, the officer shall open the gates.
If the auditor has recommended that gates be oiled, the officer shall open the gates.
The officer shall open the gates that the auditor said were shut.
The officer is not to be sent to a place that is shut, and the officer shall open the gates.
The parties would be pleased to sign; the officer shall open the gates.
The parties chose a rule by which the officer shall open the gates.
The parties have not met before and agree that the officer shall open the gates.
The board has agreed, and hereby promises, that the officer shall open the gates.
Most of all, the parties agree that the officer shall open the gates.
It is the policy of the city that the officer shall open the gates.
Clerks who have finished the course may use that hall, and the officer shall open the gates.
An officer who comes to believe that a lock is broken shall open the gates.
The chief shall not break a rule that is old, and the officer shall open the gates.
"""


def standings(text: str) -> set[Standing]:
    """How the words on the gates stand, in each provision that holds them."""
    return {
        one.standing
        for one in provisions(text)
        for first, _ in one.sentence.hits("gates")
        if one.deed[0] <= first < one.deed[1] and one.force is Force.DUTY
    }


@pytest.mark.parametrize("text", (TOLD + SAID_BARE.lstrip() + DENIED.lstrip()).strip().splitlines())
def test_what_is_told_asked_or_denied_does_not_bind(text: str) -> None:
    assert Standing.OPERATIVE not in standings(text)


@pytest.mark.parametrize("text", BINDING.strip().splitlines())
def test_what_binds_all_the_same(text: str) -> None:
    assert Standing.OPERATIVE in standings(text)
