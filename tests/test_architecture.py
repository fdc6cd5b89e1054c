"""The house stands as docs/architecture.md draws it: imports go down, policy stays in rules/."""

from __future__ import annotations

import ast
import importlib
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "moulint"
RULES = ROOT / "rules"

FLOORS = (
    "model atomic expression",
    "read clauses plain fingerprint",
    "language",
    "policy",
    "judge",
    "recognise choose find outcome extend",
    "check",
    "config",
    "accept baseline cache",
    "run start",
    "report",
    "show",
    "cli",
    "__main__",
)
"""Ground first. A module imports from floors below its own, and from its own package."""

LANGUAGE = "words sentences names grammar document agreement"
"""The floors within moulint.language, ground first."""

UP = {("moulint.policy.code", "moulint.judge.verdict")}
"""The one way up: a pack's cases are run, and running one means judging it."""

FACE = "moulint"
"""The package's own module: a list of names that are found in their homes when first used."""

TOPICS = {"discipline", "evaluation", "immigration", "principal", "training"}
"""What the core rules are about, wherever it stands in a name or a text."""

AROUND_SCHOOL = re.compile(
    r"(?<![a-z])(?:schools?|campus\w*|class(?:es|rooms?)?|grades?|lessons?|lunch\w*|yearbooks?"
    r"|kindergartens?|preschool|elementary|freshm[ae]n|sophomores?|honors|tardy|truan\w*|homework"
    r"|students?|pupils?|juveniles?|minors?|youths?|teachers?|principals?|counselors?|coach(?:es)?"
    r"|superintendents?|sheriffs?|chiefs?|deput\w+|sros?|ofcrs?|evals?|arrest\w*|crim\w+"
    r"|misconduct|misbehav\w*|united|ilcs)(?![a-z])"
)
"""Words of the school day and of police work, which the vocabulary holds and reading asks it for
(surroundings.yaml). "Officer" and "police" are not among them: an officer is no office, and police
may be a verb, which is all that the engine knows of them."""

MAY_STAND = {
    ("moulint.clauses.regions", "chief"),  # "Dear Chief …" opens a cover letter
    ("moulint.clauses.regions", "sheriff"),
    ("moulint.clauses.regions", "superintendent"),
    ("moulint.judge.told", "honors"),  # a verb: "praises, honors, rewards"
    ("moulint.language.sentences.headers", "class"),  # a table of courses, classes and fees
    ("moulint.language.words.english", "school"),  # a noun that may be a verb
}
"""Modules in which such a word is one of English, or of any letter."""

READING = "clauses language judge"
"""Where no word of a school belongs. What is read and reported may be about one."""

ENGINE = "model read clauses language policy judge recognise check report"
"""Where no topic belongs. Help texts and settings show examples, and examples have topics."""

LOOKS_LIKE = "document.yaml"
"""The one file of word lists whose names the engine knows: how an agreement is recognised."""

MODULES = {
    ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): path
    for path in sorted(PACKAGE.rglob("*.py"))
}


@cache
def tree(module: str) -> ast.Module:
    return ast.parse(MODULES[module].read_text(encoding="utf-8"))


def imports(module: str) -> Iterator[str]:
    """The modules of ours that a module imports, wherever in it, for types too."""
    for node in ast.walk(tree(module)):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names if name.name in MODULES)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{module}:{node.lineno} imports relative to itself"
            for name in node.names:
                for found in (f"{node.module}.{name.name}", node.module):
                    if found in MODULES:
                        yield found
                        break


def room(module: str) -> str:
    """The package or module right under moulint."""
    return module.split(".")[1]


HEIGHT = {name: height for height, floor in enumerate(FLOORS) for name in floor.split()}


def test_every_module_has_a_floor() -> None:
    """A new room is built on purpose: it gets a floor above, and a line in docs/architecture.md."""
    assert {room(module) for module in MODULES if module != FACE} == set(HEIGHT)


@pytest.mark.parametrize("module", [module for module in MODULES if module != FACE])
def test_imports_go_down(module: str) -> None:
    up = [
        found
        for found in imports(module)
        if found != FACE
        and room(found) != room(module)
        and HEIGHT[room(found)] >= HEIGHT[room(module)]
        and (module, found) not in UP
    ]
    assert up == []


def test_language_has_floors_of_its_own() -> None:
    height = {name: height for height, name in enumerate(LANGUAGE.split())}
    inside = {
        module: height[module.split(".")[2]]
        for module in MODULES
        if module.startswith("moulint.language.")
    }
    assert set(height) == {module.split(".")[2] for module in inside}
    assert [
        (module, found)
        for module, floor in inside.items()
        for found in imports(module)
        if inside.get(found, floor) > floor
    ] == []


def test_no_modules_import_each_other_in_a_circle() -> None:
    """Not even for types, or inside of functions; the named way up is the only way round."""
    below = {
        one: {*imports(one)} - {FACE} - {up for low, up in UP if low == one} for one in MODULES
    }
    while True:
        ground = {one for one, found in below.items() if not found & below.keys()}
        if not ground:
            break
        below = {one: found for one, found in below.items() if one not in ground}
    assert sorted(below.keys() - {FACE}) == []


def test_the_way_up_is_used() -> None:
    assert {pair for pair in UP if pair[1] not in set(imports(pair[0]))} == set()


PAGE = ROOT / "docs" / "architecture.md"
NOW = PAGE.read_text(encoding="utf-8").partition("## Where this differs")[0]
COMPILED = "policy/compiled.json"  # made when the package is built
NAMED = sorted(set(re.findall(r"`([\w./]+)`", NOW)))


def test_the_page_shows_the_same_floors() -> None:
    shown = re.findall(r"^\| (\d+) \| (.*) \|$", NOW, re.MULTILINE)
    floors = [set(re.findall(r"`(\w+)`", rooms)) for _, rooms in reversed(shown)]
    assert floors == [set(floor.split()) for floor in FLOORS if floor != "__main__"]


def test_the_page_names_every_module_of_the_language() -> None:
    """The table of folders is how somebody finds the reading that went wrong."""
    for folder in ("words", "sentences", "names", "document"):
        (row,) = re.findall(rf"^ *\| {folder} \| ([^|]*) \|", NOW, re.MULTILINE)
        there = {path.stem for path in (PACKAGE / "language" / folder).glob("[a-z]*.py")}
        assert set(re.findall(r"`(\w+)`", row)) == there


@pytest.mark.parametrize("folder", ["clauses", "judge", "language/grammar"])
def test_the_page_names_every_module_that_answers_a_question(folder: str) -> None:
    (rows,) = re.findall(rf"modules of `{Path(folder).name}` \|\n((?: *\|.*\n)+)", NOW)
    there = {path.stem for path in (PACKAGE / folder).glob("[a-z]*.py")}
    assert set(re.findall(r"`(\w+)`", rows)) == there


@pytest.mark.parametrize("name", [one for one in NAMED if re.search(r"/|\.(py|json|yaml)$", one)])
def test_files_that_the_page_names_exist(name: str) -> None:
    places = (ROOT, PACKAGE, RULES)
    if "NAME" in name or name == COMPILED:
        return
    assert any((place / name).exists() for place in places)


@pytest.mark.parametrize("name", [one for one in NAMED if one.split(".")[0] in HEIGHT])
def test_functions_that_the_page_names_exist(name: str) -> None:
    if name.endswith(".py"):
        return
    found: object = importlib.import_module(FACE)
    for depth, part in enumerate(name.split(".")):
        module = ".".join([FACE, *name.split(".")[: depth + 1]])
        found = importlib.import_module(module) if module in MODULES else getattr(found, part)


def test_the_model_imports_nothing_of_ours() -> None:
    assert list(imports("moulint.model")) == []


def test_no_module_is_called_after_nothing() -> None:
    empty = {"utils", "util", "helpers", "helper", "common", "misc", "base", "core", "manager"}
    assert [module for module in MODULES if module.rpartition(".")[2].strip("_") in empty] == []


def test_modules_can_be_read_in_one_sitting() -> None:
    lines = {module: len(path.read_text("utf-8").splitlines()) for module, path in MODULES.items()}
    assert {module: count for module, count in lines.items() if count > 800} == {}


# --- policy --------------------------------------------------------------------------------------


def strings(module: str) -> Iterator[tuple[int, str]]:
    """String constants with their lines; docstrings and other standing texts are none."""
    standing = {id(node.value) for node in ast.walk(tree(module)) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree(module)):
        if id(node) not in standing and isinstance(node, ast.Constant):
            value = node.value
            yield from [(node.lineno, value)] if isinstance(value, str) else []


def names(module: str) -> Iterator[tuple[int, str]]:
    """Everything that is given a name."""
    for node in ast.walk(tree(module)):
        for field in ("id", "name", "attr", "arg", "asname"):
            value = getattr(node, field, None)
            if isinstance(value, str):
                yield getattr(node, "lineno", 0), value


@cache
def of_policy() -> frozenset[str]:
    """The ids of rules, and the names of word lists, as far as they can be nothing else."""
    found = {path.name.removesuffix(".cases.md") for path in RULES.glob("*/*.cases.md")}
    vocabulary = RULES / "vocabulary"
    for path in (vocabulary / "actors.yaml", *(vocabulary / "concepts").glob("*.yaml")):
        if path.name != LOOKS_LIKE:
            lists = yaml.safe_load(path.read_text(encoding="utf-8"))
            found.update(name for name in lists if "-" in name)
    return frozenset(found)


def test_there_is_policy_to_look_for() -> None:
    assert {"training", "principal-input"} < of_policy()
    assert len(of_policy()) > 50


@pytest.mark.parametrize("module", MODULES)
def test_no_rule_and_no_word_list_is_named_in_code(module: str) -> None:
    assert [(line, text) for line, text in strings(module) if text in of_policy()] == []


@pytest.mark.parametrize(
    "module", [one for one in MODULES if one != FACE and room(one) in ENGINE.split()]
)
def test_the_engine_speaks_of_no_topic(module: str) -> None:
    found = [
        (line, text)
        for line, text in (*strings(module), *names(module))
        if any(topic in text.lower() for topic in TOPICS)
    ]
    assert found == []


def in_reading() -> list[str]:
    return [one for one in MODULES if one != FACE and room(one) in READING.split()]


def around_school(module: str) -> set[tuple[str, str]]:
    """The words of the school day that a module's texts hold."""
    found = AROUND_SCHOOL.findall(" ".join(text.lower() for _, text in strings(module)))
    return {(module, word) for word in found}


@pytest.mark.parametrize("module", in_reading())
def test_reading_knows_no_word_of_the_school_day(module: str) -> None:
    assert around_school(module) - MAY_STAND == set()


def test_every_word_that_may_stand_does() -> None:
    assert MAY_STAND - set().union(*map(around_school, in_reading())) == set()


def test_the_words_around_schools_are_looked_for() -> None:
    """What the vocabulary lists so that the engine need not is what may not come back to it."""
    lists = yaml.safe_load((RULES / "vocabulary" / "surroundings.yaml").read_text("utf-8"))
    moved = ("workplace", "some-people", "shortened", "before-and-after")
    words = {word for name in moved for word in lists[name]}
    plain = {"building", "primary", "senior", "younger", "older", "graduating", "transfer"}
    plain |= {"injured", "absent", "late", "female", "male", "subd"}
    assert {word for word in words if not AROUND_SCHOOL.fullmatch(word)} == plain


def asked_by_name(module: str) -> Iterator[str]:
    """The word lists that a module asks a sentence, or the vocabulary, for."""
    for node in ast.walk(tree(module)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args:
            first = node.args[0]
            if node.func.attr in ("hits", "any", "_words") and isinstance(first, ast.Constant):
                yield first.value


def test_the_lists_that_reading_asks_for_are_there() -> None:
    """A list that is asked for under a wrong name is found nowhere, in silence."""
    lists: set[str] = set()
    for name in ("actors", "force", "surroundings", f"concepts/{LOOKS_LIKE.partition('.')[0]}"):
        lists |= set(yaml.safe_load((RULES / "vocabulary" / f"{name}.yaml").read_text("utf-8")))
    asked = {name for module in in_reading() for name in asked_by_name(module)}
    assert len(asked) > 20
    assert asked - lists == set()
