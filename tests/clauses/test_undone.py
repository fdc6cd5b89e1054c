"""Text that a document shows and has taken out."""

from __future__ import annotations

import pytest

from .outline import clauses


def _living(text: str) -> str:
    return " ".join(one.text for one in clauses(text) if not one.blank)


@pytest.mark.parametrize(
    "legend",
    [
        "Text in double brackets was deleted by the board.",
        "Words within double brackets are struck.",
        "Deletions are shown in double brackets.",
    ],
)
def test_what_a_mark_takes_out_is_no_part_of_a_clause(legend: str) -> None:
    text = f"*{legend}*\n\n1. The guard [[shall paint]] sweeps.\n\n2. [[The guard shall sing.]]\n"
    living = _living(text)
    assert "sweeps" in living
    assert "paint" not in living
    assert "sing" not in living


def test_brackets_that_nothing_explains_stay() -> None:
    assert "paint" in _living("1. The guard [[shall paint]] sweeps.\n")


_PACT = "GATE AGREEMENT\n\n1. The guard will sweep.\n\n____ Mayor    ____ Chair\n\n"
_TWO = 'AMENDMENT TWO (May 3, 2022)\n\nA. In paragraph 1 strike "will" and insert "should".\n\n'


@pytest.mark.parametrize(
    ("third", "word"),
    [
        ("A. Paragraph A of Amendment Two is rescinded.", "will"),
        ("A. Amendment Two is rescinded.", "will"),
        ("A. Paragraph B of Amendment Two is rescinded.", "should"),
        ("A. Paragraph A of Amendment One is rescinded.", "should"),
    ],
)
def test_an_amendment_that_a_later_one_takes_back(third: str, word: str) -> None:
    text = f"{_PACT}{_TWO}____ Mayor    ____ Chair\n\nAMENDMENT THREE (June 1, 2023)\n\n{third}\n"
    (one,) = [clause for clause in clauses(text, "a.txt") if clause.text.startswith("The guard")]
    assert one.text == f"The guard {word} sweep."


@pytest.mark.parametrize(
    ("changed", "gone"),
    [
        ("Struck", True),
        ("The guard may sweep if he has time.", True),
        ("No change", False),
        ("The guard shall do it by noon.", False),
        ("$54", False),
    ],
)
def test_a_column_says_what_becomes_of_the_cell_in_front(changed: str, gone: bool) -> None:
    text = (
        "| No. | What is agreed | As amended in 2025 |\n|---|---|---|\n"
        f"| 1 | The guard sweeps. | {changed} |\n"
    )
    (one,) = [clause for clause in clauses(text) if clause.text == "The guard sweeps."]
    assert one.blank is gone


@pytest.mark.parametrize(
    ("text", "blank"),
    [
        ("12.3 Keys of the guard: [To be discussed]", True),
        ("Keys of the guard: [TBD]", True),
        ("Who opens the gates: TBD", True),
        ("Rent of the hall – to be determined at a later date.", True),
        ("Keepers of the keys: not yet agreed", True),
        ("Hours of the reading room: to be determined by the clerk", False),
        ("Hours of the reading room: nine to five", False),
        ("The guard shall sweep: [to be discussed]", False),
    ],
)
def test_a_title_whose_text_is_still_to_be_agreed_is_blank(text: str, blank: bool) -> None:
    assert clauses(f"{text}\n")[0].blank is blank


@pytest.mark.parametrize(
    "struck",
    [
        "~~The guard shall sing.~~",
        "{--The guard shall sing.--}",
        "[Deleted: The guard shall sing.]",
    ],
)
def test_plain_marks_of_striking_need_no_legend(struck: str) -> None:
    living = _living(f"1. {struck} The guard sweeps [daily].\n")
    assert "sing" not in living
    assert "sweeps [daily]" in living
