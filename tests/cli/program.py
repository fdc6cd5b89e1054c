"""The real program, run as a person runs it."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
FIXTURES = ROOT / "fixtures"
WORD = FIXTURES / "alder-falls-mou.docx"
TRACKED = FIXTURES / "renewal-with-tracked-changes.docx"
MARKDOWN = FIXTURES / "exemplary-interlocal.md"
POOR = FIXTURES / "rural-letter-agreement.md"

NO_AGREEMENT = "# Lunch menu\n\nOn Monday the cafeteria serves soup.\n"


@dataclass(frozen=True)
class Ran:
    """What a run left behind."""

    code: int
    out: str
    err: str


def moulint(
    *args: str | Path,
    stdin: bytes = b"",
    cwd: Path | None = None,
    env: dict[str, str] | None = None,
) -> Ran:
    """Run moulint with an environment of its own, so that no setting of the tester's leaks in."""
    done = subprocess.run(
        [sys.executable, "-m", "moulint", *map(str, args)],
        check=False,
        input=stdin,
        capture_output=True,
        cwd=cwd or ROOT,
        env=clean_env() | (env or {}),
        timeout=120,
    )
    return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())


def clean_env() -> dict[str, str]:
    """The environment without what changes how moulint speaks."""
    unwanted = {"NO_COLOR", "COLUMNS", "TERM"}
    return {name: value for name, value in os.environ.items() if name not in unwanted}
