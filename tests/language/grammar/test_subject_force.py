"""What a subject leaves of the force of its verb."""

from __future__ import annotations

import pytest

from ..reading import forces, provisions, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("No SRO shall be required to lock them.", "officer release"),
        ("No SRO is prohibited from locking them.", "officer release"),
        ("No SRO may decline to lock them.", "officer duty"),
        ("No SRO is permitted to lock them.", "officer bar"),
        ("No SRO needs to lock them.", "officer release"),
        ("The SRO remains free to lock them.", "officer grant"),
        ("The SRO shall be asked neither to open nor to lock them.", "officer bar"),
        ("The SRO shall have no other part in it.", "officer bar"),
        ("The SRO shall come no other than by car.", "officer duty"),
        ("Nothing in this Agreement obliges the SRO to lock them.", "officer release"),
        ("Nothing in this Agreement makes the SRO liable for them.", "officer release"),
    ],
)
def test_denials_that_meet(text: str, expected: str) -> None:
    assert forces(text)[:1] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("No SRO shall open them, shall lock them, or shall oil them.", "bar bar bar"),
        ("No SRO will be sent for them or will open them.", "bar bar"),
        ("At no time shall the SRO open them or shall he oil them.", "bar bar"),
        ("None of the SROs may open them or may oil them.", "bar bar"),
        ("No SRO shall open them and shall tell the Chief.", "bar duty"),
        ("No SRO shall open them but shall tell the Chief.", "bar duty"),
        ("In none of these cases shall the SRO open them.", "bar"),
        ("In neither of those capacities shall the SRO open them.", "bar"),
    ],
)
def test_how_far_a_denial_in_front_goes_on(text: str, expected: str) -> None:
    assert " ".join(one.force.value for one in provisions(text)) == expected


def test_what_a_law_says_elsewhere_binds_nobody() -> None:
    text = "Counsel points to a law of another state under which officers may not open gates."
    assert [one.split(":")[0] for one in told(text)] == ["nobody statement"]


def test_most_officers_leave_some_out() -> None:
    (one,) = provisions("Most officers do not open gates.")
    assert [limit.kind.value for limit in one.limits] == ["partial"]


def test_what_is_not_expected_is_not_barred() -> None:
    assert forces("The parties do not expect that SROs will open the gates.")[0].endswith("hope")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nothing in this Agreement requires the SRO to open the gates.", "release"),
        ("Nothing in this Agreement authorizes the SRO to open the gates.", "bar"),
        ("Nothing in this Agreement permits SROs to open the gates.", "bar"),
        ("Nothing herein shall be construed to authorize the SRO to open the gates.", "bar"),
        ("Nothing herein shall be construed as requiring the SRO to open the gates.", "release"),
    ],
)
def test_nothing_takes_back_a_duty_or_a_power(text: str, expected: str) -> None:
    found = [one for one in provisions(text) if one.who == {"officer"}]
    assert [one.force.value for one in found] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Excluded from the duties of the SRO are locking them and oiling them.", "officer bar"),
        ("Not among the duties of the SRO is the locking of gates.", "officer bar"),
        ("Outside the role of the SRO are: the gates; and the keys.", "officer bar"),
        ("Among the duties of the SRO are locking them and oiling them.", "officer duty"),
    ],
)
def test_what_is_put_in_front_as_nobodys_duty_is_barred(text: str, expected: str) -> None:
    assert forces(text)[:1] == [expected]
