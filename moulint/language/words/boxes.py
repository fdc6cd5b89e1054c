"""Check boxes in running text: "[x] open the gate  [ ] lock the doors  [x] greet visitors".

What stands behind a ticked box is an item of a list, and what stands behind an empty one was not
chosen. Boxes in front of "shall" and "shall not" choose a word only, and are left to the stream.
"""

from __future__ import annotations

import re

from moulint.expression import expression

_BOX = expression(r"\[[ xX]?\]|[☐☒☑✓✔]")
_TICKED = expression(r"\[[xX]\]|[☒☑✓✔]")
_CHOICE = expression(
    r"\W{0,6}(?:shall|will|may|must|is|are|does|do|should|can|not|yes|no|n/?a|none)\b",
    re.IGNORECASE,
)
_ASKED = expression(
    r"\((?:please )?(?:check|tick|mark|select|circle|initial)\b[^()]{0,40}\)", re.IGNORECASE
)
_OPENS = frozenset(":;([")
_FEWEST = 2


def as_items(text: str) -> str:
    """The text with its boxes as semicolons and what was not ticked as blanks, as long as before.

    Only where several boxes stand in one line, one of them ticked, and none chooses a mere word.
    """
    lines = text.split("\n")
    return "\n".join(_line(line) for line in lines) if len(lines) > 1 else _line(text)


def _line(text: str) -> str:
    boxes = list(_BOX.finditer(text))
    if len(boxes) < _FEWEST or not any(_TICKED.match(one[0]) for one in boxes):
        return text
    if any(_CHOICE.match(text, one.end()) for one in boxes):
        return text
    text = _ASKED.sub(lambda found: " " * len(found[0]), text)
    ends = [*(one.start() for one in boxes[1:]), len(text)]
    pieces = [text[: boxes[0].start()]]
    for one, end in zip(boxes, ends, strict=True):
        ticked = _TICKED.match(one[0]) is not None
        behind = "".join(pieces).rstrip()[-1:]
        mark = ";" if ticked and behind and behind not in _OPENS else " "
        pieces.append(mark.ljust(len(one[0])))
        told = text[one.end() : end]
        pieces.append(told if ticked else re.sub(r"[^.\s]", " ", told))
    return "".join(pieces)
