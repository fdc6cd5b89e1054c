"""Where lists occur, and how long what was read is kept."""

from __future__ import annotations

import gc
import weakref

from moulint.language.agreement import Agreement
from moulint.language.sentences.where import numbers
from moulint.language.words.vocabulary import vocabulary

from ..reading import document

WORDS = vocabulary(
    {"clerk": {"words": ["clerk"]}},
    {},
    {
        "lamp": ["lamp"],
        "lighting": ["light ... <lamp>"],
        "asking-to-light": ["ask ... <lighting>"],
        "task": {"title": "a task"},
        "sweeping": {"belongs_to": ["task"], "words": ["sweep"]},
    },
    ["light", "ask", "sweep"],
)
TEXT = (
    "The clerk shall ask her to light the lamp. He sweeps. A lamp is lit when they ask to light it."
)


def test_a_set_of_sentences_gives_their_numbers_in_order() -> None:
    assert list(numbers(0)) == []
    assert list(numbers(1 << 70 | 0b101)) == [0, 2, 70]


def test_an_entry_can_occur_where_all_its_pieces_can() -> None:
    where = Agreement(document(TEXT), WORDS, "proposed").index.where
    found = {name: list(numbers(where[name])) for name in ("lamp", "lighting", "asking-to-light")}
    assert found == {"lamp": [0, 2], "lighting": [0, 2], "asking-to-light": [0, 2]}
    assert list(numbers(where["task"])) == [1]
    assert where["no-such-list"] == 0


def test_only_sentences_with_a_hit_hold_a_list() -> None:
    index = Agreement(document(TEXT), WORDS, "proposed").index
    assert [one.number for one in index.those_holding(["asking-to-light"])] == [0]


def test_lists_are_found_in_more_sentences_than_a_word_of_the_machine_has_bits() -> None:
    index = Agreement(document("He sweeps. " * 150), WORDS, "proposed").index
    assert len(list(index.those_holding(["task"]))) == 150


def test_what_was_read_is_freed_without_the_garbage_collector() -> None:
    gc.disable()
    try:
        agreement = Agreement(document(TEXT), WORDS, "proposed")
        list(agreement.all_provisions())
        kept = weakref.ref(agreement.index)
        del agreement
        assert kept() is None
    finally:
        gc.enable()


def test_a_sentence_outlives_its_agreement() -> None:
    first = Agreement(document(TEXT), WORDS, "proposed").sentences[0]
    assert first.hits("lighting") and first.named
