"""Lists whose bullets a copy lost: a lead-in alone on a line, and below it one item a line.

    The guard will
    lock the gates at dusk
    walk the fence
    The guard will not

A lead-in that ends in the midst of its sentence, on a line into which the next word would have fit,
was set so by its author; so were the lines below it that end before the text is as wide as it gets.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from moulint.expression import expression
from moulint.read.textual.numbering import bullet, ended, enumerator
from moulint.read.textual.titles import is_titled
from moulint.read.textual.wrapping import breaks_off, is_form_line

_OPEN = expression(
    r"\b(?:(?:shall|will|must|may|should|can)(?: (?:also|only|further|never|not|be)){0,2}|cannot"
    r"|(?:is|are|agrees?|not|expected|required|allowed|permitted|authorized|forbidden) to"
    r"|responsible for|(?:prohibited|barred) from|as follows|the following(?: [a-z]+){0,2}"
    r"|(?:duties|responsibilities|functions|tasks|services)(?: [\w'’]+){0,7} (?:includes?|are)"
    r"|(?:includes?|including),? (?:but )?(?:is |are )?not limited to)$",
    re.IGNORECASE,
)
"""How a lead-in without a colon ends."""
_DOES = expression(r"\b(?:does|do|DOES|DO|WILL|SHALL|MAY|MUST)(?: (?:not|NOT))?$")
"""How one does that stands as a title over its items."""
_OVER_DUTIES = expression(
    r"(?:duties|responsibilities|functions|tasks)\b|\b(?:duties|responsibilities|functions|tasks)$",
    re.IGNORECASE,
)
"""A title over what somebody does: "Duties of the Cook", "ESSENTIAL FUNCTIONS"."""
_COUNTED = expression(r"\d{1,2}\s+[A-Z]")
"""An item whose number lost its full stop."""
_TURNS = expression(r"(?:and|but)\b.{0,20}\bnot\W*$")
"""What turns a list: "and will not"."""
_LONGEST_LEAD = 160
_TITLE = 7
"""Words of a title that ends in "does"."""
_STOP_INSIDE = expression(r"[a-z\d)]{2}[.?!] +(?:\(\w{1,4}\) *)?[\"“(]?[A-Z]")
"""A sentence that ends within a line, and another that begins."""
_GOES_ON = expression(
    r"(?:and|n?or|but|of|in|into|on|upon|at|to|by|for|with(?:in|out)?|from|during|before|after|until"
    r"|unless|except|if|when(?:ever)?|where(?:ver)?|while|as|than|that|which|who(?:m|se)?|this|these"
    r"|the|an?|h[ei]s?|she|her|its?|they|their|is|are|shall|will|may)\b"
)
"""How a line begins that goes on with the one above it."""
_ONE_WORD = expression(r"\S+\.$")
"""The last word of a sentence, on a line of its own."""
_MOST = 2.5
"""Of so many lines at least one is nearly as wide as the widest, in prose and lists of prose."""
_ROOM = 12
"""Characters by which wrapped lines fall short of the widest, as a rule."""
_FEWEST = 2
_NARROWEST, _WIDEST = 60, 130
"""Characters of the widest of several lines which a paragraph was wrapped into."""
_COLUMN, _SLACK = 38, 3
"""Characters of a narrow column, and by how many its lines may be broken too early."""


class _Rows:
    """The lines of one run of text, and how wide it is set."""

    def __init__(self, rows: Sequence[str], width: int) -> None:
        self.rows = rows
        lengths = sorted((len(row) for row in rows if len(row) <= _WIDEST), reverse=True)
        alike = (one for one, next_ in pairwise(lengths) if one - next_ <= _ROOM)
        self.width = max(width if width <= _WIDEST else 0, next(alike, 0))
        """How wide two lines at least are; a third that is wider was not broken in time."""
        full = sum(self.width - _ROOM <= one for one in lengths)
        wide = self.width >= _NARROWEST and full * _MOST >= len(rows)
        self.wrapped = wide or self._in_column()
        """False where few lines come near the widest: then each was set by itself."""

    def _in_column(self) -> bool:
        """Whether no line of a narrow text, but the last of a sentence, has room for a word more.

        Short items come near their longest by chance, but not one after the other.
        """
        going = [pair for pair in pairwise(self.rows) if all(pair) and not ended(pair[0])]
        return (
            _COLUMN <= self.width < _NARROWEST
            and len(going) >= _FEWEST
            and all(
                len(row) + 1 + len(below.split(None, 1)[0]) > self.width - _SLACK
                for row, below in going
            )
        )

    def broken(self, index: int) -> bool:
        """True where the author ended the line above, and no want of room."""
        before, words = self.rows[index - 1], self.rows[index].split(None, 1)
        if not before or not words or len(before) > _WIDEST:
            return True
        fits = len(before) + 1 + len(words[0]) <= self.width
        return fits or not self.wrapped

    def prose(self, first: int, end: int) -> bool:
        """True where a sentence begins within a line, or lines run on though of several widths."""
        if any(map(_STOP_INSIDE.search, self.rows[first:end])):
            return True
        return not self.wrapped and any(
            (at + 1 < end and breaks_off(self.rows[at]) and not ended(self.rows[at]))
            or _GOES_ON.match(self.rows[at])
            or _ONE_WORD.match(self.rows[at])
            for at in range(first, end)
        )

    def leads(self, index: int) -> bool:
        """True for a lead-in that ends where its line ends, above the first of its items."""
        row = self.rows[index]
        if not row or len(row) > _LONGEST_LEAD or is_form_line(row):
            return False
        if row.endswith(":"):
            return True
        if self.titles(index):
            return True
        title = len(row.split()) <= _TITLE and _DOES.search(row)
        return bool(title or _OPEN.search(row)) and self.broken(index + 1)

    def titles(self, index: int) -> bool:
        """True for a title of duties alone on its line, above a line that begins with a capital."""
        row, below = self.rows[index : index + 2]
        words = row.split()
        titled = 0 < len(words) <= _TITLE and row[-1].isalpha() and is_titled(words)
        return titled and bool(_OVER_DUTIES.search(row)) and below[:1].isupper()

    def begins(self, index: int) -> bool:
        """True for a line that may be an item without a mark."""
        row = self.rows[index]
        marked = enumerator(row) is not None or bool(bullet(row))
        worded = row[:1].isalpha() or _COUNTED.match(row) is not None
        return worded and not marked and not is_form_line(row)


def unmarked(rows: Sequence[str], width: int = 0) -> set[int]:
    """The rows that open a lead-in, one of its items, or what stands right behind them.

    `width` is that of the whole text where it is known to be wrapped.
    """
    if len(rows) <= _FEWEST:
        return set()
    text = _Rows(rows, width)
    found = _behind_bullets(text)
    at = behind = 0
    while at < len(rows) - 1:
        if not text.leads(at):
            at += 1
            continue
        items, end = _items(text, at + 1)
        runs_on = any(_GOES_ON.match(rows[item]) for item in items)
        listed = len(items) >= _FEWEST and not runs_on and not text.prose(at + 1, end)
        marked = end == at + 1 and (enumerator(rows[end]) or bullet(rows[end]))
        if at and (listed or marked) and (at == behind or _opens(text, at)):
            found.add(at)
        if listed:
            found.update(items)
            behind = end
            if end < len(rows):
                found.add(end)
        at = max(end, at + 1)
    return found


def below_titles(rows: Sequence[str], width: int = 0) -> set[int]:
    """The rows that are items without a mark below a title of duties: "DUTIES OF THE COOK"."""
    text = _Rows(rows, width)
    found: set[int] = set()
    for at in range(len(rows) - _FEWEST):
        if text.titles(at):
            items, end = _items(text, at + 1)
            if len(items) >= _FEWEST and not text.prose(at + 1, end):
                found.update(items)
    return found


def _behind_bullets(text: _Rows) -> set[int]:
    """The rows that begin a sentence below bullets of one line each."""
    marked = [bool(bullet(row)) for row in text.rows]
    return {
        at
        for at in range(2, len(marked))
        if marked[at - 1] and marked[at - 2] and not marked[at] and not text.wrapped
        if text.rows[at][:1].isupper() and not breaks_off(text.rows[at - 1])
    }


def _opens(text: _Rows, index: int) -> bool:
    """Whether a lead-in begins with its line, and is not the end of a wrapped sentence."""
    row, before = text.rows[index], text.rows[index - 1]
    if not row[:1].isupper() or not text.broken(index):
        return False
    return ended(before) or (len(before) < _NARROWEST and not breaks_off(before))


def _items(text: _Rows, first: int) -> tuple[list[int], int]:
    """The lines that begin items, from `first` on, and the line behind the list."""
    rows = text.rows
    if not text.begins(first):
        return [], first
    small = rows[first][0].islower()
    items = [first]
    for at in range(first + 1, len(rows)):
        row, before = rows[at], rows[at - 1]
        if not text.begins(at):
            return items, at
        on = breaks_off(before) or (before.endswith("-") and row[0].islower())
        if (on and not ended(before)) or not (text.broken(at) or ended(before)):
            continue
        turns = row[0].isupper() or _TURNS.match(row)
        if turns and at + 1 < len(rows) and text.leads(at):
            return items, at
        if small and not row[0].islower():
            return items, at
        if row[0].islower() == small:
            items.append(at)
    return items, len(rows)
