"""Each layout that plain-text agreements have, and what the reader makes of it."""

from __future__ import annotations

import pytest

from moulint.model import BlockKind, Cell

from .sources import shown, text, texts


def shapes(source: str) -> list[tuple[str, int, str]]:
    return [(kind, level, said) for kind, level, _, said in map(shown, text(source).blocks)]


WRAPPED = """\
The School Resource Officer is an employee of the City and answers to the
Chief of Police. The Chief shall select the officer after consulting the
Principal of the school at which the officer is to serve. The District
shall provide an office.
"""


def test_wrapped_lines_are_one_paragraph() -> None:
    assert texts(text(WRAPPED)) == [" ".join(WRAPPED.split("\n")).strip()]


def test_each_long_line_is_a_paragraph_of_its_own() -> None:
    line = "The SRO shall take no part in the discipline of a student and shall not be asked to. "
    source = f"{line * 2}\n{line * 3}\nTerm\n{line * 2}\nattend meetings\n"
    assert len(text(source).blocks) == 5


def test_short_lines_stay_apart() -> None:
    assert texts(text(WRAPPED + "\nBetween\nThe City of Marrow\nThe School District\n"))[1:] == [
        "Between",
        "The City of Marrow",
        "The School District",
    ]


def test_an_indent_starts_a_paragraph() -> None:
    source = "     The SRO is an employee of the City and answers to the Chief of\nPolice.\n"
    assert len(text(source + source.replace("SRO", "Chief")).blocks) == 2


def test_headings() -> None:
    source = (
        "AGREEMENT\n=========\n\nRECITALS\n\nArticle I. Parties\n\nSection 1. Term\n\n"
        "Duties\n------\nThe SRO patrols.\nIN WITNESS WHEREOF, the parties sign.\n\n"
        "Section 2. The term of this agreement is one year.\n\nDATE: ________\n\n(a) SRO\n"
    )
    assert shapes(source) == [
        ("heading", 1, "AGREEMENT"),
        ("heading", 1, "RECITALS"),
        ("heading", 1, "Article I. Parties"),
        ("heading", 2, "Section 1. Term"),
        ("heading", 2, "Duties"),
        ("paragraph", 0, "The SRO patrols."),
        ("paragraph", 0, "IN WITNESS WHEREOF, the parties sign."),
        ("paragraph", 0, "Section 2. The term of this agreement is one year."),
        ("paragraph", 0, "DATE: ________"),
        ("paragraph", 0, "(a) SRO"),
    ]


def test_a_heading_right_above_its_text() -> None:
    assert shapes("TERM\nThe term is one year.\n") == [
        ("heading", 1, "TERM"),
        ("paragraph", 0, "The term is one year."),
    ]


def test_typed_numbers_and_their_depth() -> None:
    source = """\
4.1 The SRO shall not:
    (a) enforce school
        rules; or
        (i) assign
            detention;
        (ii) suspend;
    (b) search a student.
4.2 Next.
"""
    assert shapes(source) == [
        ("paragraph", 0, "4.1 The SRO shall not:"),
        ("item", 1, "(a) enforce school rules; or"),
        ("item", 2, "(i) assign detention;"),
        ("item", 2, "(ii) suspend;"),
        ("item", 1, "(b) search a student."),
        ("paragraph", 0, "4.2 Next."),
    ]


def test_bullets() -> None:
    source = "Duties:\n• patrol the halls\n  and lots\n• teach\n    o classes\n    o parents\n"
    source += "\n- meet\n* report\n"
    assert shapes(source) == [
        ("paragraph", 0, "Duties:"),
        ("item", 1, "patrol the halls and lots"),
        ("item", 1, "teach"),
        ("item", 2, "classes"),
        ("item", 2, "parents"),
        ("item", 1, "meet"),
        ("item", 1, "report"),
    ]


def test_tables() -> None:
    document = text("Who does what:\n| a | b \\| c |\n|---|---|\n| 1 |   |\nAfter.\n")
    assert [(block.kind, block.cell, shown(block)[3]) for block in document.blocks] == [
        (BlockKind.PARAGRAPH, None, "Who does what:"),
        (BlockKind.CELL, Cell(0, 0, 0, header=True), "a"),
        (BlockKind.CELL, Cell(0, 0, 1, header=True), "b | c"),
        (BlockKind.CELL, Cell(0, 1, 0), "1"),
        (BlockKind.PARAGRAPH, None, "After."),
    ]


def test_a_chart_of_two_columns_is_a_table() -> None:
    document = text(
        "Who does what\n"
        "GUARDS SHALL:            THE GUILD SHALL:\n"
        "Open the gates           Pay the guards\n"
        "Sweep the yard           Mend the gates\n"
    )
    assert [(block.cell, shown(block)[3]) for block in document.blocks] == [
        (None, "Who does what"),
        (Cell(0, 0, 0, header=True), "GUARDS SHALL:"),
        (Cell(0, 0, 1, header=True), "THE GUILD SHALL:"),
        (Cell(0, 1, 0), "Open the gates"),
        (Cell(0, 1, 1), "Pay the guards"),
        (Cell(0, 2, 0), "Sweep the yard"),
        (Cell(0, 2, 1), "Mend the gates"),
    ]


def test_lines_that_only_hold_gaps_are_no_chart() -> None:
    document = text("The role of each:\nGuard             Guild\nGates             Pay\n")
    assert all(block.cell is None for block in document.blocks)


def test_lines_to_sign_on_keep_their_columns() -> None:
    source = "By: __________    Date: ______\nChief             Superintendent\n"
    assert texts(text(source)) == source.splitlines()


def test_a_table_of_contents_is_marked() -> None:
    document = text(
        "TABLE OF CONTENTS\n\nArticle I. Term ........ 3\nARTICLE II ....... 12\n\n" + WRAPPED
    )
    assert ["contents" in block.flags for block in document.blocks] == [False, True, True, False]


def test_title() -> None:
    assert text("June 2024\n\nMEMORANDUM OF UNDERSTANDING\n\nTERM\n").title == (
        "MEMORANDUM OF UNDERSTANDING"
    )


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends(end: str) -> None:
    document = text(f"TERM{end}{end}One year.{end}")
    assert [block.proposed.anchors for block in document.blocks if block.proposed] == [
        ((0, 1, 1),),
        ((0, 3, 1),),
    ]


def test_breaks_of_a_web_page_at_the_ends_of_lines() -> None:
    document = text(
        "4.1 The SRO shall open <br />\n the gates. <br />\n<br />\n4.2 The bell rings.<br>\n"
    )
    assert [shown(block)[3] for block in document.blocks] == [
        "4.1 The SRO shall open the gates.",
        "4.2 The bell rings.",
    ]
    assert document.blocks[0].proposed is not None
    assert document.blocks[0].proposed.position(len("4.1 The SRO shall open ")).line == 2


def test_a_wide_gap_behind_a_number_makes_no_column() -> None:
    found = texts(text("KEYS\n\nI.    LOCKS\n      The guard keeps them.\n"))
    assert found == ["KEYS", "I.    LOCKS", "The guard keeps them."]


def test_a_capital_of_a_title_that_a_scan_misread() -> None:
    found = text("KEYS\n\nDUTlES OF THE GUARD\n1. Open the gates.\n")
    assert [block.kind.value for block in found.blocks][:2] == ["heading", "heading"]


def test_a_long_title_stands_above_its_first_clause() -> None:
    title = "Joint Operating Procedure 6 - Keys, Gates and the Duties of the Gate Clerk"
    first = "6.1 The Clerk opens the gates each morning. 6.2 The Clerk locks the gates."
    assert texts(text(f"{title}\n{first}\n")) == [title, first]
