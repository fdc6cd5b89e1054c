"""The numbers Word shows: one small list per feature."""

from __future__ import annotations

import pytest

from moulint.model import BlockKind
from moulint.read.word.number_formats import written

from .builder import (
    LEGAL,
    LEGAL_LEVELS,
    abstract,
    blocks,
    labels,
    level,
    num,
    numbered,
    p,
    r,
    style,
    t,
    texts,
)


def items(*places: tuple[int | str, int]) -> str:
    """One list paragraph for each (number definition, level)."""
    return "".join(t("x", numbered(*place)) for place in places)


def of_style(name: str, direct: str = "") -> str:
    return t("x", f'<w:pStyle w:val="{name}"/>{direct}')


def style_number(num: int | None = None, level: int | None = None) -> str:
    inner = "" if level is None else f'<w:ilvl w:val="{level}"/>'
    inner += "" if num is None else f'<w:numId w:val="{num}"/>'
    return f"<w:pPr><w:numPr>{inner}</w:numPr></w:pPr>"


def test_levels_count_and_restart() -> None:
    body = items((1, 0), (1, 1), (1, 1), (1, 2), (1, 2), (1, 3), (1, 1), (1, 0), (1, 1))
    assert labels(body, numbering=LEGAL) == [
        "1.", "1.1", "1.2", "(a)", "(b)", "(i)", "1.3", "2.", "2.1",
    ]  # fmt: skip


def test_a_skipped_level_uses_up_its_first_number() -> None:
    assert labels(items((1, 1), (1, 1), (1, 0)), numbering=LEGAL) == ["1.1", "1.2", "2."]
    body = items((1, 0), (1, 3), (1, 2))
    assert labels(body, numbering=LEGAL) == ["1.", "(i)", "(b)"]


def test_start_at() -> None:
    numbering = abstract(0, level(0, "%1)", start=5), level(1, "%1.%2", start=3)) + num(1, 0)
    assert labels(items((1, 0), (1, 1), (1, 0), (1, 1)), numbering=numbering) == [
        "5)", "5.3", "6)", "6.3",
    ]  # fmt: skip


def test_start_at_zero() -> None:
    numbering = abstract(0, level(0, "%1.", start=0)) + num(1, 0)
    assert labels(items((1, 0), (1, 0)), numbering=numbering) == ["0.", "1."]


@pytest.mark.parametrize(
    ("restart", "shown"),
    [
        (None, ["1.", "(a)", "2.", "(a)"]),
        ('<w:lvlRestart w:val="0"/>', ["1.", "(a)", "2.", "(b)"]),
    ],
)
def test_restart_switched_off(restart: str | None, shown: list[str]) -> None:
    lower = level(1, "(%2)", "lowerLetter", more=restart or "")
    numbering = abstract(0, level(0, "%1."), lower) + num(1, 0)
    assert labels(items((1, 0), (1, 1), (1, 0), (1, 1)), numbering=numbering) == shown


def test_restart_after_a_named_level_only() -> None:
    deepest = level(2, "(%3)", more='<w:lvlRestart w:val="1"/>')
    numbering = abstract(0, level(0, "%1."), level(1, "%1.%2"), deepest) + num(1, 0)
    body = items((1, 0), (1, 1), (1, 2), (1, 1), (1, 2), (1, 0), (1, 2))
    assert labels(body, numbering=numbering) == [
        "1.", "1.1", "(1)", "1.2", "(2)", "2.", "(1)",
    ]  # fmt: skip


def test_two_definitions_on_one_list_go_on_counting() -> None:
    numbering = abstract(0, *LEGAL_LEVELS) + num(1, 0) + num(2, 0)
    assert labels(items((1, 0), (2, 0), (1, 1), (2, 1)), numbering=numbering) == [
        "1.", "2.", "2.1", "2.2",
    ]  # fmt: skip


def test_two_lists_count_apart() -> None:
    numbering = abstract(0, *LEGAL_LEVELS) + abstract(1, *LEGAL_LEVELS) + num(1, 0) + num(2, 1)
    assert labels(items((1, 0), (2, 0), (1, 0)), numbering=numbering) == ["1.", "1.", "2."]


def test_start_override_takes_effect_once() -> None:
    again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    numbering = abstract(0, *LEGAL_LEVELS) + num(1, 0) + num(2, 0, again)
    body = items((1, 0), (1, 0), (2, 0), (2, 0), (1, 0), (2, 0))
    assert labels(body, numbering=numbering) == ["1.", "2.", "1.", "2.", "3.", "4."]


def test_a_skipped_level_uses_up_its_start_override() -> None:
    again = "".join(
        f'<w:lvlOverride w:ilvl="{n}"><w:startOverride w:val="1"/></w:lvlOverride>' for n in (0, 1)
    )
    numbering = abstract(0, level(0, "%1)"), level(1, "%2)")) + num(1, 0, again)
    assert labels(items((1, 1), (1, 0), (1, 0)), numbering=numbering) == ["1)", "2)", "3)"]


def test_level_override_changes_the_look() -> None:
    other = f'<w:lvlOverride w:ilvl="0">{level(0, "Part %1", "upperRoman", 4)}</w:lvlOverride>'
    numbering = abstract(0, *LEGAL_LEVELS) + num(1, 0, other)
    assert labels(items((1, 0), (1, 1)), numbering=numbering) == ["Part IV", "IV.1"]


def test_number_of_a_style() -> None:
    styles = style("Clause", style_number(1, 1)) + style("Sub", based_on="Clause")
    assert labels(of_style("Clause") + of_style("Sub"), styles=styles, numbering=LEGAL) == [
        "1.1",
        "1.2",
    ]


def test_list_and_level_are_inherited_apart() -> None:
    styles = (
        style("Heading1", style_number(1))
        + style("Heading2", style_number(level=1), based_on="Heading1")
        + style("Heading3", style_number(level=2), based_on="Heading2")
    )
    body = "".join(of_style(f"Heading{depth}") for depth in (1, 2, 3, 2))
    assert labels(body, styles=styles, numbering=LEGAL) == ["1.", "1.1", "(a)", "1.2"]


def test_the_level_that_names_the_style_wins() -> None:
    linked = abstract(
        0,
        level(0, "Article %1", more='<w:pStyle w:val="Top"/>'),
        level(1, "%1.%2", more='<w:pStyle w:val="Sub"/>'),
    ) + num(1, 0)
    styles = style("Top", style_number(1)) + style("Sub", style_number(1))
    assert labels(of_style("Top") + of_style("Sub"), styles=styles, numbering=linked) == [
        "Article 1",
        "1.1",
    ]


def test_direct_numbering_beats_the_style() -> None:
    styles = style("Clause", style_number(1, 1))
    body = of_style("Clause") + of_style("Clause", numbered(1, 2)) + of_style("Clause")
    assert labels(body, styles=styles, numbering=LEGAL) == ["1.1", "(a)", "1.2"]


def test_number_taken_away() -> None:
    styles = style("Clause", style_number(1, 0)) + style(
        "Plain", style_number(0), based_on="Clause"
    )
    body = (
        of_style("Clause")
        + of_style("Clause", numbered(0))
        + of_style("Plain")
        + of_style("Clause")
    )
    assert labels(body, styles=styles, numbering=LEGAL) == ["1.", "", "", "2."]


def test_numbering_by_a_linked_list_style() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="Legal"/></w:abstractNum>'
        + abstract(1, *LEGAL_LEVELS)
        + num(1, 0)
        + num(2, 1)
    )
    styles = style("Legal", style_number(2), kind="numbering")
    assert labels(items((1, 0), (1, 1), (2, 1)), styles=styles, numbering=numbering) == [
        "1.",
        "1.1",
        "1.2",
    ]


def test_legal_numbering_turns_romans_into_digits() -> None:
    numbering = abstract(
        0,
        level(0, "Article %1.", "upperRoman"),
        level(1, "Section %1.%2", "decimalZero", more="<w:isLgl/>"),
        level(2, "%1.%2.%3", "lowerLetter", more="<w:isLgl/>"),
    ) + num(1, 0)
    assert labels(items((1, 0), (1, 0), (1, 1), (1, 2)), numbering=numbering) == [
        "Article I.", "Article II.", "Section 2.01", "2.01.1",
    ]  # fmt: skip


def test_bullets_and_unnumbered_levels_print_nothing() -> None:
    numbering = abstract(
        0,
        level(0, "\uf0b7", "bullet"),
        level(1, "%1.%2", "decimal"),
        level(2, "", "none"),
        level(3, "%3%4)", "decimal"),
    ) + num(1, 0)
    body = items((1, 0), (1, 1), (1, 2), (1, 3))
    assert labels(body, numbering=numbering) == ["", ".1", "", "1)"]
    assert [(b.kind, b.level) for b in blocks(body, numbering=numbering)] == [
        (BlockKind.ITEM, 1),
        (BlockKind.ITEM, 2),
        (BlockKind.PARAGRAPH, 0),
        (BlockKind.ITEM, 4),
    ]


def test_words_without_a_number_are_a_label() -> None:
    numbering = abstract(0, level(0, "Note:", "none")) + num(1, 0)
    assert labels(items((1, 0)), numbering=numbering) == ["Note:"]


def test_hidden_numbers_count_unseen() -> None:
    shy = (
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        '<w:lvlText w:val="%1."/><w:rPr><w:vanish/></w:rPr></w:lvl>'
    )
    numbering = abstract(0, shy, level(1, "%1.%2")) + num(1, 0)
    assert labels(items((1, 0), (1, 0), (1, 1)), numbering=numbering) == ["", "", "2.1"]


def test_empty_list_paragraphs_count_and_show() -> None:
    body = items((1, 0)) + p("", numbered(1)) + items((1, 0))
    assert labels(body, numbering=LEGAL) == ["1.", "2.", "3."]
    assert texts(body, numbering=LEGAL) == ["x", "", "x"]


def test_hidden_paragraphs_do_not_count() -> None:
    ghost = p(r("x", "<w:vanish/>"), numbered(1) + "<w:rPr><w:vanish/></w:rPr>")
    assert labels(items((1, 0)) + ghost + items((1, 0)), numbering=LEGAL) == ["1.", "2."]


def test_numbered_headings() -> None:
    styles = style("Heading2", '<w:name w:val="heading 2"/>' + style_number(1, 1))
    (heading,) = blocks(of_style("Heading2"), styles=styles, numbering=LEGAL)
    assert (heading.kind, heading.level) == (BlockKind.HEADING, 2)
    assert heading.proposed is not None
    assert heading.proposed.label == "1.1"


def test_text_boxes_and_notes_count_for_themselves() -> None:
    box = (
        "<w:r><w:pict><v:textbox><w:txbxContent>"
        f"{items((1, 0))}</w:txbxContent></v:textbox></w:pict></w:r>"
    )
    call = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    body = items((1, 0)) + p(r("x") + box + call, numbered(1)) + items((1, 0))
    notes = f'<w:footnote w:id="2">{items((1, 0))}</w:footnote>'
    assert labels(body, numbering=LEGAL, footnotes=notes) == ["1.", "2.", "1.", "3.", "1."]


def test_custom_format() -> None:
    custom = (
        '<w:lvl w:ilvl="0"><w:start w:val="7"/><mc:AlternateContent><mc:Choice Requires="w14">'
        '<w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback>'
        '<w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>'
        '<w:lvlText w:val="%1"/></w:lvl>'
    )
    assert labels(items((1, 0)), numbering=abstract(0, custom) + num(1, 0)) == ["007"]


@pytest.mark.parametrize(
    ("form", "number", "shown"),
    [
        ("decimal", 12, "12"),
        ("decimalZero", 7, "07"),
        ("lowerRoman", 49, "xlix"),
        ("upperRoman", 1994, "MCMXCIV"),
        ("lowerLetter", 26, "z"),
        ("lowerLetter", 27, "aa"),
        ("upperLetter", 54, "BBB"),
        ("ordinal", 1, "1st"),
        ("ordinal", 12, "12th"),
        ("ordinal", 23, "23rd"),
        ("cardinalText", 21, "Twenty-one"),
        ("cardinalText", 340, "Three hundred forty"),
        ("ordinalText", 1, "First"),
        ("ordinalText", 12, "Twelfth"),
        ("ordinalText", 20, "Twentieth"),
        ("ordinalText", 101, "One hundred first"),
        ("hex", 255, "FF"),
        ("chicago", 5, "**"),
        ("numberInDash", 3, "- 3 -"),
        ("decimalEnclosedCircle", 2, "②"),
        ("none", 4, ""),
        ("klingon", 4, "4"),
        ("lowerLetter", 10**9, "1000000000"),
        ("upperRoman", -3, "-3"),
    ],
)
def test_formats(form: str, number: int, shown: str) -> None:
    assert written(number, form) == shown


@pytest.mark.parametrize(
    "numbering",
    [
        num(1, 9),
        abstract(0, level(5, "%6")) + num(1, 0),
        '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="Loop"/></w:abstractNum>'
        + num(1, 0),
        abstract(0, '<w:lvl w:ilvl="many"/>') + num(1, 0),
    ],
)
def test_a_definition_that_leads_nowhere_gives_no_number(numbering: str) -> None:
    styles = style("Loop", style_number(1), kind="numbering")
    assert labels(items((1, 0)), styles=styles, numbering=numbering) == [""]


def test_an_absurd_level_is_the_deepest_one() -> None:
    deep = abstract(0, *(level(n, f"%{n + 1}.") for n in range(9))) + num(1, 0)
    assert labels(items((1, 0), (1, 400)), numbering=deep) == ["1.", "1."]
    assert blocks(items((1, 400)), numbering=deep)[0].level == 9
