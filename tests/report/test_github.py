from __future__ import annotations

import re
from dataclasses import replace
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moulint.model import Report
from moulint.report import Options, render

from .sample import EVIL, REPORT, RULES, WORD_RESULTS, spoiled

COMMAND = re.compile(r"::(error|warning|notice)(?: ([^\n]*?))?::([^\n]*)")


def _render(report: Report = REPORT) -> str:
    return render("github", report, RULES, Options())


def _commands(said: str) -> list[tuple[str, dict[str, str], str]]:
    """The commands as the runner reads them."""
    found = []
    for line in said.split("\n")[:-1]:
        match = COMMAND.fullmatch(line)
        assert match, line
        name, properties, message = match.groups()
        pairs = (pair.partition("=") for pair in (properties or "").split(",") if pair)
        found.append((name, {key: unquote(value) for key, _, value in pairs}, unquote(message)))
    return found


def test_a_finding_is_an_annotation_at_its_place():
    name, properties, message = _commands(_render())[0]
    assert name == "error"
    assert properties == {
        "file": "agreements/fairhaven.docx",
        "line": "13",
        "endLine": "13",
        "col": "1",
        "endColumn": "147",
        "title": "Conflicting: Officers stay out of school discipline",
    }
    assert message == (
        "Clause 5.1(a) keeps the officer out of discipline, but clause 5.3 has the officer help "
        "enforce the dress code. See clause 5.3, line 13, page 2. Against it stands clause "
        "5.1(a), line 11, page 2.\n\nStrike what says the opposite. Wording that "
        "meets the requirement:\nThe SRO shall not enforce "
        "school rules or take part in student discipline, which is the sole responsibility of "
        "school administrators."
    )


def test_met_and_accepted_requirements_are_no_annotations():
    titles = [properties.get("title", "") for _, properties, _ in _commands(_render())]
    assert titles == [
        "Conflicting: Officers stay out of school discipline",
        "Weak: Officers are specially trained",
        "Missing: Officers stay out of immigration enforcement",
        "Missing: The officer's role is defined",
        "Not read in this file",
        "Settings",
        "Could not be checked",
        "Skipped",
        "moulint",
    ]


def test_a_clean_run_is_said_to_be_one():
    ((name, _, message),) = _commands(_render(Report("0", ())))
    assert name == "notice"
    assert message.startswith("0 documents checked.")


def test_columns_go_where_there_are_several_lines():
    one = WORD_RESULTS[2]
    place = replace(one.places[0], end_line=18)
    document = replace(REPORT.documents[0], results=(replace(one, places=(place,)),))
    _, properties, _ = _commands(_render(replace(REPORT, documents=(document,))))[0]
    assert (properties["line"], properties["endLine"]) == ("15", "18")
    assert "col" not in properties


@pytest.mark.parametrize(
    ("severity", "command"), [("error", "error"), ("warning", "warning"), ("info", "notice")]
)
def test_the_severity_is_the_level(severity: str, command: str):
    one = replace(WORD_RESULTS[2], severity=severity)
    document = replace(REPORT.documents[0], results=(one,))
    assert _commands(_render(replace(REPORT, documents=(document,))))[0][0] == command


def test_what_has_no_severity_is_silent():
    document = replace(
        REPORT.documents[1], results=(replace(WORD_RESULTS[2], severity="none", places=()),)
    )
    assert len(_commands(_render(replace(REPORT, documents=(document,))))) == 1


def test_no_command_can_be_smuggled_in():
    said = _render(spoiled(EVIL))
    assert "\n::set-output" not in said
    assert "%0D%0A::" not in said
    assert "%250A" in said


@given(st.text(st.characters(codec=None)))
def test_any_text_gives_the_same_commands(text: str):
    count = len(_commands(_render(spoiled("x"))))
    for name, properties, _ in _commands(_render(spoiled(text))):
        count -= 1
        assert name in ("error", "warning", "notice")
        known = {"file", "line", "endLine", "col", "endColumn", "title"}
        assert set(properties) <= known
    assert count == 0
