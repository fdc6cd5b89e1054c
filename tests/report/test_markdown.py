from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from moulint.model import Report
from moulint.report import Options, render

from .sample import EVIL, REPORT, RULES, spoiled

GITHUB = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])


def _render(report: Report = REPORT) -> str:
    return render("markdown", report, RULES, Options(verbose=True))


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: Counter[str] = Counter()
        self.closed: Counter[str] = Counter()
        self.attributes: set[str] = set()
        self.texts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open[tag] += 1
        self.attributes |= {name for name, _ in attrs}

    def handle_endtag(self, tag: str) -> None:
        self.closed[tag] += 1

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def _page(report: Report) -> _Tags:
    tags = _Tags()
    tags.feed(GITHUB.render(_render(report)))
    tags.close()
    return tags


def test_the_matrix_comes_first():
    lines = _render().splitlines()
    assert lines[0] == "## School resource officer agreements"
    assert lines[2].startswith("2 documents checked: 3 met")
    assert lines[4] == (
        "| Requirement | agreements/fairhaven.docx | agreements/river&#124;side\\_\\*.md |"
    )
    assert lines[7] == (
        "| Officers stay out of school discipline | ≠ conflicting (5.1(a), 5.3) | ✓ met (line 5) |"
    )
    assert lines[9].endswith("disaggregated data | – weak (8; accepted) |  |")
    assert lines[10].endswith("choosing the officer | ✓ met (6.2; was conflicting) |  |")
    assert _page(REPORT).open["tr"] == 7


def test_many_documents_run_down_the_page():
    many = tuple(replace(REPORT.documents[1], path=f"{number}.md") for number in range(9))
    lines = _render(replace(REPORT, documents=many)).splitlines()
    assert lines[4] == (
        "| Agreement | The officer's role is defined | Officers stay out of school discipline |"
    )
    assert lines[14] == "| 8.md | ✗ missing | ✓ met (line 5) |"


def test_a_finding_is_folded_in():
    said = _render()
    assert (
        "<details><summary>≠ conflicting: <strong>Officers stay out of school discipline</strong> "
        "(clause 5.1(a), line 11, page 2)</summary>\n\n"
    ) in said
    assert "> “<strong>enforce school rules</strong> or impose school discipline; or”" in said
    assert "Says the opposite: clause 5.3" in said
    assert "&lt;b&gt;refuses&lt;/b&gt;" in said
    assert "> 1\\. sixteen hours of training" in said
    assert said.count("<details>") == said.count("</details>") == 6


def test_what_was_not_checked_and_not_read_is_said():
    said = _render()
    assert "<strong>agreements/scan.docx</strong> could not be checked: The file" in said
    assert "<strong>agreements/README.md</strong> was skipped: It does" in said
    assert "Not read in this file: embedded document, after clause 2.1; 2 pictures." in said
    assert "Note: line 3 of moulint.toml" in said
    assert "does not give legal advice" in said


def test_what_a_comment_cannot_hold_is_left_out_and_that_is_said():
    many = replace(REPORT, documents=REPORT.documents[:1] * 20)
    said = render("markdown", many, RULES, Options())
    assert "The findings themselves are left out" in said
    assert "<details>" not in said
    assert len(said) < 65_536
    assert "<details>" in render("markdown", many, RULES, Options(verbose=True))


ALLOWED = {
    *("h2", "h3", "p", "table", "thead", "tbody", "tr", "th", "td", "strong", "details"),
    *("summary", "blockquote", "ul", "li", "sub"),
}


def _harmless(text: str) -> None:
    page, plain = _page(spoiled(text)), _page(spoiled("x" * len(text)))
    assert set(page.open) <= ALLOWED
    assert page.open == page.closed
    assert page.attributes <= {"style"}
    for tag in ("details", "summary", "h2", "h3", "td", "li", "sub", "tr"):
        assert page.open[tag] == plain.open[tag], tag


@given(st.text(st.characters(codec=None)))
def test_no_text_becomes_markup(text: str):
    _harmless(text)


MARKUP = st.lists(
    st.sampled_from(
        [
            *"<>&[]()!*_`~|#-+=.:@$%^{}\\/\"' \n\t1aA",
            *("</details>", "<!--", "http://a.example", "www.a.example", "- ", "1. ", "    "),
            *("---", "[a](b)", "![a](b)", "```", "~~~", "| - |", "&lt;", "\\|", "<a href=x>"),
            *("@bob", "#1"),
        ]
    ),
    max_size=12,
).map("".join)


@given(MARKUP)
def test_no_markup_becomes_markup(text: str):
    _harmless(text)


def test_the_words_shown_are_the_words():
    page = _page(spoiled(EVIL))
    plain = "".join(page.texts).replace("\u200b", "")
    assert "<script>alert(1)</script> [link](http://evil.example) @maintainer #12" in plain
    assert "**bold** | cell | </details> &amp; ]]>" in plain


@pytest.mark.parametrize(
    "reference",
    [
        "@maintainer",
        "owner/repo#12",
        "#12",
        "!7",
        "GH-3",
        "gh-3",
        "http://evil.example",
        "https://evil.example",
        "www.evil.example",
        "WWW.evil.example",
        "a@evil.example",
        "ftp://evil.example",
        "0123abcdef0123abcdef0123abcdef0123abcdef",
        "1a2b3c4",
        "~label",
        "%5",
        "&4",
        "$9",
    ],
)
def test_nothing_becomes_a_reference_or_a_link(reference: str):
    """GitHub and GitLab link these wherever they stand in the text of the page."""
    texts = _page(spoiled(f"see {reference} now")).texts
    assert not any(reference in text for text in texts)
    assert reference in "".join(texts).replace("\u200b", "")


def test_no_line_begins_with_words_of_a_document():
    """GitLab runs lines that begin with a slash as commands."""
    said = _render(spoiled("/close"))
    assert not re.search(r"^\s*/", said, re.MULTILINE)
