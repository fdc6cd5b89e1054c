"""A clause: one block of the agreement with its number, its headings and its region."""

from __future__ import annotations

from dataclasses import dataclass, field

from moulint.model import Reading, Region


@dataclass(frozen=True, slots=True)
class Clause:
    """One block of the agreement as a lawyer sees it."""

    index: int
    """Its place in the list of clauses."""
    block: int
    """Index of its block in the document."""
    reading: Reading
    start: int
    """Offset in the text just after a typed label."""
    label: str
    """Its own number as written, "" without one."""
    reference: str
    """What a person cites: "5.1(a)"."""
    path: tuple[str, ...]
    """Headings it stands under, outermost first, with their numbers."""
    region: Region
    parent: int | None
    """The clause it stands under: a heading, or the item above it in depth."""
    lead_in: int | None
    """The clause whose unfinished sentence governs it, None for a clause that stands alone."""
    heading: bool
    blank: bool
    """True for an unfilled form field, and for "[Reserved]" and "[Deleted]"."""
    item: bool
    """True for an item of a list, numbered or with a bullet."""
    section: int
    """Index of the outermost numbered clause or heading it belongs to (its own when it is one)."""
    note: str = ""
    """The id of the footnote it is the text of."""
    page: int | None = None
    row: tuple[int, int] | None = None
    """Table and row, for a cell."""
    alias: str = ""
    """Its number where numbers run on across the parts above it: "13" for "V(13)"."""
    column: int = 0
    """Its column, for a cell."""
    amends: bool = False
    """True in a letter that changes an agreement bound in behind it."""
    amendment: str = ""
    """The title of the amendment that it stands in, where several papers are bound together."""
    offset: int = 0
    """Where in its block it begins, for an item of a list that runs on in one paragraph."""
    text: str = field(init=False, compare=False)
    """The block's text without a typed label."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", self.reading.text[self.start :])
