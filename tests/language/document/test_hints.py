"""The words by which a sentence is looked into at all: each match of an expression has one.

A word that is in the expression and not in the set would never be found, and no example would fail.
"""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from moulint.language.document import (
    advisory,
    at_pleasure,
    chosen,
    in_time,
    left_out,
    qualified,
    revoked,
    taken_out,
)

ALPHABET = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .,;:'()[]’§-"
GUARDED = {
    "advisory": (advisory._WORDS, advisory, "_NONE_MEANT _UNBINDING _NOTHING_IN"),
    "at pleasure": (at_pleasure._WORDS, at_pleasure, "_LEAVES"),
    "chosen": (chosen._CHOOSING, chosen, "_CHOSEN"),
    "in time": (in_time._HINTS, in_time, "_WAITS _BEGINS_ALONG _ENDS _PAUSED"),
    "left out": (left_out._PROPOSING, left_out, "_TURNED_DOWN"),
    "out of force": (qualified._WORDS, qualified, "_NOT_AGREED _OUT _SHOWN _A_DRAFT"),
    "qualified": (
        qualified._WORDS_OF_LIMITS,
        qualified,
        "_WAITS _AT_WILL _RARELY _ONCE _FREE _WHETHER _REGARDED",
    ),
    "revoked": (revoked._WORDS, revoked, "_GONE _REPLACED"),
    "taken out": (revoked._WORDS, taken_out, "_TAKES_OUT _REFUSED _EXCEPTED"),
}  # fmt: skip


@pytest.mark.parametrize(
    ("hints", "expression"),
    [
        pytest.param(hints, getattr(module, name), id=f"{what}: {name}")
        for what, (hints, module, names) in GUARDED.items()
        for name in names.split()
    ],
)
def test_what_an_expression_finds_has_one_of_the_words(
    hints: frozenset[str], expression: re.Pattern[str]
) -> None:
    plain = re.compile(expression.pattern, re.IGNORECASE | re.ASCII)

    @settings(
        max_examples=50,
        derandomize=True,
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(st.from_regex(plain, alphabet=st.sampled_from(ALPHABET)))
    def check(text: str) -> None:
        found = plain.search(text)
        if found is not None:
            assert not hints.isdisjoint(re.findall(r"\w+", found[0].lower())), found[0]

    check()
