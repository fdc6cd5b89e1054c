"""The promise of both readers: every character knows where it stands in the file."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moulint.model import ReadError
from moulint.read import read_bytes

from .sources import check_positions, documents, markdown, text


@settings(max_examples=400, deadline=None)
@given(documents(markup=True))
def test_markdown_positions(source: str) -> None:
    check_positions(source, markdown(source))


@settings(max_examples=400, deadline=None)
@given(documents(markup=True))
def test_text_positions(source: str) -> None:
    check_positions(source, text(source))


@settings(max_examples=200, deadline=None)
@given(documents(markup=True), st.integers(0, 400), st.integers(0, 40), st.text(max_size=6))
def test_positions_survive_mutation(source: str, at: int, gone: int, new: str) -> None:
    source = source[:at] + new + source[at + gone :]
    for read in (markdown, text):
        try:
            document = read(source.replace("\0", ""))
        except (ReadError, UnicodeEncodeError):
            continue
        check_positions(source.replace("\0", ""), document)


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=300))
@pytest.mark.parametrize("path", ["a.md", "a.txt"])
def test_any_bytes_are_read_or_refused(path: str, data: bytes) -> None:
    try:
        read_bytes(data, path)
    except ReadError as error:
        assert "\n" not in str(error)


@settings(max_examples=300, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["", "# ", "- ", "1. ", "> ", "    ", "(a) ", "4.2 ", "| ", "**"]),
            st.integers(1, 6),
            st.sampled_from(["\n", "\n\n", ".\n", ";\n", "  \n", "**\n"]),
        ),
        min_size=1,
        max_size=12,
    )
)
def test_no_word_is_lost_or_doubled(shape: list[tuple[str, int, str]]) -> None:
    count = 0
    source = ""
    for start, words, end in shape:
        source += start + " ".join(f"word{count + index}x" for index in range(words)) + end
        count += words
    for read in (markdown, text):
        said = " ".join(block.proposed.text for block in read(source).blocks if block.proposed)
        assert [said.count(f"word{index}x") for index in range(count)] == [1] * count


@pytest.mark.parametrize("name", ["x.md", "x.txt"])
def test_a_bullet_alone_above_an_underlined_title_keeps_its_place(name: str) -> None:
    source = "• \nGate watch\n---\n•\nLock up\n"
    check_positions(source, read_bytes(source.encode(), name))
