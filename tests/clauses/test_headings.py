"""Which blocks are headings."""

from __future__ import annotations

import pytest

from .outline import clauses


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("# Duties of the SRO", True),
        ("**Duties of the SRO**", True),
        ("DUTIES OF THE SRO", True),
        ("ARTICLE IV. DUTIES", True),
        ("Article IV: Duties", True),
        ("Assignment of the Officer", True),
        ("**The SRO shall open the gates.**", False),
        ("The SRO may rest", False),
        ("NO OFFICER SHALL REST.", False),
        ("Name: __________", False),
    ],
)
def test_what_stands_as_a_heading(text: str, heading: bool) -> None:
    assert clauses(f"{text}\n\nThe SRO shall open the gates of the school.\n")[0].heading is heading


def test_a_numbered_lead_in_is_no_heading() -> None:
    text = "Section 4. The officer shall:\n\n(a) rest; and\n\n(b) sing.\n\nSection 5. It ends.\n"
    assert [one.reference for one in clauses(text)] == ["4", "4(a)", "4(b)", "5"]


def test_a_section_that_is_gone_holds_no_others() -> None:
    read = clauses(
        "Section 7. Gates. The guard opens them.\n\nSection 8. [Deleted.]\n\n"
        "Section 9. Keys. The guard keeps them.\n"
    )
    assert read[-1].reference == "9"


def test_a_title_of_a_section_may_end_in_a_full_stop() -> None:
    found = clauses("Section 11. Care of the Gates.\n\nSection 12. Guards lock them at dusk.\n")
    assert [one.heading for one in found] == [True, False]


def test_an_item_in_capitals_is_no_heading() -> None:
    text = "The guard shall learn:\n\na) lock care\n\nb) Basic First Aid\n\nc) key care\n"
    assert not any(one.heading for one in clauses(text))


def test_headings_below_a_colon_stay_headings() -> None:
    text = "The parties agree as follows:\n\na) Basic First Aid\n\nThe guard learns it.\n"
    assert clauses(text)[1].heading
