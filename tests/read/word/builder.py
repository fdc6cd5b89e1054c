"""Builds tiny Word files from raw XML, so that a test shows exactly what the file holds."""

from __future__ import annotations

import zipfile
from io import BytesIO

from moulint.model import Block, Document, View
from moulint.read.word import read

OPC = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"

NAMESPACES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r": f"{OFFICE}/relationships",
        "m": f"{OFFICE}/math",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
        "dgm": "http://schemas.openxmlformats.org/drawingml/2006/diagram",
        "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
        "v": "urn:schemas-microsoft-com:vml",
        "o": "urn:schemas-microsoft-com:office:office",
    }.items()
)

PARTS = ("styles", "numbering", "footnotes", "endnotes", "comments", "settings")
ROOTS = {"header": "hdr", "footer": "ftr"}


def document_xml(body: str) -> str:
    return f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>"


def word_file(body: str, **parts: str) -> bytes:
    """A .docx: `parts` are the inner XML of styles, numbering, footnotes, header1, footer1 …"""
    files = {"word/document.xml": document_xml(body)}
    links = []
    for name, inner in parts.items():
        kind = name.rstrip("0123456789")
        root = ROOTS.get(kind, kind)
        files[f"word/{name}.xml"] = f"<w:{root} {NAMESPACES}>{inner}</w:{root}>"
        links.append(
            f'<Relationship Id="{name}" Type="{OFFICE}/relationships/{kind}" Target="{name}.xml"/>'
        )
    files["word/_rels/document.xml.rels"] = relationships("".join(links))
    return package(files)


def relationships(links: str) -> str:
    return f'<Relationships xmlns="{OPC}/relationships">{links}</Relationships>'


def package(files: dict[str, str | bytes], *, frame: bool = True) -> bytes:
    """A zip of `files`; `frame` adds the content types and the link to the main part."""
    framing: dict[str, str | bytes] = {}
    if frame:
        framing = {
            "[Content_Types].xml": (
                f'<Types xmlns="{OPC}/content-types"><Default Extension="xml" '
                'ContentType="application/xml"/><Default Extension="rels" '
                f'ContentType="{OPC.replace("http://schemas.", "application/vnd.")}"/>'
                f'<Override PartName="/word/document.xml" ContentType="{MAIN_TYPE}"/></Types>'
            ),
            "_rels/.rels": relationships(
                f'<Relationship Id="rId1" Type="{OFFICE}/relationships/officeDocument" '
                'Target="word/document.xml"/>'
            ),
        }
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in (framing | files).items():
            archive.writestr(name, content)
    return buffer.getvalue()


def p(inner: str = "", properties: str = "") -> str:
    """A paragraph; `inner` is XML, `properties` the inside of `w:pPr`."""
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{inner}</w:p>"


def r(text: str = "", properties: str = "") -> str:
    """A run of text."""
    settings = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{settings}<w:t xml:space="preserve">{text}</w:t></w:r>'


def t(text: str, properties: str = "") -> str:
    """A paragraph of plain text."""
    return p(r(text), properties)


def ins(inner: str, author: str = "Ada") -> str:
    return f'<w:ins w:id="1" w:author="{author}" w:date="2026-01-02T03:04:05Z">{inner}</w:ins>'


def deleted(inner: str, author: str = "Ada") -> str:
    inner = inner.replace("<w:t ", "<w:delText ").replace("</w:t>", "</w:delText>")
    return f'<w:del w:id="2" w:author="{author}" w:date="2026-01-02T03:04:05Z">{inner}</w:del>'


INS_MARK = '<w:rPr><w:ins w:id="3" w:author="Ada" w:date="2026-01-02T03:04:05Z"/></w:rPr>'
DEL_MARK = '<w:rPr><w:del w:id="4" w:author="Ada" w:date="2026-01-02T03:04:05Z"/></w:rPr>'


def table(*rows: str) -> str:
    return "<w:tbl><w:tblPr/><w:tblGrid/>" + "".join(rows) + "</w:tbl>"


def row(*cells: str, properties: str = "") -> str:
    settings = f"<w:trPr>{properties}</w:trPr>" if properties else ""
    return f"<w:tr>{settings}{''.join(cells)}</w:tr>"


def cell(text: str, properties: str = "") -> str:
    settings = f"<w:tcPr>{properties}</w:tcPr>" if properties else ""
    content = text if text.startswith("<") else t(text)
    return f"<w:tc>{settings}{content}</w:tc>"


def numbered(num: int | str, level: int = 0) -> str:
    """Paragraph properties that put it in a list."""
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>'


def level(number: int, text: str, form: str = "decimal", start: int = 1, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def abstract(identity: int, *levels: str) -> str:
    return f'<w:abstractNum w:abstractNumId="{identity}">{"".join(levels)}</w:abstractNum>'


def num(identity: int, of: int, more: str = "") -> str:
    return f'<w:num w:numId="{identity}"><w:abstractNumId w:val="{of}"/>{more}</w:num>'


def style(identity: str, inner: str = "", kind: str = "paragraph", based_on: str = "") -> str:
    basis = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    name = "" if "<w:name " in inner else f'<w:name w:val="{identity}"/>'
    return f'<w:style w:type="{kind}" w:styleId="{identity}">{name}{basis}{inner}</w:style>'


LEGAL_LEVELS = (
    level(0, "%1."),
    level(1, "%1.%2"),
    level(2, "(%3)", "lowerLetter"),
    level(3, "(%4)", "lowerRoman"),
)
LEGAL = abstract(0, *LEGAL_LEVELS) + num(1, 0)
"""Numbering 1: 1. / 1.1 / (a) / (i)."""


def document(body: str, **parts: str) -> Document:
    return read(word_file(body, **parts), "mou.docx")


def blocks(body: str, **parts: str) -> tuple[Block, ...]:
    return document(body, **parts).blocks


def texts(body: str, view: View = "proposed", **parts: str) -> list[str]:
    """The texts of a view, block by block."""
    readings = (block.reading(view) for block in blocks(body, **parts))
    return [reading.text for reading in readings if reading is not None]


def labels(body: str, view: View = "proposed", **parts: str) -> list[str]:
    """The numbers of a view, block by block."""
    readings = (block.reading(view) for block in blocks(body, **parts))
    return [reading.label for reading in readings if reading is not None]
