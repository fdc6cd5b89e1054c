"""What the pages for people say is true: links lead somewhere, commands exist, output is real."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote

import click
import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from moulint.cli import main
from moulint.read import formats
from moulint.report import names

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
PAGES = sorted(
    page
    for places in ("*.md", "docs/**/*.md", "benchmarks/*.md", "fixtures/*README.md")
    for page in ROOT.glob(places)
)
HERE = [page.relative_to(ROOT).as_posix() for page in PAGES]

MAKE = re.compile(r"\bmake ([a-z][a-z-]*)\b")
COMMAND = re.compile(r"^(?:\$ )?moulint ([a-z][a-z-]*)\b(.*)")
OPTION = re.compile(r"(?<![\w-])(--[a-z][a-z-]*)")
CUT = "…"


def blocks(page: Path) -> list[Token]:
    return MarkdownIt("commonmark").enable("table").parse(page.read_text(encoding="utf-8"))


def tokens(page: Path) -> list[Token]:
    """The page's tokens, those inside its lines too."""
    return [one for token in blocks(page) for one in (token, *(token.children or ()))]


def links(page: Path) -> Iterator[str]:
    """Every link that does not leave the repository."""
    for token in tokens(page):
        for name in ("href", "src"):
            target = token.attrGet(name)
            if isinstance(target, str) and not re.match(r"[a-z]+:", target):
                yield unquote(target)


def code(page: Path) -> Iterator[str]:
    """The lines that the page sets as code; of a session at a terminal only what is typed."""
    for token in tokens(page):
        if token.type in ("fence", "code_block", "code_inline"):
            session = token.info == "console"
            for line in token.content.splitlines():
                if line.startswith("$ ") or not session:
                    yield line.strip()


def anchors(page: Path) -> set[str]:
    """The anchors of a page's headings, as code hosts make them."""
    found: dict[str, int] = {}
    given = set()
    for before, token in pairwise(blocks(page)):
        if before.type == "heading_open":
            text = "".join(one.content for one in token.children or ())
            slug = re.sub(r"[^\w\- ]", "", text.lower()).replace(" ", "-")
            count = found[slug] = found.get(slug, -1) + 1
            given.add(f"{slug}-{count}" if count else slug)
    return given


@pytest.mark.parametrize("name", HERE)
def test_links_lead_somewhere(name: str) -> None:
    page = ROOT / name
    broken = []
    for link in links(page):
        path, _, anchor = link.partition("#")
        target = (page.parent / path).resolve() if path else page
        lost = not target.exists()
        if lost or (anchor and target.suffix == ".md" and anchor not in anchors(target)):
            broken.append(link)
    assert broken == []


def made(page: Path) -> set[str]:
    """The targets that a page asks make for."""
    return {target for line in code(page) for target in MAKE.findall(line)}


@pytest.mark.parametrize("name", HERE)
def test_targets_of_make_exist(name: str) -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z-]+):", makefile, re.MULTILINE))
    assert made(ROOT / name) - targets == set()


def test_the_readme_names_the_two_commands() -> None:
    assert {"demo", "test"} <= made(README)
    assert "make test" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", HERE)
def test_commands_and_their_options_exist(name: str) -> None:
    assert isinstance(main, click.Group)
    context = click.Context(main, info_name="moulint")
    wrong = []
    said = [found.groups() for found in map(COMMAND.match, code(ROOT / name)) if found]
    for command, rest in said:
        found = main.get_command(context, command)
        if found is None:
            wrong.append(command)
            continue
        known = {option for one in found.params for option in (*one.opts, *one.secondary_opts)}
        known.add("--help")
        wrong += [f"{command} {one}" for one in OPTION.findall(rest) if one not in known]
    assert wrong == []


def test_the_readme_lists_every_format() -> None:
    text = README.read_text(encoding="utf-8")
    assert [one for one in (*names(), *formats()) if f"`{one}`" not in text] == []


def without_marks(text: str) -> str:
    """Without the lines that underline words: which ones, any better word list changes a little."""
    return "\n".join(line for line in text.splitlines() if not re.fullmatch(r"\s*│[\s^]*", line))


def test_the_output_in_the_readme_is_real(tmp_path: Path) -> None:
    """Line by line, with nothing left out but where a line is "…"."""
    text = README.read_text(encoding="utf-8")
    shown = re.search(r"^```console\n\$ moulint (.*)\n((?:.*\n)*?)```$", text, re.MULTILINE)
    assert shown is not None
    done = subprocess.run(
        [sys.executable, "-m", "moulint", *shown[1].split()],
        capture_output=True,
        cwd=ROOT,
        env=os.environ | {"MOULINT_CACHE_DIR": str(tmp_path), "PYTHONIOENCODING": "utf-8"},
        check=False,
    )
    assert done.returncode == 1
    rest = "\n" + without_marks(done.stdout.decode("utf-8")) + "\n"
    for number, piece in enumerate(without_marks(shown[2]).split(f"\n{CUT}\n")):
        before, found, rest = rest.partition(f"\n{piece}\n")
        assert found, f"README.md shows this, and the command no longer says it:\n{piece}"
        assert number or not before
        rest = "\n" + rest
    assert rest == "\n"
