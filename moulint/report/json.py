"""For programs: JSON version 1, as moulint/report/schema/report-v1.json describes it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from moulint.model import Accepted, DocumentReport, PartResult, Place, Report, Result
from moulint.policy.rule import Rule
from moulint.report import Options, _clean

SCHEMA = "moulint-report-v1"


def render(report: Report, rules: Sequence[Rule], options: Options) -> str:
    """The report as JSON in plain ASCII, which no terminal and no code page can spoil."""
    return dump(data(report))


def dump(value: object) -> str:
    """A value as JSON, indented; half characters become "\ufffd", for strict readers' sake."""
    return json.dumps(_valid(value), indent=2, ensure_ascii=True) + "\n"


def data(report: Report) -> dict[str, Any]:
    """The report as plain data; the keys and their order are a promise to other programs."""
    return {
        "schema": SCHEMA,
        "tool": {"name": "moulint", "version": report.version},
        "packs": [{"id": pack.id, "version": pack.version} for pack in report.packs],
        "documents": [_document(document) for document in report.documents],
        "summary": report.counts(),
    }


def _document(document: DocumentReport) -> dict[str, Any]:
    return {
        "path": document.path,
        "format": document.format,
        "status": document.status,
        "reason": document.reason,
        "title": document.title,
        "results": [_result(result) for result in document.results],
        "not_read": [{"what": one.what, "where": one.where} for one in document.not_read],
    }


def _result(result: Result) -> dict[str, Any]:
    original = result.original_verdict
    return {
        "rule": result.rule,
        "pack": result.pack,
        "revision": result.revision,
        "verdict": result.verdict.value,
        "original_verdict": None if original is None else original.value,
        "severity": result.severity,
        "confidence": result.confidence,
        "message": result.message,
        "suggestion": result.suggestion,
        "accepted": None if result.accepted is None else _accepted(result.accepted),
        "places": [_place(place) for place in result.places],
        "parts": [_part(part) for part in result.parts],
    }


def _accepted(accepted: Accepted) -> dict[str, Any]:
    return {"reason": accepted.reason, "until": accepted.until, "where": accepted.where}


def _place(place: Place) -> dict[str, Any]:
    return {
        "role": place.role,
        "line": place.line,
        "end_line": place.end_line,
        "column": place.column,
        "end_column": place.end_column,
        "clause": place.clause,
        "heading": list(place.heading),
        "page": place.page,
        "quote": place.quote,
    }


def _part(part: PartResult) -> dict[str, Any]:
    return {
        "id": part.id,
        "verdict": part.verdict,
        "places": [_place(place) for place in part.places],
    }


def _valid(value: object) -> object:
    if isinstance(value, str):
        return _clean.valid(value)
    if isinstance(value, dict):
        return {_clean.valid(key): _valid(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_valid(item) for item in value]
    return value
