"""The words that all reports share: how a verdict, a place and a count are said to a person."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from moulint.clauses.labels import cited as cited_clause
from moulint.model import (
    Change,
    DocumentReport,
    PartResult,
    Place,
    Report,
    Result,
    Role,
    Verdict,
)
from moulint.policy.rule import Rule
from moulint.report import _clean

SYMBOL: Mapping[Verdict, str] = {
    Verdict.MET: "✓",
    Verdict.WEAK: "–",
    Verdict.CONFLICTING: "≠",
    Verdict.MISSING: "✗",
}
PART_SYMBOL: Mapping[Literal["met", "weak", "missing"], str] = {
    "met": "✓",
    "weak": "–",
    "missing": "✗",
}
FORMAT = {"word": "Word", "markdown": "Markdown", "text": "plain text", "pdf": "PDF"}
DOUBT: Mapping[str, str] = {
    "medium": "moulint is fairly sure of this verdict, not certain: check the words quoted.",
    "low": "moulint is not sure of this verdict: read the words quoted and judge yourself.",
}
LIMITS = (
    "moulint reads English wording. It does not give legal advice, does not know what the parties "
    "do in practice, and does not read what an agreement only refers to."
)

By = tuple[str, str]
"""The name of a rule: its pack and its id."""


def by_name(rules: Iterable[Rule]) -> dict[By, Rule]:
    """The rules, to be found by pack and id."""
    return {(rule.pack, rule.id): rule for rule in rules}


def verdict(result: Result) -> str:
    """The verdict with its symbol: "✗ missing"."""
    return f"{SYMBOL[result.verdict]} {result.verdict.value}"


def part_verdict(part: PartResult) -> str:
    """The same for a recommended part."""
    return f"{PART_SYMBOL[part.verdict]} {part.verdict}"


def is_finding(result: Result) -> bool:
    """True for what somebody should look at: not met, and not accepted."""
    return result.verdict is not Verdict.MET and result.accepted is None


def clause(place: Place) -> str:
    """The clause as a lawyer cites it, the line where nothing is numbered."""
    return cited_clause(place.clause) if place.clause else f"line {place.line}"


def where(place: Place) -> str:
    """All that finds a place: "clause 5.1(a), line 63, page 4"."""
    parts = [cited_clause(place.clause)] if place.clause else []
    parts.append(f"line {place.line}")
    if place.page is not None:
        parts.append(f"page {place.page}")
    return ", ".join(parts)


def heading(place: Place) -> str:
    """The headings over a place, outermost first."""
    return " › ".join(place.heading)


def places(result: Result, role: Role) -> list[Place]:
    """The places of one role, in the order given."""
    return [place for place in result.places if place.role == role]


NOWHERE = "nothing comes near; wording could be added after this"
"""What the place of a missing requirement is where no words come near it."""


def role(place: Place, result: Result) -> str:
    """What a place is to its finding, as a label before it; "" where the verdict says it."""
    if place.role == "opposing":
        return "says the opposite"
    if place.role == "nearest":
        return "nearest passage, which does not count" if place.marks else NOWHERE
    return "on the other side" if result.verdict is Verdict.CONFLICTING else ""


def mend(result: Result) -> str:
    """What stands over the suggested wording: beside what says the opposite it mends nothing."""
    if result.verdict is Verdict.CONFLICTING:
        return "Strike what says the opposite. Wording that meets the requirement"
    return "Wording that would mend it"


def cited(result: Result) -> str:
    """The clauses of a result for a table cell: "5.1(a), 5.3"; "" for what is missing."""
    found = [place for place in result.places if place.role != "nearest"]
    return ", ".join(dict.fromkeys(place.clause or f"line {place.line}" for place in found))


def day(stamp: str) -> str:
    """A date as people write it: "March 4, 2026"; as it came where it is none."""
    try:
        found = date.fromisoformat(stamp[:10])
    except ValueError:
        return stamp
    return f"{found:%B} {found.day}, {found.year}"


def change(one: Change) -> str:
    """A tracked change: who did what, when, to which words."""
    when = f" on {day(one.date)}" if one.date else ""
    words = _clean.excerpt(one.text, (), 200)
    return f"change by {one.author or 'an unknown author'}{when}: {_DONE[one.kind]} “{words}”"


_DONE = {
    "insertion": "inserted",
    "deletion": "deleted",
    "move": "moved",
    "numbering": "renumbered",
}


def tracked(result: Result) -> str:
    """How the verdict differs between the two texts, "" where it does not."""
    if result.original_verdict is None:
        return ""
    now, then = result.verdict.value, result.original_verdict.value
    return f"{now} as proposed, was {then} in the original text"


def count(number: int, thing: str, things: str = "") -> str:
    """A number with its noun: "1 file", "2 files"."""
    return f"{number} {thing if number == 1 else things or thing + 's'}"


def tally(results: Sequence[Result]) -> str:
    """The verdicts counted: "2 met, 1 weak, 1 missing"; those that are none are left out."""
    found = {one: sum(result.verdict is one for result in results) for one in Verdict}
    said = ", ".join(f"{number} {one.value}" for one, number in found.items() if number)
    accepted = sum(result.accepted is not None for result in results)
    return said + (f" ({accepted} accepted)" if accepted else "")


def documents(report: Report, status: str) -> list[DocumentReport]:
    """The documents of one status."""
    return [document for document in report.documents if document.status == status]


def summary(report: Report) -> str:
    """The run in one sentence: what was checked and found, and what was not checked."""
    checked = documents(report, "checked")
    results = [result for document in checked for result in document.results]
    said = f"{count(len(checked), 'document')} checked"
    if checked:
        said += f": {tally(results) or 'no requirement judged'}"
    for status, words in (("failed", "could not be checked"), ("skipped", "skipped")):
        number = len(documents(report, status))
        if number:
            said += f"; {count(number, 'file')} {words}"
    return said + "."


def packs(report: Report) -> str:
    """The rule packs in use: "core 2026.1"."""
    return ", ".join(f"{pack.id} {pack.version}".strip() for pack in report.packs)


def view(document: DocumentReport) -> str:
    """Which of its two texts was judged, "" for a file without tracked changes."""
    changed = document.document is not None and document.document.changed
    if not changed and not any(result.original_verdict for result in document.results):
        return ""
    if document.view == "original":
        return "tracked changes taken as rejected"
    return "tracked changes taken as accepted"


def reading_copy(document: DocumentReport) -> str:
    """What a Word file's line numbers mean, "" for other files."""
    if document.format != "word":
        return ""
    return "Lines are those of the reading copy, which “moulint text” prints."


@dataclass(frozen=True, slots=True)
class Matrix:
    """All verdicts of a run: the requirements by name, and the documents they were judged on."""

    titles: Mapping[By, str]
    documents: Sequence[DocumentReport]

    @property
    def tall(self) -> bool:
        """True where documents should run down the page, being too many to stand side by side."""
        return len(self.documents) > max(6, len(self.titles))


def matrix(report: Report) -> Matrix:
    """The verdicts to be shown as a table."""
    checked = documents(report, "checked")
    titles = {(one.pack, one.rule): one.title for document in checked for one in document.results}
    return Matrix(titles, checked)
