"""For code scanning services and SARIF viewers: SARIF 2.1.0, all rules with their sources."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

from moulint.fingerprint import fingerprint, relative
from moulint.model import DocumentReport, Place, Report, Result, Verdict
from moulint.policy.rule import Rule
from moulint.report import Options, _annotations, _words
from moulint.report.json import dump

_LEVEL = {"error": "error", "warning": "warning", "info": "note", "none": "none"}
_WORST = ("error", "warning", "info", "none")
_MIME = {
    "word": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "markdown": "text/markdown",
    "text": "text/plain",
}
_ROOT = "%SRCROOT%"
_Data = dict[str, Any]


def render(report: Report, rules: Sequence[Rule], options: Options) -> str:
    """The report as a SARIF log of one run."""
    index = {(rule.pack, rule.id): number for number, rule in enumerate(rules)}
    documents = list(enumerate(report.documents))
    run = {
        "tool": {
            "driver": {
                "name": "moulint",
                "version": report.version,
                "shortDescription": {"text": "Checks school resource officer agreements."},
                "fullDescription": {"text": _words.LIMITS},
                "rules": [_rule(rule) for rule in rules],
                "properties": {
                    "packs": [{"id": pack.id, "version": pack.version} for pack in report.packs]
                },
            }
        },
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {
            _ROOT: {"description": {"text": "The folder in which moulint was run."}}
        },
        "invocations": [_invocation(report)],
        "artifacts": [_artifact(document) for _, document in documents],
        "results": [
            _result(result, document, number, index)
            for number, document in documents
            for result in document.results
            # Code scanning shows every result as an alert, a "pass" as well.
            if options.verbose or result.verdict is not Verdict.MET
        ],
    }
    return dump(
        {
            "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/"
            "sarif-schema-2.1.0.json",
            "version": "2.1.0",
            "runs": [run],
        }
    )


# --- rules ---------------------------------------------------------------------------------------


def _rule(rule: Rule) -> _Data:
    worst = min((_WORST.index(one) for one in rule.severity.values()), default=3)
    return {
        "id": rule.id,
        "name": rule.id.title().replace("-", ""),
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": rule.requires.strip() or rule.title},
        "help": {"text": _help(rule)},
        "defaultConfiguration": {"level": _LEVEL[_WORST[worst]]},
        "properties": {
            "pack": rule.pack,
            "revision": rule.revision,
            "tags": sorted({"policy", *(source.force for source in rule.sources)}),
            "sources": [
                {
                    "cite": source.cite,
                    "says": source.says,
                    "force": source.force,
                    "checked": source.checked,
                    "caution": source.caution,
                    "url": source.url,
                }
                for source in rule.sources
            ],
            "parts": [{"id": part.id, "title": part.title} for part in rule.parts],
        },
    }


def _help(rule: Rule) -> str:
    sources = "\n".join(f"- {one.cite} ({one.force}): {one.says}" for one in rule.sources)
    said = (
        rule.requires,
        f"Why it matters: {rule.why}" if rule.why else "",
        f"Asked for by:\n{sources}" if sources else "",
        f"Wording that satisfies it:\n{rule.suggest}" if rule.suggest else "",
    )
    return "\n\n".join(part.strip() for part in said if part.strip()) or rule.title


# --- results -------------------------------------------------------------------------------------


def _result(
    result: Result, document: DocumentReport, number: int, index: dict[_words.By, int]
) -> _Data:
    met = result.verdict is Verdict.MET
    places = _annotations.ordered(result)
    made: _Data = {
        "ruleId": result.rule,
        "kind": "pass" if met else "fail",
        "level": "none" if met else _LEVEL[result.severity],
        "message": {"text": _message(result)},
        "locations": [_location(document, number, places[0] if places else None)],
        "partialFingerprints": {"moulintFinding/v1": fingerprint(result)},
        "properties": {
            "verdict": result.verdict.value,
            "originalVerdict": result.original_verdict and result.original_verdict.value,
            "confidence": result.confidence,
            "pack": result.pack,
            "revision": result.revision,
            "suggestion": result.suggestion,
            "parts": [
                {"id": part.id, "title": part.title, "verdict": part.verdict}
                for part in result.parts
            ],
        },
    }
    if (result.pack, result.rule) in index:
        made["ruleIndex"] = index[result.pack, result.rule]
    if places[1:]:
        made["relatedLocations"] = [
            {
                "id": at,
                "message": {"text": _words.role(place, result) or "also decides"},
                **_location(document, number, place),
            }
            for at, place in enumerate(places[1:], 1)
        ]
    if result.accepted is not None:
        inside = result.accepted.where.startswith(document.path)
        made["suppressions"] = [
            {
                "kind": "inSource" if inside else "external",
                "status": "accepted",
                "justification": _justification(result),
            }
        ]
    return made


def _message(result: Result) -> str:
    said = f"{result.title}: {result.verdict.value}. {result.message}".strip()
    tracked = _words.tracked(result)
    return f"{said} ({tracked})" if tracked else said


def _justification(result: Result) -> str:
    accepted = result.accepted
    if accepted is None:
        return ""
    until = f" (until {accepted.until})" if accepted.until else ""
    return f"{accepted.reason}{until} [{accepted.where}]"


def _location(document: DocumentReport, number: int, place: Place | None) -> _Data:
    physical: _Data = {"artifactLocation": {**_artifact_location(document.path), "index": number}}
    if place is None:
        return {"physicalLocation": physical}
    physical["region"] = {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
        "snippet": {"text": place.quote},
    }
    made: _Data = {"physicalLocation": physical}
    if place.clause:
        path = " / ".join((*place.heading, place.clause))
        logical = {"name": place.clause, "fullyQualifiedName": path, "kind": "clause"}
        made["logicalLocations"] = [logical]
    elif place.heading:
        path = " / ".join(place.heading)
        logical = {"name": place.heading[-1], "fullyQualifiedName": path, "kind": "heading"}
        made["logicalLocations"] = [logical]
    if place.page is not None:
        made["properties"] = {"page": place.page}
    return made


# --- files ---------------------------------------------------------------------------------------


def _artifact(document: DocumentReport) -> _Data:
    made: _Data = {
        "location": _artifact_location(document.path),
        "roles": ["analysisTarget"],
        "mimeType": _MIME.get(document.format, "application/octet-stream"),
        "properties": {"status": document.status, "title": document.title},
    }
    if document.title:
        made["description"] = {"text": document.title}
    return made


def _artifact_location(path: str) -> _Data:
    if os.path.isabs(path) and relative(path) == Path(path).name:
        return {"uri": "file://" + _escaped(Path(path).as_posix())}
    return {"uri": _escaped(relative(path)), "uriBaseId": _ROOT}


def _escaped(path: str) -> str:
    return quote(path, safe="/", errors="replace")


def _invocation(report: Report) -> _Data:
    said: list[_Data] = []
    settings: list[_Data] = []
    for document in report.documents:
        if document.status == "failed":
            said.append(_notice(document, "error", f"Could not be checked: {document.reason}"))
        elif document.status == "skipped":
            said.append(_notice(document, "note", f"Skipped: {document.reason}"))
        for one in document.not_read:
            where = f", {one.where}" if one.where else ""
            said.append(_notice(document, "note", f"Not read: {one.what}{where}"))
        settings += [_notice(document, "warning", note) for note in document.notes]
    made: _Data = {"executionSuccessful": not _words.documents(report, "failed")}
    if said:
        made["toolExecutionNotifications"] = said
    if settings:
        made["toolConfigurationNotifications"] = settings
    return made


def _notice(document: DocumentReport, level: str, text: str) -> _Data:
    location = {"physicalLocation": {"artifactLocation": _artifact_location(document.path)}}
    return {"level": level, "message": {"text": text}, "locations": [location]}
