"""A baseline: the findings that are known, so that only new and worse ones count.

Findings are matched by their fingerprint (the rule, the verdict and the deciding words), never by
line. One whose verdict got better is still known; one whose verdict got worse is new.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from moulint.fingerprint import fingerprint
from moulint.model import Accepted, DocumentReport, Report, Result, Verdict

SCHEMA = "moulint-baseline-v1"
NAME = "moulint-baseline.json"

_BADNESS = {Verdict.MET: 0, Verdict.WEAK: 1, Verdict.CONFLICTING: 2, Verdict.MISSING: 2}


class BaselineError(Exception):
    """A baseline that cannot be used; the message is one clear line."""


@dataclass(frozen=True, slots=True)
class Known:
    """A finding that is known."""

    path: str
    """Below the baseline's folder, with forward slashes."""
    rule: str
    pack: str
    verdict: Verdict
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Baseline:
    """The known findings of some files."""

    file: str
    folder: Path
    known: tuple[Known, ...] = field(default=())

    def compare(self, report: DocumentReport) -> tuple[DocumentReport, tuple[str, ...]]:
        """Mark what is known of a document; and say what was known and is mended now."""
        path = below(report.path, self.folder)
        mine = [one for one in self.known if one.path == path]
        results = tuple(self._compare(result, mine) for result in report.results)
        return replace(report, results=results), tuple(_fixed(mine, report.results))

    def _compare(self, result: Result, mine: Iterable[Known]) -> Result:
        if result.verdict is Verdict.MET or result.accepted is not None:
            return result
        print_ = fingerprint(result)
        for one in mine:
            better = _same_rule(one, result) and _BADNESS[result.verdict] < _BADNESS[one.verdict]
            if one.fingerprint == print_ or better:
                said = f"known: it was {one.verdict.value} when the baseline was written"
                return replace(result, accepted=Accepted(said, None, self.file))
        return result


def read(path: str) -> Baseline:
    """The baseline of a file. Raises BaselineError."""
    try:
        data: Any = json.loads(Path(path).read_bytes())
    except OSError as error:
        raise BaselineError(f"cannot be opened: {error.strerror or error}") from None
    except (ValueError, RecursionError):
        raise BaselineError("is no baseline: it is not JSON") from None
    if not isinstance(data, dict) or data.get("schema") != SCHEMA:
        raise BaselineError(f"is no baseline of the form {SCHEMA}; write it anew")
    try:
        known = tuple(
            Known(
                str(one["path"]),
                str(one["rule"]),
                str(one["pack"]),
                Verdict(one["verdict"]),
                str(one["fingerprint"]),
            )
            for one in data["findings"]
        )
    except (KeyError, TypeError, ValueError):
        raise BaselineError("is damaged: a finding in it is incomplete; write it anew") from None
    return Baseline(path, Path(path).absolute().parent, known)


def made_of(report: Report, path: str) -> str:
    """The baseline of all findings in a report, as the content of a file to be written there."""
    folder = Path(path).absolute().parent
    findings = [
        {
            "path": below(document.path, folder),
            "rule": result.rule,
            "pack": result.pack,
            "verdict": result.verdict.value,
            "fingerprint": fingerprint(result),
        }
        for document in report.documents
        for result in document.results
        if result.verdict is not Verdict.MET and result.accepted is None
    ]
    findings.sort(key=lambda one: (one["path"], one["pack"], one["rule"]))
    data = {"schema": SCHEMA, "tool": f"moulint {report.version}", "findings": findings}
    return json.dumps(data, indent=1) + "\n"


def below(path: str, folder: Path) -> str:
    """A path as the baseline names it, the same on every machine."""
    try:
        return Path(os.path.relpath(os.path.abspath(path), folder)).as_posix()
    except ValueError:  # on another drive
        return Path(path).name


def _same_rule(one: Known, result: Result) -> bool:
    return (one.pack, one.rule) == (result.pack, result.rule)


def _fixed(mine: Iterable[Known], results: Iterable[Result]) -> Iterable[str]:
    now = {(result.pack, result.rule): result.verdict for result in results}
    for one in mine:
        verdict = now.get((one.pack, one.rule))
        if verdict is not None and _BADNESS[verdict] < _BADNESS[one.verdict]:
            yield f"{one.rule}: {one.verdict.value} in the baseline, {verdict.value} now"
