"""Where the lists of a vocabulary occur."""

from __future__ import annotations

import pytest

from moulint.language.agreement import Agreement
from moulint.language.words.vocabulary import GAP, vocabulary

from ..reading import document

WORDS = vocabulary(
    {
        "person": {"title": "any person"},
        "officer": {
            "belongs_to": ["person"],
            "words": ["officer", "school resource officer", "sro"],
            "exact": ["YO"],
            "unless": ["chief officer", "officer ... <board>", "<board> officer"],
        },
        "board": {"words": ["board"]},
    },
    {"written": ["asked"], "stemmed": {"stems": True, "words": ["asked"]}},
    {
        "rules": ["school rules", "code of conduct"],
        "enforcing": ["enforce ... <rules>", "enforce <rules>"],
        "keeping": ["keep ... clear"],
        "family": {"title": "family"},
        "first": {"belongs_to": ["family"], "words": ["one"]},
        "second": {"belongs_to": ["family"], "words": ["two"]},
        "itself": ["<itself> again", "self"],
        "nothing": ["the"],
    },
    ["enforce", "keep", "ask", "be"],
)


def hits(name: str, text: str) -> list[str]:
    """The words of each hit in the first sentence."""
    (first, *_) = Agreement(document(text), WORDS, "proposed").sentences
    return [first.text(span) for span in first.hits(name)]


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        # stems, articles, hyphens, letters
        ("rules", "The school's rules", ["school rules"]),
        ("rules", "a School-Rule", ["School Rule"]),
        ("rules", "Codes of conduct", ["Codes of conduct"]),
        ("rules", "a code for conduct", []),
        ("officer", "SROs", ["SROs"]),
        ("officer", "a YO", ["YO"]),
        ("officer", "a yo", []),
        ("written", "They asked and ask", ["asked"]),
        ("stemmed", "They asked and ask", ["asked", "ask"]),
        # gaps
        ("keeping", "Keep the lot clear", ["Keep lot clear"]),
        ("keeping", "Clear the lot and keep it", []),
        ("enforcing", "They enforce school rules", ["enforce school rules"]),
        ("enforcing", "They enforce all of the school rules", ["enforce all of school rules"]),
        ("enforcing", "They enforce it; school rules", []),
        ("enforcing", "They enforce it. School rules", []),
        ("enforcing", "They enforce what is in the school rules", []),
        ("keeping", "Keep " + "so " * GAP + "clear", ["Keep " + "so " * GAP + "clear"]),
        ("keeping", "Keep " + "so " * (GAP + 1) + "clear", []),
        # families
        ("person", "An officer", ["officer"]),
        ("family", "one or two", ["one", "two"]),
        # what is none
        ("officer", "The chief officer", []),
        ("officer", "The chief officer and an officer", ["officer"]),
        ("officer", "An officer of the board", []),
        ("officer", "The board officer", []),
        ("person", "The chief officer", []),
        # no way round
        ("itself", "self again", ["self"]),
        ("nothing", "the end", []),
        ("no-such-list", "the end", []),
    ],
)
def test_hits(name: str, text: str, expected: list[str]) -> None:
    assert hits(name, text) == expected


def test_overlapping_hits_are_all_found() -> None:
    assert hits("officer", "A school resource officer") == ["school resource officer", "officer"]


def test_a_phrase_does_not_run_over_the_end_of_a_clause() -> None:
    assert hits("rules", "The school\n\nRules apply.") == []


def test_phrases_are_found_in_later_documents_too() -> None:
    assert hits("keeping", "Nothing here") == []
    assert hits("keeping", "Keep it clear") == ["Keep it clear"]
