"""Reads every Word file of a folder and compares with what Word and LibreOffice stored.

    python benchmarks/wild_files.py FOLDER [TEXTS [WITHOUT]]

1. Counts: files read, refused (with the line), crashed, slower than five seconds.
2. Numbers: Word stores the results of REF fields with \\r, \\n or \\w and the entries of tables
   of contents, numbers included. Each is compared with the label computed for its target; every
   miss is printed.
3. Changes: where a file NAME stands beside NAME-Accepted and NAME-Rejected, as the files of the
   Open XML PowerTools do, its two texts are compared with theirs, labels included.
4. Words, where TEXTS holds LibreOffice's plain text of the same files, made with
   soffice --headless --convert-to txt:Text --outdir TEXTS FOLDER/*.docx
   The share of its words of three or more letters that moulint gives too; files with WITHOUT
   in their names are left out of this part.
"""

from __future__ import annotations

import glob
import io
import re
import sys
import time
import traceback
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from lxml import etree

from moulint.model import Block, Document, ReadError, View
from moulint.read import formats, read_bytes
from moulint.read.word.names import W
from moulint.read.word.package import Package

SLOW = 5.0
ENDINGS: tuple[tuple[str, View], ...] = (("-Accepted", "proposed"), ("-Rejected", "original"))
PREFIX = re.compile(r"^[0-9a-f]{6}-")
"""What tells files of one name apart when several folders are put into one."""
WORD = re.compile(r"[^\W\d_]{3,}")
REFERENCE = re.compile(r"\s*REF\s+(\S+)(.*)", re.DOTALL)
NUMBER_SWITCH = re.compile(r"\\[rnw](?!\w)", re.IGNORECASE)
ENTRY_TARGET = re.compile(r"PAGEREF\s+(\S+)|HYPERLINK\s+\\l\s+\"?([^\s\"]+)")


@dataclass
class Stored:
    """A number that Word stored, with the bookmark of what it belongs to."""

    kind: str
    bookmark: str
    text: str


@dataclass
class Tally:
    counts: Counter[str] = field(default_factory=Counter)
    misses: list[str] = field(default_factory=list)


def word_files(folder: Path) -> Iterator[Path]:
    suffixes = set(formats())
    return (f for f in sorted(folder.rglob("*")) if f.suffix.lower() in suffixes and f.is_file())


def stored_numbers(body: etree._Element) -> Iterator[Stored]:
    """The REF results and contents entries of a document, from its fields."""
    open_fields: list[list[str]] = []
    for element in body.iter(W + "fldChar", W + "instrText", W + "t", W + "fldSimple"):
        if element.tag == W + "fldSimple":
            yield from reference(element.get(W + "instr", ""), "".join(element.itertext(W + "t")))
        elif element.tag == W + "instrText" and open_fields:
            open_fields[-1][0] += element.text or ""
        elif element.tag == W + "t":
            for known in open_fields:
                known[1] += (element.text or "") if known[2] else ""
        elif element.get(W + "fldCharType") == "begin":
            open_fields.append(["", "", ""])
        elif element.get(W + "fldCharType") == "separate" and open_fields:
            open_fields[-1][2] = "result"
        elif element.get(W + "fldCharType") == "end" and open_fields:
            instruction, result, _ = open_fields.pop()
            yield from reference(instruction, result)
    yield from contents_entries(body)


def reference(instruction: str, result: str) -> Iterator[Stored]:
    match = REFERENCE.match(instruction)
    if match and NUMBER_SWITCH.search(match[2]) and result.strip():
        yield Stored("REF", match[1], result.strip())


def contents_entries(body: etree._Element) -> Iterator[Stored]:
    for paragraph in body.iter(W + "p"):
        codes = "".join(code.text or "" for code in paragraph.iter(W + "instrText"))
        target = ENTRY_TARGET.search(codes)
        if target and "PAGEREF" in codes:
            name = target[1] or target[2]
            if name.startswith("_Toc"):
                yield Stored("TOC", name, shown_text(paragraph))


def shown_text(paragraph: etree._Element) -> str:
    parts = []
    for element in paragraph.iter(W + "t", W + "tab"):
        in_run = element.getparent() is not None and element.getparent().tag == W + "r"
        parts.append(element.text or "" if element.tag == W + "t" else "\t" if in_run else "")
    return "".join(parts)


def with_marks(package: bytes, name: str, body: etree._Element, wanted: set[str]) -> bytes:
    """The file with a mark in each wanted bookmark's paragraph, to find its block by."""
    for start in list(body.iter(W + "bookmarkStart")):
        if start.get(W + "name") in wanted:
            run = etree.Element(W + "r")
            etree.SubElement(run, W + "t").text = f"⟦{start.get(W + 'name')}⟧"
            paragraph = start if start.getparent() is None else start.getparent()
            while paragraph is not None and paragraph.tag != W + "p":
                paragraph = paragraph.getparent()
            if paragraph is not None:
                has_properties = len(paragraph) and paragraph[0].tag == W + "pPr"
                paragraph.insert(1 if has_properties else 0, run)
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as old, zipfile.ZipFile(buffer, "w") as new:
        for member in old.infolist():
            same = member.filename.replace("\\", "/").lstrip("/").lower() == name
            content = etree.tostring(body.getroottree()) if same else old.read(member)
            new.writestr(member.filename, content)
    return buffer.getvalue()


def marked_blocks(found: Document) -> dict[str, tuple[Block, str]]:
    """Each mark's block, with its text without the marks."""
    blocks = {}
    for block in found.blocks:
        if block.proposed and "contents" not in block.flags:
            for mark in re.findall(r"⟦(.*?)⟧", block.proposed.text):
                blocks.setdefault(mark, (block, re.sub(r"⟦.*?⟧", "", block.proposed.text)))
    return blocks


def compare_numbers(path: Path, data: bytes, tally: Tally) -> None:
    package = Package(data)
    name = package.find_document()
    root = package.document(name)
    stored = list(stored_numbers(root))
    if not stored:
        return
    marked = with_marks(data, name, root, {item.bookmark for item in stored})
    blocks = marked_blocks(read_bytes(marked, path.name))
    for item in stored:
        if item.bookmark not in blocks:
            tally.counts[item.kind + " without target"] += 1
            continue
        block, text = blocks[item.bookmark]
        assert block.proposed is not None
        label = block.proposed.label
        verdict = agrees(item, label, text)
        if verdict is None:
            continue
        tally.counts[item.kind + (" right" if verdict else " wrong")] += 1
        if not verdict:
            tally.misses.append(f"{path.name}: {item.kind} {item.text!r}, computed {label!r}")


def agrees(item: Stored, label: str, text: str) -> bool | None:
    """Whether a stored number ends in (REF) or begins with (TOC) the label; None: no number."""
    stored, own = squeeze(item.text), squeeze(label).rstrip(".")
    if item.kind == "REF":
        if stored in ("0", "") or stored.startswith("Error"):
            return None
        return bool(own) and stored.rstrip(".").lower().endswith(own.lower())
    if own:
        return stored.lower().startswith(own.lower())
    title = squeeze(text)[:30]
    return False if title and stored.find(title) > 0 else None


def squeeze(text: str) -> str:
    return " ".join(text.split())


def compare_changes(found: Document, path: Path, tally: Tally) -> None:
    """The two texts of a file beside what accepting and rejecting all made of it."""
    for ending, view in ENDINGS:
        name = PREFIX.sub("", f"{path.stem}{ending}{path.suffix}")
        for other in path.parent.glob(f"*{glob.escape(name)}"):
            if PREFIX.sub("", other.name) == name:
                same = lines(found, view) == lines(read_bytes(other.read_bytes(), name), "proposed")
                tally.counts["same" if same else "different"] += 1
                if not same:
                    tally.misses.append(f"{path.name}: {view} text differs from {other.name}")


def lines(found: Document, view: View) -> list[tuple[str, str, str]]:
    readings = ((block.story.value, block.reading(view)) for block in found.blocks)
    return [(story, r.label, r.text) for story, r in readings if r is not None]


def words_of(found: Document) -> Counter[str]:
    words: Counter[str] = Counter()
    for block in found.blocks:
        for reading in {id(r): r for r in (block.proposed, block.original) if r}.values():
            words.update(WORD.findall(f"{reading.label} {reading.text}".lower()))
    return words


def compare_words(found: Document, text: str, tally: Tally, name: str) -> None:
    theirs, ours = Counter(WORD.findall(text.lower())), words_of(found)
    total = sum(theirs.values())
    if total < 5:
        return
    missing = theirs - ours
    tally.counts["files"] += 1
    tally.counts["words"] += total
    tally.counts["words found"] += total - sum(missing.values())
    tally.counts["whole"] += not missing
    tally.counts["nearly whole"] += sum(missing.values()) <= total * 0.05
    if missing:
        worst = ", ".join(f"{word} ×{count}" for word, count in missing.most_common(6))
        share = 1 - sum(missing.values()) / total
        tally.misses.append(f"{share:6.1%} of {total:6} {name}: {worst}")


def main() -> None:
    folder, texts = Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else None
    without = sys.argv[3] if len(sys.argv) > 3 else "\0"
    files, numbers, changes, words = Tally(), Tally(), Tally(), Tally()
    begun = time.perf_counter()
    seconds = 0.0
    for path in word_files(folder):
        data = path.read_bytes()
        files.counts["tried"] += 1
        start = time.perf_counter()
        try:
            found = read_bytes(data, str(path))
        except ReadError as error:
            files.counts["refused"] += 1
            files.misses.append(f"{path.name}: {error}")
            continue
        except Exception:
            files.counts["crashed"] += 1
            print(path, traceback.format_exc())
            continue
        finally:
            took = time.perf_counter() - start
            seconds += took
            files.counts["slow"] += took > SLOW
        files.counts["read"] += 1
        compare_numbers(path, data, numbers)
        compare_changes(found, path, changes)
        if texts is not None and without not in path.name and (texts / f"{path.stem}.txt").exists():
            text = (texts / f"{path.stem}.txt").read_text("utf-8", "replace")
            compare_words(found, text, words, path.name)
    print("\n".join(files.misses))
    print(f"files: {dict(files.counts)}; reading took {seconds:.1f} s")
    print("\n".join(numbers.misses))
    print(f"numbers: {dict(numbers.counts)}")
    print("\n".join(changes.misses))
    print(f"changes: {dict(changes.counts)}")
    if texts is not None:
        print("\n".join(sorted(words.misses)[:60]))
        counts = words.counts
        print(
            f"words: {counts['words found'] / max(1, counts['words']):.2%} of {counts['words']:,} "
            f"in {counts['files']} files; all found in {counts['whole']}, "
            f"95% or more in {counts['nearly whole']}"
        )
    print(f"the whole run took {time.perf_counter() - begun:.0f} s")


if __name__ == "__main__":
    main()
