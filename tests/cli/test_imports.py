"""What a person waits for: nothing heavy is imported before it is needed."""

from __future__ import annotations

import subprocess
import sys

import pytest

from .program import POOR, ROOT, clean_env

HEAVY = {"spacy", "numpy", "lxml", "markdown_it", "jsonschema", "yaml", "ruamel", "docx", "Stemmer"}
DUMP = """
import sys
from moulint.cli import main
sys.argv = ["moulint", *sys.argv[1:]]
try:
    main()
except SystemExit as stop:
    code = stop.code
print("CODE", code, file=sys.stderr)
print("MODULES", *sorted(name for name in sys.modules if "." not in name), file=sys.stderr)
print("OURS", *sorted(name for name in sys.modules if name.startswith("moulint.")), file=sys.stderr)
"""


@pytest.fixture(scope="module", autouse=True)
def compiled() -> None:
    """The built-in packs as they are shipped; in a checkout they may be older than their files."""
    from moulint.policy import compile

    if compile.read() is None:
        compile.write()


def run(*args: str) -> tuple[int, set[str], set[str]]:
    """The exit code, the packages imported, and those of our modules that were."""
    done = subprocess.run(
        [sys.executable, "-c", DUMP, *args],
        capture_output=True,
        text=True,
        env=clean_env(),
        cwd=ROOT,
        check=True,
    )
    said = {line.split()[0]: line.split()[1:] for line in done.stderr.splitlines()[-3:]}
    return int(said["CODE"][0]), set(said["MODULES"]), set(said["OURS"])


@pytest.mark.parametrize(
    ("args", "code"),
    [
        (["--help"], 0),
        (["--version"], 0),
        (["check", "--help"], 0),
        (["check", "--formats"], 0),
        (["rules"], 0),
        (["rules", "--format", "json"], 0),
        (["explain", "training"], 0),
        (["explain", "training", "--verbose"], 0),
        (["chek"], 2),
        (["check"], 2),
        (["check", str(POOR), "--format", "jsn"], 2),
        (["check", str(POOR), "--select", "trainin"], 2),
        (["explain", "trainin"], 2),
        (["check", "no-such-file.md"], 2),
        (["text", "no-such-file.md"], 2),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else str(value),
)
def test_nothing_heavy(args: list[str], code: int) -> None:
    got, modules, _ = run(*args)
    assert got == code
    assert not modules & HEAVY


def test_a_text_is_read_without_the_language_pipeline() -> None:
    code, modules, _ = run("text", str(POOR))
    assert code == 0
    assert not modules & {"spacy", "numpy", "lxml", "jsonschema"}


def test_a_command_is_imported_only_when_it_is_run() -> None:
    _, _, ours = run("--version")
    assert not {name for name in ours if name.startswith("moulint.cli.") and "._" not in name}
    _, _, ours = run("rules")
    commands = {name for name in ours if name.startswith("moulint.cli.") and "._" not in name}
    assert commands == {"moulint.cli.rules"}


def test_importing_moulint_costs_nothing() -> None:
    code = "import sys; import moulint; print(*[m for m in sys.modules if m.startswith('moulint')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["moulint"]


def test_a_check_imports_no_command_line_but_its_own() -> None:
    code, modules, _ = run("check", "--no-cache", str(POOR))
    assert code == 1
    assert "spacy" in modules
    assert not modules & {"typer", "weasel", "requests", "httpx"}


def test_what_spacy_puts_off_is_there_when_asked_for() -> None:
    script = """
from moulint.cli import _spacy
_spacy.prepare()
import spacy
assert spacy.info(silent=True)["spacy_version"] == spacy.__version__
"""
    subprocess.run([sys.executable, "-c", script], env=clean_env(), cwd=ROOT, check=True)
