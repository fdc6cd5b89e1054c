"""What holds for any document: generated ones, and real ones damaged at random."""

from __future__ import annotations

import copy
import random
import zipfile
from dataclasses import dataclass
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from moulint.model import Block, Document, ReadError
from moulint.read.word import read
from moulint.read.word.names import W
from moulint.read.word.walk import HANDLERS

from .builder import (
    DEL_MARK,
    INS_MARK,
    LEGAL,
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
    word_file,
)

WORDS = st.sampled_from(["shall", "not ", "search", " ", "the SRO", "§ 5", "“law”", "\u00a0"])
STATES = st.sampled_from(["kept", "kept", "inserted", "deleted"])


@dataclass(frozen=True)
class Line:
    """A paragraph to be: runs with their state, the state of its mark, its place in a list."""

    runs: tuple[tuple[str, str], ...]
    mark: str
    depth: int | None


LINES = st.lists(
    st.builds(
        Line,
        st.lists(st.tuples(WORDS, STATES), max_size=4).map(tuple),
        STATES,
        st.none() | st.integers(0, 3),
    ),
    max_size=7,
)


def tracked(lines: list[Line]) -> str:
    """The lines as Word stores them, with their changes."""
    body = []
    for line in lines:
        inner = "".join(
            {"kept": r(word), "inserted": ins(r(word)), "deleted": deleted(r(word))}[state]
            for word, state in line.runs
        )
        mark = {"kept": "", "inserted": INS_MARK, "deleted": DEL_MARK}[line.mark]
        body.append(p(inner, ("" if line.depth is None else numbered(1, line.depth)) + mark))
    return "".join(body) + t("End of the agreement.")


def settled(lines: list[Line], gone: str) -> str:
    """The same lines after everyone accepted (or rejected) all: no changes are left."""
    body, open_words = [], ""
    for line in lines:
        open_words += "".join(word for word, state in line.runs if state != gone)
        if line.mark != gone:
            body.append(t(open_words, "" if line.depth is None else numbered(1, line.depth)))
            open_words = ""
    return "".join(body) + t(open_words + "End of the agreement.")


@settings(max_examples=200, deadline=None)
@given(LINES)
def test_accepting_and_rejecting_give_the_two_texts(lines: list[Line]) -> None:
    body = tracked(lines)
    for view, gone in (("proposed", "deleted"), ("original", "inserted")):
        expected = settled(lines, gone)
        assert texts(body, view, numbering=LEGAL) == texts(expected, numbering=LEGAL)  # type: ignore[arg-type]
        assert labels(body, view, numbering=LEGAL) == labels(expected, numbering=LEGAL)  # type: ignore[arg-type]
    check(document(body, numbering=LEGAL))


@settings(max_examples=200, deadline=None)
@given(LINES)
def test_changes_stand_only_where_something_changed(lines: list[Line]) -> None:
    for block in document(tracked(lines), numbering=LEGAL).blocks:
        if not block.changes and block.proposed and block.original:
            assert block.proposed.text == block.original.text
        if block.proposed is None or block.original is None:
            assert block.changes


def check(found: Document) -> None:
    """What every document that is read must be."""
    lines = {"proposed": 1, "original": 1}
    for block in found.blocks:
        assert block.proposed is not None or block.original is not None
        check_lines(block, lines)
        for reading in (block.proposed, block.original):
            if reading is None:
                continue
            assert reading.text == reading.text.strip(" \t\n\u00a0")
            assert reading.text or reading.label or reading.notes
            assert all(0 <= mark.offset <= len(reading.text) for mark in reading.notes)
            assert [anchor[0] for anchor in reading.anchors[1:]] == [
                offset + 1 for offset, char in enumerate(reading.text) if char == "\n"
            ]


def check_lines(block: Block, lines: dict[str, int]) -> None:
    """Each view counts its own lines, without gaps."""
    if block.proposed is not None:
        assert block.proposed.position(0).line == lines["proposed"]
        lines["proposed"] += 1 + block.proposed.text.count("\n")
    if block.original is not None:
        if block.original is not block.proposed:
            assert block.original.position(0).line == lines["original"]
        lines["original"] += 1 + block.original.text.count("\n")


RICH = (
    t("MEMORANDUM", '<w:pStyle w:val="Title"/>')
    + t("Duties", '<w:pStyle w:val="H1"/>')
    + p(
        r("The SRO ")
        + ins(r("shall not ") + deleted(r("may ")))
        + '<w:r><w:footnoteReference w:id="2"/><w:tab/></w:r>'
        + '<w:r><w:sym w:font="Wingdings" w:char="F0A8"/></w:r>',
        numbered(1, 1) + DEL_MARK,
    )
    + p(
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
        + r("x") + "</w:sdtContent></w:sdt>"
    )
    + table(
        row(cell("A", '<w:gridSpan w:val="2"/>'), properties="<w:tblHeader/>"),
        row(cell("B", '<w:vMerge w:val="restart"/>'), cell(table(row(cell("C"))) + p())),
        row(cell("D", "<w:vMerge/>"), cell(t("E", numbered(1, 2)))),
    )
    + p(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + r("1.1")
        + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        + "<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>"
        + t("Box") + "</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback>"
        + "</mc:Fallback></mc:AlternateContent></w:r>"
    )
    + '<w:altChunk r:id="x"/><w:sectPr><w:headerReference r:id="header1"/></w:sectPr>'
)  # fmt: skip
RICH_FILE = word_file(
    RICH,
    numbering=LEGAL,
    styles=style("Title", '<w:name w:val="Title"/>')
    + style("H1", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>', based_on="Title"),
    footnotes=f'<w:footnote w:id="2">{t("Note")}</w:footnote>',
    header1=t("Head"),
    comments=f'<w:comment w:id="1">{t("Why?")}</w:comment>',
)


PROPERTY_NAMES = [
    f"{W}{name}" for name in "pPr rPr numPr pPrChange sdtPr sdtContent tblPr trPr tcPr body".split()
]


@pytest.mark.parametrize("name", [*HANDLERS, *PROPERTY_NAMES])
def test_nothing_nests_too_deep(name: str) -> None:
    tag = etree.QName(name)
    start, end = f'<x:{tag.localname} xmlns:x="{tag.namespace}">', f"</x:{tag.localname}>"
    for around, inside in (("{}", t("A")), (f"<w:p>{'{}'}</w:p>", r("A"))):
        read_or_refuse(word_file(around.format(start * 1000 + inside + end * 1000)))


def read_or_refuse(data: bytes) -> None:
    """Reading ends in a document or in one line, never in anything else."""
    try:
        check(read(data, "mou.docx"))
    except ReadError as error:
        assert "\n" not in str(error)


def test_the_rich_file_is_read() -> None:
    found = read(RICH_FILE, "mou.docx")
    check(found)
    assert len(found.blocks) == 12


@settings(max_examples=150, deadline=None)
@given(st.integers(0, 2**32))
def test_bytes_of_the_zip_changed_at_random(seed: int) -> None:
    chance = random.Random(seed)
    data = bytearray(RICH_FILE)
    for _ in range(chance.randint(1, 8)):
        data[chance.randrange(len(data))] = chance.randrange(256)
    read_or_refuse(bytes(data[: chance.randint(1, len(data))] if chance.random() < 0.2 else data))


def repacked(change: object, chance: random.Random) -> bytes:
    """The rich file with one part passed through `change`."""
    assert callable(change)
    buffer = BytesIO()
    with zipfile.ZipFile(BytesIO(RICH_FILE)) as old, zipfile.ZipFile(buffer, "w") as new:
        names = old.namelist()
        chosen = chance.choice(names)
        for name in names:
            content = old.read(name)
            new.writestr(name, change(content, chance) if name == chosen else content)
    return buffer.getvalue()


def spoil_bytes(content: bytes, chance: random.Random) -> bytes:
    spoiled = bytearray(content)
    for _ in range(chance.randint(1, 5)):
        place = chance.randrange(len(spoiled))
        spoiled[place : place + chance.randint(0, 3)] = chance.choice(
            [b"", b"\0", b"<", b"&", b'"', b"\xff", b"99999999999999999999", b"-1"]
        )
    return bytes(spoiled)


def spoil_tree(content: bytes, chance: random.Random) -> bytes:
    root = etree.fromstring(content)
    for _ in range(chance.randint(1, 6)):
        nodes = list(root.iter())
        one, other = chance.choice(nodes), chance.choice(nodes)
        action = chance.randrange(5)
        if action == 0 and one.getparent() is not None:
            one.getparent().remove(one)
        elif action == 1 and one is not other and other not in one.iterancestors():
            one.append(other)
        elif action == 2:
            one.tag = other.tag
        elif action == 3 and one.attrib:
            one.set(chance.choice(list(one.attrib)), chance.choice(["", "-1", "x", "9" * 30]))
        elif one.getparent() is not None:
            one.addnext(copy.deepcopy(one))
    return etree.tostring(root)


@settings(max_examples=150, deadline=None)
@given(st.integers(0, 2**32))
def test_bytes_of_a_part_changed_at_random(seed: int) -> None:
    chance = random.Random(seed)
    read_or_refuse(repacked(spoil_bytes, chance))


@settings(max_examples=300, deadline=None)
@given(st.integers(0, 2**32))
def test_elements_of_a_part_changed_at_random(seed: int) -> None:
    chance = random.Random(seed)
    read_or_refuse(repacked(spoil_tree, chance))
