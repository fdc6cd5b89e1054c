"""What the outputs that put remarks beside lines share: which findings, where, in what words."""

from __future__ import annotations

from collections.abc import Iterator

from moulint.model import DocumentReport, Place, Report, Result
from moulint.report import _words


def findings(report: Report) -> Iterator[tuple[DocumentReport, Result, Place | None]]:
    """What is not met, not accepted and not silenced, with the place to go to first."""
    for document in report.documents:
        for result in document.results:
            if _words.is_finding(result) and result.severity != "none":
                yield document, result, first(result)


def ordered(result: Result) -> list[Place]:
    """Of a conflict the words that say the opposite come first: they are what should change."""
    order = {"opposing": 0, "deciding": 1, "nearest": 2}
    return sorted(result.places, key=lambda place: order[place.role])


def first(result: Result) -> Place | None:
    """The place to go to first, None where there is none."""
    return next(iter(ordered(result)), None)


def message(result: Result, place: Place | None) -> str:
    """The finding in a paragraph: where in the agreement, why, and both sides of a conflict."""
    said = result.message
    if place is not None and place.role == "nearest":
        near = "Nearest passage" if place.marks else "End of the text"
        said += f" {near}: {_words.where(place)}."
    elif place is not None:
        said += f" See {_words.where(place)}."
    for other in result.places:
        if other is not place and other.role == "deciding" and place and place.role == "opposing":
            said += f" Against it stands {_words.where(other)}."
    tracked = _words.tracked(result)
    return f"{said} Tracked changes: {tracked}." if tracked else said
