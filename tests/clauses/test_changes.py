"""Words struck and put in by an amendment are read into the clause that it names."""

from __future__ import annotations

import pytest

from moulint.clauses import read_clauses
from moulint.read import read_bytes

_BASE = (
    "1. The guard walks the yard every morning. He may rest at noon.\n\n"
    "2. The guard keeps a log.\n\n# First Amendment\n\n"
)


def _clause(reference: str, amendment: str) -> str:
    document = read_bytes((_BASE + amendment + "\n").encode(), "terms.md")
    clauses = read_clauses(document)
    return next(one.text.strip() for one in clauses if one.reference == reference)


@pytest.mark.parametrize(
    "amendment",
    [
        'In Section 1 strike "every morning" and insert "on Mondays".',
        'Section 1 is amended by replacing the words "every morning" with "on Mondays".',
        "Section 1 is read with the words “every morning” taken out and “on Mondays” put in.",
        'The words "every morning" in Section 1 are deleted and replaced by "on Mondays".',
        'In Section 1 substitute "on Mondays" for "every morning".',
    ],
)
def test_new_words_take_the_place_of_old_ones(amendment: str) -> None:
    assert _clause("1", amendment).startswith("The guard walks the yard on Mondays.")


def test_words_are_put_behind_others() -> None:
    amended = _clause("1", 'In Section 1, after "yard" insert "and the lot".')
    assert amended.startswith("The guard walks the yard and the lot every morning.")


def test_a_sentence_is_struck_by_its_number() -> None:
    amended = _clause("1", "The second sentence of Section 1 is deleted.")
    assert amended == "The guard walks the yard every morning."


def test_a_sentence_is_added_at_the_end() -> None:
    amended = _clause("2", 'To Section 2 add: "The log is kept for one full year."')
    assert amended == "The guard keeps a log. The log is kept for one full year."


@pytest.mark.parametrize(
    "amendment",
    [
        'In Section 2 strike "every morning" and insert "on Mondays".',
        'The parties considered "every morning" and let it stand.',
        'A new Section 3 is added: "The guard rings the bell at noon."',
    ],
)
def test_other_clauses_stay_as_they_are(amendment: str) -> None:
    assert _clause("1", amendment) == "The guard walks the yard every morning. He may rest at noon."


def test_new_words_stand_in_the_line_of_the_amendment() -> None:
    text = _BASE + 'In Section 1 strike "every morning" and insert "on Mondays".\n'
    clause = read_clauses(read_bytes(text.encode(), "terms.md"))[0]
    at = clause.reading.text.index("Mondays")
    assert clause.reading.position(at).line == 7
    assert clause.reading.position(clause.reading.text.index("rest")).line == 1


def test_a_restated_text_holds_its_changes_already() -> None:
    text = (
        '# Amendment\n\n1. In Section 1 strike "every morning" and insert "on Mondays".\n\n'
        "# Restated Terms\n\nSection 1. The guard walks the yard every morning and at noon.\n"
    )
    clauses = read_clauses(read_bytes(text.encode(), "terms.md"))
    assert clauses[-1].text.strip() == "The guard walks the yard every morning and at noon."


@pytest.mark.parametrize(
    "title",
    ["Part Two. The Agreement of 2018", "Original Agreement", "Present Contract"],
)
def test_an_amendment_may_stand_in_front_of_what_it_amends(title: str) -> None:
    text = (
        "# Second Renewal and Amendment\n\n## Part One. Amendments\n\n"
        'A. In Section 1, "every morning" is changed to "on Mondays".\n\n'
        f"## {title}\n\n1. The guard walks the yard every morning.\n"
    )
    clauses = read_clauses(read_bytes(text.encode(), "terms.md"))
    amended = next(one.text.strip() for one in clauses if one.reference == "1")
    assert amended == "The guard walks the yard on Mondays."


def test_an_extension_changes_the_exhibit_that_it_extends() -> None:
    text = (
        'Extension\n\n1. Paragraph 2 is amended by striking "may" and inserting "shall".\n\n'
        "# Exhibit A. Agreement of 2017\n\n1. The guard walks.\n\n2. The guard may keep a log.\n"
    )
    clauses = read_clauses(read_bytes(text.encode(), "terms.md"))
    assert clauses[-1].text.strip() == "The guard shall keep a log."


def test_words_that_become_others_in_a_copy_behind_the_letter() -> None:
    text = (
        'In paragraph 4 the words "shall ring" become "may ring".\n\nCONTRACT\n\n'
        "4. The clerk shall ring the bell.\n"
    )
    read = read_clauses(read_bytes(text.encode(), "terms.md"))
    assert read[-1].text == "The clerk may ring the bell."
