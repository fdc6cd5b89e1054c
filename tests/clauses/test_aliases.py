"""Second numbers of clauses."""

from __future__ import annotations

from .outline import clauses


def test_a_number_that_runs_on_across_articles_is_an_alias() -> None:
    text = "ARTICLE I - WORK\n\nSection 1. It is.\n\nARTICLE II - PLAY\n\nSection 2. It was.\n"
    assert [(one.reference, one.alias) for one in clauses(text)][-1] == ("II(2)", "2")


def test_numbers_that_begin_again_are_no_aliases() -> None:
    text = "ARTICLE I - WORK\n\nSection 1. It is.\n\nARTICLE II - PLAY\n\nSection 1. It was.\n"
    assert [one.alias for one in clauses(text)] == [""] * 4
