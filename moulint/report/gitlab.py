"""For GitLab: a Code Quality report, shown in merge requests."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Any

from moulint.fingerprint import fingerprint, relative
from moulint.model import DocumentReport, Place, Report
from moulint.policy.rule import Rule
from moulint.report import Options, _annotations, _clean
from moulint.report.json import dump

_SEVERITY = {"error": "major", "warning": "minor", "info": "info"}


def render(report: Report, rules: Sequence[Rule], options: Options) -> str:
    """The findings as an array; a file that could not be checked is one of them."""
    found = [
        _entry(
            document,
            place,
            description=f"{result.verdict.value.capitalize()}: {result.title}. "
            + _annotations.message(result, place),
            check_name=result.rule,
            fingerprint=fingerprint(result, document.path),
            severity=_SEVERITY[result.severity],
        )
        for document, result, place in _annotations.findings(report)
    ]
    for document in report.documents:
        if document.status == "failed":
            key = f"not-checked\0{relative(document.path)}".encode("utf-8", "replace")
            found.append(
                _entry(
                    document,
                    None,
                    description=f"This file could not be checked. {document.reason or ''}".strip(),
                    check_name="not-checked",
                    fingerprint=hashlib.sha256(key).hexdigest()[:32],
                    severity="blocker",
                )
            )
    return dump(found)


def _entry(document: DocumentReport, place: Place | None, **fields: str) -> dict[str, Any]:
    begin = place.line if place else 1
    lines = {"begin": begin, "end": max(begin, place.end_line)} if place else {"begin": begin}
    return {
        **fields,
        "description": _clean.one_line(fields["description"]),
        "location": {"path": relative(document.path), "lines": lines},
    }
