"""The walk through a story: one flat loop over its elements, and the handler of each kind.

The loop keeps its own stack, so that no nesting in a file can exhaust Python's. An element
without a handler is walked through: wrappers come and go with Word's versions, and the words
inside them are shown all the same, unless Word does not know their namespace at all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from moulint.read.word import runs, tables, wrappers
from moulint.read.word.compatibility import is_known
from moulint.read.word.fields import strays
from moulint.read.word.names import W
from moulint.read.word.paragraph import ORIGINAL, PROPOSED, Origin, Paragraph
from moulint.read.word.properties import Mark, read_properties

if TYPE_CHECKING:
    from moulint.read.word.names import Element
    from moulint.read.word.state import Handler, Step, Walk

PROPERTIES = W + "pPr"


def walk_story(walk: Walk, root: Element) -> None:
    """Go through all of a story that `walk.start` has begun."""
    walk.strays = strays(root)
    stack: list[Step] = [(iter(root), None)]
    handlers = HANDLERS
    while stack:
        elements, leave = stack[-1]
        for element in elements:
            handler = handlers.get(element.tag)
            if handler is not None:
                step = handler(walk, element)
            elif len(element):
                known = is_known(element.tag)
                step = (iter(element), None) if known else wrappers.unknown(walk, element)
            else:
                step = None
            if step is not None:
                stack.append(step)
                break
        else:
            stack.pop()
            if leave is not None:
                leave()
    walk.flow.stop()


def paragraph(walk: Walk, element: Element) -> Step | None:
    """`w:p`: fill a new paragraph, then close it."""
    outer, outer_style, flow = walk.paragraph, walk.style, walk.flow
    current = Paragraph(walk.story, walk.cell, walk.note, walk.page)
    walk.paragraphs.append(current)
    walk.paragraph = current
    mark = None
    first = next(iter(element), None)
    if first is not None and first.tag == PROPERTIES:
        mark = _apply_properties(walk, current, first)
    walk.style = walk.formats.of(current.proposed)[0]
    walk.hidden = walk.style.hidden
    current.mark &= walk.views

    def leave() -> None:
        if mark is not None and mark.hidden and not _ends_heading(walk, current, mark):
            current.mark = 0
        flow.close(current)
        if current.blank and walk.paragraphs[-1] is current:
            walk.paragraphs.pop()  # an empty line is not kept; a file may hold a million
        walk.paragraph, walk.style = outer, outer_style

    return iter(element), leave


def _apply_properties(walk: Walk, current: Paragraph, element: Element) -> Mark | None:
    found = read_properties(element)
    current.proposed, current.original = found.proposed, found.original
    if found.change is not None:
        current.format_origin = Origin.of("numbering", found.change)
    if found.section is not None:
        wrappers.section(walk, found.section)
    if found.dropped_capital:
        current.mark = 0  # the big letter begins the next paragraph's first word
    if found.mark is not None:
        _track_mark(walk, current, found.mark)
    return found.mark


def _track_mark(walk: Walk, current: Paragraph, mark: Mark) -> None:
    """Where the paragraph's end is inserted or deleted, it ends in one view only."""
    if mark.inserted is not None:
        current.mark &= PROPOSED
        current.mark_origin = Origin.of("insertion", mark.inserted)
    if mark.moved_here is not None:
        current.mark &= PROPOSED
        current.mark_origin = Origin.of("move", mark.moved_here)
    if mark.deleted is not None:
        current.mark &= ORIGINAL
        current.mark_origin = Origin.of("deletion", mark.deleted)
    if mark.moved_away is not None:
        current.mark &= ORIGINAL
        current.mark_origin = Origin.of("move", mark.moved_away)


def _ends_heading(walk: Walk, current: Paragraph, mark: Mark) -> bool:
    """A hidden mark after a heading lets text share its line; after other text it joins."""
    return not current.empty and (mark.separator or walk.formats.of(current.proposed)[2] > 0)


HANDLERS: dict[str, Handler] = {
    W + "p": paragraph,
    **runs.HANDLERS,
    **tables.HANDLERS,
    **wrappers.HANDLERS,
}
