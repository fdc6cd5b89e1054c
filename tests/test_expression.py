"""Expressions that are compiled when they are first used."""

from __future__ import annotations

import copy
import re

import pytest

from moulint.expression import Expression, expression


def test_an_expression_finds_what_a_compiled_one_finds() -> None:
    late, soon = (
        expression(r"(?P<word>ga+te)s?", re.IGNORECASE),
        re.compile(r"(?P<word>ga+te)s?", 2),
    )
    text = "Gates, gaate; no gte"
    assert [one["word"] for one in late.finditer(text)] == [
        one["word"] for one in soon.finditer(text)
    ]
    assert late.sub("x", text) == soon.sub("x", text)
    assert late.split(text) == soon.split(text)
    assert late.groupindex == soon.groupindex


def test_it_is_compiled_at_its_first_use_and_once() -> None:
    late = expression("g[a")
    with pytest.raises(re.error):
        late.match("gate")
    whole = expression("gate")
    assert "match" not in vars(whole)
    assert whole.match("gate") and vars(whole)["match"] == whole.match


def test_it_says_so_when_asked_for_what_no_expression_has() -> None:
    assert not hasattr(expression("gate"), "nothing")
    assert isinstance(copy.copy(expression("gate")), Expression)
