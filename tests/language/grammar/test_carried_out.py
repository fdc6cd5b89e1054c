"""Lead-ins that only say who carries out what follows."""

from __future__ import annotations

import pytest

from ..reading import told


def items(text: str) -> list[str]:
    return [one.partition(": ")[0] + ": " + one.partition(": ")[2] for one in told(text)[1:]]


@pytest.mark.parametrize(
    "lead",
    [
        "The City shall provide the following services through its officers:",
        "The City will furnish these services by means of the deputy:",
        "The SRO shall perform the tasks below:",
    ],
)
def test_an_item_is_done_by_whom_the_lead_in_names(lead: str) -> None:
    text = f"{lead}\n\n- Open the gates\n- to clear the buses\n"
    assert told(text)[-2:] == ["officer duty: open gates", "officer duty: clear buses"]


def test_a_lead_in_that_bars_bars_its_items() -> None:
    text = "The SRO shall not perform the following tasks:\n\n- Open the gates\n"
    assert told(text)[-1] == "officer bar: open gates"


def test_a_hedge_of_the_lead_in_reaches_its_items() -> None:
    from ..reading import provisions

    text = "Where practicable, the SRO shall perform the following tasks:\n\n- Open the gates\n"
    assert provisions(text)[-1].limits


def test_things_that_are_provided_are_no_tasks() -> None:
    text = "The City shall provide the following equipment:\n\n- gate keys\n"
    assert told(text)[-1].startswith("police duty: ")


def test_items_in_gerunds_are_done_by_whom_the_lead_in_names() -> None:
    text = "The SRO performs the following work: opening the gates, teaching two classes a week."
    assert told(text)[-1] == "officer duty: opening gates, teaching two classes week"


@pytest.mark.parametrize(
    "lead", ["Services to be performed by officers are:", "The tasks to be done by the SRO are:"]
)
def test_a_subject_may_say_by_whom_its_items_are_done(lead: str) -> None:
    assert told(f"{lead}\n\n- Open the gates\n")[-1] == "officer duty: open gates"


@pytest.mark.parametrize(
    ("lead", "who"),
    [
        ("The following are the SRO's duties:", "officer duty"),
        ("Listed below are the tasks of the principal:", "principal duty"),
        ("The following are not duties of the SRO:", "officer bar"),
    ],
)
def test_a_lead_in_that_says_afterwards_whose_tasks_its_items_are(lead: str, who: str) -> None:
    assert told(f"{lead}\n\n- To open the gates\n")[-1] == f"{who}: open gates"
    assert told(f"{lead}\n\n- opening of the gates\n")[-1].startswith(who)
