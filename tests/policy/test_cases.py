"""Every case of every pack, and what is said of one that does not hold."""

from __future__ import annotations

from functools import cache

import pytest

from moulint.policy import cases, packs
from moulint.policy.case import Case, parse
from moulint.policy.cases import Outcome
from moulint.policy.packs import Pack


@cache
def _pack(name: str) -> Pack:
    return packs.load(name)


@pytest.mark.parametrize(
    ("pack", "case"),
    [
        pytest.param(name, case, id=str(case))
        for name in packs.names()
        for case in cases.load(_pack(name))
    ],
)
def test_case(pack: str, case: Case) -> None:
    outcome = cases.judge(_pack(pack), case)
    if outcome.wrong:
        pytest.fail(str(outcome), pytrace=False)


def _outcome(
    expected: str, text: str = "> 1. The SRO shall keep the parking lot clear."
) -> Outcome:
    found, wrong = parse(f"# parking\n## T\n{text}\n\n{expected}\n", "parking", "p.cases.md")
    assert wrong == []
    return cases.judge(_pack("lakeside"), found[0])


@pytest.mark.usefixtures("folder")
class TestOutcomes:
    """What a case of the small pack gives."""

    @pytest.fixture(autouse=True)
    def _fresh(self) -> None:
        _pack.cache_clear()

    @pytest.mark.parametrize(
        "expected",
        ["met", "met at 1", "met with confidence high", "met\nbecause THE PARKING  lot"],
    )
    def test_a_case_that_holds(self, expected: str) -> None:
        assert _outcome(expected).wrong == ()

    @pytest.mark.parametrize(
        ("expected", "wrong"),
        [
            ("weak", "expected weak, got met"),
            ("weak at 7", "expected weak, got met"),
            ("met at 7", "expected met at 7, got it at 1"),
            ("met with confidence low", "expected confidence low, got high"),
            (
                "met\nbecause the moon",
                '"the moon" stands neither in the message nor in a quoted passage',
            ),
            ("met\nhas fire-lane", "expected part fire-lane met, got it missing"),
            ("met\nhas fire-lanes", 'the rule has no part "fire-lanes"'),
            ("met\nlacks cones", 'the rule has no part "cones"'),
        ],
    )
    def test_a_case_that_does_not_hold(self, expected: str, wrong: str) -> None:
        assert _outcome(expected).wrong == (wrong,)

    def test_a_part_that_must_be_found_and_one_that_must_not(self) -> None:
        text = "> 1. The SRO shall keep the parking lot clear.\n>\n> 2. The SRO shall %s fire lane."
        assert _outcome("met\nhas fire-lane", text % "watch the").wrong == ()
        assert _outcome("met\nlacks fire-lane", text % "not watch the").wrong == ()
        assert _outcome("met\nlacks fire-lane", text % "watch the").wrong == (
            "expected part fire-lane not met, got it met: 'The SRO shall watch the fire lane.'",
        )

    def test_the_opposing_clause_decides_a_conflict(self) -> None:
        text = (
            "> 1. The SRO shall keep the lot clear.\n>\n> 2. The SRO shall not keep the lot clear."
        )
        assert _outcome("conflicting at 2", text).wrong == ()

    def test_a_failure_shows_the_text_and_the_message(self) -> None:
        told = str(_outcome("weak"))
        assert told.splitlines()[:3] == [
            "p.cases.md:2: T",
            "    > 1. The SRO shall keep the parking lot clear.",
            "  expected weak, got met",
        ]
        assert "message: Clause 1 has the officer keep the lot clear ('shall keep" in told

    def test_all_cases_of_a_pack(self) -> None:
        found = list(cases.run(_pack("lakeside")))
        assert [one.case.title for one in found if one.wrong] == []
        assert len(found) == 4
