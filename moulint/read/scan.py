"""What scanning leaves in a text, undone: page headers and footers, stamps, line numbers.

Works on lines before either reader parses them. Little is taken out on its looks alone ("Page 2
of 6" is): page furniture repeats, counts, or stands at a page edge; a column of line numbers
counts and has prose beside it. A paragraph that a page break cuts in two is put together again.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from moulint.expression import expression
from moulint.read.textual.bullets import with_bullets
from moulint.read.textual.counted import without_counts
from moulint.read.textual.lines import Line
from moulint.read.textual.numbering import bullet, ended, enumerator
from moulint.read.textual.spacing import single_spaced, without_margins
from moulint.read.textual.wrapping import is_form_line

_NUMBERED = expression(r"\s{0,8}(\d{1,3})(?=\s|$)")
_PAGE_LINE = expression(
    r"(?:[-–—]\s*)?(?:page|pg\.?)\s*\d{1,3}(?:\s*(?:of|/)\s*\d{1,3})?(?:\s*[-–—])?"
    r"|[-–—]\s*\d{1,3}\s*[-–—]"
    r"|\d{1,3}\s*\|\s*p\s?a\s?g\s?e(?:\s*\|?.{0,40})?",
    re.IGNORECASE,
)
_BARE_PAGE = expression(r"[-–—(]?\s*(\d{1,3})(?:\s*(?:of|/)\s*\d{1,3})?\s*[-–—)]?", re.IGNORECASE)
_WITH_PAGE = expression(
    r"(?:page|pg\.?)\s*\d{1,3}\b.*|.*\b(?:page|pg\.?)\s*\d{1,3}(?:\s*(?:of|/)\s*\d{1,3})?",
    re.IGNORECASE,
)
_STAMP = expression(
    r"(?:received|filed|recorded|scanned|copy|confidential|draft|unofficial copy|true copy)\b"
    r"(?-i:[^a-z]){0,60}",
    re.IGNORECASE,
)
_RULE = expression(r"\s*([-*=])(?:\s*\1){2,}\s*")
_MARKUP = expression(r"\s*(?:#|>|\||```|~~~|<)")
_MASKED = expression(r"[0-9oilsbzg|!]+")
_NOT_WORD = expression(r"[^a-z#]+")

_LONGEST = 120
_SHORTEST_RUN = 8
"""Consecutive line numbers that make a column."""
_SHORTEST_HEADER = 6
_UNLIKE = (".", ";", ":", ",")
"""Page headers do not end like sentences."""
_SHORTEST_PAGE = 8
"""Lines between two page headers; real pages are longer, but not pages of a fixture."""
_PROSE = 30
"""The longer lines of prose beside a column of numbers are at least this long."""
_WRAPPED = 40
"""A line at least this long that does not end a sentence may run on over a page."""


def clean(lines: Sequence[Line]) -> list[Line]:
    """The lines without what scanning added; what is left knows where it stood."""
    pages, edges = _without_form_feeds(without_margins(lines))
    pages, restarts = _without_line_numbers(pages)
    edges |= restarts
    if not edges:
        pages = without_counts(pages)
    dropped = _furniture(pages, edges)
    return single_spaced(with_bullets(list(_joined(pages, dropped, edges))))


# --- form feeds and line numbers ------------------------------------------------------------------


def _without_form_feeds(lines: Sequence[Line]) -> tuple[list[Line], set[int]]:
    """The lines cut at form feeds, with the index of each line that starts a page."""
    kept: list[Line] = []
    edges: set[int] = set()
    for line in lines:
        start = 0
        while (end := line.text.find("\f", start)) >= 0:
            if line.text[start:end].strip():
                kept.append(line.cut(start, end))
            edges.add(len(kept))
            start = end + 1
        kept.append(line.cut(start) if start else line)
    return kept, edges


def _without_line_numbers(lines: list[Line]) -> tuple[list[Line], set[int]]:
    """The lines without a column of line numbers, and where the count starts anew."""
    runs = list(_runs(lines))
    gutters = [_gutter(lines, run) for run in runs]
    proven = {
        gutter
        for run, gutter in zip(runs, gutters, strict=True)
        if gutter
        and len(run) >= _SHORTEST_RUN
        and _number(lines[run[0]]) == 1
        and _beside_prose(lines, run, gutter)
    }
    kept = list(lines)
    restarts: set[int] = set()
    for run, gutter in zip(runs, gutters, strict=True):
        short = len(run) < _SHORTEST_RUN and _number(lines[run[0]]) != 1
        if gutter not in proven or short:
            continue
        restarts.add(run[0])
        for index in run:
            kept[index] = lines[index].cut(min(gutter, len(lines[index].text)))
    return kept, restarts if len(restarts) > 1 else set()


def _number(line: Line) -> int:
    """The number that a line starts with, 0 for none."""
    match = _NUMBERED.match(line.text)
    return int(match[1]) if match else 0


def _runs(lines: Sequence[Line]) -> Iterator[list[int]]:
    """Indexes of lines whose leading numbers count up one by one, at most a few lines apart."""
    run: list[int] = []
    expected = between = 0
    for index, line in enumerate(lines):
        number = _number(line)
        if run and number == expected and between <= 3:
            run.append(index)
        elif number:
            if run:
                yield run
            run = [index]
        else:
            between += not line.blank
            continue
        expected, between = number + 1, 0
    if run:
        yield run


def _gutter(lines: Sequence[Line], run: Sequence[int]) -> int:
    """The width of the number column of a run, 0 where the numbers stand in no column."""
    ends, starts = [], []
    for index in run:
        text = lines[index].text
        match = _NUMBERED.match(text)
        if match:
            ends.append(match.end())
            if rest := text[match.end() :].lstrip():
                starts.append(len(text) - len(rest))
    return min(starts) if starts and max(ends) < min(starts) else 0


def _beside_prose(lines: Sequence[Line], run: Sequence[int], gutter: int) -> bool:
    """Whether what stands beside the numbers is wrapped prose, not the rows of a table."""
    texts = [text for index in run if (text := lines[index].text[gutter:].strip())]
    lengths = sorted(map(len, texts))
    wraps = sum(text[0].islower() for text in texts)
    return wraps * 4 >= len(texts) and lengths[len(lengths) * 3 // 4] >= _PROSE


# --- page furniture -------------------------------------------------------------------------------


def _furniture(lines: Sequence[Line], edges: set[int]) -> set[int]:
    """Indexes of page headers, footers, page numbers and stamps."""
    words = {
        index: line.text.strip().strip("*_").strip()
        for index, line in enumerate(lines)
        if not line.blank and len(line.text) <= _LONGEST + 80
    }
    words = {index: text for index, text in words.items() if text and len(text) <= _LONGEST}
    dropped = {index for index, text in words.items() if _PAGE_LINE.fullmatch(text)}
    dropped |= _bare_pages(lines, words, edges)
    breaks = dropped | edges
    alone = {
        index: text
        for index, text in words.items()
        if index not in dropped
        and _stands_alone(lines, index, breaks)
        and not _MARKUP.match(lines[index].text)
        and "___" not in text
    }
    dropped |= _repeated(lines, alone, breaks)
    breaks |= dropped
    stamps = {index for index, text in alone.items() if _STAMP.fullmatch(text)}
    dropped |= {index for index in stamps if _near(lines, index, breaks)}
    rules = [index for index in words if _RULE.fullmatch(lines[index].text)]
    return dropped | {
        index
        for index in rules
        if _stands_alone(lines, index, dropped) and _near(lines, index, dropped, reach=1)
    }


def _bare_pages(lines: Sequence[Line], words: dict[int, str], edges: set[int]) -> set[int]:
    """Lines of nothing but a number, where those numbers count the pages."""
    found = [
        (index, int(match[1]))
        for index, text in words.items()
        if (match := _BARE_PAGE.fullmatch(text)) and _stands_alone(lines, index, edges)
    ]
    pages: set[int] = set()
    for (index, number), (following, successor) in pairwise(found):
        if successor == number + 1 and following - index >= _SHORTEST_PAGE:
            pages |= {index, following}
    return pages if len(pages) > 2 or (pages and edges) else set()


def _repeated(lines: Sequence[Line], alone: dict[int, str], edges: set[int]) -> set[int]:
    """Lines that come back on page after page, but for their digits and misread letters."""
    groups: dict[str, list[int]] = defaultdict(list)
    for index, text in alone.items():
        if len(text) >= _SHORTEST_HEADER and text[0].isupper() and not text.endswith(_UNLIKE):
            key = _NOT_WORD.sub("", _MASKED.sub("#", text.lower().replace("-", "")))
            groups[key].append(index)
    found: set[int] = set()
    for places in groups.values():
        if any(after - before < _SHORTEST_PAGE for before, after in pairwise(places)):
            continue
        paged = all(_WITH_PAGE.fullmatch(alone[index]) for index in places)
        at_edge = sum(_near(lines, index, edges) or _cuts(lines, index) for index in places)
        if (paged and (len(places) > 1 or at_edge)) or (
            len(places) > 2 and at_edge * 2 >= len(places)
        ):
            found.update(places)
    return found


def _stands_alone(lines: Sequence[Line], index: int, edges: set[int]) -> bool:
    """Whether nothing but blank lines, page edges and other furniture is next to a line."""
    before = index == 0 or lines[index - 1].blank or {index - 1, index} & edges
    after = index + 1 >= len(lines) or lines[index + 1].blank or index + 1 in edges
    return bool(before and after)


def _near(lines: Sequence[Line], index: int, edges: set[int], reach: int = 2) -> bool:
    """Whether a page edge is at most `reach` written lines away."""
    if index in edges:
        return True
    for step in (-1, 1):
        place, written = index + step, 0
        while 0 <= place <= len(lines) and written < reach and abs(place - index) < 12:
            if place in edges:
                return True
            written += place < len(lines) and not lines[place].blank
            place += step
    return False


def _cuts(lines: Sequence[Line], index: int) -> bool:
    """Whether a line stands in the middle of a sentence."""
    before = next(
        (line for line in reversed(lines[max(0, index - 4) : index]) if not line.blank), None
    )
    after = next((line for line in lines[index + 1 : index + 5] if not line.blank), None)
    return bool(before and after and _runs_on(before.text, after.text))


# --- putting paragraphs together ------------------------------------------------------------------


def _joined(lines: Sequence[Line], dropped: set[int], edges: set[int]) -> Iterator[Line]:
    """The lines that are left; a gap that a page break made stays only between paragraphs."""
    gap: list[Line] = []
    broken = False  # whether the gap holds a page break
    last: Line | None = None
    for index, line in enumerate(lines):
        broken |= index in dropped or index in edges
        if index in dropped or line.blank:
            gap.append(line)
            continue
        if gap and not broken:
            yield from gap
        elif broken and last and not _runs_on(last.text, line.text):
            yield Line("", (gap[0] if gap else line).number)
        gap, broken, last = [], False, line
        yield line
    if not broken:
        yield from gap


def _runs_on(before: str, after: str) -> bool:
    """Whether a sentence goes on from one page to the next."""
    before, after = before.rstrip(), after.strip()
    if ended(before) or is_form_line(before) or _MARKUP.match(before) or _MARKUP.match(after):
        return False
    if enumerator(after) or bullet(after) or is_form_line(after):
        return False
    return after[0].islower() or (len(before) >= _WRAPPED and not before.isupper())
