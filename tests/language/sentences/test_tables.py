"""Tables that share out work among those whom they name."""

from __future__ import annotations

import pytest

from ..reading import binding, provisions
from ..reading import told_whole as told


def test_a_column_names_who_does_what_the_row_says() -> None:
    text = """\
| Task | Carried out by |
|---|---|
| Lock the doors | SRO |
| Bus list | Principal |
"""
    assert told(text) == ["officer duty: Lock doors", "principal duty: Bus list"]


@pytest.mark.parametrize("who", ["Joint committee", "The lead principal and the SRO"])
def test_a_name_with_what_kind_it_is(who: str) -> None:
    found = told(f"| Task | Who |\n|---|---|\n| Bus list | {who} |\n")
    assert found[0].endswith("duty: Bus list")


def test_rows_by_who() -> None:
    text = "| Who | What |\n|---|---|\n| SRO | Opens the gates |\n| Principal | Keeps the keys |\n"
    assert told(text)[-2:] == ["officer duty: Opens gates", "principal duty: Keeps keys"]


def test_a_column_beside_that_of_somebody_unknown() -> None:
    text = "| Principal | Vendor |\n|---|---|\n| Keep keys | Supply forms |\n"
    assert told(text)[-2:-1] == ["principal duty: Keep keys"]


@pytest.mark.parametrize("denial", ["No", "Not involved", "No role", "Never"])
def test_a_denial_under_a_name_bars_from_the_matter(denial: str) -> None:
    text = f"| Matter | Principal | SRO |\n|---|---|---|\n| Bus list | Decides | {denial} |\n"
    assert told(text) == ["officer bar: Bus list", "principal duty: Decides"]


def test_a_mark_under_a_name_makes_the_matter_a_duty() -> None:
    text = "| Task | SRO | Principal |\n|---|---|---|\n| Open the gates | X | |\n| Meals | | X |\n"
    assert told(text) == ["officer duty: Open gates", "principal duty: Meals"]


def test_columns_of_names_without_a_matter() -> None:
    text = "| SRO | Principal |\n|---|---|\n| Opens the gates | Keeps the bus list |\n"
    assert told(text) == ["officer duty: Opens gates", "principal duty: Keeps bus list"]


def test_a_table_of_how_many_is_no_table_of_tasks() -> None:
    text = "| Site | SROs | Hours |\n|---|---|---|\n| North | 2 | 7 to 3 |\n"
    assert told(text)
    assert binding(told(text)) == []


def test_courses_are_no_deeds() -> None:
    text = "| Course | Hours |\n|---|---|\n| Greeting students | 4 |\n"
    assert told(text)
    assert binding(told(text)) == []


def test_when_a_row_is_due_is_said_of_its_thing_and_of_whom_it_names() -> None:
    text = """\
| Course | Who | When |
|---|---|---|
| Soup, 40 hrs | each SRO | must be cooked before May |
"""
    assert binding(told(text)) == ["officer duty: must be cooked before May"]


def test_a_column_of_tasks_carries_the_duties_and_its_proof_none() -> None:
    text = """\
The City shall deliver the following through its officers.

| No. | Task | Record | How often |
|---|---|---|---|
| 1 | Open the gates | Gate report | Daily |
"""
    assert told(text) == [
        "police duty: shall deliver following through officers",
        "officer duty: Open gates",
        "officer duty: shall deliver following through officers Open gates Daily",
    ]


def test_a_column_of_those_who_take_part() -> None:
    text = "| Task | Leads | Takes part |\n|---|---|---|\n| Bus list | SRO | Principal |\n"
    assert told(text) == ["officer+principal duty: Bus list"]


def test_a_list_of_whom_to_call_gives_nobody_a_task() -> None:
    table = "| Office | {} | Purpose |\n|---|---|---|\n| SRO | 3911 | questions |\n"
    assert told(table.format("Yard")) == ["officer duty: questions"]
    assert told(table.format("Telephone")) == []


def test_what_a_course_must_be_is_said_of_the_course_of_its_row() -> None:
    text = "| Course | Hours | When |\n|---|---|---|\n| Gate keeping | 4 | Must be done by May |\n"
    assert told(text)[-1] == "officer duty: Gate keeping Must be done by May"


def test_a_column_of_answers_bars_or_allows() -> None:
    text = (
        "| Activity | Permitted for the SRO? |\n|---|---|\n| Lock gates | No |\n| Sweep | Yes |\n"
    )
    assert told(text) == ["officer bar: Lock gates", "officer grant: Sweep"]


def test_a_column_of_what_is_prohibited_bars_where_it_says_yes() -> None:
    text = "| Activity | Prohibited? |\n|---|---|\n| Lock gates | Yes |\n| Sweep | No |\n"
    assert told(text) == ["officer bar: Lock gates"]


@pytest.mark.parametrize("head", ["Will not", "Shall not", "May never", "Not permitted", "Don'ts"])
def test_a_column_of_what_is_denied(head: str) -> None:
    text = f"| Who | Will | {head} |\n|---|---|---|\n| SRO | Open the gates | Ring the bell |\n"
    assert told(text)[-2:] == ["officer duty: Open gates", "officer bar: Ring bell"]


def test_columns_of_what_to_do_and_what_not() -> None:
    text = "## Duties of the SRO\n\n| Do | Don't |\n|---|---|\n| Open the gates | Ring the bell |\n"
    assert told(text)[-1] == "officer bar: Ring bell"


def test_a_column_of_what_somebody_need_not_do_bars_nobody() -> None:
    text = "| Who | Does | Not responsible for |\n|---|---|---|\n| SRO | Opens gates | Bells |\n"
    assert told(text)[-2:] == ["officer duty: Opens gates", "officer statement: Bells"]


def test_answers_under_a_question_that_only_names_somebody() -> None:
    text = "| Task | SRO? |\n|---|---|\n| Open the gates | Yes |\n| Ring the bell | No |\n"
    assert told(text) == ["officer grant: Open gates", "officer bar: Ring bell"]


@pytest.mark.parametrize("value", ["TBD", "N/A", "To be determined", "see below", "Reserved"])
def test_a_row_of_which_nothing_is_settled_says_nothing(value: str) -> None:
    text = f"| Task | Time |\n|---|---|\n| Open the gates | 8:00 |\n| Ring the bell | {value} |\n"
    assert "bell" not in " ".join(told(text))


def test_what_is_charged_for_a_service_is_no_task() -> None:
    text = "| Service | Hours | Fee |\n|---|---|---|\n| Ringing of bells | 4 | $80 |\n"
    assert told(text) == []


def test_the_headers_of_a_blank_form_are_read_as_one() -> None:
    from ..reading import agreement

    text = "| Line | Boys | Girls |\n|---|---|---|\n| Late | | |\n"
    assert "Line Boys Girls" in [one.text() for one in agreement(text).sentences]


def test_a_header_with_a_verb_says_what_those_below_it_do() -> None:
    found = provisions("| Course | Who must attend |\n|---|---|\n| Baking | SRO |\n")[-1]
    assert found.sentence.text() == "Baking Who must attend SRO"
    assert found.who == {"officer"}


def test_a_cell_that_is_a_whole_sentence_stands_apart_from_the_name_of_its_row() -> None:
    text = "| Article | Text |\n|---|---|\n| 6 Gates | The principal and the chief open them. |\n"
    assert told(text)[-1].startswith("chief+principal duty")


def test_a_row_that_the_agreement_does_not_have() -> None:
    text = (
        "The SRO's schedules are as follows:\n\n"
        "| No. | Title | Status |\n|---|---|---|\n| 1 | Opening gates | [Reserved] |\n"
    )
    assert not any("gates" in one for one in told(text))


@pytest.mark.parametrize("verb", ["Leads", "Presents", "Conducts", "teaches"])
def test_a_verb_alone_under_a_name_is_a_mark(verb: str) -> None:
    text = f"| Matter | Principal | SRO |\n|---|---|---|\n| Bus list | None | {verb} |\n"
    assert "officer duty: Bus list" in told(text)
