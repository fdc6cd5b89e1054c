"""Short ways to see the clauses of a Markdown text."""

from __future__ import annotations

from moulint.clauses import Clause, read_clauses
from moulint.read import read_bytes


def clauses(text: str, path: str = "agreement.md") -> tuple[Clause, ...]:
    """The clauses of a text."""
    return read_clauses(read_bytes(text.encode(), path))


def cited(text: str) -> list[str]:
    """What a person cites for each clause, "" for what has no number."""
    return [one.reference for one in clauses(text)]


def last(text: str) -> Clause:
    """The last clause of a text."""
    return clauses(text)[-1]


def leads(text: str) -> list[int | None]:
    """For each clause, the one that governs it."""
    return [one.lead_in for one in clauses(text)]
