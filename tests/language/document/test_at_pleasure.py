"""Leave of one side to let go of anything that it promised."""

from __future__ import annotations

import pytest

from moulint.language.grammar.limits import LimitKind

from ..reading import agreement

TEXT = "3. The officer shall open the gates.\n\n9. {}\n"


def _freed(said: str) -> bool:
    read = agreement(TEXT.format(said))
    rule = next(one for one in read.sentences if "gates" in one.words)
    kinds = {limit.kind for one in read.provisions(rule) for limit in one.limits}
    return LimitKind.HANDS_BACK in kinds


@pytest.mark.parametrize(
    "said",
    [
        "The chief may waive any requirement of this Agreement.",
        "The city may, by a note, release any officer from any duty under this Agreement.",
        "The chief reserves the right to suspend any or all provisions of this Agreement.",
        "The city may depart from any term of this contract without the consent of the district.",
    ],
)
def test_who_may_let_go_of_anything_has_promised_nothing(said: str) -> None:
    assert _freed(said)


@pytest.mark.parametrize(
    "said",
    [
        "Either party may waive any provision of this Agreement for its benefit.",
        "The parties may waive any requirement of this Agreement in writing.",
        "The chief and the district may jointly waive any requirement of this Agreement.",
        "The principal may waive any requirement of this Agreement.",
        "The chief may not waive any requirement of this Agreement.",
        "The chief may waive any requirement of the tow policy.",
        "The chief may waive any requirement of this Agreement with the consent of the district.",
    ],
)
def test_the_usual_clause_on_waiver_lets_go_of_nothing(said: str) -> None:
    assert not _freed(said)
