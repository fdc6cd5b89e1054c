"""Hedges and exceptions: which leave a provision standing, and which take it back."""

from __future__ import annotations

import pytest

from moulint.language.grammar.force import Force
from moulint.language.grammar.limits import LimitKind
from moulint.language.grammar.provision import Provision

from ..reading import provisions


def kinds(one: Provision) -> list[str]:
    """The kinds of limits on a provision, each once."""
    return list(dict.fromkeys(limit.kind.value for limit in one.limits))


def limited(text: str) -> list[str]:
    """The kinds of limits on the last provision of a text."""
    return kinds(provisions(text)[-1])


HEDGED = """
The SRO shall open the gates where practicable.
The SRO shall open the gates when possible.
The SRO shall open the gates as needed.
The SRO shall, when feasible, open the gates.
The SRO shall generally open the gates.
The SRO will normally open the gates.
The SRO will typically not open the gates.
The SRO shall lock the doors and, where practicable, shall open the gates.
The SRO should lock the doors and, whenever possible, will open the gates.
Generally, the SRO shall open the gates.
Where practicable, the SRO shall open the gates.
To the extent possible, the SRO shall open the gates.
The SRO shall open the gates as staffing allows.
The SRO shall open the gates of the yard that the deputy guards, where practicable.
The SRO shall open the gates that the deputy keeps whenever possible.
The SRO shall open the gates as funds and staffing allow.
The SRO shall open the gates, lock the doors, and greet students, where practicable.
The SRO makes every effort to open the gates.
"""


@pytest.mark.parametrize("text", HEDGED.strip().splitlines())
def test_a_hedge(text: str) -> None:
    assert limited(text) == ["hedge"]


def test_a_hedge_behind_what_is_not_to_be_done() -> None:
    """Opening without a call is a duty, and a bar on calling as far as the gates are opened."""
    text = "The SRO shall open the gates without calling a teacher to the extent possible."
    read = [(one.force, kinds(one)) for one in provisions(text)]
    assert read == [(Force.DUTY, ["hedge"]), (Force.BAR, ["hedge", "partial"])]


NARROW = """
The SRO shall not open the gates except in an emergency.
Except in an emergency, the SRO shall not open the gates.
The SRO shall not open the gates unless required by law.
The SRO shall not open the gates, unless a court order says so.
Unless a judge has ordered it, the SRO shall not open the gates.
The SRO shall not open the gates other than to stop a crime.
The SRO shall not open the gates without a judicial warrant.
The SRO may open the gates only in an emergency.
The SRO shall not open the gates unless the principal asks for help in an emergency.
The SRO shall not open the gates, provided that the SRO may do so in an emergency.
The SRO shall not open the gates save where somebody is in danger.
"""


@pytest.mark.parametrize("text", NARROW.strip().splitlines())
def test_a_narrow_exception(text: str) -> None:
    assert kinds(provisions(text)[0]) == ["narrow"]


HANDS_BACK = """
The SRO shall not open the gates unless the principal asks.
The SRO shall not open the gates unless requested by the principal.
Unless the principal asks, the SRO shall not open the gates.
The SRO shall not open the gates except as the Chief sees fit.
The SRO shall not open the gates without the approval of the principal.
The SRO shall not open the gates except at the discretion of the Chief.
The SRO shall not open the gates unless the parties agree otherwise.
The SRO shall open the gates upon request.
The SRO shall open the gates at the principal's request.
Upon request of the principal, the SRO shall open the gates.
The SRO shall not open the gates unless the principal asks or there is an emergency.
The SRO shall open the gates whenever the principal so requests.
Whenever he thinks it useful, the Chief shall open the gates.
The SRO shall not open the gates beyond what the principal assigns.
The SRO shall not open the gates in the absence of a request.
The SRO shall not open the gates, though at the principal's request.
No SRO shall open the gates without the principal's approval.
The SRO shall open the gates at the principal's option.
The SRO shall refrain from opening the gates without the principal's approval.
The SRO shall stay away from the gates but may do so when the principal asks.
Neither the SRO nor the deputy shall open the gates without the principal's approval.
The SRO shall not open the gates if the Chief has so directed.
The SRO shall not open the gates to the extent allowed by the Chief.
"""


@pytest.mark.parametrize("text", HANDS_BACK.strip().splitlines())
def test_an_exception_that_hands_the_decision_back(text: str) -> None:
    assert kinds(provisions(text)[0]) == ["hands back"]


UNCLEAR = """
The SRO shall not open the gates unless the sky falls.
The SRO shall not open the gates except on Sundays.
"""


@pytest.mark.parametrize("text", UNCLEAR.strip().splitlines())
def test_an_exception_of_unclear_reach(text: str) -> None:
    assert limited(text) == ["unclear"]


FREE = """
The SRO shall open the gates.
The SRO shall open the gates if a student is hurt.
The SRO shall open the gates without charge.
The SRO shall not open the gates that the principal generally locks.
The SRO who usually opens the gates shall lock them.
The SRO shall tell the principal of the emergency.
The SRO shall not open the gates, even when asked.
The SRO shall not open the gates, at the principal's request or otherwise.
If asked to open the gates, the SRO shall decline.
The SRO shall not open the gates merely because a pupil is without a pass.
The gates are subject to the approval of the Chief.
"""


@pytest.mark.parametrize("text", FREE.strip().splitlines())
def test_what_limits_nothing(text: str) -> None:
    assert limited(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The SRO shall open the gates. The SRO shall lock them where practicable.",
            [[], ["hedge"]],
        ),
        (
            "The SRO shall open the gates where practicable; the SRO shall lock them.",
            [["hedge"], []],
        ),
        (
            "The SRO shall open the gates and the principal shall, where practicable, lock them.",
            [[], ["hedge"]],
        ),
        (
            "Except in an emergency, the SRO shall not open the gates and shall not lock them.",
            [["narrow"], ["narrow"]],
        ),
        (
            "The SRO shall not open the gates unless, where practicable, a judge orders it.",
            [["narrow"]],
        ),
    ],
)
def test_a_limit_reaches_its_own_verb(text: str, expected: list[list[str]]) -> None:
    assert [kinds(one) for one in provisions(text)] == expected


def items(text: str) -> list[list[str]]:
    """The limits on what a list orders, its lead-in left out."""
    return [kinds(one) for one in provisions(text) if one.clause.item]


@pytest.mark.parametrize(
    "text",
    [
        "The parties agree that SROs do not usually open the gates.",
        "It is understood that SROs are not normally used to open the gates.",
        "The gates shall be counted each year, where data on them is available.",
    ],
)
def test_a_hedge_of_what_is_agreed(text: str) -> None:
    assert kinds(provisions(text)[-1]) == ["hedge"]


def test_a_hedge_in_a_lead_in_reaches_every_item() -> None:
    text = "The SRO shall, where practicable:\n\n- open the gates\n- lock the doors\n"
    assert items(text) == [["hedge"], ["hedge"]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The SRO shall do the following, where practicable: open the gates; lock the doors.",
         [["hedge"], ["hedge"], ["hedge"]]),
        ("The SRO shall, where practicable, open the gates; lock the doors.",
         [["hedge"], ["hedge"]]),
        ("The SRO shall open the gates where practicable; lock the doors.", [["hedge"], []]),
        ("The SRO shall, where practicable, open the gates and not lock them.",
         [["hedge"], ["hedge"]]),
    ],
)  # fmt: skip
def test_a_hedge_in_front_of_a_list_in_one_sentence(text: str, expected: list[list[str]]) -> None:
    assert [kinds(one) for one in provisions(text)] == expected


def test_an_exception_in_a_lead_in_reaches_every_item() -> None:
    text = "Except in an emergency, the SRO shall not:\n\n- open the gates\n- lock the doors\n"
    assert items(text) == [["narrow"], ["narrow"]]


def test_a_hedge_in_an_item_stays_there() -> None:
    text = "The SRO shall:\n\n- open the gates where practicable\n- lock the doors\n"
    assert items(text) == [["hedge"], []]


def test_may_only_leaves_what_it_allows() -> None:
    (one,) = provisions("The SRO may only open the gates in an emergency.")
    assert (one.force, kinds(one)) == (Force.BAR, ["narrow"])


def test_a_limit_shows_its_words() -> None:
    (one,) = provisions("The SRO shall not open the gates unless the principal asks.")
    (limit,) = one.limits
    assert limit.kind is LimitKind.HANDS_BACK
    assert one.sentence.text(limit.span) == "unless principal asks"
    assert one.sentence.text(limit.reason) == "asks"
    assert not limit.fronted


def test_a_belief_about_facts_is_an_occasion_and_no_choice() -> None:
    useful = "The SRO may open gates whenever the principal considers that help would be useful."
    assert LimitKind.HANDS_BACK in {one.kind for one in provisions(useful)[0].limits}
    seen = "If the principal believes that a gate was broken, the SRO shall take no part in it."
    fit = "If the principal believes that it is best, the SRO shall open the gates."
    assert limited(seen) == []
    assert limited(fit) == ["hands back"]


def test_a_bar_whoever_asks_is_no_weaker() -> None:
    assert limited("The SRO shall not, at the request of anyone, open the gates.") == []
    assert limited("The SRO shall not open gates alongside, or at the request of, them.") == []
    assert limited("The SRO shall not open the gates, except at the request of the principal.") == [
        "hands back"
    ]


def test_where_behind_a_noun_says_which_one() -> None:
    text = "The principal of the house where the opening exists shall open the gates."
    assert not provisions(text)[0].limits


def test_no_circumstances_that_permit_it_are_no_hedge() -> None:
    assert limited("The Chief shall under no circumstances permit SROs to open the gates.") == []


@pytest.mark.parametrize(
    "closing", ["in accordance with law", "as provided in this Agreement", "consistent with law"]
)
def test_a_law_that_closes_an_exception_gives_no_reason_for_it(closing: str) -> None:
    text = f"The SRO shall not open the gates unless the principal asks for it, {closing}."
    assert limited(text) == ["hands back"]


@pytest.mark.parametrize("front", ["As of May 1, although", "The parties agree that while"])
def test_what_is_usual_elsewhere_hedges_nothing(front: str) -> None:
    text = f"{front} SROs will not ordinarily be called, the principal may open the gates."
    assert limited(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The SRO shall not open gates, ring bells, or sweep at the principal's request for fun.",
         []),
        ("The SRO shall not open gates, ring bells, or sweep at the principal's request.",
         ["hands back"]),
    ],
)  # fmt: skip
def test_a_request_in_the_last_of_several_deeds(text: str, expected: list[str]) -> None:
    assert limited(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The SRO is not a porter; however, when a principal so asks, the SRO may open gates.",
         ["hands back"]),
        ("The SRO shall not open gates, sit in other than as a guest, or carry bells because "
         "a teacher wants it.", ["unclear"]),
    ],
)  # fmt: skip
def test_where_a_condition_begins_and_an_exception_ends(text: str, expected: list[str]) -> None:
    assert limited(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The SRO shall ring the bells until the gates are shut.", []),
        ("The SRO shall ring the bells until the Principal directs otherwise.", ["hands back"]),
        ("The SRO shall not ring the bells until the gates are shut.", ["unclear"]),
    ],
)
def test_until_tells_of_a_duty_how_long_it_goes_on(text: str, expected: list[str]) -> None:
    assert limited(text) == expected
