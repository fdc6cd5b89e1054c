"""Where a text says what a term means."""

from __future__ import annotations

import pytest

from moulint.language.names.definitions import definitions

from ..reading import agreement, document, told


def test_two_terms_in_one_sentence() -> None:
    text = (
        'The City of Marrow (the "Provider") and the Lake School District (the "Client") agree.\n\n'
        "The Client shall open the gates.\n\nThe Provider shall lock them.\n"
    )
    assert told(text)[-2:] == ["district duty: open gates", "police duty: lock them"]


def test_a_meaning_ends_before_another_term_in_quotation_marks() -> None:
    text = (
        '"Watch" includes the night crew. "Client" where it stands in Part 2 is the Lake School '
        "District.\n\nThe Watch shall open the gates.\n"
    )
    assert "district" not in told(text)[-1]


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ('One officer (the "Liaison") may rest.', ["Liaison"]),
        ('One officer (the "Liaison" or "Yard Keeper") may rest.', ["Liaison", "Yard Keeper"]),
        ('"Liaison," "Keeper" or "Guard" means an officer.', ["Liaison", "Keeper", "Guard"]),
        ("The SRO may rest (see above).", []),
        ('A deputy is called in this Compact a "Yard Keeper."', ["Yard Keeper"]),
        ('A deputy is, in this Compact, called a "Yard Keeper."', ["Yard Keeper"]),
        ("One City deputy, called the Yard Keeper", ["Yard Keeper"]),
        ("The cook, called at night, may rest.", []),
        ("Gus Orr (the Warden is the principal of the Yard)", ["Warden"]),
        ("The Warden of the Yard is its principal.", ["Warden"]),
        ('The SRO said "Good morning" to them.', []),
        ('Whereas, the City (the "Agreement") may rest.', []),
    ],
)
def test_definitions(text: str, terms: list[str]) -> None:
    from moulint.clauses import read_clauses

    found = definitions(read_clauses(document(text)))
    assert list(dict.fromkeys(" ".join(one.term) for one in found)) == terms


def test_terms_of_a_contract_are_no_definitions() -> None:
    text = "## Terms\n\n1. Opening. The officer opens the gates.\n\nThe Opening shall end.\n"
    assert told(text)[-1] == "nobody duty: end"


def test_a_second_name_behind_hereafter() -> None:
    text = 'The City posts one deputy, hereafter called the "Gate Deputy" or "GD." The GD opens.\n'
    assert any(span for span, name in agreement(text).sentences[-1].named if name == "officer")


def test_people_under_a_heading_of_people() -> None:
    text = "## Part 1 - People\n\nYard leadership. The principal of the Yard.\n\n## Part 2\n\n"
    assert told(f"{text}Yard leadership shall open the gates.\n")[-1].startswith("principal duty")


def test_terms_that_stand_line_by_line_in_one_paragraph() -> None:
    text = "## 2. Definitions\n\n**Keeper** - a deputy.\n**Head** - the principal of the Yard.\n"
    assert told(f"{text}\n## 3 Work\n\nThe Head shall open the gates.\n")[-1].startswith(
        "principal duty"
    )


def test_an_acronym_behind_a_name_that_somebody_is_called_by() -> None:
    text = 'The City posts a deputy. He is called the Yard Keeper or "YK".\n\nThe YK rests.\n'
    assert any(name == "officer" for _, name in agreement(text).sentences[-1].named)


def test_a_title_whose_holders_are_told_to_be_officers() -> None:
    text = "The City posts two Yard Hosts, who are sworn deputies.\n\nThe Yard Hosts open it.\n"
    assert any(name == "officer" for _, name in agreement(text).sentences[-1].named)


def test_among_terms_somebody_may_only_be_something() -> None:
    text = "## 1. Terms\n\n(a) *Stewards* are deputies of the City.\n\n## 2. Work\n\n"
    text += "Stewards open it.\n"
    assert any(name == "officer" for _, name in agreement(text).sentences[-1].named)


def test_a_recital_tells_what_post_a_titled_person_holds() -> None:
    text = (
        "WHEREAS the Yard's Director serves as its principal; and\n\n"
        "1. The Director shall open the gates.\n"
    )
    assert told(text)[-1].startswith("principal duty")
