from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moulint.accept import directives
from moulint.config import Shelf
from moulint.model import Comment, Document, DocumentReport, Result
from moulint.run import Asked, Ran, Run

TODAY = date(2026, 11, 21)
AGREEMENT = """{top}# Memorandum of Understanding

{title}The Elm School District and the Elm Police Department agree as follows.

The Department shall assign one school resource officer ("SRO") to the high school.

## Discipline

{discipline}The SRO may help with discipline at the principal's request.

### Details

The SRO shall not search lockers.

## Training

{training}The SRO should attend training in de-escalation.

{end}"""
ACCEPT = '<!-- moulint: accept training reason="no budget before 2027" -->\n\n'


pytestmark = pytest.mark.usefixtures("folder")


def run(settings: str = "", asked: Asked | None = None, **places: str) -> Ran:
    fill = {"top": "", "title": "", "discipline": "", "training": "", "end": ""} | places
    Path("mou.md").write_text(AGREEMENT.format(**fill))
    Path(".moulint.toml").write_text(settings)
    made = Run(asked or Asked(select=("training",), today=TODAY), Shelf())
    for found in made.find(["mou.md"]):
        made.check(found)
    return made.ran()


def document(ran: Ran) -> DocumentReport:
    (one,) = ran.report.documents
    return one


def result(ran: Ran, rule: str = "training") -> Result:
    return next(one for one in document(ran).results if one.rule == rule)


def said(ran: Ran) -> str:
    return "\n".join(problem.text for problem in ran.problems)


def test_nothing_is_accepted_unless_somebody_does() -> None:
    ran = run()
    assert result(ran).verdict.value == "weak"
    assert result(ran).accepted is None
    assert ran.code == 1


@pytest.mark.parametrize("place", ["top", "title", "training", "end"])
def test_a_comment_accepts_in_its_section_or_the_document(place: str) -> None:
    ran = run(**{place: ACCEPT})
    accepted = result(ran).accepted
    assert accepted is not None
    assert accepted.reason == "no budget before 2027"
    assert accepted.until is None
    assert accepted.where.startswith("mou.md:")
    assert (ran.code, said(ran)) == (0, "")


def test_a_comment_in_another_section_accepts_nothing_and_is_told() -> None:
    ran = run(discipline=ACCEPT)
    assert result(ran).accepted is None
    assert ran.code == 1
    assert "has no finding in the section it stands in" in said(ran)
    assert any("take it out" in note for note in document(ran).notes)


def test_a_section_holds_its_subsections_and_ends_at_its_like() -> None:
    comment = '<!-- moulint: accept discipline-exclusion reason="x" -->\n\n'
    asked = Asked(select=("discipline-exclusion", "training"), today=TODAY)
    ran = run(asked=asked, discipline=comment)
    assert result(ran, "discipline-exclusion").accepted is not None
    assert result(ran, "training").accepted is None


def test_what_is_missing_is_accepted_for_the_whole_document_only() -> None:
    comment = '<!-- moulint: accept annual-evaluation reason="x" -->\n\n'
    asked = Asked(select=("annual-evaluation",), today=TODAY)
    assert result(run(asked=asked, training=comment), "annual-evaluation").accepted is None
    assert result(run(asked=asked, title=comment), "annual-evaluation").accepted is not None


def test_the_first_section_of_a_text_without_a_title_is_a_section() -> None:
    comment = '<!-- moulint: accept {} reason="x" -->\n\n'
    text = (
        "The Elm School District and the Elm Police Department agree as follows. The Department "
        "shall assign one school resource officer to the high school.\n\n"
        "## Discipline\n\n{}The SRO may help with discipline at the principal's request.\n\n"
        "## Training\n\nThe SRO should attend training.\n"
    )

    def accepted(text: str) -> list[str]:
        Path("mou.md").write_text(text)
        asked = Asked(select=("discipline-exclusion", "training"), assume_agreement=True)
        made = Run(asked, Shelf())
        made.check(made.find(["mou.md"])[0])
        results = made.ran().report.documents[0].results
        return [one.rule for one in results if one.accepted is not None]

    assert accepted(text.format(comment.format("training"))) == []
    assert accepted(text.format(comment.format("discipline-exclusion"))) == ["discipline-exclusion"]
    assert accepted(comment.format("training") + text.format("")) == ["training"]


def test_until() -> None:
    comment = '<!-- moulint: accept training reason="x" until={} -->\n\n'
    ran = run(training=comment.format("2026-11-21"))
    accepted = result(ran).accepted
    assert accepted is not None
    assert accepted.until == "2026-11-21"
    ran = run(training=comment.format("2026-11-20"))
    assert result(ran).accepted is None
    assert "until 2026-11-20, which is past" in said(ran)
    assert ran.code == 1


@pytest.mark.parametrize(
    ("comment", "why"),
    [
        ("moulint: accept training", "without a reason"),
        ('moulint: accept training reason=""', "without a reason"),
        ('moulint: accept training reason="  "', "without a reason"),
        ('moulint: accept trainin reason="x"', "which is no rule; did you mean 'training'?"),
        ('moulint: acept training reason="x"', "is no directive"),
        ('moulint accept training reason="x"', "is no directive"),
        ('moulint: accept training because="x"', "'because' is unknown"),
        ('moulint: accept training reason="x" until=soon', "is no date"),
        ('moulint: accept training reason="x" for good', "cannot understand 'for good'"),
        ('moulint: accept training reason="x" reason="y"', "given twice"),
        ('moulint: accept training, principal-input reason="x"', "cannot understand"),
        ("moulint: accept", "is no directive"),
    ],
)
def test_a_directive_that_is_wrong_silences_nothing_and_is_an_error(comment: str, why: str) -> None:
    ran = run(training=f"<!-- {comment} -->\n\n")
    assert result(ran).accepted is None
    assert why in said(ran)
    assert said(ran).startswith("mou.md:")
    assert ran.code == 1


def test_a_wrong_directive_is_an_error_even_where_nothing_is_found() -> None:
    comment = '<!-- moulint: accept trainin reason="x" -->\n\n'
    asked = Asked(select=("training",), fail_on="error", today=TODAY)
    assert run(asked=asked).code == 0
    assert run(asked=asked, training=comment).code == 1


@pytest.mark.parametrize(
    "text",
    [
        'moulint: accept training reason="x"\n\n',
        '```\n<!-- moulint: accept training reason="x" -->\n```\n\n',
        '`<!-- moulint: accept training reason="x" -->`\n\n',
        '> moulint: accept training reason="x"\n\n',
        '\\<!-- moulint: accept training reason="x" -->\n\n',
        '<!-- Counsel asks: should moulint: accept training reason="x" go? -->\n\n',
    ],
)
def test_prose_is_never_a_directive(text: str) -> None:
    ran = run(training=text)
    assert result(ran).accepted is None
    assert ran.code == 1


@given(st.text(max_size=80), st.sampled_from(["moulint", "moulint:", "moulint: accept training "]))
def test_no_comment_of_ours_is_passed_over(rest: str, start: str) -> None:
    comment = Comment(start + rest, 1, 0)
    found, wrong = directives(Document("a.md", "markdown", (), comments=(comment,)))
    if re.match(r"moulint\b", comment.text):
        assert len(found) + len(wrong) == 1
    assert all(one.reason.strip() for one in found)


def test_text_files_accept_nothing(folder: Path) -> None:
    (folder / "mou.txt").write_text(
        AGREEMENT.format(top="", title="", discipline="", end="", training=ACCEPT)
    )
    made = Run(Asked(select=("training",), assume_agreement=True), Shelf())
    for found in made.find(["mou.txt"]):
        made.check(found)
    assert made.ran().report.documents[0].results[0].accepted is None


def test_settings_may_refuse_what_documents_accept() -> None:
    ran = run("accept_in_document = false", training=ACCEPT)
    assert result(ran).accepted is None
    assert "lets no document accept findings" in said(ran)
    assert ran.code == 1


def test_a_locked_rule_is_accepted_by_nobody() -> None:
    ran = run("locked = ['training']", training=ACCEPT)
    assert result(ran).accepted is None
    assert ".moulint.toml locks" in said(ran)
    assert ran.code == 1


def test_all_acceptances_can_be_refused() -> None:
    ran = run(training=ACCEPT, asked=Asked(select=("training",), accept=False))
    assert result(ran).accepted is None
    assert ran.code == 1


# --- settings -------------------------------------------------------------------------------------


def test_settings_accept_by_file() -> None:
    ran = run("[[accept]]\nfile='mou.md'\nrule='training'\nreason='x'\nuntil=2026-11-21\n")
    accepted = result(ran).accepted
    assert accepted is not None
    assert (accepted.reason, accepted.until) == ("x", "2026-11-21")
    assert accepted.where == ".moulint.toml:1"
    ran = run("[[accept]]\nfile='other.md'\nrule='training'\nreason='x'\n")
    assert result(ran).accepted is None
    assert said(ran) == ""  # it is for another file, which was not checked


def test_settings_that_are_past_or_unused_are_told() -> None:
    ran = run("[[accept]]\nrule='training'\nreason='x'\nuntil=2026-11-20\n")
    assert result(ran).accepted is None
    assert "which is past" in said(ran)
    assert ran.code == 1
    asked = Asked(select=("discipline-exclusion", "role-definition"), fail_on="never")
    ran = run("[[accept]]\nrule='training'\nreason='x'\n", asked=asked)
    assert said(ran) == ""  # the rule was not applied


def test_a_verdict_that_is_met_needs_no_acceptance() -> None:
    comment = '<!-- moulint: accept training reason="x" -->\n\n'
    text = "The SRO shall complete the NASRO basic course.\n\n"
    ran = run(training=comment + text)
    assert result(ran).verdict.value == "met"
    assert result(ran).accepted is None
    assert "take it out" in said(ran)
    assert ran.code == 0
