"""Each mistake that a policy file can hold is told in one line: file, line, key, what was meant."""

# ruff: noqa: E501 (one mistake a row)

from __future__ import annotations

from pathlib import Path

import pytest

from moulint.policy import packs, validate
from moulint.policy.validate import mistakes_in_pack

from .conftest import Broken

RULE = "parking.yaml"
WORDS = "vocabulary/concepts/parking.yaml"
CASES = "parking.cases.md"


def test_a_valid_pack_has_no_mistakes(folder: Path) -> None:
    found, count = mistakes_in_pack(folder, packs.words())
    assert found == []
    assert (count.rules, count.lists, count.cases) == (1, 5, 4)


# --- rule files ----------------------------------------------------------------------------------

KEYS = [
    ("what: [keeping-clear]", "wat: [keeping-clear]", [
        '17: this pattern never finds anything: give it what, subject, sentence or each',
        '19: key "wat" is unknown; did you mean "what"?',
    ]),
    ("title: Officers", "titel: Officers", [
        '1: key "title" is missing (What the agreement does when it meets the rule, in a few words)',
        '2: key "titel" is unknown; did you mean "title"?',
    ]),
    ("revision: 1\n", "", ['1: key "revision" is missing (Counts up whenever a verdict could change; '
     "starts at 1)"]),
    ("revision: 1", "revision: one", ["3: revision must be a whole number"]),
    ("revision: 1", "revision: 0", ["3: revision must be at least 1"]),
    ("revision: 1", "revision: 1\nrevision: 2", ['4: key "revision" is given twice (first on line 3)']),
    ("id: parking", "id: Parking Lot", [
        '1: id "Parking Lot" must be lower-case words joined by hyphens, such as "discipline-exclusion"',
        '1: id "Parking Lot" must be the name of the file, "parking"',
    ]),
    ("id: parking", "id: parkin", ['1: id "parkin" must be the name of the file, "parking"']),
    ("title: Officers keep the lot clear", "title:", ["2: title is empty; it must be text"]),
    ("title: Officers keep the lot clear", 'title: ""', ["2: title is empty"]),
    ("title: Officers keep the lot clear", "title: 12",
     ['2: title must be text; put 12 in quotes: "12"']),
    ("says: the lot is kept clear", "says: the lot is kept: clear", [
        "8: a colon makes this look like a key; put text that holds a colon and a space in \"quotes\", "
        "or write it after > on its own lines"]),
    ("    force: practice\n", "", ['7: key "force" is missing (law, regulation, guidance or practice)']),
    ("force: practice", "force: lawe", ['9: force "lawe" is unknown; did you mean "law"?']),
    ("force: practice", "force: xyz", [
        '9: force "xyz" is unknown; it must be one of law, regulation, guidance, practice']),
    ("checked: 2026-11-21", "checked: last year",
     ['10: checked "last year" must be a date such as 2026-11-21']),
    ("checked: 2026-11-21", "url: lakeside.example\n    checked: 2026-11-21",
     ['10: url "lakeside.example" must begin with https://']),
    ("missing: error", "mising: error", [
        '11: key "mising" is unknown; did you mean "missing"?',
        '11: key "missing" is missing (How serious it is when the agreement says nothing)']),
    ("missing: error", "missing: eror", ['11: missing "eror" is unknown; did you mean "error"?']),
    ("conflicting: error, ", "", ['11: key "conflicting" is missing: conflicts_with says what conflicts']),
    ("force: duty", "force: dutty", ['18: force "dutty" is unknown; did you mean "duty"?']),
    ("force: [duty, hope]", "force: [duty, hop]",
     ['23: force, item 2, "hop" is unknown; did you mean "hope"?']),
    ("force: [duty, hope]", "force: [duty, duty]", ["23: force names the same thing twice"]),
    ("what: [keeping-clear]", "what: []",
     ["19: what is empty; give at least one, or leave the key out"]),
    ("who: officer\n", "who: oficer\n", ['17: who: "oficer" is not an actor; did you mean "officer"?']),
    ("who: officer\n", "who: lot\n", ['17: who: "lot" is a concept, and an actor is needed here']),
    ("what: [keeping-clear]", "what: [keeping-clean]",
     ['19: what: "keeping-clean" is not a word list; did you mean "keeping-clear"?']),
    ("also: [[lot]]", "also: [[lott]]", ['20: also: "lott" is not a word list; did you mean "lot"?']),
    ("look_under: [lot]", "look_under: [lots]",
     ['12: look_under: "lots" is not a word list; did you mean "lot"?']),
    ("  lot: it speaks", "  lut: it speaks", ['15: "lut" is not a word list; did you mean "lot"?']),
    ("    but: does not bind the officer\n", "", ['23: key "but" is missing']),
    ("    also: [[lot]]\n", "    joined_with: [{what: lot, who: officer, says: a lot}]\n", [
        '20: key "who" has no effect here; the keys here are what, sentence, also, never, not_apart, tied_by, tied_beside, same, says']),
    ("    also: [[lot]]\n", "    joined_with: [{what: lot}]\n", ['20: key "says" is missing']),
    ("    also: [[lot]]\n", "    joined_with: [{what: lot}]\n    only_joined: true\n", []),
    ("    also: [[lot]]\n", "    only_joined: true\n", ['20: key "only_joined" has an effect only together with joined_with']),
    ("    also: [[lot]]\n", "    at_least: 2\n", ['20: key "at_least" has an effect only together with each']),
    ("what: [keeping-clear]", "each: lot", ['19: each: "lot" is not a family: no word list belongs to it']),
    ("what: [keeping-clear]", "each: lane\n    at_least: 2",
     ['20: at_least 2 can never be reached: "lane" has 1 word lists']),
    ("suggest: |", "  - {id: fire-lane, title: Again, met_by: [{what: lot}]}\nsuggest: |",
     ['33: part "fire-lane" stands above; give this one another id']),
    ("    title: The fire lane\n", "", [
        '30: key "title" is missing (What is recommended, in a few words)']),
    ("    title: The fire lane\n", "    title: The fire lane\n    weight: 3\n", [
        '32: key "weight" is unknown; the keys here are id, title, met_by, named_with, weak_by']),
    ("sources:\n", "sources: []\nsauces:\n", [
        '7: key "sauces" is unknown; did you mean "sources"?',
        "6: sources is empty; give at least one, or leave the key out"]),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "expected"), KEYS, ids=[new.strip() for _, new, _ in KEYS])
def test_a_mistake_in_a_rule_file(broken: Broken, old: str, new: str, expected: list[str]) -> None:
    assert sorted(broken(RULE, old, new)) == sorted(f"{RULE}:{one}" for one in expected)


def test_conflicting_needs_what_conflicts(broken: Broken) -> None:
    block = "conflicts_with:\n  - {who: officer, force: bar, what: keeping-clear, says: keeps the officer from it}\n"
    assert broken(RULE, block, "") == [
        f"{RULE}:11: conflicting: no conflicts_with says what conflicts"
    ]


YAML = [
    ("title: Officers", "\ttitle: Officers",
     "2: use spaces and not tabs to indent"),
    ("title: Officers", "title: @Officers",
     "2: this character cannot stand here (use spaces, not tabs, and put text that begins with @, ` or "
     "% in quotes)"),
    ("look_under: [lot]", "look_under: [lot",
     "13: a list in [brackets] is not closed, or lacks a comma"),
    ("severity: {", "severity: *normal # {", "11: text that begins with * must stand in quotes"),
    ("title: Officers keep the lot clear", "title: !!python/name:os.system x",
     "2: text that begins with ! must stand in quotes"),
    ("look_under: [lot]\nnothing: in", "look_under: &a [lot]\nundone_by: *a\nnothing: in",
     "12: text that begins with & must stand in quotes"),
    ("id: parking", "--- \nid: parking\n---\n", "3: a policy file holds one document; remove the line ---"),
    ("title: Officers", "2: Officers", '2: key 2 must be text; put it in quotes: "2"'),
    ("title: Officers keep the lot clear", "title: " + "[" * 60 + "]" * 60,
     "2: nested too deeply for a policy file"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("old", "new", "expected"), YAML, ids=[new.strip()[:30] for _, new, _ in YAML]
)
def test_a_mistake_in_the_yaml(broken: Broken, old: str, new: str, expected: str) -> None:
    assert broken(RULE, old, new)[0] == f"{RULE}:{expected}"


def test_a_file_that_is_no_text(folder: Path) -> None:
    (folder / RULE).write_bytes(b"\xff\xfe\x00")
    assert _lines(folder) == [f"{RULE}:1: the file is not UTF-8 text"]


def test_an_empty_file(folder: Path) -> None:
    (folder / RULE).write_text("# nothing\n", encoding="utf-8")
    assert _lines(folder) == [f"{RULE}:1: the file is empty"]


def test_a_file_that_is_a_list(folder: Path) -> None:
    (folder / RULE).write_text("- id: parking\n", encoding="utf-8")
    assert _lines(folder) == [f"{RULE}:1: the file must be a group of keys"]


@pytest.mark.parametrize("text", ["[" * 50_000, "a: " * 5_000, "- " * 50_000, "a: &a [*a, *a]\n"])
def test_hostile_yaml_gives_a_line_and_no_crash(folder: Path, text: str) -> None:
    (folder / RULE).write_text(text, encoding="utf-8")
    assert _lines(folder)


# --- pack, strays --------------------------------------------------------------------------------


def test_a_version_that_yaml_takes_for_a_number(broken: Broken) -> None:
    assert broken("pack.yaml", '"1.0"', "1.0") == [
        'pack.yaml:2: version must be text; put 1.0 in quotes: "1.0"'
    ]


def test_no_pack_file(folder: Path) -> None:
    (folder / "pack.yaml").unlink()
    assert _lines(folder) == ["pack.yaml:1: there is no such file; a pack begins with it"]


def test_a_pack_without_rules(folder: Path) -> None:
    (folder / RULE).unlink()
    (folder / CASES).unlink()
    assert _lines(folder) == ["pack.yaml:1: the pack has no rules; each is a file beside pack.yaml"]


def test_a_file_that_would_not_be_read(folder: Path) -> None:
    (folder / "noise.yml").write_text("id: noise\n", encoding="utf-8")
    assert _lines(folder) == ["noise.yml:1: is not read; rename it to noise.yaml"]


# --- word lists ----------------------------------------------------------------------------------

LISTS = [
    ("  title: the parking lot", "  titel: the parking lot",
     '2: key "titel" is unknown; did you mean "title"?'),
    ("words: [lot, parking lot]", "words: [lot, 9.5]", '3: words, item 2, must be text or a whole number; put 9.5 in quotes: "9.5"'),
    ("words: [lot, parking lot]", 'words: [lot, ""]', "3: words, item 2, is empty"),
    ("words: [lot, parking lot]", "words: [lot, the]", '3: "the" holds no word that is looked for'),
    ("  - keep clear", "  - keep clear\n  - Keep  clear", '6: "Keep  clear" is given twice in keeping-clear'),
    ("clear <lot>", "clear <lots>", '7: "clear <lots>": "lots" is not a word list; did you mean "lot"?'),
    ("clear <lot>", "clear <lot", '7: "clear <lot" holds a bracket that closes no <name>'),
    ("[<lot> fire lane]", "[<lott> fire lane]",
     '8: "<lott> fire lane": "lott" is not a word list; did you mean "lot"?'),
    ("belongs_to: [lane]", "belongs_to: [lanes]",
     '8: belongs_to: "lanes" is not a word list; did you mean "lane"?'),
    ("lane: {title: a lane}", "lane: {title: a lane}\nprincipal: [boss]",
     '10: "principal" is a shared word list; give this one another name'),
    ("lane: {title: a lane}", "lane: {title: a lane}\nguard: [boss]",
     '10: "guard" is already a word list (lakeside/vocabulary/actors.yaml:1)'),
    ("lane: {title: a lane}", "lane: {title: a lane}\nFire Lane: [red lane]",
     '10: key "Fire Lane" must be lower-case words joined by hyphens, such as "school-rules"'),
    ("[lot, parking lot]", "[lot, lot ... <keeping-clear>]",
     "1: goes round in a circle: lot → keeping-clear → lot"),
    ("[lot, parking lot]", "[lot, <lot> there]", "1: goes round in a circle: lot → lot"),
    ("lane: {title: a lane}", "lane: {title: a lane, belongs_to: [fire-lane]}",
     "8: goes round in a circle: fire-lane → lane → fire-lane"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("old", "new", "expected"), LISTS, ids=[new.strip() for _, new, _ in LISTS]
)
def test_a_mistake_in_a_word_list(broken: Broken, old: str, new: str, expected: str) -> None:
    assert broken(WORDS, old, new) == [f"{WORDS}:{expected}"]


def test_yaml_words_that_are_no_truth_values(broken: Broken) -> None:
    assert (
        broken(WORDS, "words: [lot, parking lot]", "words: [lot, no, on, yes, off, 911, 007, 1e]")
        == []
    )


def test_a_pack_brings_no_cues(folder: Path) -> None:
    (folder / "vocabulary" / "force.yaml").write_text("maybe: [perhaps]\n", encoding="utf-8")
    assert _lines(folder) == [
        "vocabulary/force.yaml:1: a pack brings only actors.yaml and concepts/*.yaml"
    ]


# --- cases ---------------------------------------------------------------------------------------


def test_a_rule_without_cases(folder: Path) -> None:
    (folder / CASES).unlink()
    text = "parking.cases.md is missing; it shows what the rule's verdicts mean"
    assert _lines(folder) == [f"{RULE}:1: {text}"]


def test_a_verdict_without_a_case(broken: Broken) -> None:
    assert broken(CASES, "\nmissing\n", "\nweak\n") == [
        f'{CASES}:1: no case shows the verdict "missing"'
    ]


@pytest.mark.parametrize(
    ("name", "near"),
    [("fire-lanes", '; did you mean "fire-lane"?'), ("cones", "; the rule has fire-lane")],
)
@pytest.mark.parametrize("key", ["has", "lacks"])
def test_a_part_that_the_rule_does_not_have(broken: Broken, key: str, name: str, near: str) -> None:
    old = "because has the officer keep the lot clear\n"
    assert broken(CASES, old, f"{old}{key} {name}\n") == [
        f'{CASES}:2: part "{name}" is unknown{near}'
    ]


def test_cases_without_a_rule(folder: Path) -> None:
    (folder / CASES).rename(folder / "parkin.cases.md")
    assert _lines(folder)[1] == (
        'parkin.cases.md:1: there is no rule parkin.yaml beside it; did you mean "parking"?'
    )


# --- the command ---------------------------------------------------------------------------------


def test_everything_that_moulint_brings_is_valid(capsys: pytest.CaptureFixture[str]) -> None:
    code = validate.main([])
    out = capsys.readouterr().out
    assert (code, out.count("\n")) == (0, 1), out
    assert out.endswith(": valid\n")


def test_the_command_on_a_folder(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert validate.main(["lakeside"]) == 0
    assert capsys.readouterr().out == "1 rules, 5 word lists, 4 cases: valid\n"
    (folder / "pack.yaml").write_text("id: lakeside\ntitle: x\n", encoding="utf-8")
    assert validate.main(["lakeside"]) == 1
    assert capsys.readouterr().out.startswith('lakeside/pack.yaml:1: key "version" is missing')


def _lines(folder: Path) -> list[str]:
    found, _ = mistakes_in_pack(folder, packs.words())
    return [str(one).removeprefix("lakeside/") for one in found]
