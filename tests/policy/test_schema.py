"""The schemas say what the code reads: a key that one of them lacks is found here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from moulint.judge import patterns
from moulint.judge.verdict import judge
from moulint.language.agreement import Agreement
from moulint.language.grammar.force import Force
from moulint.language.words import vocabulary
from moulint.model import Severity, Verdict
from moulint.policy import packs
from moulint.policy.rule import Rule
from moulint.policy.structure import schema
from moulint.read import read_bytes


class Recorder(Mapping[str, Any]):
    """Looks like the data of a file, and notes the keys it is asked for."""

    def __init__(self, data: Mapping[str, Any] | None = None) -> None:
        self.data = data or {}
        self.asked: set[str] = set()

    def __getitem__(self, key: str) -> Any:
        self.asked.add(key)
        return self.data[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self.data)

    def __len__(self) -> int:
        return len(self.data)


@pytest.mark.parametrize("name", ["rule", "pack", "vocabulary", "verbs"])
def test_the_schemas_are_valid(name: str) -> None:
    Draft202012Validator.check_schema(schema(name))


def test_pattern_keys() -> None:
    recorder = Recorder()
    patterns.pattern(recorder)
    assert recorder.asked == set(schema("rule")["$defs"]["pattern"]["properties"])


def test_word_list_keys() -> None:
    recorder = Recorder()
    vocabulary.word_list("officer", "actor", recorder)
    vocabulary.word_list("hedge", "cue", recorder)
    assert recorder.asked == set(schema("vocabulary")["$defs"]["list"]["properties"])


def test_rule_keys() -> None:
    """Whatever the judge asks a rule for can be written in its file."""
    asked: set[str] = set()
    pack = packs.load()
    for rule in pack.rules:
        for text in ("1. The SRO shall wear a hat.\n", rule.suggest):
            recorder = Recorder(rule.reading)
            seen = Rule(**{**{f: getattr(rule, f) for f in Rule.__slots__}, "reading": recorder})
            judge(Agreement(read_bytes(text.encode(), "a.md"), pack.vocabulary, "proposed"), seen)
            asked |= recorder.asked
    assert "met_by" in asked
    assert asked <= set(schema("rule")["properties"])


def test_words_that_stand_for_values() -> None:
    defs = schema("rule")["$defs"]
    assert defs["force"]["enum"] == [one.value for one in Force]
    assert defs["severity"]["enum"] == list(Severity.__args__)  # type: ignore[attr-defined]
    verdicts = {one.value for one in Verdict} - {"met"}
    assert set(schema("rule")["properties"]["severity"]["properties"]) == verdicts


def test_every_key_is_described() -> None:
    for name in ("rule", "pack", "vocabulary"):
        for part in (schema(name), *schema(name).get("$defs", {}).values()):
            for key, told in part.get("properties", {}).items():
                assert told.get("description") or key == "verbs", (name, key)
