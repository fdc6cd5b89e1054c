"""For a comment on a change or a job's summary: Markdown, the verdicts of all documents first."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence

from moulint.model import DocumentReport, Place, Report, Result, Verdict
from moulint.policy.rule import Rule
from moulint.report import Options, _clean, _words

_LONGEST = 60_000
"""Characters: a comment on GitHub holds 65,536."""
_BREAK = "\u200b"
_REFERENCE = re.compile(
    r"(?<=[@#!~%$&])(?=\w)"  # @people, #issues, !requests, ~labels, %milestones, $snippets, &epics
    r"|(?<=:)(?=//)"  # addresses
    r"|(?i:(?<=\bwww)(?=\.)|(?<=\bgh)(?=-\d))"
    r"|(?<=\b[0-9a-fA-F])(?=[0-9a-fA-F]{6,39}\b)"  # names of commits
)
_PUNCTUATION = re.compile(r"([\\`*_\[\]#~!])")
_START = re.compile(r"^(\d*)([-+=.)/])")


def render(report: Report, rules: Sequence[Rule], options: Options) -> str:
    """The report as Markdown; without the details where a comment could not hold them."""
    index = _words.by_name(rules)
    whole = _page(report, index, options)
    if len(whole) <= _LONGEST or options.verbose:
        return whole
    return _page(report, None, options)


def _page(report: Report, rules: dict[_words.By, Rule] | None, options: Options) -> str:
    parts = [
        "## School resource officer agreements",
        _paragraph(_words.summary(report)),
        _matrix(report),
    ]
    for status, words in (("failed", "could not be checked"), ("skipped", "was skipped")):
        for document in _words.documents(report, status):
            parts.append(
                f"<strong>{_md(document.path)}</strong> {words}: {_md(document.reason or '')}"
            )
    if rules is None:
        parts.append("The findings themselves are left out: a comment could not hold them.")
    for document in _words.documents(report, "checked"):
        parts += _document(document, rules)
    parts.append(f"<sub>{_md(f'{_words.LIMITS} {_versions(report)}')}</sub>")
    return "\n\n".join(part for part in parts if part) + "\n"


def _versions(report: Report) -> str:
    return f"Rules: {_words.packs(report) or 'none'}; moulint {report.version}."


def _matrix(report: Report) -> str:
    """All verdicts at a glance; the longer side of the table runs down the page."""
    matrix = _words.matrix(report)
    if not matrix.titles:
        return ""
    titles = [_md(title) for title in matrix.titles.values()]
    paths = [_md(document.path) for document in matrix.documents]
    cells = [[_cell(document, name) for document in matrix.documents] for name in matrix.titles]
    across, down = (titles, paths) if matrix.tall else (paths, titles)
    rows = [list(row) for row in zip(*cells, strict=True)] if matrix.tall else cells
    lines = [["Agreement" if matrix.tall else "Requirement", *across], ["---"] * (len(across) + 1)]
    lines += [[side, *row] for side, row in zip(down, rows, strict=True)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _cell(document: DocumentReport, name: _words.By) -> str:
    for result in document.results:
        if (result.pack, result.rule) == name:
            said = [_md(_words.cited(result))]
            if result.original_verdict is not None:
                said.append(f"was {result.original_verdict.value}")
            if result.accepted is not None:
                said.append("accepted")
            found = "; ".join(filter(None, said))
            return _words.verdict(result) + (f" ({found})" if found else "")
    return ""


def _document(document: DocumentReport, rules: dict[_words.By, Rule] | None) -> list[str]:
    parts = [f"### {_md(document.path)}"]
    about = [document.title, _words.FORMAT[document.format], _words.view(document)]
    parts.append(_paragraph(" · ".join(one for one in about if one)))
    if rules is not None:
        for result in document.results:
            if result.verdict is not Verdict.MET or result.original_verdict is not None:
                parts += _finding(result, rules.get((result.pack, result.rule)))
        if _words.reading_copy(document):
            parts.append(f"<sub>{_md(_words.reading_copy(document))}</sub>")
    said = [f"{one.what}, {one.where}" if one.where else one.what for one in document.not_read]
    if said:
        parts.append("Not read in this file: " + _md("; ".join(said)) + ".")
    parts += [f"Note: {_md(note)}" for note in document.notes]
    return parts if len(parts) > 2 else []


def _finding(result: Result, rule: Rule | None) -> list[str]:
    """A finding, folded in; what stands in the fold is Markdown, its title is HTML."""
    accepted = ", accepted" if result.accepted else ""
    place = next(iter(result.places), None)
    where = f" ({_words.where(place)})" if place and place.role != "nearest" else ""
    title = f"{_words.verdict(result)}{accepted}: <strong>{_html(result.title)}</strong>"
    parts = [f"<details><summary>{title}{_html(where)}</summary>", _paragraph(result.message)]
    if result.accepted is not None:
        until = f" until {_words.day(result.accepted.until)}" if result.accepted.until else ""
        said = f"Accepted{until} ({result.accepted.where}): {result.accepted.reason}"
        parts.append(_paragraph(said))
    if result.confidence in _words.DOUBT:
        parts.append(_md(_words.DOUBT[result.confidence]))
    if result.original_verdict is not None:
        said = "; ".join([_words.tracked(result), *map(_words.change, result.changes)])
        parts.append(_md(f"Tracked changes: {said}."))
    parts += [_place(one, result) for one in result.places]
    if result.why:
        parts.append(f"**Why it matters:** {_md(result.why)}")
    if rule is not None and rule.sources:
        cites = "; ".join(f"{one.cite} ({one.force})" for one in rule.sources)
        parts.append(f"**Asked for by:** {_md(cites)}.")
    if result.suggestion:
        words = (f"> {_paragraph(one)}" for one in _clean.paragraphs(result.suggestion))
        parts += [f"**{_words.mend(result)}:**", "\n>\n".join(words)]
    if result.parts:
        said = "\n".join(
            f"- {_words.part_verdict(part)}: {_md(part.title)}" for part in result.parts
        )
        parts += ["**Also recommended:**", said]
    return [*parts, "</details>"]


def _place(place: Place, result: Result) -> str:
    """Where, and the words; in quotation marks, so that no line of Markdown begins with them."""
    label = _words.role(place, result)
    where = f"{label}: {_words.where(place)}" if label else _words.where(place)
    under = f", under “{_words.heading(place)}”" if place.heading else ""
    said = "".join(
        f"<strong>{_md(words)}</strong>" if marked else _md(words)
        for words, marked in _clean.pieces(_clean.one_line(place.quote), place.marks)
    )
    return f"{_md(where[0].upper() + where[1:] + under)}:\n\n> “{said}”"


def _apart(text: str) -> str:
    """The text on one line, with nothing in it that a forge would make a link or a mention of."""
    return _REFERENCE.sub(_BREAK, _clean.one_line(text))


def _md(text: str) -> str:
    """The text as Markdown that shows just these characters."""
    safe = _PUNCTUATION.sub(r"\\\1", html.escape(_apart(text), quote=False))
    return safe.replace("$", "&#36;").replace("|", "&#124;")


def _paragraph(text: str) -> str:
    """The same as a paragraph of its own: it begins no list, rule, code or forge command."""
    return _START.sub(r"\1\\\2", _md(text.strip()))


def _html(text: str) -> str:
    """The text inside an HTML element that stands in Markdown."""
    return html.escape(_apart(text), quote=False)
