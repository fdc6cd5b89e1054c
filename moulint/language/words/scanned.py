"""What scanners and typewriters make of words, put right: "0fficer", "crirninal", "S.R.O.".

A misread word is only changed where the result is a word that the vocabulary or the grammar
knows and the word as it stands is not, so that names and codes stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise, product

from moulint.expression import expression

_LIGATURES = {
    0xAD: None,
    0xFB00: "ff",
    0xFB01: "fi",
    0xFB02: "fl",
    0xFB03: "ffi",
    0xFB04: "ffl",
}
_SHAPES = {"0": "o", "1": "li", "5": "s", "8": "b", "|": "li", "I": "li", "!": "li", "6": "b"} | {
    "¡": "i",
    "J": "li",
}
"""The letters that a sign inside a word may have been."""
_MISREAD = expression(r"(?=.*[A-Za-z]{2})[A-Za-z0158|!6¡]{4,}")
_INSIDE = expression(r"[A-Za-z][0158|!6¡][a-z]|\b[0158|!6][a-z]{3}|[a-z]{3}[018|]\b|[a-z]I[a-z]")
_BESIDE_LETTERS = expression(
    r"[0158|!6¡I](?:(?<=[A-Za-z][^I])|(?<=[a-z]I)(?=[a-z])|(?<!I)(?=[a-z]{3}))"
)
"""A sign of those, one of which each of these holds; found faster than they are."""
_LETTERS = (
    ("rn", "m"), ("rn", "n"), ("vv", "w"), ("ln", "in"), ("lm", "im"), ("rr", "tr"),
)  # fmt: skip
"""Pairs of letters that run together in print, tried one after the other."""
_CERTAIN = {
    wrong: right
    for right, misread in {
        "the": "tbe ihe tlie fhe thc tne",
        "this": "tbis",
        "that": "tbat",
        "with": "witb",
        "have": "bave",
        "his": "bis",
        "shall": "sball",
        "when": "wben",
        "which": "wbich wbicb whicb",
        "who": "wbo",
        "each": "eacb",
        "such": "sucb",
        "they": "tbey",
        "their": "tbeir",
        "other": "otber",
        "both": "botb",
        "don't": "d0n't d0n’t",
        "officer": "ofiicer ofticer oflicer otficer offlcer",
    }.items()
    for wrong in misread.split()
}
_ALIKE = {"i": "l", "l": "i", "b": "h", "h": "b", "c": "e", "e": "c"}
"""Letters that a scanner takes for each other."""
_SMALL_LETTERS = expression(
    r"[a-z]{2,}[I1|0]+[a-z]*|[a-z]+[I1|0]+[a-z]+|[A-Z][a-z]*[1|0]+[a-z]+|[1|0][a-z]{3,}[a-z1|0]*"
)
_CAPITALS = expression(r"[A-Z]+(?:[l1|0]+[A-Z]+)+")
_SHORT = expression(r"[A-Z]{2}0|[a-z]{2}[1|]|[a-z][1|][a-z]|[1|][a-z]{2}")
"""A word of three letters of which one is misread."""
_ENDS = str.maketrans("1|0", "llo")
_SMALL = str.maketrans("I1|0", "lllo")
_LARGE = str.maketrans("l1|0", "IIIO")
_CAPITAL = expression(r"[a-z][IJ]")
_SUSPECT = expression(r"[0158|!6¡]|[a-z][IJ]|[A-Z]l[A-Z]|rn|rr|vv|^[lL][nm]|I[a-z]{3}")
"""What a misread word holds; all others are passed over at once."""
_MISREAD_WHOLE = frozenset(word for one in _CERTAIN for word in (one, one.title(), one.upper()))
_LONGEST = 40
"""Longer than any word."""
_LONG = 5
"""Shorter words are too like each other to take letters for misread."""
_MOST = 4
"""Signs of one word that are put right; with more of them it is no word."""

Known = Callable[[str], bool]
"""Tells a lower-case word that is known."""

_INITIALS = expression(r"[A-Z]\.(?<!\w[A-Z]\.)(?:[A-Z]\.)+(?:[A-Z0](?:\.|\b))?s?(?=\W|$)")
_SPACED = expression(r"[A-Z] (?<![\w.][A-Z] )[A-Z](?: [A-Z])+(?![\w.])")
"""Capitals set apart: "C O U N T Y"."""
_NEXT_SENTENCE = expression(
    r"\s+(?:The|A|An|No|This|If|In|All|Any|He|She|It|When|Each|Every|Such|These|They|Both)\b"
)


_CAPITAL_UNIT = expression(r"(?<=[A-Z])0(?=[TM]\b)")
"""The same in capitals: "N0T"."""
_BEFORE_UNIT = expression(r"(?<=[A-Za-z])0(?=(?:t|m|g|in|ft|mm|cm|km|kg|mg|gm|ha|b)\b)")
"""A naught inside a word whose end a tokenizer takes for a unit: "n0t", "fr0m"."""


_HOUR = expression(r"(?<=\d:)(?:OO|0O|O0|oo|0o|o0)(?=\s*[ap]\.?m|\s|$)")
"""Letters for the naughts of an hour: "8:OO a.m."."""


def without_naughts(text: str) -> str:
    """The text with "n0t" as "not", before it is cut into "n0" and "t"; its length stays."""
    text = _HOUR.sub("00", text) if "O" in text or "o" in text else text
    return _CAPITAL_UNIT.sub("O", _BEFORE_UNIT.sub("o", text)) if "0" in text else text


def without_dots(text: str) -> str:
    """The text with "S.R.O." and "S R O" as "SRO"; its length stays the same."""
    if "." in text:
        text = _INITIALS.sub(_undotted, text)
    return _SPACED.sub(_drawn_together, text)


def _drawn_together(match: re.Match[str]) -> str:
    letters = match[0].replace(" ", "")
    listed = all(ord(two) - ord(one) == 1 for one, two in pairwise(letters))
    return match[0] if listed else letters.ljust(len(match[0]))  # "Exhibits A B C"


def _undotted(match: re.Match[str]) -> str:
    found = match[0]
    letters = found.replace(".", "").replace("0", "O")
    if len(letters.rstrip("s")) < 3:
        return found  # "U.S.", "D.C."
    stop = found.endswith(".") and _NEXT_SENTENCE.match(match.string, match.end())
    return letters.ljust(len(found) - bool(stop)) + ("." if stop else "")


def unscanned(word: str, known: Known | None = None, noisy: bool = False) -> str:
    """A word with what scanners get wrong put right ("shaIl", "patro1", "adrninister").

    `known` tells a word that the vocabulary or the grammar knows; `noisy` says that the text is
    a scan, so that letters which look alike may have been taken for each other as well.
    """
    if not word.isascii():
        word = word.translate(_LIGATURES)
    if not 2 < len(word) < _LONGEST:
        return "be" if noisy and word == "bc" else word
    if not noisy and not _SUSPECT.search(word) and word not in _MISREAD_WHOLE:
        return word
    plain = word.isalpha() and not _CAPITAL.search(word)
    if plain and known is not None and known(word.lower()):
        return word
    if (certain := _CERTAIN.get(word.lower())) is not None:
        return certain
    if (
        known is not None
        and _SHORT.fullmatch(word)
        and known(right := word.translate(_ENDS).lower())
    ):
        return right.upper() if word[:2].isupper() else right  # "SR0", "al1"
    if len(word) > 3 and known is not None and _MISREAD.fullmatch(word):
        signs = not word.isalpha() or "I" in word[1:] or _CAPITAL.search(word)
        found = _by_shape(word, known, noisy) if signs else None
        found = found or _by_letters(word, known, noisy)
        if found is not None:
            return found.upper() if word.isupper() else found
    if len(word) > 3:
        if _SMALL_LETTERS.fullmatch(word):
            return word.translate(_SMALL)
        if _CAPITALS.fullmatch(word):
            return word.translate(_LARGE)
    return word


def _by_shape(word: str, known: Known, noisy: bool) -> str | None:
    signs = [at for at, letter in enumerate(word) if letter in _SHAPES]
    if not signs or len(signs) > _MOST:
        return None
    letters = list(word)
    for choice in product(*(_SHAPES[word[at]] for at in signs)):
        for at, letter in zip(signs, choice, strict=True):
            letters[at] = letter.upper() if at > 1 and word[:at].isupper() else letter
        found = "".join(letters)
        if not found.isalpha():
            return None
        for one in (found, *_joined_letters(found)):
            if known(one.lower()):
                return one
    if not noisy or len(word) < _LONG:
        return None
    plain = "".join(_SHAPES[letter][0] if letter in _SHAPES else letter for letter in word)
    return _by_one_letter(plain.lower(), known)  # "dlscipIinarian"


def _joined_letters(word: str) -> list[str]:
    lower = word.lower()
    return [lower.replace(pair, one) for pair, one in _LETTERS if pair in lower]


def _by_letters(word: str, known: Known, noisy: bool) -> str | None:
    if not word.isalpha() or (word.isupper() and not noisy):
        return None
    for found in _joined_letters(word):
        if known(found):
            return found
    return _by_one_letter(word.lower(), known) if noisy and len(word) >= _LONG else None


def _by_one_letter(lower: str, known: Known) -> str | None:
    """The known word that a word becomes where one letter is taken for the one like it."""
    for at, letter in enumerate(lower):
        other = _ALIKE.get(letter)
        if other is not None and known(found := lower[:at] + other + lower[at + 1 :]):
            return found
    return None


def torn(first: str, second: str, known: Known) -> bool:
    """True where a scanner tore a word in two: "d iscipline", "studen ts"."""
    if not (first.isalpha() and second.isalpha()) or (known(first) and known(second)):
        return False
    return len(first) + len(second) > 4 and known(first + second)


def is_scan(text: str) -> bool:
    """True for a text with signs inside its words: somebody scanned it."""
    if len(_BESIDE_LETTERS.findall(text, 0, _LOOKED_AT)) < _ENOUGH:
        return False
    return len(_INSIDE.findall(text, 0, _LOOKED_AT)) >= _ENOUGH


_LOOKED_AT = 60_000
_ENOUGH = 3
