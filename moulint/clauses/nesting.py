"""How deep a block stands: the chain of clauses that are open, and what may stand under each."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from moulint.clauses.clause import Clause
from moulint.clauses.headings import SAYS
from moulint.clauses.labels import Label, Style, as_letter, follows, in_words
from moulint.expression import expression
from moulint.model import Block, BlockKind, Region

_OPEN_END = expression(
    r"(?:[:\u2014\u2013]|:\s*-+|\b(?:shall|will|must|may|MAY|should|can|cannot|never|not|to|following"
    r"|by|(?:shall|will|must|may|should|can) (?:also|only|further|be)|responsible for"
    r"|(?:prohibited|barred) from|(?:SHALL|WILL|MUST|SHOULD)(?: NOT)?|DOES NOT|as follows"
    r"|the following [a-z]+"
    r"|(?i:duties|responsibilities|functions|tasks)(?: [\w'’]+){0,7} include))\s*$"
)
MODAL = expression(
    r"\b(?:shall|will|must|may|should|agrees?|(?:is|are) (?:not )?to)\b", re.IGNORECASE
)
_ANNOUNCES = expression(
    r"\b(?:(?:the|these|those) following|these|as follows|below"
    r"|(?:listed|named|given|set out|stated|described) here)\b",
    re.IGNORECASE,
)
_THINGS_DONE = expression(
    r"\b(?:services|duties|tasks|responsibilities|functions|activities)\b"
    r"|\b(?:do|to|for|includes?|are|is) (?:(?:each|all|any) of )?(?:the following|these)$",
    re.IGNORECASE,
)
_SAYS_WHO = expression(
    r"\b(?:shall|will|must|may|should|agrees? to|is to|are to|has|have|is responsible)\b"
    r"|\b(?:provides?|performs?|carr(?:y|ies)|includes?|are|undertakes?)\b",
    re.IGNORECASE,
)
_NO_SUBJECT = expression(r"(?:(?:and|but|or)\b,?\s*)?(?:shall|will|must|may)\b", re.IGNORECASE)
_ASKS_FOR_ITEMS = expression(
    r"\b(?:shall|will|must|may|should|not)\b[^.]*$|\bto\W*$", re.IGNORECASE
)
_TITLE = 2
"""Blanks in a title of a few words."""
_FIRST = frozenset({"1", "a", "A", "i", "I"})
"""Numbers that begin a list."""
_ANNOUNCEMENT = 240
"""More characters than an announcement of a list has."""
AT_THE_END = 80
"""More characters than these words have: a search through all of a long clause takes its time."""


@dataclass(slots=True)
class Open:
    """A clause that later ones may stand under, while the tree is built."""

    clause: Clause
    label: Label | None
    depth: tuple[int, int]
    """Headings sort before items; then by heading level or nesting."""
    title: str
    """How it stands in the heading path."""


def leads_on(text: str) -> bool:
    """True for a text that what stands under it finishes: "The SRO shall:"."""
    return bool(_OPEN_END.search(text[-AT_THE_END:]))


def announces(text: str) -> bool:
    """True for a sentence that ends as one and names what its items say whom it binds to do.

    So does "The SRO shall provide these services." above "A. Stand at the gate". An announcement
    without a verb ("Services of the clerk below.") is a title, and governs nothing.
    """
    end = text[-_ANNOUNCEMENT:].rstrip()
    if not end.endswith("."):
        return False
    end = end[:-1]
    sentence = end[max(end.rfind(mark) for mark in ".?!:;") + 1 :]
    if not _ANNOUNCES.search(sentence):
        return False
    return bool(_THINGS_DONE.search(sentence) and _SAYS_WHO.search(sentence))


class Nesting:
    """The clauses that later ones may stand under, the outermost first."""

    def __init__(self, clauses: list[Clause]) -> None:
        self._clauses = clauses
        """Those read so far: the list grows."""
        self.stack: list[Open] = []

    def depth(
        self, block: Block, label: Label | None, heading: bool, text: str
    ) -> tuple[Label | None, tuple[int, int]]:
        """How deep a block stands, and its label read in the light of its neighbours."""
        if block.kind is BlockKind.HEADING:
            return label, (0, block.level)
        if heading and (label is None or label.style is Style.NAMED):
            attached = label is not None and " " in label.core
            if attached:
                return label, (0, 2)  # an exhibit stands in no section
            return label, (0, 8 if text.isupper() else 9)  # "Duties" stands under "THE GUARDS"
        if label is None or label.style is Style.BULLET:
            return label, self._unnumbered(block, label, text)
        return self._numbered(label)

    def _unnumbered(self, block: Block, label: Label | None, text: str) -> tuple[int, int]:
        """The depth of a text without a number, or with a bullet."""
        nesting = block.level if block.kind is BlockKind.ITEM or label else 0
        if nesting or label:
            return 2, 100 + nesting
        return self._open_depth(text) if leads_on(text) else (3, 0)

    def _numbered(self, label: Label) -> tuple[Label, tuple[int, int]]:
        """The depth of a number: first of a new list, beside an open one, or in a list further out.

        Its label comes back as it is to be read: "i" may be a letter or a Roman numeral.
        """
        if self._begins_list(label):
            return self._first_of_its_kind(label), (1, self.inner() + 1)
        for one in reversed(self.stack):
            read = None if one.label is None else _beside(label, one.label, one.depth)
            if read is not None:
                turned = None if one.depth[0] == 0 else self._turned(one)
                return read, turned or one.depth
        if outer := self._past_dotted(label) or self._past_recitals(label):
            return label, outer
        return self._first_of_its_kind(label), (1, self._next_depth(label))

    def _begins_list(self, label: Label) -> bool:
        """True for a first number right under an item that leads on to it: "(b) shall: 1. …"."""
        first = label.core in _FIRST or label.core.endswith(".1")
        if not self.stack or not first or self.stack[-1].depth[0] != 1:
            return False
        return leads_on(self.stack[-1].clause.text)

    def _turned(self, item: Open) -> tuple[int, int] | None:
        """The depth of "(d)" where "and shall not:" right above it turns the list of "(c)"."""
        above = self.stack[-1]
        text = above.clause.text.rstrip()
        turns = above is self._last() and above.label is None and not above.clause.heading
        if not turns or above.depth <= item.depth or not text.endswith(":"):
            return None
        if not MODAL.search(text[-AT_THE_END:]):
            return None
        if _NO_SUBJECT.match(text):  # whom the list's own lead-in names
            self._clauses[-1] = replace(above.clause, lead_in=item.clause.lead_in)
        self.stack = [one for one in self.stack if one.depth < item.depth or one is above]
        return 1, above.depth[1] + 1

    def _last(self) -> Open | None:
        """The innermost open clause, where nothing stands behind it."""
        return self.stack[-1] if self.stack[-1].clause.index == len(self._clauses) - 1 else None

    def _open_depth(self, text: str) -> tuple[int, int]:
        """The depth of a lead-in without a number: beside the last one, where it is a sentence."""
        ended = self._list_ended(text)
        if ended is not None:
            return ended
        for one in reversed(self.stack):
            if one.depth[0] == 1 and one.label is not None:
                break
            if one.depth[0] == 1 and SAYS.search(text) and text[:1].isupper():
                return one.depth
        return 1, self.inner() + 1

    def _list_ended(self, text: str) -> tuple[int, int] | None:
        """The depth of the title "Role:" behind a list with bullets, which is no item of it.

        It stands beside the list's lead-in: beside a title, or a sentence that binds to no items.
        """
        last = self._clauses[-1] if self._clauses else None
        if last is None or not last.item or SAYS.search(text) or text.count(" ") > _TITLE:
            return None
        above = next(
            (one for one in reversed(self.stack) if one.clause.index == last.lead_in), None
        )
        if above is None or above.label is not None or above.depth[0] != 1 or text[:1].islower():
            return None
        return None if _ASKS_FOR_ITEMS.search(above.clause.text) else above.depth

    def _past_dotted(self, label: Label) -> tuple[int, int] | None:
        """The depth of "6." behind "1.2", which begins a section and is no item of the other."""
        if label.style is not Style.DECIMAL or not label.core.isdigit() or label.enclosed == "()":
            return None
        dotted = [
            one
            for one in self.stack
            if one.depth[0] == 1 and one.label and re.match(r"\d+\.\d", one.label.core)
        ]
        if not dotted or dotted[0].label is None or leads_on(dotted[-1].clause.text):
            return None
        later = int(label.core) > int(dotted[0].label.core.partition(".")[0])
        return (1, max(0, dotted[0].depth[1] - 1)) if later else None

    def _past_recitals(self, label: Label) -> tuple[int, int] | None:
        """The depth of "Section 1" behind recitals "A." to "C.": that of their heading."""
        behind = bool(self._clauses) and self._clauses[-1].region is Region.RECITAL
        if label.style is not Style.NAMED or not behind:
            return None
        return next((one.depth for one in reversed(self.stack) if one.clause.heading), None)

    def _first_of_its_kind(self, label: Label) -> Label:
        """A lone "(i)" starts a roman list; a lone "C." after "B." headings stays a letter."""
        if label.core.lower() in {"i", "ii", "iii", "iv", "v", "vi", "x", "xi"}:
            return label
        return as_letter(label)

    def _next_depth(self, label: Label) -> int:
        """One deeper than the innermost open item; a decimal number knows its own depth."""
        if label.style is Style.DECIMAL and "." in label.core:
            wanted = label.core.count(".") * 10
            inner = [one.depth[1] for one in self.stack if one.depth[0] == 1]
            decimal = [
                one
                for one in self.stack
                if one.depth[0] == 1 and one.label and label.core.startswith(one.label.core + ".")
            ]
            return (decimal[-1].depth[1] + 1) if decimal else min([wanted, *inner])
        return self.inner() + 1

    def inner(self) -> int:
        """Depth of the innermost open item."""
        return max((one.depth[1] for one in self.stack if one.depth[0] == 1), default=0)


def _beside(label: Label, other: Label, depth: tuple[int, int]) -> Label | None:
    """A label as it is read in the list of another one; None where it stands in another list."""
    if depth[0] == 0:  # "SECTION 5. Gates. …" behind a heading "SECTION 4"
        return label if label.style is Style.NAMED and _one_kind(label, other) else None
    read = as_letter(label) if follows(label, other) else label
    if read.key == other.key:
        return read
    letter = as_letter(read)
    return letter if letter.key == other.key and follows(letter, other) else None


def _one_kind(one: Label, other: Label) -> bool:
    """True for "SECTION 5" and "Section 4", "FIFTH" and "FOURTH"; not for "§ 5-1" and "Part 4"."""
    if in_words(one) and in_words(other):
        return True
    kinds = [re.match(r"\W*([a-z]+|§+)", label.text, re.IGNORECASE) for label in (one, other)]
    names = {found[1].lower() for found in kinds if found}
    return one.key == other.key and all(kinds) and len(names) == 1
