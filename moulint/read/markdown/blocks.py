"""Block tokens to blocks: headings, paragraphs, items, cells, quotations and notes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token

from moulint.model import Block, Comment, Story
from moulint.read.markdown import html, places
from moulint.read.markdown.inline import Inline, RowComment, read_inline
from moulint.read.markdown.outline import Outline
from moulint.read.markdown.parser import INDENTED, MAX_NESTING, inline_tokens
from moulint.read.markdown.places import Places
from moulint.read.textual.hyphens import Hyphens
from moulint.read.textual.lines import Line
from moulint.read.textual.numbering import bullet, enumerator, openers
from moulint.read.textual.rows import Row, reading_of, row_of
from moulint.read.textual.titles import looks_bold, titles_above
from moulint.read.textual.unmarked import below_titles, unmarked
from moulint.read.textual.wrapping import (
    is_contents_line,
    is_form_line,
    is_signature_line,
    labelled,
    opens_alone,
)

_HEADING_ROWS = 2
"""A longer "heading" is a paragraph with a rule typed right below it."""
_CONTAINERS = frozenset({"list_item_open", "blockquote_open", "dd_open", "footnote_reference_open"})


@dataclass(slots=True)
class _Text:
    """The blocks of the body or of one note, and the comments that stand among them."""

    blocks: list[Block] = field(default_factory=list)
    comments: list[tuple[int, str, int]] = field(default_factory=list)
    line: int = 0


class BlockReader:
    """Goes through the tokens of a document once, collecting its blocks."""

    def __init__(self, lines: Sequence[Line], md: MarkdownIt, env: dict[str, Any]) -> None:
        self.lines, self.md, self.env = lines, md, env
        margin = min((line.indent for line in lines if not line.blank), default=0)
        self.indents = {line.number: line.indent - margin for line in lines}
        self.hyphens = Hyphens(line.text for line in lines)
        self.body = self.text = _Text()
        self.notes: dict[str, _Text] = {}
        self.note = ""
        self.outline = Outline()
        self.pictures: list[int] = []
        self.fences: list[int] = []
        self.too_deep: list[int] = []

    def read(self, tokens: Sequence[Token]) -> None:
        """Read all of `tokens`."""
        labels = _labels(tokens)
        for index, token in enumerate(tokens):
            if token.level + 1 >= MAX_NESTING and token.type in _CONTAINERS and token.map:
                self.too_deep.append(self.lines[token.map[0]].number)
            match token.type:
                case "inline":
                    self._inline(token, tokens[index - 1])
                case "html_block":
                    self._html(token)
                case "fence":
                    self.fences.append(self._line(token).number)
                case "hr" if token.markup.startswith("_"):
                    self._signature(token)
                case "list_item_open":
                    self.outline.enter_item(labels.get(index, ""))
                case "dl_open":
                    self.outline.enter_item("")
                case "list_item_close" | "dl_close":
                    self.outline.leave_item()
                case "blockquote_open" | "blockquote_close":
                    self.outline.quotes += token.nesting
                case "table_open" | "table_close" | "tr_open" | "td_open" | "th_open":
                    self.outline.table_token(token.type)
                case "footnote_reference_open":
                    self.note = token.meta["label"]
                    self.text = self.notes.setdefault(
                        self.note, _Text(line=self._line(token).number)
                    )
                case "footnote_reference_close":
                    self.note, self.text = "", self.body

    def _line(self, token: Token) -> Line:
        return self.lines[token.map[0] if token.map else 0]

    def _inline(self, token: Token, parent: Token) -> None:
        first = token.map[0] if token.map else 0
        if parent.type in ("td_open", "th_open"):
            where = self.outline.cell_places(self._line(token), first)
        elif parent.type == "heading_open" and parent.markup.startswith("#"):
            where = places.of_heading(token.content, self._line(token), parent.markup)
        else:
            where = places.of_lines(token.content, self.lines, first)
        if not token.content:
            return
        level = int(parent.tag[1]) if parent.type == "heading_open" else 0
        if level and parent.level == 0:
            self.outline.close_all()
        self._text(
            token.content,
            token.children or [],
            where,
            level=level,
            indented=first in self.env.get(INDENTED, ()),
        )

    def _text(
        self,
        content: str,
        tokens: Sequence[Token],
        where: Places,
        level: int = 0,
        indented: bool = False,
    ) -> None:
        """Emit the block, or the several blocks, that one run of inline content holds."""
        found = read_inline(content, tokens, where)
        self.pictures += found.pictures
        self._inline_notes(found, where)
        rows = [row.cut(0) for row in found.rows]
        if level and len(rows) > _HEADING_ROWS:
            level = 0
        starts = [0] if level else _starts(rows, indented)
        titles = set() if level else titles_above([row.text for row in rows], starts)
        starts = sorted({*starts, *(title + 1 for title in titles)})
        listed = set() if level else below_titles([row.text for row in rows])
        block_of: dict[int, int] = {}
        for start, end in zip(starts, [*starts[1:], len(rows)], strict=True):
            block_of |= dict.fromkeys(range(start, end), len(self.text.blocks))
            self._emit(
                rows[start:end],
                level,
                indented,
                continues=start > 0,
                titled=start in titles,
                listed=start in listed,
            )
        self.text.comments += [
            (block_of.get(row, len(self.text.blocks)), words, line)
            for row, words, line in _settled(found.comments, rows)
        ]

    def _emit(
        self,
        rows: list[Row],
        level: int,
        indented: bool,
        continues: bool,
        titled: bool = False,
        listed: bool = False,
    ) -> None:
        rows = [row for row in rows if row.length]
        if not rows:
            return
        flags = {"code"} if indented else set()
        if (
            titled
            or all(row.bold for row in rows)
            or looks_bold(" ".join(row.text for row in rows))
        ):
            flags.add("bold")
        if is_contents_line(rows[-1].text):
            flags.add("contents")
        indent = self.indents[rows[0].line]
        dot = bullet(rows[0].text) if not level else 0
        if dot and rows[0].length > dot:
            rows[0] = rows[0].cut(dot)
        else:
            dot = 0
        marked = bool(dot) or listed
        typed = marked or enumerator(rows[0].text) is not None
        place = self.outline.place(indent, level, typed, bulleted=marked, continues=continues)
        reading = reading_of(rows, self.hyphens, place.label)
        self.text.blocks.append(
            Block(
                kind=place.kind,
                proposed=reading,
                original=reading,
                level=place.level,
                story=Story.NOTE if self.note else Story.BODY,
                cell=place.cell,
                note=self.note,
                flags=frozenset(flags),
            )
        )

    def _inline_notes(self, found: Inline, where: Places) -> None:
        """Notes written where they are called are read like the others."""
        for name, number, at in found.inline_notes:
            content = self.env["footnotes"]["list"][number]["content"]
            text, note, outline = self.text, self.note, self.outline
            self.text = self.notes.setdefault(name, _Text())
            self.note, self.outline = name, Outline()
            self._text(content, inline_tokens(content, self.md, self.env), where.within(at))
            self.text, self.note, self.outline = text, note, outline

    def _html(self, token: Token) -> None:
        where = places.of_lines(token.content, self.lines, token.map[0] if token.map else 0)
        for part in html.parts(token.content):
            if part.kind == "comment":
                line, _ = where.at(part.at)
                self.text.comments.append((len(self.text.blocks), part.content, line))
            elif part.kind == "tag":
                self.outline.html_tag(part.content)
            elif part.content.strip():
                at = part.at + len(part.content) - len(part.content.lstrip())
                content = part.content.strip()
                tokens = inline_tokens(content, self.md, self.env)
                self._text(content, tokens, where.within(at), level=self.outline.html_heading)

    def _signature(self, token: Token) -> None:
        """A rule of underscores is a line to sign on."""
        line = self._line(token)
        self._emit([row_of(line.cut(line.text.index("_")))], 0, False, continues=False)

    def finish(self) -> tuple[list[Block], list[Comment], list[int]]:
        """All blocks, notes last in order of reference; comments; lines of notes never called."""
        called = [
            str(note.get("label") or f"^{number + 1}")
            for number, note in self.env.get("footnotes", {}).get("list", {}).items()
        ]
        texts = [self.body, *(self.notes[name] for name in called if name in self.notes)]
        blocks: list[Block] = []
        comments: list[Comment] = []
        for text in texts:
            comments += [
                Comment(words, line, len(blocks) + index) for index, words, line in text.comments
            ]
            blocks += text.blocks
        uncalled = [self.notes[name].line for name in self.notes.keys() - set(called)]
        return blocks, comments, sorted(uncalled)


def _starts(rows: Sequence[Row], indented: bool) -> list[int]:
    """Indexes of the rows that start a block."""
    texts = [row.text for row in rows]
    starts = set(openers(texts, [row.hard for row in rows])) | unmarked(texts)
    labels = sum(bool(labelled(text)) for text in texts) if len(texts) > 1 else 0
    for index in range(1, len(rows)):
        text, before = texts[index], texts[index - 1]
        if opens_alone(before, text, labels):
            starts.add(index)
        form = indented and (is_form_line(text) or is_form_line(before))
        if form or is_signature_line(text) or is_contents_line(before):
            starts.add(index)
    return sorted(starts)


def _settled(comments: Sequence[RowComment], rows: Sequence[Row]) -> list[RowComment]:
    """The comments, with each on a line of its own moved to the row below, of which it speaks."""
    settled = []
    below = len(rows)
    written = len(rows)
    for row, words, line in reversed(comments):
        for index in range(below - 1, row - 1, -1):
            written = index if rows[index].length else written
        below = min(below, row)
        settled.append((written, words, line))
    return settled[::-1]


def _labels(tokens: Sequence[Token]) -> dict[int, str]:
    """The number of each item of an ordered list, by the index of its token.

    It is the number that the author typed. Where all items of a list carry the same one, the
    author left the counting to Markdown, and it is the number shown.
    """
    labels: dict[int, str] = {}
    open_lists: list[list[int]] = []
    for index, token in enumerate(tokens):
        if token.type in ("ordered_list_open", "bullet_list_open"):
            open_lists.append([])
        elif token.type == "list_item_open":
            open_lists[-1].append(index)
        elif token.type in ("ordered_list_close", "bullet_list_close"):
            items = [item for item in open_lists.pop() if tokens[item].info]
            typed = [tokens[item].info for item in items]
            counted = len(set(typed)) == 1
            for place, item in enumerate(items):
                number = str(int(typed[0]) + place) if counted and place else typed[place]
                labels[item] = number + tokens[item].markup
    return labels
