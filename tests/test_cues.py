"""Every expression with cues matches only what holds one of them: proved by reading it."""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterable
from re import _constants as code  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

import pytest

from moulint.expression import CuedExpression, expression
from tests.test_expressions import MODULES

MANY = 20_000
"""More ways than these are not followed: nothing is known of what was read so far."""
LONG = 40
"""No cue is longer."""
FEW = 12
"""More letters than these in one place are any letter."""

CUED = {
    f"{module}.{name}": value
    for module in MODULES
    for name, value in vars(importlib.import_module(module)).items()
    if isinstance(value, CuedExpression)
}


def uncued(parsed: Iterable[Any], cues: tuple[str, ...]) -> set[str]:
    """What ends the texts that an expression matches without a cue, as far as it is known."""
    return _read(parsed, {""}, cues)


def _read(parsed: Iterable[Any], known: set[str], cues: tuple[str, ...]) -> set[str]:
    for what, told in parsed:
        known = _next(what, told, known, cues)
        known = {one[-LONG:] for one in known if not any(cue in one for cue in cues)}
        if len(known) > MANY:
            known = {""}
    return known


def _next(what: Any, told: Any, known: set[str], cues: tuple[str, ...]) -> set[str]:
    if not known:
        return known
    if what is code.LITERAL:
        return {one + chr(told).lower() for one in known}
    if what is code.IN:
        letters = _letters(told)
        return {one + letter for one in known for letter in letters} if letters else {""}
    if what in (code.AT, code.ASSERT_NOT):
        return known
    if what is code.ASSERT:
        return known if _read(told[1], {""}, cues) else set()
    if what is code.SUBPATTERN:
        return _read(told[3], known, cues)
    if what is code.BRANCH:
        return set().union(*(_read(one, known, cues) for one in told[1]))
    if what in (code.MAX_REPEAT, code.MIN_REPEAT):
        return _repeated(*told, known, cues)
    return {""}


def _repeated(
    low: int, high: int, parsed: Iterable[Any], known: set[str], cues: tuple[str, ...]
) -> set[str]:
    found = set(known) if low == 0 else set()
    for time in range(1, min(high, low + 2) + 1):
        known = _read(parsed, known, cues)
        found |= known if time >= low else set()
    return {*found, ""} if found and high > low + 2 else found


def _letters(told: Iterable[Any]) -> set[str]:
    found: set[str] = set()
    for what, letter in told:
        if what is not code.LITERAL:
            return set()
        found.add(chr(letter).lower())
    return found if len(found) <= FEW else set()


@pytest.mark.parametrize("name", CUED)
def test_whatever_it_matches_holds_a_cue(name: str) -> None:
    one = CUED[name]
    for cues in one.cues:
        assert uncued(parser.parse(one.text, one.flags), cues) == set()


@pytest.mark.parametrize("name", CUED)
def test_cues_are_in_lower_case_and_none_holds_another(name: str) -> None:
    for cues in CUED[name].cues:
        assert all(cue and cue == cue.lower() for cue in cues)
        assert [(a, b) for a in cues for b in cues if a != b and a in b] == []
        assert len(set(cues)) == len(cues)


@pytest.mark.parametrize(
    ("text", "cues", "proved"),
    [
        ("gates? (?:shut|closed)", "gate", True),
        ("gates? (?:shut|closed)", "shut|close", True),
        ("gates? (?:shut|closed)", "shut", False),
        ("gates? (?:shut|closed)?", "shut|close", False),
        ("(?:the )?gat(?:e|es)", "gate", True),
        ("ga+te", "gate", False),
        ("ga.te", "gate", False),
        (r"\bclerk\b(?=[^.]*\bgate)", "gate", True),
        (r"\bclerk\b(?!.*gate)", "gate", False),
        (r"(?:\w+ ){0,3}gate", "gate", True),
        (r"(?:gate ){1,3}\w+", "gate", True),
        (r"(?:gate ){0,3}\w+", "gate", False),
        ("g[ae]te", "gate|gete", True),
        ("g[ae]te", "gate", False),
        (r"[^g]ate|g\wte", "gate", False),
        (r"(gate|door) \1", "gate|door", True),
    ],
)
def test_the_proof(text: str, cues: str, proved: bool) -> None:
    assert (uncued(parser.parse(text, re.IGNORECASE), tuple(cues.split("|"))) == set()) is proved


def test_a_text_without_a_cue_is_not_asked() -> None:
    late = expression("ga(", cues="gate")
    assert late.search("no door") is None
    with pytest.raises(re.error):
        late.search("a Gate")


def test_a_text_needs_one_cue_of_each_kind() -> None:
    late = expression("(?:gate|door) (?:shut|locked)", cues="gate|door & shut|lock")
    assert late.search("gate gate") is None
    assert "search" not in vars(vars(late)["_asked"])
    assert late.match("door locked") and late.fullmatch("gate shut")
    assert [one[0] for one in late.finditer("gate shut, door shut")] == ["gate shut", "door shut"]


@pytest.mark.parametrize("written", ["İ", "ı", "ſ", "K"])
def test_cues_are_found_where_case_is_ignored(written: str) -> None:
    plain = {"İ": "i", "ı": "i", "ſ": "s", "K": "k"}[written]
    assert re.match(plain, written, re.IGNORECASE)
    late = expression(f"door{plain}n", re.IGNORECASE, cues=f"door{plain}n")
    assert late.search(f"the DOOR{written}N")
