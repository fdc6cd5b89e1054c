"""From a file's bytes to a `Document`: the stories in order, the title, what was not read."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from moulint.model import Block, BlockKind, Document, ReadError, Story
from moulint.read.word.blocks import build_blocks
from moulint.read.word.formats import Formats
from moulint.read.word.names import W
from moulint.read.word.numbering import Numbering
from moulint.read.word.package import Package
from moulint.read.word.state import Walk
from moulint.read.word.styles import Styles
from moulint.read.word.walk import walk_story

if TYPE_CHECKING:
    from moulint.read.word.names import Element

TITLE = "{http://purl.org/dc/elements/1.1/}title"
NOTE_ELEMENTS = {"footnotes": W + "footnote", "endnotes": W + "endnote"}
LONGEST_TITLE = 300


def read_document(data: bytes, path: str) -> Document:
    """Read a Word file. Raises ReadError."""
    package = Package(data)
    main = package.find_document()
    parts = _Parts(package, main)
    root = package.document(main)
    styles = Styles(parts.kind("styles"))
    walk = Walk(Formats(styles, Numbering(parts.kind("numbering"), styles)))
    for body in root.iterchildren(W + "body"):
        walk_story(walk, body)
    _walk_notes(walk, parts)
    _walk_pages(walk, parts)
    _count_unread(walk, parts)
    blocks = build_blocks(walk.paragraphs, paged=walk.breaks > 0)
    return Document(
        path=path,
        format="word",
        blocks=blocks,
        title=_title(blocks, package),
        not_read=walk.not_read.items(),
    )


class _Parts:
    """The parts beside the main one, found by its links or, failing that, by their usual name."""

    def __init__(self, package: Package, main: str) -> None:
        self._package = package
        self._folder = posixpath.dirname(main)
        self._links = package.relationships(main)

    def kind(self, kind: str) -> Element | None:
        """The part of a kind: "styles", "footnotes"."""
        for link in self._links.values():
            if link.kind == kind:
                return self._package.parse(link.target)
        return self._package.parse(posixpath.join(self._folder, f"{kind}.xml"))

    def page_part(self, name: str) -> str | None:
        """The page header or footer that a relationship id leads to."""
        link = self._links.get(name)
        return link.target if link is not None and link.kind in ("header", "footer") else None

    def parse(self, target: str) -> Element | None:
        """The part of that name."""
        return self._package.parse(target)


def _walk_notes(walk: Walk, parts: _Parts) -> None:
    """The notes that were called, in order; one whose call is deleted is deleted with it."""
    notes: dict[str, dict[str, Element]] = {}
    # A note may itself, through a text box, call another: the list grows while it is read.
    for call in walk.note_calls:
        if call.kind not in notes:
            root = parts.kind(call.kind)
            notes[call.kind] = {} if root is None else _by_id(root, NOTE_ELEMENTS[call.kind])
        note = notes[call.kind].get(call.id)
        if note is not None:
            walk.start(Story.NOTE, call.name, call.views, call.page)
            walk_story(walk, note)


def _by_id(root: Element, name: str) -> dict[str, Element]:
    """The notes of a part, without the separator lines that are kept among them."""
    return {
        note.get(W + "id", ""): note
        for note in root.iterchildren(name)
        if note.get(W + "type", "normal") == "normal"
    }


def _walk_pages(walk: Walk, parts: _Parts) -> None:
    """Each page header and footer once, however many sections share it."""
    seen: set[str] = set()
    for story in (Story.HEADER, Story.FOOTER):
        for name, kind in walk.pages:
            target = parts.page_part(name)
            if kind is not story or target is None or target in seen:
                continue
            seen.add(target)
            root = parts.parse(target)
            if root is not None:
                walk.start(story)
                walk_story(walk, root)


def _count_unread(walk: Walk, parts: _Parts) -> None:
    if walk.hidden_passages:
        places = "place" if walk.hidden_passages == 1 else "places"
        walk.not_read.add("hidden text", lambda: f"in {walk.hidden_passages} {places}")
    comments = parts.kind("comments")
    if comments is not None:
        for _ in comments.iterchildren(W + "comment"):
            walk.not_read.add("comment")


def _title(blocks: tuple[Block, ...], package: Package) -> str:
    """The title on the page, else the one in the properties, else the first heading."""
    for block in blocks:
        if "title" in block.flags and block.proposed is not None and block.proposed.text:
            return _one_line(block.proposed.text)
    return _stored_title(package) or _first_heading(blocks)


def _stored_title(package: Package) -> str:
    try:
        properties = package.parse("docprops/core.xml")
    except ReadError:
        return ""  # damage here takes nothing from the agreement
    found = None if properties is None else properties.findtext(TITLE)
    return _one_line(found or "")


def _first_heading(blocks: tuple[Block, ...]) -> str:
    for block in blocks:
        reading = block.proposed
        if reading is not None and reading.text and block.story is Story.BODY:
            looks = block.kind is BlockKind.HEADING or "bold" in block.flags
            return _one_line(reading.text) if looks else ""
    return ""


def _one_line(text: str) -> str:
    return " ".join(text.split())[:LONGEST_TITLE]
