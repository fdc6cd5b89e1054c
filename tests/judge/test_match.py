"""Which provisions fit a pattern, and what keeps them from counting in full."""

from __future__ import annotations

from typing import Any

import pytest

from .judging import flaws, matches

BAR: dict[str, Any] = {"who": "officer", "force": "bar", "what": "canteen"}
DUTY: dict[str, Any] = {"who": "officer", "force": "duty", "what": "canteen"}


# --- who, force, what ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The SRO shall not enter the canteen.", [[]]),
        ("The SRO shall not enter the canteen except in an emergency.", [[]]),
        ("The SRO shall not enter the canteen unless the principal asks.",
         [["hands the decision back"]]),
        ("The SRO shall generally not enter the canteen.", [["hedged"]]),
        ("The SRO shall not enter the canteen unless it rains.", [["unclear exception"]]),
        ("The SRO shall not enter the canteen during the summer.", [["covers only part"]]),
        ("If the Board adopts a policy, the SRO shall not enter the canteen.",
         [["waits for what may not come"]]),
        ("The SRO should not enter the canteen.", [["only hopes"]]),
        ("The SRO is not required to enter the canteen.",
         [["only says who is not responsible"]]),
        ("The SRO did not enter the canteen.", [["only tells of the past"]]),
        ("WHEREAS, the SRO shall not enter the canteen.", [["recital or purpose"]]),
        ("## Definitions\n\nThe SRO shall not enter the canteen.", [["definition"]]),
        ("The SRO shall enter the canteen.", []),
        ("The SRO should enter the canteen.", []),
        ("The SRO may enter the canteen.", []),
        ("The SRO is in the canteen.", []),
        ("The principal shall not enter the canteen.", []),
        ("The SRO shall not enter the gym.", []),
        ("The SRO shall not sleep unless the canteen is shut.", []),
        ("SROs shall not be sent to the canteen by school staff.", [[]]),
        ("The Department shall ensure that SROs do not enter the canteen.", [[]]),
    ],
)  # fmt: skip
def test_a_bar(text: str, expected: list[list[str]]) -> None:
    assert flaws(text, **BAR) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The SRO shall sweep the canteen.", [[]]),
        ("The SRO sweeps the canteen.", [[]]),
        ("The canteen shall be swept by the SRO.", [[]]),
        ("The SRO may sweep the canteen.", [["only allows"]]),
        ("The SRO should sweep the canteen.", [["only hopes"]]),
        ("The SRO was in the canteen.", [["only tells of the past"]]),
        ("The SRO is a friend of the canteen.", [["only describes"]]),
        ("The SRO shall sweep the canteen where practicable.", [["hedged"]]),
        ("The SRO shall sweep the canteen upon request.", [["hands the decision back"]]),
        ("The SRO should, where practicable, sweep the canteen.", [["only hopes", "hedged"]]),
        ("The SRO shall not sweep the canteen.", []),
        ("The SRO should not sweep the canteen.", []),
        ("The SRO is not required to sweep the canteen.", []),
        ("The SRO shall report a student who will not leave the canteen.", []),
        ("The SRO shall report what was done in the canteen.", []),
        ("The Department shall ensure that SROs do not enter the canteen.", []),
        ("The Department shall prohibit SROs from entering the canteen.", []),
        ('The SRO shall remember "nobody ever sweeps the canteen here".', []),
    ],
)
def test_a_duty(text: str, expected: list[list[str]]) -> None:
    assert flaws(text, **DUTY) == expected


@pytest.mark.parametrize(
    ("text", "wanted", "found"),
    [
        # actors
        ("The principal shall sweep.", {"who": "school-side"}, True),
        ("The chief shall sweep.", {"who": "school-side"}, False),
        ("The chief shall sweep.", {"who": ["school-side", "chief"]}, True),
        ("The chief and the principal shall sweep.", {"not_who": "chief"}, False),
        ("The chief and the principal shall sweep.", {"not_who": "officer"}, True),
        ("Somebody shall sweep.", {}, True),
        ("Somebody shall sweep.", {"who": "person"}, False),
        ("The SRO shall show the chief the canteen.", {"to": "chief"}, True),
        ("The SRO shall show the canteen.", {"to": "chief"}, False),
        ("## Duties\n\n- Sweep the canteen", {"who": "officer"}, True),
        ("## Duties\n\n- Sweep the canteen", {"who": "officer", "implied": False}, False),
        # forces
        ("The SRO may sweep.", {"force": ["duty", "grant"]}, True),
        ("The SRO has a broom.", {"force": "statement"}, True),
        ("The SRO may sweep.", {"force": "statement"}, False),
        # words
        ("The canteen shall be swept.", {"what": "canteen"}, True),
        ("The canteen shall be swept.", {"what": "canteen", "in_deed": True}, False),
        ("The SRO shall sweep the canteen.", {"what": "canteen", "in_deed": True}, True),
        ("The canteen shall be swept.", {"subject": "canteen"}, True),
        ("The SRO shall sweep the canteen.", {"subject": "canteen"}, False),
        ("If there is soup, the SRO shall sweep.", {"sentence": "soup"}, True),
        ("If there is soup, the SRO shall sweep.", {"what": "soup"}, False),
        ("The SRO shall cook soup.", {"what": "soup", "also": ["bread"]}, False),
        ("The SRO shall cook soup and bread.", {"what": "soup", "also": ["bread"]}, True),
        ("The SRO shall cook soup and bread.", {"what": "soup", "never": "bread"}, False),
        ("With bread, the SRO shall cook soup.", {"what": "soup", "not_about": "bread"}, True),
        ("The SRO shall cook soup with bread.", {"what": "soup", "not_about": "bread"}, False),
        ("The SRO shall cook soup with bread.", {"what": "soup", "clear_of": "bread"}, False),
        ("The SRO shall cook soup, and shall eat bread.", {"what": "soup", "clear_of": "bread"},
         True),
        ("The SRO shall cook soup. Bread is there.", {"what": "soup", "beside": ["bread"]}, False),
        ("With bread, the SRO shall cook soup.", {"what": "soup", "beside": ["bread"]}, False),
        ("The SRO shall cook soup with bread.", {"what": "soup", "beside": ["bread"]}, True),
        ("No teacher shall ask the SRO to sweep.", {"who": "officer", "not_by": "teacher",
         "what": "sweeping"}, False),
        ("The SRO shall not be asked to sweep.", {"who": "officer", "not_by": "teacher",
         "what": "sweeping"}, True),
        ("The SRO shall sweep the canteen.", {"what": "sweeping", "not_subject": "canteen"}, True),
        ("The SRO at the canteen shall rest and shall sweep.",
         {"what": "sweeping", "not_subject": "canteen"}, False),
        ("The SRO at the canteen shall sweep.", {"what": "sweeping", "not_subject": "canteen"},
         False),
        ("In case of fire, the SRO shall sweep.", {"not_when": "danger"}, False),
        ("When there is a fire the SRO shall sweep.", {"not_when": "danger"}, False),
        ("The SRO shall sweep and watch the fire.", {"not_when": "danger"}, True),
        ("The SRO shall cook what the canteen sells.", {"what": "canteen", "opens_deed": True},
         False),
        ("The SRO shall patrol and sweep.", {"what": "sweeping", "opens_deed": True}, True),
        ("The SRO shall bring fish to market.", {"what": "to-market"}, True),
        ("Unless they bring fish, the SRO shall go to market.", {"what": "to-market"}, False),
        ("To bring fish, the SRO shall go to market.", {"what": "to-market"}, False),
        ("The SRO shall cook soup.", {"what": "soup", "verb": "cooking"}, True),
        ("The SRO shall count the soup.", {"what": "soup", "verb": "cooking"}, False),
        ("The SRO shall sweep and cook soup.", {"what": "soup", "verb": "cooking"}, True),
        ("The SRO shall cook and count the soup.", {"what": "soup", "verb": "cooking"}, False),
        ("Soup shall be cooked.", {"what": "soup", "verb": "cooking"}, True),
        ("Soup shall be counted by those who cook.", {"what": "soup", "verb": "cooking"}, False),
        ("It is the SRO's duty to cook soup.", {"what": "soup", "verb": "cooking"}, True),
        ("The SRO has to cook soup.", {"what": "soup", "verb": "cooking"}, True),
        ("The SRO shall sweep.\n\n- cook soup", {"what": "soup", "verb": "cooking"}, True),
        ("The SRO shall cook soup.", {"what": "soup", "not_verb": "cooking"}, False),
        ("The SRO shall sweep and count the soup.", {"what": "soup", "not_verb": "sweeping"}, True),
        ("The SRO shall cook soup.", {"what": "soup", "in_clause": ["bread"]}, False),
        ("The SRO shall cook soup and bread.", {"what": "soup", "in_clause": ["bread"]}, True),
        ("With bread, the SRO shall cook soup.", {"what": "soup", "in_clause": ["bread"]}, True),
        ("The SRO shall cook soup; the SRO shall eat bread.",
         {"what": "soup", "in_clause": ["bread"]}, False),
        ("The SRO shall cook soup and the chief shall eat bread.",
         {"what": "soup", "in_clause": ["bread"]}, False),
        ("The SRO shall cook soup.", {"what": "soup", "object": True}, True),
        ("The SRO shall cook three pots of soup.", {"what": "soup", "object": True}, True),
        ("The SRO shall cook three hours on soup.", {"what": "soup", "object": True}, True),
        ("An SRO who is asked to cook soup shall call.", {"who": "officer", "what": "soup"}, False),
        ("The SRO shall ask the teacher, who alone cooks soup.", {"who": "officer", "what": "soup"},
         False),
        ("The SRO shall cook ten hours a year of soup.", {"what": "soup", "object": True}, True),
        ("The SRO shall cook ten hours yearly of soup.", {"what": "soup", "object": True}, True),
        ("The SRO shall cook two pots per year of soup.", {"what": "soup", "object": True}, True),
        ("The SRO shall sit for three hours of soup.", {"what": "soup", "object": True}, True),
        ("The SRO shall eat one part of the soup.", {"what": "soup", "object": True}, True),
        ("The SRO shall write a note on the soup.", {"what": "soup", "object": True}, False),
        ("The SRO shall cook bread and soup.", {"what": "soup", "object": True}, True),
        ("The SRO shall cook, before noon, soup.", {"what": "soup", "object": True}, True),
        ("Soup shall be cooked.", {"what": "soup", "object": True}, True),
        ("The SRO shall agree with the chief on soup.", {"what": "soup", "object": True}, True),
        ("The SRO shall sit in on the soup.", {"what": "soup", "object": True}, True),
        ("The SRO shall agree with the chief on a pot for soup.",
         {"what": "soup", "object": True}, False),
        ("The SRO shall sweep before the soup.", {"what": "soup", "object": True}, False),
        ("The SRO shall choose days on which soup is cooked.",
         {"what": "soup", "object": True}, False),
        ("The SRO shall keep the soup book.", {"what": "soup", "object": True}, False),
        ("The SRO shall cook soup each day.", {"what": "soup", "object": True}, True),
        ("The chief shall send the SRO to the soup.", {"what": "soup", "object": True}, True),
        ("The chief shall see that each SRO takes soup.", {"what": "soup", "object": True}, True),
        ("The SRO shall cook names of soup.", {"what": "soup", "object": True}, False),
        ("The SRO shall cook bread of soup.",
         {"what": "soup", "object": True, "through": ["bread"]}, True),
        ("The SRO shall eat soup that is hot bread.", {"what": "soup", "object": True}, True),
        ("The SRO shall sweep notwithstanding soup.", {"what": "soup", "object": True}, False),
        ("The SROs shall each cook soup.", {"what": "soup", "object": True}, True),
        ("The SRO shall have from the chief, in May, soup.",
         {"what": "soup", "object": True}, True),
        ("The SRO shall go every June to soup.", {"what": "soup", "object": True}, True),
        ("The SRO shall take part, at start of term and with the chief, in soup.",
         {"what": "soup", "object": True}, True),
        ("The SRO shall take part each May, side by side with the chief, in soup.",
         {"what": "soup", "object": True}, True),
        ("The SRO shall sweep.", {"what": "sweeping", "alone": True}, True),
        ("The SRO shall sweep and rest.", {"what": "sweeping", "alone": True}, True),
        ("The SRO shall sweep the yard.", {"what": "sweeping", "alone": True}, False),
        ("The SRO shall ask for soup.", {"what": "soup", "topic": ["bread"]}, True),
        ("The SRO shall ask for soup on bread.", {"what": "soup", "topic": ["bread"]}, True),
        ("The SRO shall ask for soup on beans.", {"what": "soup", "topic": ["bread"]}, False),
        ("The SRO shall bring bread to market.", {"what": "to-market", "between": ["bread"]}, True),
        ("The SRO shall bring all of it to market.", {"what": "to-market", "between": ["bread"]},
         True),
        ("The SRO shall bring the beans to market.", {"what": "to-market", "between": ["bread"]},
         False),
        ("The SRO shall bring to the nurse the bread of the market.",
         {"what": "to-market", "between": ["bread"]}, False),
        ("The SRO shall bring market the beans.", {"what": "to-market", "between": ["bread"]},
         False),
        ("The SRO shall cook soup and shall go to bread.",
         {"what": "soup", "in_clause": ["to-bread"]}, False),
        ("The SRO shall cook soup and, to bread, add salt.",
         {"what": "soup", "in_clause": ["to-bread"]}, False),
        ("The SRO shall see the kitchen.", {"what": "canteen", "compound": ["bread"]}, True),
        ("The SRO shall see the kitchen again.", {"what": "canteen", "compound": ["bread"]}, True),
        ("The SRO shall see the kitchen bread.", {"what": "canteen", "compound": ["bread"]}, True),
        ("The SRO shall see the kitchen calendar.", {"what": "canteen", "compound": ["bread"]},
         False),
        # surroundings
        ("There is bread. The SRO shall cook soup.", {"what": "soup", "near": "bread"}, True),
        ("There is bread. The SRO shall cook soup.", {"what": "soup", "not_near": "bread"}, False),
        ("There is ham. The SRO shall cook soup.", {"what": "soup", "not_near": "bread"}, True),
        ("There is bread. So be it. The SRO shall cook soup.", {"what": "soup", "near": "bread"},
         True),
        ("There is bread. So be it. So it is. The SRO shall cook soup.",
         {"what": "soup", "near": "bread"}, False),
        ("## 1. Bread\n\n1.1 The SRO shall cook.", {"under": "bread", "force": "duty"}, True),
        ("## 1. Soup\n\n1.1 The SRO shall cook.", {"under": "bread", "force": "duty"}, False),
        ("Bread. The SRO shall cook.", {"under": "bread", "force": "duty"}, True),
        # aims
        ("WHEREAS, the SRO shall sweep.", {"not_aims": True}, False),
        ("WHEREAS, the SRO shall sweep.", {"only_aims": True}, True),
        ("The SRO shall sweep.", {"only_aims": True}, False),
    ],
)  # fmt: skip
def test_what_narrows_a_pattern(text: str, wanted: dict[str, Any], found: bool) -> None:
    assert bool(matches(text, **wanted)) is found


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("WHEREAS, the SRO shall sweep the canteen.", {"aims_count": True}),
        ("The SRO shall sweep the canteen upon request.", {"only_hedges_matter": True}),
        ("The SRO shall sweep the canteen upon request.", {"limits_do_not_matter": True}),
        ("The SRO shall sweep the canteen where practicable.", {"limits_do_not_matter": True}),
        ("The SRO may sweep the canteen.", {"force": ["duty", "grant"]}),
    ],
)
def test_what_does_not_matter(text: str, wanted: dict[str, Any]) -> None:
    assert flaws(text, **{**DUTY, **wanted}) == [[]]


def test_a_hedge_matters_where_only_hedges_do() -> None:
    text = "The SRO shall sweep the canteen where practicable."
    assert flaws(text, **DUTY, only_hedges_matter=True) == [["hedged"]]


def test_the_worst_limit_is_told() -> None:
    text = "The SRO shall not enter the canteen unless it rains, or where the principal so asks."
    (one,) = matches(text, **BAR)
    assert one.limit is not None


def test_a_reading_that_rests_on_the_heading_is_unsure() -> None:
    (named,) = matches("The SRO shall sweep the canteen.", **DUTY)
    (implied,) = matches("## Duties\n\n- Sweep the canteen", **DUTY)
    assert (named.unsure, implied.unsure) == (False, True)


def test_the_words_that_decide() -> None:
    (one,) = matches("The SRO shall cook soup and bread.", what="soup", also=["bread"])
    assert [one.provision.sentence.text(span) for span in one.words] == ["soup", "bread"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("## Canteen\n\n1.1 The SRO shall not enter it.", [[]]),
        ("1. The canteen is new. It is red. It is big. The SRO shall not enter it.", [[]]),
        ("1. The canteen is new.\n\n2. The SRO shall not enter it.", []),
        ("**Q. What about the canteen?**\n\nA. The SRO shall not enter it.", [[]]),
    ],
)
def test_a_matter_named_in_the_section(text: str, expected: list[list[str]]) -> None:
    pattern = {"who": "officer", "force": "bar", "section": ["canteen"]}
    assert flaws(text, what="entering", **pattern) == expected


def test_what_another_does_meanwhile_is_not_done() -> None:
    text = "The SRO may stand by while {} sweeps the canteen."
    assert not matches(text.format("the principal"), who="officer", what="canteen")
    assert matches("The SRO may stand by and sweep the canteen.", who="officer", what="canteen")


def test_a_date_between_commas_parts_no_object_from_its_verb() -> None:
    text = "The SRO shall sweep, prior to opening day, the canteen."
    assert matches(text, who="officer", what="canteen", object=True)
