from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
import yaml

from moulint.config import read
from moulint.start import FILES

from .program import moulint


def test_everything_is_shown_and_nothing_written_unasked(tmp_path: Path) -> None:
    ran = moulint("init", cwd=tmp_path)
    assert ran.code == 0
    for name in FILES:
        assert name in ran.out
    assert "Nothing was written" in ran.out
    assert list(tmp_path.iterdir()) == []


def test_files_are_written_and_none_is_changed(tmp_path: Path) -> None:
    (tmp_path / ".pre-commit-config.yaml").write_text("repos: []\n")
    ran = moulint("init", "--yes", cwd=tmp_path)
    assert ran.code == 0
    assert (tmp_path / ".pre-commit-config.yaml").read_text() == "repos: []\n"
    assert "exists and stays as it is" in ran.out
    assert (tmp_path / ".moulint.toml").read_text() == FILES[".moulint.toml"]
    assert (tmp_path / ".github/workflows/moulint.yml").exists()
    assert "Nothing to write" in moulint("init", "--yes", cwd=tmp_path).out


def test_what_is_written_is_valid_also_with_its_comments_taken_away(tmp_path: Path) -> None:
    file = tmp_path / ".moulint.toml"
    file.write_text(FILES[".moulint.toml"])
    read(file)
    lines = FILES[".moulint.toml"].splitlines()[1:]
    file.write_text("\n".join(line.removeprefix("# ") for line in lines))
    assert read(file).accept[0].rule == "principal-input"
    for name, text in FILES.items():
        if name.endswith((".yml", ".yaml")):
            assert yaml.safe_load(text)


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_scripts(shell: str) -> None:
    ran = moulint("completion", shell)
    assert ran.code == 0
    assert "_MOULINT_COMPLETE" in ran.out
    if shell == "bash":
        assert subprocess.run(["bash", "-n"], input=ran.out, text=True, check=False).returncode == 0


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("moulint ", "explain"),
        ("moulint explain tr", "training"),
        ("moulint check --format sa", "sarif"),
        ("moulint check --sel", "--select"),
    ],
)
def test_completion(words: str, offered: str) -> None:
    env = {
        "_MOULINT_COMPLETE": "bash_complete",
        "COMP_WORDS": words,
        "COMP_CWORD": str(len(words.split(" ")) - 1),
    }
    assert f"plain,{offered}" in moulint(env=env).out.splitlines()
