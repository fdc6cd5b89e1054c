"""Word lists, from the form that their files have."""

from __future__ import annotations

import pytest

from moulint.language.words.vocabulary import (
    Element,
    Entries,
    entries,
    entry,
    phrase_words,
    vocabulary,
    word_list,
)


@pytest.mark.parametrize(
    ("phrase", "words"),
    [
        ("the School's Rules", "school rules"),
        ("a school-based officer", "school based officer"),
        ("his or her duties", "or duties"),
        ("code of conduct", "code of conduct"),
        ("the", ""),
        ("don't", "don 't"),
    ],
)
def test_the_words_of_a_phrase(phrase: str, words: str) -> None:
    assert phrase_words(phrase) == words


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("school rules", (Element("school rules"),)),
        ("enforce ... rules", (Element("enforce"), Element("rules"))),
        ("enforce <rules>", (Element("enforce"), Element(name="rules", apart=False))),
        ("enforce ... <rules>", (Element("enforce"), Element(name="rules"))),
        (
            "<staff> of <schools>",
            (
                Element(name="staff"),
                Element("of", apart=False),
                Element(name="schools", apart=False),
            ),
        ),
        ("the ... a", ()),
    ],
)
def test_an_entry(text: str, pieces: tuple[Element, ...]) -> None:
    assert entry(text) == pieces


def test_entries_are_told_apart() -> None:
    found = entries(["the gate", "close ... gate", "<gates>", "the", "yard gate"])
    assert found.phrases == ("gate", "yard gate")
    assert found.sequences == (entry("close ... gate"), entry("<gates>"))


def test_a_plain_list_is_its_words() -> None:
    found = vocabulary({}, {}, {"gates": ["gate"]}, ()).lists["gates"]
    assert (found.title, found.kind, found.words) == ("gates", "concept", Entries(("gate",)))


def test_a_list_with_everything() -> None:
    found = word_list(
        "yard-keeper",
        "actor",
        {
            "title": "the keeper",
            "words": ["keeper"],
            "exact": ["YK"],
            "unless": ["score keeper"],
            "belongs_to": ["person"],
            "carried": True,
            "default": True,
            "served": True,
            "last_resort": True,
            "several": True,
        },
    )
    assert (found.title, found.exact, found.unless) == (
        "the keeper", ("YK",), Entries(("score keeper",)),
    )  # fmt: skip
    assert found.belongs_to == ("person",)
    assert (found.carried, found.default, found.served, found.last_resort) == (True,) * 4
    assert found.several


def test_a_list_without_a_title_is_called_by_its_name() -> None:
    assert word_list("yard-keeper", "actor", {}).title == "yard keeper"


@pytest.mark.parametrize(
    ("kind", "data", "as_written"),
    [("cue", {}, True), ("cue", {"stems": True}, False), ("concept", {}, False)],
)
def test_cues_are_matched_as_written(kind: str, data: dict[str, bool], as_written: bool) -> None:
    assert word_list("one", kind, data).as_written is as_written


def test_an_actor_belongs_to_wider_ones() -> None:
    found = vocabulary(
        {
            "keeper": {"belongs_to": ["person", "staff"]},
            "staff": {"belongs_to": ["school"]},
            "person": {},
            "school": {"belongs_to": ["staff"]},
        },
        {},
        {},
        (),
    )
    assert found.wider("keeper") == {"keeper", "person", "staff", "school"}


def test_families_have_no_words_of_their_own() -> None:
    found = vocabulary(
        {"person": {"title": "any person"}, "keeper": ["keeper"], "guard": {"exact": ["GD"]}},
        {},
        {"gates": ["gate"]},
        (),
    )
    assert found.named("actor") == ("keeper", "guard")
    assert found.default_actor() == frozenset()
