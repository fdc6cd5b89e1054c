"""Where the verbs of a sentence stand, and with what force."""

from __future__ import annotations

import pytest

from moulint.language.grammar.groups import groups

from ..reading import sentence


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The SRO shall not be used.", [("used", True, True, False)]),
        ("The SRO may only ask.", [("ask", False, False, False)]),
        ("The SRO patrols the halls.", [("patrols", False, False, True)]),
        ("SROs are not to ask.", [("ask", True, False, True)]),
        ("The SRO asks and the principal is told.", [
            ("asks", False, False, True), ("told", False, True, True),
        ]),
        ("A key is a must for the SRO.", [("must", False, False, True)]),
        ("The halls, the gates and the yard.", []),
    ],
)  # fmt: skip
def test_groups(text: str, expected: list[tuple[str, bool, bool, bool]]) -> None:
    read = sentence(text)
    assert [
        (read.words[one.verb], one.negated, one.passive, one.present) for one in groups(read)
    ] == expected


def test_a_group_knows_where_an_inverted_verb_begins() -> None:
    read = sentence("Under no circumstances shall the SRO ask.")
    (one,) = groups(read)
    assert one.inverted is not None
    assert read.words[one.inverted] == "ask"


def test_only_is_kept() -> None:
    assert [one.only for one in groups(sentence("The SRO may only ask."))] == [True]


def test_a_plain_verb_in_front_of_a_semicolon_is_found_whatever_follows() -> None:
    read = sentence("Sale of trays rests with the mayor; the SRO takes no part.")
    assert [read.words[one.verb] for one in groups(read)] == ["rests", "takes"]


def test_a_noun_behind_a_preposition_is_no_verb_when_nothing_is_done() -> None:
    read = sentence("SROs do not open gates, and do not feed it with student records.")
    assert [read.words[one.verb] for one in groups(read)] == ["open", "feed"]


def test_a_noun_behind_its_quality_is_no_verb() -> None:
    read = sentence("The SRO shall help in the discharge of their lawful functions at gates.")
    assert [read.words[one.verb] for one in groups(read)] == ["help"]


@pytest.mark.parametrize(
    ("text", "force"),
    [
        ("The school has the gates locked by a guard.", "duty"),
        ("Each May the wardens have the yard swept.", "duty"),
        ("The school has two guards posted at the gate.", "statement"),
        ("The school has the keys listed in Exhibit A.", "statement"),
        ("Each May the three wardens lock the gate.", "duty"),
        ("Each fall the three wardens lock the gate.", "duty"),
    ],
)
def test_what_somebody_has_done_or_people_unknown_do(text: str, force: str) -> None:
    found = [one.force.value for one in groups(sentence(text))]
    assert found == [force]
