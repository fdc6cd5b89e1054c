from __future__ import annotations

import base64
import hashlib
import re
import shutil
import struct
import subprocess
import zlib
from collections import Counter
from dataclasses import replace
from importlib.resources import files
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from lxml.html import HtmlElement

from moulint.model import Report
from moulint.report import Options, render

from .sample import EVIL, REPORT, RULES, WORD_BLOCKS, WORD_RESULTS, spoiled

CSS = files("moulint.report").joinpath("html.css").read_text("utf-8")


def _render(report: Report = REPORT) -> str:
    return render("html", report, RULES, Options())


def _page(report: Report = REPORT) -> HtmlElement:
    return html.document_fromstring(_render(report).encode("utf-8"))


def _text(element: HtmlElement) -> str:
    return " ".join(element.text_content().split())


# --- what it says --------------------------------------------------------------------------------


def test_the_matrix_leads_to_the_findings():
    page = _page()
    rows = page.xpath("//table[@class='matrix']//tr")
    assert [[_text(cell) for cell in row] for row in rows] == [
        ["Requirement", "agreements/fairhaven.docx", "agreements/river|side_*.md"],
        ["The officer's role is defined", "✓ met2.1", "✗ missing"],
        ["Officers stay out of school discipline", "≠ conflicting5.1(a), 5.3", "✓ metline 5"],
        ["Officers are specially trained", "– weak6.1", ""],
        ["The program is evaluated every year on disaggregated data", "– weak8; accepted", ""],
        ["Principals take part in choosing the officer", "✓ met6.2; was conflicting", ""],
        ["Officers stay out of immigration enforcement", "✗ missing", ""],
    ]
    (link,) = rows[2][1].xpath("a")
    (finding,) = page.xpath("//*[@id=$id]", id=link.get("href")[1:])
    assert finding.get("class") == "finding is-conflicting"


def test_many_documents_run_down_the_page():
    many = tuple(replace(REPORT.documents[1], path=f"{number}.md") for number in range(9))
    rows = _page(replace(REPORT, documents=many)).xpath("//table[@class='matrix']//tr")
    assert _text(rows[0][0]) == "Agreement"
    assert [_text(cell) for cell in rows[9]] == ["8.md", "✗ missing", "✓ metline 5"]
    assert rows[9][2].xpath("string(a/@href)") == "#d9-r2"


def test_the_words_are_linked_both_ways():
    page = _page()
    spots = page.xpath("//span[@class='spot']/@id")
    assert len(spots) == len([one for result in WORD_RESULTS for one in result.places]) + 1
    for spot in spots:
        (link,) = page.xpath("//figure//a[@href=$to]", to=f"#{spot}")
        (finding,) = link.xpath("ancestor::article/@id")
        (there,) = page.xpath("//*[@id=$id]", id=spot)
        assert finding in there.xpath("ancestor::*[@class][1]//a/@href")[0]


def test_the_text_is_whole_and_its_deciding_words_are_marked():
    page = _page()
    (pane,) = page.xpath("//section[@id='d1']//div[@class='text']")
    for index, block in enumerate(WORD_BLOCKS):
        (made,) = pane.xpath(".//*[@id=$id]", id=f"d1-b{index}")
        assert block.proposed is not None
        assert block.proposed.text in made.text_content().replace("SRO1", "SRO")
    assert [_text(mark) for mark in pane.xpath(".//mark")] == [
        "shall patrol",
        "teach classes",
        "enforce school rules",
        "shall assist administrators in enforcing the dress code",
        "should",
        "when the Chief’s budget permits",
        "shall sit on the panel",
        "does not ask",
        "every year to review the program",
    ]
    assert pane.xpath("string(.//*[@id='d1-b9'])") == "105.1 The SRO1 shall not:"
    assert [_text(one) for one in pane.xpath(".//th")] == ["5The SRO will", "6The SRO will not"]


def test_places_that_overlap_are_cut_and_each_has_its_way_back():
    one = WORD_RESULTS[1]
    whole = one.places[1]
    part = replace(whole, start=4, quote=whole.quote[4:60], marks=((0, 20),))
    results = (
        replace(one, places=(whole,)),
        replace(WORD_RESULTS[2], places=(part,)),
        replace(WORD_RESULTS[0], places=(whole,)),
    )
    document = replace(REPORT.documents[0], results=results)
    page = _page(replace(REPORT, documents=(document,)))
    (block,) = page.xpath("//*[@id=$id]", id=f"d1-b{whole.block}")
    assert whole.quote in re.sub("[≠–✓][123]", "", block.text_content())
    assert block.xpath(".//a/@href") == ["#d1-r2", "#d1-r1", "#d1-r3"]
    assert block.xpath(".//span[@class='spot']/@id") == ["d1-p1", "d1-p3", "d1-p2"]


@pytest.mark.parametrize("change", [{"block": 99}, {"block": -1}, {"quote": "not there"}])
def test_a_place_that_is_not_found_is_quoted_without_a_link(change: dict[str, object]):
    one = WORD_RESULTS[2]
    place = replace(one.places[0], **change)  # type: ignore[arg-type]
    document = replace(REPORT.documents[0], results=(replace(one, places=(place,)),))
    page = _page(replace(REPORT, documents=(document,)))
    assert not page.xpath("//span[@class='spot']")
    (caption,) = page.xpath("//figcaption")
    assert _text(caption) == "clause 6.1, line 15, page 3"
    assert not caption.xpath("a")


def test_without_the_text_the_findings_stand_alone():
    page = _page(replace(REPORT, documents=(replace(REPORT.documents[0], document=None),)))
    assert not page.xpath("//div[@class='text']")
    assert len(page.xpath("//article")) == 6
    assert not page.xpath("//figcaption/a")


def test_the_original_text_is_shown_where_it_was_judged():
    page = _page(replace(REPORT, documents=(replace(REPORT.documents[0], view="original"),)))
    text = page.xpath("string(//div[@class='text'])")
    assert "Selection is in the sole discretion of the Chief." in text
    assert "shall sit on the panel" not in text


def test_all_that_is_known_is_said():
    said = _text(_page())
    for words in (
        "2 documents checked: 3 met, 2 weak, 1 conflicting, 2 missing (1 accepted)",
        "agreements/scan.docx could not be checked: The file is encrypted",
        "agreements/README.md was skipped: It does not look like an agreement",
        "Accepted until June 30, 2027 (moulint.toml, line 12): The county evaluates",
        "Tracked changes: met as proposed, was conflicting in the original text.",
        "change by R. Díaz on March 4, 2026: deleted “sole discretion of the Chief”",
        "Nearest passage, which does not count: clause 7, line 17, page 3",
        "moulint is not sure of this verdict",
        "Wording that would mend it",
        "caution: the definitions section was not read",
        "embedded document, after clause 2.1",
        "Note: line 3 of moulint.toml",
        "does not give legal advice",
    ):
        assert words in said, words


def test_only_web_addresses_become_links():
    source = replace(RULES[1].sources[0], url="javascript:alert(1)")
    rules = (replace(RULES[1], sources=(source,)),)
    said = render("html", REPORT, rules, Options())
    assert "javascript:" not in said
    assert 'href="https://example.org/joint?a=1&amp;b=2" rel="noopener noreferrer"' in _render()


# --- that it is safe and needs nothing -----------------------------------------------------------

ELEMENTS = {
    *("html", "head", "meta", "title", "style", "body", "header", "main", "footer", "section"),
    *("article", "div", "span", "p", "h1", "h2", "h3", "h4", "h5", "h6", "a", "strong", "small"),
    *("ul", "li", "table", "thead", "tbody", "tr", "th", "td", "figure", "figcaption", "sup"),
    *("blockquote", "mark", "details", "summary"),
}
ATTRIBUTES = {
    *("lang", "charset", "name", "content", "http-equiv", "id", "class", "href", "rel", "title"),
    *("role", "tabindex", "scope", "colspan", "aria-label", "aria-labelledby", "aria-hidden"),
}


def _check(page: HtmlElement) -> None:
    ids = Counter(page.xpath("//@id"))
    assert max(ids.values()) == 1
    for element in page.iter():
        assert element.tag in ELEMENTS
        assert set(element.attrib) <= ATTRIBUTES
        for named in (element.get("aria-labelledby") or "").split():
            assert named in ids
        href = element.get("href")
        if href and not href.startswith("https://example.org/"):
            assert href.startswith("#")
            assert href[1:] in ids


def test_it_holds_nothing_that_runs_or_loads():
    _check(_page())
    assert "url(" not in CSS
    assert "@import" not in CSS
    assert "</" not in CSS


def test_the_policy_allows_its_own_style_sheet_and_nothing_else():
    page = _page()
    (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    (style,) = page.xpath("//style")
    digest = base64.b64encode(hashlib.sha256(style.text.encode()).digest()).decode()
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    )
    assert style.text == CSS


@given(st.text(st.characters(codec=None)))
def test_any_text_stays_text(text: str):
    page = _page(spoiled(text))
    _check(page)
    plain = _page(spoiled("x"))
    for tag in ("article", "figure", "table", "section", "style", "li", "h4"):
        assert len(page.findall(f".//{tag}")) == len(plain.findall(f".//{tag}")), tag


@given(
    st.lists(
        st.sampled_from(
            ["<", ">", "&", '"', "'", "</style>", "<!--", "-->", "]]>", "<script>", "<p", " x=y "]
        )
    ).map("".join)
)
def test_markup_stays_text(text: str):
    page = _page(spoiled(text))
    _check(page)
    assert page.xpath("string(//figure/blockquote)") == text


def test_evil_is_shown():
    page = _page(spoiled(EVIL))
    _check(page)
    assert "<script>alert(1)</script>" in page.text_content()
    assert "\x1b" not in _render(spoiled(EVIL))


# --- that everybody can read it ------------------------------------------------------------------


def test_it_is_built_for_keyboards_and_screen_readers():
    page = _page()
    assert page.get("lang") == "en"
    assert len(page.xpath("//h1")) == len(page.xpath("//main")) == 1
    assert page.xpath("//body/*[1]/@href") == ["#main"]
    for table in page.xpath("//table"):
        assert all(th.get("scope") in ("col", "row") for th in table.xpath(".//th"))
    for scrolls in page.xpath("//*[@class='scroll' or @class='text']"):
        assert (scrolls.get("role"), scrolls.get("tabindex")) == ("region", "0")
        assert scrolls.get("aria-label") or scrolls.get("aria-labelledby")
    for back in page.xpath("//a[starts-with(@class, 'back')]"):
        assert re.match(r"Finding \d: .+, \w+$", back.get("aria-label"))
    for badge in page.xpath("//*[starts-with(@class, 'badge')]"):
        assert re.search("met|weak|conflicting|missing|accepted", _text(badge))
    levels = [int(one.tag[1]) for one in page.xpath("//*[self::h1 or self::h2 or self::h3]")]
    assert all(after - before <= 1 for before, after in pairwise(levels))


def _luminance(color: str) -> float:
    parts = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", [0, 1, 2], ids=["light", "dark", "print"])
def test_colours_are_told_apart(scheme: int):
    """WCAG 2.2 AA asks for 4.5:1 between text and what is behind it."""
    blocks = re.findall(r":root \{([^}]*)\}", CSS)
    colors = dict(re.findall(r"--([\w-]+): (#\w{6});", blocks[scheme]))
    pairs = [(fore, back) for fore in ("fore", "muted", "link") for back in ("back", "card")]
    pairs.append(("fore", "mark"))
    for verdict in ("met", "weak", "conflicting", "missing"):
        pairs += [(verdict, f"{verdict}-back"), (verdict, "back"), ("fore", f"{verdict}-back")]
    for fore, back in pairs:
        assert _contrast(colors[fore], colors[back]) >= 4.5, (fore, back)


# --- in a browser --------------------------------------------------------------------------------

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
browser = pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")


def _chromium(folder: Path, *options: str) -> None:
    page = folder / "report.html"
    page.write_text(_render(), "utf-8")
    quiet = "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run"
    quiet += " --disable-background-networking --disable-component-update --disable-sync"
    subprocess.run(
        [
            str(CHROMIUM),
            *quiet.split(),
            f"--user-data-dir={folder / 'profile'}",
            *options,
            page.as_uri(),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )


def _corner(png: bytes) -> tuple[int, int, int]:
    """The colour of the first pixel of a PNG of eight bits a channel."""
    at, data = 8, b""
    while at < len(png):
        size, kind = struct.unpack(">I4s", png[at : at + 8])
        data += png[at + 8 : at + 8 + size] if kind == b"IDAT" else b""
        at += size + 12
    row = zlib.decompressobj().decompress(data, 4)
    return row[1], row[2], row[3]


@browser
@pytest.mark.parametrize(
    ("scheme", "back"), [(1, (0xFF, 0xFF, 0xFF)), (0, (0x14, 0x17, 0x1A))], ids=["light", "dark"]
)
def test_the_style_sheet_is_applied(tmp_path: Path, scheme: int, back: tuple[int, int, int]):
    """The dark page is dark only where the policy lets the style sheet in."""
    shot = tmp_path / "shot.png"
    _chromium(
        tmp_path,
        f"--blink-settings=preferredColorScheme={scheme}",
        "--window-size=1200,900",
        f"--screenshot={shot}",
    )
    assert _corner(shot.read_bytes()) == back


@browser
def test_what_is_folded_in_is_printed(tmp_path: Path):
    pdf = tmp_path / "report.pdf"
    _chromium(tmp_path, "--no-pdf-header-footer", f"--print-to-pdf={pdf}")
    assert pdf.read_bytes().startswith(b"%PDF")
    reader = shutil.which("pdftotext")
    if reader is None:
        pytest.skip("pdftotext is not installed")
    done = subprocess.run([reader, str(pdf), "-"], check=True, capture_output=True, text=True)
    said = " ".join(done.stdout.split())
    assert "sixteen hours of training in child development" in said
    assert "caution: the definitions section was not read" in said
