"""For spreadsheets: CSV, a row per document and requirement, safe to open."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence

from moulint.model import DocumentReport, Report, Result
from moulint.policy.rule import Rule
from moulint.report import Options, _clean, _words

COLUMNS = (
    "document",
    "title",
    "status",
    "requirement",
    "verdict",
    "severity",
    "confidence",
    "where",
    "heading",
    "quote",
    "message",
    "wording that would mend it",
    "recommended, not fully found",
    "verdict on the original text",
    "accepted because",
    "rule",
    "line",
    "page",
    "not read",
)
_LONGEST = 32_000
"""Characters: a spreadsheet's cell holds 32,767."""
_FORMULA = tuple("=+-@＝＋－＠")
_INSIDE = re.compile(r"(;\s*)(?=[=+\-@＝＋－＠])")
"""Where a spreadsheet set to semicolons would begin a cell of its own."""


def render(report: Report, rules: Sequence[Rule], options: Options) -> str:
    """The report as CSV with the mark by which spreadsheets know UTF-8."""
    out = io.StringIO(newline="")
    table = csv.writer(out)
    table.writerow(COLUMNS)
    for document in report.documents:
        for row in [_row(document, result) for result in document.results] or [_bare(document)]:
            table.writerow([_cell(row.get(column, "")) for column in COLUMNS])
    return "\ufeff" + out.getvalue()


def _bare(document: DocumentReport) -> dict[str, str]:
    """What is said of every document, and all there is of one that was not checked."""
    not_read = (f"{one.what}, {one.where}" if one.where else one.what for one in document.not_read)
    return {
        "document": document.path,
        "title": document.title,
        "status": document.status,
        "message": document.reason or "",
        "not read": "; ".join(not_read),
    }


def _row(document: DocumentReport, result: Result) -> dict[str, str]:
    original = result.original_verdict
    row = _bare(document) | {
        "requirement": result.title,
        "verdict": result.verdict.value,
        "severity": result.severity,
        "confidence": result.confidence,
        "message": result.message,
        "wording that would mend it": "\n".join(_clean.paragraphs(result.suggestion)),
        "recommended, not fully found": "; ".join(
            part.title for part in result.parts if part.verdict != "met"
        ),
        "verdict on the original text": original.value if original else "",
        "accepted because": result.accepted.reason if result.accepted else "",
        "rule": f"{result.pack}/{result.rule}",
    }
    if result.places:
        first = result.places[0]
        row |= {
            "where": "; ".join(map(_words.where, result.places)),
            "heading": _words.heading(first),
            "quote": " … ".join(place.quote for place in result.places),
            "line": str(first.line),
            "page": "" if first.page is None else str(first.page),
        }
    return row


def _cell(text: str) -> str:
    """The text as a cell that no spreadsheet takes for a formula."""
    safe = "\n".join(_clean.one_line(line) for line in text.splitlines())
    safe = _INSIDE.sub(r"\1'", safe)
    if safe.lstrip().startswith(_FORMULA):
        safe = f"'{safe}"
    return safe if len(safe) <= _LONGEST else safe[: _LONGEST - 1] + "…"
