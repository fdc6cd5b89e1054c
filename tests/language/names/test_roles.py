"""Whom the words name that say what a term means."""

from __future__ import annotations

import pytest

from ..reading import told


def test_what_a_body_does_its_members_do() -> None:
    text = (
        '"Door Committee" means the Chief, a parent, and the principal of the school.\n\n'
        "The Door Committee shall open the gates.\n"
    )
    assert told(text)[-1] == "chief+principal duty: open gates"


def test_a_body_of_one_is_the_one() -> None:
    text = '"Door Committee" means the principal.\n\nThe Door Committee shall open the gates.\n'
    assert told(text)[-1] == "principal duty: open gates"


def test_a_term_means_the_actor_nearest_to_it() -> None:
    text = (
        '"Building Head" means the principal, or whoever tells the officer.\n\n'
        "The Building Head shall open the gates.\n"
    )
    assert told(text)[-1] == "principal duty: open gates"


@pytest.mark.parametrize("thing", ["placement", "number", "cost", "conduct"])
def test_a_matter_is_no_actor(thing: str) -> None:
    text = f'"Program" means the {thing} of officers in schools.\n\nThe Program shall open.\n'
    assert told(text)[-1] == "nobody duty: open"


def test_what_an_actor_does_is_no_actor() -> None:
    text = '"Yard Work" means anything a student does in the yard.\n\nYard Work shall end.\n'
    assert told(text)[-1] == "nobody duty: end"


def test_the_owner_of_a_thing_is_not_the_thing() -> None:
    text = '"Gate Marks" means a student\'s name and room.\n\nGate Marks shall be kept.\n'
    assert told(text)[-1] == "nobody duty: kept"


def test_a_place_is_no_name_of_the_officer_who_is_sent_to_it() -> None:
    text = 'The City sends an officer to Elm Yard ("Yard").\n\nThe Yard shall be swept.\n'
    assert told(text)[-1] == "nobody duty: swept"
