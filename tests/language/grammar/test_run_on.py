"""Lists set as sentences of one paragraph, which have the force of their lead-in."""

from __future__ import annotations

import pytest

from ..reading import told

TASKS = "Open the gates. Sweep the yard. Greet the guests."


@pytest.mark.parametrize(
    ("lead_in", "force"),
    [
        ("The SRO should do the following:", "hope"),
        ("SROs are encouraged to:", "hope"),
        ("The SRO may:", "grant"),
        ("The SRO shall not:", "bar"),
        ("The SRO shall do the following:", "duty"),
    ],
)
def test_every_sentence_has_the_force_of_the_lead_in(lead_in: str, force: str) -> None:
    assert all(one.startswith(f"officer {force}: ") for one in told(f"{lead_in} {TASKS}")[-3:])


@pytest.mark.parametrize(
    "text",
    [
        "The SRO should do the following: Sweep the yard.\n\nOpen the gates.",
        "The SRO should do the following: Sweep the yard. The SRO shall open the gates.",
        "The SRO should sweep the yard. Open the gates.",
    ],
)
def test_what_is_no_part_of_the_list_keeps_its_own(text: str) -> None:
    assert told(text)[-1].startswith("officer duty: ")
