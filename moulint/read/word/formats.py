"""What a paragraph's properties amount to, through its style and the numbering of the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from moulint.read.word.styles import BODY_LEVEL, ParagraphStyle, Styles

if TYPE_CHECKING:
    from moulint.read.word.numbering import Numbering, Place
    from moulint.read.word.properties import Properties


class Formats:
    """Looks properties up once and remembers them: a file has few different ones."""

    def __init__(self, styles: Styles, numbering: Numbering) -> None:
        """For one file."""
        self.styles = styles
        self._numbering = numbering
        self._found: dict[Properties, tuple[ParagraphStyle, Place | None, int]] = {}

    def of(self, properties: Properties) -> tuple[ParagraphStyle, Place | None, int]:
        """The style, the place in a list, and the heading level from 1 (0 for none)."""
        found = self._found.get(properties)
        if found is None:
            style = self.styles.paragraph(properties.style)
            outline = properties.outline if properties.outline is not None else style.outline
            heading = 0 if outline is None or not 0 <= outline < BODY_LEVEL else outline + 1
            place = self._numbering.place(properties.num, properties.level, style)
            found = self._found[properties] = (style, place, heading)
        return found
