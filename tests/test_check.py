from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

import moulint
from moulint.check import check_document, check_file, check_files, checked_bytes, plan
from moulint.choose import UnknownRule, choose
from moulint.find import find
from moulint.model import Verdict
from moulint.outcome import counts
from moulint.read import read_bytes, read_file

FIXTURES = Path(__file__).parent.parent / "fixtures"
TRACKED = FIXTURES / "renewal-with-tracked-changes.docx"

AGREEMENT = """# Memorandum of Understanding

The Elm School District ("District") and the Elm Police Department ("Department") agree as follows.

1. The Department shall assign one school resource officer ("SRO") to the high school.

2. The SRO shall not enforce school rules or take part in student discipline.

3. The Department will bill the District each month.
"""


def test_the_public_names_are_there_and_documented() -> None:
    assert len(moulint.__all__) <= 12
    for name in moulint.__all__:
        assert getattr(moulint, name).__doc__
    assert set(moulint.__all__) <= set(dir(moulint))
    with pytest.raises(AttributeError, match="nonsense"):
        _ = moulint.nonsense


def test_a_document_is_judged_by_every_rule() -> None:
    report = check_document(read_bytes(AGREEMENT.encode(), "mou.md"))
    assert report.status == "checked"
    assert {one.rule for one in report.results} >= {"training", "discipline-exclusion"}
    assert report.document is not None


def test_only_rules_chosen_are_judged() -> None:
    document = read_bytes(AGREEMENT.encode(), "mou.md")
    report = check_document(document, select=["discipline-exclusion"])
    assert [(one.rule, one.verdict) for one in report.results] == [
        ("discipline-exclusion", Verdict.MET)
    ]
    assert len(check_document(document, ignore=["core/training"]).results) >= 5
    with pytest.raises(UnknownRule, match="did you mean 'training'"):
        check_document(document, select=["trianing"])


@pytest.mark.parametrize("path", sorted([*FIXTURES.glob("*-*.md"), *FIXTURES.glob("*.docx")]))
def test_every_fixture_is_recognised(path: Path) -> None:
    assert check_file(path, select=["training"]).status == "checked"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("# Lunch\n\nOn Monday the kitchen shall serve soup.\n", "never names a school"),
        ("# Contract\n\nThe principal shall pay the school's bills.\n", "never names a police"),
        (
            "# News\n\nThe school board met. Officers patrol the halls. Nobody shall worry.\n",
            "does not call itself one",
        ),
        (
            "# On agreements\n\nSchools and police departments should write a memorandum of "
            "understanding.\n\nIt helps principals.\n\nIt helps officers.\n",
            "binds hardly anybody",
        ),
    ],
)
def test_other_texts_are_not_judged(text: str, why: str) -> None:
    report = check_document(read_bytes(text.encode(), "a.md"))
    assert report.status == "skipped"
    assert report.results == ()
    assert why in (report.reason or "")
    assert check_document(read_bytes(text.encode(), "a.md"), assume_agreement=True).results


def test_what_was_not_read_is_carried() -> None:
    report = check_document(read_bytes((AGREEMENT + "\n![](scan.png)\n").encode(), "mou.md"))
    assert [one.what for one in report.not_read] == ["picture"]


# --- two texts ------------------------------------------------------------------------------------


def test_where_changes_make_a_difference_both_verdicts_are_given() -> None:
    report = check_file(TRACKED)
    results = {one.rule: one for one in report.results}
    struck = results["principal-input"]
    assert struck.original_verdict is Verdict.MET
    assert struck.changes
    assert {change.kind for change in struck.changes} <= {"insertion", "deletion"}
    same = results["training"]
    assert same.original_verdict is None
    assert same.changes == ()


def test_the_changes_named_are_those_that_decide() -> None:
    document = read_file(TRACKED)
    every = [change for block in document.blocks for change in block.changes]
    named = {
        one.rule: one.changes
        for one in check_document(document).results
        if one.original_verdict is not None
    }
    assert named
    assert all(0 < len(changes) < len(every) for changes in named.values())
    assert any("not" in change.text for change in named["discipline-exclusion"])


def test_the_original_text_alone() -> None:
    report = check_file(TRACKED, view="original")
    assert report.view == "original"
    assert all(one.original_verdict is None for one in report.results)


# --- files ----------------------------------------------------------------------------------------


def test_one_bad_file_stops_no_other(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(b"PK\x03\x04")
    (tmp_path / "b.md").write_text(AGREEMENT)
    report = check_files([tmp_path, tmp_path / "gone.md"])
    assert [one.status for one in report.documents] == ["failed", "checked", "failed"]
    assert report.packs[0].id == "core"


def test_a_mistake_of_our_own_is_said_to_be_one(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise KeyError("surprise")

    monkeypatch.setattr("moulint.policy.code.verdict_of", broken)
    report = checked_bytes(AGREEMENT.encode(), "a.md", plan())
    assert report.status == "failed"
    assert "a mistake of its own (KeyError: 'surprise')" in (report.reason or "")
    assert "\n" not in (report.reason or "")
    assert "surprise" in report.notes[0]


def test_links_to_folders_are_not_followed_round_in_circles(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(AGREEMENT)
    (tmp_path / "loop").symlink_to(tmp_path)
    assert [Path(one.path).name for one in find([str(tmp_path)])] == ["a.md"]


def test_installed_packages_are_not_searched(tmp_path: Path) -> None:
    for name in ("node_modules/x", "env/lib", ".git", "agreements"):
        (tmp_path / name).mkdir(parents=True)
        (tmp_path / name / "README.md").write_text(AGREEMENT)
    (tmp_path / "env" / "pyvenv.cfg").touch()
    found = [Path(one.path).relative_to(tmp_path).as_posix() for one in find([str(tmp_path)])]
    assert found == ["agreements/README.md"]


def test_a_folder_that_cannot_be_searched_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.md").write_text(AGREEMENT)
    (tmp_path / "closed").mkdir()
    scandir = os.scandir

    def refusing(path: str) -> object:
        if str(path).endswith("closed"):
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr("os.scandir", refusing)
    report = check_files([tmp_path])
    assert [one.status for one in report.documents] == ["checked", "failed"]
    assert "cannot be searched: Permission denied" in (report.documents[1].reason or "")


# --- outcomes -------------------------------------------------------------------------------------


def test_low_confidence_fails_nothing_unless_asked() -> None:
    result = check_document(read_bytes(AGREEMENT.encode(), "mou.md"), select=["training"]).results[
        0
    ]
    assert result.verdict is Verdict.MISSING
    unsure = replace(result, confidence="low")
    assert counts(replace(result, confidence="high"))
    assert not counts(unsure)
    assert counts(unsure, unsure=True)
    assert not counts(replace(result, severity="info"))
    assert counts(replace(result, severity="info"), "info")


def test_choosing_by_pack_and_id() -> None:
    rules = moulint.load_pack("core").rules
    assert choose(rules, ["core/training"]) == choose(rules, ["training"])
    assert choose(rules, ["training"], ["training"]) == ()
