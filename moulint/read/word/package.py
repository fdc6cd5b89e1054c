"""The zip a Word file is: opened within limits, its parts parsed safely.

Only the parts that are asked for are read, nothing is unpacked to disk, and no relationship
that leads out of the file is followed. Whatever is wrong ends in one ReadError that says what
the file is and what its owner can do about it.
"""

from __future__ import annotations

import posixpath
import re
import zipfile
import zlib
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from lxml import etree

from moulint.model import ReadError

if TYPE_CHECKING:
    from moulint.read.word.names import Element

MEGABYTE = 1024 * 1024

MAX_PART = 64 * MEGABYTE
"""Largest part; the largest found in 1,695 real files has 12 MB."""
MAX_READ = 256 * MEGABYTE
"""Most that is read from one file, over all its parts."""
MAX_RATIO = 200
"""Highest compression of a part over 1 MB; the highest found in real files is 94."""
MAX_MEMBERS = 10_000
MAX_MARKS = 3_000_000
"""Most "<" and "=" in all parts read: each makes a node in memory. The most found in 1,695 real
files is 1,200,000, the next 200,000."""
DIRECTORY_ENTRY = b"PK\x01\x02"

STRICT = re.compile(
    rb"http://purl\.oclc\.org/ooxml/(wordprocessingml|drawingml|officeDocument)/([A-Za-z]+)"
)
USUAL = rb"http://schemas.openxmlformats.org/\1/2006/\2"
"""Namespaces of "strict" files, and what all other files call the same thing."""

RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
DOCUMENT = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}document"

SAVE_AGAIN = "open it in Word and save it as a Word document (.docx)"


@dataclass(frozen=True, slots=True)
class Relationship:
    """A link from one part of the file to another."""

    kind: str
    """The last word of the type: "styles", "footnotes", "header"."""
    target: str
    """The part's name, as `Package` knows it."""


class Package:
    """A Word file's parts, by name. Names are compared without case, "\\" counting as "/"."""

    def __init__(self, data: bytes) -> None:
        """Open the zip and look at its directory; no part is read yet."""
        # Counted before zipfile makes an object of each.
        count = data.count(DIRECTORY_ENTRY)
        if count > MAX_MEMBERS:
            raise ReadError(f"has {count:,} parts inside, more than any document; not opened")
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OverflowError, NotImplementedError):
            raise ReadError(what_it_is(data)) from None
        self._members: dict[str, list[zipfile.ZipInfo]] = {}
        for member in self._zip.infolist():
            self._members.setdefault(_canonical(member.filename), []).append(member)
        self._read = 0
        self._marks = 0

    def names(self) -> frozenset[str]:
        """The names of all parts."""
        return frozenset(self._members)

    def find_document(self) -> str:
        """The name of the main part: where the package points, else where Word puts it."""
        for link in self.relationships("").values():
            if link.kind == "officedocument" and link.target in self._members:
                return link.target
        if "word/document.xml" in self._members:
            return "word/document.xml"
        raise ReadError(self._what_else())

    def document(self, name: str) -> Element:
        """The parsed main part."""
        root = self.parse(name)
        if root is None or root.tag != DOCUMENT:
            raise ReadError(self._what_else())
        return root

    def parse(self, name: str) -> Element | None:
        """The root element of a part, None where the file has no such part."""
        content = self._content(name)
        if content is None:
            return None
        self._marks += content.count(b"<") + content.count(b"=")
        if self._marks > MAX_MARKS:
            raise ReadError(f"{name} has more elements than any document; not opened")
        return parse_xml(content, name)

    def relationships(self, name: str) -> dict[str, Relationship]:
        """The links of a part inside the file, by id; `name` "" is the package itself."""
        folder, file = posixpath.split(name)
        root = self.parse(posixpath.join(folder, "_rels", file + ".rels"))
        found: dict[str, Relationship] = {}
        if root is None:
            return found
        for link in root.iter(RELATIONSHIP):
            if link.get("TargetMode", "").lower() == "external":
                continue
            target = _canonical(link.get("Target", ""))
            if not link.get("Target", "").startswith("/"):
                target = posixpath.join(folder, target)
            kind = link.get("Type", "").rsplit("/", 1)[-1].lower()
            # Some tools give one id twice; the first is the one that Word wrote.
            found.setdefault(link.get("Id", ""), Relationship(kind, posixpath.normpath(target)))
        return found

    def _content(self, name: str) -> bytes | None:
        members = self._members.get(name)
        if members is None:
            return None
        if len(members) > 1:
            # Readers differ in which one they show: the other party could see another text.
            raise ReadError(
                f"the file is damaged: it holds {name} {len(members)} times; {SAVE_AGAIN}"
            )
        member = members[0]
        self._check_size(member)
        try:
            content = self._zip.read(member)
        except RuntimeError:
            raise ReadError("the zip inside is encrypted; save it without a password") from None
        except NotImplementedError:
            raise ReadError(
                f"the file is packed in a way no Word document is ({name}); {SAVE_AGAIN}"
            ) from None
        except (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, OverflowError):
            raise ReadError(
                f"the file is damaged: {name} cannot be unpacked; {SAVE_AGAIN}"
            ) from None
        return content

    def _check_size(self, member: zipfile.ZipInfo) -> None:
        """Refuse before unpacking; zipfile never gives more than the size declared here."""
        self._read += member.file_size
        ratio = member.file_size / max(1, member.compress_size)
        if (
            member.file_size > MAX_PART
            or self._read > MAX_READ
            or (member.file_size > MEGABYTE and ratio > MAX_RATIO)
        ):
            raise ReadError(
                f"unpacks to far more than a document holds ({member.filename!r}: "
                f"{member.file_size / MEGABYTE:,.0f} MB, {ratio:,.0f} times its packed size); "
                "not opened"
            )
        if member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise ReadError(
                f"the file is packed in a way no Word document is ({member.filename!r}); "
                f"{SAVE_AGAIN}"
            )

    def _what_else(self) -> str:
        """What a zip without a Word document in it is."""
        names = self._members
        if "mimetype" in names or "content.xml" in names:
            return f"an OpenDocument file, not a Word document; {SAVE_AGAIN}"
        if any(name.startswith("xl/") for name in names):
            return "an Excel workbook, not a Word document"
        if any(name.startswith("ppt/") for name in names):
            return "a PowerPoint presentation, not a Word document"
        if any(name.endswith((".docx", ".docm", ".zip")) for name in names):
            return "a zip archive with files in it; unpack it and check the Word files inside"
        return "a zip archive without a Word document in it"


def parse_xml(content: bytes, name: str) -> Element:
    """Parse a part: no entities, no DTD, nothing fetched, strict names made transitional."""
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        content = _as_utf8(content, name)
    if b"<!DOCTYPE" in content:
        raise ReadError(_doctype(name))
    content = STRICT.sub(USUAL, content)
    # Without comments and processing instructions a text they interrupt stays in one piece.
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=True,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError, LookupError) as error:
        line = getattr(error, "lineno", None)
        where = f" (line {line})" if line else ""
        if "depth" in str(error):
            raise ReadError(f"{name} is nested deeper than any document{where}") from None
        raise ReadError(
            f"the file is damaged: {name} is not well-formed XML{where}; {SAVE_AGAIN}"
        ) from None
    # An encoding that hides "<!DOCTYPE" from the search above does not hide it from the parser.
    if root.getroottree().docinfo.internalDTD is not None:
        raise ReadError(_doctype(name))
    return root


def what_it_is(data: bytes) -> str:
    """Name the format of a file that is no zip, and what to do with it."""
    start = data[:4096].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        if "EncryptedPackage".encode("utf-16-le") in data:
            return "protected by a password; open it in Word, remove the password and save it"
        if "WordDocument".encode("utf-16-le") in data:
            return f"an old Word file (.doc) under a new name; {SAVE_AGAIN}"
        return f"an old Office file, not a Word document (.docx); {SAVE_AGAIN}"
    if start.startswith(b"{\\rtf"):
        return f"a Rich Text (RTF) file under another name; {SAVE_AGAIN}"
    if start.startswith(b"%pdf"):
        return "a PDF under another name; ask for the Word document it was made from"
    if b"<pkg:package" in start or b"2006/xmlpackage" in start:
        return f"a Word document saved as one XML file (Flat OPC); {SAVE_AGAIN}"
    if b"<html" in start or start.startswith(b"<!doctype"):
        return f"a web page (HTML) under another name; {SAVE_AGAIN}"
    if start.startswith(b"<"):
        return f"an XML file, not a Word document; {SAVE_AGAIN}"
    if start.startswith(b"pk"):
        return f"the file is damaged or incomplete: its zip directory is missing; {SAVE_AGAIN}"
    if b"\x00" not in data[:4096]:
        return "plain text, not a Word document; give it the ending .txt or .md"
    return "not a Word document, whatever its ending says"


def _canonical(name: str) -> str:
    return posixpath.normpath(name.replace("\\", "/")).lstrip("/").lower()


def _as_utf8(content: bytes, name: str) -> bytes:
    try:
        text = content.decode("utf-16")
    except UnicodeDecodeError:
        raise ReadError(
            f"the file is damaged: {name} is not the Unicode it says; {SAVE_AGAIN}"
        ) from None
    if text.startswith("<?xml"):
        text = text[text.find("?>") + 2 :]  # it names the old encoding
    return text.encode("utf-8", "surrogatepass")


def _doctype(name: str) -> str:
    return f"{name} declares a document type, which no Word document does; not opened"
