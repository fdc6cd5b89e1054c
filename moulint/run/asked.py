"""What the user asks for, and how it goes over the settings of a file."""

from __future__ import annotations

import os
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from moulint.config import Settings
from moulint.model import View
from moulint.outcome import FailOn


@dataclass(frozen=True, slots=True)
class Asked:
    """What the user asks for, over all settings; None or () leaves it to them."""

    packs: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    view: View | None = None
    assume_agreement: bool = False
    fail_on: FailOn | None = None
    fail_unsure: bool = False
    skip_others: bool = False
    accept: bool = True
    baseline: str | None = None
    new_baseline: bool = False
    """True where a baseline is written anew: the old one knows nothing then."""
    today: date = field(default_factory=date.today)


def over(settings: Settings, asked: Asked) -> Settings:
    """The settings with what the user asks for put over them."""
    baseline = asked.baseline or ""
    if settings.baseline and not baseline:
        baseline = os.path.relpath(settings.folder / settings.baseline)
    return replace(
        settings,
        packs=asked.packs or settings.packs,
        folder=Path() if asked.packs else settings.folder,
        text=asked.view or settings.text,
        assume_agreement=asked.assume_agreement or settings.assume_agreement,
        fail_on=asked.fail_on or settings.fail_on,
        origins=_without(settings, "fail_on") if asked.fail_on else settings.origins,
        fail_unsure=asked.fail_unsure or settings.fail_unsure,
        baseline="" if asked.new_baseline else baseline,
    )


def _without(settings: Settings, key: str) -> dict[str, str]:
    """The origins without that of a setting that was asked for instead."""
    return {name: where for name, where in settings.origins.items() if name != key}
