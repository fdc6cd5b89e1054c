"""The words that carry something, and where each stands in the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moulint.language.words.even import even
from moulint.language.words.scanned import unscanned
from moulint.language.words.shorthand import shortened

from ..reading import agreement

PLAIN = shortened(())
"""The abbreviations of English alone."""


def words(text: str) -> str:
    return " ".join(agreement(text).stream.words)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The officer's duties", "officer duties"),
        ("The officers’ duties", "officers duties"),
        ("his or her keys", "keys"),
        ("he or she shall", "he shall"),
        ("dogs of his or her house", "dogs of house"),
        ("his dog or her cat", "dog or cat"),
        ("a school-based officer", "school based officer"),
        ("a non\u2011sworn officer", "non sworn officer"),
        ("for forty (40) hours", "for forty hours"),
        ("for ninety percent (90%) of it", "for ninety percent of it"),
        ("the SRO(s) shall", "sro shall"),
        ("5.1 The SRO shall", "sro shall"),
        ("(a) the SRO shall", "sro shall"),
        ("two\u00a0days", "two days"),
        ("2.Open the gates", "open gates"),
        ("the cook — who owns it — sings", "cook , who owns it , sings"),
        ("the cook -- a tall man -- sings", "cook , tall man , sings"),
        ("a)Open the gates", "open gates"),
        ("shall act as as a cook", "shall act as cook"),
    ],
)
def test_words_that_carry_something(text: str, expected: str) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("shaIl", "shall"),
        ("wi11", "will"),
        ("sha|l", "shall"),
        ("sch0ol", "school"),
        ("o\ufb03cer", "officer"),
        ("\ufb01nd", "find"),
        ("of\u00adficer", "officer"),
        ("0fficer", "officer"),
        ("Sch00l", "School"),
        ("TRAlNlNG", "TRAINING"),
        ("SH0ULD", "SHOULD"),
        ("1st", "1st"),
        ("McIver", "McIver"),
        ("FBI", "FBI"),
        ("SRO", "SRO"),
        ("I", "I"),
        ("5.1", "5.1"),
        ("H1", "H1"),
    ],
)
def test_what_a_scanner_reads_wrong(word: str, expected: str) -> None:
    assert unscanned(word) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("☐ yes ☒ no", "no"),
        ("☒ yes ☐ no", "yes"),
        ("The SRO [x] will [ ] will not ask", "sro will ask"),
        ("The SRO [ ] will [X] will not ask", "sro will not ask"),
    ],
)
def test_boxes(text: str, expected: str) -> None:
    assert words(text) == expected


@given(st.text(alphabet="ab (s)[x]-\n\t☐‑_*é"))
def test_evening_a_text_keeps_its_places(text: str) -> None:
    assert len(even(text, PLAIN)) == len(text)


def test_articles_and_possessives_leave_a_trace() -> None:
    stream = agreement("The SRO is a trained officer of the City's police").stream
    assert [stream.words[at] for at in sorted(stream.articled)] == ["sro", "trained", "city"]
    assert [stream.words[at] for at in sorted(stream.owned)] == ["police"]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('It reads "the officer shall open each gate of the school" now.', True),
        ("It reads “the officer shall open each gate of the school” now.", True),
        ('The "officer" shall open each gate of the school now.', False),
    ],
)
def test_a_quoted_sentence_is_told_from_a_quoted_term(text: str, quoted: bool) -> None:
    stream = agreement(text).stream
    assert (stream.words.index("officer") in stream.quoted) is quoted


_WORD = st.sampled_from(
    "The SRO's o\ufb03cer shaIl (40) a (b) [x] — ; . é \U0001f600 x-y “q”".split()
)


@given(st.lists(_WORD, min_size=1, max_size=12).map(" ".join))
def test_every_word_stands_where_the_stream_says(text: str) -> None:
    read = agreement(text)
    stream = read.stream
    for at, clause in enumerate(stream.clause_of):
        source = even(read.clauses[clause].reading.text, PLAIN)
        assert unscanned(source[stream.start[at] : stream.end[at]]) == stream.written[at]
    assert stream.words == [one.lower() for one in stream.written]
    assert len(stream.tags) == len(stream.start) == len(stream.words)
