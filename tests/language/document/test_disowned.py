"""Sentences that put their matter outside the agreement, or take a section out."""

from __future__ import annotations

import pytest

from moulint.language.document.disowned import (
    came_to_nothing,
    disowned,
    kept_apart,
    marked_void,
    minuted,
    not_taken_in,
    of_no_force,
    only_advised,
)


@pytest.mark.parametrize(
    "text",
    [
        "The library's yearly counts are its own and are not made under this Memorandum.",
        "The library's visits belong to it and are not used under this Agreement.",
        "The band's travel rules have nothing to do with this Agreement.",
        "The county's survey is no part of this letter.",
        "The state's guide says that gates be oiled; the guide is not a term of this Agreement.",
        "Section 9 (Parking of Visitors) is deleted.",
        "The tax rolls, which show streets, go to the state and are not used for this purpose.",
        "Rule 9 is printed here and forms no part of this contract: clerks shall open gates.",
        "This policy replaces the policy of 2019, which let clerks open the gates.",
        "Took out the clerk's vote; put in Section 4.",
        "The model's rule (“Clerks shall oil the gates”) is not taken into this agreement.",
        "This contract does not set out who rings the bell or the way in which cooks are rated.",
        "Article IV (Keys and Gates), as amended, is hereby repealed in its entirety.",
    ],
)
def test_what_provides_nothing_of_its_matter(text: str) -> None:
    assert disowned(text)


@pytest.mark.parametrize(
    "text",
    [
        "No visit shall be made except under this Agreement.",
        "The clerk shall have no part of the gate money.",
        "The keeping of gates is no concern of the clerk.",
        'Section 9 (Parking) is deleted and replaced: "The clerk shall park."',
        "Parking is governed by this Agreement.",
        "This Agreement does not cover parking, which is for the clerk alone.",
        "This contract does not describe the bell and shall not change its hours.",
    ],
)
def test_what_provides_something(text: str) -> None:
    assert not disowned(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (" That count is no part of the inspection in 6.1.", True),
        (" Those lists aren't used in the yearly count under Section 4.", True),
        (" They are not considered in the inspection required by this Agreement.", True),
        (" That counting is the clerk's alone and forms no part of 6.2.", True),
        (" They are not used in that yearly review.", True),
        (" It is not part of a visitor's file.", False),
        (" That count is part of the inspection in 6.1.", False),
        (" The gate is not used in the winter under the roof.", False),
    ],
)
def test_what_keeps_the_sentence_before_it_apart(text: str, expected: bool) -> None:
    assert kept_apart(text) is expected


def test_a_text_that_does_not_apply_here_is_of_no_force() -> None:
    text = "Under the county rules an usher shall open the gates."
    assert of_no_force(text, " The county rules do not apply to Elm.")
    assert not of_no_force(text, " The usher does not apply for leave.")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Chief Barr said that clerks will oil the gates.", True),
        ("The Dean of Students asked whether clerks oil gates.", True),
        ("The Mayor cautioned that gates may not be oiled by May.", True),
        ("The Mayor shared her worries about oil and noted that gates may rust.", True),
        ("The clerk shall note that gates are oiled.", False),
        ("The clerk, as the Board has said, oils the gates.", False),
    ],
)
def test_what_was_said_at_a_meeting(text: str, told: bool) -> None:
    assert minuted(text) is told


@pytest.mark.parametrize(
    ("text", "following", "expected"),
    [
        ("The guild's manual says that clerks shall oil the gates",
         ". The parties do not adopt the manual.", True),
        ("State law provides that gates be oiled",
         ". The parties mention it for information and do not take it into this letter.", True),
        ("The guide states that clerks oil the gates", ". The lines are given for context.", True),
        ("Section 9 directs that gates be oiled", ". Nothing in it is agreed to here.", True),
        ("The county's guidance recommends oil",
         ". The parties have chosen not to accept that language.", True),
        ("The clerk shall oil the gates", ". The parties do not adopt the manual.", False),
        ("State law says that gates be oiled", ". The parties adopt that rule.", False),
    ],
)  # fmt: skip
def test_what_is_told_of_a_text_and_not_taken_in(text: str, following: str, expected: bool) -> None:
    assert not_taken_in(text, following) is expected


def test_what_an_agreement_is_silent_on() -> None:
    assert disowned("This lease does not set out the tasks of the clerk.")
    assert not disowned("This lease does not let the clerk open the gates.")


@pytest.mark.parametrize(
    ("text", "following", "expected"),
    [
        ("[DRAFT - NOT ADOPTED] Clerks shall sweep.", "", True),
        ("PROPOSED, FOR DISCUSSION ONLY: Clerks shall sweep.", "", True),
        ("(Not yet in effect) Clerks shall sweep.", "", True),
        ("Clerks shall sweep.", " (Repealed 2021.)", True),
        ("Clerks shall sweep", ". [Suspended until the hall opens.]", True),
        ("Clerks shall sweep.", " (This sentence is not yet in effect.)", True),
        ("[DRAFT 3] Clerks shall sweep.", "", False),
        ("REJECTED APPLICANTS: Clerks shall write to them.", "", False),
        ("CLERKS: They shall sweep.", "", False),
        ("Clerks shall sweep.", " (See the repealed rule.)", False),
    ],
)
def test_marks_of_what_is_not_in_force(text: str, following: str, expected: bool) -> None:
    assert marked_void(text, following) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The following is advisory only: clerks shall sweep", True),
        ("4. The following are suggestions for new clerks: Sweep", True),
        ("The following is advisory only: Clerks rest. Clerks shall sweep", False),
        ("The following binds both parties: clerks shall sweep", False),
    ],
)
def test_what_stands_behind_an_advice(text: str, expected: bool) -> None:
    assert only_advised(text, len(text)) is expected


@pytest.mark.parametrize(
    ("text", "following", "expected"),
    [
        ("Mr. Hale moved that clerks shall oil the gates.", " The motion died.", True),
        ("The guild asked that clerks oil gates.", " Its offer was good.", False),
        ("It proposed that clerks oil gates.", " The proposal was not taken up.", True),
        ("Mr. Hale moved that clerks shall oil the gates.", " The motion carried.", False),
        ("Clerks shall oil the gates.", " The motion died.", False),
    ],
)
def test_a_motion_that_came_to_nothing(text: str, following: str, expected: bool) -> None:
    assert came_to_nothing(text, following) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Clerks shall oil the gates — struck by the council in May.", True),
        ("Clerks shall oil the gates - repealed 2019", True),
        ("Clerks shall oil the gates — but not those removed by the city.", False),
    ],
)
def test_what_is_marked_behind_a_dash(text: str, expected: bool) -> None:
    assert marked_void(text, "") is expected


@pytest.mark.parametrize(
    "text",
    [
        'Section 4 of that pact ("Gates are open") and Section 7 ("Bells are rung") are deleted.',
        "The parties have left to another day any statement of who opens the gates.",
    ],
)
def test_several_sections_taken_out_and_matters_put_off(text: str) -> None:
    assert disowned(text)


def test_what_the_parties_did_not_come_to_terms_on() -> None:
    text = "A task force recommended that guards open the gates."
    assert came_to_nothing(text, "The parties have not come to terms on those points.")
    assert not came_to_nothing(text, "The parties have come to terms on those points.")
