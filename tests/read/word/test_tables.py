"""Tables: every shown cell once, with its row and column."""

from __future__ import annotations

from moulint.model import BlockKind, Cell

from .builder import (
    DEL_MARK,
    INS_MARK,
    LEGAL,
    blocks,
    cell,
    deleted,
    document,
    ins,
    numbered,
    p,
    r,
    row,
    t,
    table,
    texts,
)


def placed(body: str) -> list[tuple[str, int, int]]:
    return [
        (b.proposed.text, b.cell.row, b.cell.column) for b in blocks(body) if b.proposed and b.cell
    ]


def test_cells_in_order() -> None:
    body = table(row(cell("A"), cell("B")), row(cell("C"), cell("D")))
    assert placed(body) == [("A", 0, 0), ("B", 0, 1), ("C", 1, 0), ("D", 1, 1)]
    assert {block.kind for block in blocks(body)} == {BlockKind.CELL}


def test_header_rows() -> None:
    body = table(row(cell("Duty"), properties="<w:tblHeader/>"), row(cell("Patrol")))
    assert [block.cell and block.cell.header for block in blocks(body)] == [True, False]


def test_merged_cells_are_read_once() -> None:
    body = table(
        row(cell("A", '<w:gridSpan w:val="2"/>'), cell("B", '<w:vMerge w:val="restart"/>')),
        row(cell("C"), cell("D"), cell("", "<w:vMerge/>")),
    )
    assert placed(body) == [("A", 0, 0), ("B", 0, 2), ("C", 1, 0), ("D", 1, 1)]
    assert blocks(body)[0].cell == Cell(0, 0, 0, span=2)


def test_text_under_a_merged_cell_is_hidden() -> None:
    body = table(row(cell("A", '<w:vMerge w:val="restart"/>')), row(cell("old", "<w:vMerge/>")))
    found = document(body)
    assert len(found.blocks) == 1
    assert [item.what for item in found.not_read] == ["hidden text"]


def test_columns_skipped_before_a_row() -> None:
    body = table(row(cell("A"), properties='<w:gridBefore w:val="2"/>'))
    assert placed(body) == [("A", 0, 2)]


def test_nested_tables() -> None:
    inner = table(row(cell("B")))
    body = table(row(cell(t("A") + inner + t("C")))) + table(row(cell("D")))
    assert [(b.proposed.text, b.cell.table) for b in blocks(body) if b.proposed and b.cell] == [
        ("A", 0),
        ("B", 1),
        ("C", 0),
        ("D", 2),
    ]


def test_controls_round_rows_cells_and_tables() -> None:
    def sdt(inner: str) -> str:
        return f"<w:sdt><w:sdtContent>{inner}</w:sdtContent></w:sdt>"

    body = sdt(table(row(cell("A"), sdt(cell("B"))), sdt(row(cell("C")))))
    assert placed(body) == [("A", 0, 0), ("B", 0, 1), ("C", 1, 0)]


def test_a_list_in_a_cell_keeps_its_kind_and_numbers() -> None:
    body = t("x", numbered(1)) + table(row(cell(t("y", numbered(1)))))
    found = blocks(body, numbering=LEGAL)
    assert [(b.kind, b.proposed and b.proposed.label) for b in found] == [
        (BlockKind.ITEM, "1."),
        (BlockKind.ITEM, "2."),
    ]
    assert found[1].cell is not None


def test_a_hidden_end_of_row_hides_no_text() -> None:
    body = table(row(cell("A"), properties="<w:hidden/>"), row(cell("B")))
    assert texts(body) == ["A", "B"]


def test_inserted_and_deleted_rows() -> None:
    change = 'w:id="1" w:author="Ada" w:date="2026-01-02T03:04:05Z"'
    body = table(
        row(cell("A")),
        row(cell("new"), properties=f"<w:ins {change}/>"),
        row(cell("old"), properties=f"<w:del {change}/>"),
    )
    assert texts(body) == ["A", "new"]
    assert texts(body, "original") == ["A", "old"]
    changes = [block.changes for block in blocks(body)]
    assert changes[0] == ()
    assert [(c.kind, c.author, c.text) for c in changes[1]] == [("insertion", "Ada", "new")]
    assert [(c.kind, c.author, c.text) for c in changes[2]] == [("deletion", "Ada", "old")]


def test_inserted_row_as_word_writes_it() -> None:
    change = 'w:id="1" w:author="Ada" w:date="2026-01-02T03:04:05Z"'
    new = cell(p(ins(r("new")), INS_MARK))
    old = cell(p(deleted(r("old")), DEL_MARK))
    body = t("Before") + table(
        row(new, properties=f"<w:ins {change}/>"), row(old, properties=f"<w:del {change}/>")
    )
    assert texts(body + t("After")) == ["Before", "new", "After"]
    assert texts(body + t("After"), "original") == ["Before", "old", "After"]


def test_inserted_and_deleted_cells() -> None:
    change = 'w:id="1" w:author="Ada"'
    body = table(row(cell("A", f"<w:cellIns {change}/>"), cell("B", f"<w:cellDel {change}/>")))
    assert texts(body) == ["A"]
    assert texts(body, "original") == ["B"]
