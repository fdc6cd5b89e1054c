"""What scanning leaves in a text, and sentences that are whole again without it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from moulint.model import Document
from moulint.read.scan import clean
from moulint.read.textual.lines import source_lines

from .sources import check_positions, markdown, text, texts


def kept(source: str) -> list[str]:
    return [line.text for line in clean(source_lines(source)) if not line.blank]


def filler(page: int, lines: int = 12) -> str:
    """Text that takes up room on a page and ends a sentence."""
    return "".join(f"Clause {page}.{line} is here.\n\n" for line in range(lines))


BROKEN = "The officer shall take no part in the discipline of a\n\n{}\n\nstudent at school.\n\n"
WHOLE = "The officer shall take no part in the discipline of a student at school."


@pytest.mark.parametrize("read", [markdown, text])
@pytest.mark.parametrize(
    "furniture",
    [
        "Page 2 of 6",
        "- 2 -",
        "2 | P a g e",
        "**Page 2**",
        "\f",
        "\fWexley MOU        Page 2 of 6",
        "Page 2 of 6\n\nRECEIVED JUN 1 1 2024",
        "---\n\nPage 2 of 6\n\n---",
    ],
)
def test_a_sentence_broken_by_a_page_is_whole_again(
    read: Callable[[str], Document], furniture: str
) -> None:
    source = BROKEN.format(furniture)
    document = read(source)
    assert texts(document) == [WHOLE]
    check_positions(source, document)


def test_headers_that_repeat_though_misread() -> None:
    headers = ["Wexley Falls / MOU", "WEXLEY FA11S / MOU", "Wex1ey Falls - MOU"]
    source = "".join(BROKEN.format(header) + filler(page) for page, header in enumerate(headers))
    assert not any("MOU" in line for line in kept(source))
    assert texts(text(source)).count(WHOLE) == 3


def test_page_numbers_that_count() -> None:
    source = "".join(f"{filler(page)}{page}\n\n" for page in range(1, 5))
    assert not {"1", "2", "3", "4"} & set(kept(source))


def test_a_new_clause_after_a_page_break_stays_one() -> None:
    source = "It ends here.\n\nPage 1 of 2\n\n(b) A new one.\n"
    assert texts(markdown(source)) == ["It ends here.", "(b) A new one."]


@pytest.mark.parametrize(
    "source",
    [
        "".join(f"Duties\n\n{filler(page)}" for page in range(4)),  # a heading that repeats
        "".join(f"## Article {page}\n\n{filler(page)}" for page in range(4)),
        "By: ____ Date: ____\n\n" * 6,
        "".join(f"{number} Adams High School\n" for number in range(1, 30)),  # rows of a table
        "".join(f"{number}. A list item\n" for number in range(1, 30)),
        "".join(f"{number}  red\n" for number in range(1, 30)),
        "".join(f"The City\n\nand\n\nthe District\n\n{filler(page)}" for page in range(4)),
        "See page 2 of 6\nfor the rest.\n",
        "1\n\n2\n\n3\n\n4\n",
        "RECEIVED by the officer on the day.\n\nText.\n",
        "---\ntitle: x\n---\n\n# Term\n\n---\n\nOne year.\n",
    ],
)
def test_what_only_looks_like_it_stays(source: str) -> None:
    assert clean(source_lines(source)) == source_lines(source)


def numbered(pages: list[list[str]]) -> str:
    """Pages whose lines are numbered in a column at the left."""
    return "\n\n".join(
        "\n".join(f"{number:2}  {line}" for number, line in enumerate(page, start=1))
        for page in pages
    )


PROSE = [
    "II. Students",
    "A. The School Entity shall tell the Author-",
    "ity at once of an offense on school pro-",
    "perty, namely:",
    "1. a weapon, as defined in the Act of the",
    "legislature;",
    "2. any attempt to commit the above, whether",
    "or not it succeeds.",
    "B. Neither shall name a",
]


@pytest.mark.parametrize("read", [markdown, text])
def test_line_numbers(read: Callable[[str], Document]) -> None:
    source = numbered([PROSE, ["student of a three-", "year program."]])
    document = read(source)
    assert texts(document)[:2] == [
        "II. Students",
        "A. The School Entity shall tell the Authority at once of an offense on school property,"
        " namely:",
    ]
    assert "a weapon, as defined in the Act of the legislature;" in texts(document)[2]
    assert texts(document)[-1] == "B. Neither shall name a student of a three-year program."
    check_positions(source, document)


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("on school pro-\nperty here", "on school property here"),
        ("a three-\nyear term", "a three-year term"),
        ("a non-\nbinding note", "a nonbinding note"),
        ("a non-\nbinding note. It is binding.", "a non-binding note. It is binding."),
        ("a part-\nner. A partner.", "a partner. A partner."),
        ("a co-\noperative act, not cooperative", "a cooperative act, not cooperative"),
        ("a co-\noperative act, so co-operative", "a co-operative act, so co-operative"),
        ("the first-\nand second-year", "the first- and second-year"),
        ("in 2024-\n25", "in 2024-25"),
        ("in pre-\nK classes", "in pre-K classes"),
        ("the officer -\nwho is armed", "the officer - who is armed"),
    ],
)
def test_hyphens_at_line_ends(broken: str, whole: str) -> None:
    assert texts(markdown(broken)) == [whole]


def test_numbers_of_lines_that_were_run_together() -> None:
    source = (
        "Gates. 7 A. The clerk will open the gates of each building at the 8 start of the day and "
        "will greet whoever comes 9 in. At noon the clerk will ring the bell of the 10 north "
        "tower, and will tell the cook when it is time to 11 serve.\n"
    )
    document = text(source)
    assert texts(document) == [
        "Gates.",
        "A. The clerk will open the gates of each building at the start of the day and will greet"
        " whoever comes in. At noon the clerk will ring the bell of the north tower, and will tell"
        " the cook when it is time to serve.",
    ]
    check_positions(source, document)


def test_numbers_that_count_something_else() -> None:
    source = (
        "In week 7 the clerk will open the gates of each building, and in week 8 the clerk will"
        " ring the bells of each tower, in week 9 those of the hall and in week 11 none at all.\n"
    )
    assert texts(text(source)) == [source.strip()]


WRAPPED = [
    "A constable may not be posted to a school of the",
    "county before the constable has completed forty hours",
    "of instruction on the growth of children and on the",
    "law that schools are under.",
    "The board shall publish the hours that each of its",
    "constables has completed.",
]


@pytest.mark.parametrize("form", ["{} |\n", "{} |\n|\n", "| {}\n", "{}\n\n", "{}\n\n{n}\n\n"])
def test_bars_numbers_and_blank_lines_between_lines_of_prose(form: str) -> None:
    source = "".join(form.format(line, n=n) for n, line in enumerate(WRAPPED, start=3))
    document = text(source)
    assert " ".join(texts(document)) == " ".join(WRAPPED)
    assert len(texts(document)) <= 2
    check_positions(source, document)


@pytest.mark.parametrize("form", ["| {}\n", "{}\n\n", "{}\n\n{n}\n\n"])
def test_entries_of_a_list_stay_apart(form: str) -> None:
    entries = ["patrol halls", "teach classes", "meet parents", "take reports", "lead drills"]
    source = "".join(form.format(line, n=n) for n, line in enumerate(entries, start=1))
    assert len(texts(text(source))) >= len(entries)
