"""Which clauses a sentence cites."""

from __future__ import annotations

import pytest

from moulint.language.document.citations import named_papers, references

from ..reading import sentence


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("As stated in Section 5.2, the SRO may rest.", {"5.2"}),
        ("See sections 5.2(a) and the rest.", {"5.2(a)"}),
        ("Under Article IV the SRO may rest.", {"IV"}),
        ("Under § 7-210 the SRO may rest.", {"7-210"}),
        ("Articles III, IV and VI are read together.", {"III", "IV", "VI"}),
        ("Article I and B Street are near.", {"I"}),
        ("The form in Exhibit B is used.", {"Exhibit B"}),
        ("The form in appendix 2 is used.", {"Appendix 2"}),
        ("Clause IV.A binds the SRO.", {"IV.A"}),
        ("The SRO may rest.", set()),
        ("The SRO shall serve 180 days.", set()),
    ],
)
def test_references(text: str, expected: set[str]) -> None:
    assert references(sentence(text)) == expected


@pytest.mark.parametrize(
    ("text", "papers"),
    [
        ("The SRO fills in the Gate Sheet.", {"gate sheet"}),
        ("Each Yearly Gate Tally is kept with Form C-9.", {"yearly gate tally", "C-9"}),
        ("The SRO keeps a sheet.", set()),
    ],
)
def test_named_papers(text: str, papers: set[str]) -> None:
    assert named_papers(sentence(text)) == papers
