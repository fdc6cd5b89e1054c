from __future__ import annotations

import json
import re
from pathlib import Path

from moulint import read_file
from moulint.model import BlockKind

from .program import FIXTURES, MARKDOWN, TRACKED, WORD, moulint


def test_the_copy_of_a_word_file_has_the_lines_and_clauses_that_findings_give() -> None:
    copy = {}
    for line in moulint("text", WORD).out.splitlines():
        if match := re.match(r" *(\d+)  (\S*) +(.*)", line):
            copy[int(match[1])] = (match[2], match[3])
    report = json.loads(moulint("check", WORD, "--format", "json").out)
    places = [
        place
        for result in report["documents"][0]["results"]
        for place in result["places"]
        if place["clause"] and place["role"] != "nearest"
    ]
    assert places
    for place in places:
        label, text = copy[place["line"]]
        assert place["quote"] in text
        assert label == place["clause"]


def test_the_lines_of_markdown_are_those_of_the_file() -> None:
    source = MARKDOWN.read_text().splitlines()
    found = 0
    for line in moulint("text", MARKDOWN).out.splitlines():
        number, _, text = line.strip().partition(" ")
        if number.isdigit():
            last = re.findall(r"[a-z]{3,}", text)[-1:]
            assert set(last) <= set(re.findall(r"[a-z]{3,}", source[int(number) - 1])), line
            found += 1
    assert found > 100


def test_both_texts_of_tracked_changes() -> None:
    proposed, original = moulint("text", TRACKED), moulint("text", TRACKED, "--text", "original")
    assert "The SRO shall enforce the code of student conduct" in proposed.out
    assert "The SRO shall enforce the code of student conduct" not in original.out


def test_every_word_is_there() -> None:
    document = read_file(FIXTURES / "regional-agreement-with-table.docx")
    copy = " ".join(moulint("text", document.path).out.split())
    cells = [one.proposed for one in document.blocks if one.kind is BlockKind.CELL and one.proposed]
    lines = [line for cell in cells for line in cell.text.splitlines()]
    assert len(lines) > 1
    assert [line for line in lines if " ".join(line.split()) not in copy] == []


def test_what_was_not_read_is_said(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text("# A\n\n![scan](a.png)\n\nText.\n")
    ran = moulint("text", file)
    assert ran.code == 0
    assert "not read: picture" in ran.err


def test_standard_input_and_files_that_cannot_be_read() -> None:
    assert moulint("text", "-", stdin=b"# One\n\nTwo.\n").out.splitlines()[-1].endswith("Two.")
    ran = moulint("text", "gone.docx")
    assert (ran.code, ran.out, ran.err) == (2, "", "moulint: gone.docx: no such file\n")
    assert moulint("text", "-").code == 2


def test_control_characters_of_a_file_do_not_reach_the_terminal() -> None:
    assert "\x1b" not in moulint("text", "-", stdin=b"# A\n\nred \x1b[31m text\n").out
