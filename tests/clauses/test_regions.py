"""Which part of an agreement a block opens or stands in, rule by rule."""

from __future__ import annotations

import pytest

from moulint.clauses.regions import RULES, states_purpose
from moulint.model import Region

from .outline import clauses


def regions(text: str) -> list[str]:
    return [one.region.value for one in clauses(text)]


BODY = "The SRO shall open the gates, and this is said at some length."


@pytest.mark.parametrize(
    ("heading", "region"),
    [
        ("Recitals", Region.RECITAL),
        ("WITNESSETH", Region.RECITAL),
        ("Background", Region.RECITAL),
        ("Purpose", Region.PURPOSE),
        ("I. PURPOSE", Region.PURPOSE),
        ("Part Two: Purpose", Region.PURPOSE),
        ("R E C I T A L S", Region.RECITAL),
        ("Statement of Purpose", Region.PURPOSE),
        ("Goals and Objectives", Region.PURPOSE),
        ("Mission", Region.PURPOSE),
        ("Program Goals", Region.PURPOSE),
        ("Guiding Principles", Region.PURPOSE),
        ("Purpose and Scope of Work", Region.OPERATIVE),
        ("Goals and Responsibilities", Region.OPERATIVE),
        ("Definitions", Region.DEFINITION),
        ("Defined Terms", Region.DEFINITION),
        ("Glossary", Region.DEFINITION),
        ("Terms and Conditions", Region.OPERATIVE),
        ("Signatures", Region.SIGNATURE),
        ("Approval", Region.SIGNATURE),
        ("Exhibit B", Region.EXHIBIT),
        ("Attachment 1: Duties", Region.EXHIBIT),
        ("Appendix A", Region.EXHIBIT),
        ("Schedule of work", Region.OPERATIVE),
        ("Duties", Region.OPERATIVE),
        ("Approval of leave", Region.OPERATIVE),
    ],
)
def test_a_heading_opens_a_region(heading: str, region: Region) -> None:
    assert regions(f"# Agreement\n\n{BODY}\n\n## {heading}\n\n{BODY}\n")[2:] == [region] * 2


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("WHEREAS, the City may.", Region.RECITAL),
        ("And whereas the City may.", Region.RECITAL),
        ("WITNESSETH: The parties agree as follows: 1. The City may.", Region.OPERATIVE),
        ("A. Whereas the City may.", Region.RECITAL),
        ("IN WITNESS WHEREOF, the parties sign.", Region.SIGNATURE),
        ("Approved:", Region.OPERATIVE),
        ("Signed:", Region.SIGNATURE),
        ("1. Duties ............ 4", Region.CONTENTS),
        ("> The law says so.", Region.QUOTED),
        ("Whereabouts are kept.", Region.OPERATIVE),
    ],
)
def test_a_paragraph_opens_a_region(text: str, region: Region) -> None:
    assert regions(f"# Agreement\n\n{BODY}\n\n{text}\n")[-1] == region


def test_recitals_last_until_the_parties_agree() -> None:
    text = (
        "WHEREAS, the City may.\n\nWHEREAS, the District may.\n\n"
        f"NOW, THEREFORE, the parties agree as follows:\n\n{BODY}\n"
    )
    assert regions(text) == ["recital", "recital", "operative", "operative"]


def test_recitals_end_where_whereas_ends() -> None:
    assert regions(f"WHEREAS, the City may.\n\n{BODY}\n") == ["recital", "operative"]


def test_a_table_of_contents_in_one_paragraph() -> None:
    text = f"Table of contents: 1 Gates ... 2; 2 Keys ... 4\n\n{BODY}\n"
    assert regions(text) == ["table of contents", "operative"]


def test_lines_below_a_heading_of_contents_are_contents() -> None:
    lines = "Care of gates\n\n| Gates | 2 |\n|---|---|\n| Keys | 4 |"
    found = regions(f"## Contents carried over\n\n{lines}\n\n{BODY}\n")
    assert set(found[1:-1]) == {"table of contents"}
    assert found[-1] == "operative"


def test_recitals_end_where_numbered_sections_begin() -> None:
    text = "## Recitals\n\nA. The City may.\n\nB. So may we.\n\nSection 1. Guards rest.\n"
    assert regions(text)[-3:] == ["recital", "recital", "operative"]


def test_recitals_under_a_heading_last_until_the_next() -> None:
    text = f"## Recitals\n\nA. The City may.\n\nB. So it is.\n\n## Duties\n\n{BODY}\n"
    assert regions(text)[1:3] == ["recital"] * 2
    assert regions(text)[3:] == ["operative"] * 2


def test_a_sub_heading_stays_in_its_region() -> None:
    text = f"## Definitions\n\n### People\n\n{BODY}\n\n## Duties\n\n{BODY}\n"
    assert regions(text) == ["definition"] * 3 + ["operative"] * 2


def test_a_cover_memo_lasts_until_the_agreement_begins() -> None:
    text = (
        "TO: City Council\n\nFROM: The Chief\n\nThe SRO shall open the gates.\n\n"
        f"# Agreement of the City\n\n{BODY}\n"
    )
    assert regions(text) == ["cover memo"] * 3 + ["operative"] * 2


def test_a_letter_that_no_agreement_follows_is_the_text() -> None:
    assert set(regions(f"TO: The Board\n\nFROM: The Chief\n\n{BODY}\n")) == {"operative"}


def test_to_in_the_middle_is_no_memo() -> None:
    assert regions(f"# Agreement\n\n{BODY}\n\nTo: the gates.\n")[-1] == "operative"


@pytest.mark.parametrize(
    "before", ["Section 4 is amended to read as follows:", "A new Section 4 is added:"]
)
def test_the_new_text_of_an_amendment_is_operative(before: str) -> None:
    assert regions(f"# Agreement\n\n{before}\n\n> {BODY}\n\n> {BODY}\n")[2:] == ["operative"] * 2


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Purpose", True),
        ("The Purpose of the Program", True),
        ("Overall Program Goals", True),
        ("Joint Statement", True),
        ("Purpose and Duties", False),
        ("Duties", False),
        ("Repurposed rooms", False),
    ],
)
def test_a_title_of_purpose(title: str, expected: bool) -> None:
    assert states_purpose(title) is expected


def test_each_rule_says_what_it_reads() -> None:
    assert [rule.__name__ for rule in RULES if not rule.__doc__] == []


def test_the_next_number_ends_definitions_whose_heading_runs_in() -> None:
    found = regions(
        "**II. DEFINITIONS**\n\nA. *Guard*: a watchman.\n\n**III. DUTIES.** Guards shall walk."
    )
    assert found[-1] == "operative"


def test_a_numbered_line_of_the_word_alone_opens_definitions() -> None:
    found = regions(
        "**Section 1. Watch.** Guards walk.\n\n**Section 2. Definitions.**\n\n"
        "*Ledger*: the nightly list.\n\n**Section 3. Work.** Guards shall keep the Ledger."
    )
    assert found == ["operative", "definition", "definition", "operative"]


def test_recitals_may_run_on_from_their_heading() -> None:
    text = (
        "4. Recitals at the end. The parties signed because both of them hold that:\n\n"
        "(a) gates are of use to a town with fields on either side of it;\n\n"
        "5. Gates. The SRO shall open the gates in the morning and close them at night."
    )
    assert regions(text) == ["recital", "recital", "operative"]


def test_recitals_without_a_number_end_with_their_paragraph() -> None:
    text = "RECITALS. The parties hold that gates are of use to the town.\n\n1. TERM. One year."
    assert regions(text) == ["recital", "operative"]


def test_articles_right_behind_witnesseth_bind() -> None:
    text = "WITNESSETH:\n\nI. The Town {} an officer to the school.\n\nII. The price is 5.\n"
    assert regions(text.format("shall assign"))[1:] == ["operative", "operative"]
    assert regions(text.format("wishes to assign"))[1:] == ["recital", "recital"]


@pytest.mark.parametrize(
    "agreed",
    [
        "The parties, intending to be legally bound, agree:",
        "The District and the City do covenant with each other that:",
        "The Board and the Town therefore agree to the following:",
    ],
)
def test_what_the_parties_agree_upon_is_no_recital(agreed: str) -> None:
    text = f"## Background\n\nThe City may.\n\n{agreed}\n\n1. Gates. {BODY}\n"
    assert regions(text)[-3:] == ["recital", "operative", "operative"]


@pytest.mark.parametrize(
    ("lead", "region"),
    [
        ("2. Guards have these tasks:", Region.OPERATIVE),
        ("2. The guild's model rule reads:", Region.QUOTED),
    ],
)
def test_items_that_are_only_set_in(lead: str, region: Region) -> None:
    items = "> a. to open gates; and\n>\n> b. to ring bells.\n"
    text = f"# Pact\n\n1. Gates are old.\n\n{lead}\n\n{items}"
    assert clauses(text)[-1].region is region
