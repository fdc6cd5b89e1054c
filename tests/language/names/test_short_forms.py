"""The last word of a name that stands for the whole."""

from __future__ import annotations

import pytest

from ..reading import told


def test_a_body_is_no_short_form_of_its_members() -> None:
    text = "An officer of the Patrol shall open the gates.\n\nThe Patrol shall lock the gates.\n"
    assert not told(text)[-1].startswith("officer")


@pytest.mark.parametrize(
    ("between", "expected"),
    [
        ("", "officer duty: lock doors"),
        ("The keepers' hut is green. ", "officer duty: lock doors"),
        ("Zoo keepers are welcome. ", "nobody duty: lock doors"),
    ],
)
def test_the_last_word_of_a_title_stands_for_it(between: str, expected: str) -> None:
    text = (
        f"A school gate keeper shall open the gates.\n\n{between}The keeper shall lock the doors."
    )
    assert told(text)[-1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Elm Police Bureau sends guards. The Bureau shall open gates.", True),
        ("The Elm Police Bureau sends guards. The Bureau of Parks shall open gates.", False),
        ("The Elm Police Bureau sends guards. The weather bureau shall open gates.", False),
    ],
)
def test_a_body_called_by_the_last_word_of_its_name(text: str, expected: bool) -> None:
    assert ("police duty: open gates" in told(text)) is expected


def test_a_name_behind_another_of_the_same_post_is_no_short_form() -> None:
    text = "Officer means a deputy patrol at a school.\n\nThe Patrol shall lock the gates.\n"
    assert not told(text)[-1].startswith("officer")
