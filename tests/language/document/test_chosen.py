"""Of several alternatives those stand aside that the text says were not taken."""

from __future__ import annotations

import pytest

from moulint.language.grammar.provision import Standing

from ..reading import agreement

OPTIONS = """\
2. Gates.

Option A: The officer shall open the gates.

Option B: The officer shall paint the gates.

{}
"""
TAKEN = """
The parties select Option A. | A
The parties have agreed to Option B. | B
Chosen: Option B | B
Selected: A | A
Option B is selected. | B
Option A applies. | A
The council may later choose Option B. | A B
Option B was not selected by anybody yet. | A B
Paid by the month. | A B
"""
ANSWERS = """
Yes X   No ___ | operative
Yes ___   No X | aside
[x] Yes  [ ] No | operative
[ ] Yes  [x] No | aside
As the chief says. | aim
"""


def _rows(text: str) -> list[list[str]]:
    return [[part.strip() for part in row.split("|")] for row in text.split("\n") if row]


@pytest.mark.parametrize(("said", "standing"), _rows(TAKEN))
def test_the_option_that_is_chosen_stands_alone(said: str, standing: str) -> None:
    read = agreement(OPTIONS.format(said))
    standings = {
        letter: read.standing(one)
        for one in read.sentences
        for letter, verb in (("A", "open"), ("B", "paint"))
        if verb in one.words
    }
    left = [letter for letter, one in standings.items() if one is Standing.OPERATIVE]
    assert left == standing.split()


def test_a_later_choice_speaks_of_its_own_options() -> None:
    first = OPTIONS.format("Chosen: Option A").replace("2. Gates", "1. Gates")
    second = OPTIONS.format("Chosen: Option B").replace("gates", "windows")
    read = agreement(first + "\n" + second)
    left = [
        one.text()
        for one in read.sentences
        if read.standing(one) is Standing.OPERATIVE and "officer" in one.words
    ]
    assert [("gates" in one, "open" in one) for one in left] == [(True, True), (False, False)]


@pytest.mark.parametrize(("blanks", "standing"), _rows(ANSWERS))
def test_what_a_form_says_for_one_answer_hangs_on_the_mark(blanks: str, standing: str) -> None:
    text = (
        f"Will there be a gate? {blanks}\n\nIf “Yes” is marked, the officer shall open the gate.\n"
    )
    read = agreement(text)
    found = next(one for one in read.sentences if "if" in one.words)
    assert read.standing(found) == standing
