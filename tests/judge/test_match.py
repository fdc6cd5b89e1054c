"""Which provisions fit a pattern, and what keeps them from counting in full."""

from __future__ import annotations

from typing import Any

import pytest

from moulint.language.grammar.limits import LimitKind

from .judging import flaws, matches

BAR: dict[str, Any] = {"who": "officer", "force": "bar", "what": "canteen"}
DUTY: dict[str, Any] = {"who": "officer", "force": "duty", "what": "canteen"}


# --- who, force, what ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The SRO shall not enter the canteen.", [[]]),
        ("The SRO shall not enter the canteen except in an emergency.", [[]]),
        ("The SRO shall not enter the canteen unless the principal asks.",
         [["hands the decision back"]]),
        ("The SRO shall generally not enter the canteen.", [["hedged"]]),
        ("The SRO shall not enter the canteen unless it rains.", [["unclear exception"]]),
        ("The SRO shall not enter the canteen during the summer.", [["covers only part"]]),
        ("If the Board adopts a policy, the SRO shall not enter the canteen.",
         [["waits for what may not come"]]),
        ("The SRO should not enter the canteen.", [["only hopes"]]),
        ("The SRO is not required to enter the canteen.",
         [["only says who is not responsible"]]),
        ("The SRO did not enter the canteen.", [["only tells of the past"]]),
        ("WHEREAS, the SRO shall not enter the canteen.", [["recital or purpose"]]),
        ("## Definitions\n\nThe SRO shall not enter the canteen.", [["definition"]]),
        ("The SRO shall enter the canteen.", []),
        ("The SRO should enter the canteen.", []),
        ("The SRO may enter the canteen.", []),
        ("The SRO is in the canteen.", []),
        ("The principal shall not enter the canteen.", []),
        ("The SRO shall not enter the gym.", []),
        ("The SRO shall not sleep unless the canteen is shut.", []),
        ("SROs shall not be sent to the canteen by school staff.", [[]]),
        ("The Department shall ensure that SROs do not enter the canteen.", [[]]),
    ],
)  # fmt: skip
def test_a_bar(text: str, expected: list[list[str]]) -> None:
    assert flaws(text, **BAR) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The SRO shall sweep the canteen.", [[]]),
        ("The SRO sweeps the canteen.", [[]]),
        ("The canteen shall be swept by the SRO.", [[]]),
        ("The SRO may sweep the canteen.", [["only allows"]]),
        ("The SRO should sweep the canteen.", [["only hopes"]]),
        ("The SRO was in the canteen.", [["only tells of the past"]]),
        ("The SRO is a friend of the canteen.", [["only describes"]]),
        ("The SRO shall sweep the canteen where practicable.", [["hedged"]]),
        ("The SRO shall sweep the canteen upon request.", [["hands the decision back"]]),
        ("The SRO should, where practicable, sweep the canteen.", [["only hopes", "hedged"]]),
        ("The SRO shall not sweep the canteen.", []),
        ("The SRO should not sweep the canteen.", []),
        ("The SRO is not required to sweep the canteen.", []),
        ("The SRO shall report a student who will not leave the canteen.", []),
        ("The SRO shall report what was done in the canteen.", []),
        ("The Department shall ensure that SROs do not enter the canteen.", []),
        ("The Department shall prohibit SROs from entering the canteen.", []),
        ('The SRO shall remember "nobody ever sweeps the canteen here".', []),
    ],
)
def test_a_duty(text: str, expected: list[list[str]]) -> None:
    assert flaws(text, **DUTY) == expected


@pytest.mark.parametrize(
    ("text", "wanted", "found"),
    [
        ("The principal shall sweep.", {"who": "school-side"}, True),
        ("The chief shall sweep.", {"who": "school-side"}, False),
        ("The chief shall sweep.", {"who": ["school-side", "chief"]}, True),
        ("The chief and the principal shall sweep.", {"not_who": "chief"}, False),
        ("The chief and the principal shall sweep.", {"not_who": "officer"}, True),
        ("Somebody shall sweep.", {}, True),
        ("Somebody shall sweep.", {"who": "person"}, False),
        ("## Duties\n\n- Sweep the canteen", {"who": "officer"}, True),
        ("## Duties\n\n- Sweep the canteen", {"who": "officer", "implied": False}, False),
        ("The SRO may sweep.", {"force": ["duty", "grant"]}, True),
        ("The SRO has a broom.", {"force": "statement"}, True),
        ("The SRO may sweep.", {"force": "statement"}, False),
        (
            "No teacher shall ask the SRO to sweep.",
            {"who": "officer", "not_by": "teacher", "what": "sweeping"},
            False,
        ),
        (
            "The SRO shall not be asked to sweep.",
            {"who": "officer", "not_by": "teacher", "what": "sweeping"},
            True,
        ),
        ("WHEREAS, the SRO shall sweep.", {"not_aims": True}, False),
        ("WHEREAS, the SRO shall sweep.", {"only_aims": True}, True),
        ("The SRO shall sweep.", {"only_aims": True}, False),
    ],
)
def test_whom_a_pattern_binds_and_how(text: str, wanted: dict[str, Any], found: bool) -> None:
    assert bool(matches(text, **wanted)) is found


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("WHEREAS, the SRO shall sweep the canteen.", {"aims_count": True}),
        ('"Deputy" means an SRO who sweeps the canteen.', {"meanings_count": True}),
        ("The SRO shall sweep the canteen upon request.", {"only_hedges_matter": True}),
        ("The SRO shall sweep the canteen upon request.", {"limits_do_not_matter": True}),
        ("The SRO shall sweep the canteen where practicable.", {"limits_do_not_matter": True}),
        ("The SRO may sweep the canteen.", {"force": ["duty", "grant"]}),
    ],
)
def test_what_does_not_matter(text: str, wanted: dict[str, Any]) -> None:
    assert flaws(text, **{**DUTY, **wanted}) == [[]]


def test_a_hedge_matters_where_only_hedges_do() -> None:
    text = "The SRO shall sweep the canteen where practicable."
    assert flaws(text, **DUTY, only_hedges_matter=True) == [["hedged"]]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("No SRO shall sweep the canteen until the canteen is shut.", [[]]),
        (
            "No SRO shall sweep the canteen until it is shut, unless the Chief waives it.",
            [["hands the decision back"]],
        ),
    ],
)
def test_limits_that_are_no_part_of_what_a_pattern_is_about(text: str, found: Any) -> None:
    assert flaws(text, **BAR, own_limits_do_not_matter=True) == found


def test_the_worst_limit_is_told() -> None:
    text = "The SRO shall not enter the canteen unless it rains, or where the principal so asks."
    (one,) = matches(text, **BAR)
    assert one.limit is not None
    assert one.limit.kind is LimitKind.HANDS_BACK


def test_a_reading_that_rests_on_the_heading_is_unsure() -> None:
    (named,) = matches("The SRO shall sweep the canteen.", **DUTY)
    (implied,) = matches("## Duties\n\n- Sweep the canteen", **DUTY)
    assert (named.unsure, implied.unsure) == (False, True)


def test_nobody_may_be_named_where_a_pattern_asks_for_that() -> None:
    wanted: dict[str, Any] = {"what": "canteen", "force": "duty", "unnamed": True}
    assert matches("The canteen shall be swept.", **wanted)
    assert matches("The lessee shall sweep the canteen.", **wanted) == []


def test_only_a_timetable_may_count() -> None:
    wanted: dict[str, Any] = {"who": "officer", "what": "canteen", "timed": True}
    assert matches("The SRO's week. Monday: canteen.", **wanted)
    assert matches("The SRO shall sweep the canteen.", **wanted) == []


def test_only_a_table_may_count() -> None:
    wanted: dict[str, Any] = {"what": "canteen", "in_table": True}
    assert matches("| Place | Who |\n|---|---|\n| Sweep the canteen | SRO |\n", **wanted)
    assert matches("The SRO shall sweep the canteen.", **wanted) == []


def test_a_force_may_be_shut_out() -> None:
    text = "The SRO may sweep the canteen."
    assert flaws(text, **DUTY) == [["only allows"]]
    assert flaws(text, **DUTY, not_force="grant") == []
