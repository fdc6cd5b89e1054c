"""How a counter is written: 3, 03, iii, C, c), third … (`w:numFmt`)."""

from __future__ import annotations

from collections.abc import Callable

HIGHEST = 32767
"""Word counts no further; beyond it words and romans would only grow without end."""
LETTERS_REPEAT = 780
"""After thirty times z Word begins again with a."""

ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip

ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()
IRREGULAR = {
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth",
    "nine": "ninth", "twelve": "twelfth",
}  # fmt: skip
RUSSIAN = "абвгдежзиклмнопрстуфхцчшщыэюя"
FOOTNOTE_SIGNS = "*†‡§"


def roman(number: int) -> str:
    """Four is "iv"."""
    written = []
    for worth, letters in ROMAN:
        times, number = divmod(number, worth)
        written.append(letters * times)
    return "".join(written)


def letters(number: int, alphabet: str = "abcdefghijklmnopqrstuvwxyz") -> str:
    """After z comes aa, then bb: Word repeats the letter."""
    if number < 1:
        return ""
    times, place = divmod((number - 1) % LETTERS_REPEAT, len(alphabet))
    return alphabet[place] * (times + 1)


def words(number: int) -> str:
    """Twenty-one, in lower case."""
    if number < 20:
        return ONES[number]
    if number < 100:
        tens, ones = divmod(number, 10)
        return TENS[tens] + (f"-{ONES[ones]}" if ones else "")
    size, name = (1000, "thousand") if number >= 1000 else (100, "hundred")
    many, rest = divmod(number, size)
    return f"{words(many)} {name}" + (f" {words(rest)}" if rest else "")


def ordinal_words(number: int) -> str:
    """Twenty-first, in lower case."""
    head, last = words(number), ""
    for mark in ("-", " "):
        if mark in head:
            head, _, last = head.rpartition(mark)
            return f"{head}{mark}{_ordinal(last)}"
    return _ordinal(head)


def ordinal(number: int) -> str:
    """21st."""
    if number % 100 in (11, 12, 13):
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"


def _ordinal(word: str) -> str:
    if word in IRREGULAR:
        return IRREGULAR[word]
    return word[:-1] + "ieth" if word.endswith("y") else word + "th"


def _circled(number: int) -> str:
    return chr(0x245F + number) if 1 <= number <= 20 else str(number)


def _in_parentheses(number: int) -> str:
    return chr(0x2473 + number) if 1 <= number <= 20 else str(number)


def _with_full_stop(number: int) -> str:
    return chr(0x2487 + number) if 1 <= number <= 20 else str(number)


FORMATS: dict[str, Callable[[int], str]] = {
    "decimalZero": lambda number: f"{number:02}",
    "lowerRoman": roman,
    "upperRoman": lambda number: roman(number).upper(),
    "lowerLetter": letters,
    "upperLetter": lambda number: letters(number).upper(),
    "ordinal": ordinal,
    "cardinalText": lambda number: words(number).capitalize(),
    "ordinalText": lambda number: ordinal_words(number).capitalize(),
    "hex": lambda number: f"{number:X}",
    "chicago": lambda number: letters(number, FOOTNOTE_SIGNS),
    "russianLower": lambda number: letters(number, RUSSIAN),
    "russianUpper": lambda number: letters(number, RUSSIAN).upper(),
    "numberInDash": lambda number: f"- {number} -",
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedParen": _in_parentheses,
    "decimalEnclosedFullstop": _with_full_stop,
    "none": lambda number: "",
    "bullet": lambda number: "",
}


def written(number: int, form: str) -> str:
    """A counter as `form` writes it; unknown forms, and numbers out of range, in digits.

    `form` is a value of `w:numFmt`, or for a custom one its example, "001, 002, 003, ...".
    """
    if form.startswith("0"):
        width = len(form.partition(",")[0].strip())
        return f"{number:0{min(width, 9)}}"
    if not 0 <= number <= HIGHEST:
        return str(number)
    return FORMATS.get(form, str)(number)
