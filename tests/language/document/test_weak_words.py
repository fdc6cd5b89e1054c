"""Words of duty that a text takes the force from."""

from __future__ import annotations

import pytest

from moulint.language.grammar.provision import Standing

from ..reading import agreement

WEAK = """
The word "shall" means "may".
In this section "shall" expresses an intention and not a duty.
The words "shall" and "will" are used here in an advisory sense and create no obligation.
"Shall" is directory.
"""
STRONG = """
"Shall" is mandatory and "may" is permissive.
"Shall" means a duty, and "should" means a goal.
"May" means that no duty is created.
The parties shall post the word "shall" in the hall.
"""


def standing(said: str) -> Standing:
    """How a duty in the same section stands."""
    read = agreement(f"# 4. Gates\n\n{said}\n\nThe officer shall open the gates.")
    return read.standing(next(one for one in read.sentences if "gates" in one.words[1:]))


@pytest.mark.parametrize("said", WEAK.strip().splitlines())
def test_a_word_without_force_states_an_aim(said: str) -> None:
    assert standing(said) is Standing.AIM


@pytest.mark.parametrize("said", STRONG.strip().splitlines())
def test_a_word_with_force_binds(said: str) -> None:
    assert standing(said) is Standing.OPERATIVE


def test_a_word_of_another_section_keeps_its_force() -> None:
    text = '# 3. Doors\n\nIn this section "shall" means "may".\n\n# 4. Gates\n\n{}'
    read = agreement(text.format("The officer shall open the gates."))
    assert read.standing(read.sentences[-1]) is Standing.OPERATIVE


CHANGED = """
In 3.1 the word "shall" is changed to "should".
In Section 3 "shall" is replaced by "may".
In paragraph B-2, the word "must" is amended to "can" and "shall" is struck.
"""


@pytest.mark.parametrize("said", CHANGED.strip().splitlines())
def test_a_word_changed_in_one_clause_keeps_its_force_in_others(said: str) -> None:
    assert standing(said) is Standing.OPERATIVE


def test_a_word_changed_throughout_loses_its_force() -> None:
    assert standing('In this Agreement the word "shall" is changed to "should".') is Standing.AIM
