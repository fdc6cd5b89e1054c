"""What an amendment in the same document puts in the place of a section is all that counts."""

from __future__ import annotations

import pytest

from moulint.language.grammar.provision import Standing

from ..reading import agreement

FIRST = "# Agreement\n\n3.1 The SRO shall open the gates.\n\n# First Amendment\n\n"


@pytest.mark.parametrize(
    ("amending", "gone"),
    [
        ('A. Section 3.1 is amended to read: "The SRO shall close every door."', True),
        ('A. Section 3.1 is replaced with the following: "The SRO shall close every door."', True),
        ('A. Section 3.1 is amended to read "doors."', False),
        ('A. Section 3.2 is amended to read: "The SRO shall close every door."', False),
        ('A. Section 3.1 is amended by adding: "The SRO shall close every door."', False),
    ],
)
def test_what_a_new_wording_takes_the_place_of(amending: str, gone: bool) -> None:
    read = agreement(FIRST + amending + "\n")
    told = [
        one.sentence.text(one.deed)
        for one in read.all_provisions()
        if one.standing is Standing.OPERATIVE
    ]
    assert ("shall open gates" not in told) is gone


@pytest.mark.parametrize(
    ("note", "gone"),
    [
        ("(This section expired on June 30, 2022.)", True),
        ("[Repealed 2021.]", True),
        ("*Editor's note: suspended by Resolution 4 until further notice.*", True),
        ("(See the note on repealed sections.)", False),
        ("2. [Repealed 2021.]", False),
    ],
)
def test_a_note_that_takes_its_section_out_of_force(note: str, gone: bool) -> None:
    read = agreement(f"# Agreement\n\n## Part 4\n\nThe SRO shall open the gates.\n\n{note}\n")
    (duty,) = [one for one in read.all_provisions() if "gates" in one.sentence.text(one.deed)]
    assert (duty.standing is not Standing.OPERATIVE) is gone


@pytest.mark.parametrize(
    ("title", "gone"),
    [("# Gate Agreement", True), ("# Second Amendment, continued", False)],
)
def test_an_amendment_in_front_reaches_the_agreement_bound_in_behind_it(
    title: str, gone: bool
) -> None:
    read = agreement(
        "# Second Amendment\n\nA. Section 3.1 of the Agreement is struck.\n\nMayor: ______\n\n"
        f"{title}\n\n1. Title.\n\n3.1 The SRO shall open the gates.\n"
    )
    (duty,) = [one for one in read.all_provisions() if "open gates" in one.sentence.text(one.deed)]
    assert (duty.standing is not Standing.OPERATIVE) is gone


def test_an_amendment_reaches_the_agreement_under_the_name_of_an_attachment() -> None:
    read = agreement(
        "# Amendment No. 1 to Gate Agreement\n\nThe parties agree:\n\n"
        "1. Section 3 of the Agreement is deleted.\n\n2. The City pays.\n\n3. The bell rings.\n\n"
        "## Attachment 1\n\n### GATE AGREEMENT (June 12, 2021)\n\n"
        "**3. Gates.** The SRO shall open the gates.\n"
    )
    (duty,) = [one for one in read.all_provisions() if "open gates" in one.sentence.text(one.deed)]
    assert duty.standing is not Standing.OPERATIVE


def test_what_an_amendment_strikes_is_not_agreed_upon() -> None:
    read = agreement(
        "# Amendment No. 1\n\nThe parties agree:\n\n1. Section 3 (Opening of Gates) is deleted.\n"
    )
    assert all(
        one.standing is Standing.ASIDE
        for one in read.all_provisions()
        if "gates" in one.sentence.words
    )
