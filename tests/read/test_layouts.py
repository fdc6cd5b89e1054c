"""Layouts that scanners and copies of PDF files leave: lists and columns that lost their signs."""

from __future__ import annotations

import textwrap
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moulint.model import BlockKind, Document

from .sources import check_positions, markdown, text, texts

BOTH = pytest.mark.parametrize("read", [markdown, text])


# --- lists without marks --------------------------------------------------------------------------


@BOTH
@pytest.mark.parametrize("lead", ["The guard will", "The guard shall not", "The guard agrees to",
                                  "The guard is responsible for:", "GUARD DOES NOT"])  # fmt: skip
def test_items_below_a_lead_in_that_its_line_cuts_short(
    read: Callable[[str], Document], lead: str
) -> None:
    source = f"{lead}\nwalk the fence at dusk and at dawn\nlock gates\nfeed the geese\n"
    assert texts(read(source)) == source.splitlines()


@BOTH
def test_two_lead_ins_and_what_stands_behind_the_list(read: Callable[[str], Document]) -> None:
    source = (
        "Orders for the night\nThe guard will\nwalk the fence\nlock gates\n"
        "The guard will not\nsleep\nsing\nThe mayor keeps the keys.\n"
    )
    assert texts(read(source)) == source.splitlines()


@BOTH
def test_an_item_that_runs_over_two_lines(read: Callable[[str], Document]) -> None:
    source = """\
The watch is kept by one guard of the town, who is at the north gate from dusk
to dawn on every night of the year. While on watch the guard will
walk the fence once an hour and write down in the book of the watch each gate
that is open
ring the bell when anybody comes to the gate, and wait for the clerk to give
the word before opening it
feed the geese
"""
    assert texts(read(source))[1:] == [
        "walk the fence once an hour and write down in the book of the watch each gate that is "
        "open",
        "ring the bell when anybody comes to the gate, and wait for the clerk to give the word "
        "before opening it",
        "feed the geese",
    ]


@BOTH
@pytest.mark.parametrize(
    "source",
    [
        "The keys of the gates and the care of the fence will\nstay with the guard. The guard\n"
        "answers to the mayor of the town and to the\nclerk. If a gate is broken the\nclerk sends"
        " for the smith.\n",
        "The guards whom the towns of the valley hire shall\nsuccessfully finish the long course\n"
        "on fences given by the Guild of the Valley\nand approved by the Board of\nGates.\n",
    ],
)
def test_prose_is_not_cut_behind_its_verb(read: Callable[[str], Document], source: str) -> None:
    joined = " ".join(source.split())
    assert joined in " ".join(texts(read(source)))
    assert not any(said.startswith(("stay", "successfully")) for said in texts(markdown(source)))


PROSE = [
    "The guard of the North Gate shall walk the fence at dusk and at dawn with the Town's Clerk.",
    "The Guild of Gate Keepers, which Mayor Rowan Ash heads, will name one guard each spring.",
    "No guard may open a gate of the Town but when a Captain of the Lower Watch is there.",
    "Each guard is responsible for the keys and the Book of the Watch, and is to hand them over.",
    "The Town agrees to pay the Guild in May; the Guild shall not ask for more.",
    "A guard must, before the first night of Service, finish the Valley Academy's course (VAC).",
]


@settings(max_examples=200, deadline=None)
@given(
    st.sampled_from(["", "Section 4. ", "Article II. Gates. ", "4.2 ", "(b) ", "B. Keys. "]),
    st.lists(st.sampled_from(PROSE), min_size=1, max_size=5),
    st.integers(48, 110),
)
def test_prose_of_any_width_is_one_paragraph(number: str, said: list[str], width: int) -> None:
    source = number + " ".join(said)
    wrapped = textwrap.wrap(source, width, break_long_words=False, break_on_hyphens=False)
    assert texts(text("\n".join(wrapped) + "\n")) == [source]


def test_a_condition_below_a_semicolon_belongs_to_the_sentence() -> None:
    source = "2. A guard may sleep by day;\nprovided, that a second guard is awake.\n"
    assert texts(text(source)) == [" ".join(source.split())]


def test_a_label_whose_line_goes_on() -> None:
    source = "GUARDS CHOSEN BY: the town's mayor (chair) -\nCaptain of the Watch. They meet.\n"
    assert texts(text(source)) == [" ".join(source.split())]


# --- bullets --------------------------------------------------------------------------------------


@BOTH
@pytest.mark.parametrize("sign", ["e", "q", "§", "¢", "«", "Ø", "\uf0b2"])
def test_signs_that_bullets_became(read: Callable[[str], Document], sign: str) -> None:
    source = f"The guard shall:\n{sign} Walk the fence\n{sign} Lock gates\n{sign} Feed the geese\n"
    blocks = read(source).blocks
    assert [one.kind for one in blocks[1:]] == [BlockKind.ITEM] * 3
    assert texts(read(source))[1:] == ["Walk the fence", "Lock gates", "Feed the geese"]


@BOTH
def test_a_letter_that_begins_one_line_is_no_bullet(read: Callable[[str], Document]) -> None:
    assert texts(read("Gate e is open.\n\ne Gate is what it is called.\n"))[1].startswith("e Gate")


@BOTH
def test_bullets_on_lines_of_their_own(read: Callable[[str], Document]) -> None:
    source = "The guard shall:\n•\nWalk the fence\n•\n\nLock gates\n"
    document = read(source)
    assert texts(document)[:3] == ["The guard shall:", "Walk the fence", "Lock gates"]
    check_positions(source, document)


@BOTH
def test_a_one_that_a_scan_gave_as_a_letter(read: Callable[[str], Document]) -> None:
    said = texts(read("The guard shall:\n\nl. Walk the fence.\n\n2. Lock gates.\n"))
    assert any("1. Walk" in one or one == "Walk the fence." for one in said)
    assert any("l. Walk" in one for one in texts(read("l. Walk the fence.\n\n5. Lock gates.\n")))


@BOTH
def test_a_sentence_below_bullets_is_no_part_of_the_last(read: Callable[[str], Document]) -> None:
    source = "The guard shall:\n• Walk the fence\n• Lock gates\nThe clerk has the keys to both.\n"
    assert texts(read(source))[-1] == "The clerk has the keys to both."


@BOTH
def test_a_turn_within_a_list(read: Callable[[str], Document]) -> None:
    source = "The guard will\nwalk the fence\nlock gates\nand will not\nsleep\nsing\n"
    assert texts(read(source)) == source.splitlines()


# --- columns --------------------------------------------------------------------------------------


def cells(source: str) -> list[tuple[int, int, str]]:
    found = []
    for block in text(source).blocks:
        if block.cell is not None and block.proposed is not None:
            found.append((block.cell.row, block.cell.column, block.proposed.text))
    return found


def test_a_table_whose_last_column_alone_is_told() -> None:
    source = (
        "KNOTS\nKnot Hours When Status\nBowline 3 yearly Required\nSheet bend 2 in May Required\n"
        "Turk's head 9 any time Optional\nThe clerk keeps the list.\n"
    )
    assert cells(source) == [
        (0, 0, "Knot Hours When"), (0, 1, "Status"),
        (1, 0, "Bowline 3 yearly"), (1, 1, "Required"),
        (2, 0, "Sheet bend 2 in May"), (2, 1, "Required"),
        (3, 0, "Turk's head 9 any time"), (3, 1, "Optional"),
    ]  # fmt: skip
    assert texts(text(source))[-1] == "The clerk keeps the list."


@pytest.mark.parametrize("gap", ["\t", "      "])
def test_three_columns_that_blanks_part(gap: str) -> None:
    rows = [
        ("Matter", "Clerk", "Guard"),
        ("Gates ", "Opens", "Locks"),
        ("Geese ", "None ", "Feeds"),
    ]
    source = "".join(f"{gap.join(row)}\n" for row in rows)
    assert [said for _, _, said in cells(source)] == [one.strip() for row in rows for one in row]


@pytest.mark.parametrize(
    "source",
    [
        "By: ____      Date: ____      Title: ____\nMayor         Clerk         Guard\n",
        "Page      1      Gates\nPage      2      Geese\nPage      3      Keys\n",
        "Knot Hours Status\nThe clerk ties it.\nNobody else may.\n",
    ],
)
def test_lines_that_are_no_table(source: str) -> None:
    assert cells(source) == []
