"""The pack that docs/writing-rules.md builds is a valid one, and every key is explained there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

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


@pytest.mark.parametrize("name", ["rule", "pack", "vocabulary"])
def test_every_key_is_explained(name: str) -> None:
    page = PAGE.read_text(encoding="utf-8")
    parts = [schema(name), *schema(name).get("$defs", {}).values()]
    keys = {key for part in parts for key in part.get("properties", {})} - {"verbs"}
    assert [key for key in sorted(keys) if f"`{key}`" not in page] == []


def test_every_force_is_explained() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert all(f"| `{force}` |" in page for force in schema("rule")["$defs"]["force"]["enum"])
