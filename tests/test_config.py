from __future__ import annotations

import json
import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from moulint import check_file, load_pack
from moulint.config import Settings, SettingsError, Shelf, read
from moulint.config.globs import matches
from moulint.config.keys import TOP
from moulint.config.schema import schema
from moulint.language.words.vocabulary import Vocabulary
from moulint.policy.mistakes import PackError
from moulint.run import Asked, Ran, Run

RULES = Path(__file__).parent.parent / "rules" / "core"
AGREEMENT = """# Memorandum of Understanding

The Elm School District and the Elm Police Department agree as follows.

1. The Department shall assign one school resource officer ("SRO") to the high school.

2. The SRO shall not enforce school rules or take part in student discipline.

3. The SRO should attend training in de-escalation.
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mou.md").write_text(AGREEMENT)
    return tmp_path


def settings(text: str, name: str = ".moulint.toml") -> Settings:
    Path(name).write_text(text)
    return Shelf().settings("mou.md")


def mistakes(text: str) -> list[str]:
    with pytest.raises(SettingsError) as caught:
        settings(text)
    return list(caught.value.lines)


def run(text: str, *paths: str, asked: Asked | None = None) -> Ran:
    Path(".moulint.toml").write_text(text)
    made = Run(asked or Asked(), Shelf())
    for found in made.find(paths or ["mou.md"]):
        made.check(found)
    return made.ran()


def lines(ran: Ran) -> list[str]:
    return [problem.text for problem in ran.problems]


# --- which file decides ---------------------------------------------------------------------------


def test_without_a_file_everything_is_as_it_comes() -> None:
    assert Shelf().settings("mou.md") == Settings()


def test_the_nearest_file_decides_alone(folder: Path) -> None:
    inner = folder / "north" / "drafts"
    inner.mkdir(parents=True)
    (folder / ".moulint.toml").write_text('fail_on = "error"\nignore = ["training"]\n')
    (folder / "north" / "pyproject.toml").write_text('[tool.moulint]\nfail_on = "info"\n')
    found = Shelf().settings(str(inner / "mou.md"))
    assert (found.fail_on, found.ignore) == ("info", ())
    assert found.file == "north/pyproject.toml"
    assert Shelf().settings("mou.md").fail_on == "error"


def test_a_pyproject_that_does_not_speak_of_moulint_is_passed_over(folder: Path) -> None:
    (folder / ".moulint.toml").write_text('fail_on = "error"\n')
    inner = folder / "inner"
    inner.mkdir()
    (inner / "pyproject.toml").write_text("# see tool.moulint\n[tool.ruff]\n")
    assert Shelf().settings(str(inner / "a.md")).fail_on == "error"


def test_nothing_above_the_repository_decides(folder: Path) -> None:
    (folder / ".moulint.toml").write_text('fail_on = "never"\n')
    (folder / "repository" / ".git").mkdir(parents=True)
    assert Shelf().settings(str(folder / "repository" / "mou.md")) == Settings()


def test_a_file_can_be_named_and_files_can_be_refused(folder: Path) -> None:
    (folder / ".moulint.toml").write_text('fail_on = "error"\n')
    (folder / "other.toml").write_text('fail_on = "info"\n')
    assert Shelf(folder / "other.toml").settings("mou.md").fail_on == "info"
    assert Shelf(none=True).settings("mou.md").fail_on == "warning"


# --- mistakes -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            '\nfail-on = "error"',
            ".moulint.toml:2: unknown key \"fail-on\"; did you mean 'fail_on'?",
        ),
        (
            'fail_on = "eror"',
            ".moulint.toml:1: fail_on: \"eror\" is not possible; did you mean 'error'?",
        ),
        ("fail_unsure = 1", ".moulint.toml:1: fail_unsure: must be true or false"),
        ("packs = []", ".moulint.toml:1: packs: name at least one pack"),
        ("ignore = [1]", ".moulint.toml:1: ignore: must be a list of texts"),
        ('[severity]\n\ntraining = "bad"', '.moulint.toml:3: "bad" is no severity'),
        ('[severity.training]\nweek = "error"', "\"week\" is no verdict; did you mean 'weak'?"),
        ("[[accept]]\nrule = 'training'", ".moulint.toml:1: accept: reason is missing"),
        ("[[accept]]\nreason = 'x'", ".moulint.toml:1: accept: rule is missing"),
        (
            "[[accept]]\nrule='training'\nreason='x'\n[[accept]]\nrule='training'\nreason=' '",
            ".moulint.toml:6: reason: must be a text, and not empty",
        ),
        (
            "[[accept]]\nrule='training'\nreason='x'\nuntil='2027-02-30'",
            '.moulint.toml:4: until: "2027-02-30" is no date',
        ),
        ("accept = 1", "accept: must be written as [[accept]]"),
        ("[[files]]\nignore=['training']", ".moulint.toml:1: files: match is missing"),
        ("[[files]]\nmatch='a'\npacks=['core']", '.moulint.toml:3: unknown key "packs"'),
        (
            "locked=['training']\nignore=['training']",
            '.moulint.toml:2: ignore: "training" is locked',
        ),
        (
            "locked=['training']\n[[files]]\nmatch='a'\nseverity={training='none'}",
            '.moulint.toml:4: severity: "training" is locked',
        ),
        (
            "locked=['training']\n[[accept]]\nrule='training'\nreason='x'",
            '.moulint.toml:2: accept: "training" is locked',
        ),
        ("fail_on = ", ".moulint.toml: is not TOML"),
        ("x = " + "[" * 5000, ".moulint.toml: is not TOML"),
    ],
)
def test_mistakes_are_told_with_their_line(text: str, said: str) -> None:
    assert any(said in line for line in mistakes(text)), mistakes(text)


def test_every_mistake_is_told_at_once() -> None:
    assert len(mistakes('a = 1\nb = 2\nfail_on = "x"\n')) == 3


def test_lines_are_found_in_pyproject_too() -> None:
    Path("pyproject.toml").write_text("[project]\nname='x'\n\n[tool.moulint]\nfail-on='x'\n")
    with pytest.raises(SettingsError) as caught:
        Shelf().settings("mou.md")
    assert caught.value.lines[0].startswith('pyproject.toml:5: unknown key "fail-on"')


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("\nignore=['trainin']", ".moulint.toml:2: ignore: there is no rule 'trainin'; did you"),
        ("locked=['trainin']", ".moulint.toml:1: locked: there is no rule 'trainin'"),
        ("[severity]\ntrainin='info'", ".moulint.toml:1: severity: there is no rule"),
        ("[actors]\nofficr=['guard']", "actors: 'officr' is no actor; did you mean 'officer'?"),
        ("packs=['cor']", '.moulint.toml:1: no pack is called "cor"'),
        ("packs=['no/such']", "no/such: no such folder"),
        ("[[accept]]\nrule='x'\nreason='y'", ".moulint.toml:1: there is no rule 'x'"),
        ("baseline='known.json'", "known.json: cannot be opened"),
    ],
)
def test_names_that_do_not_exist_keep_files_from_being_checked(text: str, said: str) -> None:
    ran = run(text)
    assert any(said in line for line in lines(ran)), lines(ran)
    assert ran.code == 2
    (document,) = ran.report.documents
    assert document.status == "failed"
    assert "cannot be used" in (document.reason or "")


@given(st.text(max_size=200))
def test_any_text_is_settings_or_a_clear_mistake(text: str) -> None:
    path = Path("any.toml")
    path.write_bytes(text.encode("utf-8", "replace"))
    try:
        read(path)
    except SettingsError as error:
        assert all(line.startswith("any.toml") for line in error.lines)


# --- what they do ---------------------------------------------------------------------------------


def test_rules_that_are_left_out_are_named_in_the_report() -> None:
    ran = run("ignore = ['training']")
    (document,) = ran.report.documents
    assert "training" not in {result.rule for result in document.results}
    assert ".moulint.toml leaves out training" in document.notes
    ran = run("", asked=Asked(ignore=("training",)))
    assert ran.report.documents[0].notes == ()


def test_whatever_settings_take_from_a_report_is_said_in_it() -> None:
    text = (
        "ignore=['role-definition']\nfail_on='never'\nactors={officer=['guide']}\n"
        "[severity]\ntraining='none'\nprincipal-input={missing='error'}\n"
    )
    (note,) = run(text).report.documents[0].notes
    assert note == (
        ".moulint.toml leaves out role-definition, lowers training to none, "
        "sets fail_on to never, adds names for officer"
    )
    (note,) = run("fail_on='error'").report.documents[0].notes
    assert note == ".moulint.toml sets fail_on to error"
    assert run("fail_on='error'", asked=Asked(fail_on="never")).report.documents[0].notes == ()
    assert run("fail_on='info'").report.documents[0].notes == ()


def test_severities() -> None:
    text = "select = ['training']\n[severity]\ntraining = {weak = 'error'}\n"
    (result,) = run(text).report.documents[0].results
    assert (result.verdict.value, result.severity) == ("weak", "error")
    assert run("select = ['training']\nfail_on = 'error'").code == 0
    assert run(text + "\n[[files]]\nmatch='*.md'\nfail_on = 'error'").code == 1
    assert run("select = ['training']\n[severity]\ntraining = 'info'").code == 0


def test_options_count_more_than_settings() -> None:
    ran = run("select=['training']\nfail_on='never'", asked=Asked(fail_on="info"))
    assert ran.code == 1
    ran = run("select=['training']", asked=Asked(select=("discipline-exclusion",)))
    assert [one.rule for one in ran.report.documents[0].results] == ["discipline-exclusion"]
    ran = run("text='original'", asked=Asked(view="proposed"))
    assert ran.report.documents[0].view == "proposed"


def test_settings_for_some_files(folder: Path) -> None:
    (folder / "charter").mkdir()
    (folder / "charter" / "a.md").write_text("# Menu\n\nSoup.\n")
    ran = run("[[files]]\nmatch='charter/**'\nassume_agreement=true\nignore=['training']\n", ".")
    by_path = {one.path: one for one in ran.report.documents}
    assert by_path["charter/a.md"].status == "checked"
    assert "training" not in {one.rule for one in by_path["charter/a.md"].results}
    assert "training" in {one.rule for one in by_path["mou.md"].results}


def test_files_found_in_folders_are_included_and_excluded(folder: Path) -> None:
    (folder / "drafts").mkdir()
    (folder / "drafts" / "a.md").write_text(AGREEMENT)
    (folder / "notes.txt").write_text(AGREEMENT)
    ran = run("include=['*.md']\nexclude=['drafts']", ".")
    assert [one.path for one in ran.report.documents] == ["mou.md"]
    ran = run("exclude=['drafts']", "drafts/a.md")
    assert [one.path for one in ran.report.documents] == ["drafts/a.md"]


def test_a_districts_own_titles(folder: Path) -> None:
    text = AGREEMENT.replace('school resource officer ("SRO")', "campus guide")
    (folder / "mou.md").write_text(text.replace("The SRO", "The campus guide"))

    def verdict(settings: str) -> str:
        ran = run(settings + "\nselect=['discipline-exclusion']\nassume_agreement=true")
        return ran.report.documents[0].results[0].verdict.value

    assert verdict("") != "met"
    assert verdict("actors = {officer = ['campus guide']}") == "met"


def test_a_pack_in_a_folder_is_found_from_the_settings(folder: Path) -> None:
    shutil.copytree(RULES, folder / "policy")
    pack = folder / "policy" / "pack.yaml"
    pack.write_text(pack.read_text().replace("id: core", "id: ours"))
    inner = folder / "inner"
    inner.mkdir()
    (inner / "mou.md").write_text(AGREEMENT)
    ran = run("packs=['core', 'policy']\nselect=['ours/training']", "inner/mou.md")
    assert lines(ran) == []
    assert [one.id for one in ran.report.packs] == ["core", "ours"]
    assert [one.pack for one in ran.report.documents[0].results] == ["ours"]
    ran = run("", asked=Asked(packs=("policy",)))
    assert {one.pack for one in ran.report.documents[0].results} == {"ours"}
    assert check_file("mou.md", [Path("policy")]).results == ran.report.documents[0].results


def test_a_pack_that_breaks_later_is_no_mistake_of_the_files(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "other.md").write_text(AGREEMENT)
    tried: list[int] = []

    def words() -> Vocabulary:
        tried.append(1)
        raise PackError(["words.yaml:3: this is not YAML"])

    pack = replace(load_pack("core"), words=words)
    monkeypatch.setattr("moulint.policy.packs.load", lambda name: pack)
    ran = run("", "mou.md", "other.md")
    assert lines(ran) == ["words.yaml:3: this is not YAML"]
    assert ran.code == 2
    assert {one.reason for one in ran.report.documents} == {
        "not checked, because its rule pack cannot be used"
    }
    assert len(tried) == 1
    with pytest.raises(PackError):
        check_file("mou.md", [pack])


def test_settings_for_other_packs_stand_back_when_a_pack_is_asked_for(folder: Path) -> None:
    shutil.copytree(RULES, folder / "policy")
    for file in (folder / "policy").glob("training.*"):
        file.write_text(file.read_text().replace("training", "preparation", 1))
        file.rename(file.with_name(file.name.replace("training", "preparation")))
    for file in (folder / "policy").glob("*.yaml"):
        if file.name not in ("pack.yaml", "preparation.yaml"):
            file.unlink()
    pack = folder / "policy" / "pack.yaml"
    pack.write_text(pack.read_text().replace("id: core", "id: ours"))
    comment = '<!-- moulint: accept training reason="x" -->\n\n'
    (folder / "mou.md").write_text(comment + AGREEMENT)
    text = (
        "ignore=['training']\n[severity]\ntraining='none'\n"
        "[[accept]]\nrule='role-definition'\nreason='x'"
    )
    ran = run(text, asked=Asked(packs=("policy",)))
    assert lines(ran) == []
    assert [one.rule for one in ran.report.documents[0].results] == ["preparation"]


def test_a_pack_with_a_mistake_is_told_with_its_place(folder: Path) -> None:
    shutil.copytree(RULES, folder / "policy")
    file = folder / "policy" / "training.yaml"
    file.write_text(file.read_text().replace("title:", "tittle:", 1))
    ran = run("\npacks=['policy']")
    assert any(line.startswith(".moulint.toml:2: policy/training.yaml:") for line in lines(ran))
    assert ran.code == 2


def test_dates_and_reasons_are_read() -> None:
    (one,) = settings("[[accept]]\nrule='training'\nreason='a  b'\nuntil=2027-06-30").accept
    assert (one.reason, one.until, one.where) == ("a b", date(2027, 6, 30), ".moulint.toml:1")


# --- patterns, schema -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("pattern", "path", "fits"),
    [
        ("*.md", "a.md", True),
        ("*.md", "x/a.md", True),
        ("drafts", "drafts/a/b.md", True),
        ("drafts/", "x/drafts/b.md", True),
        ("/drafts", "drafts/b.md", True),
        ("a/*.md", "a/b.md", True),
        ("a/*.md", "a/b/c.md", False),
        ("a/**/c.md", "a/c.md", True),
        ("a/**/c.md", "a/x/y/c.md", True),
        ("a/**", "a/x/y/c.md", True),
        ("**/c.md", "c.md", True),
        ("?.md", "ab.md", False),
        ("[a].md", "[a].md", True),
        ("drafts", "draftsman.md", False),
    ],
)
def test_patterns(pattern: str, path: str, fits: bool) -> None:
    assert matches(path, [pattern]) is fits


def test_the_schema_says_what_the_reader_does(folder: Path) -> None:
    validator = Draft202012Validator(schema())
    good = {
        "packs": ["core"],
        "severity": {"training": "info", "principal-input": {"weak": "error"}},
        "accept": [{"rule": "training", "reason": "x", "until": "2027-06-30"}],
        "files": [{"match": "a.md", "fail_on": "never"}],
        "actors": {"officer": ["guard"]},
    }
    validator.validate(good)
    for bad in ({"fail-on": "error"}, {"accept": [{"rule": "x"}]}, {"locked": [1]}):
        assert list(validator.iter_errors(bad)), bad
    assert set(schema()["properties"]) == {key.name for key in TOP}


def test_the_schema_is_the_one_in_the_docs() -> None:
    path = Path(__file__).parent.parent / "docs" / "moulint.schema.json"
    assert json.loads(path.read_text()) == schema(), "moulint config --schema > docs/…"
