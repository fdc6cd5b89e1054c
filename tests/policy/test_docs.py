"""The pack that docs/writing-rules.md builds is a valid one, and every key is explained there."""

from __future__ import annotations

import inspect
import re
from pathlib import Path

import pytest

from moulint.judge import patterns
from moulint.policy import cases, packs
from moulint.policy.structure import schema
from moulint.policy.validate import mistakes_in_pack

PAGE = Path(__file__).parents[2] / "docs" / "writing-rules.md"
_FILE = re.compile(r"^`(lakeside/\S+)`\n\n```\w+\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@pytest.fixture
def lakeside(tmp_path: Path) -> Path:
    found = _FILE.findall(PAGE.read_text(encoding="utf-8"))
    assert len(found) == 4
    for name, text in found:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path / "lakeside"


def test_the_pack_of_the_page_is_valid(lakeside: Path) -> None:
    assert mistakes_in_pack(lakeside, packs.words())[0] == []


def test_the_cases_of_the_page_hold(lakeside: Path) -> None:
    outcomes = list(cases.run(packs.load(lakeside)))
    assert len(outcomes) == 5
    assert [str(one) for one in outcomes if one.wrong] == []


RULE, PACK, LISTS = schema("rule"), schema("pack"), schema("vocabulary")
TABLES = [
    ("A pack is a folder", set(PACK["properties"])),
    ("The rule file", set(RULE["properties"]) | set(RULE["$defs"]["source"]["properties"])),
    ("Patterns", set(RULE["$defs"]["pattern"]["properties"]) | set(RULE["$defs"]["force"]["enum"])),
    ("Word lists", set(LISTS["$defs"]["list"]["properties"])),
]
"""The sections whose tables explain keys, and the keys that there are."""


def section(title: str) -> str:
    page = PAGE.read_text(encoding="utf-8")
    return page.partition(f"\n## {title}\n")[2].partition("\n## ")[0]


@pytest.mark.parametrize(("title", "keys"), TABLES)
def test_the_tables_explain_every_key_and_nothing_else(title: str, keys: set[str]) -> None:
    shown = re.findall(r"^\| `(\w+)` \|", section(title), re.MULTILINE)
    assert sorted(shown) == sorted(keys)


def test_the_keys_of_a_part_are_explained_with_parts() -> None:
    (row,) = re.findall(r"^\| `parts` \|.*$", section("The rule file"), re.MULTILINE)
    keys = set(RULE["$defs"]["part"]["properties"])
    assert keys <= set(re.findall(r"`(\w+)`", row))


def test_every_key_of_a_pattern_is_read() -> None:
    """A key that the schema lets stand and no code reads would be passed over in silence."""
    read = re.findall(r'data(?:\.get\(|\[)"(\w+)"', inspect.getsource(patterns.pattern))
    assert set(read) == set(RULE["$defs"]["pattern"]["properties"])
