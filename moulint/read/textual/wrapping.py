"""Which line breaks of a text are only wraps, and which the author set."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from moulint.expression import expression
from moulint.read.textual.lines import Line
from moulint.read.textual.numbering import ended, enumerator

_WIDEST = 130
"""Longest line that people wrap by hand or by editor; longer ones are whole paragraphs."""
_NARROWEST = 40
"""Narrower lines are set one by one: titles, addresses, short items."""
_DANGLING = frozenset("a an the of to in by for with from at on as that which and or its".split())
_BREAKS_OFF = _DANGLING | frozenset(
    "who shall will must may is are be has have not their such any each this than into "
    "under".split()
)
"""Words that no entry of a list ends with."""
_PROVISO = expression(r"(?:provided|except|unless|but|however)\b")
"""How a line goes on with the sentence above it though that seems to end an item."""
_FEWEST_WRAPPED = 4
"""Lines that go on, of a text that is also set without wraps, before they count as wrapped."""
_TO_SIGN = expression(r"(?:[A-Z][\w .']{0,30}: *)?_{5,}")
_LEADER = expression(r"(?:\.\s?){4}\s*(?:\d{1,3}|[ivxl]{1,6})\s*$")
_FORM = expression(r"_{3,}|\S {4,}\S|\S\t+\S")


def is_form_line(text: str) -> bool:
    """Whether a line has blanks to fill in, or columns: such a line stands for itself.

    The gap behind a number makes no column: "IV.     Keys".
    """
    if not _FORM.search(text):
        return False
    text = text.strip()
    mark = enumerator(text)
    return mark is None or bool(_FORM.search(text[mark.end :].lstrip()))


_LABELLED = expression(
    r"(?:[A-Z][A-Z0-9/&'’.-]*(?: [A-Z0-9/&'’.-]+){0,4}"
    r"|[A-Z][a-z]+(?:[ /](?:[A-Z][a-z]+|[a-z]{2,4})){0,3})(?:\s*:\s+|\s+[–—-]{1,2}\s+)"
    r"(?=[\w\"“(])"
)
_RECITAL = expression(
    r"(?:AND |And )?(?:WHEREAS|Whereas)\b|N(?:OW|ow),? (?:THEREFORE|[Tt]herefore)\b"
)
_BOX = expression(r"(?:\[[ xX✓✔]?\]|[☐☒☑]|\( {1,3}\)|\([X✓✔]\))\s*\S")
_LABEL_LINE = 72
"""A line that opens with a label and is shorter than this ends where it ends."""


def opens_alone(before: str, text: str, labels: int) -> bool:
    """Whether a line is set on its own: a label and what it is, a box to tick, a recital.

    `labels` is how many lines of the paragraph open with a label: one may be chance, unless it is
    written in capitals.
    """
    if _RECITAL.match(text) or _BOX.match(text) or (_BOX.match(before) and text[:1].isupper()):
        return True
    label, above = (_by_label(one, labels) for one in (text, before))
    if label and (label.isupper() or labels > 1 or _stands_alone(text)):
        return True
    stands = above and (_stands_alone(before) or above.isupper() or labels > 1)
    closed = len(before) < _LABEL_LINE and not before.endswith(("-", "–", ","))
    return bool(stands) and closed and text[:1].isupper()


def _by_label(text: str, labels: int) -> str:
    """The label of a line; one that a dash ends may stand in prose where no other line has one."""
    label = labelled(text)
    return label if labels > 1 or text[len(label) :].lstrip().startswith(":") else ""


def _stands_alone(text: str) -> bool:
    """Whether a labelled line is no sentence that goes on: "Title: Campus Officer"."""
    return len(text) < _LABEL_LINE and text[-1] not in ".,;"


def labelled(text: str) -> str:
    """The label that a line opens with ("Reports to: …", "Keys – …"), "" for none."""
    match = _LABELLED.match(text)
    return match[0].rstrip(" \t:–—-") if match else ""


def is_contents_line(text: str) -> bool:
    """Whether a line of a table of contents ends here: dots that lead to a page number."""
    return bool(_LEADER.search(text[-24:]))


def is_signature_line(text: str) -> bool:
    """Whether a line starts with a line to sign on: "By: ______"."""
    return bool(_TO_SIGN.match(text))


def wrap_width(lines: Sequence[Line]) -> int:
    """The width at which a text is wrapped; 0 where each line is a paragraph of its own."""
    lengths = sorted(
        len(line.text.rstrip())
        for line, following in pairwise(lines)
        if not line.blank and not following.blank and not is_form_line(line.text)
    )
    if not lengths:
        return 0
    width = lengths[min(len(lengths) - 1, len(lengths) * 95 // 100)]
    return width if width <= _WIDEST else _width_beside(lines)


def _width_beside(lines: Sequence[Line]) -> int:
    """The width of the wrapped part of a text that also has paragraphs of one line; 0 for none.

    Lines that go on in small letters, of which some break off in the middle of a phrase, are no
    entries of a list.
    """
    wrapped = [
        before
        for line, following in pairwise(lines)
        if _NARROWEST <= len(before := line.text.rstrip()) <= _WIDEST
        and following.text.strip()[:1].islower()
        and not ended(before)
    ]
    broken = sum(map(breaks_off, wrapped))
    if len(wrapped) < _FEWEST_WRAPPED or broken < 2 or broken * 6 < len(wrapped):
        return 0
    return max(map(len, wrapped))


def breaks_off(text: str) -> bool:
    """Whether a line ends in the middle of a phrase, which no entry of a list does."""
    return not _BREAKS_OFF.isdisjoint(text.split()[-1:])


def runs_on(line: Line, following: Line, width: int) -> bool:
    """Whether `following` goes on with the paragraph of `line` in a text wrapped at `width`."""
    before, after = line.text.rstrip(), following.text.strip()
    if is_form_line(before) or is_form_line(after) or is_contents_line(before):
        return False
    first = after.split(None, 1)[0]
    if before.endswith("-") and before[-2:-1].isalpha() and first[0].islower():
        return True
    *start, last = before.split()
    if start and last.lower() in _DANGLING and not before.isupper() and not ended(before):
        return True
    if not width:
        return False
    full = width >= _NARROWEST and len(before) + 1 + len(first) > width
    if first[0].islower():
        return full or not before.endswith((":", ";")) or bool(_PROVISO.match(after))
    near = width >= _NARROWEST and len(before) >= 0.75 * width
    return full or (near and not ended(before))
