"""The clause tree: what stands under what, and what a person cites."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moulint.clauses import read_clauses
from moulint.model import Block, BlockKind, Document, Reading, Story
from moulint.read import read_bytes

from .outline import cited, clauses, last, leads

# --- references ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("5.1 One.\n\n5.2 Two.\n", ["5.1", "5.2"]),
        ("5. One:\n\n5.1 Two:\n\n(a) three;\n\n(b) four.\n", ["5", "5.1", "5.1(a)", "5.1(b)"]),
        ("5.1 One:\n\n(a) two:\n\n(i) three;\n\n(ii) four;\n\n(b) five.\n",
         ["5.1", "5.1(a)", "5.1(a)(i)", "5.1(a)(ii)", "5.1(b)"]),
        ("1. One:\n\n   a. two;\n\n   b. three.\n\n2. Four.\n", ["1", "1(a)", "1(b)", "2"]),
        ("## Article IV\n\n4.1 One.\n", ["IV", "4.1"]),
        ("## IV. Duties\n\nA. One:\n\n(1) two;\n\n(2) three.\n",
         ["IV", "IV(A)", "IV(A)(1)", "IV(A)(2)"]),
        ("## Recitals\n\nA. One is.\n\nB. Two is.\n\nSection 1. Three.\n\nSection 2. Four.\n",
         ["", "A", "B", "1", "2"]),
        ("IV.A One:\n\n(1) two.\n", ["IV.A", "IV.A(1)"]),
        ("## Section 5. Duties\n\n(a) One.\n", ["5", "5(a)"]),
        ("## Exhibit B\n\n4. One.\n\n(a) Two.\n", ["Exhibit B", "Exhibit B, 4", "Exhibit B, 4(a)"]),
        ("SECTION 4. GATES. Each guard:\n\n1. one;\n\n2. two.\n\nSECTION 5. KEYS. Guards rest.\n",
         ["4", "4(1)", "4(2)", "5"]),
        ("§ 7-210 One:\n\n(a) two.\n", ["7-210", "7-210(a)"]),
        ("1. One:\n\n- two\n- three\n\n2. Four.\n", ["1", "1", "1", "2"]),
        ("# Title\n\nOne.\n", ["", ""]),
        ("(g) One.\n\n(h) Two.\n\n(i) Three.\n\n(j) Four.\n", ["g", "h", "i", "j"]),
        ("(a) One:\n\n(i) two;\n\n(ii) three.\n\n(b) Four.\n", ["a", "a(i)", "a(ii)", "b"]),
        ("A. One.\n\nB. Two.\n\nC. Three.\n", ["A", "B", "C"]),
        ("1. One.\n\n2. Two.\n\n10. Ten.\n", ["1", "2", "10"]),
        pytest.param(
            "## 1. One\n\n1.1 Two.\n\n2. Three.\n",
            ["1", "1.1", "2"],
            marks=pytest.mark.xfail(
                strict=True, reason="a paragraph does not go on from the number of a heading"
            ),
        ),
    ],
)  # fmt: skip
def test_what_a_person_cites(text: str, expected: list[str]) -> None:
    assert cited(text) == expected


def test_a_paragraph_under_a_number_is_cited_by_it() -> None:
    assert cited("5.1 One.\n\nAnd more of it.\n\n5.2 Two.\n") == ["5.1", "5.1", "5.2"]


def test_the_text_begins_behind_a_typed_number() -> None:
    clause = last("5.1(a) The SRO may rest.\n")
    assert (clause.label, clause.text) == ("5.1(a)", "The SRO may rest.")


def test_an_automatic_number_is_no_part_of_the_text() -> None:
    clause = last("1. The SRO may rest.\n")
    assert clause.reading.label == "1."
    assert clause.text == clause.reading.text == "The SRO may rest."


# --- headings ------------------------------------------------------------------------------------


def test_the_headings_that_a_clause_stands_under() -> None:
    text = "# Agreement\n\n## 4. Duties\n\n4.1 One.\n\n## 5. Term\n\n5.1 Two.\n"
    found = clauses(text)
    assert found[2].path == ("Agreement", "4. Duties")
    assert found[4].path == ("Agreement", "5. Term")


# --- lead-ins ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The SRO shall:\n\n(a) open;\n\n(b) lock.\n", [None, 0, 0]),
        ("The SRO shall:\n\n- open\n- lock\n", [None, 0, 0]),
        ("The SRO shall:\n\nopen the gates.\n", [None, 0]),
        ("5. The SRO shall:\n\n5.1 open the gates.\n", [None, 0]),
        ("The SRO shall\n\n(a) open;\n\n(b) lock.\n", [None, 0, 0]),
        ("1. The SRO shall not\n\n   a. open\n   b. lock\n", [None, 0, 0]),
        ("1. One:\n\n   a. two:\n\n      i. three\n\n   b. four\n", [None, 0, 1, 0]),
        ("The SRO may rest.\n\n(a) One.\n", [None, None]),
        ("The SRO shall:\n\n- open\n\n## Term\n\n- One\n", [None, 0, None, None]),
        ("# The SRO shall:\n\n- open\n", [None, 0]),
        ("# Duties:\n\n- open\n", [None, None]),
        ("He shall:\n\n(a) one;\n\n(b) two;\n\nand shall not:\n\n(c) three.\n", [None, 0, 0, 0, 3]),
        ("He may not:\n\n(a) one.\n\nHe shall:\n\n(b) two.\n\n(c) three.\n", [None, 0, None, 2, 2]),
    ],
)
def test_a_lead_in_governs_its_items(text: str, expected: list[int | None]) -> None:
    assert leads(text) == expected


def test_a_footnote_stands_alone() -> None:
    found = clauses("The SRO shall:\n\n- open[^1]\n\n[^1]: It is so.\n")
    assert found[-1].note
    assert found[-1].lead_in is None
    assert found[1].reading.notes[0].note == found[-1].note


# --- sections ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("4. One.\n\n4.1 Two.\n\n(a) Three.\n\n5. Four.\n", [0, 0, 0, 3]),
        ("# Duties\n\nOne.\n\nTwo.\n\n# Term\n\nThree.\n", [0, 0, 0, 3, 3]),
        ("4.1 One.\n\n4.2 Two.\n\n5.1 Three.\n", [0, 0, 2]),
    ],
)
def test_the_section_of_a_clause(text: str, expected: list[int]) -> None:
    assert [one.section for one in clauses(text)] == expected


def test_the_paragraphs_of_a_section_belong_together() -> None:
    found = clauses("## 4. Duties\n\n4.1 One.\n\nMore of it.\n\n## 5. Term\n\n5.1 Two.\n")
    assert len({one.section for one in found[:3]}) == 1
    assert found[4].section != found[0].section


# --- what is left out ----------------------------------------------------------------------------


def block(text: str, story: Story = Story.BODY) -> Block:
    reading = Reading(text)
    return Block(BlockKind.PARAGRAPH, reading, reading, story=story)


def test_page_headers_and_empty_blocks_are_left_out() -> None:
    blocks = (
        block("City of Marrow", Story.HEADER),
        block("One."),
        block("  "),
        block("Page 2", Story.FOOTER),
        block("In a box.", Story.BOX),
    )
    found = read_clauses(Document("agreement.docx", "word", blocks))
    assert [(one.index, one.block, one.text) for one in found] == [
        (0, 1, "One."), (1, 4, "In a box."),
    ]  # fmt: skip


def test_a_block_that_one_of_the_texts_lacks() -> None:
    added = Block(BlockKind.PARAGRAPH, Reading("New."), None)
    document = Document("agreement.docx", "word", (block("Old."), added))
    assert [one.text for one in read_clauses(document, "proposed")] == ["Old.", "New."]
    assert [one.text for one in read_clauses(document, "original")] == ["Old."]


# --- any text ------------------------------------------------------------------------------------

_LABEL = st.sampled_from(
    ["", "1. ", "1.1 ", "(a) ", "(i) ", "i. ", "I. ", "A. ", "IV.A ", "- ", "  - ", "    1. ",
     "# ", "### ", "Article II. ", "Exhibit B ", "§ 7 ", "> ", "| ", "10. ", "(h) ", "• ", "[^1]: "]
)  # fmt: skip
_BODY = st.sampled_from(
    ["The SRO shall:", "open", "It is.", "DUTIES", "Whereas it is", "Purpose", "shall not",
     "Terms:", "x |", "[^1]", "…", ""]
)  # fmt: skip
TEXTS = st.lists(st.tuples(_LABEL, _BODY).map("".join), min_size=1, max_size=16).map("\n\n".join)


@settings(max_examples=150, deadline=None)
@given(TEXTS.filter(str.strip))
def test_any_text_has_a_tree(text: str) -> None:
    document = read_bytes(text.encode(), "agreement.md")
    found = read_clauses(document)
    for number, one in enumerate(found):
        assert one.index == number
        assert 0 <= one.start <= len(one.reading.text)
        assert document.blocks[one.block].proposed is one.reading
        for above in (one.parent, one.lead_in):
            assert above is None or above < number
        assert one.section <= number
    assert [one.block for one in found] == sorted({one.block for one in found})


def test_a_section_follows_the_numbers_of_another() -> None:
    assert cited("1.1 It is.\n\n1.2 It was.\n\n6. It ends.\n") == ["1.1", "1.2", "6"]
    assert cited("1.1 It is:\n\n1. this; and\n\n2. that.\n") == ["1.1", "1.1(1)", "1.1(2)"]


def test_an_unfinished_sentence_governs_the_items_that_go_on_with_it() -> None:
    found = clauses("It is our aim that the guard\n- lock the gates;\n- walk the yard.\n")
    assert [one.lead_in for one in found] == [None, 0, 0]
    whole = clauses("This is what the town said\n\n- Guards rest.\n- Cooks cook.\n")
    assert [one.lead_in for one in whole] == [None, None, None]


def test_a_short_line_names_the_items_below_it() -> None:
    found = clauses("Keys to be kept (all guards)\n\n- gate key\n- bell key\n\nGuards rest.\n")
    assert [one.parent for one in found[:3]] == [None, 0, 0]
    assert {one.lead_in for one in found} == {None}


def test_conditions_numbered_behind_two_letters() -> None:
    assert cited("GC-4. The guard sweeps.\n\nSC-12. The guard rests.\n") == ["GC-4", "SC-12"]


def test_an_item_that_lost_its_number_between_two_that_kept_theirs() -> None:
    blocks = ["The clerk shall:", "1. Ring bells", "Feed the geese", "3. Lock gates"]
    assert leads("\n\n".join(blocks) + "\n") == [None, 0, 0, 0]
    behind = ["The clerk shall:", "1. Ring bells", "Feed the geese", "2. Lock gates"]
    assert leads("\n\n".join(behind) + "\n")[2] != 0


@pytest.mark.parametrize(
    "end",
    ["may", "MAY", "should", "cannot", "will never", "is responsible for", "DOES NOT"],
)
def test_a_lead_in_without_a_colon(end: str) -> None:
    assert leads(f"The clerk {end}\n\nring bells\n\nfeed the geese\n") == [None, 0, 0]


def test_a_month_leads_nothing_in() -> None:
    assert leads("The fair is held in May\n\nThe clerk rings the bell.\n") == [None, None]
    assert leads("## What the Clerk Does\n\n1. The clerk rings the bell.\n") == [None, None]
