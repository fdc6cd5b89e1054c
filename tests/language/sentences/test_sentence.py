"""A sentence: its own words, its places in the source, the lists in it."""

from __future__ import annotations

from ..reading import agreement, sentence


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


def test_a_gap_reaches_over_what_is_put_in_between_commas() -> None:
    far = "on every school day of the long and rainy winter"
    put_in = sentence(f"They keep, {far}, it clear.")
    assert len(put_in.hits("keeping")) == 1
    assert not sentence(f"They keep the hall {far} for it clear.").hits("keeping")


def test_hits_in_a_lead_in_count() -> None:
    second = agreement("The SRO shall:\n\n- open the gates\n").sentences[1]
    assert [second.text(one) for one in second.hits("officer")] == ["SRO"]


def test_articles_and_possessives() -> None:
    read = sentence("The SRO is a trained officer of the City's police.")
    at = read.words.index
    assert (read.articled(at("trained")), read.articled(at("is"))) == (True, False)
    assert (read.owned(at("police")), read.owned(at("city"))) == (True, False)


def test_what_must_be_answered_is_no_question() -> None:
    assert not sentence("The review must answer: Were the halls swept?").asks
    assert sentence("Question: must the halls be swept?").asks


def test_hanging_hyphens_leave_whole_words() -> None:
    read = sentence("The SRO opens the hall- and yard-gates.")
    assert "hall" in read.words


def test_the_nearest_article_makes_a_thing_known() -> None:
    read = sentence("Every spring the school has the gates locked.")
    assert read.pointed(read.words.index("gates"))
