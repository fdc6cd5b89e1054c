"""Stretches between blanks: cut once, and taken as a whole where they are nothing but words."""

from __future__ import annotations

import pytest

from moulint.language.words.english import Tagger
from moulint.language.words.forms import Forms, Kind


@pytest.fixture
def forms() -> Forms:
    return Forms(Tagger(["walk"]), lambda word: word in {"walk", "shall"}, lambda keys: ())


@pytest.mark.parametrize(
    ("chunk", "kind", "words", "offsets"),
    [
        ("walks", Kind.WORD, ["walks"], (0,)),
        ("walks,", Kind.WORDS, ["walks", ","], (0, 5)),
        ("The", Kind.ARTICLE, ["the"], (0,)),
        ("she", Kind.MIXED, ["she"], (0,)),
        ("clerk's", Kind.MIXED, ["clerk", "'s"], (0, 5)),
        ("(walk)", Kind.MIXED, ["(", "walk", ")"], (0, 1, 5)),
        ("shaIl", Kind.WORD, ["shall"], (0,)),
    ],
)
def test_stretches(
    forms: Forms, chunk: str, kind: Kind, words: list[str], offsets: tuple[int, ...]
) -> None:
    found = forms.of(["a", chunk, chunk, "end"], noisy=False)[chunk]
    assert (found.kind, [one.lower for one in found.forms], found.offsets) == (kind, words, offsets)


def test_a_stretch_is_worked_out_once(forms: Forms) -> None:
    first = forms.of(["walks"], noisy=False)["walks"]
    assert forms.of(["walks", "on"], noisy=False)["walks"] is first
    assert forms.of(["walks"], noisy=True)["walks"] is not first


def test_torn_halves_become_one_form(forms: Forms) -> None:
    known = forms.of(["sha", "ll", "far"], noisy=True)
    first, second = known["sha"].forms[0], known["ll"].forms[0]
    whole = forms.mended(first, 10, second, 14)
    assert whole is not None and (whole.lower, whole.length) == ("shall", 6)
    assert forms.mended(first, 10, second, 20) is None
