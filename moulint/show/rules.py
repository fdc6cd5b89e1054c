"""The requirements: a table of all of them, and everything that is known of one."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from moulint.model import Verdict
from moulint.policy.rule import Rule, Source

if TYPE_CHECKING:
    from moulint.policy.case import Case
    from moulint.policy.packs import Pack

SCHEMA = "moulint-rules-v1"

_FORCES = ("law", "regulation", "guidance", "practice")
_FORCE = {
    "law": "law: a statute or a court requires it",
    "regulation": "regulation: an agency's rule requires it",
    "guidance": "guidance: a public body or profession asks for it",
    "practice": "practice: agreements held up as good do it",
}


def data(packs: Sequence[Pack]) -> dict[str, Any]:
    """The rules of some packs as plain data."""
    return {
        "schema": SCHEMA,
        "packs": [{"id": pack.id, "version": pack.version} for pack in packs],
        "rules": [rule_data(rule) for pack in packs for rule in pack.rules],
    }


def rule_data(rule: Rule) -> dict[str, Any]:
    """One rule as plain data, without the patterns that the judge reads."""
    return {
        "id": rule.id,
        "pack": rule.pack,
        "revision": rule.revision,
        "title": rule.title,
        "requires": _line(rule.requires),
        "why": _line(rule.why),
        "severity": {verdict.value: severity(rule, verdict) for verdict in Verdict},
        "sources": [
            {
                "cite": one.cite,
                "says": _line(one.says),
                "force": one.force,
                "checked": one.checked,
                "caution": one.caution,
                "url": one.url,
            }
            for one in rule.sources
        ],
        "parts": [{"id": part.id, "title": part.title} for part in rule.parts],
        "suggest": rule.suggest,
    }


def severity(rule: Rule, verdict: Verdict) -> str:
    """How bad a verdict of that rule is."""
    return rule.severity.get(verdict.value, "none")


def as_json(value: object) -> str:
    """Data as JSON."""
    return json.dumps(value, indent=2) + "\n"


# --- all of them ---------------------------------------------------------------------------------


def table(packs: Sequence[Pack], width: int = 80) -> str:
    """The rules in a table, a pack after the other."""
    written: list[str] = []
    for pack in packs:
        rows = [(rule.id, rule.title, _strongest(rule.sources)) for rule in pack.rules]
        head = ("Rule", "Requirement", "Rests on")
        first = max(len(row[0]) for row in (head, *rows))
        last = max(len(row[2]) for row in (head, *rows))
        middle = min(max(len(row[1]) for row in (head, *rows)), max(20, width - first - last - 4))
        sizes = (first, middle, last)
        written += [f"{pack.id} {pack.version}", ""]
        written += _row(head, sizes)
        written.append("  ".join("─" * size for size in sizes))
        for row in rows:
            written += _row(row, sizes)
        written.append("")
    written.append("“moulint explain RULE” says what a rule requires, why, and who asks for it.")
    return "\n".join(written) + "\n"


def _row(cells: tuple[str, str, str], sizes: tuple[int, int, int]) -> list[str]:
    columns = [textwrap.wrap(cell, size) or [""] for cell, size in zip(cells, sizes, strict=True)]
    rows = []
    for number in range(max(map(len, columns))):
        words = [column[number] if number < len(column) else "" for column in columns]
        rows.append("  ".join(f"{w:<{s}}" for w, s in zip(words, sizes, strict=True)).rstrip())
    return rows


def _strongest(sources: Sequence[Source]) -> str:
    """The strongest force among the sources."""
    forces = {source.force for source in sources}
    return next((force for force in _FORCES if force in forces), "")


def page_data(rule: Rule, cases: Sequence[Case]) -> dict[str, Any]:
    """One rule with its cases as plain data."""
    shown = [
        {"title": case.title, "text": case.text, "verdict": case.verdict.value} for case in cases
    ]
    return {**rule_data(rule), "cases": shown}


# --- one of them ---------------------------------------------------------------------------------


def page(rule: Rule, cases: Sequence[Case], *, width: int = 80, verbose: bool = False) -> str:
    """Everything that a person may want to know of a rule."""
    made = _Page(min(width, 100))
    made.title(rule.title)
    made.text(f"{rule.id}, revision {rule.revision}, of the pack {rule.pack}", 0)
    made.section("What it requires")
    made.text(rule.requires)
    made.section("Why")
    made.text(rule.why)
    made.section("Who asks for it")
    for source in rule.sources:
        made.source(source)
    made.section("How bad it is")
    made.text(
        ", ".join(
            f"{verdict.value}: {severity(rule, verdict)}"
            for verdict in Verdict
            if severity(rule, verdict) != "none"
        )
    )
    if rule.parts:
        made.section("Also recommended (reported, and no part of the verdict)")
        for part in rule.parts:
            made.item(f"{part.title} ({part.id})")
    made.section("Wording that meets it")
    made.text(rule.suggest, 4)
    if cases:
        _cases(made, cases, verbose)
    return "\n".join(made.lines) + "\n"


def _cases(made: _Page, cases: Sequence[Case], verbose: bool) -> None:
    """Texts and their verdicts; one of each verdict where not all are asked for."""
    shown = list(cases)
    if not verbose:
        shown = [next(c for c in cases if c.verdict is v) for v in Verdict if _has(cases, v)]
    made.section("Cases: texts, and the verdict on each")
    for case in shown:
        made.lines.append("")
        made.text(f"{case.verdict.value}: {case.title}")
        for line in case.text.strip().splitlines():
            made.quote(line)
    if len(shown) < len(cases):
        made.lines.append("")
        made.text(f"and {len(cases) - len(shown)} more, which --verbose shows")


def _has(cases: Sequence[Case], verdict: Verdict) -> bool:
    return any(case.verdict is verdict for case in cases)


class _Page:
    """Lines so far, and ways to add to them."""

    def __init__(self, width: int) -> None:
        self.lines: list[str] = []
        self.width = width

    def title(self, text: str) -> None:
        """The head of the page."""
        self.lines += [text, "═" * min(len(text), self.width), ""]

    def section(self, name: str) -> None:
        """The name of what follows."""
        self.lines += ["", name, ""]

    def text(self, text: str, indent: int = 2) -> None:
        """Paragraphs; what is set apart by a blank line, or an item, starts anew."""
        from moulint.report._clean import paragraphs

        for paragraph in paragraphs(text):
            self._wrap(paragraph, " " * indent, " " * indent)

    def item(self, text: str) -> None:
        """One of several."""
        self._wrap(_line(text), "  · ", "    ")

    def quote(self, line: str) -> None:
        """A line of somebody's text."""
        self._wrap(line, "    │ ", "    │ ")

    def source(self, source: Source) -> None:
        """A source with its force, its date and its caution."""
        self.item(source.cite)
        self._wrap(f"says: {_line(source.says)}", "    ", "      ")
        self._wrap(_FORCE[source.force], "    ", "      ")
        self._wrap(f"last read on {source.checked}", "    ", "      ")
        if source.caution:
            self._wrap(f"caution: {_line(source.caution)}", "    ", "      ")
        if source.url:
            self.lines.append(f"    {source.url}")

    def _wrap(self, text: str, first: str, rest: str) -> None:
        self.lines += textwrap.wrap(
            text,
            self.width,
            initial_indent=first,
            subsequent_indent=rest,
            break_long_words=False,
            break_on_hyphens=False,
        ) or [first.rstrip()]


def _line(text: str) -> str:
    return " ".join(text.split())
