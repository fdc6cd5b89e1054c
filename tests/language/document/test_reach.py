"""Limits from elsewhere: lifted sections, cross-references, footnotes."""

from __future__ import annotations

import pytest

from moulint.clauses.cited import cites

from ..reading import agreement


def limits(text: str, number: int = 0) -> set[str]:
    """The kinds of limits on the first provision, wherever they stand."""
    one = list(agreement(text).all_provisions())[number]
    return {limit.kind.value for limit in one.limits}


BAR = "5.2 The SRO shall not open the gates."


@pytest.mark.parametrize(
    ("lifting", "expected"),
    [
        ("9. Section 5.2 does not apply where the principal asks.", {"hands back"}),
        ("9. Section 5.2 shall not apply in an emergency.", {"narrow"}),
        ("9. Section 5 gives way where the principal asks.", {"hands back"}),
        ("9. Section 5.2 is waived where the Chief sees fit.", {"hands back"}),
        ("9. Section 5.3 does not apply where the principal asks.", set()),
        ("9. Section 5.2 is not lifted by the request of a teacher.", set()),
        ("9. Section 52 does not apply where the principal asks.", set()),
        ("9. The Chief's discretion over pay does not extend to 5.2.", set()),
        ("9. The waiver in Section 8 shall not reach Section 5.2.", set()),
        ("9. This Agreement does not apply to visitors.", set()),
        ("9. Section 5.2 is not lifted by a word from the principal.", set()),
        ("9. Section 5.2 may not be waived at the principal's request.", set()),
        ("9. For this term Section 5 shall not apply.", {"unclear"}),
        ("9. For this year the parties agree:\n\n(a) Section 5 shall not apply.", {"unclear"}),
        ("9. The rules in Section 5.2 reach drivers, teachers excepted.", set()),
        ("9. If the principal asks, Section 5.2 does not apply.", {"hands back"}),
        ("9. If Section 7 so allows, the Chief may suspend Section 5.2.", {"unclear"}),
        ("9. This letter ends in June. The Board may suspend it if Section 5.2 is broken.", set()),
        ("9. The Board may suspend Section 8 when Section 5.2 has been broken.", set()),
        ("9. Section 5.2 shall not apply to breaches of Section 8.", {"unclear"}),
        ("# Background (not contractual)\n\nSection 5 is waived where the Chief sees fit.", set()),
    ],
)
def test_a_section_that_is_lifted(lifting: str, expected: set[str]) -> None:
    assert limits(f"{BAR}\n\n{lifting}\n") == expected


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        ("This does not apply where the principal asks.", {"hands back"}),
        ("The foregoing is waived in an emergency.", {"narrow"}),
        ("This section is suspended while the pact under section 12(g) runs.", {"unclear"}),
        ("This section takes effect only once the Council adopts it.", {"unclear"}),
        ("The SRO may rest.", set()),
        ("They may wait in the hall.", set()),
    ],
)
def test_the_sentence_behind_it(after: str, expected: set[str]) -> None:
    assert limits(f"{BAR} {after}\n") == expected


def test_a_clause_under_a_list_lifts_the_list() -> None:
    text = "5. The SRO shall not open the gates.\n\n   a. This does not apply in an emergency.\n"
    assert limits(text) == {"narrow"}


def test_a_footnote_limits_the_clause_that_calls_it() -> None:
    text = (
        "1. The SRO shall lock the gates.\n\n"
        "2. The SRO shall not open the gates.[^1]\n\n"
        "[^1]: This does not apply where the principal asks.\n"
    )
    assert limits(text, 0) == set()
    assert limits(text, 1) == {"hands back"}


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        ("7. In an emergency the SRO may open the gates.", {"narrow"}),
        ("7. The SRO may open the gates when the principal asks.", {"hands back"}),
        ("7. The SRO may open the gates on Sundays.", {"unclear"}),
        ("8. In an emergency the SRO may open the gates.", {"unclear"}),
    ],
)
def test_an_exception_by_cross_reference(other: str, expected: set[str]) -> None:
    text = f"1. The SRO shall not open the gates, except as provided in Section 7.\n\n{other}\n"
    assert limits(text) == expected


@pytest.mark.parametrize(
    ("number", "reference", "expected"),
    [
        ("5.2", "5.2", True),
        ("5", "5.2", True),
        ("5.2", "5.2(a)", True),
        ("5.2(a)", "5.2(a)", True),
        ("Exhibit B", "Exhibit B, 4", True),
        ("5.2", "5.20", False),
        ("5.2", "5", False),
        ("5.2(a)", "5.2(b)", False),
        ("", "", False),
    ],
)
def test_a_number_cites_a_clause_and_what_stands_under_it(
    number: str, reference: str, expected: bool
) -> None:
    from dataclasses import replace

    clause = replace(agreement("The SRO may rest.").clauses[0], reference=reference)
    assert cites({number}, clause) is expected


def test_an_amendment_cites_the_text_that_it_amends() -> None:
    text = (
        "1. The SRO opens the gates.\n\n2. The SRO opens the shed.\n\n# Amendment No. 2\n\n"
        "1. Section 2 is deleted.\n\n2. A new Section 3 is added: the SRO shall ring the bell.\n"
    )
    read = agreement(text)
    said = {
        one.clause.index: read.standing(one).value for one in read.sentences if "bell" in one.words
    }
    assert set(said.values()) == {"operative"}
    shed = next(one for one in read.sentences if "shed" in one.words)
    assert read.standing(shed).value == "aside"
