"""A text made even before it is cut into words: marks and slips of the pen read as meant.

What is changed keeps its length, so that offsets lead back to the source.
"""

from __future__ import annotations

import re

from moulint.expression import expression
from moulint.language.words.boxes import as_items
from moulint.language.words.scanned import without_dots, without_naughts
from moulint.language.words.shorthand import without_stops

_HYPHEN = expression(
    r"[-\u2010\u2011\u2013\u2014*_\n\r\t\u00a0\u2000-\u200a\u202f\u205f]"  # the sign first: fast
    r"(?:(?<=\w[-\u2010\u2011])(?=\w|,|\s(?:and|or)\b)|(?<=\d[\u2013\u2014])(?=\d)|(?<=[*_\n\r\t])(?=\S)"
    r"|(?<=[\u00a0\u2000-\u200a\u202f\u205f]))"
)


def even(text: str, shortened: re.Pattern[str]) -> str:
    """The text with hyphens inside words and odd blanks as spaces; its length stays the same.

    `shortened` is what `shorthand.shortened` gives.
    """
    if "]" in text or "☒" in text or "☑" in text or "✓" in text or "✔" in text:
        text = as_items(text)
        text = text.replace("[ ]", " ☐ ").replace("[x]", " ☒ ").replace("[X]", " ☒ ")
    if "(s)" in text:
        text = text.replace("(s)", "   ")  # "the SRO(s)"
    if ";" in text:
        text = _LETTERED.sub(lambda found: " " * len(found[0]), text)
    if ", if " in text:
        text = _IF_EVER.sub(lambda found: " " * len(found[0]), text)
    if "said" in text:
        text = _SAYING.sub("told", text)
    if any(cue in text for cue in _LIST_CUES):
        text = _items_behind(text)
    if "•" in text or " / " in text:
        text = _items_marked(text)
    if ")" in text or ".1" in text or ".2" in text or ".3" in text:
        text = _GLUED.sub(lambda found: " " * len(found[0]), text)
        text = _COUNTED.sub("  ", text)
    if "No" in text or "NO" in text or "no." in text:
        text = _NUMERO.sub(lambda found: " " * len(found[0]), text)
    if "—" in text or "–" in text or "--" in text:
        text = _DASHES.sub(_in_commas, text)
    text = _TWICE.sub(lambda found: " " * len(found[1]) + found[0][len(found[1]) :], text)
    if tight := _TIGHT.match(text):
        text = " " * tight.end() + text[tight.end() :]
    if ": " in text:
        text = _TO_MODAL.sub(" ", text)
        text = _IN_SENTENCE.sub(_goes_on, text)
    if not text.isascii():
        text = _CALLS.sub(lambda found: " " * len(found[0]), text)
    text = _HYPHEN.sub(" ", without_stops(without_dots(without_naughts(text)), shortened))
    return text if len(text) < _LONG else _ENDLESS.sub(_words_only, text)


_LETTERED = expression(
    r"(?:(?<=[:;] )|(?<=[:;] and )|(?<=[:;] or )|(?<=, and ))(?:[a-k]|\d{1,2})\.(?=\s+[a-z])"
)
"""The mark of an item in one sentence: "will: a. open the gate; b. lock the doors"."""
RAISED = "¹²³⁰⁴-⁹"
"""The raised figures, as the inside of a character class."""
_CALLS = expression(rf"(?<=[\w.,;:!?)”\"])[{RAISED}]{{1,2}}(?!\w)")
"""A footnote's mark behind a word or a stop: "sweep.¹"."""
_TO_MODAL = expression(r"(?<=\w):(?=\s+(?:\([a-z0-9]{1,3}\)\s+)?(?:shall|will|must|may)\s)")
"""A colon between a subject and its first modal: "the clerk: (a) shall open the gate; …"."""
_IN_SENTENCE = expression(
    r"\b(with|in|for|of|from|on|over|about|by|to):(?= [a-z][a-z-]+[^;:.()\n]*(?:\.|$))"
)
"""A colon behind a preposition, with the rest of its sentence: "shall help with: pots, pans"."""
_COUNTED = expression(r"(?:(?<=[,;:] )|(?<=\band )|(?<=\bas ))\d\)(?=\s+[a-z])")
"""The number of an item in one sentence: "is 1) a cook, 2) a clerk and 3) a guard"."""
_SUMS_UP = expression(r"\b(?:what|whatever|which|that|following)\b[^.;:]*$", re.IGNORECASE)


def _goes_on(found: re.Match[str]) -> str:
    """Without the colon, unless it spells out what was said: "whatever it deals with: pots"."""
    whole = _SUMS_UP.search(found.string[max(0, found.start() - 80) : found.start()])
    return found[0] if whole else f"{found[1]} "


_GLUED = expression(
    r"\((?:\d{1,3}%?(?=\)[A-Za-z])|(?:[a-zA-Z]|[ivx]{1,4})(?=\)[A-Z]))\)"
    r"|(?<=[a-z]{3}\.)\d{1,2}(?=\s+[A-Z])"
)
"""A number that a copy has run into the words beside it: "is met.(c)In", "(6)Schools"."""
_NUMERO = expression(
    r"(?<=[A-Za-z)] )(?:N[oO]|no)\.(?=\s?#?\d)|(?<=[a-z] )No(?=\s#?\d)|(?<=[A-Z] )NO(?=\s#?\d)"
)
"""What stands in front of a number and denies nothing: "School District No. 8 shall"."""
_DASHES = expression(r"(?<=\w) ?(—|–|--) ?([a-z][^—–;:.\n]{3,90}?) ?(—|–|--) ?(?=[a-z])")
"""What stands between two dashes is put in: "the cook — who owns the pot — shall stir"."""


def _in_commas(found: re.Match[str]) -> str:
    """The same length, with commas for dashes."""
    (first, last), at = found.span(2), found.start()
    before, after = found.start(1), found.start(3)
    opens = " " * (before - at) + "," + " " * (first - before - 1)
    return opens + found[2] + " " * (after - last) + "," + " " * (found.end() - after - 1)


_TWICE = expression(r"\b(as|to|of|the|in|by|for|and|or|will|shall|not|be|is|are|from|at)(?=\s\1\s)")
"""A small word that a writer has set twice: "shall not act as as the cook"."""
_TIGHT = expression(
    r"\s*(?:\d{1,2}|[A-Ha-h]|[IVXivx]{1,4})[.)](?=[A-Z][a-z]{2,}\s|[A-Z]{3,8}s?[\s:])"
)
"""A number at the head of a paragraph that is set tight against its first word: "4.Lock up"."""
_IF_EVER = expression(r", if (?:ever|any|at all|anything|anybody|anyone),")
"""What is put in and says nothing: "when, if ever, the clerk may".
"""
_SAYING = expression(
    r"\bsaid(?=,? that\b|\s+(?:the|an?|each|every|no|all|our|their|his|her)\b)"
    r"|(?:(?<=\b[hH]e )|(?<=\b[sS]he )|(?<=\b[tT]hey )|(?<=\bwho )|(?<=\bI ))said\b"
)
"""A verb here, where "said agreement" points at one as an article does."""
_BULLETS = expression(r"(?<=\S)(\s*)•")
_SLASHES = expression(r"(?<=\w) / (?=\w)")
_FEWEST = 2
_FIRST_MARK = expression(
    r"(?::|\bfollowing|\bincludes?|\bincluding)\s+"
    r"(?P<mark>[-–*o▪●○◦‣⁃➢➤►§❖\uf0a7\uf0b7\uf0d8])\s+(?=[A-Za-z])"
)
"""The first of the marks that a list set in one line has lost its line breaks with."""


_LIST_CUES = (":", "following", "includ")
"""One of these stands in front of each such mark."""


def _items_behind(text: str) -> str:
    """The text with such marks as semicolons: "shall do the following: * Cook * Sweep * Sing".

    One mark alone is none: "shall have the following: - a spoon".
    """
    first = _FIRST_MARK.search(text)
    if first is None:
        return text
    mark, at = re.escape(first["mark"]), first.end("mark")
    listed, count = re.subn(rf"(?<=\s){mark}(?=\s+[A-Za-z])", ";", text[at:])
    return text[: at - 1] + " " + listed if count else text


def _items_marked(text: str) -> str:
    """The text with the bullets and strokes of a list in one line as semicolons.

    So in "The clerk may not: • cook • sweep", and, behind a colon, in "cook / sweep / sing".
    """
    head, colon, list_ = text.partition(":")
    if colon and len(_SLASHES.findall(list_)) >= _FEWEST:
        text = head + colon + _SLASHES.sub(" ; ", list_)
    if text.count("•") < _FEWEST:
        return text
    return _BULLETS.sub(lambda at: at[1] + (" " if text[: at.start()][-1] in ":;" else ";"), text)


_LONG = 200
_ENDLESS = expression(rf"\S{{{_LONG},}}")
"""Longer than any word: signs without a blank take a tokenizer the square of their number."""
_SIGN = expression(r"[^\w]|_")


def _words_only(match: re.Match[str]) -> str:
    return _SIGN.sub(" ", match[0])
