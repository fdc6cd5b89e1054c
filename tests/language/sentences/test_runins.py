"""Lists that run in behind a heading of duties."""

from __future__ import annotations

import pytest

from ..reading import binding, provisions
from ..reading import told_whole as told


@pytest.mark.parametrize(
    "text",
    [
        "Duties of the SRO: open the gates; greet students.",
        "Duties of the SRO: (a) open the gates; (b) greet students.",
        "Essential functions: Opens the gates. Greets students.",
        "DUTIES. Open the gates. Greet students.",
        "Services rendered under this contract: opening the gates; greeting students.",
    ],
)
def test_each_part_is_a_duty(text: str) -> None:
    found = [one for one in told(text) if " duty: " in one]
    assert [one.partition(":")[0] for one in found] == ["officer duty"] * 2
    assert [one.split()[-1] for one in found] == ["gates", "students"]


def test_a_heading_that_leaves_room_for_more() -> None:
    found = told("The SRO's duties include, but are not limited to: gates; care of the bus list.")
    assert [one.split()[-1] for one in found[1:]] == ["gates", "list"]
    assert {one.partition(":")[0] for one in found[1:]} == {"officer duty"}


def test_the_heading_names_whose_duties_follow() -> None:
    found = told("Duties of the Principal: lock the doors; keep the bus list.")
    assert found[-2:] == ["principal duty: lock doors", "principal duty: keep bus list"]


def test_nouns_under_a_heading_of_duties() -> None:
    found = told("Duties. (a) Gate checks. (b) Bus list.")
    assert found == ["officer duty: Gate checks", "officer duty: Bus list"]


def test_prohibited_tasks_are_bars() -> None:
    assert told("Prohibited tasks: (1) locking the doors; (2) greeting students.")[-2:] == [
        "officer bar: locking doors",
        "officer bar: greeting students",
    ]


def test_an_item_that_denies() -> None:
    assert told("Duties: opens the gates; takes no part in the bus list.")[-1] == (
        "officer bar: takes no part in bus list"
    )


@pytest.mark.parametrize(
    "text",
    [
        "Topics: opening gates; greeting students.",
        "Costs: keeping the gates; greeting students.",
        "Work means: opening the gates; greeting students.",
    ],
)
def test_other_headings_make_no_duties(text: str) -> None:
    assert [one for one in told(text) if one.startswith("officer duty")] == []
    assert told("Duties:" + text.partition(":")[2])[-1] == "officer duty: greeting students"


def test_a_sentence_of_its_own_behind_the_heading() -> None:
    found = told("Duties of the Agency: The Agency shall lock the doors.")
    assert found[-1] == "police duty: shall lock doors"


@pytest.mark.parametrize(
    "item", ["(d) attending meals and bus drills at both schools;", "(d) meets parents at school;"]
)
def test_an_item_begins_with_its_verb(item: str) -> None:
    found = told(f"## Duties\n\n(c) open the gates;\n\n{item}\n")
    assert [one.partition(":")[0] for one in found] == ["officer duty"] * 2


@pytest.mark.parametrize(
    "text",
    [
        "Under the Chief, the SRO: (a) opens the gates, (b) greets students.",
        "SROs so assigned: a. open the gates; b. greet students.",
    ],
)
def test_a_name_and_a_colon_in_front_of_verbs(text: str) -> None:
    assert [one.split()[:2] for one in told(text)] == [["officer", "duty:"]] * 2


def test_a_gerund_that_no_list_knows() -> None:
    text = "## Duties\n\n(a) open the gates;\n\n(b) zigzagging buses at random to look for keys.\n"
    assert told(text)[-1].startswith("officer duty: zigzagging")


def test_what_is_repealed_is_no_list() -> None:
    text = "Former duties (repealed): open the gates; greet students."
    assert binding(told(text)) == []
    assert binding(told(text.replace("Former duties (repealed)", "Duties"))) != []


def test_a_line_right_above_a_list_leads_it() -> None:
    text = "What we ask of the SRO\n\n* Open the gates.\n\nWhat we do not ask for\n\n* Lock up.\n"
    assert [one for one in told(text) if one.startswith("officer")] == [
        "officer duty: Open gates",
        "officer bar: Lock up",
    ]


@pytest.mark.parametrize("word", ["Optional", "Suggested", "Recommended"])
def test_what_is_only_suggested_is_hoped_for(word: str) -> None:
    assert told(f"{word} activities. Open the gates. Greet students.")[-1] == (
        "officer hope: Greet students"
    )


def test_what_somebody_recommends_is_hoped_for() -> None:
    text = "The Guild recommends that the plan:\n\n- Open the gates.\n- Greet students.\n"
    assert told(text)[-2:] == ["officer hope: Open gates", "officer hope: Greet students"]


def test_a_title_that_runs_in_says_nothing() -> None:
    assert told("Officer Attendance at Gates. The SRO shall open the gates.") == [
        "officer duty: shall open gates"
    ]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Duties of the night watch: open the gates; greet students.", ["nobody duty"] * 2),
        ("Position: Principal. Duties: opens the gates; greets students.", ["principal duty"] * 2),
        ("Topics for officers: opening gates; greeting students.", ["nobody statement"]),
    ],
)
def test_duties_of_others(text: str, who: list[str]) -> None:
    assert [one.partition(":")[0] for one in told(text)] == who


def test_a_name_at_the_end_of_a_case_governs_what_the_colon_opens() -> None:
    found = provisions("While school keeps, when bells ring deputies: open gates; lock doors.")
    assert [(sorted(one.who), one.force.value) for one in found] == [(["officer"], "duty")] * 2


@pytest.mark.parametrize(("ask", "force"), [("ask", "duty"), ("do not ask", "bar")])
def test_what_is_asked_of_somebody_he_is_to_do_or_not(ask: str, force: str) -> None:
    (*_, last) = provisions(f"4. What we {ask} of Officer Hale: open gates; lock doors.")
    assert (sorted(last.who), last.force.value) == (["officer"], force)


@pytest.mark.parametrize("heading", ["DON'T", "Don't", "Do not", "Never", "Please do not"])
def test_a_heading_that_only_denies_bars_what_follows(heading: str) -> None:
    found = told(f"{heading}: lock the doors; open the gates.")
    assert [one.split(":")[0] for one in found][-2:] == ["officer bar"] * 2


def test_items_under_donts_are_barred() -> None:
    found = told("Don'ts:\n\n- lock the doors\n- open the gates\n")
    assert found[-2:] == ["officer bar: lock doors", "officer bar: open gates"]


def test_a_name_and_what_it_is_to_do() -> None:
    assert told("Officer to: open the gates; lock the doors if the clerk is ill.")[-2:] == [
        "officer duty: open gates",
        "officer duty: lock doors if clerk is ill.",
    ]


def test_a_heading_over_what_is_not_ones_work() -> None:
    found = told("Not the work of the SRO. Opening the gates; keeping the bus list.")
    assert [one for one in found if " duty: " in one] == []
    assert found[-2:] == ["officer bar: Opening gates", "officer bar: keeping bus list"]
