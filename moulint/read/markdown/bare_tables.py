"""Tables drawn with bars that Markdown does not take for tables.

People type "| Task | Who |" row below row and leave out the line of dashes below the header, draw
lines of "+----+" between the rows, or set a table so far in that Markdown would show it as code.
No row is then marked as a header, as in a plain-text table without a rule.
"""

from __future__ import annotations

from markdown_it.rules_block import StateBlock

from moulint.expression import expression

_ROW = expression(r"\s*\|.*[^\\]\|\s*$")
_INNER = expression(r"\s*[^\s|].*\S \| \S.*[^\s|]\s*$")
"""A row without bars at its ends: "Keys | Clerk"."""
_BAR = expression(r"(?<!\\)\|")
_RULE = expression(r"[-:|\s]*$")
_DRAWN = expression(r"\+(?:[-=:\s]+\+)+\s*$")
"""A line between the rows: "+------+-----+"."""
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
    after = max(rows) + 1
    while (
        after < end and state.sCount[after] >= state.blkIndent and _DRAWN.match(_line(state, after))
    ):
        after += 1
    table.map = [start, after]
    for number, cells in rows.items():
        state.push("tr_open", "tr", 1).map = [number, number + 1]
        for cell in cells:
            state.push("td_open", "td", 1)
            inline = state.push("inline", "", 0)
            inline.map, inline.content, inline.children = [number, number + 1], cell, []
            state.push("td_close", "td", -1)
        state.push("tr_close", "tr", -1)
    state.push("table_close", "table", -1)
    state.parentType, state.line = outer, after
    return True


def _line(state: StateBlock, number: int) -> str:
    return state.src[state.bMarks[number] + state.tShift[number] : state.eMarks[number]]


def _rows(state: StateBlock, start: int, end: int) -> dict[int, list[str]]:
    """By line, the cells of the rows that begin at `start`; none of what Markdown reads itself."""
    indent, low, high = state.env.get(RULED, (-1, 0, 0))
    if indent == state.blkIndent and low <= start < high:
        return {}  # each of its lines is asked for, since it may be a paragraph
    rows: dict[int, list[str]] = {}
    width = 0
    for number in range(start, end):
        if state.sCount[number] < state.blkIndent:
            break
        line = _line(state, number)
        if _DRAWN.match(line):
            continue
        cells = [cell.strip() for cell in _BAR.split(line.strip())]
        cells = cells[1:-1] if _ROW.match(line) else cells if _INNER.match(line) else []
        if len(cells) < 2:
            break
        if _RULE.match(line):
            if state.is_code_block(number):
                continue
            state.env[RULED] = state.blkIndent, start, number + 1
            return {}
        if width and len(cells) != width:
            break
        width = len(cells)
        rows[number] = [cell.replace("\\|", "|") for cell in cells]
    return rows
