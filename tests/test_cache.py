from __future__ import annotations

import os
import subprocess
import sys
import zlib
from dataclasses import fields, replace
from pathlib import Path

import pytest

from moulint.cache import Cache
from moulint.check import Plan, judged, plan
from moulint.extend import with_actors
from moulint.model import DocumentReport
from moulint.plain import DecodeError, dumps, loads
from moulint.policy.code import CodeRule
from moulint.policy.rule import Rule
from moulint.read import read_bytes

ROOT = Path(__file__).parent.parent
FILES = sorted([*(ROOT / "fixtures").glob("*.docx"), *(ROOT / "fixtures").glob("*-*.md")])
DATA = (ROOT / "fixtures" / "rural-letter-agreement.md").read_bytes()


@pytest.fixture(scope="module")
def how() -> Plan:
    return plan()


def report(data: bytes, path: str, how: Plan) -> DocumentReport:
    return judged(read_bytes(data, path), how)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_what_comes_out_is_what_went_in(path: Path, how: Plan, tmp_path: Path) -> None:
    cache, data = Cache(tmp_path), path.read_bytes()
    made = report(data, str(path), how)
    assert cache.get(data, str(path), how) is None
    cache.put(data, str(path), how, made)
    got = cache.get(data, str(path), how)
    assert got == made
    assert got is not None and got.document is not None and made.document is not None
    assert got.document.changed == made.document.changed


def test_the_same_content_elsewhere_has_its_own_path(how: Plan, tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.put(DATA, "a.md", how, report(DATA, "a.md", how))
    got = cache.get(DATA, "b/c.md", how)
    assert got is not None and got.document is not None
    assert (got.path, got.document.path) == ("b/c.md", "b/c.md")


def test_whatever_could_change_a_verdict_is_part_of_the_name(how: Plan, tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.put(DATA, "a.md", how, report(DATA, "a.md", how))
    assert cache.get(DATA, "a.md", how) is not None
    assert cache.get(DATA + b"\n", "a.md", how) is None
    assert cache.get(DATA, "a.txt", how) is None
    assert cache.get(DATA, "a.md", replace(how, view="original")) is None
    assert cache.get(DATA, "a.md", replace(how, assume_agreement=True)) is None
    assert cache.get(DATA, "a.md", replace(how, rules=how.rules[1:])) is None
    own = with_actors(how.packs[0], {"officer": ["guide"]})
    assert cache.get(DATA, "a.md", replace(how, packs=(own,))) is None


def test_rules_that_are_code_are_not_kept(how: Plan) -> None:
    """What their verdicts depend on, nobody knows."""
    values = {field.name: getattr(how.rules[0], field.name) for field in fields(Rule)}
    assert how.data_only
    assert not replace(how, rules=(CodeRule(**values), *how.rules)).data_only


def test_a_damaged_entry_is_no_entry(how: Plan, tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    made = report(DATA, "a.md", how)
    cache.put(DATA, "a.md", how, made)
    (entry,) = tmp_path.iterdir()
    whole = entry.read_bytes()
    for bad in (
        b"",
        b"x",
        whole[:-9],
        zlib.compress(b"{}"),
        zlib.compress(b"[1]"),
        zlib.compress(dumps(made).replace(b'"checked"', b'"chequed"')),
        zlib.compress(b"[" * 100000),
        zlib.compress(bytes(40 * 1024 * 1024)),
    ):
        entry.write_bytes(bad)
        assert cache.get(DATA, "a.md", how) is None


def test_the_folder_stays_within_its_bounds_and_the_oldest_go(how: Plan, tmp_path: Path) -> None:
    made = report(DATA, "a.md", how)
    size = len(zlib.compress(dumps(made), 1))
    cache = Cache(tmp_path, max_bytes=size * 10)
    for number in range(20):
        data = DATA + b"\n" * number
        cache.put(data, "a.md", how, made)
        for entry in tmp_path.iterdir():
            told = entry.stat()
            os.utime(entry, (told.st_atime - 10, told.st_mtime - 10))
    cache.trim()
    assert sum(entry.stat().st_size for entry in tmp_path.iterdir()) <= size * 10
    assert cache.get(DATA + b"\n" * 19, "a.md", how) is not None
    assert cache.get(DATA, "a.md", how) is None


def test_a_folder_that_cannot_be_written_is_no_error(how: Plan, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    cache = Cache(tmp_path / "file" / "cache")
    cache.put(DATA, "a.md", how, report(DATA, "a.md", how))
    assert cache.get(DATA, "a.md", how) is None
    cache.trim()


def test_nothing_but_the_model_can_be_read() -> None:
    for data in (b"null", b"{}", b"[]", b'["os.system"]', b"\xff"):
        with pytest.raises(DecodeError):
            loads(DocumentReport, data)


DUMP = """
import sys
from moulint.cli import main
sys.argv = ["moulint", *sys.argv[1:]]
try:
    main()
except SystemExit as stop:
    print("CODE", stop.code)
print("SPACY", "spacy" in sys.modules or "lxml" in sys.modules or "markdown_it" in sys.modules)
"""


def run(folder: Path, *args: str) -> tuple[str, str]:
    env = os.environ | {"MOULINT_CACHE_DIR": str(folder)}
    command = [sys.executable, "-c", DUMP, "check", "--format", "html", *args]
    done = subprocess.run(command, capture_output=True, text=True, env=env, cwd=ROOT, check=True)
    page, _, rest = done.stdout.rpartition("CODE")
    return page, "CODE" + rest


def test_an_unchanged_file_is_answered_without_the_language_pipeline(tmp_path: Path) -> None:
    from moulint.policy import compile

    if compile.read() is None:
        compile.write()
    files = [str(FILES[0]), "fixtures/rural-letter-agreement.md"]
    page, rest = run(tmp_path, *files)
    assert rest == "CODE 1\nSPACY True\n"
    again, rest = run(tmp_path, *files)
    assert rest == "CODE 1\nSPACY False\n"
    assert again == page
    assert run(tmp_path, "--no-cache", *files)[1] == "CODE 1\nSPACY True\n"
    assert run(tmp_path, "--text", "original", *files)[1] == "CODE 1\nSPACY True\n"


def test_two_runs_at_the_same_time(tmp_path: Path) -> None:
    env = os.environ | {"MOULINT_CACHE_DIR": str(tmp_path)}
    command = [sys.executable, "-m", "moulint", "check", "-q", "fixtures"]
    runs = [subprocess.Popen(command, env=env, cwd=ROOT, stderr=subprocess.PIPE) for _ in range(2)]
    for one in runs:
        _, said = one.communicate(timeout=120)
        assert one.returncode == 1, said
        assert b"Traceback" not in said
    assert not [entry for entry in tmp_path.iterdir() if entry.name.startswith(".")]
