"""What stands in a run: words, breaks, hyphens, signs, hidden text, emphasis."""

from __future__ import annotations

import pytest

from .builder import blocks, document, p, r, style, t, texts


def sym(font: str, char: str) -> str:
    return f'<w:r><w:sym w:font="{font}" w:char="{char}"/></w:r>'


def test_split_runs_are_one_text() -> None:
    assert texts(p(r("The SRO sh") + '<w:bookmarkStart w:id="0" w:name="x"/>' + r("all not"))) == [
        "The SRO shall not"
    ]


def test_hyphens() -> None:
    run = (
        "<w:r><w:t>twelve</w:t><w:noBreakHyphen/><w:t>month</w:t><w:softHyphen/><w:t>ly</w:t></w:r>"
    )
    assert texts(p(run)) == ["twelve\u2011month\u00adly"]


@pytest.mark.parametrize(
    ("mark", "shown"),
    [
        ("<w:br/>", "\n"),
        ('<w:br w:type="textWrapping"/>', "\n"),
        ("<w:cr/>", "\n"),
        ('<w:br w:type="page"/>', " "),
        ('<w:br w:type="column"/>', " "),
        ("<w:tab/>", "\t"),
        ('<w:ptab w:relativeTo="margin" w:alignment="right" w:leader="none"/>', "\t"),
    ],
)
def test_breaks_and_tabs(mark: str, shown: str) -> None:
    assert texts(p(f"<w:r><w:t>A</w:t>{mark}<w:t>B</w:t></w:r>")) == [f"A{shown}B"]


def test_unpreserved_space_is_trimmed() -> None:
    run = '<w:r><w:t>\n  searches \n</w:t><w:t xml:space="preserve"> and\nseizures</w:t></w:r>'
    assert texts(p(run)) == ["searches and seizures"]


def test_a_comment_in_the_xml_cuts_no_text() -> None:
    assert texts(p("<w:r><w:t>shall <!-- x -->not<?pi?> arrest</w:t></w:r>")) == [
        "shall not arrest"
    ]


@pytest.mark.parametrize(
    ("font", "char", "shown"),
    [
        ("Wingdings", "F0A8", "☐"),
        ("Wingdings", "F0FE", "☑"),
        ("Wingdings", "F0FD", "☒"),
        ("Wingdings", "F06F", "☐"),
        ("Wingdings", "F0FC", "✓"),
        ("Wingdings", "A7", "▪"),
        ("Wingdings 2", "F052", "☑"),
        ("Wingdings 2", "F0A3", "☐"),
        ("Symbol", "F0B7", "•"),
        ("Symbol", "F0B3", "≥"),
        ("Symbol", "F061", "α"),
        ("Arial", "00A7", "§"),
        ("Unheard Of", "F041", "\ufffd"),
        ("Wingdings", "zz", ""),
    ],
)
def test_symbols(font: str, char: str, shown: str) -> None:
    assert texts(p(sym(font, char) + r("x"))) == [shown + "x"]


def test_letters_set_in_a_symbol_font_are_signs() -> None:
    font = '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>'
    assert texts(p(r("o", font) + r(" Yes ") + r("\uf0fe", font) + r(" No"))) == ["☐ Yes ☑ No"]


def test_private_characters_in_another_font_are_read_as_symbols() -> None:
    assert texts(t("\uf0b7 item")) == ["• item"]


def test_hidden_text_is_left_out_and_told() -> None:
    found = document(p(r("The SRO shall ") + r("not ", "<w:vanish/>") + r("search")))
    assert [b.proposed.text for b in found.blocks if b.proposed] == ["The SRO shall search"]
    assert [(item.what, item.where) for item in found.not_read] == [("hidden text", "in 1 place")]


def test_hidden_switched_off_and_hidden_on_screen_only() -> None:
    off = r("shown", '<w:vanish w:val="0"/>')
    assert texts(p(off + r(" too", "<w:webHidden/>"))) == ["shown too"]


def test_hidden_by_style() -> None:
    styles = (
        style("Base", "<w:rPr><w:vanish/></w:rPr>", kind="character")
        + style("Note", kind="character", based_on="Base")
        + style("Ghost", "<w:rPr><w:vanish/></w:rPr>")
        + style("Heir", based_on="Ghost")
    )
    body = (
        p(r("A") + r("B", '<w:rStyle w:val="Note"/>'))
        + p(r("C"), '<w:pStyle w:val="Heir"/>')
        # Hidden on both levels: the switches cancel out.
        + p(r("D", '<w:rStyle w:val="Note"/>'), '<w:pStyle w:val="Heir"/>')
        + p(r("E", '<w:vanish w:val="false"/>'), '<w:pStyle w:val="Ghost"/>')
    )
    assert texts(body, styles=styles) == ["A", "D", "E"]


def test_an_all_bold_short_paragraph_is_flagged() -> None:
    styles = style("Strong", "<w:rPr><w:b/></w:rPr>", kind="character") + style(
        "Bold", "<w:rPr><w:b/></w:rPr>"
    )
    body = (
        p(r("Searches", "<w:b/>") + r(" "))
        + p(r("Duties", "<w:b/>") + r(" of the SRO"))
        + p(r("Term", '<w:rStyle w:val="Strong"/>'))
        + p(r("Term"), '<w:pStyle w:val="Bold"/>')
        + p(r("Term", '<w:rStyle w:val="Strong"/>'), '<w:pStyle w:val="Bold"/>')
        + p(r("Capitals", "<w:caps/>"))
        + p(r("Underlined", '<w:u w:val="single"/>'))
        + p(r("x" * 400, "<w:b/>"))
    )
    flagged = ["bold" in block.flags for block in blocks(body, styles=styles)]
    assert flagged == [True, False, True, True, False, True, True, False]


def test_formulas_and_ruby_text() -> None:
    formula = "<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>"
    ruby = (
        "<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>over</w:t></w:r></w:rt>"
        "<w:rubyBase><w:r><w:t>base</w:t></w:r></w:rubyBase></w:ruby></w:r>"
    )
    assert texts(p(formula + ruby)) == ["x=1base"]
