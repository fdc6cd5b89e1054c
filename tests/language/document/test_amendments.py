"""Whose words a quotation shows: new text, old text, or law."""

from __future__ import annotations

import pytest

from ..reading import told

LONG = "The SRO shall open the gates of every school of the District."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f'Section 4 is amended to read: "{LONG}"', "officer duty"),
        (f"Section 4 is amended to read as follows:\n\n> {LONG}\n", "officer duty"),
        (f"A new Section 4 is added:\n\n> {LONG}\n", "officer duty"),
        (f'The following is inserted: "{LONG}"', "officer duty"),
        (f'A new Section 4 is added. Its end is left.\n\n> "4. {LONG}"\n', "officer duty"),
        (f'Section 4 is deleted. No one used it.\n\n> "4. {LONG}"\n', None),
        (f'In Section 4 strike "The SRO shall nap" and insert "{LONG}"', "officer duty"),
        (f'The sentence "{LONG}" is deleted.', None),
        (f'"{LONG}" is hereby stricken.', None),
        (f"Section 4 is hereby deleted:\n\n(a) {LONG}\n", None),
        (f"Section 4 is deleted. It read:\n\n> {LONG}\n", None),
        (f'The law reads: "{LONG}" It is quoted for convenience only.', None),
        (f'State law provides that "{LONG}"', None),
        (f"> {LONG}\n", None),
        (f'Section 4 is stricken. The following takes its place: "{LONG}"', "officer duty"),
        (f'Section 4 is rescinded. In its place stands: "{LONG}"', "officer duty"),
        (f'"As funds allow" is struck, so that Section 4 reads in full: "{LONG}"', "officer duty"),
        (f'Section 4, added in 2023, is deleted. It said: "{LONG}"', None),
        (f'Section 4, which now reads "{LONG}" is hereby rescinded.', None),
        (f'You proposed, and we did not accept: "{LONG}"', None),
        (f'The parties shall comply with Section 7 of the Act: "{LONG}"', "officer duty"),
        (f'Resolved, that the contract carry these words: "{LONG}"', "officer duty"),
        (f'The Agreement provides as follows in section 5: "{LONG}"', "officer duty"),
        (f'Under paragraph 18 of the agreement, "{LONG}"', "officer duty"),
    ],
)
def test_whose_words_a_quotation_shows(text: str, expected: str | None) -> None:
    found = [one for one in told(text) if one.startswith("officer duty: open gates")]
    assert [one.partition(":")[0] for one in found] == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("text", "binds"),
    [
        (f'From last year: "{LONG}" The renewal makes no change.', True),
        (f'"{LONG}" This is continued on the same terms.', True),
        (
            f'From last year: "{LONG}" That expired; the fee is renewed.',
            False,
        ),
        (f'From last year: "{LONG}" All other terms are unchanged.', False),
        (f'From last year: "{LONG}" It was not renewed.', False),
    ],
)
def test_a_quoted_text_binds_where_it_goes_on(text: str, binds: bool) -> None:
    assert any(one.startswith("officer duty: open gates") for one in told(text)) is binds
