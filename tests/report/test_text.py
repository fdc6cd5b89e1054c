from __future__ import annotations

import re
import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moulint.model import Report
from moulint.report import Options, render

from .sample import EVIL, REPORT, RULES, WORD_RESULTS, spoiled

COLOR = re.compile(r"\x1b\[[0-9;]*m")
ANY = st.text(st.characters(codec=None))


def _render(report: Report = REPORT, **options: object) -> str:
    return render("text", report, RULES, Options(**options))  # type: ignore[arg-type]


def _squeezed(text: str) -> str:
    return " ".join(text.replace("│", " ").split())


def test_the_table_comes_first():
    lines = _render().splitlines()
    assert lines[0] == "agreements/fairhaven.docx"
    assert re.fullmatch(r"  Requirement +Verdict +Clause", lines[3])
    assert re.fullmatch(r"  The officer's role is defined +✓ met +2\.1", lines[5])
    assert re.fullmatch(
        r"  Officers stay out of school discipline +≠ conflicting +5\.1\(a\), 5\.3", lines[6]
    )


CONFLICT = """\
≠ conflicting  Officers stay out of school discipline
  discipline-exclusion · error

  Clause 5.1(a) keeps the officer out of discipline, but clause 5.3 has the
  officer help enforce the dress code.

  On the other side: clause 5.1(a), line 11, page 2, under “5 Student
  Discipline”
    │ enforce school rules or impose school discipline; or
    │ ^^^^^^^^^^^^^^^^^^^^

  Says the opposite: clause 5.3, line 13, page 2, under “5 Student Discipline”
    │ At the principal’s request the SRO shall assist administrators in
    │                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    │ enforcing the dress code, and may detain a student who <b>refuses</b> to
    │ ^^^^^^^^^^^^^^^^^^^^^^^^
    │ comply.

  Why it matters: Where the line is not drawn, ordinary misbehaviour turns into
  police contact.
  Asked for by: Joint statement of NASP, ASCA, National PTA, NASSP and NASRO,
  2020 (guidance); RCW 28A.320.124 (law).

  Strike what says the opposite. Wording that meets the requirement:

      The SRO shall not enforce school rules or take part in student discipline,
      which is the sole responsibility of school administrators.

  Also recommended:
    – weak      Administrators alone are responsible for discipline (clause 5.3)
    ✗ missing   No force is used to enforce school rules
"""


def test_a_conflict_shows_both_sides_and_how_to_mend_it():
    assert CONFLICT in _render()


def test_a_missing_requirement_shows_what_came_nearest():
    said = _render()
    assert "Nearest passage, which does not count: clause 7, line 17, page 3" in said
    assert "moulint is not sure of this verdict" in said


def test_what_is_met_takes_little_room():
    said = _render(width=140)
    assert "✓ met  The officer's role is defined: clause 2.1, line 4, page 1: “The SRO" in said
    assert "not fully found: The chain of command is named" in said


def test_tracked_changes_are_told():
    said = _squeezed(_render())
    assert "Met as proposed, was conflicting in the original text" in said
    assert "change by R. Díaz on March 4, 2026: deleted “sole discretion of the Chief”" in said


def test_the_original_text_can_be_the_one_judged():
    document = replace(REPORT.documents[0], view="original")
    assert "tracked changes taken as rejected" in _squeezed(
        _render(replace(REPORT, documents=(document,)))
    )


def test_accepted_findings_are_counted_apart_with_their_reason():
    said = _squeezed(_render())
    assert "Accepted (1), not counted against the agreement: · – weak: The program" in said
    assert "accepted until June 30, 2027 (moulint.toml, line 12): The county evaluates" in said
    assert "(1 accepted)" in said


def test_what_was_not_checked_is_said():
    said = _render()
    assert "agreements/scan.docx could not be checked\n  The file is encrypted" in said
    assert "agreements/README.md was skipped\n  It does not look like" in said
    assert "· embedded document, after clause 2.1" in said
    assert "Note: line 3 of moulint.toml" in said
    assert _squeezed(said).endswith(
        "2 documents checked: 3 met, 2 weak, 1 conflicting, 2 missing (1 accepted); 1 file could "
        "not be checked; 1 file skipped. moulint reads English wording. It does not give legal "
        "advice, does not know what the parties do in practice, and does not read what an "
        "agreement only refers to. Rules: core 2026.1; moulint 0.1.0."
    )


def test_nothing_to_say_is_said():
    assert _render(Report("0", ())).startswith("0 documents checked.\n")
    empty = replace(REPORT.documents[0], results=())
    assert "No requirement was judged." in _render(replace(REPORT, documents=(empty,)))


def test_everything_is_said_when_asked():
    said = _squeezed(_render(verbose=True))
    assert "discipline belongs to administrators, and the officer takes no part in it" in said
    assert "caution: the definitions section was not read" in said
    assert "https://example.org/joint?a=1&b=2" in said


def test_colour_changes_no_word():
    plain = [line for line in _render().splitlines() if not re.fullmatch(r"    │ [ ^]*", line)]
    coloured = _render(color=True)
    assert COLOR.sub("", coloured).splitlines() == plain
    assert "\x1b[1;4menforce school rules\x1b[0m or impose" in coloured
    assert "\x1b[1;35m≠ conflicting\x1b[0m" in coloured
    assert coloured.count("\x1b[0m") * 2 == coloured.count("\x1b")


def test_many_places_and_long_quotations_are_cut_unless_asked_for():
    one = WORD_RESULTS[2]
    far = "word " * 400 + "should" + " word" * 400
    place = replace(one.places[0], quote=far, marks=((2000, 2006),))
    document = replace(REPORT.documents[0], results=(replace(one, places=(place,) * 5),))
    report = replace(REPORT, documents=(document,))
    said = _render(report)
    assert "and 2 more places like it" in said
    assert said.count("should") == 3
    assert said.count("    │ …") == 6
    assert len(said.splitlines()) < 90
    assert _render(report, verbose=True).count("should") == 5


@pytest.mark.parametrize("color", [False, True])
@pytest.mark.parametrize("width", [1, 60, 80, 120, 200])
def test_lines_keep_to_the_width(width: int, color: bool):
    for verbose in (False, True):
        for line in COLOR.sub("", _render(width=width, color=color, verbose=verbose)).split("\n"):
            assert len(line) <= max(width, 50) or "http" in line or "scan.docx" in line, line


def _safe(said: str, color: bool) -> None:
    if color:
        said = COLOR.sub("", said)
    for character in said.replace("\n", ""):
        assert unicodedata.category(character) not in ("Cc", "Cs", "Zl", "Zp"), repr(character)
        assert character not in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


@given(ANY, st.booleans(), st.integers(1, 200))
def test_no_text_reaches_the_terminal_as_anything_but_text(text: str, color: bool, width: int):
    said = _render(spoiled(text), color=color, width=width, verbose=True)
    _safe(said, color)
    said.encode()


def test_escape_sequences_are_shown_not_obeyed():
    said = _render(spoiled(EVIL), color=False)
    _safe(said, False)
    assert "␛[31mred␛[0m" in said


@given(st.text(), st.lists(st.tuples(st.integers(-5, 60), st.integers(-5, 60))))
def test_quotations_and_their_marks_are_whole(text: str, marks: list[tuple[int, int]]):
    one = WORD_RESULTS[2]
    place = replace(one.places[0], quote=text, marks=tuple(marks))
    document = replace(REPORT.documents[0], results=(replace(one, places=(place,)),), title="")
    said = _render(replace(REPORT, documents=(document,)), verbose=True, color=True, width=80)
    quoted = [
        COLOR.sub("", line).removeprefix("    │")
        for line in said.splitlines()
        if COLOR.sub("", line).startswith("    │")
    ]
    from moulint.report import _clean

    assert "".join("".join(quoted).split()) == "".join(_clean.one_line(text).split())
