"""What the words of an amendment make of the text that they stand in front of or behind."""

from __future__ import annotations

import pytest

from moulint.clauses.amending import announces, introduces, strikes, takes_out


@pytest.mark.parametrize(
    "text",
    [
        "Section 4 is amended to read as follows:",
        "Section 4 is deleted and the following is substituted in its stead:",
        "Section 4 is hereby rescinded. In its place the parties adopt the following:",
        "Section 4, which now reads otherwise, is struck and replaced with:",
        "The words in Section 4 are struck, so that Section 4 reads in full:",
        "Article V is repealed; in lieu thereof:",
        "A new Section 8.3 is added after Section 8.2:",
        "Item 7. New § 18.",
        "Section 4 remains unchanged and reads:",
        "This replaces Section 4 with:",
        "Bulletin 7, incorporated in the Agreement as Attachment C:",
    ],
)
def test_words_that_bring_text_in(text: str) -> None:
    assert introduces(text) is True
    assert not strikes(text)


@pytest.mark.parametrize(
    "text",
    [
        "Formerly:",
        "Section 11, added by the First Amendment, is deleted. It said:",
        "Section 6 is repealed. It provided:",
        "The deleted text read:",
        "Section 4, which now reads",
        "The parties agree, in place of",
        "This Agreement replaces the letter of 2011, including its paragraph 4 (",
        "In August you proposed, and we did not accept, the sentence",
        "is amended by striking",
    ],
)
def test_words_that_show_what_is_gone(text: str) -> None:
    assert introduces(text) is False
    assert not announces(text)


@pytest.mark.parametrize(
    "text", ["The officer shall:", "State law provides:", "Section 4. Duties.", ""]
)
def test_words_that_do_neither(text: str) -> None:
    assert introduces(text) is None


def test_a_lead_in_that_only_mentions_a_change_governs_its_items() -> None:
    assert not announces("When a school is added, the officer shall:")
    assert not strikes("When a pupil is removed from class, the officer shall:")


@pytest.mark.parametrize(
    "behind",
    [" is deleted.", ", is hereby rescinded.", " in Section 5 are struck,", " is of no effect."],
)
def test_words_behind_a_quotation_that_take_it_out(behind: str) -> None:
    assert takes_out(behind)
    assert not takes_out(" is added at the end of Section 5.")


def test_a_section_that_is_struck_behind_its_text_is_the_one_that_was_shown() -> None:
    shown = "Section 6.2 of the pact now reads: "
    assert takes_out(" Section 6.2 is deleted.", shown)
    assert takes_out(" That section is repealed.", shown)
    assert not takes_out(" Section 7 is deleted.", shown)
