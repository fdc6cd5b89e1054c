"""The files that a project begins with: settings, a hook, a workflow."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from moulint import __version__

HOME = "https://github.com/moulint/moulint"

SETTINGS = """\
# Settings of moulint; every key is optional. `moulint config FILE` shows what applies to a file.

# packs = ["core"]              # rule packs: names, or folders beside this file
# exclude = ["drafts"]          # left out when a folder is searched
# fail_on = "warning"           # least severity that makes the exit code 1
# locked = []                   # rules that nobody may accept

# [severity]
# training = {weak = "info"}    # how bad a finding is: error, warning, info or none

# [actors]
# officer = ["campus guide"]    # your own titles

# [[accept]]                    # a finding that is accepted, with the reason
# file = "agreements/elm.docx"
# rule = "principal-input"
# reason = "the board appoints"
# until = 2027-06-30
"""
HOOK = f"""\
repos:
  - repo: {HOME}
    rev: v{__version__}
    hooks:
      - id: moulint
"""
WORKFLOW = f"""\
name: moulint
on: [push, pull_request]
permissions:
  contents: read
jobs:
  agreements:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: {HOME.removeprefix("https://github.com/")}@v{__version__}
        with:
          paths: .
"""
FILES: Mapping[str, str] = {
    ".moulint.toml": SETTINGS,
    ".pre-commit-config.yaml": HOOK,
    ".github/workflows/moulint.yml": WORKFLOW,
}


@dataclass(frozen=True, slots=True)
class Planned:
    """A file that would be written."""

    path: Path
    text: str
    exists: bool
    """True where there is one already, which stays as it is."""


def planned(folder: Path) -> list[Planned]:
    """What a folder would get."""
    return [
        Planned(
            folder / name, text, exists=(folder / name).is_symlink() or (folder / name).exists()
        )
        for name, text in FILES.items()
    ]


def write(one: Planned) -> None:
    """Write a file that is not there. Raises OSError, also where it is there by now."""
    one.path.parent.mkdir(parents=True, exist_ok=True)
    with open(one.path, "x", encoding="utf-8", newline="\n") as stream:
        stream.write(one.text)
