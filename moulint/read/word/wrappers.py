"""Handlers for what stands round other content: changes, controls, boxes, alternatives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from moulint.model import Story
from moulint.read.word.flow import Flow
from moulint.read.word.names import MC, R, W, is_on, value
from moulint.read.word.paragraph import ORIGINAL, PROPOSED, ChangeKind, Origin, Paragraph

if TYPE_CHECKING:
    from moulint.read.word.names import Element
    from moulint.read.word.state import Handler, Step, Walk

BOX_TEXT = W + "txbxContent"
STRICT_BOX_TEXT = "{http://schemas.microsoft.com/office/word/2006/wordml}txbxContent"
"""What strict files call it."""
VML = "{urn:schemas-microsoft-com:vml}"
OFFICE = "{urn:schemas-microsoft-com:office:office}"
PICTURE = "{http://schemas.openxmlformats.org/drawingml/2006/picture}pic"
CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart"
CHART_EX = "{http://schemas.microsoft.com/office/drawing/2014/chartex}chart"
DIAGRAM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}relIds"

DRAWN_TEXT = "{http://schemas.openxmlformats.org/drawingml/2006/main}t"


def _change(kind: ChangeKind, views: int) -> Handler:
    """A handler for a tracked change: what it holds stands in `views` only."""

    def enter(walk: Walk, element: Element) -> Step | None:
        before, origin = walk.views, walk.origin
        walk.views = before & views
        walk.origin = Origin.of(kind, element)

        def leave() -> None:
            walk.views, walk.origin = before, origin

        return iter(element), leave

    return enter


def content_control(walk: Walk, element: Element) -> Step | None:
    """`w:sdt`: its content, marked where it is still the prompt, or a table of contents."""
    properties = element.find(W + "sdtPr")
    if properties is None:
        return iter(element), None
    placeholder, contents = walk.placeholder, walk.contents
    walk.placeholder = placeholder or is_on(properties.find(W + "showingPlcHdr"))
    if value(properties, f"{W}docPartObj/{W}docPartGallery") == "Table of Contents":
        walk.contents += 1

    def leave() -> None:
        walk.placeholder, walk.contents = placeholder, contents

    return iter(element), leave


def alternatives(walk: Walk, element: Element) -> Step | None:
    """`mc:AlternateContent`: the same thing several times; one is shown."""
    chosen = walk.alternatives.choose(element)
    return None if chosen is None else (iter(chosen), None)


def unknown(walk: Walk, element: Element) -> Step | None:
    """An element of a namespace that Word does not know: it passes over it, words and all."""
    if next(element.iter(W + "t"), None) is not None:
        walk.not_read.add("unknown element", walk.whereabouts)
    return None


def text_box(walk: Walk, element: Element) -> Step | None:
    """`w:txbxContent`: a story of its own, read after the paragraph it hangs on."""
    before = (walk.story, walk.flow, walk.paragraph, walk.style, walk.table, walk.cell)
    format_before = (walk.hidden, walk.emphasis, walk.font)
    if walk.story is Story.BODY or walk.story is Story.NOTE:
        walk.story = Story.BOX
    walk.flow = Flow(walk.formats, walk.box_counters)
    walk.paragraph, walk.table, walk.cell = None, None, None

    def leave() -> None:
        walk.flow.stop()
        walk.story, walk.flow, walk.paragraph, walk.style, walk.table, walk.cell = before
        walk.hidden, walk.emphasis, walk.font = format_before

    return iter(element), leave


def shaped_text(walk: Walk, element: Element) -> Step | None:
    """`v:textpath`: words drawn as a shape, such as a "DRAFT" across the page."""
    words = element.get("string", "").strip()
    if words and not walk.hidden:
        story = Story.BOX if walk.story in (Story.BODY, Story.NOTE) else walk.story
        paragraph = Paragraph(story, None, walk.note, walk.page)
        paragraph.add(walk.views, words, walk.origin)
        paragraph.emphasis = False
        walk.paragraphs.append(paragraph)
        Flow(walk.formats).close(paragraph)
    return iter(element), None


def picture(walk: Walk, element: Element) -> Step | None:
    """A picture: its words, if any, cannot be read."""
    walk.not_read.add("picture", walk.whereabouts)
    return None


def vml_picture(walk: Walk, element: Element) -> Step | None:
    """A picture in the old drawing language; one with a link is the preview of an object."""
    if element.get(R + "id") is not None and not walk.in_object:
        walk.not_read.add("picture", walk.whereabouts)
    return None


def embedded_object(walk: Walk, element: Element) -> Step | None:
    """`w:object`: a spreadsheet or the like, embedded with a preview picture."""
    before = walk.in_object
    walk.in_object = True

    def leave() -> None:
        walk.in_object = before

    return iter(element), leave


def ole(walk: Walk, element: Element) -> Step | None:
    """The object itself."""
    walk.not_read.add("embedded object", walk.whereabouts)
    return None


def form_control(walk: Walk, element: Element) -> Step | None:
    """`w:control`: an ActiveX control, whose state is in a part that only Windows reads."""
    walk.not_read.add("form control", walk.whereabouts)
    return None


def chart(walk: Walk, element: Element) -> Step | None:
    """A chart: drawn from data kept elsewhere."""
    walk.not_read.add("chart", walk.whereabouts)
    return None


def diagram(walk: Walk, element: Element) -> Step | None:
    """SmartArt: its words are in a part of its own."""
    walk.not_read.add("diagram", walk.whereabouts)
    return None


def drawn_text(walk: Walk, element: Element) -> Step | None:
    """`a:t`: words in a drawing that is no text box."""
    walk.not_read.add("drawn text", walk.whereabouts)
    return None


def embedded_document(walk: Walk, element: Element) -> Step | None:
    """`w:altChunk`, `w:subDoc`: another document, shown by Word at this place."""
    walk.not_read.add("embedded document", walk.whereabouts)
    return None


def section(walk: Walk, element: Element) -> Step | None:
    """`w:sectPr`: which page headers and footers the section has."""
    for child in element:
        story = PAGE_STORIES.get(child.tag)
        name = None if story is None else child.get(R + "id")
        if story is not None and name is not None:
            walk.pages.append((name, story))
    return None


def skip(walk: Walk, element: Element) -> Step | None:
    """Nothing in here is shown."""
    return None


PAGE_STORIES = {W + "headerReference": Story.HEADER, W + "footerReference": Story.FOOTER}

HANDLERS: dict[str, Handler] = {
    W + "ins": _change("insertion", PROPOSED),
    W + "del": _change("deletion", ORIGINAL),
    W + "moveTo": _change("move", PROPOSED),
    W + "moveFrom": _change("move", ORIGINAL),
    W + "sdt": content_control,
    MC + "AlternateContent": alternatives,
    BOX_TEXT: text_box,
    STRICT_BOX_TEXT: text_box,
    VML + "textpath": shaped_text,
    VML + "imagedata": vml_picture,
    PICTURE: picture,
    W + "object": embedded_object,
    OFFICE + "OLEObject": ole,
    W + "control": form_control,
    CHART: chart,
    CHART_EX: chart,
    DIAGRAM: diagram,
    DRAWN_TEXT: drawn_text,
    W + "altChunk": embedded_document,
    W + "subDoc": embedded_document,
    W + "sectPr": section,
} | dict.fromkeys(
    (
        W + name
        for name in (
            "pPr rPr tblPr tblGrid tblPrEx trPr tcPr sdtPr sdtEndPr customXmlPr smartTagPr "
            "rubyPr rt ffData fldData numPicBullet background"
        ).split()
    ),
    skip,
)
