"""Files that are no Word document, or mean harm: one clear line each, and quickly."""

from __future__ import annotations

import time
import zipfile
from collections.abc import Callable
from io import BytesIO

import pytest

from moulint.model import ReadError
from moulint.read import read_bytes
from moulint.read.word import read

from .builder import (
    OFFICE,
    abstract,
    document_xml,
    level,
    num,
    numbered,
    p,
    package,
    r,
    relationships,
    style,
    t,
    texts,
    word_file,
)

MAIN = "word/document.xml"
BODY = document_xml(t("The parties agree."))
CAN_READ = ["The parties agree."]


def refused(data: bytes) -> str:
    """The one line a refused file gets."""
    with pytest.raises(ReadError) as caught:
        read(data, "mou.docx")
    message = str(caught.value)
    assert message
    assert "\n" not in message
    return message


def read_texts(data: bytes) -> list[str]:
    blocks = read(data, "mou.docx").blocks
    return [block.proposed.text for block in blocks if block.proposed]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "password"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"), "old Word"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "old Office"),
        (rb"{\rtf1\ansi The parties agree}", "RTF"),
        (b"%PDF-1.7", "PDF"),
        (b"\xef\xbb\xbf<?xml version='1.0'?><pkg:package/>", "Flat OPC"),
        (b"<!DOCTYPE html><html>", "HTML"),
        (b"<html><body>The parties", "HTML"),
        (b"<?xml version='1.0'?><note/>", "XML"),
        (b"PK\x03\x04cut off", "incomplete"),
        (b"The parties agree.", "plain text"),
        (b"\x00\x01\x02", "not a Word document"),
    ],
)
def test_other_formats_are_named(data: bytes, words: str) -> None:
    assert words in refused(data)


@pytest.mark.parametrize(
    ("files", "words"),
    [
        ({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<x/>"}, "OpenDoc"),
        ({"xl/workbook.xml": "<x/>"}, "Excel"),
        ({"ppt/presentation.xml": "<x/>"}, "PowerPoint"),
        ({"mou.docx": "PK", "readme.txt": "hi"}, "unpack it"),
        ({"readme.txt": "hi"}, "zip archive"),
        ({MAIN: "<note/>"}, "zip archive"),
    ],
)
def test_other_zips_are_named(files: dict[str, str | bytes], words: str) -> None:
    assert words in refused(package(files, frame=False))


@pytest.mark.parametrize(
    "content_type",
    [
        "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
        "application/vnd.ms-word.document.macroEnabled.main+xml",
        "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
    ],
)
@pytest.mark.parametrize("ending", [".docx", ".docm", ".dotx", ".dotm"])
def test_templates_and_files_with_macros(content_type: str, ending: str) -> None:
    kinds = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        f'<Override PartName="/{MAIN}" ContentType="{content_type}"/></Types>'
    )
    data = package({MAIN: BODY, "[Content_Types].xml": kinds, "word/vbaProject.bin": b"\0"})
    assert [
        b.proposed.text for b in read_bytes(data, "m" + ending).blocks if b.proposed
    ] == CAN_READ


def test_strict_files() -> None:
    strict = BODY.replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    ).replace(OFFICE, "http://purl.oclc.org/ooxml/officeDocument")
    links = relationships(
        '<Relationship Id="a" Target="word/document.xml" '
        'Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument"/>'
    )
    assert read_texts(package({MAIN: strict, "_rels/.rels": links})) == CAN_READ


@pytest.mark.parametrize(
    "name", [MAIN, "WORD/Document.XML", "word\\document.xml", "/word/document.xml"]
)
@pytest.mark.parametrize("frame", [True, False])
def test_names_in_another_case_or_with_backslashes(name: str, frame: bool) -> None:
    assert read_texts(package({name: BODY}, frame=frame)) == CAN_READ


def test_a_main_part_of_another_name() -> None:
    links = relationships(
        f'<Relationship Id="a" Type="{OFFICE}/relationships/officeDocument" Target="/x/y.xml"/>'
    )
    styles = f"<w:styles {BODY.split('>')[0].partition(' ')[2]}>" + style("A") + "</w:styles>"
    data = package({"x/y.xml": BODY, "x/styles.xml": styles, "_rels/.rels": links})
    assert read_texts(data) == CAN_READ


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig"])
def test_other_encodings(encoding: str) -> None:
    text = f'<?xml version="1.0" encoding="{encoding[:6].rstrip("-")}"?>{BODY}'
    assert read_texts(package({MAIN: text.encode(encoding)})) == CAN_READ


def test_missing_parts_do_not_matter() -> None:
    links = relationships(
        "".join(
            f'<Relationship Id="{kind}" Type="{OFFICE}/relationships/{kind}" Target="NULL"/>'
            for kind in ("styles", "numbering", "footnotes", "comments", "header")
        )
    )
    body = document_xml(
        p(r("The parties agree.") + '<w:r><w:footnoteReference w:id="1"/></w:r>')
        + '<w:sectPr><w:headerReference r:id="header"/></w:sectPr>'
    )
    assert read_texts(package({MAIN: body, "word/_rels/document.xml.rels": links})) == CAN_READ


def test_links_out_of_the_file_are_not_followed() -> None:
    links = relationships(
        f'<Relationship Id="h" Type="{OFFICE}/relationships/header" TargetMode="External" '
        'Target="file:///etc/passwd"/>'
    )
    body = document_xml(
        t("The parties agree.") + '<w:sectPr><w:headerReference r:id="h"/></w:sectPr>'
    )
    assert read_texts(package({MAIN: body, "word/_rels/document.xml.rels": links})) == CAN_READ


def test_links_cannot_climb_out_of_the_file() -> None:
    links = relationships(
        f'<Relationship Id="s" Type="{OFFICE}/relationships/styles" Target="../../../etc/passwd"/>'
    )
    assert read_texts(package({MAIN: BODY, "word/_rels/document.xml.rels": links})) == CAN_READ


def test_an_id_given_twice() -> None:
    header = f"<w:hdr {BODY.split('>')[0].partition(' ')[2]}>{t('Head')}</w:hdr>"
    links = relationships(
        f'<Relationship Id="x" Type="{OFFICE}/relationships/header" Target="h.xml"/>'
        f'<Relationship Id="x" Type="{OFFICE}/relationships/image" Target="image.png"/>'
        f'<Relationship Id="y" Type="{OFFICE}/relationships/image" Target="image.png"/>'
    )
    section = '<w:sectPr><w:headerReference r:id="x"/><w:headerReference r:id="y"/></w:sectPr>'
    data = package(
        {
            MAIN: document_xml(t("A") + section),
            "word/h.xml": header,
            "word/image.png": b"\x89PNG",
            "word/_rels/document.xml.rels": links,
        }
    )
    assert read_texts(data) == ["A", "Head"]


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_part_that_is_there_twice_is_refused() -> None:
    buffer = BytesIO(package({MAIN: BODY}))
    with zipfile.ZipFile(buffer, "a") as archive:
        archive.writestr(MAIN, document_xml(t("Another text.")))
    assert "2 times" in refused(buffer.getvalue())


DOCTYPE = '<!DOCTYPE x [<!ENTITY e "entity">]>'


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (DOCTYPE + BODY.replace("agree", "&e;"), "document type"),
        ((DOCTYPE + BODY).encode("utf-16"), "document type"),
        (
            ('<?xml version="1.0" encoding="utf-16-be"?>' + DOCTYPE + BODY).encode("utf-16-be"),
            "document type",
        ),
        (BODY[:-9], "not well-formed"),
        (BODY.replace("agree", "\x01"), "not well-formed"),
        (BODY.replace("agree", "&e;"), "not well-formed"),
        (b"\xff\xfe<\x00", "not well-formed"),
        (b"\xff\xfe\x00\xd8\x00", "Unicode"),
        ("", "not well-formed"),
        ('<?xml version="1.0" encoding="klingon"?><x/>', "not well-formed"),
        ("<w:document>" + BODY, "not well-formed"),
        ('<a xmlns="urn:x"/>', "without a Word document"),
        ("<a>" * 10_000 + "</a>" * 10_000, "nested deeper"),
    ],
)
def test_damaged_xml(content: str | bytes, words: str) -> None:
    assert words in refused(package({MAIN: content}))


def test_damage_in_another_part_is_named() -> None:
    assert "word/styles.xml" in refused(package({MAIN: BODY, "word/styles.xml": "<w:styles"}))


def test_damaged_properties_take_nothing_away() -> None:
    assert read_texts(package({MAIN: BODY, "docProps/core.xml": "<broken"})) == CAN_READ


def test_an_encrypted_member() -> None:
    data = bytearray(package({MAIN: BODY}, frame=False))
    data[6] |= 1
    directory = data.index(b"PK\x01\x02")
    data[directory + 8] |= 1
    assert "encrypted" in refused(bytes(data))


def test_a_wrong_checksum() -> None:
    data = bytearray(package({MAIN: BODY}, frame=False))
    data[data.index(b"PK\x01\x02") + 16] ^= 0xFF
    assert "damaged" in refused(bytes(data))


def test_a_zip_bomb() -> None:
    bomb = package({MAIN: document_xml(t("x" * 30_000_000))})
    assert len(bomb) < 100_000
    assert "far more" in refused(bomb)


def test_an_uncompressed_flood_of_elements() -> None:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr(MAIN, document_xml("<w:p/>" * 5_000_000))
    assert "more elements" in refused(buffer.getvalue())


def test_too_many_members() -> None:
    files: dict[str, str | bytes] = {f"x/{n}": "" for n in range(10_001)}
    assert "parts inside" in refused(package(files))


def test_other_packing_methods() -> None:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr(MAIN, BODY)
    assert "packed in a way" in refused(buffer.getvalue())


def test_circles_of_styles() -> None:
    styles = style("A", based_on="B") + style("B", based_on="A") + style("C", based_on="C")
    body = t("x", '<w:pStyle w:val="A"/>') + t("y", '<w:pStyle w:val="C"/>')
    assert texts(body, styles=styles) == ["x", "y"]


def deep(wrapper: str, depth: int) -> str:
    start, end = wrapper.split("{}")
    return start * depth + t("The parties agree.") + end * depth


@pytest.mark.parametrize(
    "wrapper",
    [
        "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>",
        "<w:tbl><w:tr><w:tc>{}</w:tc></w:tr></w:tbl>",
        "<w:ins>{}</w:ins>",
        "<w:p><w:r><w:pict><v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox></w:pict></w:r></w:p>",
        "<w:p>{}</w:p>",
    ],
)
@pytest.mark.parametrize("depth", [90, 300, 10_000])
def test_deep_nesting(wrapper: str, depth: int) -> None:
    data = word_file(deep(wrapper, depth))
    try:
        found = read(data, "mou.docx")
    except ReadError as error:
        assert "nested deeper" in str(error)
        assert depth > 300
    else:
        assert [(b.proposed or b.original).text for b in found.blocks] == CAN_READ  # type: ignore[union-attr]


@pytest.mark.parametrize("depth", [900, 10_000])
def test_history_within_history(depth: int) -> None:
    start, end = "<w:pPrChange><w:pPr>", "</w:pPr></w:pPrChange>"
    body = p(r("The parties agree."), start * depth + end * depth)
    if depth > 1000:
        assert "nested deeper" in refused(word_file(body))
    else:
        assert texts(body) == CAN_READ


MANY = 30_000
HEAVY: dict[str, Callable[[], bytes]] = {
    "a paragraph of 5 MB": lambda: package_stored(t("The SRO shall not. " * 270_000)),
    "a run per letter": lambda: package_stored(p(r("x") * MANY)),
    "fields that never end": lambda: package_stored(
        p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>' * MANY) + t("x")
    ),
    "numbers only Word knows": lambda: package_stored(
        p('<w:fldSimple w:instr="LISTNUM"/>') * MANY + t("x" * 100_000)
    ),
    "joined paragraphs": lambda: package_stored(
        p(r("x"), "<w:rPr><w:del w:author='A'/></w:rPr>") * MANY
    ),
    "a change per letter": lambda: package_stored(
        p(f"<w:ins w:author='A'>{r('x')}</w:ins><w:del w:author='B'>{r('y')}</w:del>" * MANY)
    ),
    "notes": lambda: word_file(
        p('<w:r><w:footnoteReference w:id="1"/></w:r>' * MANY)
        + "".join(p(f'<w:r><w:footnoteReference w:id="{n}"/></w:r>') for n in range(20_000)),
        footnotes="".join(
            f'<w:footnote w:id="{n}">{t(f"n{n}")}</w:footnote>' for n in range(20_000)
        ),
    ),
    "long labels": lambda: word_file(
        t("x", numbered(1)) * MANY,
        numbering=abstract(0, level(0, "%1" * 20_000, "upperLetter")) + num(1, 0),
    ),
    "styles in one long chain": lambda: word_file(
        "".join(t("x", f'<w:pStyle w:val="s{n}"/>') for n in range(20_000)),
        styles="".join(style(f"s{n}", based_on=f"s{n + 1}") for n in range(20_000)),
    ),
    "alternatives among many namespaces": lambda: package_stored(
        "<w:p " + " ".join(f'xmlns:n{n}="urn:{n}"' for n in range(MANY)) + ">"
        + '<mc:AlternateContent><mc:Choice Requires="n5"/></mc:AlternateContent>' * MANY
        + "</w:p>"
    ),
}  # fmt: skip


def package_stored(body: str) -> bytes:
    """Not compressed, so that the limit on the ratio does not end the test early."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr(MAIN, document_xml(body))
    return buffer.getvalue()


@pytest.mark.parametrize("name", HEAVY)
def test_heavy_files_end_in_good_time(name: str) -> None:
    data = HEAVY[name]()
    start = time.process_time()
    try:
        read(data, "mou.docx")
    except ReadError as error:
        assert any(reason in str(error) for reason in ("far more", "nested", "more alternative"))
    assert time.process_time() - start < 10
