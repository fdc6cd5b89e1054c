"""What an agreement of another year said binds nobody under this one."""

from __future__ import annotations

import pytest

from moulint.language.grammar.provision import Standing

from ..reading import agreement

TITLE = "# Agreement of 2021\n\n"


@pytest.mark.parametrize(
    ("text", "standing"),
    [
        ("Under the 2017 agreement the SRO shall open the gates.", Standing.AIM),
        (TITLE + "Under the 2017 agreement the SRO shall open the gates.", Standing.AIM),
        (TITLE + "Under the 2017 contract, the SRO opens the gates.", Standing.AIM),
        (TITLE + "Under the 2021 agreement the SRO shall open the gates.", Standing.OPERATIVE),
        (TITLE + "Under the 2017 rates the SRO shall open the gates.", Standing.OPERATIVE),
        ("Under the agreement the SRO shall open the gates.", Standing.OPERATIVE),
        ("Under the prior agreement the SRO shall open the gates.", Standing.AIM),
    ],
)
def test_agreements_of_other_years(text: str, standing: Standing) -> None:
    assert [one.standing for one in agreement(text + "\n").all_provisions()] == [standing]
