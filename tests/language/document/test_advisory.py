"""What the text itself says does not bind."""

from __future__ import annotations

import pytest

from moulint.language.grammar.provision import Standing

from ..reading import agreement

TEXT = "# Agreement\n\n4.1 The SRO shall open the gates.\n\n{}\n"


def binds(last: str) -> bool:
    """True where the SRO's duty in 4.1 is still a provision."""
    provided = agreement(TEXT.format(last)).all_provisions()
    (duty,) = [one for one in provided if "gates" in one.sentence.text(one.deed)]
    return duty.standing is Standing.OPERATIVE


@pytest.mark.parametrize(
    "said",
    [
        "4.2 The foregoing is a statement of hopes.",
        "4.2 The above duty creates no obligation on either party.",
        "4.2 These are goals only.",
        "4.2 This is a statement of philosophy.",
        "5. Section 4.1 is advisory only.",
        "5. In Section 4, whatever the verb, the parties say what they would like to see.",
        "5. Sections 4 and 6 are not enforceable.",
        "5. The parties therefore agree that Sections 4 and 6 state what they hope to do and not "
        "what they are bound to do.",
        "5. Section 4 says what the Town would like to do.",
        "5. Section 4 is for information and binds neither party.",
        "5. Nothing in Section 4 shall create any duty.",
        "4.2 The parties agree that this is a moral and not a legal obligation.",
        "4.2 The parties intend no obligation by this.",
        "4.2 No duty is implied by the foregoing.",
        "5. Section 4 shall be regarded as guidance and not as a term of this agreement.",
    ],
)
def test_a_text_that_is_disclaimed_binds_nobody(said: str) -> None:
    assert not binds(said)


@pytest.mark.parametrize(
    "said",
    [
        "5. Section 7 is advisory only.",
        "5. Section 4 is binding on both parties.",
        "5. Section 4 is not binding on strangers.",
        "5. Section 4 creates no obligation to pay overtime.",
        "5. Section headings are for reference only.",
        "5. The parties agree that Section 4 states what the SRO is to do each day.",
        "5. The title of Section 4 is for reference only.",
        "5. Section 4 is advisory only if the board votes so.",
        "5. Nothing in this agreement creates a duty to strangers.",
        "5. Such views are advisory.",
        "4.2 The parties assume no duty to strangers by this.",
        "4.2 The parties agree that this is a legal obligation.",
        "4.2 This section is read with Section 9, which is advisory.",
    ],
)
def test_what_else_is_called_advisory_disclaims_nothing(said: str) -> None:
    assert binds(said)
