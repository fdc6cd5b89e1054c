"""What of a text binds: recitals, purposes, exhibits, quotations, letters, blanks; and any text."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moulint.language.grammar.provision import Standing

from .reading import agreement, forces, provisions, told

OPENS = "The SRO shall open the gates."


def standings(text: str) -> list[str]:
    """The standing of each sentence that has to do with gates."""
    read = agreement(text)
    return [read.standing(one).value for one in read.sentences if "gates" in one.words]


def binding(text: str) -> list[str]:
    """What binds of the provisions that have to do with gates."""
    return [one for one in told(text) if "gates" in one]


BOUND = ["officer duty: open gates"]


# --- recitals, purposes, definitions -------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"WHEREAS, {OPENS}", "aim"),
        (f"(a) Whereas {OPENS}", "aim"),
        (f"## Recitals\n\nA. {OPENS}", "aim"),
        (f"## Background\n\n{OPENS}", "aim"),
        (f"WHEREAS, the City may.\n\nNOW, THEREFORE, the parties agree:\n\n{OPENS}", "operative"),
        (f"WHEREAS, the City may; NOW, THEREFORE, {OPENS}", "operative"),
        (f"## Recitals\n\nThe City may.\n\n## Duties\n\n{OPENS}", "operative"),
        ("## Purpose\n\nThe SRO will open the gates.", "aim"),
        ("## Goals and Objectives\n\n- The SRO will open the gates.", "aim"),
        ("## Purpose and Duties\n\nThe SRO will open the gates.", "operative"),
        (f"## Purpose\n\n{OPENS}", "operative"),
        ("1. Purpose. The SRO will open the gates.", "aim"),
        ("1. Goals: The SRO will open the gates.", "aim"),
        ("The purpose of the program is that the SRO opens the gates.", "aim"),
        ("The goals of the parties are to open the gates.", "aim"),
        ("In other cities, SROs open the gates.", "aim"),
        ("Elsewhere the SRO opens the gates.", "aim"),
        ("The goals are:\n\n- The SRO will open the gates.", "aim"),
        (
            "The parties agree as follows:\n\n1. The purpose of the program is to open gates; "
            "greet students when they come to school; and close the gates.",
            "aim",
        ),
        ("In keeping with its mission, the SRO will open the gates.", "operative"),
        ("## Definitions\n\nOpening means that the SRO opens the gates.", "meaning"),
        (f"## Terms\n\n### Duties\n\n{OPENS}", "operative"),
    ],
)
def test_what_only_aims(text: str, expected: str) -> None:
    assert standings(text) == [expected]


@pytest.mark.parametrize(
    "adopting",
    [
        "The recitals are incorporated into this Agreement.",
        "The foregoing recitals are adopted.",
        "The above recitals form a part of this Agreement.",
    ],
)
def test_recitals_that_the_agreement_takes_up_bind(adopting: str) -> None:
    text = f"WHEREAS, {OPENS}\n\nNOW, THEREFORE, the parties agree:\n\n{adopting}\n"
    assert binding(text) == BOUND


def test_shared_goals_in_one_sentence_stay_goals() -> None:
    text = "The parties share the goals that (a) SROs open the gates; and (b) doors are locked."
    assert binding(text) == []


# --- around the agreement ------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        f"TO: City Council\n\nFROM: The Chief\n\n{OPENS}\n\n# Agreement of the City\n\nIt ends.\n",
        f"# Memorandum\n\nRE: the SRO\n\n{OPENS}\n\n# Agreement of the City\n\nIt ends.\n",
        f"# Agreement\n\nIt is.\n\n# Signatures\n\n{OPENS}\n",
        f"IN WITNESS WHEREOF the parties sign. {OPENS}\n",
        f"# Agreement\n\n# Exhibit A\n\nThis exhibit is not part of this Agreement.\n\n{OPENS}\n",
        f"# Agreement\n\n# Exhibit A\n\nThis exhibit is for reference only.\n\n{OPENS}\n",
        "# The gates\n\nIt is.\n",
        "Shall the SRO open the gates?\n",
        f"<!-- {OPENS} -->\n\nIt is.\n",
        "[Reserved] The gates.\n",
        f"The following sentence is deleted: {OPENS}\n",
        f"This provision was struck: {OPENS}\n",
        "1. Opening of the gates\n\n# 1. Opening of the gates\n\nIt is.\n",
        f"# Agreement\n\n# Changes (history only)\n\n{OPENS}\n",
        f"# Agreement\n\nThe flyer below is outside this agreement.\n\n# Flyer\n\n{OPENS}\n",
        f'A flyer titled "Gates" is no part of this letter.\n\n# Gates\n\n{OPENS}\n',
        f"# Agreement\n\nExhibit A is for reference only.\n\n# Exhibit A\n\n{OPENS}\n",
        f"It is so. [Note to draft: {OPENS}]\n",
        "A proposal that the SRO open the gates was withdrawn.\n",
        f"Exhibit D (for information only): {OPENS}\n",
        "The parties considered, but did not adopt, a rule that the SRO shall open the gates.\n",
        "The motion that the SRO open the gates was voted down.\n",
        f"# Agreement\n\n# Gate sheet\n\nThis sheet is no term of the contract.\n\n{OPENS}\n",
        f"# Agreement\n\n# Notes (for the file only)\n\n{OPENS}\n",
        f"# Agreement\n\nClerk's summary (not part of the Agreement): {OPENS}\n",
        f"It is so. [Placeholder: text on gates. {OPENS}]\n",
        f"5.2 {OPENS}\n\n9. Section 5.2 has been repealed.\n",
        f"5.2 {OPENS} This section expired on May 1, 2024 and has not been renewed.\n",
        f"5. Gates.\n\n(a) {OPENS}\n\n9. Sections 4 and 5 are withdrawn.\n",
    ],
)
def test_what_is_no_part_of_the_agreement(text: str) -> None:
    assert binding(text) == []


@pytest.mark.parametrize(
    "text",
    [
        f"# Agreement\n\n# Exhibit A\n\n{OPENS}\n",
        f"A proposed gate was rejected. {OPENS}\n",
        f"5 {OPENS}\n\n9. Section 5-A was withdrawn.\n",
        f"5.2 {OPENS}\n\n9. Section 5.3 has been repealed.\n",
        f"5.2 {OPENS}\n\n9. Section 5.2 of the earlier Agreement is repealed.\n",
        f"5.2 {OPENS}\n\n9. Section 5.2 of the 2015 Agreement is deleted.\n",
        f"Section 4. [Deleted.]\n\nSection 5. Gates. {OPENS}\n",
        f"5.2 {OPENS}\n\n9. Section 5.2 is waived if the Chief agrees.\n",
        f"# First Amendment\n\n5.2 {OPENS}\n\n9. Section 5.2 is repealed.\n",
        f"# Agreement\n\nExhibit B is for reference only.\n\n# Exhibit A\n\n{OPENS}\n",
        f"# Agreement\n\n# Exhibit A\n\nThis exhibit is no part of it.\n\n# Exhibit B\n\n{OPENS}\n",
        f"TO: The Board\n\nFROM: The Chief\n\n{OPENS}\n",
        f"# Agreement\n\n{OPENS}[^1]\n\n[^1]: So it is.\n",
        f"# Agreement\n\nIt is so.[^1]\n\n[^1]: {OPENS}\n",
        "# The SRO shall open the gates\n",
        "# The SRO shall:\n\n- open the gates\n",
        "**The SRO shall open the gates.**\n",
    ],
)
def test_what_is_part_of_the_agreement(text: str) -> None:
    assert binding(text) == BOUND


def test_a_footnote_is_read_where_signatures_stand_between() -> None:
    text = f"It is so.[^1]\n\n# Signatures\n\nThe Chief\n\n[^1]: {OPENS}\n"
    assert binding(text) == BOUND


# --- quotations ----------------------------------------------------------------------------------

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
    ],
)
def test_whose_words_a_quotation_shows(text: str, expected: str | None) -> None:
    found = [one for one in told(text) if one.startswith("officer duty: open gates")]
    assert [one.partition(":")[0] for one in found] == ([expected] if expected else [])


# --- scans and forms -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "The SRO shaIl open the gates.",
        "The SRO sha11 open the gates.",
        "The SRO shail open the gates.",
        "The of\u00adficer shall open the gates.",
        "The o\ufb03cer shall open the gates.",
        "The SRO\u00a0shall open the\u2003gates.",
        "The SRO **shall** open the *gates*.",
        "The SRO\nshall open\nthe gates.",
        "5.1 The SRO shall open the gates.",
        "• The SRO shall open the gates.",
        "(a) The SRO shall open the gates.",
        "> 5.1 The parties adopt it.\n\n5.2 The SRO shall open the gates.",
    ],
)
def test_how_it_is_set_changes_nothing(text: str) -> None:
    assert binding(text) == BOUND


def test_a_wrapped_text_is_read_as_the_same_text() -> None:
    words = (
        "The SRO shall not open the gates unless a judge orders it, and the Department shall "
        "ensure that no other officer does so where practicable."
    )
    wrapped = "\n".join(words.split(" "))
    assert told(wrapped) == told(words)
    assert len(told(words)) >= 2


# --- any text ------------------------------------------------------------------------------------

_WORDS = """
The SRO shall not may only must will never nor neither no nothing open opens opened opening gates
the principal Department who that which if unless except where practicable by of to and or but ,
; : . ? ! ( ) [ ] " “ ” ' — - / 5.1 (a) Section 5.1 ensure require prohibits from is are be been
has to does Whereas purpose goals responsible for responsibility means "SRO" (the "Liaison") ☐ ☒
[x] [ ] § Exhibit A 40 (40) he they it such as e.g. U.S. \u00a0 \u00ad \ufb01 \u202e \U0001f600 \x0b
""".split()
_LINE = st.lists(st.sampled_from(_WORDS), max_size=14).map(" ".join)
_START = st.sampled_from(["", "", "- ", "  - ", "1. ", "(a) ", "# ", "## ", "> ", "| ", "[^1]: "])
_END = st.sampled_from(["\n", "\n\n", "\n\n", " |\n", "[^1]\n\n"])
TEXTS = st.lists(st.tuples(_START, _LINE, _END).map("".join), min_size=1, max_size=8).map("".join)


_CHARACTERS = st.one_of(st.characters(exclude_categories=["C"]), st.sampled_from("\n\n\t"))


def read_all(text: str) -> int:
    """Read everything that can be asked of an agreement; gives the number of provisions."""
    read = agreement(text)
    found = list(read.all_provisions())
    for one in found:
        size = len(one.sentence)
        for low, high in (one.deed, one.subject, *(limit.span for limit in one.limits)):
            assert low >= 0
            assert high <= max(size, *(len(limit.sentence or ()) for limit in one.limits), 0)
        assert one.sentence is read.sentences[one.sentence.number] or one.sentence.governed is False
    for sentence in read.sentences:
        read.standing(sentence)
        offsets = sentence.offsets((sentence.own, len(sentence)))
        if offsets:
            assert 0 <= offsets[0] < offsets[1] <= len(sentence.clause.reading.text)
    return len(found)


@settings(max_examples=150, deadline=None)
@given(TEXTS.filter(str.strip))
def test_any_text_can_be_read(text: str) -> None:
    read_all(text)


@settings(max_examples=60, deadline=None)
@given(st.text(_CHARACTERS, min_size=1, max_size=300).filter(str.strip))
def test_any_characters_can_be_read(text: str) -> None:
    read_all(text)


@settings(max_examples=40, deadline=None)
@given(TEXTS.filter(str.strip))
def test_reading_again_gives_the_same(text: str) -> None:
    assert told(text, operative=False) == told(text, operative=False)


LARGE = {
    "a very long sentence": "The SRO shall open the gates, " * 1500 + "and rest.",
    "a very long list of verbs": "The SRO " + "shall open the gates and " * 800 + "shall rest.",
    "many conditions": "The SRO shall open the gates " + "unless the principal asks, " * 800,
    "many relative clauses": "The officer " + "who opens the gates that " * 600 + "shall rest.",
    "a thousand items": "The SRO shall not:\n\n" + "- open the gates of a school\n" * 1000,
    "a thousand items in one sentence": "The SRO shall " + "; (a) open the gates" * 1000,
    "deep nesting": "".join(f"{'  ' * n}- The SRO shall:\n" for n in range(90)),
    "many clauses": "".join(f"{n}. The SRO shall open the gates.\n\n" for n in range(1500)),
    "many references": "".join(
        f"{n}. Section {n + 1} does not apply where the principal asks.\n\n" for n in range(1, 300)
    ),
    "brackets": "(" * 3000 + '"' * 500 + "[" * 3000,
    "lines to sign on": "_" * 40_000,
    "signs": "'s):" * 8000,
    "commas": "The SRO shall" + " ," * 5000,
    "quotation marks": 'The "SRO" means an officer ("SRO") ' * 500,
    "no spaces": "gates" * 8000,
    "one table": "|" + " The SRO shall |" * 40 + "\n" + "|---" * 40 + "|\n"
    + ("|" + " open the gates |" * 40 + "\n") * 40,
}  # fmt: skip


@pytest.mark.parametrize("name", LARGE)
def test_a_large_text_is_read_in_bounded_time(name: str) -> None:
    began = time.process_time()
    read_all(LARGE[name])
    assert time.process_time() - began < 30  # only a runaway takes so long


def test_a_thousand_items_keep_their_lead_in() -> None:
    assert forces(LARGE["a thousand items"])[1:] == ["officer bar"] * 1000


def test_capitals_behind_a_number_are_a_title_and_no_duty() -> None:
    text = (
        "The parties agree as follows:\n\n"
        "1. CARE OF THE GATES.\n\n   1.1 The SRO shall open the gates.\n"
    )
    assert told(text)[-1] == "officer duty: open gates"
    assert [one for one in told(text) if "care of gates" in one] == []


def test_an_amendment_takes_out_a_section_of_the_agreement_behind_it() -> None:
    text = (
        "# FIRST AMENDMENT TO AGREEMENT\n\n"
        "1. Section 6 is deleted in its entirety.\n\n"
        '2. Paragraph 5(b), which reads "guard the buses," is deleted.\n\n'
        "# ATTACHMENT A\n\n# AGREEMENT\n\n"
        "5. The SRO shall:\n\n(a) open the gates; and\n\n(b) guard the buses.\n\n"
        "6. The SRO shall lock the gates."
    )
    read = agreement(text)
    left = {one.standing for one in read.all_provisions() if "lock" in one.sentence.words}
    assert left == {Standing.ASIDE}
    behind = [one.words for one in read.sentences if one.clause.index > 3]
    assert any("open" in words for words in behind)
    assert [words for words in behind if "guard" in words] == []


def test_a_sentence_that_says_what_a_term_means_requires_nothing() -> None:
    text = '"Gates" means the gates that the SRO shall open. The Chief shall keep the buses clear.'
    standings = [one.standing.value for one in agreement(text).all_provisions()]
    assert set(standings[:-1]) == {"meaning"}
    assert standings[-1] == "operative"


def test_what_a_sample_shows_is_no_part_of_the_agreement() -> None:
    text = (
        "I. The SRO shall keep the gates.\n\n"
        "SAMPLE (not part of this agreement)\n\n"
        "The Chief shall open the gates.\n\n"
        "END OF SAMPLE\n\n"
        "II. The principal shall keep the buses clear.\n"
    )
    stood = {
        "+".join(sorted(one.who)): one.standing.value
        for one in agreement(text).all_provisions()
        if one.who and not one.implied
    }
    assert (stood["officer"], stood["chief"], stood["principal"]) == (
        "operative",
        "aside",
        "operative",
    )


def test_what_a_legislature_is_asked_for_binds_nobody() -> None:
    text = (
        "The parties will ask the legislature to provide that officers shall open gates, "
        "shall count buses, and shall not sleep."
    )
    inner = [one for one in agreement(text).all_provisions() if "officer" in one.who]
    assert {one.standing.value for one in inner} == {"aim"}


def test_a_sentence_in_capitals_over_prose_is_a_title() -> None:
    prose = "For many years the town has been sending its officers to a long row of courses.\n"
    for text, expected in (
        ("SROs must Be Ready to Open Gates", Standing.ASIDE),
        ("SROs must open the gates of the town", Standing.OPERATIVE),
    ):
        read = agreement(f"{text}\n\n{prose}")
        assert read.standing(read.sentences[0]) is expected


def test_an_aim_ends_where_another_title_runs_in() -> None:
    found = provisions("Mission. The SRO will open hearts. Rules. The SRO will open the gates.\n")
    assert [one.standing for one in found] == [Standing.AIM, Standing.OPERATIVE]


def test_several_terms_that_are_defined_at_once() -> None:
    text = 'A "gate note" or "gate slip" includes, but is not limited to, notes to open gates.'
    assert {one.standing for one in provisions(text)} == {Standing.MEANING}


def test_a_number_that_ran_into_the_stop_in_front_of_it() -> None:
    text = "(6)The SRO opens the gates.(b)The principal locks them.1 The Chief helps (2)clerks."
    assert [sorted(one.who) for one in provisions(text)] == [["officer"], ["principal"], ["chief"]]


def test_a_job_told_in_sentences_without_a_subject() -> None:
    text = (
        "Keeps reports of the visitors who come to the gates by day. "
        "Gives help with the gates to students. "
        "With leave of the principal, opens the gates."
    )
    assert [str(one.force) for one in provisions(text)] == ["duty"] * 3


def test_the_items_of_a_definition_define() -> None:
    text = (
        'A "Gate Officer" is defined as an officer who helps with:\n\n(1) the gates;\n(2) buses.\n'
    )
    assert {one.standing for one in provisions(text)} == {Standing.MEANING}


def test_a_pronoun_stands_for_the_person_chosen() -> None:
    text = (
        "The principal shall hear three persons. The one chosen must be 21. He shall open gates.\n"
    )
    assert provisions(text)[-1].who == {"officer"}


def test_nobody_who_is_served_is_given_tasks_for_want_of_a_name() -> None:
    found = provisions("Days: 180 student days. Tasks: open the gates; lock the doors.\n")
    assert {frozenset(one.who) for one in found[-2:]} == {frozenset({"officer"})}


def test_he_is_nobody_who_is_spoken_to() -> None:
    text = (
        "Dear Principal Jones:\n\n1. I will send a deputy. He will come at eight.\n\n"
        "2. You asked what he would do. He will open the gates.\n"
    )
    assert told(text)[-1] == "officer duty: open gates"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("## Who are the officers?\n\nTwo officers serve. They work under the chief.\n\n"
         "## What do they do?\n\nThey open gates.", "officer duty: open gates"),
        ("The city will send an officer acceptable to the principal. He will open gates.",
         "officer duty: open gates"),
    ],
)  # fmt: skip
def test_whom_a_pronoun_means(text: str, expected: str) -> None:
    assert expected in told(text)
