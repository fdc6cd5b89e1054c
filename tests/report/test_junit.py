from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from moulint.model import Report
from moulint.report import Options, render

from .sample import EVIL, REPORT, RULES, spoiled


def _root(report: Report = REPORT) -> etree._Element:
    said = render("junit", report, RULES, Options())
    return etree.fromstring(said.encode("utf-8"), etree.XMLParser(resolve_entities=False))


def test_a_document_is_a_suite_and_a_requirement_a_case():
    root = _root()
    assert dict(root.attrib) == {
        "name": "moulint",
        "tests": "10",
        "failures": "4",
        "errors": "1",
        "skipped": "2",
    }
    assert [(suite.get("name"), suite.get("tests")) for suite in root] == [
        ("agreements/fairhaven.docx", "6"),
        ("agreements/river|side_*.md", "2"),
        ("agreements/scan.docx", "1"),
        ("agreements/README.md", "1"),
    ]
    for suite in root:
        cases = suite.findall("testcase")
        assert suite.get("tests") == str(len(cases))
        for key, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
            assert suite.get(key) == str(sum(case.find(tag) is not None for case in cases))


def test_a_finding_fails_its_case_and_tells_all():
    failure = _root().find("testsuite/testcase/failure")
    assert failure is not None
    assert failure.get("type") == "conflicting"
    text = failure.text or ""
    assert "says the opposite: clause 5.3, line 13, page 2: “At the principal’s" in text
    assert "refuses</b>" in text
    assert "Strike what says the opposite. Wording that meets the requirement:" in text


def test_accepted_skipped_and_failed_are_told_apart():
    root = _root()
    skipped = [one.get("message") for one in root.iter("skipped")]
    assert skipped == [
        "weak, accepted: The county evaluates all programs under its own ordinance.",
        "It does not look like an agreement between a school and a police body.",
    ]
    (error,) = root.iter("error")
    assert "encrypted" in (error.get("message") or "")


def _shape(element: etree._Element) -> list[tuple[str, tuple[str, ...]]]:
    return [(str(one.tag), tuple(sorted(map(str, one.attrib)))) for one in element.iter()]


@given(st.text(st.characters(codec=None)))
def test_any_text_gives_the_same_elements(text: str):
    assert _shape(_root(spoiled(text))) == _shape(_root(spoiled("x")))


def test_markup_in_the_text_stays_text():
    root = _root(spoiled(EVIL))
    assert _shape(root) == _shape(_root(spoiled("x")))
    assert "<script>alert(1)</script>" in "".join(root.itertext())
    assert "\x1b" not in render("junit", spoiled(EVIL), RULES, Options())
