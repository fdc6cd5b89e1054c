"""What a document carries and keeps out: a draft's notes, a clerk's remarks, summaries."""

from __future__ import annotations

import pytest

from moulint.language.document.left_out import placeholders


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Gates are locked. [Note to draft: ask the clerk.]", "[Note to draft: ask the clerk.]"),
        ("Clerk's note (no part of this pact): gates were open.", None),
        ("Bill 4. *Summary for Council: this pact replaces the last.*",
         " *Summary for Council: this pact replaces the last.*"),
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
        "The staff report gates that are open.",
        "A summary for the Board is due in May.",
        "The executive shall keep the gates: they are old.",
    ],
)
def test_what_provides_something_stays(text: str) -> None:
    assert not placeholders(text)
