"""Sentences: where they end, and the lead-ins that are read in front."""

from __future__ import annotations

import pytest

from ..reading import agreement, sentence, told


def sentences(text: str) -> list[str]:
    return [one.text() for one in agreement(text).sentences]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The SRO asks. The principal answers.", 2),
        ("The SRO asks! Does he? Yes.", 3),
        ("The SRO has no. 5 of Art. 7.", 1),
        ("The SRO asks Mr. Smith, e.g. at noon.", 1),
        ("The SRO works for the U.S. Department of Justice.", 1),
        ("Under 8 U.S.C. 1373 the SRO asks.", 1),
        ("The SRO asks (see below). The principal answers.", 2),
        ("The SRO has the id. number.", 1),
        ('The SRO says "yes." The principal answers.', 2),
        ("The SRO works 7.5 hours. He rests.", 2),
        ("The SRO asks; the principal answers.", 1),
    ],
)
def test_where_a_sentence_ends(text: str, count: int) -> None:
    assert len(sentences(text)) == count


def test_a_lead_in_is_read_in_front_of_each_item() -> None:
    text = "He asks. The SRO shall:\n\n- open gates\n- lock doors. They creak.\n"
    assert sentences(text) == [
        "He asks",
        "SRO shall :",
        "SRO shall open gates",
        "SRO shall lock doors",
        "They creak",
    ]


def test_nested_lead_ins_are_read_in_order() -> None:
    text = "1. The SRO shall:\n\n   a. in May:\n\n      i. open gates\n"
    assert sentences(text)[-1] == "SRO shall in May open gates"


def test_only_the_first_sentence_of_a_lead_in_has_a_lead_in_itself() -> None:
    text = "1. The SRO shall:\n\n   a. rest. In May:\n\n      i. open gates\n"
    assert sentences(text)[-1] == "In May open gates"


def test_what_is_its_own() -> None:
    first, second = agreement("The SRO shall:\n\n- open the gates\n").sentences
    assert (first.governed, second.governed) == (False, True)
    assert second.words[second.own :] == ["open", "gates"]


def test_offsets_lead_back_to_the_clause() -> None:
    second = agreement("The SRO shall:\n\n- open the gates\n").sentences[1]
    text = second.clause.reading.text
    assert second.offsets((0, 2)) is None  # the lead-in's words stand elsewhere
    low, high = second.offsets((0, len(second))) or (0, 0)
    assert text[low:high] == "open the gates"


def test_hits_within_a_stretch() -> None:
    read = sentence("The SRO and the deputy open the gates.")
    assert [read.text(one) for one in read.hits("officer")] == ["SRO", "deputy"]
    assert read.any("officer", 1, len(read)) == (2, 3)
    assert read.any("officer", 3, len(read)) is None


def test_hits_in_a_lead_in_count() -> None:
    second = agreement("The SRO shall:\n\n- open the gates\n").sentences[1]
    assert [second.text(one) for one in second.hits("officer")] == ["SRO"]


def test_where_a_list_can_occur() -> None:
    read = agreement("The SRO opens the gates.\n\nThe bus is late.\n\nKeep the gates clear.\n")
    assert [one.number for one in read.index.those_holding(["gates"])] == [0, 2]
    assert [one.number for one in read.index.those_holding(["keeping", "no-such-list"])] == [2]
    assert read.index["gates"] == 0b101
    assert read.index["no-such-list"] == 0


def test_articles_and_possessives() -> None:
    read = sentence("The SRO is a trained officer of the City's police.")
    at = read.words.index
    assert (read.articled(at("trained")), read.articled(at("is"))) == (True, False)
    assert (read.owned(at("police")), read.owned(at("city"))) == (True, False)


def test_a_whole_sentence_under_what_only_announces_it_stands_alone() -> None:
    facts = "We can share the following information:\n\n- Agents cannot open the gates.\n"
    title = "Duties of the SRO:\n\nThe SRO is sworn and opens the gates.\n"
    assert [one.governed for one in agreement(facts).sentences] == [False, False]
    assert [one.governed for one in agreement(title).sentences] == [False, False]


def test_an_item_without_a_subject_keeps_its_lead_in() -> None:
    text = "Duties of the SRO:\n\n- opens the gates\n"
    assert [one.governed for one in agreement(text).sentences] == [False, True]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Use of Side Gates The SRO shall open the gates at seven each day.", "Use of Side Gates"),
        ("Gate Duty in Winter A deputy is at the gates from seven to nine.", "Gate Duty in Winter"),
        ("Under this Agreement the SRO shall open the gates at seven.", None),
        ("In May The Gates were shut.", None),
    ],
)
def test_a_title_may_run_into_its_first_sentence(text: str, first: str | None) -> None:
    found = sentences(text + "\n")
    assert found[0] == first if first else len(found) == 1


def test_a_colon_or_letter_in_front_of_a_modal_parts_nothing() -> None:
    text = "The SRO: a. shall open gates; b. shall lock doors; and c. shall meet buses.\n"
    assert [one.split(":")[0] for one in told(text)] == ["officer duty"] * 3
