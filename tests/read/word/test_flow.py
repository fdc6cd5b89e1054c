"""Tracked changes: the two texts, the changes, and the numbers in each."""

from __future__ import annotations

import pytest

from moulint.model import BlockKind, Change

from .builder import (
    DEL_MARK,
    INS_MARK,
    LEGAL,
    blocks,
    cell,
    deleted,
    document,
    ins,
    labels,
    numbered,
    p,
    r,
    row,
    style,
    t,
    table,
    texts,
)

WHEN = 'w:id="9" w:author="Ada" w:date="2026-01-02T03:04:05Z"'


def both(body: str, **parts: str) -> tuple[list[str], list[str]]:
    return texts(body, "proposed", **parts), texts(body, "original", **parts)


def test_insertion_and_deletion() -> None:
    body = p(r("The SRO ") + deleted(r("may")) + ins(r("shall not")) + r(" search."))
    assert both(body) == (["The SRO shall not search."], ["The SRO may search."])
    (block,) = blocks(body)
    assert block.changes == (
        Change("deletion", "Ada", "2026-01-02T03:04:05Z", "may"),
        Change("insertion", "Ada", "2026-01-02T03:04:05Z", "shall not"),
    )
    assert document(body).changed


def test_a_deletion_within_an_insertion_is_in_neither_text() -> None:
    body = p(r("A") + ins(r("B") + deleted(r("C")) + r("D")))
    assert both(body) == (["ABD"], ["A"])


def test_moved_words() -> None:
    body = t("Before") + p(f"<w:moveFrom {WHEN}>{r('moved')}</w:moveFrom>" + r("A"))
    body += p(r("B") + f"<w:moveTo {WHEN}>{r('moved')}</w:moveTo>")
    assert both(body) == (["Before", "A", "Bmoved"], ["Before", "movedA", "B"])
    assert [c.kind for block in blocks(body) for c in block.changes] == ["move", "move"]


def test_a_moved_paragraph() -> None:
    gone = p(
        f"<w:moveFrom {WHEN}>{r('moved')}</w:moveFrom>",
        f"<w:rPr><w:moveFrom {WHEN}/></w:rPr>",
    )
    here = p(f"<w:moveTo {WHEN}>{r('moved')}</w:moveTo>", f"<w:rPr><w:moveTo {WHEN}/></w:rPr>")
    assert both(gone + t("A") + here + t("B")) == (["A", "moved", "B"], ["moved", "A", "B"])


def test_changes_inside_a_link_and_a_control() -> None:
    link = f'<w:hyperlink w:anchor="x">{ins(r("new"))}{deleted(r("old"))}</w:hyperlink>'
    control = f"<w:sdt><w:sdtContent>{ins(r('!'))}</w:sdtContent></w:sdt>"
    assert both(p(r("a ") + link + control)) == (["a new!"], ["a old"])


def test_an_inserted_paragraph() -> None:
    body = t("One") + p(ins(r("Two")), INS_MARK) + t("Three")
    assert both(body) == (["One", "Two", "Three"], ["One", "Three"])
    first, second, third = blocks(body)
    assert first.proposed is first.original
    assert second.original is None
    assert third.proposed is third.original
    assert third.changes == ()
    assert [change.text for change in second.changes] == ["Two"]


def test_a_deleted_paragraph() -> None:
    body = t("One") + p(deleted(r("Two")), DEL_MARK) + t("Three")
    assert both(body) == (["One", "Three"], ["One", "Two", "Three"])
    assert [block.proposed is None for block in blocks(body)] == [False, True, False]
    assert blocks(body)[2].changes == ()


def test_a_deleted_mark_joins_two_paragraphs() -> None:
    body = p(r("The SRO shall "), DEL_MARK) + t("not search.") + t("End")
    assert both(body) == (
        ["The SRO shall not search.", "End"],
        ["The SRO shall", "not search.", "End"],
    )
    first, second, third = blocks(body)
    assert second.proposed is None
    assert [change.text for change in first.changes] == ["¶"]
    assert [change.text for change in second.changes] == ["¶"]
    assert third.changes == ()


def test_an_inserted_mark_splits_a_paragraph() -> None:
    body = p(r("One "), INS_MARK) + t("two")
    assert both(body) == (["One", "two"], ["One two"])
    assert blocks(body)[1].original is None


def test_a_joined_paragraph_has_the_format_of_its_last_part() -> None:
    body = p(r("One "), numbered(1) + DEL_MARK) + t("two") + t("three", numbered(1))
    assert labels(body, numbering=LEGAL) == ["", "1."]
    assert labels(body, "original", numbering=LEGAL) == ["1.", "", "2."]


def test_several_joined_paragraphs() -> None:
    body = p(r("a"), DEL_MARK) + p(deleted(r("b")), DEL_MARK) + p(r("c"), DEL_MARK) + t("d")
    assert both(body) == (["acd"], ["a", "b", "c", "d"])


def test_nothing_is_joined_across_a_table() -> None:
    body = p(r("a"), DEL_MARK) + table(row(cell(p(r("b"), DEL_MARK)))) + t("c")
    assert both(body) == (["a", "b", "c"], ["a", "b", "c"])


def test_numbers_differ_between_the_texts() -> None:
    body = (
        t("one", numbered(1))
        + p(ins(r("new")), numbered(1) + INS_MARK)
        + t("two", numbered(1))
        + p(deleted(r("old")), numbered(1) + DEL_MARK)
        + t("three", numbered(1))
    )
    assert labels(body, numbering=LEGAL) == ["1.", "2.", "3.", "4."]
    assert labels(body, "original", numbering=LEGAL) == ["1.", "2.", "3.", "4."]
    found = blocks(body, numbering=LEGAL)
    assert [(b.proposed and b.proposed.label, b.original and b.original.label) for b in found] == [
        ("1.", "1."),
        ("2.", None),
        ("3.", "2."),
        (None, "3."),
        ("4.", "4."),
    ]
    assert found[2].changes == ()


def test_a_change_of_numbering() -> None:
    change = f"<w:pPrChange {WHEN}><w:pPr>{numbered(1, 1)}</w:pPr></w:pPrChange>"
    body = t("a", numbered(1)) + p(r("b"), numbered(1) + change) + t("c", numbered(1, 1))
    assert labels(body, numbering=LEGAL) == ["1.", "2.", "2.1"]
    assert labels(body, "original", numbering=LEGAL) == ["1.", "1.1", "1.2"]
    (change_,) = blocks(body, numbering=LEGAL)[1].changes
    assert (change_.kind, change_.author, change_.text) == ("numbering", "Ada", "1.1 → 2.")


def test_inserted_numbering() -> None:
    numbering = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/><w:ins {WHEN}/></w:numPr>'
    body = p(r("a"), numbering)
    assert labels(body, numbering=LEGAL) == ["1."]
    assert labels(body, "original", numbering=LEGAL) == [""]
    assert blocks(body, numbering=LEGAL)[0].changes[0].text == "no number → 1."


def test_a_change_of_style() -> None:
    styles = style("Heading1", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>')
    change = f"<w:pPrChange {WHEN}><w:pPr/></w:pPrChange>"
    (block,) = blocks(p(r("A"), '<w:pStyle w:val="Heading1"/>' + change), styles=styles)
    assert block.kind is BlockKind.HEADING
    assert block.changes[0].kind == "numbering"


def test_a_change_of_format_only_changes_nothing() -> None:
    change = f'<w:pPrChange {WHEN}><w:pPr><w:jc w:val="left"/></w:pPr></w:pPrChange>'
    (block,) = blocks(
        p(r("A", f"<w:rPrChange {WHEN}><w:rPr><w:vanish/></w:rPr></w:rPrChange>"), change)
    )
    assert block.proposed is block.original
    assert block.changes == ()


def test_history_below_the_properties_is_not_the_present() -> None:
    change = f"<w:pPrChange {WHEN}><w:pPr>{numbered(1)}</w:pPr></w:pPrChange>"
    assert labels(p(r("a"), change), numbering=LEGAL) == [""]


def test_a_paragraph_emptied_but_kept() -> None:
    body = t("a", numbered(1)) + p(deleted(r("b")), numbered(1)) + t("c", numbered(1))
    assert both(body, numbering=LEGAL) == (["a", "", "c"], ["a", "b", "c"])
    plain = p(deleted(r("b")))
    assert [block.proposed for block in blocks(plain)] == [None]


def test_changes_of_one_author_side_by_side_are_one() -> None:
    body = p(ins(r("a")) + ins(r("b")) + ins(r("c"), author="Bob"))
    assert [(c.author, c.text) for c in blocks(body)[0].changes] == [("Ada", "ab"), ("Bob", "c")]


def test_each_view_has_its_own_lines() -> None:
    body = p(ins(r("New")), INS_MARK) + t("Same") + p(r("x") + deleted(r("y")))
    new, same, changed = blocks(body)
    assert new.proposed is not None and new.proposed.anchors == ((0, 1, 1),)
    assert same.proposed is same.original
    assert same.proposed is not None and same.proposed.anchors == ((0, 2, 1),)
    assert changed.proposed is not None and changed.proposed.anchors == ((0, 3, 1),)
    assert changed.original is not None and changed.original.anchors == ((0, 2, 1),)


def test_run_in_heading() -> None:
    styles = style("H", '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>')
    separator = "<w:rPr><w:vanish/><w:specVanish/></w:rPr>"
    body = p(r("Searches."), f'<w:pStyle w:val="H"/>{numbered(1, 1)}{separator}') + t(" The SRO")
    found = blocks(body, styles=styles, numbering=LEGAL)
    assert [(b.kind, b.proposed and (b.proposed.label, b.proposed.text)) for b in found] == [
        (BlockKind.HEADING, ("1.1", "Searches.")),
        (BlockKind.PARAGRAPH, ("", "The SRO")),
    ]


def test_a_hidden_mark_joins_body_text() -> None:
    body = p(r("The SRO shall "), "<w:rPr><w:vanish/></w:rPr>") + t("not search.")
    assert texts(body) == ["The SRO shall not search."]


def test_drop_cap() -> None:
    body = p(r("T"), '<w:framePr w:dropCap="drop" w:lines="3"/>') + t("HIS AGREEMENT")
    assert texts(body) == ["THIS AGREEMENT"]


@pytest.mark.parametrize("view", ["proposed", "original"])
def test_deleted_text_outside_a_deletion(view: str) -> None:
    stray = "<w:r><w:delText>old</w:delText></w:r>"
    expected = "new" if view == "proposed" else "newold"
    assert texts(p(r("new") + stray), view) == [expected]  # type: ignore[arg-type]
