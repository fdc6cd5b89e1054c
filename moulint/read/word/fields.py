"""Fields: of "REF _Ref12 \\\\r" and "4.2" only the result, 4.2, is on the page.

A field is a run of marks (begin, separate, end) that may span paragraphs and hold other
fields. Text counts only where every open field is past its "separate".
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from moulint.read.word.names import VAL, W, is_on, whole
from moulint.read.word.symbols import symbol

if TYPE_CHECKING:
    from moulint.read.word.names import Element

FIELD_MARK = W + "fldChar"
MARK_TYPE = W + "fldCharType"

CONTENTS = frozenset({"TOC", "TOA", "INDEX"})
UNSTORED = frozenset({"LISTNUM", "AUTONUM", "AUTONUMLGL", "AUTONUMOUT"})
"""Fields whose number only Word works out; no file stores it."""
BLANK = "\N{EN SPACE}"
"""Word fills an empty text form field with these."""

TICKED, UNTICKED = "☒", "☐"


@dataclass(slots=True, eq=False)
class Field:
    """A field that is open at some point of the walk."""

    form: Element | None = None
    """`w:ffData`: what kind of form field it is."""
    instruction: list[str] = field(default_factory=list)
    showing: bool = False
    """Past its "separate": what follows is its result."""
    wrote: bool = False
    """Whether the result held any text."""

    @property
    def words(self) -> list[str]:
        """The instruction's words."""
        return "".join(self.instruction).split()

    @property
    def name(self) -> str:
        """What kind of field it is: "REF", "TOC"."""
        words = self.words
        return words[0].upper() if words else ""

    def unstored_result(self) -> str:
        """What Word shows for a field that stores no result, "" where it is nothing."""
        words = self.words
        if self.name in ("MACROBUTTON", "GOTOBUTTON"):
            return " ".join(words[2:])
        if self.name == "SYMBOL":
            return _symbol(words)
        return "" if self.form is None else _form_value(self.form)


def _symbol(words: list[str]) -> str:
    number = words[1] if len(words) > 1 else ""
    try:
        code = int(number, 16 if number.lower().startswith("0x") else 10)
    except ValueError:
        return ""
    font = ""
    for switch, setting in pairwise(words):
        if switch.lower() == "\\f":
            font = " ".join(words[words.index(setting) :]).strip('"').partition('"')[0]
            break
    return symbol(font, code) if 0 < code < 0x10FFFF else ""


def _form_value(form: Element) -> str:
    """The state of a check box or the choice of a list."""
    box = form.find(W + "checkBox")
    if box is not None:
        checked = box.find(W + "checked")
        if checked is None:
            checked = box.find(W + "default")
        return TICKED if is_on(checked) else UNTICKED
    choices = form.find(W + "ddList")
    if choices is not None:
        entries = [entry.get(VAL, "") for entry in choices.iterchildren(W + "listEntry")]
        result = choices.find(W + "result")
        if result is None:
            result = choices.find(W + "default")
        chosen = 0 if result is None else whole(result.get(VAL)) or 0
        return entries[chosen] if 0 <= chosen < len(entries) else ""
    return ""


def strays(root: Element) -> frozenset[Element]:
    """The field marks of a story that begin a field which never ends.

    Word ignores them; taken at their word they would hide everything that follows.
    """
    open_marks: list[Element] = []
    for mark in root.iter(FIELD_MARK):
        kind = mark.get(MARK_TYPE)
        if kind == "begin":
            open_marks.append(mark)
        elif kind == "end" and open_marks:
            open_marks.pop()
    return frozenset(open_marks)
