"""The reading copy: a document's text, its lines numbered, with the clause that each stands in.

The numbers are those that findings give. For Markdown and text they are the lines of the source;
Word has no lines, so that this copy is where a line number can be looked up.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass

from moulint.clauses import Clause, read_clauses
from moulint.model import Block, BlockKind, Document, Reading, Story, View
from moulint.report._clean import one_line

_STORIES = {
    Story.NOTE: "note",
    Story.BOX: "text box",
    Story.HEADER: "page header",
    Story.FOOTER: "page footer",
}
_LONGEST_LABEL = 16
_LONGEST_HEADING = 90
"""Some files set whole clauses as headings; those are no place for a blank line."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the copy."""

    number: int
    label: str
    """The clause as a person cites it, on the clause's first line; or what else it is."""
    text: str
    opens: bool
    """True for a heading's first line, which is set off from what is above."""


def lines(document: Document, view: View = "proposed") -> Iterator[Line]:
    """The lines of the copy, in reading order."""
    clauses: dict[int, Clause] = {}
    for clause in read_clauses(document, view):
        clauses.setdefault(clause.block, clause)
    for index, block in enumerate(document.blocks):
        reading = block.reading(view)
        if reading is not None:
            yield from _block_lines(block, reading, clauses.get(index))


def reading_copy(document: Document, view: View = "proposed", width: int = 0) -> str:
    """The copy as text; long lines are folded at `width` columns, 0 for not at all."""
    every = list(lines(document, view))
    gutter = max((len(str(line.number)) for line in every), default=1)
    margin = min(max((len(line.label) for line in every), default=0), _LONGEST_LABEL)
    indent = gutter + margin + 4
    written: list[str] = []
    after_heading = True
    for line in every:
        if line.opens and not after_heading:
            written.append("")
        after_heading = line.opens
        label = line.label if len(line.label) <= margin else line.label[: margin - 1] + "…"
        head = f"{line.number:>{gutter}}  {label:<{margin}}  "
        rows = _fold(line.text, width - indent) if width else [line.text]
        written.append((head + rows[0]).rstrip())
        written += [" " * indent + row for row in rows[1:]]
    return "\n".join(written) + "\n" if written else ""


def _block_lines(block: Block, reading: Reading, clause: Clause | None) -> Iterator[Line]:
    label = _STORIES.get(block.story, "")
    if clause is not None and clause.label:
        label = clause.reference or clause.label
    heading = block.kind is BlockKind.HEADING or (clause is not None and clause.heading)
    opens = heading and len(reading.text) <= _LONGEST_HEADING
    for number, text in _pieces(reading):
        shown = (
            f"{reading.label} {text}" if reading.label and not _is_later(number, reading) else text
        )
        yield Line(number, label, one_line(shown), opens)
        label, opens = "", False


def _is_later(number: int, reading: Reading) -> bool:
    return number != reading.anchors[0][1]


def _pieces(reading: Reading) -> list[tuple[int, str]]:
    """The text cut where it goes on in another line."""
    starts: list[tuple[int, int]] = []
    for offset, line, _ in reading.anchors:
        if not starts or starts[-1][1] != line:
            starts.append((offset, line))
    ends = [offset for offset, _ in starts[1:]] + [len(reading.text)]
    return [
        (line, reading.text[start:end].strip())
        for (start, line), end in zip(starts, ends, strict=True)
    ]


def _fold(text: str, width: int) -> list[str]:
    return textwrap.wrap(text, max(width, 30), break_on_hyphens=False) or [""]
