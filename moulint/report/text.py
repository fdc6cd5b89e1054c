"""For people at a terminal: a table first, then every finding with its words and their mending."""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Iterable, Sequence

from moulint.model import DocumentReport, Place, Report, Result, Role, Verdict
from moulint.policy.rule import Rule
from moulint.report import Options, _clean, _words

_RESET, _BOLD, _DIM, _UNDERLINE = "0", "1", "2", "4"
_VERDICT = {
    Verdict.MET: "32",
    Verdict.WEAK: "33",
    Verdict.CONFLICTING: "1;35",
    Verdict.MISSING: "1;31",
}
_PART = {"met": "32", "weak": "33", "missing": "31"}
_NARROWEST = 50
_Run = tuple[str, ...]
"""Words and the codes that paint them."""
_MOST_PLACES = 3
"""Of one role in one finding, unless everything is asked for."""
_MOST_LINES = 10
"""Of one quotation, likewise."""


def render(report: Report, rules: Sequence[Rule], options: Options) -> str:
    """The report as text, every line at most `options.width` columns where words allow it."""
    page = _Page(options, _words.by_name(rules))
    for document in report.documents:
        if document.status == "checked":
            page.document(document)
    page.unchecked(report)
    page.closing(report)
    return "\n".join(page.lines).rstrip() + "\n"


class _Page:
    """The lines so far, and how to add to them."""

    def __init__(self, options: Options, rules: dict[_words.By, Rule]) -> None:
        self.lines: list[str] = []
        self.options = options
        self.width = max(options.width, _NARROWEST)
        self.rules = rules

    # --- small things ---

    def add(self, *runs: str | _Run) -> None:
        """A line, in the one way there is: every run is made safe first, then painted."""
        done = []
        for run in runs:
            words, *codes = (run,) if isinstance(run, str) else run
            done.append(self.paint(_clean.one_line(words), *codes))
        self.lines.append("".join(done).rstrip())

    def paint(self, words: str, *codes: str) -> str:
        """The words in colour, as they are where there is none."""
        codes = tuple(code for code in codes if code)
        if not self.options.color or not words.strip() or not codes:
            return words
        return f"\x1b[{';'.join(codes)}m{words}\x1b[{_RESET}m"

    def put(self, text: str, indent: int = 2, *codes: str, first: str = "") -> None:
        """A paragraph, wrapped; `first` stands before its first line, in the indent."""
        start = first.ljust(indent)
        for line in _wrap(text, self.width - indent):
            self.add(start, (line, *codes))
            start = " " * indent

    def gap(self) -> None:
        """One blank line, never two."""
        if self.lines and self.lines[-1]:
            self.lines.append("")

    # --- a document ---

    def document(self, document: DocumentReport) -> None:
        """All that is said of one checked document."""
        self.gap()
        if self.lines:
            self.add(("━" * self.width, _DIM))
            self.gap()
        self.put(document.path, 0, _BOLD)
        about = [document.title] if document.title else []
        about += [_words.FORMAT[document.format], _words.view(document)]
        self.put(" · ".join(filter(None, about)), 0, _DIM)
        self.gap()
        self.table(document.results)
        findings = [result for result in document.results if _words.is_finding(result)]
        if findings and _words.reading_copy(document):
            self.gap()
            self.put(_words.reading_copy(document), 2, _DIM)
        for result in findings:
            self.finding(result)
        self.met([result for result in document.results if result.verdict is Verdict.MET])
        self.accepted([result for result in document.results if result.accepted is not None])
        self.leftovers(document)

    def table(self, results: Sequence[Result]) -> None:
        """Requirement, verdict and clause, a row each."""
        if not results:
            self.put("No requirement was judged.")
            return
        rows = [(one.title, _cell(one), _words.cited(one)) for one in results]
        head = ("Requirement", "Verdict", "Clause")
        wide = [max(len(row[column]) for row in (head, *rows)) for column in range(3)]
        wide[2] = min(wide[2], max(10, self.width // 4))
        wide[0] = min(wide[0], max(10, self.width - 6 - wide[1] - wide[2]))
        self.row(head, wide, (_DIM, _DIM, _DIM))
        self.row(tuple("─" * size for size in wide), wide, (_DIM, _DIM, _DIM))
        for result, row in zip(results, rows, strict=True):
            code = _DIM if result.accepted else _VERDICT[result.verdict]
            self.row(row, wide, ("", code, ""))

    def row(self, row: Sequence[str], wide: Sequence[int], codes: Sequence[str]) -> None:
        """One row, as many lines as its longest cell needs."""
        cells = [_wrap(text, size) for text, size in zip(row, wide, strict=True)]
        for line in range(max(map(len, cells))):
            words = [cell[line] if line < len(cell) else "" for cell in cells]
            runs: list[str | _Run] = []
            for text, size, code in zip(words, wide, codes, strict=True):
                runs += ["  ", (text, code), " " * (size - _columns(text))]
            self.add(*runs)

    # --- a finding ---

    def finding(self, result: Result) -> None:
        """One requirement that is not met: the words, the reason and the mending."""
        self.gap()
        verdict = _words.verdict(result)
        room = len(verdict) + 2
        first, *more = _wrap(result.title, self.width - room)
        self.add((verdict, _VERDICT[result.verdict]), "  ", (first, _BOLD))
        for line in more:
            self.add(" " * room, (line, _BOLD))
        name = result.rule if result.severity == "none" else f"{result.rule} · {result.severity}"
        self.put(name, 2, _DIM)
        self.gap()
        self.put(result.message)
        if result.confidence in _words.DOUBT:
            self.put(_words.DOUBT[result.confidence], 2, _DIM)
        self.tracked(result)
        for role in ("deciding", "opposing", "nearest"):
            self.places(result, role)
        self.gap()
        if result.why:
            self.put(f"Why it matters: {result.why}")
        self.sources(result)
        self.mend(result)
        self.parts(result)

    def tracked(self, result: Result, indent: int = 2) -> None:
        """What tracked changes have to do with the verdict."""
        said = _words.tracked(result)
        if not said:
            return
        if not result.changes:
            self.put(said[0].upper() + said[1:] + ".", indent)
            return
        self.put(said[0].upper() + said[1:] + ":", indent)
        for change in result.changes:
            self.put(_words.change(change), indent + 4, first=" " * (indent + 2) + "·")

    def places(self, result: Result, role: Role) -> None:
        """The places of one role, each with its words."""
        found = _words.places(result, role)
        shown = found if self.options.verbose else found[:_MOST_PLACES]
        for place in shown:
            self.gap()
            label = _words.role(place, result)
            under = f", under “{_words.heading(place)}”" if place.heading else ""
            said = f"{label}: {_words.where(place)}" if label else _words.where(place)
            self.put(said[0].upper() + said[1:] + under)
            self.quote(place)
        if len(found) > len(shown):
            self.put(f"and {_words.count(len(found) - len(shown), 'more place')} like it")

    def quote(self, place: Place) -> None:
        """The source words, the deciding ones underlined: by carets where there is no colour."""
        bar: list[str | _Run] = ["    ", ("│", _DIM), " "]
        for start, line in self.shown(_clean.one_line(place.quote), place.marks):
            marks = tuple((first - start, last - start) for first, last in place.marks)
            cut = _clean.pieces(line, marks)
            if self.options.color:
                self.add(*bar, *((words, _BOLD, _UNDERLINE) if on else words for words, on in cut))
                continue
            self.add(*bar, line)
            below = "".join(("^" if on else " ") * _columns(words) for words, on in cut)
            if "^" in below:
                self.add(*bar, below)

    def shown(self, text: str, marks: tuple[tuple[int, int], ...]) -> list[tuple[int, str]]:
        """The lines of a quotation and where in it they start; of a long one those that count."""
        lines: list[tuple[int, str]] = []
        for line in _wrap(text, self.width - 6):
            at = lines[-1][0] + len(lines[-1][1]) if lines else 0
            lines.append((text.index(line, at), line))
        if self.options.verbose or len(lines) <= _MOST_LINES:
            return lines
        first = next(iter(_clean.spans(text, marks)), (0, 0))[0]
        at = max(0, sum(start <= first for start, _ in lines) - 2)
        kept = lines[at : at + _MOST_LINES]
        before = [(kept[0][0], "…")] if at else []
        return [*before, *kept, (len(text), "…")]

    def sources(self, result: Result) -> None:
        """Who asks for it; every detail where everything is asked for."""
        rule = self.rules.get((result.pack, result.rule))
        if rule is None or not rule.sources:
            return
        if not self.options.verbose:
            cites = "; ".join(f"{one.cite} ({one.force})" for one in rule.sources)
            self.put(f"Asked for by: {cites}.")
            return
        self.put("Asked for by:")
        for one in rule.sources:
            said = f"{one.cite} ({one.force}): {one.says} (read {one.checked})"
            caution = f"; caution: {one.caution}" if one.caution else ""
            self.put(said + caution, 6, first="    ·")
            if one.url:
                self.add("      ", one.url)

    def mend(self, result: Result) -> None:
        """Wording that would mend the finding, set apart to be copied."""
        if not result.suggestion:
            return
        self.gap()
        self.put(f"{_words.mend(result)}:")
        self.gap()
        for paragraph in _clean.paragraphs(result.suggestion):
            self.put(paragraph, 6)

    def parts(self, result: Result) -> None:
        """The recommended parts as a checklist."""
        if not result.parts:
            return
        self.gap()
        self.put("Also recommended:")
        for part in result.parts:
            symbol, verdict = _words.part_verdict(part).split(" ", 1)
            where = f" ({_words.clause(part.places[0])})" if part.places else ""
            first, *more = _wrap(part.title + where, self.width - 16)
            self.add("    ", (f"{symbol} {verdict:7}", _PART[part.verdict]), "   ", first)
            for line in more:
                self.add(" " * 16, line)

    # --- the rest of a document ---

    def met(self, results: Sequence[Result]) -> None:
        """What is met, in a line or two each."""
        self.gap()
        for result in results:
            if result.accepted is not None:
                continue
            head: list[str | _Run] = [(_words.verdict(result), _VERDICT[Verdict.MET]), "  "]
            place = next(iter(_words.places(result, "deciding")), None)
            said = f"{_words.where(place)}: " if place else ""
            room = self.width - 9 - _columns(result.title) - len(said)
            if place and room >= 40:
                said += self.excerpt(place, room)
                self.add(*head, f"{result.title}: ", said)
            else:
                first, *more = _wrap(result.title, self.width - 7)
                self.add(*head, first)
                for line in more:
                    self.add(" " * 7, line)
                if place:
                    said += self.excerpt(place, self.width - 7 - len(said))
                    self.put(said, 7)
            self.tracked(result, 7)
            self.recommended(result)

    def excerpt(self, place: Place, size: int) -> str:
        """A short quotation in quotation marks."""
        return f"“{_clean.excerpt(place.quote, place.marks, size - 2)}”"

    def recommended(self, result: Result) -> None:
        """The parts of a requirement that is met: those not found, or all of them."""
        if self.options.verbose:
            self.parts(result)
            return
        lacking = [part.title for part in result.parts if part.verdict != "met"]
        if lacking:
            self.put("also recommended, and not fully found: " + "; ".join(lacking), 7, _DIM)

    def accepted(self, results: Sequence[Result]) -> None:
        """Findings somebody accepted, with the reason given."""
        if not results:
            return
        self.gap()
        self.put(f"Accepted ({len(results)}), not counted against the agreement:", 0)
        for result in results:
            accepted = result.accepted
            if accepted is None:
                continue
            until = f" until {_words.day(accepted.until)}" if accepted.until else ""
            self.put(
                f"{_words.verdict(result)}: {result.title}; accepted{until} "
                f"({accepted.where}): {accepted.reason}",
                4,
                first="  ·",
            )

    def leftovers(self, document: DocumentReport) -> None:
        """What was not read in the file, and problems with its directives."""
        if document.not_read:
            self.gap()
            self.put("Not read in this file:", 0)
            for one in document.not_read:
                self.put(f"{one.what}, {one.where}" if one.where else one.what, 4, first="  ·")
        if document.notes:
            self.gap()
            for note in document.notes:
                self.put(f"Note: {note}", 0)

    # --- the end ---

    def unchecked(self, report: Report) -> None:
        """Files that were not checked, said plainly: silence would look like a clean result."""
        for status, words, code in (
            ("failed", "could not be checked", "1;31"),
            ("skipped", "was skipped", _DIM),
        ):
            for document in _words.documents(report, status):
                self.gap()
                self.put(f"{document.path} {words}", 0, code)
                if document.reason:
                    self.put(document.reason)

    def closing(self, report: Report) -> None:
        """The count, and what moulint cannot know."""
        self.gap()
        packs = _words.packs(report)
        self.put(_words.summary(report), 0, _BOLD)
        self.put(f"{_words.LIMITS} Rules: {packs or 'none'}; moulint {report.version}.", 0, _DIM)


def _cell(result: Result) -> str:
    said = _words.verdict(result)
    if result.accepted is not None:
        return f"{said}, accepted"
    return said if result.original_verdict is None else f"{said} (was {result.original_verdict})"


def _wrap(text: str, width: int) -> list[str]:
    """The text in lines, each a part of it as it stands; at least one line."""
    return textwrap.wrap(
        _clean.one_line(text),
        max(width, 8),
        expand_tabs=False,
        replace_whitespace=False,
        break_on_hyphens=False,
    ) or [""]


def _columns(text: Iterable[str]) -> int:
    """The terminal columns that characters take."""
    return sum(
        0 if unicodedata.combining(one) else 2 if unicodedata.east_asian_width(one) in "WF" else 1
        for one in text
    )
