from __future__ import annotations

import json
from importlib.resources import files

from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from moulint.model import PackInfo, Report
from moulint.report import Options, render

from .sample import EVIL, REPORT, RULES, WORD, spoiled

SCHEMA = json.loads(files("moulint.report").joinpath("schema/report-v1.json").read_text("utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA)


def _render(report: Report) -> str:
    return render("json", report, RULES, Options())


def test_the_schema_is_one():
    Draft202012Validator.check_schema(SCHEMA)


def test_the_report_fits_the_schema():
    VALIDATOR.validate(json.loads(_render(REPORT)))
    VALIDATOR.validate(json.loads(_render(Report("0", ()))))


def test_the_schema_turns_other_things_away():
    good = json.loads(_render(REPORT))
    for spoil in (
        lambda report: report.pop("summary"),
        lambda report: report.update(extra=1),
        lambda report: report["documents"][0]["results"][0].update(verdict="good"),
        lambda report: report["documents"][0]["results"][0]["places"][0].update(line=0),
        lambda report: report["documents"][0]["results"][0].pop("accepted"),
    ):
        bad = json.loads(json.dumps(good))
        spoil(bad)
        assert not VALIDATOR.is_valid(bad)


def _keys(value: object, path: str = "") -> dict[str, list[str]]:
    """The keys of every object in the report, in order, by where it stands."""
    found: dict[str, list[str]] = {}
    if isinstance(value, dict):
        found[path] = list(value)
        for key, item in value.items():
            found.update(_keys(item, f"{path}/{key}"))
    elif isinstance(value, list):
        for item in value:
            found.update(_keys(item, path))
    return found


def test_the_keys_and_their_order_are_those_promised():
    assert _keys(json.loads(_render(REPORT))) == {
        "": ["schema", "tool", "packs", "documents", "summary"],
        "/tool": ["name", "version"],
        "/packs": ["id", "version"],
        "/documents": ["path", "format", "status", "reason", "title", "results", "not_read"],
        "/documents/results": [
            "rule",
            "pack",
            "revision",
            "verdict",
            "original_verdict",
            "severity",
            "confidence",
            "message",
            "suggestion",
            "accepted",
            "places",
            "parts",
        ],
        "/documents/results/accepted": ["reason", "until", "where"],
        "/documents/results/places": (
            place := [
                "role",
                "line",
                "end_line",
                "column",
                "end_column",
                "clause",
                "heading",
                "page",
                "quote",
            ]
        ),
        "/documents/results/parts": ["id", "verdict", "places"],
        "/documents/results/parts/places": place,
        "/documents/not_read": ["what", "where"],
        "/summary": ["met", "weak", "conflicting", "missing"],
    }


def test_it_says_what_the_report_says():
    said = json.loads(_render(REPORT))
    assert said["schema"] == "moulint-report-v1"
    assert said["tool"] == {"name": "moulint", "version": "0.1.0"}
    assert said["summary"] == {"met": 3, "weak": 2, "conflicting": 1, "missing": 2}
    first = said["documents"][0]
    assert (first["path"], first["format"], first["reason"]) == (WORD.path, "word", None)
    panel = first["results"][4]
    assert (panel["verdict"], panel["original_verdict"]) == ("met", "conflicting")
    assert panel["places"][0] == {
        "role": "deciding",
        "line": 16,
        "end_line": 16,
        "column": 1,
        "end_column": 89,
        "clause": "6.2",
        "heading": [],
        "page": 3,
        "quote": "The principal of each school shall sit on the panel that interviews and selects "
        "the SRO.",
    }
    assert said["documents"][2]["status"] == "failed"
    assert "encrypted" in said["documents"][2]["reason"]


def test_it_is_plain_ascii_on_lines_of_its_own():
    said = _render(spoiled(EVIL))
    assert said.isascii()
    assert "\x1b" not in said
    assert "\x7f" not in said


@given(st.text(st.characters(codec=None)))
def test_any_text_comes_back_as_it_was(text: str):
    said = json.loads(_render(spoiled(text)))
    VALIDATOR.validate(said)
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    assert said["documents"][0]["results"][0]["places"][0]["quote"] == whole
    assert said["documents"][1]["reason"] == whole


def test_packs_are_named():
    said = json.loads(_render(Report("1", (PackInfo("core", "2026.1"), PackInfo("own", "")))))
    assert said["packs"] == [{"id": "core", "version": "2026.1"}, {"id": "own", "version": ""}]
