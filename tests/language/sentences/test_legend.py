"""What a key beside a table says of the marks in it."""

from __future__ import annotations

import pytest

from moulint.language.sentences.legend import Mark, legend

from ..reading import told_whole as told


@pytest.mark.parametrize(
    ("text", "sign", "expected"),
    [
        ("Key: R = shall carry it out. C = shall be consulted first.", "R", Mark.DOES),
        ("Key: R = shall carry it out. C = shall be consulted first.", "C", Mark.BESIDE),
        ("P = performs, A = is answerable", "A", Mark.ANSWERS),
        ("A mark means that the person shall act; a dash that he does not.", "X", Mark.DOES),
        ("A dash means that the person shall not.", "–", Mark.BARRED),
        ("M means the principal may do it.", "M", Mark.MAY),
        ("L leads, and is answerable for the work.", "L", Mark.DOES),
        ("H shall help, if whoever leads asks.", "H", Mark.BESIDE),
        ("N shall have no part in it.", "N", Mark.BARRED),
    ],
)
def test_what_a_key_says(text: str, sign: str, expected: Mark) -> None:
    assert legend([text])[sign] is expected


@pytest.mark.parametrize("text", ["", "A dash of salt.", "The fee = 40.", "X = see page 4"])
def test_what_is_no_key(text: str) -> None:
    assert not legend([text])


_TABLE = "| Task | Principal | SRO |\n|---|---|---|\n| Open the gates | {} | {} |\n"


@pytest.mark.parametrize(
    ("key", "principal", "officer", "expected"),
    [
        ("R = shall do it. I = is told.", "I", "R", ["officer duty: Open gates"]),
        ("A dash means shall not.", "X", "-", ["officer bar: Open gates"]),
        ("A = is answerable. R = does it.", "R", "A", []),
        ("", "X", "C", []),
    ],
)
def test_marks_are_read_by_the_key(
    key: str, principal: str, officer: str, expected: list[str]
) -> None:
    text = f"{key}\n\n{_TABLE.format(principal, officer)}"
    assert [line for line in told(text) if line.startswith("officer")] == expected


def test_a_key_may_be_a_list() -> None:
    key = "- **L** leads.\n- **H** shall help, if asked.\n- **T** is told.\n- **N** shall not."
    text = f"{key}\n\n{_TABLE.format('N', 'L')}"
    assert "officer duty: Open gates" in told(text)


def test_a_key_may_stand_below_the_table() -> None:
    text = f"{_TABLE.format('', 'N')}\nN = shall not do it.\n"
    assert "officer bar: Open gates" in told(text)
