from __future__ import annotations

import json
import os
import pty
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from .program import FIXTURES, MARKDOWN, NO_AGREEMENT, POOR, TRACKED, WORD, clean_env, moulint


def documents(out: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(out)["documents"]
    return found


def verdicts(out: str) -> dict[str, str]:
    (document,) = documents(out)
    return {one["rule"]: one["verdict"] for one in document["results"]}


# --- what is printed ------------------------------------------------------------------------------


def test_a_word_file_is_reported_for_people_and_findings_make_it_1() -> None:
    ran = moulint("check", WORD)
    assert ran.code == 1
    assert ran.err == ""
    assert "≠ conflicting" in ran.out
    assert "7.2" in ran.out
    assert "Wording that would mend it" in ran.out
    assert "\x1b" not in ran.out


def test_json_holds_every_rule_and_every_place() -> None:
    ran = moulint("check", "--format", "json", WORD)
    report = json.loads(ran.out)
    assert report["schema"] == "moulint-report-v1"
    (document,) = report["documents"]
    assert document["status"] == "checked"
    assert document["format"] == "word"
    assert len(document["results"]) >= 6
    result = next(one for one in document["results"] if one["rule"] == "discipline-exclusion")
    assert result["verdict"] == "conflicting"
    assert "7.2" in {place["clause"] for place in result["places"]}


@pytest.mark.parametrize("name", ["sarif", "markdown", "html", "csv", "junit", "github", "gitlab"])
def test_every_format_goes_to_standard_output(name: str) -> None:
    ran = moulint("check", "--format", name, POOR)
    assert ran.code == 1
    assert ran.out.strip()


def test_reports_go_into_files_besides(tmp_path: Path) -> None:
    sarif, page = tmp_path / "a.sarif", tmp_path / "a.html"
    ran = moulint("check", POOR, "--output", f"sarif={sarif}", "--output", f"html={page}")
    assert "rural-letter-agreement.md" in ran.out
    assert json.loads(sarif.read_text())["version"] == "2.1.0"
    assert page.read_text().startswith("<!")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.html", "a.sarif"]


def test_quiet_prints_no_report_and_leaves_the_exit_code() -> None:
    assert moulint("check", "--quiet", POOR) == moulint("check", "-q", POOR)
    ran = moulint("check", "-q", POOR)
    assert (ran.code, ran.out, ran.err) == (1, "", "")


def test_quiet_does_not_hide_what_was_not_checked() -> None:
    ran = moulint("check", "-q", "no-such-file.md")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "moulint: no-such-file.md: no such file\n"


def test_the_formats_are_listed() -> None:
    ran = moulint("check", "--formats")
    assert ran.code == 0
    assert {"json", "sarif", "text"} <= set(ran.out.split())


# --- what fails -----------------------------------------------------------------------------------


def test_nothing_found_is_0() -> None:
    ran = moulint("check", MARKDOWN, "--select", "role-definition")
    assert ran.code == 0


@pytest.mark.parametrize(
    ("threshold", "code"), [("error", 0), ("warning", 1), ("info", 1), ("never", 0)]
)
def test_the_threshold_is_a_severity(threshold: str, code: int) -> None:
    """One requirement that is weak, which is a warning."""
    ran = moulint(
        "check", WORD, "--select", "annual-evaluation", "--fail-on", threshold, "--format", "json"
    )
    assert verdicts(ran.out) == {"annual-evaluation": "weak"}
    assert ran.code == code


def test_what_cannot_be_checked_outweighs_findings_and_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "empty.md").write_text("")
    (tmp_path / "broken.docx").write_bytes(b"PK\x03\x04 this is no zip archive")
    (tmp_path / "secret.docx").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000))
    (tmp_path / "menu.md").write_text(NO_AGREEMENT)
    (tmp_path / "sheet.xlsx").write_bytes(b"PK\x03\x04")
    names = ["empty.md", "broken.docx", "gone.md", "secret.docx", "menu.md", "sheet.xlsx"]
    ran = moulint("check", *names, WORD, "--format", "json", cwd=tmp_path)
    assert ran.code == 2
    found = documents(ran.out)
    assert [one["status"] for one in found] == [
        *("failed", "failed", "failed", "failed", "skipped", "failed", "checked")
    ]
    lines = ran.err.splitlines()
    assert len(lines) == len(names)
    for name, line in zip(names, lines, strict=True):
        assert line.startswith(f"moulint: {name}: "), line
    assert "Traceback" not in ran.err


def test_a_file_that_is_no_agreement_says_so_and_how_to_judge_it_all_the_same(
    tmp_path: Path,
) -> None:
    menu = tmp_path / "menu.md"
    menu.write_text(NO_AGREEMENT)
    ran = moulint("check", menu)
    assert ran.code == 2
    assert "does not look like an agreement" in ran.err
    assert "--assume-agreement" in ran.err
    judged = moulint("check", menu, "--assume-agreement", "--format", "json")
    assert judged.code == 1
    assert set(verdicts(judged.out).values()) == {"missing"}


def test_others_may_be_skipped_with_a_note(tmp_path: Path) -> None:
    menu = tmp_path / "menu.md"
    menu.write_text(NO_AGREEMENT)
    ran = moulint("check", menu, "--skip-others")
    assert ran.code == 0
    assert "menu.md: does not look like" in ran.err


def test_a_text_without_words_is_no_agreement_that_was_checked(tmp_path: Path) -> None:
    blank = tmp_path / "blank.md"
    blank.write_text("<!-- nothing -->\n")
    ran = moulint("check", blank, "--assume-agreement")
    assert ran.code == 2
    assert "holds no text" in ran.err


# --- what is checked ------------------------------------------------------------------------------


def test_folders_are_searched_in_order_and_others_skipped_with_a_note(tmp_path: Path) -> None:
    inner = tmp_path / "agreements" / "north"
    inner.mkdir(parents=True)
    shutil.copy(MARKDOWN, inner / "b.md")
    shutil.copy(WORD, inner / "a.docx")
    shutil.copy(WORD, inner / "~$a.docx")
    (inner / "notes.pptx").write_bytes(b"x")
    (inner.parent / "README.md").write_text(NO_AGREEMENT)
    hidden = tmp_path / "agreements" / ".git"
    hidden.mkdir()
    shutil.copy(MARKDOWN, hidden / "c.md")
    ran = moulint("check", "agreements", "--format", "json", cwd=tmp_path)
    assert [(one["path"], one["status"]) for one in documents(ran.out)] == [
        ("agreements/README.md", "skipped"),
        ("agreements/north/a.docx", "checked"),
        ("agreements/north/b.md", "checked"),
    ]
    assert ran.code == 1
    assert ran.err.startswith("moulint: agreements/README.md: does not look like")


def test_a_folder_with_nothing_to_check_is_told(tmp_path: Path) -> None:
    ran = moulint("check", tmp_path)
    assert ran.code == 2
    assert "no file to check" in ran.err


def test_a_file_named_twice_is_checked_once(tmp_path: Path) -> None:
    shutil.copy(POOR, tmp_path / "a.md")
    ran = moulint("check", "a.md", "./a.md", ".", "--format", "json", cwd=tmp_path)
    assert [one["path"] for one in documents(ran.out)] == ["a.md"]


@pytest.mark.parametrize(
    ("file", "options", "path"),
    [
        (MARKDOWN, [], "stdin.md"),
        (WORD, [], "stdin.docx"),
        (MARKDOWN, ["--stdin-name", "drafts/mou.txt"], "drafts/mou.txt"),
    ],
)
def test_standard_input(file: Path, options: list[str], path: str) -> None:
    ran = moulint("check", "-", *options, "--format", "json", stdin=file.read_bytes())
    (document,) = documents(ran.out)
    assert (document["path"], document["status"]) == (path, "checked")


def test_standard_input_that_is_empty() -> None:
    ran = moulint("check", "-")
    assert ran.code == 2
    assert "the file is empty" in ran.err


def test_tracked_changes() -> None:
    ran = moulint("check", TRACKED, "--select", "principal-input", "--format", "json")
    (document,) = documents(ran.out)
    assert document["results"][0]["original_verdict"] == "met"
    ran = moulint(
        "check", TRACKED, "--select", "principal-input", "--format", "json", "--text", "original"
    )
    assert verdicts(ran.out) == {"principal-input": "met"}
    assert documents(ran.out)[0]["results"][0]["original_verdict"] is None


def test_rules_are_selected_and_ignored_by_name() -> None:
    ran = moulint("check", WORD, "--format", "json", "--select", "training")
    assert set(verdicts(ran.out)) == {"training"}
    ran = moulint("check", WORD, "--format", "json", "--ignore", "training")
    assert "training" not in verdicts(ran.out)
    assert len(verdicts(ran.out)) >= 5


# --- mistakes in what was typed -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["check", WORD, "--select", "trainin"], "did you mean 'training'?"),
        (["check", WORD, "--ignore", "discipline"], "did you mean 'discipline-exclusion'?"),
        (["check", WORD, "--format", "jsn"], "did you mean 'json'?"),
        (["check", WORD, "--output", "sarif"], "is not NAME=FILE"),
        (["check", WORD, "--output", "sarif=-"], "use --format sarif instead"),
        (["check", WORD, "--output", "sarrif=x"], "did you mean 'sarif'?"),
        (["check", WORD, "--output", "sarif=no/such/folder/x"], "no folder 'no/such/folder'"),
        (["check"], "Missing argument"),
        (["chek", WORD], "did you mean 'check'?"),
        (["mou.docx"], "did you mean 'moulint check mou.docx'?"),
        (["check", "--nonsense"], "No such option"),
    ],
)
def test_usage_errors_are_2_and_help(args: list[str], said: str) -> None:
    ran = moulint(*args)
    assert ran.code == 2
    assert said in ran.err
    assert ran.out == ""
    assert "Traceback" not in ran.err


def test_an_unknown_pack() -> None:
    ran = moulint("check", WORD, "--pack", "cora")
    assert ran.code == 2
    assert ran.out == ""
    assert "cora" in ran.err
    assert "Traceback" not in ran.err


def test_a_report_never_replaces_what_is_checked(tmp_path: Path) -> None:
    file = tmp_path / "mou.md"
    shutil.copy(POOR, file)
    ran = moulint("check", file, "--output", f"text={tmp_path}/./mou.md")
    assert ran.code == 2
    assert "would write over" in ran.err
    assert file.read_bytes() == POOR.read_bytes()


def test_two_reports_do_not_go_into_one_file(tmp_path: Path) -> None:
    file = tmp_path / "report"
    ran = moulint("check", POOR, "--output", f"csv={file}", "--output", f"json={file}")
    assert ran.code == 2
    assert "where another report goes" in ran.err
    assert not file.exists()


def test_what_is_no_file_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.md")
    ran = moulint("check", tmp_path / "pipe.md", "/dev/zero")
    assert ran.code == 2
    assert ran.err.count("is no file") == 2


# --- terminals ------------------------------------------------------------------------------------


@contextmanager
def started_on_terminal(
    *args: str, stream: str, **env: str
) -> Iterator[tuple[subprocess.Popen[bytes], Iterator[bytes]]]:
    """The program while it runs, one of its outputs a terminal, and what it writes there."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "moulint", *args]
    streams: dict[str, int] = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    streams[stream] = theirs
    with subprocess.Popen(
        command,
        stdout=streams["stdout"],
        stderr=streams["stderr"],
        env=clean_env() | env,
    ) as running:
        os.close(theirs)
        yield running, written_to(ours)
    os.close(ours)


def written_to(terminal: int) -> Iterator[bytes]:
    """What a program writes to its terminal, piece by piece until the program ends."""
    while True:
        try:
            piece = os.read(terminal, 65536)
        except OSError:
            return
        if not piece:
            return
        yield piece


def on_terminal(*args: str, stream: str = "stdout", **env: str) -> str:
    """What the program writes when one of its outputs is a terminal."""
    with started_on_terminal(*args, stream=stream, **env) as (_, written):
        return b"".join(written).decode()


@pytest.fixture
def heeded_interrupts() -> Iterator[None]:
    """Programs started meanwhile heed an interrupt even where the tests were told to ignore it.

    A shell's job in the background is, and what it starts inherits that.
    """
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("heeded_interrupts")
def test_an_interrupted_run_has_not_checked_everything(tmp_path: Path) -> None:
    for number in range(300):
        shutil.copy(WORD, tmp_path / f"{number}.docx")
    command = ["check", "-q", "--no-cache", str(tmp_path)]
    with started_on_terminal(*command, stream="stderr", TERM="xterm") as (running, written):
        before = next(piece for piece in written if b"checking" in piece)
        running.send_signal(signal.SIGINT)
        after = b"".join(written)
    assert running.returncode == 2
    assert b"interrupted" not in before
    assert b"moulint: interrupted: not everything was done" in after


def test_progress_is_shown_to_a_person_with_many_files_and_to_nobody_else(tmp_path: Path) -> None:
    for number in range(8):
        shutil.copy(WORD, tmp_path / f"{number}.docx")
    folder = str(tmp_path)
    assert "checking" in on_terminal("check", folder, stream="stderr", TERM="xterm")
    assert "checking" not in on_terminal("check", str(WORD), stream="stderr", TERM="xterm")
    ran = moulint("check", folder)
    assert ran.err == ""
    assert "checking" not in ran.out


def test_color_on_a_terminal_only_and_not_where_it_is_refused() -> None:
    assert "\x1b[" in on_terminal("check", str(POOR), TERM="xterm")
    assert "\x1b[" not in on_terminal("check", str(POOR), TERM="xterm", NO_COLOR="1")
    assert "\x1b[" not in on_terminal("check", str(POOR), "--no-color", TERM="xterm")
    assert "\x1b[" in moulint("check", POOR, "--color").out


def test_a_reader_that_goes_away_is_no_error() -> None:
    command = f'"{sys.executable}" -m moulint check "{FIXTURES}" 2>&1 | head -c 5'
    done = subprocess.run(
        ["bash", "-c", command + '; echo " ${PIPESTATUS[0]}"'],
        check=False,
        capture_output=True,
        text=True,
    )
    assert "Traceback" not in done.stdout + done.stderr
    assert "BrokenPipe" not in done.stdout + done.stderr
    assert done.stdout.split()[-1] in ("0", "1", "2")


def test_an_old_terminal_is_no_error() -> None:
    ran = moulint("check", POOR, env={"PYTHONIOENCODING": "ascii"})
    assert ran.code == 1
    assert "Traceback" not in ran.err
    ran = moulint("check", POOR, "--format", "markdown", env={"PYTHONIOENCODING": "ascii"})
    assert "rural" in ran.out


def test_names_that_are_no_text_are_no_error(tmp_path: Path) -> None:
    name = os.fsencode(tmp_path) + b"/\xff\x1b[31m.md"
    Path(os.fsdecode(name)).write_text(NO_AGREEMENT)
    ran = moulint("check", tmp_path)
    assert ran.code == 0
    assert "\x1b" not in ran.out + ran.err
    assert "Traceback" not in ran.err
