"""The numbers that lawyers cite: how they are written, read and put together."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moulint.clauses.labels import (
    Label,
    Style,
    as_letter,
    follows,
    reference,
    shown_label,
    typed_label,
)


@pytest.mark.parametrize(
    ("text", "core", "style"),
    [
        ("1. Text", "1", Style.DECIMAL),
        ("1) Text", "1", Style.DECIMAL),
        ("(1) Text", "1", Style.DECIMAL),
        ("12: Text", "12", Style.DECIMAL),
        ("4.2 Text", "4.2", Style.DECIMAL),
        ("6A. Text", "6A", Style.DECIMAL),
        ("6-A. Text", "6-A", Style.DECIMAL),
        ("6.1A Text", "6.1A", Style.DECIMAL),
        ("Section 6A. Text", "6A", Style.NAMED),
        ("4.2. Text", "4.2", Style.DECIMAL),
        ("4.2.1 Text", "4.2.1", Style.DECIMAL),
        ("7-201 Text", "7-201", Style.DECIMAL),
        ("5.1(a) Text", "5.1(a)", Style.DECIMAL),
        ("a. Text", "a", Style.LOWER),
        ("(b) Text", "b", Style.LOWER),
        ("b) Text", "b", Style.LOWER),
        ("(aa) Text", "aa", Style.LOWER),
        ("A. Text", "A", Style.UPPER),
        ("(B) Text", "B", Style.UPPER),
        ("i. Text", "i", Style.SMALL_ROMAN),
        ("(iv) Text", "iv", Style.SMALL_ROMAN),
        ("xii) Text", "xii", Style.SMALL_ROMAN),
        ("IV. Text", "IV", Style.ROMAN),
        ("IV.A Text", "IV.A", Style.COMPOUND),
        ("I.A. Text", "I.A", Style.COMPOUND),
        ("I.1 Text", "I.1", Style.COMPOUND),
        ("B.3. Text", "B.3", Style.COMPOUND),
        ("B-3. Text", "B-3", Style.COMPOUND),
        ("B-3 Text", "B-3", Style.COMPOUND),
        ("Article IV. Text", "IV", Style.NAMED),
        ("ARTICLE 4 – Text", "4", Style.NAMED),
        ("Section 5.1 Text", "5.1", Style.NAMED),
        ("Sec. 5 Text", "5", Style.NAMED),
        ("§ 7-210 Text", "7-210", Style.NAMED),
        ("§7 Text", "7", Style.NAMED),
        ("§4-b Text", "4-b", Style.NAMED),
        ("¶6 Text", "6", Style.NAMED),
        ("Art. V. Text", "V", Style.NAMED),
        ("Para. 3 Text", "3", Style.NAMED),
        ("FIFTH. Text", "5", Style.NAMED),
        ("Second: Text", "2", Style.NAMED),
        ("5.A.1 Text", "5.A.1", Style.DECIMAL),
        ("(4.1) Text", "4.1", Style.DECIMAL),
        ("Part II: Text", "II", Style.NAMED),
        ("Exhibit B", "Exhibit B", Style.NAMED),
        ("EXHIBIT B", "Exhibit B", Style.NAMED),
        ("Appendix 2. Text", "Appendix 2", Style.NAMED),
        ("• Text", "", Style.BULLET),
        ("– Text", "", Style.BULLET),
        ("\uf0b7 Text", "", Style.BULLET),
        ("  3. Text", "3", Style.DECIMAL),
        ("3.\u2003Text", "3", Style.DECIMAL),
    ],
)
def test_a_typed_number(text: str, core: str, style: Style) -> None:
    found = typed_label(text)
    assert found is not None
    assert (found.core, found.style) == (core, style)
    assert text[found.end :] in ("Text", "")


@pytest.mark.parametrize("number", ["1.", "12)", "B.", "a)", "iv.", "II."])
def test_a_number_set_tight_against_its_text(number: str) -> None:
    found = typed_label(f"{number}Gates are shut")
    assert found is not None
    assert (found.text, found.end) == (number, len(number))


@pytest.mark.parametrize(
    "text", ["U.S.Marshals come", "E.g.This one", "St.Mary rests", "1.5Km off"]
)
def test_no_number_set_tight(text: str) -> None:
    assert typed_label(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Section 4 of this act binds",
        "Article II of the code binds",
        "Section 4 is deleted.",
        "Sections 4 through 6 are reserved.",
        "Exhibit B no longer applies",
        "Section 4 survives the end of this agreement.",
    ],
)
def test_a_section_that_is_only_cited(text: str) -> None:
    assert typed_label(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Text",
        "",
        "10 days before",
        "2026 was a year",
        "The SRO",
        "a dog",
        "I agree",
        "A.M. hours",
        "U.S. law",
        "N.J. law",
        "P.O. Box 5",
        "Rules of the school",
        "Sections two and three",
        "e.g. this",
        "i.e. this",
        "-5 degrees",
        "Exhibits are listed",
        "Parties agree",
        "Articles of clothing",
        "(see above) it is",
        "(the SRO) shall",
    ],
)
def test_what_is_no_number(text: str) -> None:
    assert typed_label(text) is None


@pytest.mark.parametrize(
    ("shown", "core", "style"),
    [
        ("5.1", "5.1", Style.DECIMAL),
        ("5.", "5", Style.DECIMAL),
        ("(a)", "a", Style.LOWER),
        ("Article III.", "III", Style.NAMED),
        ("•", "", Style.BULLET),
        ("Step 5", "Step 5", Style.NAMED),
    ],
)
def test_an_automatic_number(shown: str, core: str, style: Style) -> None:
    found = shown_label(shown)
    assert found is not None
    assert (found.core, found.style) == (core, style)


def test_no_automatic_number() -> None:
    assert shown_label("") is None
    assert shown_label("  ") is None


def test_siblings_share_their_style() -> None:
    keys = [typed_label(f"{one} Text") for one in ("(a)", "(b)", "a)", "a.", "4.1", "4.2", "4.1.1")]
    a, b, half, dot, one, two, deep = (label.key for label in keys if label)
    assert a == b
    assert one == two
    assert len({a, half, dot, one, deep}) == 5


def label(text: str) -> Label:
    found = typed_label(f"{text} Text")
    assert found is not None
    return found


def test_i_after_h_is_a_letter() -> None:
    assert follows(as_letter(label("i.")), label("h."))
    assert not follows(label("i."), label("g."))
    assert as_letter(label("i.")).style is Style.LOWER
    assert as_letter(label("I.")).style is Style.UPPER
    assert as_letter(label("1.")).style is Style.DECIMAL


@pytest.mark.parametrize(
    ("chain", "expected"),
    [
        ([], ""),
        (["5."], "5"),
        (["5.1"], "5.1"),
        (["5.", "5.1"], "5.1"),
        (["5.1", "(a)"], "5.1(a)"),
        (["5.", "5.1", "(a)", "(i)"], "5.1(a)(i)"),
        (["Article V", "5.1", "(a)"], "5.1(a)"),
        (["IV.", "A.", "(1)"], "IV(A)(1)"),
        (["IV.A", "(1)"], "IV.A(1)"),
        (["Section 5", "(a)"], "5(a)"),
        (["7-201", "(a)"], "7-201(a)"),
        (["1.", "a.", "1."], "1(a)(1)"),
        (["Exhibit B", "4.1"], "Exhibit B, 4.1"),
        (["Exhibit B", "4.", "(a)"], "Exhibit B, 4(a)"),
        (["Exhibit B", "A.", "1."], "Exhibit B, A(1)"),
        (["Exhibit B", "(a)"], "Exhibit B(a)"),
        (["5.1", "•"], "5.1"),
        (["•"], ""),
        (["5.", "5.1(a)"], "5.1(a)"),
        (["§ 7-210", "A.", "(1)"], "7-210(A)(1)"),
    ],
)
def test_what_a_person_cites(chain: list[str], expected: str) -> None:
    assert reference([label(one) for one in chain]) == expected


@given(st.text(alphabet="0123456789.()-§ aivxIVX•Section Exhibit\u2003\n", max_size=60))
def test_any_text_can_be_looked_at(text: str) -> None:
    found = typed_label(text)
    assert found is None or 0 < found.end <= len(text)


@pytest.mark.parametrize("piece", ["(a)", "1.", "i", "x.", " ", "\u2003", "§", "Section "])
def test_a_long_text_is_looked_at_quickly(piece: str) -> None:
    began = time.process_time()
    typed_label(piece * 20_000)
    assert time.process_time() - began < 1


def test_a_bare_number_is_a_label_in_a_heading_only() -> None:
    found = typed_label("3 Duties of the guard", heading=True)
    assert found is not None and found.core == "3"
    assert typed_label("3 Duties of the guard") is None
    assert typed_label("911 Calls", heading=True) is None
    assert typed_label("24 hours", heading=True) is None


def test_a_number_with_nought_stands_over_its_decimals() -> None:
    found = typed_label("1.0 WORK")
    assert found is not None and (found.text, found.core) == ("1.0", "1")
    tenth = typed_label("2.10 Work")
    assert tenth is not None and tenth.core == "2.10"
