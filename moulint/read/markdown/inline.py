"""Inline tokens to rows: the words with their places, without the markup."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from markdown_it.token import Token

from moulint.read.markdown.html import comment, is_element, tag_name
from moulint.read.markdown.places import Places
from moulint.read.textual.rows import Row

_BOLD = frozenset({"strong", "b"})
_STRUCK = frozenset({"s", "del", "strike"})
_UNSEEN = frozenset({"script", "style", "title", "template"})


RowComment = tuple[int, str, int]
"""Row index, text and line of an HTML comment."""


@dataclass(slots=True)
class Inline:
    """What the inline content of one block holds."""

    rows: list[Row] = field(default_factory=list)
    comments: list[RowComment] = field(default_factory=list)
    pictures: list[int] = field(default_factory=list)
    """The line of each picture."""
    inline_notes: list[tuple[str, int, int]] = field(default_factory=list)
    """Name, markdown-it's number and offset of each note written where it is called."""


def note_name(token: Token) -> str:
    """What a note is called in the source; notes written in place go by their number."""
    return str(token.meta.get("label") or f"^{token.meta['id'] + 1}")


class _Walk:
    """Goes through the tokens of one block, knowing what is bold and what is struck out."""

    def __init__(self, content: str, places: Places) -> None:
        self.content, self.places = content, places
        self.found = Inline([Row()])
        self.bold = self.hidden = 0
        self.gap = False  # whether something is left out just here
        self.plain = self.strong = False  # whether the row has words that are not bold, that are

    def walk(self, tokens: Iterable[Token]) -> Inline:
        autolink = False
        for token in tokens:
            at = token.map[0] if token.map else 0
            match token.type:
                case "text" if autolink:
                    # The token holds a decoded address; the source is what is read.
                    self.text(self.content[at + 1 : self.content.index(">", at)], at + 1)
                case "text":
                    self.text(token.content, at)
                case "text_special":
                    self.special(token, at)
                case "code_inline":
                    self.code(token, at)
                case "softbreak" | "hardbreak":
                    self.end_row(hard=token.type == "hardbreak")
                case "html_inline":
                    self.html(token.content, at)
                case "image":
                    self.found.pictures.append(self.places.at(at)[0])
                    self.gap = True
                case "footnote_ref":
                    self.note(token, at)
                case _:
                    self.enter(token.tag, token.nesting)
            autolink = token.type == "link_open" and token.markup == "autolink"
        self.end_row(hard=False)
        self.found.rows.pop()
        return self.found

    def text(self, text: str, at: int) -> None:
        if self.hidden:
            return
        row = self.found.rows[-1]
        if self.gap and (not row.parts or row.parts[-1].endswith(" ")):
            at, text = at + len(text) - len(text.lstrip(" ")), text.lstrip(" ")
        self.gap = False
        for piece, line, column in self.places.stretches(at, text):
            row.add(piece, line, column)
        if any(map(str.isalnum, text)):
            self.strong |= self.bold > 0
            self.plain |= self.bold == 0

    def special(self, token: Token, at: int) -> None:
        if token.info == "escape":  # a backslash before what is not punctuation stays
            at += len(token.markup) - len(token.content)
        self.text(token.content, at)

    def note(self, token: Token, at: int) -> None:
        if self.hidden:
            return
        name = note_name(token)
        self.found.rows[-1].note(name)
        if "label" not in token.meta:
            self.found.inline_notes.append((name, token.meta["id"], at + len("^[")))

    def code(self, token: Token, at: int) -> None:
        start = at + len(token.markup)
        if self.content[start : start + len(token.content)].replace("\n", " ") != token.content:
            start += 1  # one space is stripped inside the marks
        first, *others = self.content[start : start + len(token.content)].split("\n")
        self.text(first, start)
        for line in others:
            start = self.content.index("\n", start) + 1
            self.end_row(hard=False)
            self.text(line.lstrip(), start + len(line) - len(line.lstrip()))

    def html(self, tag: str, at: int) -> None:
        if (words := comment(tag)) is not None:
            row = len(self.found.rows) - 1
            self.found.comments.append((row, words, self.places.at(at)[0]))
            self.gap = True
        elif not is_element(tag):
            self.text(tag, at)  # "<Name of District>"
        elif tag_name(tag) == "br":
            self.end_row(hard=True)
        elif not tag.endswith("/>"):
            self.enter(tag_name(tag), -1 if tag.startswith("</") else 1)

    def enter(self, tag: str, step: int) -> None:
        if tag in _BOLD:
            self.bold = max(0, self.bold + step)
        elif tag in _STRUCK or tag in _UNSEEN:
            self.hidden = max(0, self.hidden + step)
            self.gap = True

    def end_row(self, hard: bool) -> None:
        row = self.found.rows[-1]
        row.hard = hard
        row.bold = self.strong and not self.plain
        self.plain = self.strong = False
        self.found.rows.append(Row())


def read_inline(content: str, tokens: Iterable[Token], places: Places) -> Inline:
    """The rows of a block whose inline tokens are `tokens`."""
    return _Walk(content, places).walk(tokens)
