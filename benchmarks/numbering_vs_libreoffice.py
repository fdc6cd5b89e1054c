"""Compares the numbers moulint computes with those LibreOffice prints, on made lists.

    python benchmarks/numbering_vs_libreoffice.py COUNT SEED

Makes COUNT documents of random multi-level lists (formats, starts, overrides, several
definitions on one list, numbers by style), has `soffice` turn them into plain text, and counts
the paragraphs whose printed number is the computed label. What LibreOffice is known to leave
out (w:lvlRestart, w:isLgl, hidden numbers) is not made.
"""

from __future__ import annotations

import io
import random
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

from moulint.read import read_bytes

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
FORMATS = ["decimal", "lowerLetter", "upperLetter", "lowerRoman", "upperRoman", "decimalZero"]
LEVELS = 4
ITEMS = 40


def level(number: int, chance: random.Random) -> str:
    before = "".join(f"%{n + 1}." for n in range(number)) if chance.random() < 0.5 else ""
    text = chance.choice(["{}%{}", "({}%{})", "{}%{}.", "Section {}%{}"]).format(before, number + 1)
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="{chance.choice([1, 1, 1, 3])}"/>'
        f'<w:numFmt w:val="{chance.choice(FORMATS)}"/><w:suff w:val="space"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def document(chance: random.Random) -> tuple[bytes, int]:
    """A document of random lists: two lists, three definitions, three numbered styles."""
    lists = "".join(
        f'<w:abstractNum w:abstractNumId="{n}"><w:multiLevelType w:val="multilevel"/>'
        + "".join(level(depth, chance) for depth in range(LEVELS))
        + "</w:abstractNum>"
        for n in range(2)
    )
    override = "".join(
        f'<w:lvlOverride w:ilvl="{n}"><w:startOverride w:val="{n + 5}"/></w:lvlOverride>'
        for n in range(LEVELS)
    )
    nums = "".join(
        f'<w:num w:numId="{n}"><w:abstractNumId w:val="{of}"/>{more}</w:num>'
        for n, of, more in ((1, 0, ""), (2, 1, ""), (3, 0, ""), (4, 1, override), (5, 0, override))
    )
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="S{n}"><w:name w:val="S{n}"/><w:pPr><w:numPr>'
        f'<w:ilvl w:val="{n}"/><w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
        for n in range(3)
    )
    body = "".join(paragraph(number, chance) for number in range(ITEMS))
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        + "".join(
            f'<Override PartName="/word/{name}.xml" ContentType="{TYPES}.{kind}+xml"/>'
            for name, kind in (
                ("document", "document.main"),
                ("numbering", "numbering"),
                ("styles", "styles"),
            )
        )
        + "</Types>",
        "_rels/.rels": links(("officeDocument", "word/document.xml")),
        "word/_rels/document.xml.rels": links(
            ("numbering", "numbering.xml"), ("styles", "styles.xml")
        ),
        "word/document.xml": f'<w:document xmlns:w="{MAIN}"><w:body>{body}</w:body></w:document>',
        "word/numbering.xml": f'<w:numbering xmlns:w="{MAIN}">{lists}{nums}</w:numbering>',
        "word/styles.xml": f'<w:styles xmlns:w="{MAIN}">{styles}</w:styles>',
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue(), ITEMS


def links(*targets: tuple[str, str]) -> str:
    inner = "".join(
        f'<Relationship Id="r{n}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(targets)
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{inner}</Relationships>'


def paragraph(number: int, chance: random.Random) -> str:
    kind = chance.random()
    if kind < 0.1:
        properties = ""
    elif kind < 0.3:
        properties = f'<w:pStyle w:val="S{chance.randrange(3)}"/>'
    else:
        properties = (
            f'<w:numPr><w:ilvl w:val="{chance.randrange(LEVELS)}"/>'
            f'<w:numId w:val="{chance.choice([1, 1, 2, 3, 4, 5])}"/></w:numPr>'
        )
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>clause{number}</w:t></w:r></w:p>"


def printed(folder: Path, files: list[Path]) -> dict[str, dict[str, str]]:
    """What LibreOffice prints before each clause, by file."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "txt:Text", "--outdir"]
    subprocess.run([*command, str(folder), *map(str, files)], check=True, capture_output=True)
    found: dict[str, dict[str, str]] = {}
    for file in files:
        lines = file.with_suffix(".txt").read_text("utf-8-sig").splitlines()
        pairs = (line.strip().rpartition("clause") for line in lines if "clause" in line)
        found[file.name] = {number: label.strip() for label, _, number in pairs}
    return found


def main() -> None:
    count, seed = int(sys.argv[1]), int(sys.argv[2])
    same = total = 0
    with tempfile.TemporaryDirectory() as name:
        folder, files = Path(name), []
        for number in range(count):
            file = folder / f"{number}.docx"
            file.write_bytes(document(random.Random(f"{seed}/{number}"))[0])
            files.append(file)
        theirs = printed(folder, files)
        for file in files:
            for block in read_bytes(file.read_bytes(), file.name).blocks:
                assert block.proposed is not None
                number = block.proposed.text.removeprefix("clause")
                label = theirs[file.name].get(number)
                total += 1
                same += label == block.proposed.label
                if label != block.proposed.label and total - same <= 20:
                    print(f"{file.name} {number}: {label!r}, computed {block.proposed.label!r}")
    print(f"{same} of {total} paragraphs in {count} documents, seed {seed}")


if __name__ == "__main__":
    main()
