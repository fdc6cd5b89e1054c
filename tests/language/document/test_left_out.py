"""What a document carries and keeps out: a draft's notes, a clerk's remarks, summaries."""

from __future__ import annotations

import pytest

from moulint.clauses import read_clauses
from moulint.language.document.left_out import left_out, placeholders
from moulint.read import read_bytes


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Gates are locked. [Note to draft: ask the clerk.]", "[Note to draft: ask the clerk.]"),
        ("Gates: [state the hours, if any].", "[state the hours, if any]"),
        ("Gates: [describe how they are locked].", "[describe how they are locked]"),
        ("Clerk's note (no part of this pact): gates were open.", None),
        ("Bill 4. *Summary for Council: this pact replaces the last.*",
         "*Summary for Council: this pact replaces the last.*"),
        ("Note by the Town Clerk: a resident asked for gates.", None),
        ("Fiscal impact: none. Gates stay.", None),
        ("Staff report: gates are old.", None),
    ],
)  # fmt: skip
def test_remarks_are_left_out(text: str, left: str | None) -> None:
    assert [text[low:high] for low, high in placeholders(text)] == [left or text]


@pytest.mark.parametrize(
    "text",
    [
        "The clerk shall note who opens the gates.",
        "Gates stay open. [State law lists the gates.]",
        "The staff report gates that are open.",
        "A summary for the Board is due in May.",
        "The executive shall keep the gates: they are old.",
    ],
)
def test_what_provides_something_stays(text: str) -> None:
    assert not placeholders(text)


@pytest.mark.parametrize(
    ("heading", "out"),
    [
        ("Change Log", True),
        ("Policy History", True),
        ("C. History", True),
        ("Record of revisions", True),
        ("Gates of 2009 (for reference)", True),
        ("Changes in the Gates", False),
        ("History Lessons", False),
    ],
)
def test_a_chronicle_of_the_text_is_left_out(heading: str, out: bool) -> None:
    text = f"# Pact\n\n## {heading}\n\nAdded: guards open the gates.\n"
    clauses = read_clauses(read_bytes(text.encode(), "a.md"))
    assert (clauses[-1].index in left_out(clauses)) is out


@pytest.mark.parametrize(
    "text",
    [
        "COVER NOTE FROM TOWN COUNSEL (remove before signing). Guards open gates.",
        "Memo to Trustees (cover). Guards open gates.",
        "Minutes note filed with the policy. A parent asked who opens gates.",
    ],
)
def test_notes_in_one_paragraph(text: str) -> None:
    assert placeholders(text) == [(0, len(text))]


@pytest.mark.parametrize(
    ("said", "out"),
    [
        ("Board Policy GKX is stapled behind. It is not part of this letter.", True),
        ("Policy GKX is no part of our understanding and binds nobody here.", True),
        ("Policy GKX is part of this agreement.", False),
        ("Policy GKX is not part of the guard's training.", False),
        ("Policies GKX and GKY are stapled behind; GKY is not part of this letter.", False),
        ("Policy GK is not part of this letter.", False),
    ],
)
def test_a_paper_of_one_party_that_a_clause_keeps_out(said: str, out: bool) -> None:
    text = f"# Pact\n\n1. {said}\n\n## TOWN POLICY GKX\n\n### Gates\n\nA. Guards open gates.\n"
    clauses = read_clauses(read_bytes(text.encode(), "a.md"))
    assert (clauses[-1].index in left_out(clauses)) is out


@pytest.mark.parametrize(
    ("note", "out"),
    [
        ("Excerpt from the agreement of a neighboring town", True),
        ("Extract from the guild's rules, printed for comparison", True),
        ("This separate agreement concerns the crossing keepers.", True),
        ("Excerpt from the council's rules on visitors", False),
        ("This agreement is separate from the lease.", False),
    ],
)
def test_an_exhibit_that_shows_the_text_of_others_is_left_out(note: str, out: bool) -> None:
    text = f"# Pact\n\n1. Cooks sing.\n\n## Exhibit B\n\n{note}\n\nGuards open the gates.\n"
    clauses = read_clauses(read_bytes(text.encode(), "a.md"))
    assert (clauses[-1].index in left_out(clauses)) is out
    assert clauses[1].index not in left_out(clauses)


@pytest.mark.parametrize(
    ("said", "out"),
    [
        ("Appendix D is for neighbors. It is a summary and is not part of this Pact.", True),
        ("Appendix D tells where the gates are. It has not been agreed and binds nobody.", True),
        ("Appendix D is for neighbors. It is a part of this Pact.", False),
        ("Appendix D is for neighbors. The map is not part of this Pact.", False),
    ],
)
def test_an_appendix_that_the_next_sentence_keeps_out(said: str, out: bool) -> None:
    text = f"# Pact\n\n{said}\n\n## Appendix D. Questions\n\nGuards open the gates.\n"
    clauses = read_clauses(read_bytes(text.encode(), "a.md"))
    assert (clauses[-1].index in left_out(clauses)) is out
