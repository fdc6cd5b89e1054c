"""Footnotes and endnotes: where they are called, and their text after the body."""

from __future__ import annotations

from moulint.model import NoteMark, Story

from .builder import blocks, cell, deleted, ins, p, r, row, t, table


def call(identity: int, kind: str = "footnote") -> str:
    return f'<w:r><w:{kind}Reference w:id="{identity}"/></w:r>'


def note(identity: int, text: str, kind: str = "footnote", more: str = "") -> str:
    return (
        f'<w:{kind} w:id="{identity}" {more}>{p(f"<w:r><w:{kind}Ref/></w:r>" + r(text))}</w:{kind}>'
    )


def test_notes_follow_the_body_in_order_of_their_calls() -> None:
    found = blocks(
        p(r("  One") + call(7) + r(" and two") + call(5) + r(".")) + t("End"),
        footnotes=note(-1, "line", more='w:type="separator"') + note(5, "five") + note(7, "seven"),
    )
    assert [(b.story, b.note, b.proposed and b.proposed.text) for b in found] == [
        (Story.BODY, "", "One and two."),
        (Story.BODY, "", "End"),
        (Story.NOTE, "1", "seven"),
        (Story.NOTE, "2", "five"),
    ]
    assert found[0].proposed is not None
    assert found[0].proposed.notes == (NoteMark(3, "1"), NoteMark(11, "2"))


def test_endnotes_have_names_of_their_own() -> None:
    found = blocks(
        p(r("A") + call(2) + call(2, "endnote")),
        footnotes=note(2, "foot"),
        endnotes=note(2, "end", "endnote"),
    )
    assert [(b.note, b.proposed and b.proposed.text) for b in found[1:]] == [
        ("1", "foot"),
        ("i", "end"),
    ]


def test_a_note_called_in_a_table() -> None:
    body = table(row(cell(p(r("A") + call(2)))))
    assert [b.story for b in blocks(body, footnotes=note(2, "n"))] == [Story.BODY, Story.NOTE]


def test_a_note_that_is_never_called_is_not_read() -> None:
    assert len(blocks(t("A"), footnotes=note(2, "orphan"))) == 1


def test_a_call_without_a_note() -> None:
    (block,) = blocks(p(r("A") + call(9)))
    assert block.proposed is not None
    assert block.proposed.text == "A"


def test_a_note_called_by_an_insertion_is_inserted() -> None:
    found = blocks(
        p(r("A") + ins(call(2)) + deleted(call(3))),
        footnotes=note(2, "new") + note(3, "old"),
    )
    assert [(b.proposed and b.proposed.text, b.original and b.original.text) for b in found] == [
        ("A", "A"),
        ("new", None),
        (None, "old"),
    ]
    assert found[0].proposed is not None and found[0].proposed.notes == (NoteMark(1, "1"),)
    assert found[0].original is not None and found[0].original.notes == (NoteMark(1, "2"),)
