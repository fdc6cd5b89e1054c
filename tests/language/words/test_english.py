"""Words and their part in a sentence."""

from __future__ import annotations

import pytest

from moulint.language.words.english import Tag, Tagger, verb_forms
from moulint.language.words.stems import stem

VERBS = (
    "patrol open strip equip visit carry stay teach write withhold oversee refer lie go begin "
    "forbid put enforce discuss tax"
).split()
TAGGER = Tagger(VERBS)


@pytest.mark.parametrize(
    ("base", "third", "ing", "past"),
    [
        ("patrol", "patrols", "patrolling", "patrolled"),
        ("open", "opens", "opening", "opened"),
        ("strip", "strips", "stripping", "stripped"),
        ("equip", "equips", "equipping", "equipped"),
        ("visit", "visits", "visiting", "visited"),
        ("carry", "carries", "carrying", "carried"),
        ("stay", "stays", "staying", "stayed"),
        ("teach", "teaches", "teaching", "taught"),
        ("write", "writes", "writing", "written"),
        ("withhold", "withholds", "withholding", "withheld"),
        ("oversee", "oversees", "overseeing", "overseen"),
        ("refer", "refers", "referring", "referred"),
        ("lie", "lies", "lying", "lain"),
        ("go", "goes", "going", "gone"),
        ("begin", "begins", "beginning", "begun"),
        ("forbid", "forbids", "forbidding", "forbidden"),
        ("enforce", "enforces", "enforcing", "enforced"),
        ("discuss", "discusses", "discussing", "discussed"),
        ("tax", "taxes", "taxing", "taxed"),
    ],
)
def test_the_forms_of_a_verb(base: str, third: str, ing: str, past: str) -> None:
    forms = (base, third, ing, past)
    assert [TAGGER.tag(one) for one in forms] == [Tag.BASE, Tag.THIRD, Tag.ING, Tag.PAST]


def test_a_form_that_is_also_the_base_stays_a_base() -> None:
    assert verb_forms(["put"])["put"] == Tag.BASE


@pytest.mark.parametrize(
    ("words", "tag"),
    [
        ("shall must will may should", Tag.MODAL),
        ("not never neither cannot", Tag.NOT),
        ("is are was were", Tag.BE),
        ("be been being", Tag.BEEN),
        ("has have had", Tag.HAVE),
        ("does do did", Tag.DO),
        ("if when unless that who", Tag.SUB),
        ("and or but", Tag.AND),
        (", ", Tag.COMMA),
        ("; : —", Tag.STOP),
        ("of in by with from", Tag.PREP),
        ("to", Tag.TO),
        ("also only promptly regularly", Tag.ADVERB),
        ("no nothing nobody", Tag.NO),
        ("school family assembly gate july", Tag.OTHER),
    ],
)
def test_word_classes(words: str, tag: Tag) -> None:
    assert {word: TAGGER.tag(word) for word in words.split()} == dict.fromkeys(words.split(), tag)


@pytest.mark.parametrize(
    ("word", "like"),
    [
        ("officers", "officer"),
        ("SROs", "SRO"),
        ("Schools", "school"),
        ("enforcing", "enforces"),
        ("policies", "policy"),
        ("SROS", "SRO"),
        ("will", "shall"),
        ("must", "shall"),
    ],
)
def test_words_with_one_stem(word: str, like: str) -> None:
    assert stem(word) == stem(like)


@pytest.mark.parametrize(
    ("word", "other"),
    [("officers", "offices"), ("officer", "official"), ("applicable", "applicant"), ("KRS", "KR")],
)
def test_words_with_stems_of_their_own(word: str, other: str) -> None:
    assert stem(word) != stem(other)
