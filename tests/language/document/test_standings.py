"""What of a text binds: recitals, purposes, definitions, exhibits, letters, blanks."""

from __future__ import annotations

import pytest

from moulint.language.grammar.provision import Standing

from ..reading import agreement, of_gates, provisions

OPENS = "The SRO shall open the gates."
BOUND = ["officer duty: open gates"]


def standings(text: str) -> list[str]:
    """The standing of each sentence that has to do with gates."""
    read = agreement(text)
    return [read.standing(one).value for one in read.sentences if "gates" in one.words]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"WHEREAS, {OPENS}", "aim"),
        (f"(a) Whereas {OPENS}", "aim"),
        (f"## Recitals\n\nA. {OPENS}", "aim"),
        (f"## Background\n\n{OPENS}", "aim"),
        (f"WHEREAS, the City may.\n\nNOW, THEREFORE, the parties agree:\n\n{OPENS}", "operative"),
        (f"WHEREAS, the City may; NOW, THEREFORE, {OPENS}", "operative"),
        (f"## Recitals\n\nThe City may.\n\n## Duties\n\n{OPENS}", "operative"),
        ("## Purpose\n\nThe SRO will open the gates.", "aim"),
        ("## Goals and Objectives\n\n- The SRO will open the gates.", "aim"),
        ("## Purpose and Duties\n\nThe SRO will open the gates.", "operative"),
        (f"## Purpose\n\n{OPENS}", "operative"),
        ("1. Purpose. The SRO will open the gates.", "aim"),
        ("1. Goals: The SRO will open the gates.", "aim"),
        ("The purpose of the program is that the SRO opens the gates.", "aim"),
        ("The goals of the parties are to open the gates.", "aim"),
        ("In other cities, SROs open the gates.", "aim"),
        ("Elsewhere the SRO opens the gates.", "aim"),
        ("The goals are:\n\n- The SRO will open the gates.", "aim"),
        (
            "The parties agree as follows:\n\n1. The purpose of the program is to open gates; "
            "greet students when they come to school; and close the gates.",
            "aim",
        ),
        ("In keeping with its mission, the SRO will open the gates.", "operative"),
        ("## Definitions\n\nOpening means that the SRO opens the gates.", "meaning"),
        (f"## Terms\n\n### Duties\n\n{OPENS}", "operative"),
    ],
)
def test_what_only_aims(text: str, expected: str) -> None:
    assert standings(text) == [expected]


@pytest.mark.parametrize(
    "adopting",
    [
        "The recitals are incorporated into this Agreement.",
        "The foregoing recitals are adopted.",
        "The above recitals form a part of this Agreement.",
    ],
)
def test_recitals_that_the_agreement_takes_up_bind(adopting: str) -> None:
    text = f"WHEREAS, {OPENS}\n\nNOW, THEREFORE, the parties agree:\n\n{adopting}\n"
    assert of_gates(text) == BOUND


def test_shared_goals_in_one_sentence_stay_goals() -> None:
    text = "The parties share the goals that (a) SROs open the gates; and (b) doors are locked."
    assert of_gates(text) == []


def test_what_a_legislature_is_asked_for_binds_nobody() -> None:
    text = (
        "The parties will ask the legislature to provide that officers shall open gates, "
        "shall count buses, and shall not sleep."
    )
    inner = [one for one in agreement(text).all_provisions() if "officer" in one.who]
    assert {one.standing.value for one in inner} == {"aim"}


def test_an_aim_ends_where_another_title_runs_in() -> None:
    found = provisions("Mission. The SRO will open hearts. Rules. The SRO will open the gates.\n")
    assert [one.standing for one in found] == [Standing.AIM, Standing.OPERATIVE]


def test_a_sentence_that_says_what_a_term_means_requires_nothing() -> None:
    text = '"Gates" means the gates that the SRO shall open. The Chief shall keep the buses clear.'
    standings = [one.standing.value for one in agreement(text).all_provisions()]
    assert set(standings[:-1]) == {"meaning"}
    assert standings[-1] == "operative"


def test_several_terms_that_are_defined_at_once() -> None:
    text = 'A "gate note" or "gate slip" includes, but is not limited to, notes to open gates.'
    assert {one.standing for one in provisions(text)} == {Standing.MEANING}


def test_the_items_of_a_definition_define() -> None:
    text = (
        'A "Gate Officer" is defined as an officer who helps with:\n\n(1) the gates;\n(2) buses.\n'
    )
    assert {one.standing for one in provisions(text)} == {Standing.MEANING}


def test_a_sentence_in_capitals_over_prose_is_a_title() -> None:
    prose = "For many years the town has been sending its officers to a long row of courses.\n"
    for text, expected in (
        ("SROs must Be Ready to Open Gates", Standing.ASIDE),
        ("SROs must open the gates of the town", Standing.OPERATIVE),
    ):
        read = agreement(f"{text}\n\n{prose}")
        assert read.standing(read.sentences[0]) is expected


@pytest.mark.parametrize(
    "text",
    [
        f"TO: City Council\n\nFROM: The Chief\n\n{OPENS}\n\n# Agreement of the City\n\nIt ends.\n",
        f"# Memorandum\n\nRE: the SRO\n\n{OPENS}\n\n# Agreement of the City\n\nIt ends.\n",
        f"# Agreement\n\nIt is.\n\n# Signatures\n\n{OPENS}\n",
        f"IN WITNESS WHEREOF the parties sign. {OPENS}\n",
        f"# Agreement\n\n# Exhibit A\n\nThis exhibit is not part of this Agreement.\n\n{OPENS}\n",
        f"# Agreement\n\n# Exhibit A\n\nThis exhibit is for reference only.\n\n{OPENS}\n",
        "# The gates\n\nIt is.\n",
        "Shall the SRO open the gates?\n",
        f"<!-- {OPENS} -->\n\nIt is.\n",
        "[Reserved] The gates.\n",
        f"The following sentence is deleted: {OPENS}\n",
        f"This provision was struck: {OPENS}\n",
        "1. Opening of the gates\n\n# 1. Opening of the gates\n\nIt is.\n",
        f"# Agreement\n\n# Changes (history only)\n\n{OPENS}\n",
        f"# Agreement\n\nThe flyer below is outside this agreement.\n\n# Flyer\n\n{OPENS}\n",
        f'A flyer titled "Gates" is no part of this letter.\n\n# Gates\n\n{OPENS}\n',
        f"# Agreement\n\nExhibit A is for reference only.\n\n# Exhibit A\n\n{OPENS}\n",
        f"It is so. [Note to draft: {OPENS}]\n",
        "A proposal that the SRO open the gates was withdrawn.\n",
        f"Exhibit D (for information only): {OPENS}\n",
        "The parties considered, but did not adopt, a rule that the SRO shall open the gates.\n",
        "The motion that the SRO open the gates was voted down.\n",
        f"# Agreement\n\n# Gate sheet\n\nThis sheet is no term of the contract.\n\n{OPENS}\n",
        f"# Agreement\n\n# Notes (for the file only)\n\n{OPENS}\n",
        f"# Agreement\n\nClerk's summary (not part of the Agreement): {OPENS}\n",
        f"It is so. [Placeholder: text on gates. {OPENS}]\n",
        f"5.2 {OPENS}\n\n9. Section 5.2 has been repealed.\n",
        f"5.2 {OPENS} This section expired on May 1, 2024 and has not been renewed.\n",
        f"5. Gates.\n\n(a) {OPENS}\n\n9. Sections 4 and 5 are withdrawn.\n",
    ],
)
def test_what_is_no_part_of_the_agreement(text: str) -> None:
    assert of_gates(text) == []


@pytest.mark.parametrize(
    "text",
    [
        f"# Agreement\n\n# Exhibit A\n\n{OPENS}\n",
        f"A proposed gate was rejected. {OPENS}\n",
        f"5 {OPENS}\n\n9. Section 5-A was withdrawn.\n",
        f"5.2 {OPENS}\n\n9. Section 5.3 has been repealed.\n",
        f"5.2 {OPENS}\n\n9. Section 5.2 of the earlier Agreement is repealed.\n",
        f"5.2 {OPENS}\n\n9. Section 5.2 of the 2015 Agreement is deleted.\n",
        f"Section 4. [Deleted.]\n\nSection 5. Gates. {OPENS}\n",
        f"5.2 {OPENS}\n\n9. Section 5.2 is waived if the Chief agrees.\n",
        f"# First Amendment\n\n5.2 {OPENS}\n\n9. Section 5.2 is repealed.\n",
        f"# Agreement\n\nExhibit B is for reference only.\n\n# Exhibit A\n\n{OPENS}\n",
        f"# Agreement\n\n# Exhibit A\n\nThis exhibit is no part of it.\n\n# Exhibit B\n\n{OPENS}\n",
        f"TO: The Board\n\nFROM: The Chief\n\n{OPENS}\n",
        f"# Agreement\n\n{OPENS}[^1]\n\n[^1]: So it is.\n",
        f"# Agreement\n\nIt is so.[^1]\n\n[^1]: {OPENS}\n",
        "# The SRO shall open the gates\n",
        "# The SRO shall:\n\n- open the gates\n",
        "**The SRO shall open the gates.**\n",
    ],
)
def test_what_is_part_of_the_agreement(text: str) -> None:
    assert of_gates(text) == BOUND


def test_a_footnote_is_read_where_signatures_stand_between() -> None:
    text = f"It is so.[^1]\n\n# Signatures\n\nThe Chief\n\n[^1]: {OPENS}\n"
    assert of_gates(text) == BOUND


def test_what_a_sample_shows_is_no_part_of_the_agreement() -> None:
    text = (
        "I. The SRO shall keep the gates.\n\n"
        "SAMPLE (not part of this agreement)\n\n"
        "The Chief shall open the gates.\n\n"
        "END OF SAMPLE\n\n"
        "II. The principal shall keep the buses clear.\n"
    )
    stood = {
        "+".join(sorted(one.who)): one.standing.value
        for one in agreement(text).all_provisions()
        if one.who and not one.implied
    }
    assert (stood["officer"], stood["chief"], stood["principal"]) == (
        "operative",
        "aside",
        "operative",
    )


def test_an_amendment_takes_out_a_section_of_the_agreement_behind_it() -> None:
    text = (
        "# FIRST AMENDMENT TO AGREEMENT\n\n"
        "1. Section 6 is deleted in its entirety.\n\n"
        '2. Paragraph 5(b), which reads "guard the buses," is deleted.\n\n'
        "# ATTACHMENT A\n\n# AGREEMENT\n\n"
        "5. The SRO shall:\n\n(a) open the gates; and\n\n(b) guard the buses.\n\n"
        "6. The SRO shall lock the gates."
    )
    read = agreement(text)
    left = {one.standing for one in read.all_provisions() if "lock" in one.sentence.words}
    assert left == {Standing.ASIDE}
    behind = [one.words for one in read.sentences if one.clause.index > 3]
    assert any("open" in words for words in behind)
    assert [words for words in behind if "guard" in words] == []
