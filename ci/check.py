"""One step of a GitHub workflow: check, annotate, and show the report on the summary page.

Inputs come from the environment (MOULINT_PATHS and so on) and are handed on as arguments, never as
a command line, so that nothing in them is ever executed.
"""

from __future__ import annotations

import glob
import os
import subprocess
import sys
import tempfile
import uuid
from pathlib import Path

MOST_OF_A_SUMMARY = 900_000
"""Bytes; GitHub refuses a step's summary that is larger than a megabyte."""


def main() -> int:
    """Run the check and leave with its exit code."""
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder, "summary.md")
        done = subprocess.run([sys.executable, "-m", "moulint", *arguments(page)], check=False)
        if said("SUMMARY") != "false":
            show(page)
    sarif = said("SARIF")
    output("exit-code", str(done.returncode))
    output("sarif", sarif if sarif and Path(sarif).is_file() else "")
    return done.returncode


def arguments(page: Path) -> list[str]:
    """The arguments of `moulint`, made of the inputs."""
    made = ["check", "--format", "github", "--output", f"markdown={page}"]
    for name, option in (("FAIL_ON", "--fail-on"), ("TEXT", "--text"), ("BASELINE", "--baseline")):
        if said(name):
            made += [f"{option}={said(name)}"]
    for pack in lines("PACKS"):
        made += [f"--pack={pack}"]
    if said("SKIP_OTHERS") == "true":
        made.append("--skip-others")
    if said("SARIF"):
        made += [f"--output=sarif={said('SARIF')}"]
    return [*made, "--", *paths()]


def paths() -> list[str]:
    """The paths to check; a pattern that fits nothing stays, to be told of."""
    found: list[str] = []
    for line in lines("PATHS") or ["."]:
        matching = [] if os.path.lexists(line) else sorted(glob.glob(line, recursive=True))
        found += matching or [line]
    return found


def show(page: Path) -> None:
    """Add the report to the summary page."""
    target = os.environ.get("GITHUB_STEP_SUMMARY")
    if not target or not page.is_file():
        return
    text = page.read_bytes()
    if len(text) > MOST_OF_A_SUMMARY:
        cut = text[:MOST_OF_A_SUMMARY].decode("utf-8", "ignore").rpartition("\n")[0]
        text = f"{cut}\n\nThis report was too long for this page and ends here.\n".encode()
    with open(target, "ab") as stream:
        stream.write(text)


def output(name: str, value: str) -> None:
    """Set an output of the step; no value can end early and set another."""
    target = os.environ.get("GITHUB_OUTPUT")
    if not target:
        return
    mark = f"end-{uuid.uuid4()}"
    with open(target, "a", encoding="utf-8") as stream:
        stream.write(f"{name}<<{mark}\n{value}\n{mark}\n")


def lines(name: str) -> list[str]:
    """An input of several lines."""
    every = os.environ.get(f"MOULINT_{name}", "").splitlines()
    return [line.strip() for line in every if line.strip()]


def said(name: str) -> str:
    """An input of one line."""
    return os.environ.get(f"MOULINT_{name}", "").strip()


if __name__ == "__main__":
    sys.exit(main())
