"""What a run amounts to for the program that started it: findings, and the exit code."""

from __future__ import annotations

from enum import IntEnum
from typing import Literal

from moulint.model import Result, Verdict

FailOn = Literal["error", "warning", "info", "never"]
_RANK = {"error": 3, "warning": 2, "info": 1, "none": 0}


class Exit(IntEnum):
    """The exit codes that other programs rely on."""

    CLEAN = 0
    FINDINGS = 1
    UNCHECKED = 2


def counts(result: Result, fail_on: FailOn = "warning", *, unsure: bool = False) -> bool:
    """True for a finding at or above the threshold; one of low confidence only if `unsure`."""
    if result.verdict is Verdict.MET or result.accepted is not None or fail_on == "never":
        return False
    if result.confidence == "low" and not unsure:
        return False
    return _RANK[result.severity] >= _RANK[fail_on]
