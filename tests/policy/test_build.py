from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

from moulint.policy import compile

ROOT = Path(__file__).parents[2]


def test_a_build_compiles_the_packs() -> None:
    pytest.importorskip("hatchling")
    found = importlib.util.spec_from_file_location("hatch_build", ROOT / "hatch_build.py")
    assert found is not None
    assert found.loader is not None
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    hook = module.CompilePacks(str(ROOT), {}, None, None, str(ROOT / "dist"), "wheel")
    data: dict = {"artifacts": []}
    hook.initialize("standard", data)
    assert data["artifacts"] == ["moulint/policy/compiled.json"]
    assert compile.FILE.stat().st_size > 10_000
