"""The reading that led to a verdict, in one plain sentence."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from .judging import judged


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("4.2 The SRO shall not enter the canteen.",
         "Clause 4.2 keeps the officer from the canteen ('shall not enter the canteen')."),
        ("The SRO shall not enter the canteen.",
         "The text keeps the officer from the canteen ('shall not enter the canteen')."),
        ("A policy to be written shall provide that the SRO not enter the canteen.",
         "'not enter the canteen' is left to a text still to be written, and binds nobody yet."),
        ("No SRO shall enter the canteen.",
         "The text keeps the officer from the canteen ('No SRO shall enter the canteen')."),
        ("Under no circumstances may the SRO enter the canteen.",
         "The text keeps the officer from the canteen "
         "('Under no circumstances may the SRO enter the canteen')."),
        ("4. The principal shall run the canteen.",
         "Clause 4 gives the canteen to the principal ('shall run the canteen'), "
         "but does not keep the officer from it."),
        ("The SRO shall not enter the canteen unless the principal asks.",
         "The text keeps the officer from the canteen ('shall not enter the canteen'), but "
         "'unless the principal asks' hands the decision back."),
        ("The SRO shall not enter the canteen unless, in a week when no other adult can be found "
         "by anybody at the school, the principal asks for it in writing.",
         "The text keeps the officer from the canteen ('shall not enter the canteen'), but "
         "'asks for it in writing' hands the decision back."),
        ("The chief may order that SROs not enter the canteen.",
         "'may order that SROs not enter the canteen' leaves it open, and does not bind."),
        ("The chief should prohibit the SRO from entering the canteen.",
         "'should prohibit the SRO from entering the canteen' states a wish, and does not bind."),
        ("EXHIBIT B\n\nThe SRO shall not enter the canteen.",
         "Exhibit B keeps the officer from the canteen ('shall not enter the canteen')."),
        ("The SRO shall generally not enter the canteen.",
         "The text keeps the officer from the canteen ('shall generally not enter the canteen'), "
         "but 'generally' keeps that from binding."),
        ("The SRO shall not enter the canteen unless it rains.",
         "The text keeps the officer from the canteen ('shall not enter the canteen'), but "
         "the exception 'unless it rains' may take that back."),
        ("The SRO should not enter the canteen.",
         "'should not enter the canteen' states a wish, and does not bind."),
        ("The SRO is not required to enter the canteen.",
         "'is not required to enter the canteen' only takes away a duty, and bars nobody."),
        ("The SRO did not enter the canteen.",
         "'did not enter the canteen' tells of what was, and requires nothing."),
        ("WHEREAS, the SRO shall not enter the canteen.",
         "'shall not enter the canteen' stands in a recital, which does not bind."),
        ("State law provides that SROs shall not enter the canteen.",
         "'shall not enter the canteen' stands where the text states an aim or what others say, "
         "and does not bind."),
        ("If the Board adopts Policy K, SROs shall not enter the canteen.",
         "The text keeps the officer from the canteen ('shall not enter the canteen'), but "
         "'If the Board adopts' makes that wait for what may not come."),
        ("SROs shall not enter the canteen during the summer.",
         "The text keeps the officer from the canteen ('shall not enter the canteen'), but "
         "'during the summer' confines that to a part."),
        ("SROs shall not enter the canteen on school days, at games, or during the summer.",
         "The text keeps the officer from the canteen ('shall not enter the canteen')."),
        ("## Definitions\n\nThe SRO shall not enter the canteen.",
         "'shall not enter the canteen' stands in a definition, which requires nothing."),
        ("4. The SRO shall sweep the canteen.",
         "Clause 4 sends the officer to the canteen ('shall sweep the canteen')."),
        ("1. The SRO shall not enter the canteen.\n\n2. The SRO may enter the canteen.",
         "Clause 2 sends the officer to the canteen ('may enter the canteen'), "
         "although clause 1 keeps the officer from the canteen ('shall not enter the canteen')."),
        ("1. The SRO should not enter the canteen.\n\n2. The SRO may enter the canteen.",
         "Clause 2 sends the officer to the canteen ('may enter the canteen')."),
        ("It is so.", "Nothing in the agreement keeps the officer from the canteen."),
        # a clause is named where the text numbers it
        ("7. The SRO should not enter the canteen.",
         "In clause 7, 'should not enter the canteen' states a wish, and does not bind."),
        # where an exception stands elsewhere, so is its clause
        ("1. The SRO shall not enter the canteen.\n\n2. The principal may make exceptions.",
         "Clause 1 keeps the officer from the canteen ('shall not enter the canteen'), "
         "but 'principal may make exceptions' in clause 2 hands the decision back."),
        # the same clause is not named twice
        ("1. The SRO shall not enter the canteen. The SRO may enter the kitchen.",
         "Clause 1 sends the officer to the canteen ('may enter the kitchen'), "
         "although it also keeps the officer from the canteen ('shall not enter the canteen')."),
        # nor can an unnumbered one be named
        ("The SRO shall not enter the canteen.\n\nThe SRO may enter the kitchen.",
         "The text sends the officer to the canteen ('may enter the kitchen'), although "
         "another passage keeps the officer from the canteen ('shall not enter the canteen')."),
        # the modal of a lead-in binds its items, and is quoted with them
        ("4. The SRO shall not:\n\n   (a) enter the canteen;",
         "Clause 4(a) keeps the officer from the canteen ('shall not … enter the canteen')."),
        # a name is quoted whole
        ("4. The SRO shall not enter the canteen kitchen.",
         "Clause 4 keeps the officer from the canteen ('shall not enter the canteen kitchen')."),
        # so are the few words that stand between
        ("4. The SRO shall not, in or out of uniform, enter the canteen.",
         "Clause 4 keeps the officer from the canteen "
         "('shall not, in or out of uniform, enter the canteen')."),
    ],
)  # fmt: skip
def test_a_message(text: str, message: str) -> None:
    assert judged(text).message == message


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "The SRO may sweep the canteen.",
            "'may sweep the canteen' gives leave, and requires nothing.",
        ),
        ("The SRO is in the canteen.", "'is in the canteen' describes, and requires nothing."),
    ],
)
def test_a_duty_that_is_none(text: str, message: str) -> None:
    wanted = [{"who": "officer", "force": "duty", "what": "canteen"}]
    assert judged(text, met_by=wanted, conflicts_with=[]).message == message


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "The SRO shall sweep the canteen each year.",
            "The text sees to the canteen ('shall sweep the canteen'), but does not do so in May.",
        ),
        (
            "The SRO shall sweep the canteen.",
            "The text sees to the canteen ('shall sweep the canteen'), but without a rhythm.",
        ),
        (
            "The SRO may sweep the canteen.",
            "The text sees to the canteen ('may sweep the canteen'), "
            "but without binding words or a rhythm.",
        ),
        (
            "The SRO may sweep the canteen each year.",
            "The text sees to the canteen ('may sweep the canteen'), but without binding words.",
        ),
    ],
)
def test_what_is_lacking_says_more_than_the_rule_of_all_its_kind(text: str, message: str) -> None:
    weak = {
        "force": ["duty", "grant"],
        "what": "canteen",
        "joined_with": [{"what": "yearly", "says": "a rhythm"}],
        "says": "sees to the canteen",
        "but": "does not do so in May",
    }
    assert judged(text, met_by=[], conflicts_with=[], weak_by=[weak]).message == message


def test_words_are_quoted_as_they_stand_in_the_source() -> None:
    text = "The SRO shall not enter the canteen, unless the school's\nprincipal so *asks*."
    assert judged(text).message == (
        "The text keeps the officer from the canteen ('shall not enter the canteen'), "
        "but 'unless the school's principal so asks' hands the decision back."
    )


def test_long_words_are_cut() -> None:
    rain = "unless it " + "rains and " * 30 + "pours"
    found = judged(f"The SRO shall not enter the canteen {rain}.").message
    assert " … " in found
    assert found.endswith("rains and pours' may take that back.")
    assert len(found) < 300


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            "The SRO shall should may not enter canteen unless asks generally WHEREAS , . ;".split()
        ),
        min_size=1,
        max_size=14,
    ).map(" ".join)
)
def test_a_message_is_one_sentence(text: str) -> None:
    message = judged(text).message
    assert message[-1] == "."
    assert "\n" not in message
    assert not message[0].islower()


def test_a_clause_of_an_amendment_is_told_from_one_of_the_agreement() -> None:
    text = (
        "# Agreement\n\n1. It is so.\n\nSigned: ______\n\n# AMENDMENT NO. 2 - Adopted in May\n\n"
        "The parties amend the Agreement as follows:\n\n1. The SRO shall not enter the canteen.\n"
    )
    assert judged(text).message.startswith("Clause 1 of Amendment No. 2 keeps the officer")
