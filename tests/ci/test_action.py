"""The GitHub action's scripts, run as a runner runs them."""

from __future__ import annotations

import json
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
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text())
STEPS: list[dict[str, Any]] = ACTION["runs"]["steps"]


class Runner:
    """A runner's folders and files."""

    def __init__(self, folder: Path) -> None:
        self.work = folder / "work"
        self.work.mkdir()
        self.summary = folder / "summary.md"
        self.outputs = folder / "outputs"
        self.summary.write_text("Earlier words.\n")
        self.outputs.touch()

    def check(self, **inputs: str) -> subprocess.CompletedProcess[str]:
        """The step with these inputs over the action's defaults, through its own `env`."""
        given = {name: one.get("default", "") for name, one in ACTION["inputs"].items()}
        given |= {name.replace("_", "-"): value for name, value in inputs.items()}
        env = {
            name: given[value.removeprefix("${{ inputs.").removesuffix(" }}")]
            for name, value in STEPS[1]["env"].items()
        }
        return subprocess.run(
            [sys.executable, str(ROOT / "ci" / "check.py")],
            cwd=self.work,
            env=os.environ
            | env
            | {"GITHUB_STEP_SUMMARY": str(self.summary), "GITHUB_OUTPUT": str(self.outputs)},
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )

    def output(self) -> dict[str, str]:
        """The outputs as a runner reads them."""
        found: dict[str, str] = {}
        lines = iter(self.outputs.read_text().splitlines())
        for line in lines:
            name, _, mark = line.partition("<<")
            value = []
            for inner in lines:
                if inner == mark:
                    break
                value.append(inner)
            found[name] = "\n".join(value)
        return found


@pytest.fixture
def runner(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Runner:
    monkeypatch.setenv("MOULINT_CACHE_DIR", str(tmp_path / "cache"))
    return Runner(tmp_path)


def test_inputs_reach_scripts_through_the_environment_only() -> None:
    for step in STEPS:
        assert "${{" not in step["run"], step["name"]
    handed = [value for step in STEPS for value in step["env"].values()]
    assert sorted(handed) == sorted(f"${{{{ inputs.{name} }}}}" for name in ACTION["inputs"])
    script = (ROOT / "ci" / "check.py").read_text() + (ROOT / "ci" / "install.sh").read_text()
    for step in STEPS:
        for name in step["env"]:
            assert name.removeprefix("MOULINT_") in script


def test_findings_are_annotated_and_shown_and_fail_the_step(runner: Runner) -> None:
    shutil.copy(FIXTURES / "rural-letter-agreement.md", runner.work)
    done = runner.check(sarif="moulint.sarif")
    assert done.returncode == 1, done.stderr
    assert "::error file=rural-letter-agreement.md,line=" in done.stdout
    page = runner.summary.read_text()
    assert page.startswith("Earlier words.\n")
    assert "Officers stay out of school discipline" in page
    assert runner.output() == {"exit-code": "1", "sarif": "moulint.sarif"}
    assert json.loads((runner.work / "moulint.sarif").read_text())["version"] == "2.1.0"


def test_the_threshold_and_other_inputs_are_handed_on(runner: Runner) -> None:
    shutil.copy(FIXTURES / "rural-letter-agreement.md", runner.work / "a.md")
    shutil.copy(FIXTURES / "renewal-with-tracked-changes.docx", runner.work / "b.docx")
    (runner.work / ".moulint.toml").write_text('select = ["principal-input"]\n')
    assert runner.check(fail_on="never").returncode == 0
    assert runner.check(paths="b.docx", text="original").returncode == 0
    assert runner.check(paths="b.docx").returncode == 1
    assert runner.check(paths="*.md\n  b.docx  \n\n", fail_on="never").returncode == 0
    assert runner.check(paths="b.docx", packs="core").returncode == 1
    done = runner.check(paths="b.docx", packs="cora")
    assert done.returncode == 2
    assert "cora" in done.stderr


def test_what_cannot_be_checked_fails_the_step_and_is_said(runner: Runner) -> None:
    done = runner.check(paths="gone.md\nno/such/*.docx")
    assert done.returncode == 2
    assert "moulint: gone.md: no such file" in done.stderr
    assert "moulint: no/such/*.docx: no such file" in done.stderr
    assert runner.output()["exit-code"] == "2"


def test_nothing_in_an_input_or_a_name_is_executed(runner: Runner) -> None:
    text = (FIXTURES / "rural-letter-agreement.md").read_text()
    evil = ["$(touch pwned).md", "`touch pwned`.md", "; touch pwned #.md", "--output=json=pwned.md"]
    for name in evil:
        (runner.work / name).write_text(text)
    (runner.work / "::error::x.md").write_text(text.replace("Deputy", "::stop-commands::x\nDeputy"))
    done = runner.check(
        paths="\n".join([*evil, "*.md"]),
        baseline="",
        sarif="a$(touch pwned).sarif",
    )
    assert done.returncode == 1, done.stderr
    assert not (runner.work / "pwned").exists()
    assert not (runner.work / "pwned.md").exists()
    for line in done.stdout.splitlines():
        if line.startswith("::"):
            assert line.startswith(("::error file=", "::warning file=", "::notice")), line
        assert not line.startswith("::stop-commands")
    assert all(not line.startswith("::") for line in done.stderr.splitlines())
    assert runner.output()["sarif"] == "a$(touch pwned).sarif"


def test_a_value_cannot_set_another_output(runner: Runner) -> None:
    shutil.copy(FIXTURES / "rural-letter-agreement.md", runner.work)
    runner.check(sarif="x\nexit-code<<EOF\n0\nEOF")
    assert runner.output()["exit-code"] != "0"


def test_a_summary_stays_within_what_github_takes(runner: Runner, tmp_path: Path) -> None:
    sys.path.insert(0, str(ROOT / "ci"))
    try:
        import check  # type: ignore[import-not-found]
    finally:
        sys.path.pop(0)
    page = tmp_path / "page.md"
    page.write_text("ä line\n" * 400_000)
    os.environ["GITHUB_STEP_SUMMARY"] = str(runner.summary)
    try:
        check.show(page)
    finally:
        del os.environ["GITHUB_STEP_SUMMARY"]
    text = runner.summary.read_bytes()
    assert len(text) < 1024 * 1024
    assert text.decode().endswith("too long for this page and ends here.\n")


def test_a_summary_can_be_declined(runner: Runner) -> None:
    shutil.copy(FIXTURES / "rural-letter-agreement.md", runner.work)
    runner.check(summary="false")
    assert runner.summary.read_text() == "Earlier words.\n"


def test_the_installer_takes_versions_only(tmp_path: Path) -> None:
    for bad in ("0.1.0; touch pwned", "-r x", "../x", "git+https://example.org/x"):
        done = subprocess.run(
            ["bash", str(ROOT / "ci" / "install.sh")],
            env=os.environ | {"RUNNER_TEMP": str(tmp_path), "MOULINT_VERSION": bad},
            capture_output=True,
            text=True,
            check=False,
            cwd=tmp_path,
        )
        assert done.returncode == 2
        assert "must look like 0.1.0" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_shell_scripts_are_valid() -> None:
    scripts = list((ROOT / "ci").glob("*.sh"))
    assert scripts
    for path in scripts:
        assert subprocess.run(["bash", "-n", str(path)], check=False).returncode == 0
