"""A letter that says it is the agreement, or changes one, is no cover of what follows it."""

from __future__ import annotations

import pytest

from moulint.clauses import read_clauses
from moulint.model import Region
from moulint.read import read_bytes

_BEHIND = (
    "\n\n---\n\nAGREEMENT ON GATES\n\n1. Title. The guard opens the gates. He shall sweep.\n\n"
    "2. The guard keeps a log.\n"
)


def _letter(text: str) -> list[tuple[str, Region]]:
    whole = f"Dear Dr. Marsh:\n\n{text}{_BEHIND}"
    return [
        (one.text.strip(), one.region) for one in read_clauses(read_bytes(whole.encode(), "a.md"))
    ]


def test_a_letter_that_amends_binds() -> None:
    read = _letter(
        "This letter, once signed by both of us, renews the agreement on gates as follows.\n\n"
        "1. The guard shall paint the gates."
    )
    assert ("The guard shall paint the gates.", Region.OPERATIVE) in read


@pytest.mark.parametrize(
    "text",
    [
        "The agreement is attached. Staff recommend it.",
        "This letter encloses the agreement and is for information only.",
    ],
)
def test_a_letter_that_only_forwards_does_not(text: str) -> None:
    assert _letter(text)[1] == (text, Region.COVER)


def test_a_letter_changes_the_text_behind_it_and_not_its_own() -> None:
    read = _letter(
        "This letter amends the agreement on gates.\n\n"
        '1. The second sentence of Section 1 ("He shall sweep.") is struck.\n\n'
        "2. All else stays."
    )
    texts = [text for text, _ in read]
    assert any(text.startswith("Title. The guard opens the gates.") for text in texts)
    assert not any(text.endswith("gates. He shall sweep.") for text in texts)


def test_a_title_that_runs_in_is_no_sentence() -> None:
    read = _letter(
        "This letter amends the agreement on gates.\n\n"
        "1. The second sentence of Section 1 is struck."
    )
    assert "Title. The guard opens the gates." in [text.strip() for text, _ in read]


def test_a_letter_of_agreement_says_what_it_is() -> None:
    text = "# Letter of Agreement\n\nDear Dr. Marsh:\n\nThe guard shall paint the gates." + _BEHIND
    read = read_clauses(read_bytes(text.encode(), "a.md"))
    assert next(one.region for one in read if "paint" in one.text) is Region.OPERATIVE


def test_what_looked_like_a_cover_may_have_a_background() -> None:
    text = (
        "Subject: Guards\n\n1.0 BACKGROUND\n\n1.1 Guards walk about.\n\n"
        "2.0 WORK\n\n2.1 Guards shall ring the bell.\n"
    )
    read = {
        one.reference: one.region.value for one in read_clauses(read_bytes(text.encode(), "t.md"))
    }
    assert (read["1.1"], read["2.1"]) == ("recital", "operative")
