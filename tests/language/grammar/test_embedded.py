"""What a "that" makes of what stands behind it."""

from __future__ import annotations

import pytest

from moulint.language.grammar.force import Force
from moulint.language.grammar.provision import Standing

from ..reading import deed, forces, provisions, told


def test_what_is_agreed_behind_a_semicolon() -> None:
    text = "The City agrees: (a) that SROs shall not open the gates; (b) that SROs shall lock them."
    assert forces(text)[1:] == ["officer bar", "officer duty"]


@pytest.mark.parametrize(
    "wish", ["It is hoped", "The parties hope", "It is intended", "It is anticipated"]
)
def test_all_that_is_wished_for_is_wished_for(wish: str) -> None:
    found = forces(f"{wish} that SROs will open the gates, will lock the doors, and will rest.")
    assert [one for one in found if one.startswith("officer")] == ["officer hope"] * 3


@pytest.mark.parametrize(
    ("outer", "expected"),
    [("may direct", "hope"), ("may require", "hope"), ("shall direct", "bar")],
)
def test_what_somebody_may_order_binds_nobody_yet(outer: str, expected: str) -> None:
    found = forces(f"The Chief {outer} that SROs not open the gates.")
    assert found[-1] == f"officer {expected}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Department shall ensure that SROs open the gates.", "officer duty: open gates"),
        ("The Department shall ensure that SROs shall open the gates.", "officer duty: open gates"),
        ("The Department shall ensure that SROs whom it hires shall open the gates.",
         "officer duty: open gates"),
        ("The Department shall ensure that SROs do not open the gates.", "officer bar: open gates"),
        ("The Department shall ensure that no SRO opens the gates.", "officer bar: opens gates"),
        ("The Department shall see that SROs open the gates.", "officer duty: open gates"),
        ("The Department agrees that no SRO shall open the gates.", "officer bar: open gates"),
        ("The Department agrees that it will not open the gates.", "police bar: open gates"),
        ("The parties agree that the SRO will open the gates.", "officer duty: open gates"),
        ("The parties agree that the SRO may open the gates.", "officer grant: open gates"),
        ("It is agreed that the SRO will not open the gates.", "officer bar: open gates"),
        ("The parties understand and agree that SROs shall not open the gates.",
         "officer bar: open gates"),
        ("The Department should ensure that SROs open the gates.", "officer hope: open gates"),
        ("The Department shall require SROs to open the gates.", "officer duty: open gates"),
        ("The Department requires SROs to open the gates.", "officer duty: open gates"),
        ("The Department shall prohibit SROs from opening the gates.",
         "officer bar: opening gates"),
        ("The Department prohibits SROs from opening the gates.", "officer bar: opening gates"),
        ("The Department shall not require SROs to open the gates.",
         "officer release: open gates"),
        ("The principal shall not ask the SRO to open the gates.", "officer bar: open gates"),
        ("School staff shall not use SROs to open the gates.", "officer bar: open gates"),
        ("The principal may ask the SRO to open the gates.", "officer grant: open gates"),
        ("The principal may allow the SRO to open the gates.", "officer grant: open gates"),
        ("The principal shall allow the SRO to open the gates.", "officer grant: open gates"),
        ("The principal shall not permit SROs to open the gates.", "officer bar: open gates"),
        ("The Department will encourage SROs to open the gates.", "officer hope: open gates"),
        pytest.param(
            "The District shall not request that the SRO open the gates.",
            "officer bar: open gates",
            marks=pytest.mark.xfail(strict=True, reason="a wish in the subjunctive is not read"),
        ),
        ("The Chief should require SROs to open the gates.", "officer hope: open gates"),
    ],
)  # fmt: skip
def test_what_somebody_has_another_do(text: str, expected: str) -> None:
    assert told(text)[-1] == expected


def test_the_inner_provision_knows_who_answers_for_it() -> None:
    inner = provisions("The Department shall ensure that SROs open the gates.")[-1]
    assert inner.embedded
    assert inner.by == {"police"}


@pytest.mark.parametrize(
    "text",
    [
        "The Department shall ensure that SROs do not open the gates.",
        "The Department agrees that no SRO shall open the gates.",
        "The Department agrees that it will not open the gates.",
        "The Department shall prohibit SROs from opening the gates.",
    ],
)
def test_a_duty_to_see_to_a_bar_is_no_duty_to_do_it(text: str) -> None:
    duties = [deed(one) for one in provisions(text) if one.force is Force.DUTY]
    assert [one for one in duties if "gates" in one] == []


@pytest.mark.parametrize("verb", ["may", "should"])
def test_a_power_or_wish_to_prohibit_is_a_wish_that_denies(verb: str) -> None:
    inner = provisions(f"The Chief {verb} prohibit SROs from opening the gates.")[-1]
    assert (inner.force, inner.negated) == (Force.HOPE, True)


@pytest.mark.parametrize("front", ["It is hoped", "Under this plan it is hoped"])
def test_what_is_joined_to_a_hope_is_hoped(front: str) -> None:
    text = f"{front} that SROs will open the gates, will greet students, and will lock doors."
    assert forces(text)[-3:] == ["officer hope"] * 3


def test_items_under_a_hope_stay_hoped() -> None:
    text = "The parties hope through the SRO:\n\n1. to open the gates;\n2. to greet students.\n"
    assert set(forces(text)) == {"parties hope", "officer+parties hope"}


def test_what_somebody_said_is_no_promise() -> None:
    said = provisions("The Chief has stated that SROs do not open the gates.")[-1]
    agreed = provisions("The Chief has agreed that SROs do not open the gates.")[-1]
    assert (said.standing, agreed.standing) == (Standing.AIM, Standing.OPERATIVE)


def test_what_somebody_reports_is_no_promise() -> None:
    text = "The Chief reports that SROs are friendly, sing in class, and do not open the gates."
    assert len(provisions(text)) == 1


def test_what_a_party_certifies_is_done_already() -> None:
    assert forces("The Chief certifies that the SRO has been tested.")[-1] == "officer past"
    assert forces("The Chief shall ensure that the SRO has been tested.")[-1] == "officer duty"


@pytest.mark.parametrize(
    ("text", "aim"),
    [
        ("The mayor adopted a plan to ensure that officers lock the gate.", True),
        ("The mayor introduced a bill to ensure officers lock the gate.", True),
        ("The mayor shall take steps to ensure that officers lock the gate.", False),
        ("Under this policy the mayor shall ensure that officers lock the gate.", False),
        ("It is the policy of the town to ensure that officers lock the gate.", False),
    ],
)
def test_what_a_paper_is_to_ensure_is_its_aim(text: str, aim: bool) -> None:
    found = provisions(text)[-1]
    assert (found.standing is Standing.AIM) is aim


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The parties agree that, while the Chief is away, the SRO shall open the gates.", "duty"),
        ("The parties agree that, except in a fire, the SRO will rest.", "duty"),
        ("It is agreed that in the absence of the Chief, the SRO shall not open gates.", "bar"),
        ("It is hoped that although the SRO is a guest, he will open the gates.", "hope"),
        ("It is the policy of the District and the Department that the SRO shall rest.", "duty"),
        ("It is a rule of the City and of the District that no SRO opens the gates.", "bar"),
    ],
)
def test_what_is_agreed_behind_a_phrase_in_front_of_it(text: str, expected: str) -> None:
    assert forces(text)[-1] == f"officer {expected}"
