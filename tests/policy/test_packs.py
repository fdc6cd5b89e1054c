from __future__ import annotations

import importlib.metadata
import json
import subprocess
import sys
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

from moulint.policy import build, code, compile, content, packs
from moulint.policy.mistakes import PackError


@pytest.fixture(autouse=True)
def _fresh(monkeypatch: pytest.MonkeyPatch) -> None:
    packs._installed.cache_clear()


# --- the built-in pack ---------------------------------------------------------------------------


def test_the_core_pack() -> None:
    core = packs.load()
    assert (core.id, core.version) == ("core", "2026.1")
    assert "training" in [rule.id for rule in core.rules]
    assert all(rule.pack == "core" for rule in core.rules)
    assert core.vocabulary is packs.words()
    assert (core.folder / "training.yaml").is_file()
    assert packs.load("core") is core


def test_texts_are_one_run_of_words_and_wording_keeps_its_lines() -> None:
    rule = packs.load().rule("training")
    assert "\n" not in rule.requires + rule.why + rule.sources[0].says
    assert rule.suggest == rule.suggest.strip()
    assert "\n" in rule.suggest
    assert rule.sources[0].checked == "2026-11-21"
    assert "id" not in rule.reading
    assert rule.reading["met_by"]


def test_a_rule_that_is_not_there() -> None:
    with pytest.raises(PackError, match='no rule "trainin"; did you mean "training"'):
        packs.load().rule("trainin")


@pytest.mark.parametrize(
    ("name", "message"),
    [("cor", 'no pack is called "cor"; did you mean "core"?'), ("./cor", "cor: no such folder")],
)
def test_a_pack_that_is_not_there(name: str, message: str) -> None:
    with pytest.raises(PackError) as caught:
        packs.load(name)
    assert message in str(caught.value)


# --- compiled ------------------------------------------------------------------------------------


def test_compiled_says_the_same_as_the_files(tmp_path: Path) -> None:
    file = tmp_path / "compiled.json"
    made = compile.write(file)
    again = compile.unpack(json.loads(file.read_bytes()))
    assert again == made
    assert again.shared == made.shared
    for name in made.packs:
        assert [build.rule(one, name) for one in again.packs[name].rules] == [
            build.rule(one, name) for one in made.packs[name].rules
        ]


def test_compiled_is_left_aside_when_the_files_change(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "compiled.json"
    compile.write(file)
    monkeypatch.setattr(content, "digest", lambda: "another")
    assert compile.read(file) is None
    monkeypatch.setattr(content, "digest", lambda: "")  # the files are not there
    assert compile.read(file) is not None


def test_a_checkout_compiles_what_has_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(compile, "FILE", tmp_path / "compiled.json")
    assert compile.built_in() == compile.read() == content.read_built_in()
    monkeypatch.setattr(compile, "FILE", tmp_path / "nowhere" / "compiled.json")
    assert compile.built_in() == content.read_built_in()


@pytest.mark.parametrize("text", ["", "{", "[]", '{"format": 0}', '{"format": 1}', "\xff"])
def test_a_compiled_file_that_is_none_is_left_aside(tmp_path: Path, text: str) -> None:
    file = tmp_path / "compiled.json"
    file.write_text(text, encoding="latin-1")
    assert compile.read(file) is None
    assert compile.read(tmp_path / "nowhere.json") is None


def test_compiling_and_loading_need_little() -> None:
    """A build has nothing but PyYAML; a run that only loads the core pack not even that."""
    heavy = "{'spacy', 'lxml', 'click', 'jsonschema', 'ruamel', 'markdown_it', 'hypothesis'}"
    script = (
        "import sys, pathlib, tempfile\n"
        "from moulint.policy import compile\n"
        "compile.FILE = pathlib.Path(tempfile.mkdtemp()) / 'compiled.json'\n"
        "compile.write()\n"
        f"print({heavy} & set(sys.modules))\n"
        "for name in [name for name in sys.modules if name.startswith('yaml')]:\n"
        "    del sys.modules[name]\n"
        "from moulint.policy import packs\n"
        "assert packs.load('core').rules\n"
        "print({'yaml', 'jsonschema'} & set(sys.modules))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout == "set()\nset()\n"


# --- folders -------------------------------------------------------------------------------------


def test_a_pack_in_a_folder(folder: Path) -> None:
    for name in ("lakeside", "./lakeside", folder):
        pack = packs.load(name)
        assert (pack.id, pack.version, pack.rules[0].id) == ("lakeside", "1.0", "parking")
    assert pack.folder == folder
    assert pack.vocabulary.lists["lot"].kind == "concept"
    assert pack.vocabulary.lists["guard"].kind == "actor"
    assert pack.vocabulary.lists["officer"] is packs.words().lists["officer"]
    assert "lot" not in packs.words().lists


def test_a_folder_without_words_of_its_own_shares_the_vocabulary(folder: Path) -> None:
    for path in (folder / "vocabulary").rglob("*.yaml"):
        path.unlink()
    rule = folder / "parking.yaml"
    text = rule.read_text(encoding="utf-8")
    for name in ("keeping-clear", "fire-lane", "lot]"):
        text = text.replace(name, "officers" + "]" * name.count("]"))
    rule.write_text(text.replace("  lot: it", "  officer: it"), encoding="utf-8")
    with pytest.raises(PackError, match='"officers" is not a word list; did you mean "officer"'):
        packs.load(folder)
    rule.write_text(
        rule.read_text(encoding="utf-8").replace("officers", "officer"), encoding="utf-8"
    )
    assert packs.load(folder).vocabulary is packs.words()


def test_the_mistakes_of_a_folder_are_all_told(folder: Path) -> None:
    path = folder / "parking.yaml"
    text = path.read_text(encoding="utf-8").replace("who: officer", "who: oficer")
    path.write_text(text, encoding="utf-8")
    with pytest.raises(PackError) as caught:
        packs.load("lakeside")
    says = 'who: "oficer" is not an actor; did you mean "officer"?'
    assert caught.value.lines == (
        f"lakeside/parking.yaml:17: {says}",
        f"lakeside/parking.yaml:28: {says}",
    )


def test_a_folder_is_used_without_its_cases(folder: Path) -> None:
    (folder / "parking.cases.md").unlink()
    assert packs.load(folder).rules


def test_nothing_in_a_folder_is_executed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("__init__.py", "rule.py", "conftest.py"):
        (folder / name).write_text("raise SystemExit('executed')\n", encoding="utf-8")
    monkeypatch.syspath_prepend(folder.parent)
    assert packs.load("lakeside").rules


def test_the_digest_follows_the_files(folder: Path) -> None:
    before = packs.load(folder).digest
    assert packs.load(folder).digest == before != packs.load().digest
    path = folder / "vocabulary" / "actors.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("crossing", "x"), encoding="utf-8")
    assert packs.load(folder).digest != before


def test_a_folder_cannot_take_the_place_of_a_built_in_pack(folder: Path) -> None:
    folder.rename(folder.parent / "core")
    assert packs.load("core").title.startswith("Six core elements")
    assert packs.load("./core").id == "lakeside"


# --- installed packages --------------------------------------------------------------------------


FOLDER = Path()


def give_folder() -> str:
    """What a package's `moulint.packs` entry point names."""
    return str(FOLDER)


def fail() -> str:
    raise RuntimeError("out of order")


class HatRule(code.CodeRule):
    """A rule that no pattern says: the agreement has at least three words."""

    def __init__(self) -> None:
        parking = packs.load(FOLDER).rules[0]
        fields = {field: getattr(parking, field) for field in parking.__slots__}
        super().__init__(**{**fields, "id": "hat", "reading": {}})

    def judge(self, agreement):
        from moulint.model import Result, Verdict

        long = sum(len(one) for one in agreement.sentences) >= 3
        verdict = Verdict.MET if long else Verdict.MISSING
        return Result(
            self.id, self.pack, 1, self.title, verdict, "none", "high", "It has words.", "", ""
        )


NOT_A_RULE = object()


@pytest.fixture
def installed(folder: Path, monkeypatch: pytest.MonkeyPatch):
    """Makes entry points look installed."""
    monkeypatch.setattr(sys.modules[__name__], "FOLDER", folder)
    points: list[EntryPoint] = []

    def add(group: str, name: str, what: str) -> None:
        points.append(EntryPoint(name, f"{__name__}:{what}", group))

    real = importlib.metadata.entry_points

    def entry_points(**asked):
        found = [p for p in points if p.group == asked.get("group")]
        return found or real(**asked)

    monkeypatch.setattr("importlib.metadata.entry_points", entry_points)
    return add


def test_an_installed_pack(installed, folder: Path) -> None:
    installed("moulint.packs", "lakeside", "give_folder")
    (folder / "elsewhere").mkdir()
    pack = packs.load("lakeside")
    assert (pack.id, pack.folder) == ("lakeside", folder)
    assert packs.names() == ("core", "lakeside")


def test_an_installed_pack_brings_rules_in_code(installed, folder: Path) -> None:
    from moulint.policy import cases

    installed("moulint.packs", "lakeside", "give_folder")
    installed("moulint.rules", "hat", "HatRule")
    (folder / "hat.cases.md").write_text(
        "# hat\n## Words\n> 1. The SRO shall wear a hat.\n\nmet\n", encoding="utf-8"
    )
    pack = packs.load("lakeside")
    assert [rule.id for rule in pack.rules] == ["parking", "hat"]
    assert [str(one.case) for one in cases.run(pack)][-1] == "hat/Words"
    assert all(not one.wrong for one in cases.run(pack) if one.case.rule == "hat")


def test_rules_in_code_join_no_other_pack(installed) -> None:
    installed("moulint.rules", "hat", "HatRule")
    assert code.rules_of("core") == ()
    assert [rule.id for rule in packs.load("core").rules if rule.id == "hat"] == []


@pytest.mark.parametrize(
    ("group", "what", "message"),
    [
        ("moulint.packs", "fail", "pack lakeside (.*:fail) cannot be loaded: out of order"),
        ("moulint.packs", "nothing", "pack lakeside (.*:nothing) cannot be loaded"),
        ("moulint.rules", "NOT_A_RULE", "rule lakeside (.*:NOT_A_RULE) is no CodeRule"),
        ("moulint.rules", "nothing", "rule lakeside (.*:nothing) cannot be loaded"),
    ],
)
def test_a_broken_package_is_named(installed, group: str, what: str, message: str) -> None:
    if group == "moulint.rules":
        installed("moulint.packs", "lakeside", "give_folder")
    installed(group, "lakeside", what)
    with pytest.raises(PackError, match=message.replace("(", r"\(").replace(")", r"\)")):
        packs.load("lakeside")


def test_a_pack_goes_by_the_name_it_is_installed_under(installed) -> None:
    installed("moulint.packs", "seaside", "give_folder")
    with pytest.raises(PackError, match='calls itself "lakeside"'):
        packs.load("seaside")
