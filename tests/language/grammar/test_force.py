"""What verbs say: who is bound, barred, allowed, hoped for, released; one row a reading."""

from __future__ import annotations

import pytest

from moulint.language.grammar.force import Force
from moulint.language.grammar.groups import groups

from ..reading import bound, deed, forces, provisions, sentence, told

# --- duties --------------------------------------------------------------------------------------

DUTIES = """
The SRO shall open the gates.
The SRO must open the gates.
The SRO will open the gates.
The SRO agrees to open the gates.
The SRO is required to open the gates.
The SRO shall be required to open the gates.
The SRO is obligated to open the gates.
The SRO is responsible for opening the gates.
The SRO has the duty to open the gates.
The SRO has to open the gates.
The SRO is to open the gates.
The SRO is to have opened the gates.
The SRO opens the gates.
The SRO always opens the gates.
SROs do hereby open the gates.
The SRO does hereby open the gates.
An SRO who qualifies shall open the gates.
The SRO it details to a school opens the gates.
The SRO shall open the gates when a student who is hurt is brought in.
SROs open the gates.
The SRO and the deputy open the gates.
The officer of each school opens the gates.
The SRO shall at all times open the gates.
The SRO shall, in keeping with the law, open the gates.
The SRO shall, together with the staff of the school, open the gates.
The SRO shall not only open the gates but also lock them.
The duties of the SRO shall include opening the gates.
The SRO's duties shall include but not be limited to opening the gates.
The duties of the SRO include, but are not limited to, opening the gates.
It is the duty of the SRO to open the gates.
It shall be the responsibility of the SRO to open the gates.
Opening the gates is the responsibility of the SRO.
Opening the gates shall be the sole responsibility of the SRO.
Opening the gates rests with the SRO.
Opening the gates belongs to the SRO.
Opening the gates is a matter for the SRO.
Opening the gates is up to the SRO.
The SRO doubles as the keeper of the gates.
The SRO's primary duty is to open the gates.
The SRO shall not hesitate to open the gates.
The SRO shall not fail to open the gates.
The SRO shall not refuse to open the gates.
"""


@pytest.mark.parametrize("text", DUTIES.strip().splitlines())
def test_a_duty(text: str) -> None:
    assert forces(text) == ["officer duty"]


# --- bars ----------------------------------------------------------------------------------------

BARS = """
The SRO shall give an agent of the department no help with opening the gates.
The SRO shall post at the gates no student who opens them.
The SRO shall not open the gates.
The SRO must not open the gates.
The SRO will not open the gates.
The SRO won't open the gates.
The SRO won’t open the gates.
The SRO may not open the gates.
The SRO cannot open the gates.
The SRO can't open the gates.
The SRO shall never open the gates.
The SRO shall not, under any circumstances, open the gates.
The SRO shall not under any circumstances open the gates.
The SRO is not to open the gates.
The SRO is prohibited from opening the gates.
The SRO shall be prohibited from opening the gates.
The SRO is barred from opening the gates.
The SRO is forbidden to open the gates.
The SRO is not authorized to open the gates.
The SRO is not permitted to open the gates.
The SRO shall not be allowed to open the gates.
The SRO may not be asked to open the gates.
The SRO shall not be used to open the gates.
The SRO does not open the gates.
SROs do not open the gates.
SROs don't open the gates.
The SRO never opens the gates.
The SRO shall refrain from opening the gates.
The SRO refrains from opening the gates.
The SRO shall stay out of opening the gates.
The SRO has no authority to open the gates.
The SRO shall have no authority to open the gates.
The SRO has no role in opening the gates.
The SRO shall take no part in opening the gates.
The SRO shall have nothing to do with opening the gates.
The SRO is not a keeper of the gates.
The SRO's duties shall not include opening the gates.
No SRO shall open the gates.
No SRO may open the gates.
No SRO opens the gates.
None of the SROs shall open the gates.
Neither the SRO nor the deputy shall open the gates.
The SRO shall neither open nor close the gates.
The SRO neither opens nor closes the gates.
The SRO shall place no chain on the gates.
The SRO gives agents no keys.
Under no circumstances shall the SRO open the gates.
At no time shall an SRO open the gates.
In no event will the SRO open the gates.
Never shall an SRO open the gates.
The role of the SRO is not to open the gates.
The SRO is without authority to open the gates.
The SRO lacks authority to open the gates.
No SRO, nor any other officer of the Department, shall open the gates.
In no case is the SRO to open the gates.
In no other way may the SRO open the gates.
Not even at the Chief's request shall an SRO open the gates.
The SRO shall not attempt to open the gates.
Under no pretext is an SRO to open the gates.
At no time are officers permitted to open the gates.
Nor may the SRO open the gates.
The SRO may only open the gates.
The SRO shall only open the gates in an emergency.
"""


@pytest.mark.parametrize(
    "text",
    [
        *BARS.strip().splitlines(),
    ],
)
def test_a_bar(text: str) -> None:
    assert forces(text) == ["officer bar"]


def test_every_bar_denies() -> None:
    bars = [one for text in BARS.strip().splitlines() for one in provisions(text)]
    assert [deed(one) for one in bars if not one.negated and "only" not in str(one.sentence)] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The SRO shall not close the gates, nor shall the SRO lock them.",
            ["officer bar: close gates", "officer bar: lock them"],
        ),
        (
            "The SRO shall not close the gates, nor may any teacher lock them.",
            ["officer bar: close gates", "teacher bar: lock them"],
        ),
        (
            "The SRO shall open the gates, but shall not lock the doors.",
            ["officer duty: open gates", "officer bar: lock doors"],
        ),
        (
            "The SRO shall not open the gates but shall lock the doors.",
            ["officer bar: open gates", "officer duty: lock doors"],
        ),
        (
            "Neither the SRO nor the Department shall open the gates.",
            ["officer+police bar: open gates"],
        ),
    ],
)
def test_a_denial_reaches_its_own_verb(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize("amount", ["less", "later", "fewer", "more", "earlier"])
def test_an_amount_denies_nothing(amount: str) -> None:
    assert forces(f"The SRO shall open no {amount} than two gates.") == ["officer duty"]


# --- grants, hopes, releases ---------------------------------------------------------------------

GRANTS = """
The SRO may open the gates.
The SRO can open the gates.
The SRO is authorized to open the gates.
The SRO is permitted to open the gates.
The SRO is free to open the gates.
The SRO shall be authorized to open the gates.
The SRO shall be allowed to open the gates.
The SRO has the authority to open the gates.
The SRO shall have the right to open the gates.
The SRO may be required to open the gates.
Nothing in this Agreement prohibits the SRO from opening the gates.
Nothing in this Agreement prevents an SRO from opening the gates.
Nothing in this Agreement shall prohibit the SRO from opening the gates.
Nothing in this Agreement shall be construed to prevent the SRO from opening the gates.
Nothing in this Agreement shall be read to keep the SRO from opening the gates.
Nothing herein shall limit the authority of the SRO to open the gates.
"""


@pytest.mark.parametrize("text", GRANTS.strip().splitlines())
def test_a_grant(text: str) -> None:
    assert forces(text) == ["officer grant"]


HOPES = """
The SRO should open the gates.
The SRO ought to open the gates.
The SRO would open the gates.
The SRO could open the gates.
The SRO might open the gates.
The SRO is encouraged to open the gates.
The SRO shall be encouraged to open the gates.
The SRO is expected to open the gates.
The SRO strives to open the gates.
The SRO shall endeavor to open the gates.
The SRO will make every effort to open the gates.
The SRO will attempt to open the gates.
It is expected that the SRO will open the gates.
It is hoped that the SRO will open the gates.
It is the intention that the SRO will open the gates.
It is also intended that the SRO will open the gates.
The expectation is that the SRO will open the gates.
The expectation is that the SRO opens the gates.
"""


@pytest.mark.parametrize("text", HOPES.strip().splitlines())
def test_a_hope(text: str) -> None:
    found = forces(text)
    assert found[-1] == "officer hope"
    assert {one.rpartition(" ")[2] for one in found} == {"hope"}


@pytest.mark.parametrize(
    "text",
    [
        "The SRO should not open the gates.",
        "The SRO should avoid opening the gates.",
        "The SRO should have no part in opening the gates.",
        "It is important that SROs not open the gates.",
        "The SRO is encouraged not to open the gates.",
        "SROs are expected not to open the gates.",
    ],
)
def test_a_hope_that_denies(text: str) -> None:
    last = provisions(text)[-1]
    assert (last.force, last.who, last.negated) == (Force.HOPE, {"officer"}, True)


KEPT_FROM = """
The Chief shall keep SROs from opening the gates.
The Chief shall keep SROs assigned to a hall from opening the gates.
The Chief shall prevent any SRO posted to the hall from being sent to the gates.
"""


@pytest.mark.parametrize("text", KEPT_FROM.strip().splitlines())
def test_what_somebody_is_kept_from(text: str) -> None:
    assert "officer bar" in forces(text)


RELEASES = """
The SRO is not responsible for opening the gates.
The SRO is not required to open the gates.
The SRO shall not be required to open the gates.
The SRO does not have to open the gates.
The SRO need not open the gates.
The SRO is under no obligation to open the gates.
The SRO is not prohibited from opening the gates.
The SRO shall not be prevented from opening the gates.
The SRO has no duty to open the gates.
Opening the gates is not the responsibility of the SRO.
It is not the responsibility of the SRO to open the gates.
It is not the role of the SRO to open the gates.
"""


@pytest.mark.parametrize("text", RELEASES.strip().splitlines())
def test_a_release(text: str) -> None:
    assert forces(text) == ["officer release"]


# --- what binds nobody ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The SRO is an employee of the City.", "officer statement"),
        ("The SRO is a trained officer.", "officer statement"),
        ("The SRO has a key.", "officer statement"),
        ("The SRO was trained at the gates.", "officer past"),
        ("The SRO has completed the course.", "officer past"),
        ("The SRO did not open the gates.", "officer past"),
    ],
)
def test_what_is_and_what_was(text: str, expected: str) -> None:
    assert forces(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "In the month of May the SRO shall open the gates.",
        "SRO visits shall be recorded by the SRO.",
        "The work of the officer shall be done by the SRO.",
        "At gates within the county limits of Elm the SRO shall stand.",
    ],
)
def test_a_noun_is_no_verb(text: str) -> None:
    assert forces(text) == ["officer duty"]


# --- passives ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The gates shall be locked by the SRO.", ["officer duty: locked by sro"]),
        ("The gates shall be opened by the SRO.", ["officer duty: opened by sro"]),
        ("The gates shall not be locked by the SRO.", ["officer bar: locked by sro"]),
        ("The gates are locked by the SRO.", ["officer duty: locked by sro"]),
        ("The gates shall be locked.", ["nobody duty: locked"]),
        ("The SRO will be trained.", ["officer duty: trained"]),
        ("The work shall be done by the Chief.", ["chief duty: done by chief"]),
        ("The gates shall be kept by the Chief.", ["chief duty: kept by chief"]),
        ("The gates shall be overseen by the Chief.", ["chief duty: overseen by chief"]),
        (
            "The gates shall not be locked by the SRO or the principal.",
            ["officer+principal bar: locked by sro or principal"],
        ),
        (
            "The doors shall be closed, and the gates shall be locked, by the SRO.",
            ["officer duty: closed", "officer duty: locked, by sro"],
        ),
    ],
)
def test_a_passive_binds_its_doer(text: str, expected: list[str]) -> None:
    assert told(text) == expected


def test_a_passive_with_both_sides() -> None:
    (one,) = provisions("SROs shall not be used by school staff to open the gates.")
    assert (one.who, one.whom, one.force) == ({"teacher"}, {"officer"}, Force.BAR)
    assert one.passive


# --- verb groups ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The SRO shall no longer open the gates.", "bar"),
        ("The SRO no longer opens the gates.", "bar"),
        ("SROs no longer open the gates.", "bar"),
        ("The SRO shall, for no longer than an hour, open the gates.", "duty"),
    ],
)
def test_no_longer_denies_and_no_longer_than_does_not(text: str, expected: str) -> None:
    assert told(text)[-1].split(":")[0] == f"officer {expected}"


def test_what_somebody_did_to_somebody_is_no_duty() -> None:
    read = forces("SROs assisted principals with gate sweeps.")
    assert not any(one.endswith("duty") for one in read)


@pytest.mark.parametrize(
    "text",
    [
        "SRO's open the gates.",
        "SRO's also open the gates.",
        "The SRO not only opens the gates but also locks them.",
        "SROs not only open the gates but lock them.",
    ],
)
def test_a_plural_written_as_a_possessive_and_not_only_before_a_plain_verb(text: str) -> None:
    assert told(text)[0].split(":")[0] == "officer duty"


def test_a_possessive_stays_one() -> None:
    read = sentence("The SRO's open gate is green.")
    assert read.owned(read.words.index("open"))


def test_police_before_a_noun_is_no_verb() -> None:
    assert groups(sentence("Officers from local police departments and the city.")) == []


def test_a_list_of_tasks_has_no_subject_inside() -> None:
    text = "Opens gates; locks and checks doors; keeps files and daily activity reports for use."
    assert groups(sentence(text)) == []


def test_who_may_not_agree_to_a_thing_may_not_do_it() -> None:
    assert forces("The SRO may not agree to open the gates.") == ["officer bar"]
    assert forces("The SRO does not agree to open the gates.") == ["officer release"]


@pytest.mark.parametrize(
    "text",
    [
        "The SRO shall, under no circumstances, open the gates.",
        "The SRO shall in no event open the gates.",
        "The SRO shall under no circumstances open the gates.",
        "The SRO may on no account open the gates.",
    ],
)
def test_what_is_put_in_behind_the_modal_denies_it(text: str) -> None:
    assert bound(text) == "officer bar: open gates"


def test_how_long_is_no_denial() -> None:
    assert bound("The SRO shall in no case later than noon open the gates.") == (
        "officer duty: open gates"
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Chief approves of the gates and the SRO shall open them.",
         "chief duty: approves of gates; officer duty: open them"),
        ("The District Reports Office opens the gates.", "district duty: opens gates"),
    ],
)  # fmt: skip
def test_a_verb_that_could_be_a_noun(text: str, expected: str) -> None:
    assert bound(text) == expected
