"""Which sentences may deny: none that denies is missed, and few others are named."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from moulint.language.agreement import Agreement
from moulint.language.grammar.denying import DENIALS

from ..reading import agreement

ROUNDS = sorted(Path(__file__).parents[3].glob("benchmarks/rounds/*/clauses.jsonl"))
TEXTS = [
    json.loads(line)["text"]
    for path in ROUNDS
    for line in path.read_text(encoding="utf-8").splitlines()[::8]
]


def denying(read: Agreement) -> list[bool]:
    """For each sentence, whether it may deny something."""
    return [bool(read.denying >> one.number & 1) for one in read.sentences]


def denies(read: Agreement) -> list[bool]:
    """For each sentence, whether it does."""
    return [
        any(one.force in DENIALS or one.negated for one in read.provisions(sentence))
        for sentence in read.sentences
    ]


@pytest.mark.parametrize(
    "text",
    [
        "No officer shall open the gates.",
        "The officer may only open the gates.",
        "Nor shall the officer open the gates.",
        "The officer is prohibited from opening the gates.",
        "The duty of the officer to open the gates is waived.",
        "The officer shall do his rounds without opening the gates.",
        "Does the officer open the gates? No.",
        "The officer shall not open the gates. This includes the gates of the park.",
        "## What the officer does not do\n\n- Opening the gates",
        "The following restrictions apply to the officer:\n\n- opening the gates",
        "| Task | Officer | Principal |\n|---|---|---|\n| Opening the gates | No | Yes |",
    ],
)
def test_whatever_denies_may_deny(text: str) -> None:
    read = agreement(text)
    assert any(denies(read))
    assert all(may for may, does in zip(denying(read), denies(read), strict=True) if does)


@pytest.mark.parametrize(
    "text",
    ["The officer shall open the gates.", "When the chief asks, the officer may open the gates."],
)
def test_what_only_binds_or_allows_may_not(text: str) -> None:
    assert not any(denying(agreement(text)))


@pytest.mark.parametrize("part", range(8))
def test_no_denial_of_a_labelled_text_is_missed(part: int) -> None:
    texts = TEXTS[part::8]
    assert texts
    for text in texts:
        read = agreement(text)
        for may, does, one in zip(denying(read), denies(read), read.sentences, strict=True):
            assert may or not does, one.text()
