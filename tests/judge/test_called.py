"""What the clause of a sentence is called, also where clauses run on in one paragraph."""

from __future__ import annotations

import pytest

from .judging import judged


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("2.1 The cook sings. 2.2 The SRO shall not enter the canteen.", "2.2"),
        ("Sec. 2.1 Song. The cook sings. Sec. 2.2 It ends. Sec. 2.3 The SRO shall not enter the "
         "canteen.", "2.3"),
        ("A. Song. The cook sings. B. The SRO shall not enter the canteen.", "B"),
        ("9. The cook sings. 10. The SRO shall not enter the canteen.", "10"),
        # what is no next number is none
        ("2.1 The cook sings. 3.5 The SRO shall not enter the canteen.", "2.1"),
        ("2.1 The cook sings as told in 2.2 and the SRO shall not enter the canteen.", "2.1"),
        ("2.1 The SRO shall not enter the canteen. 2.2 The cook sings.", "2.1"),
    ],
)  # fmt: skip
def test_a_sentence_is_cited_by_the_number_in_front_of_it(text: str, clause: str) -> None:
    found = judged(text)
    assert found.message.startswith(f"Clause {clause} keeps")
    assert found.places[0].clause == clause


def test_a_text_without_numbers_has_no_clause_to_cite() -> None:
    text = "The cook sings. 2.2 The SRO shall not enter the canteen."
    assert judged(text).message.startswith("The text keeps")
