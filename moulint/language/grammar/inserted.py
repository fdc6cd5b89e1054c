"""What is put in behind "who": "a clerk who, in addition to sweeping the hall, shall ring"."""

from __future__ import annotations

from moulint.language.sentences.sentence import Sentence

REACH = 26
"""Words of what is put in."""


def behind_inserted(sentence: Sentence, at: int) -> int | None:
    """Where "shall" stands in "who, among other duties, shall", of which `at` is the "who"."""
    tags = sentence.tags
    if tags[at + 1 : at + 2] != [","] or tags[at + 2 : at + 3] not in (["P"], ["S"], ["x"], ["R"]):
        return None
    end = min(len(tags), at + REACH)
    modal = next((i for i in range(at + 3, end) if tags[i] in "MS;B"), None)
    return modal if modal is not None and tags[modal - 1 : modal + 1] == [",", "M"] else None
