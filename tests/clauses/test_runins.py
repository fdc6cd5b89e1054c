"""Numbered lists that run on in one paragraph."""

from __future__ import annotations

import pytest

from .outline import cited, clauses


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The clerk shall do these things: 1. Open the gates at seven. 2. Greet the students. "
         "3. Ring the bell.", ["", "1", "2", "3"]),
        ("Tasks. The clerk does the following. A. Opens the gates at seven. B. Greets students. "
         "C. Rings the bell.", ["", "A", "B", "C"]),
        ("The clerk shall: (a) open the gates. Gates stay open. (b) greet the students. (c) ring "
         "the bell.", ["", "a", "b", "c"]),
        ("The clerk shall: A. Open the gates, except: 1. Never on Sundays; 2. Never in the dark; "
         "3. Never alone. B. Ring the bell.", ["", "A", "A(1)", "A(2)", "A(3)", "B"]),
        ("4.2 The clerk shall: i. Open the gates early. ii. Greet the students. iii. Ring bells.",
         ["4.2", "4.2(i)", "4.2(ii)", "4.2(iii)"]),
    ],
)  # fmt: skip
def test_items_that_are_sentences_are_clauses(text: str, expected: list[str]) -> None:
    assert cited(text + "\n") == expected


@pytest.mark.parametrize(
    "text",
    [
        "The clerk shall: (a) open the gates at seven; (b) greet the students; and (c) ring.",
        "The clerk reads aloud to A. Smith, to B. Jones and to C. Brown before the bell rings.",
        "The clerk answers 1. Gates open at seven, as (a) and (b) say. 2. Bells ring at eight.",
        "The gates open as told in Section 4. Section 5 is on bells, and Section 6 on students.",
    ],
)
def test_other_numbers_cut_nothing(text: str) -> None:
    assert len(cited(text + "\n")) == 1


def test_what_leads_the_items_governs_them() -> None:
    found = clauses("The clerk shall: 1. Open the gates. 2. Greet the students. 3. Ring bells.\n")
    assert [one.lead_in for one in found] == [None, 0, 0, 0]


def test_two_items_are_a_list_behind_a_verb_alone() -> None:
    assert (
        len(clauses("The clerk, on each day, shall not: 1. Open the gates. 2. Ring bells.\n")) == 3
    )
    assert len(clauses("Days on which gates are open: 1. Any Monday of June. 2. A holiday.\n")) == 1


def test_an_item_knows_where_it_stands() -> None:
    text = "The clerk shall: 1. Open the gates. 2. Greet\nthe *old* students. 3. Ring bells.\n"
    found = clauses(text)[-1]
    where = found.reading.position(found.start)
    assert (where.line, where.column) == (2, text.splitlines()[1].index("Ring") + 1)
    assert found.offset == len("The clerk shall: 1. Open the gates. 2. Greet the old students. ")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("D. Open the gates at seven; E. Greet the students of each form; F. Ring the bell",
         ["D", "E", "F"]),
        ("1. The clerk opens the gates. 2. Cooks greet the students. 3. The bell is rung.",
         ["1", "2", "3"]),
        ("3. The clerk opens the gates at seven. 4. Cooks greet students. 5. The bell is rung.",
         ["3", "4", "5"]),
        ("5. Open the gates at seven 6. Greet the students of each form 7. Ring the old bell",
         ["5", "6", "7"]),
        ("The clerk shall do the following. A. Open the gates at seven. B. Greet the students. "
         "D. Ring the bell. E. Close up.", ["", "A", "B", "D", "E"]),
        ("B. Open the gates, except: 1. none on Sunday; 2. none in the dark; and 3. none in snow. "
         "D. Ring the bell at noon; E. Feed the geese F. Lock up", ["B", "B(1)", "B(2)", "B(3)",
                                                                    "D", "E", "F"]),
        ("The clerk's tasks are: a) Opening the gates b) Greeting students c) Ringing bells",
         ["", "a", "b", "c"]),
    ],
)  # fmt: skip
def test_lists_of_which_a_part_is_lost(text: str, expected: list[str]) -> None:
    assert cited(text + "\n") == expected


@pytest.mark.parametrize(
    "text",
    [
        "(4) The clerk shall open the gates at seven. (5) The team rings the bell at eight.",
        "(4) No clerk shall open the gates at seven; (5) shall ring bells; and (6) shall sing.",
        "B. The clerk shall open the gates; D. Bells are rung by the cook, and by nobody else.",
        "4. The clerk opens the gates as told in 5. Bells are rung by the cook, as said in 6. It",
    ],
)
def test_numbers_of_sentences_cut_no_paragraph(text: str) -> None:
    assert len(cited(text + "\n")) == 1
