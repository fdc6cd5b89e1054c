"""The pre-commit hooks, run by the real pre-commit in a fresh repository."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
FIXTURES = ROOT / "fixtures"
HOOKS: list[dict[str, Any]] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text())

pytest.importorskip("pre_commit")


def command(*args: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    env = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    env |= {
        "PRE_COMMIT_HOME": str(cwd / ".." / "pre-commit-home"),
        "MOULINT_CACHE_DIR": str(cwd / ".." / "cache"),
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_SYSTEM": os.devnull,
    }
    return subprocess.run(
        [str(arg) for arg in args],
        cwd=cwd,
        env=env,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )


def pre_commit(*args: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    return command(sys.executable, "-m", "pre_commit", *args, cwd=cwd)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository whose hooks are ours, run by the moulint that is under test.

    Only where it is installed differs from what users get: here it is there already.
    """
    folder = tmp_path / "repository"
    folder.mkdir()
    hooks = [_installed_here(one) for one in HOOKS]
    config = {"repos": [{"repo": "local", "hooks": hooks}]}
    (folder / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config))
    assert command("git", "init", "-q", cwd=folder).returncode == 0
    return folder


def _installed_here(hook: dict[str, Any]) -> dict[str, Any]:
    program, *rest = hook["entry"].split()
    assert program == "moulint"
    entry = " ".join([sys.executable, "-m", "moulint", *rest])
    kept = {key: value for key, value in hook.items() if key != "minimum_pre_commit_version"}
    return kept | {"language": "system", "entry": entry}


def add(repository: Path, *files: Path) -> None:
    for file in files:
        shutil.copy(file, repository / file.name)
    assert command("git", "add", "-A", cwd=repository).returncode == 0


def test_the_manifest_is_valid() -> None:
    done = pre_commit("validate-manifest", str(ROOT / ".pre-commit-hooks.yaml"), cwd=ROOT)
    assert done.returncode == 0, done.stdout
    assert [one["id"] for one in HOOKS] == ["moulint", "moulint-all"]


def test_findings_stop_a_commit(repository: Path) -> None:
    add(repository, FIXTURES / "rural-letter-agreement.md")
    done = pre_commit("run", cwd=repository)
    assert done.returncode == 1, done.stdout
    assert "exit code: 1" in done.stdout
    assert "Officers stay out of school discipline" in done.stdout


def test_other_texts_and_other_files_do_not(repository: Path) -> None:
    (repository / "README.md").write_text("# Lunch menu\n\nSoup.\n")
    (repository / "program.py").write_text("print()\n")
    (repository / ".moulint.toml").write_text('select = ["role-definition"]\n')
    add(repository, FIXTURES / "exemplary-interlocal.md")
    done = pre_commit("run", cwd=repository)
    assert done.returncode == 0, done.stdout


def test_a_file_that_cannot_be_read_does(repository: Path) -> None:
    (repository / "mou.docx").write_bytes(b"PK\x03\x04")
    add(repository)
    done = pre_commit("run", cwd=repository)
    assert done.returncode == 1
    assert "exit code: 2" in done.stdout
    assert "moulint: mou.docx: " in done.stdout


def test_everything_is_checked_when_it_is_asked_for(repository: Path) -> None:
    (repository / "README.md").write_text("# Lunch menu\n\nSoup.\n")
    add(repository, FIXTURES / "rural-letter-agreement.md")
    done = pre_commit("run", "--hook-stage", "manual", "moulint-all", cwd=repository)
    assert done.returncode == 1, done.stdout
    assert "rural-letter-agreement.md" in done.stdout
    done = pre_commit("run", "--files", "README.md", cwd=repository)
    assert done.returncode == 0, done.stdout


@pytest.mark.skipif(
    not os.environ.get("MOULINT_SLOW_TESTS"),
    reason="installs moulint and spaCy: MOULINT_SLOW_TESTS",
)
def test_pre_commit_installs_it(tmp_path: Path) -> None:
    """As users have it: pre-commit installs moulint from its repository."""
    source = tmp_path / "source"
    assert command("git", "clone", "-q", ROOT, source, cwd=tmp_path).returncode == 0
    folder = tmp_path / "repository"
    folder.mkdir()
    command("git", "init", "-q", cwd=folder)
    add(folder, FIXTURES / "rural-letter-agreement.md")
    done = pre_commit("try-repo", str(source), "moulint", "--all-files", cwd=folder)
    assert done.returncode == 1, done.stdout + done.stderr
    assert "Officers stay out of school discipline" in done.stdout
