"""Whole files: the stories in order, the lines of the reading copy, pages, the title."""

from __future__ import annotations

from moulint.model import BlockKind, Story
from moulint.read import read_bytes

from .builder import LEGAL, blocks, document, numbered, p, r, style, t, texts, word_file


def test_a_word_file_is_read_by_its_ending() -> None:
    found = read_bytes(word_file(t("The SRO shall not search lockers.")), "mou.docx")
    assert found.format == "word"
    assert [b.proposed.text for b in found.blocks if b.proposed] == [
        "The SRO shall not search lockers."
    ]


def test_untouched_blocks_have_one_reading() -> None:
    (block,) = blocks(t("Same"))
    assert block.proposed is block.original
    assert not document(t("Same")).changed


def test_kinds_levels_and_labels() -> None:
    found = blocks(
        t("Duties", '<w:pStyle w:val="Heading1"/>') + t("arrest", numbered(1, 2)) + t("Plain"),
        numbering=LEGAL,
        styles=style("Heading1", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'),
    )
    assert [(b.kind, b.level, b.proposed and b.proposed.label) for b in found] == [
        (BlockKind.HEADING, 1, ""),
        (BlockKind.ITEM, 3, "(a)"),
        (BlockKind.PARAGRAPH, 0, ""),
    ]


def test_typed_bullets_are_items() -> None:
    found = blocks(t("•\tarrest") + t("• search") + t("•") + t("- dash"))
    assert [(b.kind, b.level) for b in found] == [
        (BlockKind.ITEM, 1),
        (BlockKind.ITEM, 1),
        (BlockKind.PARAGRAPH, 0),
        (BlockKind.PARAGRAPH, 0),
    ]


def test_quotations() -> None:
    (block,) = blocks(t("x", '<w:pStyle w:val="Q"/>'), styles=style("Q", '<w:name w:val="Quote"/>'))
    assert block.kind is BlockKind.QUOTE


def test_empty_paragraphs_make_no_block() -> None:
    assert texts(p() + t("A") + t("  ") + t("B")) == ["A", "B"]


def test_lines_count_the_reading_copy() -> None:
    found = blocks(t("One") + p("<w:r><w:t>Two</w:t><w:br/><w:t>three</w:t></w:r>") + t("Four"))
    lines = [
        (b.proposed.position(len(b.proposed.text)).line, b.proposed.position(0).line)
        for b in found
        if b.proposed
    ]
    assert lines == [(1, 1), (3, 2), (4, 4)]
    second = found[1].proposed
    assert second is not None
    assert second.position(4).column == 1
    assert second.position(6).column == 3


def test_page_headers_come_last() -> None:
    section = (
        '<w:sectPr><w:footerReference w:type="default" r:id="footer1"/>'
        '<w:headerReference w:type="default" r:id="header1"/></w:sectPr>'
    )
    found = blocks(t("Body") + section, header1=t("Head"), footer1=t("Foot"))
    assert [(b.story, b.proposed and b.proposed.text) for b in found] == [
        (Story.BODY, "Body"),
        (Story.HEADER, "Head"),
        (Story.FOOTER, "Foot"),
    ]


def test_a_shared_page_header_is_read_once() -> None:
    section = '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>'
    assert texts(p(r("A"), section) + t("B") + section, header1=t("Head")) == ["A", "B", "Head"]


def test_pages_are_counted_where_word_left_them() -> None:
    turn = "<w:r><w:lastRenderedPageBreak/></w:r>"
    found = blocks(t("One") + p(turn + r("Two")) + p(r("Two") + turn + r(" and on")) + t("Three"))
    assert [block.page for block in found] == [1, 2, 2, 3]


def test_without_page_breaks_there_are_no_pages() -> None:
    assert [block.page for block in blocks(t("One"))] == [None]


def test_title_by_style_then_by_property() -> None:
    titled = t("Agreement", '<w:pStyle w:val="T"/>')
    found = document(t("x") + titled, styles=style("T", '<w:name w:val="Title"/>'))
    assert found.title == "Agreement"
    assert found.blocks[1].flags == {"title"}
    assert document(t("Plain text")).title == ""


def test_comments_are_counted_not_read() -> None:
    comment = f'<w:comment w:id="0">{t("Why?")}</w:comment>'
    found = document(t("A"), comments=comment * 2)
    assert [item.what for item in found.not_read] == ["2 comments"]
    assert [b.proposed.text for b in found.blocks if b.proposed] == ["A"]
