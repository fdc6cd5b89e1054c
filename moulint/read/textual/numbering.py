"""Numbers and bullets typed at the start of a line, and which of them open a new paragraph.

"(a)" at the start of a line may begin an item, or may be where a line wrapped: what decides is
whether the lines around it make a sequence, and how the line before it ended.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from moulint.expression import expression

_ROMAN = r"(?=[IVXLCivxlc])(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})"
_ROMAN_RE = expression(_ROMAN, re.IGNORECASE)
_ROMANS = "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx".split()
_ROMAN_DIGITS = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}

_SHAPES = (
    # "Section 4.", "ARTICLE III", "§ 7-210": not "Section 4 applies", which is a reference
    (
        "word",
        re.compile(
            r"(?:(?P<word>Section|Article|Sec\.|Art\.|Part|Chapter|SECTION|ARTICLE|SEC\.|ART\.|PART"
            r"|CHAPTER) +|(?P<sign>§§?|¶) *)"
            r"(?P<number>\d++(?:[-.:]\d+[a-zA-Z]?)*+|[IVXLC]+|[A-Z])"
            r"(?=$|[.:)]|\s+[-–—]|\s+[^a-z\s])[.:)]*"
        ),
    ),
    # "4.2", "4.2.1.", "II.1", "A.1"
    (
        "decimal",
        re.compile(r"(?P<number>(?:\d{1,3}|[IVXLC]{1,6}|[A-Z])(?:\.\d{1,3})+)[.:)]?(?=\s|$)"),
    ),
    # "F-1", "C-12.": the numbers of an exhibit
    ("prefixed", re.compile(r"(?P<number>[A-Z]{1,2}-\d{1,3})[.:)]?(?=\s|$)")),
    ("paren", re.compile(r"\((?P<number>\d{1,3}|[a-zA-Z]{1,2}|[ivxlc]+|[IVXLC]+)\)(?=\s|$)")),
    ("half", re.compile(r"(?P<number>\d{1,3}|[a-zA-Z]|[ivxlc]+|[IVXLC]+)\)(?=\s|$)")),
    ("dot", re.compile(r"(?P<number>\d{1,3}|[a-zA-Z]|[ivxlc]+|[IVXLC]+)\.(?=\s|$)")),
)

_ENDED = expression(r"(?:[.:;!?][\"'”’)\]]*|[;,]\s+(?:and|or|and/or))$")
_REFERS = expression(  # "as provided in Section" / "4.2 of this Agreement"
    r"(?:\b(?:sections?|secs?\.|articles?|arts?\.|parts?|chapters?|ch\.|paragraphs?|paras?\."
    r"|clauses?|items?|exhibits?|numbers?|nos?\.|pages?|grades?|u\.s\.c\.|c\.f\.r\.|code|stat\.)"
    r"|§+|¶)$",
    re.IGNORECASE,
)
_STRONG_BULLET = expression(r"[•·▪▫■□●○◦‣⁃➢➤►✓✔❖\uf0a7\uf0b7\uf0d8](?:\s+|(?=\w))")
_WEAK_BULLET = expression(r"[-–—*+o]\s+(?=\S)")
_LONG_WORD = expression(r"[^\W\d_]{4,}")
_HEADING = 50
"""Longest line that may be a heading."""
_TITLE = 90
"""Longest line that may be one where every long word has a capital, above a row such as "4.1"."""
_NEAR = 24
"""Rows looked at on either side; keeps the reading linear."""

_Key = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Enumerator:
    """A typed number: `keys` are its possible readings ("i" is a letter and a Roman one)."""

    shape: str
    number: str
    end: int
    keys: tuple[_Key, ...]

    @property
    def first(self) -> bool:
        """Whether a sequence can start with it."""
        return self.shape != "decimal" and any(key[-1] == 1 for key in self.keys)

    def successors(self) -> Iterator[_Key]:
        """The keys that may come next in its sequence."""
        for key in self.keys:
            *stem, last = key
            if isinstance(last, int):
                yield (*stem, last + 1)
            if self.shape == "decimal":
                yield (*key, 1)
                if len(key) > 3 and isinstance(key[-2], int):
                    yield (*key[:-2], key[-2] + 1)


def enumerator(text: str) -> Enumerator | None:
    """The typed number that `text` starts with, if any."""
    for shape, pattern in _SHAPES:
        if match := pattern.match(text):
            number = match["number"]
            if keys := tuple(_keys(shape, number)):
                return Enumerator(shape, number, match.end(), keys)
    return None


def _keys(shape: str, number: str) -> Iterator[_Key]:
    if shape == "decimal":
        head, *rest = number.split(".")
        start = int(head) if head.isdigit() else head
        yield (shape, start, *map(int, rest))
        return
    if number.isdigit():
        yield (shape, "digit", int(number))
        return
    if not number.isalpha():  # "7-210"
        tail = re.split(r"[-.:]", number)[-1].rstrip("abcdefghijklmnopqrstuvwxyz")
        yield (shape, number[: number.rfind(tail)], int(tail) if tail.isdigit() else 0)
        return
    case = "upper" if number.isupper() else "lower"
    if len(set(number)) == 1 and len(number) <= 2:  # "b", "bb"
        yield (shape, case, len(number), ord(number[0].lower()) - ord("a") + 1)
    if _ROMAN_RE.fullmatch(number) and number in (number.upper(), number.lower()):
        yield (shape, case, "roman", _roman(number.lower()))


def _roman(number: str) -> int:
    values = [_ROMAN_DIGITS[digit] for digit in number]
    return sum(
        -value if value < following else value
        for value, following in zip(values, [*values[1:], 0], strict=True)
    )


def bullet(text: str) -> int:
    """How many characters a typed bullet takes at the start of `text`, 0 for none."""
    match = _STRONG_BULLET.match(text) or _WEAK_BULLET.match(text)
    return match.end() if match else 0


def ended(text: str) -> bool:
    """Whether a sentence, a lead-in or an item ends with `text`."""
    return bool(_ENDED.search(text[-12:]))


def openers(rows: Sequence[str], hard: Sequence[bool] = ()) -> list[int]:
    """Indexes of the rows that open a paragraph of their own inside one block of text.

    `hard` says for each row whether the author set the line break after it.
    """
    found = [enumerator(row) for row in rows]
    opened = [0] if rows else []
    inline: set[int] = set()
    expected = set(found[0].successors()) if rows and found[0] else set()
    for index in range(1, len(rows)):
        mark, before = found[index], rows[index - 1].rstrip()
        closed = ended(before) or bool(hard and hard[index - 1])
        if mark is None:
            titled = opened[-1] == index - 1 and _short_title(rows, found[index - 1], index)
            if titled or _opens_bullet(rows, index, closed):
                opened.append(index)
            continue
        if _REFERS.search(before[-16:]):
            continue
        follows = not expected.isdisjoint(mark.keys)
        # "II. Students" / "A. The School ...": a numbered heading right above the first item
        headed = mark.first and opened[-1] == index - 1 and len(before) <= _HEADING
        headed = headed and found[index - 1] is not None
        if opened[-1] == index - 1:
            row = rows[index]
            headed = headed or _shouted_above(before, row) or _under_title(before, row, mark)
        again = _again(found[opened[-1]], mark)
        if closed or follows or headed or again or _begins(found, index):
            if _inline(rows, found, index, opened[-1], inline):
                inline.add(index)
            else:
                opened.append(index)
                expected.update(mark.successors())
    return opened


def _again(last: Enumerator | None, mark: Enumerator) -> bool:
    """Whether a list numbers every item alike: "1. Notify … / 1. Record …", pasted from a page."""
    same = last is not None and (last.shape, last.number) == (mark.shape, mark.number)
    return same and mark.first and mark.shape == "dot" and mark.number == "1"


def _shouted_above(before: str, row: str) -> bool:
    """Whether a line is a heading in capitals right above the number of its first clause."""
    return before.isupper() and not row.isupper() and 3 < len(before) <= _HEADING


def _under_title(before: str, row: str, mark: Enumerator) -> bool:
    """Whether a row such as "4.1 The …" stands under a title: "4. Scope of Work"."""
    if mark.shape != "decimal" or len(before) > _TITLE:
        return False
    words = _LONG_WORD.findall(before)
    titled = bool(words) and all(word[0].isupper() for word in words)
    return titled and row[mark.end :].lstrip()[:1].isupper()


def _short_title(rows: Sequence[str], above: Enumerator | None, index: int) -> bool:
    """Whether a row stands under a numbered title, far shorter than the rows that were wrapped."""
    before, row = rows[index - 1].rstrip(), rows[index]
    widest = max(len(one) for one in rows[index : index + 3])
    if above is None or len(before) > _HEADING or len(before) > widest // 2:
        return False
    words = _LONG_WORD.findall(before[above.end :])
    titled = bool(words) and all(word[0].isupper() for word in words)
    return titled and row[:1].isupper() and not ended(before)


def _begins(found: Sequence[Enumerator | None], index: int) -> bool:
    """Whether a sequence of rows starts at `index`."""
    mark = found[index]
    assert mark is not None
    if not mark.first:
        return False
    following = set(mark.successors())
    return any(
        other and not following.isdisjoint(other.keys)
        for other in found[index + 1 : index + 1 + _NEAR]
    )


def _inline(
    rows: Sequence[str],
    found: Sequence[Enumerator | None],
    index: int,
    start: int,
    earlier: set[int],
) -> bool:
    """Whether the number belongs to a sequence that runs on within the sentence.

    `earlier` are the rows above that begin with a number of such a sequence.
    """
    mark = found[index]
    assert mark is not None
    if mark.shape not in ("paren", "half"):
        return False
    opening = "(" if mark.shape == "paren" else " "
    if not mark.first:
        # At the start of a row it may be the number of an item before.
        near = range(max(start, index - _NEAR), index)
        before = [f"{opening}{number})" for number in _beside(mark, -1)]
        return any(
            rows[row].find(number, row not in earlier) >= 0 for row in near for number in before
        )
    after = tuple(f"{opening}{number})" for number in _beside(mark, 1))
    for row in rows[index : index + _NEAR]:
        if row.startswith(tuple(number.strip() for number in after)):
            return False
        if any(number in row for number in after):
            return True
    return False


def _beside(mark: Enumerator, step: int) -> Iterator[str]:
    """How the numbers before or after `mark` in its sequence are written."""
    for _, case, *script, value in mark.keys:
        number = value + step if isinstance(value, int) else 0
        if number < 1:
            continue
        if case == "digit":
            yield str(number)
        elif script == ["roman"]:
            if number <= len(_ROMANS):
                yield _ROMANS[number - 1].upper() if case == "upper" else _ROMANS[number - 1]
        elif number <= 26:
            letters = chr(ord("a") + number - 1) * len(mark.number)  # "(bb)" follows "(aa)"
            yield letters.upper() if case == "upper" else letters


def _opens_bullet(rows: Sequence[str], index: int, closed: bool) -> bool:
    row = rows[index]
    if _STRONG_BULLET.match(row):
        return True
    if not _WEAK_BULLET.match(row):
        return False
    near = range(max(0, index - _NEAR), min(len(rows), index + _NEAR))
    return closed or any(
        other != index and rows[other][:1] == row[0] and _WEAK_BULLET.match(rows[other])
        for other in near
    )
