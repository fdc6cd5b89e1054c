from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from .program import POOR, moulint


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copy(POOR, tmp_path / "mou.md")
    (tmp_path / ".moulint.toml").write_text(
        '# ours\nfail_on = "never"\n\n[[files]]\nmatch = "*.md"\nignore = ["training"]\n\n'
        '[[accept]]\nrule = "role-definition"\nreason = "under negotiation"\n'
    )
    return tmp_path


def test_settings_are_shown_with_their_place(folder: Path) -> None:
    ran = moulint("config", "mou.md", cwd=folder)
    assert ran.code == 0
    rows = {line.split()[0]: line.split() for line in ran.out.splitlines() if line.strip()}
    assert rows["fail_on"] == ["fail_on", "never", ".moulint.toml:2"]
    assert rows["ignore"] == ["ignore", "training", ".moulint.toml:6"]
    assert rows["text"] == ["text", "proposed", "as", "it", "comes"]
    assert "under negotiation" in ran.out
    found = json.loads(moulint("config", "--format", "json", "mou.md", cwd=folder).out)
    assert found["settings"]["ignore"] == {"value": ["training"], "from": ".moulint.toml:6"}
    assert found["accept"][0]["from"] == ".moulint.toml:8"


def test_a_folder_and_no_file(folder: Path) -> None:
    for args in ([], ["."]):
        ran = moulint("config", *args, cwd=folder)
        assert "settings of .moulint.toml" in ran.out
    assert "all as they come" in moulint("config", "--no-config", cwd=folder).out


def test_settings_decide_the_exit_code_and_options_over_them(folder: Path) -> None:
    assert moulint("check", "mou.md", "-q", cwd=folder).code == 0
    assert moulint("check", "mou.md", "-q", "--fail-on", "error", cwd=folder).code == 1
    assert moulint("check", "mou.md", "-q", "--no-config", cwd=folder).code == 1
    (folder / "other.toml").write_text('fail_on = "error"\n')
    assert moulint("check", "mou.md", "-q", "--config", "other.toml", cwd=folder).code == 1
    ran = moulint("check", "mou.md", "--config", "gone.toml", cwd=folder)
    assert ran.code == 2
    assert "there is no file 'gone.toml'" in ran.err


def test_broken_settings_are_told_once_and_nothing_passes_for_checked(folder: Path) -> None:
    (folder / ".moulint.toml").write_text('\nfial_on = "never"\n')
    ran = moulint("check", "mou.md", "mou.md", "--format", "json", cwd=folder)
    assert ran.code == 2
    assert ran.err.splitlines() == [
        "moulint: .moulint.toml:2: unknown key \"fial_on\"; did you mean 'fail_on'?",
        "moulint: mou.md: not checked, because .moulint.toml cannot be used",
    ]
    assert moulint("config", "mou.md", cwd=folder).code == 2


def test_the_number_accepted_is_shown(folder: Path) -> None:
    ran = moulint("check", "mou.md", cwd=folder)
    assert "(1 accepted)" in ran.out
    assert "under negotiation" in ran.out
    ran = moulint("check", "mou.md", "-q", cwd=folder)
    assert ran.err == "moulint: 1 finding accepted\n"
    ran = moulint("check", "mou.md", "-q", "--no-accept", cwd=folder)
    assert ran.err == ""


def test_a_baseline_from_the_command_line(folder: Path) -> None:
    (folder / ".moulint.toml").unlink()
    assert moulint("check", "mou.md", "-q", cwd=folder).code == 1
    ran = moulint("baseline", "write", "mou.md", cwd=folder)
    assert ran.code == 0
    assert "known from now on" in ran.out
    ran = moulint("check", "mou.md", "--baseline", "moulint-baseline.json", cwd=folder)
    assert ran.code == 0
    assert "accepted)" in ran.out
    ran = moulint("baseline", "write", "mou.md", "--output", "mou.md", cwd=folder)
    assert ran.code == 2
    assert (folder / "mou.md").read_bytes() == POOR.read_bytes()


def test_a_baseline_of_what_cannot_be_checked_says_so(folder: Path) -> None:
    ran = moulint("baseline", "write", "mou.md", "gone.md", cwd=folder)
    assert ran.code == 2
    assert "gone.md: no such file" in ran.err
