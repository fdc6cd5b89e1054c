"""What the tests of the text readers share: short ways to read, and the promise on positions."""

from __future__ import annotations

import re

from hypothesis import strategies as st

from moulint.model import Block, Document
from moulint.read import read_bytes

_PLAIN = (
    dict.fromkeys("\u00a0\u202f\u3000\f", " ")
    | dict.fromkeys(map(chr, range(0x2000, 0x200B)), " ")
    | dict.fromkeys("\u2010\u2011", "-")
    | dict.fromkeys("\v\u2028\u2029", "\n")
)


def markdown(source: str) -> Document:
    """A document read from Markdown."""
    return read_bytes(source.encode(), "agreement.md")


def text(source: str) -> Document:
    """A document read from plain text."""
    return read_bytes(source.encode(), "agreement.txt")


def texts(document: Document) -> list[str]:
    """What each block says."""
    return [block.proposed.text for block in document.blocks if block.proposed]


def shown(block: Block) -> tuple[str, int, str, str]:
    """A block as a person sees it: kind, level, automatic number and text."""
    assert block.proposed
    return block.kind.value, block.level, block.proposed.label, block.proposed.text


def check_positions(source: str, document: Document) -> None:
    """Every character of every block stands in the source where the block says."""
    lines = re.split(r"\r\n|\r|\n", source.removeprefix("\ufeff"))
    for block in document.blocks:
        reading = block.proposed
        assert reading and reading.anchors[0][0] == 0
        offsets = [anchor[0] for anchor in reading.anchors]
        assert offsets == sorted(set(offsets))
        assert offsets[-1] < max(1, len(reading.text))
        for note in reading.notes:
            assert 0 <= note.offset <= len(reading.text)
        for offset, char in enumerate(reading.text):
            where = reading.position(offset)
            found = lines[where.line - 1][where.column - 1 : where.column]
            if char in " \n" and offset + 1 in offsets:
                continue  # lines are joined here
            if char == "1" and found in "lI|!":
                continue  # the number of an item, as a scan misread it
            assert _PLAIN.get(found, found) == char or found == "&", (
                f"{char!r} at {offset} of {reading.text!r} is {found!r} at {where}"
            )


_SAID = """
the SRO shall not enforce school rules; District Police. (a) (b) a. b. 1. 2. 3) I. II. 4.1 4.2
Section 5. Article IV § 7-210 • – o ______ pro- perty three- year Chief, principal:
"""
_ODD = [
    "Page 2 of 6",
    "RECEIVED",
    "won\u2019t",
    "a\u00adb",
    "non\u2011x",
    "5\u00a0%",
    "\u00ad",
    "\f",
]
WORDS = st.sampled_from(_SAID.split() + _ODD)
MARKS = st.sampled_from(
    ["**", "*", "_", "~~", "`", "<br>", "<!-- c -->", "<b>", "</b>", "&amp;", "&sect;", "\\*", "\\",
     "[x](y)", "[", "](z \"t\")", "![p](q)", "[^1]", "^[in *note*]", "<http://a.b/%20c>", "<Name>",
     "|", "\\|", "<td>", "<table><tr>", "</table>", "<p>", "<s>", "</s>", "https://x.y", "\t"]
)  # fmt: skip
STARTS = st.sampled_from(
    ["", "", "", "# ", "## ", "- ", "* ", "1. ", "2. ", "3) ", "> ", "    ", "   ", "\t", "  - ",
     "     1. ", "| ", ": ", "[^1]: ", "---", "===", "```", "<!--", "-->", " 1  ", "(a) ", "---\n"]
)  # fmt: skip
ENDS = st.sampled_from(
    ["\n", "\n", "\n", "\n\n", "\n\n", "\r\n", "  \n", "\\\n", " |\n", "\r", "##\n"]
)


def documents(markup: bool) -> st.SearchStrategy[str]:
    """Texts made of the shapes that agreements and Markdown have, in any order."""
    piece = st.one_of(WORDS, WORDS, MARKS) if markup else WORDS
    glue = st.sampled_from([" ", " ", " ", "", "  "])
    run = st.lists(st.tuples(piece, glue), max_size=9).map(
        lambda pairs: "".join(word + space for word, space in pairs)
    )
    line = st.tuples(STARTS, run, ENDS).map("".join)
    return st.lists(line, min_size=1, max_size=14).map("".join).filter(str.strip)
