"""The region that a text is in, kept while it is read from block to block."""

from __future__ import annotations

import re
from collections.abc import Sequence

from moulint.clauses.amending import introduces_far
from moulint.clauses.clause import Clause
from moulint.clauses.headings import SAYS
from moulint.clauses.labels import Label, Style, succeeds
from moulint.clauses.regions import RULES, Sight, headed_recitals, plain_title
from moulint.expression import expression
from moulint.model import Block, BlockKind, Region

_OF_CONTENTS = expression(r"\W*(?:table of )?contents\b|\W*index of sections\b", re.IGNORECASE)
_TITLE = expression(
    r".*\b(?:agreement|memorandum of|contract|m\.?o\.?u\.?\b|m\.?o\.?a\.?\b|compact)",
    re.IGNORECASE | re.DOTALL,
)
_SHORT = 90
"""Characters of a line of contents."""
_RUN = expression(
    r"[^.;]{2,70}(?:[.;]\s+(?:[IVXL]{1,5}|\d{1,2}|[A-Z])[.)]\s+[^.;]{2,70}){2,40}[.;]?"
)
"""A table of contents in one paragraph: "Aims. II. Duties. III. Choice"."""
_BACKGROUND = expression(r"\W*background\b", re.IGNORECASE)
"""A heading that reports have as well as agreements."""

_CITES = expression(
    r"\b(?:reads?|says?|said|states?|stated|provides?|provided|quot\w+|recommends?|recommended"
    r"|suggests?|asks?|asked|urges?|model|sample|example|laws?|statutes?|code|act|excerpts?"
    r"|extracts?|former\w*|old|prior|previous|section|article|chapter|[\"“”])(?:\b|$)",
    re.IGNORECASE,
)
"""In the words in front of a quotation: they cite what somebody else says."""
_LISTS = expression(r"(?::|\b(?:shall|will|must|may|not|to))\s*$")
"""How words end that go on in a list."""
_FOLLOWS = expression(
    r"\b(?:the following|as follows)(?:\s+(?:duties|tasks|functions|responsibilities|services))?"
    r"(?:\s+(?:at|in|for|on|of|to|by|with|during|under|within)\b[^.:]{1,80})?\s*:\s*$"
)
"""How words end that go on in paragraphs, and show no notice or form."""
_WITNESSETH = expression(r"\W*witnesseth( that)?\W*", re.IGNORECASE)
_ORDERS = expression(r"\b(?:shall|agrees to)\b")
"""What an article says to somebody, and a recital does not."""


class Current:
    """What region the reading is in, and what may end it."""

    def __init__(self, blocks: Sequence[Block], clauses: Sequence[Clause]) -> None:
        self._blocks = blocks
        self._clauses = clauses
        """Those read so far: the list grows."""
        self._region = Region.OPERATIVE
        self._level = 0
        self._label: Label | None = None
        self._began = False
        self.left_cover = False
        """True once an agreement followed a cover memo."""
        self._recitals_headed = False
        self._witnessed = False
        """True behind a bare "WITNESSETH:", which recitals or the articles may follow."""
        self._listing = False
        """True below a heading "Contents", as long as lines of contents follow."""

    def of(self, block: Block, label: Label | None, text: str, heading: bool) -> Region:
        """The region that a block stands in, which the next one starts from."""
        level = block.level if block.kind is BlockKind.HEADING else 9
        found = self._told(block, label, text, heading, level)
        if self._lists_contents(block, text, heading):
            return Region.CONTENTS
        if found in (Region.CONTENTS, Region.QUOTED):
            return found
        if found is Region.COVER or (found is None and self._region is Region.COVER):
            self._region = Region.COVER
            return Region.COVER
        if found is None:
            self._began = self._began or len(text) > 200
            self._end_by(label, text)
            return self._region
        self._witnessed = found is Region.RECITAL and _WITNESSETH.fullmatch(text) is not None
        self._recitals_headed = found is Region.RECITAL and (
            heading
            or (label is not None and headed_recitals(text, heading))
            or (self._recitals_headed and self._region is Region.RECITAL)
        )
        if self._region is Region.COVER:
            return self._leave_cover(found, text, heading)
        inside = found is Region.OPERATIVE and heading and level > self._level < 9
        if inside and self._region in (Region.EXHIBIT, Region.PURPOSE, Region.DEFINITION):
            return self._region  # a sub-heading stays in its region
        self._region, self._level = found, level if heading else 9
        self._label = label
        self._began = self._began or found is Region.RECITAL or not heading
        return found

    def _told(
        self, block: Block, label: Label | None, text: str, heading: bool, level: int
    ) -> Region | None:
        """The region that a block opens by itself, by the first rule that knows one."""
        sight = Sight(
            text=plain_title(text) if heading else text,
            kind=block.kind,
            heading=heading,
            level=level,
            quoted=block.kind is BlockKind.QUOTE and not self._own_words(label),
            contents="contents" in block.flags,
            label=label.text if label else "",
            opening=not self._began,
            announced="contents" in block.flags and self._announced(),
        )
        return next((region for rule in RULES if (region := rule(sight)) is not None), None)

    def _announced(self) -> bool:
        """True below "Each clerk shall finish:", whose list has its figures behind dots as well."""
        for clause in reversed(self._clauses):
            if "contents" not in self._blocks[clause.block].flags:
                return clause.text.rstrip()[-1:] == ":" and SAYS.search(clause.text) is not None
        return False

    def _lists_contents(self, block: Block, text: str, heading: bool) -> bool:
        """True for a line below a heading "Contents"; the first that is none ends them."""
        if heading:
            self._listing = bool(_OF_CONTENTS.match(text))
            return False
        self._listing = self._listing and (block.cell is not None or _is_entry(text))
        return self._listing

    def _end_by(self, label: Label | None, text: str) -> None:
        """Let a block that opens no region itself end those that do not reach it."""
        if self._region is Region.RECITAL and not self._recitals_headed:
            self._region = Region.OPERATIVE  # what no longer begins with "Whereas"
        named = label is not None and label.style is Style.NAMED  # "Section 1. Definitions."
        article = self._witnessed and label is not None and _ORDERS.search(text) is not None
        if self._region is Region.RECITAL and (named or article):
            self._region, self._recitals_headed = Region.OPERATIVE, False
        ended = self._region in (Region.DEFINITION, Region.PURPOSE, Region.RECITAL)
        if ended and self._next_section(label):
            self._region, self._level = Region.OPERATIVE, 9

    def _next_section(self, label: Label | None) -> bool:
        """ "III. DUTIES. Officers shall …" below the heading "II. DEFINITIONS" ends these."""
        opened = self._label
        return label is not None and opened is not None and succeeds(label, opened)

    def _own_words(self, label: Label | None) -> bool:
        """True where an amendment introduces the quotation as what the agreement now says.

        True also of what is only set in, items of a list ("Clerks have these tasks: > a. …") or
        paragraphs ("Clerks do the following in May: > …").
        """
        for clause in reversed(self._clauses):
            if self._blocks[clause.block].kind is not BlockKind.QUOTE:
                asks = _LISTS if label is not None else _FOLLOWS
                listed = asks.search(clause.text) is not None
                set_in = listed and clause.label != "" and not _CITES.search(clause.text)
                return set_in or introduces_far(clause.text) is True
        return False

    def _leave_cover(self, found: Region, text: str, heading: bool) -> Region:
        """A cover memo lasts until a heading that names an agreement, or recitals."""
        recital = found is Region.RECITAL and not _BACKGROUND.match(text)
        if recital or (heading and _TITLE.match(text)):
            self._region, self._level, self._began = found, 0, True
            self.left_cover = True
            return found
        return Region.COVER


def _is_entry(text: str) -> bool:
    """True for what a table of contents can hold: a short line that is no sentence, or a run."""
    if SAYS.search(text):
        return False
    return (len(text) <= _SHORT and text[-1:] not in ".:") or _RUN.fullmatch(text) is not None
