from __future__ import annotations

import json
import re
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from moulint.model import Report
from moulint.report import Options, render

from .sample import EVIL, REPORT, RULES, spoiled


def _entries(report: Report = REPORT) -> list[dict[str, Any]]:
    found = json.loads(render("gitlab", report, RULES, Options()))
    for one in found:
        assert set(one) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert one["severity"] in {"info", "minor", "major", "critical", "blocker"}
        assert re.fullmatch("[0-9a-f]{32}", one["fingerprint"])
        assert one["location"]["lines"]["begin"] >= 1
        assert "\n" not in one["description"]
    return found


def test_findings_and_files_that_failed_are_entries():
    found = [(one["check_name"], one["severity"], one["location"]) for one in _entries()]
    docx = "agreements/fairhaven.docx"
    assert found == [
        ("discipline-exclusion", "major", {"path": docx, "lines": {"begin": 13, "end": 13}}),
        ("training", "minor", {"path": docx, "lines": {"begin": 15, "end": 15}}),
        ("immigration-boundaries", "major", {"path": docx, "lines": {"begin": 17, "end": 17}}),
        ("role-definition", "major", {"path": "agreements/river|side_*.md", "lines": {"begin": 1}}),
        ("not-checked", "blocker", {"path": "agreements/scan.docx", "lines": {"begin": 1}}),
    ]


def test_the_description_says_it_all_in_one_line():
    assert _entries()[1]["description"] == (
        "Weak: Officers are specially trained. “Should” and “when the budget permits” do not "
        "bind, and no topic is named. See clause 6.1, line 15, page 3."
    )


def test_the_same_finding_in_two_files_has_two_fingerprints():
    from dataclasses import replace

    other = replace(REPORT.documents[0], path="agreements/copy.docx")
    found = _entries(replace(REPORT, documents=(REPORT.documents[0], other)))
    assert len({one["fingerprint"] for one in found}) == len(found) == 6


def test_nothing_found_is_an_empty_list():
    assert _entries(Report("0", ())) == []


@given(st.text(st.characters(codec=None)))
def test_any_text_gives_entries(text: str):
    assert len(_entries(spoiled(text))) == 4


def test_it_is_plain_ascii():
    assert render("gitlab", spoiled(EVIL), RULES, Options()).isascii()
