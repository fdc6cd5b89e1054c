"""A small pack that is valid in every respect, for tests to break in one place at a time."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from moulint.policy import packs
from moulint.policy.validate import mistakes_in_pack

PACK = """\
id: lakeside
version: "1.0"
title: What Lakeside asks for besides
"""

RULE = """\
id: parking
title: Officers keep the lot clear
revision: 1
requires: The agreement binds the officer to keep the parking lot clear.
why: Fire engines need the lot.
sources:
  - cite: Lakeside school board, policy 12
    says: the lot is kept clear
    force: practice
    checked: 2026-11-21
severity: {missing: error, conflicting: error, weak: warning}
look_under: [lot]
nothing: in the agreement has the officer keep the lot clear
near_misses:
  lot: it speaks of the lot, and binds nobody
met_by:
  - who: officer
    force: duty
    what: [keeping-clear]
    also: [[lot]]
    says: has the officer keep the lot clear
weak_by:
  - force: [duty, hope]
    what: keeping-clear
    says: has the lot kept clear
    but: does not bind the officer
conflicts_with:
  - {who: officer, force: bar, what: keeping-clear, says: keeps the officer from it}
parts:
  - id: fire-lane
    title: The fire lane
    met_by: [{force: duty, what: fire-lane}]
suggest: |
  The SRO shall keep the parking lot clear.
"""

WORDS = """\
lot:
  title: the parking lot
  words: [lot, parking lot]
keeping-clear:
  - keep clear
  - keep ... clear
  - clear <lot>
fire-lane: {belongs_to: [lane], words: [fire lane], unless: [<lot> fire lane]}
lane: {title: a lane}
"""

CASES = """\
# parking
## A duty is enough
> 1. The SRO shall keep the parking lot clear.

met at 1
because has the officer keep the lot clear

## A wish is weak
> 1. The SRO should keep the parking lot clear.
weak at 1 with confidence high

## A bar conflicts
> 1. The SRO shall not keep the parking lot clear.
conflicting at 1

## Silence
> 1. The SRO shall wear a hat.
missing
"""

FILES = {
    "pack.yaml": PACK,
    "parking.yaml": RULE,
    "parking.cases.md": CASES,
    "vocabulary/concepts/parking.yaml": WORDS,
    "vocabulary/actors.yaml": "guard: {belongs_to: [person], words: [crossing guard]}\n",
}

Broken = Callable[..., list[str]]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A valid pack at `lakeside`, in the current folder."""
    monkeypatch.chdir(tmp_path)
    base = tmp_path / "lakeside"
    for name, text in FILES.items():
        path = base / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return base


@pytest.fixture
def broken(folder: Path) -> Broken:
    """The mistakes found once `old` reads `new` in one file of the pack."""

    def mistakes(name: str, old: str, new: str) -> list[str]:
        path = folder / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        found, _ = mistakes_in_pack(folder, packs.words())
        return [str(one).removeprefix("lakeside/") for one in found]

    return mistakes
