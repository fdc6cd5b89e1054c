"""Fields: only what they show is read."""

from __future__ import annotations

import pytest

from .builder import blocks, document, p, r, t, texts


def mark(kind: str, inner: str = "") -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}">{inner}</w:fldChar></w:r>'


def instr(text: str) -> str:
    return f'<w:r><w:instrText xml:space="preserve">{text}</w:instrText></w:r>'


def field(instruction: str, result: str, form: str = "") -> str:
    return mark("begin", form) + instr(instruction) + mark("separate") + result + mark("end")


def test_only_the_result_of_a_field_is_shown() -> None:
    assert texts(p(r("See Section ") + field(" REF _Ref1 \\r ", r("4.2")) + r("."))) == [
        "See Section 4.2."
    ]


def test_a_field_without_result_shows_nothing() -> None:
    assert texts(p(r("A") + mark("begin") + instr(' XE "arrest" ') + mark("end") + r("B"))) == [
        "AB"
    ]


def test_simple_field() -> None:
    inner = f'<w:fldSimple w:instr=" REF x ">{r("7.1")}</w:fldSimple>'
    assert texts(p(r("Section ") + inner + r(" above"))) == ["Section 7.1 above"]


def test_a_field_inside_an_instruction_is_not_shown() -> None:
    inner = field(" MERGEFIELD Town ", r("Springfield"))
    outer = mark("begin") + instr(" IF ") + inner + instr(' = "x" "a" "b" ') + mark("separate")
    assert texts(p(outer + r("b") + mark("end"))) == ["b"]


def test_a_field_over_several_paragraphs() -> None:
    body = (
        p(mark("begin") + instr(" INCLUDETEXT x ") + mark("separate") + r("one"))
        + p(r("two"))
        + p(r("three") + mark("end") + r(" four"))
    )
    assert texts(body) == ["one", "two", "three four"]


def test_a_field_that_never_ends_hides_nothing() -> None:
    assert texts(p(mark("begin") + r("The SRO shall not arrest."))) == ["The SRO shall not arrest."]
    assert texts(p(mark("end") + mark("separate") + r("A"))) == ["A"]


def test_an_unfilled_text_field_is_a_placeholder() -> None:
    form = "<w:ffData><w:textInput/></w:ffData>"
    blank, filled = "\u2002" * 5, "Springfield"
    empty, full = blocks(
        p(r("Town: ") + field(" FORMTEXT ", r(blank), form))
        + p(r("Town: ") + field(" FORMTEXT ", r(filled), form))
    )
    assert empty.flags == {"placeholder"}
    assert empty.proposed is not None
    assert empty.proposed.text == "Town: " + blank
    assert full.flags == set()


@pytest.mark.parametrize(
    ("state", "shown"),
    [
        ("<w:checked/>", "☒"),
        ('<w:checked w:val="0"/>', "☐"),
        ('<w:default w:val="1"/>', "☒"),
        ('<w:default w:val="1"/><w:checked w:val="0"/>', "☐"),
        ("", "☐"),
    ],
)
def test_check_box_fields(state: str, shown: str) -> None:
    form = f"<w:ffData><w:checkBox>{state}</w:checkBox></w:ffData>"
    inner = mark("begin", form) + instr(" FORMCHECKBOX ") + mark("end")
    assert texts(p(inner + r(" armed"))) == [f"{shown} armed"]


def test_list_field_shows_the_choice() -> None:
    form = (
        '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="armed"/>'
        '<w:listEntry w:val="unarmed"/></w:ddList></w:ffData>'
    )
    assert texts(p(mark("begin", form) + instr(" FORMDROPDOWN ") + mark("end"))) == ["unarmed"]


def test_click_here_prompt() -> None:
    inner = mark("begin") + instr(" MACROBUTTON NoMacro [insert town] ") + mark("end")
    (block,) = blocks(p(r("Town: ") + inner))
    assert block.proposed is not None
    assert block.proposed.text == "Town: [insert town]"
    assert block.flags == {"placeholder"}


def test_symbol_field() -> None:
    inner = mark("begin") + instr(' SYMBOL 168 \\f "Wingdings" \\s 12 ') + mark("end")
    assert texts(p(inner)) == ["☐"]


def test_contents_field_flags_its_entries_only() -> None:
    body = (
        p(mark("begin") + instr(' TOC \\o "1-3" ') + mark("separate") + r("1. Duties\t1"))
        + t("2. Term\t2")
        + p(mark("end") + r("The parties agree."))
    )
    assert [block.flags for block in blocks(body)] == [{"contents"}, {"contents"}, set()]


@pytest.mark.parametrize("name", ["LISTNUM", "AUTONUM", "AUTONUMLGL"])
def test_numbers_only_word_knows_are_told(name: str) -> None:
    body = p(r("The parties agree: ") + mark("begin") + instr(f" {name} ") + mark("end") + r("one"))
    (item,) = document(body).not_read
    assert item.what == "number that only Word works out"
    assert item.where == "after “The parties agree:”"
    simple = p(f'<w:fldSimple w:instr=" {name} "/>' + r("x"))
    assert document(simple).not_read[0].what == item.what
