from __future__ import annotations

import csv
import io
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moulint.model import Report
from moulint.report import Options, render

from .sample import EVIL, REPORT, RULES, WORD_RESULTS, spoiled


def _rows(report: Report = REPORT) -> list[dict[str, str]]:
    said = render("csv", report, RULES, Options())
    assert said.startswith("\ufeff")
    said.encode("utf-8")
    return list(csv.DictReader(io.StringIO(said[1:], newline=""), strict=True))


def test_there_is_a_row_for_each_document_and_requirement():
    rows = _rows()
    assert [(row["document"], row["rule"], row["verdict"]) for row in rows] == [
        ("agreements/fairhaven.docx", "core/role-definition", "met"),
        ("agreements/fairhaven.docx", "core/discipline-exclusion", "conflicting"),
        ("agreements/fairhaven.docx", "core/training", "weak"),
        ("agreements/fairhaven.docx", "core/annual-evaluation", "weak"),
        ("agreements/fairhaven.docx", "core/principal-input", "met"),
        ("agreements/fairhaven.docx", "core/immigration-boundaries", "missing"),
        ("agreements/river|side_*.md", "core/role-definition", "missing"),
        ("agreements/river|side_*.md", "core/discipline-exclusion", "met"),
        ("agreements/scan.docx", "", ""),
        ("agreements/README.md", "", ""),
    ]
    conflict = rows[1]
    assert conflict["where"] == "clause 5.1(a), line 11, page 2; clause 5.3, line 13, page 2"
    assert conflict["heading"] == "5 Student Discipline"
    assert (conflict["line"], conflict["page"]) == ("11", "2")
    assert rows[3]["accepted because"].startswith("The county evaluates")
    assert rows[4]["verdict on the original text"] == "conflicting"
    assert (rows[8]["status"], rows[8]["message"][:21]) == ("failed", "The file is encrypted")
    assert rows[0]["not read"] == "embedded document, after clause 2.1; 2 pictures"


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "\r=1", "\n=1", "＝1", "x;=1+1", "x; @a"],
)
def test_no_cell_is_a_formula(text: str):
    row = _rows(spoiled(text))[0]
    for column in ("document", "title", "quote", "message", "heading", "requirement"):
        for cell in re.split(r";\s*", row[column]):
            assert not cell.lstrip().startswith(tuple("=+-@＝")), (column, row[column])


def test_a_long_quotation_is_cut_to_what_a_cell_holds():
    place = replace(WORD_RESULTS[2].places[0], quote="x" * 40_000)
    document = replace(REPORT.documents[0], results=(replace(WORD_RESULTS[2], places=(place,)),))
    (row,) = _rows(replace(REPORT, documents=(document,)))
    assert len(row["quote"]) == 32_000
    assert row["quote"].endswith("…")


@given(st.text(st.characters(codec=None)))
def test_any_text_gives_the_same_table(text: str):
    rows = _rows(spoiled(text))
    assert len(rows) == 10
    for row in rows:
        assert None not in row
        assert None not in row.values()
        assert not any(cell.lstrip().startswith(tuple("=+-@")) for cell in row.values())
    assert _rows(spoiled(EVIL))[0]["status"] == "checked"
