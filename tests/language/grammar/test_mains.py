"""Which verbs of a sentence state what it provides."""

from __future__ import annotations

import pytest

from ..reading import told


@pytest.mark.parametrize(
    "text",
    [
        "The officers and the principals of the schools they serve sweep halls each day.",
        "Together with the heads of the schools they serve, officers shall sweep halls each day.",
        "The officers shall keep order and in particular shall sweep halls each day.",
    ],
)
def test_a_pronoun_behind_a_noun_begins_a_relative_clause(text: str) -> None:
    found = [one for one in told(text) if "sweep halls each day" in one]
    assert len(found) == 1
    assert "officer" in found[0].partition(" ")[0]


def test_in_summer_they_serve_is_no_relative_clause() -> None:
    found = told("The SRO shall rest. In summer they serve meals.")
    assert found[-1] == "officer duty: serve meals"


def test_a_second_they_means_those_whom_the_first_means() -> None:
    text = "Officers do not call principals, they do not nap, and they do not tell principals."
    assert {one.partition(":")[0] for one in told(text)} == {"officer bar"}


@pytest.mark.parametrize(
    "text",
    [
        "(b) An officer at a gate has no authority to sweep, dust or cook.",
        "The officer does no sweeping of halls.",
        "The officer shall not ask any student, parent or visitor to sweep.",
    ],
)
def test_one_bar_and_no_more(text: str) -> None:
    assert [one.partition(":")[0] for one in told(text)] == ["officer bar"]


def test_a_list_in_a_relative_clause_ends_before_the_main_verb() -> None:
    text = "A principal who sees a knife, a gun or a fight calls the SRO at once."
    assert told(text) == ["principal duty: calls sro at once"]


def test_a_condition_orders_those_whom_it_describes() -> None:
    text = "It is a condition of this contract that each officer named in Schedule 1 sweep halls."
    assert "officer duty: sweep halls" in told(text)


def test_a_year_behind_a_heading_leads_in_nothing() -> None:
    text = "**Sec. 8. Gates. (2025)**\n\n8.01 While on duty the officer shall not nap."
    assert told(text)[-1] == "officer bar: nap"


def test_all_of_them_do_it() -> None:
    text = "What do your officers do? All of them sweep halls before they rest."
    assert [one.partition(":")[0] for one in told(text)] == ["officer duty"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("No visitor goes past the gate.", "nobody bar"),
        ("The SRO has no duty or power to open gates.", "officer bar"),
        ("The SRO has no duty to open gates.", "officer release"),
    ],
)
def test_what_nobody_does(text: str, expected: str) -> None:
    assert [one.partition(":")[0] for one in told(text)] == [expected]


def test_the_united_states_state_nothing() -> None:
    text = (
        "Under an agreement with the United States Department of Labor, the SRO shall keep a log."
    )
    assert [one.partition(":")[0] for one in told(text)] == ["officer duty"]


@pytest.mark.parametrize(
    "front",
    ["When a gate opens the SRO", "Where a child is hurt the SRO", "When the bell rings the SRO"],
)
def test_a_clause_in_front_may_end_without_a_comma(front: str) -> None:
    assert told(f"{front} shall open the gates and shall keep buses out.") == [
        "officer duty: open gates",
        "officer duty: keep buses out",
    ]


def test_what_somebody_else_would_do_is_compared() -> None:
    text = "The SRO shall work as a teacher would in keeping the gates."
    assert [one.partition(":")[0] for one in told(text)] == ["officer duty"]


def test_what_somebody_is_opens_no_comparison() -> None:
    text = "Two heads: as deputy, the SRO opens gates; as principal, the SRO clears buses."
    assert told(text)[-2:] == ["officer duty: opens gates", "officer duty: clears buses"]


def test_no_in_a_clause_in_front_denies_nothing_behind_it() -> None:
    text = "Whenever there is no principal on the grounds the SRO shall open the gates."
    assert told(text) == ["officer duty: open gates"]


def test_a_participle_may_stand_between_somebody_and_his_verb() -> None:
    assert told("Any deputy working a gate serves as cook.")[-1].startswith("officer duty: serves")


def test_a_colon_may_name_what_the_words_in_front_are() -> None:
    (only,) = told("The SRO shall hold two posts: that of cook and that of warden.")
    assert only.endswith("warden")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a noun that looks like a verb ends what describes the subject
        ("Access of a parent to any building needs a pass.", "needs"),
        ("Access of a parent to a building needs a pass; lacking one, the Chief shall wait.",
         "needs"),
        # a body that no list names, in front of two verbs
        ("Twice a year, in May and in June, the Steering Circle reviews the plays and votes "
         "whether to go on.", "reviews"),
        # between the subject and its verb: who stands in for it
        ("The principal of the school to be served, or that principal's aide, sits on the porch.",
         "sits"),
        ("The head of the school where the gate lies reads the files and rings the bell.", "reads"),
    ],
)  # fmt: skip
def test_a_plain_verb_far_from_what_it_belongs_to(text: str, expected: str) -> None:
    assert any(one.partition(" duty: ")[2].startswith(expected) for one in told(text))


def test_a_condition_without_a_comma_is_no_provision() -> None:
    found = told("If the principal does not agree the Chief proposes another officer.")
    assert found == ["chief duty: proposes another officer"]


@pytest.mark.parametrize(
    "text",
    [
        "Every fall before June 3 the SRO shall sweep halls and shall nap.",
        "Twice a term before a gate opens the SRO shall sweep halls, and shall nap.",
        "The SRO after supper shall sweep halls and shall nap.",
    ],
)
def test_a_clause_of_time_hides_no_verb(text: str) -> None:
    assert told(text) == ["officer duty: sweep halls", "officer duty: nap"]


def test_a_phrase_of_time_with_two_nouns_in_front_of_the_duty() -> None:
    text = "Within a year after hire the officer must lock: (i) gates; (ii) doors that have bolts."
    assert told(text) == ["officer duty: lock : gates", "officer duty: doors that have bolts"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "While school is in session the SRO is called to the gate.",
            "officer duty: called to gate",
        ),
        ("While school is in session the SRO sweeps halls.", "officer duty: sweeps halls"),
        ("Before classes begin the SRO shall sweep halls.", "officer duty: sweep halls"),
        ("After the buses are gone the SRO shall sweep halls.", "officer duty: sweep halls"),
        ("If the chief orders the SRO shall sweep halls.", "officer duty: sweep halls"),
    ],
)
def test_a_clause_in_front_ends_at_its_own_verb(text: str, expected: str) -> None:
    assert told(text)[0].startswith(expected)


def test_somebody_in_mind_is_who_did_something() -> None:
    found = told("The City represents that the officer it has in mind has attended a class.")
    assert found[-1].startswith("officer past")


def test_what_somebody_is_likened_to_does_nothing() -> None:
    text = "The SRO shall sweep halls in the same way a teacher would, and ring the bell."
    assert told(text) == ["officer duty: sweep halls in same way teacher would, and ring bell"]


def test_a_thing_that_somebody_has() -> None:
    text = "Any contact the SRO has with the guild shall be told to the chief."
    assert told(text)[-1].endswith("officer duty: told to chief")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The chief shall be heard on, and must approve, the cook the dean proposes.",
         ["chief duty: heard on", "chief duty: approve, cook dean proposes"]),
        ("After lunch the SRO sweeps halls and has no part in the bells.",
         ["officer duty: sweeps halls", "officer bar: part in bells"]),
        ("The chief's manual shall cover gates.", ["nobody duty: cover gates"]),
        ("The SRO shall promptly and fully sweep halls.", ["officer duty: sweep halls"]),
    ],
)  # fmt: skip
def test_what_stands_around_a_main_verb(text: str, expected: list[str]) -> None:
    assert told(text) == expected
