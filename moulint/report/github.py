"""For GitHub Actions: workflow commands that become annotations of the run and the files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from moulint.fingerprint import relative
from moulint.model import Place, Report, Result
from moulint.policy.rule import Rule
from moulint.report import Options, _annotations, _clean, _words

_COMMAND = {"error": "error", "warning": "warning", "info": "notice"}


def render(report: Report, rules: Sequence[Rule], options: Options) -> str:
    """One command a line; the last one counts, so that silence never means clean."""
    lines = [
        _command(
            _COMMAND[result.severity],
            _annotations.message(result, place) + _mend(result),
            file=relative(document.path),
            **_region(place),
            title=f"{result.verdict.value.capitalize()}: {result.title}",
        )
        for document, result, place in _annotations.findings(report)
    ]
    for document in report.documents:
        file = relative(document.path)
        if document.status == "failed":
            said = document.reason or ""
            lines.append(_command("error", said, file=file, title="Could not be checked"))
        elif document.status == "skipped":
            said = document.reason or ""
            lines.append(_command("notice", said, file=file, title="Skipped"))
        if document.not_read:
            said = "; ".join(
                f"{one.what}, {one.where}" if one.where else one.what for one in document.not_read
            )
            lines.append(_command("notice", said, file=file, title="Not read in this file"))
        lines += [_command("warning", note, file=file, title="Settings") for note in document.notes]
    said = f"{_words.summary(report)} {_words.LIMITS}"
    lines.append(_command("notice", said, title="moulint"))
    return "\n".join(lines) + "\n"


def _mend(result: Result) -> str:
    words = "\n".join(_clean.paragraphs(result.suggestion))
    return f"\n\n{_words.mend(result)}:\n{words}" if words else ""


def _region(place: Place | None) -> Mapping[str, str]:
    """Lines, and columns where it is one line: with several GitHub turns the annotation away."""
    if place is None:
        return {}
    region = {"line": str(place.line), "endLine": str(max(place.line, place.end_line))}
    if place.line == place.end_line and place.column < place.end_column:
        region |= {"col": str(place.column), "endColumn": str(place.end_column)}
    return region


def _command(name: str, message: str, **properties: str) -> str:
    said = ",".join(f"{key}={_property(value)}" for key, value in properties.items() if value)
    return f"::{name} {said}::{_data(message)}" if said else f"::{name}::{_data(message)}"


def _data(text: str) -> str:
    """A message; its line breaks stay, escaped, all other control characters are shown."""
    safe = "\n".join(_clean.one_line(line) for line in text.split("\n"))
    return safe.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(_clean.one_line(text)).replace(":", "%3A").replace(",", "%2C")
