"""Sections that wait for something, or end before the agreement does."""

from __future__ import annotations

import pytest

from moulint.language.grammar.limits import LimitKind

from ..reading import agreement

TEXT = """\
3. The officer shall open the gates.

4. {}

5. This Agreement ends on June 30, 2027.
"""
LIMITED = """
Section 3 shall become effective upon adoption of an ordinance. | contingent
Section 3 takes effect if and when the grant is awarded. | contingent
Sections 2 and 3 go into force once the council votes the money. | contingent
Section 3 terminates on December 31, 2023. | partial
Section 3 remains in effect only through May 1, 2024. | partial
Section 3 will not be observed while the city serves on the task force. | hands back
"""
LEFT = """
Section 3 takes effect upon execution of this Agreement.
Section 3 shall become effective on the date of the last signature.
Section 3 takes effect upon approval by both parties.
Section 3 begins when the officer is assigned.
Section 3 remains in effect through June 30, 2027.
Section 9 terminates on December 31, 2023.
Section 3 begins on August 1, 2024.
"""


def _kinds(said: str) -> set[str]:
    read = agreement(TEXT.format(said))
    rule = next(one for one in read.sentences if "gates" in one.words)
    return {limit.kind.value for one in read.provisions(rule) for limit in one.limits}


@pytest.mark.parametrize("row", [row for row in LIMITED.split("\n") if row])
def test_what_waits_or_ends_early_is_limited(row: str) -> None:
    said, kind = (part.strip() for part in row.split("|"))
    found = _kinds(said)
    assert kind in found or LimitKind.UNCLEAR.value in found


@pytest.mark.parametrize("said", [row for row in LEFT.split("\n") if row])
def test_what_begins_and_ends_with_the_agreement_is_not(said: str) -> None:
    assert _kinds(said) == set()
