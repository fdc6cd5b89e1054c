"""Where nothing speaks to a requirement: the nearest miss, and why it does not count."""

from __future__ import annotations

import pytest

from .judging import judged

NOTHING = "Nothing in the agreement keeps the officer from the canteen"


@pytest.mark.parametrize(
    ("text", "clause", "message"),
    [
        # a near miss, with its reason
        ("1. It is so.\n\n2. The soup is hot.\n\n3. It ends.", "2",
         f"{NOTHING}; clause 2 comes nearest ('The soup is hot'), "
         "but it speaks of soup, and of nobody."),
        # of several, the one that speaks of most of what is asked for
        ("1. The soup is hot.\n\n2. The SRO had soup.\n\n3. The soup is cold.", "2",
         f"{NOTHING}; clause 2 comes nearest ('The SRO had soup'), "
         "but it speaks of soup, and of nobody."),
        # and one that speaks of the matter, before one that only names somebody who is asked
        ("1. The SRO and the principal sing.\n\n2. The soup is hot.", "2",
         f"{NOTHING}; clause 2 comes nearest ('The soup is hot'), "
         "but it speaks of soup, and of nobody."),
        # then a heading to look under
        ("## 1. Bread\n\n1.1 It is so.\n\n## 2. Term\n\n2.1 It ends.", "1",
         f"{NOTHING}; the heading of clause 1 comes nearest ('Bread'), "
         "but nothing under it does so."),
        # a near miss is nearer than a heading
        ("## 1. Bread\n\n1.1 It is so.\n\n1.2 The soup is hot.", "1.2",
         f"{NOTHING}; clause 1.2 comes nearest ('The soup is hot'), "
         "but it speaks of soup, and of nobody."),
        # a word outside a heading is no section
        ("1. There is bread.\n\n2. It ends.", "2", f"{NOTHING}."),
        # the end
        ("1. It is so.\n\n2. It ends.", "2", f"{NOTHING}."),
        # what is no part of the agreement is no miss
        ("1. It is so.\n\n2. It ends.\n\n> The soup is hot.", None, f"{NOTHING}."),
    ],
)  # fmt: skip
def test_the_nearest_miss(text: str, clause: str | None, message: str) -> None:
    found = judged(text)
    assert (found.verdict, found.message) == ("missing", message)
    (place,) = found.places
    assert place.role == "nearest"
    if clause is not None:
        assert place.clause == clause


def test_the_words_that_come_near_are_marked() -> None:
    (place,) = judged("1. The soup is hot.").places
    assert [place.quote[low:high] for low, high in place.marks] == ["soup"]


def test_a_rule_may_say_nothing_of_it() -> None:
    found = judged("It is so.", nothing="here helps", near_misses={}, look_under=[])
    assert found.message == "Nothing here helps."


def test_where_nothing_comes_near_a_place_that_binds_somebody_is_shown() -> None:
    text = "1. It is so.\n\n2. The SRO shall ring the bell.\n\n3. The SRO rests.\n\nSigned: the SRO"
    (place,) = judged(text, near_misses={}, look_under=[]).places
    assert place.clause == "2"
