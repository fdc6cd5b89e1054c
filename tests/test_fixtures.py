"""Every fixture is judged as the careful reader who wrote its expectations judged it."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from moulint import check_file
from moulint.model import DocumentReport, Place, Result, Verdict

FOLDER = Path(__file__).parent.parent / "fixtures"


def _file(expected: Path) -> Path:
    stem = expected.name.removesuffix(".expected.yaml")
    return next(path for path in FOLDER.glob(f"{stem}.*") if path.suffix in (".md", ".docx"))


CASES = [
    pytest.param(_file(path), rule, wanted, id=f"{_file(path).name}-{rule}")
    for path in sorted(FOLDER.glob("*.expected.yaml"))
    for rule, wanted in yaml.safe_load(path.read_text())["rules"].items()
]


@cache
def report(path: Path) -> DocumentReport:
    return check_file(path)


def result(path: Path, rule: str) -> Result:
    made = report(path)
    assert made.status == "checked", made.reason
    return next(one for one in made.results if one.rule == rule)


@pytest.mark.parametrize(("path", "rule", "wanted"), CASES)
def test_verdict(path: Path, rule: str, wanted: dict[str, Any]) -> None:
    got = result(path, rule)
    assert got.verdict.value == wanted["verdict"], got.message


@pytest.mark.parametrize(
    ("path", "rule", "wanted"), [case for case in CASES if "original" in case.values[2]]
)
def test_verdict_before_the_changes(path: Path, rule: str, wanted: dict[str, Any]) -> None:
    got = result(path, rule)
    assert got.original_verdict is not None
    assert got.original_verdict.value == wanted["original"]
    assert got.changes


@pytest.mark.parametrize(
    ("path", "rule", "wanted"), [case for case in CASES if "original" not in case.values[2]]
)
def test_no_difference_is_made_up(path: Path, rule: str, wanted: dict[str, Any]) -> None:
    assert result(path, rule).original_verdict is None


@pytest.mark.parametrize(
    ("path", "rule", "wanted"), [case for case in CASES if "words" in case.values[2]]
)
def test_place(path: Path, rule: str, wanted: dict[str, Any]) -> None:
    """The deciding words are quoted, and the clause is the one that a person would cite."""
    got = result(path, rule)
    if got.verdict.value != wanted["verdict"]:
        pytest.fail(f"the verdict is {got.verdict.value}, expected {wanted['verdict']}")
    role = "opposing" if got.verdict is Verdict.CONFLICTING else "deciding"
    _holds(got, role, wanted)
    if "against" in wanted:
        _holds(got, "deciding", wanted["against"])


def _holds(got: Result, role: str, wanted: dict[str, Any]) -> None:
    places = [place for place in got.places if place.role == role]
    said = [f"{place.clause}: {place.quote}" for place in places]
    if got.verdict is Verdict.MET:  # of several that satisfy a rule, any may be cited
        assert places and all(place.quote.strip() for place in places), said
        return
    assert any(_quotes(place, wanted["words"]) for place in places), said
    assert any(_label(place.clause) == _label(wanted["clause"]) for place in places), said


def _quotes(place: Place, words: str) -> bool:
    """The words stand in the quotation, or five of them in a row do."""
    quote, wanted = _plain(place.quote), _plain(words)
    if " ".join(wanted) in " ".join(quote):
        return True
    runs = {tuple(wanted[at : at + 5]) for at in range(max(1, len(wanted) - 4))}
    return any(tuple(quote[at : at + 5]) in runs for at in range(len(quote)))


def _plain(text: str) -> list[str]:
    return re.sub(r"[^\w ]+", " ", " ".join(text.split())).casefold().split()


def _label(clause: str) -> list[str]:
    return re.findall(r"[A-Za-z]+|\d+", clause.casefold())
