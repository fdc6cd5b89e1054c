"""Which phrases confine a deed to a part of itself, and which leave it whole."""

from __future__ import annotations

import pytest

from moulint.language.grammar.adverbials import front_phrase, inserted, narrowing, of_some

from ..reading import provisions


def confined(text: str) -> str:
    """The phrase that confines a bar on the gates, or nothing."""
    one = provisions(text)[-1]
    sentence = one.sentence
    hits = [*sentence.hits("gates"), *(span for span, _ in sentence.named)]
    begin = max((last for _, last in sentence.hits("gates")), default=one.verb + 1)
    found = (
        narrowing(sentence, max(begin, one.verb + 1), one.deed[1], hits)
        or front_phrase(sentence, one.subject[0], one.deed[0], hits)
        or of_some(sentence, (one.verb, one.verb + 1), hits)
        or inserted(sentence, one.subject[1], one.verb, hits)
    )
    return sentence.text(found) if found else ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # place and time, behind the deed, in front of it and within
        ("The SRO shall not open the gates at the county fair.", "at county fair"),
        ("The SRO shall not open the gates on snow days.", "on snow days"),
        ("The SRO shall not open the gates behind the bleachers.", "behind bleachers"),
        ("The SRO shall not open the gates after the last bell.", "after last bell"),
        ("The SRO shall not open the gates from inside a car.", "from inside car"),
        ("At the spring carnival, the SRO shall not open the gates.", "At spring carnival"),
        ("In the weight room the SRO shall not open the gates.", "In weight room"),
        ("The SRO shall not, in the pool area, open the gates.", "in pool area"),
        (
            "The SRO shall not open the gates before asking the principal.",
            "before asking principal",
        ),
        # manner and means
        ("The SRO shall not open the gates with a raised voice.", "with raised voice"),
        ("The SRO shall not open the gates in a loud or rude manner.", "in loud or rude manner"),
        ("The SRO shall not open the gates using a crowbar.", "using crowbar"),
        ("The SRO shall not open the gates by means of a rope.", "by means of rope"),
        ("The SRO shall not open the gates harshly.", "harshly"),
        ("The SRO shall not open the gates while riding a horse.", "while riding horse"),
        ("The SRO shall not open the gates out of spite.", "out of spite"),
        ("The SRO shall not open the gates from the tower.", "from tower"),
        ("The SRO shall not open the gates with the aid of a rope.", "with aid of rope"),
        ("The SRO shall not ask younger students about the gates.", "younger students"),
        ("The SRO shall not open the gates under the bus plan.", "under bus plan"),
        ("The SRO shall not open the gates by lifting the latch.", "by lifting latch"),
        ("The SRO shall not open the gates so as to air the yard.", "so as to air yard"),
        ("The SRO shall not open the gates, at the fair.", "at fair"),
        ("For the raffle the SRO shall not open the gates.", "For raffle"),
        ("The SRO shall not open the gates on behalf of the bus firm.", "on behalf of bus firm"),
        # purpose
        ("The SRO shall not open the gates for extra pay.", "for extra pay"),
        ("The SRO shall not open the gates for the purpose of a raffle.", "for purpose of raffle"),
        (
            "The SRO shall not open the gates in connection with a raffle.",
            "with raffle",
        ),
        # between two times, and behind what somebody is asked to do
        ("Between June and August, SROs shall not open the gates.", "Between June and August"),
        (
            "The SRO shall not open the gates at the ballpark or the marina.",
            "at ballpark or marina",
        ),
        # whom
        ("The SRO shall not ask late shoppers about the gates.", "late shoppers"),
    ],
)
def test_what_confines(text: str, expected: str) -> None:
    assert confined(text) == expected


WHOLE = """
The SRO shall not open the gates at school.
The SRO shall not open the gates on school grounds or at games.
The SRO shall not open the gates at any time.
The SRO shall not open the gates in any manner.
The SRO shall not open the gates during the school day.
The SRO shall not open the gates in the course of school duties.
The SRO shall not open the gates on behalf of the principal.
The SRO shall not open the gates in accordance with Board Policy 5131.
The SRO shall not open the gates under this Agreement.
The SRO shall not open the gates for visitors.
The SRO shall not take the gates from any visitor.
The SRO shall not open the gates under any circumstances.
The SRO shall not open the gates from the date of this Agreement.
The SRO shall not open the gates by lifting the latch or otherwise.
The SRO shall not open the gates while serving as an SRO.
The SRO shall not open the gates at dances or otherwise.
The SRO shall not open the gates in connection with any raffle.
The SRO shall not open the gates in the field or in the office.
The SRO shall not open the gates on a regular or occasional basis.
The SRO shall not open the gates, at games, on buses or in halls.
The SRO shall not open the gates until a judge has ruled.
The SRO shall not open the gates directly or indirectly.
At no time shall the SRO open the gates.
In particular, the SRO shall not open the gates.
During the term of this Agreement, the SRO shall not open the gates.
In the performance of duties, the SRO shall not open the gates.
The SRO shall not, for any reason, open the gates.
The SRO shall not ask students about the gates.
The SRO shall not give notes about the gates.
The SRO shall not open the gates for anyone in the house.
The SRO shall not ask any shopper about the gates.
The SRO shall not take part in the opening.
"""


@pytest.mark.parametrize("text", WHOLE.strip().splitlines())
def test_what_leaves_it_whole(text: str) -> None:
    assert confined(text) == ""
