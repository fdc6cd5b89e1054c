"""For reading and printing: one self-contained page with the agreements' text and the findings."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from importlib.resources import files
from urllib.parse import urlsplit

from moulint.model import DocumentReport, PartResult, Place, Report, Result
from moulint.policy.rule import Rule, Source
from moulint.report import Options, _agreement, _clean, _words
from moulint.report._agreement import Spot
from moulint.report._element import Child, Element, add, h, page, style


def render(report: Report, rules: Sequence[Rule], options: Options) -> str:
    """The report as an HTML file that needs nothing else: no network, no script."""
    return page(_head(report), _body(report, _words.by_name(rules)))


# --- the page ------------------------------------------------------------------------------------


def _head(report: Report) -> Element:
    css = files("moulint.report").joinpath("html.css").read_text("utf-8")
    digest = base64.b64encode(hashlib.sha256(css.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    checked = _words.documents(report, "checked")
    title = checked[0].path if len(checked) == 1 else _words.count(len(checked), "agreement")
    return h(
        "head",
        h("meta", charset="utf-8"),
        h("meta", http_equiv="Content-Security-Policy", content=policy),
        h("meta", name="viewport", content="width=device-width, initial-scale=1"),
        h("meta", name="referrer", content="no-referrer"),
        h("meta", name="generator", content=f"moulint {report.version}"),
        h("title", f"moulint: {title}"),
        style(css),
    )


def _body(report: Report, rules: dict[_words.By, Rule]) -> Element:
    main = h("main", id="main")
    add(main, _verdicts(report), _unchecked(report))
    for number, document in enumerate(report.documents, 1):
        if document.status == "checked":
            add(main, _Sheet(document, f"d{number}", rules).section())
    said = f"{_words.LIMITS} Rules: {_words.packs(report) or 'none'}; moulint {report.version}."
    return h(
        "body",
        h("a", "Skip to the verdicts", href="#main", class_="skip"),
        h(
            "header",
            h("h1", "School resource officer agreements"),
            h("p", _words.summary(report), class_="summary"),
        ),
        main,
        h("footer", h("p", said, class_="limits")),
    )


def _verdicts(report: Report) -> Element | None:
    """All verdicts at a glance; the longer side of the table runs down the page."""
    matrix = _words.matrix(report)
    if not matrix.titles:
        return None
    numbers = {id(one): number for number, one in enumerate(report.documents, 1)}
    heads: list[Child] = [
        h("a", one.path, href=f"#d{numbers[id(one)]}") for one in matrix.documents
    ]
    titles: list[Child] = list(matrix.titles.values())
    across, down = (titles, heads) if matrix.tall else (heads, titles)
    first = h("tr", h("th", "Agreement" if matrix.tall else "Requirement", scope="col"))
    add(first, *(h("th", one, scope="col") for one in across))
    rows = []
    for at, side in enumerate(down):
        row = h("tr", h("th", side, scope="row"))
        for other in range(len(across)):
            document = matrix.documents[at if matrix.tall else other]
            name = list(matrix.titles)[other if matrix.tall else at]
            add(row, _cell(document, f"d{numbers[id(document)]}", name))
        rows.append(row)
    table = h("table", h("thead", first), h("tbody", *rows), class_="matrix")
    return h(
        "section",
        h("h2", "Verdicts", id="verdicts"),
        h("div", table, class_="scroll", role="region", tabindex="0", aria_labelledby="verdicts"),
    )


def _cell(document: DocumentReport, prefix: str, name: _words.By) -> Element:
    for number, result in enumerate(document.results, 1):
        if (result.pack, result.rule) == name:
            cell = h("td", _badge(result, f"#{prefix}-r{number}"))
            said = [_words.cited(result)]
            if result.original_verdict is not None:
                said.append(f"was {result.original_verdict.value}")
            if result.accepted is not None:
                said.append("accepted")
            add(cell, h("small", "; ".join(filter(None, said))))
            return cell
    return h("td")


def _badge(result: Result, href: str | None = None) -> Element:
    tag = "span" if href is None else "a"
    return h(tag, _words.verdict(result), href=href, class_=f"badge {result.verdict.value}")


def _unchecked(report: Report) -> Element | None:
    said = [
        h("li", h("strong", document.path), f" {words}: {document.reason or ''}")
        for status, words in (("failed", "could not be checked"), ("skipped", "was skipped"))
        for document in _words.documents(report, status)
    ]
    if not said:
        return None
    return h(
        "section",
        h("h2", "Not checked", id="unchecked"),
        h("ul", *said),
        aria_labelledby="unchecked",
    )


# --- a document ----------------------------------------------------------------------------------


class _Sheet:
    """One agreement: its findings beside its text."""

    def __init__(self, document: DocumentReport, prefix: str, rules: dict[_words.By, Rule]) -> None:
        self.document = document
        self.prefix = prefix
        self.rules = rules
        self.spots: dict[tuple[int, int], Spot] = {}
        if document.document is None:
            return
        for number, result in enumerate(document.results, 1):
            for at, place in enumerate(result.places):
                start = _agreement.find(document.document, document.view, place)
                if start is not None:
                    spot = f"{prefix}-p{len(self.spots) + 1}"
                    finding = f"{prefix}-r{number}"
                    self.spots[number, at] = Spot(spot, finding, number, result, place, start)

    def section(self) -> Element:
        """The whole of it."""
        document, prefix = self.document, self.prefix
        about = [document.title, _words.FORMAT[document.format], _words.view(document)]
        made = h("section", class_="document", id=prefix, aria_labelledby=f"{prefix}-h")
        add(made, h("h2", document.path, id=f"{prefix}-h"))
        add(made, h("p", " · ".join(filter(None, about)), class_="muted"))
        findings = h("section", aria_labelledby=f"{prefix}-f {prefix}-h")
        add(findings, h("h3", "Findings", id=f"{prefix}-f"))
        for number, result in enumerate(document.results, 1):
            add(findings, self.finding(number, result))
        add(findings, *self.leftovers())
        columns = h("div", findings, class_="columns")
        if document.document is not None:
            add(columns, self.pane())
        add(made, columns)
        return made

    def pane(self) -> Element:
        """The agreement's text."""
        document = self.document.document
        label = f"{self.prefix}-t"
        names = f"{label} {self.prefix}-h"
        made = h("div", class_="text", role="region", tabindex="0", aria_labelledby=names)
        if document is not None:
            spots = list(self.spots.values())
            add(made, *_agreement.text(document, self.document.view, spots, self.prefix))
        title = h("h3", "The agreement’s text", id=label)
        copy = _words.reading_copy(self.document)
        note = h("p", copy, class_="limits") if copy else None
        return h("section", title, note, made, class_="pane")

    def leftovers(self) -> list[Element]:
        """What was not read, and problems with directives."""
        made = []
        if self.document.not_read:
            said = [
                h("li", f"{one.what}, {one.where}" if one.where else one.what)
                for one in self.document.not_read
            ]
            made += [h("h4", "Not read in this file"), h("ul", *said)]
        made += [h("p", f"Note: {note}") for note in self.document.notes]
        return made

    # --- a finding ---

    def finding(self, number: int, result: Result) -> Element:
        """A requirement: the verdict, the words, the reasons and the mending."""
        name = f"{self.prefix}-r{number}"
        made = h(
            "article",
            class_=f"finding is-{result.verdict.value}",
            id=name,
            aria_labelledby=f"{name}-h",
        )
        title = h("h4", _badge(result), f" {number}. {result.title}", id=f"{name}-h")
        if result.accepted is not None:
            add(title, " ", h("span", "accepted", class_="badge accepted"))
        add(made, title)
        said = result.rule if result.severity == "none" else f"{result.rule} · {result.severity}"
        add(made, h("p", said, class_="id"), h("p", result.message))
        if result.confidence in _words.DOUBT:
            add(made, h("p", _words.DOUBT[result.confidence], class_="muted"))
        add(made, self.accepted(result), *self.tracked(result))
        for at, place in enumerate(result.places):
            add(made, self.place(place, result, self.spots.get((number, at))))
        if result.suggestion:
            words = [h("p", one) for one in _clean.paragraphs(result.suggestion)]
            summary = h("summary", _words.mend(result))
            add(made, h("details", summary, h("div", *words, class_="suggestion")))
        add(made, self.reasons(result), *self.parts(result))
        return made

    def accepted(self, result: Result) -> Element | None:
        """Why somebody accepted it."""
        if result.accepted is None:
            return None
        until = f" until {_words.day(result.accepted.until)}" if result.accepted.until else ""
        said = f"Accepted{until} ({result.accepted.where}): {result.accepted.reason}"
        return h("p", said)

    def tracked(self, result: Result) -> list[Element]:
        """What tracked changes have to do with it."""
        said = _words.tracked(result)
        if not said:
            return []
        made = [h("p", f"Tracked changes: {said}.")]
        if result.changes:
            made.append(h("ul", *(h("li", _words.change(one)) for one in result.changes)))
        return made

    def place(self, place: Place, result: Result, spot: Spot | None) -> Element:
        """The words, and the way to them in the text."""
        label = _words.role(place, result)
        where = _words.where(place)
        caption = h("figcaption", f"{label.capitalize()}: " if label else "")
        add(caption, where if spot is None else h("a", where, href=f"#{spot.id}"))
        add(caption, f", under “{_words.heading(place)}”" if place.heading else "")
        quote = h("blockquote")
        for words, marked in _clean.pieces(place.quote, place.marks):
            add(quote, h("mark", words) if marked else words)
        return h("figure", caption, quote)

    def reasons(self, result: Result) -> Element | None:
        """Why the requirement is there, and who asks for it."""
        rule = self.rules.get((result.pack, result.rule))
        if rule is None and not result.why:
            return None
        made = h("details", h("summary", "Why it matters, and who asks for it"))
        if rule is not None:
            add(made, h("p", rule.requires))
        add(made, h("p", result.why) if result.why else None)
        if rule is not None and rule.sources:
            add(made, h("ul", *map(_source, rule.sources)))
        return made

    def parts(self, result: Result) -> list[Element]:
        """The recommended parts as a checklist."""
        if not result.parts:
            return []
        items = h("ul", class_="parts")
        for part in result.parts:
            verdict = h("span", _words.part_verdict(part), class_=f"badge {part.verdict}")
            add(items, h("li", verdict, f" {part.title}", *self.part_place(part)))
        return [h("p", h("strong", "Also recommended")), items]

    def part_place(self, part: PartResult) -> list[Child]:
        """Where the part is found, linked to its block in the text."""
        for place in part.places:
            document = self.document.document
            where = _words.where(place)
            if document is None or _agreement.find(document, self.document.view, place) is None:
                return [f" ({where})"]
            return [" (", h("a", where, href=f"#{self.prefix}-b{place.block}"), ")"]
        return []


def _source(source: Source) -> Element:
    made = h("li", f"{source.cite} ({source.force}): {source.says}")
    add(made, f"; caution: {source.caution}" if source.caution else "")
    if source.checked:
        add(made, f" (read {source.checked})")
    if urlsplit(source.url).scheme in ("https", "http"):
        add(made, " ", h("a", source.url, href=source.url, rel="noopener noreferrer"))
    return made
