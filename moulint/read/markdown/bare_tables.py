"""Tables drawn with bars but without the line of dashes that Markdown asks for below the header.

People type "| Task | Who |" row below row and leave the dashes out. No row is then marked as a
header, as in a plain-text table without a rule.
"""

from __future__ import annotations

from markdown_it.rules_block import StateBlock

from moulint.expression import expression

_ROW = expression(r"\s*\|.*[^\\]\|\s*$")
_INNER = expression(r"\s*[^\s|].*\S \| \S.*[^\s|]\s*$")
"""A row without bars at its ends: "Keys | Clerk"."""
_BAR = expression(r"(?<!\\)\|")
_RULE = expression(r"[-:|\s]*$")
RULED = "ruled"
"""Key of `env` for the rows last seen that a line of dashes stands among, and their indent."""


def bare_table(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A block rule: at least two rows drawn with bars, with as many cells as the first."""
    rows = _rows(state, start, end)
    if len(rows) < 2:
        return False
    if silent:
        return True
    outer, state.parentType = state.parentType, "table"
    table = state.push("table_open", "table", 1)
    table.map = [start, start + len(rows)]
    for number, cells in enumerate(rows, start):
        state.push("tr_open", "tr", 1).map = [number, number + 1]
        for cell in cells:
            state.push("td_open", "td", 1)
            inline = state.push("inline", "", 0)
            inline.map, inline.content, inline.children = [number, number + 1], cell, []
            state.push("td_close", "td", -1)
        state.push("tr_close", "tr", -1)
    state.push("table_close", "table", -1)
    state.parentType, state.line = outer, start + len(rows)
    return True


def _rows(state: StateBlock, start: int, end: int) -> list[list[str]]:
    """The cells of the rows that begin at `start`; none where a line of dashes is among them."""
    indent, low, high = state.env.get(RULED, (-1, 0, 0))
    if indent == state.blkIndent and low <= start < high:
        return []  # each of its lines is asked for, since it may be a paragraph
    rows: list[list[str]] = []
    for number in range(start, end):
        if state.sCount[number] < state.blkIndent or state.is_code_block(number):
            break
        line = state.src[state.bMarks[number] + state.tShift[number] : state.eMarks[number]]
        cells = [cell.strip() for cell in _BAR.split(line.strip())]
        cells = cells[1:-1] if _ROW.match(line) else cells if _INNER.match(line) else []
        if len(cells) < 2:
            break
        if _RULE.match(line):
            state.env[RULED] = state.blkIndent, start, number + 1
            return []
        if rows and len(cells) != len(rows[0]):
            break
        rows.append([cell.replace("\\|", "|") for cell in cells])
    return rows
