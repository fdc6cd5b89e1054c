"""Requirements met by several provisions: when the pieces belong together."""

from __future__ import annotations

from typing import Any

import pytest

from .judging import judged, verdict

COOKING: dict[str, Any] = {
    "who": "officer",
    "force": "duty",
    "what": "soup",
    "says": "has the officer cook soup",
    "joined_with": [
        {"what": "yearly", "tied_by": "the-count", "says": "a yearly count"},
    ],
}
JOINED: dict[str, Any] = {"met_by": [COOKING], "weak_by": [], "conflicts_with": []}

COOK = "The SRO shall cook soup."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # one sentence, one clause, one list
        ("The SRO shall cook soup each year.", "met"),
        (f"1. {COOK} It shall be cooked each year.", "met"),
        (f"1. {COOK}\n\n2. The pots shall be washed each year.", "weak"),
        (f"{COOK}\n\nAt this count the pots are washed each year.", "met"),
        (f"{COOK}\n\nPots are washed at the count each year.", "weak"),
        ("The SRO shall, each year:\n\n(a) cook soup;\n\n(b) rest.", "met"),
        ("The SRO shall:\n\n(a) cook soup;\n\n(b) rest each year.", "met"),
        ("| The SRO shall | When |\n|---|---|\n| cook soup | each year |", "met"),
        (f"The parties agree as follows:\n\n1. {COOK}\n\n2. Pots are washed each year.", "weak"),
        (f"Dear Chief:\n\n{COOK}\n\nPots are washed each year.", "weak"),
        (f"1. {COOK[:-1]}: the pots shall be washed each year.", "met"),
        ("1. The SRO shall cook soup for a fair, at which the Board shall eat each year.", "met"),
        # one paragraph: a sentence with a subject of its own speaks of something else
        (f"1. {COOK} The pots shall be washed each year.", "weak"),
        (f"1. {COOK} The count shall be taken each year.", "met"),
        # a sentence that goes on from the one that is joined
        ("1. SROs shall cook soup.\n\n2. The count of the soup is kept here. It is taken yearly.",
         "weak"),
        (f"## 1. Soup\n\n1.1 {COOK}\n\n1.2 This count is kept. It is taken each year.", "met"),
        (f"## 1. Soup\n\n1.1 {COOK}\n\n1.2 This count may be kept. It is taken each year.", "weak"),
        # the next numbered paragraph takes it up
        (f"1. {COOK}\n\n2. The count shall be taken each year.", "met"),
        (f"1. {COOK}\n\n2. The pots shall be washed.\n\n3. The count is taken yearly.", "weak"),
        # another clause of the sentence, about somebody else
        ("The SRO shall cook soup, and the pots shall be washed each year.", "weak"),
        ("The SRO shall cook soup, and this count shall be taken each year.", "met"),
        ("The SRO shall cook soup, and it shall be eaten each year.", "met"),
        ("The SRO shall cook soup and shall each year eat it.", "met"),
        # what was, and what shall not be, completes nothing
        (f"1. {COOK} This count has been taken each year.", "weak"),
        (f"1. {COOK} This count shall not be taken each year.", "weak"),
        (f"1. {COOK} This count need not be taken each year.", "weak"),
        (f"1. {COOK} This count shall be taken each year where practicable.", "weak"),
        (f"1. {COOK} This count shall be taken each year at the request of the Chief.", "weak"),
        ("The SRO agrees each year to cook soup and shall not sing.", "met"),
        # one section
        (f"1. {COOK}\n\n(a) This count is done each year.", "met"),
        (f"## 1. Soup\n\n1.1 {COOK}\n\n1.2 This count is done each year.", "met"),
        (f"## 1. Soup\n\n1.1 {COOK}\n\n1.2 Pots are washed each year.", "weak"),
        (f"## 1. Soup\n\n1.1 {COOK}\n\n## 2. Pots\n\n2.1 This count is done each year.", "weak"),
        (f"1.1 {COOK}\n\n1.2 This count is done each year.", "met"),
        # cross-references
        ("1. The SRO shall cook soup as Section 7 says.\n\n7. It is done each year.", "met"),
        ("1. The SRO shall cook soup as Section 8 says.\n\n7. It is done each year.", "weak"),
        ("1. The SRO shall cook soup from the 7.1 list.\n\n7.1 It is done each year.", "met"),
        (f"1. {COOK}\n\n7. The work under Section 1 is done each year.", "met"),
        (f"1. {COOK}\n\n7. The work under Section 2 is done each year.", "weak"),
        ("1. The SRO shall cook soup as Exhibit B says.\n\n# Exhibit B\n\nIt is done each year.",
         "met"),
        # footnotes
        ("The SRO shall cook soup.[^1]\n\nIt ends.\n\n[^1]: This is done each year.", "met"),
        ("The SRO shall cook soup.\n\nIt ends.[^1]\n\n[^1]: This is done each year.", "weak"),
        # what binds nobody completes nothing
        ("# Agreement\n\n1. The SRO shall cook soup as Exhibit B says.\n\n# Exhibit B\n\n"
         "This exhibit is not part of the agreement. It is done each year.", "weak"),
        (f'1. {COOK} Formerly: "1. {COOK} This count of the soup is done each year."', "weak"),
        ("WHEREAS, under Section 1 this count is done each year.\n\n"
         f"NOW, THEREFORE, the parties agree:\n\n1. {COOK}", "weak"),
    ],
)  # fmt: skip
def test_when_pieces_belong_together(text: str, expected: str) -> None:
    assert verdict(text, **JOINED) == expected


def test_what_is_lacking_is_told() -> None:
    found = judged(f"1. {COOK}", **JOINED)
    assert found.message == (
        "Clause 1 has the officer cook soup ('shall cook soup'), but without a yearly count."
    )


def test_all_places_are_shown() -> None:
    found = judged("1. The SRO shall cook soup as Section 7 says.\n\n7. It is done each year.",
                   **JOINED)  # fmt: skip
    assert [(one.role, one.clause) for one in found.places] == [
        ("deciding", "1"), ("deciding", "7"),
    ]  # fmt: skip


def test_alone_it_may_not_count_at_all() -> None:
    only: dict[str, Any] = {**JOINED, "met_by": [{**COOKING, "only_joined": True}]}
    assert verdict(f"1. {COOK}", **only) == "missing"
    assert verdict("1. The SRO shall cook soup each year.", **only) == "met"


@pytest.mark.parametrize(
    ("more", "expected"),
    [("They cook with bread.", "met"), ("They cook with fire.", "weak"), ("They cook.", "weak")],
)
def test_a_piece_may_ask_for_more(more: str, expected: str) -> None:
    piece = {"what": "cooking", "also": [["bread"]], "never": "danger"}
    reading = {**JOINED, "met_by": [{**COOKING, "joined_with": [piece]}]}
    assert verdict(f"1. The SRO shall serve soup. {more}", **reading) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"1. {COOK} The count shall be taken each year.", "met"),
        (f"1. {COOK} The count of bread shall be taken each year.", "weak"),
        ("1. The SRO shall cook soup and bread each year.", "met"),
    ],
)
def test_what_another_sentence_must_not_speak_of(text: str, expected: str) -> None:
    piece = {"what": "yearly", "tied_by": "the-count", "not_apart": "bread", "says": "a year"}
    reading = {**JOINED, "met_by": [{**COOKING, "joined_with": [piece]}]}
    assert verdict(text, **reading) == expected


def test_a_defined_term_brings_its_piece_along() -> None:
    reading = {**JOINED, "met_by": [{**COOKING, "joined_with": [{"what": "count"}]}]}
    text = '1. "Soup Data" means the tray count.\n\n9. The SRO shall cook soup by the Soup Data.'
    assert verdict(text, **reading) == "met"
    assert verdict(text.replace("by the Soup Data", "daily"), **reading) == "weak"


def test_a_term_may_be_set_out_in_an_exhibit() -> None:
    reading = {**JOINED, "met_by": [{**COOKING, "joined_with": [{"what": "count"}]}]}
    text = (
        '1. "Soup Sheet" is the table in Exhibit 2.\n\n9. The SRO shall cook soup by the '
        "Soup Sheet.\n\n# Exhibit 2\n\nTray count of the day.\n"
    )
    assert verdict(text, **reading) == "met"
    assert verdict(text.replace("Exhibit 2.", "Exhibit 3."), **reading) == "weak"


RECORD: dict[str, Any] = {
    **JOINED,
    "met_by": [
        {**COOKING, "joined_with": [
            {"what": "yearly", "tied_by": "the-count", "same": "soup", "says": "a yearly count"}]},
    ],
}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a thing that is known already, wherever it is spoken of
        ("1. The SRO shall cook the soup.\n\n7. The city keeps a soup each year.", "met"),
        ("1. The SRO shall cook a soup.\n\n7. The city keeps the soup each year.", "met"),
        ("1. The SRO shall cook a soup.\n\n7. The city keeps a soup each year.", "weak"),
        # one form
        ("1. The SRO shall cook soup by Form C-9.\n\n7. Form C-9 is filled in each year.", "met"),
        ("1. The SRO shall cook soup by Form C-9.\n\n7. Form D is filled in each year.", "weak"),
        # through a sentence between the two
        (f"1-1. {COOK}\n\n1-2. The count of 1-1 goes by Exhibit B.\n\n# Exhibit B\n\n"
         "B.1 A list is kept.\n\nB.2 It is kept each year.", "met"),
        (f"1-1. {COOK}\n\n1-2. The work of 1-1 goes by Exhibit B.\n\n# Exhibit B\n\n"
         "B.1 A list is kept.\n\nB.2 It is kept each year.", "weak"),
        # paragraphs numbered through, and a number that opens its clause
        (f"1. {COOK}\n\n## Two\n\n19. It is done each year, as paragraph 1 says.", "met"),
        (f"# One\n\n5. {COOK}\n\n## Two\n\n19. It is cold.\n\n## Three\n\n"
         "20. It is done each year.", "weak"),
        (f"1.1 {COOK}\n\n2.2 What 1.1 requires is done each year.", "met"),
    ],
)  # fmt: skip
def test_things_and_sentences_between_join(text: str, expected: str) -> None:
    assert verdict(text, **RECORD) == expected


TABLE = "| Pot | When |\n|---|---|\n| big | each year |\n| small | daily |"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"The SRO shall cook soup as this table says.\n\n{TABLE}", "met"),
        (f"{TABLE}\n\nThe SRO shall cook soup in the pots shown above.", "met"),
        (f"{TABLE}\n\nThe SRO shall cook soup.", "weak"),
        (f"{TABLE}\n\nPots are old.\n\nSo is the sink.\n\nThe door is new.\n\n"
         "The SRO shall cook soup as shown above.", "weak"),
        (f"Kitchen Report Card\n\n{TABLE}\n\n# Duties\n\n"
         "The SRO shall cook soup by the Report Card.", "met"),
        (f"Kitchen Form 7-B\n\n{TABLE}\n\n# Duties\n\nThe SRO shall cook soup by Form 7-B.",
         "met"),
        ("The SRO shall cook soup in the pots below.\n\n- big, each year\n- small", "met"),
    ],
)  # fmt: skip
def test_a_table_that_is_pointed_at_joins(text: str, expected: str) -> None:
    assert verdict(text, **JOINED) == expected
