from __future__ import annotations

import json
from pathlib import Path

import pytest

from moulint.baseline import NAME, BaselineError, made_of, read
from moulint.config import Shelf
from moulint.model import Result
from moulint.run import Asked, Ran, Run

HEAD = """# Memorandum of Understanding

The Elm School District and the Elm Police Department agree as follows.

The Department shall assign one school resource officer ("SRO") to the high school.

"""
WEAK = "The SRO should attend training in de-escalation.\n"
MET = "The SRO shall complete the NASRO basic course before the first day of school.\n"
RULE = "training"


pytestmark = pytest.mark.usefixtures("folder")


def run(text: str, *, baseline: str | None = None, path: str = "mou.md") -> Ran:
    Path(path).write_text(HEAD + text)
    made = Run(Asked(select=(RULE,), baseline=baseline), Shelf())
    for found in made.find([path]):
        made.check(found)
    return made.ran()


def known(text: str) -> str:
    Path(NAME).write_text(made_of(run(text).report, NAME))
    return NAME


def result(ran: Ran) -> Result:
    return ran.report.documents[0].results[0]


def test_what_is_known_does_not_count() -> None:
    ran = run(WEAK, baseline=known(WEAK))
    accepted = result(ran).accepted
    assert accepted is not None
    assert accepted.where == NAME
    assert ran.code == 0


def test_lines_and_numbers_play_no_part() -> None:
    baseline = known(WEAK)
    text = "Nothing here binds anybody.\n\n" * 5 + "7. " + WEAK
    assert run(text, baseline=baseline).code == 0


def test_other_words_that_decide_are_new() -> None:
    baseline = known(WEAK)
    assert run("The SRO may take part in NASRO courses.\n", baseline=baseline).code == 1


def test_a_worse_verdict_is_new_and_a_better_one_known() -> None:
    baseline = known(WEAK)
    assert result(run("", baseline=baseline)).verdict.value == "missing"
    assert run("", baseline=baseline).code == 1
    baseline = known("")
    ran = run(WEAK, baseline=baseline)
    assert ran.code == 0
    assert any(
        "training: missing in the baseline, weak now" in one
        for one in ran.report.documents[0].notes
    )


def test_what_is_mended_is_listed() -> None:
    ran = run(MET, baseline=known(WEAK))
    assert result(ran).verdict.value == "met"
    assert ran.report.documents[0].notes == (
        f"mended since {NAME}: training: weak in the baseline, met now",
    )


def test_another_file_is_another_finding() -> None:
    baseline = known(WEAK)
    assert run(WEAK, baseline=baseline, path="other.md").code == 1


def test_paths_start_at_the_baseline(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    baseline = known(WEAK)
    inner = folder / "inner"
    inner.mkdir()
    monkeypatch.chdir(inner)
    assert run(WEAK, baseline=f"../{baseline}", path="../mou.md").code == 0


def test_accepted_findings_are_no_part_of_it() -> None:
    comment = '<!-- moulint: accept training reason="x" -->\n\n'
    assert json.loads(made_of(run(comment + WEAK).report, NAME))["findings"] == []


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{}", "no json", '{"schema": "moulint-baseline-v1", "findings": [{}]}', "[" * 9999],
)
def test_a_file_that_is_no_baseline_is_told(text: str) -> None:
    Path("x.json").write_text(text)
    with pytest.raises(BaselineError):
        read("x.json")


def test_settings_name_a_baseline(folder: Path) -> None:
    known(WEAK)
    Path(".moulint.toml").write_text(f'baseline = "{NAME}"\n')
    assert run(WEAK).code == 0
