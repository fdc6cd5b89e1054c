"""Papers bound together with an agreement: which of them are no part of it."""

from __future__ import annotations

import pytest

from moulint.clauses.cited import amending_part
from moulint.model import Region

from .outline import clauses

AGREED = (
    "# Agreement on Gates\n\n1. The guard opens the gates.\n\n"
    "Mayor: ____________  Chair: ____________\n\n"
)


def _region(text: str) -> Region:
    """The region of the clause about paint."""
    (one,) = [clause for clause in clauses(text) if "paint" in clause.text]
    return one.region


@pytest.mark.parametrize(
    "title",
    [
        "# Minutes of the Council",
        "EXTRACT FROM THE MINUTES OF COUNCIL, July 12",
        "## Clerk's Certificate",
        "**Staff Report**",
        "# Letter from the Sheriff",
        "## Schedule Two: Letter of the insurer",
        "# Notice of Public Hearing",
        "# Votes",
        "## 5. Frequently asked questions (for the front desk)",
        "[Letter bound behind the agreement]",
        "Dear Sheriff:",
    ],
)
def test_what_is_bound_behind_the_signatures_and_is_no_part(title: str) -> None:
    text = f"{AGREED}{title}\n\nThe guard will paint the gates.\n"
    assert _region(text) is Region.COVER


@pytest.mark.parametrize(
    "title", ["# Duties of the Guard", "# Schedule One: The guard's day", "# Rider No. 1"]
)
def test_what_is_bound_behind_the_signatures_and_is_a_part(title: str) -> None:
    text = f"{AGREED}{title}\n\nThe guard will paint the gates.\n"
    assert _region(text) in (Region.OPERATIVE, Region.EXHIBIT)


def test_a_letter_behind_the_signatures_that_amends_binds() -> None:
    text = (
        f"{AGREED}Dear Sheriff:\n\nThis letter, when countersigned, amends the agreement on gates. "
        "The guard will paint the gates.\n"
    )
    assert _region(text) is Region.OPERATIVE


def test_minutes_that_stand_alone_are_the_text() -> None:
    assert _region("# Minutes of the Council\n\nThe guard will paint.\n") is Region.OPERATIVE


def test_the_background_of_a_report_in_front_leaves_it_a_report() -> None:
    text = (
        "# STAFF REPORT\n\nTO: Council\n\n## BACKGROUND\n\nGates rust.\n\n## DISCUSSION\n\n"
        f"The guard will paint the gates.\n\n{AGREED}"
    )
    assert _region(text) is Region.COVER


def test_an_exhibit_ends_a_paper_that_is_no_part() -> None:
    text = (
        f"{AGREED}# Clerk's Certificate\n\nIt is true.\n\n"
        "# Exhibit A\n\nThe guard will paint the gates.\n"
    )
    assert _region(text) is Region.EXHIBIT


@pytest.mark.parametrize("level", ["#", "##"])
def test_an_amendment_lasts_until_its_agreement_begins(level: str) -> None:
    text = (
        f"{level} Second Amendment\n\n1. Section 1 is changed.\n\nMayor: ____________\n\n"
        f"{level} Gate Agreement\n\n1. The guard will paint the gates.\n"
    )
    read = {clause.text.strip(): amending_part(clause) for clause in clauses(text)}
    assert read["Section 1 is changed."] == "Second Amendment"
    assert read["The guard will paint the gates."] == ""


def test_the_sections_of_an_amendment_stand_in_it_at_its_own_level() -> None:
    text = (
        "GATE AGREEMENT\n\nI. KEYS\n\nThe guard keeps keys.\n\nMayor: _______\n\n"
        "RIDER NO. 1\n\nI. PAINT\n\nThe guard will paint the gates.\n"
    )
    (one,) = [clause for clause in clauses(text, "a.txt") if "paint" in clause.text]
    assert amending_part(one) == "RIDER NO. 1"


def test_a_change_order_lasts_until_the_contract_that_it_changes() -> None:
    text = (
        "CHANGE ORDER NO. 3\nTO CONTRACT 19-0077\n\nDate: May 1, 2023\n\n"
        "Item 1. Article 2 is deleted.\n\nAccepted: ____________\n\nCONTRACT 19-0077\n\n"
        "ARTICLE 1. KEYS. The guard keeps keys."
        "\n\nARTICLE 2. PAINT. The guard will paint the gates.\n"
    )
    read = {one.reference: one for one in clauses(text, "a.txt") if one.label}
    assert amending_part(read["1"]) == amending_part(read["2"]) == ""
    assert {one.region for one in clauses(text, "a.txt")} == {Region.OPERATIVE}


def test_a_memo_between_the_title_and_the_text_ends_with_it() -> None:
    text = (
        "# Agreement on Gates\n\n**COVER MEMORANDUM (not part of it)**\n\nTO: Board\n\n"
        "Counsel advises patience.\n\n## RECITALS\n\n1. Gates are old.\n\n## ARTICLE 1. PAINT\n\n"
        "1.1 The guard paints the gates.\n"
    )
    assert _region(text.replace("PAINT\n", "COATS\n")) is Region.OPERATIVE


def test_notes_of_a_meeting_with_a_long_title() -> None:
    text = (
        AGREED + "NOTES OF THE JOINT MEETING (kept at his wish; they change nothing)\n\nWe paint.\n"
    )
    assert _region(text) is Region.COVER
