"""Each shape that Markdown agreements have, and what the reader makes of it."""

from __future__ import annotations

import subprocess
import sys

import pytest

from moulint.model import BlockKind, Cell, Comment, NoteMark, NotRead, Position, Story

from .sources import markdown, shown, texts


def shapes(source: str) -> list[tuple[str, int, str, str]]:
    return [shown(block) for block in markdown(source).blocks]


def test_a_title_right_above_its_prose_ends_where_it_ends() -> None:
    title = "New Rules for Gate Keepers"
    prose = "The keeper of each gate shall open it at seven in the morning."
    assert texts(markdown(f"{title}\n{prose}\n")) == [title, prose]


def test_a_name_that_only_wraps_is_no_title() -> None:
    name = "The Oak Hill School District and the Police Department of the City of Oak"
    assert len(texts(markdown(f"{name}\nHill agree to open the gates.\n"))) == 1


# --- headings and paragraphs ----------------------------------------------------------------------


def test_headings() -> None:
    assert shapes("# Title #\n\nPurpose\n=======\n\nTerm\n---\n\n### 4.2 Limits\n") == [
        ("heading", 1, "", "Title"),
        ("heading", 1, "", "Purpose"),
        ("heading", 2, "", "Term"),
        ("heading", 3, "", "4.2 Limits"),
    ]


def test_a_rule_right_below_a_paragraph_does_not_make_it_a_heading() -> None:
    source = "The SRO is a sworn officer\nof the City and wears\nthe uniform of the City.\n---\n"
    assert shapes(source)[0][0] == "paragraph"


def test_wrapped_lines_are_one_paragraph_with_exact_places() -> None:
    block = markdown("The **SRO** shall\nnot _enforce_ rules.\n").blocks[0].proposed
    assert block
    assert block.text == "The SRO shall not enforce rules."
    assert block.anchors == ((0, 1, 1), (4, 1, 7), (7, 1, 12), (14, 2, 1), (18, 2, 6), (25, 2, 14))
    assert block.position(block.text.index("enforce")) == Position(2, 6)


@pytest.mark.parametrize("hard", ["  \n", "\\\n", "<br>\n", "<br/>", "<BR />"])
def test_a_hard_break_is_a_newline(hard: str) -> None:
    assert texts(markdown(f"City of Marrow{hard}By its Chief\n")) == [
        "City of Marrow\nBy its Chief"
    ]


def test_a_word_broken_at_a_line_end_is_whole_again() -> None:
    assert texts(markdown("on school pro-\nperty for three-\nyear terms")) == [
        "on school property for three-year terms"
    ]


@pytest.mark.parametrize(
    ("source", "said"),
    [
        (r"\*no\* 5 \% \a", r"*no* 5 % \a"),
        ("&sect; 5 &amp; &#8217;s", "§ 5 & ’s"),
        ('see [the policy](http://x.y/a(b)c "JFC") now', "see the policy now"),
        ("see [the policy][1] now\n\n[1]: http://x.y", "see the policy now"),
        ("[SRO]: Officer", "[SRO]: Officer"),
        ("<http://x.y/a%20b>", "http://x.y/a%20b"),
        ("`code  span`", "code  span"),
        ("x<sup>2</sup> <u>now</u> <!-- c --> then", "x2 now then"),
        ("the ~~old~~ <del>older</del> new", "the new"),
        ("By ![seal](seal.png) the City", "By the City"),
        ("<Name of District> and <insert date>", "<Name of District> and <insert date>"),
        ("Cost: $____ per hour. Tel. ____________.", "Cost: $____ per hour. Tel. ____________."),
        ("one\u00a0\u2011 two\u00adfold “yes”", "one - twofold “yes”"),
    ],
)
def test_inline_markup_is_not_text(source: str, said: str) -> None:
    assert texts(markdown(source)) == [said]


def test_bold_marks_a_paragraph_that_may_be_a_heading() -> None:
    document = markdown("**TERM** *and* more\n\n**Term** **and end**\n\nTERM\n\nTerm\n\n____\n")
    assert ["bold" in block.flags for block in document.blocks] == [False, True, True, False, False]


def test_a_line_to_sign_on_is_kept() -> None:
    assert texts(markdown("Signed:\n\n___________\n\nChief of Police")) == [
        "Signed:",
        "___________",
        "Chief of Police",
    ]


def test_a_table_of_contents_is_marked() -> None:
    document = markdown("Article I. Term ........ 3\nArticle II. Cost . . . . . 12\nText ... 4\n")
    assert texts(document) == [
        "Article I. Term ........ 3",
        "Article II. Cost . . . . . 12",
        "Text ... 4",
    ]
    assert ["contents" in block.flags for block in document.blocks] == [True, True, False]


def test_lines_to_sign_on_stay_apart() -> None:
    assert texts(markdown("By: ________ Chief\nDate: ________\nTitle: ________")) == [
        "By: ________ Chief",
        "Date: ________",
        "Title: ________",
    ]


# --- lists ----------------------------------------------------------------------------------------


def test_nested_lists() -> None:
    source = "1. one\n   - two\n     1) three\n\n        more of three\n\n   more of one\n2. four\n"
    assert shapes(source) == [
        ("item", 1, "1.", "one"),
        ("item", 2, "", "two"),
        ("item", 3, "1)", "three"),
        ("paragraph", 3, "", "more of three"),
        ("paragraph", 1, "", "more of one"),
        ("item", 1, "2.", "four"),
    ]


@pytest.mark.parametrize(
    ("typed", "labels"),
    [
        (["1.", "1.", "1."], ["1.", "2.", "3."]),  # Markdown counts
        (["3.", "4."], ["3.", "4."]),
        (["1.", "2.", "4."], ["1.", "2.", "4."]),  # the author counts
        (["1.", "2.", "1."], ["1.", "2.", "1."]),
        (["01.", "02."], ["01.", "02."]),
        (["7)"], ["7)"]),
    ],
)
def test_numbers_of_a_list_are_those_typed(typed: list[str], labels: list[str]) -> None:
    source = "".join(f"{number} text\n" for number in typed)
    assert [label for _, _, label, _ in shapes(source)] == labels


def test_a_list_goes_on_after_an_interruption() -> None:
    source = "1. one\n2. two\n\nBetween them.\n\n3. three\n"
    assert [label for _, _, label, _ in shapes(source)] == ["1.", "2.", "", "3."]


def test_definition_list() -> None:
    assert shapes("SRO\n: A sworn *officer*\n  of the City.\n") == [
        ("item", 1, "", "SRO"),
        ("paragraph", 1, "", "A sworn officer of the City."),
    ]


# --- numbers typed by hand ------------------------------------------------------------------------


@pytest.mark.parametrize(
    "lines",
    [
        ["The SRO shall not:", "(a) enforce rules;", "(b) search; or", "(c) supervise."],
        ["Goals", "a. safety", "b. trust", "c. law"],
        ["Goals", "A. safety", "B. trust"],
        ["Goals", "i. safety", "ii. trust", "iii. law", "iv. more", "v. last"],
        ["4.1 First.", "4.2 Second.", "4.2.1 Part of it.", "4.3 Third."],
        ["**201.1** First.", "**201.2** Second."],
        ["I. Purpose", "II. Term", "III. Cost"],
        ["Section 4. Term.", "Section 5. Cost."],
        ["Article III", "Article IV"],
        ["§ 7-210 Duties.", "§ 7-211 Limits."],
        ["The parties agree.", "Section 6. Cost."],
        ["It ends here;", "(d) odd one"],
        ["Duties:", "• patrol", "• teach"],
        ["Duties", "– patrol", "– teach"],
        ["Duties", "o patrol", "o teach"],
        ["Duties", "· patrol"],
    ],
)
def test_typed_numbers_open_blocks(lines: list[str]) -> None:
    said = [line.replace("**", "").lstrip("•–o· ") if i else line for i, line in enumerate(lines)]
    said[0] = said[0].replace("**", "")
    assert texts(markdown("\n".join(lines))) == said


@pytest.mark.parametrize(
    ("source", "blocks"),
    [
        ("4. Scope of Work\n4.1 Deputies shall lock the gates.", 2),
        ("GENERAL ORDER 617.4\n617.4.5 Members shall lock the gates.", 2),
        ("The gates that are described in paragraph\n4.1 of the plan are locked.", 1),
        ("Gates are locked each day at\n4.30 by the deputy.", 1),
    ],
)
def test_a_decimal_number_under_its_title_opens_a_block(source: str, blocks: int) -> None:
    assert len(markdown(source).blocks) == blocks


@pytest.mark.parametrize(
    "source",
    [
        "as provided in Section\n4.2 of this Agreement",
        "under this Agreement and\nSection 4.2 of the Code",
        "in keeping with the law. This is so.\nSection 5.2 does not apply.",
        "for two officers\n(2) of the City",
        "shall (a) search a student;\n(b) decide on discipline; and\n(c) supervise",
        "shall not\n(a) search, or (b) decide, or\n(c) supervise",
        "shall (i) search;\n(ii) decide; and\n(iii) supervise",
        "shall (1) search; (2) decide;\n(3) supervise; ... (9) leave;\n(10) rest",
        "the Chief, John\nA. Smith, of the City",
        "until June\n30. The parties then meet.",
        "the officer\n– and no one else –\nshall decide",
        "costs of\n1.5 officers",
    ],
)
def test_a_number_where_a_line_wraps_opens_nothing(source: str) -> None:
    assert len(markdown(source).blocks) == 1


@pytest.mark.parametrize(
    ("source", "blocks"),
    [
        ("WHEREAS, it is so; and\nWHEREAS, it was so;\nNOW, THEREFORE, it is agreed.", 3),
        ("it is so,\nwhereas before it was not", 1),
        ("(page 4)\n(d) search a student;\n(e) decide; and\n(f) supervise.", 3),
    ],
)
def test_lines_that_begin_as_paragraphs_do(source: str, blocks: int) -> None:
    assert len(markdown(source).blocks) == blocks


def test_indented_clauses_are_text() -> None:
    document = markdown(
        "Goals:\n\n    a. a **safe** climate\n       for all;\n    b. trust.\n\nNext.\n"
    )
    assert [shown(block) for block in document.blocks] == [
        ("paragraph", 0, "", "Goals:"),
        ("item", 1, "", "a. a safe climate for all;"),
        ("item", 1, "", "b. trust."),
        ("paragraph", 0, "", "Next."),
    ]
    assert ["code" in block.flags for block in document.blocks] == [False, True, True, False]


def test_indented_signature_lines_stay_apart() -> None:
    source = "Signed.\n\n    ________    ________\n    Chief       Superintendent\n"
    assert texts(markdown(source)) == [
        "Signed.",
        "________    ________",
        "Chief       Superintendent",
    ]


def test_depth_of_typed_items_is_their_indent() -> None:
    source = (
        "4.2 Duties:\n\n   (a) to patrol;\n\n      (i) by day;\n\n   (b) to teach.\n\n4.3 Next.\n"
    )
    assert [(kind, level) for kind, level, _, _ in shapes(source)] == [
        ("paragraph", 0),
        ("item", 1),
        ("item", 2),
        ("item", 1),
        ("paragraph", 0),
    ]


def test_typed_items_inside_a_list_item() -> None:
    source = (
        "1. The SRO shall:\n   (a) patrol;\n   (b) teach.\n2. Next.\n4.3 A clause at the margin.\n"
    )
    assert shapes(source) == [
        ("item", 1, "1.", "The SRO shall:"),
        ("item", 2, "", "(a) patrol;"),
        ("item", 2, "", "(b) teach."),
        ("item", 1, "2.", "Next."),
        ("paragraph", 0, "", "4.3 A clause at the margin."),
    ]


# --- tables, quotations, notes --------------------------------------------------------------------


def cells(source: str) -> list[tuple[Cell | None, str]]:
    return [
        (block.cell, block.proposed.text)
        for block in markdown(source).blocks
        if block.kind is BlockKind.CELL and block.proposed
    ]


def test_tables() -> None:
    assert cells(
        "| a \\| b | *c* |\n|---|:-:|\n| 1<br>2 | |\n|  | 3 |\n\nx | y\n--|--\n1 | 2\n"
    ) == [
        (Cell(0, 0, 0, header=True), "a | b"),
        (Cell(0, 0, 1, header=True), "c"),
        (Cell(0, 1, 0), "1\n2"),
        (Cell(0, 2, 1), "3"),
        (Cell(1, 0, 0, header=True), "x"),
        (Cell(1, 0, 1, header=True), "y"),
        (Cell(1, 1, 0), "1"),
        (Cell(1, 1, 1), "2"),
    ]


def test_a_table_without_its_line_of_dashes() -> None:
    blocks = markdown(
        "Who does what\n| Cook | Guard |\n| bakes | opens \\| shuts |\nThe end.\n"
    ).blocks
    assert [block.proposed.text for block in blocks] == [
        "Who does what",
        "Cook",
        "Guard",
        "bakes",
        "opens | shuts",
        "The end.",
    ]
    assert [block.cell for block in blocks] == [
        None,
        Cell(0, 0, 0),
        Cell(0, 0, 1),
        Cell(0, 1, 0),
        Cell(0, 1, 1),
        None,
    ]


@pytest.mark.parametrize(
    "source",
    [
        "The plan:\n\n+----+----+\n| Cook | Guard |\n+----+----+\n| bakes | opens |\n+--+--+\n",
        "1. The plan:\n\n        | Cook | Guard |\n        |---|---|\n        | bakes | opens |\n",
    ],
)
def test_a_table_drawn_or_set_in_as_markdown_knows_none(source: str) -> None:
    cells = [(one.proposed.text, one.cell.row) for one in markdown(source).blocks if one.cell]
    assert cells == [("Cook", 0), ("Guard", 0), ("bakes", 1), ("opens", 1)]


@pytest.mark.parametrize(
    "source", ["| one row | alone |\n", "a | b\nc | d\n", "| a | b |\n| c |\n", "|||\n|||\n"]
)
def test_bars_that_draw_no_table(source: str) -> None:
    assert not any(block.cell for block in markdown(source).blocks)


def test_html_tables() -> None:
    source = (
        "<table>\n<tr><th colspan='2'>The **SRO** will</th><th>not</th></tr>\n"
        "<tr><td>patrol &amp; teach</td>\n<td>\n\nMarkdown *here*\n\n</td></tr></table>\n\nAfter.\n"
    )
    assert cells(source) == [
        (Cell(0, 0, 0, header=True, span=2), "The SRO will"),
        (Cell(0, 0, 2, header=True), "not"),
        (Cell(0, 1, 0), "patrol & teach"),
        (Cell(0, 1, 1), "Markdown here"),
    ]
    assert shapes(source)[-1] == ("paragraph", 0, "", "After.")


def test_html_blocks() -> None:
    source = (
        "<h2>Term</h2>\n<p>The <b>SRO</b> is\nan officer.</p><script>x = 1</script>\n"
        "<ol><li>one<li>two</ol>\n<blockquote>law</blockquote>\n"
    )
    assert shapes(source) == [
        ("heading", 2, "", "Term"),
        ("paragraph", 0, "", "The SRO is an officer."),
        ("item", 1, "1.", "one"),
        ("item", 1, "2.", "two"),
        ("quote", 0, "", "law"),
    ]


def test_a_heading_ends_html_left_open() -> None:
    assert shapes("<table><tr><td>one\n\n# Term\n\nOne year.\n")[1:] == [
        ("heading", 1, "", "Term"),
        ("paragraph", 0, "", "One year."),
    ]


def test_quotations() -> None:
    assert shapes("> The law says:\n> 1. this\n\nWe agree.\n") == [
        ("quote", 0, "", "The law says:"),
        ("quote", 1, "1.", "this"),
        ("paragraph", 0, "", "We agree."),
    ]


def test_notes_come_last_in_order_of_reference() -> None:
    document = markdown(
        "One[^b] two.[^a]\n\n[^a]: Note a\n    wrapped.\n\n[^b]: Note b.\n\n    More.\n\n"
        "[^c]: Nobody calls.\n\nThree^[in *place*]\n"
    )
    body, third, *notes = document.blocks
    assert body.proposed and third.proposed
    assert body.proposed.notes == (NoteMark(3, "b"), NoteMark(8, "a"))
    assert body.proposed.text == "One two."
    assert third.proposed.notes == (NoteMark(5, "^3"),)
    assert [(block.story, block.note, shown(block)[3]) for block in notes] == [
        (Story.NOTE, "b", "Note b."),
        (Story.NOTE, "b", "More."),
        (Story.NOTE, "a", "Note a wrapped."),
        (Story.NOTE, "^3", "in place"),
    ]
    assert document.not_read == (NotRead("footnote that nothing refers to", "line 10"),)


# --- what is not text -----------------------------------------------------------------------------


def test_comments_know_the_block_they_speak_of() -> None:
    document = markdown(
        "<!-- one -->\n# Term\n\nText <!-- two --> goes\n<!-- three -->\non.\n"
        "<!-- four -->\n\n- item\n<!-- five\nlonger -->\n"
    )
    assert document.comments == (
        Comment("one", 1, 0),
        Comment("two", 4, 1),
        Comment("three", 5, 1),
        Comment("four", 7, 2),
        Comment("five\nlonger", 10, 3),
    )
    assert texts(document) == ["Term", "Text goes on.", "item"]


def test_what_is_not_read_is_told() -> None:
    document = markdown("![a](b)\n\n```\ncode\n```\n\n~~~\nmore\n~~~\n")
    assert texts(document) == []
    assert document.not_read == (
        NotRead("picture", "line 1"),
        NotRead("2 blocks of code", "lines 3, 7"),
    )


@pytest.mark.parametrize(
    ("source", "title"),
    [
        ('---\ntitle: "SRO: MOU"\nx: 1\n---\n\n# Other\n', "SRO: MOU"),
        ("---\nx: 1\ntitle: >\n  Folded title\n---\n", "Folded title"),
        ("---\nx: 1\n---\n\n**AGREEMENT**\n\n# Term\n", "AGREEMENT"),
        ("Only text.\n", ""),
    ],
)
def test_title(source: str, title: str) -> None:
    document = markdown(source)
    assert document.title == title
    assert "x: 1" not in texts(document)


# --- safety ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "source",
    ["> " * 10_000 + "x", "- " * 10_000 + "x", "1. " * 10_000 + "x", "<li>" * 10_000],
)
def test_deep_nesting_is_told_not_followed(source: str) -> None:
    document = markdown("Before.\n\n" + source + "\n\n# After\n")
    assert texts(document)[0] == "Before."
    if "<" not in source:
        assert document.not_read == (NotRead("too deeply nested text", "line 3"),)


def test_asking_for_the_reader_does_not_import_markdown_it() -> None:
    code = "import sys, moulint.read.markdown; sys.exit('markdown_it' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_list_pasted_with_one_number_for_all_items_is_a_list() -> None:
    source = "Staff shall:\n\n    1. Tell the head of it\n    1. Keep a note\n    1. Send it on\n"
    assert [one.proposed.text for one in markdown(source).blocks] == [
        "Staff shall:",
        "1. Tell the head of it",
        "1. Keep a note",
        "1. Send it on",
    ]


def test_a_short_numbered_title_is_no_part_of_the_wrapped_text_below() -> None:
    source = (
        "III. General Principles\nUnder the law all children, whatever their papers, have the\n"
        "right to a free education in the schools of this town.\n"
    )
    assert next(one.proposed.text for one in markdown(source).blocks) == "III. General Principles"


def test_the_heading_of_a_first_section_is_no_title() -> None:
    assert markdown("I. PURPOSE\n\nWe agree.\n").title == ""
    assert markdown("# PACT\n\nI. PURPOSE\n\nWe agree.\n").title == "PACT"
