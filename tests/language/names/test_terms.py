"""Defined terms: what they stand for, and what they carry along."""

from __future__ import annotations

import pytest

from ..reading import agreement, told


@pytest.mark.parametrize(
    "defining",
    [
        'The City will post one officer (the "Liaison") at the school.',
        'The City will post one officer ("Liaison") at the school.',
        'The City will post one officer (the "Liaison" or "our friend") at the school.',
        "The City will post one officer (the “Liaison”) at the school.",
        'The City will post one officer (hereinafter "Liaison") at the school.',
        'The City will post one officer of the Big Elm Police Department (the "Liaison").',
        'The City will post an officer, hereinafter referred to as the "Liaison", at the school.',
        'The City will post an officer, hereinafter called "Liaison", at the school.',
        'An officer at a school is called a "Liaison" here.',
        "The City will post one police officer, to be known as the Liaison, at the school.",
        "The City will post one officer, who shall be known as the Liaison.",
        'The City will post one officer, hereafter called the "Yard Guard" or "Liaison."',
        'The City will post one officer, to be known as the "Liaison", at the school.',
        '"Liaison" means an officer at a school.',
        '"Liaison" shall mean an officer whom the Chief assigns to a school.',
        'The term "Liaison" refers to an officer at a school.',
        '"Liaison" or "Yard Keeper" means an officer at a school.',
        "**Liaison** means an officer at a school.",
        "## Definitions\n\nLiaison means an officer at a school.\n\n## Duties\n",
        "## Definitions\n\nLiaison — an officer at a school.\n\n## Duties\n",
        "## Definitions\n\nLiaison: an officer at a school.\n\n## Duties\n",
        "## Definitions\n\n1.1 *Liaison* means an officer at a school.\n\n## Duties\n",
        '"Liaison" stands for an officer at a school.',
        '"Yard" is any yard; "Board" the school board; "Liaison" an officer at a school.',
        'Here (a) "Yard" is any yard; and (b) "Liaison" is an officer at a school.',
        "## 1. Names and definitions\n\n(a) Liaison means an officer at a school.\n\n## Duties\n",
        "1. In this agreement:\n\n(a) *Liaison* means an officer at a school.\n",
        "| Term | Meaning |\n|---|---|\n| Yard | A yard |\n| Liaison | An officer at a school |",
        '"Post" means an officer.\n\n"Liaison" means a Post.',
        '"Liaison" means a Post.\n\n"Post" means an officer.',
        '"Liaison" means:\n\n(a) an officer at a school; or\n\n(b) a substitute.',
    ],
)
def test_a_term_that_stands_for_an_actor(defining: str) -> None:
    text = f"{defining}\n\nThe Liaison shall open the gates.\n"
    assert told(text)[-1] == "officer duty: open gates"


def test_a_name_that_ends_in_the_name_of_somebody_else() -> None:
    text = (
        'Officers called School Principals ("Principals") come.\n\nPrincipals shall open gates.\n'
    )
    assert told(text)[-1] == "officer duty: open gates"


@pytest.mark.parametrize("use", ["The YLO", "The YLOs", "Each YLO", "YLOs"])
def test_an_acronym(use: str) -> None:
    text = f"The School Resource Officer (YLO) may rest.\n\n{use} shall open the gates.\n"
    assert told(text)[-1] == "officer duty: open gates"


def test_what_a_body_does_its_members_do() -> None:
    text = (
        '"Door Committee" means the Chief, a parent, and the principal of the school.\n\n'
        "The Door Committee shall open the gates.\n"
    )
    assert told(text)[-1] == "chief+principal duty: open gates"


def test_who_is_somebody_by_his_own_name() -> None:
    text = (
        'There is a rank within the Police Department to be known as "Class Two school deputy."\n\n'
        "A Class Two school deputy shall open the gates.\n"
    )
    assert told(text)[-1] == "officer duty: open gates"


def test_a_body_of_one_is_the_one() -> None:
    text = '"Door Committee" means the principal.\n\nThe Door Committee shall open the gates.\n'
    assert told(text)[-1] == "principal duty: open gates"


def test_inside_a_term_nobody_else_is_named() -> None:
    text = (
        'The City will post an officer (the "School Staff Friend").\n\n'
        "While at the gym the School Staff Friend shall open the gates.\n"
    )
    assert told(text)[-1] == "officer duty: open gates"


def test_a_term_takes_the_place_of_the_actor_that_its_words_name() -> None:
    text = (
        'One officer of the Department (the "Agency Officer") may rest.\n\n'
        "The Agency Officer shall open the gates.\n"
    )
    assert told(text)[-1] == "officer duty: open gates"


def test_a_term_is_written_with_a_capital() -> None:
    text = '"Liaison" means an officer at a school.\n\nThe liaison shall open the gates.\n'
    assert told(text)[-1] == "nobody duty: open gates"


@pytest.mark.parametrize(
    "defining",
    [
        '"Yard Data" means the bus list of the school.',
        "## Definitions\n\nYard Data - the bus list of the school.\n\n## Duties\n",
        '"Bus Sheet" means the bus list.\n\n"Yard Data" means the totals of all Bus Sheets.',
        '"Yard Data" means the totals of all Bus Sheets.\n\n"Bus Sheet" means the bus list.',
        "| Word | What it means |\n|---|---|\n| Yard Data | The bus list |",
        '"Yard Data" means: (a) the gates; and (b) the bus list.',
        '"Yard Data" means:\n\n(a) the gates; and\n\n(b) the bus list.',
        'The principal keeps the bus list (the "Yard Data").',
    ],
)
def test_a_term_carries_what_its_words_say(defining: str) -> None:
    read = agreement(f"{defining}\n\nThe SRO shall keep the Yard Data.\n").sentences[-1]
    assert [read.text(span) for span in read.hits("buses")] == ["Yard Data"]


def test_each_of_several_terms_carries_only_its_own_meaning() -> None:
    text = 'Here (a) "Yard Data" is the bus list; and (b) "Gate Data" is any list of the gates.'
    read = agreement(f"{text}\n\nThe SRO shall keep the Gate Data.\n").sentences[-1]
    assert read.hits("buses") == []


def test_a_list_that_is_not_marked_is_not_carried() -> None:
    text = '"Yard Data" means a list of the gates.\n\nThe SRO shall keep the Yard Data.\n'
    assert agreement(text).sentences[-1].hits("gates") == []


def test_a_clause_that_only_tells_a_meaning_binds_nobody() -> None:
    text = '"Guard" stands for the officer at the gates.\n\nThe Guard opens the gates.\n'
    standings = [one.standing.value for one in agreement(text).all_provisions()]
    assert standings == ["meaning", "operative"]


def test_a_term_in_small_letters_after_its_first() -> None:
    text = "1. In this agreement:\n\n(a) *Yard keeper* means an officer at a school.\n\n2. {}\n"
    assert told(text.format("The yard keeper shall open the gates."))[-1].startswith("officer")
    assert not told(text.format("Bee keepers shall open the gates."))[-1].startswith("officer")


def test_the_name_of_a_law_ends_in_no_term() -> None:
    text = '"Code" means the bus list.\n\nThe SRO shall keep the {}.\n'
    for name, expected in (("Code", ["Code"]), ("Vehicle Code § 12", [])):
        read = agreement(text.format(name)).sentences[-1]
        assert [read.text(span) for span in read.hits("buses")] == expected


@pytest.mark.parametrize(
    ("definition", "use"),
    [
        ('1. "Route List" means the bus list of a school.', "a Route List"),
        ("1. Route list means the bus list of a school.", "a route list"),
        ('1. "Paper" means the District\'s bus list.', "the Paper"),
    ],
)
def test_a_term_carries_what_it_means(definition: str, use: str) -> None:
    read = agreement(f"{definition}\n\n2. The SRO shall not copy {use}.")
    (copying,) = [one for one in read.sentences if "copy" in one.words]
    assert copying.hits("buses") != []


def test_a_word_of_another_name_is_no_term() -> None:
    read = agreement('1. "Code" means the bus list.\n\n2. The Sunset Health Code is old.')
    (old,) = [one for one in read.sentences if "old" in one.words]
    assert old.hits("buses") == []


def test_a_term_that_could_be_a_verb_is_a_noun() -> None:
    text = '"Open" means the bus list.\n\nThe SRO shall see to Open.\n'
    assert agreement(text).sentences[-1].tags[-2:] == ["P", "x"]


def test_a_person_named_with_what_he_is() -> None:
    text = "Mr. Pruitt, the principal, has a key.\n\n2. Mr. Pruitt shall lock the gates.\n"
    assert told(text)[-1] == "principal duty: lock gates"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a matter that somebody has a hand in is not he himself
        ('Each stop made by the SROs (the "Stops") counts. Stops shall end.', "nobody duty: end"),
        ('The record of the SRO (the "Log") is kept. The Log shall lie open.',
         "nobody duty: lie open"),
        # a body of persons is all of them, also where something stands in front of their names
        ('"Gate Panel" means one teacher, the Chief and any principal. The Gate Panel shall rest.',
         "chief+principal duty: rest"),
        # somebody whose name only ends like his
        ('"SRO" means a deputy chief of the City. The SRO shall rest.', "chief duty: rest"),
        # the code of somebody else
        ('"Code" means the principal. Vehicle Code § 12 shall rest.', "nobody duty: rest"),
        # what a short name only describes
        ("The school gate keeper works. The keeper fee shall rest. The keeper sings.",
         "nobody duty: rest"),
    ],
)  # fmt: skip
def test_what_a_term_does_not_stand_for(text: str, expected: str) -> None:
    assert expected in told(text)


def test_a_titled_person_holds_the_post_that_the_text_gives() -> None:
    text = "At Elm Yard the Head Cook is the principal. The Head Cook shall ring the bell."
    assert "principal duty: ring bell" in told(text)


def test_what_somebody_does_is_told_behind_the_meaning() -> None:
    text = '"Head Cook" means the principal. The Head Cook opens the gates.'
    assert "principal duty: opens gates" in told(text)
