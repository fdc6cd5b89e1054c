"""What is denied twice is done: "shall not neglect to", "no officer is excused from"."""

from __future__ import annotations

import pytest

from ..reading import told


@pytest.mark.parametrize(
    "text",
    [
        "The SRO shall not in any week neglect to open the gates.",
        "In no week shall the SRO omit to open the gates.",
        "No SRO shall be excused from opening the gates.",
        "The SRO shall not decline to open the gates.",
        "The SRO shall not refrain from opening the gates.",
    ],
)
def test_a_denial_denied_is_a_duty(text: str) -> None:
    assert told(text)[0].startswith("officer duty: ")


@pytest.mark.parametrize(
    "text",
    [
        "At no school in the county shall the SRO open the gates.",
        "The parties agree that in no school shall an SRO open the gates.",
        "The SRO has neither the authority nor the duty to open the gates.",
        "The SRO is without authority to open the gates.",
        "The only thing an SRO shall never do is open the gates.",
        "The department shall keep the SRO out of the gates.",
        "The gates are not a matter in which the SRO may take part.",
        "A teacher may open the gates; an SRO may not.",
        "While on duty, the SRO shall not, for any reason, open the gates.",
    ],
)
def test_a_bar_in_another_order(text: str) -> None:
    assert told(text)[-1].startswith("officer bar: ")


@pytest.mark.parametrize(
    ("text", "force"),
    [
        ("The SRO is not obliged under this contract to open the gates.", "release"),
        ("The SRO has no duty under this contract to open the gates.", "release"),
        ("The SRO is authorized, but not required, to open the gates.", "grant"),
        ("The SRO is free, but not required, to open the gates.", "grant"),
        ("The department urges that the SRO open the gates.", "hope"),
        ("Consideration shall be given to having gates for the SRO.", "hope"),
    ],
)
def test_what_is_left_to_the_officer_is_no_bar(text: str, force: str) -> None:
    assert {one.split()[1].rstrip(":") for one in told(text)} <= {force, "hope"}


@pytest.mark.parametrize(
    "text",
    [
        "It is the SRO, and not the teacher, who shall open the gates.",
        "The SRO, and no substitute, shall open the gates.",
    ],
)
def test_no_other_person_is_no_denial(text: str) -> None:
    assert told(text)[-1].startswith("officer duty: ")
