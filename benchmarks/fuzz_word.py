"""Feeds damaged Word files to the reader: each must be read, or refused in one clear line.

    python benchmarks/fuzz_word.py COUNT SEED [FOLDER]

Files from FOLDER (searched for .docx, .docm, .dotx, .dotm) or, without one, from a made
document are damaged at random: bytes of the zip, bytes of a part inside it, or the XML tree of
a part. Prints how many were tried, read, refused, crashed, and slower than five seconds.
"""

from __future__ import annotations

import copy
import io
import random
import sys
import time
import traceback
import zipfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from lxml import etree

from moulint.model import ReadError
from moulint.read import formats
from moulint.read.word import read

SLOW = 5.0
LARGEST_SEED = 400_000
"""Bytes; larger files only take longer to damage."""

PIECES = [
    b"",
    b"\0",
    b"<",
    b">",
    b"&",
    b'"',
    b"\xff\xfe",
    b"9" * 30,
    b"-1",
    b"<!DOCTYPE x>",
    b"%1" * 99,
]
VALUES = ["", "0", "-1", "x", "9" * 30, "true", "begin", "separate", "end", "restart", "\u2603"]


def made_file() -> bytes:
    """A document with headings, lists and a table, for runs without a folder."""
    import docx

    made = docx.Document()
    for depth in (1, 2, 3):
        made.add_heading(f"Heading {depth}", depth)
        made.add_paragraph("The SRO shall not search.", style="List Number")
        made.add_paragraph("No arrests for minor acts.", style="List Bullet 2")
        made.add_table(2, 2).cell(0, 0).text = "Cell"
    made.sections[0].header.paragraphs[0].text = "Header"
    buffer = io.BytesIO()
    made.save(buffer)
    return buffer.getvalue()


def damage_zip(data: bytes, chance: random.Random) -> bytes:
    """Change, cut or double bytes of the file as it is."""
    spoiled = bytearray(data)
    for _ in range(chance.randint(1, 10)):
        place = chance.randrange(len(spoiled))
        if chance.random() < 0.7:
            spoiled[place] = chance.randrange(256)
        else:
            spoiled[place : place + chance.randint(0, 40)] = chance.choice(PIECES)
    if chance.random() < 0.1:
        del spoiled[chance.randrange(len(spoiled)) :]
    return bytes(spoiled)


def damage_bytes(content: bytes, chance: random.Random) -> bytes:
    """Put odd pieces into a part."""
    spoiled = bytearray(content)
    for _ in range(chance.randint(1, 6)):
        place = chance.randrange(len(spoiled) + 1)
        spoiled[place : place + chance.randint(0, 6)] = chance.choice(PIECES)
    return bytes(spoiled)


def damage_tree(content: bytes, chance: random.Random) -> bytes:
    """Remove, move, double, rename or wrap elements of a part, and change attributes."""
    try:
        root = etree.fromstring(content, etree.XMLParser(resolve_entities=False, huge_tree=True))
    except etree.XMLSyntaxError:
        return damage_bytes(content, chance)
    nodes = [node for node in root.iter() if isinstance(node.tag, str)]
    for _ in range(chance.randint(1, 12)):
        one, other = chance.choice(nodes), chance.choice(nodes)
        parent = one.getparent()
        action = chance.randrange(6)
        if action == 0 and parent is not None:
            parent.remove(one)
        elif action == 1 and one is not other and other not in one.iterancestors():
            one.append(other)
        elif action == 2:
            one.tag = other.tag
        elif action == 3 and one.attrib:
            one.set(chance.choice(list(one.attrib)), chance.choice(VALUES))
        elif action == 4 and parent is not None:
            one.addnext(copy.deepcopy(one))
        elif action == 5 and parent is not None:
            wrapper = etree.Element(other.tag)
            parent.replace(one, wrapper)
            wrapper.append(one)
    return etree.tostring(root)


def damage_part(data: bytes, chance: random.Random, how: Callable[..., bytes]) -> bytes:
    """Pack the file again with one of its XML parts damaged; most often the main one."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w") as new:
        parts = [name for name in old.namelist() if name.endswith((".xml", ".rels"))]
        main = [name for name in parts if name.endswith("document.xml")]
        chosen = chance.choice(main if main and chance.random() < 0.6 else parts)
        for name in dict.fromkeys(parts):
            content = old.read(name)
            new.writestr(name, how(content, chance) if name == chosen else content)
    return buffer.getvalue()


def damaged(data: bytes, chance: random.Random) -> bytes:
    kind = chance.randrange(4)
    try:
        if kind == 0:
            return damage_zip(data, chance)
        return damage_part(data, chance, damage_bytes if kind == 1 else damage_tree)
    except (zipfile.BadZipFile, KeyError, IndexError, RuntimeError, NotImplementedError):
        return damage_zip(data, chance)


def seeds(folder: str | None) -> list[bytes]:
    if folder is None:
        return [made_file()]
    suffixes = tuple(formats())
    files = (f for f in sorted(Path(folder).rglob("*")) if f.suffix.lower() in suffixes)
    return [f.read_bytes() for f in files if 0 < f.stat().st_size <= LARGEST_SEED]


def main() -> None:
    count, seed = int(sys.argv[1]), int(sys.argv[2])
    files = seeds(sys.argv[3] if len(sys.argv) > 3 else None)
    found: Counter[str] = Counter()
    for number in range(count):
        chance = random.Random(f"{seed}/{number}")
        data = damaged(chance.choice(files), chance)
        start = time.perf_counter()
        try:
            read(data, "fuzz.docx")
            found["read"] += 1
        except ReadError as error:
            found["refused"] += 1
            if "\n" in str(error) or not str(error):
                found["unclear"] += 1
        except Exception:
            found["crashed"] += 1
            print(f"input {number} of seed {seed}:", file=sys.stderr)
            traceback.print_exc()
        if time.perf_counter() - start > SLOW:
            found["slow"] += 1
            print(f"input {number} of seed {seed} was slow", file=sys.stderr)
    print(f"tried {count} from {len(files)} files, seed {seed}:", end=" ")
    print(
        ", ".join(
            f"{found[key]} {key}" for key in ("read", "refused", "unclear", "crashed", "slow")
        )
    )
    sys.exit(1 if found["crashed"] or found["unclear"] else 0)


if __name__ == "__main__":
    main()
