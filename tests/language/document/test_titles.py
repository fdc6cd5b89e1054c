"""Sentences that are only titles, and those that only look like one."""

from __future__ import annotations

from ..reading import provisions, told


def test_capitals_behind_a_number_are_a_title_and_no_duty() -> None:
    text = (
        "The parties agree as follows:\n\n"
        "1. CARE OF THE GATES.\n\n   1.1 The SRO shall open the gates.\n"
    )
    assert told(text)[-1] == "officer duty: open gates"
    assert [one for one in told(text) if "care of gates" in one] == []


def test_a_question_that_opens_a_clause_is_its_title() -> None:
    text = "**4. When staff may call the SRO.** The principal may call the SRO to the gates."
    assert told(text) == ["principal grant: call sro to gates"]
    assert told("When the buses come. The SRO shall open the gates.") == [
        "officer duty: open gates"
    ]


def test_a_job_told_in_sentences_without_a_subject() -> None:
    text = (
        "Keeps reports of the visitors who come to the gates by day. "
        "Gives help with the gates to students. "
        "With leave of the principal, opens the gates."
    )
    assert [str(one.force) for one in provisions(text)] == ["duty"] * 3


def test_an_entry_that_says_how_a_thing_stands_is_no_title() -> None:
    assert provisions("Gate watch: required of SROs. Begin within a week.")
    assert len(told("Gate watch: required of SROs. The SRO shall open the gates.")) == 2
