from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft4Validator

from moulint.fingerprint import fingerprint
from moulint.model import Report
from moulint.report import Options, render

from .sample import EVIL, REPORT, RULES, WORD_RESULTS, spoiled

SCHEMA = json.loads((Path(__file__).parent / "data" / "sarif-2.1.0-rtm.5.json").read_text("utf-8"))
VALIDATOR = Draft4Validator(SCHEMA)


def _run(report: Report = REPORT) -> dict[str, Any]:
    log = json.loads(render("sarif", report, RULES, Options(verbose=True)))
    VALIDATOR.validate(log)
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    return run


def _results(run: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """The results of the first document, by rule."""
    first = run["artifacts"][0]["location"]["uri"]
    return {
        one["ruleId"]: one
        for one in run["results"]
        if one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == first
    }


def test_every_rule_is_there_with_its_help_and_sources():
    rules = _run()["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [rule.id for rule in RULES]
    discipline = rules[1]
    assert discipline["name"] == "DisciplineExclusion"
    assert discipline["defaultConfiguration"] == {"level": "error"}
    assert "Why it matters: Where the line is not drawn" in discipline["help"]["text"]
    assert discipline["properties"]["sources"][1]["cite"] == "RCW 28A.320.124"
    assert discipline["properties"]["tags"] == ["guidance", "law", "policy"]


def test_a_verdict_is_a_kind_and_a_level():
    run = _run()
    assert run["columnKind"] == "unicodeCodePoints"
    found = {rule: (one["kind"], one["level"]) for rule, one in _results(run).items()}
    assert found == {
        "role-definition": ("pass", "none"),
        "discipline-exclusion": ("fail", "error"),
        "training": ("fail", "warning"),
        "annual-evaluation": ("fail", "warning"),
        "principal-input": ("pass", "none"),
        "immigration-boundaries": ("fail", "error"),
    }
    for result in run["results"]:
        rule = run["tool"]["driver"]["rules"][result["ruleIndex"]]
        assert rule["id"] == result["ruleId"]


def test_what_is_met_is_no_alert_unless_everything_is_asked_for():
    log = json.loads(render("sarif", REPORT, RULES, Options()))
    VALIDATOR.validate(log)
    verdicts = {one["properties"]["verdict"] for one in log["runs"][0]["results"]}
    assert "met" not in verdicts
    assert "conflicting" in verdicts


def test_a_conflict_opens_at_what_says_the_opposite_and_relates_the_other_side():
    conflict = _results(_run())["discipline-exclusion"]
    (location,) = conflict["locations"]
    assert location["physicalLocation"]["region"]["startLine"] == 13
    assert location["logicalLocations"] == [
        {
            "name": "5.3",
            "fullyQualifiedName": "5 Student Discipline / 5.3",
            "kind": "clause",
        }
    ]
    (related,) = conflict["relatedLocations"]
    assert related["message"] == {"text": "on the other side"}
    assert related["logicalLocations"][0]["name"] == "5.1(a)"
    assert related["properties"] == {"page": 2}


def test_what_is_missing_has_a_file_and_never_line_1():
    run = _run()
    missing = run["results"][6]
    assert missing["ruleId"] == "role-definition"
    (location,) = missing["locations"]
    assert "region" not in location["physicalLocation"]
    uri = location["physicalLocation"]["artifactLocation"]
    assert uri == {"uri": "agreements/river%7Cside_%2A.md", "uriBaseId": "%SRCROOT%", "index": 1}


def test_an_accepted_finding_is_suppressed_with_its_reason():
    found = _results(_run())
    assert found["annual-evaluation"]["suppressions"] == [
        {
            "kind": "external",
            "status": "accepted",
            "justification": "The county evaluates all programs under its own ordinance. "
            "(until 2027-06-30) [moulint.toml, line 12]",
        }
    ]
    assert all("suppressions" not in one for rule, one in found.items() if "annual" not in rule)


def test_the_fingerprint_is_the_shared_one():
    found = _results(_run())
    assert WORD_RESULTS
    for result in WORD_RESULTS:
        prints = found[result.rule]["partialFingerprints"]
        assert prints == {"moulintFinding/v1": fingerprint(result)}


def test_what_was_not_checked_is_notified():
    (invocation,) = _run()["invocations"]
    assert invocation["executionSuccessful"] is False
    said = {
        (one["level"], one["message"]["text"].partition(":")[0])
        for one in invocation["toolExecutionNotifications"]
    }
    assert said == {("error", "Could not be checked"), ("note", "Skipped"), ("note", "Not read")}
    (setting,) = invocation["toolConfigurationNotifications"]
    assert setting["level"] == "warning"


def test_a_run_without_failures_succeeded():
    run = _run(replace(REPORT, documents=REPORT.documents[:1]))
    assert run["invocations"][0]["executionSuccessful"] is True
    assert [one["mimeType"] for one in run["artifacts"]] == [
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    ]


def test_an_empty_report_and_no_rules_are_valid():
    VALIDATOR.validate(json.loads(render("sarif", Report("0", ()), (), Options())))


def test_a_file_elsewhere_has_an_address_of_its_own():
    document = replace(REPORT.documents[0], path="/else where/mou.docx")
    run = _run(replace(REPORT, documents=(document,)))
    assert run["artifacts"][0]["location"] == {"uri": "file:///else%20where/mou.docx"}


@given(st.text(st.characters(codec=None)))
def test_any_text_gives_a_valid_log(text: str):
    _run(spoiled(text))


def test_it_is_plain_ascii():
    assert render("sarif", spoiled(EVIL), RULES, Options()).isascii()
