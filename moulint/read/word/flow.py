"""Joins and numbers the paragraphs of a story, once for each of the two texts.

A paragraph whose mark is deleted runs on into the next one in the proposed text; one whose mark
is inserted does so in the original. The joined paragraph has the format of its last part, as
in Word, and stands where its first words stand.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from moulint.model import NoteMark
from moulint.read.word.numbering import Counters
from moulint.read.word.paragraph import BOTH, MARK, VIEWS, Paragraph, Shown

if TYPE_CHECKING:
    from moulint.read.word.formats import Formats
    from moulint.read.word.properties import Properties

BLANKS = " \t\n\N{NO-BREAK SPACE}"
"""What is cut off at the ends of a paragraph; the en spaces of an unfilled field stay."""


class Flow:
    """The paragraphs of one story in order, closed one after the other."""

    def __init__(self, formats: Formats, counters: tuple[Counters, Counters] | None = None) -> None:
        """A story with its own counters, unless it goes on counting with others of its kind."""
        self._formats = formats
        self._counters = counters or (Counters(), Counters())
        self._open: tuple[list[Paragraph], list[Paragraph]] = ([], [])

    def close(self, paragraph: Paragraph) -> None:
        """Take a paragraph that is read to its end."""
        before, after = self._open
        if paragraph.mark == BOTH and not before and not after and not paragraph.split:
            self._settle_untouched(paragraph)
            return
        origin = paragraph.mark_origin
        if origin and not paragraph.changes and not paragraph.content(BOTH)[0].strip(BLANKS):
            # An empty line that comes or goes: its mark is all there is of the change.
            paragraph.record(origin, MARK)
        for side, view in enumerate(VIEWS):
            self._open[side].append(paragraph)
            if paragraph.mark & view:
                self._settle(side)

    def stop(self) -> None:
        """Nothing is joined across this point: the edge of a cell, a table, a story."""
        for side in range(2):
            if self._open[side]:
                self._settle(side)

    def _settle_untouched(self, paragraph: Paragraph) -> None:
        """The usual case: one text for both views, worked out once."""
        if paragraph.empty and not self._is_numbered(paragraph):
            return
        text, notes = _trimmed(*paragraph.content(BOTH))
        proposed = self._shown(0, paragraph.proposed, text, notes)
        original = self._shown(1, paragraph.original, text, notes)
        paragraph.shown_proposed = proposed
        paragraph.shown_original = proposed if original == proposed else original
        self._note_renumbering(paragraph)

    def _settle(self, side: int) -> None:
        """End the paragraph that is open in one view."""
        parts, view = self._open[side], VIEWS[side]
        texts: list[str] = []
        notes: list[tuple[int, str]] = []
        length, worded = 0, []
        for part in parts:
            words, calls = part.content(view)
            notes += [(length + offset, note) for offset, note in calls]
            texts.append(words)
            length += len(words)
            if calls or words.strip(BLANKS):
                worded.append(part)
        last = parts[-1]
        holder = worded[0] if worded else last
        # Without words it is a paragraph only where its mark is: an empty line.
        if worded or last.mark & view:
            properties = last.original if side else last.proposed
            shown = self._shown(side, properties, *_trimmed("".join(texts), notes))
            if side:
                holder.shown_original = shown
            else:
                holder.shown_proposed = shown
        if worded:
            _tell_of_joints(worded if worded[-1] is last else [*worded, last])
        if last.mark & view and len(parts) == 1:
            self._note_renumbering(last)
        parts.clear()

    def _shown(
        self, side: int, properties: Properties, text: str, notes: tuple[NoteMark, ...]
    ) -> Shown:
        style, place, heading = self._formats.of(properties)
        label, depth = "", 0
        if place is not None:
            label = self._counters[side].count(place)
            if label or place.definition.bullet:
                depth = place.level + 1
        return Shown(text, notes, label, heading, depth, style.role)

    def _is_numbered(self, paragraph: Paragraph) -> bool:
        """Whether it takes part in a list in either view: then even an empty one counts."""
        return any(
            self._formats.of(properties)[1] is not None
            for properties in (paragraph.proposed, paragraph.original)
        )

    def _note_renumbering(self, paragraph: Paragraph) -> None:
        """Record a tracked change of format that changes the number or the kind of item."""
        proposed, original = paragraph.shown_proposed, paragraph.shown_original
        if paragraph.format_origin is None or proposed is None or original is None:
            return
        before = (original.label, original.depth, original.heading)
        after = (proposed.label, proposed.depth, proposed.heading)
        if before != after:
            words = f"{original.label or 'no number'} → {proposed.label or 'no number'}"
            paragraph.record(paragraph.format_origin, words)


def _tell_of_joints(parts: list[Paragraph]) -> None:
    """Give the parts of a joined paragraph the change of the mark that joins them."""
    for before, after in pairwise(parts):
        origin = before.mark_origin
        if origin is None:
            continue
        if all(known != origin for known, _ in before.changes):
            before.changes.append((origin, [MARK]))
        if all(known != origin for known, _ in after.changes):
            after.changes.insert(0, (origin, [MARK]))


def _trimmed(text: str, notes: list[tuple[int, str]]) -> tuple[str, tuple[NoteMark, ...]]:
    """Cut blanks off both ends, moving the notes along."""
    shorter = text.lstrip(BLANKS)
    cut = len(text) - len(shorter)
    shorter = shorter.rstrip(BLANKS)
    marks = tuple(NoteMark(max(0, min(offset - cut, len(shorter))), note) for offset, note in notes)
    return shorter, marks
