"""Who is bound to what: subjects at a distance, clauses inside clauses, lists, items, tables."""

from __future__ import annotations

import pytest

from moulint.language.grammar.force import Force
from moulint.language.grammar.provision import Standing, standing_of
from moulint.model import Region

from ..reading import bound, forces, provisions, told

# --- subjects ------------------------------------------------------------------------------------

SUBJECTS = """
That SRO opens the gates.
After that the SRO opens the gates.
In May of each year the SRO of the host district opens the gates.
The SRO, while on duty, shall open the gates.
The SRO assigned to a school by the Chief shall open the gates.
The SRO(s) shall open the gates.
Any SRO who is assigned to a school shall open the gates.
An officer that the Chief assigns to a school shall open the gates.
An officer whom the Chief and the principal choose shall open the gates.
An officer who hurts a student shall open the gates.
The officer, who reports to the Chief, shall open the gates.
The officer, who reports to the Chief, opens the gates.
Each of the SROs shall open the gates.
All officers of the Department shall open the gates.
At least one of the officers shall open the gates.
In an emergency the SRO shall open the gates.
In an emergency, the SRO shall open the gates.
Prior to opening day, and in no case later than six days after it, the SRO shall open the gates.
Before the first day of school the SRO shall open the gates.
Each year, after the break, the SRO shall open the gates.
Before reporting to a school the SRO shall open the gates.
When a vacancy arises the SRO shall open the gates.
Whatever the day may be, the SRO shall open the gates.
The SRO or the deputy, as the case may be, shall open the gates.
If a student is hurt, the SRO shall open the gates.
Should the principal object, the SRO shall open the gates.
Upon request of the principal, the SRO shall open the gates.
On school days, before classes begin, the SRO shall open the gates.
As the principal and the Chief agree, the SRO shall open the gates.
It is the policy of the District that SROs shall open the gates.
Beyond that, the SRO shall open the gates.
The SRO, though, shall open the gates.
While at the school the deputy shall open the gates.
While at the police the department SRO shall open the gates.
The City shall have the SRO open the gates.
At the gym the SRO also opens the gates.
In the event the agents come to the school the SRO shall open the gates.
At the end of each day the SRO of the school shall open the gates.
When the bell rings, the SRO chosen by the Chief shall open the gates.
"""


@pytest.mark.parametrize("text", SUBJECTS.strip().splitlines())
def test_the_subject_at_a_distance(text: str) -> None:
    assert [one.rstrip("s") for one in told(text)][-1] in (
        "officer duty: open gate", "officer duty: opens gate",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The principal and the SRO shall meet.", "officer+principal duty"),
        ("The principal, the Chief and the SRO shall meet.", "chief+officer+principal duty"),
        ("The SRO and principal meet each week.", "officer+principal duty"),
        ("The principal or the principal's designee shall meet them.", "principal duty"),
        ("The Chief of the Department shall meet them.", "chief duty"),
        ("The principal of each school meets them.", "principal duty"),
        ("Members of the Department shall meet them.", "police duty"),
        ("An agency that supplies an officer shall pay him.", "police duty"),
        ("The Deputy Chief shall meet them.", "chief duty"),
        ("The Chief of the panel or her aide and the principal of the hall shall meet them.",
         "chief+principal duty"),
        ("The Chief of the SROs and the principal shall meet them.", "chief duty"),
        ("All three of our SROs meet them.", "officer duty"),
        ("Both of the SROs meet them.", "officer duty"),
        ("The committee meets each year.", "committee duty"),
        ("The principal joins the SRO in the office.", "principal duty"),
        ("The SRO shall help school staff open the gates.", "officer duty"),
        ("Students shall obey the SRO.", "student duty"),
        ("Responsibility for the gates rests with the principal and not with the SRO.",
         "principal duty"),
        ("The principal, and not the SRO, shall open the gates.", "principal duty"),
        ("The principal, not the SRO, opens the gates.", "principal duty"),
        ("Principals, not SROs, are responsible for the gates.", "principal duty"),
        ("Only the principal shall open the gates.", "principal duty"),
        ("No key of the gates opens before the Chief has agreed to it.", "nobody bar"),
        ("The SRO shall lock them, whoever may ask.", "officer duty"),
        ("On Mondays the officer, who has agreed to do so, opens the gates.", "officer duty"),
        ("The officer is relieved of any duty at the gates.", "officer release"),
        ("The SRO shall open them as he opens any other gates.", "officer duty"),
        ("In filling a post the Chief names somebody.", "chief duty"),
        ("There shall be no opening of the gates by the SRO.", "nobody bar"),
        ("The principal alone has responsibility for the gates.", "principal duty"),
        ("The gates shall be opened by three people: the principal, a parent and a student.",
         "principal+student duty"),
        ("Section 7 of the Terms notwithstanding, SROs sent to the school board shall open them.",
         "officer duty"),
    ],
)  # fmt: skip
def test_who_is_bound(text: str, expected: str) -> None:
    assert forces(text) == [expected]


def test_two_imperatives_in_a_line_are_a_task() -> None:
    assert told("Halls. Stop and greet pupils who collect telephones.")[-1].startswith(
        "officer duty: stop and greet"
    )


def test_what_is_resolved_with_a_bare_be() -> None:
    text = "Resolved, that no officer be posted at the gates until the principal agrees."
    assert forces(text)[-1] == "officer bar"


def test_what_an_item_says_behind_its_occasion() -> None:
    text = "The SRO shall:\n\n1. When the principal asks, open the gates, and lock the doors.\n"
    assert told(text)[-1] == "officer duty: open gates, and lock doors"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("To: All officers. From: the Chief. You open the gates.", "officer duty: open gates"),
        ("Dear Chief Brown: You shall open the gates.", "chief duty: open gates"),
        (
            "Mr. A. Brown, Chief\n\nDear Mr. Brown:\n\nYou shall open the gates.",
            "chief duty: open gates",
        ),
        ("PRINCIPAL'S GUIDE. You open the gates.", "principal duty: open gates"),
        ("Rules. You shall open the gates.", "nobody duty: open gates"),
    ],
)
def test_you_is_whom_the_text_is_addressed_to(text: str, expected: str) -> None:
    assert told(text)[-1] == expected


def test_a_short_first_sentence_is_no_heading() -> None:
    assert told("The SRO opens the gates. The Chief shall lock them.") == [
        "officer duty: opens gates", "chief duty: lock them",
    ]  # fmt: skip


@pytest.mark.parametrize("heading", ["Training of Personnel.", "Duties.", "School visits."])
def test_a_run_in_heading_provides_nothing(heading: str) -> None:
    assert told(f"{heading} The SRO shall open the gates.") == ["officer duty: open gates"]


# --- one sentence, several verbs -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The SRO shall open the gates and shall lock the doors.",
            ["officer duty: open gates", "officer duty: lock doors"],
        ),
        (
            "The SRO shall open the gates and the principal shall lock the doors.",
            ["officer duty: open gates", "principal duty: lock doors"],
        ),
        (
            "The SRO shall open the gates, and in each later year shall lock the doors.",
            ["officer duty: open gates", "officer duty: lock doors"],
        ),
        (
            "The SRO and at least one principal per school open the gates.",
            ["officer duty: open gates"],
        ),
        (
            "In every year after the first each SRO shall open the gates.",
            ["officer duty: open gates"],
        ),
        (
            "The SRO shall open the gates; the principal shall lock the doors.",
            ["officer duty: open gates", "principal duty: lock doors"],
        ),
        (
            "The SRO shall open the gates before and after classes and shall lock the doors.",
            ["officer duty: open gates before and after classes", "officer duty: lock doors"],
        ),
        (
            "The SRO shall open the gates, lock the doors, and greet students.",
            ["officer duty: open gates, lock doors, and greet students"],
        ),
        (
            "The SRO shall tell the principal who opened the gates.",
            ["officer duty: tell principal who opened gates"],
        ),
        (
            "The SRO shall report what was done and how it is mended.",
            ["officer duty: report what was done and how it is mended"],
        ),
        (
            "The SRO shall report a student who will not leave the gates.",
            ["officer duty: report student who will not leave gates"],
        ),
        (
            "The SRO shall open the gates when the principal is not there.",
            ["officer duty: open gates when principal is not there"],
        ),
        (
            "The SRO shall call the Parks and Trees Board when a gate that is old is found open.",
            ["officer duty: call parks and trees board when gate that is old is found open"],
        ),
        (
            "No officer shall be assigned who has not completed the course.",
            ["officer bar: assigned who has not completed course"],
        ),
        (
            "Officers who have not completed the course may not be assigned to a school.",
            ["officer bar: assigned to school"],
        ),
        (
            "An officer who arrests a student shall not ask for papers.",
            ["officer bar: ask for papers"],
        ),
        (
            "The SRO patrols the gates and does not lock them.",
            ["officer duty: patrols gates", "officer bar: lock them"],
        ),
    ],
)
def test_each_main_verb_is_a_provision(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize("inserted", ["whether or not asked", "if on duty", "when asked by nobody"])
def test_an_insertion_behind_a_fronted_phrase_hides_no_denial(inserted: str) -> None:
    text = (
        f"While at a school no member of the Police Department, {inserted}, shall open the gates."
    )
    assert forces(text) == ["police bar"]


@pytest.mark.parametrize("place", ["", " at the school", " at each of Elm HS and Oak HS"])
def test_whom_who_stands_for_behind_a_place(place: str) -> None:
    found = told(f"The City shall provide one SRO{place}, who shall open the gates.")
    assert found[-1] == "officer duty: open gates"


@pytest.mark.parametrize(
    "between",
    ["at all times while on campus", "within six months of taking the post", "on every school day"],
)
def test_what_stands_between_a_modal_and_its_verb(between: str) -> None:
    assert forces(f"The SRO shall {between} refrain from opening the gates.") == ["officer bar"]


# --- provisions inside provisions ----------------------------------------------------------------


# --- lists and tables ----------------------------------------------------------------------------


def items(text: str) -> list[str]:
    """What a text provides, without the lead-ins themselves and the other cells of a table."""
    return [one for one in told(text) if " statement:" not in one and not one.endswith(": :")]


def test_a_lead_in_governs_its_items() -> None:
    text = "5.1 The SRO shall not:\n\n(a) open the gates; or\n\n(b) lock the doors.\n"
    assert items(text) == ["officer bar: open gates", "officer bar: lock doors"]


def test_a_lead_in_in_capitals_governs_its_items() -> None:
    text = "SRO SHALL NOT:\n\n1) open the gates;\n2) lock the doors.\n"
    assert items(text)[-2:] == ["officer bar: open gates", "officer bar: lock doors"]


def test_a_pronoun_in_a_lead_in_means_one_actor_in_every_item() -> None:
    text = "3. The SRO shall rest. He shall:\n\n(a) ask the teachers;\n\n(b) open the gates.\n"
    assert items(text)[-2:] == ["officer duty: ask teachers", "officer duty: open gates"]


def test_a_lead_in_governs_nested_items() -> None:
    text = """\
5. The SRO shall:

   a. open the gates;

   b. when school ends:

      i. lock the doors; and

      ii. greet students.
"""
    found = items(text)
    assert {one.partition(":")[0] for one in found} == {"officer duty"}
    assert [one.split()[-1] for one in found][-2:] == ["doors", "students"]


@pytest.mark.parametrize("marks", ["- {}\n", "* {}\n", "1. {}\n", "(a) {}\n\n", "• {}\n\n"])
def test_items_of_any_kind(marks: str) -> None:
    text = "The SRO will:\n\n" + "".join(
        marks.format(one) for one in ("open the gates", "lock the doors", "not greet students")
    )
    assert items(text) == [
        "officer duty: open gates", "officer duty: lock doors", "officer bar: greet students",
    ]  # fmt: skip


@pytest.mark.parametrize("item", ["not greet students", "never greet students"])
def test_an_item_that_denies_under_a_lead_in_with_a_verb(item: str) -> None:
    assert forces(f"The SRO shall do the following:\n\n- open the gates\n- {item}\n")[-1] == (
        "officer bar"
    )


def test_an_item_that_is_a_sentence_of_its_own() -> None:
    text = "The SRO shall:\n\n- open the gates\n- The principal shall lock the doors.\n"
    assert items(text) == ["officer duty: open gates", "principal duty: lock doors"]


@pytest.mark.parametrize(
    ("heading", "actor"),
    [
        ("Duties of the Principal", "principal"),
        ("Duties of the SRO", "officer"),
        ("Duties", "officer"),
        ("Agreement between the District and the City", "officer"),
    ],
)
def test_items_that_lost_their_lead_in(heading: str, actor: str) -> None:
    text = (
        f"## {heading}\n\n1. Open the gates.\n2. Locking the doors.\n3. To greet students.\n"
        "4. Will keep the keys.\n5. Shall not close the school.\n6. Not to leave.\n"
    )
    assert told(text) == [
        f"{actor} duty: open gates",
        f"{actor} duty: locking doors",
        f"{actor} duty: greet students",
        f"{actor} duty: keep keys",
        f"{actor} bar: close school",
        f"{actor} bar: leave",
    ]
    assert all(one.implied for one in provisions(text))


def test_columns_that_begin_a_sentence() -> None:
    text = "| The SRO will | The SRO will not |\n|---|---|\n| open the gates | lock the doors |\n"
    assert items(text)[-2:] == ["officer duty: open gates", "officer bar: lock doors"]


def test_columns_that_name_an_actor() -> None:
    text = "| SRO | Principal |\n|---|---|\n| Shall open the gates | Does not lock the doors |\n"
    assert items(text) == ["officer duty: open gates", "principal bar: lock doors"]


def test_rows_that_name_an_actor() -> None:
    text = (
        "| Actor | Task |\n|---|---|\n| SRO | shall open the gates |\n"
        "| Principal | shall not lock the doors |\n"
    )
    assert items(text) == ["officer duty: open gates", "principal bar: lock doors"]


def test_rows_that_a_sentence_announces() -> None:
    text = (
        "The SRO shall do each of the following:\n\n"
        "| Task | When |\n|---|---|\n| Open the gates | daily |\n"
    )
    each = "officer duty: do each of following"
    open_gates = "officer duty: open gates"
    assert bound(text) == f"{each}; {open_gates}; {each}; {open_gates} daily"


def test_boxes_that_nobody_ticked() -> None:
    text = "The SRO will:\n\n- [x] open the gates\n- [ ] lock the doors\n"
    assert items(text) == ["officer duty: open gates"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The SRO ☒ shall ☐ shall not open the gates.", "officer duty"),
        ("The SRO ☐ shall ☒ shall not open the gates.", "officer bar"),
        ("The SRO [x] shall [ ] shall not open the gates.", "officer duty"),
        ("The SRO [ ] shall [x] shall not open the gates.", "officer bar"),
        ("The SRO [ ] shall [X] shall not open the gates.", "officer bar"),
    ],
)
def test_a_choice_of_verbs(text: str, expected: str) -> None:
    assert forces(text) == [expected]


# --- what is no imperative -----------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "State law provides that an officer shall open the gates.",
        "Protecting the gates depends on the principal.",
        "Gates, doors and keys.",
    ],
)
def test_prose_gives_no_orders(text: str) -> None:
    implied = [one for one in provisions(text) if one.implied and one.force is Force.DUTY]
    assert [one for one in implied if one.who == {"officer"}] == []


# --- regions -------------------------------------------------------------------------------------


@pytest.mark.parametrize("region", Region)
def test_every_region_has_a_standing(region: Region) -> None:
    expected = {
        Region.RECITAL: Standing.AIM,
        Region.PURPOSE: Standing.AIM,
        Region.DEFINITION: Standing.MEANING,
        Region.OPERATIVE: Standing.OPERATIVE,
        Region.EXHIBIT: Standing.OPERATIVE,
    }
    assert standing_of(region) is expected.get(region, Standing.ASIDE)


def test_the_noun_that_ends_a_compound_heads_a_list() -> None:
    text = "## Agency Deputy, statement of work\n\n1. Open the gates.\n2. Greet students.\n"
    assert told(text) == ["officer duty: open gates", "officer duty: greet students"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Opening gates is outside the role of the SRO.", "officer bar"),
        ("Opening gates falls outside the officer's duties.", "officer bar"),
        ("The Chief may direct that the SRO not open the gates.", "officer hope"),
    ],
)
def test_what_lies_outside_a_role_and_what_may_be_directed(text: str, expected: str) -> None:
    assert forces(text)[-1] == expected


def test_a_number_in_front_of_a_quoted_sentence_is_no_part_of_it() -> None:
    text = 'A new 8.2 is added: "8.2 When the principal asks, the SRO shall open the gates."'
    assert forces(text)[-1] == "officer duty"


@pytest.mark.parametrize(
    "text",
    [
        "The officer answers to the principal; save that the officer shall not open the gates.",
        "The officer answers to the principal, provided that no officer shall open the gates.",
        "The officer shall comply with the act, including its rule that officers shall not open "
        "the gates.",
    ],
)
def test_a_proviso_that_bars_stands_by_itself(text: str) -> None:
    found = [one for one in provisions(text) if one.force is Force.BAR]
    assert [sorted(one.who) for one in found] == [["officer"]]


def test_what_a_complaint_tells_is_not_its_main_clause() -> None:
    found = provisions("A complaint that an officer broke a rule is sent to the Chief.")
    assert [one.sentence.text(one.verb_group) for one in found] == ["is sent"]


def test_a_verb_at_the_head_of_a_row_takes_its_noun() -> None:
    found = provisions(
        "| Hour | Work of the SRO |\n|---|---|\n| 9 | Checks gate visits at noon |\n"
    )
    assert [one.sentence.text(one.deed) for one in found][-1] == "Checks gate visits at noon"


def test_a_relative_ends_at_its_comma() -> None:
    text = "By now Section 8 (under which the Chief sat with him to hear students), is struck."
    found = provisions(text)
    assert [one.sentence.text(one.verb_group) for one in found] == ["is struck"]
    assert found[0].standing is Standing.ASIDE


def test_each_of_them_is_to() -> None:
    assert forces("The principals are each to have a vote.") == ["principal duty"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a relative clause without its "that" has no say in what is provided
        ("Facts the deputy learns at school shall not be given to agents.", ["bar"]),
        # two verbs with one object, which denies
        ("The SRO shall ask for and keep no lists.", ["bar"]),
        ("The SRO shall ask for and keep lists.", ["duty"]),
        # a case in the middle leaves the subject as it is
        ("The SRO shall log calls, and where there is reason to believe a pupil is ill shall call.",
         ["duty", "duty"]),
    ],
)  # fmt: skip
def test_what_stands_inside_a_sentence(text: str, expected: list[str]) -> None:
    assert [one.force.value for one in provisions(text)] == expected


def test_a_case_in_the_middle_keeps_the_subject() -> None:
    text = (
        "The SRO shall log calls, and where there is reason to believe a pupil is ill shall call."
    )
    assert [sorted(one.who) for one in provisions(text)] == [["officer"], ["officer"]]


@pytest.mark.parametrize(
    ("item", "force"),
    [
        ("- no questioning of pupils about where they were born", "bar"),
        ("- no searches of lockers", "bar"),
        ("- searches of lockers", "statement"),
    ],
)
def test_an_item_that_denies(item: str, force: str) -> None:
    read = provisions(f"- open the gates\n{item}\n- guard the buses")
    assert read[1].force.value == force


def test_a_list_that_goes_on_with_have_is_one_deed() -> None:
    found = provisions("The SRO shall not open gates, count buses or otherwise have a hand in it.")
    assert [one.force for one in found] == [Force.BAR]


def test_what_is_lacked_stands_by_itself() -> None:
    found = provisions("The SRO shall report to the Chief and have no authority over gates.")
    assert [one.force for one in found] == [Force.DUTY, Force.BAR]


def test_an_article_makes_a_noun_of_a_verb() -> None:
    found = provisions("The Chief shall keep the list; the list shall be shown to principals.")
    assert [one.sentence.text(one.subject) for one in found] == ["Chief", "list"]


def test_who_owns_the_doer_does_nothing() -> None:
    (one,) = provisions("The gates shall be opened by the principal's choir.")
    assert one.who == frozenset()


def test_a_relative_without_its_pronoun_ends_in_front_of_the_verb() -> None:
    text = "The principal of each campus the post serves and the Chief shall open the gates."
    assert "principal" in provisions(text)[-1].who


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("If a gate sticks at school the SRO opens it.", "officer duty: opens it"),
        ("The SRO shall help as the principal may ask.", "officer duty: help as principal may ask"),
        ("The SRO shall open such gates as may be shut.",
         "officer duty: open gates as may be shut"),
        ("The SRO, while at work, shall keep the keys, and in that capacity shall open gates.",
         "officer duty: keep keys; officer duty: open gates"),
        ("Monitors open gates.", ""),
        ("Visitors shall be led by the SRO and shall open gates.", "officer duty: led by sro"),
        ("Agents have no access to the gates.", "agent bar: access to gates"),
        ("SROs do not open gates; the front office does that.", "officer bar: open gates"),
        ("The parties shall obey that law, and to that end the SRO shall open gates.",
         "parties duty: obey that law; officer duty: open gates"),
        ("It is understood by and between the parties hereto that the SRO shall open gates.",
         "parties duty: understood by and between parties hereto; officer duty: open gates"),
    ],
)  # fmt: skip
def test_clauses_that_hang_on_others(text: str, expected: str) -> None:
    assert bound(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Opens the gates and checks locks; meets buses that come late.",
        "Answer the telephone.",
    ],
)
def test_a_note_without_a_subject_gives_a_duty(text: str) -> None:
    assert forces(text) == ["officer duty"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what somebody does not wish, or is not trained for, is no bar
        ("SROs do not wish to open gates.", ["statement"]),
        ("SROs are not trained to open gates.", ["statement"]),
        ("SROs lack the time to open gates.", ["statement"]),
        # a law that is only told of forbids nothing here
        ("State law forbids officers to open gates.", ["statement", "hope"]),
        # a rule that is still to be made does not bar yet
        ("The Chief shall adopt a policy under which officers may not open gates.", ["duty"]),
        # one clause behind "when"
        ("The Chief shall write down when it is and is not proper to open gates.", ["duty"]),
        ("The Chief has said that officers do not open gates.", ["past"]),
    ],
)
def test_what_promises_nothing(text: str, expected: list[str]) -> None:
    assert [one.force.value for one in provisions(text)] == expected


def test_who_turns_down_what_is_to_be_turned_down() -> None:
    (one,) = provisions("Calls are to be turned down by the SRO.")
    assert (sorted(one.who), one.force) == (["officer"], Force.DUTY)


def test_as_somebody_he_does_it() -> None:
    text = "As a deputy the SRO locks gates; as a teacher he opens doors."
    assert told(text) == ["officer duty: locks gates", "officer duty: opens doors"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("That duty rests with the SRO.", "officer duty: rests with sro"),
        ("The Chief rings; that task falls to the SRO.", "officer duty: falls to sro"),
        ("Gates stay shut; the principal and the Chief do all of that.",
         "chief+principal duty: do all of that"),
        ("The teacher writes, and the principal, not the SRO, opens the gates.",
         "teacher duty: writes; principal duty: opens gates"),
        ("The SRO shall ring and each January shall open the gates.",
         "officer duty: ring; officer duty: open gates"),
        ("Gates are reserved to the Chief alone, the District having no say.",
         "chief duty: reserved to chief alone, district having no say"),
        ("Gates are kept as follows:\n\n1. The SRO opens the gates.", "officer duty: opens gates"),
        ("- 8:05 open the gates\n- 9:10 a.m. shut the gates", "officer duty: open gates"),
        ("Whether a gate is locked, barred or left open is for the principal.",
         "principal duty: for principal"),
    ],
)  # fmt: skip
def test_who_does_what(text: str, expected: str) -> None:
    assert bound(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The SRO is here. He'll open gates and she’ll lock them.",
         "officer duty: open gates and; officer duty: lock them"),
        ("It is agreed that while at work the SRO shall open gates.", "officer duty: open gates"),
        ("It is further agreed no SRO shall open gates.", "officer bar: open gates"),
        ("It is hoped the SRO will open gates.", "officer hope: open gates"),
        ("Deputy Karla Hruska, when free, opens gates.", "officer duty: opens gates"),
        ("Teachers shall stay with classes when the SRO speaks.",
         "teacher duty: stay with classes when sro speaks"),
        ("Teachers shall be told about the role of the SRO.",
         "teacher duty: told about role of sro"),
        ("The SRO shall: open gates. Answer calls from the office. Lock doors.",
         "officer duty: : open gates; officer duty: answer calls from office; "
         "officer duty: lock doors"),
    ],
)  # fmt: skip
def test_who_does_it_behind_what_stands_in_front(text: str, expected: str) -> None:
    assert bound(text) == expected


def test_what_somebody_would_like_is_no_duty() -> None:
    assert forces("The SRO is here. He'd like to open gates.")[-1].endswith("hope")


@pytest.mark.parametrize(
    "heading",
    [
        "What the SRO does not do",
        "Not the SRO's job",
        "Off limits for SROs",
        "Outside the SRO's role",
        "Prohibited",
        "SROs don't",
    ],
)
def test_a_heading_that_denies_bars_its_items(heading: str) -> None:
    assert told(f"## {heading}\n\n- open the gates\n- lock the gates") == [
        "officer bar: open gates",
        "officer bar: lock gates",
    ]


@pytest.mark.parametrize("heading", ["What SROs do and do not do", "Work not limited to gates"])
def test_a_heading_that_denies_nothing(heading: str) -> None:
    assert told(f"## {heading}\n\n- open the gates\n- lock the gates")[0] == (
        "officer duty: open gates"
    )


def test_a_section_set_aside_in_front_is_no_subject() -> None:
    text = "Section 7 notwithstanding, SROs assigned to the panel shall open the gates."
    assert told(text)[-1] == "officer duty: open gates"


def test_whom_it_is_forbidden_for() -> None:
    text = "It is forbidden, on these grounds, for an SRO to open the gates."
    assert [sorted(one.who) for one in provisions(text)] == [["officer"]]


def test_would_in_a_comparison_is_no_verb_of_its_own() -> None:
    text = "The officer shall:\n\n(a) be at the gates as a teacher would."
    assert told(text)[-1].startswith("officer duty")


def test_until_then_opens_no_clause() -> None:
    assert forces("Until then the SRO is to open the gates.") == ["officer duty"]


def test_a_dash_behind_the_subject() -> None:
    assert forces("The SRO -- shall open the gates.") == ["officer duty"]


def test_whose_things_are_used_does_nothing() -> None:
    text = "The SRO shall not use the District records to open gates."
    assert told(text) == ["officer bar: use district records to open gates"]


def test_a_clause_that_no_that_opens() -> None:
    text = "The Chief shall ensure each SRO opens gates."
    assert told(text)[-1] == "officer duty: opens gates"


def test_who_is_described_as_somebody_is_not_one_of_those_bound() -> None:
    assert told("The Chief's brother, an officer, shall open gates.") == ["nobody duty: open gates"]


def test_to_that_end_is_a_phrase() -> None:
    assert forces("To that end the SRO shall open the gates.") == ["officer duty"]


@pytest.mark.parametrize("verb", ["discourage", "deter"])
def test_what_is_only_discouraged_is_a_wish(verb: str) -> None:
    assert forces(f"The Chief shall {verb} SROs from opening the gates.")[-1] == "officer hope"


def test_a_person_who_is_assigned_is_no_matter_of_whom_he_is_assigned_to() -> None:
    found = provisions("The SRO is assigned to the principal and shall open gates.")
    assert [one.who for one in found] == [{"officer"}, {"officer"}]


def test_whom_somebody_posts_in_order_to_do_it() -> None:
    found = provisions("The Department shall provide a deputy to the school to open gates.")
    assert found[-1].who == {"officer"}
    found = provisions("The Department shall post a deputy at the school who shall open gates.")
    assert found[-1].who == {"officer"}


def test_what_somebody_else_may_ask_after_all() -> None:
    text = "The SRO shall not open gates; however, the principal may ask the SRO to open the gates."
    bar, _, asked = provisions(text)
    assert [one.kind.value for one in (*bar.limits, *asked.limits)] == ["hands back"] * 2
    bar, _, asked = provisions(text.replace("; however,", " and"))
    assert not (*bar.limits, *asked.limits)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Chief may send a deputy should the SRO be late.", ["chief grant"]),
        ("The Chief shall be told, should any deputy open gates.", ["chief duty"]),
        ("In no case should a deputy open gates.", ["officer hope"]),
        ("The SRO should open gates.", ["officer hope"]),
    ],
)
def test_should_in_front_of_its_subject_is_a_condition(text: str, expected: list[str]) -> None:
    assert forces(text) == expected


def test_may_at_the_head_of_an_item_is_no_month() -> None:
    text = "The Chief:\n\n(1) shall open gates; and\n\n(2) May clear gates.\n"
    assert forces(text)[-1] == "chief grant"


def test_people_known_by_their_letters_do_what_is_told_of_them() -> None:
    assert told("CSAs open the gates.") == ["nobody duty: open gates"]


def test_what_is_agreed_without_that_has_a_subject_of_its_own() -> None:
    found = told("It is agreed the officer will sweep halls each day.")
    assert "officer duty: sweep halls each day" in found


def test_a_list_of_more_people_than_calls_may_be_nested_is_read() -> None:
    people = ", ".join(["a teacher chosen by the principal"] * 1_200)
    assert told(f"When the bell rings, {people}, and the SRO shall open the gates.") != []
