"""markdown-it-py set up for agreements, with the place of every inline token recorded.

markdown-it maps blocks to lines but gives inline tokens no place. `_Located` adds it: the offset
of each child token in its parent's `content` is kept as `token.map[0]`.
"""

from __future__ import annotations

from functools import cache
from typing import Any, Literal

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, html_block, reference
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.front_matter import front_matter_plugin

from moulint.expression import expression
from moulint.read.markdown.bare_tables import bare_table

MAX_NESTING = 60
"""Depth at which markdown-it stops reading; real agreements nest five or six deep."""

INDENTED = "indented"
"""Key of `env` for the lines that Markdown would take for the start of a code block."""


_ADDRESS = expression(r"\[[^\]]+\]:\s*\S*[/.#:@]")


class _Located(StateInline):
    """Inline parsing that remembers where each token starts.

    Relies on `append_pending`, through which markdown-it-py collects plain text since 4.3.
    """

    _begin = -1  # where the text not yet pushed starts
    _pushed_at = -1  # where the parser stood at the last push

    def append_pending(self, text: str) -> None:
        if self._begin < 0:
            self._begin = self.pos
        super().append_pending(text)

    def pushPending(self) -> Token:
        token = super().pushPending()
        token.map = [self._begin, self._begin]
        self._begin = -1
        return token

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        token = super().push(ttype, tag, nesting)
        self._begin = -1
        at = self.pos
        if ttype == "text" and self._pushed_at == at:
            # A run of emphasis marks is pushed mark by mark without moving on.
            before = self.tokens[-2]
            if before.type == "text" and before.map:
                at = before.map[0] + len(before.content)
        token.map = [at, at]
        self._pushed_at = self.pos
        return token


def inline_tokens(content: str, md: MarkdownIt, env: dict[str, Any]) -> list[Token]:
    """The inline tokens of `content`, each with its offset in `map[0]`."""
    state = _Located(content, md, env, [])
    md.inline.tokenize(state)
    for rule in md.inline.ruler2.getRules(""):
        rule(state)
    return state.tokens


def _inline(state: StateCore) -> None:
    for token in state.tokens:
        if token.type == "inline":
            token.children = inline_tokens(token.content, state.md, state.env)  # type: ignore[arg-type]


def _indented(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Instead of the code rule: indented text in an agreement is a clause or a signature line.

    Declining lets the paragraph rule take the lines, so that marks in them are read as well.
    """
    if not silent and state.is_code_block(start):
        state.env.setdefault(INDENTED, set()).add(start)
    return False


def _blank_to_fill(state: StateInline, silent: bool) -> bool:
    """Keep three and more underscores as text: in an agreement they are a blank, not emphasis."""
    if state.src[state.pos] != "_":
        return False
    end = state.pos
    while end < state.posMax and state.src[end] == "_":
        end += 1
    if end - state.pos < 3:
        return False
    if not silent:
        state.append_pending(state.src[state.pos : end])
    state.pos = end
    return True


def _html_block(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """HTML blocks, except that a comment of one line does not break the paragraph it stands in."""
    if silent and state.parentType == "paragraph":
        line = state.src[state.bMarks[start] + state.tShift[start] : state.eMarks[start]]
        if line.startswith("<!--") and line.rstrip().endswith("-->"):
            return False
    return html_block(state, start, end, silent)


def _reference(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Link definitions, if they give an address: "[SRO]: Officer" is text."""
    line = state.src[state.bMarks[start] + state.tShift[start] : state.eMarks[start]]
    return bool(_ADDRESS.match(line)) and reference(state, start, end, silent)


@cache
def parser() -> MarkdownIt:
    """CommonMark with tables, strikethrough, footnotes, definition lists and front matter."""
    md = MarkdownIt("commonmark", {"maxNesting": MAX_NESTING})
    md.use(front_matter_plugin).use(footnote_plugin).use(deflist_plugin)
    md.enable(["table", "strikethrough"])
    # Joining tokens would lose their places; notes are put in order by our own block reading.
    md.disable(["text_join", "fragments_join", "footnote_tail"])
    md.core.ruler.at("inline", _inline)
    md.block.ruler.before("table", "bare_table", bare_table, {"alt": ["paragraph", "reference"]})
    md.block.ruler.at("code", _indented)
    md.block.ruler.at("html_block", _html_block, {"alt": ["paragraph", "reference", "blockquote"]})
    md.block.ruler.at("reference", _reference)
    md.inline.ruler.before("emphasis", "blank_to_fill", _blank_to_fill)
    return md
