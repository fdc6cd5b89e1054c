"""How cases files are read, and what is said of one that cannot be."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moulint.model import Verdict
from moulint.policy.case import Case, parse


def test_a_case_with_everything() -> None:
    text = """\
# parking

## A duty
> ## 3. Duties
>
> 3.1 The SRO shall
>    keep it clear.

met at 3.1(a) with confidence low
because keep  it clear
has fire-lane,  cones
lacks signs
## Another
> Nothing.
missing
"""
    assert parse(text, "parking", "p.cases.md") == (
        [
            Case(
                "parking", "A duty", "## 3. Duties\n\n3.1 The SRO shall\n   keep it clear.\n",
                Verdict.MET, "3.1(a)", "low", "keep it clear", ("fire-lane", "cones"), ("signs",),
                "p.cases.md", 3,
            ),
            Case("parking", "Another", "Nothing.\n", Verdict.MISSING, file="p.cases.md", line=13),
        ],
        [],
    )  # fmt: skip


@pytest.mark.parametrize(
    ("line", "clause", "confidence"),
    [
        ("weak", "", None),
        ("weak at Article III", "Article III", None),
        ("weak at 5.1(a)", "5.1(a)", None),
        ("weak with confidence medium", "", "medium"),
        ("weak at 2 with confidence high", "2", "high"),
    ],
)
def test_verdict_lines(line: str, clause: str, confidence: str | None) -> None:
    found, wrong = parse(f"# a\n## t\n> x\n\n{line}\n", "a")
    assert wrong == []
    assert (found[0].verdict, found[0].clause, found[0].confidence) == (
        Verdict.WEAK, clause, confidence,
    )  # fmt: skip


GOOD = "# parking\n## Title\n> text\n\nmet\n"

MISTAKES = [
    ("", '1: the first line must be "# parking", the name of the rule'),
    ("# parkin\n## T\n> x\n\nmet\n", '1: the first line must be "# parking", the name of the rule'),
    ("\n\n## T\n> x\n\nmet\n", '3: the first line must be "# parking", the name of the rule'),
    ("# parking\n", "1: there is no case here; a case begins with ## and a title"),
    ("# parking\nSome words.\nMore.\n## T\n> x\n\nmet\n",
     "2: this line belongs to no case; a case begins with ## and a title"),
    (GOOD + "and more\n", "6: this line belongs to no case; a case begins with ## and a title"),
    (GOOD + "##\n> x\n\nmet\n", "6: a case needs a title after ##"),
    (GOOD + "## Title\n> x\n\nmet\n",
     '6: a case titled "Title" stands above; give this one another title'),
    ("# parking\n## T\nmet\n",
     "2: the text of this case is missing: lines that begin with > after its title"),
    ("# parking\n## T\n>\n>\nmet\n",
     "2: the text of this case is missing: lines that begin with > after its title"),
    ("# parking\n## T\n> x\n",
     '2: the verdict of this case is missing: a line such as "met at 5.1"'),
    ("# parking\n## T\n> x\n\n## U\n> x\n\nmet\n",
     '2: the verdict of this case is missing: a line such as "met at 5.1"'),
    ("# parking\n## T\n> x\n\n> y\n\nmet\n",
     "5: the text of a case is one quote; begin its empty lines with > too"),
    ("# parking\n## T\n> x\n\nweek at 5\n", '5: verdict "week" is unknown; did you mean "weak"?'),
    ("# parking\n## T\n> x\n\nfine\n",
     '5: verdict "fine" is unknown; it is one of met, weak, conflicting, missing'),
    ("# parking\n## T\n> x\n\nmet in 5.1\n",
     '5: after "met" only "at CLAUSE" and "with confidence low" may follow'),
    ("# parking\n## T\n> x\n\nmet.\n",
     '5: after "met" only "at CLAUSE" and "with confidence low" may follow'),
    ("# parking\n## T\n> x\n\nmet with confidence lo\n",
     '5: confidence "lo" is unknown; it is high, medium or low'),
    ("# parking\n## T\n> x\n\nmet\nbecause\n", '6: words are missing after "because"'),
    ("# parking\n## T\n> x\n\nmet\nhas\nlacks cones\n", '6: words are missing after "has"'),
    ("# parking\n## T\n> x\n\nmet\nlacks cones\nhas signs\n",
     "7: this line belongs to no case; a case begins with ## and a title"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), MISTAKES)
def test_a_mistake_in_a_cases_file(text: str, expected: str) -> None:
    _, wrong = parse(text, "parking", "parking.cases.md")
    assert [str(one) for one in wrong] == [f"parking.cases.md:{expected}"]


_LINE = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), max_size=20)
_TEXT = st.lists(_LINE, min_size=1, max_size=4).filter(lambda lines: "".join(lines).strip())
_EXPECTED = st.tuples(
    st.sampled_from(Verdict),
    st.sampled_from(["", "5.1(a)", "Article III", "12"]),
    st.sampled_from([None, "high", "medium", "low"]),
    st.sampled_from(["", "bars the officer"]),
    st.sampled_from([(), ("cones",), ("cones", "fire-lane")]),
    st.sampled_from([(), ("signs",)]),
)


@given(st.dictionaries(_LINE.filter(lambda t: t and t[0] != "#"), st.tuples(_TEXT, _EXPECTED)))
def test_what_is_written_is_read(written: dict[str, tuple[list[str], tuple]]) -> None:
    lines = ["# rule"]
    for title, (text, (verdict, clause, confidence, because, has, lacks)) in written.items():
        lines += [f"## {title}", *(f"> {line}".rstrip() for line in text), ""]
        at = f" at {clause}" if clause else ""
        lines.append(verdict + at + (f" with confidence {confidence}" if confidence else ""))
        lines += [f"because {because}"] if because else []
        lines += [f"has {', '.join(has)}"] if has else []
        lines += [f"lacks {', '.join(lacks)}"] if lacks else []
    found, wrong = parse("\n".join(lines), "rule")
    assert [one.title for one in found] == list(written)
    assert bool(wrong) == (not written)
    for case, (text, expected) in zip(found, written.values(), strict=True):
        assert case.text == "\n".join(text) + "\n"
        assert (
            case.verdict, case.clause, case.confidence, case.because, case.has, case.lacks,
        ) == expected  # fmt: skip


_PIECES = st.sampled_from(
    [
        "# rule",
        "## t",
        "## u",
        "##",
        "> x",
        ">",
        "",
        "met",
        "met at",
        "because",
        "because x",
        "has",
        "has x",
        "lacks x",
        "???",
    ]
)


@given(st.one_of(st.text(), st.lists(_PIECES).map("\n".join)))
def test_any_text_gives_cases_or_mistakes(text: str) -> None:
    found, wrong = parse(text, "rule", "f")
    assert found or wrong
    assert all(1 <= one.line <= max(1, len(text.splitlines()) + 1) for one in wrong)
    assert all(one.text.strip() for one in found)
