"""A requirement as its rule file states it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from moulint.model import Severity

LegalForce = Literal["law", "regulation", "guidance", "practice"]


@dataclass(frozen=True, slots=True)
class Source:
    """Who asks for a requirement, and with what force."""

    cite: str
    says: str
    force: LegalForce
    checked: str
    """Date (ISO 8601) on which somebody last read it."""
    caution: str = ""
    """What was not read or not verified; "" when the operative words were read."""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """A recommended item, reported under its requirement."""

    id: str
    title: str
    reading: Mapping[str, Any] = field(hash=False)
    """The `met_by` and `weak_by` patterns, as written."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One requirement: what a person reads about it, and the patterns that the judge reads."""

    id: str
    pack: str
    revision: int
    title: str
    requires: str
    why: str
    sources: tuple[Source, ...] = field(hash=False)
    severity: Mapping[str, Severity] = field(hash=False)
    """By verdict; "none" where absent."""
    suggest: str
    parts: tuple[Part, ...] = field(hash=False)
    reading: Mapping[str, Any] = field(hash=False)
    """The patterns (`met_by`, `weak_by`, `conflicts_with`, `look_under` …), as written."""
