"""Titles that nobody knows, told by what their holders do."""

from __future__ import annotations

from functools import cache

import pytest
import yaml

from moulint.language.agreement import Agreement
from moulint.language.words.vocabulary import Vocabulary, vocabulary

from ..reading import ACTORS, CONCEPTS, WORDS, document

_POLICE = "The Police Department joins the District in this contract. "


@cache
def _words() -> Vocabulary:
    """The small vocabulary, with deeds by which an officer is known: he guards, and may sing."""
    cues, around, verbs = (
        yaml.safe_load((WORDS / name).read_text(encoding="utf-8"))
        for name in ("force.yaml", "surroundings.yaml", "verbs.yaml")
    )
    deeds = {
        "guarding": {"belongs_to": ["work"], "words": ["patrol", "arrest"]},
        "teaching": {"belongs_to": ["work"], "words": ["teach"]},
        "work": {"title": "what an officer does"},
    }
    actors = ACTORS | {"officer": ACTORS["officer"] | {"known_by": ["guarding"]}}
    return vocabulary(actors, cues | around, CONCEPTS | deeds, verbs["verbs"])


def _officers(text: str) -> set[str]:
    """The last words of whatever names an officer."""
    stream = Agreement(document(text), _words(), "proposed").stream
    return {stream.words[last - 1] for _, last in stream.hits.get("officer", ())}


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The Gatekeeper shall patrol the halls and teach a class.", "gatekeeper"),
        ("The Yard Keeper patrols the halls and teaches a class.", "keeper"),
        (_POLICE + "The Yard Keeper shall patrol the halls.", "keeper"),
        (_POLICE + "The peacemaker so appointed shall patrol the halls.", "peacemaker"),
        (_POLICE + "Duties of the Gate Hand:\n- to patrol the halls\n- to ring", "hand"),
    ],
)
def test_a_title_is_known_by_the_deeds_of_its_holder(text: str, title: str) -> None:
    assert _officers(text) == {title}


def test_the_title_means_him_wherever_it_stands() -> None:
    text = _POLICE + "The Yard Keeper shall patrol. No pupil shall be sent to the Keeper."
    read = Agreement(document(text), _words(), "proposed")
    assert len(read.stream.hits["officer"]) == 2


@pytest.mark.parametrize(
    "text",
    [
        "The Gatekeeper shall patrol the halls.",
        _POLICE + "The Gatekeeper shall not patrol the halls.",
        _POLICE + "The Gatekeeper shall ring the bell.",
        _POLICE + "The Gatekeeper shall teach a class.",
        _POLICE + "The Gatekeeper shall patrol the halls. The Porter shall arrest thieves.",
        _POLICE + "The evaluation shall use files of arrests.",
        _POLICE + "Gate Services means: (a) patrol of the grounds; (b) lessons.",
        "He shall patrol the halls and teach a class.",
    ],
)
def test_others_stay_unknown(text: str) -> None:
    assert _officers(text) == set()


def test_nobody_is_taken_for_him_where_he_is_known() -> None:
    text = _POLICE + "The SRO shall teach. The Gatekeeper shall patrol the halls."
    assert _officers(text) == {"sro"}
