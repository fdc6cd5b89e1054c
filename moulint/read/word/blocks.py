"""From finished paragraphs to blocks, with the lines of the reading copy.

Word has no lines. The reading copy that moulint prints has one for each line of each block of
a view, in order; an anchor says which of them a character stands on.
"""

from __future__ import annotations

from moulint.model import Block, BlockKind, Reading, Story
from moulint.read.word.paragraph import LONGEST_HEADING, Paragraph, Shown

TYPED_BULLETS = ("•", "▪", "◦", "‣", "●", "○", "■", "➢", "❖", "✓", "·", "∙", "⁃")
"""Signs that, followed by a blank, somebody typed for a list."""


def build_blocks(paragraphs: list[Paragraph], *, paged: bool) -> tuple[Block, ...]:
    """The blocks of a document; `paged` says whether the pages counted mean anything."""
    blocks: list[Block] = []
    lines = [1, 1]
    for paragraph in paragraphs:
        proposed = _or_none(paragraph.shown_proposed)
        original = _or_none(paragraph.shown_original)
        if proposed is not None or original is not None:
            blocks.append(_block(paragraph, proposed, original, lines, paged))
    return tuple(blocks)


def _or_none(shown: Shown | None) -> Shown | None:
    """An empty line without a number is not worth a block."""
    return shown if shown and (shown.text or shown.label or shown.notes) else None


def _block(
    paragraph: Paragraph,
    proposed: Shown | None,
    original: Shown | None,
    lines: list[int],
    paged: bool,
) -> Block:
    readings: list[Reading | None] = [None, None]
    for side, shown in enumerate((proposed, original)):
        if shown is not None:
            readings[side] = Reading(
                shown.text, shown.label, _anchors(shown.text, lines[side]), shown.notes
            )
            lines[side] += 1 + shown.text.count("\n")
    if proposed == original:
        # The lines may differ where a change above adds or removes some; a block that no
        # change touches still has one reading for both views, with the proposed view's lines.
        readings[1] = readings[0]
    shown = proposed or original
    assert shown is not None
    return Block(
        kind=_kind(paragraph, shown),
        proposed=readings[0],
        original=readings[1],
        level=shown.heading or shown.depth or int(_has_typed_bullet(shown.text)),
        story=paragraph.story,
        cell=paragraph.cell,
        note=paragraph.note,
        flags=_flags(paragraph, shown),
        page=paragraph.page + 1 if paged and paragraph.story not in PAGE_PARTS else None,
        changes=paragraph.tracked_changes(),
    )


PAGE_PARTS = (Story.HEADER, Story.FOOTER)


def _anchors(text: str, line: int) -> tuple[tuple[int, int, int], ...]:
    anchors = [(0, line, 1)]
    found = text.find("\n")
    while found >= 0:
        anchors.append((found + 1, line + len(anchors), 1))
        found = text.find("\n", found + 1)
    return tuple(anchors)


def _has_typed_bullet(text: str) -> bool:
    return text.startswith(TYPED_BULLETS) and text[1:2].isspace()


def _kind(paragraph: Paragraph, shown: Shown) -> BlockKind:
    if shown.heading:
        return BlockKind.HEADING
    if shown.depth or _has_typed_bullet(shown.text):
        return BlockKind.ITEM
    if shown.role == "quote":
        return BlockKind.QUOTE
    return BlockKind.CELL if paragraph.cell is not None else BlockKind.PARAGRAPH


def _flags(paragraph: Paragraph, shown: Shown) -> frozenset[str]:
    flags = set(paragraph.flags)
    if shown.role in ("title", "contents"):
        flags.add(shown.role)
    if paragraph.emphasis and 0 < len(shown.text) <= LONGEST_HEADING:
        flags.add("bold")
    return frozenset(flags)
