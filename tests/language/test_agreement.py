"""Any text can be read, however it is set, however large it is."""

from __future__ import annotations

import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from .reading import agreement, forces, of_gates, told

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
    assert of_gates(text) == ["officer duty: open gates"]


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
@example("who will\n")
@example("WHEREAS, each Agreement courses all Officers will\n")
@example("that\n")
@example("Hours: 7:10-2:50 and 8:30-3:40\n")
@example("1. when request, are The\n1. has whom ;\n> who that both if did\n")
@example("**is for as be\n## been\ndid the Chief been have\n1. did by and\n")
@example("1. shall responsibility\n\n(40) |\n")
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
