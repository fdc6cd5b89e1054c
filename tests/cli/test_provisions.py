from __future__ import annotations

import json

from .program import WORD, moulint

TEXT = b"""# Agreement

## Purpose

The purpose of the program is to build trust.

## Duties

5.1 Except in an emergency, the SRO shall not:

(a) enforce school rules; or

(b) supervise detention.

5.2 The principal may call the SRO where practicable.
"""


def test_each_sentence_with_who_force_and_deed() -> None:
    ran = moulint("provisions", "-", stdin=TEXT)
    assert ran.code == 0
    assert "5.1(a), line 11" in ran.out
    assert "officer in the school: bar: shall not enforce school rules" in " ".join(ran.out.split())
    assert "a narrow exception" in ran.out
    assert "a hedge: it does not bind" in ran.out
    assert "purpose of the program" not in ran.out
    assert "purpose of the program" in moulint("provisions", "-", "--all", stdin=TEXT).out


def test_json() -> None:
    ran = moulint("provisions", "-", "--format", "json", stdin=TEXT)
    found = json.loads(ran.out)
    assert found["schema"] == "moulint-provisions-v1"
    (item,) = [one for one in found["sentences"] if one["clause"] == "5.1(a)"]
    assert item["line"] == 11
    assert item["text"] == "enforce school rules; or"
    assert item["lead_in"]
    (provision,) = item["provisions"]
    assert provision["force"] == "bar"
    assert {limit["kind"] for limit in provision["limits"]} == {"narrow"}
    assert provision["limits"][0]["words"].startswith("Except")


def test_sentences_are_shown_as_written() -> None:
    found = json.loads(moulint("provisions", WORD, "--format", "json").out)
    texts = [one["text"] for one in found["sentences"]]
    assert any(text.startswith("The SRO shall not impose or recommend") for text in texts)
    assert all(text[-1] in '.;:,)”"' or text[-1].isalnum() for text in texts)


def test_nothing_operative_is_told() -> None:
    ran = moulint("provisions", "-", stdin=b"# Purpose\n")
    assert ran.code == 2
    assert ran.err.startswith("moulint: -: ")
