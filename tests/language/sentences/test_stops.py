"""Where a sentence ends, and where a title runs into one."""

from __future__ import annotations

import pytest

from ..reading import provisions, sentences


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The SRO asks. The principal answers.", 2),
        ("The SRO asks! Does he? Yes.", 3),
        ("The SRO has no. 5 of Art. 7.", 1),
        ("The SRO asks Mr. Smith, e.g. at noon.", 1),
        ("The SRO works for the U.S. Department of Justice.", 1),
        ("Under 8 U.S.C. 1373 the SRO asks.", 1),
        ("The SRO asks (see below). The principal answers.", 2),
        ("The SRO has the id. number.", 1),
        ("Under Ark. Code Ann. 6-10 the SRO asks.", 1),
        ("The SRO comes on Sept. 3 and on Oct. 4.", 1),
        ('The SRO says "yes." The principal answers.', 2),
        ("The SRO works 7.5 hours. He rests.", 2),
        ("The SRO asks; the principal answers.", 1),
    ],
)
def test_where_a_sentence_ends(text: str, count: int) -> None:
    assert len(sentences(text)) == count


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Use of Side Gates The SRO shall open the gates at seven each day.", "Use of Side Gates"),
        ("Gate Duty in Winter A deputy is at the gates from seven to nine.", "Gate Duty in Winter"),
        ("GATES - Before each shift the SRO shall open the gates.", "GATES -"),
        ("Under this Agreement the SRO shall open the gates at seven.", None),
        ("In May The Gates were shut.", None),
    ],
)
def test_a_title_may_run_into_its_first_sentence(text: str, first: str | None) -> None:
    found = sentences(text + "\n")
    assert found[0] == first if first else len(found) == 1


def test_a_number_that_ran_into_the_stop_in_front_of_it() -> None:
    text = "(6)The SRO opens the gates.(b)The principal locks them.1 The Chief helps (2)clerks."
    assert [sorted(one.who) for one in provisions(text)] == [["officer"], ["principal"], ["chief"]]


def test_recitals_that_semicolons_join_are_sentences() -> None:
    text = "Whereas the gates creak; and Whereas the SRO opens them; Whereas he oils them;"
    assert [one.split()[0] for one in sentences(text)] == ["Whereas"] * 3
    assert len(sentences("The SRO oils the gates, whereas the clerk opens them.")) == 1


def test_a_comma_behind_a_full_stop_ends_nothing() -> None:
    assert len(sentences("The SRO comes Mon. thru Thurs., 8 to 2, to open the gates.")) == 1
