"""What stands round other content: controls, links, boxes, alternatives, embedded things."""

from __future__ import annotations

import pytest

from moulint.model import Story

from .builder import blocks, document, p, r, t, texts


def sdt(content: str, properties: str = "") -> str:
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def box(content: str) -> str:
    return f"<wps:txbx><w:txbxContent>{content}</w:txbxContent></wps:txbx>"


def test_content_controls_round_paragraphs_and_runs() -> None:
    assert texts(sdt(t("A") + sdt(t("B"))) + p(r("C ") + sdt(r("D")))) == ["A", "B", "C D"]


def test_a_prompt_still_showing_is_a_placeholder() -> None:
    prompt = sdt(r("Click to enter town"), "<w:showingPlcHdr/>")
    found = blocks(p(r("Town: ") + prompt) + t("x"))
    assert [block.flags for block in found] == [{"placeholder"}, set()]
    (off,) = blocks(p(sdt(r("Springfield"), '<w:showingPlcHdr w:val="0"/>')))
    assert off.flags == set()


def test_check_box_control() -> None:
    inner = sdt(r("☒"), '<w14:checkbox><w14:checked w14:val="1"/></w14:checkbox>')
    assert texts(p(inner + r(" yes"))) == ["☒ yes"]


def test_contents_in_a_control() -> None:
    gallery = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>'
    found = blocks(sdt(t("Contents") + t("1 Duties"), gallery) + t("Text"))
    assert [block.flags for block in found] == [{"contents"}, {"contents"}, set()]


@pytest.mark.parametrize(
    "wrapper",
    [
        '<w:hyperlink w:anchor="x">{}</w:hyperlink>',
        '<w:smartTag w:element="place">{}</w:smartTag>',
        '<w:customXml w:element="town">{}</w:customXml>',
        '<w:dir w:val="rtl">{}</w:dir>',
        '<w:bdo w:val="ltr">{}</w:bdo>',
        "<w:later>{}</w:later>",
        "<w14:wrap>{}</w14:wrap>",
    ],
)
def test_inline_wrappers(wrapper: str) -> None:
    assert texts(p(r("a ") + wrapper.format(r("b")) + r(" c"))) == ["a b c"]


def test_custom_xml_round_paragraphs() -> None:
    assert texts(f'<w:customXml w:element="clause">{t("A")}</w:customXml>') == ["A"]


def test_a_text_box_is_read_once_after_its_paragraph() -> None:
    drawn = (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>{box(t("In box"))}'
        "</w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>"
        f"{t('In box')}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )
    found = blocks(p(r("Before ") + drawn + r("after")) + t("Next"))
    assert [(b.story, b.proposed and b.proposed.text) for b in found] == [
        (Story.BODY, "Before after"),
        (Story.BOX, "In box"),
        (Story.BODY, "Next"),
    ]


def test_the_text_box_of_a_strict_file() -> None:
    namespace = "http://schemas.microsoft.com/office/word/2006/wordml"
    drawn = f'<w:r><wne:txbxContent xmlns:wne="{namespace}">{t("In")}</wne:txbxContent></w:r>'
    assert [block.story for block in blocks(p(r("A") + drawn))] == [Story.BODY, Story.BOX]


def test_an_old_text_box() -> None:
    inner = f"<v:textbox><w:txbxContent>{t('Old')}</w:txbxContent></v:textbox>"
    drawn = f"<w:r><w:pict>{inner}</w:pict></w:r>"
    assert texts(p(r("A") + drawn)) == ["A", "Old"]


def test_a_drawn_text() -> None:
    drawn = '<w:r><w:pict><v:shape><v:textpath string="DRAFT"/></v:shape></w:pict></w:r>'
    assert texts(p(r("A") + drawn)) == ["A", "DRAFT"]


@pytest.mark.parametrize("inside", [True, False])
def test_one_alternative_is_taken(inside: bool) -> None:
    text = "<w:t>{}</w:t>" if inside else r("{}")
    choice = (
        f'<mc:AlternateContent><mc:Choice Requires="w14">{text.format("new")}</mc:Choice>'
        f"<mc:Fallback>{text.format('old')}</mc:Fallback></mc:AlternateContent>"
    )
    assert texts(p(f"<w:r>{choice}</w:r>" if inside else choice)) == ["new"]


@pytest.mark.parametrize("requires", ["later", "w14 later", "nowhere"])
def test_the_fallback_where_word_does_not_know_what_the_choice_requires(requires: str) -> None:
    choice = (
        f'<mc:AlternateContent xmlns:later="urn:later"><mc:Choice Requires="{requires}">'
        f"{r('unseen')}</mc:Choice><mc:Fallback>{r('seen')}</mc:Fallback></mc:AlternateContent>"
    )
    assert texts(p(choice)) == ["seen"]


def test_words_in_unknown_markup_are_not_on_the_page() -> None:
    found = document(p(r("The SRO ") + f"<x:y xmlns:x='urn:x'>{r('not ')}</x:y>" + r("searches")))
    assert [b.proposed.text for b in found.blocks if b.proposed] == ["The SRO searches"]
    assert [(item.what, item.where) for item in found.not_read] == [
        ("unknown element", "after “The SRO”")
    ]


def test_a_newer_sign() -> None:
    namespace = "http://schemas.microsoft.com/office/word/2015/wordml/symex"
    choice = (
        f'<mc:AlternateContent xmlns:s="{namespace}"><mc:Choice Requires="s">'
        '<s:symEx s:font="Segoe UI Emoji" s:char="1F60A"/></mc:Choice>'
        "<mc:Fallback><w:t>:)</w:t></mc:Fallback></mc:AlternateContent>"
    )
    assert texts(p(f"<w:r>{choice}</w:r>")) == ["😊"]


@pytest.mark.parametrize(
    ("inner", "what"),
    [
        ('<w:altChunk r:id="x"/>', "embedded document"),
        (p('<w:subDoc r:id="x"/>'), "embedded document"),
        (p("<w:r><w:drawing><pic:pic/></w:drawing></w:r>"), "picture"),
        (p('<w:r><w:pict><v:imagedata r:id="x"/></w:pict></w:r>'), "picture"),
        (p('<w:r><w:drawing><c:chart r:id="x"/></w:drawing></w:r>'), "chart"),
        (p("<w:r><w:drawing><a:p><a:r><a:t>x</a:t></a:r></a:p></w:drawing></w:r>"), "drawn text"),
        (p("<w:r><w:object><w:control/></w:object></w:r>"), "form control"),
        (p("<w:r><w:drawing><dgm:relIds/></w:drawing></w:r>"), "diagram"),
        (
            p('<w:r><w:object><v:imagedata r:id="x"/><o:OLEObject/></w:object></w:r>'),
            "embedded object",
        ),
    ],
)
def test_what_cannot_be_read_is_told(inner: str, what: str) -> None:
    found = document(t("The parties agree as follows in this text") + inner + t("End"))
    assert [item.what for item in found.not_read] == [what]
    assert len(found.blocks) == 2


def test_several_pictures_are_counted() -> None:
    drawing = "<w:r><w:drawing><pic:pic/></w:drawing></w:r>"
    assert [item.what for item in document(p(drawing) + p(drawing)).not_read] == ["2 pictures"]


def test_nested_alternatives() -> None:
    start, end = "<mc:AlternateContent><mc:Choice>", "</mc:Choice></mc:AlternateContent>"
    assert texts(p(start * 100 + r("x") + end * 100)) == ["x"]
