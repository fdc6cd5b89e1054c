"""What settings change in a report, said in the report: they may come from the other party."""

from __future__ import annotations

from collections.abc import Sequence

from moulint.config.settings import Settings
from moulint.model import Result

_RANK = {"none": 0, "info": 1, "warning": 2, "error": 3}


def effect(
    settings: Settings, left_out: Sequence[str], before: Sequence[Result], after: Sequence[Result]
) -> str:
    """One line that names what a settings file takes away or adds; "" where it does neither.

    `before` and `after` are the results with the severities of the rules, and of the settings.
    """
    if not settings.file:
        return ""
    said = [f"leaves out {', '.join(left_out)}"] if left_out else []
    said += [
        f"lowers {new.rule} to {new.severity}"
        for old, new in zip(before, after, strict=True)
        if _RANK[new.severity] < _RANK[old.severity]
    ]
    if settings.fail_on in ("error", "never") and "fail_on" in settings.origins:
        said.append(f"sets fail_on to {settings.fail_on}")
    if settings.actors:
        said.append(f"adds names for {', '.join(sorted(settings.actors))}")
    return f"{settings.file} {', '.join(said)}" if said else ""
