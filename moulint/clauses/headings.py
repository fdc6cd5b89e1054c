"""Which blocks are headings: those set as one, short lines in bold or capitals, named sections."""

from __future__ import annotations

import re

from moulint.clauses.labels import Label, Style
from moulint.expression import expression
from moulint.model import Block, BlockKind, Story

_TITLED = expression(
    r"(?:[A-Z][\w/&'’-]*|and|of|the|for|to|in|on|or|a|with|by)(?:\s+(?:[A-Z][\w/&'’-]*|and|of|the|for"
    r"|to|in|on|or|a|with|by)){1,7}$"
)
"""A short line in capitals and small words: "Assignment of School Resource Officer"."""
_REMARK_BEHIND = expression(r"(?<!\s)\s+[\[(][^\[\]()]*[\])]\W{0,9}$")
"""What stands in brackets behind a sentence: "Guards walk. [Amended 2019.]"."""
_BEHIND = 10
"""Characters at the end among which the bracket closes."""
_GONE = expression(
    r"[\[(]\s*(?:intentionally )?(?:deleted|reserved|omitted|repealed|left blank|not used)"
    r"[^\[\]()]{0,40}[\])]\W*",
    re.IGNORECASE,
)
"""What stands in place of a section that is gone, and opens none: "Section 8. [Deleted.]"."""
_CAPTION = expression(r"(?:table|chart) (?:\d{1,2}|[A-Z])\s?[.:\u2013\u2014-]\s*\w", re.IGNORECASE)
""" "Table 2. …", "Chart A: …", over a table."""
SAYS = expression(r"\b(?:shall|will|must|may|is|are|agrees?)\b", re.IGNORECASE)


def is_heading(block: Block, label: Label | None, text: str) -> bool:
    """Whether a block names what follows, by its kind, its type or its words."""
    if block.kind is BlockKind.HEADING:
        # Clauses are often set in a heading style: "2.1 The officer is assigned …".
        long = len(text) > (60 if text.endswith(".") else 25)
        return not text or not (text[0].islower() or (long and text[-1] in ".;:,"))
    if block.kind is BlockKind.CELL or block.story is not Story.BODY:
        return False
    if not text:  # "EXHIBIT 1" on a line of its own
        return label is not None and label.style is Style.NAMED and " " in label.core
    set_off = (label is not None and label.style is Style.NAMED) or "bold" in block.flags
    if text[-1] == "." and set_off and _TITLED.match(text[:-1]) and not SAYS.search(text):
        return True  # "Section 11. Care of the Gates."
    if _GONE.fullmatch(text):
        return False
    bracketed = ")" in text[-_BEHIND:] or "]" in text[-_BEHIND:]
    ended = (_REMARK_BEHIND.sub("", text) if bracketed else "") or text
    short = len(text) <= 90 and text[-1] not in ".;,?!" and ended[-1] not in ".;?!"
    if "__" in text:
        return False  # "__________ MAYOR": a line to sign on
    if "bold" in block.flags and short:
        return True
    if not short or (text[0] == "[" and text[-1] == "]"):
        return False  # "Section 8. [Deleted]" names nothing
    leads = text.endswith(":") and SAYS.search(text)  # "Section 4. The officer shall:"
    if _CAPTION.match(text) and not text.endswith(":"):
        return True  # "Table 2. Courses each clerk must complete"
    named = label is not None and label.style is Style.NAMED and not leads
    shouted = ended.isupper() and len(ended) > 3
    return named or shouted or (block.kind is BlockKind.PARAGRAPH and bool(_TITLED.match(text)))
