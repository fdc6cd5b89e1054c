"""Text elsewhere in a document that takes a section out: by its number, its title, in a table."""

from __future__ import annotations

import pytest

from moulint.language.document.taken_out import taken_out
from moulint.language.grammar.provision import Standing

from ..reading import agreement

FIRST = (
    "# Agreement\n\n## 2. Keys\n\n2.1 The clerk shall keep the keys.\n\n"
    "## 3. Gates\n\n3.1 The SRO shall open the gates.\n\n## Miscellaneous\n\n"
)


def in_force(text: str) -> bool:
    """Whether the gates are still to be opened once a text stands behind the agreement."""
    return any(
        one.sentence.text(one.deed) == "shall open gates"
        and one.standing is Standing.OPERATIVE
        and not one.limits
        for one in agreement(FIRST + text + "\n").all_provisions()
    )


@pytest.mark.parametrize(
    "text",
    [
        "Section 3 is deleted.",
        "Strike Section 3 in its entirety.",
        "The section titled “Gates” is omitted.",
        "The Gates section is void.",
        "Sections 2 through 4 are reserved.",
        "The parties waive compliance with Section 3.",
        "The town has not accepted Section 3.",
        "Nobody is bound by Section 3.",
        "The agreement is approved, with the exception of Section 3.",
        "The following provisions are not in force: Section 3.",
        "The following provisions are not in force:\n\n- Section 3",
        "| Section | Status |\n|---|---|\n| 3 | Suspended |",
        "| Item | Status |\n|---|---|\n| Section 3 (Gates) | Not adopted |",
        "Exceptions taken by the town:\n\n| Part | Exception |\n|---|---|\n| 3 | As money allows |",
        "| Section | Objection by the clerk |\n|---|---|\n| 3 | The clerk will decide |",
        "The parties suspend Section 3 for the current year.",
        "Whether Section 3 is followed is left to the discretion of the clerk.",
        "Section 3 applies only to the extent that staffing permits.",
        "The effective date of Section 3 is postponed indefinitely.",
        "Section 3 will take effect on a date to be agreed on.",
        "Section 3 remains under negotiation.",
        "Section 3 shall be read as a recommendation.",
        "Nothing in Section 3 shall be binding on the town.",
        "Section 3 imposes no duty on anyone.",
        "The town is excused from performing Section 3.",
        "The town withdrew its consent to Section 3.",
        "The town did not approve Section 3, and it is no part of the agreement.",
        "As to Section 3, the clerk retains full discretion.",
        "Exceptions to Section 3 may be made by the clerk.",
        "The word “shall” in Section 3 means “may”.",
        "- Section 3: Reserved.",
        "Notwithstanding Section 3, the clerk may act as the clerk sees fit.",
    ],
)
def test_what_takes_a_section_out(text: str) -> None:
    assert not in_force(text)


@pytest.mark.parametrize(
    "text",
    [
        "Section 2 is deleted.",
        "Section 2, not Section 3, is deleted.",
        "A proposal to strike Section 3 was rejected.",
        "The parties discussed deleting Section 3 and decided to keep it.",
        "No clerk is excused from Section 3.",
        "Section 3 does not limit the town's authority over its employees.",
        "Section 3 is renamed, and the 2013 contract is repealed.",
        "Section 3 may not be suspended or waived.",
        "Neither party may waive Section 3.",
        "All rules except Section 3 are deleted.",
        "The agreement is in force, except Section 3, which takes effect in May.",
        "Section 3 of the 2009 agreement is superseded.",
        "Section 3 is amended by adding: “Copies are kept by the clerk.”",
        "| Section | Status |\n|---|---|\n| 3 | In force |",
        "| Pupil | Status |\n|---|---|\n| 3 | Suspended |",
    ],
)
def test_what_leaves_it(text: str) -> None:
    assert in_force(text)


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("The parties agree to delete Article IV.", "Article IV."),
        ("Either party has the right to strike Article IV.", ""),
        ("Sections not in force: 4, 5 and 6", "Sections 4, 5 and 6"),
        ("The town objected to Part 2.", "Part 2."),
    ],
)
def test_which_words_cite_it(text: str, cited: str) -> None:
    assert taken_out(text) == cited
