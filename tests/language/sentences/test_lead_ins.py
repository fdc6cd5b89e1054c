"""The lead-ins that are read in front of a sentence, and those that are not."""

from __future__ import annotations

from ..reading import agreement, sentences, told


def test_a_lead_in_is_read_in_front_of_each_item() -> None:
    text = "He asks. The SRO shall:\n\n- open gates\n- lock doors. They creak.\n"
    assert sentences(text) == [
        "He asks",
        "SRO shall :",
        "SRO shall open gates",
        "SRO shall lock doors",
        "They creak",
    ]


def test_nested_lead_ins_are_read_in_order() -> None:
    text = "1. The SRO shall:\n\n   a. in May:\n\n      i. open gates\n"
    assert sentences(text)[-1] == "SRO shall in May open gates"


def test_only_the_first_sentence_of_a_lead_in_has_a_lead_in_itself() -> None:
    text = "1. The SRO shall:\n\n   a. rest. In May:\n\n      i. open gates\n"
    assert sentences(text)[-1] == "In May open gates"


def test_a_whole_sentence_under_what_only_announces_it_stands_alone() -> None:
    facts = "We can share the following information:\n\n- Agents cannot open the gates.\n"
    title = "Duties of the SRO:\n\nThe SRO is sworn and opens the gates.\n"
    assert [one.governed for one in agreement(facts).sentences] == [False, False]
    assert [one.governed for one in agreement(title).sentences] == [False, False]


def test_a_whole_sentence_under_a_heading_with_a_colon_stands_alone() -> None:
    text = "## 6. Choosing an SRO:\n\n6.2 The Chief alone opens the gates.\n"
    assert told(text) == ["chief duty: opens gates"]
    assert sentences("## The SRO shall:\n\n- open gates\n")[-1] == "SRO shall open gates"


def test_an_item_with_its_own_subject_under_a_list_of_duties_stands_alone() -> None:
    text = (
        "The SRO's duties include, but are not limited to, the following:\n\n"
        "- opening gates\n- The SRO will not lock doors.\n"
    )
    assert told(text)[-1] == "officer bar: lock doors"


def test_an_item_without_a_subject_keeps_its_lead_in() -> None:
    text = "Duties of the SRO:\n\n- opens the gates\n"
    assert [one.governed for one in agreement(text).sentences] == [False, True]


def test_a_colon_or_letter_in_front_of_a_modal_parts_nothing() -> None:
    text = "The SRO: a. shall open gates; b. shall lock doors; and c. shall meet buses.\n"
    assert [one.split(":")[0] for one in told(text)] == ["officer duty"] * 3


def test_a_lead_in_behind_what_the_parties_agree_says_who_does_it() -> None:
    text = (
        "The City and the District agree:\n\n1. The SRO shall:\n\n   (a) open the gates; and\n\n"
        "   (b) clear the gates.\n\n2. To furnish an SRO who shall:\n\n   (a) open the gates.\n"
    )
    found = told(text)
    assert "officer duty: open gates" in found
    assert "officer duty: clear gates" in found


def test_a_sentence_beside_what_somebody_does_or_does_not_do_stands_alone() -> None:
    text = "| Item | Term |\n|---|---|\n| What the SRO does not do | The SRO opens no gates. |\n"
    assert sentences(text)[-1] == "SRO opens no gates"
    assert sentences(text.replace("The SRO opens no", "Open"))[-1].startswith("What SRO does not")


def test_an_hour_or_a_short_word_ends_a_sentence() -> None:
    text = (
        "The SRO stays until 4 p.m. No clerk shall sing. "
        "He reports to the Police Dept. The SRO shall sweep."
    )
    assert len(sentences(text)) == 4
    text = "The School Dist. & Police Dept. will sweep from 8 a.m. to 3 p.m. Monday to Friday."
    assert len(sentences(text)) == 1
