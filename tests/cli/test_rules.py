from __future__ import annotations

import json

from moulint import load_pack

from .program import moulint


def test_the_table_names_every_rule() -> None:
    ran = moulint("rules")
    assert ran.code == 0
    for rule in load_pack("core").rules:
        assert rule.id in ran.out


def test_rules_as_json() -> None:
    found = json.loads(moulint("rules", "--format", "json").out)
    assert [one["id"] for one in found["rules"]] == [rule.id for rule in load_pack("core").rules]
    assert set(found["rules"][0]["severity"]) == {"met", "weak", "conflicting", "missing"}


def test_every_rule_is_explained_with_its_sources() -> None:
    rules = load_pack("core").rules
    assert all(rule.sources and rule.parts for rule in rules) and len(rules) > 1
    for rule in rules:
        ran = moulint("explain", rule.id)
        assert ran.code == 0
        said = " ".join(ran.out.split())
        for part in (rule.title, rule.requires, rule.why, rule.suggest):
            assert " ".join(part.split()) in said
        for source in rule.sources:
            assert source.force in said
            assert source.checked in said
            assert " ".join(source.cite.split()) in said
            assert " ".join(source.caution.split()) in said
        for one in rule.parts:
            assert one.id in said


def test_cases_are_shown() -> None:
    short, long = moulint("explain", "training").out, moulint("explain", "training", "-v").out
    assert "Cases:" in short
    assert len(long) > len(short)
    found = json.loads(moulint("explain", "training", "--format", "json").out)
    assert {case["verdict"] for case in found["cases"]} >= {"met", "weak", "missing"}


def test_an_unknown_rule_gets_the_nearest_name() -> None:
    ran = moulint("explain", "trainings")
    assert ran.code == 2
    assert "did you mean 'training'?" in ran.err
